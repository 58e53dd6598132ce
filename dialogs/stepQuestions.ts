import { fieldChoices, fieldLabel, isKnownOf, requestOf } from "../src/cards/stepButtons.ts";
import { whenIn, type Wording } from "../src/cards/wording.ts";
import { escapeMarkdown } from "../src/cards/escapeMarkdown.ts";
import { formatReference } from "../src/core/case/reference.ts";
import { type CapacityUnit, unitOf } from "../src/core/supply/request.ts";
import { fieldsOf, type StepField, type SupplyVerb } from "../src/core/supply/steps.ts";
import { type Texts } from "../src/locales/index.ts";
import { type CaseView } from "../src/services/index.ts";
import { readDate } from "../src/understanding/readDate.ts";
import { type Asking, type Choice, type Question, type Said } from "./guided/question.ts";
import { capacityProblem, type CapacitySaid, readCapacity } from "./readCapacity.ts";
import { type Talk } from "./talk.ts";

export type StepDraft = Record<string, unknown>;
type StepAsking = Asking<StepDraft>;
type StepQuestion = Question<StepDraft, unknown> & { readonly field: string };

/** What a step's form is begun with, besides the answers: never asked. */
export const SEEDS = ["caseId", "reference", "zone", "unit", "applied"] as const;

/** A seeded value: always words; empty where there are none. */
export const wordOf = (value: unknown): string => (typeof value === "string" ? value : "");

export const wordingOf = ({ texts, locale, unit }: Talk): Wording => ({
  texts,
  locale,
  now: unit.now,
});

/** Uploads go where every form of ours has them. */
export const fieldName = (name: string): string => (name === "files" ? "attachmentIds" : name);

export async function viewOf({ talk, draft }: StepAsking): Promise<CaseView | null> {
  return talk.services.viewCase(talk.unit, talk.person, wordOf(draft["caseId"]));
}

/** One field of a step as a question. */
export function questionOf(verb: SupplyVerb, name: string, field: StepField): StepQuestion {
  const label = (t: Texts): string => labelOf(t, verb, name);
  const common = {
    field: fieldName(name),
    label,
    ...whetherAsked(verb, name, field),
    ask: (t: Texts, asking: StepAsking) =>
      `${heading(t, verb, asking)}${asked(t, verb, name, field, asking)}`,
    example: (t: Texts) => t.supply.example[field.kind],
    why: (t: Texts) => t.supply.why,
  };
  switch (field.kind) {
    case "choice":
    case "options":
      return { ...common, type: "choice", choices: (asking) => choicesOf(verb, name, asking) };
    case "files":
      return {
        ...common,
        type: "files",
        ...("remark" in fieldsOf(verb) ? { wordsGoTo: "remark" } : {}),
      };
    case "text":
    case "number":
    case "date":
    case "moment":
      return {
        ...common,
        type: "text",
        read: (said, asking) => readAs(name, field, said, asking),
        wrong: (said, asking) => wrongOf(name, said, asking),
        conflict: (value, asking) => conflictOf(name, field, value, asking),
        show: (value, _t, { talk, draft }) => shownAs(field, value, talk, wordOf(draft["zone"])),
      };
  }
}

const labelOf = (texts: Texts, verb: SupplyVerb, name: string): string =>
  fieldLabel({ texts }, verb, name);

/** Which step of which request this is, before its first question. */
function heading(t: Texts, verb: SupplyVerb, { draft }: StepAsking): string {
  const seeds: readonly string[] = SEEDS;
  if (Object.keys(draft).some((name) => !seeds.includes(name))) return "";
  const reference = formatReference(wordOf(draft["reference"]));
  return `${t.supply.begin({ step: t.supply.step[verb], reference })}\n\n`;
}

function asked(
  t: Texts,
  verb: SupplyVerb,
  name: string,
  { kind }: StepField,
  { draft }: StepAsking,
): string {
  const own = labelOf(t, verb, name);
  const unit = wordOf(draft["unit"]);
  const field = name === "capacity" && unit !== "" ? `${own} ${unit}` : own;
  const applied = wordOf(draft["applied"]);
  if (verb === "draftPlan" && name === "capacity" && applied !== "") {
    return t.supply.askAs({ field, example: t.supply.applied({ capacity: applied }) });
  }
  switch (kind) {
    case "choice":
      return t.supply.choose({ field });
    case "options":
      return isOwnChoice(verb)
        ? `${t.supply.card.neutral}\n\n${t.supply.choose({ field })}`
        : t.supply.choose({ field });
    case "files":
      return t.supply.upload({ field });
    case "text":
      return t.supply.ask({ field });
    case "number":
    case "date":
    case "moment":
      return t.supply.askAs({ field, example: t.supply.example[kind].replace(/[。.]$/u, "") });
  }
}

/** The customer's own choice: the list says what it is and isn't (E-17). */
const isOwnChoice = (verb: SupplyVerb): boolean =>
  verb === "chooseDesigner" || verb === "chooseContractor";

/** What needn't be said in this step, given what was said already. */
function whetherAsked(
  verb: SupplyVerb,
  name: string,
  { optional }: StepField,
): Pick<StepQuestion, "optional" | "skip" | "passWhen"> {
  const only = (field: string, ...values: readonly string[]) => ({
    optional: false,
    skip: ({ draft }: StepAsking) => !values.includes(wordOf(draft[field])),
  });
  switch (`${verb}.${name}`) {
    case "inspect.rectifyBy":
      return only("result", "rectify");
    case "judgeDocument.remark":
      return only("result", "returned", "notApplicable");
    case "recordSurvey.voltage":
    case "recordSurvey.capacity":
      return {
        optional,
        passWhen: async (asking) => {
          const view = await viewOf(asking);
          return view !== null && isKnownOf(requestOf(view), verb, name);
        },
      };
    case "handIn.remark":
      // Said along with the files, if at all.
      return { optional, passWhen: async () => true };
    default:
      return { optional };
  }
}

/** The number of an item in the checklist: ⑧. */
const NUMBERED = /^[①-⑳] /u;

/** Choices as a card would show them. */
export async function choicesOf(
  verb: SupplyVerb,
  name: string,
  asking: StepAsking,
): Promise<readonly Choice[]> {
  const view = await viewOf(asking);
  if (view === null) return [];
  return fieldChoices(wordingOf(asking.talk), view, verb, name).map(({ title, value }) => ({
    value,
    label: title,
    also: [title.replace(NUMBERED, "")],
    ...(NUMBERED.test(title) ? { number: Number(value) } : {}),
  }));
}

/** The unit that a capacity is stated in: of the application, or of the voltage said just now. */
function unitIn({ draft }: StepAsking): CapacityUnit | null {
  const { voltage } = draft;
  if (voltage === "low" || voltage === "high") return unitOf(voltage);
  const unit = draft["unit"];
  return unit === "kW" || unit === "kVA" ? unit : null;
}

const isOtherUnit = ({ unit }: CapacitySaid, own: CapacityUnit | null): boolean =>
  unit !== null && own !== null && unit !== own;

/** When a day is named without a time: as the office opens. */
const NINE = Temporal.PlainTime.from("09:00");

/** Words → what the field's schema takes; undefined where they are none. */
function readAs(name: string, { kind }: StepField, { text }: Said, asking: StepAsking): unknown {
  const zone = wordOf(asking.draft["zone"]);
  switch (kind) {
    case "number": {
      if (name === "capacity") {
        const said = readCapacity(text);
        const unit = unitIn(asking);
        return said === null || isOtherUnit(said, unit) ? undefined : said.value;
      }
      const plain = /-?[\d,]+(?:\.\d+)?/u.exec(text.normalize("NFKC"))?.[0].replaceAll(",", "");
      return plain === undefined ? undefined : Number(plain);
    }
    case "date":
    case "moment": {
      const read = readDate(text, asking.talk.unit.now.toZonedDateTimeISO(zone));
      if (read === null) return undefined;
      if (kind === "date") return read.date.toString();
      const plainTime = read.time ?? NINE;
      return read.date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant().toString();
    }
    default:
      return text.trim();
  }
}

function wrongOf(name: string, { text }: Said, asking: StepAsking): string | null {
  if (name !== "capacity") return null;
  const t = asking.talk.texts.supplyForm.capacity;
  const problem = capacityProblem(text);
  if (problem === "small") return t.tooSmall;
  const said = readCapacity(text);
  const unit = unitIn(asking);
  if (said === null || unit === null || !isOtherUnit(said, unit)) return null;
  return t.otherUnit({ unit, said: `${said.value} ${said.unit ?? ""}` });
}

/** Times that have passed and ends before beginnings are met at once, not after the last question. */
function conflictOf(
  name: string,
  { kind }: StepField,
  value: unknown,
  { talk, draft }: StepAsking,
): string | null {
  const { refused } = talk.texts.supply;
  const text = wordOf(value);
  if (kind === "moment") {
    const at = Temporal.Instant.from(text);
    if (Temporal.Instant.compare(at, talk.unit.now) <= 0) return refused.pastDate;
    return name === "second" && text === draft["at"] ? refused.noSlots : null;
  }
  if (name === "finishesOn" && text < wordOf(draft["startsOn"])) return refused.datesReversed;
  if (name !== "rectifyBy" && name !== "finishesOn") return null;
  const zone = wordOf(draft["zone"]);
  const today = talk.unit.now.toZonedDateTimeISO(zone).toPlainDate().toString();
  return text < today ? refused.pastDate : null;
}

/** A value of a step as people read it. */
export function shownAs({ kind }: StepField, value: unknown, talk: Talk, zone: string): string {
  const text = typeof value === "number" ? String(value) : wordOf(value);
  if (kind === "moment") return whenIn(wordingOf(talk), zone, Temporal.Instant.from(text));
  return escapeMarkdown(text);
}
