import { type CellProblem, type FindArea } from "../../core/customers/cells.ts";
import { type Mapping } from "../../core/customers/columns.ts";
import { type ReportLine } from "../../core/customers/importReport.ts";
import { type CustomerPlan } from "../../core/customers/planRow.ts";
import {
  type GivenCustomer,
  type GivenFigure,
  readCustomerRow,
  readFigureRow,
  type RowRead,
} from "../../core/customers/readRow.ts";
import { type Encoding, type OpenFile, records } from "./table.ts";

/** A line that was read, with what is wrong with it. */
export interface Line<G> {
  readonly line: number;
  readonly about: string;
  readonly given: G | null;
  readonly problems: readonly CellProblem[];
}

/** Lines that are carried out together. */
export const BATCH_LINES = 1_000;

/** How a file is read. */
export interface Reading {
  readonly open: OpenFile;
  readonly encoding: Encoding;
  readonly mapping: Mapping;
  readonly findArea: FindArea;
}

/**
 * The lines of a file in batches. A number that was there before, or a month of it, is refused:
 * which of the two is meant, nobody knows.
 *
 * @param skip lines that were carried out already.
 */
export async function* batchesOf<G extends GivenCustomer | GivenFigure>(
  reading: Reading,
  read: (mapping: Mapping, cells: readonly string[], findArea: FindArea) => RowRead<G>,
  skip: number,
): AsyncGenerator<readonly Line<G>[], undefined> {
  const { open, encoding, mapping, findArea } = reading;
  const seen = new Set<number>();
  let batch: Line<G>[] = [];
  let count = 0;
  for await (const { line, cells } of records(open, encoding, mapping.delimiter)) {
    const { given, about, problems } = read(mapping, cells, findArea);
    const twice = given !== null && !isFirst(seen, keyOf(given));
    count += 1;
    if (count <= skip) continue;
    batch.push(
      twice
        ? {
            ...{ line, about, given: null },
            problems: [{ code: "twice", column: "number", value: given.number }],
          }
        : { line, about, given, problems },
    );
    if (batch.length < BATCH_LINES) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

const keyOf = (given: GivenCustomer | GivenFigure): string =>
  "month" in given ? `${given.number} ${given.month}` : given.number;

/** Keeps 53 bits of each: a file of 100,000 lines takes a few megabytes, whatever its numbers look like. */
function isFirst(seen: Set<number>, key: string): boolean {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  const hash = (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
  if (seen.has(hash)) return false;
  seen.add(hash);
  return true;
}

export const readCustomerLine = readCustomerRow;
export const readFigureLine = (mapping: Mapping, cells: readonly string[]) =>
  readFigureRow(mapping, cells);

/** What became of a line of customers. */
export function customerReport(
  { line, about, problems }: Line<GivenCustomer>,
  plan: CustomerPlan | undefined,
): ReportLine {
  const at = { line, about, changes: [], conflicts: [] };
  if (plan === undefined) return { ...at, result: "refused", problems };
  if (plan.result === "refused") return { ...at, result: "refused", problems: plan.problems };
  if (plan.result === "new") return { ...at, result: "new", problems };
  const { contact } = plan;
  const changes = [
    ...plan.changes,
    ...(contact === null
      ? []
      : [{ field: "contact", before: contact.known?.name ?? null, after: contact.after.name }]),
  ];
  const conflicts = plan.conflicts.map(({ field }) => field);
  // Part of it is taken over, part waits: what waits is what somebody has to know.
  const result = conflicts.length > 0 ? "conflict" : plan.result;
  return { ...at, result, problems, changes, conflicts };
}
