import {
  clocksFor,
  demandNow,
  done,
  onward,
  type Performed,
  refuseStep,
  rulingNow,
  type StepChange,
  stepNotice,
} from "./change.ts";
import { isDual, unitOf } from "./request.ts";
import { type Ruling } from "./rules.ts";
import { type SupplyStep } from "./steps.ts";
import { planDrafted, type Supply, type SupplyPlan, type SupplyStage } from "./supply.ts";

const isPast = ({ now }: StepChange, at: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0;

/** Times at which somebody comes to the site; the customer takes one of them (E-4). */
export function offerSurvey(change: StepChange, step: SupplyStep<"offerSurvey">): Performed {
  const offered = [step.at, ...(step.second === undefined ? [] : [step.second])];
  if (offered.some((at) => isPast(change, at))) return refuseStep(change, "pastDate", "survey");
  return {
    supply: { survey: { ...change.supply.survey, offered, agreedAt: null } },
    stage: "SUBMITTED",
    notices: [stepNotice("customers", "offerSurvey")],
  };
}

/** The customer names a time; whoever surveys may offer others. */
export function bookSurvey(change: StepChange, { at }: SupplyStep<"bookSurvey">): Performed {
  if (isPast(change, at)) return refuseStep(change, "pastDate", "survey");
  return scheduled(change, at, "bookSurvey");
}

export function agreeSurvey(change: StepChange, { slot }: SupplyStep<"agreeSurvey">): Performed {
  const { offered } = change.supply.survey;
  if (!offered.includes(slot)) return refuseStep(change, "unknownOption", "survey");
  if (isPast(change, slot)) return refuseStep(change, "pastDate", "survey");
  return scheduled(change, slot, "agreeSurvey");
}

const scheduled = (
  { supply }: StepChange,
  agreedAt: string,
  verb: "bookSurvey" | "agreeSurvey",
): Performed => ({
  supply: { survey: { ...supply.survey, agreedAt } },
  stage: "SURVEY_SCHEDULED",
  says: { agreedAt },
  notices: [stepNotice("handler", verb), stepNotice("customers", verb)],
});

/** What was found on site; it settles voltage and capacity where the application left them open. */
export function recordSurvey(change: StepChange, step: SupplyStep<"recordSurvey">): Performed {
  const { supply } = change;
  const request = measured(supply, step);
  if (request.voltage === "unsure" || request.capacityTotal === undefined) {
    return refuseStep(change, "capacityMissing", "fiveParts");
  }
  const result = { ...done(change), feasible: step.feasible === "yes", findings: step.findings };
  const after = { ...supply, request, survey: { ...supply.survey, result } };
  return surveyed(change, after, "recordSurvey");
}

function measured({ request }: Supply, step: SupplyStep<"recordSurvey">): Supply["request"] {
  const voltage = step.voltage ?? request.voltage;
  const unit = unitOf(voltage);
  return {
    ...request,
    voltage,
    ...(unit === null ? {} : { unit }),
    ...(step.capacity === undefined ? {} : { capacityTotal: step.capacity }),
  };
}

/** A survey is always made; leaving it out takes a reason (readings, 4). */
export function skipSurvey(change: StepChange, { reason }: SupplyStep<"skipSurvey">): Performed {
  const { supply } = change;
  if (supply.request.voltage === "unsure") {
    return refuseStep(change, "capacityMissing", "survey");
  }
  const skipped = { ...done(change), reason };
  return surveyed(change, { ...supply, survey: { ...supply.survey, skipped } }, "skipSurvey");
}

function surveyed(
  change: StepChange,
  after: Supply,
  verb: "recordSurvey" | "skipSurvey",
): Performed {
  const ruling = rulingNow(change.rules, after);
  return {
    supply: { request: after.request, survey: after.survey },
    stage: argued(after, ruling),
    notices: [stepNotice("customers", verb), stepNotice("replyOwner", verb)],
    startClocks: clocksFor(change, "plan"),
    stopClocks: ["survey"],
  };
}

/** What is special, or what the grid can't carry, is argued before it is planned (E-9). */
function argued({ survey, feasibility }: Supply, ruling: Ruling): SupplyStage {
  const needed = ruling.feasibility !== null || survey.result?.feasible === false;
  return needed && feasibility === null ? "FEASIBILITY" : "SURVEYED";
}

export function recordFeasibility(
  change: StepChange,
  { favourable, opinion }: SupplyStep<"recordFeasibility">,
): Performed {
  return {
    supply: {
      feasibility: { ...done(change), favourable: favourable === "yes", opinion },
    },
    stage: "SURVEYED",
    notices: [
      stepNotice("handler", "recordFeasibility"),
      stepNotice("customers", "recordFeasibility"),
    ],
  };
}

/** The five parts of a plan, held against the rules: refused with the clause it breaks (E-9). */
export function draftPlan(change: StepChange, step: SupplyStep<"draftPlan">): Performed {
  const { supply, rules } = change;
  const { verb: _verb, ...parts } = step;
  const plan: SupplyPlan = {
    ...done(change),
    ...parts,
    unit: unitOf(step.voltage) ?? "kW",
    version: supply.plans.length + 1,
    status: "drafted",
    level: null,
    issued: null,
    notice: null,
  };
  const planned = {
    ...demandNow(supply),
    voltage: plan.voltage,
    unit: plan.unit,
    capacity: plan.capacity,
    dual: isDual(supply.request.second) || plan.mode === "dual",
    dedicated: plan.mode === "dedicated",
  };
  const ruling = change.ruling;
  const line = rules.dedicated.find(({ when }) => whenCapacity(when, planned));
  if (line !== undefined && plan.mode !== "dedicated" && plan.mode !== "dual") {
    return { ok: false, refusal: "needsDedicated", clause: line.clause };
  }
  if (isDual(supply.request.second) && plan.mode !== "dual" && plan.mode !== "dedicated") {
    return { ok: false, refusal: "needsDual", clause: rules.dualNatures.clause };
  }
  if (planned.dual && ruling.unjustified !== null) {
    return { ok: false, refusal: "dualUnjustified", clause: ruling.unjustified.clause };
  }
  if (argued(supply, ruling) === "FEASIBILITY") {
    return refuseStep(change, "needsFeasibility", "fiveParts");
  }
  return {
    supply: { plans: [...supply.plans, plan] },
    stage: "PLAN_DRAFTED",
    says: { version: plan.version, unit: plan.unit },
    notices: [dutyNotice(change, "issuePlan", "draftPlan")],
  };
}

const whenCapacity = (
  when: { readonly unit?: string; readonly atLeast?: number },
  { unit, capacity }: { readonly unit: string; readonly capacity: number },
): boolean => (when.unit === undefined || when.unit === unit) && capacity >= (when.atLeast ?? 0);

const dutyNotice = (change: StepChange, next: "issuePlan", verb: "draftPlan") => {
  const duty = change.rules.duties[next];
  return stepNotice("duty", verb, duty === undefined ? {} : { duty });
};

/** The written answer, by the level that may (E-10); never by whoever drew the plan up. */
export function issuePlan(change: StepChange): Performed {
  const { supply, ruling, about } = change;
  const plan = planDrafted(supply);
  if (plan === null) return refuseStep(change, "stepNotNow", "writtenAnswer");
  const notice = `GD-${about.reference}-${plan.version}`;
  const issued: SupplyPlan = {
    ...plan,
    status: "issued",
    issued: done(change),
    level: ruling.answer?.level ?? null,
    notice,
  };
  const plans = supply.plans.map((one) =>
    one === plan ? issued : one.status === "issued" ? { ...one, status: "replaced" as const } : one,
  );
  return {
    supply: { plans, planAcknowledgedAt: null },
    stage: "PLAN_ISSUED",
    says: { version: plan.version, notice, level: issued.level },
    notices: [
      stepNotice("customers", "issuePlan"),
      stepNotice("handler", "issuePlan"),
      stepNotice("replyOwner", "issuePlan"),
    ],
    startClocks: supply.contact === null ? clocksFor(change, "contact") : [],
    stopClocks: ["plan"],
  };
}

export function returnPlan(change: StepChange, { reason }: SupplyStep<"returnPlan">): Performed {
  const { supply } = change;
  const plans = supply.plans.map((plan) =>
    plan.status === "drafted" ? { ...plan, status: "replaced" as const } : plan,
  );
  return {
    supply: { plans },
    stage: "SURVEYED",
    says: { reason },
    notices: [stepNotice("handler", "returnPlan")],
  };
}

/** The customer has the notice in hand; what comes next depends on what the rules pass over. */
export function acknowledgePlan(change: StepChange): Performed {
  return {
    supply: { planAcknowledgedAt: change.now.toString() },
    stage: onward(change, "PLAN_ISSUED"),
    notices: [stepNotice("handler", "acknowledgePlan")],
  };
}

/** The project manager learns what the customer needs, and names nobody (E-17). */
export function contactCustomer(
  change: StepChange,
  { text }: SupplyStep<"contactCustomer">,
): Performed {
  return {
    supply: { contact: { ...done(change), text } },
    notices: [stepNotice("customers", "contactCustomer")],
    stopClocks: ["contact"],
  };
}
