import { mkdirSync } from "node:fs";
import { join } from "node:path";
import toSimplified from "opencc-js/dict/TSCharacters";
import { type Locator } from "playwright-core";
import { expect } from "vitest";
import { type Locale } from "../../src/core/locale.ts";
import { type SupplyVerb } from "../../src/core/supply/steps.ts";
import { textsFor } from "../../src/locales/index.ts";
import { type Town } from "../support/supplyTown.ts";
import { bubbles, openWindow, says, type Window } from "../web/support/chatPage.ts";

/** A machine that many share takes its time. */
const WAIT = { timeout: 45_000 };
const DESKTOP = { width: 1440, height: 1000 };
const PHONE = { width: 390, height: 844 };

/** What goes into a form, each kind in the order in which the form asks for it. */
export interface Filled {
  readonly texts?: readonly string[];
  readonly numbers?: readonly string[];
  readonly choices?: readonly (string | { readonly index: number })[];
  readonly dates?: readonly string[];
  readonly times?: readonly string[];
}

/** One side of the demonstration page, in the hands of whoever is chosen there. */
export interface Pane {
  readonly place: Locator;
  becomes(name: string): Promise<void>;
  says(text: string): Promise<void>;
  /** Waits until the newest bubbles say this. */
  hears(text: string | RegExp): Promise<void>;
  /** Presses a button of the newest card that has it, and waits for what is said back. */
  presses(name: string): Promise<void>;
  /** Takes a step by its button, with its form filled in, and waits for the next card. */
  takes(verb: SupplyVerb, filled?: Filled): Promise<void>;
  /** Chooses a file, and sends it. */
  sends(name: string, bytes: Buffer): Promise<void>;
  last(): Promise<string>;
}

export interface Screen {
  readonly window: Window;
  readonly customer: Pane;
  readonly staff: Pane;
  /** Of this language, whatever a text of the journey was written in. */
  readonly said: (text: string) => string;
  /** Pictures for people to look at, when a folder is named. */
  readonly picture: (name: string) => Promise<void>;
}

const CHARACTERS = new Map(
  toSimplified.split("|").map((pair): [string, string] => {
    const [from = "", to = ""] = pair.split(" ");
    return [from, to];
  }),
);

/** The demonstration in a browser, in the language of whoever looks at it. */
export async function openScreen(
  town: Town,
  locale: Exclude<Locale, "en"> = "zh-Hant",
): Promise<Screen> {
  const language = locale === "zh-Hant" ? "zh-TW" : "zh-CN";
  const window = await openWindow(town.bot.url, { ...DESKTOP, language });
  const { page } = window;
  await page.goto(`${town.bot.url}/demo`);
  const said = (text: string) =>
    locale === "zh-Hant" ? text : Array.from(text, (one) => CHARACTERS.get(one) ?? one).join("");
  const paneOf = (side: "resident" | "staff") => makePane(window, side, locale);
  return {
    window,
    customer: paneOf("resident"),
    staff: paneOf("staff"),
    said,
    async picture(name) {
      const folder = process.env["HUIYIN_PICTURES"];
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      const path = (size: string) => join(folder, `supply-${name}${size}.${locale}.png`);
      await page.waitForTimeout(800);
      await page.screenshot({ path: path("") });
      await page.setViewportSize(PHONE);
      await page.waitForTimeout(400);
      await page.screenshot({ path: path("-phone") });
      await page.setViewportSize(DESKTOP);
    },
  };
}

function makePane({ page }: Window, side: "resident" | "staff", locale: Locale): Pane {
  const place = page.locator(`.pane[data-side=${side}]`);
  const { cards, supply } = textsFor(locale);
  const all = place.locator(".ac-adaptiveCard");
  const button = (name: string) => all.getByRole("button", { name, exact: true }).last();
  /** Waits for what is said back. */
  const answered = async (act: () => Promise<unknown>): Promise<void> => {
    const before = await bubbles(place).count();
    await act();
    await expect.poll(() => bubbles(place).count(), WAIT).toBeGreaterThan(before);
  };
  const pane: Pane = {
    place,
    async becomes(name) {
      const who = page.locator(`#${side}-person`);
      const option = who.locator("option", { hasText: name }).first();
      await who.selectOption((await option.getAttribute("value")) ?? "");
      await page.waitForTimeout(300);
      await expect.poll(() => bubbles(place).count(), WAIT).toBeGreaterThan(0);
    },
    says: (text) => says(place, text),
    hears: (text) => bubbles(place).filter({ hasText: text }).first().waitFor(WAIT),
    presses: (name) => answered(() => button(name).click(WAIT)),
    async takes(verb, filled) {
      const name = supply.step[verb];
      if (filled === undefined) return pane.presses(name);
      const open = all.filter({ has: page.getByRole("button", { name, exact: true }) }).last();
      const fields = open.locator("textarea, input, select").locator("visible=true");
      // A card may come in between, and then another one is the newest.
      const isOpen = async () => {
        await button(name).click(WAIT);
        await page.waitForTimeout(150);
        return (await fields.count()) > 0;
      };
      await expect.poll(isOpen, { ...WAIT, interval: 500 }).toBe(true);
      await fills(open, filled);
      const send = open.getByRole("button", { name: cards.send, exact: true });
      await answered(() => send.locator("visible=true").last().click(WAIT));
    },
    async sends(name, buffer) {
      const input = place.locator("input[type=file]");
      await input.setInputFiles({ name, mimeType: "application/pdf", buffer });
      // The file is read first; what is sent before it is taken goes without it.
      const isRead = place.locator(".webchat__attachment-icon--checked").first();
      await isRead.waitFor({ state: "attached" });
      await answered(() => place.locator("textarea").first().press("Enter"));
    },
    last: () => bubbles(place).last().innerText(),
  };
  return pane;
}

/** Only the form that is open has fields to be seen. */
async function fills(open: Locator, filled: Filled): Promise<void> {
  const seen = (selector: string) => open.locator(selector).locator("visible=true");
  const { texts = [], numbers = [], choices = [], dates = [], times = [] } = filled;
  for (const [selector, values] of [
    ["textarea", texts],
    ["input[type=number]", numbers],
    ["input[type=date]", dates],
    ["input[type=time]", times],
  ] as const) {
    for (const [index, value] of values.entries()) {
      await seen(selector).nth(index).fill(value, WAIT);
    }
  }
  for (const [index, choice] of choices.entries()) {
    const option = typeof choice === "string" ? { label: choice } : choice;
    await seen("select").nth(index).selectOption(option, WAIT);
  }
}
