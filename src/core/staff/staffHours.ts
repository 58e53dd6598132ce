import { type OrganisationProfile, WEEKDAYS } from "../organisation.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";

/** When a member of staff wants to be reminded (B18); local times `HH:MM` in the organisation's zone. */
export interface StaffHours {
  /** "" for all three: as the office works. */
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly digestAt: string;
  /** ISO dates; `W1` … `W7`: every Monday … Sunday. */
  readonly daysOff: readonly string[];
}

export const AS_THE_OFFICE: StaffHours = {
  quietFrom: "",
  quietTo: "",
  digestAt: "",
  daysOff: [],
};

type Days = Pick<BusinessCalendar, "zone" | "isWorkingDay" | "nextOpening" | "previousClosing">;

/** The office's week as hours of one's own: quiet from its last closing to its first opening. */
export function officeHours({ weeklyHours }: Pick<OrganisationProfile, "weeklyHours">): StaffHours {
  const spans = WEEKDAYS.flatMap((day) => weeklyHours[day]);
  const opens = spans.map(([from]) => from).toSorted()[0] ?? "00:00";
  const closes =
    spans
      .map(([, to]) => to)
      .toSorted()
      .at(-1) ?? "24:00";
  return {
    quietFrom: closes === "24:00" ? "00:00" : closes,
    quietTo: opens,
    digestAt: opens,
    daysOff: [],
  };
}

/** On which day of the week something is off, as `StaffHours` has it. */
export const everyWeek = (dayOfWeek: number): string => `W${String(dayOfWeek)}`;

const isOff = (hours: StaffHours | null, calendar: Days, date: Temporal.PlainDate): boolean =>
  !calendar.isWorkingDay(date) ||
  hours?.daysOff.includes(date.toString()) === true ||
  hours?.daysOff.includes(everyWeek(date.dayOfWeek)) === true;

const timesOf = (hours: StaffHours | null): StaffHours | null =>
  hours === null || hours.quietFrom === "" ? null : hours;

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
  if (isOff(hours, calendar, date)) return false;
  const own = timesOf(hours);
  if (own === null) {
    const { opens, closes } = workOn(calendar, date);
    return Temporal.Instant.compare(opens, now) <= 0 && Temporal.Instant.compare(now, closes) < 0;
  }
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  const { quietFrom, quietTo } = own;
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
  if (isOff(hours, calendar, date)) return null;
  const own = timesOf(hours);
  if (own === null) return workOn(calendar, date).opens;
  return date.toZonedDateTime({ timeZone: calendar.zone, plainTime: digestTime(own) }).toInstant();
}

/** Not before they may be reached at all: quiet until nine moves a digest of half past eight. */
export const digestTime = ({ digestAt, quietFrom, quietTo }: StaffHours): string =>
  quietFrom > quietTo && digestAt < quietTo ? quietTo : digestAt;

function workOn(calendar: Days, date: Temporal.PlainDate) {
  const begins = date.toZonedDateTime(calendar.zone).toInstant();
  const ends = date.add({ days: 1 }).toZonedDateTime(calendar.zone).toInstant();
  return { opens: calendar.nextOpening(begins), closes: calendar.previousClosing(ends) };
}
