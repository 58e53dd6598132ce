import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Db } from "../db/db.ts";
import { gather } from "../db/gather.ts";
import {
  buryExhausted,
  claimDue,
  MAX_ATTEMPTS,
  type Outgoing,
  reclaimExpired,
  setAsideUnreachable,
  release,
  settle,
  type Settled,
} from "../db/outbox.ts";
import { type Log } from "../log.ts";
import { type Metrics } from "../metrics.ts";
import { type Checkpoint } from "./checkpoint.ts";
import { type Connector, type Reference, type SendResult } from "./connector.ts";
import { type Pace } from "./pace.ts";
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
   * Takes what is due from the queue; new claims are made while earlier ones are being sent.
   *
   * @param behind conversations with new rows in the queue: what waits there behind a message that
   *   is being sent here is taken as soon as that one is settled, not at the next tick.
   * @returns how many were taken.
   */
  deliverDue(behind?: readonly string[]): Promise<number>;
  /** Other processes have put new rows into the queue: some may wait behind what is in hand here. */
  noteNews(): void;
  /** Takes over what processes that died had in hand, and buries what was tried often enough. */
  recover(): Promise<number>;
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
  readonly pace: Pace;
  /** Messages that this process has in hand at most: they must leave before their leases end. */
  readonly room?: number;
  /**
   * Asks the processes that serve the queue to look at it; null: this one does.
   *
   * @param fresh there are new rows, and not only old ones that nothing stands in front of now.
   */
  readonly elsewhere?: ((fresh: boolean) => void) | null;
  /** Told when something couldn't be delivered for good. */
  readonly onUndelivered?: () => void;
}

/** Conversations of one claim. */
const BATCH = 100;
const ROOM = 500;
/** Notes of what was sent wait this long for others; a killed process repeats what it hadn't noted (R9). */
const LINGER_MS = 10;
/** Together nearly as long as a lease. */
const NOTE_TRIES = 100;
const NOTE_AGAIN_MS = 500;
/** Of so many looks for what died, one is thorough. */
const SELDOM = 6;
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
  pace,
  room = ROOM,
  elsewhere = null,
  onUndelivered = () => undefined,
}: SenderDeps): Sender {
  const lanes = new Map<string, Outgoing[]>();
  const inHand = new Map<string, Set<string>>();
  const running = new Set<Promise<unknown>>();
  /** Ids of answers to people's own turns, on their way. */
  const ofTurns = new Set<string>();
  const followed = new Set<string>();
  /** How often a lane has been broken off. */
  let breaks = 0;
  let draining = false;
  let count = 0;
  let onFree: (() => void) | null = null;
  let pumping: Promise<number> | null = null;
  let lookAgain = false;
  let looks = 0;

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
      const reference = referenceOf(next);
      const result = next.unwanted ? "unwanted" : await trySend(next, reference);
      if (result === "notNow") return giveBack(key, lane, 0);
      if (result !== "unwanted" && result.class === "blocked") {
        return giveBack(key, lane, result.retryAfter);
      }
      const settled = settlement(next, result);
      if (settled.status !== "sent" && settled.status !== "skipped") {
        log.warn("send.failed", { code: settled.error ?? "", conversation: key });
      }
      lane.shift();
      const failed = settled.status === "pending" || settled.gone;
      if (failed) breaks += 1;
      const saved = note(next, settled);
      if (failed || draining) {
        await saved;
        return giveBack(key, lane, 0);
      }
      noted = saved;
    }
    lanes.delete(key);
    // What waits in the queue behind the last one can be claimed when that is noted.
    await noted;
    if (!lanes.has(key) && followed.delete(key) && !draining) deliverSoon();
  };

  /** Sends it when its turn has come; "notNow" when the process ends meanwhile. */
  const trySend = async (
    message: Outgoing,
    reference: Reference,
  ): Promise<SendResult | "notNow"> => {
    const tenant = reference.conversation.tenantId ?? "";
    const paused = pace.pausedFor(tenant);
    if (paused > 0) return { class: "blocked", error: "throttled", retryAfter: paused };
    if (message.channel !== "emulator") {
      const ownTurn = ofTurns.has(message.id);
      await pace.pass({ tenant, conversation: message.conversationKey, ownTurn });
      if (draining) return "notNow";
    }
    const activity = teamsActivity(message.channel, message.activity);
    const targetId = message.operation === "update" ? message.targetId : null;
    const result = await connector.send(reference, activity, targetId);
    checkpoint("afterSend");
    metrics.sends.inc({ class: result.class });
    if (result.class === "safe" && result.throttled === true) {
      const seconds = result.retryAfter ?? retryDelay(message.attempts, null, 0.5);
      pace.throttled(tenant, message.conversationKey, seconds);
    }
    return result;
  };

  /** The database may be away for a moment: while the lease lasts, what became of it can be noted. */
  const writeStubbornly = async (settled: Settled): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await write(settled);
      } catch (error) {
        if (attempt === NOTE_TRIES || draining) throw error;
        await sleep(NOTE_AGAIN_MS);
      }
    }
  };

  const note = (message: Outgoing, settled: Settled): Promise<void> =>
    writeStubbornly(settled)
      .then(() => {
        if (settled.status !== "dead") return;
        metrics.dead.inc();
        onUndelivered();
      })
      .catch((error: unknown) => log.error("send.unsettled", { error }))
      .finally(() => letGo(message));

  /** Ends a lane early: what is left of it waits in the queue, behind what failed. */
  const giveBack = async (key: string, lane: readonly Outgoing[], waitSeconds: number) => {
    lanes.delete(key);
    followed.delete(key);
    breaks += 1;
    await returned(lane, waitSeconds);
  };

  const returned = async (messages: readonly Outgoing[], waitSeconds = 0) => {
    messages.forEach(letGo);
    if (messages.length > 0) await release(db, messages, waitSeconds);
  };

  const deliverSoon = () =>
    void deliverDue().catch((error: unknown) => log.error("send.due", { error }));

  const letGo = ({ conversationKey, id }: Outgoing) => {
    const ids = inHand.get(conversationKey);
    if (ids?.delete(id) !== true) return;
    if (ids.size === 0) inHand.delete(conversationKey);
    ofTurns.delete(id);
    count -= 1;
    if (count < room) onFree?.();
  };

  const keepRunning = (work: Promise<unknown>) => {
    running.add(work);
    void work.finally(() => running.delete(work));
  };

  const enqueue = (message: Outgoing) => {
    const ids = inHand.get(message.conversationKey) ?? new Set();
    if (!ids.has(message.id)) count += 1;
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
        for (const id of inHand.get(message.conversationKey) ?? []) letGo({ ...message, id });
        breaks += 1;
        log.error("send.lane", { error });
      }),
    );
  };

  const deliverDue = (behind: readonly string[] = []): Promise<number> => {
    for (const key of behind) if (inHand.has(key)) followed.add(key);
    if (elsewhere !== null) elsewhere(behind.length > 0);
    if (draining || elsewhere !== null) return Promise.resolve(0);
    lookAgain = true;
    pumping ??= pump();
    return pumping;
  };

  const pump = async (): Promise<number> => {
    let taken = 0;
    try {
      while (lookAgain && !draining) {
        lookAgain = false;
        taken += await takeDue();
      }
      return taken;
    } finally {
      pumping = null;
    }
  };

  const takeDue = async (): Promise<number> => {
    let taken = 0;
    // Without a token everything would only be handed back: it waits where it is, in order.
    for (let full = true; full && !draining && connector.blockedFor() === 0;) {
      if (count >= room) await new Promise<void>((resolve) => (onFree = resolve));
      onFree = null;
      const messages = await claimDue(db, BATCH, randomUUID());
      const perKey = Map.groupBy(messages, (message) => message.conversationKey);
      for (const [key, some] of perKey) if (some.at(-1)?.more === true) followed.add(key);
      if (draining) await returned(messages);
      else messages.forEach(enqueue);
      full = perKey.size === BATCH;
      taken += messages.length;
    }
    return taken;
  };

  return {
    send(messages, after) {
      if (after === "free" || after === breaks) {
        for (const message of messages) {
          ofTurns.add(message.id);
          enqueue(message);
        }
        return;
      }
      // The queue is looked at besides: whoever looks waits for all that is running.
      const giving = returned(messages).then(deliverSoon);
      keepRunning(giving.catch((error: unknown) => log.error("send.due", { error })));
    },
    holding: (key) => ({ ids: new Set(inHand.get(key)), breaks }),
    deliverDue,
    noteNews() {
      for (const key of inHand.keys()) followed.add(key);
    },
    async recover() {
      if (draining) return 0;
      looks += 1;
      let recovered = await reclaimExpired(db);
      // These read all that waits, and are seldom needed.
      if (looks % SELDOM === 1) {
        await setAsideUnreachable(db);
        recovered += await buryExhausted(db);
      }
      if (recovered > 0) {
        onUndelivered();
        deliverSoon();
      }
      return recovered;
    },
    async drain() {
      draining = true;
      pace.stop();
      onFree?.();
      for (;;) {
        const taking: Promise<unknown> = pumping?.catch(() => 0) ?? Promise.resolve();
        if (pumping === null && running.size === 0) return;
        await Promise.all([...running, taking]);
      }
    },
  };
}

const referenceOf = (message: Outgoing): Reference => {
  const stored = JSON.parse(message.reference) as Reference;
  return { ...stored, conversation: { ...stored.conversation, id: message.conversationId } };
};

function settlement(
  message: Outgoing,
  result: Exclude<SendResult, { readonly class: "blocked" }> | "unwanted",
): Settled {
  const { id, leaseToken } = message;
  const base = { id, leaseToken, providerId: null, retryIn: 0, gone: false };
  if (result === "unwanted") return { ...base, status: "skipped", error: null };
  switch (result.class) {
    case "sent":
      return { ...base, status: "sent", providerId: result.providerId, error: null };
    case "permanent":
      return { ...base, status: "dead", error: result.error, gone: result.gone };
    case "ambiguous":
      if (message.kind === "nice") return { ...base, status: "unknown", error: result.error };
      break;
    case "safe":
      break;
  }
  if (message.attempts >= MAX_ATTEMPTS) return { ...base, status: "dead", error: result.error };
  const retryIn = retryDelay(message.attempts, result.retryAfter, Math.random());
  return { ...base, status: "pending", retryIn, error: result.error };
}
