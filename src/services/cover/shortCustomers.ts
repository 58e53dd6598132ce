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

// Every customer and every row of cover once, put together by one number a customer: 1 for the customer,
// a thousand for each who knows them and is there, a million for a row of one business alone. A join would
// read the same and cost twice as much. Only who looks too few, or has businesses of their own, is looked
// at closely.
const SHORT = `
with looked as (
  select id, sum(v) as v from (
    select id, 1 as v from customer where organisation_id = $1 and active
    union all
    select customer_id, case when business <> '' then 1000000
        when person_id = any($2::uuid[]) then 0 else 1000 end
      from cover) every
  group by id
  having sum(v) % 1000 = 1 and (sum(v) >= 1000000 or sum(v) < 1000 * $3)),
known as (
  select v.customer_id, v.business, count(*) filter (where v.person_id <> all($2::uuid[])) as there,
    array_agg(v.person_id order by v.rank) as people
  from cover v where v.customer_id in (select id from looked) group by v.customer_id, v.business),
parts as (
  select c.id, c.number, c.name, c.area, c.priority, part.business,
    case when c.created_at < $4::timestamptz then $3 else 1 end as wanted
  from looked l join customer c on c.id = l.id
  cross join lateral unnest(case when c.businesses = '{}' then array[''] else c.businesses end)
    as part(business)),
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
 * Customers and businesses that fewer know than the policy wants (C-8), in one statement over all of
 * them; for bulk work.
 *
 * @param limit of those given back; all are counted.
 */
export async function shortCustomers(
  queries: Queries,
  { organisationId, away, least, graceBefore }: CoverCheck,
  limit: number,
): Promise<Shorts> {
  const { rows } = await queries.query<ShortCustomer & { readonly total: number }>({
    text: SHORT,
    values: [organisationId, away, least, graceBefore.toString(), limit],
  });
  return {
    total: rows[0]?.total ?? 0,
    first: rows.map(({ total: _total, ...short }) => short),
  };
}
