import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

let shared: Promise<Browser> | null = null;

/**
 * The Chromium that comes as an npm package, one for all tests of a file. It has no Chinese fonts,
 * which is what the page's own are for.
 */
export const sharedBrowser = (): Promise<Browser> => (shared ??= launch());

async function launch(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  return driver.launch({
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--headless=old",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--no-first-run",
    ],
  });
}

/** Ends it; for `afterAll`. */
export async function closeBrowser(): Promise<void> {
  const open = shared;
  shared = null;
  await (await open)?.close();
}
