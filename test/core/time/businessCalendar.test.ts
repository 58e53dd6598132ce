import { describe, expect, it } from "vitest";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";

const DAY: [string, string][] = [
  ["08:30", "12:00"],
  ["13:30", "17:30"],
];
const hours = {
  zone: "Asia/Shanghai",
  cutOff: "17:00",
  weeklyHours: {
    ...{ monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY },
    saturday: [["09:00", "12:00"]] as [string, string][],
    sunday: [],
  },
  daysOff: ["2026-10-01", "2026-10-02"],
  workingDays: ["2026-09-27"],
};
const calendar = makeCalendar(hours);
/** 2026-09-21 is a Monday. */
const at = (local: string, zone = hours.zone) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const local = (instant: Temporal.Instant, zone = hours.zone) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "second" });

describe("the same day (P-1.3)", () => {
  it.each([
    ["before opening", "2026-09-21T03:00", "2026-09-21T17:00:00"],
    ["in the morning", "2026-09-21T09:00", "2026-09-21T17:00:00"],
    ["in the break", "2026-09-21T12:30", "2026-09-21T17:00:00"],
    ["a second before the cut-off", "2026-09-21T16:59:59", "2026-09-21T17:00:00"],
    ["at the cut-off", "2026-09-21T17:00:00", "2026-09-22T17:00:00"],
    ["while still open after it", "2026-09-21T17:15", "2026-09-22T17:00:00"],
    ["a second before a short day ends", "2026-09-26T11:59:59", "2026-09-26T12:00:00"],
    ["when a short day has ended, before the cut-off", "2026-09-26T12:00", "2026-09-27T17:00:00"],
    ["on a Sunday", "2026-10-11T10:00", "2026-10-12T17:00:00"],
    ["on the eve of days off, too late", "2026-09-30T17:00", "2026-10-03T12:00:00"],
    ["on a day off", "2026-10-01T10:00", "2026-10-03T12:00:00"],
  ])("%s", (_when, received, due) => {
    expect(local(calendar.sameDayDue(at(received)))).toBe(due);
  });
});

describe("working days", () => {
  it.each([
    [0, "2026-09-21T09:00", "2026-09-21T17:00:00"],
    [1, "2026-09-21T09:00", "2026-09-22T17:00:00"],
    [3, "2026-09-21T09:00", "2026-09-24T17:00:00"],
    [3, "2026-09-21T17:00", "2026-09-25T17:00:00"],
    [1, "2026-09-30T09:00", "2026-10-03T12:00:00"],
    [2, "2026-09-30T09:00", "2026-10-05T17:00:00"],
  ])("%i after %s", (days, from, due) => {
    expect(local(calendar.addWorkingDays(at(from), days))).toBe(due);
  });

  it("leave out days off and take in days worked in exchange", () => {
    expect(calendar.isWorkingDay(Temporal.PlainDate.from("2026-10-01"))).toBe(false);
    expect(calendar.isWorkingDay(Temporal.PlainDate.from("2026-09-27"))).toBe(true);
    expect(calendar.isWorkingDay(Temporal.PlainDate.from("2026-10-04"))).toBe(false);
  });
});

describe("opening hours", () => {
  it.each([
    ["2026-09-21T08:29:59", false, "2026-09-21T08:30:00"],
    ["2026-09-21T08:30:00", true, "2026-09-21T08:30:00"],
    ["2026-09-21T11:59:59", true, "2026-09-21T11:59:59"],
    ["2026-09-21T12:00:00", false, "2026-09-21T13:30:00"],
    ["2026-09-21T17:29:59", true, "2026-09-21T17:29:59"],
    ["2026-09-21T17:30:00", false, "2026-09-22T08:30:00"],
    ["2026-09-30T18:00:00", false, "2026-10-03T09:00:00"],
  ])("%s: open is %s, next opening %s", (when, open, next) => {
    expect(calendar.isOpen(at(when))).toBe(open);
    expect(local(calendar.nextOpening(at(when)))).toBe(next);
  });

  it.each([
    [2, "2026-09-21T09:00", "2026-09-21T11:00:00"],
    [2, "2026-09-21T11:00", "2026-09-21T14:30:00"],
    [1, "2026-09-21T11:00", "2026-09-21T12:00:00"],
    [2, "2026-09-21T17:00", "2026-09-22T10:00:00"],
    [0.5, "2026-09-21T03:00", "2026-09-21T09:00:00"],
  ])("%f open hours after %s", (count, from, due) => {
    expect(local(calendar.addWorkingHours(at(from), count))).toBe(due);
  });
});

describe("daylight saving and the end of the day", () => {
  const always = makeCalendar({
    zone: "Europe/Berlin",
    cutOff: "17:00",
    weeklyHours: {
      ...{ monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [] },
      sunday: [["00:00", "24:00"]] as [string, string][],
    },
    daysOff: [],
    workingDays: [],
  });

  it("keeps local times where the clock jumps", () => {
    const due = always.sameDayDue(at("2026-03-29T00:30", "Europe/Berlin"));
    expect(local(due, "Europe/Berlin")).toBe("2026-03-29T17:00:00");
    expect(due.toString()).toBe("2026-03-29T15:00:00Z");
  });

  it("counts the hours that a day of 23 hours has", () => {
    const due = always.addWorkingHours(at("2026-03-29T00:00", "Europe/Berlin"), 24);
    expect(local(due, "Europe/Berlin")).toBe("2026-04-05T01:00:00");
  });

  it("is open until midnight and not after", () => {
    expect(always.isOpen(at("2026-03-29T23:59:59", "Europe/Berlin"))).toBe(true);
    expect(always.isOpen(at("2026-03-30T00:00", "Europe/Berlin"))).toBe(false);
  });
});

it("says so when no working day is in sight", () => {
  const days = Array.from({ length: 3_000 }, (_, index) =>
    Temporal.PlainDate.from("2026-01-01").add({ days: index }).toString(),
  );
  const closed = makeCalendar({ ...hours, daysOff: days, workingDays: [] });
  expect(() => closed.sameDayDue(at("2026-09-21T09:00"))).toThrow(RangeError);
  expect(() => closed.nextOpening(at("2026-09-21T09:00"))).toThrow(RangeError);
});
