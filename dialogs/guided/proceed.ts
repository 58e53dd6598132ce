import {
  askingOf,
  forgotten,
  isAsked,
  nextQuestion,
  questionOf,
  withoutAnswer,
  type Form,
} from "./form.ts";
import { sayAgain, sayQuestion, saySummary } from "./say.ts";
import { sayAll, textsOf, type Outcome, type Turn } from "./turn.ts";
import { type Reply } from "../../src/core/reply.ts";

/** Goes on to the first question without an answer; when there is none, to the summary. */
export async function proceed(turn: Turn, form: Form): Promise<Outcome> {
  let current = withoutConflicts(turn, form);
  for (;;) {
    const question = nextQuestion(turn.talk, turn.dialog, current);
    if (question === null) break;
    const needless = (await question.passWhen?.(askingOf(turn.talk, current))) === true;
    if (!needless) {
      const open = { ...current, at: question.field };
      await sayQuestion(turn, open, question);
      return { type: "open", form: open };
    }
    current = withoutAnswer(turn.dialog, current, question.field);
  }
  return turn.dialog.confirm ? toSummary(turn, current) : submit(turn, current);
}

/** What can't stand beside the other answers is said, and its question is open again. */
function withoutConflicts(turn: Turn, form: Form): Form {
  let current = form;
  for (const question of turn.dialog.questions) {
    const value = current.draft[question.field];
    const asking = askingOf(turn.talk, current);
    if (value === undefined || !isAsked(question, asking)) continue;
    const conflict = question.conflict?.(value, asking) ?? null;
    if (conflict === null) continue;
    turn.notes.push(conflict);
    current = forgotten(turn.dialog, current, question.field);
  }
  return current;
}

async function toSummary(turn: Turn, form: Form): Promise<Outcome> {
  const open = { ...form, at: null };
  await saySummary(turn, open);
  return { type: "open", form: open };
}

/** The same question, or the summary, again; the form stays where it is. */
export async function stay(turn: Turn, form: Form): Promise<Outcome> {
  await sayAgain(turn, form);
  return { type: "open", form };
}

/** Goes to one question, whether it has an answer already or not. */
export async function goTo(turn: Turn, form: Form, field: string): Promise<Outcome> {
  return stay(turn, { ...form, at: field, misses: 0 });
}

/**
 * Sends the form. What a question of today's dialog doesn't ask any more is left out; an answer
 * that the schema refuses is asked again. A form sent before finds its first result (R4).
 */
export async function submit(turn: Turn, form: Form): Promise<Outcome> {
  const missing = nextQuestion(turn.talk, turn.dialog, form);
  if (missing !== null) return proceed(turn, form);
  const parsed = turn.dialog.draft.safeParse(asked(turn, form));
  if (!parsed.success) return askAgain(turn, form, parsed.error.issues[0]?.path[0]);
  const submitted = await turn.dialog.submit(turn.talk, form.draftId, parsed.data);
  if (!submitted.ok) return refused(turn, form, submitted.text, submitted.field);
  const replies = turn.dialog.answer(turn.talk, submitted.result);
  const all: readonly Reply[] = Array.isArray(replies)
    ? (replies as readonly Reply[])
    : [replies as Reply];
  for (const { text, ...reply } of all) sayAll(turn, text ?? "", reply);
  const { reference, about } = submitted;
  return { type: "sent", reference, about: about ?? reference };
}

function asked(turn: Turn, form: Form): Record<string, unknown> {
  const asking = askingOf(turn.talk, form);
  return Object.fromEntries(
    Object.entries(form.draft).filter(([field]) => {
      const question = questionOf(turn.dialog, field);
      return question === null || isAsked(question, asking);
    }),
  );
}

async function askAgain(turn: Turn, form: Form, field: unknown): Promise<Outcome> {
  const question = typeof field === "string" ? questionOf(turn.dialog, field) : null;
  if (question === null)
    throw new RangeError(`dialog ${turn.dialog.id}: ${String(field)} is unset`);
  const t = textsOf(turn);
  turn.notes.push(`${t.guided.notValid}\n\n${question.example(t)}`);
  const { [question.field]: _refused, ...draft } = form.draft;
  return goTo(turn, { ...form, draft }, question.field);
}

async function refused(
  turn: Turn,
  form: Form,
  text: string,
  field: string | undefined,
): Promise<Outcome> {
  turn.notes.push(text);
  if (field !== undefined && questionOf(turn.dialog, field) !== null) {
    const { [field]: _refused, ...draft } = form.draft;
    return proceed(turn, { ...form, draft, passed: form.passed.filter((name) => name !== field) });
  }
  if (turn.dialog.confirm) return toSummary(turn, form);
  sayAll(turn, "");
  return { type: "closed" };
}
