import { type Day, type Hours, makeDays } from "./days.ts";
import { type Coverage, type Holidays } from "./holidays.ts";
import { addOpenTime, openTimeBetween } from "./openTime.ts";

/**
 * When an organisation works, in its own zone, by its profile and the public holidays of its
 * region. All arithmetic is in whole milliseconds.
 */
export interface BusinessCalendar {
  /** IANA zone. */
  readonly zone: string;
  /** How far the public holidays of a year are known; complete for an organisation of no region. */
  coverage(year: number): Coverage;
  /** Open from an opening on; no longer at the closing. */
  isOpen(at: Temporal.Instant): boolean;
  isWorkingDay(date: Temporal.PlainDate): boolean;
  /**
   * The working day that a moment belongs to (P-1.3): what comes at or after the end of a day, or
   * on a day off, belongs to the next working day.
   */
  workingDayOf(at: Temporal.Instant): Temporal.PlainDate;
  /**
   * The last moment of a working day that is in time, inclusive: the cut-off; or the closing before
   * it, when it isn't open then. Of a day off: the cut-off.
   */
  endOfDay(date: Temporal.PlainDate): Temporal.Instant;
  /** `at` itself when open. */
  nextOpening(at: Temporal.Instant): Temporal.Instant;
  /** When it opened last, at `at` or before: since when it is open, when it is. */
  previousOpening(at: Temporal.Instant): Temporal.Instant;
  /** When it closed last, at `at` or before. */
  previousClosing(at: Temporal.Instant): Temporal.Instant;
  /**
   * End of the n-th working day after the one that `at` belongs to; 0: of that one. Backwards, the
   * end of a day still belongs to it: so many days taken off again lead back.
   *
   * @param days whole; negative: before.
   */
  addWorkingDays(at: Temporal.Instant, days: number): Temporal.Instant;
  /** As `addWorkingTime`, in hours; fractions are taken to the millisecond. */
  addWorkingHours(at: Temporal.Instant, hours: number): Temporal.Instant;
  /**
   * Counts opening hours only. What ends with a span ends at its closing, not at the next opening;
   * backwards, at an opening. Nothing added is `nextOpening`.
   *
   * @param ms milliseconds; negative: before.
   */
  addWorkingTime(at: Temporal.Instant, ms: number): Temporal.Instant;
  /** Opening hours between two moments in milliseconds; negative when `to` comes first. */
  workingTimeBetween(from: Temporal.Instant, to: Temporal.Instant): number;
  /** "The same day" (P-1.3): end of the working day that `at` belongs to. */
  sameDayDue(at: Temporal.Instant): Temporal.Instant;
}

const HOUR_MS = 3_600_000;
const instant = (moment: number) => Temporal.Instant.fromEpochMilliseconds(moment);

/**
 * The calendar of an organisation's profile. It remembers the days it was asked about: make it once.
 *
 * @param holidays of the profile's region; left out, only the organisation's own days count. What
 * the profile says of a day wins.
 * @throws RangeError, from any question, when the profile has no working day for over a year.
 */
export function makeCalendar(profile: Hours, holidays: Holidays | null = null): BusinessCalendar {
  const days = makeDays(profile, holidays);
  /** @param isLast whether the end of a day is still of that day. */
  function workingDayAt(moment: number, isLast = false): Day {
    // A day that ends at midnight has its end on the next.
    const today = days.at(isLast ? moment - 1 : moment);
    const counts = moment < today.end || (isLast && moment === today.end);
    return today.spans.length > 0 && counts ? today : days.worked(today.number + 1, 1);
  }
  const nextOpening = (at: Temporal.Instant): Temporal.Instant => {
    const moment = at.epochMilliseconds;
    const today = days.at(moment);
    const span =
      today.spans.find(({ to }) => moment < to) ?? days.worked(today.number + 1, 1).spans[0];
    return span === undefined || moment >= span.from ? at : instant(span.from);
  };
  const addWorkingTime = (at: Temporal.Instant, ms: number): Temporal.Instant =>
    ms === 0 ? nextOpening(at) : instant(addOpenTime(days, at.epochMilliseconds, ms));
  return {
    zone: profile.zone,
    coverage: (year) => holidays?.coverage(year) ?? "complete",
    isOpen(at) {
      const moment = at.epochMilliseconds;
      return days.at(moment).spans.some(({ from, to }) => moment >= from && moment < to);
    },
    isWorkingDay: (date) => days.on(date).spans.length > 0,
    workingDayOf: (at) => workingDayAt(at.epochMilliseconds).date,
    endOfDay: (date) => instant(days.on(date).end),
    nextOpening,
    previousOpening(at) {
      const moment = at.epochMilliseconds;
      const today = days.at(moment);
      const found = today.spans.findLast(({ from }) => from <= moment);
      return instant((found ?? days.worked(today.number - 1, -1).spans.at(-1))?.from ?? moment);
    },
    previousClosing(at) {
      const moment = at.epochMilliseconds;
      const today = days.at(moment);
      const found = today.spans.findLast(({ to }) => to <= moment);
      return instant((found ?? days.worked(today.number - 1, -1).spans.at(-1))?.to ?? moment);
    },
    addWorkingDays(at, count) {
      if (!Number.isInteger(count)) throw new RangeError("working days are whole");
      let day = workingDayAt(at.epochMilliseconds, count < 0);
      const step = count < 0 ? -1 : 1;
      for (let left = Math.abs(count); left > 0; left -= 1) {
        day = days.worked(day.number + step, step);
      }
      return instant(day.end);
    },
    addWorkingHours: (at, hours) => addWorkingTime(at, Math.round(hours * HOUR_MS)),
    addWorkingTime: (at, ms) => addWorkingTime(at, Math.round(ms)),
    workingTimeBetween: (from, to) =>
      openTimeBetween(days, from.epochMilliseconds, to.epochMilliseconds),
    sameDayDue: (at) => instant(workingDayAt(at.epochMilliseconds).end),
  };
}
