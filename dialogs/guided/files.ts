import { onTrail, withAnswer, type Form } from "./form.ts";
import { type AnyQuestion } from "./question.ts";
import { textsOf, type Turn } from "./turn.ts";
import { type ReceivedFile } from "../talk.ts";

const MOST_FILES = 10;

/** Ids of the files that a form carries. */
export const filesIn = (form: Form, question: AnyQuestion): readonly string[] => {
  const value = form.draft[question.field];
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === "string") : [];
};

/**
 * Takes uploads in at any step: whoever sends a photo early means it for this form. What exceeds
 * the limit, or has no place in this dialog, is refused aloud.
 */
export function withFiles(turn: Turn, form: Form, files: readonly ReceivedFile[]): Form {
  if (files.length === 0) return form;
  const t = textsOf(turn);
  const title = turn.dialog.title(t);
  const question = turn.dialog.questions.find((one) => one.type === "files");
  if (question === undefined) {
    turn.notes.push(t.guided.filesNotTaken({ title }));
    return form;
  }
  const most = question.most ?? MOST_FILES;
  const had = filesIn(form, question);
  const ids = [...new Set([...had, ...files.map((file) => file.id)])].slice(0, most);
  const count = ids.length - had.length;
  const here = form.at === question.field;
  if (count > 0 && here) turn.notes.push(t.guided.filesReceived({ count, total: ids.length }));
  if (count > 0 && !here) turn.notes.push(t.guided.filesKept({ count, title }));
  if (had.length + files.length > most) turn.notes.push(t.guided.filesFull({ most }));
  if (here && ids.length < most) turn.notes.push(t.guided.filesMore({ left: most - ids.length }));
  if (count === 0) return form;
  const kept = withAnswer(turn.dialog, form, question.field, ids);
  return here ? onTrail(kept, question.field) : kept;
}
