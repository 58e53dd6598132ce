import { bare, readCommand } from "./guided/commands.ts";
import { ACT_ABOVE, type Reading } from "../src/understanding/understand.ts";
import { type Intent } from "../src/understanding/intent.ts";
import { LOCALES } from "../src/core/locale.ts";
import { textsFor } from "../src/locales/index.ts";
import { type Said } from "./guided/question.ts";

/** What a person may want outside of a form. */
export type Wish = Exclude<Intent, "none" | "greeting"> | "menu" | "message" | "onBehalf";

const MENU_WISHES = [
  "complaint",
  "status",
  "message",
  "contact",
  "person",
  "help",
  "onBehalf",
] as const satisfies readonly Wish[];

/** Labels of the menu and of other buttons, in every language: the button may be an old one. */
const LABELS = new Map<string, Wish>();
for (const locale of LOCALES) {
  const { root, guided, status, supplyForm } = textsFor(locale);
  for (const wish of MENU_WISHES) LABELS.set(bare(root.menu[wish]), wish);
  LABELS.set(bare(supplyForm.menu), "supply");
  LABELS.set(bare(root.leaveMessage), "message");
  LABELS.set(bare(root.filesNew), "complaint");
  LABELS.set(bare(guided.person), "person");
  LABELS.set(bare(status.otherReference), "status");
}

/** The wish that a text names as a whole, by the label of a button or a command word. */
export function namedWish(text: string): Wish | null {
  if (text.length > 60) return null;
  const label = LABELS.get(bare(text));
  if (label !== undefined) return label;
  const command = readCommand(text)?.type;
  return command === "menu" || command === "help" ? command : null;
}

/** The wish that is certain enough to act on. */
export function certainWish(reading: Reading): Wish | "greeting" | null {
  if (reading.confidence < ACT_ABOVE || reading.intent === "none") return null;
  return reading.intent;
}

/** Wishes worth asking about, when none is certain. */
export function likelyWishes(reading: Reading): readonly Exclude<Wish, "onBehalf">[] {
  const intents = [reading, ...reading.alternatives].map(({ intent }) => intent);
  const wishes = intents.filter((intent) => !["none", "greeting", "cancel"].includes(intent));
  return [...new Set(wishes)].slice(0, 3) as Exclude<Wish, "onBehalf">[];
}

/** Side questions: answered, and then the conversation goes on where it was. */
const ASIDES = ["contact", "person", "status", "language", "help", "greeting"] as const;

export type Aside = (typeof ASIDES)[number];

const isAside = (wish: string | null): wish is Aside =>
  wish !== null && (ASIDES as readonly string[]).includes(wish);

/** A remark within a form that is short, certain and asked as a question: no answer to another. */
const SHORT = 24;
const QUITE_SURE = 0.9;
const ASKS =
  /[?？]|嗎|吗|呢|幾|几|多少|哪|怎|什麼|什么|誰|谁|何時|\b(?:where|what|when|how|who|which|can i|do you|is there)\b/iu;

/**
 * The side question that a text asks.
 *
 * @param sure the text could be an answer as well: it must be a label, or a short, clear question.
 */
export function asideOf({ text, reading }: Said, sure: boolean): Aside | null {
  const named = namedWish(text);
  if (isAside(named)) return named;
  const certain = certainWish(reading);
  if (!isAside(certain)) return null;
  if (!sure) return certain;
  const most = /[a-z]/i.test(text) ? 2 * SHORT : SHORT;
  const asked = text.length <= most && ASKS.test(text) && reading.confidence >= QUITE_SURE;
  return asked && certain !== "greeting" ? certain : null;
}
