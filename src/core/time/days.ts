import { type OrganisationProfile, WEEKDAYS } from "../organisation.ts";
import { type Holidays } from "./holidays.ts";

/** What of a profile decides when an organisation works. */
export type Hours = Pick<
  OrganisationProfile,
  "zone" | "weeklyHours" | "cutOff" | "daysOff" | "workingDays"
> &
  Partial<Pick<OrganisationProfile, "specialHours">>;

/** Open from the first moment on, up to the second one, which isn't in it. Epoch milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A day as its organisation works it. Moments are epoch milliseconds: cheap to compare and to keep. */
export interface Day {
  readonly date: Temporal.PlainDate;
  /** Days since 1970-01-01: the neighbours are one less and one more. */
  readonly number: number;
  /** Its first moment, and that of the next day: 23, 24 or 25 hours apart, by the zone. */
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
  /** Milliseconds for which it is open. */
  readonly open: number;
  /** When the same day ends (P-1.3): the last open moment up to the cut-off. */
  readonly end: number;
}

export interface Days {
  /** The day on which a moment falls, in the organisation's zone. */
  at(moment: number): Day;
  on(date: Temporal.PlainDate): Day;
  numbered(number: number): Day;
  /**
   * The first day of work from `number` on, in the direction of `step`.
   *
   * @throws RangeError when there is none in sight: the profile is wrong.
   */
  worked(number: number, step: 1 | -1): Day;
}

const DAY_MS = 86_400_000;
/** Longer without a working day, and the profile is wrong. */
const LONGEST_CLOSURE_DAYS = 400;
/** Four years of days, about 800 kB: more than any limit spans; the oldest make room. */
const KEPT_DAYS = 1_500;
const EPOCH = Temporal.PlainDate.from("1970-01-01");

/**
 * The days of an organisation, each worked out once and kept: a calendar is asked several times a
 * message, and zones and dates are what costs.
 */
export function makeDays(profile: Hours, holidays: Holidays | null): Days {
  const hoursOn = hoursOf(profile, holidays);
  const kept = new Map<number, Day>();
  function numbered(number: number): Day {
    const known = kept.get(number);
    if (known !== undefined) return known;
    const day = makeDay(profile, hoursOn, number);
    if (kept.size >= KEPT_DAYS) kept.delete(kept.keys().next().value ?? number);
    kept.set(number, day);
    return day;
  }
  return {
    numbered,
    on: (date) => numbered(date.since(EPOCH, { largestUnit: "day" }).days),
    at(moment) {
      // The day in UTC is at most one off; a zone's own day decides.
      let day = numbered(Math.floor(moment / DAY_MS));
      while (moment < day.from) day = numbered(day.number - 1);
      while (moment >= day.to) day = numbered(day.number + 1);
      return day;
    },
    worked(number, step) {
      for (let away = 0; away <= LONGEST_CLOSURE_DAYS; away += 1) {
        const day = numbered(number + away * step);
        if (day.spans.length > 0) return day;
      }
      throw new RangeError("no working day in sight");
    },
  };
}

type DayHours = readonly (readonly [from: string, to: string])[];

/** The organisation's own word on a day goes before the region's, and that before the week. */
function hoursOf(profile: Hours, holidays: Holidays | null) {
  const special = new Map(profile.specialHours?.map(({ date, hours }) => [date, hours]));
  const off = new Set(profile.daysOff);
  const worked = new Set(profile.workingDays);
  const week = WEEKDAYS.map((day) => profile.weeklyHours[day]);
  // A day worked in exchange that the week has off keeps the hours of an ordinary one.
  const ordinary = week.find((day) => day.length > 0) ?? [];
  return (date: Temporal.PlainDate): DayHours => {
    const iso = date.toString();
    const weekly = week[date.dayOfWeek - 1] ?? [];
    const own = special.get(iso);
    if (own !== undefined) return own;
    if (off.has(iso)) return [];
    const kind = worked.has(iso) ? "worked" : (holidays?.on(date) ?? null);
    if (kind === null) return weekly;
    if (kind === "off") return [];
    return weekly.length > 0 ? weekly : ordinary;
  };
}

function makeDay(
  { zone, cutOff }: Hours,
  hoursOn: (date: Temporal.PlainDate) => DayHours,
  number: number,
): Day {
  const date = EPOCH.add({ days: number });
  const spans = hoursOn(date)
    .map(([from, to]) => ({ from: momentOf(date, from, zone), to: momentOf(date, to, zone) }))
    // A clock that jumps may leave nothing of a span.
    .filter((span) => span.from < span.to);
  return {
    date,
    number,
    from: momentOf(date, "00:00", zone),
    to: momentOf(date, "24:00", zone),
    spans,
    open: spans.reduce((sum, span) => sum + span.to - span.from, 0),
    end: endOf(spans, momentOf(date, cutOff, zone)),
  };
}

function endOf(spans: readonly Span[], cutOff: number): number {
  const last = spans.at(-1);
  if (last === undefined) return cutOff;
  const span = spans.findLast(({ from }) => from < cutOff);
  // A cut-off before the doors open would end the day before it began.
  return span === undefined ? last.to : Math.min(span.to, cutOff);
}

/** A local time that daylight saving skips is the moment of the jump; of one that comes twice, the first. */
function momentOf(date: Temporal.PlainDate, time: string, zone: string): number {
  const wanted = (time === "24:00" ? date.add({ days: 1 }) : date).toPlainDateTime(
    time === "24:00" ? "00:00" : time,
  );
  const found = wanted.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds;
  return (found.getTimeZoneTransition("next") ?? found).epochMilliseconds;
}
