import pg from "pg";
import { type Db } from "./db.ts";

/** Word of new rows in web chat conversations, between the processes on one server. */
export interface ChatNews {
  announce(conversationKeys: readonly string[]): void;
  close(): Promise<void>;
}

const CHANNEL = "huiyin_chat";
const RETRY_MS = 1_000;

/**
 * Listens for news of other processes and tells them ours. A connection that breaks is opened
 * again; what was missed meanwhile is caught up by telling every stream to look.
 *
 * @param hear called with a conversation's key, or null when anything may have changed.
 */
export function openChatNews(
  db: Db,
  url: string,
  hear: (conversationKey: string | null) => void,
  onError: (error: unknown) => void,
): ChatNews {
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | null = null;

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client = fresh;
    fresh.on("notification", ({ payload }) => hear(payload ?? null));
    fresh.on("error", onError);
    fresh.on("end", () => {
      if (!closed) retry = setTimeout(() => void connect().catch(again), RETRY_MS);
    });
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    hear(null);
  };
  const again = (error: unknown) => {
    onError(error);
    if (!closed) retry = setTimeout(() => void connect().catch(again), RETRY_MS);
  };
  void connect().catch(again);

  return {
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
