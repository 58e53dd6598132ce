import { writeFileSync } from "node:fs";
import { storeWeights } from "./classify.ts";
import { trainWeights } from "./train.ts";
import { trainingExamples } from "./trainingExamples.ts";

// Trains anew from the phrases and lists in data/ and writes data/weights.bin; the same data gives the same file.
const examples = trainingExamples();
const weights = trainWeights(examples);
writeFileSync(new URL("data/weights.bin", import.meta.url), storeWeights(weights));
console.log(`${examples.length} sentences, ${weights.hashes.length} features`);
