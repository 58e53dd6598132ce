import { z } from "zod";
import {
  customersDocument,
  type CustomersDocument,
  customersProblems,
} from "./customers/customersDocument.ts";
import { LOCALES } from "./locale.ts";
import { placeKey } from "./place.ts";
import { type Person, STAFF_ROLES } from "./person.ts";
import {
  registryDocument,
  type RegistryDocument,
  registryProblems,
} from "./registry/registryDocument.ts";

const localText = z.object({
  "zh-Hant": z.string().min(1),
  "zh-Hans": z.string().min(1),
  en: z.string().min(1),
});

const key = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/);
const isoDate = z.iso.date();
/** Local time of day; 24:00 is the end of the day. */
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

const spans = z
  .array(z.tuple([time, time]))
  .refine((day) => day.every(([from, to]) => from < to), "a span ends after it begins")
  .refine(
    (day) => day.every(([from], index) => index === 0 || (day[index - 1]?.[1] ?? "") <= from),
    "spans follow one another",
  );

export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

const weeklyHours = z
  .object({
    monday: spans.default([]),
    tuesday: spans.default([]),
    wednesday: spans.default([]),
    thursday: spans.default([]),
    friday: spans.default([]),
    saturday: spans.default([]),
    sunday: spans.default([]),
  })
  .refine((week) => WEEKDAYS.some((day) => week[day].length > 0), "no working day in the week");

/** Regions whose public holidays are known. */
export const REGIONS = ["CN", "TW", "HK"] as const;

export type Region = (typeof REGIONS)[number];

const zone = z.string().refine((id) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: id });
    return id.length > 0;
  } catch {
    return false;
  }
}, "not an IANA time zone");

const compensationRule = z.object({
  id: key,
  /** The written rule it stands on, as it is called. */
  basis: localText,
  topics: z.array(key).min(1),
  bands: z
    .array(
      z.object({
        upTo: z.number().positive(),
        approvers: z.array(z.enum(STAFF_ROLES)).min(1),
        count: z.number().int().min(1),
      }),
    )
    .min(1),
  payers: z.array(z.enum(STAFF_ROLES)).min(1),
});

const profileFields = {
  id: key,
  /** Id of the policy pack that it runs. */
  pack: key,
  zone,
  name: localText,
  /** The desk that takes complaints (P-1.1): name, where it is, how to find it. */
  desk: localText,
  address: localText,
  howToFind: localText,
  phone: z.string().min(3),
  /** Emergency numbers, the first one first. */
  hotline: z.array(z.object({ label: localText, phone: z.string().min(2) })).min(1),
  weeklyHours,
  /** When "the same day" ends (readings, P-1.3). */
  cutOff: time.default("17:00"),
  /** Whose public holidays and exchanged days it keeps; null: nobody's. Its own days go before them. */
  region: z.enum(REGIONS).nullable().default(null),
  /** Days off besides those of the week and the region; ISO dates. */
  daysOff: z.array(isoDate).default([]),
  /** Days worked though the week or the region has them off (補班); ISO dates. */
  workingDays: z.array(isoDate).default([]),
  /** Days with hours of their own: the eve that ends at noon. */
  specialHours: z
    .array(z.object({ date: isoDate, hours: spans.min(1, "a day without hours is a day off") }))
    .default([]),
  areas: z
    .array(z.object({ id: key, label: localText, placePrefixes: z.array(z.string().min(1)) }))
    .default([]),
  desks: z.array(z.object({ id: key, label: localText })).default([]),
  /** Its own rules of compensation (C-7), where the policy has none; checked with the pack. */
  compensation: z.array(compensationRule).optional(),
};

const staffMember = z.object({
  id: z.uuid(),
  name: z.string().min(1),
  locale: z.enum(LOCALES).default("zh-Hant"),
  roles: z.array(z.enum(STAFF_ROLES)).min(1),
  areas: z.array(key).default([]),
  desk: key.nullable().default(null),
  reach: z.string().min(1).nullable().default(null),
  superior: z.uuid().nullable().default(null),
  entraObjectId: z.uuid().nullable().default(null),
  entraTenantId: z.uuid().nullable().default(null),
  /** Day since when somebody who had left is in service again; a departure before it counts no more. */
  returned: isoDate.optional(),
});

const resident = z.object({
  id: z.uuid(),
  name: z.string().min(1),
  locale: z.enum(LOCALES).default("zh-Hant"),
  phone: z.string().min(3).nullable().default(null),
  household: z.string().min(1).nullable().default(null),
});

/** An organisation without its people: what is kept as its profile. */
export const organisationProfile = z.object(profileFields);

/** One JSON document that describes an organisation, its staff and, for a trial, some residents. */
export const organisationFile = z
  .object({
    ...profileFields,
    staff: z.array(staffMember).min(2),
    residents: z.array(resident).default([]),
    registry: registryDocument.optional(),
    customers: customersDocument.optional(),
  })
  .superRefine((file, context) => {
    for (const message of problemsOf(file)) context.addIssue({ code: "custom", message });
  });

export type OrganisationProfile = Readonly<z.output<typeof organisationProfile>>;
export type OrganisationFile = Readonly<z.output<typeof organisationFile>>;

interface Document extends z.output<typeof organisationProfile> {
  readonly staff: readonly z.output<typeof staffMember>[];
  readonly residents: readonly z.output<typeof resident>[];
  readonly registry?: RegistryDocument | undefined;
  readonly customers?: CustomersDocument | undefined;
}

/** What no single field shows: references that lead nowhere, ids given twice, circles of superiors. */
function problemsOf(file: Document): string[] {
  const areas = new Set(file.areas.map((area) => area.id));
  const desks = new Set(file.desks.map((desk) => desk.id));
  const ids = new Set(file.staff.map((member) => member.id));
  const ofStaff = file.staff.flatMap((member) => [
    ...member.areas.filter((id) => !areas.has(id)).map((id) => `${member.name}: no area "${id}"`),
    ...(member.desk === null || desks.has(member.desk)
      ? []
      : [`${member.name}: no desk "${member.desk}"`]),
    ...(member.superior === null || ids.has(member.superior)
      ? []
      : [`${member.name}: no superior ${member.superior}`]),
    ...((member.entraObjectId === null) === (member.entraTenantId === null)
      ? []
      : [`${member.name}: Entra object and tenant go together`]),
    ...(isOwnSuperior(file, member.id) ? [`${member.name}: reports to themselves`] : []),
  ]);
  return [
    ...ofStaff,
    ...twice(
      "id",
      [...file.staff, ...file.residents].map((person) => person.id),
    ),
    ...twice(
      "area",
      file.areas.map((area) => area.id),
    ),
    ...twice(
      "desk",
      file.desks.map((desk) => desk.id),
    ),
    ...twice(
      "place",
      file.areas.flatMap((area) => area.placePrefixes.map(buildingOf)),
    ),
    ...file.daysOff
      .filter((date) => file.workingDays.includes(date))
      .map((date) => `${date}: both off and worked`),
    ...file.specialHours
      .filter(({ date }) => file.daysOff.includes(date))
      .map(({ date }) => `${date}: both off and with hours of its own`),
    ...twice(
      "special day",
      file.specialHours.map(({ date }) => date),
    ),
    ...(file.registry === undefined ? [] : registryProblems(file.registry)),
    ...(file.customers === undefined ? [] : customersProblems(file.customers, file)),
  ];
}

function isOwnSuperior(file: Document, id: string): boolean {
  const superiors = new Map(file.staff.map((member) => [member.id, member.superior]));
  const seen = new Set<string>();
  let above = superiors.get(id) ?? null;
  while (above !== null && !seen.has(above)) {
    if (above === id) return true;
    seen.add(above);
    above = superiors.get(above) ?? null;
  }
  return false;
}

const twice = (what: string, values: readonly string[]): string[] =>
  [...new Set(values.filter((value, index) => values.indexOf(value) !== index))].map(
    (value) => `${what} "${value}" is there twice`,
  );

const buildingOf = (prefix: string): string => placeKey(prefix).building ?? placeKey(prefix).text;

/**
 * The area that a place belongs to: by its building, else by words that an area is known by, such
 * as a street within an address; the longest of several.
 *
 * @returns null when the place names none that we know.
 */
export function areaOf(profile: Pick<OrganisationProfile, "areas">, place: string): string | null {
  const { building, text } = placeKey(place);
  let found: { readonly id: string; readonly length: number } | null = null;
  for (const { id, placePrefixes } of profile.areas) {
    for (const known of placePrefixes.map(placeKey)) {
      if (known.building !== null && known.building === building) return id;
      const length = known.building === null && text.includes(known.text) ? known.text.length : 0;
      if (length > (found?.length ?? 0)) found = { id, length };
    }
  }
  return found?.id ?? null;
}

/** The document without its people, its registry and its customers. */
export function profileOf(file: OrganisationFile): OrganisationProfile {
  const {
    staff: _staff,
    residents: _residents,
    registry: _registry,
    customers: _customers,
    ...profile
  } = file;
  return profile;
}

const NO_STAFF = { reach: null, roles: [], areas: [], desk: null, superiorId: null } as const;

/** Staff and residents of the document as persons. */
export function peopleOf(file: OrganisationFile): readonly Person[] {
  const staff = file.staff.map((member): Person => ({
    id: member.id,
    kind: "staff",
    organisationId: file.id,
    name: member.name,
    phone: null,
    reach: member.reach,
    locale: member.locale,
    household: null,
    roles: member.roles,
    areas: member.areas,
    desk: member.desk,
    superiorId: member.superior,
    active: true,
  }));
  const residents = file.residents.map((person): Person => ({
    ...NO_STAFF,
    id: person.id,
    kind: "customer",
    organisationId: file.id,
    name: person.name,
    phone: person.phone,
    locale: person.locale,
    household: person.household,
    active: true,
  }));
  return [...staff, ...residents];
}
