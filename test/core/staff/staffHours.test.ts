import { describe, expect, it } from "vitest";
import { demonstration } from "../../../prisma/seed.ts";
import { organisationFile } from "../../../src/core/organisation.ts";
import { digestDueAt, reachableAt } from "../../../src/core/staff/staffHours.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";

const calendar = makeCalendar(organisationFile.parse(demonstration));
const at = (time: string, date = "2026-11-24") =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime("Asia/Shanghai").toInstant();
const own = { quietFrom: "22:00", quietTo: "07:00", digestAt: "07:30", daysOff: ["2026-11-25"] };

describe("who may be reminded (B18)", () => {
  it.each([
    ["before the office opens", "08:29", false],
    ["at its opening", "08:30", true],
    ["in the break at noon", "12:45", true],
    ["at its closing", "17:30", false],
  ])("%s, without hours of one's own", (_when, time, expected) => {
    expect(reachableAt(null, calendar, at(time))).toBe(expected);
  });

  it.each([
    ["21:59", true],
    ["22:00", false],
    ["06:59", false],
    ["07:00", true],
  ])("at %s, quiet from 22:00 to 07:00", (time, expected) => {
    expect(reachableAt(own, calendar, at(time))).toBe(expected);
  });

  it("not on a day off of the office, or of one's own", () => {
    expect(reachableAt(null, calendar, at("10:00", "2026-11-29"))).toBe(false);
    expect(reachableAt(own, calendar, at("10:00", "2026-11-25"))).toBe(false);
    expect(digestDueAt(own, calendar, Temporal.PlainDate.from("2026-11-25"))).toBeNull();
  });
});
