import { formatReference } from "../core/case/reference.ts";
import { type Card } from "../core/reply.ts";
import { caseButtons, buttonVerbs } from "./caseButtons.ts";
import { type CaseView, type InsideView } from "./caseView.ts";
import { aside, cardOf, type Element, type Fact, facts, line, title } from "./elements.ts";
import {
  dueFact,
  factOf,
  named,
  trailText,
  turnLine,
  typedExamples,
  type Wording,
  whenIn,
} from "./wording.ts";

/** Lines of the trail that a card shows; the newest. */
const TRAIL = 5;

export interface CardPart {
  /** What just happened, above everything else; Markdown. */
  readonly headline?: string;
  /** Null: without buttons. */
  readonly actionId: string | null;
}

/** A case for a member of staff: what it is, what is due, and what they can do about it now. */
export function staffCaseCard(wording: Wording, view: CaseView, part: CardPart): Card {
  const { cards } = wording.texts;
  const heading = cards.caseTitle({
    reference: formatReference(view.reference),
    topic: view.topic[wording.locale],
  });
  const typed = typedExamples(wording, view.reference, buttonVerbs(view).slice(0, 2));
  return cardOf(
    [
      title(heading),
      part.headline === undefined ? null : line(part.headline),
      facts(staffFacts(wording, view)),
      ...history(wording, view),
      part.actionId === null || typed === "" ? null : aside(cards.typed({ examples: typed })),
    ],
    part.actionId === null ? [] : caseButtons(wording, view, part.actionId),
  );
}

function staffFacts(wording: Wording, view: CaseView): readonly Fact[] {
  const { cards, cases } = wording.texts;
  const { label } = cards;
  const status = cases.status[view.status];
  return [
    {
      label: label.status,
      value: view.inside?.restricted === true ? `${status} · ${cards.restricted}` : status,
    },
    { label: label.turn, value: turnLine(wording, view) },
    ...view.due.map((due) => dueFact(wording, view.zone, due)),
    ...factOf(label.place, view.place),
    ...factOf(label.details, view.details),
    ...factOf(label.wish, view.wish),
    ...(view.inside === null ? [] : insideFacts(wording, view.inside)),
    { label: label.person, value: named(wording, view.owner) },
    ...filesFact(label.files, cards.filesCount({ count: view.files.length }), view.files),
    ...factOf(label.answer, view.answer),
    { label: label.filedAt, value: whenIn(wording, view.zone, view.filedAt) },
  ];
}

export function insideFacts(wording: Wording, inside: InsideView): readonly Fact[] {
  const { cards } = wording.texts;
  const { label } = cards;
  const customer = inside.anonymous ? cards.anonymous : inside.customer;
  const contact = [customer, inside.phone].filter((part) => part !== null).join(" · ");
  const person = (name: string, who: InsideView["handler"]) =>
    who === null ? [] : [{ label: name, value: named(wording, who) }];
  return [
    ...factOf(label.customer, contact),
    ...person(label.handler, inside.handler),
    ...person(label.second, inside.second),
    ...person(label.offeredTo, inside.offeredTo),
    ...factOf(label.finding, inside.investigation),
    ...factOf(label.decision, inside.decision),
    ...(inside.substantiated === null
      ? []
      : [
          {
            label: label.substantiated,
            value: inside.substantiated ? cards.substantiated.yes : cards.substantiated.no,
          },
        ]),
  ];
}

export function history(wording: Wording, view: CaseView): readonly Element[] {
  const newest = view.trail.slice(-TRAIL);
  if (newest.length === 0) return [];
  return [
    { ...aside(wording.texts.cards.history), weight: "bolder", separator: true },
    ...newest.map((entry) => aside(trailText(wording, view.zone, entry))),
  ];
}

/** How many, and a link to each. */
const filesFact = (label: string, count: string, links: readonly string[]): readonly Fact[] =>
  links.length === 0
    ? []
    : [{ label, value: [count, ...links.map((link, n) => `[${n + 1}](${link})`)].join(" ") }];
