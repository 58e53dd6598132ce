import { type Db } from "./db.ts";

/** A schedule as stored. */
export interface ScheduleRow {
  readonly id: string;
  readonly nextRunAt: Temporal.Instant;
  readonly broken: string | null;
}

const instant = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** All schedules, and the database's clock, which decides what is due (R10). */
export async function readSchedules(
  db: Db,
): Promise<{ readonly now: Temporal.Instant; readonly rows: readonly ScheduleRow[] }> {
  const { rows } = await db.pool.query<{
    now: Date;
    id: string | null;
    next: Date;
    broken: string | null;
  }>({
    name: "readSchedules",
    text: `select now() as now, s.id, s.next_run_at as next, s.broken
      from (select 1) one left join schedule s on true order by s.id`,
  });
  return {
    now: instant(rows[0]?.now ?? new Date(0)),
    rows: rows.flatMap(({ id, next, broken }) =>
      id === null ? [] : [{ id, nextRunAt: instant(next), broken }],
    ),
  };
}

/** Puts a schedule that isn't there yet; one that is keeps its time. */
export async function addSchedule(db: Db, id: string, next: Temporal.Instant): Promise<void> {
  await db.pool.query({
    name: "addSchedule",
    text: `insert into schedule (id, next_run_at) values ($1, $2) on conflict do nothing`,
    values: [id, next.toString()],
  });
}

/** Moves one whose timetable was changed, or whose fault was mended, to its next time. */
export async function moveSchedule(db: Db, was: ScheduleRow, next: Temporal.Instant) {
  await db.pool.query({
    name: "moveSchedule",
    text: `update schedule set next_run_at = $3, broken = null where id = $1 and next_run_at = $2`,
    values: [was.id, was.nextRunAt.toString(), next.toString()],
  });
}

/** What a claim writes besides the next time. */
export interface Claim {
  readonly next: Temporal.Instant;
  /** The run to be made; null when all were too late. */
  readonly slot: string | null;
  /** For whoever looks after it: first and last time that were missed, and how many. */
  readonly missed: { readonly first: string; readonly last: string; readonly count: number } | null;
}

// One statement a schedule, so that one that fails doesn't stop the others (R11). The time that was
// read is the lock: of several processes one moves it on, and the slot's row makes it once for good.
const CLAIM = `
with claimed as (
  update schedule set next_run_at = $3
  where id = $1 and next_run_at = $2 and next_run_at <= now() and broken is null returning id),
told as (
  insert into duty_entry (id, organisation_id, reason, data, dedupe_key, at)
  select gen_random_uuid(), o.id, 'missedRun', $6::jsonb, 'missedRun:' || $1 || ':' || $5 || ':' || o.id, now()
  from organisation o, claimed where $5::text is not null
  on conflict do nothing),
slot as (
  insert into schedule_slot (schedule_id, slot) select id, $4 from claimed where $4::text is not null
  on conflict do nothing returning slot)
select (select count(*)::int from claimed) as claimed, (select count(*)::int from slot) as slots`;

/** @returns whether this process has moved it on, and whether the run is its own to make. */
export async function claimSchedule(
  db: Db,
  row: ScheduleRow,
  { next, slot, missed }: Claim,
): Promise<{ readonly claimed: boolean; readonly mine: boolean }> {
  const { rows } = await db.pool.query<{ claimed: number; slots: number }>({
    name: "claimSchedule",
    text: CLAIM,
    values: [
      row.id,
      row.nextRunAt.toString(),
      next.toString(),
      slot,
      missed?.first ?? null,
      JSON.stringify({ schedule: row.id, ...missed }),
    ],
  });
  return { claimed: rows[0]?.claimed === 1, mine: rows[0]?.slots === 1 };
}

/** Sets a schedule aside that can't be reckoned with, and leaves word of it; the others go on. */
export async function breakSchedule(db: Db, id: string, why: string): Promise<void> {
  await db.pool.query({
    name: "breakSchedule",
    text: `with broken as (
        insert into schedule (id, next_run_at, broken) values ($1, '9999-01-01', $2)
        on conflict (id) do update set broken = excluded.broken where schedule.broken is distinct from $2
        returning id)
      insert into duty_entry (id, organisation_id, reason, data, dedupe_key, at)
      select gen_random_uuid(), o.id, 'brokenSchedule', jsonb_build_object('schedule', $1::text, 'why', $2::text),
        'brokenSchedule:' || $1 || ':' || o.id, now()
      from organisation o, broken
      on conflict (dedupe_key) do update set at = now(), done_at = null, data = excluded.data`,
    values: [id, why],
  });
}

/** Says that a run is still under way: another process takes it over only when this stops. */
export async function touchSlot(db: Db, scheduleId: string, slot: string): Promise<void> {
  await db.pool.query({
    name: "touchSlot",
    text: `update schedule_slot set fired_at = now() where schedule_id = $1 and slot = $2 and done_at is null`,
    values: [scheduleId, slot],
  });
}

export async function finishSlot(db: Db, scheduleId: string, slot: string): Promise<void> {
  await db.pool.query({
    name: "finishSlot",
    text: `update schedule_slot set done_at = now() where schedule_id = $1 and slot = $2`,
    values: [scheduleId, slot],
  });
}

/** Gives up a run that failed until it was too late, and leaves word of it. */
export async function giveUpSlot(db: Db, scheduleId: string, slot: string): Promise<void> {
  await db.pool.query({
    name: "giveUpSlot",
    text: `with over as (
        update schedule_slot set done_at = now()
        where schedule_id = $1 and slot = $2 and done_at is null returning slot)
      insert into duty_entry (id, organisation_id, reason, data, dedupe_key, at)
      select gen_random_uuid(), o.id, 'missedRun', $3::jsonb, 'missedRun:' || $1 || ':' || $2 || ':' || o.id, now()
      from organisation o, over
      on conflict do nothing`,
    values: [
      scheduleId,
      slot,
      JSON.stringify({ schedule: scheduleId, first: slot, last: slot, count: 1 }),
    ],
  });
}

/**
 * Takes over runs that were begun and not finished: their process was killed, or they failed.
 *
 * @param ids schedules that this process knows; others are left to those who do.
 */
export async function resumeSlots(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly scheduleId: string; readonly slot: string }[]> {
  const { rows } = await db.pool.query<{ scheduleId: string; slot: string }>({
    name: "resumeSlots",
    text: `update schedule_slot s set fired_at = now()
      from (select schedule_id, slot from schedule_slot
        where schedule_id = any($1::text[]) and done_at is null
          and fired_at < now() - interval '60 seconds'
        for update skip locked) left_over
      where s.schedule_id = left_over.schedule_id and s.slot = left_over.slot
      returning s.schedule_id as "scheduleId", s.slot`,
    values: [ids],
  });
  return rows;
}
