import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { demonstration } from "../../prisma/seed.ts";
import { demonstrationUtility } from "../../prisma/seedElectricity.ts";
import { LOCALES } from "../../src/core/locale.ts";
import { areaOf, organisationFile, peopleOf } from "../../src/core/organisation.ts";
import { type StaffRole } from "../../src/core/person.ts";
import { checkPack } from "../../src/core/policy/checkPack.ts";
import { routeCase } from "../../src/core/policy/routeCase.ts";
import { isQualified } from "../../src/core/registry/qualification.ts";
import { electricity } from "../../src/policies/electricity.ts";

const file = organisationFile.parse(demonstrationUtility);
const people = peopleOf(file);
const staff = people.filter((person) => person.kind === "staff");

const holders = (role: StaffRole) => staff.filter(({ roles }) => roles.includes(role));

const ownerOf = (topic: string, place: string, subjectId: string | null = null) => {
  const facts = { topic, area: areaOf(file, place), subjectId, filedBy: null };
  const found = routeCase(electricity, facts, staff);
  if (!found.ok) throw new Error(found.problem);
  return people.find(({ id }) => id === found.ownerId);
};

describe("the demonstration utility", () => {
  it("covers every kind of complaint in every district, about anybody, with two people (C-8)", () => {
    expect(checkPack(electricity, file)).toEqual([]);
  });

  it("shares no person and no name with the other demonstration", () => {
    const others = peopleOf(organisationFile.parse(demonstration));
    for (const key of ["id", "name"] as const) {
      const taken = new Set(others.map((person) => person[key]));
      expect(people.filter((person) => taken.has(person[key]))).toEqual([]);
    }
  });

  it("has somebody in each department that a kind of complaint goes to", () => {
    for (const { department } of electricity.topics) {
      if (department === null) continue;
      expect(
        holders("specialist").filter(({ desk }) => desk === department),
        department,
      ).not.toEqual([]);
    }
  });

  it("has two of everybody whom supply works need, and reviewers at all three levels (E-14–16)", () => {
    expect(holders("projectManager").length).toBeGreaterThanOrEqual(2);
    expect(holders("inspector").length).toBeGreaterThanOrEqual(2);
    for (const desk of ["supply-station", "marketing", "city-company"]) {
      expect(holders("reviewer").filter((person) => person.desk === desk)).toHaveLength(2);
    }
  });

  it.each([
    ["東湖路 18 號 3 棟 501 室", "周敏慧"],
    ["12 Donghu Road, block 3", "周敏慧"],
    ["西山路 27 号", "陈晓燕"],
    ["88 Keji Avenue", "Grace Wong"],
  ])("lets the window clerk of the district answer for %s (E-4)", (place, name) => {
    expect(ownerOf("outage", place)?.name).toBe(name);
  });

  it("takes a complaint about a member of staff to oversight (E-3)", () => {
    for (const { id } of holders("projectManager")) {
      expect(ownerOf("staff", "東湖路", id)?.desk).toBe("city-company");
    }
  });

  it("has a registry of which some may be chosen for high voltage and some may not (E-5, E-20)", () => {
    const on = Temporal.PlainDate.from("2026-11-27");
    const contractors = (file.registry?.entries ?? [])
      .filter(({ kind }) => kind === "contractor")
      .map((entry) => ({ ...entry, organisationId: file.id, version: 1 }));
    const reasons = contractors.map((entry) =>
      isQualified(entry, { kind: "contractor", voltage: "high", on }).join(),
    );
    expect(reasons.filter((reason) => reason === "")).toHaveLength(3);
    expect(new Set(reasons)).toEqual(
      new Set(["", "scopeTooLow", "licenceExpired", "businessLicenceExpired"]),
    );
  });

  it("prints itself as the pattern of a document of one's own", () => {
    const printed = execFileSync(process.execPath, ["prisma/seedElectricity.ts"], {
      encoding: "utf8",
    });
    expect(organisationFile.parse(JSON.parse(printed))).toEqual(file);
  });

  it("places every customer in a district, and speaks all three languages", () => {
    for (const { household } of file.residents)
      expect(areaOf(file, household ?? "")).not.toBeNull();
    for (const kind of ["customer", "staff"]) {
      const locales = people.filter((person) => person.kind === kind).map(({ locale }) => locale);
      expect(new Set(locales).size).toBe(LOCALES.length);
    }
  });
});
