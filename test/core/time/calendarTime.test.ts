import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCalendar,
  type CalendarUnit,
  endOfCalendarDay,
  endOfLastDay,
  type Period,
  periodOf,
} from "../../../src/core/time/calendarTime.ts";

const ZONE = "Asia/Shanghai";
const at = (local: string, zone = ZONE) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const local = (instant: Temporal.Instant, zone = ZONE) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString();

describe("calendar time added", () => {
  it.each<[number, CalendarUnit, string, string]>([
    [1.5, "hour", "2026-09-30T23:00:00", "2026-10-01T00:30:00"],
    [3, "day", "2026-09-30T10:00:00", "2026-10-03T10:00:00"],
    [-3, "day", "2026-10-03T10:00:00", "2026-09-30T10:00:00"],
    // C-3: a week is 7 days, half a month 15.
    [1, "week", "2026-09-28T10:00:00", "2026-10-05T10:00:00"],
    [1, "halfMonth", "2026-02-10T10:00:00", "2026-02-25T10:00:00"],
    [2, "halfMonth", "2026-02-10T10:00:00", "2026-03-12T10:00:00"],
    // E-31: a month is clamped, and counted from the beginning.
    [1, "month", "2026-01-31T10:00:00", "2026-02-28T10:00:00"],
    [1, "month", "2028-01-31T10:00:00", "2028-02-29T10:00:00"],
    [2, "month", "2026-01-31T10:00:00", "2026-03-31T10:00:00"],
    [-1, "month", "2026-03-31T10:00:00", "2026-02-28T10:00:00"],
    [1, "month", "2026-02-28T10:00:00", "2026-03-28T10:00:00"],
    [1, "quarter", "2026-11-30T10:00:00", "2027-02-28T10:00:00"],
    [1, "halfYear", "2026-08-31T10:00:00", "2027-02-28T10:00:00"],
    [1, "year", "2028-02-29T10:00:00", "2029-02-28T10:00:00"],
  ])("%f %s from %s is %s", (count, unit, from, to) => {
    expect(local(addCalendar(ZONE, at(from), count, unit))).toBe(to);
  });

  it("months keep the day, or take the last of a month that is too short", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_000 }),
        fc.integer({ min: -30, max: 30 }),
        (day, months) => {
          const start = Temporal.PlainDate.from("2024-01-01").add({ days: day });
          const then = addCalendar(ZONE, at(`${start.toString()}T09:00`), months, "month")
            .toZonedDateTimeISO(ZONE)
            .toPlainDate();
          expect(then.day).toBe(Math.min(start.day, then.daysInMonth));
          const month = (date: Temporal.PlainDate) => date.year * 12 + date.month;
          expect(month(then) - month(start)).toBe(months);
        },
      ),
    );
  });
});

describe("within so many days (以內)", () => {
  it.each<[number, Exclude<CalendarUnit, "hour">, string, string]>([
    [0, "day", "2026-09-28T10:00:00", "2026-09-28"],
    // E-27: three days from Monday end with Thursday, whatever the hour.
    [3, "day", "2026-09-28T00:00:00", "2026-10-01"],
    [3, "day", "2026-09-28T23:59:59", "2026-10-01"],
    [1, "week", "2026-09-28T10:00:00", "2026-10-05"],
    [1, "month", "2027-01-31T10:00:00", "2027-02-28"],
  ])("%i %s from %s last to the end of %s", (count, unit, from, last) => {
    const end = endOfLastDay(ZONE, at(from), count, unit);
    expect(local(end)).toBe(`${last}T23:59:59.999`);
    expect(end).toEqual(endOfCalendarDay(ZONE, Temporal.PlainDate.from(last)));
  });

  it("are days of the organisation's zone", () => {
    const late = Temporal.Instant.from("2026-09-28T16:30:00Z");
    expect(local(endOfLastDay(ZONE, late, 1, "day"))).toBe("2026-09-30T23:59:59.999");
    const there = "America/New_York";
    expect(local(endOfLastDay(there, late, 1, "day"), there)).toBe("2026-09-29T23:59:59.999");
  });
});

describe("periods of the calendar", () => {
  it.each<[Period, string, number, string, string]>([
    // The other reading of C-3: from the 1st, and from the 16th.
    ["halfMonth", "2026-02-15", 0, "2026-02-01", "2026-02-15"],
    ["halfMonth", "2026-02-16", 0, "2026-02-16", "2026-02-28"],
    ["halfMonth", "2026-12-31", 1, "2027-01-01", "2027-01-15"],
    ["month", "2028-02-10", 0, "2028-02-01", "2028-02-29"],
    ["month", "2026-01-31", 1, "2026-02-01", "2026-02-28"],
    // P-2.2: each calendar quarter; January to June, July to December; each year.
    ["quarter", "2026-11-27", 0, "2026-10-01", "2026-12-31"],
    ["quarter", "2026-11-27", 1, "2027-01-01", "2027-03-31"],
    ["quarter", "2026-03-31", -1, "2025-10-01", "2025-12-31"],
    ["halfYear", "2026-06-30", 0, "2026-01-01", "2026-06-30"],
    ["halfYear", "2026-07-01", 0, "2026-07-01", "2026-12-31"],
    ["year", "2026-07-01", 1, "2027-01-01", "2027-12-31"],
  ])("the %s of %s, %i later: %s to %s", (period, date, later, first, last) => {
    const days = periodOf(period, Temporal.PlainDate.from(date), later);
    expect([days.first.toString(), days.last.toString()]).toEqual([first, last]);
  });

  it("hold every day once: one follows on the other", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Period>("halfMonth", "month", "quarter", "halfYear", "year"),
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: -40, max: 40 }),
        (period, day, later) => {
          const date = Temporal.PlainDate.from("2020-01-01").add({ days: day });
          const { first, last } = periodOf(period, date, later);
          expect(periodOf(period, date, later + 1).first).toEqual(last.add({ days: 1 }));
          expect(periodOf(period, last)).toEqual({ first, last });
          const own = periodOf(period, date);
          expect(Temporal.PlainDate.compare(own.first, date)).toBeLessThanOrEqual(0);
          expect(Temporal.PlainDate.compare(date, own.last)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});
