import { textsFor } from "../locales/index.ts";
import { breakLines } from "./breakLines.ts";
import { drawPages, marginTexts } from "./drawPages.ts";
import { type Advance } from "./flow.ts";
import { type Glyph } from "./glyph.ts";
import { MEASURES, type NoticeFonts, type Weight } from "./noticeFonts.ts";
import { type Page, paginate } from "./paginate.ts";
import { MARGIN, type StructureElement, TEXT_WIDTH } from "./piece.ts";
import { writeTrueType } from "./trueType.ts";
import { titleOf, writeLetter } from "./writeLetter.ts";
import { contentHashOf, type WrittenNotice } from "./writtenNotice.ts";

/** How many digits of the content's hash are printed. */
export const PRINTED_HASH_DIGITS = 16;

export interface LaidOut {
  readonly pages: readonly Page[];
  readonly elements: readonly StructureElement[];
}

type Outlines = Readonly<Record<Weight, ReadonlyMap<string, Glyph>>>;

/** Makes the PDF of a notice. Takes processor time: `renderNotice` does it elsewhere. */
export async function composeNotice(
  notice: WrittenNotice,
  fonts: NoticeFonts,
): Promise<Uint8Array> {
  const outlines = await outlinesOf(notice, fonts);
  const { pages, elements } = layOut(notice, advanceOf(outlines));
  const { writtenNotices: texts } = textsFor(notice.locale);
  return drawPages({
    pages,
    elements,
    fonts: { regular: fontOf(outlines, "regular"), bold: fontOf(outlines, "bold") },
    title: `${titleOf(notice)} ${notice.number}`,
    author: notice.organisation.name,
    subject: texts.subject({ organisation: notice.organisation.name }),
    language: notice.locale,
    date: new Date(notice.issuedAt.epochMilliseconds),
  });
}

/** Everything at its place. @param advance of a character, in points. */
export function layOut(notice: WrittenNotice, advance: Advance): LaidOut {
  const { pieces, elements } = writeLetter(notice, advance);
  const pages = paginate(pieces);
  return {
    elements,
    pages: pages.map((page, index) => withMargins(page, notice, advance, index + 1, pages.length)),
  };
}

function withMargins(
  page: Page,
  notice: WrittenNotice,
  advance: Advance,
  number: number,
  count: number,
): Page {
  const { writtenNotices: texts } = textsFor(notice.locale);
  const widthOf = (text: string, size: number) =>
    [...text].reduce((sum, one) => sum + advance(one, "regular", size), 0);
  const verify = texts.verify({
    path: `/notices/${notice.number}`,
    hash: contentHashOf(notice).slice(0, PRINTED_HASH_DIGITS),
  });
  const { texts: added, line } = marginTexts(
    {
      top: {
        left: number === 1 ? "" : titleOf(notice),
        right: notice.copy === null ? "" : texts.copies[notice.copy],
      },
      foot: breakLines(verify, TEXT_WIDTH, (one) => widthOf(one, 7.5)).map(({ text }) => text),
      number: notice.number,
      page: texts.page({ page: number, pages: count }),
    },
    widthOf,
  );
  const rule = { x: MARGIN.left, y: line, width: TEXT_WIDTH, thickness: 0.5 };
  return { ...page, texts: [...page.texts, ...added], rules: [...page.rules, rule] };
}

/** Outlines of every character that is going to be printed, in both weights: they're measured first. */
async function outlinesOf(notice: WrittenNotice, fonts: NoticeFonts): Promise<Outlines> {
  const characters = charactersOf(notice);
  const [regular, bold] = await Promise.all([
    fonts.glyphs(characters.regular, "regular", notice.locale),
    fonts.glyphs(characters.bold, "bold", notice.locale),
  ]);
  return { regular, bold };
}

/** By a trial layout in which every character is as wide as its size. */
function charactersOf(notice: WrittenNotice): Readonly<Record<Weight, ReadonlySet<string>>> {
  // Of its pages there may be more or fewer in the end.
  const used = { regular: new Set("0123456789"), bold: new Set<string>() };
  layOut(notice, (character, weight, size) => {
    used[weight].add(character);
    return size;
  });
  return used;
}

const advanceOf =
  (outlines: Outlines): Advance =>
  (character, weight, size) => {
    const glyph = outlines[weight].get(character);
    if (glyph === undefined) throw new RangeError(`not drawn: ${character}`);
    return (glyph.advance * size) / 1000;
  };

function fontOf(outlines: Outlines, weight: Weight): Buffer {
  const glyphs = [...outlines[weight]].map(([one, glyph]) => [one.codePointAt(0) ?? 0, glyph]);
  const name = `NotoSansCJK-${weight === "bold" ? "Bold" : "Regular"}`;
  return writeTrueType(name, new Map(glyphs as [number, Glyph][]), MEASURES);
}
