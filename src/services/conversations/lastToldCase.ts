import { type Db } from "../../db/db.ts";

/**
 * The case of the latest message that told this conversation about one unasked: what is written
 * next may be a reply to it (B2).
 */
export const lastToldCase = async (db: Db, conversationKey: string): Promise<string | null> => {
  const { rows } = await db.pool.query<{ case_id: string }>({
    name: "lastToldCase",
    text: `select case_id from message
      where conversation_key = $1 and author = 'bot' and operation = 'send' and case_id is not null
      order by seq desc limit 1`,
    values: [conversationKey],
  });
  return rows[0]?.case_id ?? null;
};
