import { formatReference } from "../core/case/reference.ts";
import { type Card } from "../core/reply.ts";
import { type WorkItem } from "./caseView.ts";
import { aside, cardOf, type Element, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { type Wording, whenIn } from "./wording.ts";

/** Cases listed one by one; the rest is counted. */
const SHOWN = 15;

/** What a member of staff is expected to do today, soonest due first; says so when it is nothing. */
export function workListCard(wording: Wording, work: readonly WorkItem[]): Card {
  const { cards } = wording.texts;
  const rest = work.length - SHOWN;
  return cardOf([
    title(cards.workTitle),
    work.length === 0 ? line(cards.workEmpty) : null,
    ...work.slice(0, SHOWN).flatMap((item) => itemLines(wording, item)),
    rest > 0 ? aside(cards.workMore({ count: rest })) : null,
  ]);
}

function itemLines(wording: Wording, item: WorkItem): readonly Element[] {
  const { cards } = wording.texts;
  const place = item.place === null ? "" : ` · ${escapeMarkdown(item.place)}`;
  const heading = `**${formatReference(item.reference)}** ${item.topic[wording.locale]}${place}`;
  const due = item.dueAt === null ? [] : [dueText(wording, item, item.dueAt)];
  return [
    { ...line(heading), separator: true },
    {
      ...aside([expectedText(wording, item), ...due, cards.workAs[item.as]].join(" · ")),
      spacing: "none",
    },
  ];
}

function expectedText({ texts: { cards, supply } }: Wording, { expected, step }: WorkItem): string {
  const name = step === null ? "" : supply.step[step];
  if (expected === "step") return name;
  return expected === "waitStep" ? cards.waitStep({ step: name }) : cards.expected[expected];
}

function dueText(wording: Wording, item: WorkItem, dueAt: Temporal.Instant): string {
  const when = whenIn(wording, item.zone, dueAt);
  const late = Temporal.Instant.compare(dueAt, wording.now) < 0;
  return late ? wording.texts.cards.overdue({ due: when }) : `**${when}**`;
}
