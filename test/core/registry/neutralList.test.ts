import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralList, shuffled } from "../../../src/core/registry/neutralList.ts";
import { isQualified } from "../../../src/core/registry/qualification.ts";
import { contractor, day } from "./sample.ts";

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 40 });
const of = (all: readonly string[]) => all.map((id) => ({ id }));
const order = (all: readonly string[], seed: string) => shuffled(of(all), seed).map(({ id }) => id);

describe("an order that no one can buy (E-5)", () => {
  it("leaves nobody out and adds nobody", () => {
    fc.assert(
      fc.property(ids, fc.string(), (all, seed) => {
        expect(order(all, seed).toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  it("depends on the ids and the seed alone, however they come", () => {
    fc.assert(
      fc.property(ids, fc.string(), fc.nat(), (all, seed, turn) => {
        const at = all.length === 0 ? 0 : turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].toReversed();
        expect(order(turned, seed)).toEqual(order(all, seed));
      }),
    );
  });

  it("doesn't change between two because a third comes or goes", () => {
    fc.assert(
      fc.property(ids, fc.string(), (all, seed) => {
        const without = all.slice(1);
        expect(order(all, seed).filter((id) => id !== all[0])).toEqual(order(without, seed));
      }),
    );
  });

  it("gives everybody every place equally often", () => {
    // Five places over 10,000 seeds: 2,000 each; chi-square with 16 degrees of freedom, p = 0.0001.
    const all = [611, 612, 613, 614, 616].map(
      (number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    );
    const seeds = 10_000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < seeds; seed += 1) {
      for (const [place, id] of order(all, `request ${seed}`).entries()) {
        const key = `${id} ${place}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const expected = seeds / all.length;
    expect(counts.size).toBe(all.length ** 2);
    const distance = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect(distance).toBeLessThan(45);
  });

  it("gives each of the 120 orders of five about equally often", () => {
    const all = ["a", "b", "c", "d", "e"];
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 24_000; seed += 1) {
      const key = order(all, String(seed)).join("");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(120);
    const distance = [...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    expect(distance).toBeLessThan(185);
  });

  it("is the same on every machine: an order worked out once stays", () => {
    expect(order(["a", "b", "c", "d", "e"], "2026-11-27 C-7K3M-9QX2")).toMatchInlineSnapshot(`
      [
        "c",
        "e",
        "b",
        "d",
        "a",
      ]
    `);
  });

  it("has everybody who is qualified, and nobody who isn't", () => {
    const needed = { kind: "contractor", voltage: "high", on: day("2026-11-27") } as const;
    const anybody = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom("designer", "contractor", "maker"),
      active: fc.boolean(),
      voltageScope: fc.constantFrom("low", "high", "both"),
      licenceExpires: fc.constantFrom(null, "2026-11-26", "2026-11-27", "2030-01-01"),
      businessLicenceNo: fc.constantFrom(null, "B-1"),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 30 }), fc.string(), (some, seed) => {
        const all = some.map((over) => contractor(over));
        const listed = neutralList(all, needed, seed);
        const qualified = all.filter((entry) => isQualified(entry, needed).length === 0);
        expect(new Set(listed)).toEqual(new Set(qualified));
        expect(listed).toHaveLength(qualified.length);
      }),
    );
  });
});
