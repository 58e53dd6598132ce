import { caseListCard, caseStatusCard } from "../src/cards/caseStatusCard.ts";
import { supplyCard } from "../src/cards/supplyCard.ts";
import { cardText } from "../src/cards/cardText.ts";
import { escapeMarkdown, plainText } from "../src/cards/escapeMarkdown.ts";
import { type CaseVerb, type Refusal } from "../src/core/case/case.ts";
import { isSupplyRefusal } from "../src/core/supply/change.ts";
import { isSupplyVerb } from "../src/core/supply/steps.ts";
import { formatInvitationCode, formatReference } from "../src/core/case/reference.ts";
import { nextOfSupply, standsAt } from "../src/cards/supplyNext.ts";
import { noLimitLine, turnLine, whenIn } from "../src/cards/wording.ts";
import { type Card } from "../src/core/reply.ts";
import { formatWhen } from "../src/locales/formatWhen.ts";
import { type CaseView, type CommandResult, type Invitation } from "../src/services/index.ts";
import { type Talk } from "./talk.ts";

/** What a customer can do to a case by word of mouth. */
export const CUSTOMER_VERBS = [
  "urge",
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

/** Cases that the list offers to urge; any other is typed, or opened first. */
const URGED_FROM_LIST = 3;

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
      ...cases
        .filter(({ urgeable }) => urgeable)
        .slice(0, URGED_FROM_LIST)
        .map(({ reference }) => `${t.status.can.urge} ${formatReference(reference)}`),
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
  const card = cardOfCase(talk, view);
  const text = caseInWords(talk, view);
  talk.say({
    card,
    text,
    speak: plainText(text),
    choices: [...stepChoices(talk, view), ...customerVerbs(view).map((verb) => t.status.can[verb])],
  });
}

const MOST_STEPS = 3;

/** The steps that press most, as words to say about the request that was just spoken of. */
export const stepChoices = ({ texts }: Talk, { supply }: CaseView): readonly string[] =>
  (supply?.steps ?? []).slice(0, MOST_STEPS).map((verb) => texts.supply.step[verb]);

/** The card with buttons of its own: of a case opened by its claim code, the only way to act on it. */
export function cardOfCase(talk: Talk, view: CaseView): Card {
  const actionId = talk.services.offerButtons(talk.unit, talk.person, view);
  const draw = view.supply === null ? caseStatusCard : supplyCard;
  return draw(wordingOf(talk), view, { actionId });
}

export function caseInWords(talk: Talk, view: CaseView): string {
  const t = talk.texts;
  const { name, reach } = view.owner;
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
      turn: turnLine(wordingOf(talk), view),
    }),
    due === undefined || view.turn !== "ours"
      ? ""
      : t.status.dueInWords({
          due: formatWhen(due, talk.unit.now, view.zone, talk.locale),
        }),
    noLimitLine(wordingOf(talk), view) ?? "",
    view.answer === null ? "" : t.status.answerInWords({ answer: escapeMarkdown(view.answer) }),
  ];
  return lines.filter((line) => line !== "").join("\n\n");
}

/** What came of a command, in words: done, or refused with the clause behind it (B9). */
export function resultInWords(talk: Talk, result: CommandResult): string {
  const { cases } = talk.texts;
  if (result.ok) {
    if (isSupplyVerb(result.verb)) return stepTaken(talk, result);
    if (result.verb === "urge") return urgedInWords(talk, result);
    return result.verb === "snooze" ? snoozedInWords(talk, result) : cases.done[result.verb];
  }
  const refused = refusedInWords(talk, result.refusal);
  const { clause, until, view } = result;
  const isLater = result.refusal === "stepNotNow" && view !== null;
  const whole =
    until === undefined || view === null
      ? `${refused}${isLater ? `\n\n${standsAt(wordingOf(talk), view)}` : ""}`
      : `${refused}${cases[untilText(result.refusal)]({ when: whenIn(wordingOf(talk), view.zone, until) })}`;
  if (clause === null) return whole;
  const { article, text } = clause;
  const basis = cases.basis({ article: article[talk.locale], text: text[talk.locale] });
  return `${whole}\n\n${basis}`;
}

function refusedInWords({ texts }: Talk, refusal: Refusal | "unknown"): string {
  const { cases, supply } = texts;
  if (refusal === "unknown") return cases.unknown;
  return isSupplyRefusal(refusal) ? supply.refused[refusal] : cases.refused[refusal];
}

/**
 * A step that was taken, and what comes next.
 *
 * @param items what was said in it, so that a slip is seen at once.
 */
export function stepTaken(
  talk: Talk,
  { verb, view, invitation }: Extract<CommandResult, { ok: true }>,
  items: readonly string[] = [],
): string {
  const { supply, guided } = talk.texts;
  if (invitation !== undefined) return invitedInWords(talk, view, invitation);
  const what = isSupplyVerb(verb) ? supply.done[verb] : "";
  const next = nextOfSupply(wordingOf(talk), view);
  const said = items.join(guided.itemSeparator);
  return `${supply.recorded({ what, said })}${next === "" ? "" : `\n\n${next}`}`;
}

/** The code, once, with the line that the customer passes on (B10). */
function invitedInWords(talk: Talk, view: CaseView, { role, code, expiresAt }: Invitation): string {
  const { party, card } = talk.texts.supply;
  const reference = formatReference(view.reference);
  const firm = view.supply?.lines.find((line) => line.type === "party" && line.role === role);
  const [join = ""] = party.joinWords.split("|");
  return party.invited({
    role: card[role],
    firm: firm?.type === "party" ? escapeMarkdown(firm.name) : "",
    reference,
    line: `${join} ${reference} ${formatInvitationCode(code)}`,
    until: whenIn(wordingOf(talk), view.zone, expiresAt),
  });
}

/** What the time in a refusal is. */
function untilText(refusal: string): "urgeAgain" | "nextReminder" | "snoozeLatest" {
  if (refusal === "reminderLater") return "nextReminder";
  return refusal.startsWith("snooze") ? "snoozeLatest" : "urgeAgain";
}

function snoozedInWords(talk: Talk, { view }: Extract<CommandResult, { ok: true }>): string {
  const { cases } = talk.texts;
  const until = view.trail.findLast(({ type }) => type === "snoozed")?.dueAt ?? null;
  if (until === null) return cases.done.snooze;
  return cases.snoozed({ until: whenIn(wordingOf(talk), view.zone, until) });
}

/** Who was reminded, and by when there is news (B5). */
function urgedInWords(
  talk: Talk,
  { view, reminded = [] }: Extract<CommandResult, { ok: true }>,
): string {
  const { cases } = talk.texts;
  const people = reminded.length === 0 ? [view.owner] : reminded;
  const told = cases.urged({ names: people.map(({ name }) => escapeMarkdown(name)) });
  const due = view.due[0]?.dueAt;
  if (due === undefined) return told;
  const when = whenIn(wordingOf(talk), view.zone, due);
  const isLate = Temporal.Instant.compare(due, talk.unit.now) < 0;
  return `${told}${isLate ? cases.urgedLate({ due: when }) : cases.urgedDue({ due: when })}`;
}
