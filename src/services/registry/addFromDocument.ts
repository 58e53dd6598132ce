import { type OrganisationFile } from "../../core/organisation.ts";
import { type Db } from "../../db/db.ts";

type Transaction = Parameters<Parameters<Db["prisma"]["$transaction"]>[0]>[0];

/**
 * Adds what the document's registry has and the table hasn't. What is there stays: since then
 * people have kept it, by tables of their own.
 */
export async function addFromDocument(
  tx: Transaction,
  { id: organisationId, registry }: OrganisationFile,
): Promise<void> {
  if (registry === undefined) return;
  const entries = await tx.registryEntry.createManyAndReturn({
    data: registry.entries.map((entry) => ({ ...entry, organisationId })),
    skipDuplicates: true,
  });
  const makers = new Set(
    (await tx.registryEntry.findMany({ where: { organisationId, kind: "maker" } })).map(
      ({ id }) => id,
    ),
  );
  const products = await tx.productModel.createManyAndReturn({
    data: registry.products
      .filter(({ maker }) => makers.has(maker))
      .map(({ maker, ...product }) => ({ ...product, organisationId, makerId: maker })),
    skipDuplicates: true,
  });
  const at = new Date();
  await tx.registryChange.createMany({
    data: [
      ...entries.map((after) => ({ what: "entry", after })),
      ...products.map((after) => ({ what: "product", after })),
    ].map(({ what, after }) => {
      const { id, organisationId: _theirs, version: _first, ...fields } = after;
      const change = { id: crypto.randomUUID(), organisationId, what, targetId: id };
      return { ...change, source: "document", after: fields, at };
    }),
  });
}
