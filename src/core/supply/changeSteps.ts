import {
  clocksFor,
  done,
  onward,
  type Performed,
  refuseStep,
  type StepChange,
  stepNotice,
} from "./change.ts";
import { type SupplyStep } from "./steps.ts";
import { type ChangeRequest, planInForce, type Supply, type SupplyStage } from "./supply.ts";

/** A change is asked for; until the written notice nothing is carried out (E-23). */
export function requestChange(change: StepChange, step: SupplyStep<"requestChange">): Performed {
  const { supply } = change;
  const asked: ChangeRequest = {
    ...done(change),
    id: String(supply.changes.length + 1),
    about: step.about,
    text: step.text,
    decision: null,
    reason: null,
    decided: null,
    notice: null,
  };
  const duty = change.rules.duties["decideChange"];
  return {
    supply: { changes: [...supply.changes, asked] },
    says: { change: asked.id },
    notices: [
      stepNotice("handler", "requestChange"),
      ...(duty === undefined ? [] : [stepNotice("duty", "requestChange", { duty })]),
    ],
  };
}

/** Decided in writing; of a plan by whoever answered it, and then planned anew (E-12, E-23). */
export function decideChange(change: StepChange, step: SupplyStep<"decideChange">): Performed {
  const { supply, about } = change;
  const asked = supply.changes.find(({ id }) => id === step.change);
  if (asked === undefined) return refuseStep(change, "unknownOption", "change");
  if (asked.decision !== null) return refuseStep(change, "decidedAlready", "change");
  if (asked.byId === change.by.id) return refuseStep(change, "ownWork", "change");
  const notice = `BG-${about.reference}-${asked.id}`;
  const decided: ChangeRequest = {
    ...asked,
    decision: step.decision,
    reason: step.reason,
    decided: done(change),
    notice,
  };
  const replans = step.decision === "granted" && asked.about === "plan";
  return {
    supply: {
      changes: supply.changes.map((one) => (one === asked ? decided : one)),
      ...(replans ? { left: leaving(supply), finished: null } : {}),
    },
    ...(replans
      ? {
          stage: "SURVEYED" as const,
          startClocks: clocksFor(change, "plan"),
          stopClocks: ["review", "completion"] as const,
        }
      : {}),
    says: { notice, about: asked.about },
    notices: [
      stepNotice("customers", "decideChange"),
      stepNotice(
        "parties",
        "decideChange",
        asked.about === "construction" ? { role: "contractor" } : {},
      ),
      stepNotice("handler", "decideChange"),
    ],
  };
}

/** Where work stands now, put on top; a notice that nobody has in hand yet leaves nothing behind. */
function leaving(supply: Supply): Supply["left"] {
  if (supply.stage === "PLAN_ISSUED") return supply.left;
  return [...supply.left, { stage: supply.stage, plan: planInForce(supply)?.version ?? 0 }];
}

/**
 * What follows a plan that the customer has in hand. After a change, work goes on where it stood when
 * the design isn't touched; else what was designed is designed and reviewed again first (E-12).
 */
export function afterPlan(change: StepChange): Pick<Supply, "stage" | "left"> {
  const { supply } = change;
  const next = onward(change, "PLAN_ISSUED");
  const last = supply.left.at(-1);
  if (last === undefined) return { stage: next, left: [] };
  const before = supply.left.slice(0, -1);
  if (!isDesignTouched(supply, last.plan)) return { stage: last.stage, left: before };
  const isDesigned = !BEFORE_DESIGN.includes(last.stage);
  if (next === "PASSED") return goingOn(change, isDesigned ? supply.left : before);
  return { stage: next, left: isDesigned ? supply.left : before };
}

const BEFORE_DESIGN: readonly SupplyStage[] = ["DOCUMENTS", "RETURNED", "REVIEW"];

/** What the design follows: not the metering, nor the economics. */
function isDesignTouched(supply: Supply, version: number): boolean {
  const now = planInForce(supply);
  const then = supply.plans.find((plan) => plan.version === version);
  return (
    now?.capacity !== then?.capacity ||
    now?.unit !== then?.unit ||
    now?.voltage !== then?.voltage ||
    now?.mode !== then?.mode
  );
}

/** After a design has passed: on to the contractor, or back to where its works were left. */
export function afterDesign(change: StepChange): Pick<Supply, "stage" | "left"> {
  return goingOn(change, change.supply.left);
}

function goingOn({ ruling }: StepChange, left: Supply["left"]): Pick<Supply, "stage" | "left"> {
  const last = left.at(-1);
  if (last === undefined) return { stage: "PASSED", left };
  const before = left.slice(0, -1);
  // Inspected by another design is not inspected (E-25).
  const again = last.stage === "MID_INSPECTED" && ruling.skips.midInspection === undefined;
  return { stage: again ? "BUILDING" : last.stage, left: before };
}
