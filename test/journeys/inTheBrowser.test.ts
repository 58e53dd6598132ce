import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { closeBrowser } from "../support/browser.ts";
import { openTown, type Town } from "../support/supplyTown.ts";
import { bubbles, hears, openWindow, says, type Window } from "../web/support/chatPage.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let town: Town;
let window: Window;

beforeAll(async () => {
  town = await openTown();
  window = await openWindow(town.bot.url, { width: 1440, height: 1000 });
});
afterAll(async () => {
  await window.close();
  await closeBrowser();
  await town.close();
});

const waitMs = { timeout: 20_000 };
const pane = (side: "resident" | "staff") => window.page.locator(`.pane[data-side=${side}]`);

async function becomes(side: "resident" | "staff", name: string): Promise<void> {
  const who = window.page.locator(`#${side}-person`);
  const option = who.locator("option", { hasText: name }).first();
  await who.selectOption((await option.getAttribute("value")) ?? "");
}

/** Pictures for people to look at, when a folder is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env["HUIYIN_PICTURES"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await window.page.waitForTimeout(800);
  await window.page.screenshot({ path: join(folder, `supply-${name}.png`) });
  await window.page.setViewportSize({ width: 390, height: 844 });
  await window.page.waitForTimeout(400);
  await window.page.screenshot({ path: join(folder, `supply-${name}-phone.png`) });
  await window.page.setViewportSize({ width: 1440, height: 1000 });
}

const button = (place: Locator, name: string) =>
  place.locator(".ac-adaptiveCard").getByRole("button", { name, exact: true }).last();

/** Opens a form of the newest card, fills in its texts and choices in order, and sends it. */
async function fillsIn(
  place: Locator,
  name: string,
  { texts = [], choices = [] }: { texts?: readonly string[]; choices?: readonly string[] },
): Promise<void> {
  await button(place, name).click(waitMs);
  const card = place.locator(".ac-adaptiveCard").filter({ hasText: name }).last();
  const areas = card.locator("textarea").locator("visible=true");
  for (const [index, text] of texts.entries()) await areas.nth(index).fill(text, waitMs);
  const selects = card.locator("select").locator("visible=true");
  for (const [index, label] of choices.entries()) {
    await selects.nth(index).selectOption({ label }, waitMs);
  }
  await card
    .getByRole("button", { name: "送出", exact: true })
    .locator("visible=true")
    .last()
    .click(waitMs);
}

it("315 kVA in the browser: from the first words to the plan's letter and the neutral list", async () => {
  const { page } = window;
  await page.goto(`${town.bot.url}/demo`);
  await becomes("resident", "宏達五金廠");
  const [customer, staff] = [pane("resident"), pane("staff")];
  await hears(customer, "青禾供電分公司");
  await says(customer, "我要申請 315 kVA 高壓新裝，東湖路 18 號");
  await hears(customer, "記下了");
  const answers: readonly (readonly [RegExp, string])[] = [
    [/用誰的名義/, "宏達五金廠"],
    [/主要用來做什麼/, "工業"],
    [/第二個電源/, "不需要"],
    [/專線/, "否"],
    [/先說明之後的辦理方式/, "了解，繼續"],
  ];
  for (let turn = 0; turn < 12; turn += 1) {
    const last = await bubbles(customer).last().innerText();
    if (last.includes("請核對")) break;
    if (last.includes("先說明之後")) await picture("1-preview");
    await says(customer, answers.find(([asked]) => asked.test(last))?.[1] ?? "略過");
    await expect.poll(() => bubbles(customer).last().innerText(), waitMs).not.toBe(last);
    await page.waitForTimeout(150);
  }
  await picture("2-summary");
  await says(customer, "送出");
  await hears(customer, /已受理您的用電申請/);
  await picture("3-filed");
  const said = await bubbles(customer).filter({ hasText: "已受理您的用電申請" }).last().innerText();
  const manager = said.includes("唐志遠") ? "唐志遠" : "羅雅文";

  await becomes("staff", manager);
  await hears(staff, "由您承辦");
  await picture("4-work-order");
  await fillsIn(staff, "記錄勘查結果", { texts: ["10 kV 東湖線有餘裕"], choices: ["是"] });
  await hears(customer, "完成現場勘查");
  await fillsIn(staff, "擬定供電方案", {
    texts: ["10 kV", "高供高計", "就近接入"],
    choices: ["高壓", "專用變壓器供電"],
  });
  await hears(staff, /方案待答覆/);
  await becomes("staff", "方文娟");
  await button(staff, "答覆供電方案").click(waitMs);
  await hears(customer, /請查看供電方案通知書/);
  await picture("5-plan");

  const link = customer
    .locator(".ac-adaptiveCard")
    .getByText(/^\u200b?GD-/)
    .last();
  // A PDF may be a page or a download to a browser: what counts is that its address is asked for.
  const asked = page.context().waitForEvent("request", {
    ...waitMs,
    predicate: (request) => request.url().includes("/files/notices/"),
  });
  await link.click(waitMs);
  const address = (await asked).url();
  await expect
    .poll(async () => (await fetch(address)).headers.get("content-type"), { timeout: 30_000 })
    .toBe("application/pdf");

  await button(customer, "收到方案通知書").click(waitMs);
  await hears(customer, /第 4 步/);
  await says(customer, "選設計單位");
  await hears(customer, /不推薦、不指定/);
  await picture("6-neutral-list");
  expect([window.strays, window.faults]).toEqual([[], []]);
});
