import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { demonstration } from "../../prisma/seed.ts";
import { LOCALES } from "../../src/core/locale.ts";
import { areaOf, organisationFile, peopleOf } from "../../src/core/organisation.ts";
import { checkPack } from "../../src/core/policy/checkPack.ts";
import { routeCase } from "../../src/core/policy/routeCase.ts";
import { property } from "../../src/policies/property.ts";

const file = organisationFile.parse(demonstration);
const people = peopleOf(file);
const staff = people.filter((person) => person.kind === "staff");
const named = (id: string) => people.find((person) => person.id === id);

const route = (topic: string, place: string, subjectId: string | null = null) => {
  const facts = { topic, area: areaOf(file, place), subjectId, filedBy: null };
  const found = routeCase(property, facts, staff);
  if (!found.ok) throw new Error(found.problem);
  return found;
};

describe("the demonstration organisation", () => {
  it("covers every kind of complaint in every area, about anybody, with two people (C-8)", () => {
    expect(checkPack(property, file)).toEqual([]);
  });

  it("has somebody in each department that a kind of complaint goes to (P-1.3)", () => {
    for (const { department } of property.topics) {
      if (department === null) continue;
      const specialists = staff.filter(
        (person) => person.desk === department && person.roles.includes("specialist"),
      );
      expect(specialists, department).not.toEqual([]);
    }
  });

  it.each(file.areas.map((area) => [area.label.en, area] as const))(
    "lets the officer of %s answer complaints from each of its buildings (P-1.1)",
    (_label, area) => {
      for (const building of area.placePrefixes) {
        const owner = named(route("lift", `${building}棟`).ownerId);
        expect(owner?.roles).toContain("officer");
        expect(owner?.areas).toContain(area.id);
      }
    },
  );

  it("takes an officer's case past their whole desk, up to the director (P-1.5)", () => {
    for (const officer of staff.filter((person) => person.roles.includes("officer"))) {
      const { ownerId, secondId } = route("staff", "3-1201", officer.id);
      expect(named(ownerId)?.roles).toContain("director");
      expect(named(secondId)?.desk).not.toBe(officer.desk);
    }
  });

  it("takes the director's case to the company (P-1.5)", () => {
    const director = staff.find((person) => person.roles.includes("director"));
    const { ownerId } = route("staff", "3-1201", director?.id ?? "");
    expect(named(ownerId)?.roles).toContain("oversight");
  });

  it("places every resident in an area, and two of them in one household", () => {
    const households = file.residents.map((resident) => resident.household ?? "");
    for (const household of households) expect(areaOf(file, household)).not.toBeNull();
    expect(new Set(households).size).toBe(households.length - 1);
  });

  it("has residents and staff of all three languages", () => {
    for (const kind of ["customer", "staff"]) {
      const locales = people.filter((person) => person.kind === kind).map(({ locale }) => locale);
      expect(new Set(locales).size).toBe(LOCALES.length);
    }
  });

  it("tells how to reach each member of staff", () => {
    for (const member of staff) expect(member.reach).not.toBeNull();
  });

  it("prints itself as the pattern of a document of one's own", () => {
    const printed = execFileSync(process.execPath, ["prisma/seed.ts"], { encoding: "utf8" });
    expect(organisationFile.parse(JSON.parse(printed))).toEqual(file);
  });
});
