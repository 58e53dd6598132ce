import pg from "pg";
import { type Db } from "./db.ts";

/** Word of new rows between the processes on one server: of web chat conversations, and the queue. */
export interface ChatNews {
  announce(conversationKeys: readonly string[]): void;
  /**
   * Wakes the processes that serve the queue. Lost, it costs seconds: they also look by themselves.
   *
   * @param fresh there are new rows; else some that were there can be taken now.
   */
  wake(fresh: boolean): void;
  close(): Promise<void>;
}

const CHANNEL = "huiyin_chat";
const QUEUE = "huiyin_queue";
const FRESH = "fresh";
const RETRY_MS = 1_000;

/**
 * Listens for news of other processes and tells them ours. A connection that breaks is opened
 * again; what was missed meanwhile is caught up by telling every stream to look.
 *
 * @param hear called with a conversation's key, or null when anything may have changed.
 * @param onWake called when the queue is to be looked at; `fresh`: it has new rows.
 */
export function openChatNews(
  db: Db,
  url: string,
  hear: (conversationKey: string | null) => void,
  onError: (error: unknown) => void,
  onWake: (fresh: boolean) => void = () => undefined,
): ChatNews {
  let waking = false;
  /** What is to be said next; null: nothing. */
  let toSay: "" | typeof FRESH | null = null;
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | null = null;

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client = fresh;
    fresh.on("notification", ({ channel, payload }) => {
      if (channel === QUEUE) onWake(payload === FRESH);
      else hear(payload ?? null);
    });
    fresh.on("error", onError);
    fresh.on("end", () => {
      if (!closed) retry = setTimeout(() => void connect().catch(again), RETRY_MS);
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    await fresh.query(`listen ${QUEUE}`);
    hear(null);
    onWake(true);
  };
  const again = (error: unknown) => {
    onError(error);
    if (!closed) retry = setTimeout(() => void connect().catch(again), RETRY_MS);
  };
  void connect().catch(again);

  /** However many ask at a moment, they share a statement. */
  const say = () => {
    if (waking || toSay === null || closed) return;
    waking = true;
    const payload = toSay;
    toSay = null;
    db.pool
      .query({ name: "wake", text: "select pg_notify($1, $2)", values: [QUEUE, payload] })
      .catch(onError)
      .finally(() => {
        waking = false;
        say();
      });
  };

  return {
    wake(fresh) {
      toSay = fresh ? FRESH : (toSay ?? "");
      say();
    },
    announce(keys) {
      db.pool
        .query({
          name: "announce",
          text: "select pg_notify($1, key) from unnest($2::text[]) as key",
          values: [CHANNEL, keys],
        })
        .catch(onError);
    },
    async close() {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
