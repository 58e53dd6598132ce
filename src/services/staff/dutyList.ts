import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { formatReference } from "../../core/case/reference.ts";
import { type Locale } from "../../core/locale.ts";
import { isStaff, type Person, type StaffRole } from "../../core/person.ts";
import { type Reply } from "../../core/reply.ts";
import { type Db } from "../../db/db.ts";
import { formatWhen } from "../../locales/formatWhen.ts";
import { textsFor } from "../../locales/index.ts";
import { instant } from "../cases/caseRow.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { digestReceipts } from "./digestReceipts.ts";

/** Who looks after what didn't reach somebody. */
const SEES: readonly StaffRole[] = ["director", "officeDirector", "oversight"];

/** Whether somebody may see the list of duties and tick off what is on it. */
export const seesDuties = (person: Person): boolean =>
  isStaff(person) && person.roles.some((role) => SEES.includes(role));

/** Something on the list that nobody has seen to. */
interface Duty {
  readonly id: string;
  /** Its place among all entries of the organisation, which it keeps. */
  readonly number: string;
  readonly reason: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly name: string | null;
  readonly caseId: string | null;
  readonly reference: string | null;
}

// A case that lacks cover is noted anew each day: listed once, since the first, with what was last proposed.
const SAME_CASE = `l.reason = 'coverBelowTwo' and l.reason = e.reason and l.case_id = e.case_id
  and l.done_at is null`;

/** Open entries, the oldest first, but for cases that are or may be about whoever looks (P-1.5). */
async function openDuties(db: Db, viewer: Person): Promise<readonly Duty[]> {
  const { rows } = await db.pool.query<Duty>({
    name: "openDuties",
    text: `select e.id, e.number::text, e.reason, latest.data, e.at, e.case_id as "caseId", coalesce(nullif(p.name, ''),
        c.caller_name) as name, c.reference
      from (select *, row_number() over (order by at, id) as number from duty_entry
        where organisation_id = $1) e
      left join "case" c on c.id = e.case_id
      left join person p on p.id = e.person_id
      cross join lateral (select l.data from duty_entry l where l.id = e.id or (${SAME_CASE})
        order by l.at desc, l.id desc limit 1) latest
      where e.done_at is null and c.subject_id is distinct from $2::uuid
        and not exists (select 1 from case_event f where f.case_id = c.id and f.seq = 1
          and f.data -> 'suspectIds' ? $2::text)
        and not exists (select 1 from duty_entry l where (l.at, l.id) < (e.at, e.id) and ${SAME_CASE})
      order by e.at, e.id limit 500`,
    values: [viewer.organisationId ?? "", viewer.id],
  });
  return rows;
}

const LISTED = 15;
const BUTTONS = 3;

/** The list in the words of whoever reads it; an empty one says so. */
export async function dutyList(
  context: ServiceContext,
  unit: Unit,
  viewer: Person,
  locale: Locale,
): Promise<Reply> {
  const t = textsFor(locale).duty;
  if (!seesDuties(viewer)) return { text: t.notYours };
  const [duties, organisations] = await Promise.all([
    openDuties(context.db, viewer),
    context.organisations(),
  ]);
  const digests = await digestsLine(context, unit, viewer, locale);
  if (duties.length === 0) return { text: [t.none, ...digests].join("\n\n") };
  const own = organisations.find(({ id }) => id === viewer.organisationId);
  const zone = own?.profile.zone ?? "UTC";
  const lines = duties.slice(0, LISTED).map((duty) =>
    t.line({
      ...saidOf(duty, locale),
      since: formatWhen(instant(duty.at), unit.now, zone, locale),
    }),
  );
  const more = duties.length - lines.length;
  return {
    text: [
      t.title({ count: duties.length }),
      ...lines,
      ...(more > 0 ? [t.more({ count: more })] : []),
      t.hint({ number: duties[0]?.number ?? "" }),
      ...digests,
    ].join("\n\n"),
    choices: duties.slice(0, BUTTONS).map(({ number }) => t.doneButton({ number })),
  };
}

/** Who has confirmed the digest of the morning; nothing where nobody got one. */
async function digestsLine(
  context: ServiceContext,
  unit: Unit,
  viewer: Person,
  locale: Locale,
): Promise<readonly string[]> {
  const all = await digestReceipts(context, unit.now, viewer.organisationId ?? "");
  if (all.length === 0) return [];
  const open = all
    .filter(({ acknowledgedAt }) => acknowledgedAt === null)
    .map(({ name, seen }) => ({ name: escapeMarkdown(name), seen }));
  return [textsFor(locale).duty.digests({ received: all.length - open.length, open })];
}

/** What an entry is about; of a reason that this release doesn't know, its name. */
function saidOf({ number, reason, data, name, reference }: Duty, locale: Locale) {
  const t = textsFor(locale).duty;
  const known: Readonly<Partial<Record<string, string>>> = t.reason;
  const { proposal, registered } = data;
  const shown =
    reason === "coverBelowTwo" ? null : typeof registered === "string" ? registered : name;
  return {
    number,
    reason: known[reason] ?? t.otherReason({ reason: escapeMarkdown(reason) }),
    reference: reference === null ? "" : formatReference(reference),
    name: shown === null ? "" : escapeMarkdown(shown),
    proposal: typeof proposal === "string" ? escapeMarkdown(proposal) : "",
  };
}

/**
 * Ticks off an entry, with a note of what was done.
 *
 * @returns what was ticked off, in words; null when there is no such number on their list.
 */
export async function dutyDone(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  done: { readonly number: string; readonly note: string | null; readonly locale: Locale },
): Promise<string | null> {
  const t = textsFor(done.locale).duty;
  if (!seesDuties(by)) return t.notYours;
  const duty = (await openDuties(context.db, by)).find(({ number }) => number === done.number);
  if (duty === undefined) return null;
  const set = { doneAt: unit.now, doneById: by.id, note: done.note };
  const where = { id: duty.id, doneAt: null };
  unit.add({ update: "dutyEntry", where, set, expectOne: true });
  if (duty.reason === "coverBelowTwo" && duty.caseId !== null) {
    const ofCase = { reason: duty.reason, caseId: duty.caseId, doneAt: null };
    unit.add({ update: "dutyEntry", where: ofCase, set, expectOne: false });
  }
  return t.done(saidOf(duty, done.locale));
}
