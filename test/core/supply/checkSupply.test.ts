import { describe, expect, it } from "vitest";
import { demonstration } from "../../../prisma/seed.ts";
import { type OrganisationFile } from "../../../src/core/organisation.ts";
import { checkPack } from "../../../src/core/policy/checkPack.ts";
import { type PolicyPack } from "../../../src/core/policy/pack.ts";
import { checkSupply } from "../../../src/core/supply/checkSupply.ts";
import { type SupplyRules } from "../../../src/core/supply/rules.ts";
import { electricity } from "../../../src/policies/electricity.ts";
import { property } from "../../../src/policies/property.ts";
import { RULES } from "./sample.ts";

const packWith = (change: Partial<SupplyRules>): PolicyPack => ({
  ...electricity,
  supply: { ...RULES, ...change },
});
const problems = (change: Partial<SupplyRules>) => checkPack(packWith(change)).join("\n");
const without = <T extends { readonly id: string }>(rows: readonly T[], ...ids: string[]) =>
  rows.filter(({ id }) => !ids.includes(id));

const [level] = RULES.levels;
const [skip] = RULES.skips;
const [document] = RULES.documents;

describe("checking the supply rows of a pack", () => {
  it("finds nothing wrong with the utility's, nor with a pack that has none", () => {
    expect(checkSupply(electricity)).toEqual([]);
    expect(checkSupply(property, demonstration)).toEqual([]);
  });

  it.each<[string, Partial<SupplyRules>, string]>([
    [
      "a level that isn't there",
      { review: RULES.review.map((row) => ({ ...row, level: "county" })) },
      'review "low-to-10" names level "county"',
    ],
    ["no levels", { levels: [] }, "no levels"],
    [
      "two levels at one desk",
      { levels: [...RULES.levels, { ...level!, id: "again" }] },
      'two levels at the desk "supply-station"',
    ],
    [
      "a level without a name",
      { levels: [{ ...level!, label: { ...level!.label, en: " " } }, ...RULES.levels.slice(1)] },
      'level "station" has no text in en',
    ],
    [
      "a clause that isn't there",
      { dedicated: [{ id: "x", clause: "E-99", when: {} }] },
      'dedicated "x" cites clause "E-99"',
    ],
    [
      "a principle's clause that isn't there",
      { clauses: { ...RULES.clauses, contract: "E-99" } },
      'principle "contract" cites clause "E-99"',
    ],
    [
      "a row given twice",
      { answer: [...RULES.answer, RULES.answer[0]!] },
      'answer "transformer-below-1000" is there twice',
    ],
    [
      "a document given twice, also in the other list",
      { completion: [...RULES.completion, document!] },
      'document "1" is there twice',
    ],
    [
      "E-14: a gap above 10 kW",
      { review: without(RULES.review, "low-above-10") },
      "nobody has the review of low voltage, 10.01 kW",
    ],
    [
      "E-15: a gap below 10 kVA",
      { review: without(RULES.review, "high-below-10") },
      "nobody has the review of high voltage, 9.99 kVA",
    ],
    [
      "E-15, E-16: a gap at exactly 1000 kVA",
      {
        review: RULES.review.map((row) =>
          row.id === "from-1000" ? { ...row, when: { unit: "kVA", moreThan: 1000 } } : row,
        ),
      },
      "nobody has the review of high voltage, 1000 kVA",
    ],
    [
      "E-10: a plan that nobody answers",
      { answer: without(RULES.answer, "transformer-below-1000") },
      "nobody has the answer of high voltage, 999.99 kVA",
    ],
    [
      "two clauses for one level",
      {
        review: [
          ...RULES.review,
          { id: "more", clause: "E-14", level: "city", when: { unit: "kVA", atLeast: 1000 } },
        ],
      },
      "1000 kVA: review by city under E-16 and E-14",
    ],
    ["a step of staff without a duty", { duties: {} }, 'nobody\'s duty is "issuePlan"'],
    [
      "a duty for no step",
      { duties: { ...RULES.duties, dance: { roles: ["director"] } } },
      '"dance" is no step of staff',
    ],
    [
      "E-17: a duty to choose for the customer",
      { duties: { ...RULES.duties, chooseContractor: { roles: ["director"] } } },
      '"chooseContractor" is no step of staff',
    ],
    [
      "a duty of nobody",
      { duties: { ...RULES.duties, inspect: { roles: [] } } },
      'the duty "inspect" has no role',
    ],
    [
      "a role that isn't there",
      { duties: { ...RULES.duties, inspect: { roles: ["wizard" as never] } } },
      'the duty "inspect" names role "wizard"',
    ],
    [
      "a step that comes after none",
      { duties: { ...RULES.duties, inspect: { roles: ["inspector"], notAfter: ["dance"] } } },
      'the duty "inspect" comes after "dance", which is no step',
    ],
    [
      "work given to somebody who may not do it",
      {
        duties: {
          ...RULES.duties,
          inspect: { roles: ["inspector"], asks: { roles: ["director"] } },
        },
      },
      'the duty "inspect" asks role "director", which may not take it',
    ],
    ["a skip of nothing", { skips: [{ ...skip!, skips: [] }] }, "passes over nothing"],
    [
      "a skip of documents that are reviewed",
      { skips: [{ ...skip!, skips: ["documents"] }] },
      'skip "low-residential" passes over documents or their review',
    ],
    [
      "a skip by a clause that isn't there",
      { skips: [{ ...skip!, clause: "E-99" }] },
      'skip "low-residential" cites clause "E-99"',
    ],
    [
      "E-25: a mid-inspection due before it is asked for",
      { midInspection: { ...RULES.midInspection, askFrom: 70 } },
      "the mid-inspection is asked for after it is due",
    ],
    [
      "E-24: concealed works of no document",
      { midInspection: { ...RULES.midInspection, concealedItem: "99" } },
      'concealed works are of document "99"',
    ],
    [
      "E-25: an empty checklist",
      { midInspection: { ...RULES.midInspection, checklist: { low: [], high: [] } } },
      "nothing on a checklist",
    ],
    [
      "E-28: more times than an offer names",
      { slots: { ...RULES.slots, least: 3 } },
      "an offer of supply dates names 2, not 3",
    ],
  ])("finds %s", (_what, change, problem) => {
    expect(problems(change)).toContain(problem);
  });

  it("E-31: finds that a clock isn't there", () => {
    const clocks = electricity.clocks.filter(({ kind }) => kind !== "followUp");
    expect(checkPack({ ...electricity, clocks })).toEqual([
      'electricity: supply: no clock for "followUp"',
    ]);
  });
});

describe("checking them against an organisation", () => {
  const [pattern] = demonstration.staff;
  const member = (
    number: number,
    desk: string,
    ...roles: OrganisationFile["staff"][number]["roles"]
  ): OrganisationFile["staff"][number] => ({
    ...pattern!,
    ...{ id: `00000000-0000-4000-8000-00000000000${number}`, superior: null, desk, roles },
  });
  const label = level!.label;
  const utility: OrganisationFile = {
    ...demonstration,
    pack: "electricity",
    desks: ["supply-station", "marketing", "city-company", "inspection"].map((id) => ({
      ...{ id, label },
    })),
    staff: [
      member(1, "supply-station", "officer", "reviewer"),
      member(2, "marketing", "projectManager"),
      member(3, "marketing", "reviewer", "director"),
      member(4, "city-company", "reviewer", "oversight"),
      member(5, "inspection", "inspector"),
    ],
  };
  const said = (change: Partial<OrganisationFile>) =>
    checkSupply(electricity, { ...utility, ...change }).join("\n");

  it("finds nothing wrong with one that has a desk and people for each level", () => {
    expect(said({})).toBe("");
  });

  it("finds a level without a desk", () => {
    expect(said({ desks: utility.desks.slice(1) })).toContain(
      'level "station" is at desk "supply-station", which "qinghe" doesn\'t have',
    );
  });

  it("E-10, E-16: finds a level at whose desk nobody answers or reviews", () => {
    const staff = utility.staff.filter(({ desk }) => desk !== "city-company");
    const problems = said({ staff });
    expect(problems).toContain('nobody at the desk of level "city" has the duty "issuePlan"');
    expect(problems).toContain('nobody at the desk of level "city" has the duty "issueReview"');
  });

  it("finds that one person alone would answer the plans that they draw up", () => {
    const staff = [
      member(1, "supply-station", "officer", "reviewer"),
      member(3, "marketing", "reviewer"),
      member(4, "city-company", "reviewer", "oversight", "projectManager", "inspector"),
    ];
    expect(said({ staff })).toContain(
      'level "city": "issuePlan" falls to whoever did the step before it',
    );
    const two = [...staff, member(6, "city-company", "reviewer")];
    expect(said({ staff: two })).not.toContain("falls to whoever");
  });

  it("E-31: finds that nobody inspects", () => {
    const staff = utility.staff.filter(({ desk }) => desk !== "inspection");
    expect(said({ staff })).toContain('nobody has the duty "recordFollowUp"');
  });
});
