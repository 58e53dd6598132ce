import { type VisitFacts } from "../../core/findings/visit.ts";
import { type Person } from "../../core/person.ts";
import { type Tables } from "../../db/writes.ts";
import { type LoadedOrganisation } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type Around, aroundFor, isRefused, type Refused, refused } from "./around.ts";

/** The day of a moment in the organisation's zone, ISO. */
export const localDay = (at: Temporal.Instant, { profile }: LoadedOrganisation): string =>
  at.toZonedDateTimeISO(profile.zone).toPlainDate().toString();

/** Adds the visit's new state, under its version: whoever was first wins. */
export function updateVisit(
  unit: Unit,
  { id, version }: VisitFacts,
  set: Partial<Tables["visit"]>,
): void {
  unit.add({
    update: "visit",
    where: { id, version },
    set: { ...set, version: version + 1 },
    expectOne: true,
  });
}

/** A visit that is still to come, for whoever may see to it. */
export async function openFor(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
): Promise<Around | Refused> {
  const around = await aroundFor(context, unit, by, visitId);
  if (isRefused(around)) return around;
  return around.visit.status === "PLANNED" ? around : refused("over");
}

/** What an agreed time changes: the day that it is planned for is that one. */
export const agreement = (at: Temporal.Instant, organisation: LoadedOrganisation) => ({
  announcement: "agreed",
  agreedAt: at,
  plannedOn: localDay(at, organisation),
});
