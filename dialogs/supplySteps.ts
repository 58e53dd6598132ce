import { z } from "zod";
import { fieldChoices } from "../src/cards/stepButtons.ts";
import { escapeMarkdown, plainText } from "../src/cards/escapeMarkdown.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { type Reply } from "../src/core/reply.ts";
import {
  fieldsOf,
  readStep,
  type StepField,
  SUPPLY_VERBS,
  type SupplyVerb,
} from "../src/core/supply/steps.ts";
import { type Texts } from "../src/locales/index.ts";
import { type CaseView } from "../src/services/index.ts";
import { readDate } from "../src/understanding/readDate.ts";
import { whenIn } from "../src/cards/wording.ts";
import { begin } from "./forms.ts";
import { SILENCE } from "./reading.ts";
import { type Session } from "./session.ts";
import { cardOfCase, resultInWords } from "./caseStatus.ts";
import { guided } from "./guided/guided.ts";
import {
  type Asking,
  type Choice,
  type Dialog,
  type Question,
  type Said,
  type Submitted,
} from "./guided/question.ts";
import { type ReceivedFile, type Talk } from "./talk.ts";

type Draft = Record<string, unknown>;
type StepAsking = Asking<Draft>;

interface Taken {
  readonly text: string;
  readonly view: CaseView;
  /** The card that they have shows it already. */
  readonly redrawn: boolean;
}

const TYPES = { text: "text", number: "text", date: "text", moment: "text" } as const;

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
      ...shape,
    }),
    confirm: false,
    questions: fields.map(([name, field]) => questionOf(verb, name, field)) as never,
    submit: (talk, _draftId, draft) => submit(talk, verb, draft),
    answer: (talk, result: Taken) => answer(talk, result),
  });
}

/** Uploads go where every form of ours has them. */
function fieldName(name: string): string {
  return name === "files" ? "attachmentIds" : name;
}

/** Each answer by itself; an option is looked up when it is taken. */
function schemaOf({ schema, kind }: StepField): z.ZodType {
  return kind === "options" ? z.string().max(200).optional() : schema;
}

async function viewOf({ talk, draft }: StepAsking): Promise<CaseView | null> {
  return talk.services.viewCase(talk.unit, talk.person, wordOf(draft["caseId"]));
}

/** A seeded value: always there, and always words. */
const wordOf = (value: unknown): string => (typeof value === "string" ? value : "");

const wordingOf = ({ texts, locale, unit }: Talk) => ({ texts, locale, now: unit.now });

function questionOf(
  verb: SupplyVerb,
  name: string,
  field: StepField,
): Question<Draft, unknown> & { readonly field: string } {
  const label = (t: Texts): string =>
    t.supply.fieldOf[`${verb}.${name}`] ??
    (t.supply.field as Readonly<Record<string, string>>)[name] ??
    name;
  const common = {
    field: fieldName(name),
    optional: field.optional,
    label,
    ask: (t: Texts) =>
      isChoice(verb)
        ? `${t.supply.card.neutral}\n\n${label(t)}`
        : t.supply.ask({ field: label(t) }),
    example: (t: Texts) => t.supply.example[field.kind],
    why: (t: Texts) => t.supply.why,
  };
  switch (field.kind) {
    case "choice":
    case "options":
      return { ...common, type: "choice", choices: (asking) => choicesOf(verb, name, asking) };
    case "files":
      return { ...common, type: "files" };
    case "text":
    case "number":
    case "date":
    case "moment":
      return {
        ...common,
        type: TYPES[field.kind],
        read: (said, asking) => readAs(field, said, asking),
        show: (value, _t, asking) => shown(field, value, asking),
      };
  }
}

/** The customer's own choice: the list says what it is and isn't (E-17). */
const isChoice = (verb: SupplyVerb): boolean =>
  verb === "chooseDesigner" || verb === "chooseContractor";

/** Choices as a card would show them; the neutral list says what it is (E-17). */
async function choicesOf(
  verb: SupplyVerb,
  name: string,
  asking: StepAsking,
): Promise<readonly Choice[]> {
  const view = await viewOf(asking);
  if (view === null) return [];
  return fieldChoices(wordingOf(asking.talk), view, verb, name).map(({ title, value }) => ({
    value,
    label: title,
  }));
}

/** Words → what the field's schema takes; undefined where they are none. */
function readAs({ kind }: StepField, { text }: Said, { talk, draft }: StepAsking): unknown {
  const zone = wordOf(draft["zone"]);
  switch (kind) {
    case "number": {
      const plain = /-?[\d,]+(?:\.\d+)?/u.exec(text.normalize("NFKC"))?.[0].replaceAll(",", "");
      return plain === undefined ? undefined : Number(plain);
    }
    case "date":
    case "moment": {
      const read = readDate(text, talk.unit.now.toZonedDateTimeISO(zone));
      if (read === null) return undefined;
      if (kind === "date") return read.date.toString();
      const plainTime = read.time ?? NINE;
      return read.date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant().toString();
    }
    default:
      return text.trim();
  }
}

/** When a day is named without a time: as the office opens. */
const NINE = Temporal.PlainTime.from("09:00");

function shown({ kind }: StepField, value: unknown, { talk, draft }: StepAsking): string {
  const text = typeof value === "number" ? String(value) : wordOf(value);
  const zone = wordOf(draft["zone"]);
  if (kind !== "moment") return escapeMarkdown(text);
  return whenIn(wordingOf(talk), zone, Temporal.Instant.from(text));
}

async function submit(talk: Talk, verb: SupplyVerb, draft: Draft): Promise<Submitted<Taken>> {
  const { caseId, reference: _reference, zone: _zone, attachmentIds, ...values } = draft;
  const read = readStep(verb, {
    ...values,
    ...(attachmentIds === undefined ? {} : { files: attachmentIds }),
  });
  if (!read.ok) {
    const [field] = read.fields;
    const text = talk.texts.supply.refused.stepIncomplete;
    return { ok: false, text, ...(field === undefined ? {} : { field }) };
  }
  const by = talk.person;
  const result = await talk.services.takeStep(talk.unit, {
    caseId: wordOf(caseId),
    step: read.step,
    by,
  });
  const text = resultInWords(talk, result);
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

function answer(talk: Talk, { text, view, redrawn }: Taken): Reply {
  if (redrawn) return { text };
  return { ...cardReply(talk, view), text, speak: plainText(text) };
}

function cardReply(talk: Talk, view: CaseView): Reply {
  return { card: cardOfCase(talk, view) };
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
    talk.say(resultInWords(talk, refused));
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
    talk.say(talk.texts.supply.noOptions);
    return;
  }
  const seed = { caseId: view.caseId, reference: view.reference, zone: view.zone };
  const [first] = fields;
  const said = rest !== "" && first?.[1].kind === "text" ? { [first[0]]: rest } : {};
  await begin(session, dialog, SILENCE, { ...seed, ...said }, files);
}
