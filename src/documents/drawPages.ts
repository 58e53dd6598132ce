import PDFDocument from "pdfkit";
import { type Weight } from "./noticeFonts.ts";
import { type Page } from "./paginate.ts";
import { MARGIN, SHEET, type StructureElement, type TextItem, TEXT_WIDTH } from "./piece.ts";

export interface Drawing {
  readonly pages: readonly Page[];
  readonly elements: readonly StructureElement[];
  /** TrueType of every character in it. */
  readonly fonts: Readonly<Record<Weight, Buffer>>;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  /** The only date in it, so that the same notice makes the same bytes. */
  readonly date: Date;
}

const INK = "#14181a";
const GREY = "#555d60";
const TINT = "#f0f3f3";
const LINE = "#8a9396";

type Document = InstanceType<typeof PDFDocument>;
type Content = ReturnType<Document["markStructureContent"]>;

/** Pages as PDF: text that can be selected and searched, tagged in its structure. */
export async function drawPages(drawing: Drawing): Promise<Uint8Array> {
  const { pages, fonts, title, author, subject, language, date } = drawing;
  const document = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: author, Subject: subject, CreationDate: date, ModDate: date },
  });
  const bytes = collect(document);
  for (const [weight, font] of Object.entries(fonts)) document.registerFont(weight, font);
  const contents = new Map<number, Content[]>();
  for (const page of pages) drawPage(document, page, contents);
  addStructure(document, drawing.elements, contents);
  document.end();
  return bytes;
}

async function collect(document: Document): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

function drawPage(document: Document, page: Page, contents: Map<number, Content[]>): void {
  document.addPage();
  document.markContent("Artifact", { type: "Layout" });
  for (const { x, y, width, height, tinted } of page.cells) {
    document.lineWidth(0.5).rect(x, y, width, height);
    if (tinted) document.fillAndStroke(TINT, LINE);
    else document.stroke(LINE);
  }
  for (const { x, y, width, thickness } of page.rules) {
    document.rect(x, y, width, thickness).fill(INK);
  }
  document.endMarkedContent();
  for (const [element, items] of runsOf(page.texts)) {
    if (element === null) document.markContent("Artifact", { type: "Pagination" });
    else note(contents, element, document.markStructureContent("Span"));
    for (const item of items) drawText(document, item);
    document.endMarkedContent();
  }
}

function note(contents: Map<number, Content[]>, element: number, content: Content): void {
  const known = contents.get(element) ?? [];
  contents.set(element, known);
  known.push(content);
}

/** Texts that follow each other in the same element. */
function runsOf(texts: readonly TextItem[]): readonly (readonly [number | null, TextItem[]])[] {
  const runs: (readonly [number | null, TextItem[]])[] = [];
  for (const item of texts) {
    const run = runs.at(-1);
    if (run !== undefined && run[0] === item.element) run[1].push(item);
    else runs.push([item.element, [item]]);
  }
  return runs;
}

function drawText(document: Document, item: TextItem): void {
  const { x, y, text, size, weight, spacing, grey } = item;
  document
    .font(weight, size)
    .fillColor(grey ? GREY : INK)
    .text(text, x, y, { lineBreak: false, baseline: "alphabetic", characterSpacing: spacing });
}

/** Children come after their parents in the list; what is empty is left out by nobody: it has a place. */
function addStructure(
  document: Document,
  elements: readonly StructureElement[],
  contents: ReadonlyMap<number, Content[]>,
): void {
  const made = elements.map(({ tag, scope }) =>
    document.struct(tag as "P", scope === undefined ? {} : ({ scope } as object)),
  );
  elements.forEach(({ parent }, index) => {
    const element = made[index];
    if (element === undefined) return;
    for (const content of contents.get(index) ?? []) element.add(content);
    if (parent === null) document.addStructure(element);
    else made[parent]?.add(element);
  });
  for (const element of made) element.end();
}

/** The foot of a page, and what stands above the text of each. */
export interface Margins {
  readonly top: { readonly left: string; readonly right: string };
  readonly foot: readonly string[];
  readonly number: string;
  readonly page: string;
}

const SMALL = 7.5;

/** Texts of the sheet's margins; `widthOf` in points. */
export function marginTexts(
  { top, foot, number, page }: Margins,
  widthOf: (text: string, size: number) => number,
): { readonly texts: readonly TextItem[]; readonly line: number } {
  const line = SHEET.height - MARGIN.bottom + 18;
  const item = (text: string, y: number, size: number, right: boolean): TextItem => {
    const width = widthOf(text, size);
    const x = right ? MARGIN.left + TEXT_WIDTH - width : MARGIN.left;
    return { x, y, text, size, weight: "regular", width, spacing: 0, grey: true, element: null };
  };
  const texts = [
    ...(top.left === "" ? [] : [item(top.left, 40, 8.5, false)]),
    ...(top.right === "" ? [] : [item(top.right, 40, 8.5, true)]),
    item(number, line + 13, 8.5, false),
    item(page, line + 13, 8.5, true),
    ...foot.map((text, index) => item(text, line + 25 + index * 10, SMALL, false)),
  ];
  return { texts, line };
}
