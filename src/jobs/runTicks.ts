import cron from "node-cron";
import { type Log } from "../log.ts";
import { type Metrics } from "../metrics.ts";
import { type Tick } from "./ticks.ts";

export interface RunningTicks {
  /** Names of ticks that haven't finished for two minutes (R16). */
  late(): readonly string[];
  /** Seconds since each one finished, by its name. */
  ages(): readonly { readonly name: string; readonly seconds: number }[];
  /** Stops the alarm clocks and waits for what is under way. */
  stop(): Promise<void>;
}

/** Calls at the times of a cron expression, in UTC. */
export type Alarm = (expression: string, ring: () => void, name: string) => { stop(): unknown };

export interface TickDeps {
  readonly log: Log;
  readonly metrics: Pick<Metrics, "tickAge">;
  /** node-cron outside of tests. */
  readonly alarm?: Alarm;
  /** How often what was missed is looked for; milliseconds. */
  readonly checkMs?: number;
  /** Several processes hear one alarm: each begins a little later, at random; milliseconds at most. */
  readonly jitterMs?: number;
}

const CHECK_MS = 10_000;
const JITTER_MS = 1_000;
const LATE_S = 120;

const byCron: Alarm = (expression, ring, name) =>
  cron.schedule(expression, ring, { timezone: "UTC", name });

/**
 * Starts the ticks. node-cron is only an alarm clock: it has stopped firing or fired twice at
 * changes of the clock for others, so a plain interval runs whatever it missed, and a tick that is
 * still under way isn't started again.
 */
export function runTicks(
  table: readonly Tick[],
  { log, metrics, alarm = byCron, checkMs = CHECK_MS, jitterMs = JITTER_MS }: TickDeps,
): RunningTicks {
  const states = table.map((tick) => ({
    tick,
    finishedAt: performance.now(),
    underWay: null as Promise<void> | null,
  }));
  type State = (typeof states)[number];

  const runOnce = async (state: State) => {
    try {
      const count = await state.tick.run();
      if (count > 0) log.debug("tick", { name: state.tick.name, count });
      state.finishedAt = performance.now();
    } catch (error) {
      log.error("tick.failed", { name: state.tick.name, error });
    } finally {
      state.underWay = null;
    }
  };
  const fire = (state: State) => {
    state.underWay ??= runOnce(state);
  };
  const age = (state: State) => (performance.now() - state.finishedAt) / 1000;

  let stopped = false;
  const ring = (state: State) => {
    setTimeout(() => {
      if (!stopped) fire(state);
    }, Math.random() * jitterMs).unref();
  };
  const alarms = states.map((state) => alarm(state.tick.cron, () => ring(state), state.tick.name));
  const fallback = setInterval(() => {
    for (const state of states) {
      metrics.tickAge.set({ tick: state.tick.name }, age(state));
      if (age(state) > state.tick.atLeastEvery) fire(state);
    }
  }, checkMs);

  return {
    late: () => states.filter((state) => age(state) > LATE_S).map((state) => state.tick.name),
    ages: () => states.map((state) => ({ name: state.tick.name, seconds: age(state) })),
    async stop() {
      stopped = true;
      clearInterval(fallback);
      for (const each of alarms) await each.stop();
      await Promise.all(states.map(async (state) => state.underWay));
    },
  };
}
