import { monitorEventLoopDelay } from "node:perf_hooks";
import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** Numbers for whoever runs it; no label ever names a person, a conversation or a case. */
export function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const lag = monitorEventLoopDelay({ resolution: 20 });
  lag.enable();
  return {
    registry,
    turns: new Counter({
      name: "huiyin_turns_total",
      help: "Turns by outcome",
      labelNames: ["outcome"],
      registers,
    }),
    turnSeconds: new Histogram({
      name: "huiyin_turn_seconds",
      help: "From the first read to the commit",
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    conflicts: new Counter({
      name: "huiyin_turn_conflicts_total",
      help: "Turns run again because another writer was first",
      registers,
    }),
    duplicates: new Counter({
      name: "huiyin_duplicate_activities_total",
      help: "Deliveries that had been taken in before",
      registers,
    }),
    sends: new Counter({
      name: "huiyin_sends_total",
      help: "Sends to connectors by class of the result",
      labelNames: ["class"],
      registers,
    }),
    fenced: new Counter({
      name: "huiyin_sends_fenced_total",
      help: "Results of sends whose lease another process had taken over",
      registers,
    }),
    dead: new Counter({
      name: "huiyin_dead_total",
      help: "Messages given up for good",
      registers,
    }),
    outboxPending: new Gauge({
      name: "huiyin_outbox_pending",
      help: "Messages waiting to be sent",
      registers,
    }),
    outboxOldest: new Gauge({
      name: "huiyin_outbox_oldest_seconds",
      help: "Age of the oldest message that is due",
      registers,
    }),
    tickAge: new Gauge({
      name: "huiyin_tick_age_seconds",
      help: "Seconds since each tick last finished",
      labelNames: ["tick"],
      registers,
    }),
    slotsMissed: new Counter({
      name: "huiyin_slots_missed_total",
      help: "Runs of schedules that came too late to be made up for",
      registers,
    }),
    rejected: new Counter({
      name: "huiyin_rejected_total",
      help: "Requests refused before a turn, by reason",
      labelNames: ["reason"],
      registers,
    }),
    denied: new Counter({
      name: "huiyin_authz_denied_total",
      help: "Attempts at what isn't somebody's to do or to see",
      registers,
    }),
    undelivered: new Gauge({
      name: "huiyin_undelivered",
      help: "Messages given up that nobody has seen to",
      registers,
    }),
    unreachable: new Gauge({
      name: "huiyin_unreachable",
      help: "People whom nothing reaches",
      registers,
    }),
    skew: new Gauge({
      name: "huiyin_db_skew_seconds",
      help: "How far this process's clock is ahead of the database's",
      registers,
    }),
    poolWaiting: new Gauge({
      name: "huiyin_db_pool_waiting",
      help: "Statements waiting for a connection",
      registers,
    }),
    loopLag: new Gauge({
      name: "huiyin_loop_lag_seconds",
      help: "99th percentile of the event loop's delay since it was last read",
      registers,
      collect() {
        this.set(lag.percentile(99) / 1e9);
        lag.reset();
      },
    }),
    streams: new Gauge({ name: "huiyin_streams", help: "Open web chat streams", registers }),
  };
}

export type Metrics = ReturnType<typeof makeMetrics>;
