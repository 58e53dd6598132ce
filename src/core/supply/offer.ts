import { isByPhone } from "../case/whoMay.ts";
import { copiesOf, isReceived } from "./buildingSteps.ts";
import { rulingNow } from "./change.ts";
import { type StepTaker, stepRefusal } from "./decideStep.ts";
import { isOpen, needsApproval, ordersToWithdraw } from "./orderSteps.ts";
import { meetsFor } from "./reviewSteps.ts";
import { type SupplyVerb, SUPPLY_VERBS } from "./steps.ts";
import {
  chosen,
  latestDocuments,
  type Order,
  type Party,
  type PartyRole,
  type Supply,
  type SupplyStage,
} from "./supply.ts";
import {
  hasOpenConditions,
  hasOpenDocuments,
  isDesigned,
  isDesigning,
  lacksEntrusted,
  missingCompletion,
  missingDocuments,
  percentOf,
} from "./turn.ts";

/** What matters most in each stage: offered first, whoever's it is. */
const PRESSING: Readonly<Partial<Record<SupplyStage, readonly SupplyVerb[]>>> = {
  SUBMITTED: ["agreeSurvey", "offerSurvey", "bookSurvey", "recordSurvey"],
  SURVEY_SCHEDULED: ["recordSurvey"],
  SURVEYED: ["draftPlan"],
  FEASIBILITY: ["recordFeasibility"],
  PLAN_DRAFTED: ["issuePlan", "returnPlan"],
  PLAN_ISSUED: ["acknowledgePlan", "contactCustomer"],
  DOCUMENTS: ["chooseDesigner", "handIn", "contactCustomer"],
  RETURNED: ["handIn", "chooseDesigner"],
  REVIEW: ["judgeDocument", "conveneReview", "giveOpinion", "issueReview"],
  PASSED: ["chooseContractor", "checkQualification", "contactCustomer"],
  CONTRACTOR_CHECKED: ["reportStart", "handIn"],
  START_REPORTED: [
    "assignSurveyor",
    "planWorks",
    "verifyWorks",
    "acknowledgeStart",
    "judgeDocument",
    "handIn",
    "assignSupervisor",
  ],
  BUILDING: ["inspect", "reportProgress"],
  RECTIFY: ["rectified"],
  MID_INSPECTED: ["reportCompletion", "finishWorks"],
  COMPLETION_REPORTED: ["recordAcceptance", "handIn"],
  ACCEPTANCE_RECTIFY: ["rectified"],
  ACCEPTED: ["agreeSupply", "recordContract", "offerSupply"],
  CONTRACT_SIGNED: ["issueMeterNotice", "agreeSupply", "offerSupply"],
  METER_NOTICE: ["recordMetering", "agreeSupply", "offerSupply"],
  METERED: ["energise", "agreeSupply", "offerSupply"],
  ENERGISED: ["recordFollowUp", "handIn"],
};

/** Rarely wanted, or better typed: after everything else. */
const RARE: readonly SupplyVerb[] = [
  "skipSurvey",
  "listDocuments",
  "waiveDocuments",
  "withdrawOrder",
  "moveFinish",
  "stop",
  "dropDesigner",
  "dropContractor",
];

/**
 * The steps that somebody can take now and that make sense, the most pressing first. What isn't
 * among them may still be typed, and is refused with its reason.
 *
 * @param parties outsiders who act for the customer; left out: none.
 */
export function stepsFor(
  taker: StepTaker,
  parties: readonly Pick<Party, "role">[] = [],
): readonly SupplyVerb[] {
  const roles = parties.map(({ role }) => role);
  const { supply } = taker;
  const possible = SUPPLY_VERBS.filter(
    (verb) => stepRefusal(taker, verb) === null && makesSense(taker, verb, roles),
  );
  const pressing = PRESSING[supply.stage] ?? [];
  const rank = (verb: SupplyVerb): number => {
    const place = pressing.indexOf(verb);
    if (place !== -1) return place;
    // Whoever was chosen is wanted in the chat before anything rarer, while there is something to draw.
    if (verb === "inviteDesigner") return roles.includes("designer") || !draws(supply) ? 150 : 50;
    if (verb === "inviteContractor") return roles.includes("contractor") ? 150 : 50;
    return RARE.includes(verb) ? 200 : 100;
  };
  return possible.toSorted((a, b) => rank(a) - rank(b));
}

/** Under review the design is complete; what comes back is drawn again. */
const draws = ({ stage }: Supply): boolean => stage === "DOCUMENTS" || stage === "RETURNED";

function makesSense(
  { about, supply, rules, by }: StepTaker,
  verb: SupplyVerb,
  roles: readonly PartyRole[],
): boolean {
  const ruling = rulingNow(rules, supply);
  const part = by.part === "staff" ? "staff" : "customer";
  switch (verb) {
    case "offerSurvey":
    case "bookSurvey":
      return supply.stage === "SUBMITTED";
    case "agreeSurvey":
      return supply.survey.offered.length > 0;
    case "recordFeasibility":
      return supply.stage === "FEASIBILITY";
    case "contactCustomer":
      return supply.contact === null;
    case "chooseDesigner":
      return chosen(supply, "designer") === null;
    case "chooseContractor":
      return chosen(supply, "contractor") === null && supply.stage === "PASSED";
    case "inviteDesigner":
      return chosen(supply, "designer") !== null;
    case "inviteContractor":
      return chosen(supply, "contractor") !== null;
    case "dropDesigner":
      return roles.includes("designer");
    case "dropContractor":
      return roles.includes("contractor");
    case "entrust":
      return supply.entrusted === null;
    case "acceptEntrust":
      return supply.entrusted?.accepted === false;
    case "assignSurveyor":
      return supply.entrusted?.accepted === true && supply.surveyor === null;
    case "planWorks":
      return supply.surveyor !== null && lacksEntrusted(supply) === "noWorkPlan";
    case "verifyWorks":
      return chosen(supply, "contractor") !== null && lacksEntrusted(supply) === "notVerified";
    case "checkQualification":
      return chosen(supply, "contractor") !== null;
    case "handIn":
      return handInOptions(supply, ruling).length > 0;
    case "judgeDocument":
      return hasOpenDocuments(supply, ruling);
    case "listDocuments":
      return supply.listed === null && ruling.documents.some(({ onRequest }) => onRequest === true);
    case "issueReview": {
      const round = supply.reviews.at(-1);
      if (round === undefined) return false;
      return !meetsFor(ruling, rules) || (round.meetingAt !== null && round.opinions.length > 0);
    }
    case "conveneReview":
      return supply.reviews.at(-1)?.meetingAt === null;
    case "approveOrder":
    case "refuseOrder":
      return supply.orders.some((order) => needsApproval(supply, order));
    case "withdrawOrder":
      return ordersToWithdraw(supply, by).length > 0;
    case "reportOrder":
      return ordersToReport(supply).length > 0;
    case "assignSupervisor":
      return supply.supervisor === null;
    case "inspect":
      return supply.stage !== "RECTIFY";
    case "rectified":
      return (
        supply.stage === "ACCEPTANCE_RECTIFY" ||
        supply.inspections.some(({ result, rectified }) => result === "rectify" && !rectified)
      );
    case "receive":
      return supply.inspections.some((one) => copiesOf(by).some((copy) => !isReceived(one, copy)));
    case "receiveForContractor":
      return (
        !roles.includes("contractor") &&
        !(part === "staff" && isByPhone(about)) &&
        supply.inspections.some((one) => !isReceived(one, "contractor"))
      );
    case "decideChange":
      return supply.changes.some(({ decision }) => decision === null);
    case "reportProgress":
      return percentOf(supply) < 100 || supply.stage === "BUILDING";
    case "finishWorks":
      return supply.finished === null && supply.entrusted?.accepted === true;
    case "offerSupply":
      return supply.supplyAt === null;
    case "agreeSupply": {
      const offer = supply.slots.at(-1);
      const isTheirs = offer?.part !== part || (part === "staff" && isByPhone(about));
      return supply.supplyAt === null && offer !== undefined && isTheirs;
    }
    case "energise":
      return supply.supplyAt !== null;
    case "waiveDocuments":
    case "recordFollowUp":
      return (
        verb === "recordFollowUp" ||
        (supply.waived === null && missingCompletion(supply, ruling).length > 0)
      );
    default:
      return true;
  }
}

/** Equipment whose order can be reported: approved where that is needed, and not reported before. */
export const ordersToReport = (supply: Supply): readonly Order[] =>
  supply.orders.filter(
    (order) => isOpen(order) && order.ordered === null && !needsApproval(supply, order),
  );

/** Items that can be handed in now: those missing, else any that isn't accepted. */
export function handInOptions(
  supply: Supply,
  ruling: ReturnType<typeof rulingNow>,
): readonly string[] {
  if (isDesigned(supply) && !hasOpenConditions(supply)) return [];
  const designing = isDesigning(supply);
  const missing = designing ? missingDocuments(supply, ruling) : missingCompletion(supply, ruling);
  if (missing.length > 0) return missing;
  const latest = latestDocuments(supply);
  const rows = designing ? ruling.documents : ruling.completion;
  const amends = designing && isAmended(supply);
  const since = hasOpenConditions(supply) ? supply.documents.slice(reviewed(supply)) : [];
  return rows.flatMap(({ id }) => {
    const document = latest.get(id);
    if (document === undefined) return [];
    // What was amended and accepted since is done.
    const isDone = document.status === "accepted" && since.includes(document);
    return document.status === "handedIn" || (amends && !isDone) ? [id] : [];
  });
}

/**
 * Any document may be the one to amend: of a design that came back as a whole, that passed with
 * conditions, or whose plan has changed; with its designer, it would be under review otherwise.
 */
const isAmended = (supply: Supply): boolean =>
  supply.stage === "RETURNED" ||
  (supply.stage === "DOCUMENTS" && chosen(supply, "designer") !== null) ||
  hasOpenConditions(supply);

const reviewed = ({ reviews }: Supply): number => reviews.at(-1)?.seen ?? 0;
