import { LISTS, phrasesOf } from "./data/phrases/index.ts";
import { hashOf, softmax, TENTHS, type Weights } from "./classify.ts";
import { featuresOf, totalOf } from "./features.ts";
import { foldText } from "./foldText.ts";
import { INTENTS, type Intent } from "./intent.ts";

/** A sentence with what it is for. */
export interface Example {
  readonly intent: Intent;
  readonly text: string;
  /** How much it counts, so that a phrase with many fillings doesn't drown one with none. */
  readonly weight: number;
}

const COUNT = INTENTS.length;
const FIRST_SLOPE = 1e-2;

/** The bias learns slower than the features, or it would learn how many sentences each intent has. */
const BIAS_PACE = 0.3;

/** Sentences made of one phrase. */
const FILLINGS = 48;

/** A feature seen in fewer sentences is dropped: it would only be learnt by heart. */
const SEEN = 4;

/** A feature none of whose weights reaches this is dropped. */
const LEAST = 1.1;

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

interface Settings {
  readonly rounds: number;
  readonly pace: number;
  /** Share of features hidden at random, so that unseen wording is learnt to be met. */
  readonly hidden: number;
  readonly decay: number;
  readonly seed: number;
}

const SETTINGS: Settings = { rounds: 10, pace: 0.25, hidden: 0.45, decay: 2e-6, seed: 7 };

interface Learner {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  /** Sums of squared slopes, by which AdaGrad slows down. */
  readonly slopes: Float64Array;
  readonly biasSlopes: Float64Array;
}

/** Trains multinomial logistic regression by AdaGrad; the same examples give the same weights. */
export function trainWeights(
  examples: readonly Example[],
  settings: Partial<Settings> = {},
  keep: (feature: string) => boolean = () => true,
): Weights {
  const set = { ...SETTINGS, ...settings };
  const { names, rows } = vectorise(examples, keep);
  const size = names.length * COUNT;
  const learner: Learner = {
    weights: new Float64Array(size),
    bias: new Float64Array(COUNT),
    slopes: new Float64Array(size).fill(FIRST_SLOPE),
    biasSlopes: new Float64Array(COUNT).fill(FIRST_SLOPE),
  };
  const random = makeRandom(set.seed);
  const order = rows.map((_row, at) => at);
  for (let round = 0; round < set.rounds; round += 1) {
    shuffle(order, random);
    for (const at of order) learn(learner, rows[at]!, set, random);
  }
  return pack(names, learner.weights, learner.bias);
}

/** One step down the slope for one sentence, with some of its features hidden. */
function learn(learner: Learner, row: Row, set: Settings, random: () => number): void {
  const { weights, bias, slopes, biasSlopes } = learner;
  const shown = row.ids.map((_id, at) => at).filter(() => random() >= set.hidden);
  const norm = 1 / Math.sqrt(Math.max(1, row.total));
  const errors = Float64Array.from(bias);
  for (const at of shown) {
    const base = row.ids[at]! * COUNT;
    for (let c = 0; c < COUNT; c += 1) errors[c]! += weights[base + c]! * row.values[at]! * norm;
  }
  softmax(errors);
  for (let c = 0; c < COUNT; c += 1) {
    errors[c] = (errors[c]! - (c === row.label ? 1 : 0)) * row.weight;
    biasSlopes[c]! += errors[c]! ** 2;
    bias[c]! -= (set.pace * BIAS_PACE * errors[c]!) / Math.sqrt(biasSlopes[c]!);
  }
  for (const at of shown) {
    const base = row.ids[at]! * COUNT;
    for (let c = 0; c < COUNT; c += 1) {
      const slope = errors[c]! * row.values[at]! * norm + set.decay * weights[base + c]!;
      slopes[base + c]! += slope * slope;
      weights[base + c]! -= (set.pace * slope) / Math.sqrt(slopes[base + c]!);
    }
  }
}

interface Row {
  readonly label: number;
  readonly weight: number;
  readonly ids: number[];
  readonly values: number[];
  /** Sum over all features, known or not: what is unknown weakens what is known. */
  readonly total: number;
}

function vectorise(
  examples: readonly Example[],
  keep: (feature: string) => boolean,
): { names: string[]; rows: Row[] } {
  const counts = new Map<string, number>();
  const read = examples.map(
    ({ text }) => new Map([...featuresOf(foldText(text))].filter(([name]) => keep(name))),
  );
  for (const features of read)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, times]) => times >= SEEN)
    .map(([name]) => name)
    .sort();
  const ids = new Map(names.map((name, id) => [name, id]));
  const rows = read.map((features, at) => {
    const known = [...features].filter(([name]) => ids.has(name));
    return {
      label: INTENTS.indexOf(examples[at]!.intent),
      weight: examples[at]!.weight,
      ids: known.map(([name]) => ids.get(name)!),
      values: known.map(([, value]) => value),
      total: totalOf(features),
    };
  });
  return { names, rows };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}

/** Drops features that say little, and rounds. */
function pack(names: readonly string[], weights: Float64Array, bias: Float64Array): Weights {
  const rowAt = (id: number): number[] =>
    Array.from(weights.subarray(id * INTENTS.length, (id + 1) * INTENTS.length));
  const kept = names
    .map((name, id) => ({ hash: hashOf(name), id }))
    .filter(({ id }) => rowAt(id).some((weight) => Math.abs(weight) >= LEAST))
    .sort((a, b) => a.hash - b.hash)
    .filter(({ hash }, at, all) => hash !== all[at - 1]?.hash);
  const tenths = (weight: number): number =>
    Math.max(-127, Math.min(127, Math.round(weight * TENTHS)));
  return {
    bias: Float32Array.from(bias),
    hashes: Uint32Array.from(kept, ({ hash }) => hash),
    values: Int8Array.from(kept.flatMap(({ id }) => rowAt(id).map(tenths))),
  };
}
