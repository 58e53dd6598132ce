import { type CellProblem, type CellValue } from "./cells.ts";
import {
  type ContactFacts,
  type CustomerFacts,
  type KnownContact,
  type KnownCustomer,
  PLAIN_FIELDS,
  type PlainField,
} from "./customer.ts";
import { type GivenCustomer, likelyKind } from "./readRow.ts";

/** A field that would become another; a new customer's have null before. */
export interface PlannedChange {
  readonly field: PlainField;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** A contact that would be added, or changed. */
export interface PlannedContact {
  readonly known: KnownContact | null;
  readonly after: ContactFacts;
}

/** A change that met a newer one by hand: somebody decides. */
export interface PlannedConflict {
  /** A plain field, or `contact NAME`. */
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export type CustomerPlan =
  | { readonly result: "new"; readonly facts: CustomerFacts; readonly contact: ContactFacts | null }
  | {
      readonly result: "changed" | "unchanged" | "conflict";
      readonly known: KnownCustomer;
      readonly changes: readonly PlannedChange[];
      readonly contact: PlannedContact | null;
      readonly conflicts: readonly PlannedConflict[];
    }
  | { readonly result: "refused"; readonly problems: readonly CellProblem[] };

/** Name of the field under which a contact's conflict is kept. */
export const contactField = (name: string): string => `contact ${name}`;

const sameValue = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((one, index) => one === b[index])
    : a === b;

/**
 * What a row would do to a customer. What was changed by hand since the sales files last had their
 * say isn't overwritten: it is a conflict until somebody decides.
 *
 * @param byHand fields, and contacts as `contactField` names them, whose latest change was made by
 *   hand.
 * @param areaOf the area that an address lies in; null when it names none.
 */
export function planCustomer(
  given: GivenCustomer,
  known: KnownCustomer | null,
  byHand: ReadonlySet<string>,
  areaOf: (address: string) => string | null,
): CustomerPlan {
  if (known === null) return planNew(given, areaOf);
  const changes: PlannedChange[] = [];
  const conflicts: PlannedConflict[] = [];
  for (const field of PLAIN_FIELDS) {
    const after = given.facts[field];
    const before = known[field];
    if (after === undefined || sameValue(before, after)) continue;
    if (byHand.has(field)) conflicts.push({ field, ours: before, theirs: after });
    else changes.push({ field, before, after });
  }
  const contact = planContact(given.contact, known.contacts);
  const same = contact?.known ?? null;
  const contested = same !== null && byHand.has(contactField(same.name)) ? contact : null;
  if (contested !== null && same !== null) {
    const { name, phone, position, active } = same;
    conflicts.push({
      field: contactField(name),
      ours: { name, phone, position, active },
      theirs: contested.after,
    });
  }
  const added = contested === null ? contact : null;
  const result =
    changes.length > 0 || added !== null
      ? "changed"
      : conflicts.length > 0
        ? "conflict"
        : "unchanged";
  return { result, known, changes, contact: added, conflicts };
}

function planNew(
  { number, facts, contact }: GivenCustomer,
  areaOf: (address: string) => string | null,
): CustomerPlan {
  if (facts.name === undefined)
    return { result: "refused", problems: [{ code: "missing", column: "name", value: "" }] };
  const address = facts.address ?? null;
  const full: CustomerFacts = {
    kind: likelyKind(number),
    region: null,
    phone: null,
    since: null,
    businesses: [],
    active: true,
    ...facts,
    name: facts.name,
    address,
    area: facts.area ?? areaOf(address ?? number),
  };
  return { result: "new", facts: full, contact };
}

/** What a row has no word of stays: a phone isn't taken away by a table without phones. */
function planContact(
  given: ContactFacts | null,
  known: readonly KnownContact[],
): PlannedContact | null {
  if (given === null) return null;
  const same = known.find(({ name }) => name === given.name) ?? null;
  if (same === null) return { known: null, after: given };
  const after = {
    name: given.name,
    phone: given.phone ?? same.phone,
    position: given.position ?? same.position,
  };
  const differs = after.phone !== same.phone || after.position !== same.position || !same.active;
  return differs ? { known: same, after } : null;
}
