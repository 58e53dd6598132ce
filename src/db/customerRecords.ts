import { type Db } from "./db.ts";

/** A look-up with what it was of. */
export interface LookupRow {
  readonly number: string;
  readonly name: string;
  readonly byId: string;
  readonly reason: string | null;
  readonly at: Date;
}

/** Look-ups of a customer, or of all of an organisation, the newest first. */
export async function lookupsOf(
  { prisma }: Db,
  about: {
    readonly organisationId: string;
    /** Null: of all. */
    readonly customerId: string | null;
    readonly page: number;
    readonly size: number;
  },
): Promise<{
  readonly count: number;
  readonly rows: readonly LookupRow[];
  readonly page: number;
}> {
  const { organisationId, customerId, size } = about;
  const [total] = await prisma.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from customer_lookup l join customer c on c.id = l.customer_id
    where c.organisation_id = ${organisationId}
      and (${customerId}::uuid is null or l.customer_id = ${customerId}::uuid)`;
  const count = total?.count ?? 0;
  const page = Math.min(Math.max(1, about.page), Math.max(1, Math.ceil(count / size)));
  const rows = await prisma.$queryRaw<LookupRow[]>`
    select c.number, c.name, l.by_id as "byId", l.reason, l.at
    from customer_lookup l join customer c on c.id = l.customer_id
    where c.organisation_id = ${organisationId}
      and (${customerId}::uuid is null or l.customer_id = ${customerId}::uuid)
    order by l.at desc, l.id offset ${(page - 1) * size} limit ${size}`;
  return { count, rows, page };
}
