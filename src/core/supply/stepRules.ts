import { type SupplyPrinciple } from "./rules.ts";
import { type SupplyVerb } from "./steps.ts";
import { type PartyRole, type SupplyStage } from "./supply.ts";

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
}

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
  "COMPLETION_REPORTED",
  "ACCEPTANCE_RECTIFY",
  ...UNTIL_SUPPLY,
  "ENERGISED",
];

const SINCE_DESIGN = OPEN_STAGES.slice(OPEN_STAGES.indexOf("DOCUMENTS"));
const invites = { by: "customer", own: true, in: SINCE_DESIGN, principle: "commission" } as const;
const drops = { ...invites, in: [...OPEN_STAGES, "DONE", "WITHDRAWN"], evenStopped: true } as const;

/** Who may take each step, in which stages. There is no other way from stage to stage. */
export const STEP_RULES: Readonly<Record<SupplyVerb, StepRule>> = {
  offerSurvey: { by: "staff", in: ["SUBMITTED", "SURVEY_SCHEDULED"], principle: "survey" },
  bookSurvey: { by: "customer", in: ["SUBMITTED", "SURVEY_SCHEDULED"], principle: "survey" },
  agreeSurvey: { by: "either", in: ["SUBMITTED"], principle: "survey" },
  recordSurvey: { by: "staff", in: ["SUBMITTED", "SURVEY_SCHEDULED"], principle: "survey" },
  skipSurvey: { by: "staff", in: ["SUBMITTED", "SURVEY_SCHEDULED"], principle: "survey" },
  recordFeasibility: { by: "staff", in: ["FEASIBILITY"], principle: "fiveParts" },
  draftPlan: { by: "staff", in: ["SURVEYED"], principle: "fiveParts" },
  issuePlan: { by: "staff", in: ["PLAN_DRAFTED"], principle: "writtenAnswer" },
  returnPlan: { by: "staff", in: ["PLAN_DRAFTED"], principle: "writtenAnswer" },
  acknowledgePlan: { by: "customer", in: ["PLAN_ISSUED"], principle: "writtenAnswer" },
  contactCustomer: { by: "staff", in: BEFORE_START, principle: "contact" },
  chooseDesigner: {
    by: "customer",
    own: true,
    in: ["DOCUMENTS", "RETURNED"],
    principle: "choice",
  },
  chooseContractor: {
    by: "customer",
    own: true,
    in: ["DOCUMENTS", "RETURNED", "REVIEW", "PASSED", "CONTRACTOR_CHECKED"],
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
  acceptEntrust: { by: "staff", in: AFTER_PLAN, principle: "entrusted" },
  planWorks: { by: "staff", in: [...BEFORE_START, "START_REPORTED"], principle: "entrusted" },
  checkQualification: { by: "staff", in: ["PASSED"], principle: "qualification" },
  handIn: {
    by: "customer",
    parties: ["designer", "contractor"],
    in: ["DOCUMENTS", "RETURNED", "REVIEW", "ACCEPTED", ...UNTIL_SUPPLY, "ENERGISED"],
    principle: "documents",
  },
  listDocuments: { by: "staff", in: ["DOCUMENTS", "RETURNED", "REVIEW"], principle: "documents" },
  judgeDocument: {
    by: "staff",
    in: ["DOCUMENTS", "RETURNED", "REVIEW", ...UNTIL_SUPPLY, "ENERGISED"],
    principle: "documents",
  },
  conveneReview: { by: "staff", in: ["REVIEW"], principle: "reviewOpinion" },
  giveOpinion: { by: "staff", in: ["REVIEW"], principle: "reviewOpinion" },
  issueReview: { by: "staff", in: ["REVIEW"], principle: "reviewOpinion" },
  proposeOrder: {
    by: "customer",
    parties: ["contractor"],
    in: ["PASSED", "CONTRACTOR_CHECKED", "START_REPORTED", ...BUILDING],
    principle: "products",
  },
  approveOrder: {
    by: "staff",
    in: ["PASSED", "CONTRACTOR_CHECKED", "START_REPORTED", ...BUILDING],
    principle: "products",
  },
  reportOrder: {
    by: "customer",
    parties: ["contractor"],
    in: ["PASSED", "CONTRACTOR_CHECKED", "START_REPORTED", ...BUILDING],
    principle: "orders",
  },
  reportStart: {
    by: "customer",
    parties: ["contractor"],
    in: ["CONTRACTOR_CHECKED"],
    principle: "start",
  },
  acknowledgeStart: { by: "staff", in: ["START_REPORTED"], principle: "start" },
  assignSupervisor: { by: "staff", in: ["START_REPORTED", ...BUILDING], principle: "supervision" },
  reportProgress: {
    by: "customer",
    parties: ["contractor"],
    in: ["BUILDING", "RECTIFY"],
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
    in: [...BUILDING, "COMPLETION_REPORTED", "ACCEPTANCE_RECTIFY", ...UNTIL_SUPPLY, "ENERGISED"],
    principle: "checks",
  },
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
  issueMeterNotice: { by: "staff", in: ["CONTRACT_SIGNED"], principle: "meter" },
  recordMetering: { by: "staff", in: ["METER_NOTICE"], principle: "meter" },
  energise: { by: "staff", in: ["METERED"], principle: "contract" },
  waiveDocuments: {
    by: "staff",
    in: [...UNTIL_SUPPLY, "ENERGISED"],
    principle: "completionDocuments",
  },
  recordFollowUp: { by: "staff", in: ["ENERGISED"], principle: "followUp" },
  stop: { by: "staff", in: OPEN_STAGES, principle: "contact" },
  resume: { by: "staff", in: OPEN_STAGES, principle: "contact" },
};
