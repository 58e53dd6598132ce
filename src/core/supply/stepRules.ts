import type { SupplyRefusal } from "./change.ts";
import { isOpen, needsApproval } from "./orderSteps.ts";
import { type Ruling, type SupplyPrinciple } from "./rules.ts";
import { type SupplyVerb } from "./steps.ts";
import { chosen, type PartyRole, type Supply, type SupplyStage } from "./supply.ts";
import { missingCompletion, missingDocuments } from "./turn.ts";

/** Who takes a step: staff by the pack's duties; of the customer's side, the customer or one of theirs. */
export interface StepRule {
  readonly by: "staff" | "customer" | "either";
  /** Outsiders who may take it for the customer, by invitation. */
  readonly parties?: readonly PartyRole[];
  /** Never by staff in the customer's place, not even for a caller (E-17). */
  readonly own?: boolean;
  /** Also while oversight has stopped the request: who may look in is always the customer's to end. */
  readonly evenStopped?: boolean;
  readonly in: readonly SupplyStage[];
  /** What in the policy it stands on. */
  readonly principle: SupplyPrinciple;
  /** What is missing for it in a stage before; null: nothing that could be named. */
  readonly early?: (supply: Supply, ruling: Ruling) => Early | null;
  /** What is missing for it in its own stage, whatever would be said in it; null: nothing. */
  readonly lacks?: (supply: Supply, ruling: Ruling) => Early | null;
}

type Early = readonly [refusal: SupplyRefusal, principle: SupplyPrinciple];

const beforeReview: StepRule["early"] = (supply, ruling) => {
  if (supply.stage !== "DOCUMENTS" && supply.stage !== "RETURNED") return null;
  if (missingDocuments(supply, ruling).length > 0) return ["documentsMissing", "documents"];
  return chosen(supply, "designer") === null ? ["noDesigner", "choice"] : null;
};

const lacksPlan: StepRule["lacks"] = ({ plans }) =>
  plans.some(({ issued }) => issued !== null) ? null : ["stepNotNow", "contact"];

const lacksCompletion: StepRule["lacks"] = (supply, ruling) =>
  supply.waived === null && missingCompletion(supply, ruling).length > 0
    ? ["completionDocumentsMissing", "completionDocuments"]
    : null;

/** What the customer chose out of the catalogue waits for nobody's word (E-18). */
const needsNoApproval: StepRule["lacks"] = (supply) => {
  const open = supply.orders.filter((order) => isOpen(order) && order.approval === null);
  if (open.length === 0 || open.some((order) => needsApproval(supply, order))) return null;
  return ["approvalNotNeeded", "products"];
};

const beforeContract: StepRule["early"] = ({ stage }) =>
  stage === "ACCEPTED" ? ["noContract", "contract"] : null;

const beforeDesign: StepRule["early"] = ({ stage }) =>
  stage === "DOCUMENTS" || stage === "RETURNED" || stage === "REVIEW"
    ? ["notReviewed", "entrusted"]
    : null;

const BEFORE_BUILDING: readonly SupplyStage[] = ["PASSED", "CONTRACTOR_CHECKED", "START_REPORTED"];
const BUILDING: readonly SupplyStage[] = ["BUILDING", "RECTIFY", "MID_INSPECTED"];
const AFTER_PLAN: readonly SupplyStage[] = [
  "PLAN_ISSUED",
  "DOCUMENTS",
  "RETURNED",
  "REVIEW",
  "PASSED",
];
const BEFORE_START: readonly SupplyStage[] = [...AFTER_PLAN, "CONTRACTOR_CHECKED"];
const UNTIL_SUPPLY: readonly SupplyStage[] = [
  "ACCEPTED",
  "CONTRACT_SIGNED",
  "METER_NOTICE",
  "METERED",
];
/** From the report of completion on, its documents are asked for (E-7). */
const COMPLETED: readonly SupplyStage[] = [
  "COMPLETION_REPORTED",
  "ACCEPTANCE_RECTIFY",
  ...UNTIL_SUPPLY,
  "ENERGISED",
];
/** Until it is over; whoever oversees looks in at any time. */
export const OPEN_STAGES: readonly SupplyStage[] = [
  "SUBMITTED",
  "SURVEY_SCHEDULED",
  "SURVEYED",
  "FEASIBILITY",
  "PLAN_DRAFTED",
  ...BEFORE_START,
  "START_REPORTED",
  ...BUILDING,
  ...COMPLETED,
];

const SINCE_DESIGN = OPEN_STAGES.slice(OPEN_STAGES.indexOf("DOCUMENTS"));
const invites = { by: "customer", own: true, in: SINCE_DESIGN, principle: "commission" } as const;
const drops = { ...invites, in: [...OPEN_STAGES, "DONE", "WITHDRAWN"], evenStopped: true } as const;

/** Who may take each step, in which stages. There is no other way from stage to stage. */
export const STEP_RULES: Readonly<Record<SupplyVerb, StepRule>> = {
  offerSurvey: { by: "staff", in: ["SUBMITTED", "SURVEY_SCHEDULED"], principle: "survey" },
  bookSurvey: { by: "customer", in: ["SUBMITTED", "SURVEY_SCHEDULED"], principle: "survey" },
  agreeSurvey: { by: "customer", in: ["SUBMITTED"], principle: "survey" },
  recordSurvey: { by: "staff", in: ["SUBMITTED", "SURVEY_SCHEDULED"], principle: "survey" },
  skipSurvey: { by: "staff", in: ["SUBMITTED", "SURVEY_SCHEDULED"], principle: "survey" },
  // Also for a plan that turns out to need it.
  recordFeasibility: { by: "staff", in: ["FEASIBILITY", "SURVEYED"], principle: "fiveParts" },
  draftPlan: { by: "staff", in: ["SURVEYED"], principle: "fiveParts" },
  issuePlan: { by: "staff", in: ["PLAN_DRAFTED"], principle: "writtenAnswer" },
  returnPlan: { by: "staff", in: ["PLAN_DRAFTED"], principle: "writtenAnswer" },
  acknowledgePlan: { by: "customer", in: ["PLAN_ISSUED"], principle: "writtenAnswer" },
  // Owed from the first plan on until it is kept: its clock runs on, however late it has become.
  contactCustomer: {
    by: "staff",
    in: OPEN_STAGES,
    principle: "contact",
    lacks: lacksPlan,
  },
  chooseDesigner: {
    by: "customer",
    own: true,
    in: ["DOCUMENTS", "RETURNED"],
    principle: "choice",
  },
  chooseContractor: {
    by: "customer",
    own: true,
    // Also in place of one whose papers lapsed before the start (E-20).
    in: ["DOCUMENTS", "RETURNED", "REVIEW", ...BEFORE_BUILDING],
    principle: "choice",
  },
  inviteDesigner: invites,
  inviteContractor: invites,
  dropDesigner: drops,
  dropContractor: drops,
  entrust: {
    by: "customer",
    own: true,
    in: ["DOCUMENTS", "RETURNED", "PASSED"],
    principle: "contact",
  },
  acceptEntrust: {
    by: "staff",
    in: [...BEFORE_START, "START_REPORTED"],
    principle: "entrusted",
  },
  assignSurveyor: { by: "staff", in: [...BEFORE_START, "START_REPORTED"], principle: "entrusted" },
  planWorks: { by: "staff", in: [...BEFORE_START, "START_REPORTED"], principle: "entrusted" },
  verifyWorks: {
    by: "customer",
    parties: ["contractor"],
    in: [...BEFORE_START, "START_REPORTED"],
    principle: "entrusted",
  },
  checkQualification: { by: "staff", in: ["PASSED"], principle: "qualification" },
  handIn: {
    by: "customer",
    parties: ["designer", "contractor"],
    in: ["DOCUMENTS", "RETURNED", "REVIEW", ...BEFORE_BUILDING, ...COMPLETED],
    principle: "documents",
  },
  listDocuments: { by: "staff", in: ["DOCUMENTS", "RETURNED", "REVIEW"], principle: "documents" },
  judgeDocument: {
    by: "staff",
    in: ["DOCUMENTS", "RETURNED", "REVIEW", ...BEFORE_BUILDING, ...COMPLETED],
    principle: "documents",
  },
  conveneReview: {
    by: "staff",
    in: ["REVIEW"],
    principle: "reviewOpinion",
    early: beforeReview,
  },
  giveOpinion: { by: "staff", in: ["REVIEW"], principle: "reviewOpinion", early: beforeReview },
  issueReview: { by: "staff", in: ["REVIEW"], principle: "reviewOpinion", early: beforeReview },
  proposeOrder: {
    by: "customer",
    parties: ["contractor"],
    in: [...BEFORE_BUILDING, ...BUILDING],
    principle: "products",
  },
  approveOrder: {
    by: "staff",
    in: [...BEFORE_BUILDING, ...BUILDING],
    principle: "products",
    lacks: needsNoApproval,
  },
  refuseOrder: {
    by: "staff",
    in: [...BEFORE_BUILDING, ...BUILDING],
    principle: "products",
    lacks: needsNoApproval,
  },
  withdrawOrder: {
    by: "customer",
    parties: ["contractor"],
    in: [...BEFORE_BUILDING, ...BUILDING],
    principle: "products",
  },
  reportOrder: {
    by: "customer",
    parties: ["contractor"],
    in: [...BEFORE_BUILDING, ...BUILDING],
    principle: "orders",
    early: beforeDesign,
  },
  reportStart: {
    by: "customer",
    parties: ["contractor"],
    in: ["CONTRACTOR_CHECKED"],
    principle: "start",
  },
  acknowledgeStart: { by: "staff", in: ["START_REPORTED"], principle: "start" },
  moveFinish: { by: "customer", parties: ["contractor"], in: BUILDING, principle: "start" },
  assignSupervisor: { by: "staff", in: ["START_REPORTED", ...BUILDING], principle: "supervision" },
  reportProgress: {
    by: "customer",
    parties: ["contractor"],
    in: BUILDING,
    principle: "start",
  },
  inspect: { by: "staff", in: BUILDING, principle: "midInspection" },
  rectified: {
    by: "customer",
    parties: ["contractor"],
    in: ["BUILDING", "RECTIFY", "MID_INSPECTED", "ACCEPTANCE_RECTIFY"],
    principle: "midInspection",
  },
  receive: {
    by: "customer",
    parties: ["contractor"],
    in: [...BUILDING, ...COMPLETED],
    principle: "checks",
  },
  // A contractor who isn't in the chat signs on paper (E-25).
  receiveForContractor: { by: "either", in: [...BUILDING, ...COMPLETED], principle: "checks" },
  requestChange: {
    by: "customer",
    parties: ["designer", "contractor"],
    in: [...BEFORE_START, "START_REPORTED", ...BUILDING],
    principle: "change",
  },
  decideChange: {
    by: "staff",
    in: [...BEFORE_START, "START_REPORTED", ...BUILDING],
    principle: "change",
  },
  finishWorks: {
    by: "customer",
    parties: ["contractor"],
    in: ["MID_INSPECTED"],
    principle: "completion",
  },
  reportCompletion: {
    by: "customer",
    parties: ["contractor"],
    in: ["MID_INSPECTED"],
    principle: "completion",
  },
  recordAcceptance: { by: "staff", in: ["COMPLETION_REPORTED"], principle: "supplyDate" },
  offerSupply: { by: "either", in: UNTIL_SUPPLY, principle: "supplyDate" },
  agreeSupply: { by: "either", in: UNTIL_SUPPLY, principle: "supplyDate" },
  recordContract: { by: "staff", in: ["ACCEPTED"], principle: "contract" },
  issueMeterNotice: {
    by: "staff",
    in: ["CONTRACT_SIGNED"],
    principle: "meter",
    early: beforeContract,
  },
  recordMetering: {
    by: "staff",
    in: ["METER_NOTICE"],
    principle: "meter",
    early: beforeContract,
  },
  energise: { by: "staff", in: ["METERED"], principle: "contract", early: beforeContract },
  waiveDocuments: {
    by: "staff",
    in: [...UNTIL_SUPPLY, "ENERGISED"],
    principle: "completionDocuments",
  },
  recordFollowUp: {
    by: "staff",
    in: ["ENERGISED"],
    principle: "followUp",
    lacks: lacksCompletion,
  },
  stop: { by: "staff", in: OPEN_STAGES, principle: "oversight" },
  explain: { by: "staff", in: OPEN_STAGES, principle: "oversight" },
  resume: { by: "staff", in: OPEN_STAGES, principle: "oversight" },
};
