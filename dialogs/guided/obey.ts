import { type Command } from "./commands.ts";
import {
  askingOf,
  isAnswered,
  isAsked,
  newForm,
  previousQuestion,
  questionOf,
  withoutAnswer,
  onTrail,
  type Form,
} from "./form.ts";
import { pickWithin, readNumber } from "./pick.ts";
import { goTo, proceed, stay, submit } from "./proceed.ts";
import { summaryRows, type SummaryRow } from "./say.ts";
import { sayAll, textsOf, type ClauseShown, type Outcome, type Turn } from "./turn.ts";

/**
 * Does what can be said at any question.
 *
 * @returns null when the words mean nothing here as a command: they are an answer then.
 */
export async function obey(turn: Turn, form: Form, command: Command): Promise<Outcome | null> {
  switch (command.type) {
    case "back":
      return back(turn, form);
    case "cancel":
      return confirmFirst(turn, form, "cancel");
    case "restart":
      return confirmFirst(turn, form, "restart");
    case "help":
      return help(turn, form);
    case "why":
      return why(turn, form);
    case "skip":
      return skip(turn, form);
    case "keep":
      return keep(turn, form);
    case "edit":
      return edit(turn, form, command.target);
    case "send":
      return send(turn, form);
    case "done":
      return done(turn, form);
    case "resume":
      return stay(turn, form);
    case "language":
      turn.talk.setLocale(command.locale);
      return stay(turn, form);
    case "menu":
      return null;
  }
}

async function back(turn: Turn, form: Form): Promise<Outcome> {
  const previous = previousQuestion(turn.talk, turn.dialog, form);
  if (previous !== null) return goTo(turn, form, previous.field);
  turn.notes.push(textsOf(turn).guided.firstQuestion);
  return stay(turn, form);
}

/** Asks before anything is thrown away. */
export async function confirmFirst(
  turn: Turn,
  form: Form,
  pending: "cancel" | "restart",
): Promise<Outcome> {
  const t = textsOf(turn);
  const [text, choices] =
    pending === "cancel"
      ? [
          t.guided.cancelAsk({ title: turn.dialog.title(t) }),
          [t.guided.cancelYes, t.guided.cancelNo],
        ]
      : [t.guided.restartAsk, [t.guided.restartYes, t.guided.restartNo]];
  sayAll(turn, text, { choices });
  return { type: "open", form: { ...form, pending } };
}

async function help(turn: Turn, form: Form): Promise<Outcome> {
  const t = textsOf(turn);
  const title = turn.dialog.title(t);
  const question = questionOf(turn.dialog, form.at);
  if (question === null) turn.notes.push(t.guided.helpSummary({ title }));
  else {
    const what = { title, question: question.label(t), example: question.example(t) };
    turn.notes.push(t.guided.help(what), t.guided.helpCommands);
  }
  turn.extras.push(t.guided.person);
  return stay(turn, form);
}

async function why(turn: Turn, form: Form): Promise<Outcome> {
  const t = textsOf(turn);
  const question = questionOf(turn.dialog, form.at);
  if (question === null) {
    turn.notes.push(t.guided.whySummary);
    return stay(turn, form);
  }
  const reason = question.why(t);
  const clause = await firstClause(turn, question.clauses ?? []);
  turn.notes.push(clause === null ? reason : t.guided.whyClause({ reason, ...clause }));
  return stay(turn, form);
}

async function firstClause(turn: Turn, ids: readonly string[]): Promise<ClauseShown | null> {
  for (const id of ids) {
    const clause = await turn.frame.clause(turn.talk, id);
    if (clause !== null) return clause;
  }
  return null;
}

async function skip(turn: Turn, form: Form): Promise<Outcome> {
  const question = questionOf(turn.dialog, form.at);
  if (question === null) return stay(turn, form);
  if (form.draft[question.field] !== undefined) return (await keep(turn, form)) ?? stay(turn, form);
  if (question.optional === true) return passOver(turn, form, question.field);
  turn.notes.push(textsOf(turn).guided.cannotSkip, question.example(textsOf(turn)));
  return stay(turn, form);
}

/** Leaves an optional question empty, also one that had an answer. */
export async function passOver(turn: Turn, form: Form, field: string): Promise<Outcome> {
  return proceed(turn, { ...onTrail(withoutAnswer(turn.dialog, form, field), field), misses: 0 });
}

async function keep(turn: Turn, form: Form): Promise<Outcome | null> {
  const question = questionOf(turn.dialog, form.at);
  if (question === null || form.draft[question.field] === undefined) return null;
  return proceed(turn, onTrail({ ...form, misses: 0 }, question.field));
}

/** From the summary it goes out; before, what is still missing is told. */
async function send(turn: Turn, form: Form): Promise<Outcome | null> {
  const question = questionOf(turn.dialog, form.at);
  if (question === null) return submit(turn, form);
  if (question.type === "files") return done(turn, form);
  if (form.draft[question.field] !== undefined) return keep(turn, form);
  const asking = askingOf(turn.talk, form);
  const open = turn.dialog.questions.filter(
    (one) => !isAnswered(form, one.field) && isAsked(one, asking),
  );
  turn.notes.push(textsOf(turn).guided.fillIn({ count: open.length }));
  return stay(turn, form);
}

async function done(turn: Turn, form: Form): Promise<Outcome | null> {
  const question = questionOf(turn.dialog, form.at);
  if (question?.type !== "files") return null;
  if (form.draft[question.field] === undefined) return passOver(turn, form, question.field);
  return proceed(turn, onTrail(form, question.field));
}

async function edit(turn: Turn, form: Form, target: string | null): Promise<Outcome | null> {
  const t = textsOf(turn);
  const rows = await summaryRows(turn, form);
  if (target !== null) {
    const row = rowOf(rows, target);
    if (row !== null) return goTo(turn, form, row.question.field);
    // "改善照明" begins like a command and is none.
    if (form.at !== null && readNumber(target) === null) return null;
    turn.notes.push(t.guided.noSuchField({ said: target }));
  }
  return askWhich(turn, form, rows);
}

/** The row that a number or a name means. */
export const rowOf = (rows: readonly SummaryRow[], said: string): SummaryRow | null => {
  const choices = rows.map(({ label, question }) => ({ label, value: question.field }));
  const picked = pickWithin(choices, said);
  return rows.find(({ question }) => question.field === picked?.value) ?? null;
};

export async function askWhich(
  turn: Turn,
  form: Form,
  rows: readonly SummaryRow[],
): Promise<Outcome> {
  const t = textsOf(turn);
  if (rows.length === 0) {
    turn.notes.push(t.guided.nothingToEdit);
    return stay(turn, form);
  }
  const list = rows.map(({ number, label }) => `${number}. ${label}`).join("\n");
  sayAll(turn, t.guided.askWhichField({ list }), { choices: rows.map(({ label }) => label) });
  return { type: "open", form: { ...form, pending: "edit" } };
}

/** The form from its first question again, under a new id: buttons of the old one are void. */
export const restarted = (turn: Turn, form: Form): Promise<Outcome> => {
  // What no question asks was given when the form was begun, such as the case it is about: it stays.
  const given = Object.entries(form.draft).filter(
    ([field]) => questionOf(turn.dialog, field) === null,
  );
  return proceed(turn, newForm(turn.talk, turn.dialog, Object.fromEntries(given)));
};
