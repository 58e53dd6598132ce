import { CELL_PADDING, MARGIN, type Piece, SHEET, type TextItem, TEXT_WIDTH } from "./piece.ts";

/** A sheet with everything at its place. */
export interface Page {
  readonly texts: readonly TextItem[];
  readonly rules: readonly Rule[];
  readonly cells: readonly Cell[];
}

export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly thickness: number;
}

/** A cell of a table, or what of it is on this page. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The column of labels. */
  readonly tinted: boolean;
}

const BOTTOM = SHEET.height - MARGIN.bottom;

interface Placed {
  readonly piece: Piece;
  readonly y: number;
}

/** Puts pieces on pages, one below the other; what belongs together isn't parted while a page can hold it. */
export function paginate(pieces: readonly Piece[]): readonly Page[] {
  const pages: Placed[][] = [[]];
  let y = MARGIN.top;
  for (const group of together(pieces)) {
    const height = group.reduce((sum, piece) => sum + piece.height, 0);
    const whole = height <= BOTTOM - MARGIN.top;
    if (whole && y + height > BOTTOM) {
      pages.push([]);
      y = MARGIN.top;
    }
    for (const piece of group) {
      if (y + piece.height > BOTTOM) {
        const before = pages.at(-1)?.at(-1)?.piece.row;
        pages.push([]);
        const goesOn = before !== undefined && before.id === piece.row?.id;
        y = MARGIN.top + (goesOn ? CELL_PADDING.y : 0);
      }
      if (piece.space === true && y === MARGIN.top && pages.length > 1) continue;
      pages.at(-1)?.push({ piece, y });
      y += piece.height;
    }
  }
  return pages.filter((placed, index) => index === 0 || placed.length > 0).map(pageOf);
}

function together(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let open = false;
  for (const piece of pieces) {
    if (open) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    open = piece.keep;
  }
  return groups;
}

const pageOf = (placed: readonly Placed[]): Page => ({
  // In the order in which it is said: a cell of a table to its end, then the next.
  texts: placed
    .flatMap(({ piece, y }) => piece.items.map((item) => ({ ...item, y: item.y + y })))
    .sort((a, b) => (a.element ?? 0) - (b.element ?? 0)),
  rules: placed.flatMap(({ piece, y }) =>
    (piece.rules ?? []).map((rule) => ({
      x: MARGIN.left,
      y: y + rule.y,
      width: TEXT_WIDTH,
      thickness: rule.thickness,
    })),
  ),
  cells: rowsOf(placed).flatMap(({ column, top, bottom }) => [
    { x: MARGIN.left, y: top, width: column - MARGIN.left, height: bottom - top, tinted: true },
    {
      x: column,
      y: top,
      width: MARGIN.left + TEXT_WIDTH - column,
      height: bottom - top,
      tinted: false,
    },
  ]),
});

/** A row that goes on overleaf is closed here and opened there. */
function rowsOf(placed: readonly Placed[]) {
  const rows = new Map<number, { column: number; top: number; bottom: number }>();
  for (const { piece, y } of placed) {
    if (piece.row === undefined) continue;
    const { id, column, last } = piece.row;
    const top = y === MARGIN.top + CELL_PADDING.y ? MARGIN.top : y;
    const bottom = y + piece.height + (last ? 0 : CELL_PADDING.y);
    rows.set(id, { column, top: rows.get(id)?.top ?? top, bottom });
  }
  return [...rows.values()];
}
