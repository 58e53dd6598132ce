import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { restoreWeights, storeWeights } from "../../src/understanding/classify.ts";
import { foldText } from "../../src/understanding/foldText.ts";
import { type Intent } from "../../src/understanding/intent.ts";
import { parseLabelled, scoreOf } from "../../src/understanding/score.ts";
import { trainWeights } from "../../src/understanding/train.ts";
import { trainingExamples } from "../../src/understanding/trainingExamples.ts";
import { ACT_ABOVE, understand } from "../../src/understanding/understand.ts";

const bare = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, "");

it("the stored weights are what the phrases in data/ give", { timeout: 120_000 }, () => {
  const stored = readFileSync(new URL("../../src/understanding/data/weights.bin", import.meta.url));
  expect(storeWeights(trainWeights(trainingExamples())).equals(stored)).toBe(true);
});

it("weights come back from their file as they were", () => {
  const weights = trainWeights(
    trainingExamples((phrase) => phrase.length < 20),
    { rounds: 1 },
  );
  expect(restoreWeights(storeWeights(weights))).toEqual(weights);
});

/** Said in so few ways that anybody's list of them coincides with anybody else's. */
const FORMULAS: readonly Intent[] = [
  "greeting",
  "help",
  "cancel",
  "language",
  "person",
  "contact",
  "none",
];

describe("held-out sentences", () => {
  const trained = new Set(trainingExamples().map(({ text }) => bare(text)));
  const heldOut = parseLabelled(readFileSync(new URL("heldout.tsv", import.meta.url), "utf8"));
  const unseen = heldOut.filter(({ text }) => !trained.has(bare(text)));

  it("were not trained on, but for formulas such as 你好", () => {
    const seen = heldOut.filter((one) => !unseen.includes(one));
    expect(seen.filter(({ intent }) => !FORMULAS.includes(intent))).toEqual([]);
    expect(seen.length).toBeLessThan(heldOut.length * 0.15);
  });

  it("reach the goal without the formulas too", () => {
    const scored = unseen.map((one) => ({ ...one, read: understand(one.text) }));
    const { right, askedBack, wrong } = scoreOf(scored, ACT_ABOVE);
    expect(right + askedBack).toBeGreaterThanOrEqual(0.95);
    expect(wrong).toBeLessThanOrEqual(0.02);
  });
});
