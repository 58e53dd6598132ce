import { findConcepts, findKinds, isLetter } from "./lexicon.ts";
import { findCapacity } from "./slots/capacity.ts";
import { findReference } from "./slots/reference.ts";

/** What a text is made of for the classifier: a name and how much it counts. */
export type Features = Map<string, number>;

const SCALE = {
  concept: 2,
  pair: 1,
  kind: 1,
  word: 1,
  gram: 1,
  single: 0.5,
  piece: 0.4,
  edge: 1,
  shape: 1,
} as const;

/** Characters and words looked at; a longer text says in its beginning what it is about. */
const READ = 1_200;

/**
 * The features of a text: meanings from the lexicon, pairs of them, pieces of Chinese of one to three
 * characters, English words, pairs of words and pieces of words (for typing errors), and its shape.
 *
 * @param folded folded text.
 */
export function featuresOf(folded: string): Features {
  const read = folded.slice(0, READ);
  const text = read.replaceAll("'", "");
  const features: Features = new Map();
  addMeanings(text, features);
  const tokens = addSurface(text, features);
  addShape(text, tokens, features);
  if (findReference(read) !== null) features.set("#reference", SCALE.concept * 2);
  if (findCapacity(read) !== null) features.set("#capacity", SCALE.concept);
  return features;
}

function addMeanings(text: string, features: Features): void {
  const concepts = [...new Set(findConcepts(text).map(({ id }) => id))].sort();
  for (const [at, one] of concepts.entries()) {
    features.set(`@${one}`, SCALE.concept);
    for (const other of concepts.slice(at + 1)) features.set(`@${one}+${other}`, SCALE.pair);
  }
  const kinds = new Set(
    findKinds(text)
      .filter(({ weight }) => weight > 1)
      .map(({ id }) => id),
  );
  for (const kind of kinds) features.set(`@kind.${kind}`, SCALE.kind);
  if (kinds.size > 0) features.set("@kind", SCALE.kind);
}

/** @returns how many words and characters the text has. */
function addSurface(text: string, features: Features): number {
  let tokens = 0;
  let before = "^";
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      let end = at + 1;
      while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
      before = addWord(text.slice(at, end), before, features);
      at = end;
      tokens += 1;
    } else if (isHan(code)) {
      addHan(text, at, features);
      before = "^";
      at += 1;
      tokens += 1;
    } else {
      if (code > 0x20 && code !== 0x23) before = "^";
      at += 1;
    }
  }
  return tokens;
}

function addWord(word: string, before: string, features: Features): string {
  const stem = stemOf(word.slice(0, 24));
  features.set(stem, SCALE.word);
  features.set(`${before} ${stem}`, SCALE.word);
  if (stem.length >= 5) {
    for (let at = 0; at + 4 <= stem.length; at += 1)
      features.set(`~${stem.slice(at, at + 4)}`, SCALE.piece);
  }
  return stem;
}

function addHan(text: string, at: number, features: Features): void {
  features.set(text[at]!, SCALE.single);
  if (!isHan(text.charCodeAt(at + 1))) return;
  features.set(text.slice(at, at + 2), SCALE.gram);
  if (isHan(text.charCodeAt(at + 2))) features.set(text.slice(at, at + 3), SCALE.gram);
}

function addShape(text: string, tokens: number, features: Features): void {
  const bare = text.replace(/[\s!?.,;:~。、]+/gu, " ").trim();
  if (bare.length > 0 && isHan(bare.charCodeAt(0)))
    features.set(`^${bare.slice(0, 2)}`, SCALE.edge);
  if (bare.length > 1 && isHan(bare.charCodeAt(bare.length - 1)))
    features.set(`${bare.slice(-2)}$`, SCALE.edge);
  if (text.includes("?")) features.set("#?", SCALE.shape);
  if (/\d/u.test(text)) features.set("#digit", SCALE.shape);
  features.set(`#length${Math.min(5, Math.ceil(Math.log2(tokens + 1)))}`, SCALE.shape);
}

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** Takes the commonest endings off, so that one form teaches the others. */
function stemOf(word: string): string {
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith("ed")) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith("es")) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1);
  return word;
}

/** The square of what the values of a text are divided by: the unknown in it weakens the known. */
export function totalOf(features: Features): number {
  let total = 0;
  for (const value of features.values()) total += value * value;
  return total;
}
