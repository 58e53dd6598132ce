import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { closeBrowser } from "../support/browser.ts";
import { bubbles, hears, openWindow, says, type Window } from "./support/chatPage.ts";
import { type Office, startOffice } from "./support/office.ts";

// A browser starts, and a large script is read, on a machine that does other things too.
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
const windows: Window[] = [];
const open = async (options = {}) => {
  const window = await openWindow(office.base, options);
  windows.push(window);
  return window;
};

beforeAll(async () => {
  office = await startOffice({
    answer: ({ body }, locale) => {
      if (body.type === "arrived") return [{ text: `歡迎 ${locale}`, choices: ["我要投訴"] }];
      if (body.type === "setLocale") return [{ text: `語言 ${locale}` }];
      if (body.type !== "message") return [];
      return [{ text: `收到：${body.text}${body.files.map(({ name }) => ` [${name}]`).join("")}` }];
    },
  });
});
afterEach(async () => {
  for (const { strays, faults, close } of windows.splice(0)) {
    expect(strays).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  }
});
afterAll(async () => {
  await office.stop();
  await closeBrowser();
});

const conversation = () => office.conversations.at(-1) ?? "";

describe("a conversation on the page", () => {
  it("begins with a greeting, answers, and is there again after a reload, once", async () => {
    const { page } = await open();
    await page.goto(office.base);
    await hears(page, "歡迎 zh-Hant");
    await says(page, "樓梯間的燈壞了");
    await hears(page, "收到：樓梯間的燈壞了");

    await page.reload();
    await hears(page, "收到：樓梯間的燈壞了");
    expect(await bubbles(page).count()).toBe(3);
  });

  it("is joined by a second tab, and both see what comes unasked", async () => {
    const { page } = await open();
    await page.goto(office.base);
    await hears(page, "歡迎");
    const second = await page.context().newPage();
    await second.goto(office.base);
    await hears(second, "歡迎");

    await says(second, "從第二個分頁說");
    await hears(page, "收到：從第二個分頁說");
    office.tell(conversation(), { text: "提醒：明天 09:00 到場" });
    await Promise.all([hears(page, "提醒：明天"), hears(second, "提醒：明天")]);
  });

  it("comes back by itself after the server was away; nothing written or sent is missed", async () => {
    const { page } = await open();
    await page.goto(office.base);
    await hears(page, "歡迎");

    await office.line.cut();
    await page.locator(".link-state[data-state=reconnecting]").waitFor();
    await says(page, "斷線時寫的");
    office.tell(conversation(), { text: "斷線時來的" });
    await office.line.mend();

    await Promise.all([hears(page, "斷線時來的"), hears(page, "收到：斷線時寫的")]);
    await page.locator(".link-state[data-state=restored]").waitFor();
    const said = await bubbles(page).allInnerTexts();
    for (const text of ["斷線時來的", "斷線時寫的", "收到：斷線時寫的"]) {
      expect(said.filter((one) => one.trim() === text)).toHaveLength(1);
    }
  });

  it("goes on with a new token when the old one is no longer taken", async () => {
    const { page } = await open();
    await page.goto(office.base);
    await hears(page, "歡迎");
    let refused = 0;
    await page.route("**/activities", async (route) => {
      refused += 1;
      if (refused > 1) return route.continue();
      return route.fulfill({ status: 403, json: { error: { code: "TokenExpired", message: "" } } });
    });
    const renewed = page.waitForResponse("**/api/webchat/token");
    await says(page, "睡醒之後");
    expect((await renewed).status()).toBe(200);
    await hears(page, "收到：睡醒之後");
    expect(
      await bubbles(page)
        .filter({ hasText: /^睡醒之後$/ })
        .count(),
    ).toBe(1);
  });

  it("takes a photo along", async () => {
    const { page } = await open();
    await page.goto(office.base);
    await hears(page, "歡迎");
    const pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    await page.locator("input[type=file]").setInputFiles({
      name: "燈.png",
      mimeType: "image/png",
      buffer: Buffer.from(pixel, "base64"),
    });
    // The file is read first; what is sent before it is taken goes without it.
    await page.locator(".webchat__attachment-icon--checked").first().waitFor({ state: "attached" });
    await says(page, "這盞");
    await hears(page, "收到：這盞 [燈.png]");
  });
});

describe("the language", () => {
  it("is the browser's at first, and changes in place with the switch, for the assistant too", async () => {
    const { page } = await open({ language: "en-GB" });
    await page.goto(office.base);
    await hears(page, "歡迎 en");
    expect(await page.locator("h1").innerText()).toBe("Qingtian Estate Office");

    await page.getByRole("link", { name: "简体中文" }).click();
    await hears(page, "語言 zh-Hans");
    expect(await page.locator("h1").innerText()).toBe("青田社区服务中心");
    expect(await page.locator("textarea").getAttribute("placeholder")).toContain(
      "请说发生了什么事",
    );
    expect(await page.getAttribute("html", "lang")).toBe("zh-Hans");

    await page.reload();
    await hears(page, "語言 zh-Hans");
    expect(await page.locator("h1").innerText()).toBe("青田社区服务中心");
  });

  it("of a link is taken once, and told to the assistant", async () => {
    const { page } = await open();
    await page.goto(`${office.base}/?lang=en`);
    await hears(page, "語言 en");
    expect(new URL(page.url()).search).toBe("");
    expect(await bubbles(page).filter({ hasText: "語言 en" }).count()).toBe(1);
  });
});

describe("whoever has no mouse or little room", () => {
  it("reaches the conversation with the first key, and writes", async () => {
    const { page } = await open();
    await page.goto(office.base);
    await hears(page, "歡迎");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("class")).toBe("skip");
    await page.keyboard.press("Enter");
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press("Tab");
      if ((await page.locator("textarea:focus").count()) > 0) break;
    }
    await page.keyboard.type("只用鍵盤");
    await page.keyboard.press("Enter");
    await hears(page, "收到：只用鍵盤");
  });

  it("begins with a tap, and sees no sideways scrolling at 360 pixels", async () => {
    const { page } = await open({ width: 360, height: 740 });
    await page.goto(office.base);
    await hears(page, "歡迎");
    await page.locator(".starter").first().click();
    await hears(page, "收到：我要投訴");
    const over = await page
      .locator("html")
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(over).toBe(0);
  });
});
