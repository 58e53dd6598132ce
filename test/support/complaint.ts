import { demonstration } from "../../prisma/seed.ts";
import { textsFor } from "../../src/locales/index.ts";
import { readButton } from "../../src/cards/actions.ts";
import { type Bot, type Caller } from "./bot.ts";
import { type Sent } from "./fakeConnector.ts";

const t = textsFor("zh-Hant");
const OPENING = "我要投訴";
const MOST_STEPS = 15;

/** Buttons on the cards of a message, by title. */
export function buttonsOf(
  message: { readonly attachments?: readonly { readonly content?: unknown }[] } | undefined,
): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { content } of message?.attachments ?? []) collect(content, found);
  return found;
}

function collect(node: unknown, found: Map<string, unknown>): void {
  if (node === null || typeof node !== "object") return;
  const { title, data } = node as { title?: unknown; data?: unknown };
  if (typeof title === "string" && data !== undefined) found.set(title, data);
  for (const child of Object.values(node)) collect(child, found);
}

/** Value of the button that sends the form that was summarised; null before the summary. */
export function sendButton(heard: Sent | undefined): unknown {
  for (const data of buttonsOf(heard?.activity).values()) {
    const press = readButton(data);
    if (press?.type === "formButton" && press.verb === "send") return data;
  }
  return null;
}

/** What a resident says to a question of the complaint's form. */
export function answerTo({ text, activity }: Sent, place: string): string {
  const offered = activity.suggestedActions?.actions.map(({ title }) => title) ?? [];
  const none = offered.find((title) => title === t.complaint.join.none);
  if (none !== undefined) return none;
  if (text.includes(t.complaint.organisation.ask)) return demonstration.name["zh-Hant"];
  if (offered.includes(t.complaint.forWhom.self)) return t.complaint.forWhom.self;
  if (offered.includes(t.common.skip)) return t.common.skip;
  if (offered.includes("電梯")) return "電梯";
  if (text.includes(t.complaint.place.ask)) return place;
  return "電梯從昨天晚上開始一直停在五樓不動，按了也沒有反應";
}

/** Fills in a complaint up to its summary, which waits for "send". */
export async function fillIn(caller: Caller, bot: Bot, place = "3棟"): Promise<Sent> {
  let heard = await caller.says(bot, OPENING);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (sendButton(heard) !== null) return heard;
    heard = await caller.says(bot, answerTo(heard, place));
  }
  throw new Error(`no summary after ${MOST_STEPS} answers: ${heard.text}`);
}

export const SEND = "送出";
const REFERENCE = /C-[0-9A-Z]{4}-[0-9A-Z]{4}/g;

/** References of cases in a text, each once. */
export const referencesIn = (text: string): readonly string[] => [
  ...new Set(text.match(REFERENCE) ?? []),
];
