import { type SupplyLine } from "../../cards/caseView.ts";
import { type Actor } from "../../core/case/case.ts";
import { type SupplyDraft } from "../../core/supply/request.ts";
import { STEP_RULES } from "../../core/supply/stepRules.ts";
import { isSupplyVerb, type SupplyVerb } from "../../core/supply/steps.ts";
import { type ChangeRequest, type PartyRole } from "../../core/supply/supply.ts";
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

/** Steps of whoever builds, and of staff towards them alone: none of the designer's. */
export const isBuildersAlone = (step: unknown): boolean =>
  typeof step === "string" &&
  isSupplyVerb(step) &&
  (FOR_BUILDERS.includes(step) ||
    (STEP_RULES[step].parties?.every((role) => role === "contractor") ?? false));

/** What an outsider's card shows: the customer's own details never, nor what is the other part's. */
export function linesFor(
  lines: readonly SupplyLine[],
  { party }: Pick<Actor, "party">,
): readonly SupplyLine[] {
  return lines
    .filter((line) => party !== "designer" || isDesigners(line))
    .filter((line) => line.type !== "text" || line.what === "stopped" || line.what === "entrusted")
    .map((line) => (line.type === "request" ? { ...line, request: workOf(line.request) } : line));
}

/** Design and what it follows; not who builds, how far they are, what they order and what is found there. */
function isDesigners(line: SupplyLine): boolean {
  switch (line.type) {
    case "order":
    case "inspection":
    case "progress":
    case "finish":
      return false;
    case "party":
      return line.role === "designer";
    case "person":
      return line.what === "manager";
    case "change":
      return isDesignersChange(line.change);
    default:
      return true;
  }
}

/** The construction plan is whoever's builds. */
export const isDesignersChange = ({ about }: Pick<ChangeRequest, "about">): boolean =>
  about !== "construction";

/** The application without the customer's own details. */
const workOf = ({
  callerName: _callerName,
  callerPhone: _callerPhone,
  contact: _contact,
  phone: _phone,
  surveyTimes: _surveyTimes,
  attachmentIds: _attachmentIds,
  ...work
}: SupplyDraft): SupplyDraft => work;

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
  // How it is built is none of the designer's.
  if (role === "designer" && data["about"] === "construction") return "fact";
  const own = STEP_RULES[step].parties?.includes(role) === true;
  const theirs = role === "contractor" && FOR_BUILDERS.includes(step);
  return own || theirs || FOR_BOTH.includes(step) ? "all" : "fact";
}
