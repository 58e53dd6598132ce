import { type Locale, LOCALES } from "../core/locale.ts";
import { type DeskFacts } from "./deskFacts.ts";
import { type Html, html, jsonHtml } from "./html.ts";
import { PAGE_TEXTS } from "./texts/index.ts";
import { makeWriter, type Words, wordsOf, type Writer } from "./words.ts";

/** All that a page is made of. */
export interface PageInput {
  /** Those that it is for, each with its desk. */
  readonly organisations: readonly [DeskFacts, ...DeskFacts[]];
  readonly locale: Locale;
  /** Of this answer alone: lets the styles in that Web Chat adds. */
  readonly nonce: string;
  /** Addresses of our files, by name. */
  readonly asset: (name: string) => string;
  /** Style sheets with fonts for machines that have none for Chinese. */
  readonly fontSheets: readonly string[];
  readonly version: string;
}

interface Frame {
  readonly title: string;
  readonly script: "page.js" | "demo.js";
  /** Where the skip link leads. */
  readonly target: string;
  readonly body: (writer: Writer, words: Words) => Html;
}

/** Everything around a page's own content. */
export function frame(input: PageInput, { title, script, target, body }: Frame): string {
  const { organisations, locale, nonce, asset, fontSheets, version } = input;
  const allWords = wordsOf(organisations);
  const words = allWords[locale];
  const writer = makeWriter(words);
  const data = { words: allWords, webChat: asset("webchat"), mark: asset("mark.svg"), fontSheets };
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <meta name="theme-color" content="#0e5a63" />
        <meta name="color-scheme" content="light" />
        <meta name="generator" content="Huiyin ${version}" />
        <title>${title}</title>
        <link rel="icon" type="image/svg+xml" href="${asset("mark.svg")}" />
        <link rel="stylesheet" href="${asset("page.css")}" />
        <link rel="preload" as="script" href="${asset("webchat")}" />
        <script type="module" nonce="${nonce}" src="${asset(script)}"></script>
      </head>
      <body>
        <a class="skip" href="#${target}">${writer.text("page.skipToChat")}</a>
        ${header(input, writer)} ${body(writer, words)}
        <script type="application/json" id="data">
          ${jsonHtml(data)}
        </script>
      </body>
    </html> `.html;
}

const header = ({ locale, asset }: PageInput, { text, label }: Writer): Html =>
  html`<header class="top">
    <img class="mark" src="${asset("mark.svg")}" alt="" width="40" height="40" />
    <div class="who">
      <h1>${text("name")}</h1>
      <p>${text("page.assistant")}<span class="creed">${text("page.creed")}</span></p>
    </div>
    <nav class="languages" ${label("page.languages")}>
      ${LOCALES.map((one) => languageLink(one, one === locale))}
    </nav>
  </header>`;

/** A link that works without the script, too. */
const languageLink = (locale: Locale, current: boolean): Html =>
  html`<a
    href="?lang=${locale}"
    hreflang="${locale}"
    lang="${locale}"
    data-locale="${locale}"
    ${current ? html` aria-current="true"` : null}
    ><span class="long">${PAGE_TEXTS[locale].languageName}</span
    ><span class="short" aria-hidden="true">${PAGE_TEXTS[locale].languageShort}</span></a
  >`;

/** The place of one conversation: what the connection does, and Web Chat. */
export const chatPlace = (id: string): Html =>
  html`<p class="link-state" id="${id}-link" role="status" hidden></p>
    <div class="chat" id="${id}"></div>`;

/** For browsers without the script. */
export const noScript = ({ organisations }: PageInput, { text }: Writer): Html =>
  html`<noscript
    ><p class="no-script">
      ${text("page.noScript")} ${organisations.map(({ phone }) => html`${phoneLink(phone)} `)}
    </p></noscript
  >`;

/** A number that a phone can call. */
export const phoneLink = (phone: string): Html =>
  html`<a class="phone" href="tel:${phone.replace(/[^\d+#*,]/g, "")}">${phone}</a>`;
