import { type Card } from "../core/reply.ts";
import { INPUT_MAX } from "./actions.ts";

/** One element or action of a card, as JSON. */
export type Element = Readonly<Record<string, unknown>>;

export interface Fact {
  readonly label: string;
  /** Markdown; what people wrote is escaped already. */
  readonly value: string;
}

const SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json";

/** Buttons beyond this are hard to tap on a phone, and Teams folds them away. */
export const MOST_ACTIONS = 6;

/** An Adaptive Card 1.5: the newest that Web Chat and Teams both draw. */
export function cardOf(body: readonly (Element | null)[], actions: readonly Element[] = []): Card {
  if (actions.length > MOST_ACTIONS) throw new RangeError(`${actions.length} buttons on a card`);
  return {
    type: "AdaptiveCard",
    $schema: SCHEMA,
    version: "1.5",
    body: body.filter((element) => element !== null),
    ...(actions.length === 0 ? {} : { actions }),
  };
}

export const title = (text: string): Element => ({
  type: "TextBlock",
  text,
  size: "medium",
  weight: "bolder",
  wrap: true,
  style: "heading",
});

export const line = (text: string): Element => ({ type: "TextBlock", text, wrap: true });

/** Something less important than the rest; still readable in both colour schemes. */
export const aside = (text: string): Element => ({
  type: "TextBlock",
  text,
  wrap: true,
  isSubtle: true,
  size: "small",
});

/** Labels with their values, one row each. */
export const facts = (rows: readonly Fact[]): Element | null =>
  rows.length === 0
    ? null
    : {
        type: "FactSet",
        facts: rows.map(({ label, value }) => ({ title: label, value })),
      };

export const submit = (title: string, data: object): Element => ({
  type: "Action.Submit",
  title,
  data,
});

/** A button that opens a few fields and one button of their own. */
export const form = (title: string, fields: readonly Element[], send: Element): Element => ({
  type: "Action.ShowCard",
  title,
  card: { type: "AdaptiveCard", version: "1.5", body: fields, actions: [send] },
});

export const textInput = (id: string, label: string, required = true): Element => ({
  type: "Input.Text",
  id,
  label,
  isMultiline: true,
  maxLength: INPUT_MAX,
  ...(required ? { isRequired: true, errorMessage: label } : {}),
});

/** @param value ISO date, of the zone that the card speaks of. */
export const dateInput = (id: string, label: string, value: string): Element => ({
  type: "Input.Date",
  id,
  label,
  value,
  min: value,
  isRequired: true,
  errorMessage: label,
});

/** @param value `HH:mm`, of the zone that the card speaks of. */
export const timeInput = (id: string, label: string, value: string): Element => ({
  type: "Input.Time",
  id,
  label,
  value,
  isRequired: true,
  errorMessage: label,
});

export const choiceInput = (
  id: string,
  label: string,
  choices: readonly { readonly title: string; readonly value: string }[],
): Element => ({
  type: "Input.ChoiceSet",
  id,
  label,
  style: "compact",
  choices,
  isRequired: true,
  errorMessage: label,
});
