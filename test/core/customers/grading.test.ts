import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gradeByRule,
  isInForce,
  type Measures,
  tagCustomer,
} from "../../../src/core/customers/grading/gradeCustomer.ts";
import { gradingProblems } from "../../../src/core/customers/grading/gradingProblems.ts";
import { measuresOf, windowsOf } from "../../../src/core/customers/grading/measures.ts";
import { type GradeRow, type GradingRules } from "../../../src/core/customers/grading/rules.ts";
import { cement } from "../../../src/policies/cement.ts";
import { CEMENT_GRADING } from "../../../src/policies/cementGrading.ts";

const NOTHING: Measures = {
  ...{ volume12m: 0, amount12m: null, trend: null, tenure: null },
  ...{ complaints12m: 0, upheld12m: 0 },
};
const graded = (over: Partial<Measures>) => gradeByRule(CEMENT_GRADING, { ...NOTHING, ...over });
const day = (text: string) => Temporal.PlainDate.from(text);
const maybe = (arb: fc.Arbitrary<number>) => fc.option(arb, { nil: null });
const anyMeasures: fc.Arbitrary<Measures> = fc.record({
  volume12m: fc.oneof(fc.constantFrom(999, 1_000, 8_000, 9_999.9, 10_000), fc.nat(20_000)),
  amount12m: maybe(fc.oneof(fc.constantFrom(3_999_999, 4_000_000), fc.nat(9_000_000))),
  trend: maybe(fc.integer({ min: -100, max: 300 })),
  tenure: maybe(fc.nat(200)),
  complaints12m: fc.nat(5),
  upheld12m: fc.nat(5),
});

const withRows = (rows: readonly GradeRow[]) =>
  gradingProblems({ clauses: cement.clauses, grading: { ...CEMENT_GRADING, rows } });
const row = (id: string, grade: string, priority: number, when: GradeRow["when"]): GradeRow => ({
  ...{ id, grade, priority, when },
  clause: "C-2",
});

describe("a customer's grade (C-2)", () => {
  it.each([
    [10_000, "large"],
    [9_999.9, "medium"],
    [1_000, "medium"],
    [999.9, "small"],
    [0, "small"],
  ])("of %d tonnes in twelve months is %s: 及以上 includes the bound", (volume12m, grade) => {
    expect(graded({ volume12m }).grade).toBe(grade);
  });

  it("names the measure, the value and the limit that it stands on", () => {
    expect(graded({ volume12m: 12_400 }).reasons).toEqual([
      { measure: "volume12m", atLeast: 10_000, value: 12_400 },
    ]);
    const both = graded({ volume12m: 12_400, amount12m: 5_000_000 });
    expect(both.rows).toEqual(["large-by-volume", "large-by-amount"]);
    expect(both.reasons).toHaveLength(2);
  });

  it("doesn't rest on what isn't known", () => {
    expect(graded({ volume12m: 8_500, trend: null }).grade).toBe("medium");
    expect(graded({ volume12m: 8_500, trend: 25 }).grade).toBe("large");
  });

  it("is exactly one, whatever the figures", () => {
    fc.assert(
      fc.property(anyMeasures, (measures) => {
        const { grade, reasons } = gradeByRule(CEMENT_GRADING, measures);
        expect(CEMENT_GRADING.grades.map(({ id }) => id)).toContain(grade);
        for (const { measure, value, atLeast } of reasons) {
          expect(measures[measure]).toBe(value);
          expect(value).toBeGreaterThanOrEqual(atLeast ?? -Infinity);
        }
      }),
    );
  });

  it("never falls because more was bought", () => {
    const order = ["small", "medium", "large"];
    fc.assert(
      fc.property(anyMeasures, fc.nat(5_000), (measures, more) => {
        const before = gradeByRule(CEMENT_GRADING, measures).grade;
        const volume12m = (measures.volume12m ?? 0) + more;
        const after = gradeByRule(CEMENT_GRADING, { ...measures, volume12m }).grade;
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
      }),
    );
  });
});

describe("whom return visits turn to first (C-4, readings)", () => {
  const tags = (grade: string, classes: string[], over: Partial<Measures>) =>
    tagCustomer(CEMENT_GRADING, grade, classes, { ...NOTHING, ...over });

  it("is large, key, new, complained and old, in this order, by the first that fits", () => {
    expect(tags("large", ["key"], { tenure: 2, complaints12m: 1 })).toEqual({
      tags: ["large", "key", "new", "complained"],
      priority: 1,
    });
    expect(tags("small", [], { tenure: 40 })).toEqual({ tags: ["old"], priority: 5 });
    expect(tags("small", [], { tenure: 12 })).toEqual({ tags: [], priority: 9 });
  });

  it.each([
    [5, true],
    [6, false],
  ])("a customer of %d months is new: %s", (tenure, isNew) => {
    expect(tags("small", [], { tenure }).tags.includes("new")).toBe(isNew);
  });
});

describe("what grading looks at", () => {
  it("is the last twelve complete months, and complaints since the same day a year ago", () => {
    const windows = windowsOf(day("2026-11-24"));
    expect(windows).toMatchObject({ before: "2024-11", from: "2025-11", to: "2026-11" });
    expect(windows.complaintsSince.toString()).toBe("2025-11-24");
  });

  const counted = {
    ...{ tonnes: 150, tonnesBefore: 100, figuresFrom: "2024-11" },
    ...{ amount: null, complaints: 0, upheld: 0 },
  };

  it("compares with the year before only when there is a whole one", () => {
    const today = day("2026-11-24");
    expect(measuresOf({ ...counted, since: "2024-11-24" }, today).trend).toBe(50);
    expect(measuresOf({ ...counted, since: "2024-11-25" }, today).trend).toBeNull();
    expect(measuresOf({ ...counted, since: null }, today).trend).toBe(50);
    expect(measuresOf({ ...counted, since: null, tonnesBefore: 0 }, today).trend).toBeNull();
    // The files begin in the middle of it.
    expect(measuresOf({ ...counted, since: null, figuresFrom: "2024-12" }, today).trend).toBeNull();
  });

  it("counts whole months as a customer", () => {
    const today = day("2026-11-24");
    expect(measuresOf({ ...counted, since: "2026-05-24" }, today).tenure).toBe(6);
    expect(measuresOf({ ...counted, since: "2026-05-25" }, today).tenure).toBe(5);
    expect(measuresOf({ ...counted, since: "2027-01-01" }, today).tenure).toBe(0);
  });
});

describe("a grade by hand", () => {
  it("is in force through its last day", () => {
    const held = { source: "hand", until: "2027-03-31" };
    expect(isInForce(held, day("2027-03-31"))).toBe(true);
    expect(isInForce(held, day("2027-04-01"))).toBe(false);
    expect(isInForce({ source: "rule", until: null }, day("2027-03-31"))).toBe(false);
  });
});

describe("rows of a pack", () => {
  it("of the cement maker are sound", () => {
    expect(gradingProblems(cement)).toEqual([]);
  });

  it("must leave no gap: the bound itself, and what isn't known, are tried", () => {
    const large = row("large", "large", 1, [{ measure: "volume12m", atLeast: 10_000 }]);
    const small = row("small", "small", 1, [{ measure: "volume12m", below: 9_999 }]);
    expect(withRows([large, small]).join()).toContain("no grade for volume12m 9999");
    const old = row("old", "large", 1, [{ measure: "tenure", atLeast: 6 }]);
    const fresh = row("new", "small", 1, [{ measure: "tenure", below: 6 }]);
    expect(withRows([old, fresh]).join()).toContain("no grade for tenure unknown");
  });

  it("must not give two grades at once", () => {
    const large = row("large", "large", 1, [{ measure: "volume12m", atLeast: 5_000 }]);
    const medium = row("medium", "medium", 1, [{ measure: "volume12m", below: 5_001 }]);
    expect(withRows([large, medium]).join()).toContain("2 grades (large, medium)");
    expect(withRows([{ ...large, priority: 2 }, medium])).toEqual([]);
  });

  it("must name what is there", () => {
    const problems = withRows([
      { ...row("a", "huge", 0, []), clause: "C-99" },
      row("a", "small", 0, [{ measure: "trend", atLeast: 5, below: 5 }]),
    ]).join("\n");
    for (const part of ['grade "huge"', 'clause "C-99"', 'row "a" twice', "condition on trend"]) {
      expect(problems).toContain(part);
    }
  });

  it("that no row fits are refused in use as well", () => {
    const none: GradingRules = { ...CEMENT_GRADING, rows: [] };
    expect(() => gradeByRule(none, NOTHING)).toThrow(RangeError);
  });
});
