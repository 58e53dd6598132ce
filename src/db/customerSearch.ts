import { type Db } from "./db.ts";

/** A customer that was found. */
export interface FoundCustomer {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly address: string | null;
  readonly active: boolean;
}

/** More than this nobody looks through. */
export const MOST_FOUND = 50;

/** What somebody looks for. */
export interface Sought {
  readonly organisationId: string;
  /** As a number would be stored. */
  readonly number: string;
  /** Regular expression of a name. */
  readonly name: string;
  /** Last digits of a telephone; null: nothing of the kind was written. */
  readonly tail: string | null;
}

/**
 * Customers by number, then by telephone, then by their name, then by that of a contact: the first
 * of these that finds any. Names are looked through from beginning to end.
 */
export async function searchCustomers(db: Db, sought: Sought): Promise<readonly FoundCustomer[]> {
  const { organisationId, number, name, tail } = sought;
  const { prisma } = db;
  const byNumber = await prisma.$queryRaw<FoundCustomer[]>`
    select id, number, name, kind, address, active from customer
    where organisation_id = ${organisationId} and number = ${number}`;
  if (byNumber.length > 0) return byNumber;
  if (tail !== null) {
    const byPhone = await prisma.$queryRaw<FoundCustomer[]>`
      select id, number, name, kind, address, active from customer c
      where c.organisation_id = ${organisationId} and c.id in (
        select customer_id from customer_contact where phone_tail(phone) = ${tail} and active
        union all
        select id from customer where organisation_id = ${organisationId} and phone_tail(phone) = ${tail})
      order by active desc, name limit ${MOST_FOUND}`;
    if (byPhone.length > 0) return byPhone;
  }
  const byName = await prisma.$queryRaw<FoundCustomer[]>`
    select id, number, name, kind, address, active from customer
    where organisation_id = ${organisationId} and name ~* ${name}
    order by active desc, length(name), name limit ${MOST_FOUND}`;
  if (byName.length > 0) return byName;
  return prisma.$queryRaw<FoundCustomer[]>`
    select id, number, name, kind, address, active from customer c
    where c.organisation_id = ${organisationId} and exists (
      select 1 from customer_contact k where k.customer_id = c.id and k.active and k.name ~* ${name})
    order by active desc, name limit ${MOST_FOUND}`;
}
