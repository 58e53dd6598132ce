import { type PolicyPack } from "./pack.ts";

/**
 * The version of a policy in force on a day (C-11): of those that have begun and not ended, the
 * one that began last.
 *
 * @param date day in the organisation's zone; `effectiveTo` is the last day in force.
 * @returns null when none is.
 */
export function packInForce(
  packs: readonly PolicyPack[],
  id: string,
  date: Temporal.PlainDate,
): PolicyPack | null {
  const day = date.toString();
  const inForce = packs.filter(
    (pack) =>
      pack.id === id &&
      pack.effectiveFrom <= day &&
      (pack.effectiveTo === null || day <= pack.effectiveTo),
  );
  return inForce.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0] ?? null;
}
