/** When something runs, every day or week by a local clock, or every hour. */
export interface Timetable {
  /** `HH:MM` by the clock of `zone`; `*:MM` for every hour, which no change of the clock touches. */
  readonly at: string;
  /** IANA time zone. */
  readonly zone: string;
  /** Only on this day of the week: 1 is Monday, 7 Sunday. */
  readonly weekday?: number;
}

/** One time at which it is due, and the name that makes it once (I8). */
export interface Slot {
  /** Local date; of an hourly one, date and time in UTC. */
  readonly slot: string;
  readonly runAt: Temporal.Instant;
}

/** Later than this, a run is no use any more: it is reported in place of being made up for (R12). */
export const LATE_OK_HOURS = 24;

const HOUR_MS = 3_600_000;

const instantOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);

/**
 * The first time after `after` at which it is due.
 *
 * @throws RangeError for a zone or a time that there isn't.
 */
export function slotAfter(timetable: Timetable, after: Temporal.Instant): Slot {
  const minute = hourlyMinute(timetable);
  if (minute !== null) return hourAfter(minute, after);
  const { zone } = timetable;
  // A day that the zone left out begins where the next one does: both are looked at.
  let date = after.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });
  for (;;) {
    const slot = slotOn(timetable, date);
    if (slot !== null && Temporal.Instant.compare(slot.runAt, after) > 0) return slot;
    date = date.add({ days: 1 });
  }
}

/** Whether a run is too late to be of use. */
export function isTooLate(timetable: Timetable, slot: string, now: Temporal.Instant): boolean {
  const runAt = slot.includes("T")
    ? Temporal.Instant.from(slot)
    : localInstant(Temporal.PlainDate.from(slot), timetable.at, timetable.zone);
  return isLate(runAt, now);
}

const isLate = (runAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  now.epochMilliseconds - runAt.epochMilliseconds > LATE_OK_HOURS * HOUR_MS;

/** What is to be done about a schedule whose time has come. */
export interface CatchUp {
  /** The latest time that isn't too late: one run stands for it and for those before it. */
  readonly run: Slot | null;
  /** Times that are too late to be made up for: the first, the last, and how many. */
  readonly missed: { readonly first: Slot; readonly last: Slot; readonly count: number } | null;
  readonly next: Slot;
}

/**
 * What follows from the first time that wasn't run, counted from slot to slot and never from `now`,
 * so that nothing shifts when a process was late.
 *
 * @param due the earliest time not yet run.
 * @returns null when it isn't due yet.
 */
export function catchUp(
  timetable: Timetable,
  due: Temporal.Instant,
  now: Temporal.Instant,
): CatchUp | null {
  let slot = slotAfter(timetable, due.subtract({ milliseconds: 1 }));
  let run: Slot | null = null;
  const missed: Slot[] = [];
  while (Temporal.Instant.compare(slot.runAt, now) <= 0) {
    if (isLate(slot.runAt, now)) missed.push(slot);
    else run = slot;
    slot = slotAfter(timetable, slot.runAt);
  }
  const [first] = missed;
  if (run === null && first === undefined) return null;
  const tooLate =
    first === undefined ? null : { first, last: missed.at(-1) ?? first, count: missed.length };
  return { run, missed: tooLate, next: slot };
}

function hourlyMinute({ at }: Timetable): number | null {
  const minute = /^\*:([0-5]\d)$/.exec(at)?.[1];
  return minute === undefined ? null : Number(minute);
}

function hourAfter(minute: number, after: Temporal.Instant): Slot {
  const past = minute * 60_000;
  const hours = Math.floor((after.epochMilliseconds - past) / HOUR_MS) + 1;
  const runAt = instantOf(hours * HOUR_MS + past);
  return { slot: runAt.toString({ smallestUnit: "minute" }), runAt };
}

function slotOn({ at, zone, weekday }: Timetable, date: Temporal.PlainDate): Slot | null {
  if (weekday !== undefined && date.dayOfWeek !== weekday) return null;
  return { slot: date.toString(), runAt: localInstant(date, at, zone) };
}

/** A time that comes twice counts at its first; one that the clock skips, at the first that there is. */
function localInstant(date: Temporal.PlainDate, at: string, zone: string): Temporal.Instant {
  const wanted = date.toPlainDateTime(Temporal.PlainTime.from(at));
  const early = wanted.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (early.toPlainDateTime().equals(wanted)) return early.toInstant();
  const gap = early.getTimeZoneTransition("next");
  return gap === null ? early.toInstant() : gap.toInstant();
}
