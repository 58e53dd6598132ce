import { rulingNow } from "../../../src/core/supply/change.ts";
import {
  chosen,
  latestDocuments,
  planDrafted,
  type SupplyStage,
} from "../../../src/core/supply/supply.ts";
import {
  hasOpenConditions,
  lacksEntrusted,
  missingCompletion,
  missingDocuments,
} from "../../../src/core/supply/turn.ts";
import { type Journey, calendar, later, rulesOf, take, type Who } from "./sample.ts";

export const FILE = "0b9b3c52-5f0f-4d5c-8f51-3f0c8a2f6f10";

export const dayAfter = ({ now }: Journey, days: number): string =>
  now.toZonedDateTimeISO(calendar.zone).toPlainDate().add({ days }).toString();
export const momentAfter = ({ now }: Journey, hours: number): string =>
  now.add({ hours }).toString();

export const rulingOf = (journey: Journey) => rulingNow(rulesOf(journey), journey.supply);

const REVIEWERS: Readonly<Record<string, Who>> = {
  station: "stationReviewer",
  branch: "branchReviewer",
  city: "cityReviewer",
};

/** Whoever answers at the level of this request. */
export const answererOf = (journey: Journey): Who =>
  REVIEWERS[rulingOf(journey).answer?.level ?? "city"] ?? "cityReviewer";
export const reviewerOf = (journey: Journey): Who =>
  REVIEWERS[rulingOf(journey).review?.level ?? "city"] ?? "cityReviewer";

/** The five parts of a plan as applied for (E-9). */
export function planParts(journey: Journey): Record<string, unknown> {
  const { request } = journey.supply;
  const voltage = request.voltage === "unsure" ? "low" : request.voltage;
  const capacity = request.capacityTotal ?? 8;
  const isLine = request.dedicated === true || (voltage === "high" && capacity >= 3000);
  const isDual =
    rulingOf(journey).unjustified === null &&
    (request.second === "source" || request.second === "circuit");
  const mode = isDual
    ? "dual"
    : isLine
      ? "dedicated"
      : voltage === "high"
        ? "transformer"
        : "public";
  return {
    ...{ capacity, voltage, mode, voltageText: voltage === "high" ? "10 kV" : "380 V" },
    ...{ metering: "高供低計", economics: "容量電費" },
  };
}

type Advance = (journey: Journey) => Journey;

function designed(journey: Journey): Journey {
  let next = journey;
  if (chosen(next.supply, "designer") === null) {
    next = take(next, "customer", "chooseDesigner", { entry: "d1" });
  }
  const missing = missingDocuments(next.supply, rulingOf(next));
  // What came back as a whole is amended somewhere.
  const items = missing.length > 0 ? missing : [rulingOf(next).documents[0]?.id ?? ""];
  for (const item of items) {
    if (next.supply.stage === "REVIEW") break;
    next = take(next, "designer", "handIn", { item, files: [FILE] });
  }
  return next;
}

const isAsked = (journey: Journey, item: string): boolean => {
  const { documents, completion } = rulingOf(journey);
  return [...documents, ...completion].some(({ id }) => id === item);
};

export function judged(journey: Journey): Journey {
  return [...latestDocuments(journey.supply).values()]
    .filter(({ item, status }) => status === "handedIn" && isAsked(journey, item))
    .reduce<Journey>((next, { item, byId }) => {
      const who = byId === "manager" ? "manager2" : "manager";
      return take(next, who, "judgeDocument", { item, result: "accepted" });
    }, journey);
}

function reviewed(journey: Journey): Journey {
  let next = judged(journey);
  next = take(next, "manager", "conveneReview", {
    ...{ at: momentAfter(next, 24), invitees: "設計單位、客戶、生產部" },
  });
  next = take(next, "inspector", "giveOpinion", { text: "同意" });
  return take(next, reviewerOf(next), "issueReview", { result: "pass", text: "審查合格" });
}

function conditionsMet(journey: Journey): Journey {
  if (!hasOpenConditions(journey.supply)) return journey;
  const looked = judged(journey);
  if (!hasOpenConditions(looked.supply)) return looked;
  const latest = [...latestDocuments(looked.supply).values()];
  const returned = latest.filter(({ status }) => status === "returned").map(({ item }) => item);
  const items = returned.length > 0 ? returned : [rulingOf(looked).documents[0]?.id ?? ""];
  const amended = items.reduce<Journey>(
    (next, item) => take(next, "designer", "handIn", { item, files: [FILE] }),
    looked,
  );
  return judged(amended);
}

/** Entrusted works: somebody surveys, and plans construction and materials (E-21). */
export function planned(journey: Journey): Journey {
  const named = take(journey, "manager", "assignSurveyor", { person: "inspector" });
  return take(named, "manager", "planWorks", {
    ...{ findings: "電纜溝可用", construction: "先溝後櫃", materials: "電纜 120 米" },
  });
}

function started(journey: Journey): Journey {
  let next = conditionsMet(journey);
  if (lacksEntrusted(next.supply) === "noWorkPlan") next = planned(next);
  if (lacksEntrusted(next.supply) === "notVerified") {
    next = take(next, "contractor", "verifyWorks", { result: "agrees", findings: "一致" });
  }
  if (lacksEntrusted(next.supply) === "changeNotAsked") {
    const asked = { about: "construction", text: "改電纜溝走向" };
    next = take(next, "contractor", "requestChange", asked);
    const change = next.supply.changes.at(-1)?.id;
    const said = { change, decision: "granted", reason: "同意" };
    next = take(next, answererOf(next), "decideChange", said);
  }
  return take(next, "manager", "acknowledgeStart");
}

/** Somebody supervises on site (E-24). */
export const supervised = (journey: Journey): Journey =>
  journey.supply.supervisor === null
    ? take(journey, "manager", "assignSupervisor", { person: "inspector" })
    : journey;

function built(journey: Journey): Journey {
  const ruling = rulingOf(journey);
  if (ruling.skips.midInspection !== undefined) {
    return take(journey, "contractor", "reportProgress", { percent: 100, text: "完成" });
  }
  let next = take(journey, "contractor", "reportProgress", { percent: 70, text: "設備就位" });
  next = supervised(next);
  next = take(next, "inspector", "inspect", {
    kind: "concealed",
    findings: "合格",
    result: "pass",
  });
  return take(next, "inspector", "inspect", { kind: "mid", findings: "合格", result: "pass" });
}

function energised(journey: Journey): Journey {
  let next = journey;
  if (next.supply.supplyAt === null) {
    next = take(next, "clerk", "offerSupply", {
      ...{ at: momentAfter(next, 24), second: momentAfter(next, 48) },
    });
    next = take(next, "customer", "agreeSupply", { slot: next.supply.slots.at(-1)?.times[0] });
  }
  return take(next, "manager", "energise");
}

function followedUp(journey: Journey): Journey {
  const handed = missingCompletion(journey.supply, rulingOf(journey)).reduce<Journey>(
    (next, item) => take(next, "contractor", "handIn", { item, files: [FILE] }),
    journey,
  );
  return take(handed, "inspector", "recordFollowUp", { metering: "正常", usage: "正常" });
}

/** What people do, when all goes well, in each stage. */
const WAY: Readonly<Record<SupplyStage, Advance>> = {
  SUBMITTED: (j) => take(j, "customer", "bookSurvey", { at: momentAfter(j, 24) }),
  SURVEY_SCHEDULED: (j) => {
    const { voltage, capacityTotal } = j.supply.request;
    return take(j, "manager", "recordSurvey", {
      ...{ feasible: "yes", findings: "可供電" },
      ...(voltage === "unsure" ? { voltage: "low" } : {}),
      ...(voltage === "unsure" || capacityTotal === undefined ? { capacity: 8 } : {}),
    });
  },
  FEASIBILITY: (j) =>
    take(j, answererOf(j), "recordFeasibility", { favourable: "yes", opinion: "可行" }),
  SURVEYED: (j) => take(j, "manager", "draftPlan", planParts(j)),
  PLAN_DRAFTED: (j) => {
    const own = planDrafted(j.supply)?.byId === answererOf(j);
    return take(j, own ? "cityReviewer2" : answererOf(j), "issuePlan");
  },
  PLAN_ISSUED: (j) => take(j, "customer", "acknowledgePlan"),
  DOCUMENTS: designed,
  RETURNED: designed,
  REVIEW: reviewed,
  PASSED: (j) => {
    const next =
      chosen(j.supply, "contractor") === null
        ? take(j, "customer", "chooseContractor", { entry: "c1" })
        : j;
    return take(next, "manager", "checkQualification", { text: "資質證、營業執照" });
  },
  CONTRACTOR_CHECKED: (j) =>
    take(j, "contractor", "reportStart", {
      ...{ startsOn: dayAfter(j, 3), finishesOn: dayAfter(j, 60), schedule: "基礎、安裝、試驗" },
    }),
  START_REPORTED: started,
  BUILDING: built,
  RECTIFY: (j) => take(j, "contractor", "rectified", { text: "已改正" }),
  MID_INSPECTED: (j) => take(j, "contractor", "reportCompletion", { text: "竣工報告、供電申請" }),
  COMPLETION_REPORTED: (j) =>
    take(j, "inspector", "recordAcceptance", { result: "pass", findings: "合格" }),
  ACCEPTANCE_RECTIFY: (j) => take(j, "contractor", "rectified", { text: "已改正" }),
  ACCEPTED: (j) => take(j, "clerk", "recordContract", { number: "HT-1" }),
  CONTRACT_SIGNED: (j) => take(j, "clerk", "issueMeterNotice"),
  METER_NOTICE: (j) => take(j, "inspector", "recordMetering", { meterNo: "M-1", reading: "0" }),
  METERED: energised,
  ENERGISED: followedUp,
  DONE: (j) => j,
  WITHDRAWN: (j) => j,
};

/** One stage further, by whoever's step it is. */
export function advance(journey: Journey): Journey {
  const { supply } = journey;
  if (supply.stopped !== null) return take(journey, "oversight", "resume", { reason: "已釐清" });
  return WAY[supply.stage](journey);
}

/**
 * As far as a stage, when all goes well.
 *
 * @throws Error when it never gets there.
 */
export function walk(journey: Journey, until: SupplyStage): Journey {
  let next = journey;
  for (let round = 0; round < 60; round += 1) {
    if (next.supply.stage === until) return next;
    next = later(advance(next), { minutes: 30 });
  }
  throw new Error(`stuck in ${next.supply.stage} on the way to ${until}`);
}
