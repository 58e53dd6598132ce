import { z } from "zod";
import { type TableColumn } from "./columns.ts";
import { readCustomerRow, readFigureRow } from "./readRow.ts";
import { type FindArea } from "./cells.ts";
import { cleanText } from "../cleanText.ts";

const text = z.string().max(1_000);
const cell = text.nullable().optional();

const customerRow = z.strictObject({
  number: text,
  name: cell,
  kind: cell,
  area: cell,
  region: cell,
  address: cell,
  phone: cell,
  since: cell,
  businesses: z.array(text).max(20).optional(),
  active: z.boolean().optional(),
  contactName: cell,
  contactPhone: cell,
  contactPosition: cell,
});

const figureRow = z.strictObject({
  number: text,
  month: text,
  tonnes: z.number(),
  amount: z.number().nullable().optional(),
});

/** More than this comes in several requests. */
export const MOST_SYNC_ROWS = 1_000;

/** What the sales system sends: customers, and what they bought. */
export const syncBody = z
  .strictObject({
    customers: z.array(customerRow).max(MOST_SYNC_ROWS).default([]),
    figures: z.array(figureRow).max(MOST_SYNC_ROWS).default([]),
  })
  .refine(
    ({ customers, figures }) => customers.length + figures.length <= MOST_SYNC_ROWS,
    `at most ${MOST_SYNC_ROWS} rows in one request`,
  )
  .refine(({ customers, figures }) => customers.length + figures.length > 0, "no rows");

export type SyncBody = z.output<typeof syncBody>;

type Row = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

const cellText = (value: Row[string] | undefined): string =>
  value === null || value === undefined
    ? ""
    : cleanText(Array.isArray(value) ? value.join("、") : String(value));

/** A row read by the same rules as a line of a table. */
export function readSyncCustomer(row: SyncBody["customers"][number], findArea: FindArea) {
  const columns = Object.keys(row) as TableColumn[];
  const given = row as Row;
  return readCustomerRow(
    { columns },
    columns.map((column) => cellText(given[column])),
    findArea,
  );
}

export function readSyncFigure(row: SyncBody["figures"][number]) {
  const columns = Object.keys(row) as TableColumn[];
  const given = row as Row;
  return readFigureRow(
    { columns },
    columns.map((column) => cellText(given[column])),
  );
}
