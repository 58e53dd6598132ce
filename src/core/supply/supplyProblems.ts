import { type PolicyPack } from "../policy/pack.ts";
import { type SupplyRules } from "./rules.ts";

/** What is broken about who keeps its limits and how choices are watched; the rest is `checkSupply`. */
export function supplyProblems({ supply, clauses }: PolicyPack): readonly string[] {
  if (supply === undefined) return [];
  return [
    ...Object.entries(supply.clockDuties).flatMap(([kind, verbs]) =>
      verbs
        .filter((verb) => supply.duties[verb] === undefined)
        .map((verb) => `supply: the limit "${kind}" is kept by "${verb}", which is nobody's duty`),
    ),
    ...(clauses.some(({ id }) => id === supply.spread.clause)
      ? []
      : [`supply: spread cites clause "${supply.spread.clause}", which isn't there`]),
    ...spreadProblems(supply),
  ];
}

const spreadProblems = ({ spread: { mostShare, least } }: SupplyRules): readonly string[] => [
  ...(mostShare > 0 && mostShare < 1 ? [] : ["supply: spread.mostShare must be between 0 and 1"]),
  ...(Number.isInteger(least) && least > 0 ? [] : ["supply: spread.least must be 1 or more"]),
];
