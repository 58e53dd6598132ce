import { fieldsOf, type StepField, type SupplyVerb } from "../core/supply/steps.ts";
import { formatReference } from "../core/case/reference.ts";
import { caseAction, inputId } from "./actions.ts";
import { type CaseView, type StepOption } from "./caseView.ts";
import {
  aside,
  choiceInput,
  dateInput,
  type Element,
  form,
  submit,
  textInput,
  timeInput,
} from "./elements.ts";
import { type Wording, whenIn } from "./wording.ts";

/** A step that needs files is taken in the conversation: a card has no place for them. */
export const inConversation = (verb: SupplyVerb): boolean =>
  Object.values(fieldsOf(verb)).some(({ kind, optional }) => kind === "files" && !optional);

/** A step of a supply request as a button, with its fields where it has any. */
export function stepButton(
  wording: Wording,
  view: CaseView,
  actionId: string,
  verb: SupplyVerb,
): Element {
  const { supply, cards } = wording.texts;
  const label = supply.step[verb];
  const data = caseAction(actionId, verb);
  const fields = Object.entries(fieldsOf(verb));
  if (fields.length === 0 || inConversation(verb)) return submit(label, data);
  const inputs = fields.flatMap(([name, field]) => inputsOf(wording, view, verb, name, field));
  return form(label, inputs, submit(cards.send, data));
}

/** What a field is called, on a card and in a conversation. */
export function fieldLabel(
  { texts: { supply } }: Pick<Wording, "texts">,
  verb: SupplyVerb,
  name: string,
): string {
  const own = supply.fieldOf[`${verb}.${name}`];
  if (own !== undefined) return own;
  const general: Readonly<Record<string, string>> = supply.field;
  return general[name] ?? name;
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** An item of a checklist with its number there, told apart from a place in a list: ⑤ 主要電氣設備. */
export function numberedLabel(id: string, label: string): string {
  const circled = /^\d+$/.test(id) ? [...CIRCLED][Number(id) - 1] : undefined;
  return circled === undefined ? label : `${circled} ${label}`;
}

/** An option as its reader is shown it: a time in the organisation's zone, a text in their language. */
export function optionLabel(
  wording: Wording,
  zone: string,
  { label }: Pick<StepOption, "label">,
): string {
  if (typeof label !== "string") return label[wording.locale];
  return INSTANT.test(label) ? whenIn(wording, zone, Temporal.Instant.from(label)) : label;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** The choices of a field, as its reader is shown them. */
export function fieldChoices(
  wording: Wording,
  view: CaseView,
  verb: SupplyVerb,
  name: string,
): readonly { readonly title: string; readonly value: string }[] {
  const field = fieldsOf(verb)[name];
  if (field?.kind === "options") {
    const options = view.supply?.options[`${verb}.${name}`] ?? [];
    return options.map((option) => ({
      title:
        name === "item"
          ? numberedLabel(option.value, optionLabel(wording, view.zone, option))
          : optionLabel(wording, view.zone, option),
      value: option.value,
    }));
  }
  const { choice } = wording.texts.supply;
  const names: Readonly<Record<string, string>> = choice;
  return (field?.choices ?? []).map((value) => ({ title: names[value] ?? value, value }));
}

/** The application that the request was filed with. */
export const requestOf = ({ supply }: CaseView) =>
  supply?.lines.find((line) => line.type === "request")?.request ?? null;

/** What the application said already isn't asked again of whoever surveys. */
export function isKnownOf(
  request: ReturnType<typeof requestOf>,
  verb: SupplyVerb,
  name: string,
): boolean {
  if (verb !== "recordSurvey" || request === null) return false;
  if (name === "voltage") return request.voltage !== "unsure";
  return name === "capacity" && request.capacityTotal !== undefined;
}

function inputsOf(
  wording: Wording,
  view: CaseView,
  verb: SupplyVerb,
  name: string,
  field: StepField,
): readonly Element[] {
  const id = inputId(verb, name);
  const request = requestOf(view);
  if (isKnownOf(request, verb, name)) return [];
  const label = fieldLabel(wording, verb, name);
  const applied = verb === "draftPlan" && name === "capacity" ? request?.capacityTotal : undefined;
  const today = wording.now.toZonedDateTimeISO(view.zone).toPlainDate();
  const whenOptional = (element: Element): Element => {
    if (!field.optional) return element;
    const { isRequired: _required, errorMessage: _message, ...rest } = element;
    return rest;
  };
  switch (field.kind) {
    case "text":
      return [textInput(id, label, !field.optional)];
    case "number":
      return [
        whenOptional({
          ...{ type: "Input.Number", id, isRequired: true, errorMessage: label },
          label:
            name === "capacity" && request?.unit !== undefined
              ? `${label} (${request.unit})`
              : label,
          ...(applied === undefined ? {} : { value: applied }),
        }),
      ];
    case "date":
      return [whenOptional(withoutValue(dateInput(id, label, today.toString()), field.optional))];
    case "moment": {
      const tomorrow = today.add({ days: 1 }).toString();
      const { date } = wording.texts.cards.input;
      const named = name === "at" ? date : `${label} · ${date}`;
      const start = { ...dateInput(id, named, tomorrow), min: today.toString() };
      const time = timeInput(inputId(verb, `${name}Time`), wording.texts.cards.input.time, "09:00");
      return [whenOptional(withoutValue(start, field.optional)), whenOptional(time)];
    }
    case "choice":
    case "options":
      return [whenOptional(choiceInput(id, label, fieldChoices(wording, view, verb, name)))];
    case "files": {
      const { supplyDetails, supply } = wording.texts;
      const example = `${supply.step[verb]} ${formatReference(view.reference)}`;
      return [aside(supplyDetails.withFiles({ example }))];
    }
  }
}

/** Nothing is filled in that needn't be. */
function withoutValue(element: Element, optional: boolean): Element {
  if (!optional) return element;
  const { value: _value, ...rest } = element;
  return rest;
}
