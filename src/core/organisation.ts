import { z } from "zod";
import { STAFF_ROLES } from "./person.ts";

const localText = z.strictObject({
  "zh-Hant": z.string().min(1),
  "zh-Hans": z.string().min(1),
  en: z.string().min(1),
});

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 09:00");
const isoDate = z.iso.date();
const key = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "small letters, digits and dashes");

const span = z
  .tuple([wallTime, wallTime])
  .refine(([from, to]) => from < to, "must end after it begins");

const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** Office hours of each weekday, in order; several spans leave breaks between them. */
const weeklyHours = z.strictObject(
  Object.fromEntries(WEEKDAYS.map((day) => [day, z.array(span)])) as Record<
    (typeof WEEKDAYS)[number],
    z.ZodArray<typeof span>
  >,
);

const zone = z.string().refine((id) => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
    return true;
  } catch {
    return false;
  }
}, "must be an IANA time zone such as Asia/Shanghai");

const profile = {
  id: key,
  /** Id of its policy pack. */
  pack: z.string().min(1),
  zone,
  name: localText,
  /** The desk where one complains in person (P-1.1). */
  desk: localText,
  address: localText,
  phone: z.string().min(1),
  /** For danger to life; shown before anything else in an emergency. */
  hotline: z.string().min(1),
  weeklyHours,
  /** What arrives later belongs to the next working day ("same day", P-1.3). */
  cutOff: wallTime,
  /** Days without office hours besides those of the week. */
  daysOff: z.array(isoDate).default([]),
  /** Days with the hours of a Monday although the week says otherwise. */
  workingDays: z.array(isoDate).default([]),
  /** Areas that staff answer for; a place belongs to the one whose building it names. */
  areas: z.array(
    z.strictObject({ id: key, label: localText, buildings: z.array(z.string().min(1)) }),
  ),
  departments: z.array(z.strictObject({ id: key, label: localText })),
};

const person = {
  id: z.uuid(),
  name: z.string().min(1).max(60),
  locale: z.enum(["zh-Hant", "zh-Hans", "en"]).default("zh-Hant"),
};

const staffMember = z.strictObject({
  ...person,
  roles: z.array(z.enum(STAFF_ROLES)).min(1),
  areas: z.array(key).default([]),
  /** Department or desk; id of `departments`, or null. */
  desk: key.nullable().default(null),
  /** How customers reach them, as shown. */
  reach: z.string().min(1),
  superiorId: z.uuid().nullable().default(null),
  entraObjectId: z.uuid().nullable().default(null),
  entraTenantId: z.uuid().nullable().default(null),
});

const resident = z.strictObject({
  ...person,
  phone: z.string().nullable().default(null),
  household: z.string().nullable().default(null),
});

/** One JSON document that describes an organisation and its people (ORGANISATION_FILE). */
export const organisationFile = z
  .strictObject({
    ...profile,
    staff: z.array(staffMember),
    /** People of the demonstration; real customers come by themselves. */
    residents: z.array(resident).default([]),
  })
  .superRefine((file, context) => {
    const say = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const areas = new Set(file.areas.map((area) => area.id));
    const departments = new Set(file.departments.map((department) => department.id));
    const staff = new Set(file.staff.map((member) => member.id));
    file.staff.forEach((member, index) => {
      for (const area of member.areas) {
        if (!areas.has(area)) say(["staff", index, "areas"], `there is no area ${area}`);
      }
      if (member.desk !== null && !departments.has(member.desk)) {
        say(["staff", index, "desk"], `there is no department ${member.desk}`);
      }
      if (member.superiorId !== null && !staff.has(member.superiorId)) {
        say(["staff", index, "superiorId"], "is nobody of the staff");
      }
      if ((member.entraObjectId === null) !== (member.entraTenantId === null)) {
        say(["staff", index, "entraObjectId"], "object id and tenant id go together");
      }
    });
    if (staff.size !== file.staff.length) say(["staff"], "two have the same id");
    if (!file.staff.some((member) => member.roles.includes("director"))) {
      say(["staff"], "nobody is director: escalations would land with nobody");
    }
    if (staff.size < 2) say(["staff"], "every case needs two people who know it");
  });

export type OrganisationFile = z.infer<typeof organisationFile>;

/** The organisation without its people, as stored. */
export const organisationProfile = z.object(profile);

export type OrganisationProfile = z.infer<typeof organisationProfile>;

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  兩: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** `十二` → 12; null when the text is no number below 100. */
function chineseNumber(text: string): number | null {
  const [tens, ones] = text.split("十");
  if (ones === undefined) {
    const digits = [...text].map((char) => DIGITS[char]);
    return digits.includes(undefined) || text === "" ? null : Number(digits.join(""));
  }
  const ten = tens === "" ? 1 : DIGITS[tens ?? ""];
  const one = ones === "" ? 0 : DIGITS[ones];
  return ten === undefined || one === undefined ? null : ten * 10 + one;
}

/** A place taken apart: `三棟1201` → building 3, unit 1201. */
export interface PlaceParts {
  readonly building: string | null;
  readonly unit: string | null;
  /** What it says, folded, for places that name no building. */
  readonly words: string;
}

const BUILDING =
  /(?:(?:block|building|tower|bldg)\s*([a-z]|\d{1,3})\b|([a-z]|\d{1,3}|[〇零一二兩两三四五六七八九十]{1,3})\s*(?:棟|栋|幢|座|號樓|号楼|號棟|号栋|期))/;
const UNIT =
  /(?:\b(?:unit|flat|room|apt)\s*([a-z]?\d{1,5}[a-z]?)|(\d{1,5}[a-z]?)\s*(?:室|房|號房|号房|號$|号$)|[-–之]\s*(\d{2,5}[a-z]?)|(?:棟|栋|幢|座|樓|楼)\s*(\d{3,5}))/;
const DASHED = /^([a-z]|\d{1,3})\s*[-–]\s*(\d{2,5}[a-z]?)$/;

/** Reads building and unit out of what a person calls a place; linear, at most 100 characters. */
export function placeParts(place: string): PlaceParts {
  const words = place.normalize("NFKC").toLowerCase().trim().slice(0, 100).replace(/\s+/g, " ");
  const dashed = DASHED.exec(words);
  if (dashed !== null) return { building: dashed[1] ?? null, unit: dashed[2] ?? null, words };
  const named = BUILDING.exec(words);
  const raw = named?.[1] ?? named?.[2] ?? null;
  const number = raw === null ? null : chineseNumber(raw);
  const unit = UNIT.exec(words);
  return {
    building: number === null ? raw : String(number),
    unit: unit?.[1] ?? unit?.[2] ?? unit?.[3] ?? unit?.[4] ?? null,
    words,
  };
}

/** Id of the area that a place belongs to; null when its building is in none of them. */
export function areaOf(profile: OrganisationProfile, place: string | null): string | null {
  if (place === null) return null;
  const { building } = placeParts(place);
  if (building === null) return null;
  return profile.areas.find((area) => area.buildings.includes(building))?.id ?? null;
}

/**
 * Whether two places are likely the same: the same building, and the same flat when both name one;
 * or the same words when neither names a building.
 *
 * @param shared the topic is about something that the whole building shares, such as a lift.
 */
export function samePlace(a: string, b: string, shared: boolean): boolean {
  const [one, other] = [placeParts(a), placeParts(b)];
  if (one.building === null || other.building === null) return one.words === other.words;
  if (one.building !== other.building) return false;
  return shared || one.unit === other.unit;
}
