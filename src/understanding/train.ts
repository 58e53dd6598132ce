import { hashOf, softmax, TENTHS, type Weights } from "./classify.ts";
import { featuresOf, totalOf } from "./features.ts";
import { foldText } from "./foldText.ts";
import { INTENTS } from "./intent.ts";
import { type Example, makeRandom } from "./trainingExamples.ts";

const COUNT = INTENTS.length;
const FIRST_SLOPE = 1e-2;

/** The bias learns slower than the features, or it would learn how many sentences each intent has. */
const BIAS_PACE = 0.3;

/** A feature seen in fewer sentences is dropped: it would only be learnt by heart. */
const SEEN = 4;

/** A feature none of whose weights reaches this is dropped. */
const LEAST = 1.1;

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
