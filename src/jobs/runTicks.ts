import cron from "node-cron";
import { type Log } from "../log.ts";
import { type Metrics } from "../metrics.ts";
import { type Tick } from "./ticks.ts";

export interface RunningTicks {
  /** Seconds since the most overdue tick finished, measured against its own `atLeastEvery`. */
  late(): readonly string[];
  /** Stops the alarm clocks and waits for what is under way. */
  stop(): Promise<void>;
}

const CHECK_MS = 10_000;

/**
 * Starts the ticks. node-cron is only an alarm clock: it has stopped firing or fired twice at
 * changes of the clock for others, so a plain interval runs whatever it missed, and a tick that is
 * still under way isn't started again.
 */
export function runTicks(
  table: readonly Tick[],
  { log, metrics }: { readonly log: Log; readonly metrics: Metrics },
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

  const alarms = states.map((state) =>
    cron.schedule(state.tick.cron, () => fire(state), { timezone: "UTC", name: state.tick.name }),
  );
  const fallback = setInterval(() => {
    for (const state of states) {
      metrics.tickAge.set({ tick: state.tick.name }, age(state));
      if (age(state) > state.tick.atLeastEvery) fire(state);
    }
  }, CHECK_MS);

  return {
    late: () =>
      states
        .filter((state) => age(state) > 2 * state.tick.atLeastEvery + 60)
        .map((state) => state.tick.name),
    async stop() {
      clearInterval(fallback);
      for (const alarm of alarms) await alarm.stop();
      await Promise.all(states.map(async (state) => state.underWay));
    },
  };
}
