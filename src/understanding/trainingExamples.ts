import { LISTS, phrasesOf } from "./data/phrases/index.ts";
import { INTENTS, type Intent } from "./intent.ts";

/** Sentences made of one phrase. */
const FILLINGS = 48;

/** A sentence with what it is for. */
export interface Example {
  readonly intent: Intent;
  readonly text: string;
  /** How much it counts, so that a phrase with many fillings doesn't drown one with none. */
  readonly weight: number;
}

/** A small generator of numbers that look random and are the same every time. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fills one phrase: `{list}` by a word of the list, `(a|b)` by one of its choices, innermost first. */
export function fillPhrase(phrase: string, random: () => number): string {
  let filled = phrase;
  for (let round = 0; round < 6 && /[{(]/u.test(filled); round += 1) {
    filled = filled
      .replace(/\{(\w+)\}/gu, (_whole, name: string) => pick(LISTS[name] ?? missing(name), random))
      .replace(/\(([^()]*)\)/gu, (_whole, choices: string) => pick(choices, random));
  }
  return filled.replace(/\s+/gu, " ").trim();
}

function pick(choices: string, random: () => number): string {
  const all = choices.split("|");
  return all[Math.floor(random() * all.length)]!;
}

function missing(name: string): never {
  throw new Error(`no list of phrases is named ${name}`);
}

/** All training sentences, filled, some with a hello before or a thanks behind; the same every time. */
export function trainingExamples(keep: (phrase: string) => boolean = () => true): Example[] {
  const random = makeRandom(20_260_507);
  return INTENTS.flatMap((intent) =>
    phrasesOf(intent)
      .filter(keep)
      .flatMap((phrase) => fillings(intent, phrase, random)),
  );
}

function fillings(intent: Intent, phrase: string, random: () => number): Example[] {
  const texts = new Set<string>();
  const wanted = FILLINGS * choicesWeight(phrase);
  for (let round = 0; round < wanted * 3 && texts.size < wanted; round += 1) {
    texts.add(dressed(intent, fillPhrase(phrase, random), random));
  }
  const weight = (Math.sqrt(wanted / FILLINGS) * 10) / texts.size ** 0.6;
  return [...texts].map((text) => ({ intent, text, weight }));
}

/** A line that only lists alternatives stands for that many phrases. */
function choicesWeight(phrase: string): number {
  const choices = phrase.split("|").length;
  return choices > 30 ? 3 : choices > 12 ? 2 : 1;
}

function dressed(intent: Intent, text: string, random: () => number): string {
  if (intent === "greeting" || intent === "none") return text;
  const english = /^[\x20-\x7f]*$/u.test(text);
  const roll = random();
  if (roll < 0.1)
    return `${pick(LISTS[english ? "hello_en" : "hello"]!, random)}${english ? ", " : "，"}${text}`;
  if (roll < 0.16)
    return `${text}${english ? ", " : "，"}${pick(LISTS[english ? "thanks_en" : "thanks"]!, random)}`;
  if (roll < 0.24 && english) return mistyped(text, random);
  return text;
}

function mistyped(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (text.length - 1));
  return random() < 0.5
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + (text[at] ?? "") + text.slice(at);
}
