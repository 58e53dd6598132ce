import { z } from "zod";
import { isDual, NATURES, SECONDS, supplyFields, USES } from "../src/core/supply/request.ts";
import { type Texts } from "../src/locales/index.ts";
import { type Asking, type Question } from "./guided/question.ts";
import { capacitySaid } from "./readCapacity.ts";
import { previewOf, rulingOf } from "./supplyPreview.ts";

/** Value of `area` when none of ours is meant. */
export const OUTSIDE = "outside";

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

export type Asked<F extends keyof SupplyForm> = Question<SupplyForm, NonNullable<SupplyForm[F]>> & {
  readonly field: F;
};

type FormTexts = Texts["supplyForm"];
type Plain = "kind" | "applicant" | "site" | "use" | "second" | "nature" | "special";
type Worded = Plain | "batch" | "voltage" | "dedicated" | "contact" | "surveyTimes" | "area";

/** The four sentences of a question whose asking needs nothing else. */
export const worded = (name: Worded) => ({
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
    /增容|扩容|擴容|增加容量|加大容量|increase|upgrade/iu.test(text)
      ? "increase"
      : /新[裝装]|\bnew\b.{0,40}\b(?:connection|supply|meter|service)\b/iu.test(text)
        ? "new"
        : undefined,
};

export const applicant: Asked<"applicant"> = {
  field: "applicant",
  type: "openChoice",
  ...worded("applicant"),
  clauses: ["E-8"],
  choices: ({ talk, draft }) => {
    const name = talk.person.kind === "staff" ? (draft.callerName ?? "") : talk.person.name;
    return name === "" ? [] : [{ value: name, label: name }];
  },
};

const USE_WORDS: readonly (readonly [RegExp, (typeof USES)[number]])[] = [
  [/臨時用電|临时用电|工地|temporary/iu, "temporary"],
  [
    /居民|住宅|家用|家裡|家里|自住|照明|residential|\bflat\b|apartment|household|\bhome\b/iu,
    "residential",
  ],
  [/工[廠厂業业]|factory|industrial/iu, "industrial"],
  [
    /商[店舖铺業业]|店[面舖铺]|餐[廳厅館馆]|[麵面饭]館|面馆|饭店|shop|commercial|restaurant/iu,
    "commercial",
  ],
  [/農[業田]|农[业田]|灌溉|agricultur|irrigation|\bfarm/iu, "agricultural"],
];

export const use: Asked<"use"> = {
  field: "use",
  type: "choice",
  ...worded("use"),
  clauses: ["E-29"],
  choices: ({ talk }) => named(talk, USES),
  recognise: ({ text }) => USE_WORDS.find(([words]) => words.test(text))?.[1],
};

export const batch: Asked<"batch"> = {
  field: "batch",
  type: "choice",
  ...worded("batch"),
  clauses: ["E-29"],
  skip: ({ draft }) => draft.use !== "residential",
  recognise: ({ text }) =>
    /整[批棟栋]|多[戶户]|whole building|several homes/iu.test(text) ? "many" : undefined,
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
  ...worded("dedicated"),
  clauses: ["E-9", "E-16"],
  skip: ({ draft }) => draft.voltage !== "high",
  // Where the rules require one, it isn't the customer's choice.
  passWhen: async (asking) => ((await rulingOf(asking))?.dedicated ?? null) !== null,
  choices: ({ talk }) => [
    { value: "no", label: talk.texts.common.no, also: talk.texts.supplyForm.dedicated.alsoNo },
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
  clauses: ["E-14", "E-15", "E-16"],
  unlisted: true,
  dependsOn: [
    "kind",
    "voltage",
    "capacity",
    "second",
    "nature",
    "dedicated",
    "special",
    "use",
    "batch",
  ],
  choices: ({ talk }) => {
    const { choice, also } = talk.texts.supplyForm.preview;
    return [{ value: "seen", label: choice, also }];
  },
  show: (_value, t) => t.supplyForm.preview.choice,
};
