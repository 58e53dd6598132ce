import { type Locale } from "../core/locale.ts";
import { breakLines, type Line } from "./breakLines.ts";
import { type Weight } from "./noticeFonts.ts";
import {
  CELL_PADDING,
  MARGIN,
  type Piece,
  type StructureElement,
  type TextItem,
  TEXT_WIDTH,
} from "./piece.ts";

/** Width of a character in points, at this size. */
export type Advance = (character: string, weight: Weight, size: number) => number;

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly align?: "left" | "center" | "right";
  readonly grey?: boolean;
  /** From the left edge of the text. */
  readonly indent?: number;
  /** Of the first line, beyond `indent`. */
  readonly firstIndent?: number;
  /** Stays with what comes after it. */
  readonly keep?: boolean;
  /** Between characters. */
  readonly spacing?: number;
}

/** Pieces of a letter in the order in which they are said, and its structure. */
export interface Flow {
  readonly pieces: Piece[];
  readonly elements: StructureElement[];
  element(tag: string, parent: number | null, scope?: "Row"): number;
  space(height: number, keep?: boolean): void;
  /** Strengths of the lines of a rule, from above. */
  rule(...thicknesses: readonly number[]): void;
  text(text: string, element: number, style: TextStyle): void;
  /** A text with what stands before its first line, in the margin that `indent` leaves. */
  hanging(mark: string, text: string, elements: readonly [number, number], style: TextStyle): void;
  row(label: string, value: string, elements: readonly [number, number]): void;
  /** Lets everything that `say` adds stay on one page. */
  together(say: () => void): void;
}

/** Lines are this much higher than their characters; Chinese wants more air than Latin. */
const LEADING: Readonly<Record<Locale, number>> = { "zh-Hant": 1.6, "zh-Hans": 1.6, en: 1.42 };
const ASCENT = 0.88;
/** The most that a line is stretched, in sizes of its text. */
const MOST_STRETCH = 2.2;
const ROW = { size: 10.5, label: 112 };

export function openFlow(locale: Locale, advance: Advance): Flow {
  const pieces: Piece[] = [];
  const elements: StructureElement[] = [];
  const chinese = locale !== "en";
  const leading = (size: number) => size * LEADING[locale];
  let rows = 0;

  const broken = (
    text: string,
    width: number,
    { size, weight = "regular", spacing = 0 }: TextStyle,
  ) => breakLines(text, width, (one) => advance(one, weight, size) + spacing);

  const itemOf = (
    line: Line,
    at: { readonly x: number; readonly width: number },
    element: number | null,
    style: TextStyle,
  ): TextItem => {
    const { size, weight = "regular", align = "left", grey = false, spacing = 0 } = style;
    const free = at.width - line.width;
    const gaps = [...line.text].length - 1;
    const stretch = chinese && align === "left" && !line.last && gaps > 0;
    const added = stretch && free > 0 && free < size * MOST_STRETCH ? free / gaps : 0;
    const shift =
      align === "center" ? (free + spacing) / 2 : align === "right" ? free + spacing : 0;
    return {
      x: at.x + shift,
      y: (leading(size) - size) / 2 + size * ASCENT,
      text: line.text,
      size,
      weight,
      width: line.width + added * gaps,
      spacing: spacing + added,
      grey,
      element,
    };
  };

  /** Neither the first nor the last line of several stands on a page alone. */
  const kept = (index: number, count: number, style: TextStyle) =>
    index === count - 1 ? style.keep === true : count > 1 && (index === 0 || index === count - 2);

  const flow: Flow = {
    pieces,
    elements,
    element(tag, parent, scope) {
      return elements.push({ tag, parent, ...(scope === undefined ? {} : { scope }) }) - 1;
    },
    space(height, keep = false) {
      const previous = pieces.at(-1);
      pieces.push({ height, items: [], keep: keep || previous?.keep === true, space: true });
    },
    rule(...thicknesses) {
      let y = 0;
      const rules = thicknesses.map((thickness) => {
        const rule = { y, thickness };
        y += thickness + 1.6;
        return rule;
      });
      pieces.push({ height: y, items: [], rules, keep: true });
    },
    text(text, element, style) {
      const { indent = 0, firstIndent = 0 } = style;
      const width = TEXT_WIDTH - indent;
      // The first line begins further in: broken with blanks of that width before it.
      const lines = broken(text, width, style);
      const first = firstIndent === 0 ? lines : indented(text, width, firstIndent, style);
      first.forEach((line, index) => {
        const inset = index === 0 ? firstIndent : 0;
        const at = { x: MARGIN.left + indent + inset, width: width - inset };
        pieces.push({
          height: leading(style.size),
          items: [itemOf(line, at, element, style)],
          keep: kept(index, first.length, style),
        });
      });
    },
    hanging(mark, text, [markElement, textElement], style) {
      const { indent = 0, size } = style;
      const lines = broken(text, TEXT_WIDTH - indent, style);
      lines.forEach((line, index) => {
        const at = { x: MARGIN.left + indent, width: TEXT_WIDTH - indent };
        const items = [itemOf(line, at, textElement, style)];
        if (index === 0) {
          const [first] = broken(mark, indent, style);
          const place = { x: MARGIN.left, width: indent };
          if (first !== undefined) {
            items.unshift(itemOf({ ...first, last: true }, place, markElement, style));
          }
        }
        pieces.push({
          height: leading(size),
          items,
          keep: kept(index, lines.length, style),
        });
      });
    },
    row(label, value, [labelElement, valueElement]) {
      const id = (rows += 1);
      const { size } = ROW;
      const padding = CELL_PADDING;
      const column = MARGIN.left + ROW.label;
      const places = [
        { x: MARGIN.left + padding.x, width: ROW.label - 2 * padding.x },
        { x: column + padding.x, width: TEXT_WIDTH - ROW.label - 2 * padding.x },
      ] as const;
      const labels = broken(label, places[0].width, { size, weight: "bold" });
      const values = broken(value, places[1].width, { size });
      const count = Math.max(labels.length, values.length);
      for (let index = 0; index < count; index += 1) {
        const above = index === 0 ? padding.y : 0;
        const below = index === count - 1 ? padding.y : 0;
        const [labelled, valued] = [labels[index], values[index]];
        const items = [
          ...(labelled === undefined
            ? []
            : [
                itemOf({ ...labelled, last: true }, places[0], labelElement, {
                  size,
                  weight: "bold",
                }),
              ]),
          ...(valued === undefined ? [] : [itemOf(valued, places[1], valueElement, { size })]),
        ];
        pieces.push({
          height: above + leading(size) + below,
          items: items.map((item) => ({ ...item, y: item.y + above })),
          row: { id, column, last: index === count - 1 },
          // A short row isn't parted; a long one keeps two lines on either side.
          keep: kept(index, count, { size }) || (count <= 4 && index < count - 1),
        });
      }
    },
    together(say) {
      const from = pieces.length;
      say();
      for (let index = from; index < pieces.length - 1; index += 1) {
        const piece = pieces[index];
        if (piece !== undefined) pieces[index] = { ...piece, keep: true };
      }
    },
  };

  /** A first line that is shorter by its indent: the rest is broken as if it stood alone. */
  const indented = (text: string, width: number, inset: number, style: TextStyle) => {
    const [first] = broken(text, width - inset, style);
    if (first === undefined) return [];
    const rest = text.slice(text.indexOf(first.text) + first.text.length);
    const begun = rest.startsWith("\n") ? rest.slice(1) : rest.trimStart();
    return begun === "" ? [{ ...first, last: true }] : [first, ...broken(begun, width, style)];
  };

  return flow;
}
