import { formatReference } from "../src/core/case/reference.ts";
import { type SupplyVerb } from "../src/core/supply/steps.ts";
import { type CaseView } from "../src/services/index.ts";
import { type Session } from "./session.ts";
import { readStepAnswer, readStepWords } from "./stepWords.ts";
import { beginStep, saidAlready } from "./supplySteps.ts";
import { type ReceivedFile } from "./talk.ts";

/**
 * Does what somebody typed about a step of a supply request, or asks for what is missing.
 *
 * @returns false when the words aren't about one, or no request can be meant.
 */
export async function obeyStepWords(
  session: Session,
  text: string,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const words = readStepWords(text);
  if (words === null) return obeyStepAnswer(session, text, files);
  const { talk } = session;
  if (words.reference !== null) {
    const named = await viewOf(session, words.reference);
    if (named === null) talk.say(talk.texts.cases.unknown);
    else await take(session, named, words.verb, words.rest, files);
    return true;
  }
  const meant = await meantRequest(session, words.verb);
  if (meant === null) return false;
  await take(session, meant, words.verb, words.rest, files);
  return true;
}

/** Without a reference, words behind a step count only where they are one of its choices. */
async function obeyStepAnswer(
  session: Session,
  text: string,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const words = readStepAnswer(text);
  if (words === null) return false;
  const meant = await meantRequest(session, words.verb);
  if (meant === null) return false;
  const said = await saidAlready(session.talk, meant, words.verb, words.rest, "chosen");
  if (Object.keys(said).length === 0) return false;
  await take(session, meant, words.verb, words.rest, files);
  return true;
}

async function take(
  session: Session,
  view: CaseView,
  verb: SupplyVerb,
  rest: string,
  files: readonly ReceivedFile[],
): Promise<void> {
  session.state = { ...session.state, about: formatReference(view.reference) };
  await beginStep(session, view, verb, rest, files);
}

async function viewOf({ talk }: Session, reference: string): Promise<CaseView | null> {
  const caseId = await talk.services.findCase(talk.person, reference);
  return caseId === null ? null : talk.services.viewCase(talk.unit, talk.person, caseId);
}

/** The request talked about, the one just told of, or the only one it can be. */
async function meantRequest(session: Session, verb: SupplyVerb): Promise<CaseView | null> {
  const { talk, state } = session;
  const takes = (view: CaseView | null): boolean => view?.supply?.steps.includes(verb) === true;
  const about = state.about === null ? null : await viewOf(session, state.about);
  if (takes(about)) return about;
  const told = talk.told ? await talk.services.lastToldCase(talk.conversationKey) : null;
  const last = told === null ? null : await talk.services.viewCase(talk.unit, talk.person, told);
  if (takes(last)) return last;
  if (talk.person.kind === "staff") return withSupply(about);
  const possible: CaseView[] = [];
  for (const { caseId } of (await talk.services.myCases(talk.unit, talk.person)).slice(0, 5)) {
    const view = await talk.services.viewCase(talk.unit, talk.person, caseId);
    if (view !== null && takes(view)) possible.push(view);
  }
  return possible.length === 1 ? (possible[0] ?? null) : withSupply(about);
}

/** A request that the step isn't for just now: it says why. */
const withSupply = (view: CaseView | null): CaseView | null =>
  (view?.supply ?? null) === null ? null : view;
