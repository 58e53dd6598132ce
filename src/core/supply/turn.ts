import { type Ruling, type SupplyRules } from "./rules.ts";
import { chosen, latestDocuments, type Supply } from "./supply.ts";

/** Whose word a request waits for (B4); "nobody" when it is over. */
export function turnOf(
  supply: Supply,
  ruling: Ruling,
  rules: SupplyRules,
): "ours" | "theirs" | "nobody" {
  if (supply.stopped !== null) return "ours";
  switch (supply.stage) {
    case "SUBMITTED":
      return supply.survey.offered.length > 0 ? "theirs" : "ours";
    case "SURVEY_SCHEDULED":
    case "SURVEYED":
    case "FEASIBILITY":
    case "PLAN_DRAFTED":
    case "REVIEW":
    case "START_REPORTED":
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

/** Far enough for the mid-inspection that gates it (E-25). */
export const isMidInspectionDue = (
  supply: Supply,
  { skips }: Ruling,
  { midInspection }: SupplyRules,
): boolean => skips.midInspection === undefined && percentOf(supply) >= midInspection.askFrom;

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
