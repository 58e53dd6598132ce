import { everyWeek } from "../src/core/staff/staffHours.ts";
import { foldText } from "../src/understanding/foldText.ts";
import { readLeaveDays } from "./leave.ts";

/** Weekdays as they are written in folded text, Monday first. */
const HAN = "一二三四五六日";
const ENGLISH = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** More at once is a leave, with a deputy. */
const MOST_DAYS = 31;

/**
 * Reads `12/24`, `12/24、12/26`, `12/24-12/26`, `24 Dec`, `每週三、五`, `every Wednesday`.
 *
 * @param now in the zone of the organisation.
 * @returns as `StaffHours` writes days off; null when anything in it is no day, or a past one.
 */
export function readDaysOff(typed: string, now: Temporal.ZonedDateTime): readonly string[] | null {
  const weekly = readWeekdays(foldText(typed));
  if (weekly !== null) return weekly;
  const days = typed
    .split(/[,，、;；和及與与]|(?<![a-z])and(?![a-z])/iu)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => daysIn(part, now));
  if (days.length === 0 || days.some((found) => found === null)) return null;
  const all = days.flatMap((found) => found ?? []);
  return all.length > MOST_DAYS ? null : all;
}

/** Every word a day of its own, or one day or span in several words. */
function daysIn(part: string, now: Temporal.ZonedDateTime): readonly string[] | null {
  const words = part.split(/\s+/u).map((word) => spanIn(word, now));
  if (words.every((found) => found !== null)) return words.flatMap((found) => found ?? []);
  return spanIn(part, now);
}

function spanIn(typed: string, now: Temporal.ZonedDateTime): readonly string[] | null {
  const read = readLeaveDays(typed, now);
  if (read === null || read.before !== "") return null;
  const length = read.from.until(read.to).days + 1;
  if (Temporal.PlainDate.compare(read.from, now.toPlainDate()) < 0) return null;
  if (length < 1 || length > MOST_DAYS) return null;
  return Array.from({ length }, (_, n) => read.from.add({ days: n }).toString());
}

function readWeekdays(folded: string): readonly string[] | null {
  const chinese = /^[每逢]个?(?:周|星期|礼拜)(.+)$/u.exec(folded)?.[1];
  if (chinese !== undefined) {
    const days = [...chinese.replace(/周|星期|礼拜|[\s,，、和及]/gu, "")].map((day) =>
      HAN.indexOf(day === "天" ? "日" : day),
    );
    return days.length > 0 && days.every((day) => day >= 0) ? asWritten(days) : null;
  }
  const english = /^(?:every|each|on)?\s*((?:[a-z]+s?[\s,]*)+)$/u.exec(folded)?.[1];
  if (english === undefined) return null;
  const isWeekly = /^(?:every|each)\s/u.test(folded);
  const words = english.split(/[\s,]+|and\s/u).filter((word) => word !== "" && word !== "and");
  const days = words.map((word) =>
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u.test(word) || isWeekly
      ? ENGLISH.indexOf(word.slice(0, 3))
      : -1,
  );
  const meant = isWeekly || words.every((word) => word.endsWith("days"));
  return meant && days.length > 0 && days.every((day) => day >= 0) ? asWritten(days) : null;
}

const asWritten = (days: readonly number[]) => days.map((day) => everyWeek(day + 1));
