import { expect, it } from "vitest";
import { makeGapWarnings } from "../../src/services/organisations/gapWarnings.ts";

it("a year whose holidays aren't wholly known is said once for each organisation", () => {
  const said: unknown[] = [];
  const onGap = makeGapWarnings({
    warn: (event, { code, factYear, factCoverage } = {}) =>
      void said.push([event, code, factYear, factCoverage]),
  });
  for (const organisation of ["qinghe", "qinghe", "lakeside"]) {
    onGap(organisation, { year: 2027, coverage: "statute" });
  }
  onGap("qinghe", { year: 2028, coverage: "unknown" });
  expect(said).toEqual([
    ["calendar.gap", "qinghe", 2027, "statute"],
    ["calendar.gap", "lakeside", 2027, "statute"],
    ["calendar.gap", "qinghe", 2028, "unknown"],
  ]);
});
