import { organisationProfile } from "../../core/organisation.ts";
import { checkPack } from "../../core/policy/checkPack.ts";
import { type PolicyPack } from "../../core/policy/pack.ts";
import { packInForce } from "../../core/policy/packInForce.ts";
import { makeCalendar } from "../../core/time/businessCalendar.ts";
import { type CoverageGap, coverageGaps } from "../../core/time/holidays.ts";
import { databaseNow } from "../../db/databaseNow.ts";
import { type Db } from "../../db/db.ts";
import { holidaysOf } from "../../holidays/holidaysOf.ts";
import { personOf } from "../cases/caseRow.ts";
import { loadAbsences } from "../staff/loadAbsences.ts";
import { type LoadedOrganisation, makeStaffDirectory, type StaffDirectory } from "../directory.ts";

/** @throws Error naming every problem of every pack at once: a pack with problems isn't loaded. */
export function requireSoundPacks(packs: readonly PolicyPack[]): void {
  const problems = packs.flatMap((pack) => checkPack(pack));
  if (problems.length > 0) throw new Error(`Bad policy packs:\n  ${problems.join("\n  ")}`);
}

/** Limits of our packs end within this; a gap in it makes due times wrong. */
const LOOK_AHEAD_DAYS = 60;

/**
 * All organisations with the version of their policy that is in force today in their zone, and the
 * public holidays of their region.
 *
 * @param onGap told of a coming year whose holidays aren't wholly known.
 * @throws Error when an organisation's policy isn't in force: nothing could be routed.
 */
export async function loadOrganisations(
  db: Db,
  packs: readonly PolicyPack[],
  onGap: (organisationId: string, gap: CoverageGap) => void = () => undefined,
): Promise<readonly LoadedOrganisation[]> {
  const [{ rows }, at] = await Promise.all([
    db.pool.query<{ id: string; pack: string; profile: unknown }>(
      "select id, pack, profile from organisation order by id",
    ),
    databaseNow(db),
  ]);
  return rows.map((row) => {
    const profile = organisationProfile.parse(row.profile);
    const today = at.toZonedDateTimeISO(profile.zone).toPlainDate();
    const pack = packInForce(packs, row.pack, today);
    if (pack === null) {
      throw new Error(
        `${row.id}: no version of policy "${row.pack}" is in force on ${today.toString()}`,
      );
    }
    const calendar = makeCalendar(profile, holidaysOf(profile.region));
    for (const gap of coverageGaps(calendar, today, today.add({ days: LOOK_AHEAD_DAYS }))) {
      onGap(row.id, gap);
    }
    return { id: row.id, profile, pack, calendar };
  });
}

/** Staff of all organisations, in service or not, and who of them is or will be away. */
export async function loadStaff(db: Db): Promise<StaffDirectory> {
  const [{ rows }, absences, hours] = await Promise.all([
    db.pool.query<Parameters<typeof personOf>[0]>(
      `select id, kind, organisation_id as "organisationId", name, phone, reach, locale, household,
         roles, areas, desk, superior_id as "superiorId", active
       from person where kind = 'staff' order by id`,
    ),
    loadAbsences(db),
    db.prisma.staffHours.findMany(),
  ]);
  const hoursOf = new Map(hours.map(({ personId, ...own }) => [personId, own]));
  return makeStaffDirectory(rows.map(personOf), absences, hoursOf);
}
