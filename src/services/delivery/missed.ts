import { type Db } from "../../db/db.ts";
import { excerptOf } from "./letter.ts";

/** What somebody was told while they weren't there. */
export interface Missed {
  readonly count: number;
  /** The latest ones, oldest first. */
  readonly latest: readonly { readonly at: Temporal.Instant; readonly what: string }[];
}

const LISTED = 5;

/**
 * Notices of a web chat conversation that its person's client hasn't fetched. Answers to what they
 * said themselves aren't among them, nor cards that were only brought up to date.
 */
export async function missed(db: Db, conversationKey: string): Promise<Missed | null> {
  const { rows } = await db.pool.query<{ activity: string; at: Date; count: number }>({
    name: "missed",
    text: `select activity, created_at as at, (count(*) over ())::int as count from message
      where conversation_key = $1 and author = 'bot' and seen_at is null and operation = 'send'
        and dedupe_key is not null
      order by seq desc limit ${LISTED}`,
    values: [conversationKey],
  });
  if (rows.length === 0) return null;
  const latest = rows.toReversed().map(({ activity, at }) => ({
    at: Temporal.Instant.fromEpochMilliseconds(at.getTime()),
    what: excerptOf(activity),
  }));
  return { count: rows[0]?.count ?? 0, latest };
}

const SHOWN = 10;

/**
 * What came since the person last said something in the web chat, whole; nothing of it is marked
 * here, since their client has it already.
 */
export async function unread(db: Db, conversationKey: string): Promise<readonly string[]> {
  const { rows } = await db.pool.query<{ activity: string }>({
    name: "unread",
    text: `select activity from message
      where conversation_key = $1 and author = 'bot' and operation = 'send' and dedupe_key is not null
        and seq > coalesce((select max(p.seq) from message p
          where p.conversation_key = $1 and p.author = 'person'), 0)
      order by seq desc limit ${SHOWN}`,
    values: [conversationKey],
  });
  return rows.toReversed().map(({ activity }) => {
    const { text, speak } = JSON.parse(activity) as { text?: string; speak?: string };
    return text ?? speak ?? "";
  });
}
