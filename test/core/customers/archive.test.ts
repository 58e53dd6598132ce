import { describe, expect, it } from "vitest";
import { demonstrationCement } from "../../../prisma/seedCement.ts";
import { demonstration } from "../../../prisma/seed.ts";
import { makeProposeCover } from "../../../src/core/customers/proposeCover.ts";
import { salesYear } from "../../../src/core/customers/sales.ts";
import { organisationFile, peopleOf } from "../../../src/core/organisation.ts";

const staff = peopleOf(demonstrationCement).filter(({ kind }) => kind === "staff");

describe("who comes to know a new customer (C-8)", () => {
  it("are the two of the area, each time those who know the fewest first", () => {
    const [first, second] = staff.filter(({ areas }) => areas.includes("north"));
    const propose = makeProposeCover(staff, new Map([[first?.id ?? "", 5]]));
    expect(propose("north")).toEqual([second?.id, first?.id]);
    for (let n = 0; n < 3; n += 1) propose("north");
    expect(new Set(propose("north"))).toEqual(new Set([first?.id, second?.id]));
  });

  it("are two different people, also where an area has one officer or none", () => {
    const estate = peopleOf(demonstration).filter(({ kind }) => kind === "staff");
    const propose = makeProposeCover(estate, new Map());
    for (const area of ["areaA", "areaD", null]) expect(new Set(propose(area)).size).toBe(2);
    expect(propose("areaA")[0]).toBe(estate.find(({ areas }) => areas.includes("areaA"))?.id);
  });
});

describe("sales of twelve months", () => {
  const until = Temporal.PlainYearMonth.from("2026-10");
  const figure = (month: string, tonnes: number) => ({ month, tonnes, amount: null });

  it("count twelve whole months to the last one, none more, gaps as nothing", () => {
    const figures = [
      figure("2025-10", 9),
      figure("2025-11", 1),
      figure("2026-10", 2),
      figure("2026-11", 8),
    ];
    const year = salesYear(figures, until);
    expect(year.months).toHaveLength(12);
    expect(year).toMatchObject({ tonnes: 3, amount: null, trend: null });
  });

  it("compare the last three months with the three before", () => {
    const months = ["05", "06", "07", "08", "09", "10"];
    const figures = months.map((month, n) => figure(`2026-${month}`, n < 3 ? 100 : 80));
    expect(salesYear(figures, until).trend).toBeCloseTo(-0.2);
  });
});

describe("customers of an organisation's document", () => {
  const withCustomers = (customers: readonly object[]) =>
    organisationFile.safeParse({ ...demonstrationCement, customers });
  const said = (customers: readonly object[]) =>
    withCustomers(customers).error?.issues.map(({ message }) => message) ?? [];

  it("are named when they lean on what isn't there, or on one person alone", () => {
    const one = { number: "C-1", name: "甲行" };
    expect(said([one, { ...one, number: "c-1" }])).toEqual([
      "customers: C-1 甲行: its number is there twice",
    ]);
    expect(said([{ ...one, area: "moon" }])).toEqual(['customers: C-1 甲行: no area "moon"']);
    const stranger = "00000000-0000-4000-8000-000000000999";
    expect(said([{ ...one, cover: [stranger, staff[0]?.id] }])).toEqual([
      `customers: C-1 甲行: no member of staff ${stranger}`,
    ]);
    expect(said([{ ...one, cover: [staff[0]?.id] }])).toEqual([
      "two people know every customer (C-8)",
    ]);
  });

  it("of both demonstrations are known to two people of their area each", () => {
    for (const file of [demonstrationCement, demonstration]) {
      expect(organisationFile.safeParse(file).success).toBe(true);
      const areas = new Map(file.staff.map(({ id, areas: own }) => [id, own]));
      for (const { number, cover = [], area } of file.customers ?? []) {
        expect(cover.length, number).toBeGreaterThanOrEqual(2);
        expect(areas.get(cover[0] ?? ""), number).toContain(area);
      }
    }
    expect(demonstrationCement.customers).toHaveLength(12);
  });
});
