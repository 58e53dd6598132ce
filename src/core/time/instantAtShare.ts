import { type BusinessCalendar } from "./businessCalendar.ts";
import { type Pause } from "./pauses.ts";

/** What time a limit counts: opening hours, or every hour there is. */
export type Counting = "working" | "calendar";

/** How a limit's time is measured and added, in milliseconds. */
export interface Reckoning {
  readonly between: (from: Temporal.Instant, to: Temporal.Instant) => number;
  readonly after: (at: Temporal.Instant, ms: number) => Temporal.Instant;
}

export const EVERY_HOUR: Reckoning = {
  between: (from, to) => to.epochMilliseconds - from.epochMilliseconds,
  after: (at, ms) => at.add({ milliseconds: ms }),
};

type OpeningHours = Pick<BusinessCalendar, "addWorkingTime" | "workingTimeBetween">;

/** @param counting of the limit's rule, see `countingOf`. */
export const reckoningOf = (calendar: OpeningHours, counting: Counting): Reckoning =>
  counting === "calendar"
    ? EVERY_HOUR
    : {
        between: (from, to) => calendar.workingTimeBetween(from, to),
        after: (at, ms) => calendar.addWorkingTime(at, ms),
      };

/**
 * When a share of a limit's time has passed: its rungs. Only the time that it counts makes up the
 * share, and waits for the customer never do (B4); at the whole share this is the due time as those
 * waits have moved it, the same as `effectiveDue` by the same reckoning.
 *
 * @param counting of the rule, see `countingOf`.
 * @param dueAt as the clock was started with, without pauses.
 * @param share 0.5: half of it; more than 1: after the due time.
 * @param pauses those that this clock leaves out (`pausesFor`), in their order.
 * @returns null when it lies behind a wait that still lasts: nobody knows yet.
 * @throws RangeError on a share that isn't a number from 0 up.
 */
export const instantAtShare = (
  calendar: OpeningHours,
  counting: Counting,
  startAt: Temporal.Instant,
  dueAt: Temporal.Instant,
  share: number,
  pauses: readonly Pause[] = [],
): Temporal.Instant | null =>
  atShare(reckoningOf(calendar, counting), { startAt, dueAt }, share, pauses);

/** As `instantAtShare`, by a reckoning. */
export function atShare(
  { between, after }: Reckoning,
  { startAt, dueAt }: { readonly startAt: Temporal.Instant; readonly dueAt: Temporal.Instant },
  share: number,
  pauses: readonly Pause[],
): Temporal.Instant | null {
  if (!(share >= 0 && Number.isFinite(share))) throw new RangeError("no share of a limit");
  let left = Math.round(Math.max(0, between(startAt, dueAt)) * share);
  let at = startAt;
  for (const { from, to } of pauses) {
    const begin = isBefore(at, from) ? from : at;
    if (to !== null && !isBefore(begin, to)) continue;
    const run = between(at, begin);
    if (left <= run) break;
    if (to === null) return null;
    left -= run;
    at = to;
  }
  // Without a wait the due time is kept to the letter, also when nobody works then.
  return share === 1 && at === startAt ? dueAt : after(at, left);
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
