import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { isStaff, type Person, type StaffRole } from "../../core/person.ts";
import { databaseNow } from "../../db/databaseNow.ts";
import { hasNewCustomers, type MissedBy, missedSince } from "../../db/visitPlan.ts";
import { type LoadedOrganisation, type StaffDirectory } from "../directory.ts";
import { type Services } from "../index.ts";
import { type TickDeps, tickUnit } from "../tickUnit.ts";
import { type Unit } from "../unit.ts";
import { type Overload, planVisits } from "./planVisits.ts";

export interface VisitPlanningDeps extends TickDeps {
  readonly services: Pick<Services, "organisations" | "staff">;
}

/** Who is told when visits are missed or too many: the superior, else whoever looks after customers. */
const ABOVE: readonly StaffRole[] = ["customerManager", "officeDirector", "director", "oversight"];

/**
 * Plans every organisation's visits of the day, tells those above of what was missed and of who has
 * too much, and notes it on the list of duties (B6).
 *
 * @param slot local date; a message a superior and day.
 * @returns how many visits were planned.
 */
export async function planAllVisits(deps: VisitPlanningDeps, slot: string): Promise<number> {
  const { db, services } = deps;
  const staff = await services.staff();
  let count = 0;
  for (const organisation of await services.organisations()) {
    const now = await databaseNow(db);
    const planned = await planVisits(db, organisation, staff, now);
    if (planned === null) continue;
    count += planned.planned;
    const since = now.toZonedDateTimeISO(organisation.profile.zone).startOfDay().toInstant();
    // Read back and not remembered: a run cut off in the middle tells of its misses, too.
    const missed = await missedSince(db, organisation.id, since);
    const told: Told = { organisation, staff, slot };
    await tickUnit(deps, now, async (unit) => {
      tellMissed(unit, told, missed);
      tellOverloads(unit, told, planned.overloads);
      return true;
    });
  }
  return count;
}

/**
 * Plans where customers have come since the morning, of an import or a first start: nobody waits for
 * the next day to see whom to call on. What is missed or too much is told in the morning.
 *
 * @returns how many visits were planned.
 */
export async function planNewCustomers({
  db,
  services,
}: Pick<VisitPlanningDeps, "db" | "services">): Promise<number> {
  let count = 0;
  for (const organisation of await services.organisations()) {
    const cadences = organisation.pack.visits?.cadences.map(({ id }) => id);
    if (cadences === undefined || !(await hasNewCustomers(db, organisation.id, cadences))) continue;
    const now = await databaseNow(db);
    const planned = await planVisits(db, organisation, await services.staff(), now);
    count += planned?.planned ?? 0;
  }
  return count;
}

interface Told {
  readonly organisation: LoadedOrganisation;
  readonly staff: StaffDirectory;
  readonly slot: string;
}

function superiorOf({ organisation, staff }: Told, personId: string): Person | null {
  const superior = staff.byId(staff.everById(personId)?.superiorId ?? "");
  if (superior !== null && isStaff(superior)) return superior;
  for (const role of ABOVE) {
    const found = staff.byRole(organisation.id, role).find(({ id }) => id !== personId);
    if (found !== undefined) return found;
  }
  return null;
}

function tellMissed(unit: Unit, told: Told, missed: readonly MissedBy[]): void {
  const { organisation, staff, slot } = told;
  const lines = missed.map((one) => ({
    ...one,
    name: staff.everById(one.personId)?.name ?? "",
    superior: superiorOf(told, one.personId),
  }));
  note(unit, told, "visitsMissed", lines);
  for (const [to, ofTheirs] of groupedBySuperior(lines)) {
    unit.notify({
      to,
      build: ({ visits: t, duty }) => ({
        text: [
          t.missedTold({ count: ofTheirs.reduce((sum, { count }) => sum + count, 0) }),
          ...ofTheirs.map(({ name, count, names }) =>
            t.missedLine({
              name: escapeMarkdown(name),
              count,
              customers: names.map(escapeMarkdown).join(duty.and),
              more: count - names.length,
            }),
          ),
          t.missedHint,
        ].join("\n"),
        choices: t.words.overview.slice(0, 1),
      }),
      dedupeKey: `visitsMissed:${slot}:${organisation.id}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
}

function tellOverloads(unit: Unit, told: Told, overloads: readonly Overload[]): void {
  const { organisation, staff, slot } = told;
  const lines = overloads.map((one) => ({
    ...one,
    count: one.tooMany,
    names: [],
    name: staff.everById(one.personId)?.name ?? "",
    superior: superiorOf(told, one.personId),
  }));
  note(unit, told, "visitOverload", lines);
  for (const [to, ofTheirs] of groupedBySuperior(lines)) {
    unit.notify({
      to,
      build: ({ visits: t }) => ({
        text: [
          t.overloadTold,
          ...ofTheirs.map(({ name, kind, tooMany }) =>
            t.overloadLine({ name: escapeMarkdown(name), kind: t.kind[kind], count: tooMany }),
          ),
          t.overloadHint,
        ].join("\n"),
        choices: t.words.overview.slice(0, 1),
      }),
      dedupeKey: `visitOverload:${slot}:${organisation.id}:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
}

interface Line {
  readonly personId: string;
  readonly count: number;
  readonly names: readonly string[];
  readonly superior: Person | null;
}

function note(
  unit: Unit,
  { organisation, slot }: Told,
  reason: "visitsMissed" | "visitOverload",
  lines: readonly Line[],
): void {
  if (lines.length === 0) return;
  unit.add({
    insert: "dutyEntry",
    rows: lines.map(({ personId, count, names }) => ({
      id: unit.newId(),
      organisationId: organisation.id,
      reason,
      personId,
      data: { count, names: [...names] },
      dedupeKey: `${reason}:${personId}:${slot}`,
      at: unit.now,
    })),
  });
}

function groupedBySuperior<T extends Line>(lines: readonly T[]): ReadonlyMap<Person, readonly T[]> {
  const grouped = new Map<Person, T[]>();
  for (const one of lines) {
    if (one.superior === null) continue;
    grouped.set(one.superior, [...(grouped.get(one.superior) ?? []), one]);
  }
  return grouped;
}
