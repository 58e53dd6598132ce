import { type QualityItem } from "../core/findings/groupQuality.ts";
import { formatReference } from "../core/case/reference.ts";
import { type Card } from "../core/reply.ts";
import { formatDay } from "../locales/formatDay.ts";
import { aside, cardOf, type Element, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { type QualityDigest } from "./visitViews.ts";
import { whenIn, type Wording } from "./wording.ts";

/** Items listed one by one of a subject; the rest is counted. */
const SHOWN = 8;
const SHORT = 100;

/** What customers said of the product: by subject, counted, judged, and what is made of it (C-10). */
export function qualityCard(wording: Wording, digest: QualityDigest): Card {
  const { texts, locale } = wording;
  const t = texts.findings.quality;
  const { since, until, counts, improvements, clause } = digest;
  return cardOf([
    title(t.title({ since: formatDay(since, locale), until: formatDay(until, locale) })),
    line(counts.length === 0 ? t.none : t.totals(digest)),
    ...counts.flatMap(({ group, items, customers, valuable }) => [
      {
        ...line(
          `**${t.group({ subject: group.label[locale], count: items.length, customers, valuable })}**`,
        ),
        separator: true,
      },
      ...items.slice(0, SHOWN).map((item) => aside(itemLine(wording, digest.zone, item))),
      ...(items.length > SHOWN ? [aside(t.more({ count: items.length - SHOWN }))] : []),
    ]),
    ...(improvements.length === 0 ? [] : [{ ...line(`**${t.improvements}**`), separator: true }]),
    ...improvements.map((one): Element => {
      const dueOn = formatDay(Temporal.PlainDate.from(one.dueOn), locale);
      return aside(
        t.improvement({
          ...one,
          title: escapeMarkdown(one.title),
          owner: escapeMarkdown(one.owner),
          outcome: one.outcome === null ? "" : escapeMarkdown(one.outcome),
          dueOn,
        }),
      );
    }),
    aside(clause === null ? t.how : `${t.how}（${clause.article[locale]}）`),
  ]);
}

function itemLine(wording: Wording, zone: string, item: QualityItem): string {
  const t = wording.texts.findings.quality;
  const text = item.text.length > SHORT ? `${item.text.slice(0, SHORT)}…` : item.text;
  return t.item({
    number: item.number,
    text: escapeMarkdown(text),
    customer: item.customer === null ? "" : escapeMarkdown(item.customer),
    when: whenIn(wording, zone, item.at),
    reference: item.reference === null ? "" : formatReference(item.reference),
    verdict: item.valuable === null ? "" : item.valuable ? t.valuable : t.notValuable,
    reason: item.reason === null ? "" : escapeMarkdown(item.reason),
    improvement: item.improvement ?? 0,
  });
}
