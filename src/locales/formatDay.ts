import { type Locale } from "../core/locale.ts";

const WEEKDAYS = {
  "zh-Hant": ["週一", "週二", "週三", "週四", "週五", "週六", "週日"],
  "zh-Hans": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
} as const;

/** A day of the week, 1 for Monday: `週三`, `Wednesday`. */
export function formatWeekday(dayOfWeek: number, locale: Locale): string {
  if (locale !== "en") return WEEKDAYS[locale][dayOfWeek - 1] ?? "";
  // Any Monday, and so many days later.
  const day = new Temporal.PlainDate(2024, 1, dayOfWeek);
  return day.toLocaleString("en-GB", { weekday: "long" });
}

/** A day with its weekday, as its reader says it: `12月1日（週二）`, `Tue 1 Dec`. */
export function formatDay(date: Temporal.PlainDate, locale: Locale): string {
  if (locale === "en") {
    return date.toLocaleString("en-GB", { weekday: "short", day: "numeric", month: "short" });
  }
  const weekday = WEEKDAYS[locale][date.dayOfWeek - 1] ?? "";
  return `${date.month}月${date.day}日（${weekday}）`;
}
