import { describe, expect, it } from "vitest";
import { stepsFor } from "../../../src/core/supply/offer.ts";
import { waitsFor } from "../../../src/core/supply/waiting.ts";
import { finishOf } from "../../../src/core/supply/supply.ts";
import { turnOf } from "../../../src/core/supply/turn.ts";
import {
  changeOf,
  filed,
  type Journey,
  lapsed,
  refused,
  REGISTRY,
  RULES,
  running,
  take,
  told,
  WHO,
} from "./sample.ts";
import { advance, dayAfter, planned, rulingOf, supervised, walk } from "./walk.ts";

const agrees = { result: "agrees", findings: "一致" };
const waits = ({ supply, ...journey }: Journey) =>
  waitsFor(supply, rulingOf({ supply, ...journey }), RULES);
const turn = (journey: Journey) => turnOf(journey.supply, rulingOf(journey), RULES);
const progress = (journey: Journey, percent: number) =>
  take(journey, "contractor", "reportProgress", { percent, text: "施工中" });
const inspect = (journey: Journey, kind: string, result: "pass" | "rectify") =>
  take(journey, "inspector", "inspect", {
    ...{ kind, result, findings: "如表" },
    ...(result === "rectify" ? { rectifyBy: dayAfter(journey, 7) } : {}),
  });
const ready = (journey: Journey) => inspect(progress(journey, 70), "concealed", "pass");
const rounds = (journey: Journey) =>
  journey.supply.inspections.filter(({ kind }) => kind === "mid").map(({ round }) => round);

describe("the start (E-19, E-20)", () => {
  const checked = walk(filed(), "CONTRACTOR_CHECKED");
  const dates = (from: number, to: number) => ({
    ...{ startsOn: dayAfter(checked, from), finishesOn: dayAfter(checked, to), schedule: "三期" },
  });

  it("E-19: is reported before, with dates in their order", () => {
    expect(refused(checked, "contractor", "reportStart", dates(9, 8))[0]).toBe("datesReversed");
    expect(refused(checked, "contractor", "reportStart", dates(-1, 8))).toEqual([
      "pastDate",
      "E-19",
    ]);
    expect(take(checked, "contractor", "reportStart", dates(0, 0)).supply.stage).toBe(
      "START_REPORTED",
    );
  });

  it("E-20: papers that lapse between the choice and the check stop it", () => {
    const chosen = take(walk(filed(), "PASSED"), "customer", "chooseContractor", { entry: "c1" });
    const day = { ...chosen, registry: lapsed("c1") };
    const said = { text: "資質證" };
    expect(refused(day, "manager", "checkQualification", said)).toEqual(["notQualified", "E-20"]);
  });

  it("E-20: papers that lapse between the check and the start stop it; another may be chosen", () => {
    const day = { ...checked, registry: lapsed("c1") };
    expect(refused(day, "contractor", "reportStart", dates(3, 60))).toEqual([
      "notQualified",
      "E-20",
    ]);
    const reported = { ...take(checked, "contractor", "reportStart", dates(3, 60)) };
    const lapsedNow = { ...reported, registry: lapsed("c1") };
    expect(refused(lapsedNow, "manager", "acknowledgeStart")).toEqual(["notQualified", "E-20"]);
    const other = take(lapsedNow, "customer", "chooseContractor", { entry: "c2" });
    expect(other.supply).toMatchObject({ stage: "PASSED", qualification: null, start: null });
    expect(walk(other, "BUILDING").supply.start?.acknowledged).not.toBeNull();
  });

  it("E-20: papers hold on the day on which the works start", () => {
    const registry = {
      ...REGISTRY,
      entries: REGISTRY.entries.map((one) => ({ ...one, validUntil: dayAfter(checked, 5) })),
    };
    const soon = { ...checked, registry };
    expect(take(soon, "contractor", "reportStart", dates(5, 60)).supply.stage).toBe(
      "START_REPORTED",
    );
    expect(refused(soon, "contractor", "reportStart", dates(6, 60))[0]).toBe("notQualified");
  });

  it("E-20: whoever left the registry is not qualified", () => {
    const gone = { ...checked, registry: { ...REGISTRY, entries: [] } };
    expect(refused(gone, "contractor", "reportStart", dates(3, 60))[0]).toBe("notQualified");
  });
});

describe("a finish that moves (E-19)", () => {
  const building = walk(filed(), "BUILDING");
  const moves = (journey: Journey, days: number) => ({
    ...{ finishesOn: dayAfter(journey, days), reason: "變壓器延後到貨" },
  });

  it("E-19: is reported with its reason by customer or contractor, and needs nobody's consent", () => {
    for (const who of ["customer", "contractor"] as const) {
      const moved = take(building, who, "moveFinish", moves(building, 90));
      expect(moved.supply.stage).toBe("BUILDING");
      expect(moved.supply.start).toMatchObject({
        finishesOn: building.supply.start?.finishesOn,
        moved: [{ byId: who, reason: "變壓器延後到貨" }],
      });
      expect(finishOf(moved.supply.start!)).toBe(dayAfter(building, 90));
      expect(told(moved)).toEqual(["handler", "supervisor", "customers", "parties"]);
    }
    for (const who of ["designer", "manager", "clerk"] as const) {
      const [why] = refused(building, who, "moveFinish", moves(building, 90));
      expect(why).toBe("stepNotYours");
    }
  });

  it("E-19: lies ahead, not before the start; before the works begin the report itself says it", () => {
    expect(refused(building, "customer", "moveFinish", moves(building, -1))).toEqual([
      "pastDate",
      "E-19",
    ]);
    expect(refused(building, "customer", "moveFinish", moves(building, 0))).toEqual([
      "datesReversed",
      "E-19",
    ]);
    const reported = walk(filed(), "START_REPORTED");
    expect(refused(reported, "contractor", "moveFinish", moves(reported, 90))[0]).toBe(
      "stepNotNow",
    );
    const finished = walk(filed(), "COMPLETION_REPORTED");
    expect(refused(finished, "contractor", "moveFinish", moves(finished, 90))[0]).toBe(
      "stepNotNow",
    );
  });
});

describe("works entrusted to us (E-21, E-27)", () => {
  const passed = walk(filed(), "PASSED");
  const entrusted = take(passed, "customer", "entrust");

  it("E-21: by the customer alone, and answered by us; asked once", () => {
    expect(refused(passed, "manager", "entrust")[0]).toBe("ownChoice");
    expect(refused(passed, "contractor", "entrust")[0]).toBe("stepNotYours");
    expect(refused(entrusted, "customer", "entrust")).toEqual(["decidedAlready", "E-21"]);
    const accepted = take(entrusted, "manager", "acceptEntrust", { accept: "yes" });
    expect(refused(accepted, "customer", "entrust")[0]).toBe("decidedAlready");
    const declined = take(entrusted, "manager", "acceptEntrust", { accept: "no" });
    expect(declined.supply.entrusted).toBeNull();
  });

  it("E-21: start only with the construction and material plan", () => {
    const accepted = take(entrusted, "manager", "acceptEntrust", { accept: "yes" });
    const reported = walk(accepted, "START_REPORTED");
    expect(refused(reported, "manager", "acknowledgeStart")).toEqual(["noWorkPlan", "E-21"]);
    const given = planned(reported);
    expect(told(given)).toContain("parties");
    expect(given.supply.workPlan).toMatchObject({
      construction: "先溝後櫃",
      materials: "電纜 120 米",
    });
    const agreed = take(given, "contractor", "verifyWorks", agrees);
    expect(take(agreed, "manager", "acknowledgeStart").supply.stage).toBe("BUILDING");
  });

  it("E-21: somebody is named who surveys first, and hears of it", () => {
    const accepted = take(entrusted, "manager", "acceptEntrust", { accept: "yes" });
    const works = { findings: "如圖", construction: "先溝後櫃", materials: "電纜" };
    expect(waits(accepted)).toContain("assignSurveyor");
    expect(refused(accepted, "manager", "planWorks", works)).toEqual(["noSurveyor", "E-21"]);
    const named = take(accepted, "manager", "assignSurveyor", { person: "inspector" });
    expect(named.supply.surveyor).toMatchObject({ personId: "inspector", byId: "manager" });
    expect(told(named)).toEqual(["customers", "parties", "surveyor"]);
    expect(waits(named)).toContain("planWorks");
    const own = take(named, "inspector", "planWorks", works);
    expect(own.supply.workPlan?.byId).toBe("inspector");
    const said = { person: "inspector" };
    expect(refused(passed, "manager", "assignSurveyor", said)).toEqual(["notEntrusted", "E-21"]);
  });

  it("E-21: the contractor surveys again by that plan; it is their turn until they have", () => {
    const accepted = take(entrusted, "manager", "acceptEntrust", { accept: "yes" });
    const early = { result: "agrees", findings: "一致" };
    expect(refused(accepted, "contractor", "verifyWorks", early)).toEqual(["noWorkPlan", "E-21"]);
    expect(refused(planned(accepted), "contractor", "verifyWorks", early)).toEqual([
      "noContractor",
      "E-21",
    ]);
    const given = planned(walk(accepted, "START_REPORTED"));
    expect([turn(given), waits(given)]).toEqual([
      "theirs",
      ["contactCustomer", "assignSupervisor"],
    ]);
    expect(refused(given, "manager", "verifyWorks", agrees)[0]).toBe("stepNotYours");
    const agreed = take(given, "contractor", "verifyWorks", agrees);
    expect([turn(agreed), waits(agreed)[0]]).toEqual(["ours", "acknowledgeStart"]);
    // Another plan, or another contractor, is another survey.
    expect(planned(agreed).supply.secondSurvey).toBeNull();
    const other = take(agreed, "customer", "chooseContractor", { entry: "c2" });
    expect(other.supply.secondSurvey).toBeNull();
  });

  it("E-21: where the contractor disagrees, a change is applied for and decided before the start", () => {
    const accepted = take(entrusted, "manager", "acceptEntrust", { accept: "yes" });
    const given = planned(walk(accepted, "START_REPORTED"));
    const differs = { result: "differs", findings: "溝深不足" };
    const disagreed = take(given, "contractor", "verifyWorks", differs);
    expect(turn(disagreed)).toBe("theirs");
    expect(refused(disagreed, "manager", "acknowledgeStart")).toEqual(["changeNotAsked", "E-21"]);
    const change = { about: "construction", text: "改電纜溝走向" };
    const asked = take(disagreed, "contractor", "requestChange", change);
    expect(refused(asked, "manager", "acknowledgeStart")).toEqual(["changePending", "E-23"]);
    expect(walk(disagreed, "BUILDING").supply.changes).toHaveLength(1);
  });

  it("E-21: is still answered after the contractor was checked", () => {
    const reported = walk(entrusted, "START_REPORTED");
    const said = { accept: "yes" };
    expect(take(reported, "manager", "acceptEntrust", said).supply.entrusted?.accepted).toBe(true);
  });

  it("E-27: the contractor's report is due three days after the end of the works", () => {
    const accepted = take(entrusted, "manager", "acceptEntrust", { accept: "yes" });
    const finished = take(walk(accepted, "MID_INSPECTED"), "contractor", "finishWorks");
    const due = finished.clocks.find(({ kind }) => kind === "completion")?.dueAt;
    const on = due?.toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString();
    expect(on).toBe(dayAfter(finished, 3));
    expect(running(walk(finished, "COMPLETION_REPORTED"))).not.toContain("completion");
  });

  it("E-27: of a customer's own works the text sets none", () => {
    const finished = take(walk(filed(), "MID_INSPECTED"), "contractor", "finishWorks");
    expect(running(finished)).not.toContain("completion");
    expect(refused(finished, "contractor", "finishWorks")[0]).toBe("decidedAlready");
  });
});

describe("inspections (E-6, E-24, E-25, E-26)", () => {
  const unsupervised = walk(filed(), "BUILDING");
  const building = supervised(unsupervised);
  const mid = { kind: "mid", findings: "如表", result: "pass" };

  it("E-25: is too early before about two thirds; from 60 % staff judge, from 67 % it is our turn", () => {
    const early = progress(building, 59);
    expect(refused(early, "inspector", "inspect", mid)).toEqual(["tooEarly", "E-25"]);
    const near = progress(building, 60);
    expect([turn(near), told(near).includes("duty")]).toEqual(["theirs", true]);
    expect(inspect(near, "mid", "rectify").supply.stage).toBe("RECTIFY");
    expect(turn(progress(building, 66))).toBe("theirs");
    expect(turn(progress(building, 67))).toBe("ours");
  });

  it("E-24: nothing concealed, and no mid-inspection, passes before somebody supervises on site", () => {
    const far = progress(unsupervised, 70);
    expect(refused(far, "inspector", "inspect", mid)).toEqual(["noSupervisor", "E-24"]);
    const concealed = { ...mid, kind: "concealed" };
    expect(refused(far, "inspector", "inspect", concealed)).toEqual(["noSupervisor", "E-24"]);
    // What is found is written down all the same; other checks pass.
    expect(inspect(far, "mid", "rectify").supply.stage).toBe("RECTIFY");
    expect(inspect(far, "irregular", "pass").supply.inspections).toHaveLength(1);
    expect(waits(far)).toEqual(["assignSupervisor", "inspect", "contactCustomer"]);
    const named = take(far, "manager", "assignSupervisor", { person: "inspector" });
    expect([told(named), waits(named)]).toEqual([
      ["customers", "supervisor", "parties"],
      // Nobody has spoken with this customer yet (E-17).
      ["inspect", "contactCustomer"],
    ]);
    expect(inspect(named, "concealed", "pass").supply.inspections).toHaveLength(1);
  });

  it("E-24: concealed works are passed before; the last look counts", () => {
    const far = progress(building, 70);
    expect(refused(far, "inspector", "inspect", mid)).toEqual(["concealedMissing", "E-24"]);
    const failed = inspect(inspect(far, "concealed", "pass"), "concealed", "rectify");
    expect(refused(failed, "inspector", "inspect", mid)[0]).toBe("concealedMissing");
    expect(inspect(inspect(failed, "concealed", "pass"), "mid", "pass").supply.stage).toBe(
      "MID_INSPECTED",
    );
  });

  it("E-24: a design that has none needs no look at any", () => {
    const designing = walk(filed(), "DOCUMENTS");
    const said = { item: "10", result: "notApplicable", remark: "無隱蔽工程" };
    const without = take(designing, "manager", "judgeDocument", said);
    const far = progress(supervised(walk(without, "BUILDING")), 70);
    expect(inspect(far, "mid", "pass").supply.stage).toBe("MID_INSPECTED");
  });

  it("E-25: two rounds: findings with a date, put right, looked at again", () => {
    const found = inspect(ready(building), "mid", "rectify");
    expect([found.supply.stage, turn(found)]).toEqual(["RECTIFY", "theirs"]);
    expect(refused(found, "inspector", "inspect", mid)[0]).toBe("nothingToRectify");
    const again = take(found, "contractor", "rectified", { text: "已改正" });
    expect([again.supply.stage, turn(again)]).toEqual(["BUILDING", "ours"]);
    const passed = inspect(again, "mid", "pass");
    expect([rounds(passed), passed.supply.stage]).toEqual([[1, 2], "MID_INSPECTED"]);
    expect(passed.supply.inspections.find(({ round }) => round === 1)).toMatchObject({
      result: "rectify",
      rectified: { text: "已改正" },
    });
  });

  it("E-25: at the fifth round whoever oversees hears of it, and any round that passes ends it", () => {
    let journey = ready(building);
    for (const round of [1, 2, 3, 4]) {
      journey = inspect(journey, "mid", "rectify");
      expect([round, told(journey).includes("oversight")]).toEqual([round, false]);
      journey = take(journey, "contractor", "rectified", { text: "已改正" });
    }
    const fifth = inspect(journey, "mid", "rectify");
    expect(told(fifth)).toContain("oversight");
    const passed = inspect(advance(fifth), "mid", "pass");
    expect([rounds(passed).at(-1), passed.supply.stage]).toEqual([6, "MID_INSPECTED"]);
  });

  it("E-25: the form has three copies, each received by its own", () => {
    let journey = inspect(building, "irregular", "pass");
    expect(journey.supply.inspections[0]?.notices).toHaveLength(3);
    journey = take(journey, "customer", "receive");
    expect(refused(journey, "customer", "receive")).toEqual(["nothingToReceive", "E-26"]);
    journey = take(journey, "contractor", "receive");
    const [inspection] = journey.supply.inspections;
    expect(inspection?.receipts.map(({ copy, byId }) => [copy, byId])).toEqual([
      ["file", "inspector"],
      ["customer", "customer"],
      ["contractor", "contractor"],
    ]);
  });

  it("E-25: a contractor who isn't in the chat signs on paper; customer or inspector write down who", () => {
    const inspected = take(inspect(building, "irregular", "pass"), "customer", "receive");
    const said = { signedBy: "羅工" };
    for (const who of ["customer", "inspector"] as const) {
      const signed = take(inspected, who, "receiveForContractor", said);
      expect(signed.supply.inspections[0]?.receipts.map(({ copy }) => copy)).toEqual([
        "file",
        "customer",
        "contractor",
      ]);
      expect(signed.supply.inspections[0]?.receipts[2]).toMatchObject({ byId: who, ...said });
      expect(refused(signed, "inspector", "receiveForContractor", said)).toEqual([
        "nothingToReceive",
        "E-26",
      ]);
      expect(refused(signed, "contractor", "receive")[0]).toBe("nothingToReceive");
    }
    for (const who of ["contractor", "designer", "clerk"] as const) {
      expect(refused(inspected, who, "receiveForContractor", said)[0]).toBe("stepNotYours");
    }
  });

  it("E-25: is offered as long as no contractor is in the chat to sign themselves", () => {
    const inspected = inspect(building, "irregular", "pass");
    const offered = (roles: readonly ("contractor" | "designer")[]) =>
      stepsFor(
        changeOf(inspected, WHO.inspector),
        roles.map((role) => ({ role })),
      ).includes("receiveForContractor");
    expect([offered([]), offered(["designer"]), offered(["contractor"])]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("E-6, E-26: other checks are held at any time, and gate nothing", () => {
    const found = inspect(inspect(building, "irregular", "rectify"), "regular", "rectify");
    expect(found.supply.stage).toBe("BUILDING");
    expect(walk(found, "COMPLETION_REPORTED").supply.stage).toBe("COMPLETION_REPORTED");
  });

  it("E-25: what is to be put right has a date that lies ahead", () => {
    const said = { kind: "regular", findings: "如表", result: "rectify" };
    expect(refused(building, "inspector", "inspect", said)[0]).toBe("rectifyDateMissing");
    const past = { ...said, rectifyBy: dayAfter(building, -1) };
    expect(refused(building, "inspector", "inspect", past)[0]).toBe("pastDate");
    const today = { ...said, rectifyBy: dayAfter(building, 0) };
    expect(take(building, "inspector", "inspect", today).supply.inspections).toHaveLength(1);
  });

  it("E-25: works are built on after the mid-inspection, without another", () => {
    const passed = inspect(ready(building), "mid", "pass");
    const far = progress(passed, 100);
    expect([far.supply.stage, told(far).includes("duty")]).toEqual(["MID_INSPECTED", false]);
  });
});
