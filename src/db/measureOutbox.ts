import { type Db } from "./db.ts";

/** How delivery is doing. */
export interface Measured {
  /** Messages waiting to be sent. */
  readonly pending: number;
  /** Age of the oldest that is due, in seconds. */
  readonly oldestSeconds: number;
  /** Entries of what couldn't be delivered, and of people whom nothing reaches, that nobody has seen to. */
  readonly undelivered: number;
  readonly unreachable: number;
  /** How far this process's clock is ahead of the database's, in seconds. */
  readonly skewSeconds: number;
}

export async function measureOutbox(db: Db): Promise<Measured> {
  const { rows } = await db.pool.query<Record<string, number> & { now: Date }>({
    name: "measureOutbox",
    text: `select clock_timestamp() as now,
        (select count(*)::int from message where status in ('pending', 'leased')
          and conversation_key is not null and run_at < 'infinity') as pending,
        (select coalesce(extract(epoch from now() - min(run_at)), 0)::float8 from message
          where status = 'pending' and conversation_key is not null and run_at <= now()) as oldest,
        (select count(*)::int from duty_entry where done_at is null and reason = 'dead') as undelivered,
        (select count(*)::int from duty_entry
          where done_at is null and reason = 'unreachable') as unreachable`,
  });
  const [row] = rows;
  return {
    pending: row?.["pending"] ?? 0,
    oldestSeconds: row?.["oldest"] ?? 0,
    undelivered: row?.["undelivered"] ?? 0,
    unreachable: row?.["unreachable"] ?? 0,
    skewSeconds: row === undefined ? 0 : (Date.now() - row.now.getTime()) / 1_000,
  };
}
