import {
  COLUMNS_OF,
  type Mapping,
  missingColumns,
  remapped,
  type TableColumn,
} from "../../core/customers/columns.ts";
import { type ImportReport, NO_COUNTS, totalOf } from "../../core/customers/importReport.ts";
import { type Person } from "../../core/person.ts";
import { reportOf } from "../../db/customerImports.ts";
import { type CustomerImport } from "../../db/prisma/client.ts";
import { type TableLine } from "../../core/registry/planImport.ts";
import { type FileShelf } from "../registry/files.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { tryOut } from "./carryOut.ts";
import { keepsCustomers, seesCustomers } from "./rights.ts";
import { batchSetting } from "./setting.ts";
import {
  type Encoding,
  lookAtTable,
  type LookedAtTable,
  type NoCustomerTable,
  type OpenFile,
} from "./table.ts";
import { CsvError } from "csv-parse";
import { lineOf } from "./table.ts";

export interface ImportContext extends Pick<ServiceContext, "db" | "organisations" | "staff"> {
  readonly files: FileShelf;
}

/** What a table would do, and how it was read. */
export interface TriedOut {
  readonly type: "tried";
  readonly encoding: Encoding;
  readonly mapping: Mapping;
  readonly sample: readonly TableLine[];
  readonly report: ImportReport;
  /** Columns without which nothing can be carried out. */
  readonly missing: readonly TableColumn[];
}

export type Tried =
  | TriedOut
  | { readonly type: "notYours" | "nothing" }
  | ({ readonly type: "noTable" } & NoCustomerTable)
  /** A column of the file that isn't there; with those that are. */
  | { readonly type: "noColumn"; readonly name: string; readonly names: readonly string[] };

/** An import as somebody asks for it. */
export interface ImportState {
  readonly fileName: string;
  /** shown | running | done | failed | cancelled. */
  readonly status: string;
  readonly lines: number;
  readonly linesDone: number;
  readonly report: ImportReport;
}

export type ImportAnswer =
  | { readonly type: "notYours" | "nothing" }
  | { readonly type: "started" | "cancelled" | "state"; readonly state: ImportState };

const VALID_HOURS = 24;

const opener =
  ({ files }: ImportContext, attachmentId: string, ownerId: string): OpenFile =>
  () =>
    files.stream(attachmentId, ownerId);

/** Looks at a table that somebody sent and works out what it would do; it is remembered until confirmed. */
export async function tryTable(
  context: ImportContext,
  unit: Unit,
  by: Person,
  file: { readonly id: string; readonly name: string },
): Promise<Tried> {
  if (!seesCustomers(by) || !keepsCustomers(by)) return { type: "notYours" };
  const open = opener(context, file.id, by.id);
  const looked = await lookAtTable(open);
  if ("problem" in looked) return { type: "noTable", ...looked };
  const report = await reportOn(context, by.organisationId, open, looked);
  if ("problem" in report) return { type: "noTable", ...report };
  const { encoding, mapping, sha256 } = looked;
  unit.add({
    insert: "customerImport",
    rows: [
      {
        ...{ id: unit.newId(), organisationId: by.organisationId, personId: by.id },
        ...{ attachmentId: file.id, fileName: file.name, sha256, encoding },
        mapping: mapping as unknown as Record<string, string>,
        ...{ status: "shown", lines: totalOf(report), at: unit.now },
        report: report as unknown as Record<string, string>,
      },
    ],
  });
  return tried(looked, report);
}

const tried = (
  { encoding, mapping, sample }: Pick<LookedAtTable, "encoding" | "mapping" | "sample">,
  report: ImportReport,
): TriedOut => ({
  ...{ type: "tried", encoding, mapping, sample, report },
  missing: missingColumns(mapping),
});

const NO_REPORT: ImportReport = { counts: NO_COUNTS, lines: [] };

/** What it would do; nothing while a column is missing that every line needs. */
export async function reportOn(
  context: Pick<ImportContext, "db" | "organisations" | "staff">,
  organisationId: string,
  open: OpenFile,
  { encoding, mapping }: Pick<LookedAtTable, "encoding" | "mapping">,
): Promise<ImportReport | NoCustomerTable> {
  if (missingColumns(mapping).length > 0) return NO_REPORT;
  const by = { source: "csv", reason: "", importId: null, byId: null } as const;
  const { findArea, ...setting } = await batchSetting(context, organisationId, by);
  try {
    return await tryOut(context.db, { open, encoding, mapping, findArea }, setting);
  } catch (error) {
    if (error instanceof CsvError) return { problem: "broken", line: lineOf(error) };
    throw error;
  }
}

/** Corrects which column is which, and works out anew what the table would do. */
export async function remapTable(
  context: ImportContext,
  unit: Unit,
  by: Person,
  corrections: readonly { readonly column: TableColumn | null; readonly name: string }[],
): Promise<Tried> {
  if (!seesCustomers(by) || !keepsCustomers(by)) return { type: "notYours" };
  const last = await lastOf(context, unit, by);
  if (last?.status !== "shown" || last.attachmentId === null) return { type: "nothing" };
  let mapping = last.mapping as unknown as Mapping;
  for (const { column, name } of corrections) {
    const fits = column === null || COLUMNS_OF[mapping.table].includes(column);
    const next = fits ? remapped(mapping, column, name) : null;
    if (next === null) return { type: "noColumn", name, names: mapping.names };
    mapping = next;
  }
  const open = opener(context, last.attachmentId, by.id);
  const looked = await lookAtTable(open);
  if ("problem" in looked) return { type: "noTable", ...looked };
  const report = await reportOn(context, by.organisationId, open, { ...looked, mapping });
  if ("problem" in report) return { type: "noTable", ...report };
  unit.add({
    update: "customerImport",
    where: { id: last.id, status: "shown" },
    set: {
      mapping: mapping as unknown as Record<string, string>,
      report: report as unknown as Record<string, string>,
      ...{ lines: totalOf(report), at: unit.now },
    },
    expectOne: true,
  });
  return tried({ ...looked, mapping }, report);
}

/** The import that this person spoke of last; null when that is too long ago. */
async function lastOf(
  { db }: Pick<ImportContext, "db">,
  unit: Unit,
  by: Person,
): Promise<CustomerImport | null> {
  const since = new Date(unit.now.subtract({ hours: VALID_HOURS }).epochMilliseconds);
  return db.prisma.customerImport.findFirst({
    where: { personId: by.id, at: { gt: since } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
}

const stateOf = (row: CustomerImport): ImportState => ({
  ...{ fileName: row.fileName, status: row.status, lines: row.lines, linesDone: row.linesDone },
  report: reportOf(row.report),
});

/** Lets what was shown last be carried out; lines that were refused are left out. */
export async function confirmImport(
  context: ImportContext,
  unit: Unit,
  by: Person,
): Promise<ImportAnswer> {
  if (!seesCustomers(by) || !keepsCustomers(by)) return { type: "notYours" };
  const last = await lastOf(context, unit, by);
  if (last === null) return { type: "nothing" };
  const mapping = last.mapping as unknown as Mapping;
  const state = stateOf(last);
  if (last.status !== "shown") return { type: "state", state };
  if (missingColumns(mapping).length > 0 || last.lines === 0) return { type: "nothing" };
  unit.add({
    update: "customerImport",
    where: { id: last.id, status: "shown" },
    set: { status: "running", report: {} },
    expectOne: true,
  });
  return { type: "started", state };
}

/** How far the last import of this person is. */
export async function importState(
  context: ImportContext,
  unit: Unit,
  by: Person,
): Promise<ImportAnswer> {
  if (!seesCustomers(by) || !keepsCustomers(by)) return { type: "notYours" };
  const last = await lastOf(context, unit, by);
  return last === null ? { type: "nothing" } : { type: "state", state: stateOf(last) };
}

/** Stops the last import of this person; lines that were carried out stay carried out. */
export async function cancelImport(
  context: ImportContext,
  unit: Unit,
  by: Person,
): Promise<ImportAnswer> {
  if (!seesCustomers(by) || !keepsCustomers(by)) return { type: "notYours" };
  const last = await lastOf(context, unit, by);
  if (last === null) return { type: "nothing" };
  const { id, status } = last;
  if (status !== "shown" && status !== "running") return { type: "state", state: stateOf(last) };
  unit.add({
    update: "customerImport",
    where: { id, status },
    set: { status: "cancelled", doneAt: unit.now },
    expectOne: true,
  });
  return { type: "cancelled", state: stateOf(last) };
}
