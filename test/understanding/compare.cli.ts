import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { classify, type Guess } from "../../src/understanding/classify.ts";
import { featuresOf } from "../../src/understanding/features.ts";
import { foldText } from "../../src/understanding/foldText.ts";
import { INTENTS, type Intent } from "../../src/understanding/intent.ts";
import { findConcepts, findKinds } from "../../src/understanding/lexicon.ts";
import { type Labelled, parseLabelled, scoreOf } from "../../src/understanding/score.ts";
import { trainWeights } from "../../src/understanding/train.ts";
import {
  type Example,
  makeRandom,
  trainingExamples,
} from "../../src/understanding/trainingExamples.ts";
import { ACT_ABOVE } from "../../src/understanding/understand.ts";

// Compares ways of finding the intent on sentences none of them was trained on. Takes some minutes.
// Run: node test/understanding/compare.cli.ts [sentences nlp.js is trained on, 6000]

interface Way {
  readonly name: string;
  readonly guess: (text: string) => Promise<Guess> | Guess;
}

interface NlpManager {
  addDocument: (locale: string, text: string, intent: string) => void;
  train: () => Promise<void>;
  process: (locale: string, text: string) => Promise<{ intent: string; score: number }>;
}

/** What each meaning speaks for; a human's guess, no training. */
const VOTES: Readonly<Record<string, readonly Intent[]>> = {
  broken: ["complaint"],
  bad: ["complaint"],
  complain: ["complaint"],
  suggest: ["suggestion"],
  ask: ["consultation"],
  rule: ["consultation"],
  price: ["consultation"],
  apply: ["supply"],
  electricity: ["supply"],
  follow: ["status"],
  caseWord: ["status"],
  already: ["status"],
  reach: ["contact"],
  hours: ["contact"],
  human: ["person"],
  talk: ["person"],
  robot: ["person"],
  visit: ["tour"],
  group: ["tour"],
  bribe: ["misconduct", "misconduct"],
  report: ["misconduct"],
  forced: ["misconduct"],
  thank: ["praise"],
  good: ["praise"],
  languageName: ["language"],
  how: ["help"],
  stop: ["cancel"],
  hello: ["greeting"],
  world: ["none", "none"],
};

function lexiconOnly(text: string): Guess {
  const folded = foldText(text).replaceAll("'", "");
  const votes = new Map<Intent, number>([["none", 0.5]]);
  const vote = (intent: Intent, weight: number): unknown =>
    votes.set(intent, (votes.get(intent) ?? 0) + weight);
  for (const id of new Set(findConcepts(folded).map((match) => match.id)))
    for (const intent of VOTES[id] ?? []) vote(intent, 1);
  if (findKinds(folded).some(({ weight }) => weight === 3)) vote("complaint", 0.9);
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const [intent, count] = [...votes].sort((a, b) => b[1] - a[1])[0]!;
  return { intent, confidence: count / all };
}

/** Multinomial naive Bayes over the same features, with Intl.Segmenter's words in place of pieces of Chinese. */
function naiveBayes(examples: readonly Example[]): (text: string) => Guess {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const wordsOf = (text: string): Set<string> =>
    new Set(
      [...segmenter.segment(foldText(text))].flatMap(({ segment, isWordLike }) =>
        isWordLike === true ? [segment] : [],
      ),
    );
  const counts = new Map<string, Float64Array>();
  const totals = new Float64Array(INTENTS.length);
  const prior = new Float64Array(INTENTS.length);
  for (const { text, intent, weight } of examples) {
    const label = INTENTS.indexOf(intent);
    prior[label]! += weight;
    for (const word of wordsOf(text)) {
      let row = counts.get(word);
      if (row === undefined) counts.set(word, (row = new Float64Array(INTENTS.length)));
      row[label]! += weight;
      totals[label]! += weight;
    }
  }
  return (text) => {
    const known = [...wordsOf(text)].flatMap((word) => counts.get(word) ?? []);
    const scores = INTENTS.map(
      (_intent, c) =>
        Math.log(prior[c]!) +
        known.reduce((sum, row) => sum + Math.log((row[c]! + 1) / (totals[c]! + counts.size)), 0),
    );
    const highest = Math.max(...scores);
    const sum = scores.reduce((all, score) => all + Math.exp(score - highest), 0);
    return { intent: INTENTS[scores.indexOf(highest)]!, confidence: 1 / sum };
  };
}

async function nlpJs(examples: readonly Example[]): Promise<(text: string) => Promise<Guess>> {
  const { NlpManager: Manager } = createRequire(import.meta.url)("node-nlp") as {
    NlpManager: new (settings: object) => NlpManager;
  };
  const manager = new Manager({
    languages: ["zh", "en"],
    autoSave: false,
    nlu: { log: false },
    forceNER: false,
  });
  const localeOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? "zh" : "en");
  for (const { text, intent } of examples)
    manager.addDocument(localeOf(text), foldText(text), intent);
  await manager.train();
  return async (text) => {
    const { intent, score } = await manager.process(localeOf(text), foldText(text));
    return { intent: intent === "None" ? "none" : (intent as Intent), confidence: score };
  };
}

function sample<T>(all: readonly T[], count: number): T[] {
  const random = makeRandom(11);
  return all.filter(() => random() < count / all.length);
}

const load = (file: string): Labelled[] =>
  parseLabelled(readFileSync(new URL(file, import.meta.url), "utf8"));
const heldOut = load("heldout.tsv");
const examples = trainingExamples();
const fewer = sample(examples, Number(process.argv[2] ?? 6_000));

async function show({ name, guess }: Way, actAbove = ACT_ABOVE): Promise<void> {
  const start = performance.now();
  const scored = [];
  for (const one of heldOut) scored.push({ ...one, read: await guess(one.text) });
  const each = (performance.now() - start) / heldOut.length;
  const { accuracy, right, askedBack, wrong } = scoreOf(scored, actAbove);
  const shares = [accuracy, right, askedBack, wrong].map((share) =>
    `${(share * 100).toFixed(1)} %`.padStart(8),
  );
  console.log(`${name.padEnd(44)}${shares.join("  ")}   ${each.toFixed(2)} ms`);
}

const trained = (
  keep: (feature: string) => boolean,
  from = examples,
): ((text: string) => Guess) => {
  const weights = trainWeights(from, {}, keep);
  return (text) => {
    const features = featuresOf(foldText(text));
    for (const name of features.keys()) if (!keep(name)) features.delete(name);
    return classify(features, weights)[0]!;
  };
};
const isMeaning = (feature: string): boolean => /^[@#]/u.test(feature);

console.log(
  `${heldOut.length} held-out sentences; ${examples.length} to train on; acted on from ${ACT_ABOVE} up`,
);
console.log(`${"".padEnd(44)}accuracy     right     asked     wrong`);
await show({ name: "lexicon, votes by hand", guess: lexiconOnly });
await show({ name: "naive Bayes over Intl.Segmenter words", guess: naiveBayes(examples) });
await show({ name: "logistic regression, meanings only", guess: trained(isMeaning) });
await show({
  name: "logistic regression, wording only",
  guess: trained((feature) => !feature.startsWith("@")),
});
await show({
  name: "logistic regression, both (ours)",
  guess: (text) => classify(featuresOf(foldText(text)))[0]!,
});
await show({ name: `the same from ${fewer.length} sentences`, guess: trained(() => true, fewer) });
await show({ name: `nlp.js (node-nlp) from ${fewer.length} sentences`, guess: await nlpJs(fewer) });
