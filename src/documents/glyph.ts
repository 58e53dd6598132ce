/** A point of an outline; those off it bend the line between their neighbours. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** A character as it is drawn, in thousandths of the font's size; y goes up from the baseline. */
export interface Glyph {
  readonly advance: number;
  readonly contours: readonly (readonly Point[])[];
}

/** The lines of a path as contours of a TrueType glyph. */
export function contoursOf(
  commands: readonly { readonly command: string; readonly args: readonly number[] }[],
): readonly (readonly Point[])[] {
  const contours: Point[][] = [];
  for (const { command, args } of commands) {
    const points = args.map(Math.round);
    const at = (index: number, on: boolean): Point => ({
      x: points[index] ?? 0,
      y: points[index + 1] ?? 0,
      on,
    });
    if (command === "moveTo") contours.push([at(0, true)]);
    else if (command === "lineTo") contours.at(-1)?.push(at(0, true));
    else if (command === "quadraticCurveTo") contours.at(-1)?.push(at(0, false), at(2, true));
    else if (command !== "closePath") throw new RangeError(`not of a TrueType outline: ${command}`);
  }
  return contours.map(withoutDoubledEnd).filter((contour) => contour.length > 1);
}

/** A contour closes by itself; its first point isn't said again. */
function withoutDoubledEnd(contour: readonly Point[]): readonly Point[] {
  const [first] = contour;
  const last = contour.at(-1);
  const doubled = contour.length > 1 && last?.on === true && first?.x === last.x;
  return doubled && first?.y === last.y ? contour.slice(0, -1) : contour;
}

/** @param by how far to the right and up. */
export const moved = ({ contours, advance }: Glyph, by: readonly [number, number], scale = 1) => ({
  advance,
  contours: contours.map((contour) =>
    contour.map(({ x, y, on }) => ({
      x: Math.round(x * scale + by[0]),
      y: Math.round(y * scale + by[1]),
      on,
    })),
  ),
});

const HEX_ROWS = { top: 460, bottom: 40, scale: 0.46 };

/**
 * What stands for a character that no font has: a box with its code point, so that it can be read
 * and looked up, and text copied from it is the character itself.
 *
 * @param digits glyphs of 0 to 9 and A to F.
 */
export function boxedCode(codePoint: number, digits: ReadonlyMap<string, Glyph>): Glyph {
  const hex = codePoint.toString(16).toUpperCase();
  const code = hex.padStart(hex.length > 4 ? 6 : 4, "0");
  const half = code.length / 2;
  const box = [rectangle(30, -110, 970, 850), [...rectangle(80, -60, 920, 800)].reverse()];
  const { scale } = HEX_ROWS;
  const drawn = [...code].flatMap((digit, index) => {
    const row = index < half ? HEX_ROWS.top : HEX_ROWS.bottom;
    const column = 840 / half;
    const glyph = digits.get(digit) ?? { advance: 0, contours: [] };
    const x = 80 + column * (index % half) + (column - glyph.advance * scale) / 2;
    return moved(glyph, [x, row], scale).contours;
  });
  return { advance: 1000, contours: [...box, ...drawn] };
}

const rectangle = (left: number, bottom: number, right: number, top: number): readonly Point[] => [
  { x: left, y: bottom, on: true },
  { x: left, y: top, on: true },
  { x: right, y: top, on: true },
  { x: right, y: bottom, on: true },
];

/** The same, no wider than it is drawn: marks that Chinese gives a whole square, in other text. */
export function narrowed(glyph: Glyph): Glyph {
  const xs = glyph.contours.flat().map(({ x }) => x);
  if (xs.length === 0) return glyph;
  const margin = 50;
  const left = Math.min(...xs);
  return {
    ...moved(glyph, [margin - left, 0]),
    advance: Math.max(...xs) - left + 2 * margin,
  };
}
