import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type Case } from "../../core/case/case.ts";
import { formatReference } from "../../core/case/reference.ts";
import { type Person } from "../../core/person.ts";
import { commitUnit } from "../../db/commitUnit.ts";
import { databaseNow } from "../../db/databaseNow.ts";
import { type Db } from "../../db/db.ts";
import { directorsOf } from "../cases/recipients.ts";
import { loadCase } from "../cases/loadCase.ts";
import { type StaffDirectory } from "../directory.ts";
import { type Services } from "../index.ts";
import { openUnit } from "../makeUnit.ts";
import { type ServiceContext, settingOf } from "../serviceContext.ts";
import { tickUnit } from "../tickUnit.ts";
import { type Unit } from "../unit.ts";
import { secondFor } from "./departure.ts";

/** An open case that fewer than two who are there know. */
export interface Uncovered {
  readonly about: Case;
  /** Who of the two is away or gone, by name. */
  readonly missing: readonly string[];
  /** Who may step in; null when there is nobody. */
  readonly proposal: Person | null;
}

const isThere = (staff: StaffDirectory, id: string, now: Temporal.Instant): boolean =>
  staff.byId(id) !== null && staff.awayAt(id, now) === null;

/** Open cases whose owner and second person aren't two who are there, with a proposal for each (C-8). */
export async function uncoveredCases(
  context: ServiceContext,
  organisationId: string,
  now: Temporal.Instant,
): Promise<readonly Uncovered[]> {
  const [staff, load] = await Promise.all([context.staff(), context.openCases()]);
  const { rows } = await context.db.pool.query<{ id: string; owner: string; second: string }>({
    name: "coverOfCases",
    text: `select id, reply_owner_id as owner, second_person_id as second from "case"
      where organisation_id = $1 and status <> 'CLOSED' order by filed_at, id`,
    values: [organisationId],
  });
  const short = rows.filter(({ owner, second }) =>
    [owner, second].some((id) => !isThere(staff, id, now)),
  );
  const found: Uncovered[] = [];
  for (const { id } of short) {
    const loaded = await loadCase(context.db, "id", id);
    if (loaded === null) continue;
    const { case: about } = loaded;
    const setting = await settingOf(context, about);
    const both = [about.replyOwnerId, about.secondPersonId];
    // Whoever is still there stays; somebody joins them.
    const stays = both.find((one) => isThere(staff, one, now)) ?? about.replyOwnerId;
    const proposed = secondFor(about, setting, { ownerId: stays, not: both, now, load });
    const person = proposed === null ? null : staff.byId(proposed);
    found.push({
      about,
      missing: both
        .filter((one) => !isThere(staff, one, now))
        .map((one) => staff.everById(one)?.name ?? ""),
      proposal: person !== null && isThere(staff, person.id, now) ? person : null,
    });
  }
  return found;
}

export interface CheckCoverDeps {
  readonly db: Db;
  readonly services: Pick<Services, "staff" | "organisations" | "staffing" | "covering">;
  /** Conversations that were told something. */
  readonly onTold: (conversationKeys: readonly string[]) => void;
}

const LISTED = 15;

/**
 * Looks once a day for open cases, and for customers, that fewer than two people know who are there: each
 * becomes an entry of the list of duties; of cases the director is told in one message, of customers whoever
 * manages them.
 *
 * @param slot of the schedule: an entry a case and day, a message a person and day.
 * @returns how many there are.
 */
export async function checkCover(
  { db, services, onTold }: CheckCoverDeps,
  slot: string,
): Promise<number> {
  const now = await databaseNow(db);
  const staff = await services.staff();
  let count = 0;
  for (const organisation of await services.organisations()) {
    const { id: organisationId } = organisation;
    const look = async (unit: Unit) => {
      count += await services.covering.checkCustomers(unit, organisation, slot);
      return true;
    };
    await tickUnit({ db, onTold }, now, look);
    const uncovered = await services.staffing.uncoveredCases(organisationId, now);
    if (uncovered.length === 0) continue;
    count += uncovered.length;
    const opened = openUnit(db, now);
    opened.unit.add({
      insert: "dutyEntry",
      rows: uncovered.map(({ about, missing, proposal }) => ({
        id: opened.unit.newId(),
        organisationId,
        reason: "coverBelowTwo",
        caseId: about.id,
        personId: proposal?.id ?? null,
        data: { missing: [...missing], proposal: proposal?.name ?? null },
        dedupeKey: `cover:${about.id}:${slot}`,
        at: now,
      })),
    });
    const told = new Map<string, { readonly to: Person; readonly cases: Uncovered[] }>();
    for (const one of uncovered) {
      // Of a case that may be about the director, whoever is above hears (P-1.5).
      for (const to of directorsOf({ staff }, one.about)) {
        const entry = told.get(to.id) ?? { to, cases: [] };
        told.set(to.id, entry);
        entry.cases.push(one);
      }
    }
    for (const { to, cases } of told.values()) {
      opened.unit.notify({
        to,
        build(texts) {
          const t = texts.duty;
          const lines = cases.slice(0, LISTED).map(({ about, missing, proposal }) =>
            t.coverLine({
              reference: formatReference(about.reference),
              missing: missing.map(escapeMarkdown).join(t.and),
              proposal: proposal === null ? "" : escapeMarkdown(proposal.name),
            }),
          );
          const more = cases.length - lines.length;
          return {
            text: [
              t.coverTitle({ count: cases.length }),
              lines.join("\n"),
              ...(more > 0 ? [t.more({ count: more })] : []),
              t.coverHint,
            ].join("\n\n"),
            choices: [t.words.list[0] ?? ""],
          };
        },
        dedupeKey: `cover:${slot}:${organisationId}:${to.id}`,
        caseId: null,
        proof: null,
        kind: "must",
      });
    }
    const messages = await opened.messages();
    const { told: keys } = await commitUnit(db, { turn: null, writes: opened.writes, messages });
    onTold(keys.map(({ key }) => key));
  }
  return count;
}
