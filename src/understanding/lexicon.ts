import { CONCEPTS } from "./data/concepts.ts";
import { KIND_WORDS, type KindId } from "./data/kinds.ts";
import { foldText } from "./foldText.ts";

/** A word of the lexicon: the concept or kind it stands for and how strongly. */
export interface Entry {
  readonly id: string;
  readonly weight: number;
}

/** An entry found in a text. */
export interface Match extends Entry {
  readonly start: number;
  readonly end: number;
}

/** Endings an English word may carry beyond its entry. */
const ENDINGS = new Set(["", "s", "es", "d", "ed", "ing", "er", "ers", "ly"]);

/** A lexicon word, folded, under its first two characters. */
interface Word {
  readonly text: string;
  readonly entry: Entry;
}

/**
 * Makes a finder of words. It compares, at every word start, the few words that begin alike,
 * so its time grows with the text's length only.
 */
export function makeFinder(words: Iterable<readonly [string, Entry]>): (folded: string) => Match[] {
  const byBeginning = new Map<string, Word[]>();
  for (const [word, entry] of words) {
    const text = foldText(word).replaceAll("'", "");
    const alike = byBeginning.get(text.slice(0, 2));
    if (alike === undefined) byBeginning.set(text.slice(0, 2), [{ text, entry }]);
    else alike.push({ text, entry });
  }
  return (folded) => findAll(byBeginning, folded);
}

function findAll(byBeginning: ReadonlyMap<string, readonly Word[]>, folded: string): Match[] {
  const found: Match[] = [];
  const take = (start: number, beginning: string): void => {
    for (const { text, entry } of byBeginning.get(beginning) ?? []) {
      const end = start + text.length;
      if (folded.startsWith(text, start) && endsWord(folded, end))
        found.push({ ...entry, start, end });
    }
  };
  for (let start = 0; start < folded.length; start += 1) {
    const inWord =
      start > 0 && isLetter(folded.charCodeAt(start)) && isLetter(folded.charCodeAt(start - 1));
    if (inWord) continue;
    take(start, folded[start]!);
    if (start + 1 < folded.length) take(start, folded.slice(start, start + 2));
  }
  return found;
}

function endsWord(folded: string, end: number): boolean {
  if (!isLetter(folded.charCodeAt(end - 1))) return true;
  let stop = end;
  while (stop < folded.length && stop - end <= 3 && isLetter(folded.charCodeAt(stop))) stop += 1;
  return ENDINGS.has(folded.slice(end, stop));
}

/** a to z, as folded text has them. */
export function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function* conceptWords(): Generator<readonly [string, Entry]> {
  for (const [id, words] of Object.entries(CONCEPTS)) {
    for (const word of words.split("|")) yield [word, { id, weight: 1 }];
  }
}

function* kindWords(): Generator<readonly [string, Entry]> {
  for (const [id, byWeight] of Object.entries(KIND_WORDS)) {
    for (const [weight, words] of Object.entries(byWeight)) {
      for (const word of words.split("|")) yield [word, { id, weight: Number(weight) }];
    }
  }
}

/** Finds concepts (what a word means) in folded text without apostrophes. */
export const findConcepts = makeFinder(conceptWords());

/** Finds words that point to a kind of complaint in folded text without apostrophes. */
export const findKinds = makeFinder(kindWords()) as (folded: string) => (Match & { id: KindId })[];
