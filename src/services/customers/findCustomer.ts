import { type Db } from "../../db/db.ts";

/** A customer as commands name them. */
export interface FoundCustomer {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

export type CustomerSearch =
  | { readonly type: "one"; readonly customer: FoundCustomer }
  /** At most `MOST_LISTED` of them. */
  | {
      readonly type: "several";
      readonly customers: readonly FoundCustomer[];
      readonly more: boolean;
    }
  | { readonly type: "none" };

export const MOST_LISTED = 10;

/** What stands for any text in a pattern stands for itself here. */
const literal = (words: string) => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * The active customer whom somebody means: by the exact number, else by the whole name, else by a part of it.
 */
export async function findCustomer(
  db: Db,
  organisationId: string,
  words: string,
): Promise<CustomerSearch> {
  const sought = words.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (sought === "") return { type: "none" };
  const { rows } = await db.pool.query<FoundCustomer & { rank: number }>({
    name: "findCustomer",
    text: `select id, number, name,
        case when number = $2 then 0 when lower(name) = lower($2) then 1 else 2 end as rank
      from customer where organisation_id = $1 and active
        and (number = $2 or name ilike '%' || $3 || '%')
      order by rank, name, number limit ${MOST_LISTED + 1}`,
    values: [organisationId, sought, literal(sought)],
  });
  const [first] = rows;
  if (first === undefined) return { type: "none" };
  const best = first.rank === 2 ? rows : rows.filter(({ rank }) => rank === first.rank);
  const found = best.map(({ id, number, name }) => ({ id, number, name }));
  const [only, another] = found;
  if (only !== undefined && another === undefined) return { type: "one", customer: only };
  return {
    type: "several",
    customers: found.slice(0, MOST_LISTED),
    more: found.length > MOST_LISTED,
  };
}
