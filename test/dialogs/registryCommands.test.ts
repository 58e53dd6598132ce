import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRegistryCommand } from "../../dialogs/registryCommands.ts";
import { converse } from "../../dialogs/root.ts";
import { type Locale } from "../../src/core/locale.ts";
import { readTable } from "../../src/services/registry/csv.ts";
import { openOffice, type Office } from "../services/office.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice({ utility: true });
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

/** Sends a table along with these words. */
async function attaches(person: Actor, words: string, table: string, name = "名錄.csv") {
  const file = await office.sends(person.person, name, table);
  if (!("id" in file)) throw new Error(file.reason);
  await person.says(words, [file]);
}

const entryOf = (name: string) => office.db.prisma.registryEntry.findFirst({ where: { name } });

describe("reading what staff say of the registry", () => {
  it.each([
    ["名錄", { type: "list", table: "entry", query: "", page: 1 }],
    ["名录 华电", { type: "list", table: "entry", query: "华电", page: 1 }],
    ["名錄 第 2 頁", { type: "list", table: "entry", query: "", page: 2 }],
    ["registry page 2", { type: "list", table: "entry", query: "", page: 2 }],
    [
      "Registry Blue Harbour page 3",
      { type: "list", table: "entry", query: "Blue Harbour", page: 3 },
    ],
    ["產品名錄 SCB13", { type: "list", table: "product", query: "SCB13", page: 1 }],
    ["匯入名錄", { type: "import" }],
    ["导入名录。", { type: "import" }],
    ["import registry", { type: "import" }],
    ["確認匯入", { type: "confirm" }],
    ["Confirm import", { type: "confirm" }],
    ["匯出名錄", { type: "export", table: "entry" }],
    ["导出产品名录", { type: "export", table: "product" }],
    ["名錄不對", null],
    ["我要投訴", null],
  ])("%s", (text, command) => {
    expect(readRegistryCommand(text)).toEqual(command);
  });
});

describe("the registry in the chat", () => {
  it("is listed in pages with state and end, and found by a part of the name", async () => {
    const clerk = await speaks("周敏慧");
    await clerk.says("名錄");
    expect(clerk.words).toContain("共 14 家，第 1／2 頁");
    expect(clerk.words).toMatch(/東盛電力建設.*許可證已過期/);
    expect(clerk.words).toMatch(/鴻業送變電工程.*營業執照已過期/);
    expect(clerk.choices).toEqual(["名錄 第 2 頁"]);
    await clerk.says("名錄 第 2 頁");
    expect(clerk.words).toContain("華東變壓器");
    expect(clerk.choices).toEqual([]);
    await clerk.says("名錄 高新");
    expect(clerk.words).toMatch(/高新電氣安裝.*還有 57 天到期/);
    expect(clerk.words).not.toContain("華電");
    await clerk.says("產品名錄 SCB10");
    expect(clerk.words).toMatch(/SCB10-1000\/10.*未獲認可/);
  });

  it("is kept by oversight and the manager alone", async () => {
    const clerk = await speaks("周敏慧");
    for (const words of ["匯入名錄", "匯出名錄", "確認匯入"]) {
      await clerk.says(words);
      expect(clerk.words).toBe(clerk.texts.registry.notYours);
    }
    const file = await office.sends(clerk.person, "a.csv", "名稱\n甲");
    expect(file).toEqual({ name: "a.csv", reason: "type" });
  });

  it("is unknown where the policy has none", async () => {
    const officer = await speaks("王小明");
    await officer.says("名錄");
    expect(officer.words).not.toContain("華電");
    await officer.says("指令");
    expect(officer.words).not.toContain("匯入名錄");
    const clerk = await speaks("周敏慧");
    await clerk.says("指令");
    expect(clerk.words).toContain("匯入名錄");
  });

  it("shows what a table would do, writes nothing until confirmed, and then all of it", async () => {
    const head = await speaks("葉淑芳");
    await head.says("匯入名錄");
    expect(head.words).toBe(head.texts.registry.attach);
    await attaches(
      head,
      "匯入名錄",
      "類別,名稱,電壓範圍,許可證編號,許可證有效期至,營業執照號\n施工單位,新星電氣,低壓,L-1,2029/1/1,B-1\n施工單位,恆通電力安裝,高壓,L-2,2032-08-31,B-2",
    );
    expect(head.words).toContain("新增 1、變更 1、不變 0、退回 0");
    expect(head.words).toContain("第 2 行　新增 新星電氣");
    expect(head.words).toMatch(/第 3 行　變更 恆通電力安裝.*「2029-08-31」→「2032-08-31」/);
    expect(head.choices).toEqual(["確認匯入"]);
    expect(await entryOf("新星電氣")).toBeNull();

    await head.says("確認匯入");
    expect(head.words).toBe(head.texts.registry.done({ count: 2 }));
    expect(await entryOf("新星電氣")).toMatchObject({ voltageScope: "low", version: 1 });
    expect(await entryOf("恆通電力安裝")).toMatchObject({
      licenceExpires: "2032-08-31",
      version: 2,
    });
    const history = await office.db.prisma.registryChange.findMany({
      where: { byId: head.person.id },
      orderBy: { what: "asc" },
    });
    expect(history.map(({ source, before }) => [source, before === null])).toEqual(
      expect.arrayContaining([
        ["chat", true],
        ["chat", false],
      ]),
    );
    await head.says("確認匯入");
    expect(head.words).toContain("沒有重複");
  });

  it("takes nothing of a table with one line that is wrong, and says which and why", async () => {
    const head = await speaks("葉淑芳");
    await attaches(head, "匯入名錄", "類別,名稱,電壓範圍\n施工單位,好的,低壓\n朋友,壞的,低壓");
    expect(head.words).toContain("第 3 行　退回 壞的：看不懂類別「朋友」");
    expect(head.choices).toEqual([]);
    await head.says("確認匯入");
    expect(await entryOf("好的")).toBeNull();
  });

  it("takes a table without a word, in Simplified Chinese and in English", async () => {
    const manager = await speaks("秦正明", "en");
    await attaches(manager, "", "Kind;Name;Voltage scope\nContractor;Bright Spark;low", "a.CSV");
    expect(manager.words).toContain("1 new, 0 changed, 0 unchanged, 0 refused");
    expect(manager.choices).toEqual(["confirm import"]);
    await manager.says("confirm import");
    expect(await entryOf("Bright Spark")).not.toBeNull();
    const other = await speaks("梁啟文", "zh-Hans");
    await attaches(other, "导入名录", "类别,名称\n施工单位,华电工程\n");
    expect(other.words).toContain("退回 1");
  });

  it("is given out as a file that reads back unchanged", async () => {
    const head = await speaks("葉淑芳");
    await head.says("匯出名錄");
    const [, name, address] = /\[(.+)\]\((.+)\)/.exec(head.words) ?? [];
    expect(name).toBe("名錄-2026-11-24.csv");
    const bytes = await office.fileAt(address ?? "");
    const text = bytes?.toString("utf8") ?? "";
    expect(text.startsWith("\u{feff}類別,名稱,")).toBe(true);
    expect(text).toContain("華電工程");
    expect(readTable(bytes ?? Buffer.from(""))).toHaveProperty("lines");
    await attaches(head, "匯入名錄", text);
    expect(head.words).toContain("新增 0、變更 0");
    expect(head.words).toContain(head.texts.registry.nothingNew);
  });

  it("says what is wrong with a file that is no table", async () => {
    const head = await speaks("葉淑芳");
    await attaches(head, "匯入名錄", "日期,金額\n1,2");
    expect(head.words).toBe(head.texts.registry.noTable.noNames);
    await attaches(head, "匯入名錄", '名稱,類別\n"甲,施工');
    expect(head.words).toMatch(/第 \d 行的引號/);
  });
});
