import { type Person } from "../../core/person.ts";
import { type Db } from "../../db/db.ts";
import { type StaffDirectory } from "../directory.ts";

/** Who knows a customer, or one business of theirs: the primary and the seconds (C-8). */
export interface CustomerCover {
  /** Null while nobody does. */
  readonly primary: string | null;
  readonly seconds: readonly string[];
}

const NOBODY: CustomerCover = { primary: null, seconds: [] };

/**
 * Who knows each of these customers.
 *
 * @param business left out: the customer as a whole; one without people of its own has those.
 */
export async function coversOf(
  db: Db,
  customerIds: readonly string[],
  business = "",
): Promise<ReadonlyMap<string, CustomerCover>> {
  if (customerIds.length === 0) return new Map();
  const { rows } = await db.pool.query<{ id: string; business: string; personId: string }>({
    name: "coversOf",
    text: `select customer_id as id, business, person_id as "personId" from cover
      where customer_id = any($1::uuid[]) and business in ('', $2)
      order by customer_id, business desc, rank`,
    values: [customerIds, business],
  });
  const found = new Map<string, CustomerCover>();
  for (const [id, theirs] of Map.groupBy(rows, (row) => row.id)) {
    const own = theirs.filter((row) => row.business === business);
    const [primary = null, ...seconds] = (own.length > 0 ? own : theirs).map(
      ({ personId }) => personId,
    );
    found.set(id, { primary, seconds });
  }
  return found;
}

/** Who knows this customer. */
export const coverOf = async (db: Db, customerId: string, business = ""): Promise<CustomerCover> =>
  (await coversOf(db, [customerId], business)).get(customerId) ?? NOBODY;

/** Everybody who knows a customer or a business of theirs. */
export async function knowersOf(db: Db, customerId: string): Promise<readonly string[]> {
  const rows = await db.prisma.cover.findMany({
    where: { customerId },
    select: { personId: true },
  });
  return [...new Set(rows.map(({ personId }) => personId))];
}

/** Whether a customer is this person's own to look at: theirs, of somebody below them, or for whom they stand in. */
export function isTheirs(
  person: Person,
  coverIds: readonly string[],
  staff: StaffDirectory,
  now: Temporal.Instant,
): boolean {
  const own = new Set([person.id, ...staff.standsInFor(person.id, now)]);
  return coverIds.some((id) => own.has(id) || isAbove(person.id, id, staff));
}

function isAbove(superiorId: string, id: string, staff: StaffDirectory): boolean {
  const seen = new Set<string>();
  let above = staff.everById(id)?.superiorId ?? null;
  while (above !== null && !seen.has(above)) {
    if (above === superiorId) return true;
    seen.add(above);
    above = staff.everById(above)?.superiorId ?? null;
  }
  return false;
}
