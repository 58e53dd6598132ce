import { describe, expect, it } from "vitest";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { addCalendar, endOfCalendarDay } from "../../../src/core/time/calendarTime.ts";
import { WEEKDAYS } from "../../../src/core/organisation.ts";

const week = (spans: [string, string][]) =>
  Object.fromEntries(WEEKDAYS.map((day) => [day, spans])) as Record<
    (typeof WEEKDAYS)[number],
    [string, string][]
  >;
const calendarOf = (zone: string, spans: [string, string][]) =>
  makeCalendar({ zone, cutOff: "17:00", weeklyHours: week(spans), daysOff: [], workingDays: [] });
const HOUR_MS = 3_600_000;

/** Days of 2026 on which the clock changes, and their length in hours. */
const CHANGES = [
  ["Europe/Berlin", "2026-03-29", 23],
  ["Europe/Berlin", "2026-10-25", 25],
  ["America/New_York", "2026-03-08", 23],
  ["America/New_York", "2026-11-01", 25],
  // At midnight: there is no 00:00 in spring, and 23:00 comes twice in autumn.
  ["America/Santiago", "2026-09-06", 23],
  ["America/Santiago", "2026-04-04", 25],
  ["Africa/Cairo", "2026-04-24", 23],
  ["Africa/Cairo", "2026-10-29", 25],
  // By half an hour.
  ["Australia/Lord_Howe", "2026-10-04", 23.5],
  ["Australia/Lord_Howe", "2026-04-05", 24.5],
] as const;

describe.each(CHANGES)("in %s on %s, a day of %f hours", (zone, iso, length) => {
  const date = Temporal.PlainDate.from(iso);
  const start = date.toZonedDateTime(zone).toInstant();
  const next = date.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const always = calendarOf(zone, [["00:00", "24:00"]]);
  const office = calendarOf(zone, [
    ["08:30", "12:00"],
    ["13:30", "17:30"],
  ]);
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDateTime().toString();

  it("has all its hours, and no others", () => {
    expect(always.workingTimeBetween(start, next)).toBe(length * HOUR_MS);
    expect(always.addWorkingHours(start, length)).toEqual(next);
    expect(always.addWorkingHours(next, -length)).toEqual(start);
    expect(always.isOpen(start)).toBe(true);
    expect(always.isOpen(next.subtract({ milliseconds: 1 }))).toBe(true);
  });

  it("is worked by the local clock", () => {
    expect(local(office.sameDayDue(start))).toBe(`${iso}T17:00:00`);
    expect(local(office.nextOpening(start))).toBe(`${iso}T08:30:00`);
    expect(office.workingTimeBetween(start, next)).toBe(7.5 * HOUR_MS);
    const before = date
      .subtract({ days: 1 })
      .toZonedDateTime({ timeZone: zone, plainTime: "10:00" });
    expect(local(office.addWorkingDays(before.toInstant(), 1))).toBe(`${iso}T17:00:00`);
    const after = date.add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: "10:00" });
    expect(local(office.addWorkingDays(after.toInstant(), -1))).toBe(`${iso}T17:00:00`);
  });

  it("keeps the local time of a day before it, and ends in its last millisecond", () => {
    const noon = date.subtract({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: "12:00" });
    const after = `${date.add({ days: 1 }).toString()}T12:00:00`;
    expect(local(addCalendar(zone, noon.toInstant(), 2, "day"))).toBe(after);
    expect(local(addCalendar(zone, noon.toInstant(), 48, "hour"))).not.toBe(after);
    expect(local(endOfCalendarDay(zone, date))).toBe(`${iso}T23:59:59.999`);
    expect(endOfCalendarDay(zone, date).add({ milliseconds: 1 })).toEqual(next);
  });
});

describe("hours in the middle of a change", () => {
  const at = (iso: string) => Temporal.Instant.from(iso);

  it("that the clock skips begin and end with the jump", () => {
    const night = calendarOf("Europe/Berlin", [
      ["00:00", "02:30"],
      ["02:45", "05:00"],
    ]);
    // 02:00 is 03:00: two hours, then from the jump on two more.
    const [from, to] = [at("2026-03-28T23:00:00Z"), at("2026-03-29T03:00:00Z")];
    expect(night.workingTimeBetween(from, to)).toBe(4 * HOUR_MS);
    expect(night.previousClosing(at("2026-03-29T01:30:00Z"))).toEqual(at("2026-03-29T01:00:00Z"));
  });

  it("of which the clock leaves nothing are closed", () => {
    const skipped = calendarOf("Europe/Berlin", [["02:00", "03:00"]]);
    expect(skipped.isWorkingDay(Temporal.PlainDate.from("2026-03-29"))).toBe(false);
    expect(skipped.isWorkingDay(Temporal.PlainDate.from("2026-03-30"))).toBe(true);
  });

  it("of a day that the calendar skips are closed", () => {
    const samoa = calendarOf("Pacific/Apia", [["00:00", "24:00"]]);
    expect(samoa.isWorkingDay(Temporal.PlainDate.from("2011-12-30"))).toBe(false);
    const [from, to] = [at("2011-12-30T08:00:00Z"), at("2011-12-30T12:00:00Z")];
    expect(samoa.workingTimeBetween(from, to)).toBe(4 * HOUR_MS);
  });
});
