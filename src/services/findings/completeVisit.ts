import { type Person } from "../../core/person.ts";
import { nextDue } from "../../core/visits/nextDue.ts";
import { type Unit } from "../unit.ts";
import { updateVisit } from "./updateVisit.ts";
import { type Around } from "./around.ts";

/**
 * The visit is done, with the credit to whoever made it (readings, C-3), and the next one is due so long
 * after this day.
 */
export function completeVisit(
  unit: Unit,
  { visit, organisation }: Around,
  { by, companionId }: { readonly by: Person; readonly companionId: string | null },
): void {
  updateVisit(unit, visit, {
    status: "DONE",
    doneAt: unit.now,
    doneById: by.id,
    companionId: companionId ?? visit.companionId,
  });
  const { pack, profile, calendar } = organisation;
  const cadence = pack.visits?.cadences.find(({ id }) => id === visit.cadence);
  if (pack.visits === undefined || cadence === undefined) return;
  const on = unit.now.toZonedDateTimeISO(profile.zone).toPlainDate();
  const next = nextDue(pack.visits, cadence, {
    from: on,
    region: visit.customer.region,
    works: (day) => calendar.isWorkingDay(day),
  });
  unit.add({
    update: "visitSchedule",
    where: { customerId: visit.customer.id, cadence: visit.cadence },
    set: {
      lastOn: on.toString(),
      baseOn: on.toString(),
      dueOn: next.dueOn.toString(),
      period: next.period,
    },
    expectOne: false,
  });
}
