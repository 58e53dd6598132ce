import { describe, expect, it } from "vitest";
import { namesOne } from "../../../src/core/supply/namesOne.ts";
import { foldText } from "../../../src/understanding/foldText.ts";

const WORDS = "華恆永順東鴻高青明城長北銳中新大金天海江";
const char = (n: number): string => WORDS.charAt(n % WORDS.length);
const firms = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: String(n),
    name: `${char(n)}${char(Math.floor(n / 20))}${char(Math.floor(n / 400))}電力工程有限公司`,
    kind: "contractor" as const,
    problems: [],
  }));

/** The best of several runs, in milliseconds: what a machine with other work to do can't make slower. */
function best(run: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return Math.min(...times);
}

describe("4,000 characters against 2,000 firms", () => {
  const entries = firms(2_000);
  it.each([
    ["an ordinary letter", 5, "您好，您的用電申請已審閱，請補送接地圖並自行選擇單位。".repeat(160)],
    ["beginnings of names all over", 15, "華恆永順東鴻高青明城長北銳中新大金天海江".repeat(200)],
    ["one short name over and over", 15, "中華華華華".repeat(800)],
  ])("%s takes less than %i ms", (_what, most, text) => {
    const ms = best(() => namesOne(text.slice(0, 4_000), entries, [], foldText));
    expect(ms).toBeLessThan(most);
  });

  it("twice the text takes about twice the time", () => {
    const text = "華恆永順東鴻高青明城長北銳中新大金天海江".repeat(400);
    const [once, twice] = [4_000, 8_000].map((length) =>
      best(() => namesOne(text.slice(0, length), entries, [], foldText)),
    );
    expect(twice ?? 0).toBeLessThan(3 * (once ?? 0) + 1);
  });
});
