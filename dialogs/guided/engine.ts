import { fillIn, answered, noteFilled, readAnswer } from "./answer.ts";
import { readCommand, saysNothing } from "./commands.ts";
import { withFiles } from "./files.ts";
import {
  askingOf,
  inTodaysTerms,
  isAsked,
  newForm,
  questionOf,
  withAnswer,
  type Form,
} from "./form.ts";
import { fillAll } from "./fill.ts";
import { askWhich, confirmFirst, obey, passOver } from "./obey.ts";
import { settle } from "./pending.ts";
import { goTo, proceed, stay, submit } from "./proceed.ts";
import { type AnyQuestion, type Dialog, type Said } from "./question.ts";
import { pickWhole } from "./pick.ts";
import { choicesOf, summaryRows } from "./say.ts";
import { sayAll, textsOf, type Frame, type Outcome, type Turn } from "./turn.ts";
import { FILL } from "../../src/cards/visitRecordCard.ts";
import { type ReceivedFile, type Talk } from "../talk.ts";
import { readReference } from "../../src/core/case/reference.ts";
import { readYesNo } from "../../src/understanding/readYesNo.ts";

const newTurn = (talk: Talk, dialog: Dialog, frame: Frame, said: Said): Turn => ({
  talk,
  dialog,
  frame,
  said,
  notes: [],
  extras: [],
});

/**
 * Begins a form with what was said already; only the rest is asked.
 *
 * @param seed answers known from elsewhere, e.g. the case that a note is for.
 */
export async function beginForm(
  talk: Talk,
  dialog: Dialog,
  frame: Frame,
  said: Said,
  seed: Form["draft"] = {},
  files: readonly ReceivedFile[] = [],
): Promise<Outcome> {
  const turn = newTurn(talk, dialog, frame, said);
  const t = textsOf(turn);
  if (dialog.confirm) turn.notes.push(t.guided.begin({ title: dialog.title(t) }));
  const empty = withFiles(turn, newForm(talk, dialog, seed), files);
  const { form, filled } = await fillIn(turn, empty, null, true);
  noteFilled(turn, filled);
  return proceed(turn, form);
}

/** Takes a form up again where it stood: after a pause, a side question, in another language. */
export async function resumeForm(
  talk: Talk,
  dialog: Dialog,
  frame: Frame,
  said: Said,
  stored: Form,
): Promise<Outcome> {
  const form = { ...inTodaysTerms(dialog, stored), pending: null, wanted: null, misses: 0 };
  return proceed(newTurn(talk, dialog, frame, said), form);
}

/** One message within a form. */
export async function continueForm(
  talk: Talk,
  dialog: Dialog,
  frame: Frame,
  said: Said,
  files: readonly ReceivedFile[],
  stored: Form,
): Promise<Outcome> {
  const turn = newTurn(talk, dialog, frame, said);
  const today = inTodaysTerms(dialog, stored);
  if (today !== stored && today.at !== stored.at) {
    turn.notes.push(textsOf(turn).guided.changed);
    return proceed(turn, { ...today, pending: null });
  }
  const form = withFiles(turn, today, files);
  if (said.text.trim() === "") return filesOnly(turn, form);
  if (form.pending !== null) {
    const settled = await settle(turn, form);
    if (settled !== null) return settled;
  }
  return hear(turn, { ...form, pending: null, wanted: null });
}

/** Uploads may have made the question needless; then more of them may follow. */
async function filesOnly(turn: Turn, form: Form): Promise<Outcome> {
  const question = questionOf(turn.dialog, form.at);
  const needless = question !== null && !isAsked(question, askingOf(turn.talk, form));
  const files = turn.dialog.questions.find(({ type }) => type === "files");
  if (!needless || files === undefined) return stay(turn, form);
  return goTo(turn, form, files.field);
}

/** A button of a form's card; the caller has seen to it that it belongs to this form. */
export async function pressForm(
  talk: Talk,
  dialog: Dialog,
  frame: Frame,
  said: Said,
  verb: string,
  stored: Form,
  values: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const turn = newTurn(talk, dialog, frame, said);
  const form = { ...inTodaysTerms(dialog, stored), pending: null, wanted: null };
  if (verb === "send") return submit(turn, form);
  if (verb === "edit") return askWhich(turn, form, await summaryRows(turn, form));
  if (verb === FILL && dialog.card !== undefined) return fillAll(turn, form, values);
  if (verb === "cancel") return confirmFirst(turn, form, "cancel");
  return stay(turn, form);
}

async function hear(turn: Turn, form: Form): Promise<Outcome> {
  const question = questionOf(turn.dialog, form.at);
  const { text } = turn.said;
  if (question?.optional === true && saysNothing(text)) {
    return passOver(turn, form, question.field);
  }
  const command = (await namesChoice(turn, form, question)) ? null : readCommand(text);
  if (command !== null) {
    const obeyed = await obey(turn, form, command);
    if (obeyed !== null) return obeyed;
  }
  if (question === null) return hearAtSummary(turn, form);
  return question.type === "files"
    ? hearAtFiles(turn, form, question)
    : hearAnswer(turn, form, question);
}

/** "Continue" may be the very answer that is offered. */
async function namesChoice(turn: Turn, form: Form, question: AnyQuestion | null): Promise<boolean> {
  if (question?.type !== "choice" || readCommand(turn.said.text) === null) return false;
  return pickWhole(await choicesOf(turn, form, question), turn.said.text) !== null;
}

async function hearAnswer(turn: Turn, form: Form, question: AnyQuestion): Promise<Outcome> {
  const words = question.type !== "choice";
  if (words) {
    const elsewhere = await goElsewhere(turn, form, true);
    if (elsewhere !== null) return elsewhere;
  }
  const reading = await readAnswer(turn, form, question);
  if (reading.type === "value") {
    return proceed(turn, await answered(turn, form, question, reading.value));
  }
  const elsewhere = await goElsewhere(turn, form, false);
  if (elsewhere !== null) return elsewhere;
  const t = textsOf(turn);
  if (reading.type === "unread") {
    const { form: more, filled } = await fillIn(turn, form, question.field, false);
    if (filled.length > 0) {
      noteFilled(turn, filled);
      return stay(turn, more);
    }
    return miss(turn, form, t.guided.notUnderstood, question);
  }
  const problem =
    question.wrong?.(turn.said, askingOf(turn.talk, form)) ??
    (reading.most === null ? t.guided.notValid : t.guided.tooLong({ most: reading.most }));
  return miss(turn, form, problem, question);
}

/** At the uploads, words are something to add; at the summary, they are a wish to change it. */
async function hearAtFiles(turn: Turn, form: Form, question: AnyQuestion): Promise<Outcome> {
  // A reference by itself asks for its case: nobody adds it to an upload.
  const isReference = readReference(turn.said.text) !== null;
  const sure = question.wordsGoTo !== undefined && !isReference;
  const elsewhere = await goElsewhere(turn, form, sure);
  if (elsewhere !== null) return elsewhere;
  const t = textsOf(turn);
  const target = questionOf(turn.dialog, question.wordsGoTo ?? null);
  if (target === null) return miss(turn, form, t.guided.notUnderstood, question);
  const before = form.draft[target.field];
  const whole = [typeof before === "string" ? before : "", turn.said.text.trim()];
  const added: Turn = {
    ...turn,
    said: { ...turn.said, text: whole.filter((part) => part !== "").join("\n") },
  };
  const reading = await readAnswer(added, form, target);
  if (reading.type !== "value") return miss(turn, form, t.guided.notValid, target);
  turn.notes.push(t.guided.wordsAdded({ label: target.label(t) }));
  return stay(turn, withAnswer(turn.dialog, form, target.field, reading.value));
}

async function hearAtSummary(turn: Turn, form: Form): Promise<Outcome> {
  const yes = readYesNo(turn.said.text);
  if (yes === true) return submit(turn, form);
  if (yes === false) return askWhich(turn, form, await summaryRows(turn, form));
  const elsewhere = await goElsewhere(turn, form, false);
  if (elsewhere !== null) return elsewhere;
  return miss(turn, form, textsOf(turn).guided.notUnderstood, null);
}

/** A side question is answered and the form goes on; another matter is asked about first. */
async function goElsewhere(turn: Turn, form: Form, sure: boolean): Promise<Outcome | null> {
  const { talk, said, dialog, frame } = turn;
  const wanted = frame.wanted(talk, said, dialog.id, sure);
  if (wanted !== null) {
    const t = textsOf(turn);
    const text = t.guided.leaveAsk({ title: dialog.title(t), wanted });
    sayAll(turn, text, { choices: [t.guided.leaveYes, t.guided.leaveNo] });
    return { type: "open", form: { ...form, pending: "leave", wanted: said.text } };
  }
  if (!(await frame.aside(talk, said, sure))) return null;
  return stay(turn, form);
}

/** Asks again with an example; from the second time on, a person is offered as well. */
async function miss(
  turn: Turn,
  form: Form,
  problem: string,
  question: AnyQuestion | null,
): Promise<Outcome> {
  const t = textsOf(turn);
  const misses = form.misses + 1;
  const hint =
    question === null
      ? ""
      : question.type === "choice" && question.choices !== undefined
        ? t.guided.chooseOne
        : question.example(t);
  turn.notes.push(problem, hint);
  if (misses >= 2) {
    turn.notes.push(t.guided.offerPerson);
    turn.extras.push(t.common.help, t.guided.person);
  }
  return stay(turn, { ...form, misses });
}
