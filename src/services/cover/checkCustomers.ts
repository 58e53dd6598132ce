import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type Candidate, proposePeople } from "../../core/customers/cover/cover.ts";
import { graceBefore } from "../../core/customers/cover/rules.ts";
import { type Person } from "../../core/person.ts";
import { inBulk, type Queries } from "../../db/bulk.ts";
import { type Texts } from "../../locales/index.ts";
import { type LoadedOrganisation, type StaffDirectory } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import {
  CUSTOMER_COVER,
  type CoverDuty,
  type CoverDutyData,
  doneDuty,
  openCoverDuties,
} from "./coverDuties.ts";
import { type ShortCustomer, type Shorts, shortCustomers } from "./shortCustomers.ts";

/** So many get an entry and a proposal; all are counted. */
const MOST_NOTED = 500;
const LISTED = 15;

export const isThere = (staff: StaffDirectory, id: string, now: Temporal.Instant): boolean =>
  staff.byId(id) !== null && staff.awayAt(id, now) === null;

/** Who isn't there: on leave, and those of the organisation's staff no longer in service. */
async function awayIn(
  queries: Queries,
  staff: StaffDirectory,
  organisationId: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { rows } = await queries.query<{ id: string }>({
    text: `select id from person where organisation_id = $1 and kind = 'staff' and not active`,
    values: [organisationId],
  });
  const onLeave = staff.all.filter(({ id }) => staff.awayAt(id, now) !== null);
  return [...rows, ...onLeave].map(({ id }) => id);
}

/** Staff who are there, with how many customers each knows. */
export async function candidatesIn(
  queries: Queries,
  staff: StaffDirectory,
  organisationId: string,
  now: Temporal.Instant,
): Promise<Candidate[]> {
  const present = staff.all.filter(
    (person) => person.organisationId === organisationId && isThere(staff, person.id, now),
  );
  const { rows } = await queries.query<{ id: string; load: number }>({
    text: `select person_id as id, count(*)::int as load from cover
      where person_id = any($1::uuid[]) group by person_id`,
    values: [present.map(({ id }) => id)],
  });
  const loads = new Map(rows.map(({ id, load }) => [id, load]));
  return present.map(({ id, roles, areas }) => ({ id, roles, areas, load: loads.get(id) ?? 0 }));
}

/** Proposes for one after the other; whoever is proposed counts as knowing one more. */
export function proposeInTurn(candidates: Candidate[]) {
  return (
    area: string | null,
    wanted: { readonly count: number; readonly not: readonly string[] },
  ) => {
    const found = proposePeople(candidates, area, wanted);
    for (const { id } of found) {
      const index = candidates.findIndex((candidate) => candidate.id === id);
      const candidate = candidates[index];
      if (candidate !== undefined) candidates[index] = { ...candidate, load: candidate.load + 1 };
    }
    return found;
  };
}

/**
 * Looks at every customer of an organisation (C-8): whom too few know becomes an entry of the list of duties
 * with a proposal, what is well again is ticked off, and those who manage customers hear of all in one message.
 *
 * @returns how many there are.
 */
export async function checkCustomers(
  context: Pick<ServiceContext, "db" | "staff">,
  unit: Unit,
  organisation: LoadedOrganisation,
  slot: string,
): Promise<number> {
  const { id: organisationId, pack, calendar } = organisation;
  const rules = pack.cover;
  if (rules === undefined) return 0;
  const staff = await context.staff();
  const { now } = unit;
  const { shorts, candidates } = await inBulk(context.db, async (queries) => {
    const away = await awayIn(queries, staff, organisationId, now);
    const asked = { organisationId, away, least: rules.least };
    const grace = graceBefore(now, rules, calendar);
    const found = await shortCustomers(queries, { ...asked, graceBefore: grace }, MOST_NOTED);
    return {
      shorts: found,
      candidates: found.total === 0 ? [] : await candidatesIn(queries, staff, organisationId, now),
    };
  });
  const known = await openCoverDuties(context.db, organisationId);
  const propose = proposeInTurn(candidates);
  const found = shorts.first.map((short) => dutyOf(short, staff, now, propose));
  note(unit, organisationId, slot, found, known);
  // More than are noted: who isn't among them may still be short.
  if (shorts.total <= MOST_NOTED) {
    const still = new Set(found.map(keyOf));
    for (const duty of known) if (!still.has(keyOf(duty))) doneDuty(unit, duty.id, null);
  }
  if (shorts.total > 0) tell(unit, staff, organisationId, slot, shorts, found);
  return shorts.total;
}

const keyOf = ({ customerId, business }: Pick<CoverDutyData, "customerId" | "business">): string =>
  `${customerId}:${business}`;

function dutyOf(
  { customerId, number, name, area, business, personIds, there, wanted }: ShortCustomer,
  staff: StaffDirectory,
  now: Temporal.Instant,
  propose: ReturnType<typeof proposeInTurn>,
): CoverDutyData {
  const proposed = propose(area, { count: wanted - there, not: personIds });
  const nameOf = (id: string) => staff.everById(id)?.name ?? "";
  return {
    ...{ customerId, business, number, name },
    registered: `${number} ${name}${business === "" ? "" : `／${business}`}`,
    missing: personIds.filter((id) => !isThere(staff, id, now)).map(nameOf),
    proposal: proposed.map(({ id }) => nameOf(id)).join("、"),
    proposalIds: proposed.map(({ id }) => id),
  };
}

function note(
  unit: Unit,
  organisationId: string,
  slot: string,
  found: readonly CoverDutyData[],
  known: readonly CoverDuty[],
): void {
  const open = new Map(known.map((duty) => [keyOf(duty), duty]));
  const fresh = found.filter((duty) => !open.has(keyOf(duty)));
  unit.add({
    insert: "dutyEntry",
    rows: fresh.map((data) => ({
      ...{ id: unit.newId(), organisationId, reason: CUSTOMER_COVER, at: unit.now },
      data: { ...data, missing: [...data.missing], proposalIds: [...data.proposalIds] },
      dedupeKey: `cover:${keyOf(data)}:${slot}`,
    })),
  });
  for (const data of found) {
    const before = open.get(keyOf(data));
    // What was proposed before may be away or at their limit today.
    if (before === undefined || before.proposalIds.join() === data.proposalIds.join()) continue;
    unit.add({
      update: "dutyEntry",
      where: { id: before.id, doneAt: null },
      set: { data: { ...data, missing: [...data.missing], proposalIds: [...data.proposalIds] } },
      expectOne: false,
    });
  }
}

/** Those who manage customers, and whoever decides. */
export const coverManagers = (staff: StaffDirectory, organisationId: string): readonly Person[] => [
  ...new Map(
    (["customerManager", "director"] as const)
      .flatMap((role) => staff.byRole(organisationId, role))
      .map((person) => [person.id, person]),
  ).values(),
];

function tell(
  unit: Unit,
  staff: StaffDirectory,
  organisationId: string,
  slot: string,
  { total }: Shorts,
  found: readonly CoverDutyData[],
): void {
  for (const to of coverManagers(staff, organisationId)) {
    unit.notify({
      to,
      build: (texts) => ({
        text: [
          texts.cover.alarm({ count: total }),
          found
            .slice(0, LISTED)
            .map((duty) => shortLine(texts, duty))
            .join("\n"),
          ...(total > LISTED ? [texts.duty.more({ count: total - LISTED })] : []),
          texts.cover.alarmHint,
        ].join("\n\n"),
        choices: [texts.cover.words.adoptAll[0] ?? "", texts.cover.words.overview[0] ?? ""],
      }),
      dedupeKey: `cover:customers:${slot}:${organisationId}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
}

/** A customer whom too few know, as it is listed. */
export const shortLine = ({ cover }: Texts, duty: CoverDutyData): string =>
  cover.shortLine({
    number: escapeMarkdown(duty.number),
    name: escapeMarkdown(duty.name),
    business: escapeMarkdown(duty.business),
    missing: duty.missing.map(escapeMarkdown),
    proposal: escapeMarkdown(duty.proposal),
  });
