import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { restoreWeights, storeWeights } from "../../src/understanding/classify.ts";
import { foldText } from "../../src/understanding/foldText.ts";
import { parseLabelled } from "../../src/understanding/score.ts";
import { trainWeights } from "../../src/understanding/train.ts";
import { trainingExamples } from "../../src/understanding/trainingExamples.ts";

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

it("no held-out sentence of more than a few words was trained on", () => {
  const trained = new Set(trainingExamples().map(({ text }) => bare(text)));
  const heldOut = parseLabelled(readFileSync(new URL("heldout.tsv", import.meta.url), "utf8"));
  const long = heldOut.filter(({ text }) => bare(text).length > (/[a-z]{3}/iu.test(text) ? 24 : 8));
  expect(long.filter(({ text }) => trained.has(bare(text)))).toEqual([]);
  expect(long.length).toBeGreaterThan(200);
});
