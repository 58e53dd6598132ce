import { type ClockKind, type NewClock } from "../case/case.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import { type ClockRule, type PolicyPack } from "./pack.ts";

/** When something that begins now is due under a rule. */
export function dueAt(
  rule: ClockRule,
  calendar: BusinessCalendar,
  now: Temporal.Instant,
): Temporal.Instant {
  switch (rule.due.type) {
    case "sameDay":
      return calendar.sameDayDue(now);
    case "workingDays":
      return calendar.addWorkingDays(now, rule.due.days);
    case "workingHours":
      return calendar.addWorkingHours(now, rule.due.hours);
  }
}

export const clockRulesOf = (pack: PolicyPack, kind: ClockKind): readonly ClockRule[] =>
  pack.clocks.filter((rule) => rule.kind === kind);

/** The clocks of these kinds, started now. */
export function startClocks(
  kinds: readonly ClockKind[],
  pack: PolicyPack,
  calendar: BusinessCalendar,
  now: Temporal.Instant,
): readonly NewClock[] {
  return kinds
    .flatMap((kind) => clockRulesOf(pack, kind))
    .map((rule) => ({
      kind: rule.kind,
      rule: rule.id,
      clause: rule.clause,
      basis: rule.basis,
      startAt: now,
      dueAt: dueAt(rule, calendar, now),
    }));
}
