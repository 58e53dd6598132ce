import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Bot, startBot } from "../support/bot.ts";
import { closeBrowser } from "../support/browser.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { bubbles, hears, openWindow, says, type Window } from "../web/support/chatPage.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let database: TestDatabase;
let bot: Bot;
let window: Window;

beforeAll(async () => {
  database = await freshDatabase();
  bot = await startBot(database.url, { main: true });
  window = await openWindow(bot.url, { width: 1440, height: 900 });
});
afterAll(async () => {
  await window.close();
  await closeBrowser();
  await bot.end();
  await database.drop();
});

const pane = (side: "resident" | "staff") => window.page.locator(`.pane[data-side=${side}]`);

/** Pictures for people to look at, when a folder is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env["HUIYIN_PICTURES"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await window.page.waitForTimeout(800);
  await window.page.screenshot({ path: join(folder, `${name}.png`) });
}

const waitMs = { timeout: 20_000 };

/** Opens a form of the latest card, fills it in and sends it. A card that is drawn anew closes its forms. */
async function fillIn(place: Locator, button: string, text: string): Promise<void> {
  const input = place.locator(".ac-adaptiveCard textarea").locator("visible=true").last();
  await expect
    .poll(async () => {
      if (await input.isVisible()) return true;
      await place
        .getByRole("button", { name: button, exact: true })
        .last()
        .click({ timeout: 5_000 });
      await window.page.waitForTimeout(400);
      return input.isVisible();
    }, waitMs)
    .toBe(true);
  await input.fill(text, waitMs);
  await sendForm(place);
}

const sendForm = (place: Locator): Promise<void> =>
  place
    .locator(".ac-adaptiveCard")
    .getByRole("button", { name: "送出", exact: true })
    .locator("visible=true")
    .last()
    .click(waitMs);

it("goes from the first word to the accepted answer, in the browser, with cards alone", async () => {
  const { page } = window;
  await page.goto(`${bot.url}/demo`);
  const [resident, staff] = [pane("resident"), pane("staff")];
  await hears(resident, "每一件都會有負責人回覆您");
  await picture("1-begin");

  await says(resident, "三棟電梯又壞了，門一直打不開");
  await hears(resident, "記下了");
  for (let step = 0; step < 8; step += 1) {
    const last = await bubbles(resident).last().innerText();
    if (last.includes("送出")) break;
    await says(resident, last.includes("為誰") ? "我自己" : "略過");
    await expect.poll(() => bubbles(resident).last().innerText(), waitMs).not.toBe(last);
  }
  await picture("2-summary");
  await says(resident, "送出");
  await hears(resident, /王小明（分機 123）\s*負責回覆您/);
  await picture("3-filed");

  await hears(staff, "由您負責回覆");
  const acknowledge = staff.getByRole("button", { name: "收到", exact: true });
  await acknowledge.last().click(waitMs);
  await expect.poll(() => acknowledge.count(), waitMs).toBe(0);
  await fillIn(staff, "記錄查核", "到場檢查，門機控制板故障，已停梯並張貼告示");
  await hears(resident, "已查核");
  await picture("4-investigated");
  await fillIn(staff, "答覆客戶", "已更換門機控制板，電梯恢復正常");
  await hears(resident, "已更換門機控制板，電梯恢復正常");
  await picture("5-answered");

  await resident.getByRole("button", { name: "還沒解決", exact: true }).last().click(waitMs);
  await window.page.waitForTimeout(1_000);
  const reason = resident.locator(".ac-adaptiveCard textarea").locator("visible=true").last();
  if (await reason.isVisible()) {
    await reason.fill("門還是會夾人");
    await sendForm(resident);
  } else {
    await says(resident, "門還是會夾人");
  }
  await hears(staff, "門還是會夾人");
  await picture("6-not-solved");

  await fillIn(staff, "答覆客戶", "已調整光幕並實測五十次，不再夾人");
  await hears(resident, "不再夾人");
  await resident.getByRole("button", { name: "已解決", exact: true }).last().click(waitMs);
  await hears(resident, "滿意");
  await picture("7-solved");

  const { rows } = await keptCases();
  expect(rows).toEqual([{ status: "CLOSED", closed_as: "solved", round: 2 }]);
  expect([window.strays, window.faults]).toEqual([[], []]);
});

/** The case as it is kept: closed, as solved, in its second round, with the same owner throughout. */
async function keptCases() {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await client.query<{ status: string; closed_as: string; round: number }>(
      'select status, closed_as, round from "case"',
    );
  } finally {
    await client.end();
  }
}
