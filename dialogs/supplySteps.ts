import { z } from "zod";
import { fieldLabel, requestOf } from "../src/cards/stepButtons.ts";
import { standsAt } from "../src/cards/supplyNext.ts";
import { plainText } from "../src/cards/escapeMarkdown.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { type Reply } from "../src/core/reply.ts";
import {
  fieldsOf,
  readStep,
  type StepField,
  SUPPLY_VERBS,
  type SupplyVerb,
} from "../src/core/supply/steps.ts";
import { type CaseView } from "../src/services/index.ts";
import { begin } from "./forms.ts";
import { cardOfCase, resultInWords, stepChoices, stepTaken } from "./caseStatus.ts";
import { guided } from "./guided/guided.ts";
import { pickWithin } from "./guided/pick.ts";
import { type Dialog, type Submitted } from "./guided/question.ts";
import { SILENCE } from "./reading.ts";
import { type Session } from "./session.ts";
import {
  choicesOf,
  fieldName,
  questionOf,
  SEEDS,
  shownAs,
  type StepDraft,
  wordingOf,
  wordOf,
} from "./stepQuestions.ts";
import { type ReceivedFile, type Talk } from "./talk.ts";

interface Taken {
  readonly text: string;
  readonly view: CaseView;
  /** The card that they have shows it already. */
  readonly redrawn: boolean;
}

const dialogId = (verb: SupplyVerb): string => `supply.${verb}`;

/** Every step of a supply request as a conversation: what a card asks with fields is asked one by one. */
export const STEP_DIALOGS: ReadonlyMap<SupplyVerb, Dialog> = new Map(
  SUPPLY_VERBS.map((verb) => [verb, stepDialog(verb)]),
);

function stepDialog(verb: SupplyVerb): Dialog {
  const fields = Object.entries(fieldsOf(verb));
  const shape = Object.fromEntries(
    fields.map(([name, field]) => [fieldName(name), schemaOf(field)]),
  );
  return guided({
    id: dialogId(verb),
    title: (t) => t.supply.step[verb],
    draft: z.object({
      caseId: z.string().max(60),
      reference: z.string().max(20),
      zone: z.string().max(60),
      unit: z.string().max(10).optional(),
      applied: z.string().max(40).optional(),
      ...shape,
    }),
    confirm: false,
    questions: fields.map(([name, field]) => questionOf(verb, name, field)) as never,
    submit: (talk, _draftId, draft) => submit(talk, verb, draft),
    answer: (talk, result: Taken) => answer(talk, result),
  });
}

/** Each answer by itself; an option is looked up when it is taken. */
function schemaOf({ schema, kind }: StepField): z.ZodType {
  return kind === "options" ? z.string().max(200).optional() : schema;
}

async function submit(talk: Talk, verb: SupplyVerb, draft: StepDraft): Promise<Submitted<Taken>> {
  const seeds: readonly string[] = [...SEEDS, "attachmentIds"];
  const values = Object.fromEntries(
    Object.entries(draft).filter(([name]) => !seeds.includes(name)),
  );
  const { attachmentIds } = draft;
  const read = readStep(verb, {
    ...values,
    ...(attachmentIds === undefined ? {} : { files: attachmentIds }),
  });
  if (!read.ok) {
    const [field] = read.fields;
    const text = talk.texts.supply.refused.stepIncomplete;
    return { ok: false, text, ...(field === undefined ? {} : { field: fieldName(field) }) };
  }
  const items = await itemsOf(talk, verb, draft);
  const result = await talk.services.takeStep(talk.unit, {
    caseId: wordOf(draft["caseId"]),
    step: read.step,
    by: talk.person,
  });
  const text = result.ok ? stepTaken(talk, result, items) : resultInWords(talk, result);
  // Words can be written anew.
  if (!result.ok && result.refusal === "namesFirm") {
    const [field] = Object.entries(fieldsOf(verb)).find(([, { kind }]) => kind === "text") ?? [];
    return { ok: false, text, ...(field === undefined ? {} : { field }) };
  }
  // A rule of the policy isn't mended by another answer: it is said, and the form is over.
  const view = result.view;
  if (view === null) return { ok: false, text };
  const taken = { text, view, redrawn: result.ok && result.redrawn === true };
  return { ok: true, result: taken, reference: null, about: formatReference(view.reference) };
}

/** What was chosen, counted or dated in the step: long words are known to whoever wrote them. */
async function itemsOf(talk: Talk, verb: SupplyVerb, draft: StepDraft): Promise<readonly string[]> {
  const { guided: t } = talk.texts;
  const zone = wordOf(draft["zone"]);
  const items: string[] = [];
  for (const [name, field] of Object.entries(fieldsOf(verb))) {
    const value = draft[name];
    if (value === undefined || field.kind === "text" || field.kind === "files") continue;
    const label = fieldLabel(wordingOf(talk), verb, name);
    const isChosen = field.kind === "choice" || field.kind === "options";
    const choices = isChosen ? await choicesOf(verb, name, { talk, draft, at: null }) : [];
    const chosen = choices.find((choice) => choice.value === value)?.label;
    const unit = name === "capacity" ? ` ${wordOf(draft["unit"])}` : "";
    const shown = `${chosen ?? shownAs(field, value, talk, zone)}${unit}`.trim();
    items.push(field.kind === "options" ? shown : t.item({ label, value: shown }));
  }
  return items;
}

function answer(talk: Talk, { text, view, redrawn }: Taken): Reply {
  const choices = stepChoices(talk, view);
  if (redrawn) return { text, choices };
  return { card: cardOfCase(talk, view), text, speak: plainText(text), choices };
}

/** Takes a step at once when it needs no word; else begins its conversation. */
export async function beginStep(
  session: Session,
  view: CaseView,
  verb: SupplyVerb,
  rest: string,
  files: readonly ReceivedFile[],
): Promise<void> {
  const { talk } = session;
  const by = talk.person;
  const refused = await talk.services.stepRefused(talk.unit, { caseId: view.caseId, verb, by });
  if (refused !== null) {
    talk.say({ text: resultInWords(talk, refused), choices: stepChoices(talk, view) });
    return;
  }
  const dialog = STEP_DIALOGS.get(verb);
  const fields = Object.entries(fieldsOf(verb));
  if (dialog === undefined || fields.length === 0) {
    const taken = await submit(talk, verb, { caseId: view.caseId });
    if (taken.ok) talk.say(answer(talk, taken.result));
    else talk.say(taken.text);
    return;
  }
  const missing = fields.some(
    ([name, { kind }]) =>
      kind === "options" && (view.supply?.options[`${verb}.${name}`]?.length ?? 0) === 0,
  );
  if (missing) {
    const text = `${talk.texts.supply.noOptions}\n\n${standsAt(wordingOf(talk), view)}`;
    talk.say({ text, choices: stepChoices(talk, view) });
    return;
  }
  const seed = { ...seedOf(view), ...(await saidAlready(talk, view, verb, rest)) };
  await begin(session, dialog, SILENCE, seed, files);
}

function seedOf(view: CaseView): StepDraft {
  const request = requestOf(view);
  const { unit, capacityTotal } = request ?? {};
  return {
    ...{ caseId: view.caseId, reference: view.reference, zone: view.zone },
    ...(unit === undefined ? {} : { unit }),
    ...(capacityTotal === undefined ? {} : { applied: `${capacityTotal} ${unit ?? ""}`.trim() }),
  };
}

/**
 * What stood behind the step's name is its first answer, where it can be one.
 *
 * @param only "chosen": nothing but a choice counts, words of one's own don't.
 */
export async function saidAlready(
  talk: Talk,
  view: CaseView,
  verb: SupplyVerb,
  rest: string,
  only: "chosen" | "any" = "any",
): Promise<StepDraft> {
  const [first] = Object.entries(fieldsOf(verb));
  if (rest === "" || first === undefined) return {};
  const [name, { kind }] = first;
  if (kind === "text") return only === "any" ? { [name]: rest } : {};
  if (kind !== "options" && kind !== "choice") return {};
  const asking = { talk, draft: { caseId: view.caseId }, at: null };
  const chosen = pickWithin(await choicesOf(verb, name, asking), rest);
  return chosen === null ? {} : { [name]: chosen.value };
}
