import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { layOut } from "../../src/documents/composeNotice.ts";
import { openNoticeFonts } from "../../src/documents/noticeFonts.ts";
import { SHEET } from "../../src/documents/piece.ts";
import { renderNotice } from "../../src/documents/renderNotice.ts";
import { MEASURES } from "../../src/documents/noticeFonts.ts";
import { writeTrueType } from "../../src/documents/trueType.ts";
import { titleOf } from "../../src/documents/writeLetter.ts";
import { contentHashOf, type WrittenNotice } from "../../src/documents/writtenNotice.ts";
import { sampleNotice, SAMPLES } from "./samples/index.ts";
import { readPdf } from "./support/readPdf.ts";

const plain = (text: string) => text.replace(/\s/gu, "");

/** Everything that a notice says of its own. */
const saidBy = ({
  sections,
  clauses,
  organisation,
  customer,
  site,
  number,
  signedBy,
}: WrittenNotice) => [
  ...[organisation.name, organisation.address, organisation.phone, customer, site, number],
  ...[signedBy.name, signedBy.desk ?? "", signedBy.reach ?? ""],
  ...clauses.flatMap(({ article, text }) => [article, text]),
  ...sections.flatMap(({ heading, rows = [], text = "", list = [] }) => [
    heading ?? "",
    ...text.split("\n"),
    ...rows.flatMap(({ label, value }) => [label, value]),
    ...list,
  ]),
];

/** Five pages: twenty findings, a row longer than a page, Chinese and Latin mixed. */
const longNotice = (): WrittenNotice => {
  const sample = sampleNotice("midInspection", "zh-Hant");
  const finding =
    "高壓開關櫃 G3（型號 KYN28A-12）接地銅排與主接地網僅一處連接，依設計圖 LJ-2026-0417 應為兩處以上；請於下次檢查前改善，並檢附照片。";
  return {
    ...sample,
    sections: [
      ...sample.sections,
      { heading: "長列", rows: [{ label: "附記", value: finding.repeat(30) }] },
      {
        heading: "發現事項",
        list: Array.from({ length: 20 }, (_, n) => `${n + 1} 號。${finding.repeat(2)}`),
      },
    ],
  };
};

describe("a notice as PDF", () => {
  it.each(SAMPLES.map((notice) => [`${notice.kind} ${notice.locale}`, notice] as const))(
    "%s says all that it is to say, in order, on numbered pages with its hash",
    async (_name, notice) => {
      const { pages, title, language, tags } = await readPdf(await renderNotice(notice));
      const text = plain(pages.join(""));
      for (const said of saidBy(notice)) expect(text).toContain(plain(said));
      for (const page of pages) {
        expect(plain(page)).toContain(contentHashOf(notice).slice(0, 16));
        expect(plain(page)).toContain(`/notices/${notice.number}`);
      }
      expect(title).toBe(`${titleOf(notice)} ${notice.number}`);
      expect(language).toBe(notice.locale);
      expect(tags).toEqual(expect.arrayContaining(["Document", "H2", "P", "L", "LI", "LBody"]));
      expect(tags).toEqual(expect.arrayContaining(["Table", "TR", "TH", "TD"]));
      expect(tags.filter((tag) => tag === "H1")).toHaveLength(1);
    },
  );

  it("is the same bytes for the same notice, and others for another", async () => {
    const notice = sampleNotice("change", "zh-Hans");
    const first = await renderNotice(notice);
    await renderNotice(sampleNotice("meter", "en"));
    expect(Buffer.from(await renderNotice({ ...notice })).equals(first)).toBe(true);
    expect(Buffer.from(await renderNotice({ ...notice, site: "別處" })).equals(first)).toBe(false);
  });

  it("shows a character that no font has as a box, and copies it as itself", async () => {
    const notice = { ...sampleNotice("meter", "zh-Hant"), customer: "𠮷田堃 🏭 㛃" };
    const { pages } = await readPdf(await renderNotice(notice));
    expect(plain(pages.join(""))).toContain(plain(notice.customer));
    const glyphs = await openNoticeFonts().glyphs("𠮷堃", "regular", "zh-Hant");
    expect(glyphs.get("𠮷")?.contours.length).toBeGreaterThan(6);
    expect(glyphs.get("𠮷")?.advance).toBe(1000);
  });

  it("goes on over pages: nothing is lost, and the last says how many there are", async () => {
    const notice = longNotice();
    const { pages } = await readPdf(await renderNotice(notice));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    pages.forEach((page, index) => {
      expect(plain(page)).toContain(`第${index + 1}頁，共${pages.length}頁`);
    });
    // What stands in the margins comes after the text of each page.
    const body = pages.map((page) => plain(page).split("中間檢查意見書（第2次）第一聯")[0] ?? "");
    const text = body.map((page) => page.split("GD-C7K3M9QX2-3-1第")[0] ?? "").join("");
    for (const { list = [] } of notice.sections) {
      for (const said of list) expect(text.replaceAll("第一聯用戶存", "")).toContain(plain(said));
    }
  });

  it("has no text over another and none outside the sheet", () => {
    for (const notice of [...SAMPLES, longNotice()]) {
      const { pages } = layOut(
        notice,
        (one, _weight, size) => (one.charCodeAt(0) < 256 ? 0.55 : 1) * size,
      );
      for (const { texts } of pages) {
        const boxes = texts
          .filter(({ text }) => text.trim() !== "")
          .map(({ x, y, width, size }) => ({
            x,
            right: x + width,
            top: y - 0.86 * size,
            bottom: y + 0.1 * size,
          }));
        boxes.forEach((box, index) => {
          expect(box.x).toBeGreaterThan(20);
          expect(box.right).toBeLessThan(SHEET.width - 20);
          expect(box.bottom).toBeLessThan(SHEET.height - 15);
          for (const other of boxes.slice(index + 1)) {
            const apart =
              box.right <= other.x + 0.01 ||
              other.right <= box.x + 0.01 ||
              box.bottom <= other.top ||
              other.bottom <= box.top;
            expect(apart, JSON.stringify([box, other])).toBe(true);
          }
        });
      }
    }
  });

  it("holds nobody up while it is drawn: the event loop is never kept for 50 ms", async () => {
    const notice = longNotice();
    await renderNotice(notice);
    // Its own time on the processor, whatever else this machine is doing.
    const before = process.threadCpuUsage();
    await Promise.all([renderNotice(notice), ...SAMPLES.slice(0, 6).map(renderNotice)]);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(50);
  });

  it("that can't be drawn is refused, and the next one is drawn", async () => {
    const notice = sampleNotice("supply", "en");
    await expect(renderNotice({ ...notice, zone: "Nowhere/Land" })).rejects.toThrow(/not drawn/);
    expect((await renderNotice(notice)).length).toBeGreaterThan(10_000);
  });
});

describe("its fonts", () => {
  it("have every character of the samples, in both weights", async () => {
    const fonts = openNoticeFonts();
    for (const notice of SAMPLES) {
      const text = plain([...saidBy(notice), titleOf(notice)].join("")).replaceAll("𠮷", "");
      for (const weight of ["regular", "bold"] as const) {
        const glyphs = await fonts.glyphs(text, weight, notice.locale);
        const boxed = [...glyphs].filter(
          ([, { contours }]) => contours.length > 1 && isBoxed(contours),
        );
        expect(boxed.map(([one]) => one)).toEqual([]);
      }
    }
  });

  it("are TrueType that another program reads, with the outlines that went in", async () => {
    const glyphs = await openNoticeFonts().glyphs("供電 Aé1", "bold", "zh-Hant");
    const entries = [...glyphs].map(([one, glyph]) => [one.codePointAt(0) ?? 0, glyph] as const);
    const font = create(writeTrueType("Test-Bold", new Map(entries), MEASURES));
    if (!("glyphForCodePoint" in font)) throw new Error("not a font");
    expect([...font.characterSet].sort((a, b) => a - b)).toEqual(
      entries.map(([one]) => one).sort((a, b) => a - b),
    );
    for (const [codePoint, glyph] of entries) {
      const read = font.glyphForCodePoint(codePoint);
      expect(read.advanceWidth).toBe(glyph.advance);
      const points = glyph.contours.flat();
      if (points.length > 0) expect(read.cbox.minX).toBe(Math.min(...points.map(({ x }) => x)));
    }
  });
});

/** The frame of the box that stands for a missing character. */
const isBoxed = (contours: readonly (readonly { readonly x: number; readonly y: number }[])[]) =>
  contours[0]?.length === 4 && contours[0][0]?.x === 30 && contours[0][0].y === -110;
