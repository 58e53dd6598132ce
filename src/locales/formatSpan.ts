import { type Locale } from "../core/locale.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Units {
  readonly lessThanMinute: string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly days: (count: number) => string;
}

const chinese = (less: string, minutes: string, hours: string): Units => ({
  lessThanMinute: less,
  minutes: (count) => `${count} ${minutes}`,
  hours: (count) => `${count} ${hours}`,
  days: (count) => `${count} 天`,
});

const counted = (unit: string) => (count: number) => `${count} ${unit}${count === 1 ? "" : "s"}`;

const UNITS: Readonly<Record<Locale, Units>> = {
  "zh-Hant": chinese("不到 1 分鐘", "分鐘", "小時"),
  "zh-Hans": chinese("不到 1 分钟", "分钟", "小时"),
  en: {
    lessThanMinute: "less than a minute",
    minutes: counted("minute"),
    hours: counted("hour"),
    days: counted("day"),
  },
};

/** A time below this also names the next smaller unit: 1 小時 20 分鐘, 1 天 5 小時. */
const EXACT = 2;

/**
 * A length of time as people say it, rounded down: 25 分鐘, 1 小時 20 分鐘, 3 小時, 2 天.
 *
 * @param inHours working time is said in hours, however long: a day of it has no 24 hours.
 */
export function formatSpan(ms: number, locale: Locale, inHours = false): string {
  const units = UNITS[locale];
  if (ms < MINUTE) return units.lessThanMinute;
  if (ms < HOUR) return units.minutes(Math.floor(ms / MINUTE));
  if (ms < DAY || inHours) {
    const hours = Math.floor(ms / HOUR);
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    const exact = hours < EXACT && minutes > 0;
    return exact ? `${units.hours(hours)} ${units.minutes(minutes)}` : units.hours(hours);
  }
  const days = Math.floor(ms / DAY);
  const hours = Math.floor((ms % DAY) / HOUR);
  return days < EXACT && hours > 0 ? `${units.days(days)} ${units.hours(hours)}` : units.days(days);
}
