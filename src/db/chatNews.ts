import pg from "pg";
import { type Db } from "./db.ts";

/** Word of new rows between the processes on one server: of web chat conversations, and the queue. */
export interface ChatNews {
  announce(conversationKeys: readonly string[]): void;
  /** Wakes the processes that serve the queue. Lost, it costs seconds: they also look by themselves. */
  wake(): void;
  close(): Promise<void>;
}

const CHANNEL = "huiyin_chat";
const QUEUE = "huiyin_queue";
const RETRY_MS = 1_000;

/**
 * Listens for news of other processes and tells them ours. A connection that breaks is opened
 * again; what was missed meanwhile is caught up by telling every stream to look.
 *
 * @param hear called with a conversation's key, or null when anything may have changed.
 * @param onWake called when the queue has new rows; null in a process that doesn't serve it.
 */
export function openChatNews(
  db: Db,
  url: string,
  hear: (conversationKey: string | null) => void,
  onError: (error: unknown) => void,
  onWake: (() => void) | null = null,
): ChatNews {
  let waking = false;
  let wakeAgain = false;
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | null = null;

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client = fresh;
    fresh.on("notification", ({ channel, payload }) => {
      if (channel === QUEUE) onWake?.();
      else hear(payload ?? null);
    });
    fresh.on("error", onError);
    fresh.on("end", () => {
      if (!closed) retry = setTimeout(() => void connect().catch(again), RETRY_MS);
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    if (onWake !== null) await fresh.query(`listen ${QUEUE}`);
    hear(null);
    onWake?.();
  };
  const again = (error: unknown) => {
    onError(error);
    if (!closed) retry = setTimeout(() => void connect().catch(again), RETRY_MS);
  };
  void connect().catch(again);

  /** However many ask at a moment, they share a statement. */
  const wake = () => {
    wakeAgain = true;
    if (waking) return;
    waking = true;
    wakeAgain = false;
    db.pool
      .query({ name: "wake", text: `select pg_notify('${QUEUE}', '')` })
      .catch(onError)
      .finally(() => {
        waking = false;
        if (wakeAgain && !closed) wake();
      });
  };

  return {
    wake,
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
