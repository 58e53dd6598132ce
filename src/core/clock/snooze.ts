import { type CaseEvent } from "../case/case.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import { effectiveDue, type Pause, pausesOf } from "../time/pauses.ts";
import { reckoningOfClock, rungsOf, type WatchedClock } from "./rungs.ts";

/** How far a member of staff may put off a reminder, a row of the pack. */
export interface SnoozeRule {
  /** Null: no clause of this policy says it. */
  readonly clause: string | null;
  /** The longest, in opening hours; never past the limit itself. */
  readonly mostWorkingHours: number;
  /** How often for one clock. */
  readonly times: number;
  readonly assumption?: boolean;
}

/** What is looked at: the running clocks of a case and its trail. */
export interface SnoozeContext {
  readonly clocks: readonly WatchedClock[];
  readonly trail: readonly (CaseEvent & { readonly at: Temporal.Instant })[];
  readonly pack: Pick<PolicyPack, "ladder" | "clocks" | "snoozing">;
  readonly calendar: BusinessCalendar;
  readonly now: Temporal.Instant;
}

/** The reminder that comes next, and how far it may be put off. */
export interface Snoozable {
  readonly clock: WatchedClock;
  readonly comesAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  /** The pack's longest from now. */
  readonly longest: Temporal.Instant;
  /** The earlier of the two. */
  readonly latest: Temporal.Instant;
}

export type NotSnoozable = "snoozeOverdue" | "nothingToSnooze" | "snoozedEnough";

/**
 * The next reminder of a case that may be put off: one on the way to a limit. What is due is due, and
 * after it nothing is put off any more (B18).
 */
export function snoozable(context: SnoozeContext): Snoozable | NotSnoozable {
  const { clocks, trail, pack, calendar, now } = context;
  const pauses = pausesOf(trail);
  const dueOf = (clock: WatchedClock) =>
    effectiveDue(clock, pauses, now, reckoningOfClock(clock, pack, calendar));
  if (clocks.some((clock) => Temporal.Instant.compare(dueOf(clock), now) <= 0))
    return "snoozeOverdue";
  const [next] = clocks
    .flatMap((clock) => {
      const comesAt = reminderAt(clock, context, pauses);
      return comesAt === null ? [] : [{ clock, comesAt }];
    })
    .toSorted((a, b) => Temporal.Instant.compare(a.comesAt, b.comesAt));
  if (next === undefined) return "nothingToSnooze";
  if (timesSnoozed(next.clock, trail) >= pack.snoozing.times) return "snoozedEnough";
  const dueAt = dueOf(next.clock);
  const longest = calendar.addWorkingHours(now, pack.snoozing.mostWorkingHours);
  return { ...next, dueAt, longest, latest: earlier(longest, dueAt) };
}

/** When it reminds next before its end; null when the end comes first. */
function reminderAt(
  clock: WatchedClock,
  { pack, calendar, now }: SnoozeContext,
  pauses: readonly Pause[],
): Temporal.Instant | null {
  const { due, next } = rungsOf(clock, { pack, calendar, pauses }, now);
  const rung = due[0] ?? next;
  return rung?.stage === "before" ? rung.at : null;
}

const timesSnoozed = (
  { kind, startAt }: WatchedClock,
  trail: readonly (CaseEvent & { readonly at: Temporal.Instant })[],
): number =>
  trail.filter(
    ({ type, data, at }) =>
      type === "snoozed" && data["clock"] === kind && Temporal.Instant.compare(at, startAt) >= 0,
  ).length;

const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? a : b;

/** What is broken about the row; empty when all is well. For the check at load. */
export function snoozeProblems({ mostWorkingHours, times }: SnoozeRule): readonly string[] {
  return [
    ...(Number.isFinite(mostWorkingHours) && mostWorkingHours > 0
      ? []
      : ["snoozing: mostWorkingHours must be more than 0"]),
    ...(Number.isInteger(times) && times >= 0 ? [] : ["snoozing: times must be 0 or more"]),
  ];
}
