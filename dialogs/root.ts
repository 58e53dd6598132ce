import { makeConverse } from "./converse.ts";
import { DIALOGS } from "./registry.ts";
import { pressedCaseButton, staffCommand } from "./staff.ts";

/** One turn with a person, from what they did to what is said; nothing is sent or written here. */
export const converse = makeConverse(DIALOGS, { staffCommand, pressedCaseButton });
