/** One line of a paragraph. */
export interface Line {
  readonly text: string;
  readonly width: number;
  /** The paragraph ends here: it isn't stretched to the margin. */
  readonly last: boolean;
}

/** May not begin a line (避頭尾): closing marks, and what belongs to the character before. */
const NEVER_FIRST =
  /^[\p{Pe}\p{Pf}\p{M}、。，．・：；？！…‥—～％‰℃°′″ー々〻，,.:;?!%)\]}”’」』】〕〉》）］｝]/u;
/** May not end a line: opening marks, and what belongs to the character after. */
const NEVER_LAST = /[\p{Ps}\p{Pi}（［｛「『【〔〈《“‘＄￥$#§№]$/u;
/** Letters and digits of scripts that put spaces between words, and what holds them together. */
const OF_A_WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}'’._+=~@&/\\-]$/u;
/** A number and its unit stay together. */
const BEFORE_UNIT =
  /(?<=\d) (?=(?:[kMG]?(?:VA|Wh?|V|A|Hz|Ω)|mm²?|cm|km|m|kg|%|°C|℃)(?![\p{L}\d]))/gu;
const TIED = "\u00a0";
/** In the midst of a number or a time: 1,250, 09:30. */
const IN_NUMBER = /\d[,:]$/u;
/** After these a long word may be parted. */
const PARTS_WORD = /[-/_.\\@&+=~]$/u;

/**
 * Breaks text into lines no wider than `width`. Chinese breaks between any two characters that may
 * be parted, other scripts between words; a word longer than a line is cut where it must be.
 *
 * @param advance width of one character, in the unit of `width`.
 */
export function breakLines(
  text: string,
  width: number,
  advance: (character: string) => number,
): readonly Line[] {
  const untied = (piece: string) => piece.replaceAll(TIED, " ");
  const measure = (piece: string) => [...untied(piece)].reduce((sum, one) => sum + advance(one), 0);
  return text.split("\n").flatMap((paragraph) => {
    const lines = fill(unbreakable(paragraph.replace(BEFORE_UNIT, TIED)), width, measure);
    return lines.map((line, index) => ({
      text: untied(line),
      width: measure(line),
      last: index === lines.length - 1,
    }));
  });
}

/** Pieces between which a line may end; white space stays with the piece before it. */
function unbreakable(paragraph: string): readonly string[] {
  const pieces: string[] = [];
  for (const character of paragraph) {
    const before = pieces.at(-1);
    if (before !== undefined && belongs(before, character)) {
      pieces[pieces.length - 1] = before + character;
    } else {
      pieces.push(character);
    }
  }
  return pieces;
}

function belongs(before: string, next: string): boolean {
  if (next === " " || next === TIED || before.endsWith(TIED)) return true;
  if (before.endsWith(" ")) return false;
  if (NEVER_FIRST.test(next) || NEVER_LAST.test(before)) return true;
  if (IN_NUMBER.test(before) && /^\d/u.test(next)) return true;
  return OF_A_WORD.test(next) && OF_A_WORD.test([...before].at(-1) ?? "");
}

function fill(
  pieces: readonly string[],
  width: number,
  measure: (piece: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    const cut = cutToFit(piece.trimStart(), width, measure);
    lines.push(...cut.slice(0, -1).map((part) => part.trimEnd()));
    line = cut.at(-1) ?? "";
  }
  return line.trim() === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** A piece that no line holds, in parts that one does; after a mark of its own where there is one. */
function cutToFit(
  piece: string,
  width: number,
  measure: (piece: string) => number,
): readonly string[] {
  const parts: string[] = [];
  let rest = [...piece];
  while (measure(rest.join("").trimEnd()) > width && rest.length > 1) {
    let count = 1;
    while (count < rest.length && measure(rest.slice(0, count + 1).join("")) <= width) count += 1;
    const mark = rest.slice(0, count).findLastIndex((one) => PARTS_WORD.test(one)) + 1;
    const at = mark > count / 2 ? mark : count;
    parts.push(rest.slice(0, at).join(""));
    rest = rest.slice(at);
  }
  return [...parts, rest.join("")];
}
