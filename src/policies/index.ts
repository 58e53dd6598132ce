import { type PolicyPack } from "../core/policy/pack.ts";
import { cement } from "./cement.ts";
import { electricity } from "./electricity.ts";
import { property } from "./property.ts";

/** Every policy, in every version that cases were ever filed under: a new one is one more row. */
export const PACKS: readonly PolicyPack[] = [property, electricity, cement];
