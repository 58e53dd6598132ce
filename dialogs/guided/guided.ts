import { type z } from "zod";
import { type Dialog, type Guided } from "./question.ts";

/**
 * Makes a dialog of its questions. Everything a person may do in the middle of one (back, edit,
 * cancel, help, "why?", a side question, a pause of days) is the engine's business.
 *
 * @throws RangeError when a field is asked twice or isn't in the draft: a mistake of ours.
 */
export function guided<S extends z.ZodRawShape, R>(dialog: Guided<S, R>): Dialog {
  const fields = dialog.questions.map((question): string => question.field);
  const wrong = fields.find(
    (field, index) => fields.indexOf(field) !== index || !(field in dialog.draft.shape),
  );
  if (wrong !== undefined) throw new RangeError(`dialog ${dialog.id}: question ${wrong}`);
  // Which question belongs to which type of value was checked where the dialog was written.
  return { confirm: true, ...dialog } as unknown as Dialog;
}
