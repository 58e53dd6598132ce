import { type Locale } from "../core/locale.ts";

const LANGUAGE: Readonly<Record<Locale, string>> = {
  "zh-Hant": "zh-TW",
  "zh-Hans": "zh-CN",
  en: "en-GB",
};

/** A day with its weekday, as its reader says it: `12月1日 (週二)`, `Tue 1 Dec`. */
export const formatDay = (date: Temporal.PlainDate, locale: Locale): string =>
  date.toLocaleString(LANGUAGE[locale], {
    month: locale === "en" ? "short" : "long",
    day: "numeric",
    weekday: "short",
  });
