import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/core/cleanText.ts";

describe("cleaned text", () => {
  it.each([
    ["a NUL", "漏\u0000水", "漏水"],
    ["a lone surrogate", "漏\ud83d水", "漏水"],
    ["an override of direction", "user\u202egnp.exe", "usergnp.exe"],
    ["isolates", "\u2066abc\u2069", "abc"],
    ["what has no width", "電\u200b梯\ufeff", "電梯"],
    ["a joiner that joins nothing", "電\u200d梯", "電梯"],
    ["tags nobody sees", "ok\u{e0041}", "ok"],
    ["other line ends", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["white space around", "  電梯 \n", "電梯"],
    ["characters taken apart", "e\u0301", "é"],
  ])("loses %s", (_what, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it.each(["電梯\n困人\t三次", "👨‍👩‍👧", "👩🏽‍🔧 到了", "𠮷野家", "é"])("keeps %j as it is", (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it("is well-formed, and cleaning it again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const once = cleanText(text);
        expect(once.isWellFormed()).toBe(true);
        expect(once).not.toContain("\u0000");
        expect(cleanText(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
