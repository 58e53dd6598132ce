import { type Lane } from "./driver.ts";

/** A resident's complaint in seven turns, from the first word to the first answer. */
export const COMPLAINT_TURNS = [
  "我要投訴",
  "3棟",
  "電梯",
  "電梯從昨天晚上開始一直停在五樓不動，按了也沒有反應",
  "略過",
  "0912345678",
  "送出",
] as const;

/** Echoes of the same length for the yardstick. */
export async function converse(lane: Lane): Promise<readonly number[]> {
  const times: number[] = [];
  for (const text of COMPLAINT_TURNS) times.push((await lane.say(text)).ms);
  return times;
}
