import { type Locator, type Page } from "playwright-core";
import { sharedBrowser } from "../../support/browser.ts";

/** A browser window, as a person uses it; in its own profile, so nobody's cookies are in it. */
export interface Window {
  readonly page: Page;
  /** Requests to anywhere but the server; there must be none. */
  readonly strays: readonly string[];
  /** Faults of scripts. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly language?: string;
}

/** @param base address of the server: whatever goes elsewhere is a stray. */
export async function openWindow(base: string, options: WindowOptions = {}): Promise<Window> {
  const { width = 1280, height = 800, language = "zh-TW" } = options;
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: { width, height }, locale: language });
  const page = await context.newPage();
  const strays: string[] = [];
  const faults: string[] = [];
  const { host } = new URL(base);
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.host !== host && !["data:", "blob:"].includes(url.protocol)) strays.push(url.href);
  });
  page.on("pageerror", (error) => faults.push(error.message));
  return { page, strays, faults, close: () => context.close() };
}

/** What is said in a conversation; Web Chat's region for screen readers repeats it elsewhere. */
export const bubbles = (place: Page | Locator): Locator =>
  place.locator(".webchat__bubble__content");

/** Waits until a bubble has this text. */
export const hears = (place: Page | Locator, text: string | RegExp): Promise<void> =>
  bubbles(place).filter({ hasText: text }).first().waitFor({ timeout: 15_000 });

export async function says(place: Page | Locator, text: string): Promise<void> {
  const box = place.locator("textarea").first();
  await box.fill(text);
  await box.press("Enter");
}
