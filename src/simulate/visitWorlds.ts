import { demonstration } from "../../prisma/seed.ts";
import { demonstrationCement } from "../../prisma/seedCement.ts";
import { organisationFile, type OrganisationFile } from "../core/organisation.ts";
import { type VisitRules } from "../core/visits/rules.ts";
import { CEMENT_VISITS } from "../policies/cementVisits.ts";
import { PROPERTY_VISITS } from "../policies/propertyVisits.ts";
import { checkCementYear, checkPropertyYear, type LivedYear } from "./checkYear.ts";

/** An invented organisation whose return visits are lived through. */
export interface VisitWorld {
  readonly organisation: OrganisationFile;
  readonly rules: VisitRules;
  readonly customers: number;
  /** Whole sentences; empty when the year is as the text wants it. */
  readonly check: (year: LivedYear) => readonly string[];
}

const OFFICERS_AN_AREA = 5;

const id = (number: number) => `00000000-0000-4000-9000-${String(number).padStart(12, "0")}`;

/** The demonstration with more after-sales people: 500 customers are too many for six. */
function largerMaker(): OrganisationFile {
  const [officer] = demonstrationCement.staff.filter(({ roles }) => roles.includes("officer"));
  if (officer === undefined) throw new Error("no officer");
  const more = demonstrationCement.areas.flatMap(({ id: area }, place) =>
    Array.from({ length: OFFICERS_AN_AREA - 2 }, (_, index) => ({
      ...officer,
      id: id(place * 100 + index + 1),
      name: `${area} ${index + 1}`,
      areas: [area],
    })),
  );
  return { ...demonstrationCement, staff: [...demonstrationCement.staff, ...more] };
}

const officeDirector = demonstration.staff.find(({ roles }) => roles.includes("officeDirector"));

/** By the id of the pack. */
export const VISIT_WORLDS: Readonly<Partial<Record<string, VisitWorld>>> = {
  cement: {
    organisation: organisationFile.parse(largerMaker()),
    rules: CEMENT_VISITS,
    customers: 500,
    check: (year) => checkCementYear(year, CEMENT_VISITS.mostPerDay),
  },
  property: {
    organisation: organisationFile.parse(demonstration),
    rules: PROPERTY_VISITS,
    customers: 1_200,
    check: (year) => checkPropertyYear(year, PROPERTY_VISITS.mostPerDay, officeDirector?.id ?? ""),
  },
};
