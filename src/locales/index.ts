import { type Locale } from "../core/locale.ts";
import { en } from "./en/index.ts";
import { zhHans } from "./zhHans/index.ts";
import { zhHant, type Texts } from "./zhHant/index.ts";

export type { Texts };

const ALL: Readonly<Record<Locale, Texts>> = { "zh-Hant": zhHant, "zh-Hans": zhHans, en };

export const textsFor = (locale: Locale): Texts => ALL[locale];
