import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openTown, type Town } from "../support/supplyTown.ts";
import { applies, CHINESE, expectFitToReadOf } from "./supplySteps.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const MB = 1024 * 1024;
const pdfOf = (bytes: number): Buffer => {
  const pdf = Buffer.alloc(bytes, 0x20);
  pdf.write("%PDF-1.4\n");
  pdf.write("%%EOF", bytes - 5);
  return pdf;
};
const PROGRAM = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0"), Buffer.alloc(200)]);

it("a document too large or of a wrong type is refused with a word, nothing is lost, and a proper one works", async () => {
  const factory = await town.person("宏達五金廠");
  const branch = await town.person("方文娟");
  const { reference, manager: name } = await applies(
    factory,
    "我要申請 315 kVA 高壓新裝，科技大道 66 號",
    {
      ...{ 用誰的名義: "宏達五金廠", 主要用來做什麼: "工業" },
      ...{ 需要第二個電源: "不需要", 專線供電嗎: "否" },
    },
    CHINESE,
  );
  const manager = await town.person(name);
  await manager.presses("收到");
  await manager.presses("記錄勘查結果", { feasible: "yes", findings: "線路有餘裕" });
  await manager.presses("擬定供電方案", {
    ...{ capacity: "315", voltage: "high", voltageText: "10 kV", mode: "transformer" },
    ...{ metering: "高供高計", economics: "就近接入" },
  });
  await branch.presses("答覆供電方案");
  await factory.presses("收到方案通知書");
  await factory.says("選設計單位 青禾電力設計院");
  await factory.hears("交資料", /哪一項資料/);
  await factory.hears("1", /請上傳/);

  for (const [file, bytes, word] of [
    ["總圖.pdf", pdfOf(10 * MB + 1), /總圖\.pdf.*太大.*10 MB/],
    ["計算書.exe", PROGRAM, /計算書\.exe.*格式不能收.*PDF/],
    ["其實是程式.pdf", PROGRAM, /其實是程式\.pdf.*格式不能收/],
    ["空的.pdf", new Uint8Array(), /空的\.pdf.*空的/],
  ] as const) {
    const heard = await factory.sends(file, bytes);
    expect(heard).toMatch(word);
    // The form is where it was, and says so.
    expect(heard, file).toMatch(/請上傳/);
    expect(heard, file).not.toMatch(/已收到|記下/);
  }
  // What can't be read at all is refused by the door; the page says so itself.
  await expect(factory.sends("圖集.pdf", pdfOf(33 * MB))).rejects.toThrow(/413/);
  // Done without any: there is none yet.
  await factory.hears("傳好了", /請上傳/);
  await factory.hears("為什麼", /請上傳/);

  const more = "另附一頁說明";
  await factory.hears(more, /請上傳/);
  expect(await factory.sends("總圖.pdf", pdfOf(9 * MB))).toMatch(/收到 1 個檔案/);
  await factory.hears("傳好了", /已記錄：送交資料（① /);
  const handed = await branch.says(reference);
  expect(handed).toMatch(/① \S+：第 1 版，待審閱/);
  await branch.hears(`審閱資料 ${reference} 1`, /結果/);
  await branch.hears("合格", /已記錄：審閱資料/);
  expect(await factory.all()).toMatch(/還差 11 項/);
  expect(await factory.all()).not.toMatch(/計算書\.exe：|抱歉，出了/);
  await expectFitToReadOf({ factory, manager, branch });
});
