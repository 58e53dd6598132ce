import { type Person } from "../../core/person.ts";
import { type Db } from "../../db/db.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** Promises of one member of staff in a period, by how they ended (B3). */
export interface PromiseCount {
  readonly personId: string;
  readonly name: string;
  readonly kept: number;
  readonly broken: number;
  /** Moved to a new time before the old one came. */
  readonly renegotiated: number;
  readonly open: number;
}

/** A promise that is still to be kept. */
export interface OpenPromise {
  readonly reference: string;
  readonly dueAt: Temporal.Instant;
}

export interface PromiseLedger {
  /** First day of the period, in the organisation's zone: this month. */
  readonly since: Temporal.PlainDate;
  readonly zone: string;
  readonly counts: readonly PromiseCount[];
  /** Of the person who asks. */
  readonly open: readonly OpenPromise[];
}

const COUNTS = `
select k.person_id as "personId", p.name,
  count(*) filter (where k.outcome = 'kept')::int as kept,
  count(*) filter (where k.outcome = 'broken')::int as broken,
  count(*) filter (where k.outcome = 'renegotiated')::int as renegotiated,
  count(*) filter (where k.stopped_at is null)::int as open
from clock k join person p on p.id = k.person_id join "case" c on c.id = k.case_id
where k.kind = 'promise' and p.organisation_id = $1 and k.start_at >= $2::timestamptz
  and ($3::uuid is null or k.person_id = $3)
group by k.person_id, p.name order by broken desc, p.name`;

const OPEN = `
select c.reference, k.due_at as "dueAt" from clock k join "case" c on c.id = k.case_id
where k.kind = 'promise' and k.person_id = any($1::uuid[]) and k.stopped_at is null
  and ($2::timestamptz is null or k.due_at < $2) order by k.due_at limit 50`;

/**
 * The month's promises: one's own, and for a director those of everybody. The new date of an apology
 * counts as a promise of whoever is responsible.
 *
 * @returns null for somebody without an organisation.
 */
export async function promiseLedger(
  context: ServiceContext,
  { now }: Unit,
  person: Person,
): Promise<PromiseLedger | null> {
  const organisation = (await context.organisations()).find(
    ({ id }) => id === person.organisationId,
  );
  if (organisation === undefined) return null;
  const { zone } = organisation.profile;
  const since = now.toZonedDateTimeISO(zone).toPlainDate().with({ day: 1 });
  const everybody = person.roles.some((role) => role === "director" || role === "oversight");
  const { rows } = await context.db.pool.query<PromiseCount>({
    name: "promiseCounts",
    text: COUNTS,
    values: [
      organisation.id,
      since.toZonedDateTime(zone).toInstant().toString(),
      everybody ? null : person.id,
    ],
  });
  return { since, zone, counts: rows, open: await openPromises(context.db, [person.id]) };
}

/**
 * Promises of these people that are still to be kept, the first one due first.
 *
 * @param before left out: whenever they are due.
 */
export async function openPromises(
  db: Db,
  personIds: readonly string[],
  before: Temporal.Instant | null = null,
): Promise<readonly OpenPromise[]> {
  const { rows } = await db.pool.query<{ reference: string; dueAt: Date }>({
    name: "openPromises",
    text: OPEN,
    values: [personIds, before?.toString() ?? null],
  });
  return rows.map(({ reference, dueAt }) => ({
    reference,
    dueAt: Temporal.Instant.fromEpochMilliseconds(dueAt.getTime()),
  }));
}
