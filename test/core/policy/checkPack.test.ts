import { describe, expect, it } from "vitest";
import { demonstration } from "../../../prisma/seed.ts";
import { checkPack } from "../../../src/core/policy/checkPack.ts";
import { type DueRule, type PolicyPack } from "../../../src/core/policy/pack.ts";
import { packInForce } from "../../../src/core/policy/packInForce.ts";
import { property } from "../../../src/policies/property.ts";

const problems = (change: Partial<PolicyPack>) => checkPack({ ...property, ...change }).join("\n");
const [route, aboutStaff] = property.routes;
const [clause, ...clauses] = property.clauses;
const [topic, ...topics] = property.topics;
const [clock] = property.clocks;
const empty = { "zh-Hant": "電梯", "zh-Hans": " ", en: "Lift" };

const NO_LENGTHS: readonly DueRule[] = [
  { type: "calendarHours", hours: Number.NaN },
  { type: "calendarDays", days: -1 },
  { type: "weeks", weeks: 0 },
  { type: "halfMonths", halfMonths: 1.5 },
  { type: "months", months: 0 },
  { type: "endOfPeriod", period: "quarter", following: -1 },
];

describe("checking a pack", () => {
  it("finds nothing wrong with a sound one", () => {
    expect(checkPack(property, demonstration)).toEqual([]);
  });

  it.each<[string, Partial<PolicyPack>, string]>([
    [
      "a clause given twice",
      { clauses: [clause!, ...property.clauses] },
      'clause "P-1.1" is there twice',
    ],
    ["a rule whose clause is missing", { clauses }, 'cites clause "P-1.1", which isn\'t there'],
    [
      "a principle whose clause is missing",
      { principles: { ...property.principles, promise: "P-9" } },
      'principle "promise" cites clause "P-9"',
    ],
    [
      "a topic nobody answers",
      { routes: [{ ...route!, when: { topics: ["lift"], aboutStaff: false } }, aboutStaff!] },
      'no route for topic "water"',
    ],
    [
      "a topic that could be about staff and then nobody answers",
      { routes: [route!] },
      'no route for topic "lift" about staff',
    ],
    [
      "a topic with two winners",
      { routes: [...property.routes, { ...route!, id: "again" }] },
      'topic "lift" has 2 routes: area-officer, again',
    ],
    [
      "a route to nobody",
      { routes: [{ ...route!, to: [] }, aboutStaff!] },
      'route "area-officer" leads to nobody',
    ],
    [
      "a route for a topic that isn't there",
      { routes: [...property.routes, { ...route!, id: "more", when: { topics: ["weather"] } }] },
      'route "more" names topic "weather"',
    ],
    [
      "a label without a language",
      { topics: [{ ...topic!, label: empty }, ...topics] },
      'topic "lift" has no text in zh-Hans',
    ],
    [
      "a clause without a text",
      { clauses: [{ ...clause!, text: { ...clause!.text, en: "" } }, ...clauses] },
      'text of "P-1.1" has no text in en',
    ],
    [
      "a withdrawal without a reply",
      { closing: { ...property.closing, withdrawnReply: { ...empty } } },
      "withdrawnReply has no text in zh-Hans",
    ],
    ["a date that isn't one", { effectiveFrom: "2026-02-30" }, '"2026-02-30" is no date'],
    ["an end before the beginning", { effectiveTo: "2019-12-31" }, "ends before it begins"],
    ["no version", { version: "" }, "has no version"],
    [
      "a clock of no length",
      { clocks: [{ ...clock!, due: { type: "workingHours", hours: 0 } }] },
      'clock "acknowledge" has no sensible length',
    ],
    [
      "half a day",
      { clocks: [{ ...clock!, due: { type: "workingDays", days: 1.5 } }] },
      'clock "acknowledge" has no sensible length',
    ],
    ...NO_LENGTHS.map((due): [string, Partial<PolicyPack>, string] => [
      `no sensible ${due.type}`,
      { clocks: [{ ...clock!, due }] },
      'clock "acknowledge" has no sensible length',
    ]),
    ["no clocks", { clocks: [] }, "has no clock"],
    [
      "silence that closes at once",
      { closing: { ...property.closing, silenceDays: 0 } },
      "silenceDays must be 1 or more",
    ],
    [
      "urging without a measure",
      { urging: { clause: null, everyWorkingHours: 0 } },
      "urging: everyWorkingHours must be more than 0",
    ],
    [
      "urging by a clause that isn't there",
      { urging: { clause: "P-9", everyWorkingHours: 4 } },
      'urging cites clause "P-9", which isn\'t there',
    ],
    [
      "snoozing without an end",
      { snoozing: { clause: null, mostWorkingHours: Infinity, times: 2 } },
      "snoozing: mostWorkingHours must be more than 0",
    ],
    [
      "snoozing half a time",
      { snoozing: { clause: null, mostWorkingHours: 8, times: 0.5 } },
      "snoozing: times must be 0 or more",
    ],
    [
      "snoozing by a clause that isn't there",
      { snoozing: { clause: "P-9", mostWorkingHours: 8, times: 2 } },
      'snoozing cites clause "P-9", which isn\'t there',
    ],
  ])("finds %s", (_what, change, problem) => {
    expect(problems(change)).toContain(problem);
  });

  it("lets a higher priority win over a lower one", () => {
    const lift = {
      ...route!,
      id: "lift",
      priority: 5,
      when: { topics: ["lift"], aboutStaff: false },
    };
    expect(checkPack({ ...property, routes: [...property.routes, lift] })).toEqual([]);
  });

  it("reports everything at once, with the pack's name", () => {
    const all = checkPack({ ...property, version: "", clocks: [], routes: [] });
    expect(all.length).toBeGreaterThan(property.topics.length);
    expect(all.every((problem) => problem.startsWith("property: "))).toBe(true);
  });
});

describe("checking a pack against an organisation", () => {
  const without = (...roles: readonly string[]) => ({
    ...demonstration,
    staff: demonstration.staff.filter(
      (member) => !member.roles.some((role) => roles.includes(role)),
    ),
  });

  it("finds departments that it doesn't have, and a pack that it doesn't run", () => {
    const said = checkPack(property, { ...demonstration, pack: "cement", desks: [] }).join("\n");
    expect(said).toContain('topic "lift" belongs to department "engineering"');
    expect(said).toContain('organisation "qinghe" runs "cement"');
  });

  it("finds that nobody decides, and matters for which there are no two people (C-8)", () => {
    const said = checkPack(property, without("director", "oversight")).join("\n");
    expect(said).toContain('"qinghe" has no director');
    expect(said).toContain('no two people for route "about-staff"');
  });

  it("finds that nobody is above the director", () => {
    const said = checkPack(property, without("oversight")).join("\n");
    expect(said).toBe(
      'property: "qinghe" has no two people for route "about-staff" (about 林佩君)',
    );
  });
});

describe("the version in force (C-11)", () => {
  const old = { ...property, version: "1", effectiveFrom: "2020-01-01", effectiveTo: "2026-02-28" };
  const current = { ...property, version: "2", effectiveFrom: "2026-03-01", effectiveTo: null };
  const packs = [current, old];

  it.each([
    ["2019-12-31", undefined],
    ["2020-01-01", "1"],
    ["2026-02-28", "1"],
    ["2026-03-01", "2"],
    ["2030-01-01", "2"],
  ])("on %s is %s", (date, version) => {
    expect(packInForce(packs, "property", Temporal.PlainDate.from(date))?.version).toBe(version);
  });

  it("of two that overlap is the one that began last", () => {
    const open = { ...old, effectiveTo: null };
    const day = Temporal.PlainDate.from("2026-03-01");
    expect(packInForce([open, current], "property", day)?.version).toBe("2");
    expect(packInForce([current, open], "property", day)?.version).toBe("2");
    expect(packInForce(packs, "cement", day)).toBeNull();
  });
});
