import { describe, expect, it } from "vitest";
import { dryRun, type Grounds } from "../../../src/core/supply/dryRun.ts";
import { demandOf, type SupplyDraft } from "../../../src/core/supply/request.ts";
import { electricity } from "../../../src/policies/electricity.ts";
import { property } from "../../../src/policies/property.ts";
import { filed, request, residential } from "./sample.ts";
import { rulingOf, walk } from "./walk.ts";

const ran = (draft: SupplyDraft) => dryRun(electricity, demandOf(draft));
const article = (row: Grounds | null) => row?.clause.article.en;

describe("a dry run (B9)", () => {
  it("E-10, E-16: 1000 kVA with a second source goes to the city company", () => {
    const run = ran(request({ capacityTotal: 1000, second: "source", nature: "second" }));
    expect([run.review?.level.en, article(run.review)]).toEqual(["the city company", "Article 16"]);
    expect([article(run.answer), run.answer?.assumption]).toEqual(["Article 10", true]);
    expect([run.dual?.isJustified, article(run.dual)]).toEqual([true, "Article 9"]);
    expect([run.dedicated, run.feasibility]).toEqual([null, null]);
  });

  it("E-9: names the dedicated line and the argument", () => {
    const run = ran(request({ capacityTotal: 3000, special: "電弧爐" }));
    expect([article(run.dedicated), article(run.feasibility)]).toEqual(["Article 9", "Article 9"]);
  });

  it("E-12, E-13: high voltage hands in thirteen documents, and has its review limited by a target", () => {
    const run = ran(request());
    expect(run.documents.map(({ id }) => id).slice(-2)).toEqual(["12", "13"]);
    expect(run.documents.at(-1)?.onRequest).toBe(true);
    const review = run.clocks.find(({ kind }) => kind === "review");
    expect([review?.basis, article(review ?? null)]).toEqual(["internal", "Article 13"]);
  });

  it("E-29: residential lighting passes over three stages and has two written clocks", () => {
    const run = ran(residential());
    expect(run.skipped.map(({ stage }) => stage)).toEqual(["documents", "review", "midInspection"]);
    expect([run.review, run.documents]).toEqual([null, []]);
    const written = run.clocks.filter(({ basis }) => basis === "written");
    expect(written.map(({ kind }) => kind)).toEqual([
      ...["completion", "meterNotice", "supply", "followUp"],
    ]);
    expect(run.clocks.some(({ kind }) => kind === "review")).toBe(false);
  });

  it("E-4: before the survey says nothing that depends on it", () => {
    const run = ran(request({ voltage: "unsure", unit: undefined, capacityTotal: undefined }));
    expect([run.answer, run.review, run.documents, run.completion]).toEqual([null, null, [], []]);
  });

  it("promises nothing else than what a request meets when it is filed", () => {
    for (const draft of [request(), residential(), request({ capacityTotal: 3000 })]) {
      const ruling = rulingOf(walk(filed(draft), "PLAN_ISSUED"));
      const run = ran(draft);
      expect(run.answer?.clause.id).toBe(ruling.answer?.clause);
      const skips = Object.keys(ruling.skips);
      expect(run.skipped.map(({ stage }) => stage)).toEqual(expect.arrayContaining(skips));
    }
  });

  it("has nothing to say under a policy without supply", () => {
    expect(() => dryRun(property, demandOf(request()))).toThrow(RangeError);
  });
});
