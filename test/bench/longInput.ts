import { understand } from "../../src/understanding/understand.ts";
import type { Finding } from "./finding.ts";

/** What makes readers of text slow: repeats that can be cut in many ways, and sheer length. */
const SEEDS = [
  "1",
  "1-",
  "1/1/",
  "2026-",
  "12:",
  "0912",
  "明天",
  "三",
  "十",
  "棟",
  "三棟",
  "電梯壞了",
  "a",
  "ab ",
  "kVA ",
  "1.2 ",
  "C-7K",
  "((",
  "[](",
  "** ",
  "，",
  "😀",
  "👨‍👩‍👧",
  " ",
  "\n",
  "no ",
  "not not ",
  "下週",
];
const LENGTHS = [32, 128, 512, 2_048, 8_000, 100_000];

/** P14: the longest time that reading any input holds the process. */
export async function longInput(): Promise<readonly Finding[]> {
  understand("暖身");
  let worst = { ms: 0, what: "" };
  for (const seed of SEEDS) {
    for (const length of LENGTHS) {
      const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
      const before = performance.now();
      understand(text);
      const ms = performance.now() - before;
      if (ms > worst.ms) worst = { ms, what: `${JSON.stringify(seed)} × ${length}` };
    }
  }
  return [
    {
      goal: "P14",
      what: `longest hold by one of ${SEEDS.length * LENGTHS.length} inputs`,
      measured: `${worst.ms.toFixed(1)} ms (${worst.what})`,
      limit: "≤ 50 ms",
      met: worst.ms <= 50,
    },
  ];
}
