import { type Ruling } from "./rules.ts";
import { type SupplyStage } from "./supply.ts";

/** The way of a request that passes over nothing, without its returns. */
const WAY: readonly SupplyStage[] = [
  "SUBMITTED",
  "SURVEY_SCHEDULED",
  "SURVEYED",
  "PLAN_DRAFTED",
  "PLAN_ISSUED",
  "DOCUMENTS",
  "REVIEW",
  "PASSED",
  "CONTRACTOR_CHECKED",
  "START_REPORTED",
  "BUILDING",
  "MID_INSPECTED",
  "COMPLETION_REPORTED",
  "ACCEPTED",
  "CONTRACT_SIGNED",
  "METER_NOTICE",
  "METERED",
  "ENERGISED",
  "DONE",
];

/** What each row of the pack's skips passes over. */
const SKIPPED: Readonly<Record<keyof Ruling["skips"], readonly SupplyStage[]>> = {
  documents: ["DOCUMENTS"],
  review: ["REVIEW"],
  // The works are still built, and finished before they are reported so.
  midInspection: [],
};

/** The stages that this request passes through, in order. */
export function wayOf({ skips }: Pick<Ruling, "skips">): readonly SupplyStage[] {
  const over = Object.entries(SKIPPED).flatMap(([name, stages]) =>
    skips[name as keyof Ruling["skips"]] === undefined ? [] : stages,
  );
  return WAY.filter((stage) => !over.includes(stage));
}

/** @throws RangeError for a stage that isn't on the way. */
export function nextStage(from: SupplyStage, ruling: Pick<Ruling, "skips">): SupplyStage {
  const position = WAY.indexOf(from);
  const next = wayOf(ruling).find((stage) => WAY.indexOf(stage) > position);
  if (position === -1 || next === undefined) throw new RangeError(`nothing after ${from}`);
  return next;
}

/** Where a stage that isn't on the way stands on it. */
const BESIDE: Readonly<Partial<Record<SupplyStage, SupplyStage>>> = {
  FEASIBILITY: "SURVEYED",
  RETURNED: "REVIEW",
  RECTIFY: "BUILDING",
  ACCEPTANCE_RECTIFY: "COMPLETION_REPORTED",
};

export const placeOnWay = (stage: SupplyStage): SupplyStage => BESIDE[stage] ?? stage;

/** The steps that people are shown (requirements, E): each with the stages that belong to it. */
export const MILESTONES = [
  { id: "applied", stages: ["SUBMITTED", "SURVEY_SCHEDULED"] },
  { id: "surveyed", stages: ["SURVEYED", "PLAN_DRAFTED"] },
  { id: "planned", stages: ["PLAN_ISSUED"] },
  { id: "designed", stages: ["DOCUMENTS", "REVIEW"] },
  { id: "reviewed", stages: ["PASSED", "CONTRACTOR_CHECKED"] },
  { id: "building", stages: ["START_REPORTED", "BUILDING"] },
  { id: "inspected", stages: ["MID_INSPECTED"] },
  { id: "completed", stages: ["COMPLETION_REPORTED"] },
  { id: "accepted", stages: ["ACCEPTED"] },
  { id: "contracted", stages: ["CONTRACT_SIGNED", "METER_NOTICE"] },
  { id: "metered", stages: ["METERED"] },
  { id: "energised", stages: ["ENERGISED"] },
  { id: "followedUp", stages: ["DONE"] },
] as const satisfies readonly { readonly id: string; readonly stages: readonly SupplyStage[] }[];

export type Milestone = (typeof MILESTONES)[number]["id"];
