import { type Registered } from "../../core/registry/planImport.ts";
import { type ProductModel, type RegistryEntry } from "../../core/registry/registryEntry.ts";
import { type Db } from "../../db/db.ts";
import {
  type ProductModel as StoredProduct,
  type RegistryEntry as StoredEntry,
} from "../../db/prisma/client.ts";

/** A row as the core sees it; strings of its own vocabulary are trusted here. */
export const entryOf = (row: StoredEntry): RegistryEntry => ({
  ...row,
  kind: row.kind as RegistryEntry["kind"],
  voltageScope: row.voltageScope as RegistryEntry["voltageScope"],
});

export const productOf = (row: StoredProduct): ProductModel => row;

/** Everything that an organisation has in its registry, by kind and name. */
export async function loadRegistered(db: Db, organisationId: string): Promise<Registered> {
  const where = { organisationId };
  const [entries, products] = await Promise.all([
    db.prisma.registryEntry.findMany({ where, orderBy: [{ kind: "asc" }, { name: "asc" }] }),
    db.prisma.productModel.findMany({ where, orderBy: [{ category: "asc" }, { model: "asc" }] }),
  ]);
  return { entries: entries.map(entryOf), products: products.map(productOf) };
}
