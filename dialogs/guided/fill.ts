import { isAsked, askingOf, withAnswer, type Form } from "./form.ts";
import { proceed } from "./proceed.ts";
import { type Outcome, textsOf, type Turn } from "./turn.ts";
import { type AnyQuestion } from "./question.ts";
import { SILENCE } from "../reading.ts";

interface FieldSchema {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown };
}

/**
 * Fills in a form from the inputs of its card. What was left empty there counts as passed over; what
 * can't be used, or has to be said, is asked for.
 *
 * @param values by field: the value of a choice, or words as typed.
 */
export async function fillAll(
  turn: Turn,
  form: Form,
  values: Readonly<Record<string, string>>,
): Promise<Outcome> {
  let filled: Form = { ...form, passed: [] };
  for (const question of turn.dialog.questions) {
    const { field } = question;
    if (!isAsked(question, askingOf(turn.talk, filled))) continue;
    const typed = values[field];
    if (typed === undefined) {
      const isOpen = filled.draft[field] === undefined && question.optional === true;
      if (isOpen) filled = { ...filled, passed: [...filled.passed, field] };
      continue;
    }
    const value = valueOf(turn, filled, question, typed);
    if (value === undefined) {
      const t = textsOf(turn);
      turn.notes.push(`${question.label(t)}: ${t.guided.notValid} ${question.example(t)}`);
      continue;
    }
    filled = withAnswer(turn.dialog, filled, field, value);
    if (!filled.trail.includes(field)) filled = { ...filled, trail: [...filled.trail, field] };
  }
  return proceed(turn, filled);
}

function valueOf(turn: Turn, form: Form, question: AnyQuestion, typed: string): unknown {
  const asking = askingOf(turn.talk, form);
  const said = { ...SILENCE, text: typed };
  const read = question.read === undefined ? typed.trim() : question.read(said, asking);
  const schema = turn.dialog.draft.shape[question.field] as FieldSchema | undefined;
  const parsed = schema?.safeParse(read);
  if (parsed?.success !== true || parsed.data === undefined || parsed.data === null) {
    return undefined;
  }
  return parsed.data;
}
