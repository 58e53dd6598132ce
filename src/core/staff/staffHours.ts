import { type BusinessCalendar } from "../time/businessCalendar.ts";

/** When a member of staff wants to be reminded (B18); local times `HH:MM` in the organisation's zone. */
export interface StaffHours {
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly digestAt: string;
  /** ISO dates. */
  readonly daysOff: readonly string[];
}

type Days = Pick<BusinessCalendar, "zone" | "isWorkingDay" | "nextOpening" | "previousClosing">;

/**
 * Whether what can wait may reach them now. Without hours of their own: on a working day, from the
 * first opening to the last closing; the break at noon is no reason to keep anything back.
 */
export function reachableAt(
  hours: StaffHours | null,
  calendar: Days,
  now: Temporal.Instant,
): boolean {
  const local = now.toZonedDateTimeISO(calendar.zone);
  const date = local.toPlainDate();
  if (!calendar.isWorkingDay(date) || hours?.daysOff.includes(date.toString()) === true)
    return false;
  if (hours === null) {
    const { opens, closes } = workOn(calendar, date);
    return Temporal.Instant.compare(opens, now) <= 0 && Temporal.Instant.compare(now, closes) < 0;
  }
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  const { quietFrom, quietTo } = hours;
  // Quiet hours usually lie around midnight.
  return quietFrom <= quietTo
    ? time < quietFrom || time >= quietTo
    : time < quietFrom && time >= quietTo;
}

/** When the day's one digest is due; null on a day without one. */
export function digestDueAt(
  hours: StaffHours | null,
  calendar: Days,
  date: Temporal.PlainDate,
): Temporal.Instant | null {
  if (!calendar.isWorkingDay(date) || hours?.daysOff.includes(date.toString()) === true)
    return null;
  if (hours === null) return workOn(calendar, date).opens;
  // Not before they may be reached at all: quiet until nine moves a digest of half past eight.
  const { digestAt, quietFrom, quietTo } = hours;
  const asleep = quietFrom > quietTo && digestAt < quietTo;
  return date
    .toZonedDateTime({ timeZone: calendar.zone, plainTime: asleep ? quietTo : digestAt })
    .toInstant();
}

function workOn(calendar: Days, date: Temporal.PlainDate) {
  const begins = date.toZonedDateTime(calendar.zone).toInstant();
  const ends = date.add({ days: 1 }).toZonedDateTime(calendar.zone).toInstant();
  return { opens: calendar.nextOpening(begins), closes: calendar.previousClosing(ends) };
}
