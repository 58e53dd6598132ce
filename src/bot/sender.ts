import { randomUUID } from "node:crypto";
import { type Db } from "../db/db.ts";
import { gather } from "../db/gather.ts";
import {
  buryExhausted,
  claimDue,
  markUnreachable,
  type Outgoing,
  release,
  settle,
  type Settled,
} from "../db/outbox.ts";
import { type Log } from "../log.ts";
import { type Metrics } from "../metrics.ts";
import { type Checkpoint } from "./checkpoint.ts";
import { type Connector, type Reference, type SendResult } from "./connector.ts";
import { teamsActivity } from "./teamsActivity.ts";

/**
 * The only place that sends (architecture.md): right after a commit, from the tick, and for rows
 * that a crash left behind. One lane a conversation, so order holds; a failure hands the rest of
 * the lane back to the queue, where they wait behind it.
 */
export interface Sender {
  /** Messages that this process leased in the commit of their own turn. */
  send(messages: readonly Outgoing[]): void;
  /** Messages of a conversation that this process has in hand: under way, or not yet noted as sent. */
  inHand(conversationKey: string): number;
  /**
   * Takes what is due from the queue.
   *
   * @param behind conversations with new rows in the queue: what waits there behind a message that
   *   is being sent here is taken as soon as that one is settled, not at the next tick.
   * @returns how many were taken.
   */
  deliverDue(behind?: readonly string[]): Promise<number>;
  /** Stops taking; waits for what is under way, then gives leases back. */
  drain(): Promise<void>;
}

export interface SenderDeps {
  readonly db: Db;
  readonly connector: Connector;
  /** Writes results; its commits don't wait for the disk. */
  readonly quickPool: Parameters<typeof settle>[0];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly checkpoint: Checkpoint;
}

const BATCH = 100;
const MAX_WAIT_SECONDS = 15 * 60;

/** R9b: 2, 4, 8 … seconds with jitter; what the channel asks for wins. */
export function retryDelay(attempts: number, retryAfter: number | null, random: number): number {
  if (retryAfter !== null) return retryAfter;
  return Math.min(2 ** attempts, MAX_WAIT_SECONDS) * (0.5 + random);
}

export function makeSender({
  db,
  connector,
  quickPool,
  log,
  metrics,
  checkpoint,
}: SenderDeps): Sender {
  const lanes = new Map<string, Outgoing[]>();
  const inHand = new Map<string, number>();
  const running = new Set<Promise<void>>();
  const followed = new Set<string>();
  let draining = false;

  const write = gather<Settled, void>(
    async (rows) => {
      const held = await settle(quickPool, rows);
      checkpoint("afterSettle");
      if (held < rows.length) {
        metrics.fenced.inc(rows.length - held);
        log.warn("send.fenced", { count: rows.length - held });
      }
      return rows.map(() => undefined);
    },
    { inFlight: 1, size: 256 },
  );

  const runLane = async (key: string, lane: Outgoing[]) => {
    for (let next = lane[0]; next !== undefined; next = lane[0]) {
      const result = await connector.send(
        referenceOf(next),
        teamsActivity(next.channel, next.activity),
        next.operation === "update" ? next.targetId : null,
      );
      checkpoint("afterSend");
      metrics.sends.inc({ class: result.class });
      const settled = settlement(next, result);
      if (settled.status !== "sent")
        log.warn("send.failed", { code: settled.error ?? "", conversation: key });
      lane.shift();
      const saved = write(settled)
        .catch((error: unknown) => log.error("send.unsettled", { error }))
        .finally(() => count(key, -1));
      if (result.class === "permanent" && result.gone) await markUnreachable(db, key);
      const failed = settled.status === "pending";
      // The last one's note is waited for: until then nothing behind it can be claimed.
      if (failed || draining || lane.length === 0) await saved;
      if ((failed || draining) && lane.length > 0) {
        const rest = lane.splice(0);
        await release(db, rest);
        count(key, -rest.length);
      }
    }
    lanes.delete(key);
    if (followed.delete(key) && !draining) deliverSoon();
  };

  const deliverSoon = () =>
    void deliverDue().catch((error: unknown) => log.error("send.due", { error }));

  const count = (key: string, change: number) => {
    const now = (inHand.get(key) ?? 0) + change;
    if (now > 0) inHand.set(key, now);
    else inHand.delete(key);
  };

  const enqueue = (message: Outgoing) => {
    count(message.conversationKey, 1);
    const lane = lanes.get(message.conversationKey);
    if (lane !== undefined) {
      lane.push(message);
      return;
    }
    const fresh = [message];
    lanes.set(message.conversationKey, fresh);
    const run = runLane(message.conversationKey, fresh)
      .catch((error: unknown) => {
        lanes.delete(message.conversationKey);
        followed.delete(message.conversationKey);
        inHand.delete(message.conversationKey);
        log.error("send.lane", { error });
      })
      .finally(() => running.delete(run));
    running.add(run);
  };

  const deliverDue = async (behind: readonly string[] = []): Promise<number> => {
    for (const key of behind) if (lanes.has(key)) followed.add(key);
    let taken = 0;
    for (let batch = BATCH; batch === BATCH && !draining;) {
      const messages = await claimDue(db, BATCH, randomUUID());
      messages.forEach(enqueue);
      batch = messages.length;
      taken += batch;
      // Only the oldest of a conversation is given out: the next ones come when it is settled.
      if (batch > 0) await Promise.all(running);
    }
    await buryExhausted(db);
    return taken;
  };

  return {
    send: (messages) => messages.forEach(enqueue),
    inHand: (key) => inHand.get(key) ?? 0,
    deliverDue,
    async drain() {
      draining = true;
      await Promise.all(running);
    },
  };
}

const referenceOf = (message: Outgoing): Reference => {
  const stored = JSON.parse(message.reference) as Reference;
  return { ...stored, conversation: { ...stored.conversation, id: message.conversationId } };
};

function settlement(message: Outgoing, result: SendResult): Settled {
  const base = { id: message.id, leaseToken: message.leaseToken, providerId: null, retryIn: 0 };
  switch (result.class) {
    case "sent":
      return { ...base, status: "sent", providerId: result.providerId, error: null };
    case "permanent":
      return { ...base, status: "dead", error: result.error };
    case "ambiguous":
      if (message.kind === "nice") return { ...base, status: "unknown", error: result.error };
      break;
    case "safe":
    case "unauthorised":
      break;
  }
  const retryAfter = "retryAfter" in result ? result.retryAfter : null;
  const retryIn = retryDelay(message.attempts, retryAfter, Math.random());
  return { ...base, status: "pending", retryIn, error: result.error };
}
