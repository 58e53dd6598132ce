import { type Locale } from "../core/locale.ts";
import { type DeskFacts } from "./deskFacts.ts";
import { escapeHtml, type Html, html } from "./html.ts";
import { PAGE_TEXTS, type PageTexts } from "./texts/index.ts";

/** All words of a page in one language: ours and those of its organisations. */
export interface Words {
  readonly page: PageTexts;
  /** The organisations' names, as one. */
  readonly name: string;
  readonly desks: readonly DeskWords[];
  /** Of departments and areas, by id. */
  readonly places: Readonly<Record<string, string>>;
}

interface DeskWords {
  readonly id: string;
  readonly pack: string;
  readonly name: string;
  readonly desk: string;
  readonly address: string;
  readonly hours: string;
  /** Names of the emergency numbers, in their order. */
  readonly hotline: readonly string[];
}

/** The words in every language: the page goes out in one, and its script can change to another. */
export const wordsOf = (desks: readonly DeskFacts[]): Readonly<Record<Locale, Words>> => ({
  "zh-Hant": wordsIn("zh-Hant", desks),
  "zh-Hans": wordsIn("zh-Hans", desks),
  en: wordsIn("en", desks),
});

const wordsIn = (locale: Locale, desks: readonly DeskFacts[]): Words => ({
  page: PAGE_TEXTS[locale],
  name: nameOf(desks, locale),
  desks: desks.map(({ id, pack, name, desk, address, hours, hotline }) => ({
    id,
    pack,
    name: name[locale],
    desk: desk[locale],
    address: address[locale],
    hours: hours[locale],
    hotline: hotline.map(({ label }) => label[locale]),
  })),
  places: Object.fromEntries(
    desks.flatMap(({ places = {} }) =>
      Object.entries(places).map(([id, label]) => [id, label[locale]]),
    ),
  ),
});

/** Whose page it is; of several organisations, all of them. */
export const nameOf = (desks: readonly DeskFacts[], locale: Locale): string =>
  desks.map(({ name }) => name[locale]).join(locale === "en" ? " · " : "・");

/** `page.link.retry` → the words there. @throws RangeError when there are none: a slip in a template. */
export function wordAt(words: Words, path: string): string {
  let found: unknown = words;
  for (const key of path.split(".")) found = (found as Record<string, unknown> | undefined)?.[key];
  if (typeof found !== "string") throw new RangeError(`no words at ${path}`);
  return found;
}

/** Writes words where the script finds them again when the language changes. */
export interface Writer {
  /** As an element of its own. */
  readonly text: (path: string) => Html;
  /** As the accessible name of the element whose attributes these are. */
  readonly label: (path: string) => Html;
}

export const makeWriter = (words: Words): Writer => ({
  text: (path) => html`<span data-text="${path}">${wordAt(words, path)}</span>`,
  label: (path) => ({
    html: `aria-label="${escapeHtml(wordAt(words, path))}" data-label="${escapeHtml(path)}"`,
  }),
});
