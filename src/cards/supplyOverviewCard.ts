import { formatReference } from "../core/case/reference.ts";
import { type Card } from "../core/reply.ts";
import { formatSpan } from "../locales/formatSpan.ts";
import { type OverviewLine, type SupplyOverview } from "./supplyOverview.ts";
import { aside, cardOf, type Element, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { limitLabel, type Wording, whenIn } from "./wording.ts";

/**
 * Every open request for whoever oversees (E-3): counts by stage, then each with its stage, how long
 * it stands there, whose turn it is, what is late, its project manager and level.
 *
 * @param filter as it was asked for, in the reader's words; "" for all.
 */
export function supplyOverviewCard(
  wording: Wording,
  overview: SupplyOverview,
  filter: string,
): Card {
  const { oversight: t, supply } = wording.texts;
  const { counts, late, stopped, count, page, pages, lines } = overview;
  const total = counts.reduce((sum, one) => sum + one.count, 0);
  const stages = counts.map((one) =>
    t.stageCount({ stage: supply.stage[one.stage], count: one.count }),
  );
  return cardOf([
    title(t.title({ count, page, pages, filter: escapeMarkdown(filter) })),
    line(t.counts({ total, late, stopped })),
    stages.length === 0 ? null : aside(stages.join(" · ")),
    ...(lines.length === 0
      ? [line(t.none)]
      : lines.flatMap((one) => requestLines(wording, overview.zone, one))),
    aside(t.hint),
  ]);
}

function requestLines(wording: Wording, zone: string, one: OverviewLine): readonly Element[] {
  const { texts, locale, now } = wording;
  const { oversight: t, supply } = texts;
  const place = one.place === null ? "" : ` · ${escapeMarkdown(one.place)}`;
  const span = formatSpan(now.epochMilliseconds - one.stageAt.epochMilliseconds, locale);
  const about = [
    `**${supply.stage[one.stage]}** ${t.age({ span })}`,
    one.stopped ? `**${t.stopped}**` : t.turn[one.turn],
    ...(one.waits === null ? [] : [t.waits({ step: supply.step[one.waits] })]),
    one.manager === null ? t.noManager : t.manager({ name: escapeMarkdown(one.manager) }),
    ...(one.level === null ? [] : [t.level({ level: one.level[locale] })]),
  ];
  const limits = one.late
    .map(({ kind, dueAt }) =>
      t.lateLimit({ limit: limitLabel(wording, kind), due: whenIn(wording, zone, dueAt) }),
    )
    .join(texts.duty.and);
  return [
    { ...line(`**${formatReference(one.reference)}**${place}`), separator: true },
    { ...aside(about.join(" · ")), spacing: "none" },
    ...(limits === "" ? [] : [{ ...line(`**${t.late({ limits })}**`), spacing: "none" }]),
  ];
}
