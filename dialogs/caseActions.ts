import { type CaseCommand } from "../src/core/case/case.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { type CaseView } from "../src/services/index.ts";
import {
  lookUpForm,
  noteForm,
  notSolvedForm,
  rateForm,
  reopenForm,
  withdrawForm,
} from "./caseForms.ts";
import {
  customerVerbs,
  resultInWords,
  sayCase,
  showOwnCase,
  type CustomerVerb,
} from "./caseStatus.ts";
import { readCaseWords, type CaseWords } from "./caseWords.ts";
import { begin } from "./forms.ts";
import { type Dialog } from "./guided/question.ts";
import { SILENCE } from "./reading.ts";
import { type Session } from "./session.ts";
import { type ReceivedFile } from "./talk.ts";

const FORMS: Readonly<Record<Exclude<CustomerVerb, "solved" | "urge">, Dialog>> = {
  message: noteForm,
  notSolved: notSolvedForm,
  withdraw: withdrawForm,
  reopen: reopenForm,
  rate: rateForm,
};

/**
 * Does what a customer typed about a case, or asks for what is missing.
 *
 * @returns false when the words aren't about a case.
 */
export async function obeyCaseWords(
  session: Session,
  text: string,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const words = readCaseWords(text);
  if (words === null) return false;
  if (words.type === "open") {
    await openCase(session, words.reference, words.claimCode);
    return true;
  }
  if (words.type === "score") return scoreCase(session, words.score);
  const view = await meantCase(session, words);
  if (view === null) return true;
  await actOn(session, view, words.verb, words.rest, files);
  return true;
}

/** One's own case at once; any other with its claim code, asked for when it wasn't given. */
export async function openCase(
  session: Session,
  reference: string,
  claimCode: string | null = null,
): Promise<void> {
  const { talk } = session;
  if (await showOwnCase(talk, reference)) {
    session.state = { ...session.state, about: formatReference(reference) };
    return;
  }
  await begin(session, lookUpForm, SILENCE, {
    reference,
    ...(claimCode === null ? {} : { claimCode }),
  });
}

/** The case that is meant: the one named, the one talked about, or the only one it can be. */
async function meantCase(
  session: Session,
  words: Extract<CaseWords, { type: "verb" }>,
): Promise<CaseView | null> {
  const { talk, state } = session;
  const t = talk.texts;
  if (words.reference !== null) {
    const named = await viewOf(session, words.reference);
    if (named === null) talk.say(t.cases.unknown);
    return named;
  }
  const about = state.about === null ? null : await viewOf(session, state.about);
  if (about !== null && takes(about, words.verb)) return about;
  const told = await toldCase(session);
  if (told !== null && takes(told, words.verb)) return told;
  const possible: CaseView[] = [];
  for (const { caseId } of (await talk.services.myCases(talk.unit, talk.person)).slice(0, 5)) {
    const view = await talk.services.viewCase(talk.unit, talk.person, caseId);
    if (view !== null && takes(view, words.verb)) possible.push(view);
  }
  const [only] = possible;
  if (possible.length === 1 && only !== undefined) return only;
  if (only === undefined) {
    talk.say({
      text: t.status.noCaseForThat,
      choices: [t.root.menu.status, t.root.menu.complaint],
    });
    return null;
  }
  const label = t.status.can[words.verb];
  talk.say({
    text: t.status.which,
    choices: possible.map((view) => `${label} ${formatReference(view.reference)}`),
  });
  return null;
}

/** Urging too soon has an answer of its own: the case is meant all the same. */
const takes = (view: CaseView, verb: CustomerVerb): boolean =>
  view.verbs.includes(verb) || (verb === "urge" && view.stage !== "closed");

async function viewOf({ talk }: Session, reference: string): Promise<CaseView | null> {
  const caseId = await talk.services.findCase(talk.person, reference);
  return caseId === null ? null : talk.services.viewCase(talk.unit, talk.person, caseId);
}

/** The case of the latest message that told this conversation about one, if it may still be seen. */
export async function toldCase({ talk }: Session): Promise<CaseView | null> {
  if (!talk.told) return null;
  const caseId = await talk.services.lastToldCase(talk.conversationKey);
  return caseId === null ? null : talk.services.viewCase(talk.unit, talk.person, caseId);
}

async function actOn(
  session: Session,
  view: CaseView,
  verb: CustomerVerb,
  rest: string,
  files: readonly ReceivedFile[],
): Promise<void> {
  const { talk } = session;
  session.state = { ...session.state, about: formatReference(view.reference) };
  if (verb === "urge") return command(session, view, { type: "urge" });
  if (!view.verbs.includes(verb)) {
    const { refused } = talk.texts.cases;
    talk.say(view.stage === "closed" ? refused.alreadyClosed : refused.wrongState);
    sayCase(talk, view);
    return;
  }
  if (verb === "solved") return command(session, view, { type: "solved" });
  if (verb === "message" && (rest !== "" || files.length > 0)) {
    const attachmentIds = files.map(({ id }) => id);
    return command(session, view, { type: "message", text: rest, attachmentIds });
  }
  const seed = { caseId: view.caseId, reference: formatReference(view.reference) };
  const reason = rest === "" || verb === "rate" || verb === "message" ? {} : { reason: rest };
  await begin(session, FORMS[verb], SILENCE, { ...seed, ...reason });
}

/** Does it at once and says what came of it. */
export async function command(session: Session, view: CaseView, what: CaseCommand): Promise<void> {
  const { talk } = session;
  const { caseId } = view;
  const result = await talk.services.commandCase(talk.unit, {
    caseId,
    command: what,
    by: talk.person,
  });
  const now = result.view ?? view;
  talk.say({
    text: resultInWords(talk, result),
    choices: customerVerbs(now).map((verb) => talk.texts.status.can[verb]),
  });
}

/** A bare number is a rating when one is waited for. */
async function scoreCase(session: Session, score: string): Promise<boolean> {
  const { talk, state } = session;
  const about = state.about === null ? null : await viewOf(session, state.about);
  const view = about?.verbs.includes("rate") === true ? about : await toldCase(session);
  if (view?.verbs.includes("rate") !== true || talk.person.kind === "staff") return false;
  const reference = formatReference(view.reference);
  await begin(session, rateForm, SILENCE, { caseId: view.caseId, reference, score });
  return true;
}
