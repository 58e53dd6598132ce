import { type Texts } from "../zhHant/index.ts";
import { cards } from "./cards.ts";
import { cases } from "./cases.ts";
import { common } from "./common.ts";
import { notices } from "./notices.ts";
import { staff } from "./staff.ts";

export const en: Texts = { common, cases, cards, notices, staff };
