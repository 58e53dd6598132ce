import { type QualityGroup } from "./rules.ts";

/** A piece of information on quality, as the digest counts it (C-10). */
export interface QualityItem {
  readonly number: number;
  readonly text: string;
  /** Null: nobody's name is known. */
  readonly customer: string | null;
  readonly at: Temporal.Instant;
  /** Reference of its case; null: information alone. */
  readonly reference: string | null;
  readonly valuable: boolean | null;
  readonly reason: string | null;
  /** Number of the improvement that it is part of. */
  readonly improvement: number | null;
}

/** The items of one subject. */
export interface QualityCount {
  readonly group: QualityGroup;
  readonly items: readonly QualityItem[];
  /** Different customers, named ones. */
  readonly customers: number;
  readonly valuable: number;
  readonly unjudged: number;
}

/**
 * Items by subject, the most frequent first; subjects of equal count in the pack's order.
 *
 * @param folded folds a text as the words of the groups are meant: case and script alike.
 */
export function groupQuality(
  groups: readonly QualityGroup[],
  items: readonly QualityItem[],
  folded: (text: string) => string,
): readonly QualityCount[] {
  const rest = groups.at(-1);
  const kinds = groups.map((group) => ({ group, words: group.words.map(folded) }));
  const groupOf = ({ text }: QualityItem): QualityGroup | undefined => {
    const read = folded(text);
    return kinds.find(({ words }) => words.some((word) => read.includes(word)))?.group ?? rest;
  };
  const placed = items.map((item) => ({ item, group: groupOf(item) }));
  return groups
    .map((group) =>
      countOf(
        group,
        placed.flatMap((p) => (p.group === group ? [p.item] : [])),
      ),
    )
    .filter(({ items: own }) => own.length > 0)
    .toSorted((a, b) => b.items.length - a.items.length);
}

function countOf(group: QualityGroup, items: readonly QualityItem[]): QualityCount {
  const names = items.flatMap(({ customer }) => customer ?? []);
  return {
    group,
    items,
    customers: new Set(names).size,
    valuable: items.filter(({ valuable }) => valuable === true).length,
    unjudged: items.filter(({ valuable }) => valuable === null).length,
  };
}
