import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { formatReference, readReference } from "../src/core/case/reference.ts";
import { type CompensationVerb } from "../src/core/compensation/compensation.ts";
import { LOCALES } from "../src/core/locale.ts";
import { isStaff } from "../src/core/person.ts";
import { formatMoney } from "../src/locales/formatMoney.ts";
import { textsFor } from "../src/locales/index.ts";
import { type CompensationTexts } from "../src/locales/zhHant/compensation.ts";
import {
  type CompensationResult,
  type CompensationStep,
  type CompensationView,
} from "../src/services/index.ts";
import { foldTidied, tidyText } from "../src/understanding/foldText.ts";
import { findReference } from "../src/understanding/slots/reference.ts";
import { bare } from "./guided/commands.ts";
import { type Session } from "./session.ts";
import { type ReceivedFile, type Talk } from "./talk.ts";

type Word = keyof CompensationTexts["words"];

const WORDS: ReadonlyMap<string, Word> = new Map(
  LOCALES.flatMap((locale) =>
    Object.entries(textsFor(locale).compensation.words).flatMap(([name, words]) =>
      words.map((word) => [bare(word), name as Word] as const),
    ),
  ),
);

/** What is typed of a claim. */
export interface CompensationWords {
  readonly word: Word;
  /** As stored; null when none was typed. */
  readonly reference: string | null;
  readonly rest: string;
}

/** Reads 索賠 C-7K3M-9QX2 12000 兩車水泥結塊, 核准補償 C-…, or such a word alone; null for anything else. */
export function readCompensationWords(text: string): CompensationWords | null {
  const tidied = tidyText(text);
  const found = findReference(foldTidied(tidied));
  const reference = found === null ? null : readReference(found.value);
  const head = found === null || reference === null ? tidied : tidied.slice(0, found.start);
  const word = WORDS.get(bare(head.replace(/[\s:：]+$/u, "")));
  if (word === undefined) return null;
  const rest = found === null || reference === null ? "" : tidied.slice(found.end);
  return { word, reference, rest: rest.replace(/^[\s:：,，、。]+/u, "").trim() };
}

// Two or fewer digits without a unit count something else: 12 bags.
const AMOUNT =
  /^(?:人民幣|人民币|新臺幣|新台幣|港幣|港币|rmb|cny|nt\$|hk\$|¥|￥|\$)?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(萬|万)?\s*(元|塊錢|块钱|yuan)?(?=$|[\s,，:：、])/iu;

/** An amount at the beginning, and what follows; `sure` takes any number for one. */
export function readAmount(
  text: string,
  sure: boolean,
): { readonly amount: number; readonly rest: string } | null {
  const found = AMOUNT.exec(text);
  if (found === null) return null;
  const [all, digits = "", tenThousand, unit] = found;
  const hasSign = !/^\d/.test(all);
  const isPlain = tenThousand === undefined && unit === undefined && !hasSign;
  if (!sure && isPlain && digits.replace(/\D/g, "").length < 3) return null;
  const value = Number(digits.replaceAll(",", "")) * (tenThousand === undefined ? 1 : 10_000);
  const amount = Math.round(100 * value) / 100;
  return {
    amount,
    rest: text
      .slice(all.length)
      .replace(/^[\s,，:：、]+/u, "")
      .trim(),
  };
}

/** @returns false when the words are nothing of the kind. */
export async function obeyCompensationWords(
  { talk, state }: Session,
  text: string,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const words = readCompensationWords(text);
  if (words === null) return false;
  const { word, reference, rest } = words;
  // In a form, the word alone may be the answer to a question.
  if (reference === null && state.form !== null) return false;
  const t = talk.texts.compensation;
  if (reference === null) {
    if (!isStaff(talk.person) && word !== "claim" && word !== "view") return false;
    talk.say(t.needReference({ example: exampleOf(t, word) }));
    return true;
  }
  const { compensations } = talk.services;
  if (word === "view") {
    say(talk, await compensations.view(talk.unit, talk.person, reference), null);
  } else if (word === "claim") {
    const amount = readAmount(rest, false);
    const asked = {
      ...{ reference, amount: amount?.amount ?? null, loss: amount?.rest ?? rest },
      attachmentIds: files.map(({ id }) => id),
    };
    const result = await compensations.claim(talk.unit, talk.person, asked);
    const done = t.claimDone({ reference: formatReference(reference) });
    say(talk, result, done);
  } else {
    const step = stepOf(word, rest);
    const result = await compensations.step(talk.unit, talk.person, reference, step);
    say(talk, result, t.stepDone[word]);
  }
  return true;
}

const exampleOf = (t: CompensationTexts, word: Word): string =>
  word === "propose" || word === "refuse" || word === "pay" || word === "claim"
    ? t.example[word]
    : `${t.words[word][0] ?? ""} C-7K3M-9QX2`;

function stepOf(verb: CompensationVerb, rest: string): CompensationStep {
  switch (verb) {
    case "propose": {
      const amount = readAmount(rest, true);
      const reason = amount === null || amount.rest === "" ? null : amount.rest;
      return { type: verb, amount: amount?.amount ?? 0, reason };
    }
    case "refuse":
      return { type: verb, reason: rest };
    case "decline":
      return { type: verb, reason: rest === "" ? null : rest };
    case "pay":
      return { type: verb, reference: rest };
    case "approve":
    case "offer":
    case "accept":
      return { type: verb };
  }
}

function say(talk: Talk, result: CompensationResult, done: string | null): void {
  const t = talk.texts.compensation;
  if (!result.ok) {
    const { refusal, clause, interpreter } = result;
    const why =
      clause === null || interpreter === null
        ? ""
        : `\n\n${t.interprets({ article: clause.article[talk.locale], interpreter: interpreter[talk.locale] })}`;
    return talk.say(`${t.refused[refusal]}${why}`);
  }
  const { view } = result;
  const reference = formatReference(view.reference);
  talk.say({
    text: [...(done === null ? [] : [done]), ...linesOf(talk, view)].join("\n\n"),
    choices: buttonsOf(t, view).map((word) => `${word} ${reference}`),
  });
}

function linesOf(talk: Talk, view: CompensationView): readonly string[] {
  const t = talk.texts.compensation;
  const { compensation: about, inside, basis, clause, proposedBy, approvalsLeft } = view;
  const money = (amount: number | null) =>
    amount === null ? "" : formatMoney(amount, about.currency, talk.locale);
  const status = (inside ? t.status : t.customerStatus)[about.status];
  return [
    t.title({ reference: formatReference(view.reference), status }),
    t.loss({ loss: escapeMarkdown(about.loss), claimed: money(about.claimed) }),
    ...(about.amount === null
      ? []
      : [
          t.amount({
            amount: money(about.amount),
            basis: basis === null ? "" : escapeMarkdown(basis[talk.locale]),
          }),
        ]),
    ...(proposedBy === null
      ? []
      : [t.proposedBy({ name: escapeMarkdown(proposedBy), left: approvalsLeft })]),
    ...(about.paymentReference === null
      ? []
      : [t.payment({ payment: escapeMarkdown(about.paymentReference) })]),
    ...(clause === null ? [] : [t.basis({ article: clause.article[talk.locale] })]),
  ];
}

/** What can be said without more words, where the claim stands; whether one may, the service looks at. */
function buttonsOf(
  t: CompensationTexts,
  { compensation, inside }: CompensationView,
): readonly string[] {
  const word = (name: Word) => t.words[name].slice(0, 1);
  switch (compensation.status) {
    case "PROPOSED":
      return inside ? word("approve") : [];
    case "APPROVED":
      return inside ? word("offer") : [];
    case "OFFERED":
      return inside ? [] : [...word("accept"), ...word("decline")];
    default:
      return [];
  }
}
