import { type CaseVerb } from "../core/case/case.ts";
import { isSupplyVerb, type SupplyVerb } from "../core/supply/steps.ts";
import { type SupplyStage } from "../core/supply/supply.ts";
import { stepButton } from "./stepButtons.ts";
import { caseAction, inputId } from "./actions.ts";
import { type CaseView, type SupplyView } from "./caseView.ts";
import {
  choiceInput,
  dateInput,
  type Element,
  form,
  MOST_ACTIONS,
  submit,
  textInput,
  timeInput,
} from "./elements.ts";
import { type Wording } from "./wording.ts";

/** Most pressing first: what doesn't fit on the card is typed. */
const ORDER: readonly CaseVerb[] = [
  "accept",
  "decline",
  "solved",
  "notSolved",
  "rate",
  "decide",
  "acknowledge",
  "told",
  "investigate",
  "answer",
  "claim",
  "ask",
  "promise",
  "snooze",
  "escalate",
  "takeBack",
  "offer",
  "takeOver",
  "judge",
  "urge",
  "message",
  "reopen",
  "withdraw",
];

/** The verbs that a card of this view offers as buttons; the server takes no others from it. */
export function buttonVerbs(view: CaseView): readonly (CaseVerb | SupplyVerb)[] {
  const own = ORDER.filter(
    (verb) => view.verbs.includes(verb) && (verb !== "offer" || hasTargets(view)),
  );
  const steps = view.supply === null ? [] : byUse(view.supply);
  // Of a supply request, what it waits for goes before what can always be done.
  const first = steps.length === 0 ? own : own.filter((verb) => BEFORE_STEPS.includes(verb));
  return [...new Set([...first, ...steps, ...own])].slice(0, MOST_ACTIONS);
}

/** Whoever drew or built it is seldom invited once that is done: what goes on now comes first. */
function byUse({ stage, steps }: SupplyView): readonly SupplyVerb[] {
  const isPast = (verb: SupplyVerb): boolean =>
    (verb === "inviteDesigner" && !DESIGNING.includes(stage)) ||
    (verb === "inviteContractor" && COMPLETED.includes(stage));
  return [...steps.filter((verb) => !isPast(verb)), ...steps.filter(isPast)];
}

const DESIGNING: readonly SupplyStage[] = ["DOCUMENTS", "RETURNED"];
const COMPLETED: readonly SupplyStage[] = [
  "COMPLETION_REPORTED",
  "ACCEPTANCE_RECTIFY",
  "ACCEPTED",
  "CONTRACT_SIGNED",
  "METER_NOTICE",
  "METERED",
  "ENERGISED",
];

const BEFORE_STEPS: readonly CaseVerb[] = ["accept", "decline", "acknowledge"];

const hasTargets = (view: CaseView) => (view.inside?.targets.length ?? 0) > 0;

/** @param actionId the one-use id that the server keeps for this rendering. */
export const caseButtons = (
  wording: Wording,
  view: CaseView,
  actionId: string,
): readonly Element[] =>
  buttonVerbs(view).map((verb) =>
    isSupplyVerb(verb)
      ? stepButton(wording, view, actionId, verb)
      : button(wording, view, actionId, verb),
  );

function button(wording: Wording, view: CaseView, actionId: string, verb: CaseVerb): Element {
  const { cards } = wording.texts;
  const label = cards.button[verb];
  const fields = fieldsOf(wording, view, verb);
  const data = caseAction(actionId, verb);
  if (fields.length === 0) return submit(label, data);
  return form(label, fields, submit(cards.send, data));
}

function fieldsOf(wording: Wording, view: CaseView, verb: CaseVerb): readonly Element[] {
  const { input } = wording.texts.cards;
  const text = (label: string) => [textInput(inputId(verb, "text"), label)];
  const reason = (required: boolean) =>
    textInput(inputId(verb, "reason"), required ? input.reason : input.reasonOptional, required);
  switch (verb) {
    case "investigate":
      return text(input.finding);
    case "ask":
      return text(input.question);
    case "answer":
      return text(input.answer);
    case "decide":
      return text(input.decision);
    case "message":
      return text(input.message);
    case "told":
      return [textInput(inputId(verb, "how"), input.how)];
    case "decline":
    case "escalate":
    case "takeOver":
      return [reason(true)];
    case "notSolved":
    case "withdraw":
    case "reopen":
      return [reason(false)];
    case "promise":
      return promiseFields(wording, view);
    case "snooze":
      return [...snoozeFields(wording, view), reason(true)];
    case "offer":
      return [targetInput(wording, view), reason(true)];
    case "judge":
      return [judgeInput(wording), reason(true)];
    case "rate":
      return [scoreInput(wording), textInput(inputId(verb, "text"), input.comment, false)];
    case "acknowledge":
    case "claim":
    case "accept":
    case "takeBack":
    case "urge":
    case "solved":
    case "join":
    case "closeSilent":
      return [];
  }
}

function promiseFields({ texts, now }: Wording, { zone }: CaseView): readonly Element[] {
  const tomorrow = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 });
  const { date, time } = texts.cards.input;
  const start = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  return [
    { ...dateInput(inputId("promise", "date"), date, tomorrow.toString()), min: start },
    timeInput(inputId("promise", "time"), time, "12:00"),
  ];
}

/** The latest that is possible stands there already. */
function snoozeFields({ texts, now }: Wording, { zone, inside }: CaseView): readonly Element[] {
  const { date, time } = texts.cards.input;
  const latest = (inside?.latestSnooze ?? now).toZonedDateTimeISO(zone);
  const [day, start] = [latest, now.toZonedDateTimeISO(zone)].map((at) =>
    at.toPlainDate().toString(),
  );
  return [
    { ...dateInput(inputId("snooze", "date"), date, day ?? ""), min: start ?? "" },
    timeInput(
      inputId("snooze", "time"),
      time,
      latest.toPlainTime().toString({ smallestUnit: "minute", roundingMode: "floor" }),
    ),
  ];
}

const targetInput = ({ texts }: Wording, view: CaseView): Element =>
  choiceInput(
    inputId("offer", "to"),
    texts.cards.input.to,
    (view.inside?.targets ?? []).map(({ id, name }) => ({ title: name, value: id })),
  );

const judgeInput = ({ texts }: Wording): Element =>
  choiceInput(inputId("judge", "value"), texts.cards.input.substantiated, [
    { title: texts.cards.substantiated.yes, value: "yes" },
    { title: texts.cards.substantiated.no, value: "no" },
  ]);

const scoreInput = ({ texts }: Wording): Element =>
  choiceInput(
    inputId("rate", "value"),
    texts.cards.input.score,
    Object.entries(texts.cards.score)
      .map(([value, title]) => ({ title, value }))
      .reverse(),
  );
