import { type Db } from "./db.ts";

/** The database's clock, which decides what is due (R10). */
export async function databaseNow(db: Pick<Db, "pool">): Promise<Temporal.Instant> {
  const { rows } = await db.pool.query<{ now: Date }>({ name: "now", text: "select now() as now" });
  return Temporal.Instant.fromEpochMilliseconds(rows[0]?.now.getTime() ?? 0);
}
