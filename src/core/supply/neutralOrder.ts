/**
 * The order in which those qualified are shown for one request: nobody can buy a place in it, and it
 * can be made again from the same seed (E-5, B16).
 *
 * @param seed the request's reference.
 */
export const neutralOrder = <T extends { readonly id: string }>(
  entries: readonly T[],
  seed: string,
): readonly T[] =>
  entries
    .map((entry) => ({ entry, lot: drawLot(`${seed}:${entry.id}`) }))
    .toSorted((a, b) => a.lot - b.lot || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);

/** A number that the words alone decide: FNV-1a, stirred until each bit depends on all of them. */
export function drawLot(words: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(words)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
