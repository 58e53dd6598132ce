import { describe, expect, it } from "vitest";
import { readFindings } from "../../../src/core/findings/readFindings.ts";
import { LINE_WORDS } from "../../../src/services/findings/lineWords.ts";

const read = (text: string) => readFindings(text, "service", LINE_WORDS);

describe("what was written into a part of a visit's record (P-2.1 (4): item by item)", () => {
  it("makes an item of each line, whatever stands before it", () => {
    expect(read("1. 送貨遲到\n- 對帳單有誤\n\n• 司機不接電話").map(({ text }) => text)).toEqual([
      "送貨遲到",
      "對帳單有誤",
      "司機不接電話",
    ]);
  });

  it.each([
    ["投訴：發錯貨", "complaint", "發錯貨"],
    ["建议：早上送货", "suggestion", "早上送货"],
    ["question: who signs?", "question", "who signs?"],
    ["對帳單有誤", "service", "對帳單有誤"],
  ])("reads of what kind %s is", (line, kind, text) => {
    expect(read(line)).toMatchObject([{ kind, text, isInformation: false }]);
  });

  it("keeps as information what is called so, and promises nothing for it", () => {
    expect(read("資訊：下月用量 800 噸，約 12/3 10:00")).toMatchObject([
      { isInformation: true, promised: null },
    ]);
  });

  it.each([
    ["對帳單有誤，約 週四 14:00", "對帳單有誤", "週四 14:00"],
    ["the invoice is wrong, by Thu 14:00", "the invoice is wrong", "Thu 14:00"],
    // An amount is no time: it stays a part of the sentence, and nothing is promised.
    ["每月約 800 噸", "每月約 800 噸", null],
    ["司機說，約好的時間沒到", "司機說，約好的時間沒到", null],
  ])("takes the appointed time off the end of %s", (line, text, promised) => {
    expect(read(line)).toMatchObject([{ text, promised }]);
  });

  it.each(["無", "沒有", "一切正常。", "none", "All well"])("finds nothing in %s", (line) => {
    expect(read(line)).toEqual([]);
  });
});
