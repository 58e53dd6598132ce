import { type CaseClock, type CaseEvent, type ClockKind, type EventType } from "../case/case.ts";
import { atShare, EVERY_HOUR, type Reckoning } from "./instantAtShare.ts";

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

/** Their word, unless it left what was waited for open. */
const ends = (type: EventType, data: CaseEvent["data"] | undefined): boolean =>
  ENDS.has(type) && data?.["waits"] !== true;

/** Waiting for a customer doesn't count against these; a promise and a decision are ours alone. */
const PAUSED: ReadonlySet<ClockKind> = new Set<ClockKind>([
  "investigate",
  "answer",
  // Whoever hasn't chosen a time, or hasn't signed, keeps us from going on (readings, 29/30).
  "survey",
  "meterNotice",
  "supply",
]);

/** A line of a trail, as far as it says that a case waits for its customer. */
export interface PauseEvent {
  readonly type: EventType;
  readonly at: Temporal.Instant;
  readonly data?: CaseEvent["data"];
}

/** The waits for the customer, derived from the trail in its order. */
export function pausesOf(trail: readonly PauseEvent[]): readonly Pause[] {
  const pauses: Pause[] = [];
  let from: Temporal.Instant | null = null;
  for (const { type, at, data } of trail) {
    const turn = type === "step" ? data?.["turn"] : undefined;
    if (type === "asked" || turn === "theirs") from ??= at;
    else if (from !== null && (ends(type, data) || turn !== undefined)) {
      pauses.push({ from, to: at });
      from = null;
    }
  }
  return from === null ? pauses : [...pauses, { from, to: null }];
}

/** The waits that a clock of this kind leaves out: all of them, or none. */
export const pausesFor = (kind: ClockKind, pauses: readonly Pause[]): readonly Pause[] =>
  PAUSED.has(kind) ? pauses : [];

/**
 * When a clock is due, waits for the customer left out: as much later as they took. What a clock
 * was started with never changes.
 *
 * @param now ends a wait that still lasts.
 * @param by what time the clock's rule counts (`reckoningOf`): of a limit in working time, a wait
 * takes its opening hours alone, and the limit still ends within them. Left out: every hour.
 */
export function effectiveDue(
  clock: Pick<CaseClock, "kind" | "startAt" | "dueAt">,
  pauses: readonly Pause[],
  now: Temporal.Instant,
  by: Reckoning = EVERY_HOUR,
): Temporal.Instant {
  const ended = pausesFor(clock.kind, pauses).map(({ from, to }) => ({ from, to: to ?? now }));
  return atShare(by, clock, 1, ended) ?? clock.dueAt;
}
