import { describe, expect, it } from "vitest";
import { routeFinding } from "../../../src/core/findings/routeFinding.ts";
import { FINDING_KINDS, type FindingKind } from "../../../src/core/findings/rules.ts";
import { findingProblems } from "../../../src/core/findings/checkFindings.ts";
import { cement } from "../../../src/policies/cement.ts";
import { property } from "../../../src/policies/property.ts";
import { readKind } from "../../../src/understanding/readKind.ts";
import { type PolicyPack } from "../../../src/core/policy/pack.ts";

const route = ({ findings, topics }: PolicyPack, kind: FindingKind, text: string) => {
  if (findings === undefined) throw new Error("no findings");
  return routeFinding(findings, topics, kind, (among) => readKind(text, among));
};

describe("where what a visit brings up goes, by kind (C-10, B15)", () => {
  it.each([
    ["quality", "這批強度偏低", "technical-quality", []],
    // Production leads where it concerns supply and goods, sales where it is commercial; both get it.
    ["service", "送貨總是遲到", "production", ["sales"]],
    ["service", "對帳單看不懂", "sales", ["production"]],
    ["complaint", "送貨送錯地方", "production", []],
    ["demand", "希望下月多供 200 噸", "marketing", []],
    ["suggestion", "可以辦技術講座", "marketing", []],
    ["question", "有沒有低熱水泥", "marketing", []],
  ] as const)("%s: %s → %s", (kind, text, department, copies) => {
    expect(route(cement, kind, text)).toMatchObject({ department, copies, clause: "C-10" });
  });

  it.each([
    ["complaint", "電梯又壞了", "lift", "engineering"],
    ["demand", "樓道垃圾請早點清", "cleaning", "cleaning"],
    // No department is responsible: whoever visited sees to it.
    ["suggestion", "辦個活動吧", "other", null],
  ] as const)("of a household by topic (P-2.1): %s %s → %s", (kind, text, topic, department) => {
    expect(route(property, kind, text)).toMatchObject({ topic, department, clause: "P-2.1" });
  });

  it.each([cement, property])("leaves no kind without a way", (pack) => {
    for (const kind of FINDING_KINDS) expect(route(pack, kind, "…")).not.toBeNull();
  });
});

describe("the check at load", () => {
  const { findings } = cement;
  if (findings === undefined) throw new Error("no findings");

  it("names what is missing", () => {
    const broken: PolicyPack = {
      ...cement,
      clocks: cement.clocks.filter(({ kind }) => kind !== "handover"),
      findings: { ...findings, routes: findings.routes.slice(1), result: { clause: "C-99" } },
    };
    const problems = findingProblems(broken).join("\n");
    expect(problems).toContain('no route for "quality"');
    expect(problems).toContain("handover");
    expect(problems).toContain('"C-99"');
  });

  it("wants a last subject of quality that takes the rest", () => {
    const { quality } = findings;
    if (quality === undefined) throw new Error("no quality");
    const groups = quality.groups.slice(0, -1);
    const broken = { ...cement, findings: { ...findings, quality: { ...quality, groups } } };
    expect(findingProblems(broken).join("\n")).toContain("last group of quality");
  });
});
