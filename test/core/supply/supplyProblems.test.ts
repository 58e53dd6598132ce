import { expect, it } from "vitest";
import { checkPack } from "../../../src/core/policy/checkPack.ts";
import { type SupplyRules } from "../../../src/core/supply/rules.ts";
import { electricity } from "../../../src/policies/electricity.ts";
import { electricitySupply } from "../../../src/policies/electricitySupply.ts";

const problems = (change: Partial<SupplyRules>) =>
  checkPack({ ...electricity, supply: { ...electricitySupply, ...change } });

it("finds nothing wrong with the rules as they are", () => {
  expect(checkPack(electricity)).toEqual([]);
});

it.each<[string, Partial<SupplyRules>, string]>([
  [
    "a limit that is kept by nobody's duty",
    { clockDuties: { plan: ["acknowledgePlan"] } },
    'electricity: supply: the limit "plan" is kept by "acknowledgePlan", which is nobody\'s duty',
  ],
  [
    "a duty at a limit that the pack doesn't have",
    { clockDuties: { promise: ["issuePlan"] } },
    'electricity: supply: clockDuties names "promise", which is no clock',
  ],
])("finds %s", (_what, change, problem) => {
  expect(problems(change)).toEqual([problem]);
});
