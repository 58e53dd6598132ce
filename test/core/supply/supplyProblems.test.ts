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
    "a spread without a clause",
    { spread: { ...electricitySupply.spread, clause: "E-99" } },
    'electricity: supply: spread cites clause "E-99", which isn\'t there',
  ],
  [
    "a share that everything or nothing exceeds",
    { spread: { ...electricitySupply.spread, mostShare: 1 } },
    "electricity: supply: spread.mostShare must be between 0 and 1",
  ],
  [
    "a judgement on nothing",
    { spread: { ...electricitySupply.spread, least: 0 } },
    "electricity: supply: spread.least must be 1 or more",
  ],
])("finds %s", (_what, change, problem) => {
  expect(problems(change)).toEqual([problem]);
});
