import { type Db } from "./db.ts";
import { seenProcesses, type SeenProcess } from "./processes.ts";

/** How the whole installation is, in numbers; nobody is named. */
export interface InstallationHealth {
  /** Messages waiting to be sent, and the age of the oldest that is due, in seconds. */
  readonly pending: number;
  readonly oldestSeconds: number;
  /** Messages of the digest, and those that wait for somebody's first visit. */
  readonly held: number;
  readonly waiting: number;
  /** Open entries of what couldn't be delivered, and of people whom nothing reaches. */
  readonly dead: number;
  readonly unreachable: number;
  /** Clocks whose limit is within the hour, and those past it. */
  readonly dueSoon: number;
  readonly overdue: number;
  readonly schedules: readonly {
    readonly id: string;
    readonly last: Date | null;
    /** Null when it can't run. */
    readonly next: Date | null;
    readonly broken: string | null;
    /** Runs that were begun and not finished. */
    readonly open: number;
  }[];
  readonly processes: readonly SeenProcess[];
  readonly now: Date;
}

const COUNTS = `
select now() as now,
  (select count(*)::int from message where status in ('pending', 'leased')
    and conversation_key is not null and run_at < 'infinity') as pending,
  (select coalesce(extract(epoch from now() - min(run_at)), 0)::float8 from message
    where status = 'pending' and conversation_key is not null and run_at <= now()) as oldest,
  (select count(*)::int from message where status = 'held') as held,
  (select count(*)::int from message where conversation_key is null and status = 'pending') as waiting,
  (select count(*)::int from duty_entry where done_at is null and reason = 'dead') as dead,
  (select count(distinct person_id)::int from duty_entry
    where done_at is null and reason = 'unreachable') as unreachable,
  (select count(*)::int from clock where next_rung_at is not null and stopped_at is null
    and due_at between now() and now() + interval '1 hour') as due_soon,
  (select count(*)::int from clock where next_rung_at is not null and stopped_at is null
    and due_at < now()) as overdue`;

const SCHEDULES = `
select s.id, case when s.broken is null then s.next_run_at end as next, s.broken,
  (select max(l.done_at) from schedule_slot l where l.schedule_id = s.id) as last,
  (select count(*)::int from schedule_slot l where l.schedule_id = s.id and l.done_at is null) as open
from schedule s order by s.id`;

export async function readHealth(db: Db): Promise<InstallationHealth> {
  const [counts, schedules, processes] = await Promise.all([
    db.pool.query<Record<string, number> & { now: Date }>({ name: "healthCounts", text: COUNTS }),
    db.pool.query<InstallationHealth["schedules"][number]>({
      name: "healthSchedules",
      text: SCHEDULES,
    }),
    seenProcesses(db),
  ]);
  const row = counts.rows[0];
  const count = (name: string) => row?.[name] ?? 0;
  return {
    now: row?.now ?? new Date(0),
    pending: count("pending"),
    oldestSeconds: Math.max(0, count("oldest")),
    held: count("held"),
    waiting: count("waiting"),
    dead: count("dead"),
    unreachable: count("unreachable"),
    dueSoon: count("due_soon"),
    overdue: count("overdue"),
    schedules: schedules.rows,
    processes,
  };
}
