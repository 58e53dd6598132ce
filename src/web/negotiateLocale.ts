import { type Locale, localeOf } from "../core/locale.ts";

/** Keeps the language that a person chose; the page's script writes it too. */
export const LANGUAGE_COOKIE = "huiyin_lang";

export interface LanguageSigns {
  /** `?lang=` of the address. */
  readonly query: string | null;
  /** `Cookie` header. */
  readonly cookie: string | undefined;
  /** `Accept-Language` header. */
  readonly acceptLanguage: string | undefined;
}

/** The page's language: what the address says, else what was chosen, else the browser's, else ours. */
export const negotiateLocale = ({ query, cookie, acceptLanguage }: LanguageSigns): Locale =>
  localeOf(query) ?? localeOf(chosen(cookie ?? "")) ?? preferred(acceptLanguage ?? "") ?? "zh-Hant";

const chosen = (cookie: string): string | undefined =>
  new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=([\\w-]{2,20})(?:;|$)`).exec(cookie)?.[1];

/** The first language we speak, by weight and then by place; `q=0` means never. */
function preferred(acceptLanguage: string): Locale | null {
  const tags = acceptLanguage
    .slice(0, 500)
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().split(";");
      const weight = /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameters.join(";"))?.[1];
      return { locale: localeOf(tag), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ locale, weight }) => locale !== null && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return tags[0]?.locale ?? null;
}
