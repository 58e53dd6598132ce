import { type ClockKind, type NewClock } from "../case/case.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import { addCalendar, endOfCalendarDay, endOfLastDay, periodOf } from "../time/calendarTime.ts";
import { type ClockRule, type PolicyPack } from "./pack.ts";

/** When something that begins now is due under a rule: the last moment that is in time. */
export function dueAt(
  { due }: Pick<ClockRule, "due">,
  calendar: BusinessCalendar,
  now: Temporal.Instant,
): Temporal.Instant {
  const { zone } = calendar;
  switch (due.type) {
    case "sameDay":
      return calendar.sameDayDue(now);
    case "workingDays":
      return calendar.addWorkingDays(now, due.days);
    case "workingHours":
      return calendar.addWorkingHours(now, due.hours);
    case "calendarHours":
      return addCalendar(zone, now, due.hours, "hour");
    case "calendarDays":
      return endOfLastDay(zone, now, due.days, "day");
    case "weeks":
      return endOfLastDay(zone, now, due.weeks, "week");
    case "halfMonths":
      return endOfLastDay(zone, now, due.halfMonths, "halfMonth");
    case "months":
      return endOfLastDay(zone, now, due.months, "month");
    case "endOfPeriod": {
      const today = now.toZonedDateTimeISO(zone).toPlainDate();
      return endOfCalendarDay(zone, periodOf(due.period, today, due.following).last);
    }
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
