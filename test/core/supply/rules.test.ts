import { describe, expect, it } from "vitest";
import { supplyDraft, type SupplyDraft, demandOf } from "../../../src/core/supply/request.ts";
import { ruleSupply } from "../../../src/core/supply/rules.ts";
import { demandNow } from "../../../src/core/supply/change.ts";
import { request, RULES } from "./sample.ts";
import { walk } from "./walk.ts";
import { filed } from "./sample.ts";

const ruled = (change: Partial<SupplyDraft>) =>
  ruleSupply(RULES, demandOf(supplyDraft.parse(request(change))));

const low = (capacityTotal: number, more: Partial<SupplyDraft> = {}): Partial<SupplyDraft> => ({
  ...{ voltage: "low", unit: "kW", capacityTotal },
  ...more,
});
const high = (capacityTotal: number, more: Partial<SupplyDraft> = {}): Partial<SupplyDraft> => ({
  ...{ voltage: "high", unit: "kVA", capacityTotal },
  ...more,
});
const DUAL = { second: "source", nature: "second" } as const;
const CIRCUIT = { second: "circuit", nature: "first" } as const;

describe("who reviews the design (E-14, E-15, E-16)", () => {
  it.each<[string, Partial<SupplyDraft>, string, string]>([
    ["E-14: low voltage, 0.1 kW", low(0.1), "station", "E-14"],
    ["E-14: low voltage, 9.99 kW", low(9.99), "station", "E-14"],
    ["E-14: low voltage, 10 kW inclusive", low(10), "station", "E-14"],
    ["E-15 (gap): low voltage, 10.01 kW", low(10.01), "branch", "E-15"],
    ["E-15 (gap): low voltage, 999.99 kW", low(999.99), "branch", "E-15"],
    ["E-15 (gap): 1000 kW never count as kVA", low(1000), "branch", "E-15"],
    ["E-15 (gap): 3000 kW never count as kVA", low(3000), "branch", "E-15"],
    ["E-15 (gap): high voltage, 9.99 kVA", high(9.99), "branch", "E-15"],
    ["E-15: high voltage, 10 kVA inclusive", high(10), "branch", "E-15"],
    ["E-15: high voltage, 315 kVA", high(315), "branch", "E-15"],
    ["E-15: high voltage, 999.99 kVA", high(999.99), "branch", "E-15"],
    ["E-16: 1000 kVA inclusive", high(1000), "city", "E-16"],
    ["E-16: 2999.99 kVA", high(2999.99), "city", "E-16"],
    ["E-16: 3000 kVA", high(3000), "city", "E-16"],
    ["E-16: dual source at 5 kW, whatever the voltage", low(5, DUAL), "city", "E-16"],
    ["E-16: double circuit at 50 kVA", high(50, CIRCUIT), "city", "E-16"],
    ["E-16: dedicated line at 100 kVA", high(100, { dedicated: true }), "city", "E-16"],
    ["E-16: dedicated line at 5 kW", low(5, { dedicated: true }), "city", "E-16"],
    [
      "E-15: an own generator is no second source",
      high(100, { second: "generator" }),
      "branch",
      "E-15",
    ],
    ["E-14: an own generator at 10 kW", low(10, { second: "generator" }), "station", "E-14"],
  ])("%s", (_what, change, level, clause) => {
    const { review } = ruled(change);
    expect([review?.level, review?.clause]).toEqual([level, clause]);
  });

  it.each<[string, Partial<SupplyDraft>, boolean]>([
    ["low voltage above 10 kW", low(11), true],
    ["high voltage below 10 kVA", high(9), true],
    ["low voltage to 10 kW", low(10), false],
    ["high voltage from 10 kVA", high(10), false],
    ["1000 kVA", high(1000), false],
  ])("E-14, E-15: marks what the text assigns to nobody as an assumption: %s", (_w, change, is) => {
    expect(ruled(change).review?.assumption ?? false).toBe(is);
  });

  it.each<[number, number, string]>([
    [700, 999, "branch"],
    [700, 1000, "city"],
    [990, 1005, "city"],
  ])("E-8, E-15: an increase from %d to %d kVA counts by its total", (now, total, level) => {
    const { review } = ruled(high(total, { kind: "increase", capacityNow: now }));
    expect(review?.level).toBe(level);
  });

  it("leaves it open while voltage and capacity aren't known (E-4)", () => {
    const { review, answer, dedicated } = ruled({
      ...{ voltage: "unsure", unit: undefined, capacityTotal: undefined },
    });
    expect([review, answer, dedicated]).toEqual([null, null, null]);
  });
});

describe("who answers the plan (E-10)", () => {
  it.each<[string, Partial<SupplyDraft>, string]>([
    ["own transformer, 9.99 kVA", high(9.99), "branch"],
    ["own transformer, 999.99 kVA", high(999.99), "branch"],
    ["以下 without 及: 1000 kVA is not below", high(1000), "city"],
    ["3000 kVA", high(3000), "city"],
    ["dual source at 100 kVA", high(100, DUAL), "city"],
    ["dedicated line at 100 kVA", high(100, { dedicated: true }), "city"],
    ["low voltage to 10 kW: where it was received", low(10), "station"],
    ["low voltage, 10.01 kW", low(10.01), "branch"],
    ["1000 kW is no 1000 kVA", low(1000), "branch"],
    ["own generator", high(100, { second: "generator" }), "branch"],
  ])("E-10: %s", (_what, change, level) => {
    const { answer } = ruled(change);
    expect([answer?.level, answer?.clause]).toEqual([level, "E-10"]);
  });
});

describe("what the plan must hold (E-9)", () => {
  it.each<[number, boolean]>([
    [999.99, false],
    [1000, false],
    [2999.99, false],
    [3000, true],
    [3000.01, true],
  ])("E-9: %d kVA has a line of its own: %s", (capacity, is) => {
    expect(ruled(high(capacity)).dedicated !== null).toBe(is);
  });

  it("E-9: 3000 kW is no 3000 kVA", () => {
    expect(ruled(low(3000)).dedicated).toBeNull();
  });

  it("E-9: an increase to 3000 kVA in all has one, however little is added", () => {
    const { dedicated } = ruled(high(3000, { kind: "increase", capacityNow: 2990 }));
    expect(dedicated?.clause).toBe("E-9");
  });

  it.each<["first" | "second" | "third", boolean]>([
    ["first", true],
    ["second", true],
    ["third", false],
  ])("E-9: load of the %s class justifies a second source: %s", (nature, is) => {
    expect(ruled(high(500, { second: "source", nature })).unjustified === null).toBe(is);
    expect(ruled(high(500, { second: "circuit", nature })).unjustified === null).toBe(is);
  });

  it("E-9: what is special is argued before it is planned", () => {
    expect(ruled(high(100, { special: "電弧爐" })).feasibility?.clause).toBe("E-9");
    expect(ruled(high(100)).feasibility).toBeNull();
  });

  it("E-9: a plan counts as soon as it is drafted: whoever answers it answers what is in it", () => {
    const surveyed = walk(filed(request({ capacityTotal: 800 })), "SURVEYED");
    const { supply } = walk(surveyed, "PLAN_DRAFTED");
    expect(demandNow(supply).capacity).toBe(800);
    expect(
      demandNow({ ...supply, plans: supply.plans.map((p) => ({ ...p, capacity: 1250 })) }),
    ).toMatchObject({ capacity: 1250, unit: "kVA" });
  });
});

describe("what is handed in (E-12, E-7)", () => {
  it("E-12: twelve items of high voltage, and the thirteenth when it is listed", () => {
    const { documents } = ruled(high(315));
    expect(documents.map(({ id }) => id)).toEqual(
      Array.from({ length: 13 }, (_, index) => String(index + 1)),
    );
    expect(documents.filter(({ onRequest }) => onRequest).map(({ id }) => id)).toEqual(["13"]);
  });

  it("E-12: of low voltage the text asks for none; a simple drawing is an assumption", () => {
    expect(ruled(low(20)).documents).toMatchObject([{ id: "simple", assumption: true }]);
  });
});

describe("what is passed over", () => {
  const skipsOf = (change: Partial<SupplyDraft>) => Object.keys(ruled(change).skips).toSorted();

  it("E-29: low-voltage residential requests pass over documents, review and mid-inspection", () => {
    const all = ["documents", "midInspection", "review"];
    expect(skipsOf(low(8, { use: "residential" }))).toEqual(all);
    expect(skipsOf(low(20, { use: "residential" }))).toEqual(all);
  });

  it("E-16: never with a second source or a line of one's own", () => {
    expect(skipsOf(low(8, { use: "residential", ...DUAL }))).toEqual([]);
    expect(skipsOf(low(8, { use: "residential", dedicated: true }))).toEqual([]);
  });

  it("E-25: high voltage is inspected in full, also of residents", () => {
    expect(skipsOf(high(315))).toEqual([]);
    expect(skipsOf(high(315, { use: "residential" }))).toEqual([]);
  });

  it("E-25: low voltage to 10 kW alone passes over the mid-inspection", () => {
    expect(skipsOf(low(10))).toEqual(["midInspection"]);
    expect(skipsOf(low(10.01))).toEqual([]);
  });

  it.each<[string, Partial<SupplyDraft>, boolean]>([
    ["residential lighting to 10 kW", low(10, { use: "residential" }), true],
    ["10.01 kW", low(10.01, { use: "residential" }), false],
    ["a batch of flats", low(10, { use: "residential", batch: true }), false],
    ["a shop", low(10, { use: "commercial" }), false],
    ["high voltage", high(10, { use: "residential" }), false],
  ])("E-29: the clocks of scattered lighting, for %s", (_what, change, is) => {
    expect(ruled(change).scattered !== null).toBe(is);
  });
});

describe("the application (E-8)", () => {
  const problems = (change: Partial<SupplyDraft>) =>
    supplyDraft.safeParse(request(change)).error?.issues.map(({ path }) => path.join(".")) ?? [];

  it("E-8: states low voltage in kW and high voltage in kVA, never one as the other", () => {
    expect(problems(low(10, { unit: "kVA" }))).toEqual(["unit"]);
    expect(problems(high(10, { unit: "kW" }))).toEqual(["unit"]);
  });

  it("E-8: an increase names what there is, and more than that in all", () => {
    expect(problems(high(500, { kind: "increase" }))).toEqual(["capacityNow"]);
    expect(problems(high(500, { kind: "increase", capacityNow: 500 }))).toEqual(["capacityTotal"]);
    expect(problems(high(501, { kind: "increase", capacityNow: 500 }))).toEqual([]);
  });

  it("E-9: who wants a second source says what an interruption costs", () => {
    expect(problems(high(500, { second: "source" }))).toEqual(["nature"]);
    expect(problems(high(500, { second: "generator" }))).toEqual([]);
  });
});
