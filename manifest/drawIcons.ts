/**
 * Draws the two icons of the Teams app from icon.svg: `node manifest/drawIcons.ts`.
 *
 * color.png is the drawing as it is. outline.png is the mark alone, in white on nothing and without
 * the margin, as Teams wants it for its app bar.
 */
import chromium from "@sparticuz/chromium";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium as playwright, type Page } from "playwright-core";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What turns the colour drawing into the outline; a thinner line stays crisp at 32 pixels. */
const OUTLINE = "#ground { display: none } #mark { stroke-width: 2 } #dot { fill: #ffffff }";

const svg = await readFile(here("icon.svg"), "utf8");
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
  headless: true,
});
try {
  // One page for both: this Chromium is a single process and goes with the first page it closes.
  const page = await browser.newPage();
  await draw(page, "color.png", 192, "0 0 192 192", "");
  await draw(page, "outline.png", 32, "48 48 96 96", OUTLINE);
} finally {
  await browser.close();
}

/** @param size of the square picture, in pixels; @param viewBox the part of the drawing to show */
async function draw(page: Page, file: string, size: number, viewBox: string, style: string) {
  const shown = svg.replace(/width="192" height="192" viewBox="[^"]*"/, `viewBox="${viewBox}"`);
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block } ${style}</style>${shown}`,
  );
  await page.screenshot({ path: here(file), omitBackground: true });
}
