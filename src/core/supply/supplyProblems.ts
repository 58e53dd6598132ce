import { type PolicyPack } from "../policy/pack.ts";

/** What is broken about the rules of supply; empty when all is well. For the check at load. */
export function supplyProblems({ supply, clocks }: PolicyPack): readonly string[] {
  if (supply === undefined) return [];
  const kinds = new Set<string>(clocks.map(({ kind }) => kind));
  return Object.entries(supply.clockDuties).flatMap(([kind, verbs]) => [
    ...(kinds.has(kind) ? [] : [`supply: clockDuties names "${kind}", which is no clock`]),
    ...verbs
      .filter((verb) => supply.duties[verb] === undefined)
      .map((verb) => `supply: the limit "${kind}" is kept by "${verb}", which is nobody's duty`),
  ]);
}
