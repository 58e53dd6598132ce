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
  /**
   * Messages that this process leased in the commit of their own turn.
   *
   * @param after what `following` said. When something in hand has failed since, these wait in the
   *   queue behind it.
   */
  send(messages: readonly Outgoing[], after: Following): void;
  /** What of a conversation is in hand here at this moment: under way, or not yet noted as sent. */
  holding(conversationKey: string): Holding;
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

export interface Holding {
  /** Ids of messages. */
  readonly ids: ReadonlySet<string>;
  /** How often a lane had been broken off. */
  readonly breaks: number;
}

/**
 * Whether new messages of a conversation may follow its unsent ones without the queue.
 *
 * @param before what was in hand here before the unsent ones were read: since then they have been
 *   sent, or will be, unless a lane broke off, which `send` looks at.
 * @returns what `send` wants to know; null when one of them is elsewhere and must go first (I7).
 */
export function following(unsent: readonly string[], before: Holding): Following | null {
  if (unsent.length === 0) return "free";
  return unsent.every((id) => before.ids.has(id)) ? before.breaks : null;
}

/** How often lanes had been broken off when it was decided to follow one; "free" follows nothing. */
export type Following = number | "free";

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
/** Notes of what was sent wait this long for others; a killed process repeats what it hadn't noted (R9). */
const LINGER_MS = 10;
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
  const inHand = new Map<string, Set<string>>();
  const running = new Set<Promise<unknown>>();
  const claims = new Set<Promise<unknown>>();
  const followed = new Set<string>();
  /** How often a lane has been broken off. */
  let breaks = 0;
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
    { inFlight: 1, size: 256, lingerMs: LINGER_MS },
  );

  const runLane = async (key: string, lane: Outgoing[]) => {
    let noted: Promise<void> = Promise.resolve();
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
      const failed = settled.status === "pending";
      if (failed) breaks += 1;
      const saved = write(settled)
        .catch((error: unknown) => log.error("send.unsettled", { error }))
        .finally(() => letGo(next));
      if (result.class === "permanent" && result.gone) await markUnreachable(db, key);
      if (failed || draining) {
        await saved;
        return giveBack(key, lane);
      }
      noted = saved;
    }
    lanes.delete(key);
    // What waits in the queue behind the last one can be claimed when that is noted.
    await noted;
    if (!lanes.has(key) && followed.delete(key) && !draining) deliverSoon();
  };

  /** Ends a lane early: what is left of it waits in the queue, behind what failed. */
  const giveBack = async (key: string, lane: readonly Outgoing[]) => {
    lanes.delete(key);
    followed.delete(key);
    breaks += 1;
    await returned(lane);
  };

  const returned = async (messages: readonly Outgoing[]) => {
    messages.forEach(letGo);
    if (messages.length > 0) await release(db, messages);
  };

  const deliverSoon = () =>
    void deliverDue().catch((error: unknown) => log.error("send.due", { error }));

  const letGo = ({ conversationKey, id }: Outgoing) => {
    const ids = inHand.get(conversationKey);
    if (ids?.delete(id) === true && ids.size === 0) inHand.delete(conversationKey);
  };

  const keepRunning = (work: Promise<unknown>) => {
    running.add(work);
    void work.finally(() => running.delete(work));
  };

  const enqueue = (message: Outgoing) => {
    const ids = inHand.get(message.conversationKey) ?? new Set();
    inHand.set(message.conversationKey, ids.add(message.id));
    const lane = lanes.get(message.conversationKey);
    if (lane !== undefined) {
      lane.push(message);
      return;
    }
    const fresh = [message];
    lanes.set(message.conversationKey, fresh);
    keepRunning(
      runLane(message.conversationKey, fresh).catch((error: unknown) => {
        lanes.delete(message.conversationKey);
        followed.delete(message.conversationKey);
        inHand.delete(message.conversationKey);
        breaks += 1;
        log.error("send.lane", { error });
      }),
    );
  };

  const deliverDue = (behind: readonly string[] = []): Promise<number> => {
    for (const key of behind) if (inHand.has(key)) followed.add(key);
    if (draining) return Promise.resolve(0);
    const taking = takeDue();
    const ended = taking.catch(() => 0);
    claims.add(ended);
    void ended.finally(() => claims.delete(ended));
    return taking;
  };

  const takeDue = async (): Promise<number> => {
    let taken = 0;
    // Only the oldest of a conversation is given out: the next ones can be taken when it is settled.
    for (let batch = 1; batch > 0 && !draining;) {
      const messages = await claimDue(db, BATCH, randomUUID());
      if (draining) await returned(messages);
      else messages.forEach(enqueue);
      batch = messages.length;
      taken += batch;
      if (batch > 0) await Promise.all(running);
    }
    if (!draining) await buryExhausted(db);
    return taken;
  };

  return {
    send(messages, after) {
      if (after === "free" || after === breaks) return messages.forEach(enqueue);
      // The queue is looked at besides: whoever looks waits for all that is running.
      const giving = returned(messages).then(deliverSoon);
      keepRunning(giving.catch((error: unknown) => log.error("send.due", { error })));
    },
    holding: (key) => ({ ids: new Set(inHand.get(key)), breaks }),
    deliverDue,
    async drain() {
      draining = true;
      while (running.size + claims.size > 0) await Promise.all([...running, ...claims]);
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
