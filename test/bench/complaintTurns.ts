import { type Lane } from "./driver.ts";

const ANSWERS = ["略過", "略過", "我自己", "0912345678", "送出"] as const;

/** Turns of one complaint, from the greeting to the first answer. */
export const COMPLAINT_TURNS = 2 + ANSWERS.length;

/**
 * A resident's complaint in seven turns; everybody complains about a flat of their own, so that
 * nobody is offered to join anybody else's case.
 *
 * @param who names the flat. @returns milliseconds of each turn.
 */
export async function converse(lane: Lane, who: string): Promise<readonly number[]> {
  const flat = 1000 + ([...who].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 8999, 7) % 8999);
  const opening = `5棟${flat}半夜一直有很大的裝修噪音，吵到整晚都睡不著`;
  const times: number[] = [];
  for (const text of ["你好", opening, ...ANSWERS]) times.push((await lane.say(text)).ms);
  return times;
}
