import { describe, expect, it } from "vitest";
import { rulingNow } from "../../../src/core/supply/change.ts";
import { proposeInspections } from "../../../src/core/supply/proposeInspections.ts";
import { supplyRemindersOn } from "../../../src/core/supply/reminders.ts";
import {
  type Inspection,
  newSupply,
  type Order,
  type Supply,
} from "../../../src/core/supply/supply.ts";
import { electricitySupply as rules } from "../../../src/policies/electricitySupply.ts";
import { applicationOf } from "../../services/supply/works.ts";

const DONE = { byId: "x", at: "2026-11-20T02:00:00Z" };
const START: NonNullable<Supply["start"]> = {
  ...{ reported: DONE, startsOn: "2026-12-01", finishesOn: "2026-12-20", schedule: "三週" },
  ...{ attachmentIds: [], acknowledged: DONE },
};
const building = (over: Partial<Supply> = {}): Supply => ({
  ...newSupply(applicationOf()),
  stage: "BUILDING",
  start: START,
  ...over,
});
const correction: Inspection = {
  ...DONE,
  ...{ id: "1", kind: "mid", round: 1, findings: "截面不足", result: "rectify" },
  ...{ rectifyBy: "2026-12-10", rectified: null, notices: [], receipts: [] },
};
const order: Order = {
  ...DONE,
  ...{ id: "1", equipment: "變壓器", makerId: "m", maker: "M", model: "SCB13", catalogued: true },
  ...{ approval: { ...DONE, reason: "" }, arrivesOn: "2026-12-05", ordered: DONE },
};

/** What a day brings, as `what → whom`. */
function on(date: string, supply: Supply, without: readonly string[] = ["inspectToday"]) {
  const today = { date: Temporal.PlainDate.from(date), zone: "Asia/Shanghai" };
  return supplyRemindersOn(supply, rulingNow(rules, supply), today, "seed", rules)
    .filter(({ what }) => !without.includes(what))
    .map(({ what, notices }) => `${what} → ${notices.map(({ to }) => to).join(", ")}`);
}

const keysOn = (date: string, supply: Supply) => {
  const today = { date: Temporal.PlainDate.from(date), zone: "Asia/Shanghai" };
  return supplyRemindersOn(supply, rulingNow(rules, supply), today, "seed", rules)
    .map(({ key }) => key)
    .filter((key) => !key.startsWith("inspectToday"));
};

describe("E-6: unannounced inspections", () => {
  it.each<[string, string, number]>([
    ["2026-12-01", "2026-12-01", 1],
    ["2026-12-01", "2026-12-02", 1],
    ["2026-12-01", "2026-12-10", 1],
    ["2026-12-01", "2026-12-11", 2],
    ["2026-12-01", "2026-12-30", 2],
    ["2026-12-01", "2026-12-31", 3],
    ["2026-12-01", "2027-11-30", 3],
    ["2026-12-02", "2026-12-01", 0],
  ])("from %s to %s there are so many: %i", (from, to, count) => {
    const days = proposeInspections(from, to, "a");
    expect(days).toHaveLength(count);
    expect(proposeInspections(from, to, "a")).toEqual(days);
    for (const day of days) expect(day >= from && day <= to).toBe(true);
    expect(days).toEqual([...new Set(days)].toSorted());
  });

  it("take no longer for an end that nobody can mean", () => {
    const began = performance.now();
    const [last = ""] = proposeInspections("2026-12-01", "9999-12-31", "a").slice(-1);
    expect(last < "2030").toBe(true);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it("never fall on the first or last day where there is room, and differ by seed", () => {
    const drawn = Array.from({ length: 200 }, (_, seed) =>
      proposeInspections("2026-12-01", "2026-12-05", String(seed)),
    ).flat();
    expect([...new Set(drawn)].toSorted()).toEqual(["2026-12-02", "2026-12-03", "2026-12-04"]);
  });

  it("go to the supervisor, else the inspectors, on their day and a little later, until somebody went", () => {
    const [day = ""] = proposeInspections(START.startsOn, START.finishesOn, "seed");
    const later = Temporal.PlainDate.from(day).add({ days: 2 }).toString();
    expect(on(day, building(), [])).toEqual(["inspectToday → duty"]);
    const supervisor = { ...DONE, personId: "p" };
    expect(on(later, building({ supervisor }), [])[0]).toBe("inspectToday → supervisor");
    const went = {
      ...correction,
      at: `${day}T06:00:00Z`,
      rectifyBy: null,
      result: "pass" as const,
    };
    expect(on(later, building({ inspections: [went] }), [])).toEqual([]);
    expect(on(day, building({ stage: "COMPLETION_REPORTED" }), [])).toEqual([]);
  });
});

describe("dates of a request", () => {
  it("E-22: equipment, the day before and the day, to project manager and supervisor", () => {
    const supply = building({ orders: [order] });
    expect(on("2026-12-03", supply)).toEqual([]);
    expect(on("2026-12-04", supply)).toEqual(["arrivesTomorrow → handler, supervisor"]);
    expect(on("2026-12-05", supply)).toEqual(["arrivesToday → handler, supervisor"]);
    expect(on("2026-12-06", supply)).toEqual([]);
  });

  it("E-25: corrections, three days before and on the day; overdue they go to oversight", () => {
    const supply = building({ stage: "RECTIFY", inspections: [correction] });
    expect(on("2026-12-06", supply)).toEqual([]);
    expect(on("2026-12-07", supply)).toEqual(["rectifySoon → customers, parties"]);
    expect(keysOn("2026-12-08", supply)).toEqual(keysOn("2026-12-07", supply));
    expect(on("2026-12-10", supply)).toEqual(["rectifyToday → customers, parties"]);
    expect(on("2026-12-11", supply)).toEqual([
      "rectifyOverdue → customers, parties, handler, oversight",
    ]);
    const rectified = { ...DONE, text: "已更換" };
    const done = building({ inspections: [{ ...correction, rectified }] });
    expect(on("2026-12-11", done)).toEqual([]);
  });

  it("E-19: a finish that has passed without a report, every seven days", () => {
    const supply = building();
    expect(on("2026-12-20", supply)).toEqual([]);
    expect(on("2026-12-21", supply)).toEqual(["finishPassed → customers, parties"]);
    expect(keysOn("2026-12-27", supply)).toEqual(keysOn("2026-12-21", supply));
    expect(keysOn("2026-12-28", supply)).not.toEqual(keysOn("2026-12-27", supply));
  });

  it("E-19: the finish that was reported last counts, and so do inspections until then (E-6)", () => {
    const move = (finishesOn: string) => ({ ...DONE, finishesOn, reason: "缺料" });
    const supply = building({ start: { ...START, moved: [move("2027-01-10")] } });
    expect(on("2026-12-21", supply)).toEqual([]);
    expect(on("2027-01-11", supply)).toEqual(["finishPassed → customers, parties"]);
    expect(keysOn("2027-01-11", supply)).toEqual(["finishPassed:2027-01-10:0"]);
    const sooner = building({
      start: { ...START, moved: [move("2027-01-10"), move("2026-12-15")] },
    });
    expect(on("2026-12-16", sooner)).toEqual(["finishPassed → customers, parties"]);
    const drawn = Array.from({ length: 45 }, (_, n) =>
      Temporal.PlainDate.from("2026-12-01").add({ days: n }).toString(),
    ).filter((day) => on(day, supply, []).some((one) => one.startsWith("inspectToday")));
    const { startsOn, finishesOn } = START;
    // What was drawn before stays drawn; more comes in what was added.
    for (const day of proposeInspections(startsOn, finishesOn, "seed"))
      expect(drawn).toContain(day);
    expect(drawn.some((day) => day > finishesOn)).toBe(true);
  });

  it("E-7: documents of completion, every seven days until they are there or waived", () => {
    const completion = { ...DONE, text: "竣工", attachmentIds: [] };
    const supply = building({ stage: "ACCEPTED", completion });
    expect(on("2026-11-20", supply)).toEqual([]);
    expect(on("2026-11-21", supply)).toEqual(["documentsMissing → customers, parties, parties"]);
    expect(keysOn("2026-11-28", supply)).not.toEqual(keysOn("2026-11-21", supply));
    const waived = { ...DONE, reason: "小工程" };
    expect(on("2026-11-21", building({ ...supply, waived }))).toEqual([]);
  });

  it("E-7: of outsiders those are asked whose work a missing document is of", () => {
    const completion = { ...DONE, text: "竣工", attachmentIds: [] };
    const handed = (item: string) => ({
      ...DONE,
      ...{ item, version: 1, attachmentIds: [], status: "handedIn" as const },
      ...{ remark: null, reviewedById: null },
    });
    const asked = (...items: readonly string[]) => {
      const supply = building({ stage: "ACCEPTED", completion, documents: items.map(handed) });
      const today = { date: Temporal.PlainDate.from("2026-11-21"), zone: "Asia/Shanghai" };
      return supplyRemindersOn(supply, rulingNow(rules, supply), today, "seed", rules)
        .flatMap(({ notices }) => notices)
        .map(({ to, role }) => [to, role]);
    };
    expect(asked()).toEqual([
      ["customers", undefined],
      ["parties", "designer"],
      ["parties", "contractor"],
    ]);
    expect(asked("asBuilt")).toEqual([
      ["customers", undefined],
      ["parties", "contractor"],
    ]);
    expect(asked("asBuilt", "tests")).toEqual([]);
  });

  it("E-28: the agreed supply, the day before in the organisation's zone, both sides", () => {
    // 00:30 on the 12th in Shanghai.
    const supply = building({ stage: "METERED", supplyAt: "2026-12-11T16:30:00Z" });
    expect(on("2026-12-10", supply)).toEqual([]);
    expect(on("2026-12-11", supply)).toEqual(["supplyTomorrow → customers, handler, duty"]);
  });

  it("E-3: nothing of what oversight has stopped", () => {
    const stopped = { ...DONE, reason: "查核" };
    expect(on("2026-12-21", building({ orders: [order], stopped }), [])).toEqual([]);
  });
});
