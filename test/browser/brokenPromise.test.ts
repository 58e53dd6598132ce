import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { simulateClock, type SimulatedClock } from "../../src/db/simulatedClock.ts";
import { type Bot, startBot } from "../support/bot.ts";
import { closeBrowser } from "../support/browser.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { bubbles, hears, openWindow, says, type Window } from "../web/support/chatPage.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let database: TestDatabase;
let clock: SimulatedClock;
let bot: Bot;
let window: Window;

/** Tuesday 24 November 2026 in Shanghai: a working day, 08:30 to 17:30. */
const at = (time: string) =>
  Temporal.PlainDateTime.from(`2026-11-24T${time}`).toZonedDateTime("Asia/Shanghai").toInstant();

beforeAll(async () => {
  database = await freshDatabase();
  clock = await simulateClock(database.url);
  await clock.standAt(at("09:00"));
  bot = await startBot(database.url, { main: true });
  window = await openWindow(bot.url, { width: 1440, height: 900 });
});
afterAll(async () => {
  await window.close();
  await closeBrowser();
  await bot.end();
  await clock.close();
  await database.drop();
});

/** Pictures for people to look at, when a folder is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env["HUIYIN_PICTURES"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await window.page.waitForTimeout(800);
  await window.page.screenshot({ path: join(folder, `promise-${name}.png`) });
}

it("a promise is made, its reminder comes, it breaks, the customer gets an apology with a new date, the director a card (B3, B5)", async () => {
  const { page } = window;
  await page.goto(`${bot.url}/demo`);
  const resident = page.locator(".pane[data-side=resident]");
  const staff = page.locator(".pane[data-side=staff]");
  await hears(resident, "每一件都會有負責人回覆您");
  await says(resident, "三棟電梯又壞了，門一直打不開");
  await hears(resident, "記下了");
  for (let step = 0; step < 8; step += 1) {
    const last = await bubbles(resident).last().innerText();
    if (last.includes("送出")) break;
    await says(resident, last.includes("為誰") ? "我自己" : "略過");
    await expect
      .poll(() => bubbles(resident).last().innerText(), { timeout: 20_000 })
      .not.toBe(last);
  }
  await says(resident, "送出");
  await hears(resident, /王小明（分機 123）\s*負責回覆您/);
  const reference = /C-\w{4}-\w{4}/.exec(await resident.innerText())?.[0] ?? "";

  await hears(staff, "由您負責回覆");
  await says(staff, `查核 ${reference} 門機故障，已停梯`);
  await hears(resident, "已查核");
  await says(staff, `約 ${reference} 今天 16:00`);
  await hears(resident, /約定在\s*今天 16:00/);
  await picture("1-made");

  await clock.standAt(at("14:45"));
  await hears(staff, /提醒：.*約定時間/);
  await picture("2-reminder");

  await clock.standAt(at("16:01"));
  await hears(resident, /抱歉.*沒有在約定的\s*今天 16:00\s*前回覆.*新的時間/);
  await hears(staff, "還沒有完成");
  await picture("3-broken");

  const who = page.locator("#staff-person");
  const director = who.locator("option", { hasText: "林佩君" }).first();
  await who.selectOption((await director.getAttribute("value")) ?? "");
  await hears(staff, "請協助處理");
  await picture("4-director");
  expect([window.strays, window.faults]).toEqual([[], []]);
});
