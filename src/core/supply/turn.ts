import { type Ruling, type SupplyRules } from "./rules.ts";
import { type ChangeRequest, chosen, latestDocuments, type Supply } from "./supply.ts";

/** Whose word a request waits for (B4); "nobody" when it is over. */
export function turnOf(
  supply: Supply,
  ruling: Ruling,
  rules: SupplyRules,
): "ours" | "theirs" | "nobody" {
  if (supply.stopped !== null || hasPendingChange(supply)) return "ours";
  switch (supply.stage) {
    case "SUBMITTED":
      return supply.survey.offered.length > 0 ? "theirs" : "ours";
    case "SURVEY_SCHEDULED":
    case "SURVEYED":
    case "FEASIBILITY":
    case "PLAN_DRAFTED":
    case "REVIEW":
    case "COMPLETION_REPORTED":
    case "CONTRACT_SIGNED":
    case "METER_NOTICE":
    case "ENERGISED":
      return "ours";
    case "PLAN_ISSUED":
    case "DOCUMENTS":
    case "RETURNED":
    case "CONTRACTOR_CHECKED":
    case "RECTIFY":
    case "MID_INSPECTED":
    case "ACCEPTANCE_RECTIFY":
      return "theirs";
    case "PASSED":
      return chosen(supply, "contractor") === null ? "theirs" : "ours";
    case "START_REPORTED":
      // The contractor's word on the plan of entrusted works (E-21).
      if (["notVerified", "changeNotAsked"].includes(lacksEntrusted(supply) ?? "")) return "theirs";
      // Amended drawings are looked at by us, and made by them.
      return hasOpenConditions(supply) && !hasOpenDocuments(supply, ruling) ? "theirs" : "ours";
    case "BUILDING":
      return isMidInspectionDue(supply, ruling, rules) ? "ours" : "theirs";
    // Whoever hasn't signed keeps us from going on (readings, 29/30).
    case "ACCEPTED":
      return "theirs";
    case "METERED":
      return supply.supplyAt === null && supply.slots.at(-1)?.part === "staff" ? "theirs" : "ours";
    case "DONE":
    case "WITHDRAWN":
      return "nobody";
  }
}

/** How far the installation is, by the last report; in per cent. */
export const percentOf = ({ progress }: Supply): number => progress.at(-1)?.percent ?? 0;

/** At about two thirds the mid-inspection that gates the works is due (E-25). */
export const isMidInspectionDue = (
  supply: Supply,
  { skips }: Ruling,
  { midInspection }: SupplyRules,
): boolean => skips.midInspection === undefined && percentOf(supply) >= midInspection.dueFrom;

/** A little before, staff are told and may judge for themselves that it is far enough (readings, 25). */
export const mayMidInspect = (
  supply: Supply,
  { skips }: Ruling,
  { midInspection }: SupplyRules,
): boolean => skips.midInspection === undefined && percentOf(supply) >= midInspection.askFrom;

/** A change was asked for and waits for its written notice: what it touches rests until then (E-23). */
export const hasPendingChange = (
  { changes }: Supply,
  ...about: readonly ChangeRequest["about"][]
): boolean =>
  changes.some((one) => one.decision === null && (about.length === 0 || about.includes(one.about)));

/**
 * What entrusted works still lack before they start: construction and material plan, the contractor's
 * own survey by it, and where that disagrees, the change that they apply for (E-21). Null: nothing.
 */
export function lacksEntrusted({
  entrusted,
  workPlan,
  secondSurvey,
  changes,
}: Supply): "noWorkPlan" | "notVerified" | "changeNotAsked" | null {
  if (entrusted?.accepted !== true) return null;
  if (workPlan === null) return "noWorkPlan";
  if (secondSurvey === null) return "notVerified";
  const given = Temporal.Instant.from(workPlan.at);
  const isAsked = changes.some(
    ({ at }) => Temporal.Instant.compare(Temporal.Instant.from(at), given) >= 0,
  );
  return secondSurvey.agrees || isAsked ? null : "changeNotAsked";
}

/** Some document that is asked for has a latest version that nobody has looked at. */
export const hasOpenDocuments = (
  supply: Supply,
  { documents, completion }: Pick<Ruling, "documents" | "completion">,
): boolean => {
  const latest = latestDocuments(supply);
  return [...documents, ...completion].some(({ id }) => latest.get(id)?.status === "handedIn");
};

/**
 * The design passed with conditions, and they aren't met: by documents amended since, all of which
 * were looked at and at least one of which was accepted (E-13).
 */
export const hasOpenConditions = ({ reviews, documents }: Supply): boolean => {
  const last = reviews.at(-1);
  if (last?.result !== "conditional") return false;
  const since = documents.slice(last.seen ?? 0);
  const amended = [...new Map(since.map((document) => [document.item, document])).values()];
  const isMet = amended.length > 0 && amended.every(({ status }) => status === "accepted");
  return !isMet;
};

/** Its documents are those of the design; later, those of its completion. */
export const isDesigning = ({ stage }: Supply): boolean =>
  stage === "DOCUMENTS" || stage === "RETURNED" || stage === "REVIEW" || isDesigned({ stage });

/** The design has passed and nothing is built yet: its conditions are met now, or it stays as it is. */
export const isDesigned = ({ stage }: Pick<Supply, "stage">): boolean =>
  stage === "PASSED" || stage === "CONTRACTOR_CHECKED" || stage === "START_REPORTED";

/** Items of the checklist that are still to be handed in, or came back. */
export function missingDocuments(
  supply: Supply,
  { documents }: Pick<Ruling, "documents">,
): readonly string[] {
  const latest = latestDocuments(supply);
  const listed = supply.listed?.items ?? [];
  return documents
    .filter(({ onRequest }) => onRequest !== true || listed.length > 0)
    .map(({ id }) => id)
    .filter((id) => {
      const document = latest.get(id);
      return document === undefined || document.status === "returned";
    });
}

/** The same of what is asked for after completion (E-7). */
export function missingCompletion(
  supply: Supply,
  { completion }: Pick<Ruling, "completion">,
): readonly string[] {
  const latest = latestDocuments(supply);
  return completion
    .map(({ id }) => id)
    .filter((id) => {
      const document = latest.get(id);
      return document === undefined || document.status === "returned";
    });
}
