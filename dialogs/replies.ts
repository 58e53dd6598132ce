import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { complaintTopics } from "../src/core/policy/pack.ts";
import { type CaseCommand } from "../src/core/case/case.ts";
import { isStaff } from "../src/core/person.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { readCourtesy } from "../src/understanding/readCourtesy.ts";
import { foldText } from "../src/understanding/foldText.ts";
import { type CaseView } from "../src/services/index.ts";
import { command, toldCase } from "./caseActions.ts";
import { customerVerbs } from "./caseStatus.ts";
import { readCaseWords } from "./caseWords.ts";
import { tellsWhatHappened } from "./complaintQuestions.ts";
import { readCommand } from "./guided/commands.ts";
import { pickWithin } from "./guided/pick.ts";
import { type Choice, type Said } from "./guided/question.ts";
import { organisationsOf } from "./organisation.ts";
import { type Session } from "./session.ts";
import { type Pending } from "./state.ts";
import { type ReceivedFile, type Talk } from "./talk.ts";
import { asideOf, certainWish, namedWish } from "./wishes.ts";

/** Ways in which a member of staff may mean words after a card. */
const STAFF_WAYS = ["message", "investigate", "answer"] as const;

/**
 * Words after a card that told about a case are offered to that case first (B2); when staff asked
 * a question there, they are its answer. What is clearly another matter is left alone.
 *
 * @returns false when no case is waiting for words.
 */
export async function offerReply(
  session: Session,
  said: Said,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const { talk } = session;
  const view = await toldCase(session);
  if (view === null || isOver(view) || !view.verbs.includes("message")) return false;
  const waiting = view.stage === "waiting" && talk.person.kind === "customer";
  if (asideOf(said, waiting) !== null || (await isAnotherMatter(talk, said, view))) return false;
  const fileIds = files.map(({ id }) => id);
  if (waiting && mayAnswer(said)) {
    await takeReply(session, view, said.text, fileIds);
    return true;
  }
  askWhetherFor(session, view, said.text, fileIds);
  return true;
}

/**
 * Thanks are taken as such and added to no case. After an answer they leave open what it waits for,
 * which is asked once more; after a question of staff they may be the answer, and aren't ours.
 *
 * @returns false when the words say more, or answer something.
 */
export async function hearCourtesy(session: Session, said: Said): Promise<boolean> {
  const { talk } = session;
  const courtesy = talk.person.kind === "customer" ? readCourtesy(said.text) : null;
  if (courtesy === null) return false;
  const view = await toldCase(session);
  const t = talk.texts;
  if (view?.stage === "answered") {
    const reference = formatReference(view.reference);
    session.state = { ...session.state, about: reference, misses: 0 };
    const thanked = courtesy === "thanks" ? [t.root.thanks] : [];
    talk.say({
      text: [...thanked, t.status.askSolved({ reference })].join("\n\n"),
      choices: customerVerbs(view).map((verb) => t.status.can[verb]),
    });
    return true;
  }
  if (courtesy !== "thanks" || view?.stage === "waiting") return false;
  session.state = { ...session.state, misses: 0 };
  talk.say(t.root.thanks);
  return true;
}

/** Closed, or settled by its customer and closing. */
const isOver = ({ stage, closedAs }: CaseView): boolean => stage === "closed" || closedAs !== null;

function askWhetherFor(
  session: Session,
  view: CaseView,
  text: string,
  fileIds: readonly string[],
): void {
  const { talk } = session;
  const reference = formatReference(view.reference);
  session.state = {
    ...session.state,
    pending: { type: "reply", caseId: view.caseId, reference, text, fileIds: [...fileIds] },
  };
  talk.say({
    text: talk.texts.root.replyOffer({ reference, topic: view.topic[talk.locale] }),
    choices: waysFor(session, view).map(({ label }) => label),
  });
}

/** Wishes for which the words may still be the answer to what staff asked. */
const mayAnswer = ({ reading }: Said): boolean => {
  const wish = certainWish(reading);
  return wish === null || !["suggestion", "supply", "tour", "misconduct"].includes(wish);
};

/** A complaint about another place or of another kind than the case that was told. */
async function isAnotherMatter(talk: Talk, said: Said, view: CaseView): Promise<boolean> {
  // Staff write about their cases in the same words as those who complain.
  if (isStaff(talk.person) || certainWish(said.reading) !== "complaint") return false;
  if (!tellsWhatHappened(said.text)) return true;
  const { place, kind } = said.reading.slots;
  if (place !== undefined && view.place !== null && !samePlaceName(place, view.place)) return true;
  if (kind === undefined) return false;
  const topics = (await organisationsOf(talk)).flatMap(({ pack }) => complaintTopics(pack));
  const label = topics.find(({ id }) => id === kind)?.label[talk.locale];
  return label !== undefined && label !== view.topic[talk.locale];
}

const samePlaceName = (said: string, known: string): boolean => {
  const [a, b] = [foldText(said), foldText(known)].map((text) => text.replace(/\s/g, ""));
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));
};

/** Yes or no for a customer; for staff, also as what. */
function waysFor({ talk }: Session, view: CaseView | null): readonly Choice[] {
  const t = talk.texts.root;
  const no = { value: "no", label: t.replyNo, also: ["不是", "否", "不", "別的事", "no"] };
  if (talk.person.kind === "customer") {
    return [{ value: "message", label: t.replyYes, also: ["是", "對", "好", "yes", "是的"] }, no];
  }
  const ways = STAFF_WAYS.filter((way) => view === null || view.verbs.includes(way));
  return [...ways.map((value) => ({ value, label: t.staffReply[value] })), no];
}

async function takeReply(
  session: Session,
  view: CaseView,
  text: string,
  attachmentIds: readonly string[],
): Promise<void> {
  const { talk } = session;
  const reference = formatReference(view.reference);
  session.state = { ...session.state, about: reference, pending: null };
  const result = await talk.services.commandCase(talk.unit, {
    caseId: view.caseId,
    command: { type: "message", text, attachmentIds },
    by: talk.person,
  });
  if (!result.ok) return command(session, view, { type: "message", text, attachmentIds });
  const name = escapeMarkdown(view.owner.name);
  talk.say(talk.texts.root.replyTaken({ reference, name }));
}

/** Longest text that waits for "is this for that case?"; more of it is cut off. */
const LONGEST = 4_000;

/**
 * Settles "is this for that case?". Whoever goes on writing instead of answering is asked about
 * all of it; nothing they wrote is lost without a word.
 *
 * @returns the words that are for something else after all; null when they are settled; undefined
 *   when something else was said, which is then heard.
 */
export async function settleReply(
  session: Session,
  pending: Extract<Pending, { type: "reply" }>,
  said: Said,
): Promise<string | null | undefined> {
  const { talk } = session;
  const view = await talk.services.viewCase(talk.unit, talk.person, pending.caseId);
  const way = pickWithin(waysFor(session, view), said.text)?.value;
  if (view !== null && way === undefined && isPlain(said)) {
    const whole = `${pending.text}\n${said.text}`.slice(0, LONGEST);
    askWhetherFor(session, view, whole, pending.fileIds);
    return null;
  }
  session.state = { ...session.state, pending: null };
  if (way === undefined || view === null) {
    talk.say(talk.texts.root.replyNothingKept);
    return undefined;
  }
  if (way === "no") return pending.text;
  if (way === "message" && talk.person.kind === "customer") {
    await takeReply(session, view, pending.text, pending.fileIds);
    return null;
  }
  await command(session, view, commandOf(way, pending));
  return null;
}

/** Words that are no button, command or side question. */
const isPlain = (said: Said): boolean =>
  namedWish(said.text) === null &&
  readCommand(said.text) === null &&
  readCaseWords(said.text) === null &&
  asideOf(said, false) === null;

function commandOf(
  way: string,
  { text, fileIds }: Extract<Pending, { type: "reply" }>,
): CaseCommand {
  if (way === "investigate") return { type: "investigate", finding: text };
  if (way === "answer") return { type: "answer", text };
  return { type: "message", text, attachmentIds: fileIds };
}
