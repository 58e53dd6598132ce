import { type RegistryRule } from "../core/registry/registryEntry.ts";

/** Marketing checks licences (E-20); how early it wants to be told that one ends is our measure. */
export const electricityRegistry: RegistryRule = {
  clause: "E-20",
  warnDays: [60, 30, 7, 0],
  assumption: true,
};
