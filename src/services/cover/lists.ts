import { type Person } from "../../core/person.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { isThere } from "./checkCustomers.ts";
import { openCoverDuties } from "./coverDuties.ts";
import { type CoverOverview } from "./index.ts";
import { coverOf, type OwnCover } from "./ownCover.ts";

/** Managers look at everybody's load; the rest is counted. */
export async function overviewOf(
  { db, staff: directory }: ServiceContext,
  { now }: Unit,
  { organisation, clause }: OwnCover,
): Promise<CoverOverview> {
  const staff = await directory();
  const [customers, open, counted] = await Promise.all([
    db.prisma.customer.count({ where: { organisationId: organisation.id, active: true } }),
    openCoverDuties(db, organisation.id),
    db.prisma.cover.groupBy({
      by: ["personId", "rank"],
      where: { customer: { organisationId: organisation.id, active: true } },
      _count: true,
    }),
  ]);
  const ids = [...new Set(counted.map(({ personId }) => personId))];
  const sum = (id: string, isPrimary: boolean) =>
    counted
      .filter(({ personId, rank }) => personId === id && (rank === 1) === isPrimary)
      .reduce((total, { _count }) => total + _count, 0);
  const loads = ids.flatMap((id) => {
    const person = staff.everById(id);
    if (person === null) return [];
    const there = isThere(staff, id, now);
    return [{ person, primary: sum(id, true), second: sum(id, false), isThere: there }];
  });
  return {
    ...{ organisation, customers, open, clause },
    loads: loads.toSorted((a, b) => b.primary + b.second - a.primary - a.second),
  };
}

/** A customer on somebody's own list. */
export interface MyCustomer {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly grade: string | null;
  readonly tags: readonly string[];
  /** In charge of at least one part of them. */
  readonly isPrimary: boolean;
  /** For whom they stand in; null: their own. */
  readonly standsFor: string | null;
}

export interface MyCustomers {
  readonly own: OwnCover;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly customers: readonly MyCustomer[];
}

const PAGE = 15;

/** In the order of the visit list; those of whom somebody stands in for, too. */
export async function myCustomers(
  context: ServiceContext,
  { now }: Unit,
  person: Person,
  wanted: number,
): Promise<MyCustomers | null> {
  const own = await coverOf(context, person);
  if (own === null) return null;
  const staff = await context.staff();
  const ids = [person.id, ...staff.standsInFor(person.id, now)];
  const count = await context.db.pool.query<{ total: number }>({
    name: "countMyCustomers",
    text: `select count(distinct v.customer_id)::int as total from cover v
      join customer c on c.id = v.customer_id and c.active where v.person_id = any($1::uuid[])`,
    values: [ids],
  });
  const total = count.rows[0]?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const { rows } = await context.db.pool.query<
    Omit<MyCustomer, "standsFor"> & { readonly own: boolean; readonly personId: string }
  >({
    name: "myCustomers",
    text: `select c.id, c.number, c.name, c.grade, c.tags, bool_or(v.rank = 1) as "isPrimary",
        bool_or(v.person_id = $2::uuid) as own, min(v.person_id::text) as "personId"
      from cover v join customer c on c.id = v.customer_id and c.active
      where v.person_id = any($1::uuid[]) group by c.id
      order by c.priority, c.name, c.number limit ${PAGE} offset $3`,
    values: [ids, person.id, (page - 1) * PAGE],
  });
  return {
    ...{ own, total, page, pages },
    customers: rows.map(({ own: isOwn, personId, ...row }) => ({
      ...row,
      standsFor: isOwn ? null : (staff.everById(personId)?.name ?? ""),
    })),
  };
}
