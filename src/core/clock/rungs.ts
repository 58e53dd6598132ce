import { type CaseClock, type Recipient } from "../case/case.ts";
import { countingOf } from "../policy/describeDue.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import {
  type Counting,
  instantAtShare,
  type Reckoning,
  reckoningOf,
} from "../time/instantAtShare.ts";
import { type Pause, pausesFor } from "../time/pauses.ts";
import { AFTER, type Ladder } from "./ladder.ts";

/** A clock with what has been done about it. */
export interface WatchedClock extends CaseClock {
  /** Ids of rungs, each fired at most once. */
  readonly fired: readonly string[];
  /** Reminders before its end come no earlier than this; null or left out: in their time. */
  readonly snoozedUntil?: Temporal.Instant | null;
}

/** A step of a clock's ladder and its moment. */
export interface Rung {
  readonly id: string;
  readonly at: Temporal.Instant;
  /** `due`: the limit itself; `after`: it has passed. */
  readonly stage: "before" | "due" | "after";
  readonly tells: readonly Recipient[];
}

/** Where a clock stands: its pack's ladder and the time that it counts. */
export interface RungContext {
  readonly pack: Pick<PolicyPack, "ladder" | "clocks">;
  readonly calendar: BusinessCalendar;
  /** The waits for the customer, as the trail has them (B4). */
  readonly pauses: readonly Pause[];
}

/** What time a clock counts; a promise has no rule, and people mean the hours they work. */
export function countingOfClock(
  { rule }: Pick<CaseClock, "rule">,
  { clocks }: Pick<PolicyPack, "clocks">,
): Counting {
  const found = clocks.find(({ id }) => id === rule);
  return found === undefined ? "working" : countingOf(found.due);
}

/** By what time a clock counts: what is shown, and when its rungs come, must be the same. */
export const reckoningOfClock = (
  clock: Pick<CaseClock, "rule">,
  pack: Pick<PolicyPack, "clocks">,
  calendar: BusinessCalendar,
): Reckoning => reckoningOf(calendar, countingOfClock(clock, pack));

/**
 * The rungs of a clock that have come by `now` and weren't fired, in order; the first one still to
 * come. Everything follows from the clock's start, its rule and the trail: asked again, it is the
 * same, whatever was downtime in between.
 *
 * @returns `next` null while the clock is stopped, or waits for the customer.
 */
export function rungsOf(
  clock: WatchedClock,
  context: RungContext,
  now: Temporal.Instant,
): { readonly due: readonly Rung[]; readonly next: Rung | null } {
  if (clock.stoppedAt !== null) return { due: [], next: null };
  const due: Rung[] = [];
  for (const rung of ladderOf(clock, context)) {
    if (rung === null) return { due, next: null };
    if (clock.fired.includes(rung.id)) continue;
    if (Temporal.Instant.compare(rung.at, now) > 0) return { due, next: rung };
    due.push(rung);
  }
  return { due, next: null };
}

/** When the next rung comes; null: none, or nobody knows yet. */
export const nextRungAt = (
  clock: WatchedClock,
  context: RungContext,
  now: Temporal.Instant,
): Temporal.Instant | null => {
  const { due, next } = rungsOf(clock, context, now);
  return (due[0] ?? next)?.at ?? null;
};

/** Put off, but never past the end. */
function later(
  at: Temporal.Instant,
  snoozed: Temporal.Instant | null | undefined,
  end: () => Temporal.Instant | null,
): Temporal.Instant {
  if (!snoozed || Temporal.Instant.compare(snoozed, at) <= 0) return at;
  const endAt = end();
  return endAt !== null && Temporal.Instant.compare(snoozed, endAt) > 0 ? endAt : snoozed;
}

/** Without an end: after the limit it goes on until somebody acts. Null: behind a wait that lasts. */
function* ladderOf(
  clock: WatchedClock,
  { pack, calendar, pauses }: RungContext,
): Generator<Rung | null> {
  const { rungs, after, instead = [] }: Ladder = pack.ladder;
  const other = instead.find(({ of }) => of.includes(clock.kind));
  const waits = pausesFor(clock.kind, pauses);
  const counting = countingOfClock(clock, pack);
  let dueAt = clock.dueAt;
  const { snoozedUntil } = clock;
  const endAt = () => instantAtShare(calendar, counting, clock.startAt, clock.dueAt, 1, waits);
  for (const { id, share, tells: usual, of } of rungs) {
    const tells = other?.tells[id] ?? usual;
    if (of !== undefined && !of.includes(clock.kind)) continue;
    const at = instantAtShare(calendar, counting, clock.startAt, clock.dueAt, share, waits);
    if (at === null) {
      yield null;
      return;
    }
    if (share === 1) {
      dueAt = at;
      yield { id, at, stage: "due", tells };
    } else yield { id, at: later(at, snoozedUntil, endAt), stage: "before", tells };
  }
  for (let step = 1; ; step += 1) {
    const last = other?.after ?? after.tells;
    const to = last[Math.min(step, last.length) - 1];
    const at = calendar.addWorkingHours(dueAt, step * after.everyWorkingHours);
    yield { id: `${AFTER}${step}`, at, stage: "after", tells: to === undefined ? [] : [to] };
  }
}
