import { describe, expect, it } from "vitest";
import { lapseKey, lapsing } from "../../../src/core/registry/lapsing.ts";
import { electricityRegistry } from "../../../src/policies/electricityRegistry.ts";
import { contractor, day } from "./sample.ts";

const { warnDays } = electricityRegistry;
const on = (date: string, over: Parameters<typeof contractor>[0] = {}) =>
  lapsing([contractor({ licenceExpires: "2027-01-31", ...over })], day(date), warnDays);

describe("warnings before a licence ends", () => {
  it.each([
    ["2026-12-01", null],
    ["2026-12-02", 60],
    ["2026-12-31", 60],
    ["2027-01-01", 30],
    ["2027-01-23", 30],
    ["2027-01-24", 7],
    ["2027-01-30", 7],
    ["2027-01-31", 0],
    ["2027-03-01", 0],
  ])("on %s: mark %s", (date, mark) => {
    expect(on(date).map((lapse) => lapse.mark)).toEqual(mark === null ? [] : [mark]);
  });

  it("come of the business licence too, each for itself, the soonest first", () => {
    const both = on("2027-01-28", { businessLicenceExpires: "2027-01-30" });
    expect(both.map(({ document, daysLeft }) => [document, daysLeft])).toEqual([
      ["businessLicence", 2],
      ["licence", 3],
    ]);
    expect(new Set(both.map(lapseKey)).size).toBe(2);
  });

  it("come of nobody who is struck off, and of nothing that holds for good", () => {
    expect(on("2027-01-28", { active: false })).toEqual([]);
    expect(on("2027-01-28", { licenceExpires: null })).toEqual([]);
  });

  it("begin anew when a licence was renewed", () => {
    const [before] = on("2027-01-31");
    const [after] = on("2031-01-31", { licenceExpires: "2031-01-31" });
    expect(before && lapseKey(before)).not.toBe(after && lapseKey(after));
  });
});
