import { foldText } from "./foldText.ts";
import { findDay } from "./slots/day.ts";
import { findTime } from "./slots/time.ts";

/** A day somebody named, and the time of day if they named one. */
export interface ReadDate {
  readonly date: Temporal.PlainDate;
  readonly time?: Temporal.PlainTime;
}

/** Characters of an answer in which a date is looked for. */
const READ = 64;

/**
 * Reads a date as an answer to "when": `2026/5/7`, `5月7日`, `下週一`, `明天下午三點`, `next Monday`, `5 Dec 3pm`.
 *
 * A time alone is today's, or tomorrow's once it is past. A day without its year is this year's, or next
 * year's once it is more than 60 days past. 下週一 and `next Monday` are in the week after this one (weeks
 * begin on Monday); a bare weekday is the next to come.
 *
 * @param now the moment of reading, in the zone of the person's organisation.
 * @returns null when there is no date, or none that exists (31 February) or makes sense (year 9999).
 */
export function readDate(text: string, now: Temporal.ZonedDateTime): ReadDate | null {
  return findDate(foldText(text.slice(0, READ)), now, true);
}

/**
 * The same in folded text of any length.
 *
 * @param asked whether the text answers a question for a date, so that `15號`, `5/7` and `三點` can only be one.
 */
export function findDate(
  folded: string,
  now: Temporal.ZonedDateTime,
  asked: boolean,
): ReadDate | null {
  const found = findDay(folded, now, asked);
  if (found?.date === null) return null;
  const day = found === null ? null : { ...found, date: found.date };
  const rest = day === null ? folded : withoutDay(folded, day);
  const time = findTime(rest, asked || day !== null);
  if (time === undefined) return day === null ? null : { date: day.date };
  if (time === null) return null;
  if (day === null)
    return asked ? { date: nextDayAt(time.time, time.nextDay, now), time: time.time } : null;
  const date = later(day, time.time, now);
  return { date: time.nextDay ? date.add({ days: 1 }) : date, time: time.time };
}

/** Takes the day out so that its numbers aren't read as a time, but leaves the evening of 今晚 and `tonight`. */
function withoutDay(
  folded: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const said = folded.slice(start, end);
  const part = /早$|morning/u.test(said)
    ? "早"
    : /[晚夜]$|night|evening|afternoon/u.test(said)
      ? "晚"
      : "";
  return `${folded.slice(0, start)} ${part}${folded.slice(end)}`;
}

function nextDayAt(
  time: Temporal.PlainTime,
  nextDay: boolean,
  now: Temporal.ZonedDateTime,
): Temporal.PlainDate {
  const today = now.toPlainDate();
  if (nextDay) return today.add({ days: 1 });
  return Temporal.PlainTime.compare(time, now.toPlainTime()) > 0 ? today : today.add({ days: 1 });
}

/** A bare weekday that is today's means today while its time is still to come. */
function later(
  day: { readonly date: Temporal.PlainDate; readonly bareWeekday: boolean },
  time: Temporal.PlainTime,
  now: Temporal.ZonedDateTime,
): Temporal.PlainDate {
  const today = now.toPlainDate();
  const isWeekAway = day.bareWeekday && day.date.equals(today.add({ days: 7 }));
  return isWeekAway && Temporal.PlainTime.compare(time, now.toPlainTime()) > 0 ? today : day.date;
}
