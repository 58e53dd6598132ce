import { type Queries } from "../../db/bulk.ts";

/** A customer, or one business of theirs, that too few know who are there. */
export interface ShortCustomer {
  readonly customerId: string;
  readonly number: string;
  readonly name: string;
  readonly area: string | null;
  /** "": the customer as a whole. */
  readonly business: string;
  /** Everybody who knows it, the first in charge; those who are away or gone, too. */
  readonly personIds: readonly string[];
  /** How many of these are there, and how many there should be. */
  readonly there: number;
  readonly wanted: number;
}

/** What a check looks at. */
export interface CoverCheck {
  readonly organisationId: string;
  /** Who knows customers and isn't there: on leave, or out of service. */
  readonly away: readonly string[];
  readonly least: number;
  /** Who came before this has had their days to get a second person. */
  readonly graceBefore: Temporal.Instant;
}

// Two indexes are read side by side, customers and who knows them, in the order that both have; joined by
// hashing, or counted customer by customer, the same takes twice as long.
const IN_ORDER = `set local enable_seqscan = off; set local enable_hashjoin = off;
  set local enable_hashagg = off; set local enable_nestloop = off; set local enable_bitmapscan = off`;
const AS_FITS = `set local enable_seqscan = on; set local enable_hashjoin = on;
  set local enable_hashagg = on; set local enable_nestloop = on; set local enable_bitmapscan = on`;

/**
 * Whoever may be known to too few: nobody has one of the first ranks (no person has two ranks of one
 * customer), somebody who knows them is away, or a business has people of its own. Only these few are
 * looked at closely.
 */
const looked = (least: number) => `create temp table looked on commit drop as
  ${Array.from(
    { length: least },
    (_, rank) => `select c.id from customer c where not exists (
      select from cover v where v.customer_id = c.id and v.business = '' and v.rank = ${rank + 1})`,
  ).join(" union ")}
  union select customer_id from cover where person_id = any($1::uuid[])
  union select customer_id from cover where business <> ''`;

const SHORT = `
with known as (
  select v.customer_id, v.business, count(*) filter (where v.person_id <> all($2::uuid[])) as there,
    array_agg(v.person_id order by v.rank) as people
  from looked l join cover v on v.customer_id = l.id group by v.customer_id, v.business),
parts as (
  select c.id, c.number, c.name, c.area, c.priority, part.business,
    case when c.created_at < $4::timestamptz then $3 else 1 end as wanted
  from looked l join customer c on c.id = l.id
  cross join lateral unnest(case when c.businesses = '{}' then array[''] else c.businesses end)
    as part(business)
  where c.organisation_id = $1 and c.active),
found as (
  select p.*, coalesce(own.there, whole.there, 0)::int as there,
    coalesce(own.people, whole.people, '{}') as people
  from parts p
  left join known own on own.customer_id = p.id and own.business = p.business
  left join known whole on whole.customer_id = p.id and whole.business = '')
select id as "customerId", number, name, area, business, people as "personIds", there,
  wanted::int, (count(*) over ())::int as total
from found where there < wanted
order by priority, number, business limit $5`;

/** The worst first: by the order of the visit list. */
export interface Shorts {
  readonly total: number;
  readonly first: readonly ShortCustomer[];
}

/**
 * Customers and businesses that fewer know than the policy wants (C-8), worked out for all of them by
 * the database; for bulk work.
 *
 * @param limit of those given back; all are counted.
 */
export async function shortCustomers(
  queries: Queries,
  { organisationId, away, least, graceBefore }: CoverCheck,
  limit: number,
): Promise<Shorts> {
  await queries.query({ text: IN_ORDER });
  await queries.query({ text: looked(least), values: [away] });
  await queries.query({ text: `${AS_FITS}; analyze looked` });
  const { rows } = await queries.query<ShortCustomer & { readonly total: number }>({
    text: SHORT,
    values: [organisationId, away, least, graceBefore.toString(), limit],
  });
  return {
    total: rows[0]?.total ?? 0,
    first: rows.map(({ total: _total, ...short }) => short),
  };
}
