import {
  done,
  type Performed,
  refuseStep,
  type StepChange,
  stepNotice,
  todayOf,
} from "./change.ts";
import { contractorProblem } from "./designSteps.ts";
import { type SupplyStep } from "./steps.ts";
import { hasOpenConditions, hasOpenDocuments, hasPendingChange, lacksEntrusted } from "./turn.ts";

/** Start and expected finish, with the schedule: before anything is built (E-19). */
export function reportStart(change: StepChange, step: SupplyStep<"reportStart">): Performed {
  if (step.finishesOn < step.startsOn) return refuseStep(change, "datesReversed", "start");
  if (step.startsOn < todayOf(change)) return refuseStep(change, "pastDate", "start");
  const problem = contractorProblem(change, step.startsOn);
  if (problem !== null) return problem;
  return {
    supply: {
      start: {
        reported: done(change),
        startsOn: step.startsOn,
        finishesOn: step.finishesOn,
        schedule: step.schedule,
        attachmentIds: step.files ?? [],
        acknowledged: null,
      },
    },
    stage: "START_REPORTED",
    notices: [stepNotice("handler", "reportStart")],
  };
}

/** No start with papers that lapsed in between (E-20), nor of entrusted works without their plan (E-21). */
export function acknowledgeStart(change: StepChange): Performed {
  const { supply } = change;
  if (supply.start === null) return refuseStep(change, "stepNotNow", "start");
  const problem = contractorProblem(change, supply.start.startsOn);
  if (problem !== null) return problem;
  const lacking = lacksEntrusted(supply);
  if (lacking !== null) return refuseStep(change, lacking, "entrusted");
  if (hasPendingChange(supply, "plan", "construction")) {
    return refuseStep(change, "changePending", "change");
  }
  // Passed with conditions: the drawings are amended, and accepted, before anything is built by them.
  if (hasOpenConditions(supply)) {
    const refusal = hasOpenDocuments(supply, change.ruling) ? "documentsOpen" : "documentsMissing";
    return refuseStep(change, refusal, "reviewOpinion");
  }
  return {
    supply: { start: { ...supply.start, acknowledged: done(change) } },
    stage: "BUILDING",
    notices: [
      stepNotice("customers", "acknowledgeStart"),
      stepNotice("parties", "acknowledgeStart"),
    ],
  };
}

/**
 * The finish moves while the works are under way: with its reason, to whoever supervises and checks by
 * that date. The text asks for no consent (E-19).
 */
export function moveFinish(change: StepChange, step: SupplyStep<"moveFinish">): Performed {
  const { start } = change.supply;
  if (start === null) return refuseStep(change, "stepNotNow", "start");
  const { finishesOn, reason } = step;
  if (finishesOn < todayOf(change)) return refuseStep(change, "pastDate", "start");
  if (finishesOn < start.startsOn) return refuseStep(change, "datesReversed", "start");
  const moved = [...(start.moved ?? []), { ...done(change), finishesOn, reason }];
  return {
    supply: { start: { ...start, moved } },
    says: { text: `${finishesOn}: ${reason}` },
    notices: (["handler", "supervisor", "customers", "parties"] as const).map((to) =>
      stepNotice(to, "moveFinish", { day: finishesOn }),
    ),
  };
}
