import { customerStage } from "../../core/case/view.ts";
import { type CaseStatus } from "../../core/case/case.ts";
import { type Person } from "../../core/person.ts";
import { placeKey } from "../../core/place.ts";
import { type SimilarCase, type SimilarTo } from "../contract.ts";
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
const LIKE = `
c.organisation_id = $1 and c.topic = $2 and c.spot = $3
  and c.filed_at > $5::timestamptz - interval '${WITHIN_DAYS} days' and not c.restricted
  and c.status not in ('CLOSED', 'ANSWERED') and c.customer_id is distinct from $4
  and not exists (select 1 from case_party p where p.case_id = c.id and p.person_id = $4)`;
const CANDIDATES = `
select c.id, c.place, c.status, c.waiting_since, c.filed_at from "case" c where ${LIKE}`;
const NEWEST = `order by c.filed_at desc limit ${MOST_OFFERED}`;

const IN_THE_BUILDING = { name: "duplicatesInBuilding", text: `${CANDIDATES} ${NEWEST}` };
/** Each half reads its own stretch of the index, however many cases the building has. */
const IN_THE_FLAT = {
  name: "duplicatesInFlat",
  text: `select * from (
    (${CANDIDATES} and c.unit is null ${NEWEST}) union all
    (${CANDIDATES} and c.unit = $6 ${NEWEST})) c ${NEWEST}`,
};

const ONE = `select 1 from "case" c where ${LIKE}
  and ($6::text is null or c.unit is null or c.unit = $6) and c.id::text = $7`;

/** Where to look and for what; null where nothing is ever offered. */
async function likeThis(context: ServiceContext, { now }: Unit, person: Person, about: SimilarTo) {
  const organisation = (await context.organisations()).find(
    ({ id }) => id === about.organisationId,
  );
  const topic = organisation?.pack.topics.find(({ id }) => id === about.topic);
  if (organisation === undefined || topic === undefined || topic.aboutStaff === true) return null;
  // A guest may be anybody's customer.
  if (![null, organisation.id].includes(person.organisationId)) return null;
  const { building, unit: flat, text } = placeKey(about.place);
  const spot = building ?? text;
  return {
    organisation,
    topic,
    flat: topic.shared === true ? null : flat,
    values: [organisation.id, topic.id, spot, person.id, now.toString()],
  };
}

/**
 * Open cases of others about the same thing at the same place, the newest first: offered to be
 * joined (B19). Confidential ones never are, and nothing tells who filed them.
 */
export async function findDuplicates(
  context: ServiceContext,
  unit: Unit,
  person: Person,
  about: SimilarTo,
): Promise<readonly SimilarCase[]> {
  const like = await likeThis(context, unit, person, about);
  if (like === null) return [];
  const { organisation, topic, flat, values } = like;
  const { rows } = await context.db.pool.query<SimilarRow>({
    ...(flat === null ? IN_THE_BUILDING : IN_THE_FLAT),
    values: flat === null ? values : [...values, flat],
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

/** Whether this case would be offered to be joined, however many others are like it. */
export async function isSimilar(
  context: ServiceContext,
  unit: Unit,
  person: Person,
  about: SimilarTo,
  caseId: string,
): Promise<boolean> {
  const like = await likeThis(context, unit, person, about);
  if (like === null) return false;
  const { rowCount } = await context.db.pool.query({
    name: "isSimilar",
    text: ONE,
    values: [...like.values, like.flat, caseId],
  });
  return rowCount === 1;
}

const instantOf = (date: Date | null): Temporal.Instant | null =>
  date === null ? null : Temporal.Instant.fromEpochMilliseconds(date.getTime());
