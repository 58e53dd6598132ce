import { type ByRule, type Measures } from "../../../core/customers/grading/gradeCustomer.ts";
import { measuresOf, type Windows, windowsOf } from "../../../core/customers/grading/measures.ts";
import { type Queries } from "../../../db/bulk.ts";

/** The grade that is in force. */
export interface HeldGrade {
  readonly id: string;
  readonly grade: string;
  readonly source: "rule" | "hand";
  readonly reason: unknown;
  readonly until: string | null;
}

/** A customer with everything that grading looks at. */
export interface GradeInput {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly number: string;
  readonly classes: readonly string[];
  readonly tags: readonly string[];
  readonly priority: number;
  readonly grade: string | null;
  readonly measures: Measures;
  readonly held: HeldGrade | null;
}

interface InputRow extends Omit<GradeInput, "measures" | "held"> {
  readonly since: string | null;
  readonly tonnes: number | null;
  readonly tonnesBefore: number | null;
  readonly figuresFrom: string | null;
  readonly amount: number | null;
  readonly complaints: number;
  readonly upheld: number;
  readonly heldId: string | null;
  readonly heldGrade: string;
  readonly source: "rule" | "hand";
  readonly reason: unknown;
  readonly until: string | null;
}

// Complaints of anybody who speaks for the customer in the chat, and those that a visit brought up. What
// else it brought up is a case of the same kind, and no complaint.
const INPUTS = `
select c.id, c.version, c.name, c.number, c.since, c.classes, c.tags, c.priority, c.grade,
  f.tonnes, f.before as "tonnesBefore", f.first as "figuresFrom", f.amount, k.complaints, k.upheld,
  g.id as "heldId", g.grade as "heldGrade", g.source, g.reason, g.until
from customer c
left join lateral (
  select sum(tonnes) filter (where month >= $3) as tonnes, sum(amount) filter (where month >= $3) as amount,
    sum(tonnes) filter (where month < $3) as before,
    (select min(month) from sales_figure where customer_id = c.id) as first
  from sales_figure where customer_id = c.id and month >= $2 and month < $4) f on true
left join lateral (
  select count(*)::int as complaints, (count(*) filter (where substantiated))::int as upheld from (
    select k.id, k.substantiated from customer_contact x join "case" k on k.customer_id = x.person_id
      where x.customer_id = c.id and k.kind = 'complaint' and k.filed_at >= $5::timestamptz
        and not exists (select from visit_finding o where o.case_id = k.id and o.kind <> 'complaint')
    union
    select k.id, k.substantiated from visit v join visit_finding f on f.visit_id = v.id
      join "case" k on k.id = f.case_id
      where v.customer_id = c.id and f.kind = 'complaint' and k.filed_at >= $5::timestamptz) k) k on true
left join lateral (
  select id, grade, source, reason, until from customer_grade
  where customer_id = c.id and to_at is null order by from_at desc limit 1) g on true
where c.id = any($1::uuid[]) and c.active`;

/** Active customers of these ids with what their grade stands on, as of a day in their organisation's zone. */
export async function gradeInputs(
  db: Queries,
  ids: readonly string[],
  { today, zone }: { readonly today: Temporal.PlainDate; readonly zone: string },
): Promise<readonly GradeInput[]> {
  const windows: Windows = windowsOf(today);
  const since = windows.complaintsSince.toZonedDateTime(zone).toInstant().toString();
  const { rows } = await db.query<InputRow>({
    name: "gradeInputs",
    text: INPUTS,
    values: [ids, windows.before, windows.from, windows.to, since],
  });
  return rows.map(({ heldId, heldGrade, source, reason, until, ...row }) => {
    const { id, version, name, number, classes, tags, priority, grade } = row;
    const counted = { ...row, tonnes: row.tonnes ?? 0, tonnesBefore: row.tonnesBefore ?? 0 };
    const held = heldId === null ? null : { id: heldId, grade: heldGrade, source, reason, until };
    const measures = measuresOf(counted, today);
    return { id, version, name, number, classes, tags, priority, grade, measures, held };
  });
}

/** What grading changes of a customer. */
export interface Regraded {
  readonly id: string;
  /** As it was read: whoever was first wins. */
  readonly version: number;
  readonly grade: string;
  readonly before: string | null;
  readonly tags: readonly string[];
  readonly priority: number;
  /** What a new grade stands on; null when the grade stays, and only tags or the place in the list change. */
  readonly reason: ByRule | null;
}

const WRITE = `
with given as (
  select * from jsonb_to_recordset($1::jsonb)
    as g(id uuid, version int, grade text, before text, tags text[], priority int, reason jsonb)),
changed as (
  update customer c set grade = g.grade, tags = g.tags, priority = g.priority, version = c.version + 1
  from given g where c.id = g.id and c.version = g.version
  returning c.id, g.grade, g.before, g.reason),
moved as (select * from changed where reason is not null and reason <> 'null'::jsonb),
ended as (
  update customer_grade h set to_at = $2::timestamptz from moved m
  where h.customer_id = m.id and h.to_at is null),
graded as (
  insert into customer_grade (id, customer_id, grade, source, reason, from_at)
  select gen_random_uuid(), id, grade, 'rule', reason, $2::timestamptz from moved),
noted as (
  insert into customer_change (customer_id, what, before, after, source, at)
  select id, 'grade', to_jsonb(before), to_jsonb(grade), 'rule', $2::timestamptz from moved
  where before is distinct from grade)
select id from changed`;

/**
 * Writes many in one statement: the customers, the history of their grades, and the changes.
 *
 * @returns ids of those written; somebody else has changed the others meanwhile.
 */
export async function writeGrades(
  db: Queries,
  rows: readonly Regraded[],
  now: Temporal.Instant,
): Promise<readonly string[]> {
  if (rows.length === 0) return [];
  const { rows: written } = await db.query<{ id: string }>({
    name: "writeGrades",
    text: WRITE,
    values: [JSON.stringify(rows), now.toString()],
  });
  return written.map(({ id }) => id);
}
