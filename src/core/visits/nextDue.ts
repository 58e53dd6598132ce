import { periodKey, periodOf } from "../time/calendarTime.ts";
import { type Cadence, type Interval, type VisitRules } from "./rules.ts";
import { intervalOf, isSeasonal, nextSwitch, seasonOn } from "./seasons.ts";

/** By when a customer is called on next, and under which key. */
export interface NextDue {
  /** Last day, inclusive, on which it is in time. */
  readonly dueOn: Temporal.PlainDate;
  /** Unique for a customer and cadence: the due day, or the period of the calendar. */
  readonly period: string;
}

/** Whether somebody works on a day; of the organisation's calendar. */
export type IsWorkingDay = (date: Temporal.PlainDate) => boolean;

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) <= 0 ? a : b;
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) >= 0 ? a : b;

const after = (from: Temporal.PlainDate, interval: Exclude<Interval, { period: unknown }>) =>
  "days" in interval ? from.add({ days: interval.days }) : from.add({ months: interval.months });

/**
 * When the next contact is due (readings, C-3): so long after the last one, in the season of the
 * last one. When a season with a shorter interval begins before that, what is due by the shorter one
 * counts, from the season's first day on; a longer one leaves the old due day as it was, once. A due
 * day before which nobody works any more moves to the next working day.
 *
 * @param from day of the last contact, or the due day of the one that was missed.
 */
export function nextDue(
  rules: VisitRules,
  cadence: Cadence,
  {
    from,
    region,
    works,
  }: {
    readonly from: Temporal.PlainDate;
    readonly region: string | null;
    readonly works: IsWorkingDay;
  },
): NextDue {
  const interval = intervalOf(cadence, seasonOn(rules, region, from));
  if ("period" in interval) return duePeriod(interval.period, from, 1);
  const ordinary = after(from, interval);
  const dueOn = workable(tightened(rules, cadence, { from, region }, ordinary), from, works);
  return { dueOn, period: dueOn.toString() };
}

/** @param laterBy 0: of the period in which `on` lies. */
export function duePeriod(
  period: Extract<Interval, { period: unknown }>["period"],
  on: Temporal.PlainDate,
  laterBy: number,
): NextDue {
  const { last } = periodOf(period, on, laterBy);
  return { dueOn: last, period: periodKey(period, last) };
}

function tightened(
  rules: VisitRules,
  cadence: Cadence,
  { from, region }: { readonly from: Temporal.PlainDate; readonly region: string | null },
  ordinary: Temporal.PlainDate,
): Temporal.PlainDate {
  if (!isSeasonal(cadence)) return ordinary;
  const change = nextSwitch(rules, region, from);
  if (change === null || Temporal.PlainDate.compare(change.on, ordinary) > 0) return ordinary;
  const interval = intervalOf(cadence, change.season);
  if ("period" in interval) return ordinary;
  return earlier(ordinary, later(change.on, after(from, interval)));
}

/** A week of holidays can't be worked: the first working day after it is in time. */
function workable(due: Temporal.PlainDate, from: Temporal.PlainDate, works: IsWorkingDay) {
  for (let day = due; Temporal.PlainDate.compare(day, from) > 0; day = day.subtract({ days: 1 })) {
    if (works(day)) return due;
  }
  return nextWorkingDay(due, works);
}

/** The longest run of days off that a calendar is searched for; a longer one is no calendar. */
const LONGEST_REST = 60;

/** The day itself when somebody works on it. @throws RangeError when nobody does for two months. */
export function nextWorkingDay(from: Temporal.PlainDate, works: IsWorkingDay): Temporal.PlainDate {
  for (let count = 0; count < LONGEST_REST; count += 1) {
    const day = from.add({ days: count });
    if (works(day)) return day;
  }
  throw new RangeError(`no working day from ${from.toString()} on`);
}

/**
 * The day for which a visit is planned: so many working days before the last one in time, but not
 * before `today`; when none is left in time, the next one that there is.
 */
export function plannedDay(
  dueOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
  works: IsWorkingDay,
  earlyDays = 0,
): Temporal.PlainDate {
  let [found, left] = [null as Temporal.PlainDate | null, earlyDays];
  for (let day = dueOn; Temporal.PlainDate.compare(day, today) >= 0 && left >= 0;) {
    if (works(day)) {
      found = day;
      left -= 1;
    }
    day = day.subtract({ days: 1 });
  }
  return found ?? nextWorkingDay(later(today, dueOn), works);
}
