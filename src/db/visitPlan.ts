import { type Db } from "./db.ts";

/**
 * Planning of return visits, set by set: a customer more costs the time of their rows. Every statement
 * may run twice and in two processes at once. Days are ISO text.
 */
type Bulk = Pick<Db, "bulk">;

const countOf = (rows: readonly { readonly count: number }[]) => rows[0]?.count ?? 0;

/**
 * Gives customers without one a schedule of this cadence, their first days spread in turn.
 *
 * @param dues days in turn; one where all have the same, with its period.
 * @returns how many were new.
 */
export async function enrolCustomers(
  { bulk }: Bulk,
  to: {
    readonly organisationId: string;
    readonly cadence: string;
    readonly dues: readonly { readonly dueOn: string; readonly period: string }[];
  },
): Promise<number> {
  const { rows } = await bulk.query<{ count: number }>(
    // The order makes the reading end before the first row is written: a plan made while the table
    // was empty would look through what is being added again and again.
    `with fresh as (select c.id, row_number() over (order by c.number) - 1 as place
        from customer c left join visit_schedule s on s.customer_id = c.id and s.cadence = $2
        where c.organisation_id = $1 and c.active and s.customer_id is null order by c.id),
      added as (insert into visit_schedule (customer_id, organisation_id, cadence, due_on, period)
        select id, $1, $2, ($3::text[])[1 + place % cardinality($3::text[])],
          ($4::text[])[1 + place % cardinality($4::text[])] from fresh
        on conflict do nothing returning 1)
      select count(*)::int as count from added`,
    [
      to.organisationId,
      to.cadence,
      to.dues.map(({ dueOn }) => dueOn),
      to.dues.map(({ period }) => period),
    ],
  );
  return countOf(rows);
}

/** Visits of one cadence that are to be planned. */
export interface PlanOf {
  readonly organisationId: string;
  readonly cadence: string;
  readonly kind: string;
  readonly clause: string;
  readonly packVersion: string;
  /** Who makes them, in turn; null: whoever covers the customer. */
  readonly makers: readonly string[] | null;
}

const ROW = `(id, organisation_id, customer_id, cadence, period, kind, person_id, planned_on, due_on,
  priority, pack_version, clause)`;

/** Schedules with their customer and whoever makes the visit; parameter 6 has the makers in turn. */
const dueOf = (plan: PlanOf, condition: string): string => {
  const maker =
    plan.makers === null
      ? "v.person_id"
      : "($6::uuid[])[1 + (row_number() over (order by c.number)) % cardinality($6::uuid[])]";
  return `due as (select s.*, c.priority, c.number, ${maker} as maker
    from visit_schedule s join customer c on c.id = s.customer_id and c.active
    ${plan.makers === null ? "join cover v on v.customer_id = c.id and v.business = '' and v.rank = 1" : ""}
    where s.organisation_id = $1 and s.cadence = $2 and ${condition}
      ${plan.makers === null ? "and $6::uuid[] is null" : ""})`;
};

const valuesOf = ({ organisationId, cadence, kind, clause, packVersion, makers }: PlanOf) => [
  organisationId,
  cadence,
  kind,
  clause,
  packVersion,
  makers,
];

/**
 * Plans what is due by intervals up to a day, each for the day that its due day is planned for.
 *
 * @param to.days due days with the day each is planned for.
 * @param to.late day for which what isn't among them is planned: it was due before.
 * @returns how many were new.
 */
export async function planByDueDay(
  { bulk }: Bulk,
  plan: PlanOf,
  to: {
    readonly until: string;
    readonly late: string;
    readonly days: readonly { readonly dueOn: string; readonly plannedOn: string }[];
  },
): Promise<number> {
  const { rowCount } = await bulk.query(
    `with ${dueOf(plan, "s.due_on <= $7")}
      insert into visit ${ROW}
      select gen_random_uuid(), organisation_id, customer_id, cadence, period, $3, maker,
        coalesce(d.planned_on, $8), due.due_on, priority, $5, $4
      from due left join unnest($9::text[], $10::text[]) as d(due_on, planned_on)
        on d.due_on = due.due_on
      order by customer_id
      on conflict do nothing`,
    [
      ...valuesOf(plan),
      to.until,
      to.late,
      to.days.map(({ dueOn }) => dueOn),
      to.days.map(({ plannedOn }) => plannedOn),
    ],
  );
  return rowCount ?? 0;
}

/**
 * Plans what is due in one period of the calendar, evenly over its days, in order of priority.
 *
 * @param to.days working days of the period that are left, in order; at least one.
 * @returns how many were new.
 */
export async function planByPeriod(
  { bulk }: Bulk,
  plan: PlanOf,
  to: { readonly dueOn: string; readonly days: readonly string[] },
): Promise<number> {
  const { rowCount } = await bulk.query(
    `with ${dueOf(plan, "s.due_on = $7")},
      placed as (select due.*,
          row_number() over (partition by maker order by priority, number) - 1 as place,
          count(*) over (partition by maker) as among from due)
      insert into visit ${ROW}
      select gen_random_uuid(), organisation_id, customer_id, cadence, period, $3, maker,
        ($8::text[])[1 + place * cardinality($8::text[]) / among], due_on, priority, $5, $4
      from placed order by customer_id
      on conflict do nothing`,
    [...valuesOf(plan), to.dueOn, to.days],
  );
  return rowCount ?? 0;
}

/** A schedule that is to say something else. */
export interface Moved {
  readonly customerId: string;
  readonly cadence: string;
  readonly baseOn: string;
  readonly dueOn: string;
  readonly period: string;
}

interface Overdue {
  readonly id: string;
  readonly customerId: string;
  readonly cadence: string;
  readonly dueOn: string;
  readonly region: string | null;
}

/** Visits that weren't made in time, the oldest first. */
export async function overdueVisits(
  { bulk }: Bulk,
  organisationId: string,
  today: string,
  most: number,
): Promise<readonly Overdue[]> {
  const { rows } = await bulk.query<Overdue>(
    `select v.id, v.customer_id as "customerId", v.cadence, v.due_on as "dueOn", c.region
      from visit v join customer c on c.id = v.customer_id
      where v.organisation_id = $1 and v.status = 'PLANNED' and v.due_on < $2
      order by v.due_on, v.id limit $3`,
    [organisationId, today, most],
  );
  return rows;
}

/**
 * They were missed, and stay so; the next ones are reckoned from the day they were due.
 *
 * @returns how many this process marked.
 */
export async function markMissed(
  { bulk }: Bulk,
  visitIds: readonly string[],
  next: readonly Moved[],
  at: Temporal.Instant,
): Promise<number> {
  const { rows } = await bulk.query<{ count: number }>(
    `with missed as (update visit set status = 'MISSED', missed_at = $2, version = version + 1
        where id = any($1::uuid[]) and status = 'PLANNED' returning customer_id, cadence, period),
      moved as (update visit_schedule s set base_on = n.base_on, due_on = n.due_on, period = n.period
        from ${MOVED} join missed m using (customer_id, cadence)
        where s.customer_id = n.customer_id and s.cadence = n.cadence and s.period = m.period)
      select count(*)::int as count from missed`,
    [visitIds, at.toString(), JSON.stringify(next.map(snakeMoved))],
  );
  return countOf(rows);
}

const MOVED = `jsonb_to_recordset($3::jsonb)
  as n(customer_id uuid, cadence text, base_on text, due_on text, period text)`;

const snakeMoved = ({ customerId, cadence, baseOn, dueOn, period }: Moved) => ({
  customer_id: customerId,
  cadence,
  base_on: baseOn,
  due_on: dueOn,
  period,
});

/** Days from which schedules of a cadence are reckoned, with the region whose seasons count. */
export async function basesOf(
  { bulk }: Bulk,
  organisationId: string,
  cadence: string,
): Promise<readonly { readonly baseOn: string; readonly region: string | null }[]> {
  const { rows } = await bulk.query<{ baseOn: string; region: string | null }>(
    `select distinct s.base_on as "baseOn", c.region from visit_schedule s
      join customer c on c.id = s.customer_id
      where s.organisation_id = $1 and s.cadence = $2 and s.base_on is not null`,
    [organisationId, cadence],
  );
  return rows;
}

/**
 * Schedules of a base that say another due day than the rules do now, and their open visits: those
 * that nobody has agreed on with the customer move along.
 *
 * @returns how many schedules were put right.
 */
export async function rebase(
  { bulk }: Bulk,
  of: {
    readonly organisationId: string;
    readonly cadence: string;
    readonly baseOn: string;
    readonly region: string | null;
  },
  to: { readonly dueOn: string; readonly period: string; readonly plannedOn: string },
): Promise<number> {
  const { rows } = await bulk.query<{ count: number }>(
    `with wrong as (select s.customer_id, s.period from visit_schedule s
        join customer c on c.id = s.customer_id
        where s.organisation_id = $1 and s.cadence = $2 and s.base_on = $3
          and c.region is not distinct from $4 and s.due_on <> $5 for update of s),
      moved as (update visit_schedule s set due_on = $5, period = $6 from wrong w
        where s.customer_id = w.customer_id and s.cadence = $2 returning s.customer_id),
      visits as (update visit v set due_on = $5, period = $6, planned_on = $7,
          version = v.version + 1
        from wrong w where v.customer_id = w.customer_id and v.cadence = $2
          and v.period = w.period and v.status = 'PLANNED' and v.agreed_at is null)
      select count(*)::int as count from moved`,
    [of.organisationId, of.cadence, of.baseOn, of.region, to.dueOn, to.period, to.plannedOn],
  );
  return countOf(rows);
}

/** Visits of somebody with a day that has too many of a kind, as far as their days are concerned. */
export interface CrowdedVisit {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly plannedOn: string;
  readonly dueOn: string;
  readonly priority: number;
  readonly fixed: boolean;
}

/** @param most visits of a kind that somebody makes on a day. */
export async function crowdedVisits(
  { bulk }: Bulk,
  organisationId: string,
  today: string,
  { kind, most }: { readonly kind: string; readonly most: number },
): Promise<readonly CrowdedVisit[]> {
  const { rows } = await bulk.query<CrowdedVisit>(
    `select v.id, v.person_id as "personId", v.kind, v.planned_on as "plannedOn",
        v.due_on as "dueOn", v.priority,
        (v.agreed_at is not null or v.snoozed_until is not null) as fixed
      from visit v
      where v.organisation_id = $1 and v.status = 'PLANNED' and v.kind = $3
        and v.person_id in (select person_id from visit
          where organisation_id = $1 and status = 'PLANNED' and kind = $3
          group by person_id, greatest(planned_on, $2) having count(*) > $4)
      order by v.person_id, v.id`,
    [organisationId, today, kind, most],
  );
  return rows;
}

export async function moveVisits(
  { bulk }: Bulk,
  moves: readonly { readonly id: string; readonly plannedOn: string }[],
): Promise<void> {
  if (moves.length === 0) return;
  await bulk.query(
    `update visit v set planned_on = m.planned_on, version = v.version + 1
      from unnest($1::uuid[], $2::text[]) as m(id, planned_on)
      where v.id = m.id and v.status = 'PLANNED' and v.agreed_at is null`,
    [moves.map(({ id }) => id), moves.map(({ plannedOn }) => plannedOn)],
  );
}

/** What was missed in a run, by who should have made it. */
export interface MissedBy {
  readonly personId: string;
  readonly count: number;
  /** The first few customers, those that matter most in front. */
  readonly names: readonly string[];
}

/** @param since marked at that moment or later. */
export async function missedSince(
  { bulk }: Bulk,
  organisationId: string,
  since: Temporal.Instant,
): Promise<readonly MissedBy[]> {
  const { rows } = await bulk.query<MissedBy>(
    `select v.person_id as "personId", count(*)::int as count,
        (array_agg(c.name order by v.priority, c.name))[1:8] as names
      from visit v join customer c on c.id = v.customer_id
      where v.organisation_id = $1 and v.status = 'MISSED' and v.missed_at >= $2
      group by v.person_id order by v.person_id`,
    [organisationId, since.toString()],
  );
  return rows;
}
