import { describe, expect, it } from "vitest";
import { planInForce } from "../../../src/core/supply/supply.ts";
import { turnOf } from "../../../src/core/supply/turn.ts";
import {
  filed,
  type Journey,
  later,
  refused,
  request,
  RULES,
  running,
  take,
  told,
} from "./sample.ts";
import {
  advance,
  dayAfter,
  FILE,
  judged,
  momentAfter,
  planParts,
  rulingOf,
  supervised,
  walk,
} from "./walk.ts";

const turn = (journey: Journey) => turnOf(journey.supply, rulingOf(journey), RULES);
const progress = (journey: Journey, percent: number) =>
  take(journey, "contractor", "reportProgress", { percent, text: "施工中" });
const inspect = (journey: Journey, kind: string, result: "pass" | "rectify") =>
  take(journey, "inspector", "inspect", {
    ...{ kind, result, findings: "如表" },
    ...(result === "rectify" ? { rectifyBy: dayAfter(journey, 7) } : {}),
  });
const rounds = (journey: Journey) =>
  journey.supply.inspections.filter(({ kind }) => kind === "mid").map(({ round }) => round);

describe("changes (E-12, E-23)", () => {
  const building = supervised(progress(walk(filed(), "BUILDING"), 70));
  const ask = (journey: Journey, about: string) =>
    take(journey, "contractor", "requestChange", { about, text: "改用電纜" });
  const grant = { change: "1", decision: "granted", reason: "現場條件" };
  const granted = (journey: Journey) => take(journey, "branchReviewer", "decideChange", grant);
  const replanned = (journey: Journey, change: Record<string, unknown>) => {
    const drafted = take(journey, "manager", "draftPlan", { ...planParts(journey), ...change });
    return walk(drafted, "PLAN_ISSUED");
  };

  it("E-23: is decided in writing, by the level that answered the plan (E-12)", () => {
    const asked = ask(building, "construction");
    expect(turn(asked)).toBe("ours");
    expect(refused(asked, "stationReviewer", "decideChange", grant)[0]).toBe("stepNotYours");
    const decided = granted(asked);
    expect(decided.supply.changes).toMatchObject([
      { decision: "granted", notice: "BG-S7K3M9QX2-1" },
    ]);
    expect(decided.supply.stage).toBe("BUILDING");
    expect(told(decided)).toEqual(expect.arrayContaining(["customers", "parties"]));
    expect(refused(decided, "branchReviewer", "decideChange", grant)[0]).toBe("decidedAlready");
  });

  it("E-23: until then nothing passes and nothing is finished", () => {
    const asked = ask(inspect(building, "concealed", "pass"), "construction");
    const mid = { kind: "mid", findings: "如表", result: "pass" };
    expect(refused(asked, "inspector", "inspect", mid)).toEqual(["changePending", "E-23"]);
    const all = { percent: 100, text: "完成" };
    expect(refused(asked, "contractor", "reportProgress", all)[0]).toBe("changePending");
    const finished = ask(walk(filed(), "MID_INSPECTED"), "drawings");
    expect(refused(finished, "contractor", "finishWorks")[0]).toBe("changePending");
    const report = { text: "竣工" };
    expect(refused(finished, "contractor", "reportCompletion", report)[0]).toBe("changePending");
    const starting = ask(walk(filed(), "START_REPORTED"), "construction");
    expect(refused(starting, "manager", "acknowledgeStart")).toEqual(["changePending", "E-23"]);
    const order = { equipment: "變壓器", maker: "m1", model: "S11" };
    const ordering = ask(take(building, "contractor", "proposeOrder", order), "drawings");
    const arrives = { order: "1", arrivesOn: "2026-12-01" };
    expect(refused(ordering, "contractor", "reportOrder", arrives)[0]).toBe("changePending");
  });

  it("E-23: a design doesn't pass while a change of it is asked for", () => {
    let journey = judged(walk(filed(), "REVIEW"));
    const meeting = { at: momentAfter(journey, 24), invitees: "各單位" };
    journey = take(journey, "manager", "conveneReview", meeting);
    journey = take(journey, "inspector", "giveOpinion", { text: "同意" });
    const pass = { result: "pass", text: "合格" };
    const asked = ask(journey, "drawings");
    expect(refused(asked, "branchReviewer", "issueReview", pass)[0]).toBe("changePending");
  });

  it("E-23: a refused change changes nothing", () => {
    const said = { ...grant, decision: "refused" };
    const decided = take(ask(building, "plan"), "branchReviewer", "decideChange", said);
    expect([decided.supply.stage, decided.supply.plans.length]).toEqual(["BUILDING", 1]);
  });

  it("E-12: another metering is a new version of the plan; work goes on where it stood", () => {
    const asked = ask(building, "plan");
    const planning = granted(asked);
    expect([planning.supply.stage, running(planning).includes("plan")]).toEqual(["SURVEYED", true]);
    const issued = replanned(planning, { metering: "高供高計" });
    expect(issued.supply.plans.map(({ status }) => status)).toEqual(["replaced", "issued"]);
    const goesOn = advance(issued);
    expect(goesOn.supply).toMatchObject({ stage: "BUILDING", left: [] });
    expect(goesOn.supply.reviews).toHaveLength(1);
    expect(walk(goesOn, "DONE").supply.plans).toHaveLength(2);
  });

  it("E-12: another capacity is designed and reviewed anew, then built on, inspected by it (E-25)", () => {
    const inspected = inspect(inspect(building, "concealed", "pass"), "mid", "pass");
    const issued = replanned(granted(ask(inspected, "plan")), { capacity: 400 });
    const designing = advance(issued);
    expect(designing.supply.stage).toBe("DOCUMENTS");
    const amended = take(designing, "designer", "handIn", { item: "1", files: [FILE] });
    expect([amended.supply.stage, running(amended).includes("review")]).toEqual(["REVIEW", true]);
    const passed = advance(amended);
    expect(passed.supply).toMatchObject({ stage: "BUILDING", left: [] });
    expect(passed.supply.start?.acknowledged).not.toBeNull();
    const report = { text: "竣工" };
    expect(refused(passed, "contractor", "reportCompletion", report)[0]).toBe("stepNotNow");
    expect(rounds(inspect(passed, "mid", "pass"))).toEqual([1, 2]);
  });

  it("E-10, E-16: a change beyond the branch is answered and reviewed by the city", () => {
    const planning = granted(ask(building, "plan"));
    const drafted = take(planning, "manager", "draftPlan", {
      ...planParts(planning),
      capacity: 1250,
    });
    expect(refused(drafted, "branchReviewer", "issuePlan")[0]).toBe("stepNotYours");
    const issued = take(drafted, "cityReviewer", "issuePlan");
    expect(planInForce(issued.supply)).toMatchObject({ version: 2, level: "city" });
    const review = walk(issued, "REVIEW");
    expect(review.supply.reviews.at(-1)?.level).toBe("city");
    expect(walk(review, "BUILDING").supply.stage).toBe("BUILDING");
  });

  it("E-12: a change within a change keeps both places", () => {
    const issued = replanned(granted(ask(building, "plan")), { capacity: 400 });
    const designing = advance(issued);
    const second = { ...grant, change: "2" };
    const asked = take(designing, "customer", "requestChange", { about: "plan", text: "改計量" });
    const planning = take(asked, "branchReviewer", "decideChange", second);
    const again = advance(replanned(planning, { capacity: 400, metering: "高供高計" }));
    expect(again.supply.stage).toBe("DOCUMENTS");
    expect(walk(again, "BUILDING").supply).toMatchObject({ left: [] });
  });

  it("E-12: nobody slips another design through with a notice that wasn't received yet", () => {
    const issued = replanned(granted(ask(building, "plan")), { capacity: 400 });
    const asked = take(issued, "customer", "requestChange", { about: "plan", text: "改計量" });
    const second = { ...grant, change: "2" };
    const planning = take(asked, "branchReviewer", "decideChange", second);
    const again = advance(replanned(planning, { capacity: 400, metering: "高供高計" }));
    expect(again.supply.stage).toBe("DOCUMENTS");
  });

  it("E-23: nobody decides what they asked for themselves", () => {
    const asked = take(building, "customer", "requestChange", { about: "plan", text: "改" });
    const own = {
      ...asked,
      supply: {
        ...asked.supply,
        changes: asked.supply.changes.map((one) => ({ ...one, byId: "branchReviewer" })),
      },
    };
    expect(refused(own, "branchReviewer", "decideChange", grant)).toEqual(["ownWork", "E-23"]);
    expect(take(own, "cityReviewer", "decideChange", grant).supply.stage).toBe("SURVEYED");
  });
});

describe("oversight (E-3)", () => {
  it("E-3: after a stop nothing goes on but its end", () => {
    const stopped = take(walk(filed(), "BUILDING"), "oversight", "stop", {
      reason: "指定施工單位",
    });
    expect(turn(stopped)).toBe("ours");
    const said = { percent: 50, text: "施工中" };
    expect(refused(stopped, "contractor", "reportProgress", said)).toEqual(["stepStopped", "E-3"]);
    expect(refused(stopped, "oversight", "stop", { reason: "x" })).toEqual(["stepStopped", "E-3"]);
    expect(refused(stopped, "manager", "resume", { reason: "x" })).toEqual(["stepNotYours", "E-3"]);
    const resumed = take(stopped, "oversight", "resume", { reason: "已釐清" });
    expect(refused(resumed, "oversight", "resume", { reason: "x" })).toEqual(["notStopped", "E-3"]);
    expect(progress(resumed, 50).supply.stage).toBe("BUILDING");
  });

  it("what is withdrawn is over, also while it was stopped", () => {
    const start = take(filed(request()), "oversight", "stop", { reason: "查核" });
    const over = { ...start, supply: { ...start.supply, stage: "WITHDRAWN" as const } };
    expect(refused(over, "oversight", "resume", { reason: "x" })[0]).toBe("stepNotNow");
    expect(
      refused(later(over, { days: 1 }), "customer", "bookSurvey", { at: momentAfter(over, 30) })[0],
    ).toBe("stepNotNow");
  });
});
