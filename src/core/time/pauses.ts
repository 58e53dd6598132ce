import { type CaseClock, type ClockKind, type EventType } from "../case/case.ts";

/** A stretch in which a case waited for its customer; `to` null: it still does. */
export interface Pause {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | null;
}

/** What ends a wait for the customer: their word, or the case going on without it. */
const ENDS: ReadonlySet<EventType> = new Set<EventType>([
  "customerWrote",
  "answered",
  "withdrawn",
  "solved",
  "notSolved",
  "reopened",
]);

/** Waiting for a customer doesn't count against these; a promise and a decision are ours alone. */
const PAUSED: ReadonlySet<ClockKind> = new Set<ClockKind>(["investigate", "answer"]);

/** The waits for the customer, derived from the trail in its order. */
export function pausesOf(
  trail: readonly { readonly type: EventType; readonly at: Temporal.Instant }[],
): readonly Pause[] {
  const pauses: Pause[] = [];
  let from: Temporal.Instant | null = null;
  for (const { type, at } of trail) {
    if (type === "asked") from ??= at;
    else if (from !== null && ENDS.has(type)) {
      pauses.push({ from, to: at });
      from = null;
    }
  }
  return from === null ? pauses : [...pauses, { from, to: null }];
}

/**
 * When a clock is due, waits for the customer left out: as much later as they took. What a clock
 * was started with never changes.
 *
 * @param now ends a wait that still lasts.
 */
export function effectiveDue(
  clock: Pick<CaseClock, "kind" | "startAt" | "dueAt">,
  pauses: readonly Pause[],
  now: Temporal.Instant,
): Temporal.Instant {
  if (!PAUSED.has(clock.kind)) return clock.dueAt;
  let due = clock.dueAt.epochMilliseconds;
  const start = clock.startAt.epochMilliseconds;
  for (const { from, to } of pauses) {
    const begin = Math.max(from.epochMilliseconds, start);
    const end = (to ?? now).epochMilliseconds;
    if (begin < due && end > begin) due += end - begin;
  }
  return Temporal.Instant.fromEpochMilliseconds(due);
}
