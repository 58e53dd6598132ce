import { type AbsentColleague, type Actor, type Case } from "../../core/case/case.ts";
import { mayBeAbout } from "../../core/case/whoMay.ts";
import { isStaff, type Person, type StaffRole } from "../../core/person.ts";
import { isBeside } from "../../core/policy/routeCase.ts";
import { type StaffDirectory } from "../directory.ts";
import { type LoadedCase } from "./loadCase.ts";

/** As what a person stands towards a case; decides what they see and may do. */
export interface Standing {
  readonly actor: Actor;
  /**
   * "staff" see everything of it; "filer" filed it, or showed its claim code; "joined" get its
   * answers; "household" share the flat and may watch and add to it (B19); a "party" acts for the
   * customer of a supply request as their designer or contractor.
   */
  readonly as: "staff" | "filer" | "joined" | "household" | "party";
}

/** Who is there and who is away at this moment. */
export interface Presence {
  readonly staff: StaffDirectory;
  readonly now: Temporal.Instant;
}

/**
 * @param presence for whom the person stands in; left out: for nobody.
 * @returns null when the case is none of this person's business: for them it doesn't exist.
 */
export function standingOf(
  { case: c, customer, joinedIds, parties }: LoadedCase,
  person: Person,
  presence?: Presence,
): Standing | null {
  const asCustomer: Actor = { id: person.id, part: "customer", roles: [] };
  if (c.customerId === person.id) return { actor: asCustomer, as: "filer" };
  if (joinedIds.includes(person.id)) return { actor: asCustomer, as: "joined" };
  // Whoever joined the staff since is no outsider any more.
  const party = isStaff(person)
    ? undefined
    : parties.find(({ personId }) => personId === person.id);
  if (party !== undefined) return { actor: { ...asCustomer, party: party.role }, as: "party" };
  if (isStaff(person)) {
    const actsFor = presence === undefined ? [] : actsForIn(c, person, presence);
    if (!mayKnow(c, person, actsFor)) return null;
    const { id, roles, desk } = person;
    const standsIn = presence === undefined ? [] : standsInAt(c, person, presence);
    const part = {
      ...({ id, part: "staff", roles, desk } as const),
      ...(standsIn.length === 0 ? {} : { standsIn }),
    };
    return { actor: actsFor.length === 0 ? part : { ...part, actsFor }, as: "staff" };
  }
  const shared =
    customer !== null &&
    !c.restricted &&
    person.household !== null &&
    person.household === customer.household &&
    person.organisationId !== null &&
    person.organisationId === customer.organisationId;
  return shared ? { actor: asCustomer, as: "household" } : null;
}

const ABOVE: readonly StaffRole[] = ["director", "oversight"];

/** Never a person it is or may be about; a confidential one only those who work on it or are above it. */
function mayKnow(c: Case, person: Person, actsFor: readonly string[]): boolean {
  if (person.organisationId !== c.organisationId || mayBeAbout(c, person.id)) return false;
  if (!c.restricted || person.roles.some((role) => ABOVE.includes(role))) return true;
  if (actsFor.length > 0) return true;
  return [c.replyOwnerId, c.secondPersonId, c.handlerId, c.offeredToId].includes(person.id);
}

/** Of those with a part in the case, whom this person stands in for; nobody whom it may be about does (P-1.5). */
function actsForIn(c: Case, person: Person, { staff, now }: Presence): readonly string[] {
  const absent = staff.standsInFor(person.id, now);
  const held = absent.filter((id) => [c.replyOwnerId, c.handlerId, c.secondPersonId].includes(id));
  return held.length > 0 && mayTake(c, person, staff) ? held : [];
}

/** Everybody for whom this person stands in at this case, with their duties (B7). */
export function standsInAt(
  c: Case,
  person: Person,
  { staff, now }: Presence,
): readonly AbsentColleague[] {
  const absent = staff.standsInFor(person.id, now);
  if (absent.length === 0 || !mayTake(c, person, staff)) return [];
  return absent
    .flatMap((id) => staff.byId(id) ?? [])
    .map(({ id, roles, desk }) => ({ id, roles, desk }));
}

/** Whoever showed the claim code; without a name in the trail when the case has none. */
export const claimantOf = (c: Case, person: Person): Standing => ({
  actor: { id: c.anonymous ? null : person.id, part: "customer", roles: [] },
  as: "filer",
});

/** Whether a case may be handed to this colleague: not whom it may be about, nor their desk (P-1.5). */
export function mayTake(c: Case, person: Person, staff: StaffDirectory): boolean {
  if (person.organisationId !== c.organisationId || mayBeAbout(c, person.id)) return false;
  const ids = c.subjectId === null ? c.suspectIds : [c.subjectId, ...c.suspectIds];
  return !isBeside(
    person,
    ids.flatMap((id) => staff.everById(id) ?? []),
  );
}
