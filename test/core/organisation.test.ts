import { describe, expect, it } from "vitest";
import { demonstration } from "../../prisma/seed.ts";
import { areaOf, organisationFile, peopleOf, profileOf } from "../../src/core/organisation.ts";

const problems = (change: Partial<Record<keyof typeof demonstration, unknown>>): string => {
  const parsed = organisationFile.safeParse({ ...demonstration, ...change });
  return parsed.success ? "" : parsed.error.issues.map((issue) => issue.message).join("\n");
};
const [first, second, ...others] = demonstration.staff;

describe("the document of an organisation", () => {
  it("takes the demonstration estate as it is", () => {
    expect(organisationFile.parse(demonstration)).toEqual(demonstration);
  });

  it("ends the same day at 17:00 unless it says otherwise", () => {
    const { cutOff: _left, ...rest } = demonstration;
    expect(organisationFile.parse(rest).cutOff).toBe("17:00");
  });

  it("keeps no region's holidays, and no hours but those of the week, unless it says so", () => {
    const { region: _region, specialHours: _hours, ...rest } = demonstration;
    expect(organisationFile.parse(rest)).toMatchObject({ region: null, specialHours: [] });
  });

  it.each([
    [
      "a place in two areas",
      { areas: [...demonstration.areas, { ...demonstration.areas[0]!, id: "more" }] },
      'place "1" is there twice',
    ],
    [
      "an area that isn't there",
      { areas: demonstration.areas.slice(1) },
      '王小明: no area "areaA"',
    ],
    ["a desk that isn't there", { desks: demonstration.desks.slice(1) }, 'no desk "serviceCentre"'],
    [
      "a superior who isn't there",
      {
        staff: [
          { ...first!, superior: "00000000-0000-4000-8000-00000000ffff" },
          second!,
          ...others,
        ],
      },
      "no superior",
    ],
    [
      "a circle of superiors",
      { staff: [{ ...first!, superior: second!.id }, second!, ...others] },
      "reports to themselves",
    ],
    [
      "an id given twice",
      { staff: [first!, { ...second!, id: first!.id }, ...others] },
      "is there twice",
    ],
    [
      "half an Entra identity",
      { staff: [{ ...first!, entraObjectId: first!.id }, second!, ...others] },
      "go together",
    ],
    [
      "a day both off and worked",
      { daysOff: ["2027-01-01"], workingDays: ["2027-01-01"] },
      "2027-01-01: both off and worked",
    ],
    [
      "a day both off and with hours of its own",
      {
        daysOff: ["2027-01-01"],
        specialHours: [{ date: "2027-01-01", hours: [["09:00", "12:00"]] }],
      },
      "2027-01-01: both off and with hours of its own",
    ],
    [
      "a day with two kinds of hours of its own",
      {
        specialHours: [
          { date: "2027-02-05", hours: [["09:00", "12:00"]] },
          { date: "2027-02-05", hours: [["09:00", "11:00"]] },
        ],
      },
      'special day "2027-02-05" is there twice',
    ],
    [
      "a day with hours of its own but none",
      { specialHours: [{ date: "2027-02-05", hours: [] }] },
      "a day without hours is a day off",
    ],
    ["a region that nobody knows", { region: "XX" }, "Invalid option"],
    ["a week without a working day", { weeklyHours: {} }, "no working day in the week"],
    [
      "hours that end before they begin",
      { weeklyHours: { monday: [["17:00", "09:00"]] } },
      "a span ends after it begins",
    ],
    [
      "hours that overlap",
      {
        weeklyHours: {
          monday: [
            ["09:00", "12:00"],
            ["11:00", "13:00"],
          ],
        },
      },
      "spans follow one another",
    ],
    ["a zone that doesn't exist", { zone: "Asia/Nowhere" }, "not an IANA time zone"],
  ])("refuses %s", (_what, change, message) => {
    expect(problems(change)).toContain(message);
  });

  it("names every problem at once", () => {
    const said = problems({ areas: [], desks: [] });
    expect(said).toContain("no area");
    expect(said).toContain("no desk");
  });

  it("makes persons of staff and residents, and keeps them out of the profile", () => {
    const people = peopleOf(demonstration);
    expect(people.filter((person) => person.kind === "staff")).toHaveLength(
      demonstration.staff.length,
    );
    expect(people.find((person) => person.name === "張家豪")).toMatchObject({
      kind: "customer",
      household: "3-1201",
      roles: [],
    });
    expect(profileOf(demonstration)).not.toHaveProperty("staff");
    expect(profileOf(demonstration)).not.toHaveProperty("residents");
  });

  it.each([
    ["3", "areaA"],
    ["3棟", "areaA"],
    ["三棟電梯", "areaA"],
    ["3-1201", "areaA"],
    ["Block 4", "areaB"],
    ["十二栋", "areaD"],
    ["１２棟 1501室", "areaD"],
    ["13棟", null],
    ["南門", null],
    ["31", null],
  ])("finds the area of %s", (place, area) => {
    expect(areaOf(demonstration, place)).toBe(area);
  });
});
