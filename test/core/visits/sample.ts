import { type IsWorkingDay } from "../../../src/core/visits/nextDue.ts";
import { CEMENT_VISITS } from "../../../src/policies/cementVisits.ts";
import { PROPERTY_VISITS } from "../../../src/policies/propertyVisits.ts";
import { type Cadence, type VisitRules } from "../../../src/core/visits/rules.ts";

export const day = (text: string) => Temporal.PlainDate.from(text);

/** Monday to Friday. */
export const weekdays = (date: Temporal.PlainDate) => date.dayOfWeek < 6;
export const always: IsWorkingDay = () => true;

export const cadence = (rules: VisitRules, id: string): Cadence => {
  const found = rules.cadences.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no cadence ${id}`);
  return found;
};

export const phone = cadence(CEMENT_VISITS, "phone");
export const call = cadence(CEMENT_VISITS, "call");
export const quarterly = cadence(PROPERTY_VISITS, "quarterly");
export const yearly = cadence(PROPERTY_VISITS, "yearly");
