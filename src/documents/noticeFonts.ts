import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import decompress from "woff2-encoder/decompress";
import { type Locale } from "../core/locale.ts";
import { boxedCode, contoursOf, type Glyph, narrowed } from "./glyph.ts";
import { type FontMeasures } from "./trueType.ts";

export const WEIGHTS = { regular: 400, bold: 700 } as const;

export type Weight = keyof typeof WEIGHTS;

/** Of Noto Sans CJK, all weights. */
export const MEASURES: FontMeasures = { ascent: 880, descent: -120, capHeight: 733, xHeight: 543 };

/** The last has Greek: Ω, cos φ, ΔU. */
const FAMILIES = ["noto-sans-tc", "noto-sans-sc", "noto-sans"] as const;
type Family = (typeof FAMILIES)[number];

const ORDER: Readonly<Record<Locale, readonly Family[]>> = {
  "zh-Hant": ["noto-sans-tc", "noto-sans-sc", "noto-sans"],
  "zh-Hans": ["noto-sans-sc", "noto-sans-tc", "noto-sans"],
  en: ["noto-sans-tc", "noto-sans-sc", "noto-sans"],
};

/** In these fonts a whole square wide, in Latin text as wide as they are. */
const NARROW_IN_ENGLISH = new Set("‘’“”…·");
const HEX_DIGITS = "0123456789ABCDEF";

/** Outlines of characters, of the packages that bring Chinese to browsers too: nothing else to install. */
export interface NoticeFonts {
  /** Every character of a text, drawn in the way of its language; one that no font has as a box with its code. */
  glyphs(
    characters: Iterable<string>,
    weight: Weight,
    locale: Locale,
  ): Promise<ReadonlyMap<string, Glyph>>;
}

/** Reads the fonts' parts as they are needed, and keeps what it drew. */
export function openNoticeFonts(): NoticeFonts {
  const parts = new Map(FAMILIES.map((family) => [family, partsOf(family)]));
  const fonts = new Map<string, Promise<Font>>();
  const drawn = new Map<string, Glyph>();

  const fontOf = (url: string, weight: Weight): Promise<Font> => {
    const key = `${weight} ${url}`;
    const known = fonts.get(key) ?? openPart(new URL(url), WEIGHTS[weight]);
    fonts.set(key, known);
    return known;
  };

  const draw = async (
    character: string,
    weight: Weight,
    families: readonly Family[],
  ): Promise<Glyph | null> => {
    const codePoint = character.codePointAt(0) ?? 0;
    for (const family of families) {
      const url = parts.get(family)?.get(codePoint);
      if (url === undefined) continue;
      const key = `${character} ${weight} ${family}`;
      const known = drawn.get(key);
      if (known !== undefined) return known;
      const font = await fontOf(url, weight);
      // The ranges of a style sheet say a little more than its files hold.
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      const { path, advanceWidth } = font.glyphForCodePoint(codePoint);
      const glyph = {
        advance: Math.round(advanceWidth),
        contours: contoursOf(path.commands),
      };
      drawn.set(key, glyph);
      return glyph;
    }
    return null;
  };

  return {
    async glyphs(characters, weight, locale) {
      const found = new Map<string, Glyph>();
      const missing: string[] = [];
      for (const character of [...new Set(characters)].sort()) {
        const glyph = await draw(character, weight, ORDER[locale]);
        if (glyph === null) missing.push(character);
        else if (locale === "en" && NARROW_IN_ENGLISH.has(character)) {
          found.set(character, narrowed(glyph));
        } else found.set(character, glyph);
      }
      if (missing.length === 0) return found;
      const digits = await this.glyphs(HEX_DIGITS, weight, locale);
      for (const character of missing) {
        found.set(character, boxedCode(character.codePointAt(0) ?? 0, digits));
      }
      return found;
    },
  };
}

/** The file of each character, by the ranges that a family's style sheet gives. */
function partsOf(family: Family): ReadonlyMap<number, string> {
  const sheet = new URL(import.meta.resolve(`@fontsource-variable/${family}/index.css`));
  const parts = new Map<number, string>();
  const face = /url\(\.\/files\/([\w[\]-]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/g;
  for (const [, file = "", ranges = ""] of readFileSync(sheet, "utf8").matchAll(face)) {
    const url = new URL(`files/${file}`, sheet).href;
    for (const [, from = "", to = from] of ranges.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)) {
      for (let at = parseInt(from, 16); at <= parseInt(to, 16); at += 1) {
        if (!parts.has(at)) parts.set(at, url);
      }
    }
  }
  return parts;
}

/** fontkit reads no weight out of WOFF2: it is unpacked before. */
async function openPart(url: URL, weight: number): Promise<Font> {
  const font = create(Buffer.from(await decompress(await readFile(url))));
  if (!("getVariation" in font)) throw new TypeError("a collection isn't a font");
  return font.getVariation({ wght: weight });
}
