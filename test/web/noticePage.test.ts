import { createHash } from "node:crypto";
import { type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { LOCALES } from "../../src/core/locale.ts";
import { registerPage } from "../../src/http/page.ts";
import { textsFor } from "../../src/locales/index.ts";
import { startTestServer, type TestServer } from "../http/support/testServer.ts";
import { closeBrowser, sharedBrowser } from "../support/browser.ts";
import { DESK } from "./support/office.ts";

vi.setConfig({ testTimeout: 60_000 });

const NUMBER = "GD-C7K3M9QX2-1";
const PDF = Buffer.from("%PDF-1.7 of a test");
const sha256 = createHash("sha256").update(PDF).digest("hex");
const file = (buffer: Buffer) => ({ name: "notice.pdf", mimeType: "application/pdf", buffer });

let server: TestServer;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  server = await startTestServer({
    deps: {
      addRoutes: (routes) =>
        registerPage(routes, {
          organisations: () => [DESK],
          localMode: true,
          version: "0.0.0-test",
          findNotice: async (number) => ({
            number,
            kind: "supplyPlan",
            issuedAt: Temporal.Instant.from("2026-11-27T02:00:00Z"),
            zone: "Asia/Taipei",
            organisation: DESK.name,
            contentHash: "0f".repeat(32),
            pdfSha256: sha256,
          }),
        }),
    },
  });
  page = await (await sharedBrowser()).newPage({ viewport: { width: 390, height: 844 } });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
});
afterAll(async () => {
  await page.close();
  await server.stop();
  await closeBrowser();
});

it.each(LOCALES)("compares a file in the browser, in %s, and sends it nowhere", async (locale) => {
  const { pageOf } = textsFor(locale).writtenNotices;
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.method()));
  await page.goto(`${server.base}/notices/${NUMBER}?lang=${locale}`);
  const result = page.getByRole("status");
  await page.getByLabel(pageOf.choose).setInputFiles(file(PDF));
  await expect.poll(() => result.innerText()).toBe(pageOf.same);
  await page.getByLabel(pageOf.choose).setInputFiles(file(Buffer.concat([PDF, Buffer.from(" ")])));
  await expect.poll(() => result.innerText()).toBe(pageOf.different);
  expect(sent).not.toContain("POST");
  const wide = await page
    .locator("html")
    .evaluate((element: { readonly scrollWidth: number }) => element.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  expect(faults).toEqual([]);
  if (process.env["PICTURES"] !== undefined) {
    await page.screenshot({
      path: `${process.env["PICTURES"]}/verify.${locale}.png`,
      fullPage: true,
    });
  }
});
