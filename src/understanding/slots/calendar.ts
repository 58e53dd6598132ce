import { readNumeral } from "./numerals.ts";

/** Beginnings of the months' English names, in order. */
export const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

const WEEKDAYS = "mon|tue|wed|thu|fri|sat|sun";

/** Days for which a day of this year that has passed is still meant. */
const STILL_MEANT = 60;

/** Weeks from this one, by the folded word before a weekday. */
export const WEEKS: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  这: 0,
  本: 0,
  下: 1,
  下下: 2,
};

/** A folded number, or NaN. */
export function num(text: string | undefined): number {
  return readNumeral(text ?? "") ?? Number.NaN;
}

/** @returns null when there is no such day. */
export function ymd(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return null;
  }
}

/** A day without its year: this year's, or next year's once it is long past. */
export function monthDay(
  month: number,
  day: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const thisYear = ymd(today.year, month, day);
  if (
    thisYear !== null &&
    Temporal.PlainDate.compare(thisYear, today.subtract({ days: STILL_MEANT })) >= 0
  )
    return thisYear;
  return ymd(today.year + 1, month, day);
}

/**
 * The day of a month.
 *
 * @param ahead months from this one; null for the next month that has the day still to come.
 */
export function dayOfMonth(
  day: number,
  today: Temporal.PlainDate,
  ahead: number | null,
): Temporal.PlainDate | null {
  const first = today.with({ day: 1 });
  for (const months of ahead === null ? [0, 1, 2] : [ahead]) {
    const { year, month } = first.add({ months });
    const date = ymd(year, month, day);
    if (date !== null && (ahead !== null || Temporal.PlainDate.compare(date, today) >= 0))
      return date;
  }
  return null;
}

/** A day by its English month, with or without a year. */
export function english(
  month: string,
  day: string | undefined,
  year: string | undefined,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const number = MONTHS.split("|").indexOf(month) + 1;
  return year === undefined ? monthDay(number, num(day), today) : ymd(num(year), number, num(day));
}

/** `a`, `two`, `12`. */
export function englishNumber(word: string): number {
  return { a: 1, one: 1, two: 2, three: 3 }[word] ?? Number(word);
}

/** 1 is Monday. */
export function hanWeekday(day: string): number {
  return day === "天" || day === "日" ? 7 : num(day);
}

/** 1 is Monday. */
export function englishWeekday(day: string): number {
  return WEEKDAYS.split("|").indexOf(day) + 1;
}

/** A weekday of this week (0) or one of `weeks` from it; weeks begin on Monday. */
export function weekday(today: Temporal.PlainDate, weeks: number, day: number): Temporal.PlainDate {
  return today.add({ days: weeks * 7 + day - today.dayOfWeek });
}

/** The next such weekday, strictly after `today`. */
export function comingWeekday(today: Temporal.PlainDate, day: number): Temporal.PlainDate {
  return today.add({ days: ((day - today.dayOfWeek + 6) % 7) + 1 });
}
