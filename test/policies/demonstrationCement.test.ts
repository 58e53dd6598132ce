import { describe, expect, it } from "vitest";
import { demonstrationCement } from "../../prisma/seedCement.ts";
import { organisationFile, peopleOf } from "../../src/core/organisation.ts";
import { checkPack } from "../../src/core/policy/checkPack.ts";
import { cement } from "../../src/policies/cement.ts";

const file = organisationFile.parse(demonstrationCement);
const staff = peopleOf(file).filter((person) => person.kind === "staff");

describe("the demonstration cement maker", () => {
  it("covers every kind of complaint in every region, about anybody, with two people (C-8)", () => {
    expect(checkPack(cement, file)).toEqual([]);
  });

  it("has two after-sales people in each region, and two customer managers above them (C-3, C-8)", () => {
    for (const { id } of file.areas) {
      const here = staff.filter(
        ({ roles, areas }) => roles.includes("officer") && areas.includes(id),
      );
      expect(here, id).toHaveLength(2);
    }
    expect(staff.filter(({ roles }) => roles.includes("customerManager"))).toHaveLength(2);
  });

  it("has somebody in each department that information is routed to (C-10)", () => {
    const departments = new Set(cement.topics.flatMap(({ department }) => department ?? []));
    expect(departments.size).toBeGreaterThan(2);
    for (const desk of departments)
      expect(
        staff.some((one) => one.desk === desk),
        desk,
      ).toBe(true);
  });
});
