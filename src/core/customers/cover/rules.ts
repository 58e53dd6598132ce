import { type PolicyPack } from "../../policy/pack.ts";
import { type BusinessCalendar } from "../../time/businessCalendar.ts";

/** How many must know a customer and each of their businesses (C-8). */
export interface CoverRules {
  readonly clause: string;
  /** So many different people who are there. */
  readonly least: number;
  /** A new customer's others are named by the end of this working day after the one they came on. */
  readonly newWorkingDays: number;
  readonly assumption?: boolean;
}

/** What is wrong with a pack's cover rule. */
export function coverProblems({
  cover,
  clauses,
}: Pick<PolicyPack, "cover" | "clauses">): readonly string[] {
  if (cover === undefined) return [];
  const whole = (count: number, least: number) => Number.isInteger(count) && count >= least;
  return [
    ...(clauses.some(({ id }) => id === cover.clause)
      ? []
      : [`cover cites clause "${cover.clause}", which isn't there`]),
    ...(whole(cover.least, 2) ? [] : ["cover: least must be 2 or more"]),
    ...(whole(cover.newWorkingDays, 0) ? [] : ["cover: newWorkingDays must be 0 or more"]),
  ];
}

type Calendar = Pick<BusinessCalendar, "addWorkingDays">;

/** Until when a customer who is new since then may do with one person, inclusive. */
export const graceUntil = (
  since: Temporal.Instant,
  { newWorkingDays }: CoverRules,
  calendar: Calendar,
): Temporal.Instant => calendar.addWorkingDays(since, newWorkingDays);

/**
 * Customers who came before this moment have had their days by now; who came at it or later, not yet.
 * One moment for all of them, so that the database compares.
 */
export function graceBefore(
  now: Temporal.Instant,
  rules: CoverRules,
  calendar: Calendar,
): Temporal.Instant {
  // The end of a working day still leads to that day backwards, and to the next one forwards.
  for (let days = Math.max(0, rules.newWorkingDays - 1); ; days += 1) {
    const end = calendar.addWorkingDays(now, -days);
    const last = end.subtract({ milliseconds: 1 });
    if (Temporal.Instant.compare(graceUntil(last, rules, calendar), now) < 0) return end;
  }
}
