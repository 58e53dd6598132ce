import { type Glyph, type Point } from "./glyph.ts";

/** Measures of a font, in thousandths of its size. */
export interface FontMeasures {
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/**
 * A TrueType font of these characters alone, the same bytes for the same ones. Glyph 0, for what
 * is missing, is empty: nothing is missing.
 */
export function writeTrueType(
  name: string,
  glyphs: ReadonlyMap<number, Glyph>,
  measures: FontMeasures,
): Buffer {
  const entries = [...glyphs].sort(([a], [b]) => a - b);
  const all: readonly Glyph[] = [{ advance: 500, contours: [] }, ...entries.map(([, one]) => one)];
  const outlines = all.map(outline);
  const box = boxOf(all.flatMap(({ contours }) => contours.flat()));
  return assemble({
    "OS/2": os2(measures),
    cmap: cmap(entries.map(([codePoint]) => codePoint)),
    glyf: Buffer.concat(outlines),
    head: head(box),
    hhea: hhea(measures, all),
    hmtx: hmtx(all),
    loca: loca(outlines),
    maxp: maxp(all),
    name: names(name),
    post: u32(0x00030000, 0, 0, 0, 0, 0, 0, 0),
  });
}

const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2));
  return bytes;
};

const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, index * 4));
  return bytes;
};

type Box = readonly [number, number, number, number];

const boxOf = (points: readonly Point[]): Box => {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    bottom = Math.min(bottom, y);
    right = Math.max(right, x);
    top = Math.max(top, y);
  }
  return points.length === 0 ? [0, 0, 0, 0] : [left, bottom, right, top];
};

const ON_CURVE = 1;
const SHORT = { x: 2, y: 4 };
/** With a short step: it goes up. With none: there is no step. */
const SAME_OR_UP = { x: 16, y: 32 };

/** A simple glyph: ends of contours, no instructions, flags, steps in x, steps in y. */
function outline({ contours }: Glyph): Buffer {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat();
  const flags = points.map(({ on }): number => (on ? ON_CURVE : 0));
  const steps = (axis: "x" | "y") =>
    points.map((point, index) => {
      const step = point[axis] - (points[index - 1]?.[axis] ?? 0);
      const short = step !== 0 && Math.abs(step) < 256;
      const marks = (short ? SHORT[axis] : 0) | (step === 0 ? SAME_OR_UP[axis] : 0);
      flags[index] = (flags[index] ?? 0) | marks | (short && step > 0 ? SAME_OR_UP[axis] : 0);
      if (step === 0) return Buffer.alloc(0);
      return short ? Buffer.from([Math.abs(step)]) : u16(step);
    });
  const [xs, ys] = [steps("x"), steps("y")];
  let end = -1;
  const ends = contours.map((contour) => (end += contour.length));
  const bytes = Buffer.concat([
    u16(contours.length, ...boxOf(points), ...ends, 0),
    Buffer.from(flags),
    ...xs,
    ...ys,
  ]);
  return bytes.length % 4 === 0
    ? bytes
    : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);
}

const loca = (outlines: readonly Buffer[]): Buffer => {
  let at = 0;
  return u32(0, ...outlines.map((bytes) => (at += bytes.length)));
};

const hmtx = (glyphs: readonly Glyph[]): Buffer =>
  u16(...glyphs.flatMap(({ advance, contours }) => [advance, boxOf(contours.flat())[0]]));

const head = (box: Box): Buffer =>
  Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    // Flags, units per em, and two dates that stand still.
    u16(0, 1000),
    u32(0, 0, 0, 0),
    // Box, style, smallest size, direction, long offsets, format of outlines.
    u16(...box, 0, 8, 2, 1, 0),
  ]);

const hhea = ({ ascent, descent }: FontMeasures, glyphs: readonly Glyph[]): Buffer => {
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  return Buffer.concat([
    u32(0x00010000),
    u16(ascent, descent, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length),
  ]);
};

const maxp = (glyphs: readonly Glyph[]): Buffer => {
  const points = Math.max(...glyphs.map(({ contours }) => contours.flat().length));
  const contours = Math.max(...glyphs.map((glyph) => glyph.contours.length));
  return Buffer.concat([
    u32(0x00010000),
    u16(glyphs.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
  ]);
};

/** One group a character: format 12, which has room for all of Unicode. */
const cmap = (codePoints: readonly number[]): Buffer =>
  Buffer.concat([
    u16(0, 1, 3, 10),
    u32(12),
    u16(12, 0),
    u32(16 + codePoints.length * 12, 0, codePoints.length),
    u32(...codePoints.flatMap((codePoint, index) => [codePoint, codePoint, index + 1])),
  ]);

/** Names 1, 2, 4 and 6: family, style, both, and for PostScript. */
function names(name: string): Buffer {
  const [family = name, style = "Regular"] = name.split("-");
  const entries = [
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, name],
  ] as const;
  const texts = entries.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  let at = 0;
  const records = entries.map(([id], index) => {
    const { length } = texts[index] ?? { length: 0 };
    at += length;
    return u16(3, 1, 0x409, id, length, at - length);
  });
  return Buffer.concat([u16(0, entries.length, 6 + entries.length * 12), ...records, ...texts]);
}

const os2 = ({ ascent, descent, capHeight, xHeight }: FontMeasures): Buffer =>
  Buffer.concat([
    // Version, width, weight, class, may be embedded; then sizes of small characters and of strokes.
    u16(2, 500, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10 + 16),
    Buffer.from("    "),
    u16(0x40, 0x20, 0xffff, ascent, descent, 0, ascent, -descent),
    u32(0, 0),
    u16(xHeight, capHeight, 0, 0x20, 0),
  ]);

function assemble(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const range = power * 16;
  let at = 12 + entries.length * 16;
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, bytes] of entries) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    records.push(Buffer.from(tag), u32(checksum(padded), at, bytes.length));
    bodies.push(padded);
    at += padded.length;
  }
  const start = u16(entries.length, range, Math.log2(power), entries.length * 16 - range);
  return Buffer.concat([u32(0x00010000), start, ...records, ...bodies]);
}

/** @param bytes a whole number of words. */
function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
