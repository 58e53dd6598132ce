import { LOCALES } from "../core/locale.ts";
import { NOTICE_KINDS, type NoticeKind } from "../documents/writtenNotice.ts";
import { formatLongDate } from "../locales/formatLongDate.ts";
import { textsFor } from "../locales/index.ts";
import { type NoticeFacts } from "../services/writtenNotices/knownNotice.ts";
import { type Html, html } from "./html.ts";
import { phoneLink, type PageInput } from "./frame.ts";
import { nameOf } from "./words.ts";
import { PAGE_TEXTS } from "./texts/index.ts";

type Texts = ReturnType<typeof textsFor>["writtenNotices"];
type Input = Pick<PageInput, "organisations" | "locale" | "asset" | "nonce">;

/**
 * The page that says whether a notice was issued, and compares a file with it.
 *
 * @param notice null: there is none of this number.
 * @param claimed a hash to be compared, as somebody gave it.
 */
export function noticeHtml(
  { organisations, locale, asset, nonce }: Input,
  notice: NoticeFacts | null,
  claimed: string | null,
): string {
  const texts = textsFor(locale).writtenNotices;
  const title = notice === null ? texts.pageOf.unknownTitle : texts.pageOf.title;
  const name = nameOf(organisations, locale);
  const phones = organisations.map(({ phone }): Html => html` · ${phoneLink(phone)}`);
  // A link keeps what is asked; only letters and digits get into it.
  const asked = claimed === null ? "" : `&sha256=${plainHash(claimed)}`;
  const links = LOCALES.map(
    (one): Html =>
      html`<a href="?lang=${one}${asked}" lang="${one}">${PAGE_TEXTS[one].languageName}</a> `,
  );
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${name}</title>
        <link rel="icon" type="image/svg+xml" href="${asset("mark.svg")}" />
        <link rel="stylesheet" href="${asset("page.css")}" />
        ${
          (notice?.pdfSha256 ?? null) === null
            ? null
            : html`<script type="module" nonce="${nonce}" src="${asset("notice.js")}"></script>`
        }
      </head>
      <body class="legal verify">
        <main>
          <p>${links}</p>
          <h1>${title}</h1>
          ${
            notice === null
              ? html`<p>${texts.pageOf.unknown}</p>`
              : known(notice, texts, locale, claimed)
          }
          <p><a href="/">${name}</a>${phones}</p>
        </main>
      </body>
    </html> `.html;
}

function known(
  notice: NoticeFacts,
  texts: Texts,
  locale: PageInput["locale"],
  claimed: string | null,
): Html {
  const { pageOf } = texts;
  const facts = [
    [pageOf.number, notice.number],
    [pageOf.kind, isKind(notice.kind) ? texts.titles[notice.kind] : notice.kind],
    [pageOf.date, formatLongDate(notice.issuedAt, notice.zone, locale)],
    [pageOf.organisation, notice.organisation[locale]],
  ] as const;
  return html`<p>${pageOf.issued}</p>
    <dl>
      ${facts.map(([label, value]): Html => fact(label, html`${value}`))}
      ${fact(pageOf.contentHash, html`<code>${notice.contentHash}</code>`)}
      ${fact(
        pageOf.pdfHash,
        notice.pdfSha256 === null ? html`${pageOf.notYet}` : html`<code>${notice.pdfSha256}</code>`,
      )}
    </dl>
    <p>${pageOf.noPersonalData}</p>
    ${notice.pdfSha256 === null ? null : comparison(notice.pdfSha256, texts, claimed)}`;
}

const fact = (label: string, value: Html): Html =>
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

function comparison(pdfSha256: string, { pageOf }: Texts, claimed: string | null): Html {
  const answer =
    claimed === null ? "" : plainHash(claimed) === pdfSha256 ? pageOf.same : pageOf.different;
  return html`<h2>${pageOf.compareTitle}</h2>
    <p id="how">${pageOf.compareHow}</p>
    <p>
      <label for="file">${pageOf.choose}</label>
      <input
        type="file"
        id="file"
        accept="application/pdf,.pdf"
        aria-describedby="how"
        data-sha256="${pdfSha256}"
        data-same="${pageOf.same}"
        data-different="${pageOf.different}"
        data-working="${pageOf.working}"
        data-failed="${pageOf.failed}"
      />
    </p>
    <p id="result" class="result" role="status">${answer}</p>
    <noscript><p>${pageOf.byAddress}</p></noscript>`;
}

const isKind = (kind: string): kind is NoticeKind =>
  (NOTICE_KINDS as readonly string[]).includes(kind);

/** As typed or pasted: in capitals, in groups. */
const plainHash = (said: string): string =>
  said
    .toLowerCase()
    .replace(/[^0-9a-f]/g, "")
    .slice(0, 64);
