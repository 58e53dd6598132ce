import { randomUUIDv7 } from "node:crypto";
import { type CellProblem } from "../../core/customers/cells.ts";
import { type CustomerFacts, PLAIN_FIELDS } from "../../core/customers/customer.ts";
import {
  type CustomerPlan,
  planCustomer,
  type PlannedConflict,
} from "../../core/customers/planRow.ts";
import { type ProposeCover } from "../../core/customers/proposeCover.ts";
import { type GivenCustomer } from "../../core/customers/readRow.ts";
import { phoneTail, samePhone } from "../../core/phone.ts";
import {
  type BatchRows,
  changedByHand,
  decidedConflicts,
  knownCustomers,
  peopleByPhone,
  type Queries,
} from "../../db/customerBatch.ts";

/** On whose word customers change, and where. */
export interface BatchSetting {
  readonly organisationId: string;
  readonly source: "csv" | "sync";
  /** Of the file or request, as a reason. */
  readonly reason: string;
  readonly importId: string | null;
  readonly byId: string | null;
  /** The area that an address lies in. */
  readonly areaOf: (address: string) => string | null;
  readonly propose: ProposeCover;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * What rows would do, each number once. Nothing is written.
 *
 * @param lock the customers, until the end of the transaction in which `db` is.
 */
export async function planCustomers(
  db: Queries,
  { organisationId, areaOf }: Pick<BatchSetting, "organisationId" | "areaOf">,
  rows: readonly GivenCustomer[],
  lock: boolean,
): Promise<readonly CustomerPlan[]> {
  const numbers = rows.map(({ number }) => number);
  const contacts = rows.some(({ contact }) => contact !== null);
  const known = await knownCustomers(db, organisationId, numbers, { lock, contacts });
  const planned = rows.map((row) =>
    planCustomer(row, known.get(row.number) ?? null, NOTHING, areaOf),
  );
  // Only what would change can meet a change by hand.
  const ids = planned.flatMap((plan) => (plan.result === "changed" ? plan.known.id : []));
  const byHand = await changedByHand(db, ids);
  if (byHand.size === 0) return planned;
  const decided = await decidedConflicts(db, [...byHand.keys()]);
  return planned.map((plan, index) => {
    const row = rows[index];
    const hand = plan.result === "changed" ? byHand.get(plan.known.id) : undefined;
    if (row === undefined || hand === undefined) return plan;
    return withoutDecided(planCustomer(row, known.get(row.number) ?? null, hand, areaOf), decided);
  });
}

/** What somebody decided once isn't asked again, until the sales files say something else. */
function withoutDecided(plan: CustomerPlan, decided: ReadonlyMap<string, string>): CustomerPlan {
  if (plan.result === "new" || plan.result === "refused") return plan;
  const isOpen = ({ field, theirs }: PlannedConflict) =>
    decided.get(`${plan.known.id} ${field}`) !== canonical(theirs);
  const conflicts = plan.conflicts.filter(isOpen);
  const result = plan.result === "conflict" && conflicts.length === 0 ? "unchanged" : plan.result;
  return { ...plan, result, conflicts };
}

/** As it comes back from a column of JSON, whose members are in an order of its own. */
const canonical = (value: unknown): string => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    return JSON.stringify(value);
  const members = Object.entries(value).toSorted(
    ([a], [b]) => a.length - b.length || (a < b ? -1 : 1),
  );
  return JSON.stringify(Object.fromEntries(members));
};

/** The rows that plans come to; new customers get the people of their area (C-8). */
export async function rowsOf(
  db: Queries,
  setting: BatchSetting,
  rows: readonly GivenCustomer[],
  plans: readonly CustomerPlan[],
): Promise<BatchRows> {
  const people = await personOfPhone(db, setting, plans);
  const made = emptyRows();
  for (const [index, plan] of plans.entries()) {
    const row = rows[index];
    if (row === undefined || plan.result === "refused") continue;
    if (plan.result === "new") addNew(made, setting, row.number, plan, people);
    else addChanges(made, setting, plan, people);
  }
  return made;
}

type Made = { [K in keyof BatchRows]: BatchRows[K][number][] };

const emptyRows = (): Made => ({
  customers: [],
  updates: [],
  contacts: [],
  contactUpdates: [],
  covers: [],
  changes: [],
  conflicts: [],
  figures: [],
});

/** Who of the chat has this number; null when nobody has, or it isn't clear who. */
type PersonOfPhone = (phone: string | null) => string | null;

async function personOfPhone(
  db: Queries,
  { organisationId }: BatchSetting,
  plans: readonly CustomerPlan[],
): Promise<PersonOfPhone> {
  const phones = plans.flatMap((plan) => {
    if (plan.result === "refused") return [];
    const contact = plan.result === "new" ? plan.contact : plan.contact?.after;
    return contact?.phone ?? [];
  });
  const tails = [...new Set(phones.flatMap((phone) => phoneTail(phone) ?? []))];
  const people = await peopleByPhone(db, organisationId, tails);
  const byTail = Map.groupBy(people, ({ tail }) => tail);
  return (phone) => {
    const tail = phone === null ? null : phoneTail(phone);
    const same = (tail === null ? [] : (byTail.get(tail) ?? [])).filter((one) =>
      samePhone(one.phone, phone ?? ""),
    );
    return same.length === 1 ? (same[0]?.id ?? null) : null;
  };
}

const noteOf = ({ source, reason, byId, importId }: BatchSetting, customerId: string) => ({
  ...{ customer_id: customerId, source, reason },
  ...{ by_id: byId, import_id: importId },
});

function addNew(
  made: Made,
  setting: BatchSetting,
  number: string,
  { facts, contact }: Extract<CustomerPlan, { result: "new" }>,
  personOf: PersonOfPhone,
): void {
  // Ids that follow one another lie beside each other in every index: few pages of it are touched.
  const id = randomUUIDv7();
  const { organisationId } = setting;
  made.customers.push({
    ...{ id, organisation_id: organisationId, number },
    ...facts,
  });
  if (contact !== null)
    made.contacts.push(contactRow(randomUUIDv7(), id, contact, personOf(contact.phone)));
  const cover = setting.propose(facts.area);
  for (const [index, person] of cover.entries())
    made.covers.push({ customer_id: id, rank: index + 1, person_id: person });
  // With what it began: everything since is a change of its own, with what was before.
  const after = { number, name: facts.name, cover };
  made.changes.push({ ...noteOf(setting, id), what: "created", before: null, after });
}

const contactRow = (
  id: string,
  customerId: string,
  { name, phone, position }: { name: string; phone: string | null; position: string | null },
  personId: string | null,
) => ({ id, customer_id: customerId, person_id: personId, name, phone, position });

function addChanges(
  made: Made,
  setting: BatchSetting,
  plan: Exclude<CustomerPlan, { result: "new" | "refused" }>,
  personOf: PersonOfPhone,
): void {
  const { known, changes, contact, conflicts } = plan;
  const note = noteOf(setting, known.id);
  if (changes.length > 0) {
    const set = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
    made.updates.push({ id: known.id, version: known.version, ...factsOf(known), ...set });
    for (const { field, before, after } of changes)
      made.changes.push({ ...note, what: field, before, after });
  }
  if (contact !== null) {
    const { after } = contact;
    const id = contact.known?.id ?? randomUUIDv7();
    const row = contactRow(id, known.id, after, personOf(after.phone));
    (contact.known === null ? made.contacts : made.contactUpdates).push(row);
    const before = contact.known === null ? null : contactFacts(contact.known);
    made.changes.push({ ...note, what: "contact", before, after });
  }
  for (const { field, ours, theirs } of conflicts)
    made.conflicts.push({
      ...{ id: randomUUIDv7(), organisation_id: setting.organisationId, customer_id: known.id },
      ...{ field, ours, theirs, source: setting.source },
    });
}

const factsOf = (known: CustomerFacts): object =>
  Object.fromEntries(PLAIN_FIELDS.map((field) => [field, known[field]]));

const contactFacts = (contact: {
  name: string;
  phone: string | null;
  position: string | null;
}) => ({
  name: contact.name,
  phone: contact.phone,
  position: contact.position,
});

/** What became of a row, for whoever sent it. */
export interface RowOutcome {
  readonly result: CustomerPlan["result"];
  readonly problems: readonly CellProblem[];
  /** Fields that wait for a decision. */
  readonly conflicts: readonly string[];
}

export const outcomeOf = (plan: CustomerPlan): RowOutcome => ({
  result: plan.result,
  problems: plan.result === "refused" ? plan.problems : [],
  conflicts:
    plan.result === "new" || plan.result === "refused"
      ? []
      : plan.conflicts.map(({ field }) => field),
});
