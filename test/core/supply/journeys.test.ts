import { describe, expect, it } from "vitest";
import { checkCase } from "../../../src/core/case/invariants.ts";
import { stepsFor } from "../../../src/core/supply/offer.ts";
import { planInForce } from "../../../src/core/supply/supply.ts";
import { turnOf } from "../../../src/core/supply/turn.ts";
import { waitsFor } from "../../../src/core/supply/waiting.ts";
import {
  changeOf,
  filed,
  type Journey,
  later,
  refused,
  request,
  residential,
  RULES,
  running,
  take,
  told,
  WHO,
} from "./sample.ts";
import { advance, dayAfter, FILE, judged, momentAfter, planParts, rulingOf, walk } from "./walk.ts";

/** The stages that a request goes through when all goes well. */
function stagesOf(journey: Journey): readonly string[] {
  const stages: string[] = [journey.supply.stage];
  let next = journey;
  while (next.supply.stage !== "DONE" && stages.length < 30) {
    next = advance(next);
    stages.push(next.supply.stage);
  }
  return stages;
}

const dueOf = ({ clocks }: Journey, kind: string) =>
  clocks
    .find((clock) => clock.kind === kind)
    ?.dueAt.toZonedDateTimeISO("Asia/Shanghai")
    .toPlainDateTime()
    .toString();
const turn = (journey: Journey) => turnOf(journey.supply, rulingOf(journey), RULES);

const AFTER_PLAN = ["PASSED", "CONTRACTOR_CHECKED", "START_REPORTED", "BUILDING", "MID_INSPECTED"];
const TO_SUPPLY = [
  ...["COMPLETION_REPORTED", "ACCEPTED", "CONTRACT_SIGNED", "METER_NOTICE", "METERED"],
  ...["ENERGISED", "DONE"],
];

describe("residential lighting (E-29)", () => {
  it("E-29: passes over documents, review and mid-inspection, and nothing else", () => {
    expect(stagesOf(filed(residential()))).toEqual([
      ...["SUBMITTED", "SURVEY_SCHEDULED", "SURVEYED", "PLAN_DRAFTED", "PLAN_ISSUED"],
      ...[...AFTER_PLAN, ...TO_SUPPLY],
    ]);
  });

  it("E-29: one day from acceptance to the meter notice, two from the notice to supply", () => {
    const reported = walk(filed(residential()), "COMPLETION_REPORTED");
    const accepted = advance(reported);
    expect(dueOf(accepted, "meterNotice")?.slice(0, 10)).toBe(dayAfter(accepted, 1));
    const noticed = walk(later(accepted, { hours: 20 }), "METER_NOTICE");
    expect(running(noticed)).not.toContain("meterNotice");
    expect(dueOf(noticed, "supply")?.slice(0, 10)).toBe(dayAfter(noticed, 2));
    expect(running(walk(noticed, "ENERGISED"))).not.toContain("supply");
  });

  it("E-30: also for lighting the contract comes first", () => {
    const accepted = walk(filed(residential()), "ACCEPTED");
    expect(refused(accepted, "clerk", "issueMeterNotice")).toEqual(["noContract", "E-30"]);
    expect(turn(accepted)).toBe("theirs");
  });

  it("E-29: a shop has none of its clocks", () => {
    const accepted = walk(filed(residential({ use: "commercial" })), "ACCEPTED");
    expect(running(accepted)).not.toContain("meterNotice");
  });

  it("E-31: a month after supply, the check is due, clamped to the month's end", () => {
    const metered = walk(filed(residential()), "METERED");
    const on31 = { ...metered, now: Temporal.Instant.from("2027-01-31T03:00:00Z") };
    const energised = take(
      { ...on31, supply: { ...on31.supply, supplyAt: on31.now.toString() } },
      ...(["manager", "energise"] as const),
    );
    expect(dueOf(energised, "followUp")?.slice(0, 10)).toBe("2027-02-28");
    expect(told(energised)).toContain("departments");
  });

  it("E-31: the check ends it: answered, with every clock stopped and the director told", () => {
    const done = walk(filed(residential()), "DONE");
    expect(running(done)).toEqual([]);
    expect(done.about).toMatchObject({ status: "ANSWERED", answer: "正常\n正常" });
    expect(told(done)).toEqual(["customers", "director"]);
  });
});

describe("315 kVA of high voltage", () => {
  it("passes over nothing", () => {
    expect(stagesOf(filed())).toEqual([
      ...["SUBMITTED", "SURVEY_SCHEDULED", "SURVEYED", "PLAN_DRAFTED", "PLAN_ISSUED"],
      ...["DOCUMENTS", "REVIEW", ...AFTER_PLAN, ...TO_SUPPLY],
    ]);
  });

  it("keeps a trail and a case that hold together", () => {
    const done = walk(filed(), "DONE");
    const events = [
      { type: "filed" as const, data: { status: "OPEN" } },
      ...(done.events as readonly { type: "step"; data: Record<string, string> }[]),
    ].map((event, index) => ({ ...event, seq: index + 1, at: done.now }));
    expect(checkCase(done.about, events, [])).toEqual([]);
  });

  it("E-15: the branch reviews and answers it; the station may not, the city may", () => {
    const drafted = walk(filed(), "PLAN_DRAFTED");
    expect(refused(drafted, "stationReviewer", "issuePlan")).toEqual(["stepNotYours", "E-10"]);
    expect(refused(drafted, "deskless", "issuePlan")).toEqual(["stepNotYours", "E-10"]);
    expect(take(drafted, "branchReviewer", "issuePlan").supply.plans[0]?.level).toBe("branch");
    expect(take(drafted, "cityReviewer", "issuePlan").supply.stage).toBe("PLAN_ISSUED");
    const review = judged(walk(filed(), "REVIEW"));
    const said = { result: "return", text: "請修改" };
    expect(refused(review, "stationReviewer", "issueReview", said)).toEqual([
      ...["stepNotYours", "E-13"],
    ]);
  });

  it("E-10: the notice is numbered and goes to the customer; the plan keeps who answered", () => {
    const issued = walk(filed(), "PLAN_ISSUED");
    expect(planInForce(issued.supply)).toMatchObject({
      ...{ notice: "GD-S7K3M9QX2-1", level: "branch", status: "issued" },
    });
    expect(told(issued)).toContain("customers");
  });

  it("E-17: a contact that is late can still be recorded, which stops its clock", () => {
    for (const stage of ["BUILDING", "ACCEPTED", "ENERGISED"] as const) {
      const late = walk(filed(), stage);
      expect(running(late), stage).toContain("contact");
      expect(waitsFor(late.supply, rulingOf(late), RULES), stage).toContain("contactCustomer");
      expect(stepsFor(changeOf(late, WHO.manager)), stage).toContain("contactCustomer");
      const contacted = take(late, "manager", "contactCustomer", { text: "客戶已自行發包" });
      expect(running(contacted), stage).not.toContain("contact");
      expect(contacted.supply.stage).toBe(stage);
    }
    const early = walk(filed(), "SURVEYED");
    const said = { text: "客戶要自行發包" };
    expect(refused(early, "manager", "contactCustomer", said)).toEqual(["stepNotNow", "E-17"]);
  });

  it("E-17: the project manager has a clock for the contact, once", () => {
    const issued = walk(filed(), "PLAN_ISSUED");
    expect(running(issued)).toContain("contact");
    const contacted = take(issued, "manager", "contactCustomer", { text: "客戶要自行發包" });
    expect(running(contacted)).not.toContain("contact");
  });

  it("E-27: the completion report goes to the department that answered the plan", () => {
    const reported = walk(filed(), "COMPLETION_REPORTED");
    const duties = reported.notices.flatMap(({ duty }) => (duty === undefined ? [] : [duty]));
    expect(duties.map(({ at }) => at)).toContain("answer");
  });

  it("E-7: asks for the completion documents at acceptance, until the last is in", () => {
    const accepted = walk(filed(), "ACCEPTED");
    expect(running(accepted)).toContain("completionDocuments");
    const one = take(accepted, "contractor", "handIn", { item: "asBuilt", files: [FILE] });
    expect(running(one)).toContain("completionDocuments");
    const all = take(one, "contractor", "handIn", { item: "tests", files: [FILE] });
    expect(running(all)).not.toContain("completionDocuments");
    const back = take(all, "manager", "judgeDocument", {
      ...{ item: "tests", result: "returned", remark: "缺簽章" },
    });
    expect(running(back)).toContain("completionDocuments");
  });

  it("E-7: they may come with the completion report, and then none is owed", () => {
    let journey = walk(filed(), "COMPLETION_REPORTED");
    for (const item of ["asBuilt", "tests"]) {
      journey = take(journey, "contractor", "handIn", { item, files: [FILE] });
    }
    expect(running(walk(journey, "ACCEPTED"))).not.toContain("completionDocuments");
  });

  it("E-7: oversight may waive them, and nobody else", () => {
    const energised = walk(filed(), "ENERGISED");
    const said = { reason: "原件已存檔" };
    expect(refused(energised, "manager", "waiveDocuments", said)[0]).toBe("stepNotYours");
    const notApplicable = { item: "asBuilt", result: "notApplicable", remark: "不需要" };
    expect(refused(energised, "manager", "judgeDocument", notApplicable)[0]).toBe("unknownOption");
    const waived = take(energised, "oversight", "waiveDocuments", said);
    expect(running(waived)).not.toContain("completionDocuments");
    const checked = { metering: "正常", usage: "正常" };
    expect(take(waived, "inspector", "recordFollowUp", checked).supply.stage).toBe("DONE");
  });

  it("E-28: the supply date is agreed by offer and counter-offer, and goes to every department", () => {
    let journey = walk(filed(), "CONTRACT_SIGNED");
    const times = (hours: number) => ({
      ...{ at: momentAfter(journey, hours), second: momentAfter(journey, hours + 24) },
    });
    journey = take(journey, "clerk", "offerSupply", times(24));
    journey = take(journey, "customer", "offerSupply", times(72));
    const slot = journey.supply.slots.at(-1)?.times[1];
    journey = take(journey, "clerk", "agreeSupply", { slot });
    expect(journey.supply.supplyAt).toBe(slot);
    expect(told(journey)).toContain("departments");
  });

  it("E-28, E-29: what acceptance found is put right, and accepted within a clock of its own", () => {
    const reported = walk(filed(), "COMPLETION_REPORTED");
    const found = take(reported, "inspector", "recordAcceptance", {
      ...{ result: "rectify", findings: "接地不良" },
    });
    expect([found.supply.stage, turn(found)]).toEqual(["ACCEPTANCE_RECTIFY", "theirs"]);
    expect(running(found)).not.toContain("acceptance");
    const again = advance(found);
    expect([again.supply.stage, turn(again)]).toEqual(["COMPLETION_REPORTED", "ours"]);
    expect(running(again)).toContain("acceptance");
    expect(again.supply.acceptances[0]?.rectified).not.toBeNull();
  });
});

describe("1250 kVA with a second source", () => {
  const dual = request({ capacityTotal: 1250, second: "source", nature: "second" });

  it("E-16: goes all the way, by the city company", () => {
    const drafted = walk(filed(dual), "PLAN_DRAFTED");
    expect(refused(drafted, "branchReviewer", "issuePlan")[0]).toBe("stepNotYours");
    expect(refused(drafted, "director", "issuePlan")[0]).toBe("stepNotYours");
    const done = walk(drafted, "DONE");
    expect(done.supply.plans).toMatchObject([{ mode: "dual", level: "city" }]);
    expect(done.supply.reviews).toMatchObject([{ level: "city", result: "pass" }]);
  });

  it("E-9: a plan with one source, or of a load that doesn't justify two, is refused", () => {
    const surveyed = walk(filed(dual), "SURVEYED");
    const single = { ...planParts(surveyed), mode: "transformer" };
    expect(refused(surveyed, "manager", "draftPlan", single)).toEqual(["needsDual", "E-9"]);
    const third = walk(filed({ ...dual, nature: "third" }), "SURVEYED");
    const two = { ...planParts(third), mode: "dual" };
    expect(refused(third, "manager", "draftPlan", two)).toEqual(["dualUnjustified", "E-9"]);
  });

  it("E-9: what is asked for in vain is planned with one source, and still answered by the city", () => {
    const drafted = walk(filed({ ...dual, nature: "third", capacityTotal: 500 }), "PLAN_DRAFTED");
    expect(drafted.supply.plans[0]?.mode).toBe("transformer");
    expect(rulingOf(drafted).answer?.level).toBe("city");
  });

  it("E-9: nobody plans two sources for who didn't say what an interruption costs", () => {
    const surveyed = walk(filed(), "SURVEYED");
    const two = { ...planParts(surveyed), mode: "dual" };
    expect(refused(surveyed, "manager", "draftPlan", two)).toEqual(["dualUnjustified", "E-9"]);
  });
});

describe("3500 kVA on a dedicated line, after a feasibility opinion", () => {
  const big = request({ capacityTotal: 3500, special: "電弧爐" });

  it("E-9: is argued first, and planned as a dedicated line", () => {
    const surveyed = walk(filed(big), "FEASIBILITY");
    expect(refused(surveyed, "manager", "draftPlan", planParts(surveyed))[0]).toBe("stepNotNow");
    const argued = advance(surveyed);
    const plan = { ...planParts(argued), mode: "transformer" };
    expect(refused(argued, "manager", "draftPlan", plan)).toEqual(["needsDedicated", "E-9"]);
    const done = walk(argued, "DONE");
    expect(done.supply.plans).toMatchObject([{ mode: "dedicated", level: "city" }]);
    expect(done.supply.feasibility).toMatchObject({ favourable: true, byId: "cityReviewer" });
  });

  it("E-9: what the survey finds that the grid can't carry is argued as well", () => {
    const scheduled = walk(filed(), "SURVEY_SCHEDULED");
    const said = { feasible: "no", findings: "線路容量不足" };
    expect(take(scheduled, "manager", "recordSurvey", said).supply.stage).toBe("FEASIBILITY");
  });
});
