import { describe, expect, it } from "vitest";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { type Holidays } from "../../../src/core/time/holidays.ts";

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

  it.each([
    ["in a break, with the closing before it", "13:00", "2026-09-21T12:00:00"],
    ["before the doors open, with the day's closing", "07:00", "2026-09-21T17:30:00"],
    ["after the doors close, with the closing", "20:00", "2026-09-21T17:30:00"],
    ["at an opening, with the closing before it", "13:30", "2026-09-21T12:00:00"],
    ["at midnight, with the closing", "24:00", "2026-09-21T17:30:00"],
  ])("ends, when the cut-off is %s", (_when, cutOff, due) => {
    expect(local(makeCalendar({ ...hours, cutOff }).sameDayDue(at("2026-09-21T09:00")))).toBe(due);
  });

  it("is the day that a moment belongs to, up to its end and no longer", () => {
    const dayOf = (when: string) => calendar.workingDayOf(at(when)).toString();
    expect(dayOf("2026-09-21T16:59:59.999")).toBe("2026-09-21");
    expect(dayOf("2026-09-21T17:00:00")).toBe("2026-09-22");
    expect(dayOf("2026-10-01T09:00:00")).toBe("2026-10-03");
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

  it.each([
    [-1, "2026-09-24T09:00", "2026-09-23T17:00:00"],
    [-3, "2026-09-24T09:00", "2026-09-21T17:00:00"],
    // At its end a day is still that day, looking back; after it, what comes is the next one's.
    [-1, "2026-09-24T17:00", "2026-09-23T17:00:00"],
    [-1, "2026-09-24T17:00:01", "2026-09-24T17:00:00"],
    [-1, "2026-10-01T09:00", "2026-09-30T17:00:00"],
    [-2, "2026-10-05T09:00", "2026-09-30T17:00:00"],
  ])("%i before %s", (days, from, end) => {
    expect(local(calendar.addWorkingDays(at(from), days))).toBe(end);
  });

  it("are whole", () => {
    expect(() => calendar.addWorkingDays(at("2026-09-21T09:00"), 1.5)).toThrow(RangeError);
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
    [0, "2026-09-21T12:00", "2026-09-21T13:30:00"],
    [-2, "2026-09-21T14:30", "2026-09-21T11:00:00"],
    [-1, "2026-09-21T14:30", "2026-09-21T13:30:00"],
    [-1, "2026-09-21T13:00", "2026-09-21T11:00:00"],
    [-1, "2026-09-28T09:00", "2026-09-27T17:00:00"],
    [-75, "2026-10-05T08:30", "2026-09-19T10:30:00"],
  ])("%f open hours from %s", (count, from, due) => {
    expect(local(calendar.addWorkingHours(at(from), count))).toBe(due);
  });

  it.each([
    ["2026-09-21T09:00", "2026-09-21T11:00", 2],
    ["2026-09-21T11:00", "2026-09-21T14:30", 2],
    ["2026-09-21T12:00", "2026-09-21T13:30", 0],
    ["2026-09-30T17:00", "2026-10-03T10:00", 1.5],
    // Monday to Friday 7.5 each, Saturday 3, the Sunday worked in exchange 7.5.
    ["2026-09-21T00:00", "2026-09-28T00:00", 48],
    ["2026-09-21T14:30", "2026-09-21T11:00", -2],
  ])("from %s to %s are %f hours", (from, to, count) => {
    expect(calendar.workingTimeBetween(at(from), at(to)) / 3_600_000).toBe(count);
  });

  it.each([
    ["2026-09-21T08:29:59", "2026-09-20T13:30:00", "2026-09-20T17:30:00"],
    ["2026-09-21T08:30:00", "2026-09-21T08:30:00", "2026-09-20T17:30:00"],
    ["2026-09-21T12:00:00", "2026-09-21T08:30:00", "2026-09-21T12:00:00"],
    ["2026-09-21T17:00:00", "2026-09-21T13:30:00", "2026-09-21T12:00:00"],
    ["2026-10-02T09:00:00", "2026-09-30T13:30:00", "2026-09-30T17:30:00"],
  ])("before %s: opened last %s, closed last %s", (when, opened, closed) => {
    const worked = makeCalendar({ ...hours, workingDays: ["2026-09-20", "2026-09-27"] });
    expect(local(worked.previousOpening(at(when)))).toBe(opened);
    expect(local(worked.previousClosing(at(when)))).toBe(closed);
  });
});

describe("what a day is", () => {
  const holidays: Holidays = {
    on(date) {
      if (date.month === 10 && date.day <= 7) return "off";
      return ["2026-09-20", "2026-10-10"].includes(date.toString()) ? "worked" : null;
    },
    coverage: (year) => (year === 2026 ? "complete" : "statute"),
  };
  const own = { ...hours, daysOff: [] as string[], workingDays: [] as string[] };
  const openOn = (date: string, change: Partial<typeof own & { specialHours: Special }> = {}) => {
    const asked = makeCalendar({ ...own, ...change }, holidays);
    const noon = at(`${date}T23:59`);
    return asked.isWorkingDay(Temporal.PlainDate.from(date))
      ? `${clock(asked.nextOpening(at(`${date}T00:00`)))}–${clock(asked.previousClosing(noon))}`
      : "closed";
  };
  type Special = { date: string; hours: [string, string][] }[];
  const clock = (instant: Temporal.Instant) => local(instant).slice(11, 16);

  it.each([
    ["as the week has it", "2026-09-21", "08:30–17:30"],
    ["off with the region", "2026-10-05", "closed"],
    ["worked in exchange, with the hours of an ordinary day", "2026-09-20", "08:30–17:30"],
    ["worked in exchange, with its own hours where the week has some", "2026-10-10", "09:00–12:00"],
    ["off with the week", "2026-10-11", "closed"],
  ])("%s", (_what, date, open) => {
    expect(openOn(date)).toBe(open);
  });

  it("is first of all what the organisation says of it", () => {
    expect(openOn("2026-09-20", { daysOff: ["2026-09-20"] })).toBe("closed");
    expect(openOn("2026-10-05", { workingDays: ["2026-10-05"] })).toBe("08:30–17:30");
    const specialHours: Special = [{ date: "2026-10-05", hours: [["10:00", "11:00"]] }];
    expect(openOn("2026-10-05", { specialHours })).toBe("10:00–11:00");
  });

  it("tells how far the region's days are known; without a region there are none to know", () => {
    expect(makeCalendar(own, holidays).coverage(2026)).toBe("complete");
    expect(makeCalendar(own, holidays).coverage(2027)).toBe("statute");
    expect(makeCalendar(own).coverage(2027)).toBe("complete");
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
