import { type Locale } from "../core/locale.ts";

const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  "zh-Hant": ["週一", "週二", "週三", "週四", "週五", "週六", "週日"],
  "zh-Hans": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const NEAR: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  "zh-Hant": { "-1": "昨天", "0": "今天", "1": "明天" },
  "zh-Hans": { "-1": "昨天", "0": "今天", "1": "明天" },
  en: { "-1": "yesterday", "0": "today", "1": "tomorrow" },
};

/**
 * An instant as people say it: 今天 17:30, 5/8（週五）12:00; with the year when it isn't this one.
 *
 * @param zone IANA zone of the organisation: its clock is the one that counts, wherever one reads it.
 */
export function formatWhen(
  instant: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
  locale: Locale,
): string {
  const at = instant.toZonedDateTimeISO(zone);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const time = at.toPlainTime().toString({ smallestUnit: "minute" });
  const days = today.until(at.toPlainDate(), { largestUnit: "day" }).days;
  const near = NEAR[locale][String(days)];
  if (near !== undefined) return `${near} ${time}`;
  return farDate(at, today.year, locale, time);
}

function farDate(at: Temporal.ZonedDateTime, thisYear: number, locale: Locale, time: string) {
  const weekday = WEEKDAYS[locale][at.dayOfWeek - 1] ?? "";
  const otherYear = at.year !== thisYear;
  if (locale === "en") {
    const year = otherYear ? ` ${at.year}` : "";
    return `${weekday} ${at.day} ${MONTHS[at.month - 1] ?? ""}${year}, ${time}`;
  }
  const year = otherYear ? `${at.year}/` : "";
  return `${year}${at.month}/${at.day}（${weekday}）${time}`;
}
