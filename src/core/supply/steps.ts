import { z } from "zod";
import { ATTACHMENTS_MAX } from "../case/complaintDraft.ts";
import { cleanText } from "../cleanText.ts";
import { CAPACITY_LEAST, CAPACITY_MOST } from "./request.ts";
import { INSPECTION_KINDS } from "./supply.ts";

/**
 * What a field of a step takes. A card draws an input for it, a conversation asks for it, and typed
 * words are read as it; `options` are those that the request offers at that moment.
 */
export type FieldKind = "text" | "number" | "date" | "moment" | "choice" | "options" | "files";

export interface StepField {
  readonly kind: FieldKind;
  readonly schema: z.ZodType;
  readonly optional: boolean;
  readonly choices: readonly string[];
}

const field = <S extends z.ZodType>(
  kind: FieldKind,
  schema: S,
  choices: readonly string[] = [],
): { kind: FieldKind; schema: S; optional: false; choices: readonly string[] } => ({
  kind,
  schema,
  optional: false,
  choices,
});

const optional = <F extends { schema: z.ZodType }>(
  of: F,
): Omit<F, "schema" | "optional"> & { schema: z.ZodOptional<F["schema"]>; optional: true } => ({
  ...of,
  schema: of.schema.optional(),
  optional: true,
});

const words = (most = 2_000) =>
  field("text", z.string().transform(cleanText).pipe(z.string().min(1).max(most)));
const number = (least: number, most: number) =>
  field("number", z.coerce.number().min(least).max(most));
const choice = <const C extends readonly [string, ...string[]]>(...choices: C) =>
  field("choice", z.enum(choices), choices);
const options = () => field("options", z.string().min(1).max(200));
const date = () => field("date", z.iso.date());
/** A moment in the organisation's zone, kept as an instant. */
const moment = () => field("moment", z.iso.datetime());
const files = () => field("files", z.array(z.uuid()).min(1).max(ATTACHMENTS_MAX));

/**
 * Every step of a supply request with what it says, in the order of the work. Who may take it, and
 * when, is in `stepRules.ts`; what follows from it in the verb's own function.
 */
export const SUPPLY_STEPS = {
  // Survey (E-4)
  offerSurvey: { at: moment(), second: optional(moment()) },
  bookSurvey: { at: moment() },
  agreeSurvey: { slot: options() },
  recordSurvey: {
    feasible: choice("yes", "no"),
    findings: words(),
    voltage: optional(choice("low", "high")),
    capacity: optional(number(CAPACITY_LEAST, CAPACITY_MOST)),
    files: optional(files()),
  },
  skipSurvey: { reason: words() },
  // Plan (E-9, E-10, E-12, E-17)
  recordFeasibility: { favourable: choice("yes", "no"), opinion: words() },
  draftPlan: {
    capacity: number(CAPACITY_LEAST, CAPACITY_MOST),
    voltage: choice("low", "high"),
    voltageText: words(60),
    mode: choice("public", "transformer", "dedicated", "dual"),
    metering: words(500),
    economics: words(),
  },
  issuePlan: {},
  returnPlan: { reason: words() },
  acknowledgePlan: {},
  contactCustomer: { text: words() },
  // Designer and contractor (E-5, E-11, E-17, E-20), works entrusted to us (E-21)
  chooseDesigner: { entry: options() },
  chooseContractor: { entry: options() },
  inviteDesigner: {},
  inviteContractor: {},
  dropDesigner: {},
  dropContractor: {},
  entrust: {},
  acceptEntrust: { accept: choice("yes", "no") },
  assignSurveyor: { person: options() },
  planWorks: { findings: words(), construction: words(4_000), materials: words(4_000) },
  verifyWorks: {
    result: choice("agrees", "differs"),
    findings: words(),
    files: optional(files()),
  },
  checkQualification: { text: words(500) },
  // Design (E-12, E-13)
  handIn: { item: options(), files: files(), remark: optional(words(500)) },
  listDocuments: { items: words(1_000) },
  judgeDocument: {
    item: options(),
    result: choice("accepted", "returned", "notApplicable"),
    remark: optional(words(1_000)),
  },
  conveneReview: { at: moment(), invitees: words(1_000) },
  giveOpinion: { text: words() },
  issueReview: { result: choice("pass", "conditional", "return"), text: words(4_000) },
  // Equipment (E-18, E-21, E-22)
  proposeOrder: { equipment: words(120), maker: options(), model: words(80) },
  approveOrder: { order: options(), reason: words(500) },
  refuseOrder: { order: options(), reason: words(500) },
  withdrawOrder: { order: options() },
  reportOrder: { order: options(), arrivesOn: date() },
  // Building (E-6, E-19, E-23 to E-26)
  reportStart: {
    startsOn: date(),
    finishesOn: date(),
    schedule: words(4_000),
    files: optional(files()),
  },
  acknowledgeStart: {},
  moveFinish: { finishesOn: date(), reason: words(1_000) },
  assignSupervisor: { person: options() },
  reportProgress: { percent: number(0, 100), text: words(1_000) },
  inspect: {
    kind: choice(...INSPECTION_KINDS),
    findings: words(4_000),
    result: choice("pass", "rectify"),
    rectifyBy: optional(date()),
    files: optional(files()),
  },
  rectified: { text: words(), files: optional(files()) },
  receive: {},
  receiveForContractor: { signedBy: words(60) },
  requestChange: { about: choice("plan", "construction", "drawings"), text: words() },
  decideChange: { change: options(), decision: choice("granted", "refused"), reason: words() },
  // Completion (E-7, E-27, E-28)
  finishWorks: {},
  reportCompletion: { text: words(4_000), files: optional(files()) },
  recordAcceptance: {
    result: choice("pass", "rectify"),
    findings: words(4_000),
    files: optional(files()),
  },
  offerSupply: { at: moment(), second: moment() },
  agreeSupply: { slot: options() },
  // Supply (E-29 to E-31)
  recordContract: { number: words(80) },
  issueMeterNotice: {},
  recordMetering: { meterNo: words(60), reading: words(60) },
  energise: {},
  waiveDocuments: { reason: words(500) },
  recordFollowUp: { metering: words(), usage: words() },
  // Oversight (E-3)
  stop: { reason: words(1_000) },
  explain: { text: words() },
  resume: { reason: words(1_000) },
} as const satisfies Record<string, Record<string, StepField>>;

export type SupplyVerb = keyof typeof SUPPLY_STEPS;

export const SUPPLY_VERBS = Object.keys(SUPPLY_STEPS) as readonly SupplyVerb[];

type Fields<V extends SupplyVerb> = (typeof SUPPLY_STEPS)[V];

type Said<F> = {
  readonly [K in keyof F as F[K] extends { optional: true } ? never : K]: F[K] extends {
    schema: infer S extends z.ZodType;
  }
    ? z.output<S>
    : never;
} & {
  readonly [K in keyof F as F[K] extends { optional: true } ? K : never]?: F[K] extends {
    schema: infer S extends z.ZodType;
  }
    ? z.output<S>
    : never;
};

/** A step with what was said in it, checked. */
export type SupplyStep<V extends SupplyVerb = SupplyVerb> = {
  [K in V]: { readonly verb: K } & Said<Fields<K>>;
}[V];

export const isSupplyVerb = (verb: string): verb is SupplyVerb => Object.hasOwn(SUPPLY_STEPS, verb);

export const fieldsOf = (verb: SupplyVerb): Readonly<Record<string, StepField>> =>
  SUPPLY_STEPS[verb];

/** Reads a step out of loose values. @returns the fields that are missing or wrong, where any is. */
export function readStep(
  verb: SupplyVerb,
  values: Readonly<Record<string, unknown>>,
):
  | { readonly ok: true; readonly step: SupplyStep }
  | { readonly ok: false; readonly fields: readonly string[] } {
  const wrong: string[] = [];
  const said: Record<string, unknown> = {};
  for (const [name, { schema }] of Object.entries(fieldsOf(verb))) {
    const parsed = schema.safeParse(values[name]);
    if (!parsed.success) wrong.push(name);
    else if (parsed.data !== undefined) said[name] = parsed.data;
  }
  if (wrong.length > 0) return { ok: false, fields: wrong };
  return { ok: true, step: { verb, ...said } as SupplyStep };
}
