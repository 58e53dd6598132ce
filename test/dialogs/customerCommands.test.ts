import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readImportCommand } from "../../dialogs/customerImport.ts";
import { readCustomerCommand } from "../../dialogs/customerWords.ts";
import { converse } from "../../dialogs/root.ts";
import { type Locale } from "../../src/core/locale.ts";
import { openOffice, type Office } from "../services/office.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice({ cement: true, simulated: true });
});
afterAll(() => office.close());

async function speaks(name: string, locale: Locale = "zh-Hant"): Promise<Actor> {
  const person = await office.person(name);
  const { services } = office;
  return talk(locale, { services, converse, turn: (work) => office.turn(work) }).as(
    person,
    await office.comesIn(person),
  );
}

async function lookups(number: string) {
  const { prisma } = office.db;
  const { id } = await prisma.customer.findFirstOrThrow({ where: { number } });
  return prisma.customerLookup.findMany({ where: { customerId: id } });
}

describe("reading what staff say of customers", () => {
  it.each([
    ["客戶 宏基建設", { type: "open", query: "宏基建設", reason: null, page: 1 }],
    ["客户 宏基", { type: "open", query: "宏基", reason: null, page: 1 }],
    [
      "customer Hongji because they called",
      { type: "open", query: "Hongji", reason: "they called", page: 1 },
    ],
    ["客戶 C-1001 原因 客戶來電", { type: "open", query: "C-1001", reason: "客戶來電", page: 1 }],
    ["客戶 建材 第 2 頁", { type: "open", query: "建材", reason: null, page: 2 }],
    ["客戶紀錄 C-1001", { type: "changes", query: "C-1001", page: 1 }],
    ["客戶查閱", { type: "lookups", query: "", page: 1 }],
    ["资料冲突", { type: "conflicts", page: 1 }],
    ["資料衝突", { type: "conflicts", page: 1 }],
    ["保留我方 a1b2c3", { type: "decide", code: "A1B2C3", decision: "ours" }],
    ["take theirs A1B2C3", { type: "decide", code: "A1B2C3", decision: "theirs" }],
    [
      "修改客戶 C-1001 電話=021-5555-1234；聯絡人=李小姐 138-5555-0009 採購 原因 客戶來函",
      {
        ...{ type: "change", query: "C-1001", reason: "客戶來函", unknown: [] },
        edits: [
          { what: "phone", value: "021-5555-1234" },
          { what: "contact", name: "李小姐", phone: "138-5555-0009", position: "採購" },
        ],
      },
    ],
    [
      "change customer Seaview Builders classes=key; consents=visits, messages because agreed",
      {
        ...{ type: "change", query: "Seaview Builders", reason: "agreed", unknown: [] },
        edits: [
          { what: "classes", value: ["key"] },
          { what: "consents", value: ["visits", "messages"] },
        ],
      },
    ],
    ["客戶說水泥有問題", null],
  ])("%s", (text, command) => {
    expect(readCustomerCommand(text)).toEqual(command);
  });

  it.each([
    ["匯入客戶", { type: "import" }],
    ["导入进度", { type: "progress" }],
    ["Cancel import", { type: "cancel" }],
    ["匯入報告 第 2 頁", { type: "report", page: 2 }],
    ["欄位 電話=聯絡電話", { type: "columns", corrections: [{ ours: "電話", file: "聯絡電話" }] }],
    ["欄位 電話", null],
  ])("%s", (text, command) => {
    expect(readImportCommand(text)).toEqual(command);
  });
});

describe("a customer's card", () => {
  it("shows everything to who knows them, found by name in either script, contact, phone, number", async () => {
    const officer = await speaks("簡文傑");
    for (const words of [
      "客戶 宏基建設",
      "客户 宏基建设",
      "customer hongji",
      "客戶 羅建軍",
      "客戶 13855550601",
      "客戶 c-1001",
    ]) {
      await officer.says(words);
      expect(officer.words, words).toContain("宏基建設 Hongji Construction");
    }
    for (const part of [
      "簡文傑（分機 736）",
      "第二 Peter Lau",
      "臨港片區",
      "散裝",
      "重點",
      "羅建軍",
      "臨港一期",
      "近 12 個月銷量",
      "噸",
      "2016-04-01",
    ])
      expect(officer.words, part).toContain(part);
    expect(await lookups("C-1001")).toHaveLength(6);
  });

  it("shows open cases of their contacts, but not a complaint about a colleague", async () => {
    const contact = await office.person("宏基建設 羅建軍");
    const filed = await office.file(contact, {
      topic: "quality",
      place: "臨港路 66 號",
      details: "結塊",
    });
    await office.file(contact, {
      topic: "staff",
      place: "臨港路 66 號",
      details: "郭家銘態度不好",
    });
    const officer = await speaks("簡文傑");
    await officer.says("客戶 C-1001");
    expect(officer.words).toContain("產品質量");
    expect(officer.words).not.toContain("工作人員");
    expect(filed.ok).toBe(true);
  });

  it("asks who doesn't know them why, and keeps the reason for leaders to see", async () => {
    const other = await speaks("郭家銘");
    await other.says("客戶 C-1001");
    expect(other.words).toContain("請說明查閱原因");
    expect(other.words).not.toContain("羅建軍");
    expect(other.choices).toContain("客戶 C-1001 原因 客戶來電");
    await other.says("客戶查閱");
    expect(other.words).toBe(other.texts.customers.lookupsNotYours);
    await other.says("客戶 C-1001 原因 客戶來電");
    expect(other.words).toContain("羅建軍");
    const leader = await speaks("溫雅琴");
    await leader.says("客戶查閱 宏基建設");
    expect(leader.words).toMatch(/郭家銘.*：客戶來電/);
    await leader.says("客戶 C-1002");
    expect(leader.words).toContain("馬麗芳");
  });

  it("offers a list where several fit, and says when none does", async () => {
    const officer = await speaks("范志豪");
    await officer.says("客戶 建材");
    expect(officer.words).toContain("有 2 位客戶符合");
    expect(officer.choices).toEqual(["客戶 C-1003", "客戶 C-1007"]);
    await officer.says("客戶 沒有這家");
    expect(officer.words).toContain("找不到「沒有這家」");
  });

  it("is of the own organisation alone: households of the estate, by their flat", async () => {
    const officer = await speaks("王小明");
    await officer.says("客戶 宏基建設");
    expect(officer.words).toContain("找不到");
    await officer.says("住戶 3-1201");
    expect(officer.words).toContain("張家豪");
    expect(officer.words).toContain("王小明（分機 123）");
  });
});

describe("changing a customer by hand", () => {
  it("takes fields, contacts and classes with their reason, and keeps what they were", async () => {
    const officer = await speaks("范志豪");
    await officer.says("修改客戶 C-1007 電話=021-5555-8888");
    expect(officer.words).toBe(officer.texts.customers.needReason);
    await officer.says(
      "修改客戶 C-1007 電話=021-5555-8888；分類=重點；聯絡人=李小姐 138-5555-0009 採購 原因 客戶來函",
    );
    expect(officer.words).toContain("3 項");
    await officer.says("客戶紀錄 C-1007");
    expect(officer.words).toContain("電話：021-5555-1007 → 021-5555-8888");
    expect(officer.words).toContain("原因：客戶來函");
    await officer.says("客戶 C-1007");
    expect(officer.words).toContain("李小姐");
    await officer.says("修改客戶 C-1007 停用聯絡人=李小姐 原因 離職");
    await officer.says("客戶 C-1007");
    expect(officer.words).not.toContain("李小姐");
    await officer.says("修改客戶 C-1007 片區=月球 原因 測試");
    expect(officer.words).toContain("看不懂片區「月球」");
    await officer.says("修改客戶 C-1007 星座=獅子 原因 測試");
    expect(officer.words).toContain("沒有「星座」這個欄位");
  });

  it("is refused to who doesn't know them", async () => {
    const other = await speaks("郭家銘");
    await other.says("修改客戶 C-1007 電話=021-5555-0000 原因 試試");
    expect(other.words).toBe(other.texts.customers.notYours);
  });
});

describe("a table in the chat", () => {
  it("is shown, corrected, confirmed, and reported on", async () => {
    const keeper = await speaks("程立德");
    await keeper.says("匯入客戶");
    expect(keeper.words).toBe(keeper.texts.customers.import.attach);
    const bytes = "客戶編號,名稱,總線\nZ-1,新和行,021-5555-6001\nZ-2,,021-5555-6002";
    const file = await office.sends(keeper.person, "sales.csv", bytes);
    if (!("id" in file)) throw new Error(file.reason);
    await keeper.says("", [file]);
    expect(keeper.words).toContain("新增 1、變更 0、不變 0、衝突 0、退回 1");
    expect(keeper.words).toContain("編碼 UTF-8");
    expect(keeper.words).toContain("不匯入：總線");
    expect(keeper.words).toContain("第 3 行　退回 Z-2：缺少名稱");
    await keeper.says("欄位 電話=總線");
    expect(keeper.words).toContain("電話 ← 總線");
    expect(keeper.choices).toEqual(["確認匯入"]);
    await keeper.says("確認匯入");
    expect(keeper.choices).toEqual(["匯入進度", "取消匯入"]);
    const run = { db: office.db, onTold: () => undefined };
    await office.services.customers.runImports({
      ...run,
      onFailed: (error) => expect(error).toBeNull(),
    });
    await keeper.says("匯入進度");
    expect(keeper.words).toContain("匯入完成");
    await keeper.says("匯入報告");
    expect(keeper.words).toContain("退回 Z-2");
    await keeper.says("客戶 Z-1");
    expect(keeper.words).toContain("021-5555-6001");
  });

  it("is taken from whoever keeps the archive alone", async () => {
    const officer = await speaks("Peter Lau", "en");
    await officer.says("import customers");
    expect(officer.words).toBe(officer.texts.customers.import.notYours);
  });
});
