import { type Db } from "./db.ts";

/**
 * Planning of return visits, set by set: a customer more costs the time of their rows. Every statement
 * may run twice and in two processes at once. Days are ISO text.
 */
type Bulk = Pick<Db, "bulk">;

const countOf = (rows: readonly { readonly count: number }[]) => rows[0]?.count ?? 0;

/** First days of a cadence, given to new customers in turn; one where all have the same. */
export interface FirstDues {
  readonly cadence: string;
  readonly dues: readonly { readonly dueOn: string; readonly period: string }[];
}

/**
 * Gives customers the schedules that they lack, and notes which they have: the next run finds by index
 * that there is nobody new.
 *
 * @returns how many schedules were new.
 */
export async function enrolCustomers(
  { bulk }: Bulk,
  organisationId: string,
  cadences: readonly FirstDues[],
): Promise<number> {
  const wanted = enrolledFor(cadences.map(({ cadence }) => cadence));
  const rows = cadences.flatMap(({ cadence, dues }) =>
    dues.map((due, place) => ({ cadence, place, of: dues.length, ...due })),
  );
  const { rows: counted } = await bulk.query<{ count: number }>(
    `with fresh as (select c.id, row_number() over (order by c.number) - 1 as place from (
          select * from customer where organisation_id = $1 and enrolled_for < $2
          union all select * from customer where organisation_id = $1 and enrolled_for > $2) c
        where c.active order by c.id),
      added as (insert into visit_schedule (customer_id, organisation_id, cadence, due_on, period)
        select f.id, $1, d.cadence, d."dueOn", d.period from fresh f join jsonb_to_recordset($3::jsonb)
          as d(cadence text, place int, "of" int, "dueOn" text, period text)
          on d.place = f.place % d."of"
        on conflict do nothing returning 1),
      noted as (update customer set enrolled_for = $2 where id in (select id from fresh))
      select count(*)::int as count from added`,
    [organisationId, wanted, JSON.stringify(rows)],
  );
  return countOf(counted);
}

/** Whether customers lack the schedules of these cadences; found by index. */
export async function hasNewCustomers(
  { bulk }: Bulk,
  organisationId: string,
  cadences: readonly string[],
): Promise<boolean> {
  const { rows } = await bulk.query<{ found: boolean }>(
    `select exists (select from customer where organisation_id = $1 and enrolled_for < $2 and active)
      or exists (select from customer where organisation_id = $1 and enrolled_for > $2 and active)
      as found`,
    [organisationId, enrolledFor(cadences)],
  );
  return rows[0]?.found ?? false;
}

/** What `enrolled_for` says of a customer with schedules of these cadences. */
const enrolledFor = (cadences: readonly string[]): string => cadences.join(",");

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

/** What is due after a day, by the seasons of a region. */
export interface Rebased {
  readonly baseOn: string;
  readonly region: string | null;
  readonly dueOn: string;
  readonly period: string;
  readonly plannedOn: string;
}

/**
 * Schedules that say another due day than the rules do now, and their open visits: those on which
 * nobody has agreed with the customer move along.
 *
 * @returns how many schedules were put right.
 */
export async function rebase(
  { bulk }: Bulk,
  of: { readonly organisationId: string; readonly cadence: string },
  to: readonly Rebased[],
): Promise<number> {
  const { rows } = await bulk.query<{ count: number }>(
    `with wrong as (select s.customer_id, s.period, d."dueOn" as due_on, d.period as next,
          d."plannedOn" as planned_on
        from jsonb_to_recordset($3::jsonb)
          as d("baseOn" text, region text, "dueOn" text, period text, "plannedOn" text)
        join visit_schedule s on s.base_on = d."baseOn"
        join customer c on c.id = s.customer_id and c.region is not distinct from d.region
        where s.organisation_id = $1 and s.cadence = $2 and s.due_on <> d."dueOn" for update of s),
      moved as (update visit_schedule s set due_on = w.due_on, period = w.next from wrong w
        where s.customer_id = w.customer_id and s.cadence = $2 returning s.customer_id),
      visits as (update visit v set due_on = w.due_on, period = w.next, planned_on = w.planned_on,
          version = v.version + 1
        from wrong w where v.customer_id = w.customer_id and v.cadence = $2
          and v.period = w.period and v.status = 'PLANNED' and v.agreed_at is null)
      select count(*)::int as count from moved`,
    [of.organisationId, of.cadence, JSON.stringify(to)],
  );
  return countOf(rows);
}

/** The rules that an organisation's schedules were reckoned by. */
export async function reckonedBy({ bulk }: Bulk, organisationId: string): Promise<string> {
  const { rows } = await bulk.query<{ rules: string }>(
    "select visit_rules as rules from organisation where id = $1",
    [organisationId],
  );
  return rows[0]?.rules ?? "";
}

export async function noteReckonedBy(
  { bulk }: Bulk,
  organisationId: string,
  rules: string,
): Promise<void> {
  await bulk.query("update organisation set visit_rules = $2 where id = $1", [
    organisationId,
    rules,
  ]);
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
  // Two statements: rows that were added a moment ago are unknown to whatever plans a join of both.
  const { rows: people } = await bulk.query<{ id: string }>(
    `select distinct person_id as id from (select person_id from visit
        where organisation_id = $1 and status = 'PLANNED' and kind = $3
        group by person_id, greatest(planned_on, $2) having count(*) > $4) crowded`,
    [organisationId, today, kind, most],
  );
  if (people.length === 0) return [];
  const { rows } = await bulk.query<CrowdedVisit>(
    `select v.id, v.person_id as "personId", v.kind, v.planned_on as "plannedOn",
        v.due_on as "dueOn", v.priority,
        (v.agreed_at is not null or v.snoozed_until is not null) as fixed
      from visit v where v.person_id = any($1::uuid[]) and v.status = 'PLANNED' and v.kind = $2
        and v.organisation_id = $3
      order by v.person_id, v.id`,
    [people.map(({ id }) => id), kind, organisationId],
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
