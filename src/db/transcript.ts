import { type Db } from "./db.ts";

/** A page of a web chat conversation, as Direct Line shows it. */
export interface TranscriptPage {
  /** Activities as JSON text, with id, timestamp, conversation and from. */
  readonly activities: readonly string[];
  /** Sequence number of the last one as text; unchanged when there is none. */
  readonly watermark: string;
}

const PAGE = 500;

/**
 * What came after `watermark` in a conversation, oldest first; at most 500 activities.
 * An update comes again under its root's id and first timestamp, where Web Chat replaces by id.
 */
export async function readTranscript(
  db: Db,
  conversationKey: string,
  watermark: number,
): Promise<TranscriptPage> {
  const { rows } = await db.pool.query<StoredActivity>({
    name: "transcript",
    text: `select m.seq, m.activity_id as id, m.author, m.activity as json,
             (select min(r.created_at) from message r
               where r.conversation_key = m.conversation_key and r.activity_id = m.activity_id) as at
           from message m
           where m.conversation_key = $1 and m.seq > $2
           order by m.seq limit ${PAGE}`,
    values: [conversationKey, watermark],
  });
  const last = rows.at(-1);
  return {
    activities: rows.map((row) => withIdentity(row, conversationKey)),
    watermark: String(last?.seq ?? watermark),
  };
}

interface StoredActivity {
  readonly seq: number;
  readonly id: string;
  readonly author: "person" | "bot";
  readonly json: string;
  readonly at: Date;
}

const BOT = '"from":{"id":"bot","name":"Huiyin","role":"bot"},';

/** The stored text plus who and when, spliced in so that it isn't parsed for every client. */
function withIdentity({ id, author, json, at }: StoredActivity, conversationKey: string): string {
  const conversation = conversationKey.slice(conversationKey.indexOf(":") + 1);
  return `{"id":${JSON.stringify(id)},"timestamp":"${at.toISOString()}","channelId":"directline",${
    author === "bot" ? BOT : ""
  }"conversation":{"id":${JSON.stringify(conversation)}},${json.slice(1)}`;
}

/**
 * Notes that the recipient's client has fetched everything up to `watermark`. The first sight of
 * an answer is its delivery (P-1.5), so the closing gate of its case is fed here.
 */
export async function markSeen(db: Db, conversationKey: string, watermark: number): Promise<void> {
  await db.pool.query({
    name: "markSeen",
    text: `with seen as (
             update message set seen_at = now()
             where conversation_key = $1 and seq <= $2 and author = 'bot' and seen_at is null
             returning case_id, proof)
           update "case" c set reply_delivered_at = now()
           from seen where c.id = seen.case_id and seen.proof = 'reply' and c.reply_delivered_at is null`,
    values: [conversationKey, watermark],
  });
}

/**
 * @returns the number of the latest notice that the recipient's client hasn't fetched; null when
 *   there is none.
 */
export async function latestUnseen(db: Db, conversationKey: string): Promise<number | null> {
  const { rows } = await db.pool.query<{ seq: number | null }>({
    name: "latestUnseen",
    text: `select max(seq) as seq from message
      where conversation_key = $1 and author = 'bot' and seen_at is null and operation = 'send'
        and dedupe_key is not null`,
    values: [conversationKey],
  });
  return rows[0]?.seq ?? null;
}
