import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  midInspectionDay,
  proposeInspections,
} from "../../../src/core/supply/proposeInspections.ts";

const plan = (days: number) => Temporal.PlainDate.from("2026-10-01").add({ days }).toString();

describe("visits without notice (E-6)", () => {
  it("E-6: lie inside the works, in their order, each once", () => {
    fc.assert(
      fc.property(fc.nat(900), fc.string(), (days, seed) => {
        const visits = proposeInspections(plan(0), plan(days), seed);
        expect(visits).toEqual([...new Set(visits)].toSorted());
        expect(visits.length).toBeGreaterThan(0);
        for (const day of visits) expect(day >= plan(0) && day <= plan(days)).toBe(true);
      }),
    );
  });

  it("E-6: are the same again from the same seed, and others from another", () => {
    const drawn = (seed: string) => proposeInspections(plan(0), plan(120), seed).join();
    expect(drawn("S7K3M9QX2")).toBe(drawn("S7K3M9QX2"));
    const all = new Set(Array.from({ length: 50 }, (_, index) => drawn(`seed ${index}`)));
    expect(all.size).toBeGreaterThan(45);
  });

  it("E-6: are one of a day's works, more of long ones, and none of works that end before they begin", () => {
    expect(proposeInspections(plan(0), plan(0), "s")).toEqual([plan(0)]);
    expect(proposeInspections(plan(0), plan(89), "s")).toHaveLength(3);
    expect(proposeInspections(plan(0), plan(900), "s")).toHaveLength(6);
    expect(proposeInspections(plan(1), plan(0), "s")).toEqual([]);
  });

  it("E-25: two thirds of the time are over on this day", () => {
    expect(midInspectionDay(plan(0), plan(60))).toBe(plan(40));
    expect(midInspectionDay(plan(0), plan(0))).toBe(plan(0));
  });
});
