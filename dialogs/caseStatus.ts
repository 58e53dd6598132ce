import { caseListCard, caseStatusCard } from "../src/cards/caseStatusCard.ts";
import { cardText } from "../src/cards/cardText.ts";
import { escapeMarkdown, plainText } from "../src/cards/escapeMarkdown.ts";
import { type CaseVerb } from "../src/core/case/case.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { type CaseView, type CommandResult } from "../src/services/index.ts";
import { type Talk } from "./talk.ts";

/** What a customer can do to a case by word of mouth. */
export const CUSTOMER_VERBS = [
  "message",
  "solved",
  "notSolved",
  "withdraw",
  "reopen",
  "rate",
] as const satisfies readonly CaseVerb[];

export type CustomerVerb = (typeof CUSTOMER_VERBS)[number];

export const customerVerbs = (view: CaseView): readonly CustomerVerb[] =>
  CUSTOMER_VERBS.filter((verb) => view.verbs.includes(verb));

const wordingOf = (talk: Talk) => ({
  texts: talk.texts,
  locale: talk.locale,
  now: talk.unit.now,
});

/** The person's cases, open ones first and newest first; a reference opens one. */
export async function sayMyCases(talk: Talk): Promise<void> {
  const t = talk.texts;
  const cases = await talk.services.myCases(talk.unit, talk.person);
  if (cases.length === 0) {
    talk.say({
      text: t.cases.none,
      choices: [t.root.menu.complaint, t.status.otherReference],
    });
    return;
  }
  const first = cases[0];
  if (cases.length === 1 && first !== undefined) {
    const view = await talk.services.viewCase(talk.unit, talk.person, first.caseId);
    if (view !== null) return sayCase(talk, view);
  }
  const card = caseListCard(wordingOf(talk), cases.slice(0, 8));
  talk.say({
    card,
    speak: cardText(card),
    text: t.status.openOne,
    choices: [
      ...cases.slice(0, 5).map(({ reference }) => formatReference(reference)),
      t.status.otherReference,
    ],
  });
}

/**
 * One case by its reference, if it is the person's own.
 *
 * @returns false when it isn't, or there is no such case: the same either way (H8).
 */
export async function showOwnCase(talk: Talk, reference: string): Promise<boolean> {
  const caseId = await talk.services.findCase(talk.person, reference);
  const view =
    caseId === null ? null : await talk.services.viewCase(talk.unit, talk.person, caseId);
  if (view === null) return false;
  sayCase(talk, view);
  return true;
}

/** The same as a side question: a reference that isn't theirs is told so, and no more. */
export async function sayStatusOf(talk: Talk, reference: string): Promise<void> {
  if (!(await showOwnCase(talk, reference))) talk.say(talk.texts.cases.unknown);
}

/** Where a case stands, as a card and in words, and what can be done about it now. */
export function sayCase(talk: Talk, view: CaseView): void {
  const t = talk.texts;
  const actionId = talk.services.offerButtons(talk.unit, talk.person, view);
  const card = caseStatusCard(wordingOf(talk), view, { actionId });
  const text = caseInWords(talk, view);
  talk.say({
    card,
    text,
    speak: plainText(text),
    choices: customerVerbs(view).map((verb) => t.status.can[verb]),
  });
}

export function caseInWords(talk: Talk, view: CaseView): string {
  const t = talk.texts;
  const { name, reach } = view.owner;
  const turn =
    view.turn === "yours"
      ? t.cases.turn.yours({ days: view.waitingDays })
      : t.cases.turn[view.turn];
  const due = view.due[0]?.dueAt;
  const lines = [
    t.status.inWords({
      reference: formatReference(view.reference),
      topic: view.topic[talk.locale],
      stage: t.cases.stage[view.stage],
      owner: t.cases.person({
        name: escapeMarkdown(name),
        reach: reach === null ? null : escapeMarkdown(reach),
      }),
      turn,
    }),
    due === undefined || view.turn !== "ours"
      ? ""
      : t.status.dueInWords({
          due: formatWhen(due, talk.unit.now, view.zone, talk.locale),
        }),
    view.answer === null ? "" : t.status.answerInWords({ answer: escapeMarkdown(view.answer) }),
  ];
  return lines.filter((line) => line !== "").join("\n\n");
}

/** What came of a command, in words: done, or refused with the clause behind it (B9). */
export function resultInWords(talk: Talk, result: CommandResult): string {
  const { cases } = talk.texts;
  if (result.ok) return cases.done[result.verb];
  const refused = result.refusal === "unknown" ? cases.unknown : cases.refused[result.refusal];
  if (result.clause === null) return refused;
  const { article, text } = result.clause;
  const basis = cases.basis({ article: article[talk.locale], text: text[talk.locale] });
  return `${refused}\n\n${basis}`;
}
