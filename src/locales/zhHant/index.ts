import { common } from "./common.ts";

/** Traditional Chinese: the contract of all languages, one file an area. */
export const zhHant = { common };

export type Texts = typeof zhHant;
