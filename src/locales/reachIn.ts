import { type Locale } from "../core/locale.ts";

const EXTENSION = /^(?:分機|分机|內線|内线|ext\.?|extension)\s*(\d+)$/iu;
const WORD: Readonly<Record<Locale, string>> = {
  "zh-Hant": "分機",
  "zh-Hans": "分机",
  en: "ext.",
};

/** A way to reach somebody, its word for an extension in the reader's language; other ways as they are. */
export const reachIn = (locale: Locale, reach: string): string => {
  const number = EXTENSION.exec(reach.replaceAll("\\", ""))?.[1];
  return number === undefined ? reach : `${WORD[locale]} ${number}`;
};
