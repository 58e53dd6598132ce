import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Another program's reading of a PDF: pages as text, properties, and pictures. */
const open = (pdf: Uint8Array) =>
  getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false }).promise;

export interface ReadPdf {
  /** Of each page, in the order of its content. */
  readonly pages: readonly string[];
  readonly title: string;
  readonly language: string;
  /** Tags of its structure, each as often as it is used. */
  readonly tags: readonly string[];
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await open(pdf);
  try {
    const { info } = (await document.getMetadata()) as unknown as {
      info: { Title: string; Language: string };
    };
    const pages: string[] = [];
    const tags: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
      );
      tags.push(...tagsOf(await page.getStructTree()));
    }
    return { pages, tags, title: info.Title, language: info.Language };
  } finally {
    await document.loadingTask.destroy();
  }
}

const tagsOf = (node: object | null): readonly string[] =>
  node === null || !("children" in node && "role" in node)
    ? []
    : [node.role as string, ...(node.children as object[]).flatMap(tagsOf)];

/** PNG of every page. @param scale 1 for 72 dots an inch. */
export async function picturesOf(pdf: Uint8Array, scale = 1.4): Promise<readonly Uint8Array[]> {
  const document = await open(pdf);
  try {
    const pictures: Uint8Array[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      await page.render({ canvas: canvas as never, viewport }).promise;
      pictures.push(canvas.toBuffer("image/png"));
    }
    return pictures;
  } finally {
    await document.loadingTask.destroy();
  }
}
