import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readPng, type Picture } from "../../manifest/readPng.ts";

const icon = async (name: string) =>
  readPng(await readFile(new URL(`../../manifest/${name}`, import.meta.url)));

const pixels = ({ rgba }: Picture) =>
  Array.from({ length: rgba.length / 4 }, (_, at) => [...rgba.subarray(at * 4, at * 4 + 4)]);

describe("the colour icon", () => {
  it("is 192 by 192 pixels and nowhere transparent", async () => {
    const picture = await icon("color.png");
    expect([picture.width, picture.height]).toEqual([192, 192]);
    expect(new Set(pixels(picture).map(([, , , alpha]) => alpha))).toEqual(new Set([255]));
  });

  it("has the accent colour of the manifest as its ground, corners and all", async () => {
    const { accentColor } = JSON.parse(
      await readFile(new URL("../../manifest/manifest.json", import.meta.url), "utf8"),
    ) as { accentColor: string };
    const all = pixels(await icon("color.png"));
    const ground = [...Buffer.from(accentColor.slice(1), "hex"), 255];
    for (const corner of [0, 191, 191 * 192, 192 * 192 - 1]) expect(all[corner]).toEqual(ground);
  });

  it("keeps 48 pixels around the mark free, which Teams may crop", async () => {
    const all = pixels(await icon("color.png"));
    const inMargin = (at: number) =>
      [at % 192, Math.floor(at / 192)].some((place) => place < 48 || place >= 144);
    const isMark = (pixel: number[]) => String(pixel) !== String(all[0]);
    expect(all.filter((pixel, at) => inMargin(at) && isMark(pixel))).toEqual([]);
    expect(all.filter(isMark).length).toBeGreaterThan(1_000);
  });
});

describe("the outline icon", () => {
  it("is 32 by 32 pixels, white on fully transparent", async () => {
    const picture = await icon("outline.png");
    const all = pixels(picture);
    expect([picture.width, picture.height]).toEqual([32, 32]);
    const shown = all.filter(([, , , alpha]) => alpha !== 0);
    expect(shown.filter(([r, g, b]) => r !== 255 || g !== 255 || b !== 255)).toEqual([]);
    expect(shown.length).toBeGreaterThan(100);
    expect(all.length - shown.length).toBeGreaterThan(400);
  });

  it("has no margin beyond one pixel around the mark", async () => {
    const shown = pixels(await icon("outline.png")).flatMap(([, , , alpha], at) =>
      alpha === 0 ? [] : [{ x: at % 32, y: Math.floor(at / 32) }],
    );
    for (const places of [shown.map(({ x }) => x), shown.map(({ y }) => y)]) {
      expect(Math.min(...places)).toBeLessThanOrEqual(1);
      expect(Math.max(...places)).toBeGreaterThanOrEqual(30);
    }
  });
});

describe("reading a PNG", () => {
  it("refuses what is none", () => {
    expect(() => readPng(new TextEncoder().encode("<svg/>".repeat(9)))).toThrow("not a PNG");
  });
});
