import { type ClockKind, type NewClock, type Snooze } from "../../core/case/case.ts";
import { nextRungAt, reckoningOfClock } from "../../core/clock/rungs.ts";
import { effectiveDue, type Pause, pausesOf } from "../../core/time/pauses.ts";
import { type Tables } from "../../db/writes.ts";
import { type RunningClock, type StoredEvent } from "../cases/loadCase.ts";
import { type CaseSetting } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** A clock that begins. */
export const runningClock = (unit: Unit, clock: NewClock): RunningClock => ({
  ...clock,
  id: unit.newId(),
  stoppedAt: null,
  snoozedUntil: null,
  fired: [],
});

/** It as a row, with the moment of its first rung and the version of the rule it follows (C-11). */
export const clockRow = (
  unit: Unit,
  caseId: string,
  clock: RunningClock,
  setting: CaseSetting,
  pauses: readonly Pause[],
): Tables["clock"] => ({
  id: clock.id,
  caseId,
  kind: clock.kind,
  rule: clock.rule,
  clause: clock.clause,
  packVersion: setting.pack.version,
  basis: clock.basis,
  personId: clock.personId ?? null,
  startAt: clock.startAt,
  dueAt: clock.dueAt,
  nextRungAt: rungAfter(unit, clock, setting, pauses),
});

const rungAfter = (
  { now }: Unit,
  clock: RunningClock,
  { pack, organisation }: CaseSetting,
  pauses: readonly Pause[],
) => nextRungAt(clock, { pack, calendar: organisation.calendar, pauses }, now);

/** Whether a limit was kept: by the time it stops, waits for the customer left out. */
export type ClockOutcome = "kept" | "broken" | "renegotiated";

export interface ClockMoves {
  readonly caseId: string;
  readonly before: readonly RunningClock[];
  readonly stops: readonly ClockKind[];
  readonly starts: readonly NewClock[];
  /** Null: what was put off is so no longer. */
  readonly snooze: Snooze | null;
  /** The trail before, and with what this unit adds. */
  readonly trail: readonly StoredEvent[];
  readonly trailAfter: readonly StoredEvent[];
}

/**
 * Stops, starts, puts off and moves the clocks of a case; what was put off ends with whatever is done next. What a wait for the customer does to the next rung
 * is worked out from the trail each time it changes, so that it can always be worked out again.
 *
 * @returns the clocks that run from now on.
 */
export function moveClocks(
  unit: Unit,
  setting: CaseSetting,
  { caseId, before, stops, starts, snooze, trail, trailAfter }: ClockMoves,
): readonly RunningClock[] {
  const pauses = pausesOf(trailAfter);
  const waitsMoved = changed(pausesOf(trail), pauses);
  const kept: RunningClock[] = [];
  for (const clock of before) {
    if (stops.includes(clock.kind)) {
      const outcome = outcomeOf(unit, clock, setting, pauses, starts);
      const set = { stoppedAt: unit.now, nextRungAt: null, outcome };
      unit.add({ update: "clock", where: { id: clock.id }, set, expectOne: true });
      continue;
    }
    const snoozedUntil = isSnoozed(clock, snooze) ? snooze.until : null;
    const now = { ...clock, snoozedUntil };
    kept.push(now);
    if (!waitsMoved && snoozedUntil === null && clock.snoozedUntil === null) continue;
    const set = { nextRungAt: rungAfter(unit, now, setting, pauses), snoozedUntil };
    // By its old mark: what was reckoned here is wrong once a tick has fired one of its rungs.
    const where = { id: clock.id, fired: [...clock.fired] };
    unit.add({ update: "clock", where, set, expectOne: true });
  }
  const started = starts.map((clock) => runningClock(unit, clock));
  const rows = started.map((clock) => clockRow(unit, caseId, clock, setting, pauses));
  if (rows.length > 0) unit.add({ insert: "clock", rows });
  return [...kept, ...started];
}

const isSnoozed = ({ kind, rule }: RunningClock, snooze: Snooze | null): snooze is Snooze =>
  snooze !== null && snooze.kind === kind && snooze.rule === rule;

const changed = (before: readonly Pause[], after: readonly Pause[]): boolean =>
  before.length !== after.length ||
  before.at(-1)?.to?.epochMilliseconds !== after.at(-1)?.to?.epochMilliseconds;

function outcomeOf(
  { now }: Unit,
  clock: RunningClock,
  { pack, organisation }: CaseSetting,
  pauses: readonly Pause[],
  starts: readonly NewClock[],
): ClockOutcome {
  const by = reckoningOfClock(clock, pack, organisation.calendar);
  const late = Temporal.Instant.compare(now, effectiveDue(clock, pauses, now, by)) > 0;
  if (late) return "broken";
  const again = clock.kind === "promise" && starts.some(({ kind }) => kind === "promise");
  return again ? "renegotiated" : "kept";
}
