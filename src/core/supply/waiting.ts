import { type StepTaker } from "./decideStep.ts";
import { stepsFor } from "./offer.ts";
import { needsApproval } from "./orderSteps.ts";
import { meetsFor } from "./reviewSteps.ts";
import { type Ruling, type SupplyRules } from "./rules.ts";
import { STEP_RULES } from "./stepRules.ts";
import { type SupplyVerb } from "./steps.ts";
import { chosen, isOver, latestDocuments, type Supply } from "./supply.ts";
import { isMidInspectionDue, lacksEntrusted } from "./turn.ts";

/**
 * The steps of staff that a request waits for, the most pressing first: what somebody asked for and
 * hasn't heard of, what the stage is there for, and what goes on beside it. None while the next word
 * is the customer's. Whose they are is the duties' business.
 */
export function waitsFor(
  supply: Supply,
  ruling: Ruling,
  rules: SupplyRules,
): readonly SupplyVerb[] {
  if (isOver(supply)) return [];
  if (supply.stopped !== null) return [(supply.explained ?? null) === null ? "explain" : "resume"];
  const own = ownStep(supply, ruling, rules);
  const all: readonly (SupplyVerb | null)[] = [
    supply.entrusted?.accepted === false ? "acceptEntrust" : null,
    supply.changes.some(({ decision }) => decision === null) ? "decideChange" : null,
    hasUnread(supply) ? "judgeDocument" : null,
    // Nothing passes on site before (E-24).
    own === "inspect" && supply.supervisor === null ? "assignSupervisor" : null,
    own,
    ...supplyDate(supply),
    supply.orders.some((order) => needsApproval(supply, order)) ? "approveOrder" : null,
    supply.contact === null && supply.plans.some(({ issued }) => issued !== null)
      ? "contactCustomer"
      : null,
    lacksEntrusted(supply) !== "noWorkPlan"
      ? null
      : supply.surveyor === null
        ? "assignSurveyor"
        : "planWorks",
    own !== "inspect" && supply.supervisor === null ? "assignSupervisor" : null,
  ];
  return all
    .filter((verb) => verb !== null)
    .filter((verb) => STEP_RULES[verb].in.includes(supply.stage));
}

const hasUnread = (supply: Supply): boolean =>
  [...latestDocuments(supply).values()].some(({ status }) => status === "handedIn");

/** What the stage itself is there for; null where it is the customer's to go on. */
function ownStep(supply: Supply, ruling: Ruling, rules: SupplyRules): SupplyVerb | null {
  switch (supply.stage) {
    case "SUBMITTED":
      return supply.survey.offered.length === 0 ? "offerSurvey" : null;
    case "SURVEY_SCHEDULED":
      return "recordSurvey";
    case "SURVEYED":
      return "draftPlan";
    case "FEASIBILITY":
      return "recordFeasibility";
    case "PLAN_DRAFTED":
      return "issuePlan";
    case "REVIEW":
      return reviewStep(supply, ruling, rules);
    case "PASSED":
      return chosen(supply, "contractor") === null ? null : "checkQualification";
    case "START_REPORTED":
      return lacksEntrusted(supply) === null ? "acknowledgeStart" : null;
    case "BUILDING":
      return isMidInspectionDue(supply, ruling, rules) ? "inspect" : null;
    case "COMPLETION_REPORTED":
      return "recordAcceptance";
    case "CONTRACT_SIGNED":
      return "issueMeterNotice";
    case "METER_NOTICE":
      return "recordMetering";
    case "METERED":
      return supply.supplyAt === null ? null : "energise";
    case "ENERGISED":
      return "recordFollowUp";
    default:
      return null;
  }
}

/** Read first, then met about where a meeting is called, then written down (E-13). */
function reviewStep(supply: Supply, ruling: Ruling, rules: SupplyRules) {
  const round = supply.reviews.at(-1);
  if (hasUnread(supply)) return null;
  if (!meetsFor(ruling, rules)) return "issueReview";
  if (round === undefined || round.meetingAt === null) return "conveneReview";
  return round.opinions.length === 0 ? "giveOpinion" : "issueReview";
}

/** The customer's proposal waits for our word; without any, we begin (E-28). */
function supplyDate({ slots, supplyAt }: Supply): readonly SupplyVerb[] {
  if (supplyAt !== null) return [];
  const offer = slots.at(-1);
  if (offer === undefined) return ["offerSupply"];
  return offer.part === "customer" ? ["agreeSupply"] : [];
}

/** Of the steps that a request waits for, the first one that this person can take; null: none. */
export function pressingStep(
  taker: StepTaker,
  waits: readonly SupplyVerb[] = waitsFor(taker.supply, taker.ruling, taker.rules),
): SupplyVerb | null {
  const theirs = stepsFor(taker);
  return waits.find((verb) => theirs.includes(verb)) ?? null;
}
