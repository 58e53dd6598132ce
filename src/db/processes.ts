import { type Db } from "./db.ts";

/** A process of the program that was seen lately. */
export interface SeenProcess {
  readonly id: string;
  readonly role: string;
  readonly startedAt: Date;
  readonly secondsAgo: number;
}

/** A process that hasn't said so for longer is taken for dead. */
const ALIVE_S = 60;

/**
 * Says that this process lives, and forgets those that haven't said so for a day.
 *
 * @returns how many live, this one included.
 */
export async function touchProcess(db: Db, id: string, role: string): Promise<number> {
  const { rows } = await db.pool.query<{ others: number }>({
    name: "touchProcess",
    text: `with gone as (delete from process where seen_at < now() - interval '1 day' and id <> $1),
      own as (insert into process (id, role) values ($1, $2)
        on conflict (id) do update set seen_at = now())
      select count(*)::int as others from process
      where id <> $1 and seen_at > now() - interval '${ALIVE_S} seconds'`,
    values: [id, role],
  });
  return 1 + (rows[0]?.others ?? 0);
}

export async function removeProcess(db: Db, id: string): Promise<void> {
  await db.pool.query({
    name: "removeProcess",
    text: "delete from process where id = $1",
    values: [id],
  });
}

/** Those that live, and those that stopped without saying so. */
export async function seenProcesses(db: Db): Promise<readonly SeenProcess[]> {
  const { rows } = await db.pool.query<SeenProcess>({
    name: "seenProcesses",
    text: `select id, role, started_at as "startedAt",
        extract(epoch from now() - seen_at)::int as "secondsAgo"
      from process order by started_at, id limit 100`,
  });
  return rows;
}
