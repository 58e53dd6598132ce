import { describe, expect, it } from "vitest";
import { checkVisits } from "../../../src/core/visits/checkVisits.ts";
import { type VisitRules } from "../../../src/core/visits/rules.ts";
import { cement } from "../../../src/policies/cement.ts";
import { CEMENT_VISITS } from "../../../src/policies/cementVisits.ts";
import { property } from "../../../src/policies/property.ts";

const problems = (changed: Partial<VisitRules>) =>
  checkVisits({ ...cement, visits: { ...CEMENT_VISITS, ...changed } });

describe("rows of return visits", () => {
  it("of the packs are sound", () => {
    expect([...checkVisits(cement), ...checkVisits(property)]).toEqual([]);
  });

  it("leave no day of the year without a season, and give none two", () => {
    const [peak, off] = CEMENT_VISITS.seasons;
    if (peak === undefined || off === undefined) throw new Error("seasons");
    expect(problems({ seasons: [peak, { ...off, from: "11-02" }] })[0]).toContain(
      "0 seasons on 11-01",
    );
    expect(problems({ seasons: [peak, { ...off, to: "04-01" }] })[0]).toContain(
      "2 seasons on 04-01",
    );
    const south = { ...peak, region: "south" };
    expect(problems({ seasons: [peak, off, south] })[0]).toContain("in south");
  });

  it("cite clauses that are there, with whole numbers", () => {
    expect(problems({ clause: "C-99" })).toEqual(['visits cite clause "C-99", which isn\'t there']);
    expect(problems({ tries: 0 })).toHaveLength(1);
    const [phone] = CEMENT_VISITS.cadences;
    if (phone === undefined) throw new Error("cadences");
    expect(problems({ cadences: [phone, phone] })).toEqual(['cadence "phone" is there twice']);
    expect(problems({ cadences: [{ ...phone, every: { days: 0.5 } }] })).toHaveLength(1);
  });
});
