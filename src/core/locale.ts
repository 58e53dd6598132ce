/** The languages every text exists in; Traditional Chinese is the first and the default. */
export const LOCALES = ["zh-Hant", "zh-Hans", "en"] as const;

export type Locale = (typeof LOCALES)[number];

/** A short text of a pack or an organisation, in every language. */
export type LocalText = Readonly<Record<Locale, string>>;

/**
 * The language that suits a channel's or browser's tag: `zh-TW`, `zh-HK`, `zh-Hant-…` are
 * Traditional, other `zh` Simplified, `en…` English.
 *
 * @returns null for a language we don't speak.
 */
export function localeOf(tag: string | null | undefined): Locale | null {
  const lower = (tag ?? "").toLowerCase();
  if (/^(zh-(hant|tw|hk|mo)|yue)/.test(lower)) return "zh-Hant";
  if (lower.startsWith("zh")) return "zh-Hans";
  if (lower.startsWith("en")) return "en";
  return null;
}
