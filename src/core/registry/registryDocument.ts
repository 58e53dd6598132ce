import { z } from "zod";
import { entryFields, productFields } from "./registryEntry.ts";

/**
 * The registry that an organisation begins with, as a part of its document: entries that aren't
 * there yet are added, those that are stay as people have kept them since.
 */
export const registryDocument = z.object({
  entries: z.array(entryFields.extend({ id: z.uuid() })).default([]),
  products: z.array(productFields.extend({ id: z.uuid(), maker: z.uuid() })).default([]),
});

export type RegistryDocument = Readonly<z.output<typeof registryDocument>>;

/** What no single field shows: ids and names given twice, models of nobody. */
export function registryProblems({ entries, products }: RegistryDocument): string[] {
  const makers = new Set(entries.filter(({ kind }) => kind === "maker").map(({ id }) => id));
  const keys = [
    ...[...entries, ...products].map(({ id }) => `id ${id}`),
    ...entries.map(({ kind, name }) => `${kind} ${name}`),
    ...products.map(({ maker, model }) => `model ${model} of ${maker}`),
  ];
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
    .map((key) => `registry: ${key} is there twice`)
    .concat(
      products
        .filter(({ maker }) => !makers.has(maker))
        .map(({ model, maker }) => `registry: model ${model} is of no maker ${maker}`),
    );
}
