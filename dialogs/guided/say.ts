import { formAction } from "../../src/cards/actions.ts";
import { cardText } from "../../src/cards/cardText.ts";
import { cardOf, facts, submit, title } from "../../src/cards/elements.ts";
import { escapeMarkdown } from "../../src/cards/escapeMarkdown.ts";
import { askingOf, isAnswered, previousQuestion, questionOf, type Form } from "./form.ts";
import { areNumbered } from "./pick.ts";
import { type AnyQuestion, type Choice } from "./question.ts";
import { sayAll, textsOf, type Turn } from "./turn.ts";

export const choicesOf = async (
  turn: Turn,
  form: Form,
  question: AnyQuestion,
): Promise<readonly Choice[]> => (await question.choices?.(askingOf(turn.talk, form))) ?? [];

/** A value as people read it: the label of a choice, a count of files, or the words, escaped. */
export async function shown(
  turn: Turn,
  form: Form,
  question: AnyQuestion,
  value: unknown,
): Promise<string> {
  const t = textsOf(turn);
  if (question.show !== undefined) return question.show(value, t, askingOf(turn.talk, form));
  if (Array.isArray(value)) return t.guided.fileCount({ count: value.length });
  const choices = await choicesOf(turn, form, question);
  const chosen = choices.find((choice) => choice.value === value);
  return chosen?.label ?? escapeMarkdown(typeof value === "string" ? value : String(value));
}

/** Numbered once: by their own numbers where they have some, which stay when the list gets shorter. */
const listOf = (choices: readonly Choice[]): string =>
  choices
    .map(({ label }, index) => (areNumbered(choices) ? `- ${label}` : `${index + 1}. ${label}`))
    .join("\n");

/** Asks the question at which the form stands, with what was noted before it. */
export async function sayQuestion(turn: Turn, form: Form, question: AnyQuestion): Promise<void> {
  const t = textsOf(turn);
  const choices = await choicesOf(turn, form, question);
  const value = form.draft[question.field];
  const known = value !== undefined;
  // Files that just came were acknowledged already.
  const isFresh = question.type === "files" && turn.notes.length > 0;
  const parts = [
    known && isFresh ? "" : await question.ask(t, askingOf(turn.talk, form)),
    choices.length < 2 ? "" : listOf(choices),
    known && !isFresh ? t.guided.before({ value: await shown(turn, form, question, value) }) : "",
  ];
  const labels = [
    ...choices.map((choice) => choice.label),
    ...(known && !isFresh ? [t.guided.keep] : []),
    ...(question.type === "files" && known ? [t.guided.done] : []),
    ...(question.optional === true && !known ? [t.common.skip] : []),
    ...(previousQuestion(turn.talk, turn.dialog, form) === null ? [] : [t.common.back]),
  ];
  const text = parts.filter((part) => part !== "").join("\n\n");
  const isFirst = form.trail.length === 0 && form.passed.length === 0;
  const card = isFirst
    ? await turn.dialog.card?.(askingOf(turn.talk, form), form.draftId)
    : undefined;
  sayAll(turn, text, { choices: labels, ...(card === undefined ? {} : { card, speak: text }) });
}

export interface SummaryRow {
  readonly number: number;
  readonly question: AnyQuestion;
  readonly label: string;
  readonly value: string | null;
}

/** The questions that count for this form, numbered as the summary shows them. */
export async function summaryRows(turn: Turn, form: Form): Promise<readonly SummaryRow[]> {
  const t = textsOf(turn);
  const asking = askingOf(turn.talk, form);
  const counted = turn.dialog.questions.filter(({ field, skip, unlisted }) => {
    if (unlisted === true || skip?.(asking) === true) return false;
    // What passed itself over was never a question to this person.
    return (
      form.draft[field] !== undefined || (isAnswered(form, field) && form.trail.includes(field))
    );
  });
  return Promise.all(
    counted.map(async (question, index) => {
      const value = form.draft[question.field];
      return {
        number: index + 1,
        question,
        label: question.label(t),
        value: value === undefined ? null : await shown(turn, form, question, value),
      };
    }),
  );
}

/** The summary: a card with a number for each field; the same in words for whoever hears it. */
export async function saySummary(turn: Turn, form: Form): Promise<void> {
  const t = textsOf(turn);
  const heading = t.guided.summaryTitle({ title: turn.dialog.title(t) });
  const rows = (await summaryRows(turn, form)).map((row) => ({
    // Not the beginning of a Markdown list, which would number each "1.".
    label: `${row.number}\\. ${row.label}`,
    value: row.value ?? t.guided.empty,
  }));
  const button = (text: string, verb: string) => submit(text, formAction(form.draftId, verb));
  const card = cardOf(
    [title(heading), facts(rows)],
    [
      button(t.guided.send, "send"),
      button(t.guided.edit, "edit"),
      button(t.common.cancel, "cancel"),
    ],
  );
  sayAll(turn, t.guided.summaryAsk, {
    card,
    speak: `${cardText(card)}\n${t.guided.summaryAsk}`,
    choices: [t.guided.send, t.guided.edit, t.common.cancel],
  });
}

/** The present question, or the summary, once more. */
export async function sayAgain(turn: Turn, form: Form): Promise<void> {
  const question = questionOf(turn.dialog, form.at);
  if (question === null) return saySummary(turn, form);
  return sayQuestion(turn, form, question);
}
