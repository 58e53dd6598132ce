import {
  type Compensation,
  type CompensationContext,
  type CompensationRefusal,
  type CompensationStep,
  OPEN_COMPENSATION,
  stepCompensation,
} from "../../core/compensation/compensation.ts";
import {
  type CompensationRule,
  type CompensationRules,
  ruleFor,
} from "../../core/compensation/rules.ts";
import { event, accept } from "../../core/case/outcome.ts";
import { cleanText } from "../../core/cleanText.ts";
import { type Person } from "../../core/person.ts";
import { type LocalText } from "../../core/locale.ts";
import { type Clause } from "../../core/policy/pack.ts";
import { carryOut } from "../cases/commandCase.ts";
import { ownFiles } from "../cases/files.ts";
import { clauseIn } from "../packRows.ts";
import { type CaseSetting, type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { compensationOf, latestOf, setOf } from "./compensationRow.ts";
import { eventOf, textOf } from "./events.ts";
import { type Involved, involvedIn } from "./involved.ts";
import { tellClaimed, tellStep } from "./tell.ts";

/** A claim as somebody may see it; what was proposed and isn't approved is for staff. */
export interface CompensationView {
  readonly reference: string;
  readonly compensation: Compensation;
  readonly inside: boolean;
  /** The regulation behind the amount, and the clause. */
  readonly basis: LocalText | null;
  readonly clause: Clause | null;
  readonly proposedBy: string | null;
  /** Approvals that are still missing. */
  readonly approvalsLeft: number;
}

export type ClaimRefusal =
  | CompensationRefusal
  /** No such case, or none that this person may know of. */
  | "unknown"
  /** The policy doesn't speak of compensation, or the case is no complaint. */
  | "noPolicy"
  | "noClaim"
  | "openAlready"
  | "caseClosed"
  | "lossMissing";

export type CompensationResult =
  | { readonly ok: true; readonly view: CompensationView }
  | {
      readonly ok: false;
      readonly refusal: ClaimRefusal;
      readonly clause: Clause | null;
      /** Who interprets the policy (C-12). */
      readonly interpreter: LocalText | null;
    };

/** A loss as it is claimed. */
export interface ClaimAsked {
  readonly reference: string;
  /** Null: no amount was named. */
  readonly amount: number | null;
  readonly loss: string;
  readonly attachmentIds: readonly string[];
}

/** Losses that customers claim beside their cases (B14, C-7). */
export interface Compensations {
  claim(unit: Unit, by: Person, asked: ClaimAsked): Promise<CompensationResult>;
  step(
    unit: Unit,
    by: Person,
    reference: string,
    step: CompensationStep,
  ): Promise<CompensationResult>;
  view(unit: Unit, viewer: Person, reference: string): Promise<CompensationResult>;
}

const MOST_CHARACTERS = 4_000;
const clean = (text: string) => cleanText(text).slice(0, MOST_CHARACTERS).toWellFormed();

export const makeCompensations = (context: ServiceContext): Compensations => {
  const refuse = (
    setting: Pick<CaseSetting, "pack"> | null,
    refusal: ClaimRefusal,
  ): CompensationResult => {
    if (refusal === "notYours" || refusal === "unknown") context.onDenied?.();
    const rules = setting?.pack.compensation;
    return {
      ok: false,
      refusal,
      clause: setting === null ? null : clauseIn(setting.pack, rules?.clause ?? null),
      interpreter: setting?.pack.interpreter ?? null,
    };
  };
  return {
    async claim(unit, by, asked) {
      const involved = await involvedIn(context, unit, by, asked.reference);
      if (involved === null) return refuse(null, "unknown");
      const { setting, loaded, actor } = involved;
      const rules = setting.pack.compensation;
      if (rules === undefined || loaded.case.kind !== "complaint")
        return refuse(setting, "noPolicy");
      if (actor.part === "staff") return refuse(setting, "notYours");
      if (loaded.case.status === "CLOSED") return refuse(setting, "caseClosed");
      if (loaded.openClaim) return refuse(setting, "openAlready");
      const loss = clean(asked.loss).trim();
      if (loss === "") return refuse(setting, "lossMissing");
      const files = await ownFiles(context.db, by, asked.attachmentIds);
      const row = {
        ...{ id: unit.newId(), caseId: loaded.case.id, status: "CLAIMED", loss },
        ...{ claimed: asked.amount, currency: rules.currency, at: unit.now, updatedAt: unit.now },
      };
      unit.add({ insert: "compensation", rows: [row] });
      const text = textOf({ amount: asked.amount, currency: rules.currency, text: loss });
      const noted = event("compensationClaimed", { text, attachmentIds: files });
      await note(context, unit, involved, noted);
      const compensation = compensationOf({ ...NEW, ...row });
      tellClaimed(unit, involved, compensation);
      return { ok: true, view: viewOf(involved, compensation, 0) };
    },
    async step(unit, by, reference, typed) {
      const involved = await involvedIn(context, unit, by, reference);
      if (involved === null) return refuse(null, "unknown");
      const { setting, loaded, actor } = involved;
      const rules = setting.pack.compensation;
      if (rules === undefined) return refuse(setting, "noPolicy");
      const before = await latestOf(context.db, loaded.case.id);
      if (before === null) return refuse(setting, "noClaim");
      const step = cleaned(typed);
      const rule = ruleOf(involved, before);
      const around: CompensationContext = {
        ...{ now: unit.now, rule, clause: rules.clause },
        deciders: DECIDERS,
      };
      const outcome = stepCompensation(before, step, actor, around);
      if (!outcome.ok) return refuse(setting, outcome.refusal);
      // A case that was closed meanwhile is opened again before there is a new proposal.
      if (loaded.case.status === "CLOSED" && !OPEN_COMPENSATION.includes(before.status)) {
        return refuse(setting, "caseClosed");
      }
      const after: Compensation = { ...before, ...outcome.patch, version: before.version + 1 };
      unit.add({
        update: "compensation",
        where: { id: before.id, version: before.version },
        set: { ...setOf(outcome.patch), version: after.version, updatedAt: unit.now },
        expectOne: true,
      });
      await note(context, unit, involved, eventOf(step, before, after));
      tellStep(unit, involved, { step, before, after, rule });
      return { ok: true, view: viewOf(involved, after, outcome.approvalsLeft) };
    },
    async view(unit, viewer, reference) {
      const involved = await involvedIn(context, unit, viewer, reference);
      if (involved === null) return refuse(null, "unknown");
      const { setting, loaded } = involved;
      if (setting.pack.compensation === undefined) return refuse(setting, "noPolicy");
      const compensation = await latestOf(context.db, loaded.case.id);
      if (compensation === null) return refuse(setting, "noClaim");
      const band = ruleOf(involved, compensation)?.bands.find(
        ({ upTo }) => (compensation.amount ?? 0) <= upTo,
      );
      const given = compensation.decisions.filter(({ decision }) => decision === "approved").length;
      const left = compensation.status === "PROPOSED" ? (band?.count ?? 1) - given : 0;
      return { ok: true, view: viewOf(involved, compensation, left) };
    },
  };
};

/** Who answers a claim for which nothing is proposed. */
const DECIDERS = ["director"] as const;

const NEW = {
  ...{ amount: null, rule: null, clause: null, proposedById: null, decisions: [] },
  ...{ paymentReference: null, version: 1 },
};

function cleaned(step: CompensationStep): CompensationStep {
  if (step.type === "pay") return { ...step, reference: clean(step.reference) };
  if (!("reason" in step) || step.reason === null) return step;
  return { ...step, reason: clean(step.reason) };
}

/** The pack's rules, and the organisation's own. */
const rulesOf = ({ setting }: Involved, rules: CompensationRules): readonly CompensationRule[] => [
  ...rules.rules,
  ...(setting.organisation.profile.compensation ?? []),
];

/** The rule that a proposal stands on; before there is one, that of the topic. */
function ruleOf(involved: Involved, { rule: id }: Compensation): CompensationRule | null {
  const rules = involved.setting.pack.compensation;
  if (rules === undefined) return null;
  const all = rulesOf(involved, rules);
  return id === null
    ? ruleFor(all, involved.loaded.case.topic)
    : (all.find((rule) => rule.id === id) ?? null);
}

/** In the case's trail, under its version: who was first wins, and everybody's card shows it. */
async function note(
  context: ServiceContext,
  unit: Unit,
  { loaded, setting, standing, by }: Involved,
  noted: ReturnType<typeof event>,
): Promise<void> {
  const decision = accept({ events: [noted] });
  if (decision.ok) {
    await carryOut(context, unit, { loaded, setting, standing, by }, decision, null);
  }
}

function viewOf(involved: Involved, compensation: Compensation, left: number): CompensationView {
  const { setting, loaded, actor } = involved;
  const rule = ruleOf(involved, compensation);
  const inside = actor.part !== "customer";
  const isKnown = inside || ["OFFERED", "ACCEPTED", "PAID"].includes(compensation.status);
  const proposer = compensation.proposedById;
  return {
    reference: loaded.case.reference,
    // No word of money before it is approved and offered.
    compensation: isKnown ? compensation : { ...compensation, amount: null },
    inside,
    basis: isKnown ? (rule?.basis ?? null) : null,
    clause: clauseIn(setting.pack, setting.pack.compensation?.clause ?? null),
    proposedBy:
      inside && proposer !== null ? (setting.staff.everById(proposer)?.name ?? null) : null,
    approvalsLeft: inside ? left : 0,
  };
}

export type { Compensation, CompensationStep } from "../../core/compensation/compensation.ts";
