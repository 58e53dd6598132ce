import { inflateSync } from "node:zlib";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of every pixel, row by row. */
  readonly rgba: Uint8Array;
}

const SIGNATURE = "89504e470d0a1a0a";

/** Bytes of a pixel by the PNG colour type: the two that the icons are drawn in. */
const BYTES_PER_PIXEL: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * Reads a PNG of 8 bits a channel, true colour with or without alpha, not interlaced.
 *
 * @throws Error for bytes that are no PNG, or one of another kind.
 */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  if (file.toString("hex", 0, 8) !== SIGNATURE) throw new Error("not a PNG");
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, colour, interlaced] = [file[24], file[25] ?? -1, file[28]];
  const size = BYTES_PER_PIXEL[colour];
  if (depth !== 8 || size === undefined || interlaced !== 0) {
    throw new Error("not a plain PNG of 8-bit RGB or RGBA");
  }
  const rows = unfiltered(inflateSync(pixelData(file)), width * size, height, size);
  return { width, height, rgba: size === 4 ? rows : withAlpha(rows) };
}

/** The joined content of all IDAT chunks. */
function pixelData(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") {
      parts.push(file.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** Takes back the per-row filters of PNG (specification, section 9). */
function unfiltered(data: Buffer, stride: number, height: number, size: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const here = row * stride + column;
      const left = column < size ? 0 : (out[here - size] ?? 0);
      const up = row === 0 ? 0 : (out[here - stride] ?? 0);
      const corner = column < size || row === 0 ? 0 : (out[here - stride - size] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[here] = (data[row * (stride + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [byLeft, byUp] = [Math.abs(up - corner), Math.abs(left - corner)];
  const byCorner = Math.abs(left + up - 2 * corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let pixel = 0; pixel * 3 < rgb.length; pixel++) {
    rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  return rgba;
}
