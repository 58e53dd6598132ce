import { type Texts } from "../zhHant/index.ts";
import { common } from "./common.ts";

export const zhHans: Texts = { common };
