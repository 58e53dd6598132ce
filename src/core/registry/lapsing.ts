import { type RegistryEntry } from "./registryEntry.ts";

/** Documents of an entry that end. */
export const REGISTRY_DOCUMENTS = ["licence", "businessLicence"] as const;

export type RegistryDocument = (typeof REGISTRY_DOCUMENTS)[number];

/** A document that ends soon, or has. */
export interface Lapse {
  readonly entry: RegistryEntry;
  readonly document: RegistryDocument;
  /** Its last day. */
  readonly expires: string;
  /** Below 0: it has ended. */
  readonly daysLeft: number;
  /** The nearest mark that was reached. */
  readonly mark: number;
}

const expiryOf = (entry: RegistryEntry, document: RegistryDocument): string | null =>
  document === "licence" ? entry.licenceExpires : entry.businessLicenceExpires;

/**
 * What is to be warned of on a day, soonest first. A mark that was slept through is not made up
 * for one by one: the nearest stands for those before it. Who is struck off isn't waited for.
 *
 * @param days marks before the last day, such as 60, 30, 7 and 0.
 */
export function lapsing(
  entries: readonly RegistryEntry[],
  on: Temporal.PlainDate,
  days: readonly number[],
): readonly Lapse[] {
  return entries
    .filter(({ active }) => active)
    .flatMap((entry) =>
      REGISTRY_DOCUMENTS.flatMap((document) => lapseOf(entry, document, on, days)),
    )
    .toSorted((a, b) => a.daysLeft - b.daysLeft || (a.entry.name < b.entry.name ? -1 : 1));
}

function lapseOf(
  entry: RegistryEntry,
  document: RegistryDocument,
  on: Temporal.PlainDate,
  days: readonly number[],
): readonly Lapse[] {
  const expires = expiryOf(entry, document);
  if (expires === null) return [];
  const daysLeft = on.until(expires).days;
  const reached = days.filter((mark) => daysLeft <= mark);
  if (reached.length === 0) return [];
  return [{ entry, document, expires, daysLeft, mark: Math.min(...reached) }];
}

/** One warning a document, end and mark, however often it is looked for. */
export const lapseKey = (
  lapse: Pick<Lapse, "document" | "expires" | "mark"> & { readonly entry: { readonly id: string } },
): string => `registry:${lapse.entry.id}:${lapse.document}:${lapse.expires}:${lapse.mark}`;
