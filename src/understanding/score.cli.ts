import { readFileSync } from "node:fs";
import { confusionsOf, parseLabelled, type Score, scoreOf, type Scored } from "./score.ts";
import { ACT_ABOVE, understand } from "./understand.ts";

// Scores a labelled file (intent, language, text, parted by tabs); the held-out sentences unless one is named.
const file = process.argv[2] ?? new URL("../../test/understanding/heldout.tsv", import.meta.url);
const labelled = parseLabelled(readFileSync(file, "utf8"));
const now = Temporal.Now.zonedDateTimeISO();
for (const { text } of labelled) understand(text, { now });

const times: number[] = [];
const scored: Scored[] = labelled.map((one) => {
  const start = performance.now();
  const { intent, confidence } = understand(one.text, { now });
  times.push(performance.now() - start);
  return { ...one, read: { intent, confidence } };
});
times.sort((a, b) => a - b);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
const line = (name: string, { sentences, accuracy, right, askedBack, wrong }: Score): string =>
  `${name.padEnd(14)}${String(sentences).padStart(6)}${[accuracy, right, askedBack, right + askedBack, wrong].map(percent).join("  ")}`;

console.log(
  `${"".padEnd(14)}     n  accuracy     right  asked back  right or asked  wrongly acted   (acts at ${ACT_ABOVE} and above)`,
);
console.log(line("all", scoreOf(scored, ACT_ABOVE)));
for (const language of new Set(scored.map((one) => one.language))) {
  console.log(
    line(
      language,
      scoreOf(
        scored.filter((one) => one.language === language),
        ACT_ABOVE,
      ),
    ),
  );
}
for (const intent of new Set(scored.map((one) => one.intent))) {
  console.log(
    line(
      `  ${intent}`,
      scoreOf(
        scored.filter((one) => one.intent === intent),
        ACT_ABOVE,
      ),
    ),
  );
}
console.log("\nconfusions");
for (const [pair, count] of confusionsOf(scored)) console.log(`  ${count}  ${pair}`);
const at = (share: number): string =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
console.log(`\nms a sentence: median ${at(0.5)}, 95th percentile ${at(0.95)}, slowest ${at(1)}`);
