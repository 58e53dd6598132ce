import { askingOf, isAnswered, isAsked, onTrail, withAnswer, type Form } from "./form.ts";
import { type AnyQuestion, type Dialog, type Said } from "./question.ts";
import { pickWhole, pickWithin } from "./pick.ts";
import { choicesOf, shown } from "./say.ts";
import { textsOf, type Turn } from "./turn.ts";

/** What a text is worth as an answer to a question. */
export type Reading =
  | { readonly type: "value"; readonly value: unknown }
  /** Not one of the choices, and words of one's own aren't asked for. */
  | { readonly type: "unread" }
  /** Read, but the field's schema refuses it. `most`: it is only too long. */
  | { readonly type: "invalid"; readonly most: number | null };

/** Reads an answer strictly: a choice by number, label or synonym; else words, by the field's schema. */
export async function readAnswer(turn: Turn, form: Form, question: AnyQuestion): Promise<Reading> {
  const asking = askingOf(turn.talk, form);
  const { text } = turn.said;
  const open = question.type !== "choice";
  if (question.choices !== undefined) {
    const choices = await choicesOf(turn, form, question);
    const chosen = open ? pickWhole(choices, text) : pickWithin(choices, text);
    if (chosen !== null) return checked(turn.dialog, question, chosen.value);
  }
  if (open) {
    const value = question.read === undefined ? text.trim() : question.read(turn.said, asking);
    return checked(turn.dialog, question, value);
  }
  const recognised = await question.recognise?.(turn.said, asking);
  return recognised === undefined ? { type: "unread" } : checked(turn.dialog, question, recognised);
}

interface FieldSchema {
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly data?: unknown;
    readonly error?: { readonly issues: readonly { code?: string; maximum?: unknown }[] };
  };
}

function checked(dialog: Dialog, question: AnyQuestion, value: unknown): Reading {
  const schema = dialog.draft.shape[question.field] as FieldSchema | undefined;
  const parsed = schema?.safeParse(value);
  if (parsed === undefined) return { type: "unread" };
  if (parsed.success && parsed.data !== undefined && parsed.data !== null) {
    return { type: "value", value: parsed.data };
  }
  const issue = parsed.error?.issues[0];
  const tooBig = issue?.code === "too_big" && question.type !== "files";
  return { type: "invalid", most: tooBig ? Number(issue.maximum) : null };
}

/**
 * Fills in what was said in passing: every question without an answer that recognises its own in
 * these words, `except` the one being answered.
 *
 * @param opening the words began the form: questions may read more out of them.
 * @returns the form, and what was filled in, as "label value".
 */
export async function fillIn(
  turn: Turn,
  form: Form,
  except: string | null,
  opening: boolean,
): Promise<{ readonly form: Form; readonly filled: readonly string[] }> {
  let filledForm = form;
  const filled: string[] = [];
  for (const question of turn.dialog.questions) {
    if (question.field === except || isAnswered(filledForm, question.field)) continue;
    const asking = askingOf(turn.talk, filledForm);
    if (!isAsked(question, asking)) continue;
    const value = await recognisedBy(turn.dialog, question, turn.said, asking, opening);
    if (value === undefined) continue;
    filledForm = withAnswer(turn.dialog, filledForm, question.field, value);
    const t = textsOf(turn);
    filled.push(
      t.guided.item({
        label: question.label(t),
        value: await shown(turn, filledForm, question, value),
      }),
    );
  }
  return { form: filledForm, filled };
}

async function recognisedBy(
  dialog: Dialog,
  question: AnyQuestion,
  said: Said,
  asking: Parameters<NonNullable<AnyQuestion["recognise"]>>[1],
  opening: boolean,
): Promise<unknown> {
  const value =
    (await question.recognise?.(said, asking)) ??
    (opening ? await question.opening?.(said, asking) : undefined);
  if (value === undefined || value === null) return undefined;
  const reading = checked(dialog, question, value);
  return reading.type === "value" ? reading.value : undefined;
}

/** The form with the answer a person gave, and with what else the same words said. */
export async function answered(
  turn: Turn,
  form: Form,
  question: AnyQuestion,
  value: unknown,
): Promise<Form> {
  const own = onTrail(withAnswer(turn.dialog, form, question.field, value), question.field);
  const { form: whole, filled } = await fillIn(turn, own, question.field, false);
  noteFilled(turn, filled);
  return whole;
}

/** "Noted: …": whoever was understood sees it at once and can correct it. */
export function noteFilled(turn: Turn, filled: readonly string[]): void {
  if (filled.length === 0) return;
  const t = textsOf(turn);
  turn.notes.push(t.guided.noted({ items: filled.join(t.guided.itemSeparator) }));
}
