import { type Actor, type Case, type Decision, type NewClock, type Notice } from "../case/case.ts";
import { type ClockKind, type EventType } from "../case/case.ts";
import { startClocks } from "../policy/dueAt.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import { demandOf, type Demand, isDual } from "./request.ts";
import {
  type Duty,
  type Ruling,
  ruleSupply,
  type SupplyPrinciple,
  type SupplyRules,
} from "./rules.ts";
import { nextStage } from "./stages.ts";
import { type SupplyVerb } from "./steps.ts";
import {
  type Done,
  type Party,
  planDrafted,
  planInForce,
  type PartyRole,
  type Supply,
  type SupplyStage,
} from "./supply.ts";

/** Why a step was refused; each has a text, and the clause of the pack behind it. */
export const SUPPLY_REFUSALS = [
  "stepNotYours",
  "stepNotNow",
  "stepStopped",
  "stepIncomplete",
  "ownChoice",
  "namesFirm",
  "nobodyInvited",
  "ownWork",
  "unknownOption",
  "pastDate",
  "datesReversed",
  "capacityMissing",
  "needsDedicated",
  "needsDual",
  "dualUnjustified",
  "needsFeasibility",
  "noSlots",
  "noDesigner",
  "noContractor",
  "notQualified",
  "documentsMissing",
  "documentsOpen",
  "noOpinion",
  "noMeeting",
  "listedAlready",
  "remarkMissing",
  "notCatalogued",
  "notApproved",
  "approvalNotNeeded",
  "orderRefused",
  "orderWithdrawn",
  "orderedAlready",
  "notReviewed",
  "tooEarly",
  "changePending",
  "concealedMissing",
  "noSupervisor",
  "rectifyDateMissing",
  "nothingToRectify",
  "nothingToReceive",
  "notEntrusted",
  "noSurveyor",
  "noWorkPlan",
  "notVerified",
  "changeNotAsked",
  "noContract",
  "noSupplyDate",
  "completionDocumentsMissing",
  "decidedAlready",
  "notStopped",
] as const;

export type SupplyRefusal = (typeof SUPPLY_REFUSALS)[number];

export const isSupplyRefusal = (refusal: string): refusal is SupplyRefusal =>
  SUPPLY_REFUSALS.some((known) => known === refusal);

/** What a registry says of a designer, contractor or maker at this moment. */
export interface Registered {
  readonly id: string;
  readonly name: string;
  readonly kind: "designer" | "contractor" | "maker";
  /** Why it may not work here now; empty when it may. */
  readonly problems: readonly string[];
  /** ISO date on which the first of its papers lapses. */
  readonly validUntil: string;
}

export interface Registry {
  readonly entries: readonly Registered[];
  /** Whether the catalogue has this model of this maker (E-18). */
  readonly hasModel: (makerId: string, model: string) => boolean;
}

/** A step under way. */
export interface StepChange {
  readonly about: Case;
  readonly supply: Supply;
  readonly by: Actor;
  readonly now: Temporal.Instant;
  readonly pack: PolicyPack;
  readonly rules: SupplyRules;
  readonly ruling: Ruling;
  readonly calendar: BusinessCalendar;
  readonly registry: Registry;
  /** Outsiders who act for the customer. */
  readonly parties: readonly Party[];
  /** Whether a code of this part waits to be used. */
  readonly isInvited: (role: PartyRole) => boolean;
  readonly newId: () => string;
}

/**
 * What the rules see of a request as it stands: its plan says what it is now. One that waits for its
 * answer counts already: who answers it depends on what is in it (E-10).
 */
export function demandNow(supply: Supply): Demand {
  const asked = demandOf(supply.request);
  const plan = planDrafted(supply) ?? planInForce(supply);
  if (plan === null) return asked;
  return {
    ...asked,
    voltage: plan.voltage,
    unit: plan.unit,
    capacity: plan.capacity,
    dedicated: asked.dedicated || plan.mode === "dedicated",
    dual: isDual(supply.request.second) || plan.mode === "dual",
  };
}

export const rulingNow = (rules: SupplyRules, supply: Supply): Ruling =>
  ruleSupply(rules, demandNow(supply));

/** ISO date, where the works are. */
export const todayOf = ({ now, calendar }: Pick<StepChange, "now" | "calendar">): string =>
  now.toZonedDateTimeISO(calendar.zone).toPlainDate().toString();

export const done = ({ by, now }: StepChange): Done => ({
  byId: by.id ?? "",
  at: now.toString(),
});

type Accepted = Extract<Decision, { ok: true }>;

export const refuseStep = (
  { rules }: Pick<StepChange, "rules">,
  refusal: SupplyRefusal,
  principle: SupplyPrinciple,
): Decision => ({ ok: false, refusal, clause: rules.clauses[principle] });

/** What a step leads to, besides its line in the trail. */
export interface Effect {
  readonly supply: Partial<Supply>;
  readonly stage?: SupplyStage;
  readonly says?: Readonly<Record<string, string | number | boolean | null>>;
  readonly startClocks?: readonly NewClock[];
  readonly stopClocks?: readonly ClockKind[];
  readonly notices?: readonly Notice[];
  readonly patch?: Accepted["patch"];
  readonly roles?: Accepted["roles"];
  /** Done beside the way, under an event of its own: whose turn it is stays as it was. */
  readonly beside?: EventType;
  /** Whoever acts in this part loses it, and their unused codes. */
  readonly leaves?: PartyRole;
}

export type Performed = Effect | Decision;

export const isDecision = (performed: Performed): performed is Decision => "ok" in performed;

/** The clocks of these kinds, by the pack's rows. */
export const clocksFor = (
  { pack, calendar, now }: StepChange,
  ...kinds: readonly ClockKind[]
): readonly NewClock[] => startClocks(kinds, pack, calendar, now);

/** The stage after this one, passing over what the rules pass over. */
export const onward = ({ ruling }: StepChange, from: SupplyStage): SupplyStage =>
  nextStage(from, ruling);

/** A notice of a step; what it says is found by the step's name. */
export const stepNotice = (
  to: Notice["to"],
  step: SupplyVerb,
  {
    text,
    day,
    ...more
  }: {
    readonly duty?: Duty;
    readonly role?: PartyRole;
    readonly urgency?: Notice["urgency"];
    /** In place of the words that were said in the step. */
    readonly text?: string;
    /** ISO date that is said with it. */
    readonly day?: string;
  } = {},
): Notice => ({
  to,
  name: "step",
  params: {
    step,
    ...(text === undefined ? {} : { text }),
    ...(day === undefined ? {} : { day }),
  },
  ...more,
});
