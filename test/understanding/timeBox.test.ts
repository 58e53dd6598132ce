import { expect, it } from "vitest";
import { readChoice } from "../../src/understanding/readChoice.ts";
import { readDate } from "../../src/understanding/readDate.ts";
import { readYesNo } from "../../src/understanding/readYesNo.ts";
import { understand } from "../../src/understanding/understand.ts";

const now = Temporal.ZonedDateTime.from("2026-05-06T10:00[Asia/Taipei]");
const options = [
  { value: "a", label: "電梯" },
  { value: "b", label: "漏水" },
];

/** Pieces that made date readers and patterns of others run away, alone and mixed. */
const PIECES = [
  "1",
  "一",
  "12/",
  "1-",
  "1.",
  "/",
  " ",
  "\t",
  "a",
  "A1",
  "c-7k3m",
  "電梯",
  "困",
  "三棟",
  "3樓",
  "千",
  "萬",
  "月",
  "點",
  "5月",
  "1,",
  "😀",
  "👨‍👩‍👧‍👦",
  "ﷺ",
  "é",
  "\u0301",
  "!",
  "？",
  "。",
  "at ",
  "next ",
  "monday ",
  "不是",
  "yes ",
  "kva ",
  "路",
  "09",
  "+",
  "(",
  "code ",
  "stuck in ",
  "\u{2A6D6}",
];

/** The longest of some runs is what a busy machine adds, so the shortest of three is compared. */
function quickest(run: () => void): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

it.each(PIECES.map((piece) => [JSON.stringify(piece), piece]))(
  "100,000 characters of %s hold the thread for at most 50 ms",
  (_name, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(quickest(() => understand(text, { now }))).toBeLessThan(50);
    expect(quickest(() => readDate(text, now))).toBeLessThan(50);
    expect(quickest(() => readYesNo(text))).toBeLessThan(50);
    expect(quickest(() => readChoice(text, options))).toBeLessThan(50);
  },
);

it("mixtures hold it no longer", () => {
  const text = Array.from({ length: 30_000 }, (_, at) => PIECES[(at * 7919) % PIECES.length]).join(
    "",
  );
  expect(quickest(() => understand(text, { now }))).toBeLessThan(50);
});

it("twice the text takes no more than about twice the time", () => {
  const sentence =
    "三棟電梯又壞了，1201室在2026年5月7日下午三點報過，c-7k3m-9qx2，電話0912-345-678，500千伏安。";
  const short = sentence.repeat(40);
  const long = sentence.repeat(80);
  for (let warm = 0; warm < 20; warm += 1) understand(long, { now });
  const [one, two] = [short, long].map((text) => quickest(() => understand(text, { now })));
  expect(two!).toBeLessThan(one! * 4 + 5);
});

it("a sentence takes at most 5 ms once warm", () => {
  const sentence = "三棟電梯又壞了，門一直打不開，明天下午三點可以派人來嗎";
  for (let warm = 0; warm < 200; warm += 1) understand(sentence, { now });
  expect(quickest(() => understand(sentence, { now }))).toBeLessThan(5);
});
