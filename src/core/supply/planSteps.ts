import { type Decision } from "../case/case.ts";
import {
  clocksFor,
  demandNow,
  done,
  type Performed,
  refuseStep,
  rulingNow,
  type StepChange,
  stepNotice,
  type SupplyRefusal,
} from "./change.ts";
import { afterPlan } from "./changeSteps.ts";
import { isDual, unitOf } from "./request.ts";
import { type Ruling, ruleSupply } from "./rules.ts";
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

/** A number said in kW is none in kVA: another voltage takes a capacity of its own (readings, 14/15). */
function measured({ request }: Supply, step: SupplyStep<"recordSurvey">): Supply["request"] {
  const voltage = step.voltage ?? request.voltage;
  const { unit: _unit, capacityNow, capacityTotal, ...rest } = request;
  const unit = unitOf(voltage) ?? undefined;
  const said = request.unit ?? unitOf(request.voltage);
  const kept = said === unit ? { capacityNow, capacityTotal } : {};
  const found = step.capacity === undefined ? {} : { capacityTotal: step.capacity };
  return { ...rest, voltage, unit, ...kept, ...found };
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
function argued({ survey, feasibility }: Supply, ruling: Pick<Ruling, "feasibility">): SupplyStage {
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
    // What can't be supplied is answered as such by whoever owns the case, with the opinion behind it.
    ...(favourable === "no" ? { patch: { investigation: opinion } } : {}),
    notices: [
      stepNotice("handler", "recordFeasibility"),
      stepNotice("customers", "recordFeasibility"),
    ],
  };
}

/** The five parts of a plan, held against the rules: refused with the clause it breaks (E-9). */
export function draftPlan(change: StepChange, step: SupplyStep<"draftPlan">): Performed {
  const { supply } = change;
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
  const problem = planProblem(change, plan);
  if (problem !== null) return problem;
  return {
    supply: { plans: [...supply.plans, plan] },
    stage: "PLAN_DRAFTED",
    says: { version: plan.version, unit: plan.unit },
    notices: [dutyNotice(change, "issuePlan", "draftPlan")],
  };
}

/** Which rule a plan breaks, whatever was asked for; null when it keeps them all. */
function planProblem({ supply, rules }: StepChange, plan: SupplyPlan): Decision | null {
  const { request } = supply;
  const { dedicated, unjustified, ...ruling } = ruleSupply(rules, {
    ...demandNow({ ...supply, plans: [plan] }),
    dual: isDual(request.second) || plan.mode === "dual",
  });
  const broken = (refusal: SupplyRefusal, clause: string): Decision => ({
    ...{ ok: false, refusal, clause },
  });
  // Two sources of that size are lines of the customer's own each.
  if (dedicated !== null && plan.mode !== "dedicated" && plan.mode !== "dual") {
    return broken("needsDedicated", dedicated.clause);
  }
  if (plan.mode === "dual" && unjustified !== null) {
    return broken("dualUnjustified", unjustified.clause);
  }
  // What isn't justified was asked for in vain: such a plan has one source.
  const wantsDual = isDual(request.second) && unjustified === null;
  const isLine = dedicated !== null || request.dedicated === true;
  const hasDual = plan.mode === "dual" || (plan.mode === "dedicated" && isLine);
  if (wantsDual && !hasDual) return broken("needsDual", rules.dualNatures.clause);
  return argued(supply, ruling) === "FEASIBILITY"
    ? broken("needsFeasibility", rules.clauses.fiveParts)
    : null;
}

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
  const isFirst = supply.contact === null && supply.plans.every((one) => one.issued === null);
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
    // Once: a plan that changes later finds them in contact, or already late.
    startClocks: isFirst ? clocksFor(change, "contact") : [],
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
  const { stage, left } = afterPlan(change);
  return {
    supply: { planAcknowledgedAt: change.now.toString(), left },
    stage,
    notices: [stepNotice("handler", "acknowledgePlan"), stepNotice("parties", "acknowledgePlan")],
    startClocks: stage === "REVIEW" ? clocksFor(change, "review") : [],
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
