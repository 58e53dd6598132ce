import { expect, it } from "vitest";
import { type ChoiceCount, spreadOf } from "../../../src/core/supply/spread.ts";

const RULE = { mostShare: 0.5, least: 5 };
const chose = (
  managerId: string | null,
  name: string,
  count: number,
  role: ChoiceCount["role"] = "contractor",
): ChoiceCount => ({ role, entryId: name, name, managerId, count });

it("E-17: adds up each unit over all project managers, and shows each manager's own", () => {
  const spreads = spreadOf([chose("a", "X", 5), chose("b", "X", 1), chose("b", "Y", 4)], RULE);
  expect(spreads.map(({ managerId, total, units }) => [managerId, total, units])).toEqual([
    [
      undefined,
      10,
      [
        { name: "X", count: 6 },
        { name: "Y", count: 4 },
      ],
    ],
    ["a", 5, [{ name: "X", count: 5 }]],
    [
      "b",
      5,
      [
        { name: "Y", count: 4 },
        { name: "X", count: 1 },
      ],
    ],
  ]);
  expect(spreads.map(({ share }) => share)).toEqual([0.6, 1, 0.8]);
});

it.each<[string, number, number, boolean]>([
  ["exactly the share isn't more than it", 3, 3, false],
  ["one more is", 4, 3, true],
  ["too few say nothing", 4, 0, false],
  ["as many as are needed do", 5, 0, true],
])("%s", (_what, most, other, flagged) => {
  const counts = [chose(null, "X", most), ...(other === 0 ? [] : [chose(null, "Y", other)])];
  expect(spreadOf(counts, RULE).map((spread) => spread.flagged)).toEqual([flagged, flagged]);
});

it("designers and contractors are counted apart, and nothing of what nobody chose", () => {
  const spreads = spreadOf([chose("a", "D", 2, "designer"), chose("a", "C", 1)], RULE);
  expect(spreads.map(({ role, total }) => [role, total])).toEqual([
    ["designer", 2],
    ["designer", 2],
    ["contractor", 1],
    ["contractor", 1],
  ]);
  expect(spreadOf([], RULE)).toEqual([]);
});
