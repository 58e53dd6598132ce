import { type Registered } from "./change.ts";
import { closed, type Closed, firmName, type Fold } from "./firmNames.ts";

type Firm = Pick<Registered, "id" | "name" | "kind" | "problems">;

/**
 * The firm that a text singles out: the only one of its kind that is named, by its name or by the
 * part of it that is theirs alone, and that the customer hasn't chosen themselves (E-17). Naming
 * all who are qualified singles out nobody.
 *
 * @param entries the registry.
 * @param chosenIds whom the customer chose.
 * @param fold one script, width and case; keeps the length.
 * @returns null when there is none. Takes time in proportion to the text, and to the entries.
 */
export function namesOne(
  text: string,
  entries: readonly Firm[],
  chosenIds: readonly string[],
  fold: Fold,
): Firm | null {
  const terms = termsOf(entries, fold);
  const found = namedIn(closed(fold(text)), terms);
  if (found.length === 0) return null;
  const chosen = entries.filter(({ id }) => chosenIds.includes(id));
  // A firm that both designs and builds stands in the registry twice.
  const chosenNames = new Set(chosen.map(({ name }) => firmName(name, fold).full));
  const isChosen = (firm: Firm): boolean => chosenNames.has(firmName(firm.name, fold).full);
  for (const kind of ["designer", "contractor", "maker"] as const) {
    const named = oneEach(found.map((firms) => firms.filter((firm) => firm.kind === kind)));
    const others = named.filter((firms) => !firms.some(isChosen));
    const [only] = others;
    if (others.length !== 1 || only === undefined) continue;
    if (!namesAll(named, entries, kind)) return only[0] ?? null;
  }
  return null;
}

/** Firms that one mention may mean, each once; a short name after a full one means the same. */
function oneEach(mentions: readonly (readonly Firm[])[]): readonly (readonly Firm[])[] {
  const kept: (readonly Firm[])[] = [];
  const seen = new Set<string>();
  for (const firms of mentions.toSorted((a, b) => a.length - b.length)) {
    if (firms.length === 0 || firms.some(({ id }) => seen.has(id))) continue;
    for (const { id } of firms) seen.add(id);
    kept.push(firms);
  }
  return kept;
}

/** Whether everybody who is qualified is named: the neutral list, whole. */
function namesAll(
  named: readonly (readonly Firm[])[],
  entries: readonly Firm[],
  kind: Firm["kind"],
): boolean {
  const ids = new Set(named.flat().map(({ id }) => id));
  const qualified = entries.filter((entry) => entry.kind === kind && entry.problems.length === 0);
  return qualified.length > 0 && qualified.every(({ id }) => ids.has(id));
}

interface Terms {
  readonly firms: ReadonlyMap<string, readonly Firm[]>;
  readonly shorts: ReadonlySet<string>;
  /** By how a term begins: how long such terms are, the longest first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
}

/** Two characters as one number: compared faster than as text. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

function termsOf(entries: readonly Firm[], fold: Fold): Terms {
  const firms = new Map<string, Firm[]>();
  const fulls = new Set<string>();
  const shorts = new Set<string>();
  const note = (term: string, entry: Firm) => {
    const same = firms.get(term);
    if (same === undefined) firms.set(term, [entry]);
    else if (!same.includes(entry)) same.push(entry);
  };
  for (const entry of entries) {
    const { full, short } = firmName(entry.name, fold);
    if (full.length < 2) continue;
    note(full, entry);
    fulls.add(full);
    if (short === null) continue;
    note(short, entry);
    shorts.add(short);
  }
  const lengths = new Map<number, number[]>();
  for (const term of firms.keys()) {
    const begins = pairAt(term, 0);
    const known = lengths.get(begins);
    if (known === undefined) lengths.set(begins, [term.length]);
    else if (!known.includes(term.length)) known.push(term.length);
  }
  for (const some of lengths.values()) some.sort((a, b) => b - a);
  for (const full of fulls) shorts.delete(full);
  return { firms, shorts, lengths };
}

/** Every mention in a text, the longest name at each place. */
function namedIn(text: Closed, terms: Terms): readonly (readonly Firm[])[] {
  const mentions = new Map<string, readonly Firm[]>();
  const borders = bordersOf(text);
  for (let at = 0; at < text.text.length - 1; at += 1) {
    const lengths = terms.lengths.get(pairAt(text.text, at));
    if (lengths === undefined) continue;
    for (const length of lengths) {
      const term = text.text.slice(at, at + length);
      const firms = terms.firms.get(term);
      if (firms === undefined || !isMeant(text, at, term, terms.shorts.has(term), borders)) {
        continue;
      }
      mentions.set(term, firms);
      at += length - 1;
      break;
    }
  }
  return [...mentions.values()];
}

const HAN = /\p{Script=Han}/u;
const WORDLIKE = /[a-z0-9]/u;
/** What makes a place or an ordinary word of what stands before it: 永興路, 高新區, 長河流域, 高新技術. */
const NO_FIRM_BEFORE =
  /^(?:[区路街道镇乡村县市省站里巷弄桥湖山岭园库岸]|流域|技术|产业|地区|大道)/u;
/** After an ordinary word, what says that a firm is meant all the same: 北辰公司. */
const FIRM_BEFORE = /^(?:公司|集团|厂|牌|这家|那家|他们)/u;
const LONG_ENOUGH = 4;

function isMeant(
  { text, gaps }: Closed,
  at: number,
  term: string,
  isShort: boolean,
  borders: Borders,
): boolean {
  const end = at + term.length;
  if (!HAN.test(term)) {
    const ends = !WORDLIKE.test(text[at - 1] ?? "") && !WORDLIKE.test(text[end] ?? "");
    return ends || (gaps[at] === 1 && gaps[end] === 1);
  }
  if (!isShort && term.length >= LONG_ENOUGH) return true;
  const after = text.slice(end, end + 3);
  if (gaps[end] !== 1 && NO_FIRM_BEFORE.test(after)) return false;
  const isBorder = (place: number) => gaps[place] === 1 || borders.at(place);
  if (!isBorder(at) || !isBorder(end)) return false;
  return !isShort || FIRM_BEFORE.test(after) || !borders.isWord(at, end);
}

interface Borders {
  /** Whether a word begins there, or the text ends. */
  at(place: number): boolean;
  /** Whether what stands there is a word of the language, and so no name of its own. */
  isWord(from: number, to: number): boolean;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Words of a text by the dictionary, looked up only when a name may be in it. */
function bordersOf({ text }: Closed): Borders {
  let marks: Uint8Array | null = null;
  const marked = (): Uint8Array => {
    if (marks !== null) return marks;
    marks = new Uint8Array(text.length + 1);
    for (const { index } of segmenter.segment(text)) marks[index] = 1;
    marks[text.length] = 1;
    return marks;
  };
  return {
    at: (place) => marked()[place] === 1,
    isWord: (from, to) =>
      marked()
        .subarray(from + 1, to)
        .every((mark) => mark === 0),
  };
}
