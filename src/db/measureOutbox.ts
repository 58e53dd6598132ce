import { type Db } from "./db.ts";

/** @returns how many messages wait to be sent, and the age of the oldest that is due, in seconds. */
export async function measureOutbox(
  db: Db,
): Promise<{ readonly pending: number; readonly oldestSeconds: number }> {
  const { rows } = await db.pool.query<{ pending: number; oldest: number }>(
    `select count(*)::int as pending,
       coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as oldest
     from message where status in ('pending', 'leased') and conversation_key is not null`,
  );
  return { pending: rows[0]?.pending ?? 0, oldestSeconds: Math.max(0, rows[0]?.oldest ?? 0) };
}
