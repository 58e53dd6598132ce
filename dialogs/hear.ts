import { isStaff } from "../src/core/person.ts";
import { obeyCaseWords } from "./caseActions.ts";
import { sayUnread } from "./delivery.ts";
import { resumeLatest } from "./drafts.ts";
import { obeyCompensationWords } from "./compensation.ts";
import { hearForm, menuLabels, sayWhatElse } from "./forms.ts";
import { askWhereTo, grant, miss } from "./grant.ts";
import { readCommand } from "./guided/commands.ts";
import { questionOf } from "./guided/form.ts";
import { type Said } from "./guided/question.ts";
import { SILENCE, readMessage } from "./reading.ts";
import { isTable } from "./registryCommands.ts";
import { obeyPartyWords } from "./partyWords.ts";
import { obeyReportWords, readReportWords } from "./reportForced.ts";
import { hearCourtesy, offerReply } from "./replies.ts";
import { dialogOf, type CaseDesk, type Session } from "./session.ts";
import { settlePending } from "./settle.ts";
import { obeyStepWords } from "./stepActions.ts";
import { readStepWords } from "./stepWords.ts";
import { readStaffCommand } from "./staffCommand.ts";
import { type ReceivedFile } from "./talk.ts";
import { obeyQualityWords } from "./qualityCommands.ts";
import { obeyVisitWords } from "./visitCommands.ts";
import { obeyVisitReply } from "./visitReply.ts";
import { asideOf, certainWish, namedWish } from "./wishes.ts";

/** Words and files of a person, wherever the conversation stands. */
export async function hearText(
  session: Session,
  desk: CaseDesk,
  said: Said,
  files: readonly ReceivedFile[],
): Promise<void> {
  const { talk } = session;
  if (await isStep(session, said, files)) return;
  if (await isStaffCommand(session, desk, said, files)) return;
  const { pending } = session.state;
  if (pending !== null && (await settlePending(session, pending, said, files, hearAnew))) return;
  session.state = { ...session.state, pending: null };
  const { form } = session.state;
  const dialog = form === null ? null : dialogOf(session, form.dialog);
  if (form !== null && dialog !== null) {
    const wanted = await hearForm(session, dialog, form, said, files);
    if (wanted === null) return;
    return hearAnew(session, { text: wanted, reading: await readMessage(talk, wanted) }, [], true);
  }
  if (form !== null) {
    session.state = { ...session.state, form: null };
    talk.say(talk.texts.guided.gone);
  }
  return hearAnew(session, said, files, true);
}

/** Steps of a supply request, typed; never where the words could be the answer to a question. */
async function isStep(
  session: Session,
  { text }: Said,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const { state } = session;
  // With a reference and a code it is nothing else, whatever was asked.
  if (await obeyPartyWords(session, text)) return true;
  if (await obeyCompensationWords(session, text, files)) return true;
  if (text.trim() === "") return false;
  const mayAnswer = (words: { readonly reference: string | null } | null): boolean =>
    state.form !== null && (words?.reference ?? null) === null;
  if (!mayAnswer(readReportWords(text)) && (await obeyReportWords(session, text, files))) {
    return true;
  }
  return !mayAnswer(readStepWords(text)) && obeyStepWords(session, text, files);
}

/** Staff commands come first, except where their words could be the answer to a question. */
async function isStaffCommand(
  session: Session,
  desk: CaseDesk,
  said: Said,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const { talk, state } = session;
  if (!isStaff(talk.person) || (said.text.trim() === "" && !files.some(isTable))) return false;
  const dialog = state.form === null ? null : dialogOf(session, state.form.dialog);
  const question = dialog === null ? null : questionOf(dialog, state.form?.at ?? null);
  if (question !== null && question.type !== "choice") return false;
  // In a form it is the way back, not a return from leave.
  if (question !== null && readCommand(said.text)?.type === "back") return false;
  if (await obeyVisitWords(session, said.text, files)) return true;
  if (await obeyQualityWords(session, said.text)) return true;
  return desk.staffCommand(talk, said.text, files);
}

/** A matter from its beginning: no form is open, nothing is waiting for an answer. */
export async function hearAnew(
  session: Session,
  said: Said,
  files: readonly ReceivedFile[],
  offer: boolean,
): Promise<void> {
  const { talk } = session;
  if (said.text.trim() === "") {
    if (files.length > 0) return askWhereTo(session, files);
    talk.say({ text: talk.texts.root.nothingSaid, choices: menuLabels(session) });
    return;
  }
  if (await obeyVisitReply(session, said)) return;
  const named = onBehalf(session, said.text) ? "onBehalf" : namedWish(said.text);
  if (named !== null) return grant(session, named, SILENCE, files);
  if (await obeyBareCommand(session, said)) return;
  if (!isStaff(talk.person) && (await obeyCaseWords(session, said.text, files))) return;
  if (files.length === 0 && (await hearCourtesy(session, said))) return;
  if (offer && (await offerReply(session, said, files))) return;
  const aside = asideOf(said, false);
  if (aside === "greeting") return hello(session);
  if (aside !== null) return grant(session, aside, said, files);
  const wish = certainWish(said.reading);
  if (wish !== null && wish !== "greeting") return grant(session, wish, said, files);
  return miss(session, said);
}

const onBehalf = ({ talk }: Session, text: string): boolean =>
  isStaff(talk.person) && readStaffCommand(text)?.type === "onBehalf";

async function obeyBareCommand(session: Session, said: Said): Promise<boolean> {
  const { talk } = session;
  const t = talk.texts.root;
  if (await sayUnread(talk, said.text)) return true;
  const given = readCommand(said.text);
  switch (given?.type) {
    case "resume":
      if (!(await resumeLatest(session))) {
        talk.say({ text: t.nothingToResume, choices: menuLabels(session) });
      }
      return true;
    case "send": {
      // Sent once more, under a new id of the channel: the same case's reference again (case 12).
      const [last] = session.state.sent;
      if (last === undefined) return false;
      talk.say(talk.texts.guided.alreadySent({ reference: last.reference }));
      return true;
    }
    case "cancel":
    case "back":
      talk.say({ text: t.nothingToCancel, choices: menuLabels(session) });
      return true;
    case "restart":
      sayWhatElse(session);
      return true;
    case "language":
      talk.setLocale(given.locale);
      talk.say({ text: talk.texts.root.languageSet, choices: menuLabels(session) });
      return true;
    default:
      return false;
  }
}

async function hello(session: Session): Promise<void> {
  const { talk } = session;
  session.state = { ...session.state, misses: 0 };
  talk.say({ text: talk.texts.root.hello, choices: menuLabels(session) });
}
