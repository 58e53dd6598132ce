import { type Actor, type Decision } from "../../../src/core/case/case.ts";
import { type SupplyStep } from "../../../src/core/supply/steps.ts";
import {
  type HandedIn,
  planInForce,
  type Supply,
  type SupplyStage,
} from "../../../src/core/supply/supply.ts";
import { turnOf } from "../../../src/core/supply/turn.ts";
import { calendar, type Journey, rulesOf } from "./sample.ts";
import { rulingOf } from "./walk.ts";

/** Ways from stage to stage (E: stages in order; B10); what is passed over has its row in the pack. */
const WAYS: Readonly<Record<SupplyStage, readonly SupplyStage[]>> = {
  SUBMITTED: ["SURVEY_SCHEDULED", "SURVEYED", "FEASIBILITY"],
  SURVEY_SCHEDULED: ["SUBMITTED", "SURVEYED", "FEASIBILITY"],
  FEASIBILITY: ["SURVEYED"],
  SURVEYED: ["PLAN_DRAFTED"],
  PLAN_DRAFTED: ["PLAN_ISSUED", "SURVEYED"],
  PLAN_ISSUED: ["DOCUMENTS"],
  DOCUMENTS: ["REVIEW"],
  RETURNED: ["REVIEW"],
  REVIEW: ["PASSED", "RETURNED"],
  PASSED: ["CONTRACTOR_CHECKED"],
  CONTRACTOR_CHECKED: ["START_REPORTED", "PASSED"],
  START_REPORTED: ["BUILDING", "PASSED"],
  BUILDING: ["MID_INSPECTED", "RECTIFY"],
  RECTIFY: ["BUILDING"],
  MID_INSPECTED: ["COMPLETION_REPORTED"],
  COMPLETION_REPORTED: ["ACCEPTED", "ACCEPTANCE_RECTIFY"],
  ACCEPTANCE_RECTIFY: ["COMPLETION_REPORTED"],
  ACCEPTED: ["CONTRACT_SIGNED"],
  CONTRACT_SIGNED: ["METER_NOTICE"],
  METER_NOTICE: ["METERED"],
  METERED: ["ENERGISED"],
  ENERGISED: ["DONE"],
  DONE: [],
  WITHDRAWN: [],
};

const CHANGEABLE: readonly SupplyStage[] = [
  ...(["PLAN_ISSUED", "DOCUMENTS", "RETURNED", "REVIEW", "PASSED", "CONTRACTOR_CHECKED"] as const),
  ...(["START_REPORTED", "BUILDING", "RECTIFY", "MID_INSPECTED"] as const),
];

const LEVELS: Readonly<Record<string, number>> = {
  "supply-station": 0,
  marketing: 1,
  "city-company": 2,
};

/** The lowest desk that may answer a plan, read from the articles and not from the rows (E-10, E-16). */
function leastFor(supply: Supply): number {
  const plan = planInForce(supply);
  const { second, dedicated } = supply.request;
  const isCity =
    (plan?.unit === "kVA" && plan.capacity >= 1000) ||
    plan?.mode === "dedicated" ||
    plan?.mode === "dual" ||
    second === "source" ||
    second === "circuit" ||
    dedicated === true;
  if (isCity) return 2;
  return plan?.unit === "kW" && plan.capacity <= 10 ? 0 : 1;
}

interface Taken {
  readonly before: Journey;
  readonly after: Journey;
  readonly by: Actor;
  readonly step: SupplyStep;
  readonly decision: Extract<Decision, { ok: true }>;
}

/** Everything that a step did and shouldn't have; empty when all is well. */
export function brokenBy(taken: Taken): readonly string[] {
  return [
    ...stageProblems(taken),
    ...workProblems(taken),
    ...approvalProblems(taken),
    ...planProblems(taken),
    ...endProblems(taken),
    ...trailProblems(taken),
  ];
}

const must = (holds: boolean, problem: string): readonly string[] => (holds ? [] : [problem]);

function stageProblems({ before, after, step }: Taken): readonly string[] {
  const [from, to] = [before.supply.stage, after.supply.stage];
  if (from === to) return [];
  const what = `${step.verb}: from ${from} to ${to}`;
  const skips = rulingOf(after).skips;
  const backTo = before.supply.left.map(({ stage }) => stage);
  const isAllowed =
    WAYS[from].includes(to) ||
    (from === "PLAN_ISSUED" && to === "REVIEW" && backTo.includes(to)) ||
    (from === "PLAN_ISSUED" && to === "PASSED" && skips.documents !== undefined) ||
    (step.verb === "decideChange" && to === "SURVEYED" && CHANGEABLE.includes(from)) ||
    // Where a change of the plan had left it.
    (step.verb === "acknowledgePlan" && backTo.includes(to)) ||
    (["acknowledgePlan", "issueReview"].includes(step.verb) &&
      (backTo.includes(to) || (to === "BUILDING" && backTo.includes("MID_INSPECTED"))));
  return must(isAllowed, what);
}

/** When the plan was answered that the design in force follows: since then it was inspected by it. */
function designedSince({ plans }: Supply): string {
  const answered = plans.filter(({ issued }) => issued !== null);
  const key = (plan: Supply["plans"][number] | undefined) =>
    `${plan?.capacity} ${plan?.unit} ${plan?.voltage} ${plan?.mode}`;
  const now = key(answered.at(-1));
  const other = answered.findLastIndex((plan) => key(plan) !== now);
  return answered[other + 1]?.issued?.at ?? "";
}

const isIn = ({ status }: HandedIn): boolean => status !== "returned";

function workProblems({ before, after, step }: Taken): readonly string[] {
  const { supply, registry, now } = after;
  const entered = (stage: SupplyStage) => before.supply.stage !== stage && supply.stage === stage;
  const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate().toString();
  const { skips } = rulingOf(after);
  const latest = new Map(supply.documents.map((one) => [one.item, one]));
  const demanded =
    planInForce(supply)?.voltage === "high"
      ? [...Array.from({ length: 12 }, (_, i) => String(i + 1)), ...(supply.listed ? ["13"] : [])]
      : ["simple"];
  const missing = demanded.filter((id) => {
    const document = latest.get(id);
    return document === undefined || !isIn(document);
  });
  const contractor = supply.choices.findLast(({ role }) => role === "contractor");
  const licensed = registry.entries.find(({ id }) => id === contractor?.entryId);
  const isHigh = planInForce(supply)?.voltage === "high";
  const since = designedSince(supply);
  const midPassed = supply.inspections.some(
    (one) => one.kind === "mid" && one.result === "pass" && one.at >= since,
  );
  const passes = step.verb === "inspect" && step.kind === "mid" && step.result === "pass";
  const hasReview = supply.reviews.some(({ result }) =>
    ["pass", "conditional"].includes(result ?? ""),
  );
  return [
    ...must(
      step.verb !== "inspect" ||
        step.result !== "pass" ||
        !["mid", "concealed"].includes(step.kind) ||
        supply.supervisor !== null,
      "passed on site without anybody who supervises there",
    ),
    ...must(!entered("REVIEW") || missing.length === 0, `reviewed without ${missing.join(", ")}`),
    ...must(
      !entered("REVIEW") || supply.choices.some(({ role }) => role === "designer"),
      "reviewed without a designer",
    ),
    ...must(
      step.verb !== "acknowledgeStart" ||
        (licensed?.problems.length === 0 &&
          supply.qualification !== null &&
          licensed.validUntil >= today &&
          (skips.review !== undefined || hasReview)),
      "started without a qualified contractor or a passed design",
    ),
    ...must(
      step.verb !== "acknowledgeStart" ||
        !supply.entrusted?.accepted ||
        (supply.surveyor !== null && supply.workPlan !== null && supply.secondSurvey !== null),
      "entrusted works started without their surveys and plan",
    ),
    ...must(
      step.verb !== "reportCompletion" ||
        (!isHigh && skips.midInspection !== undefined) ||
        midPassed,
      "completed without a passed mid-inspection",
    ),
    ...must(
      (supply.meterNotice === null && supply.metering === null && supply.energised === null) ||
        supply.contract !== null,
      "metered before the contract",
    ),
    ...must(
      (step.verb !== "reportCompletion" && step.verb !== "finishWorks" && !passes) ||
        supply.changes.every(({ decision }) => decision !== null),
      "finished with a change undecided",
    ),
    ...supply.orders.flatMap((order, index) => {
      const isNew = order.ordered !== null && before.supply.orders[index]?.ordered === null;
      const isApproved =
        order.approval !== null || (order.catalogued && supply.entrusted?.accepted !== true);
      const isDesigned = hasReview || skips.review !== undefined;
      const isOff = order.refused !== undefined || order.withdrawn !== undefined;
      return [
        ...must(!isNew || (isApproved && isDesigned), "ordered without approval or drawings"),
        ...must(order.ordered === null || !isOff, "ordered what was refused or withdrawn"),
        ...must(order.refused?.byId !== order.byId, "refused their own order"),
      ];
    }),
  ];
}

function approvalProblems({ before, after, by, step }: Taken): readonly string[] {
  const { supply } = after;
  const chosen = supply.choices.slice(before.supply.choices.length);
  const entrusted = before.supply.entrusted === null && supply.entrusted !== null;
  return [
    ...supply.plans.flatMap(({ issued, byId }) =>
      must(issued?.byId !== byId, "answered their own plan"),
    ),
    ...supply.documents.flatMap(({ version, byId, reviewedById }) =>
      must(version === 0 || reviewedById !== byId, "judged their own document"),
    ),
    ...supply.changes.flatMap(({ decided, byId }) =>
      must(decided?.byId !== byId, "decided their own change"),
    ),
    ...supply.orders.flatMap(({ approval, byId }) =>
      must(approval?.byId !== byId, "approved their own order"),
    ),
    ...must(
      (chosen.length === 0 && !entrusted) || (by.id === "customer" && by.party === undefined),
      `${by.id ?? "clock"} chose for the customer`,
    ),
    ...must(by.id !== null && by.id !== "outsider", `${by.id ?? "the clock"} did ${step.verb}`),
  ];
}

function planProblems({ before, after, by, step }: Taken): readonly string[] {
  const isNewPlan = after.supply.plans.length > before.supply.plans.length;
  const plan = after.supply.plans.at(-1);
  const { special, second, nature } = after.supply.request;
  const level = LEVELS[by.desk ?? ""] ?? -1;
  return [
    ...must(
      !isNewPlan ||
        plan?.unit !== "kVA" ||
        plan.capacity < 3000 ||
        ["dedicated", "dual"].includes(plan.mode),
      "3000 kVA planned without a line of its own",
    ),
    ...must(
      !isNewPlan || plan?.mode !== "dual" || nature === "first" || nature === "second",
      "planned two sources for a load that doesn't justify them",
    ),
    ...must(
      !isNewPlan || special === undefined || after.supply.feasibility !== null,
      "planned what is special without an argument",
    ),
    ...must(second !== undefined, "forgot the application"),
    ...must(
      step.verb !== "issuePlan" || level >= leastFor(after.supply),
      "answered below their level",
    ),
    ...must(
      step.verb !== "decideChange" || level >= leastFor(before.supply),
      "changed below their level",
    ),
  ];
}

function endProblems({ before, step, decision }: Taken): readonly string[] {
  const starts = decision.startClocks.find(({ kind }) => kind === "followUp");
  const zoned = (at: Temporal.Instant) => at.toZonedDateTimeISO(calendar.zone).toPlainDate();
  const isMonth = starts && zoned(starts.dueAt).equals(zoned(before.now).add({ months: 1 }));
  return [
    ...must(
      before.supply.stopped === null || ["resume", "explain"].includes(step.verb),
      `${step.verb} after a stop`,
    ),
    ...must(
      !["WITHDRAWN", "DONE"].includes(before.supply.stage),
      `${step.verb} after ${before.supply.stage}`,
    ),
    ...must((step.verb === "energise") === (isMonth === true), "no check a month after supply"),
  ];
}

/** Who may act for the customer moves nothing of the request. */
const BESIDE: readonly string[] = [
  "inviteDesigner",
  "inviteContractor",
  "dropDesigner",
  "dropContractor",
];

/** The trail says what happened and whose turn it left; nothing that was there is gone. */
function trailProblems({ before, after, step, decision }: Taken): readonly string[] {
  const data = decision.events[0]?.data ?? {};
  const lists = [
    "plans",
    "choices",
    "documents",
    "reviews",
    "orders",
    "inspections",
    "changes",
  ] as const;
  const kinds = after.clocks.map(({ kind }) => kind);
  if (BESIDE.includes(step.verb)) {
    return must(
      after.supply.stage === before.supply.stage && data["step"] === step.verb,
      "something moved beside the way",
    );
  }
  return [
    ...must(data["step"] === step.verb, "the trail names another step"),
    ...must(data["stage"] === after.supply.stage, "the trail names another stage"),
    ...must(
      data["turn"] === turnOf(after.supply, rulingOf(after), rulesOf(after)),
      "the trail names another turn",
    ),
    ...must(
      (after.about.waitingSince !== null) === (data["turn"] === "theirs") ||
        after.about.status === "ANSWERED",
      "waits for whom it isn't",
    ),
    ...lists.flatMap((list) =>
      must(after.supply[list].length >= before.supply[list].length, `${list} lost something`),
    ),
    ...must(new Set(kinds).size === kinds.length, `two clocks of one kind: ${kinds.join(", ")}`),
  ];
}
