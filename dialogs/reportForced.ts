import { formatReference, readReference } from "../src/core/case/reference.ts";
import { isStaff } from "../src/core/person.ts";
import { LOCALES } from "../src/core/locale.ts";
import { textsFor } from "../src/locales/index.ts";
import { type CaseView } from "../src/services/index.ts";
import { foldTidied, tidyText } from "../src/understanding/foldText.ts";
import { findReference } from "../src/understanding/slots/reference.ts";
import { tellsWhatHappened } from "./complaintQuestions.ts";
import { beginComplaint } from "./grant.ts";
import { bare } from "./guided/commands.ts";
import { organisationsOf } from "./organisation.ts";
import { SILENCE } from "./reading.ts";
import { type Session } from "./session.ts";
import { supplierOf } from "./supplier.ts";
import { type ReceivedFile } from "./talk.ts";

/** A report that somebody forced a designer, contractor or maker on a customer, as typed. */
export interface ReportWords {
  /** As stored; null when none was typed. */
  readonly reference: string | null;
  readonly rest: string;
}

/** In every language, the longest first. */
const WORDS = LOCALES.flatMap((locale) =>
  textsFor(locale).supply.reportForced.split("|").map(bare),
).toSorted((a, b) => b.length - a.length);

/** Reads `檢舉三指定 S-7K3M-9QX2 專案經理叫我找華電`. @returns null for anything else. */
export function readReportWords(text: string): ReportWords | null {
  const tidied = tidyText(text);
  const folded = foldTidied(tidied).trimStart();
  const word = WORDS.find((one) => folded.startsWith(one));
  if (word === undefined) return null;
  const lead = tidied.length - tidied.trimStart().length;
  // What was written is kept where tidying left its places as they were.
  const written = tidied.length === text.length ? text : tidied;
  const after = written.slice(lead + word.length);
  if (after !== "" && !/^[\s:：,，。、!！]/u.test(after)) return null;
  const found = /[\d-]/.test(after) ? findReference(foldTidied(tidyText(after))) : null;
  const reference = found === null ? null : readReference(found.value);
  const told =
    found === null || reference === null
      ? after
      : `${after.slice(0, found.start)} ${after.slice(found.end)}`;
  return { reference, rest: told.replace(/^[\s:：,，。、!！]+/u, "").trim() };
}

/**
 * Takes a report of 三指定 (E-17): a complaint about staff, which passes by whomever it may be about
 * and goes to whoever oversees, with the request that it is about.
 *
 * @returns false when the words are no report.
 */
export async function obeyReportWords(
  session: Session,
  text: string,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const words = readReportWords(text);
  const { talk } = session;
  if (words === null || isStaff(talk.person)) return false;
  const supplier = await supplierOf(talk);
  const topic = supplier?.pack.topics.find(({ aboutStaff }) => aboutStaff === true);
  if (supplier === null || topic === undefined) return false;
  const view = await requestMeant(session, words.reference);
  if (view === null && words.reference !== null) {
    talk.say(talk.texts.cases.unknown);
    return true;
  }
  const reference = view === null ? "" : formatReference(view.reference);
  talk.say(talk.texts.supply.reportBegun({ reference }));
  const several = (await organisationsOf(talk)).length > 1;
  await beginComplaint(session, SILENCE, files, {
    topic: topic.id,
    ...(several ? { organisation: supplier.id } : {}),
    ...(reference === "" ? {} : { request: reference }),
    ...(view === null || view.place === null ? {} : { place: view.place }),
    ...(tellsWhatHappened(words.rest) ? { details: words.rest } : {}),
  });
  return true;
}

/** The request that was named or talked about, or the only one they have. */
async function requestMeant(
  { talk, state }: Session,
  named: string | null,
): Promise<CaseView | null> {
  const view = async (referenceOrId: string) => {
    const caseId = await talk.services.findCase(talk.person, referenceOrId);
    const found =
      caseId === null ? null : await talk.services.viewCase(talk.unit, talk.person, caseId);
    return (found?.supply ?? null) === null ? null : found;
  };
  if (named !== null) return view(named);
  const about = state.about === null ? null : await view(state.about);
  if (about !== null) return about;
  const found: CaseView[] = [];
  for (const { caseId } of (await talk.services.myCases(talk.unit, talk.person)).slice(0, 5)) {
    const one = await view(caseId);
    if (one !== null) found.push(one);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
