import { describe, expect, it } from "vitest";
import { type Period, periodKey } from "../../../src/core/time/calendarTime.ts";

describe("the name of a period", () => {
  it.each<[Period, string, string]>([
    ["year", "2026-12-31", "2026"],
    ["halfYear", "2026-06-30", "2026-H1"],
    ["halfYear", "2026-07-01", "2026-H2"],
    ["quarter", "2026-03-31", "2026-Q1"],
    ["quarter", "2026-04-01", "2026-Q2"],
    ["quarter", "2026-12-31", "2026-Q4"],
    ["month", "2026-02-28", "2026-02"],
    ["halfMonth", "2026-05-15", "2026-05-1"],
    ["halfMonth", "2026-05-16", "2026-05-2"],
  ])("%s of %s is %s", (period, date, expected) => {
    expect(periodKey(period, Temporal.PlainDate.from(date))).toBe(expected);
  });
});
