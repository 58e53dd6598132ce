import { describe, expect, it } from "vitest";
import { groupQuality, type QualityItem } from "../../../src/core/findings/groupQuality.ts";
import { cement } from "../../../src/policies/cement.ts";
import { foldText } from "../../../src/understanding/foldText.ts";

const groups = cement.findings?.quality?.groups ?? [];

const item = (number: number, text: string, over: Partial<QualityItem> = {}): QualityItem => ({
  number,
  text,
  customer: null,
  at: Temporal.Instant.from("2026-11-24T02:00:00Z"),
  reference: null,
  valuable: null,
  reason: null,
  improvement: null,
  ...over,
});

describe("the quality digest (C-10)", () => {
  it("puts items under what they speak of, in either script, the most frequent first", () => {
    const counts = groupQuality(
      groups,
      [
        item(1, "袋子破包"),
        item(2, "28 天強度偏低", { customer: "宏基", valuable: true }),
        item(3, "强度不够", { customer: "宏基", valuable: false }),
        item(4, "Low strength again", { customer: "Seaview" }),
        item(5, "說不上來哪裡不對"),
      ],
      foldText,
    );
    expect(counts.map(({ group, items }) => [group.id, items.length])).toEqual([
      ["strength", 3],
      ["bags", 1],
      ["other", 1],
    ]);
    expect(counts[0]).toMatchObject({ customers: 2, valuable: 1, unjudged: 1 });
  });

  it("counts each item once", () => {
    const both = item(1, "結塊而且強度低");
    const counts = groupQuality(groups, [both], foldText);
    expect(counts.flatMap(({ items }) => items)).toEqual([both]);
  });
});
