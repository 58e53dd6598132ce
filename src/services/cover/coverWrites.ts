import { type CoverRow, type CoverStep, knowing } from "../../core/customers/cover/cover.ts";
import { type Db } from "../../db/db.ts";
import { type Write } from "../../db/writes.ts";
import { type Unit } from "../unit.ts";

/** Who knows these customers, by customer. */
export async function loadCovers(
  db: Db,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CoverRow[]>> {
  const { rows } = await db.pool.query<CoverRow & { readonly customerId: string }>({
    name: "loadCovers",
    text: `select customer_id as "customerId", business, rank, person_id as "personId"
      from cover where customer_id = any($1::uuid[]) order by customer_id, business, rank`,
    values: [customerIds],
  });
  const found = new Map<string, CoverRow[]>();
  for (const { customerId, ...row } of rows) {
    found.set(customerId, [...(found.get(customerId) ?? []), row]);
  }
  return found;
}

function writeOf(customerId: string, step: CoverStep, now: Temporal.Instant): Write {
  const where = { customerId, ...step.row };
  switch (step.type) {
    case "add":
      return { insert: "cover", rows: [{ ...where, since: now }] };
    case "remove":
      return { delete: "cover", where };
    case "person":
      return { update: "cover", where, set: { personId: step.to, since: now }, expectOne: true };
    case "rank":
      return { update: "cover", where, set: { rank: step.to }, expectOne: true };
  }
}

/** The rows as they are after some steps. */
export const afterSteps = (
  covers: readonly CoverRow[],
  steps: readonly CoverStep[],
): readonly CoverRow[] =>
  steps.reduce<readonly CoverRow[]>((rows, step) => {
    const isIt = (row: CoverRow) =>
      row.business === step.row.business &&
      row.rank === step.row.rank &&
      row.personId === step.row.personId;
    switch (step.type) {
      case "add":
        return [...rows, step.row];
      case "remove":
        return rows.filter((row) => !isIt(row));
      case "person":
        return rows.map((row) => (isIt(row) ? { ...row, personId: step.to } : row));
      case "rank":
        return rows.map((row) => (isIt(row) ? { ...row, rank: step.to } : row));
    }
  }, covers);

/** Adds what a change of cover writes, with its line in the customer's history (C-2). */
export function writeCover(
  unit: Unit,
  covers: readonly CoverRow[],
  change: {
    readonly customerId: string;
    readonly business: string;
    readonly steps: readonly CoverStep[];
    readonly byId: string;
    readonly reason: string | null;
  },
): readonly CoverRow[] {
  const { customerId, business, steps, byId, reason } = change;
  const after = afterSteps(covers, steps);
  const people = (rows: readonly CoverRow[]) => ({
    business,
    people: knowing(rows, business).map(({ personId }) => personId),
  });
  unit.add(...steps.map((step) => writeOf(customerId, step, unit.now)), {
    insert: "customerChange",
    rows: [
      {
        ...{ customerId, what: "cover", before: people(covers), after: people(after) },
        ...{ source: "chat", reason, byId, at: unit.now },
      },
    ],
  });
  return after;
}
