import { STEP_RULES } from "../../core/supply/stepRules.ts";
import { isSupplyVerb, type SupplyVerb } from "../../core/supply/steps.ts";
import { type PartyRole } from "../../core/supply/supply.ts";
import { type StoredEvent } from "../cases/loadCase.ts";

/** Steps of staff whose words are for whoever designs and builds, too. */
const FOR_BOTH: readonly SupplyVerb[] = [
  "recordSurvey",
  "issuePlan",
  "listDocuments",
  "judgeDocument",
  "issueReview",
  "decideChange",
  "stop",
  "resume",
];
const FOR_BUILDERS: readonly SupplyVerb[] = [
  "checkQualification",
  "approveOrder",
  "refuseOrder",
  "acknowledgeStart",
  "assignSurveyor",
  "planWorks",
  "assignSupervisor",
  "inspect",
  "receiveForContractor",
  "recordAcceptance",
];

/**
 * What an outsider sees of the trail: the work, and of it the words that are for their part. What
 * customer and staff write each other, complaints, and who else was invited are none of theirs.
 */
export function partySees(
  { type, data }: Pick<StoredEvent, "type" | "data">,
  role: PartyRole,
): "all" | "fact" | "nothing" {
  const { step } = data;
  if (type !== "step" || typeof step !== "string" || !isSupplyVerb(step)) return "nothing";
  if (step === "contactCustomer") return "nothing";
  const own = STEP_RULES[step].parties?.includes(role) === true;
  const theirs = role === "contractor" && FOR_BUILDERS.includes(step);
  return own || theirs || FOR_BOTH.includes(step) ? "all" : "fact";
}
