import { type Person } from "../../core/person.ts";
import { type Prisma } from "../../db/prisma/client.ts";
import { lookupsOf } from "../../db/customerRecords.ts";
import { type CustomerLine } from "../../cards/customerView.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { instant } from "../cases/caseRow.ts";
import { isTheirs, knowersOf } from "./coverOf.ts";
import { findCustomersOf } from "./openCustomer.ts";
import { keepsCustomers, overseesLookups, seesCustomers } from "./rights.ts";

const PAGE = 10;

/** A part of a longer list. */
export interface RecordPage<T> {
  readonly items: readonly T[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

const pageOf = <T>(items: readonly T[], count: number, page: number): RecordPage<T> => ({
  ...{ items, count, page },
  pages: Math.max(1, Math.ceil(count / PAGE)),
});

/** A change of a customer. */
export interface ChangeLine {
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly source: string;
  readonly reason: string | null;
  /** Null: nobody by hand. */
  readonly by: string | null;
  readonly at: Temporal.Instant;
}

export interface LookupLine {
  readonly number: string;
  readonly name: string;
  readonly by: string;
  readonly reason: string | null;
  readonly at: Temporal.Instant;
}

export type Records<T> =
  | { readonly type: "notYours" | "none" }
  | { readonly type: "many"; readonly found: readonly CustomerLine[] }
  | {
      readonly type: "page";
      /** Null: of all customers. */
      readonly customer: CustomerLine | null;
      readonly page: RecordPage<T>;
      readonly zone: string;
    };

const zoneOf = async ({ organisations }: ServiceContext, { organisationId }: Person) =>
  (await organisations()).find(({ id }) => id === organisationId)?.profile.zone ?? "UTC";

/** What was changed of a customer, the newest first. */
export async function changesOf(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  { query, page }: { readonly query: string; readonly page: number },
): Promise<Records<ChangeLine>> {
  if (!seesCustomers(by)) return { type: "notYours" };
  const found = await findCustomersOf(context, by, query);
  const [only, another] = found;
  if (only === undefined) return { type: "none" };
  if (another !== undefined) return { type: "many", found };
  const staff = await context.staff();
  const cover = await knowersOf(context.db, only.id);
  if (!keepsCustomers(by) && !isTheirs(by, cover, staff, unit.now)) return { type: "notYours" };
  const where = { customerId: only.id };
  const { prisma } = context.db;
  const count = await prisma.customerChange.count({ where });
  const wanted = Math.min(Math.max(1, page), Math.max(1, Math.ceil(count / PAGE)));
  const rows = await prisma.customerChange.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: (wanted - 1) * PAGE,
    take: PAGE,
  });
  const items = rows.map(({ what, before, after, source, reason, byId, at }): ChangeLine => ({
    ...{ what, before, after, source, reason, at: instant(at) },
    by: byId === null ? null : (staff.everById(byId)?.name ?? null),
  }));
  unit.add({
    insert: "customerLookup",
    rows: [{ id: unit.newId(), customerId: only.id, byId: by.id, reason: null, at: unit.now }],
  });
  return {
    ...{ type: "page", customer: only, page: pageOf(items, count, wanted) },
    zone: await zoneOf(context, by),
  };
}

/** Who looked a customer up, or any of them, the newest first. */
export async function lookups(
  context: ServiceContext,
  by: Person,
  { query, page }: { readonly query: string; readonly page: number },
): Promise<Records<LookupLine>> {
  if (!seesCustomers(by) || !overseesLookups(by)) return { type: "notYours" };
  const found = query === "" ? [] : await findCustomersOf(context, by, query);
  const [only = null, another] = found;
  if (query !== "" && only === null) return { type: "none" };
  if (another !== undefined) return { type: "many", found };
  const about = { organisationId: by.organisationId, customerId: only?.id ?? null };
  const { count, rows, page: wanted } = await lookupsOf(context.db, { ...about, page, size: PAGE });
  const staff = await context.staff();
  const items = rows.map(({ number, name, byId, reason, at }) => ({
    ...{ number, name, reason, at: instant(at) },
    by: staff.everById(byId)?.name ?? "",
  }));
  return {
    ...{ type: "page", customer: only, page: pageOf(items, count, wanted) },
    zone: await zoneOf(context, by),
  };
}

/** A change from the sales files that met one by hand. */
export interface ConflictLine {
  /** What it is called by in the chat. */
  readonly code: string;
  readonly number: string;
  readonly name: string;
  readonly field: string;
  readonly ours: unknown;
  readonly theirs: unknown;
  readonly source: string;
  readonly at: Temporal.Instant;
}

const openIn = (organisationId: string): Prisma.CustomerConflictWhereInput => ({
  organisationId,
  decidedAt: null,
});

/** Six characters of its id, enough to tell those that are open. */
export const codeOf = (id: string): string => id.replaceAll("-", "").slice(-6).toUpperCase();

/** What waits for a decision, the oldest first; null when it isn't theirs to see. */
export async function conflicts(
  { db }: Pick<ServiceContext, "db">,
  by: Person,
  page: number,
): Promise<RecordPage<ConflictLine> | null> {
  if (!seesCustomers(by) || !keepsCustomers(by)) return null;
  const where = openIn(by.organisationId);
  const count = await db.prisma.customerConflict.count({ where });
  const wanted = Math.min(Math.max(1, page), Math.max(1, Math.ceil(count / PAGE)));
  const rows = await db.prisma.customerConflict.findMany({
    where,
    orderBy: [{ at: "asc" }, { id: "asc" }],
    skip: (wanted - 1) * PAGE,
    take: PAGE,
  });
  const customers = await db.prisma.customer.findMany({
    where: { id: { in: rows.map(({ customerId }) => customerId) } },
    select: { id: true, number: true, name: true },
  });
  const items = rows.map(({ id, customerId, field, ours, theirs, source, at }): ConflictLine => {
    const customer = customers.find((one) => one.id === customerId);
    return {
      ...{ code: codeOf(id), number: customer?.number ?? "", name: customer?.name ?? "" },
      ...{ field, ours, theirs, source, at: instant(at) },
    };
  });
  return pageOf(items, count, wanted);
}
