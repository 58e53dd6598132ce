import { catchUp, isTooLate, slotAfter, type Timetable } from "../core/time/schedule.ts";
import { type Db } from "../db/db.ts";
import {
  addSchedule,
  breakSchedule,
  claimSchedule,
  finishSlot,
  giveUpSlot,
  moveSchedule,
  readSchedules,
  resumeSlots,
  type ScheduleRow,
  touchSlot,
} from "../db/schedules.ts";
import { type Log } from "../log.ts";
import { type Metrics } from "../metrics.ts";

/** Something done at certain times of a local clock; once each, however many processes there are. */
export interface Schedule extends Timetable {
  /** Stored with what is due: never rename one. */
  readonly id: string;
  /**
   * @param slot local date; of an hourly one, date and time in UTC.
   * @returns items handled, for the log. When its process is killed it is run once more: what it
   *   says and writes must carry keys of its slot.
   */
  readonly run: (slot: string) => Promise<number>;
}

export interface Schedules {
  /** Runs what is due. @returns how many were run. */
  tick(): Promise<number>;
}

export interface SchedulesDeps {
  readonly db: Db;
  readonly table: readonly Schedule[];
  readonly log: Log;
  readonly metrics: Pick<Metrics, "slotsMissed">;
}

const TOUCH_MS = 20_000;

/**
 * Schedules whose next time is a row: nothing is lost between two starts, and a process that comes
 * late makes up for it (R11, R12). Alarm clocks only say when to look.
 */
export function makeSchedules({ db, table, log, metrics }: SchedulesDeps): Schedules {
  const known = new Map(table.map((schedule) => [schedule.id, schedule]));

  const runSlot = async (schedule: Schedule, slot: string): Promise<boolean> => {
    const touching = setInterval(() => {
      touchSlot(db, schedule.id, slot).catch((error: unknown) =>
        log.warn("schedule.touch", { name: schedule.id, error }),
      );
    }, TOUCH_MS);
    try {
      const count = await schedule.run(slot);
      await finishSlot(db, schedule.id, slot);
      log.info("schedule.run", { name: schedule.id, count });
      return true;
    } catch (error) {
      // Its row stays open: it is tried again when the minute of grace is over.
      log.error("schedule.failed", { name: schedule.id, error });
      return false;
    } finally {
      clearInterval(touching);
    }
  };

  /** @returns the slot that is this process's to run. */
  const takeUp = async (
    schedule: Schedule,
    row: ScheduleRow | undefined,
    now: Temporal.Instant,
  ): Promise<string | null> => {
    const upcoming = slotAfter(schedule, now).runAt;
    if (row === undefined) {
      await addSchedule(db, schedule.id, upcoming);
      return null;
    }
    if (row.broken !== null) {
      await moveSchedule(db, row, upcoming);
      return null;
    }
    const due = catchUp(schedule, row.nextRunAt, now);
    if (due === null) {
      // Its timetable is another one since: what was planned by the old one isn't waited for.
      if (Temporal.Instant.compare(upcoming, row.nextRunAt) !== 0) {
        await moveSchedule(db, row, upcoming);
      }
      return null;
    }
    const missed = due.missed && {
      first: due.missed.first.slot,
      last: due.missed.last.slot,
      count: due.missed.count,
    };
    const slot = due.run?.slot ?? null;
    const { claimed, mine } = await claimSchedule(db, row, {
      next: due.next.runAt,
      slot,
      missed,
    });
    if (claimed && missed !== null) {
      metrics.slotsMissed.inc(missed.count);
      log.error("schedule.missed", { name: schedule.id, count: missed.count });
    }
    return mine ? slot : null;
  };

  return {
    async tick() {
      const { now, rows } = await readSchedules(db);
      const stored = new Map(rows.map((row) => [row.id, row]));
      let count = 0;
      for (const schedule of table) {
        try {
          const slot = await takeUp(schedule, stored.get(schedule.id), now);
          if (slot !== null && (await runSlot(schedule, slot))) count += 1;
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          log.error("schedule.broken", { name: schedule.id, error });
          await breakSchedule(db, schedule.id, `${schedule.at} ${schedule.zone}: ${error.message}`);
        }
      }
      for (const { scheduleId, slot } of await resumeSlots(db, [...known.keys()])) {
        const schedule = known.get(scheduleId);
        if (schedule === undefined) continue;
        if (isTooLate(schedule, slot, now)) {
          metrics.slotsMissed.inc();
          log.error("schedule.missed", { name: scheduleId, count: 1 });
          await giveUpSlot(db, scheduleId, slot);
        } else if (await runSlot(schedule, slot)) count += 1;
      }
      return count;
    },
  };
}
