import { type Locale } from "../../core/locale.ts";
import { en } from "./en.ts";
import { zhHans } from "./zhHans.ts";
import { zhHant, type PageTexts } from "./zhHant.ts";

export { type PageTexts };

/** The page's words in every language. */
export const PAGE_TEXTS: Readonly<Record<Locale, PageTexts>> = {
  "zh-Hant": zhHant,
  "zh-Hans": zhHans,
  en,
};
