import { type FindingKind } from "./rules.ts";

/** One item out of what was written into a part of the record. */
export interface FindingLine {
  readonly kind: FindingKind;
  readonly text: string;
  /** Only to be known: it becomes no case. */
  readonly isInformation: boolean;
  /** The appointed time of its answer, as written; null: none. */
  readonly promised: string | null;
}

/** Words that may stand before a line, of all languages. */
export interface LineWords {
  readonly kinds: Readonly<Record<FindingKind, readonly string[]>>;
  readonly information: readonly string[];
  /** Before an appointed time at the end of a line. */
  readonly promise: readonly string[];
  /** A line that says there is nothing. */
  readonly nothing: readonly string[];
}

/** Items of one part of a record. */
const MOST_LINES = 12;

const escaped = (words: readonly string[]) =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .join("|");

/**
 * Takes a part of the record apart: a line is an item (P-2.1 (4): 逐條整理). A word before it with a
 * colon says what it is (投訴：…), or that it is information alone (資訊：…); 「約 週四 14:00」 at its end is
 * the appointed time of its answer.
 *
 * @param kind of lines that don't say.
 */
export function readFindings(
  text: string,
  kind: FindingKind,
  words: LineWords,
): readonly FindingLine[] {
  const nothing = new RegExp(`^(?:${escaped(words.nothing)})[。.!！]*$`, "iu");
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-*•・]|\d{1,2}[.、)）])\s*/u, "").trim())
    .filter((line) => line !== "" && !nothing.test(line.normalize("NFKC")));
  // Beyond the most, what is left belongs to the last: nothing that was written is lost.
  const rest = lines.slice(MOST_LINES - 1).join("\n");
  return [...lines.slice(0, MOST_LINES - 1), rest]
    .filter((line) => line !== "")
    .map((line) => readLine(line, kind, words))
    .filter(({ text: rest }) => rest !== "");
}

function readLine(line: string, kind: FindingKind, words: LineWords): FindingLine {
  const labels: readonly (readonly [FindingKind | "information", readonly string[]])[] = [
    ["information", words.information],
    ...(Object.entries(words.kinds) as [FindingKind, readonly string[]][]),
  ];
  const found = labels.flatMap(([meaning, list]) => {
    const match = new RegExp(`^(?:${escaped(list)})\\s*[:：]\\s*`, "iu").exec(line);
    return match === null ? [] : [{ meaning, length: match[0].length }];
  })[0];
  const rest = found === undefined ? line : line.slice(found.length).trim();
  const isInformation = found?.meaning === "information";
  const own = found === undefined || found.meaning === "information" ? kind : found.meaning;
  const promised = isInformation ? null : promiseIn(rest, words);
  return {
    kind: own,
    text: promised === null ? rest : rest.slice(0, promised.start).trim(),
    isInformation,
    promised: promised?.when ?? null,
  };
}

/** 「…，約 週四 14:00」: at the end, with a digit in it, or it is part of the sentence. */
function promiseIn(
  text: string,
  { promise }: LineWords,
): { readonly start: number; readonly when: string } | null {
  const found = new RegExp(
    `(?:[\\s，,;；。(（@]+)(?:${escaped(promise)})\\s*([^\\s].{1,30}?)[)）]?$`,
    "iu",
  ).exec(text);
  if (found === null || !/\d|[一二三四五六七八九十]/u.test(found[1] ?? "")) return null;
  return { start: found.index, when: found[1] ?? "" };
}
