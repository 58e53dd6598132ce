import { type Db } from "../../db/db.ts";
import { type PersonalNotice } from "../unit.ts";

/** What a message to a customer is about that belongs to a visit. */
export type VisitTopic = "announce" | "result";

/** Key of the live message: what is written after it belongs to that visit (B2). */
export const visitCard = (
  visitId: string,
  topic: VisitTopic,
  personId: string,
): NonNullable<PersonalNotice["card"]> => ({
  key: `visit:${visitId}:${topic}:${personId}`,
  place: "anew",
});

/** The visit that a conversation was told of last, unless a case came after it. */
export async function lastToldVisit(
  db: Db,
  conversationKey: string,
): Promise<{ readonly visitId: string; readonly topic: VisitTopic } | null> {
  const { rows } = await db.pool.query<{ card_key: string | null; case_id: string | null }>({
    name: "lastToldVisit",
    text: `select card_key, case_id from message
      where conversation_key = $1 and author = 'bot' and operation = 'send'
        and (case_id is not null or card_key is not null)
      order by seq desc limit 1`,
    values: [conversationKey],
  });
  const [kind, visitId, topic] = rows[0]?.card_key?.split(":") ?? [];
  if (kind !== "visit" || visitId === undefined) return null;
  return topic === "announce" || topic === "result" ? { visitId, topic } : null;
}
