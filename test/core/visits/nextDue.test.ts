import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDue, plannedDay } from "../../../src/core/visits/nextDue.ts";
import { type Cadence } from "../../../src/core/visits/rules.ts";
import { seasonOn } from "../../../src/core/visits/seasons.ts";
import { CEMENT_VISITS } from "../../../src/policies/cementVisits.ts";
import { PROPERTY_VISITS } from "../../../src/policies/propertyVisits.ts";
import { always, call, day, phone, quarterly, weekdays, yearly } from "./sample.ts";

const due = (cadence: Cadence, from: string, works = always) =>
  nextDue(CEMENT_VISITS, cadence, { from: day(from), region: null, works }).dueOn.toString();

describe("the next contact of the cement maker (C-3)", () => {
  it.each([
    ["peak: a phone call within a week", phone, "2026-06-01", "2026-06-08"],
    ["off: a phone call within half a month, 15 days", phone, "2026-12-01", "2026-12-16"],
    ["peak: a call in person within 15 days", call, "2026-06-01", "2026-06-16"],
    ["off: a call in person within a month", call, "2026-12-05", "2027-01-05"],
    ["a month is clamped to its last day", call, "2027-01-31", "2027-02-28"],
    ["the last day of the peak season is of the peak season", phone, "2026-10-31", "2026-11-07"],
    ["the first day of the off season is of the off season", phone, "2026-11-01", "2026-11-16"],
  ])("%s", (_what, cadence, from, expected) => {
    expect(due(cadence, from)).toBe(expected);
  });

  it("tightens from the first day of the peak season on, and never into the past", () => {
    // Six days before the season: seven days after the call is within it.
    expect(due(phone, "2027-03-26")).toBe("2027-04-02");
    // Twelve days before: seven days after it the season hadn't begun; on its first day it is due.
    expect(due(phone, "2027-03-20")).toBe("2027-04-01");
    // So early that the ordinary day comes before the season: nothing changes.
    expect(due(phone, "2027-03-16")).toBe("2027-03-31");
    expect(due(phone, "2027-03-17")).toBe("2027-04-01");
  });

  it("keeps the old day once when the season loosens, and takes the new interval after that", () => {
    expect(due(phone, "2026-10-28")).toBe("2026-11-04");
    expect(due(phone, "2026-11-04")).toBe("2026-11-19");
  });

  it("moves a day before which nobody works any more to the next working day", () => {
    // National Day, 1 to 7 October: nobody can call in it.
    const works = (date: Temporal.PlainDate) => !(date.month === 10 && date.day <= 8);
    expect(due(phone, "2026-09-30", works)).toBe("2026-10-09");
    expect(due(phone, "2026-09-29", works)).toBe("2026-10-06");
  });

  const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => day("2024-01-01").add({ days }));

  it("is never later than the interval of the season of the last one, nor of the one it falls in", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(phone, call), (from, cadence) => {
        const { dueOn } = nextDue(CEMENT_VISITS, cadence, { from, region: null, works: always });
        const days = from.until(dueOn).days;
        expect(days).toBeGreaterThan(0);
        const longest = cadence === phone ? { peak: 7, off: 15 } : { peak: 15, off: 31 };
        const began = seasonOn(CEMENT_VISITS, null, from) ?? "peak";
        expect(days).toBeLessThanOrEqual(longest[began]);
        // Within a peak season nobody waits longer than its interval, counted from its first day.
        const ends = seasonOn(CEMENT_VISITS, null, dueOn) ?? "peak";
        if (ends === "peak" && began === "off") {
          const first = day(`${dueOn.year}-04-01`);
          expect(Math.min(days, first.until(dueOn).days)).toBeLessThanOrEqual(longest.peak);
        }
      }),
    );
  });

  it("a later contact is never followed by an earlier due day", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(phone, call), (from, cadence) => {
        const at = (start: Temporal.PlainDate) =>
          nextDue(CEMENT_VISITS, cadence, { from: start, region: null, works: always }).dueOn;
        expect(Temporal.PlainDate.compare(at(from), at(from.add({ days: 1 })))).toBeLessThanOrEqual(
          0,
        );
      }),
    );
  });
});

describe("the next visit to a household (P-2.2)", () => {
  const next = (cadence: Cadence, from: string) =>
    nextDue(PROPERTY_VISITS, cadence, { from: day(from), region: null, works: always });

  it("is in the next quarter, whenever it was in this one", () => {
    expect(next(quarterly, "2026-10-01").period).toBe("2027-Q1");
    expect(next(quarterly, "2026-12-31").dueOn.toString()).toBe("2027-03-31");
    expect(next(quarterly, "2027-01-01").period).toBe("2027-Q2");
  });

  it("of the office director is in the next year", () => {
    expect(next(yearly, "2026-03-01")).toMatchObject({ period: "2027" });
    expect(next(yearly, "2026-12-31").dueOn.toString()).toBe("2027-12-31");
  });
});

describe("the day that a visit is planned for", () => {
  it("is the last working day in time, not before today", () => {
    expect(plannedDay(day("2026-06-14"), day("2026-06-08"), weekdays).toString()).toBe(
      "2026-06-12",
    );
    expect(plannedDay(day("2026-06-12"), day("2026-06-12"), weekdays).toString()).toBe(
      "2026-06-12",
    );
  });

  it("is the next working day when none is left in time", () => {
    expect(plannedDay(day("2026-06-14"), day("2026-06-13"), weekdays).toString()).toBe(
      "2026-06-15",
    );
    expect(plannedDay(day("2026-06-01"), day("2026-06-10"), weekdays).toString()).toBe(
      "2026-06-10",
    );
  });
});
