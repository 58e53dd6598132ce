import { type Weight } from "./noticeFonts.ts";

/** A4, in points; y goes down. */
export const SHEET = { width: 595.28, height: 841.89 };
export const MARGIN = { left: 62, right: 62, top: 58, bottom: 72 };
export const TEXT_WIDTH = SHEET.width - MARGIN.left - MARGIN.right;

/** Between the text of a table's cell and its edge. */
export const CELL_PADDING = { x: 8, y: 4 };

/** Where text is in the document's structure, which readers for the blind follow. */
export interface StructureElement {
  readonly tag: string;
  /** Index among the elements; null at the top. */
  readonly parent: number | null;
  readonly scope?: "Row";
}

/** Text on one line, whole. */
export interface TextItem {
  readonly x: number;
  /** Of the baseline: below the top of its piece, on a page below the page's. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly width: number;
  /** Added between characters, to reach the margin. */
  readonly spacing: number;
  readonly grey: boolean;
  /** Index of its structure element; null for what belongs to the sheet and not to the letter. */
  readonly element: number | null;
}

/** What stays on one page, across the whole width of the text. */
export interface Piece {
  readonly height: number;
  readonly items: readonly TextItem[];
  /** Lines drawn in it, to the page's edges of the text: their distance from the top, and strength. */
  readonly rules?: readonly { readonly y: number; readonly thickness: number }[];
  /** Part of a row of a table: its number, where its second column begins, and whether it ends here. */
  readonly row?: { readonly id: number; readonly column: number; readonly last: boolean };
  /** Stays with the piece after it. */
  readonly keep: boolean;
  /** Only space: left out at the top of a page. */
  readonly space?: true;
}
