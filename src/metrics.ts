import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** Numbers for whoever runs it; no label ever names a person, a conversation or a case. */
export function makeMetrics() {
  const registry = new Registry();
  const registers = [registry];
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
    streams: new Gauge({ name: "huiyin_streams", help: "Open web chat streams", registers }),
  };
}

export type Metrics = ReturnType<typeof makeMetrics>;
