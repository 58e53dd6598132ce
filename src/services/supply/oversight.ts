import { type SupplyOverview } from "../../cards/supplyOverview.ts";
import { type Person } from "../../core/person.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type OverviewFilter, supplyOverview } from "./overview.ts";
import { remindersDue, remindRequest } from "./remind.ts";
import { type SpreadReport, spreadReport } from "./spreadReport.ts";

/** What whoever oversees supply is shown, null for others; and what dates remind of. */
export interface SupplyOversight {
  /** Every open request (E-3). */
  overview(unit: Unit, person: Person, filter: OverviewFilter): Promise<SupplyOverview | null>;
  /** How the customers' choices of the last months are spread (E-17). */
  spread(unit: Unit, person: Person, months: number): Promise<SpreadReport | null>;
  /** Ids of requests of which a date is to be said. */
  remindersDue(now: Temporal.Instant): Promise<readonly string[]>;
  /** Says it, once. @returns whether there was anything. */
  remind(unit: Unit, caseId: string): Promise<boolean>;
}

export const makeOversight = (context: ServiceContext): SupplyOversight => ({
  overview: (unit, person, filter) => supplyOverview(context, unit, person, filter),
  spread: (unit, person, months) => spreadReport(context, unit, person, months),
  remindersDue: (now) => remindersDue(context, now),
  remind: (unit, caseId) => remindRequest(context, unit, caseId),
});
