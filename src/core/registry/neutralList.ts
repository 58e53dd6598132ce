import { isQualified, type Needed } from "./qualification.ts";
import { type RegistryEntry } from "./registryEntry.ts";

/**
 * Everybody who is qualified, nobody left out, in an order that no one can buy (E-5, E-17): it
 * depends on the ids and the seed alone. The seed is drawn when somebody asks, after the ids, and
 * kept with what was shown: whoever doubts the order can work it out again.
 *
 * @param seed any text; the same one gives the same order on every machine.
 */
export const neutralList = (
  entries: readonly RegistryEntry[],
  needed: Needed,
  seed: string,
): readonly RegistryEntry[] =>
  shuffled(
    entries.filter((entry) => isQualified(entry, needed).length === 0),
    seed,
  );

/**
 * Each is placed by a number drawn from the seed and its own id: which of two comes first doesn't
 * depend on who else is there, so that nobody gains by listing shell companies.
 */
export function shuffled<T extends { readonly id: string }>(
  items: readonly T[],
  seed: string,
): readonly T[] {
  return items
    .map((item) => ({ item, place: placeOf(seed, item.id) }))
    .toSorted((a, b) => {
      const [first, second] = [a.place[0] - b.place[0], a.place[1] - b.place[1]];
      return first || second || (a.item.id < b.item.id ? -1 : Number(a.item.id > b.item.id));
    })
    .map(({ item }) => item);
}

/** 64 bits of a seed and an id, as two numbers: MurmurHash3's mixing, in integers alone. */
export function placeOf(seed: string, id: string): readonly [number, number] {
  const text = `${seed}\n${id}`;
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(rotated(high ^ Math.imul(unit, 0xcc9e2d51), 15) + low, 0x1b873593);
    low = Math.imul(rotated(low ^ Math.imul(unit, 0x38b34ae5), 13) + high, 0xa1e38b93);
  }
  return [finished(high ^ rotated(low, 7)), finished(low ^ rotated(high, 11))];
}

const rotated = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

function finished(bits: number): number {
  let mixed = bits ^ (bits >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
