import { type StaffRole } from "../person.ts";
import { bandFor, type CompensationRule } from "./rules.ts";

/** Stored: never renamed. */
export const COMPENSATION_STATUSES = [
  "CLAIMED",
  "PROPOSED",
  "APPROVED",
  "REFUSED",
  "OFFERED",
  "ACCEPTED",
  "DECLINED",
  "PAID",
] as const;

export type CompensationStatus = (typeof COMPENSATION_STATUSES)[number];

/** Somebody still has to do something about it: its case isn't closed meanwhile. */
export const OPEN_COMPENSATION: readonly CompensationStatus[] = [
  "CLAIMED",
  "PROPOSED",
  "APPROVED",
  "OFFERED",
  "ACCEPTED",
];

/** Who said yes or no, when and why. */
export interface CompensationDecision {
  readonly byId: string;
  /** ISO instant. */
  readonly at: string;
  readonly decision: "approved" | "refused";
  readonly reason: string | null;
}

/** A loss that a customer claims, beside its case. */
export interface Compensation {
  readonly id: string;
  readonly caseId: string;
  readonly status: CompensationStatus;
  /** What was lost, as told. */
  readonly loss: string;
  /** Null: the customer named no amount. */
  readonly claimed: number | null;
  readonly amount: number | null;
  readonly currency: string;
  /** Id of the rule that the proposal stands on. */
  readonly rule: string | null;
  readonly clause: string | null;
  readonly proposedById: string | null;
  /** Of the present proposal. */
  readonly decisions: readonly CompensationDecision[];
  readonly paymentReference: string | null;
  readonly version: number;
}

export type CompensationStep =
  | { readonly type: "propose"; readonly amount: number; readonly reason: string | null }
  | { readonly type: "approve" }
  | { readonly type: "refuse"; readonly reason: string }
  | { readonly type: "offer" }
  | { readonly type: "accept" }
  | { readonly type: "decline"; readonly reason: string | null }
  | { readonly type: "pay"; readonly reference: string };

export type CompensationVerb = CompensationStep["type"];

/** As what somebody stands towards the case of the claim. */
export interface CompensationActor {
  readonly id: string;
  readonly roles: readonly StaffRole[];
  /**
   * "inside": answers for the case or knows it, or is above; "staff": may look at it; "customer": filed it.
   */
  readonly part: "inside" | "staff" | "customer";
  /** Staff may pass on what somebody said who called or came in, and has no chat. */
  readonly speaksForCustomer: boolean;
}

export type CompensationRefusal =
  | "notYours"
  | "wrongState"
  /** No rule of the policy or the organisation applies to the topic. */
  | "noRule"
  | "amountMissing"
  | "aboveClaim"
  | "aboveLimit"
  /** The proposer doesn't approve; nor does anybody twice. */
  | "fourEyes"
  | "approvedAlready"
  | "reasonMissing"
  | "referenceMissing";

/** What a step leads to; what isn't named stays. */
export type CompensationPatch = Partial<
  Pick<
    Compensation,
    "status" | "amount" | "rule" | "clause" | "proposedById" | "decisions" | "paymentReference"
  >
>;

export type CompensationOutcome =
  | { readonly ok: true; readonly patch: CompensationPatch; readonly approvalsLeft: number }
  | { readonly ok: false; readonly refusal: CompensationRefusal };

/** Where each step starts from; a refused or declined one may be proposed anew. */
export const STEP_FROM: Readonly<Record<CompensationVerb, readonly CompensationStatus[]>> = {
  propose: ["CLAIMED", "REFUSED", "DECLINED"],
  approve: ["PROPOSED"],
  refuse: ["CLAIMED", "PROPOSED"],
  offer: ["APPROVED"],
  accept: ["OFFERED"],
  // Whoever claimed may let it be at any time until they have agreed.
  decline: ["CLAIMED", "PROPOSED", "APPROVED", "OFFERED"],
  pay: ["ACCEPTED"],
};

/** What a step may look at. */
export interface CompensationContext {
  readonly now: Temporal.Instant;
  /** The rule for the case's topic; null: none is configured. */
  readonly rule: CompensationRule | null;
  readonly clause: string;
  /** Roles that may refuse a claim for which there is no rule. */
  readonly deciders: readonly StaffRole[];
}

/** Everything that can happen to a claim goes through here: who may, from where, and what follows. Pure. */
export function stepCompensation(
  about: Compensation,
  step: CompensationStep,
  by: CompensationActor,
  context: CompensationContext,
): CompensationOutcome {
  if (!STEP_FROM[step.type].includes(about.status)) return no("wrongState");
  if (!mayStep(step.type, about, by, context)) return no("notYours");
  switch (step.type) {
    case "propose":
      return propose(about, step.amount, by, context);
    case "approve":
      return approve(about, by, context);
    case "refuse": {
      if (step.reason.trim() === "") return no("reasonMissing");
      const decisions = [...about.decisions, decided(by, context.now, "refused", step.reason)];
      // The claim itself is still to be answered: by another proposal, or by a refusal.
      return about.status === "PROPOSED"
        ? yes({ status: "CLAIMED", ...UNPROPOSED, decisions })
        : yes({ status: "REFUSED", decisions });
    }
    case "offer":
      return yes({ status: "OFFERED" });
    case "accept":
      return yes({ status: "ACCEPTED" });
    case "decline":
      return yes({ status: "DECLINED" });
    case "pay":
      if (about.proposedById === by.id) return no("fourEyes");
      return step.reference.trim() === ""
        ? no("referenceMissing")
        : yes({ status: "PAID", paymentReference: step.reference.trim() });
  }
}

const UNPROPOSED = { amount: null, rule: null, clause: null, proposedById: null } as const;

const no = (refusal: CompensationRefusal): CompensationOutcome => ({ ok: false, refusal });
const yes = (patch: CompensationPatch, approvalsLeft = 0): CompensationOutcome => ({
  ok: true,
  patch,
  approvalsLeft,
});

const decided = (
  by: CompensationActor,
  now: Temporal.Instant,
  decision: CompensationDecision["decision"],
  reason: string | null,
): CompensationDecision => ({ byId: by.id, at: now.toString(), decision, reason });

const holds = ({ roles, part }: CompensationActor, wanted: readonly StaffRole[]): boolean =>
  part !== "customer" && roles.some((role) => wanted.includes(role));

function mayStep(
  verb: CompensationVerb,
  about: Compensation,
  by: CompensationActor,
  { rule, deciders }: CompensationContext,
): boolean {
  const band = rule === null || about.amount === null ? null : bandFor(rule, about.amount);
  switch (verb) {
    case "propose":
    case "offer":
      return by.part === "inside";
    case "approve":
      return holds(by, band?.approvers ?? []);
    case "refuse":
      // Who proposed it may take it back.
      return (
        holds(by, [...deciders, ...(band?.approvers ?? [])]) ||
        (about.status === "PROPOSED" && about.proposedById === by.id)
      );
    case "accept":
    case "decline":
      return by.part === "customer" || (by.part === "inside" && by.speaksForCustomer);
    case "pay":
      return holds(by, rule?.payers ?? []);
  }
}

function propose(
  about: Compensation,
  amount: number,
  by: CompensationActor,
  { rule, clause }: CompensationContext,
): CompensationOutcome {
  if (rule === null) return no("noRule");
  if (!Number.isFinite(amount) || amount <= 0) return no("amountMissing");
  if (about.claimed !== null && amount > about.claimed) return no("aboveClaim");
  const band = bandFor(rule, amount);
  if (band === null) return no("aboveLimit");
  return yes(
    {
      status: "PROPOSED",
      amount,
      rule: rule.id,
      clause,
      proposedById: by.id,
      decisions: [],
    },
    band.count,
  );
}

function approve(
  about: Compensation,
  by: CompensationActor,
  { rule, now }: CompensationContext,
): CompensationOutcome {
  if (about.proposedById === by.id) return no("fourEyes");
  if (about.decisions.some(({ byId, decision }) => byId === by.id && decision === "approved")) {
    return no("approvedAlready");
  }
  const band = rule === null || about.amount === null ? null : bandFor(rule, about.amount);
  if (band === null) return no("noRule");
  const decisions = [...about.decisions, decided(by, now, "approved", null)];
  const left = band.count - decisions.length;
  return yes(left > 0 ? { decisions } : { decisions, status: "APPROVED" }, Math.max(0, left));
}
