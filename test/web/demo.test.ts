import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { type DemoPerson } from "../../src/http/webChatToken.ts";
import { closeBrowser } from "../support/browser.ts";
import { hears, openWindow, says, type Window } from "./support/chatPage.ts";
import { DESK, type Office, startOffice } from "./support/office.ts";

const person = (last: string, over: Partial<DemoPerson>): DemoPerson => ({
  id: `00000000-0000-4000-8000-0000000000${last}`,
  organisation: "qingtian",
  kind: "staff",
  name: "",
  roles: [],
  areas: [],
  desk: null,
  reach: null,
  household: null,
  ...over,
});

const PEOPLE = [
  person("01", { kind: "customer", name: "陳太太", household: "3-1201" }),
  person("11", { name: "李主任", roles: ["director"] }),
  person("12", { name: "王小明", roles: ["officer"], areas: ["areaA"], reach: "分機 123" }),
  person("21", { organisation: "power", kind: "customer", name: "何美玲" }),
  person("22", { organisation: "power", name: "唐志遠", roles: ["projectManager"] }),
];

const POWER = { "zh-Hant": "青田供電所", "zh-Hans": "青田供电所", en: "Qingtian Power" };

// A browser starts, and a large script is read, on a machine that does other things too.
vi.setConfig({ testTimeout: 60_000 });

let office: Office;
let window: Window;

beforeAll(async () => {
  office = await startOffice({
    people: PEOPLE,
    desks: [DESK, { ...DESK, id: "power", pack: "electricity", name: POWER }],
    answer: ({ body, account }) => {
      const name = PEOPLE.find(({ id }) => account.id.endsWith(id))?.name ?? "訪客";
      if (body.type === "arrived") return [{ text: `${name}，您好` }];
      if (body.type !== "message") return [];
      return [{ text: name === "陳太太" ? "由李主任負責，王小明知情" : `${name}說：${body.text}` }];
    },
  });
});
afterEach(async () => {
  expect([window.strays, window.faults]).toEqual([[], []]);
  await window.close();
});
afterAll(async () => {
  await office.stop();
  await closeBrowser();
});

const pane = (side: "resident" | "staff") => window.page.locator(`.pane[data-side=${side}]`);

it("shows a resident and whoever answers residents, each in a conversation of their own", async () => {
  window = await openWindow(office.base);
  await window.page.goto(`${office.base}/demo`);
  await Promise.all([
    hears(pane("resident"), "陳太太，您好"),
    hears(pane("staff"), "王小明，您好"),
  ]);
  expect(await pane("staff").locator("option:checked").innerText()).toBe("王小明（承辦人）");
  expect(await pane("staff").locator(".person").innerText()).toBe("A 區 · 分機 123");

  await says(pane("staff"), "我的工作");
  await hears(pane("staff"), "王小明說：我的工作");
  expect(await pane("resident").innerText()).not.toContain("我的工作");
});

it("leads on to the person who was named, and comes back to both after a reload", async () => {
  window = await openWindow(office.base);
  const { page } = window;
  await page.goto(`${office.base}/demo`);
  await hears(pane("staff"), "王小明，您好");
  await page.locator("#sample").click();
  await hears(pane("resident"), "由李主任負責");

  await page.getByRole("button", { name: "看 李主任 的畫面" }).click();
  await hears(pane("staff"), "李主任，您好");
  expect(await pane("staff").innerText()).not.toContain("王小明，您好");

  await page.reload();
  await Promise.all([
    hears(pane("resident"), "由李主任負責"),
    hears(pane("staff"), "李主任，您好"),
  ]);
});

it("groups people by their organisation, and has a sample sentence for each", async () => {
  window = await openWindow(office.base);
  const { page } = window;
  await page.goto(`${office.base}/demo`);
  await hears(pane("resident"), "陳太太，您好");
  const groups = pane("staff").locator("optgroup");
  const [ours, theirs] = [groups.nth(0), groups.nth(1)];
  expect(await ours.getAttribute("label")).toBe("青田社區服務中心");
  expect(await ours.locator("option").allInnerTexts()).toEqual([
    "李主任（主任）",
    "王小明（承辦人）",
  ]);
  expect(await theirs.getAttribute("label")).toBe("青田供電所");
  expect(await theirs.locator("option").allInnerTexts()).toEqual(["唐志遠（報裝專責）"]);
  expect(await page.locator("#sample").innerText()).toContain("三棟電梯又壞了");
  await page.locator("#resident-person").selectOption({ label: "何美玲" });
  await hears(pane("resident"), "何美玲，您好");
  expect(await page.locator("#sample").innerText()).toContain("東湖路 18 號停電了");
});

it("can be tried as a visitor, too", async () => {
  window = await openWindow(office.base);
  await window.page.goto(`${office.base}/demo`);
  await hears(pane("resident"), "陳太太，您好");
  await window.page.locator("#resident-person").selectOption("visitor");
  await hears(pane("resident"), "訪客，您好");
});

it("has a tab for each side on a phone, and says there what came on the other", async () => {
  window = await openWindow(office.base, { width: 390, height: 844 });
  const { page } = window;
  await page.goto(`${office.base}/demo`);
  await hears(pane("resident"), "陳太太，您好");
  expect(await pane("staff").isVisible()).toBe(false);

  const [staff] = office.conversations.filter((id) => id.includes("0012"));
  office.tell(staff ?? "", { text: "新案件" });
  const tab = page.locator(".tab[data-side=staff]");
  await tab.filter({ hasText: "1 則新訊息" }).waitFor();
  await tab.click();
  await hears(pane("staff"), "新案件");
  expect(await tab.innerText()).toBe("同仁");
  expect(await pane("resident").isVisible()).toBe(false);
});
