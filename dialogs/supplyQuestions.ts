import { z } from "zod";
import { areaOf } from "../src/core/organisation.ts";
import {
  CAPACITY_LEAST,
  CAPACITY_MOST,
  type CapacityUnit,
  isDual,
  NATURES,
  SECONDS,
  supplyFields,
  unitOf,
  USES,
} from "../src/core/supply/request.ts";
import { type Texts } from "../src/locales/index.ts";
import { findCapacity } from "../src/understanding/slots/capacity.ts";
import { foldText } from "../src/understanding/foldText.ts";
import { type Asking, type Question, type Said } from "./guided/question.ts";
import { previewOf } from "./supplyPreview.ts";
import { supplierOf } from "./supplier.ts";

/** Value of `area` when none of ours is meant. */
export const OUTSIDE = "outside";

const capacitySaid = z.object({
  value: z.number().min(CAPACITY_LEAST).max(CAPACITY_MOST),
  /** As it was said; null: the number alone. */
  unit: z.enum(["kW", "kVA"]).nullable(),
});

type CapacitySaid = z.output<typeof capacitySaid>;

/** What the conversation gathers; the core's application is made of it when it is sent. */
export const supplyForm = z.object({
  kind: supplyFields.kind,
  source: z.enum(["phone", "walkIn"]).optional(),
  callerName: supplyFields.callerName,
  callerPhone: supplyFields.callerPhone,
  applicant: supplyFields.applicant,
  site: supplyFields.site,
  area: z.string().max(40).optional(),
  use: supplyFields.use,
  batch: z.enum(["one", "many"]).optional(),
  voltage: supplyFields.voltage,
  capacityNow: capacitySaid.optional(),
  capacity: capacitySaid.optional(),
  second: supplyFields.second,
  nature: supplyFields.nature,
  dedicated: z.enum(["yes", "no"]).optional(),
  special: supplyFields.special,
  contact: supplyFields.contact,
  phone: supplyFields.phone,
  surveyTimes: supplyFields.surveyTimes,
  attachmentIds: supplyFields.attachmentIds,
  preview: z.literal("seen").optional(),
});

export type SupplyForm = z.output<typeof supplyForm>;
export type SupplyAsking = Asking<SupplyForm>;

type Asked<F extends keyof SupplyForm> = Question<SupplyForm, NonNullable<SupplyForm[F]>> & {
  readonly field: F;
};

type FormTexts = Texts["supplyForm"];
type Plain = "kind" | "applicant" | "site" | "use" | "second" | "nature" | "special";
type Worded = Plain | "batch" | "voltage" | "dedicated" | "contact" | "surveyTimes" | "area";

/** The four sentences of a question whose asking needs nothing else. */
const worded = (name: Worded) => ({
  label: (t: Texts) => t.supplyForm[name].label,
  ask: (t: Texts) => t.supplyForm[name].ask,
  example: (t: Texts) => t.supplyForm[name].example,
  why: (t: Texts) => t.supplyForm[name].why,
});

const named = (talk: SupplyAsking["talk"], values: readonly string[]) => {
  const choice: Readonly<Record<string, string>> = talk.texts.supply.choice;
  return values.map((value) => ({ value, label: choice[value] ?? value }));
};

export const kind: Asked<"kind"> = {
  field: "kind",
  type: "choice",
  ...worded("kind"),
  clauses: ["E-8"],
  choices: ({ talk }) => {
    const t: FormTexts["kind"] = talk.texts.supplyForm.kind;
    return [
      { value: "new", label: t.new, also: t.alsoNew },
      { value: "increase", label: t.increase, also: t.alsoIncrease },
    ];
  },
  recognise: ({ text }) =>
    /增容|扩容|擴容|增加容量|increase|upgrade/iu.test(text)
      ? "increase"
      : /新[裝装]|new (?:connection|supply|meter)/iu.test(text)
        ? "new"
        : undefined,
};

export const applicant: Asked<"applicant"> = {
  field: "applicant",
  type: "text",
  ...worded("applicant"),
  clauses: ["E-8"],
};

export const site: Asked<"site"> = {
  field: "site",
  type: "text",
  ...worded("site"),
  clauses: ["E-4"],
  opening: ({ reading }) => reading.slots.place,
};

/** Asked only of an address that no area of ours is known by. */
export const area: Asked<"area"> = {
  field: "area",
  type: "choice",
  ...worded("area"),
  clauses: ["E-4"],
  dependsOn: ["site"],
  passWhen: async ({ talk, draft }) => {
    const supplier = await supplierOf(talk);
    const areas = supplier?.profile.areas ?? [];
    return (
      supplier === null || areas.length === 0 || areaOf(supplier.profile, draft.site ?? "") !== null
    );
  },
  choices: async ({ talk }) => {
    const areas = (await supplierOf(talk))?.profile.areas ?? [];
    return [
      ...areas.map(({ id, label }) => ({ value: id, label: label[talk.locale] })),
      { value: OUTSIDE, label: talk.texts.supplyForm.area.outside },
    ];
  },
};

export const use: Asked<"use"> = {
  field: "use",
  type: "choice",
  ...worded("use"),
  choices: ({ talk }) => named(talk, USES),
  recognise: ({ text }) =>
    /居民|住宅|家裡|家里|照明|residential|flat|household/iu.test(text)
      ? "residential"
      : /工[廠厂業业]|factory|industrial/iu.test(text)
        ? "industrial"
        : /商[店舖铺業业]|餐[廳厅]|shop|commercial|restaurant/iu.test(text)
          ? "commercial"
          : undefined,
};

export const batch: Asked<"batch"> = {
  field: "batch",
  type: "choice",
  ...worded("batch"),
  clauses: ["E-29"],
  skip: ({ draft }) => draft.use !== "residential",
  choices: ({ talk }) => {
    const t = talk.texts.supplyForm.batch;
    return [
      { value: "one", label: t.one },
      { value: "many", label: t.many },
    ];
  },
};

export const voltage: Asked<"voltage"> = {
  field: "voltage",
  type: "choice",
  ...worded("voltage"),
  clauses: ["E-14", "E-15"],
  choices: ({ talk }) => {
    const t = talk.texts.supplyForm.voltage;
    const { low, high } = talk.texts.supply.choice;
    return [
      { value: "low", label: t.low, also: [low, "220", "380"] },
      { value: "high", label: t.high, also: [high, "10kV"] },
      { value: "unsure", label: t.unsure, also: t.alsoUnsure },
    ];
  },
  recognise: ({ text }) =>
    /高[壓压]|high[- ]voltage|\b(?:10|20|35|110) ?kv\b/iu.test(text)
      ? "high"
      : /低[壓压]|low[- ]voltage|\b(?:220|380) ?v\b/iu.test(text)
        ? "low"
        : undefined,
};

const unitFor = ({ draft }: SupplyAsking): CapacityUnit | null =>
  draft.voltage === undefined ? null : unitOf(draft.voltage);

/** A capacity with its unit, or a number alone; one in the other unit isn't taken. */
function readCapacity({ text }: Said, asking: SupplyAsking): CapacitySaid | undefined {
  const said = findCapacity(foldText(text))?.value;
  const unit = unitFor(asking);
  if (said !== undefined) {
    return unit !== null && said.unit !== unit ? undefined : said;
  }
  const plain = /^\s*([\d,]+(?:\.\d+)?)\s*$/u.exec(text.normalize("NFKC"))?.[1];
  return plain === undefined ? undefined : { value: Number(plain.replaceAll(",", "")), unit };
}

const showCapacity = ({ value, unit }: CapacitySaid, asking: SupplyAsking): string =>
  `${value} ${unit ?? unitFor(asking) ?? ""}`.trim();

export const capacityNow: Asked<"capacityNow"> = {
  field: "capacityNow",
  type: "text",
  label: (t) => t.supplyForm.capacityNow.label,
  ask: (t, asking) => t.supplyForm.capacityNow.ask({ unit: unitFor(asking) ?? "" }),
  example: (t) => t.supplyForm.capacityNow.example,
  why: (t) => t.supplyForm.capacityNow.why,
  skip: ({ draft }) => draft.kind !== "increase" || draft.voltage === "unsure",
  read: readCapacity,
  show: (value, _t, asking) => showCapacity(value, asking),
};

export const capacity: Asked<"capacity"> = {
  field: "capacity",
  type: "text",
  label: (t) => t.supplyForm.capacity.label,
  ask: (t, asking) =>
    t.supplyForm.capacity.ask({
      unit: unitFor(asking) ?? "",
      increase: asking.draft.kind === "increase",
    }),
  example: (t) => t.supplyForm.capacity.example,
  why: (t) => t.supplyForm.capacity.why,
  clauses: ["E-14", "E-15", "E-16"],
  skip: ({ draft }) => draft.voltage === "unsure",
  read: readCapacity,
  recognise: (said, asking) => {
    const found = said.reading.slots.capacity;
    const unit = unitFor(asking);
    return found === undefined || (unit !== null && found.unit !== unit) ? undefined : found;
  },
  show: (value, _t, asking) => showCapacity(value, asking),
};

export const second: Asked<"second"> = {
  field: "second",
  type: "choice",
  ...worded("second"),
  clauses: ["E-9", "E-16"],
  choices: ({ talk }) => named(talk, SECONDS),
  recognise: ({ text }) =>
    /[雙双]電源|双电源|第二電源|第二电源|dual (?:source|supply)|second source/iu.test(text)
      ? "source"
      : /[雙双][迴回]路|second circuit|double circuit/iu.test(text)
        ? "circuit"
        : undefined,
};

export const nature: Asked<"nature"> = {
  field: "nature",
  type: "choice",
  ...worded("nature"),
  clauses: ["E-9"],
  skip: ({ draft }) => draft.second === undefined || !isDual(draft.second),
  choices: ({ talk }) => named(talk, NATURES),
};

export const dedicated: Asked<"dedicated"> = {
  field: "dedicated",
  type: "choice",
  optional: true,
  ...worded("dedicated"),
  clauses: ["E-9", "E-16"],
  skip: ({ draft }) => draft.voltage !== "high",
  choices: ({ talk }) => [
    { value: "no", label: talk.texts.common.no },
    { value: "yes", label: talk.texts.common.yes },
  ],
  recognise: ({ text }) => (/[專专][線线]|dedicated line/iu.test(text) ? "yes" : undefined),
};

export const special: Asked<"special"> = {
  field: "special",
  type: "text",
  optional: true,
  ...worded("special"),
  clauses: ["E-9"],
};

export const contact: Asked<"contact"> = {
  field: "contact",
  type: "text",
  optional: true,
  ...worded("contact"),
};

export const surveyTimes: Asked<"surveyTimes"> = {
  field: "surveyTimes",
  type: "text",
  optional: true,
  ...worded("surveyTimes"),
  clauses: ["E-4"],
};

export const attachmentIds: Asked<"attachmentIds"> = {
  field: "attachmentIds",
  type: "files",
  optional: true,
  label: (t) => t.supplyForm.files.label,
  ask: (t) => t.supplyForm.files.ask,
  example: (t) => t.supplyForm.files.example,
  why: (t) => t.supplyForm.files.why,
};

/** Before it is filed: who will review it, what is needed, and under which clause (B9). */
export const preview: Asked<"preview"> = {
  field: "preview",
  type: "choice",
  label: (t) => t.supplyForm.preview.label,
  ask: (_t, asking) => previewOf(asking),
  example: (t) => t.supplyForm.preview.example,
  why: (t) => t.supplyForm.preview.why,
  dependsOn: ["voltage", "capacity", "second", "nature", "dedicated", "special", "use", "batch"],
  choices: ({ talk }) => {
    const { choice, also } = talk.texts.supplyForm.preview;
    return [{ value: "seen", label: choice, also }];
  },
  show: (_value, t) => t.supplyForm.preview.choice,
};
