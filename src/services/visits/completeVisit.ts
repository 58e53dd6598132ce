import { nextDue } from "../../core/visits/nextDue.ts";
import { type Visit, type VisitRefusal, visitRefusal } from "../../core/visits/visit.ts";
import { type Person } from "../../core/person.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { actorOf, loadVisit } from "./loadVisit.ts";

export interface Completed {
  readonly visitId: string;
  readonly by: Person;
  /** When it was made: now, or earlier for one written down afterwards. */
  readonly at: Temporal.Instant;
}

export type CompleteResult =
  | { readonly ok: true; readonly visit: Visit; readonly nextDueOn: string | null }
  | { readonly ok: false; readonly refusal: VisitRefusal | "unknown" };

/**
 * Notes that a visit was made, and reckons when the next one is due (C-3). What was heard on it is
 * recorded beside it.
 */
export async function completeVisit(
  context: ServiceContext,
  unit: Unit,
  { visitId, by, at }: Completed,
): Promise<CompleteResult> {
  const loaded = await loadVisit(context, by, visitId);
  if (loaded === null) return { ok: false, refusal: "unknown" };
  const { visit, customer, organisation } = loaded;
  const refused = visitRefusal(visit, await actorOf(context, unit, loaded, by));
  if (refused !== null) return { ok: false, refusal: refused };
  unit.add({
    update: "visit",
    where: { id: visit.id, version: visit.version, status: "PLANNED" },
    set: { status: "DONE", doneAt: at, doneById: by.id, version: visit.version + 1 },
    expectOne: true,
  });
  const rules = organisation.pack.visits;
  const cadence = rules?.cadences.find(({ id }) => id === visit.cadence);
  if (rules === undefined || cadence === undefined) return { ok: true, visit, nextDueOn: null };
  const on = at.toZonedDateTimeISO(organisation.profile.zone).toPlainDate();
  const next = nextDue(rules, cadence, {
    from: on,
    region: customer.region,
    works: (date) => organisation.calendar.isWorkingDay(date),
  });
  const dueOn = next.dueOn.toString();
  unit.add({
    update: "visitSchedule",
    where: { customerId: visit.customerId, cadence: visit.cadence },
    set: {
      lastOn: on.toString(),
      baseOn: on.toString(),
      dueOn,
      period: freshPeriod(visit, next.period),
    },
    expectOne: true,
  });
  return { ok: true, visit, nextDueOn: dueOn };
}

/** A second one on the same day leads to the same due day: the period tells them apart. */
function freshPeriod({ period }: Visit, next: string): string {
  const [day = "", count = "0"] = period.split("+");
  return day === next ? `${next}+${Number(count) + 1}` : next;
}
