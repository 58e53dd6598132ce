import { makeConverse } from "./converse.ts";
import { DIALOGS } from "./registry.ts";
import { pressedCaseButton, staffCommand } from "./staff.ts";

/** The one entrance of every message; see `makeConverse`. */
export const converse = makeConverse(DIALOGS, { staffCommand, pressedCaseButton });
