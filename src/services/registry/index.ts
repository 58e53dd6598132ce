import { type Locale } from "../../core/locale.ts";
import { type Person } from "../../core/person.ts";
import { foldedName, type TableKind } from "../../core/registry/columns.ts";
import { neutralList } from "../../core/registry/neutralList.ts";
import { type Registered } from "../../core/registry/planImport.ts";
import {
  isApprovedModel,
  isQualified,
  type Needed,
  type Unapproved,
} from "../../core/registry/qualification.ts";
import {
  modelKey,
  type ProductModel,
  type RegistryEntry,
  type RegistryKind,
} from "../../core/registry/registryEntry.ts";
import { textsFor } from "../../locales/index.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { registryTable } from "./exportTable.ts";
import { type FileShelf } from "./files.ts";
import {
  type Confirmed,
  confirmTable,
  keepsRegistry,
  type Reported,
  registryOf,
  reportTable,
} from "./importTable.ts";
import { entryOf, loadRegistered, productOf } from "./registryRows.ts";
import { warnOfLapses } from "./warnOfLapses.ts";

export type { Registered } from "../../core/registry/planImport.ts";
export type { Needed, Unapproved, Unqualified } from "../../core/registry/qualification.ts";
export type * from "../../core/registry/registryEntry.ts";
export type { Confirmed, Reported, TableReport } from "./importTable.ts";
export type { FileShelf } from "./files.ts";

/** Whether a model may be ordered, and the reasons why not. */
export interface Approval {
  readonly approved: boolean;
  readonly reasons: readonly Unapproved[];
  readonly product: ProductModel | null;
  readonly maker: RegistryEntry | null;
}

/** The registry as staff look at it. */
export interface LookedAt extends Registered {
  readonly today: Temporal.PlainDate;
  /** Days before an end from which it is soon. */
  readonly soon: number;
}

/** A table given out. */
export interface Exported {
  readonly name: string;
  /** Good for a while, for whoever has it. */
  readonly address: string;
  readonly count: number;
}

/** Designers, contractors, makers and models of a utility (E-5, E-11, E-18, E-20, E-21). */
export interface Registry {
  /** Entries by kind and name: all of them, of one kind, or with `voltage` and `on` those qualified. */
  list(
    organisationId: string,
    needed?: { readonly kind?: RegistryKind } | Needed,
  ): Promise<readonly RegistryEntry[]>;
  find(id: string): Promise<RegistryEntry | null>;
  /** Everybody qualified, in the order of the seed; keep the seed with what was shown. */
  neutral(
    organisationId: string,
    needed: Needed & { readonly seed: string },
  ): Promise<readonly RegistryEntry[]>;
  /** Models of a maker, or of all. */
  products(organisationId: string, makerId: string | null): Promise<readonly ProductModel[]>;
  /** @param asked.maker its id or its name. */
  isApproved(
    organisationId: string,
    asked: { readonly maker: string; readonly model: string; readonly on: Temporal.PlainDate },
  ): Promise<Approval>;

  /** Everything a member of staff may look at; null where the policy knows no registry. */
  look(unit: Unit, person: Person): Promise<LookedAt | null>;
  /** Whether this person may import and export. */
  keeps(person: Person): boolean;
  /** What a table that this person sent would change. */
  reportTable(unit: Unit, by: Person, attachmentId: string): Promise<Reported>;
  /** Carries out what this person was shown last. */
  confirmTable(unit: Unit, by: Person): Promise<Confirmed>;
  /** Null when it isn't theirs to have. */
  exportTable(unit: Unit, by: Person, table: TableKind, locale: Locale): Promise<Exported | null>;
  /** Notes and tells what ends soon, each mark of a document once. @returns how many. */
  warnOfLapses(unit: Unit, organisationId: string): Promise<number>;
}

export const makeRegistry = (context: ServiceContext, files: FileShelf): Registry => {
  const { db } = context;
  const importing = { ...context, files };
  const list = async (organisationId: string, kind?: RegistryKind) => {
    const where = { organisationId, ...(kind === undefined ? {} : { kind }) };
    const orderBy = [{ kind: "asc" }, { name: "asc" }] as const;
    return (await db.prisma.registryEntry.findMany({ where, orderBy: [...orderBy] })).map(entryOf);
  };
  return {
    async list(organisationId, needed = {}) {
      const entries = await list(organisationId, needed.kind);
      return "voltage" in needed
        ? entries.filter((entry) => isQualified(entry, needed).length === 0)
        : entries;
    },
    async find(id) {
      const row = await db.prisma.registryEntry.findUnique({ where: { id } });
      return row === null ? null : entryOf(row);
    },
    neutral: async (organisationId, { seed, ...needed }) =>
      neutralList(await list(organisationId, needed.kind), needed, seed),
    async products(organisationId, makerId) {
      const where = { organisationId, ...(makerId === null ? {} : { makerId }) };
      const orderBy = [{ category: "asc" }, { model: "asc" }] as const;
      const rows = await db.prisma.productModel.findMany({ where, orderBy: [...orderBy] });
      return rows.map(productOf);
    },
    async isApproved(organisationId, asked) {
      const makers = await list(organisationId, "maker");
      const maker =
        makers.find(({ id }) => id === asked.maker) ??
        makers.find(({ name }) => foldedName(name) === foldedName(asked.maker)) ??
        null;
      const models =
        maker === null
          ? []
          : await db.prisma.productModel.findMany({ where: { makerId: maker.id } });
      const wanted = modelKey(asked.model);
      const product = models.find(({ model }) => modelKey(model) === wanted) ?? null;
      const reasons = isApprovedModel(product, maker, asked.on);
      return { approved: reasons.length === 0, reasons, product, maker };
    },
    async look(unit, person) {
      const own = await registryOf(context, person);
      if (own === null) return null;
      const today = unit.now.toZonedDateTimeISO(own.profile.zone).toPlainDate();
      const soon = Math.max(0, ...(own.pack.registry?.warnDays ?? []));
      return { ...(await loadRegistered(db, own.id)), today, soon };
    },
    keeps: keepsRegistry,
    reportTable: (unit, by, attachmentId) => reportTable(importing, unit, by, attachmentId),
    confirmTable: (unit, by) => confirmTable(importing, unit, by),
    async exportTable(unit, by, table, locale) {
      const own = await registryOf(context, by);
      if (own === null || !keepsRegistry(by)) return null;
      const registered = await loadRegistered(db, own.id);
      const today = unit.now.toZonedDateTimeISO(own.profile.zone).toPlainDate();
      const name = `${textsFor(locale).registry.fileName[table]}-${today.toString()}.csv`;
      const bytes = new TextEncoder().encode(registryTable(table, registered, locale));
      const contentType = "text/csv; charset=utf-8";
      const id = await files.keep({ ownerId: by.id, name, contentType, bytes });
      const { length } = table === "entry" ? registered.entries : registered.products;
      return { name, address: context.fileLink(id), count: length };
    },
    warnOfLapses: (unit, organisationId) => warnOfLapses(context, unit, organisationId),
  };
};
