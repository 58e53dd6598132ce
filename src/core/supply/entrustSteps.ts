import { done, type Performed, refuseStep, type StepChange, stepNotice } from "./change.ts";
import { type SupplyStep } from "./steps.ts";
import { chosen, type WorkPlan } from "./supply.ts";

/** Our own service, offered last and never a condition (readings, 5/17/18/21). */
export function entrust(change: StepChange): Performed {
  if (change.supply.entrusted !== null) return refuseStep(change, "decidedAlready", "entrusted");
  return {
    supply: { entrusted: { ...done(change), accepted: false } },
    notices: [stepNotice("handler", "entrust")],
  };
}

export function acceptEntrust(
  change: StepChange,
  { accept }: SupplyStep<"acceptEntrust">,
): Performed {
  const { entrusted } = change.supply;
  if (entrusted === null) return refuseStep(change, "notEntrusted", "entrusted");
  if (entrusted.accepted) return refuseStep(change, "decidedAlready", "entrusted");
  return {
    supply: { entrusted: accept === "yes" ? { ...entrusted, accepted: true } : null },
    notices: [stepNotice("customers", "acceptEntrust")],
  };
}

/** Somebody is named who surveys the site of entrusted works (E-21). */
export function assignSurveyor(
  change: StepChange,
  { person }: SupplyStep<"assignSurveyor">,
): Performed {
  if (change.supply.entrusted?.accepted !== true) {
    return refuseStep(change, "notEntrusted", "entrusted");
  }
  return {
    supply: { surveyor: { ...done(change), personId: person } },
    says: { person },
    notices: (["customers", "parties", "surveyor"] as const).map((to) =>
      stepNotice(to, "assignSurveyor"),
    ),
  };
}

/** What that survey found; from it, construction plan and material plan for the contractor (E-21). */
export function planWorks(change: StepChange, step: SupplyStep<"planWorks">): Performed {
  const { entrusted, surveyor } = change.supply;
  if (entrusted?.accepted !== true) return refuseStep(change, "notEntrusted", "entrusted");
  if (surveyor === null) return refuseStep(change, "noSurveyor", "entrusted");
  const { findings, construction, materials } = step;
  const workPlan: WorkPlan = { ...done(change), findings, construction, materials };
  const text = `${construction}\n\n${materials}`;
  return {
    // Another plan is verified anew.
    supply: { workPlan, secondSurvey: null },
    says: { text },
    notices: [
      stepNotice("customers", "planWorks", { text }),
      stepNotice("parties", "planWorks", { text }),
    ],
  };
}

/** The contractor surveys once more by that plan; where they disagree they apply for a change (E-21). */
export function verifyWorks(change: StepChange, step: SupplyStep<"verifyWorks">): Performed {
  const { supply } = change;
  if (supply.entrusted?.accepted !== true) return refuseStep(change, "notEntrusted", "entrusted");
  if (supply.workPlan === null) return refuseStep(change, "noWorkPlan", "entrusted");
  if (chosen(supply, "contractor") === null) return refuseStep(change, "noContractor", "entrusted");
  const agrees = step.result === "agrees";
  return {
    supply: { secondSurvey: { ...done(change), agrees, findings: step.findings } },
    notices: (["handler", "surveyor", "customers", "parties"] as const).map((to) =>
      stepNotice(to, "verifyWorks"),
    ),
  };
}
