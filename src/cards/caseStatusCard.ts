import { formatReference } from "../core/case/reference.ts";
import { type Card } from "../core/reply.ts";
import { caseButtons } from "./caseButtons.ts";
import { type CaseSummary, type CaseView } from "./caseView.ts";
import { aside, cardOf, type Fact, facts, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { type CardPart, history } from "./staffCaseCard.ts";
import { dueFact, factOf, named, noLimitLine, turnLine, type Wording, whenIn } from "./wording.ts";

/** A case for its customer: where it stands, whose turn it is, who answers, by when, what they can do. */
export function caseStatusCard(wording: Wording, view: CaseView, part: CardPart): Card {
  const { cards, cases } = wording.texts;
  const reference = formatReference(view.reference);
  const heading = cards.caseTitle({ reference, topic: view.topic[wording.locale] });
  return cardOf(
    [
      title(heading),
      part.headline === undefined ? null : line(part.headline),
      facts(statusFacts(wording, view)),
      ...history(wording, view),
      view.verbs.length === 0 ? null : aside(cases.hint({ reference })),
    ],
    part.actionId === null ? [] : caseButtons(wording, view, part.actionId),
  );
}

function statusFacts(wording: Wording, view: CaseView): readonly Fact[] {
  const { cards, cases } = wording.texts;
  const { label } = cards;
  const closed =
    view.closedAs === null ? [] : factOf(label.closedAs, cases.closedAs[view.closedAs]);
  return [
    { label: label.status, value: `**${cases.stage[view.stage]}**` },
    { label: label.turn, value: turnLine(wording, view) },
    { label: label.person, value: named(wording, view.owner) },
    {
      label: label.next,
      value: cards.whatNext[view.stage]({ name: escapeMarkdown(view.owner.name) }),
    },
    ...view.due.map((due) => dueFact(wording, view.zone, due)),
    ...limitFact(wording, view),
    ...factOf(label.place, view.place),
    ...factOf(label.answer, view.answer),
    ...closed,
    { label: label.filedAt, value: whenIn(wording, view.zone, view.filedAt) },
  ];
}

/** That the policy sets no limit, where it doesn't. */
function limitFact(wording: Wording, view: CaseView): readonly Fact[] {
  const said = noLimitLine(wording, view);
  return said === null ? [] : [{ label: wording.texts.cards.label.limit, value: said }];
}

/** A person's cases, a line each; a reference typed or sent back opens one. */
export function caseListCard(wording: Wording, cases: readonly CaseSummary[]): Card {
  const { texts, locale } = wording;
  return cardOf([
    title(texts.cases.list),
    ...cases.flatMap((item) => [
      {
        ...line(
          `**${formatReference(item.reference)}** ${item.topic[locale]}${
            item.place === null ? "" : ` · ${escapeMarkdown(item.place)}`
          }`,
        ),
        separator: true,
      },
      {
        ...aside(
          [
            texts.cases.stage[item.stage],
            named(wording, item.owner),
            item.dueAt === null
              ? ""
              : `${texts.cards.label.answerBy} ${whenIn(wording, item.zone, item.dueAt)}`,
          ]
            .filter((part) => part !== "")
            .join(" · "),
        ),
        spacing: "none",
      },
    ]),
  ]);
}
