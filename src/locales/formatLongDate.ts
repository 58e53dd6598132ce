import { type Locale } from "../core/locale.ts";

const WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"];

/**
 * A date as a letter bears it: `2026年11月27日（星期五）`, `Friday, 27 November 2026`.
 *
 * @param zone IANA zone of whoever writes.
 */
export function formatLongDate(instant: Temporal.Instant, zone: string, locale: Locale): string {
  const date = instant.toZonedDateTimeISO(zone).toPlainDate();
  if (locale === "en") {
    const weekday = date.toLocaleString("en-GB", { weekday: "long" });
    const rest = date.toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    return `${weekday}, ${rest}`;
  }
  const weekday = WEEKDAYS[date.dayOfWeek - 1] ?? "";
  return `${date.year}年${date.month}月${date.day}日（星期${weekday}）`;
}
