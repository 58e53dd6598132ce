import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openTown, type Town } from "../support/supplyTown.ts";
import {
  acceptsAll,
  amends,
  applies,
  CHINESE,
  expectFitToRead,
  handsInAll,
  TWELVE,
} from "./supplySteps.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let town: Town;
// Each request lives in a time of its own.
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

it("E-29: a flat gets its lighting: applied for, surveyed, planned, built, metered, supplied, checked", async () => {
  const resident = await town.person("何美玲");
  const station = await town.person("曾國強");
  const inspector = await town.person("彭建國");
  const {
    reference,
    answer,
    manager: name,
  } = await applies(
    resident,
    "8千瓦 家用新装，东湖路 18 号 3 栋 501 室",
    { 用誰的名義: "何美玲", 是一戶: "一戶", 低壓還是高壓: "低壓", 需要第二個電源: "不需要" },
    CHINESE,
  );
  expect(answer).toMatch(/周敏慧（分機 521）.*負責回覆您/);
  expect(answer).toMatch(/目標是 \*\*11\/30（週一）17:00\*\*/);
  const manager = await town.person(name);

  await manager.hears(`收到 ${reference}`, /已記錄/);
  await manager.says(`提出勘查時間 ${reference}`, "明天上午 10 點");
  await manager.hears("11/26 14:30", /明天 10:00.*11\/26（週四）14:30/);
  await resident.says("選勘查時間");
  await resident.hears("1", /已記錄：約定勘查時間（明天 10:00）/);
  await manager.says(`記錄勘查結果 ${reference}`, "是");
  await manager.says("樓道電纜有餘裕");
  await manager.hears("略過", /擬定供電方案/);
  await manager.says(
    `擬定供電方案 ${reference}`,
    "8",
    "低壓",
    "220 V",
    "公用變壓器供電",
    "單相電錶",
  );
  await manager.hears("就近接入", /已記錄：擬好供電方案/);
  await station.presses("答覆供電方案");
  await resident.hears("收到方案通知書", /請自行選定施工單位/);
  await resident.hears("選施工單位", /不推薦、不指定/);
  await resident.hears("順達電器行", /我們審查施工單位的資質/);
  await manager.says(`審查施工資質 ${reference} 承裝五級、營業執照核對無誤`);
  await resident.says("報開工", "11/26", "11/27", "一天裝好");
  await resident.hears("略過", /已記錄：提出開工報告（開工日期 2026-11-26|已記錄：提出開工報告/);
  await manager.hears(`同意開工 ${reference}`, /已記錄：同意開工/);
  await resident.says("回報進度", "100%");
  await resident.hears("裝好了", /完成百分比 100/);
  await resident.says("報竣工並申請供電", "配電箱已裝好，申請供電");
  await resident.says("略過");
  await inspector.says(`記錄驗收 ${reference}`, "合格");
  await inspector.says("驗收合格");
  await inspector.hears("略過", /已記錄：完成驗收/);
  await manager.hears(`登記合同 ${reference} GYD-2026-0008`, /已記錄：簽訂供用電合同/);
  await manager.hears(`發裝表通知 ${reference}`, /已記錄：發出裝表通知單/);
  await manager.says(`提出供電日期 ${reference}`, "明天 9:00");
  await manager.says("明天 14:00");
  await resident.says("同意供電日期");
  await resident.hears("2", /明天 14:00/);
  await inspector.says(`登記裝表 ${reference} 8800017`);
  await inspector.says("00000");
  await inspector.hears(`送電 ${reference}`, /已記錄：送電/);
  await handsInAll(resident, 4);
  await town.at("2026-12-15T10:00");
  const seen = await resident.says(reference);
  expect(seen).toMatch(/已供電/);
  await inspector.says(`記錄回訪檢查 ${reference} 電錶運行正常`);
  await inspector.hears("用電正常", /已記錄：完成供電後檢查/);
  await resident.hears(`已解決 ${reference}`, /結案|謝謝/);
  await resident.says("5");
  await resident.hears(reference, /已經結束/);
  await expectFitToRead(town, ["何美玲", name, "曾國強", "彭建國"]);
});

it("315 kVA at high voltage: a design reviewed by the branch, faults put right, supplied", async () => {
  const factory = await town.person("宏達五金廠");
  const branch = await town.person("方文娟");
  const colleague = await town.person("姚俊賢");
  const { reference, manager: name } = await applies(
    factory,
    "我要申請 315 kVA 高壓新裝，科技大道 66 號",
    {
      用誰的名義: "宏達五金廠",
      主要用來做什麼: "工業",
      需要第二個電源: "不需要",
      專線供電嗎: "否",
    },
    CHINESE,
  );
  const manager = await town.person(name);
  await manager.presses("收到");
  await manager.presses("提出勘查時間", { at: "2026-12-17", atTime: "10:00" });
  expect(await factory.says("選勘查時間")).toMatch(/12\/17/);
  await factory.says("1");
  await manager.presses("記錄勘查結果", { feasible: "yes", findings: "10 kV 科技線有餘裕" });
  await manager.presses("擬定供電方案", {
    ...{ capacity: "315", voltage: "high", voltageText: "10 kV", mode: "transformer" },
    ...{ metering: "高供高計", economics: "就近接入" },
  });
  await branch.presses("答覆供電方案");
  await factory.presses("收到方案通知書");
  await manager.says(`記錄與客戶聯絡 ${reference} 說明設計和施工由客戶自行選擇`);
  await factory.hears("選設計單位 青禾電力設計院", /選定設計單位（青禾電力設計院）/);
  await factory.hears("交資料", /① 受電工程/);
  await factory.says("取消", "取消，不填了");
  expect(await handsInAll(factory)).toMatch(/正在審查/);
  expect(await colleague.all()).toMatch(/設計/);
  await acceptsAll(colleague, TWELVE);
  await colleague.presses("召集審查會", {
    ...{ at: "2026-12-18", atTime: "14:00", invitees: "設計院、客戶、生產部" },
  });
  await branch.says(`提審查意見 ${reference} 接地網補標高`);
  await branch.says(`出具審查意見書 ${reference}`, "有條件通過");
  await branch.hears("補標接地網標高後施工", /已記錄：出具設計審查意見書/);
  await factory.hears("選施工單位 華電工程", /選定施工單位（華電工程）/);
  await amends(factory, colleague, reference, "隱蔽工程設計資料");
  await manager.says(`審查施工資質 ${reference} 核對無誤`);
  await factory.says("報開工", "12/20", "1/20", "先土建，後安裝");
  await factory.says("略過");
  await manager.presses("同意開工");
  const inspector = await town.person("魏子豪");
  await inspector.hears(`中間檢查 ${reference} 中間檢查`, /檢查情形/);
  await inspector.says("尚未安裝", "合格", "略過");
  expect(await inspector.all()).toMatch(/工程進度還不到三分之二/);
  await manager.hears(`指派現場督導 ${reference} 彭建國`, /已記錄：指派現場督導/);
  await factory.hears("回報進度", /完成百分比（寫數字，例如 70）/);
  await factory.says("70%", "盤櫃裝好了");
  await inspector.says(`記錄檢查 ${reference} 隱蔽工程檢查`, "接地網焊接合格");
  await inspector.says("合格");
  await inspector.hears("略過", /已記錄：完成現場檢查（檢查類別 隱蔽工程檢查；結果 合格/);
  await inspector.says(`記錄檢查 ${reference} 中間檢查`, "避雷器接地線截面不足", "需整改");
  await inspector.hears("昨天", /這個時間已經過了/);
  await inspector.says("12/10");
  await inspector.hears("略過", /整改期限/);
  await factory.hears("已完成整改", /改了什麼/);
  await factory.says("已更換接地線", "略過");
  await inspector.says(`記錄檢查 ${reference} 中間檢查`, "全面檢查合格");
  await inspector.says("合格");
  await inspector.hears("略過", /第 8 步.*中間檢查|待竣工/);
  await factory.presses("簽收意見書");
  await factory.says("報竣工並申請供電", "全部竣工，申請供電");
  await factory.says("略過");
  await inspector.presses("記錄驗收", { result: "pass", findings: "驗收合格" });
  await manager.presses("提出供電日期", {
    ...{ at: "2026-12-22", atTime: "09:00", second: "2026-12-23", secondTime: "14:00" },
  });
  await factory.hears("同意供電日期 1", /12\/22/);
  await manager.says(`登記合同 ${reference} GYD-2026-0315`);
  await manager.presses("發裝表通知");
  await manager.presses("登記裝表", { meterNo: "3150001", reading: "0" });
  await manager.presses("送電");
  await town.at("2027-01-08T10:00");
  await inspector.hears(`記錄回訪檢查 ${reference} 計量裝置運行正常`, /竣工資料還沒有收齊/);
  await handsInAll(factory, 6);
  await inspector.says(`記錄回訪檢查 ${reference} 計量裝置運行正常`);
  await inspector.hears("負荷約六成", /已記錄：完成供電後檢查/);
  await factory.hears(reference, /已完成供電後檢查/);
  await factory.hears(`已解決 ${reference}`, /結案|謝謝/);
  await expectFitToRead(town, ["宏達五金廠", name, "方文娟", "姚俊賢"]);
});
