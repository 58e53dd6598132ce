import { type Case, type CaseClock, type CaseStatus } from "../../core/case/case.ts";
import { type Locale } from "../../core/locale.ts";
import { type Person, type StaffRole } from "../../core/person.ts";
import {
  type Case as StoredCase,
  type Clock as StoredClock,
  type Person as StoredPerson,
} from "../../db/prisma/client.ts";

export const instant = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());

const instantOrNull = (date: Date | null): Temporal.Instant | null =>
  date === null ? null : instant(date);

/**
 * A row of the table as the core sees it. Strings of the core's own vocabulary are trusted here.
 *
 * @param suspectIds as `suspectsIn` finds them in the trail; none only where no member of staff looks.
 */
export function caseOf(row: StoredCase, suspectIds: readonly string[]): Case {
  const { claimHash: _secret, updatedAt: _technical, ...known } = row;
  return {
    ...known,
    suspectIds,
    kind: row.kind as Case["kind"],
    status: row.status as CaseStatus,
    source: row.source as Case["source"],
    closedAs: row.closedAs as Case["closedAs"],
    filedAt: instant(row.filedAt),
    escalatedAt: instantOrNull(row.escalatedAt),
    waitingSince: instantOrNull(row.waitingSince),
    answeredAt: instantOrNull(row.answeredAt),
    replyDeliveredAt: instantOrNull(row.replyDeliveredAt),
    directorToldAt: instantOrNull(row.directorToldAt),
    closedAt: instantOrNull(row.closedAt),
  };
}

export const personOf = (row: StoredPerson): Person => ({
  id: row.id,
  kind: row.kind as Person["kind"],
  organisationId: row.organisationId,
  name: row.name,
  phone: row.phone,
  reach: row.reach,
  locale: row.locale as Locale,
  household: row.household,
  roles: row.roles as StaffRole[],
  areas: row.areas,
  desk: row.desk,
  superiorId: row.superiorId,
  active: row.active,
});

export const clockOf = (row: StoredClock): CaseClock => ({
  kind: row.kind as CaseClock["kind"],
  rule: row.rule,
  clause: row.clause,
  basis: row.basis as CaseClock["basis"],
  startAt: instant(row.startAt),
  dueAt: instant(row.dueAt),
  stoppedAt: instantOrNull(row.stoppedAt),
});
