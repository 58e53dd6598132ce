import { type RecordField } from "../core/findings/visitRecord.ts";
import { type Card } from "../core/reply.ts";
import { formAction, INPUT_MAX, inputId } from "./actions.ts";
import { aside, cardOf, type Element, submit, title } from "./elements.ts";

/** A field of the record as the card draws it. */
export interface RecordInput {
  readonly field: RecordField;
  readonly label: string;
  readonly hint: string;
  /** Choices; left out: words, or a day and a time in words. */
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
  readonly multiline: boolean;
}

/** Verb of the card's button: fills in everything at once. */
export const FILL = "fill";

/** The whole record on one card: under a minute on a phone (C-5). Everything on it can be typed instead. */
export const visitRecordCard = (
  heading: string,
  hint: string,
  send: string,
  draftId: string,
  inputs: readonly RecordInput[],
): Card =>
  cardOf(
    [title(heading), aside(hint), ...inputs.map(inputOf)],
    [submit(send, formAction(draftId, FILL))],
  );

function inputOf({ field, label, hint, choices, multiline }: RecordInput): Element {
  const id = inputId(FILL, field);
  if (choices !== undefined) {
    return { type: "Input.ChoiceSet", id, label, style: "compact", choices, placeholder: hint };
  }
  return {
    type: "Input.Text",
    id,
    label,
    placeholder: hint,
    isMultiline: multiline,
    maxLength: INPUT_MAX,
  };
}
