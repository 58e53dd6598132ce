import { customerStage } from "../../core/case/view.ts";
import { type CaseStatus } from "../../core/case/case.ts";
import { type Person } from "../../core/person.ts";
import { placeKey } from "../../core/place.ts";
import { type SimilarCase } from "../contract.ts";
import { topicLabel } from "../packRows.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** Older reports are taken as another occasion. */
const WITHIN_DAYS = 14;
const MOST_OFFERED = 5;

interface SimilarRow {
  readonly id: string;
  readonly place: string;
  readonly status: CaseStatus;
  readonly waiting_since: Date | null;
  readonly filed_at: Date;
}

// The same building, or the same words where none is named; the same flat where both name one and
// the matter isn't the whole building's.
const CANDIDATES = `
select c.id, c.place, c.status, c.waiting_since, c.filed_at from "case" c
where c.organisation_id = $1 and c.topic = $2 and c.spot = $3
  and c.filed_at > now() - interval '${WITHIN_DAYS} days' and not c.restricted
  and c.status not in ('CLOSED', 'ANSWERED') and c.customer_id is distinct from $4
  and not exists (select 1 from case_party p where p.case_id = c.id and p.person_id = $4)`;
const NEWEST = `order by c.filed_at desc limit ${MOST_OFFERED}`;

const IN_THE_BUILDING = { name: "duplicatesInBuilding", text: `${CANDIDATES} ${NEWEST}` };
/** Each half reads its own stretch of the index, however many cases the building has. */
const IN_THE_FLAT = {
  name: "duplicatesInFlat",
  text: `select * from (
    (${CANDIDATES} and c.unit is null ${NEWEST}) union all
    (${CANDIDATES} and c.unit = $5 ${NEWEST})) c ${NEWEST}`,
};

export interface SimilarTo {
  readonly organisationId: string;
  readonly topic: string;
  readonly place: string;
}

/**
 * Open cases of others about the same thing at the same place, the newest first: offered to be
 * joined (B19). Confidential ones never are, and nothing tells who filed them.
 */
export async function findDuplicates(
  context: ServiceContext,
  _unit: Unit,
  person: Person,
  about: SimilarTo,
): Promise<readonly SimilarCase[]> {
  const organisation = (await context.organisations()).find(
    ({ id }) => id === about.organisationId,
  );
  const topic = organisation?.pack.topics.find(({ id }) => id === about.topic);
  if (organisation === undefined || topic === undefined || topic.aboutStaff === true) return [];
  const { building, unit: flat, text } = placeKey(about.place);
  const within = flat === null || topic.shared === true ? null : [flat];
  const { rows } = await context.db.pool.query<SimilarRow>({
    ...(within === null ? IN_THE_BUILDING : IN_THE_FLAT),
    values: [organisation.id, topic.id, building ?? text, person.id, ...(within ?? [])],
  });
  return rows.map((row) => ({
    caseId: row.id,
    topic: topicLabel(organisation.pack, topic.id),
    place: row.place,
    stage: customerStage({ status: row.status, waitingSince: instantOf(row.waiting_since) }),
    filedAt: Temporal.Instant.fromEpochMilliseconds(row.filed_at.getTime()),
    zone: organisation.profile.zone,
  }));
}

const instantOf = (date: Date | null): Temporal.Instant | null =>
  date === null ? null : Temporal.Instant.fromEpochMilliseconds(date.getTime());
