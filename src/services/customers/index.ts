import { type CustomerLine } from "../../cards/customerView.ts";
import { type TableColumn } from "../../core/customers/columns.ts";
import { type Person } from "../../core/person.ts";
import { type FileShelf } from "../registry/files.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type TickDeps } from "../tickUnit.ts";
import { type Unit } from "../unit.ts";
import { type Changed, changeCustomer, type Edit } from "./changeCustomer.ts";
import { coverOf, coversOf, type CustomerCover } from "./coverOf.ts";
import { decideConflict, type Decided } from "./decideConflict.ts";
import {
  cancelImport,
  confirmImport,
  type ImportAnswer,
  importState,
  remapTable,
  type Tried,
  tryTable,
} from "./importTable.ts";
import { findCustomersOf, type Opened, openCustomer } from "./openCustomer.ts";
import {
  type ChangeLine,
  changesOf,
  type ConflictLine,
  conflicts,
  lookups,
  type LookupLine,
  type RecordPage,
  type Records,
} from "./records.ts";
import { keepsCustomers, seesCustomers } from "./rights.ts";
import { runImports } from "./runImports.ts";
import { syncCustomers, type SyncAnswer, type SyncRequest } from "./syncCustomers.ts";

export type { Changed, Edit } from "./changeCustomer.ts";
export type { CustomerCover } from "./coverOf.ts";
export type { Decided } from "./decideConflict.ts";
export type { ImportAnswer, ImportState, Tried, TriedOut } from "./importTable.ts";
export type { Opened } from "./openCustomer.ts";
export type * from "./records.ts";
export type { SyncAnswer, SyncRequest } from "./syncCustomers.ts";

/** The archive of customers (C-2), and who knows them (C-8). */
export interface Customers {
  /** Whether this person may look at customers, and whether they keep the archive. */
  sees(person: Person): boolean;
  keeps(person: Person): boolean;
  find(by: Person, query: string): Promise<readonly CustomerLine[]>;
  open(
    unit: Unit,
    by: Person,
    asked: { readonly query: string; readonly reason: string | null },
  ): Promise<Opened>;
  change(
    unit: Unit,
    by: Person,
    asked: {
      readonly query: string;
      readonly edits: readonly Edit[];
      readonly reason: string | null;
    },
  ): Promise<Changed>;
  changes(
    unit: Unit,
    by: Person,
    asked: { readonly query: string; readonly page: number },
  ): Promise<Records<ChangeLine>>;
  /** Who looked up a customer; query "": any. */
  lookups(
    by: Person,
    asked: { readonly query: string; readonly page: number },
  ): Promise<Records<LookupLine>>;
  conflicts(by: Person, page: number): Promise<RecordPage<ConflictLine> | null>;
  decide(
    unit: Unit,
    by: Person,
    decision: { readonly code: string; readonly decision: "ours" | "theirs" },
  ): Promise<Decided>;

  /** What a table that this person sent would do. */
  tryTable(
    unit: Unit,
    by: Person,
    file: { readonly id: string; readonly name: string },
  ): Promise<Tried>;
  remap(
    unit: Unit,
    by: Person,
    corrections: readonly { readonly column: TableColumn | null; readonly name: string }[],
  ): Promise<Tried>;
  confirmImport(unit: Unit, by: Person): Promise<ImportAnswer>;
  importState(unit: Unit, by: Person): Promise<ImportAnswer>;
  cancelImport(unit: Unit, by: Person): Promise<ImportAnswer>;
  /** Carries out what was confirmed. @returns how many were taken up. */
  runImports(
    deps: TickDeps & {
      readonly onFailed: (error: unknown) => void;
      readonly goesOn?: () => boolean;
    },
  ): Promise<number>;
  /** Takes rows of the sales system; the same key gets the same answer. */
  sync(request: SyncRequest): Promise<SyncAnswer>;

  /** Primary and seconds of a customer, or of one business of theirs. */
  coverOf(customerId: string, business?: string): Promise<CustomerCover>;
  coversOf(
    customerIds: readonly string[],
    business?: string,
  ): Promise<ReadonlyMap<string, CustomerCover>>;
  /** Ids of the customers whose contact this person is, and of their household. */
  customersOf(person: Person): Promise<readonly string[]>;
}

export const makeCustomers = (context: ServiceContext, files: FileShelf): Customers => {
  const { db } = context;
  const importing = { ...context, files };
  return {
    sees: seesCustomers,
    keeps: (person) => seesCustomers(person) && keepsCustomers(person),
    find: (by, query) => findCustomersOf(context, by, query),
    open: (unit, by, asked) => openCustomer(context, unit, by, asked),
    change: (unit, by, asked) => changeCustomer(context, unit, by, asked),
    changes: (unit, by, asked) => changesOf(context, unit, by, asked),
    lookups: (by, asked) => lookups(context, by, asked),
    conflicts: (by, page) => conflicts(context, by, page),
    decide: (unit, by, decision) => decideConflict(context, unit, by, decision),
    tryTable: (unit, by, file) => tryTable(importing, unit, by, file),
    remap: (unit, by, corrections) => remapTable(importing, unit, by, corrections),
    confirmImport: (unit, by) => confirmImport(importing, unit, by),
    importState: (unit, by) => importState(importing, unit, by),
    cancelImport: (unit, by) => cancelImport(importing, unit, by),
    runImports: (deps) => runImports({ ...deps, context, files }),
    sync: (request) => syncCustomers(context, request),
    coverOf: (id, business) => coverOf(db, id, business),
    coversOf: (ids, business) => coversOf(db, ids, business),
    async customersOf({ id, household, organisationId }) {
      const rows = await db.prisma.customer.findMany({
        where: {
          OR: [
            { contacts: { some: { personId: id, active: true } } },
            ...(household === null || organisationId === null
              ? []
              : [{ organisationId, number: household, kind: "household" }]),
          ],
        },
        select: { id: true },
      });
      return rows.map((row) => row.id);
    },
  };
};
