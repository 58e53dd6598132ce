import { KIND_WORDS, type KindId } from "./data/kinds.ts";
import { foldText } from "./foldText.ts";
import { findKinds } from "./lexicon.ts";

/** Order in which kinds of equal weight win; a pack that lacks the first gets the next. */
const ORDER = Object.keys(KIND_WORDS) as KindId[];

/** Characters looked at. */
const READ = 1_200;

/**
 * The kind of complaint a text speaks of: the one whose words weigh most.
 *
 * @param kinds the ids the policy pack has; without them all packs' ids count, the property pack's first.
 * @returns null when nothing points to any.
 */
export function readKind(text: string, kinds?: readonly string[]): KindId | null {
  return readFoldedKind(foldText(text), kinds);
}

/** The same for folded text. */
export function readFoldedKind(folded: string, kinds: readonly string[] = ORDER): KindId | null {
  const read = folded.slice(0, READ).replaceAll("'", "");
  const weights = new Map<KindId, number>();
  const seen = new Set<string>();
  for (const { id, weight, start, end } of findKinds(read)) {
    const key = `${id} ${read.slice(start, end)}`;
    if (!kinds.includes(id) || seen.has(key)) continue;
    seen.add(key);
    weights.set(id, (weights.get(id) ?? 0) + weight ** 2);
  }
  let best: KindId | null = null;
  for (const id of ORDER) {
    if ((weights.get(id) ?? 1) > (best === null ? 1 : weights.get(best)!)) best = id;
  }
  return best;
}
