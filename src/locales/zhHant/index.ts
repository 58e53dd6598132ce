import { cards } from "./cards.ts";
import { cases } from "./cases.ts";
import { common } from "./common.ts";
import { notices } from "./notices.ts";
import { staff } from "./staff.ts";

/** Traditional Chinese: the contract of all languages, one file an area. */
export const zhHant = { common, cases, cards, notices, staff };

export type Texts = typeof zhHant;
