import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demonstrationRegistry } from "../../../prisma/seedRegistry.ts";
import { namesOne } from "../../../src/core/supply/namesOne.ts";
import { foldText } from "../../../src/understanding/foldText.ts";

/** As at high voltage today: those for low voltage alone, and lapsed ones, don't qualify. */
const UNQUALIFIED = [
  "城南配電設計事務所",
  "永興機電工程",
  "順達電器行",
  "東盛電力建設",
  "鴻業送變電工程",
];
const entries = demonstrationRegistry.entries.map(({ id = "", name, kind }) => ({
  ...{ id, name, kind },
  problems: UNQUALIFIED.includes(name) ? ["scope"] : [],
}));
const idOf = (name: string): string => entries.find((entry) => entry.name === name)?.id ?? "";
const named = (text: string, ...chosen: readonly string[]): string | null =>
  namesOne(text, entries, chosen.map(idOf), foldText)?.name ?? null;

describe("a text that singles out one firm the customer hasn't chosen", () => {
  it.each([
    ["by its name", "建議您找華電工程，他們很熟。", "華電工程"],
    ["in the other script", "建议您找华电工程，他们很熟。", "華電工程"],
    ["by the part that is theirs alone", "建議您找華電施工", "華電工程"],
    ["the same in the other script", "给华电打电话就行", "華電工程"],
    ["with spaces between its characters", "找 華 電 施工比較快", "華電工程"],
    ["with dots between them", "找華·電", "華電工程"],
    ["with nothing visible between them", "找華\u200b電", "華電工程"],
    ["under a longer name of its own", "請聯絡青禾設計院", "青禾電力設計院"],
    ["a designer", "青禾比較便宜", "青禾電力設計院"],
    ["a maker", "開關櫃請訂長河開關的", "長河開關"],
    ["a maker whose short name is a word, called a firm", "北辰公司的電纜好", "北辰電纜"],
    ["one that isn't even qualified", "找順達電器行裝", "順達電器行"],
    ["one of each kind", "設計找青禾，施工找華電", "青禾電力設計院"],
    ["twice, once in full", "華電工程不錯，就華電吧", "華電工程"],
    ["at the very end", "施工單位：華電", "華電工程"],
  ])("%s", (_how, text, firm) => {
    expect(named(text)).toBe(firm);
  });

  it("next to the one that they chose", () => {
    expect(named("恆通不如華電工程", "恆通電力安裝")).toBe("華電工程");
  });
});

describe("a text that singles out nobody", () => {
  it.each([
    ["an ordinary word with the same characters across", "中華電信的光纜在旁邊"],
    ["the same in the other script", "中华电信的光缆在旁边"],
    ["with a space in the ordinary word", "中華 電信的光纜"],
    ["another company's name around it", "新華電器行的發票收到了"],
    ["the district", "您的用電地址在高新區科技大道"],
    ["a road", "永興路 3 號的電桿"],
    ["a valley", "長河流域的線路"],
    ["a region", "華東地區的電網"],
    ["high technology", "高新技術企業可以優惠"],
    ["no name at all", "請您自行選擇有資質的單位。"],
    ["nothing", ""],
    ["what every firm does", "電力工程設計和施工由您選擇"],
  ])("%s", (_what, text) => {
    expect(named(text)).toBeNull();
  });

  it("naming whom the customer chose, in full or short", () => {
    expect(named("華電工程已送開工報告", "華電工程")).toBeNull();
    expect(named("华电的开工报告收到了", "華電工程")).toBeNull();
  });

  it("naming all who are qualified, in any order", () => {
    expect(named("可選：恆通電力安裝、高新電氣安裝、華電工程。")).toBeNull();
    expect(named("可選：青禾電力設計院、明遠電力工程設計")).toBeNull();
  });

  it("naming a firm that was chosen for one part and stands in the registry for both", () => {
    const twice = [...entries, { ...entries[0]!, id: "both", kind: "contractor" as const }];
    const chosen = [idOf("青禾電力設計院")];
    expect(namesOne("青禾電力設計院的圖", twice, chosen, foldText)).toBeNull();
  });
});

describe("names in letters", () => {
  const makers = [
    { id: "1", name: "ABB", kind: "maker" as const, problems: [] },
    { id: "2", name: "Harbour Electric Co., Ltd.", kind: "maker" as const, problems: [] },
  ];
  const one = (text: string) => namesOne(text, makers, [], foldText)?.id ?? null;
  it.each([
    ["用ABB的開關", "1"],
    ["use ＡＢＢ please", "1"],
    ["abbreviated, grab bits", null],
    ["Harbour is quick", "2"],
    ["harbour electric co., ltd.", "2"],
    ["harbourside", null],
  ])("%s", (text, id) => {
    expect(one(text)).toBe(id);
  });
});

const firm = fc.constantFrom(...entries);
const around = fc.string({
  unit: fc.constantFrom("請", "您", "，", " ", "a", "。", "1"),
  maxLength: 30,
});

it("any firm in full is found wherever it stands, unless it was chosen", () => {
  fc.assert(
    fc.property(firm, around, around, ({ name }, before, after) => {
      expect(named(`${before}，${name}，${after}`)).toBe(name);
      expect(named(`${before}，${name}，${after}`, name)).toBeNull();
    }),
  );
});

it("takes no text for a name that has none in it", () => {
  fc.assert(fc.property(around, (text) => void expect(named(text)).toBeNull()));
});
