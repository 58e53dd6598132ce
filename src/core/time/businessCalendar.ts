import { type OrganisationProfile, WEEKDAYS } from "../organisation.ts";

/**
 * When an organisation works, in its own zone. Days and hours are those of its profile; nothing
 * else is asked of whoever provides days off.
 */
export interface BusinessCalendar {
  /** IANA zone. */
  readonly zone: string;
  isOpen(at: Temporal.Instant): boolean;
  isWorkingDay(date: Temporal.PlainDate): boolean;
  /** The cut-off of a working day, or its closing time when that is earlier. */
  endOfDay(date: Temporal.PlainDate): Temporal.Instant;
  /** `at` itself when open. */
  nextOpening(at: Temporal.Instant): Temporal.Instant;
  /**
   * End of the n-th working day after the one that `at` belongs to; what comes at or after the end
   * of a day, or on a day off, belongs to the next working day.
   */
  addWorkingDays(at: Temporal.Instant, days: number): Temporal.Instant;
  /** Counts opening hours only. */
  addWorkingHours(at: Temporal.Instant, hours: number): Temporal.Instant;
  /** "The same day" (P-1.3): end of the working day that `at` belongs to. */
  sameDayDue(at: Temporal.Instant): Temporal.Instant;
}

type Hours = Pick<
  OrganisationProfile,
  "zone" | "weeklyHours" | "cutOff" | "daysOff" | "workingDays"
>;

interface Span {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** Longer without a working day, and the profile is wrong. */
const LONGEST_CLOSURE_DAYS = 400;

/** The calendar of an organisation's profile. */
export function makeCalendar(profile: Hours): BusinessCalendar {
  const { zone } = profile;
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  const spansOf = (date: Temporal.PlainDate) => spansOn(profile, date);
  const isWorkingDay = (date: Temporal.PlainDate) => hoursOn(profile, date).length > 0;
  const endOfDay = (date: Temporal.PlainDate) => {
    const closing = spansOf(date).at(-1)?.to;
    const cutOff = instantOf(date, profile.cutOff, zone);
    return closing === undefined ? cutOff : earlier(closing, cutOff);
  };
  const workingDayOf = (at: Temporal.Instant) => {
    const today = dayOf(at);
    const counts = isWorkingDay(today) && isBefore(at, endOfDay(today));
    return counts ? today : workingDayAfter(today, 1, isWorkingDay);
  };
  return {
    zone,
    isOpen: (at) => spansOf(dayOf(at)).some((span) => holds(span, at)),
    isWorkingDay,
    endOfDay,
    nextOpening: (at) => {
      const next = spansFrom(dayOf(at), spansOf).find((span) => isBefore(at, span.to));
      return later(next.from, at);
    },
    addWorkingDays: (at, days) => endOfDay(workingDayAfter(workingDayOf(at), days, isWorkingDay)),
    addWorkingHours: (at, hours) => addOpenTime(at, hours, spansFrom(dayOf(at), spansOf)),
    sameDayDue: (at) => endOfDay(workingDayOf(at)),
  };
}

function hoursOn(profile: Hours, date: Temporal.PlainDate) {
  const iso = date.toString();
  const weekly = profile.weeklyHours[WEEKDAYS[date.dayOfWeek - 1] ?? "monday"];
  if (profile.daysOff.includes(iso)) return [];
  if (weekly.length > 0 || !profile.workingDays.includes(iso)) return weekly;
  // A day worked in exchange keeps the hours of an ordinary one.
  return WEEKDAYS.map((day) => profile.weeklyHours[day]).find((day) => day.length > 0) ?? [];
}

const spansOn = (profile: Hours, date: Temporal.PlainDate): Span[] =>
  hoursOn(profile, date).map(([from, to]) => ({
    from: instantOf(date, from, profile.zone),
    to: instantOf(date, to, profile.zone),
  }));

/** A local time that daylight saving skips is read as much later as the clock jumped. */
function instantOf(date: Temporal.PlainDate, time: string, zone: string): Temporal.Instant {
  const [day, clock] = time === "24:00" ? [date.add({ days: 1 }), "00:00"] : [date, time];
  return day.toZonedDateTime({ timeZone: zone, plainTime: clock }).toInstant();
}

function workingDayAfter(
  date: Temporal.PlainDate,
  count: number,
  isWorkingDay: (date: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  let day = date;
  for (let left = count, closed = 0; left > 0;) {
    day = day.add({ days: 1 });
    closed = isWorkingDay(day) ? 0 : closed + 1;
    if (closed > LONGEST_CLOSURE_DAYS) throw new RangeError("no working day in sight");
    if (closed === 0) left -= 1;
  }
  return day;
}

/** Spans of a day and of all that follow, without an end. */
function spansFrom(first: Temporal.PlainDate, spansOf: (date: Temporal.PlainDate) => Span[]) {
  function* all(): Generator<Span, never> {
    for (let day = first, closed = 0; ; day = day.add({ days: 1 })) {
      const spans = spansOf(day);
      closed = spans.length === 0 ? closed + 1 : 0;
      if (closed > LONGEST_CLOSURE_DAYS) throw new RangeError("no working day in sight");
      yield* spans;
    }
  }
  return {
    [Symbol.iterator]: all,
    find(test: (span: Span) => boolean): Span {
      for (const span of all()) if (test(span)) return span;
      throw new RangeError("no working day in sight");
    },
  };
}

function addOpenTime(at: Temporal.Instant, hours: number, spans: Iterable<Span>): Temporal.Instant {
  let left = Math.round(hours * 3_600_000);
  for (const span of spans) {
    if (!isBefore(at, span.to)) continue;
    const from = later(span.from, at);
    const open = span.to.epochMilliseconds - from.epochMilliseconds;
    if (left <= open) return from.add({ milliseconds: left });
    left -= open;
  }
  throw new RangeError("no working day in sight");
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (isBefore(b, a) ? b : a);
const later = (a: Temporal.Instant, b: Temporal.Instant) => (isBefore(a, b) ? b : a);
const holds = (span: Span, at: Temporal.Instant) =>
  !isBefore(at, span.from) && isBefore(at, span.to);
