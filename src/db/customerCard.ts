import { type Db } from "./db.ts";

/** The card's parts as they come out of the database; instants are ISO text. */
export interface CardRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly area: string | null;
  readonly region: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly since: string | null;
  readonly businesses: readonly string[];
  readonly classes: readonly string[];
  readonly tags: readonly string[];
  readonly consents: readonly string[];
  readonly satisfaction: number | null;
  readonly active: boolean;
  readonly grade: { grade: string; source: string; reason: unknown; until: string | null } | null;
  readonly contacts: readonly {
    name: string;
    phone: string | null;
    position: string | null;
    inChat: boolean;
  }[];
  readonly sites: readonly { name: string; address: string | null }[];
  readonly figures: readonly { month: string; tonnes: number; amount: number | null }[];
  readonly openCases: number;
  readonly cases: readonly { reference: string; topic: string; filedAt: string; ownerId: string }[];
  readonly promises: readonly { reference: string; dueAt: string; personId: string | null }[];
  readonly visits: readonly {
    kind: string;
    at: string;
    byId: string | null;
    satisfaction: number | null;
  }[];
  readonly next: { kind: string; plannedOn: string; dueOn: string; personId: string } | null;
  readonly due: string | null;
  readonly documents: readonly { document: string; version: string; at: string }[];
  readonly cover: readonly { business: string; rank: number; personId: string }[];
  readonly conflicts: number;
}

const MONTHS = 13;
const CASES = 5;
const VISITS = 3;
const DOCUMENTS = 5;

const list = (row: string, from: string, order: string, limit = 1_000) =>
  `(select coalesce(jsonb_agg(${row}${order === "" ? "" : ` order by ${order}`}), '[]')
    from (${from} limit ${limit}) x)`;

// One statement and one plan for the whole card. Cases of a customer are those of its contacts and,
// of a household, of whoever lives there; restricted ones show only to those who answer for them.
const CARD = `
with people as materialized (
  select person_id as id from customer_contact where customer_id = $1 and person_id is not null
  union
  select p.id from customer c join person p on p.household = c.number
    and p.organisation_id = c.organisation_id and p.kind = 'customer'
  where c.id = $1 and c.kind = 'household'),
cases as materialized (
  select k.id, k.reference, k.topic, k.filed_at, k.reply_owner_id
  from people p join "case" k on k.customer_id = p.id
  where k.closed_at is null and k.subject_id is distinct from $2
    and (not k.restricted or k.reply_owner_id = $2 or k.second_person_id = $2))
select c.id, c.number, c.name, c.kind, c.area, c.region, c.address, c.phone, c.since, c.businesses,
  c.classes, c.tags, c.consents, c.satisfaction, c.active,
  (select jsonb_build_object('grade', grade, 'source', source, 'reason', reason, 'until', until)
    from customer_grade where customer_id = c.id and to_at is null
    order by from_at desc limit 1) as grade,
  ${list(
    `jsonb_build_object('name', x.name, 'phone', x.phone, 'position', x.position,
      'inChat', x.person_id is not null)`,
    "select * from customer_contact where customer_id = c.id and active order by id",
    "x.id",
    20,
  )} as contacts,
  ${list(
    `jsonb_build_object('name', x.name, 'address', x.address)`,
    "select * from customer_site where customer_id = c.id and active order by id",
    "x.name",
    20,
  )} as sites,
  ${list(
    `jsonb_build_object('month', x.month, 'tonnes', x.tonnes, 'amount', x.amount)`,
    "select * from sales_figure where customer_id = c.id order by month desc",
    "x.month",
    MONTHS,
  )} as figures,
  (select count(*)::int from cases) as "openCases",
  ${list(
    `jsonb_build_object('reference', x.reference, 'topic', x.topic, 'filedAt', x.filed_at,
      'ownerId', x.reply_owner_id)`,
    "select * from cases order by filed_at desc",
    "x.filed_at desc",
    CASES,
  )} as cases,
  ${list(
    `jsonb_build_object('reference', x.reference, 'dueAt', x.due_at, 'personId', x.person_id)`,
    `select k.reference, l.due_at, l.person_id from cases k join clock l on l.case_id = k.id
      where l.kind = 'promise' and l.stopped_at is null order by l.due_at`,
    "x.due_at",
    CASES,
  )} as promises,
  ${list(
    `jsonb_build_object('kind', x.kind, 'at', x.done_at, 'byId', x.done_by_id,
      'satisfaction', x.satisfaction)`,
    `select v.kind, v.done_at, v.done_by_id, r.satisfaction
      from visit v left join visit_record r on r.visit_id = v.id
      where v.customer_id = c.id and v.status = 'DONE' order by v.done_at desc`,
    "x.done_at desc",
    VISITS,
  )} as visits,
  (select jsonb_build_object('kind', kind, 'plannedOn', planned_on, 'dueOn', due_on,
      'personId', person_id)
    from visit where customer_id = c.id and status = 'PLANNED'
    order by planned_on, due_on limit 1) as next,
  (select min(due_on) from visit_schedule where customer_id = c.id) as due,
  ${list(
    `jsonb_build_object('document', x.document, 'version', x.version, 'at', x.at)`,
    "select * from customer_document where customer_id = c.id order by at desc",
    "x.at desc",
    DOCUMENTS,
  )} as documents,
  ${list(
    `jsonb_build_object('business', x.business, 'rank', x.rank, 'personId', x.person_id)`,
    "select * from cover where customer_id = c.id",
    "x.business, x.rank",
    40,
  )} as cover,
  (select count(*)::int from customer_conflict
    where customer_id = c.id and decided_at is null) as conflicts
from customer c where c.id = $1`;

/** Everything on a customer's card; null when there is no such customer. */
export async function readCard(
  db: Db,
  customerId: string,
  readerId: string,
): Promise<CardRow | null> {
  const { rows } = await db.pool.query<CardRow>({
    name: "customerCard",
    text: CARD,
    values: [customerId, readerId],
  });
  return rows[0] ?? null;
}
