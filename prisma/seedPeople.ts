import { type OrganisationFile } from "../src/core/organisation.ts";

type Member = OrganisationFile["staff"][number];
type Resident = OrganisationFile["residents"][number];

/** Ids that never change: importing a demonstration again finds the same people. */
export const id = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** @param superior of everybody who has no other one. */
export const memberUnder =
  (superior: string) =>
  (
    number: number,
    name: string,
    roles: Member["roles"],
    desk: string,
    reach: string,
    more: Partial<Member> = {},
  ): Member => ({
    id: id(number),
    name,
    locale: "zh-Hant",
    roles,
    areas: [],
    desk,
    reach,
    superior,
    entraObjectId: null,
    entraTenantId: null,
    ...more,
  });

/** @param household flat, site or address. */
export const resident = (
  number: number,
  name: string,
  household: string,
  phone: string,
  locale: Resident["locale"] = "zh-Hant",
): Resident => ({ id: id(number), name, locale, phone, household });

/** Opening hours of a day from Monday to Friday. */
export const weekday = (): [string, string][] => [
  ["08:30", "12:00"],
  ["13:30", "17:30"],
];
