import { expect, it } from "vitest";
import { type Locale } from "../../src/core/locale.ts";
import { formatSpan } from "../../src/locales/formatSpan.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

it.each<[Locale, number, boolean, string]>([
  ["zh-Hant", 20_000, false, "不到 1 分鐘"],
  ["zh-Hant", 25 * MINUTE, false, "25 分鐘"],
  ["zh-Hant", 80 * MINUTE, false, "1 小時 20 分鐘"],
  ["zh-Hant", 3 * HOUR + 50 * MINUTE, false, "3 小時"],
  ["zh-Hant", 2 * DAY + HOUR, false, "2 天"],
  ["zh-Hans", DAY + 5 * HOUR, false, "1 天 5 小时"],
  ["zh-Hans", 26 * HOUR, true, "26 小时"],
  ["en", HOUR, false, "1 hour"],
  ["en", 80 * MINUTE, true, "1 hour 20 minutes"],
  ["en", DAY, false, "1 day"],
  ["en", 0, false, "less than a minute"],
])("%s: %d ms, in hours %s, is %s", (locale, ms, inHours, said) => {
  expect(formatSpan(ms, locale, inHours)).toBe(said);
});
