/**
 * A picture or video without what it tells about its maker: place, camera, comments, previews
 * (H14). The way up of a photograph stays. Other types are returned as they are.
 *
 * @returns null when the bytes aren't what their first ones promise.
 */
export function withoutMetadata(contentType: string, bytes: Uint8Array): Uint8Array | null {
  try {
    switch (contentType) {
      case "image/jpeg":
        return jpegWithout(Buffer.from(bytes));
      case "image/png":
        return pngWithout(Buffer.from(bytes));
      case "image/webp":
        return webpWithout(Buffer.from(bytes));
      case "video/mp4":
      case "video/quicktime":
        return videoWithout(Buffer.from(bytes));
      default:
        return bytes;
    }
  } catch (error) {
    // Reading past the end: a length in the file lies.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;

/** Keeps the segments that make the picture and drops the others, and whatever follows its end. */
function jpegWithout(jpeg: Buffer): Buffer | null {
  if (jpeg.readUInt16BE(0) !== (0xff << 8) + SOI) return null;
  const parts: Buffer[] = [jpeg.subarray(0, 2)];
  let at = 2;
  for (;;) {
    if (jpeg.readUInt8(at) !== 0xff) return null;
    const marker = jpeg.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      parts.push(jpeg.subarray(at, at + 2));
      return Buffer.concat(parts);
    }
    const length = jpeg.readUInt16BE(at + 2);
    let end = at + 2 + length;
    if (marker === SOS) end = endOfScan(jpeg, end);
    if (end > jpeg.length || length < 2) return null;
    parts.push(...keptSegment(marker, jpeg.subarray(at, end)));
    at = end;
  }
}

/** The first marker after the compressed data; 0xff00 and restart marks belong to it. */
function endOfScan(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at !== -1; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new RangeError("a picture without an end");
}

function keptSegment(marker: number, segment: Buffer): Buffer[] {
  const starts = (text: string) => segment.toString("latin1", 4, 4 + text.length) === text;
  if (marker === 0xe1) {
    const orientation = starts("Exif\0\0") ? orientationOf(segment.subarray(10)) : 1;
    return orientation === 1 ? [] : [orientationSegment(orientation)];
  }
  // JFIF header, colour profile and Adobe's colour flag change how it looks.
  const needed = marker === 0xe0 || marker === 0xee || (marker === 0xe2 && starts("ICC_PROFILE\0"));
  const application = marker >= 0xe0 && marker <= 0xef;
  return (application && !needed) || marker === 0xfe ? [] : [segment];
}

/** Tag 0x0112 of the first directory; 1 (upright) when it isn't said. */
function orientationOf(tiff: Buffer): number {
  if (tiff.length < 14) return 1;
  const little = tiff.toString("latin1", 0, 2) === "II";
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  const count = u16(directory);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (u16(entry) !== 0x0112) continue;
    const value = u16(entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

const orientationSegment = (orientation: number): Buffer =>
  Buffer.from([
    ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0x00, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ]);

const PNG_TEXTS = new Set(["eXIf", "tEXt", "zTXt", "iTXt", "tIME"]);

function pngWithout(png: Buffer): Buffer | null {
  const parts: Buffer[] = [png.subarray(0, 8)];
  for (let at = 8; ;) {
    const end = at + 12 + png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    if (end > png.length) return null;
    if (!PNG_TEXTS.has(name)) parts.push(png.subarray(at, end));
    if (name === "IEND") return Buffer.concat(parts);
    at = end;
  }
}

const WEBP_METADATA = 0x08 | 0x04;

function webpWithout(webp: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  const riffEnd = 8 + webp.readUInt32LE(4);
  if (riffEnd > webp.length) return null;
  for (let at = 12; at + 8 <= riffEnd;) {
    const size = webp.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > webp.length) return null;
    const name = webp.toString("latin1", at, at + 4);
    const chunk = Buffer.from(webp.subarray(at, end));
    if (name === "VP8X") chunk.writeUInt8(chunk.readUInt8(8) & ~WEBP_METADATA, 8);
    if (name !== "EXIF" && name !== "XMP ") parts.push(chunk);
    at = end;
  }
  const body = Buffer.concat(parts);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

const CONTAINERS = new Set(["moov", "trak"]);
const TELLING = new Set(["udta", "meta", "uuid"]);

/** Boxes that tell are renamed to free space in place, so that no offset in the file changes. */
function videoWithout(video: Buffer): Buffer | null {
  const walk = (from: number, to: number): boolean => {
    for (let at = from; at + 8 <= to;) {
      const short = video.readUInt32BE(at);
      const long = short === 1;
      const size = long ? Number(video.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
      const name = video.toString("latin1", at + 4, at + 8);
      if (size < 8 || at + size > to) return false;
      if (TELLING.has(name)) {
        video.write("free", at + 4, "latin1");
        video.fill(0, at + (long ? 16 : 8), at + size);
      } else if (CONTAINERS.has(name) && !walk(at + (long ? 16 : 8), at + size)) return false;
      at += size;
    }
    return true;
  };
  return walk(0, video.length) ? video : null;
}
