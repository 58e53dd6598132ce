import { describe, expect, it } from "vitest";
import { demonstration } from "../../../prisma/seed.ts";
import { countingOf, describeDue, type DueFacts } from "../../../src/core/policy/describeDue.ts";
import { dueAt } from "../../../src/core/policy/dueAt.ts";
import { type DueRule } from "../../../src/core/policy/pack.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";

const calendar = makeCalendar(demonstration);
const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(calendar.zone).toInstant();
const due = (rule: DueRule, from: string) =>
  dueAt({ due: rule }, calendar, at(from))
    .toZonedDateTimeISO(calendar.zone)
    .toPlainDateTime()
    .toString();

/** Wednesday, 16:30: half an hour before the same day ends. */
const FROM = "2026-11-25T16:30";
const facts = (
  counting: DueFacts["counting"],
  count: number,
  unit: DueFacts["unit"],
  ends: DueFacts["ends"],
  runs: DueFacts["runs"] = "fromStart",
): DueFacts => ({ counting, unit, count, ends, runs });

const RULES: [clause: string, rule: DueRule, end: string, facts: DueFacts][] = [
  [
    "P-1.3, the same day",
    { type: "sameDay" },
    "2026-11-25T17:00:00",
    facts("working", 0, "day", "cutOff"),
  ],
  [
    "C-8, three working days",
    { type: "workingDays", days: 3 },
    "2026-11-28T12:00:00",
    facts("working", 3, "day", "cutOff"),
  ],
  [
    "four working hours",
    { type: "workingHours", hours: 4 },
    "2026-11-26T11:30:00",
    facts("working", 4, "hour", "moment"),
  ],
  [
    "48 hours, day and night",
    { type: "calendarHours", hours: 48 },
    "2026-11-27T16:30:00",
    facts("calendar", 48, "hour", "moment"),
  ],
  [
    "E-27, within three days",
    { type: "calendarDays", days: 3 },
    "2026-11-28T23:59:59.999",
    facts("calendar", 3, "day", "endOfDay"),
  ],
  [
    "E-29, one day",
    { type: "calendarDays", days: 1 },
    "2026-11-26T23:59:59.999",
    facts("calendar", 1, "day", "endOfDay"),
  ],
  [
    "C-3, a week",
    { type: "weeks", weeks: 1 },
    "2026-12-02T23:59:59.999",
    facts("calendar", 1, "week", "endOfDay"),
  ],
  [
    "C-3, half a month",
    { type: "halfMonths", halfMonths: 1 },
    "2026-12-10T23:59:59.999",
    facts("calendar", 1, "halfMonth", "endOfDay"),
  ],
  [
    "C-3, half a month by the 1st and the 16th",
    { type: "endOfPeriod", period: "halfMonth", following: 1 },
    "2026-12-15T23:59:59.999",
    facts("calendar", 1, "halfMonth", "endOfDay", "ofCalendar"),
  ],
  [
    "E-31, within a month",
    { type: "months", months: 1 },
    "2026-12-25T23:59:59.999",
    facts("calendar", 1, "month", "endOfDay"),
  ],
  [
    "P-2.2, this quarter",
    { type: "endOfPeriod", period: "quarter", following: 0 },
    "2026-12-31T23:59:59.999",
    facts("calendar", 0, "quarter", "endOfDay", "ofCalendar"),
  ],
  [
    "P-2.2, the next half-year",
    { type: "endOfPeriod", period: "halfYear", following: 1 },
    "2027-06-30T23:59:59.999",
    facts("calendar", 1, "halfYear", "endOfDay", "ofCalendar"),
  ],
];

describe("limits", () => {
  it.each(RULES)("%s: are due at their end", (_clause, rule, end) => {
    expect(due(rule, FROM)).toBe(end);
  });

  it.each(RULES)("%s: say which kind of time they count", (_clause, rule, _end, said) => {
    expect(describeDue(rule)).toEqual(said);
    expect(countingOf(rule)).toBe(said.counting);
  });

  it("of the same day, a minute too late, are due on the next working day (P-1.3)", () => {
    expect(due({ type: "sameDay" }, "2026-11-25T16:59")).toBe("2026-11-25T17:00:00");
    expect(due({ type: "sameDay" }, "2026-11-25T17:00")).toBe("2026-11-26T17:00:00");
  });

  it("of a month from the 31st end with a shorter month (E-31)", () => {
    expect(due({ type: "months", months: 1 }, "2027-01-31T09:00")).toBe("2027-02-28T23:59:59.999");
    expect(due({ type: "months", months: 1 }, "2028-01-31T09:00")).toBe("2028-02-29T23:59:59.999");
  });

  it("of calendar days count from the day, whatever the hour, and don't know days off (E-27)", () => {
    const within = (from: string) => due({ type: "calendarDays", days: 3 }, from);
    expect(within("2026-11-27T00:00")).toBe("2026-11-30T23:59:59.999");
    expect(within("2026-11-27T23:59:59")).toBe("2026-11-30T23:59:59.999");
    expect(within("2026-11-26T23:00")).toBe("2026-11-29T23:59:59.999");
  });
});
