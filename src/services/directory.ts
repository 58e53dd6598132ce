import { type OrganisationProfile } from "../core/organisation.ts";
import { type StaffHours } from "../core/staff/staffHours.ts";
import { isStaff, type Person, type StaffRole } from "../core/person.ts";
import { type PolicyPack } from "../core/policy/pack.ts";
import { type Absence, awayAt, deputyAt, standsInFor } from "../core/staff/absence.ts";
import { type BusinessCalendar } from "../core/time/businessCalendar.ts";

/** An organisation as services use it: profile, its pack, and its calendar ready to reckon with. */
export interface LoadedOrganisation {
  readonly id: string;
  readonly profile: OrganisationProfile;
  readonly pack: PolicyPack;
  readonly calendar: BusinessCalendar;
}

/** Everybody in service, to be found by what cases and people call them. */
export interface StaffDirectory {
  readonly all: readonly Person[];
  /** Somebody in service. */
  byId(id: string): Person | null;
  /** Anybody who ever was of the staff: the past has their names. */
  everById(id: string): Person | null;
  byRole(organisationId: string, role: StaffRole): readonly Person[];
  byArea(organisationId: string, area: string): readonly Person[];
  /** When they want to be reminded; null: as the office works. */
  hoursOf(id: string): StaffHours | null;
  /** Typed name, whole or in part; a whole match beats partial ones. Several: ask which. */
  byName(organisationId: string, typed: string): readonly Person[];
  /** Absences that haven't ended. */
  readonly absences: readonly Absence[];
  /** The absence that keeps somebody away at this moment; null when they are there. */
  awayAt(id: string, at: Temporal.Instant): Absence | null;
  /** Who stands in for them at this moment; null when nobody does, or nobody has to. */
  deputyOf(id: string, at: Temporal.Instant): Person | null;
  /** For whom this person stands in at this moment. */
  standsInFor(id: string, at: Temporal.Instant): readonly string[];
}

const folded = (name: string) => name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/**
 * @param people staff, also those no longer in service: these are found by `everById` alone.
 * @param absences those that haven't ended.
 * @param hours of those who don't want to be reminded as the office works.
 */
export function makeStaffDirectory(
  people: readonly Person[],
  absences: readonly Absence[] = [],
  hours: ReadonlyMap<string, StaffHours> = new Map(),
): StaffDirectory {
  const all = people.filter(isStaff);
  const ids = new Map(all.map((person) => [person.id, person]));
  const ever = new Map(people.map((person) => [person.id, person]));
  const of = (organisationId: string) =>
    all.filter((person) => person.organisationId === organisationId);
  return {
    all,
    absences,
    hoursOf: (id) => hours.get(id) ?? null,
    awayAt: (id, at) => awayAt(absences, id, at),
    deputyOf: (id, at) => ids.get(deputyAt(absences, id, at) ?? "") ?? null,
    standsInFor: (id, at) => (absences.length === 0 ? [] : standsInFor(absences, id, at)),
    byId: (id) => ids.get(id) ?? null,
    everById: (id) => ever.get(id) ?? null,
    byRole: (organisationId, role) =>
      of(organisationId).filter((person) => person.roles.includes(role)),
    byArea: (organisationId, area) =>
      of(organisationId).filter((person) => person.areas.includes(area)),
    byName(organisationId, typed) {
      const wanted = folded(typed);
      if (wanted === "") return [];
      const named = of(organisationId).map((person) => ({ person, name: folded(person.name) }));
      const whole = named.filter(({ name }) => name === wanted);
      const found = whole.length > 0 ? whole : named.filter(({ name }) => name.includes(wanted));
      return found.map(({ person }) => person);
    },
  };
}
