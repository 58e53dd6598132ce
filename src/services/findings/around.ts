import { type FindingRules } from "../../core/findings/rules.ts";
import { type Person } from "../../core/person.ts";
import { reachableAt } from "../../core/staff/staffHours.ts";
import { personOf } from "../cases/caseRow.ts";
import { type LoadedOrganisation, type StaffDirectory } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type VisitFacts } from "../../core/findings/visit.ts";
import { loadFacts, seesTo } from "./loadVisit.ts";

/** A visit with whose rules it follows, for somebody who may see to it. */
export interface Around {
  readonly visit: VisitFacts;
  readonly organisation: LoadedOrganisation;
  readonly rules: FindingRules;
  readonly staff: StaffDirectory;
}

/** Why something around a visit wasn't done. */
export type VisitRefusal =
  | "unknown"
  | "notYours"
  /** It was made, missed or called off already. */
  | "over"
  | "pastTime"
  /** Nobody at the customer has an account: they are told by phone. */
  | "noAccount"
  | "nothingProposed"
  | "notTechnician"
  | "nobody";

export type Refused = { readonly ok: false; readonly refusal: VisitRefusal };

export const refused = (refusal: VisitRefusal): Refused => ({ ok: false, refusal });

/** @returns null when the organisation's policy knows no visits. */
export async function rulesOf(
  { organisations }: Pick<ServiceContext, "organisations">,
  organisationId: string | null,
): Promise<{ readonly organisation: LoadedOrganisation; readonly rules: FindingRules } | null> {
  const organisation = (await organisations()).find(({ id }) => id === organisationId);
  const rules = organisation?.pack.findings;
  return organisation === undefined || rules === undefined ? null : { organisation, rules };
}

/** The visit as this member of staff may see to it. */
export async function aroundFor(
  context: ServiceContext,
  { now }: Unit,
  by: Person,
  visitId: string,
): Promise<Around | Refused> {
  const visit = await loadFacts(context.db, visitId);
  if (visit === null) return refused("unknown");
  const staff = await context.staff();
  if (!seesTo(staff, by, visit, now)) {
    context.onDenied?.();
    return refused("notYours");
  }
  const own = await rulesOf(context, visit.organisationId);
  return own === null ? refused("unknown") : { visit, staff, ...own };
}

export const isRefused = (found: object): found is Refused => "refusal" in found;

/** Those of these ids who are in service, each once. */
export const inService = (
  staff: StaffDirectory,
  ids: readonly (string | null)[],
): readonly Person[] =>
  [...new Set(ids)].flatMap((id) => (id === null ? [] : (staff.byId(id) ?? [])));

/** The same with whoever stands in for those of them who are away (B7). */
export const withDeputies = (
  staff: StaffDirectory,
  ids: readonly (string | null)[],
  now: Temporal.Instant,
): readonly Person[] =>
  inService(
    staff,
    ids.flatMap((id) => [id, id === null ? null : (staff.deputyOf(id, now)?.id ?? null)]),
  );

/** Whether what can wait should: at a quiet hour or on a day off of theirs (B18). */
export const isQuiet = (
  { organisation, staff }: Pick<Around, "organisation" | "staff">,
  { id }: Person,
  now: Temporal.Instant,
): boolean => !reachableAt(staff.hoursOf(id), organisation.calendar, now);

/** Customers' own accounts. */
export async function customersOf(
  { db }: ServiceContext,
  ids: readonly string[],
): Promise<readonly Person[]> {
  if (ids.length === 0) return [];
  const rows = await db.prisma.person.findMany({
    where: { id: { in: [...ids] }, active: true, kind: "customer" },
  });
  return rows.map(personOf);
}
