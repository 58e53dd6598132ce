import { describe, expect, it } from "vitest";
import { readChoice } from "../../src/understanding/readChoice.ts";
import { readYesNo } from "../../src/understanding/readYesNo.ts";

const options = [
  { value: "lift", label: "電梯" },
  { value: "water", label: "漏水、供水", aliases: ["漏水", "水"] },
  { value: "parking", label: "停車" },
  { value: "parkingFee", label: "停車費" },
  { value: "none", label: "Not listed" },
];

describe("a choice is read from", () => {
  it.each([
    ["its label", "電梯", "lift"],
    ["its label in the other script", "电梯", "lift"],
    ["its value", "LIFT", "lift"],
    ["its number", "2", "water"],
    ["a full-width number", "２", "water"],
    ["a Chinese number", "二", "water"],
    ["an ordinal", "第二個", "water"],
    ["an English ordinal", "the second one", "water"],
    ["a circled number", "②", "water"],
    ["the last one", "最後一個", "none"],
    ["another name", "水", "water"],
    ["a sentence with its label", "我要選電梯那個", "lift"],
    ["the longest label in a sentence", "我要問停車費", "parkingFee"],
  ])("%s", (_how, text, value) => {
    expect(readChoice(text, options)).toBe(value);
  });

  it.each([
    ["a number too high", "6"],
    ["zero", "0"],
    ["two labels of one length", "電梯和停車"],
    ["a denial", "不是電梯"],
    ["something else", "下雨"],
    ["nothing", " "],
    ["a word that only hides in another", "listedness"],
  ])("not from %s", (_what, text) => {
    expect(readChoice(text, options)).toBeNull();
  });
});

describe("yes and no", () => {
  it.each([
    "是",
    "對",
    "好的",
    "沒錯",
    "可以",
    "嗯",
    "係",
    "冇問題",
    "確定",
    "OK",
    "Yes please",
    "Ｙ",
    "是的，謝謝",
    "👍",
    "no problem",
  ])("「%s」 is yes", (text) => {
    expect(readYesNo(text)).toBe(true);
  });

  it.each([
    "不",
    "不是",
    "不要",
    "沒有",
    "唔係",
    "不用了，謝謝",
    "No",
    "nope",
    "no thanks",
    "還沒解決",
  ])("「%s」 is no", (text) => {
    expect(readYesNo(text)).toBe(false);
  });

  it.each([
    "不知道",
    "好不好",
    "是不是",
    "不確定",
    "not sure",
    "yes no",
    "對，但是不要",
    "電梯壞了",
    "",
    "不好意思",
  ])("「%s」 is neither", (text) => {
    expect(readYesNo(text)).toBeNull();
  });
});
