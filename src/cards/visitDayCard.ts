import { type Card } from "../core/reply.ts";
import { formatDay } from "../locales/formatDay.ts";
import { formatWhen } from "../locales/formatWhen.ts";
import { type Texts } from "../locales/index.ts";
import { aside, cardOf, type Element, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { type VisitDay, type VisitLine, type VisitOverview } from "./visitDay.ts";
import { type Wording } from "./wording.ts";

/** Visits of a kind each, with the season, as a digest says them. */
export const countsOf = ({ counts, season }: VisitDay, { visits: t }: Texts) => ({
  ...counts,
  season: season === null ? "" : t.season[season],
});

/** Whom to call on, with why they come first (C-4), what is due, and what was tried. */
export function visitDayCard(wording: Wording, day: VisitDay): Card {
  const { visits: t } = wording.texts;
  const said = (date: string) => formatDay(Temporal.PlainDate.from(date), wording.locale);
  if (day.total === 0) {
    return cardOf([line(day.from === day.today && day.to === day.today ? t.noneToday : t.none)]);
  }
  const { total: count, page, pages } = day;
  return cardOf([
    title(t.title({ count, page, pages, from: said(day.from), to: said(day.to) })),
    line(t.summary(countsOf(day, wording.texts))),
    ...day.lines.flatMap((one) => visitLines(wording, day, one)),
    aside(t.hint),
  ]);
}

function visitLines(wording: Wording, day: VisitDay, one: VisitLine): readonly Element[] {
  const { texts, locale, now } = wording;
  const { visits: t } = texts;
  const said = (date: string) => formatDay(Temporal.PlainDate.from(date), locale);
  const reasons = one.reasons.map((label) => label[locale]).join("、");
  const head = `**${escapeMarkdown(one.customer)}** · ${t.kind[one.kind]}`;
  const about = [
    ...(one.agreedAt === null
      ? []
      : [t.agreed({ when: formatWhen(one.agreedAt, now, day.zone, locale) })]),
    ...(one.plannedOn > day.today ? [t.planned({ day: said(one.plannedOn) })] : []),
    t.due({ day: said(one.dueOn) }),
    one.lastOn === null ? t.never : t.last({ day: said(one.lastOn) }),
    ...(one.openCases === 0 ? [] : [t.openCases({ count: one.openCases })]),
    ...(one.tries === 0 ? [] : [t.tried({ count: one.tries })]),
    ...(one.insteadOf === null ? [] : [t.insteadOf({ name: escapeMarkdown(one.insteadOf) })]),
  ];
  const where = one.kind === "phone" ? one.phone : (one.address ?? one.phone);
  return [
    { ...line(reasons === "" ? head : `${head} · ${reasons}`), separator: true },
    { ...aside(about.join(" · ")), spacing: "none" },
    ...(where === null ? [] : [{ ...aside(escapeMarkdown(where)), spacing: "none" }]),
  ];
}

/** How visits stand by who makes them, with the share that was made. */
export function visitOverviewCard({ texts, locale }: Wording, overview: VisitOverview): Card {
  const { visits: t } = texts;
  const said = (date: string) => formatDay(Temporal.PlainDate.from(date), locale);
  const sum = (of: "due" | "done") => overview.people.reduce((all, one) => all + one[of], 0);
  const [due, done] = [sum("due"), sum("done")];
  const percent = `${Number(((100 * done) / Math.max(1, due)).toFixed(1))} %`;
  return cardOf([
    title(t.overviewTitle({ since: said(overview.since), today: said(overview.today) })),
    line(t.overviewTotal({ due, done, percent })),
    ...overview.people.map((one) =>
      line(t.overviewLine({ ...one, name: escapeMarkdown(one.name) })),
    ),
  ]);
}
