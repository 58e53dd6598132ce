/**
 * Calendar time: what counts on whether anybody works or not. A day, week or month keeps the local
 * time in the organisation's zone, also across a change of the clock.
 */

/** Units with what they are made of; a half month is 15 days (readings, C-3). */
const UNITS = {
  hour: ["hours", 1],
  day: ["days", 1],
  week: ["days", 7],
  halfMonth: ["days", 15],
  month: ["months", 1],
  quarter: ["months", 3],
  halfYear: ["months", 6],
  year: ["years", 1],
} as const satisfies Record<string, readonly [keyof Temporal.DurationLikeObject, number]>;

export type CalendarUnit = keyof typeof UNITS;

/**
 * The same local time so many units later. Months are clamped (readings, E-31): 31 January and a
 * month is the last of February; several are counted from the beginning, so two are 31 March.
 *
 * @param zone IANA zone in which the local time is kept; hours are those of a stopwatch.
 * @param count whole, but for hours; negative: earlier.
 */
export function addCalendar(
  zone: string,
  at: Temporal.Instant,
  count: number,
  unit: CalendarUnit,
): Temporal.Instant {
  if (unit === "hour") return at.add({ milliseconds: Math.round(count * 3_600_000) });
  const [field, size] = UNITS[unit];
  return at
    .toZonedDateTimeISO(zone)
    .add({ [field]: count * size })
    .toInstant();
}

/** The last millisecond of a calendar day: until then it is in time, and it still shows that date. */
export const endOfCalendarDay = (zone: string, date: Temporal.PlainDate): Temporal.Instant =>
  date.add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 });

/**
 * The end of the last day of so many days, weeks or months (以內, inclusive): the day it begins on
 * isn't counted, the last one is to its end.
 *
 * @param count whole; 0: the end of the day itself.
 */
export function endOfLastDay(
  zone: string,
  at: Temporal.Instant,
  count: number,
  unit: Exclude<CalendarUnit, "hour">,
): Temporal.Instant {
  const [field, size] = UNITS[unit];
  const first = at.toZonedDateTimeISO(zone).toPlainDate();
  return endOfCalendarDay(zone, first.add({ [field]: count * size }));
}

/** Stretches that the calendar itself has, with their length in half months: from the 1st, and from the 16th. */
const PERIODS = { halfMonth: 1, month: 2, quarter: 6, halfYear: 12, year: 24 } as const;

export type Period = keyof typeof PERIODS;

/** First and last day, both inclusive. */
export interface PeriodDays {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/**
 * The period in which a day lies, or one so many later: quarters and half-years of the calendar
 * (P-2.2), and half months from the 1st and the 16th (the other reading of C-3).
 *
 * @param later whole; negative: earlier.
 */
export function periodOf(period: Period, date: Temporal.PlainDate, later = 0): PeriodDays {
  const size = PERIODS[period];
  const halves = (date.year * 12 + date.month - 1) * 2 + (date.day > 15 ? 1 : 0);
  const index = Math.floor(halves / size) + later;
  return {
    first: firstOfHalf(index * size),
    last: firstOfHalf((index + 1) * size).subtract({ days: 1 }),
  };
}

/** @param half half months since the year 0. */
function firstOfHalf(half: number): Temporal.PlainDate {
  const month = Math.floor(half / 2);
  return new Temporal.PlainDate(Math.floor(month / 12), (month % 12) + 1, half % 2 === 0 ? 1 : 16);
}

/** A period as it is stored and said: `2026-H2`, `2026-Q4`, `2026`. */
export function periodKey(period: Period, date: Temporal.PlainDate): string {
  const { first } = periodOf(period, date);
  const { year, month, day } = first;
  switch (period) {
    case "year":
      return String(year);
    case "halfYear":
      return `${year}-H${month < 7 ? 1 : 2}`;
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "month":
      return `${year}-${String(month).padStart(2, "0")}`;
    case "halfMonth":
      return `${year}-${String(month).padStart(2, "0")}-${day < 16 ? 1 : 2}`;
  }
}
