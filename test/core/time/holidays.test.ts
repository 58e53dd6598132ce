import { expect, it } from "vitest";
import { type Coverage, coverageGaps } from "../../../src/core/time/holidays.ts";

const known: Record<number, Coverage> = { 2026: "complete", 2027: "statute" };
const holidays = { coverage: (year: number) => known[year] ?? "unknown" };
const date = (iso: string) => Temporal.PlainDate.from(iso);

it.each([
  ["in a year that is known", "2026-01-01", "2026-12-31", []],
  ["over the turn of the year", "2026-11-27", "2027-01-26", [[2027, "statute"]]],
  [
    "into years of which nothing is known",
    "2027-12-31",
    "2029-01-01",
    [
      [2027, "statute"],
      [2028, "unknown"],
      [2029, "unknown"],
    ],
  ],
])("days %s: gaps of what is known of holidays", (_what, first, last, gaps) => {
  const found = coverageGaps(holidays, date(first), date(last));
  expect(found.map(({ year, coverage }) => [year, coverage])).toEqual(gaps);
});
