import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "../../src/documents/breakLines.ts";

/** Chinese a square, everything else half of one. */
const advance = (character: string) => (character.charCodeAt(0) < 0x2e80 ? 1 : 2);
const lines = (text: string, width: number) =>
  breakLines(text, width, advance).map((line) => line.text);

describe("a line", () => {
  it.each([
    ["ends anywhere between two characters", "供電方案通知書", 8, ["供電方案", "通知書"]],
    ["begins with no closing mark", "供電方案，通知書。", 8, ["供電方", "案，通知", "書。"]],
    ["begins with no closing bracket", "一二三（四）五", 10, ["一二三", "（四）五"]],
    ["ends with no opening mark", "一二三「四五」", 8, ["一二三", "「四五」"]],
    ["keeps several closing marks together", "他說「好。」然後", 8, ["他說", "「好。」", "然後"]],
    ["ends between words, without the space", "the supply plan of", 10, ["the supply", "plan of"]],
    [
      "keeps a number and its unit",
      "容量為 1000 kVA 及以上",
      14,
      ["容量為", "1000 kVA 及以", "上"],
    ],
    ["keeps a number together", "共計1,250.5元", 10, ["共計", "1,250.5元"]],
    ["ends where the writer ended it", "一\n二", 8, ["一", "二"]],
    ["may be empty", "", 8, [""]],
    ["cuts a word that no line holds", "abcdefghijkl", 5, ["abcde", "fghij", "kl"]],
    ["cuts it after a mark, if it has one", "ZR-YJV22-8.7/15", 9, ["ZR-YJV22-", "8.7/15"]],
  ])("%s", (_rule, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it("is the last of its paragraph, or isn't", () => {
    const broken = breakLines("一二三四\n五", 4, advance);
    expect(broken.map(({ last }) => last)).toEqual([false, true, true]);
  });
});

const alphabet = fc.constantFrom(..."供電方案通知書，。、（）「」 abc 1,250kVA-/：；𠮷");

it("loses nothing but the spaces at its ends, and is never too wide", () => {
  fc.assert(
    fc.property(
      fc.array(alphabet, { maxLength: 80 }),
      fc.integer({ min: 8, max: 40 }),
      (all, width) => {
        const text = all.join("");
        const broken = breakLines(text, width, advance);
        expect(
          broken
            .map((line) => line.text)
            .join("")
            .replaceAll(" ", ""),
        ).toBe(text.replaceAll(" ", ""));
        for (const line of broken) expect(line.width).toBeLessThanOrEqual(width);
      },
    ),
  );
});

it("never begins with a closing mark where a line has room for more than marks", () => {
  const word = fc.constantFrom("供", "電", "方", "案", "，", "。", "）", "」");
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (all) => {
      // More marks in a row than a line holds must begin one somewhere.
      const text = all
        .join("")
        .replace(/[，。）」]{2,}/g, "。")
        .replace(/^[，。）」]/, "");
      for (const line of lines(text, 20)) expect(line).not.toMatch(/^[，。）」]/);
    }),
  );
});
