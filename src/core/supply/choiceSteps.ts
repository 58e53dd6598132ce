import { done, type Performed, refuseStep, type StepChange, stepNotice } from "./change.ts";
import { forReview, reviewersOf } from "./designSteps.ts";
import { leavesFor } from "./partySteps.ts";
import { type Choice, type PartyRole, type Supply } from "./supply.ts";

/**
 * The customer's own choice out of the complete list, in the order that its seed gives (E-5, E-11,
 * E-17). Only qualification counts (E-20): papers that lapsed since are met again before the start.
 */
export function choose(change: StepChange, role: PartyRole, entryId: string): Performed {
  const { supply, registry, about } = change;
  const entry = registry.entries.find(({ id, kind }) => id === entryId && kind === role);
  if (entry === undefined) return refuseStep(change, "unknownOption", "choice");
  if (entry.problems.length > 0) return refuseStep(change, "notQualified", "qualification");
  const choice: Choice = {
    ...done(change),
    role,
    entryId,
    name: entry.name,
    seed: about.reference,
  };
  const after: Supply = { ...supply, choices: [...supply.choices, choice] };
  // Another contractor is checked anew, and reports a start of their own (E-19, E-20).
  const left = leavesFor(change, role, entryId);
  const isAgain = ["CONTRACTOR_CHECKED", "START_REPORTED"].includes(supply.stage);
  return {
    supply: {
      choices: after.choices,
      ...(isAgain ? { qualification: null, start: null } : {}),
      // Whoever builds verifies the plan of entrusted works themselves (E-21).
      ...(role === "contractor" ? { secondSurvey: null } : {}),
    },
    ...(isAgain ? { stage: "PASSED" as const } : forReview(change, after)),
    says: { role, name: entry.name },
    ...left,
    notices: [
      stepNotice("handler", role === "designer" ? "chooseDesigner" : "chooseContractor"),
      ...reviewersOf(change, after, "chooseDesigner"),
      ...(left.notices ?? []),
    ],
  };
}
