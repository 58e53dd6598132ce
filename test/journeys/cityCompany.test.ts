import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openTown, type Player, type Town } from "../support/supplyTown.ts";
import {
  acceptsAll,
  amends,
  applies,
  CHINESE,
  expectFitToRead,
  handsInAll,
  supplied,
  TWELVE,
} from "./supplySteps.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let town: Town;
// Each request lives in a time of its own.
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const CITY = "江宏毅";
const OTHER_OF_CITY = "龔雪梅";

/** From the work order to the result of the survey. */
async function surveyed(customer: Player, manager: Player, reference: string): Promise<void> {
  await manager.presses("收到");
  await manager.says(`提出勘查時間 ${reference}`, "後天上午 9 點 30 分", "略過");
  await customer.hears("選勘查時間 1", /約定勘查時間/);
  await manager.presses("記錄勘查結果", { feasible: "yes", findings: "變電站有備用間隔" });
}

it("1250 kVA with a second source is answered and reviewed by the city company (E-9, E-16)", async () => {
  const kitchen = await town.person("Blue Harbour Foods");
  const {
    reference,
    answer,
    manager: name,
  } = await applies(
    kitchen,
    "I want to apply for a new 1.25 MVA high-voltage connection with a second source at 88 Keji Avenue",
    {
      用誰的名義: "Blue Harbour Foods",
      主要用來做什麼: "工業",
      停電會造成什麼後果: "二級",
      專線供電嗎: "否",
    },
    CHINESE,
  );
  expect(answer).toMatch(/Grace Wong/);
  expect(await kitchen.all()).toMatch(/設計審查：市公司（第十六條）/);
  const manager = await town.person(name);
  const city = await town.person(CITY);
  const branch = await town.person("方文娟");
  await surveyed(kitchen, manager, reference);
  const plan = {
    ...{ capacity: "1250", voltage: "high", voltageText: "10 kV" },
    ...{ metering: "高供高計", economics: "兩路電源來自不同變電站" },
  };
  await manager.presses("擬定供電方案", { ...plan, mode: "transformer" });
  expect(await manager.all()).toMatch(/方案沒有包括/);
  await manager.presses("擬定供電方案", { ...plan, mode: "dual" });
  await branch.hears(`答覆供電方案 ${reference}`, /這一步不是由您辦理|找不到這個編號/);
  await city.presses("答覆供電方案");
  await kitchen.presses("收到方案通知書");
  await kitchen.hears("選設計單位 明遠電力工程設計", /選定設計單位/);
  await handsInAll(kitchen);
  await acceptsAll(city, TWELVE);
  await city.presses("召集審查會", { at: "2026-12-01", atTime: "14:00", invitees: "設計院、客戶" });
  await city.says(`提審查意見 ${reference} 同意`);
  await city.presses("出具審查意見書", { result: "pass", text: "符合方案" });
  await kitchen.hears("選施工單位 恆通電力安裝", /選定施工單位/);
  await manager.says(`審查施工資質 ${reference} 核對無誤`);
  await kitchen.says("報開工", "12/3", "1/10", "先土建，後安裝", "略過");
  await manager.presses("同意開工");
  await manager.hears(`指派現場督導 ${reference} 彭建國`, /已記錄：指派現場督導/);
  const inspector = await town.person("彭建國");
  await inspector.says(`記錄檢查 ${reference} 隱蔽工程檢查`, "接地合格", "合格", "略過");
  await kitchen.says("回報進度", "80%", "兩路進線就位");
  await inspector.says(`記錄檢查 ${reference} 中間檢查`, "兩路電源閉鎖可靠", "合格");
  await inspector.hears("略過", /待竣工/);
  await kitchen.says("報竣工並申請供電", "全部竣工", "略過");
  await inspector.presses("記錄驗收", { result: "pass", findings: "驗收合格" });
  await supplied(town, { customer: kitchen, manager, inspector }, reference, {
    first: "2026-12-22",
    second: "2026-12-23",
    checked: "2027-01-08T10:00",
  });
  await expectFitToRead(town, ["Blue Harbour Foods", name, CITY, "方文娟"]);
});

it("3500 kVA by a dedicated line: argued first, entrusted, changed in writing, inspected twice (E-9, E-21, E-23)", async () => {
  const factory = await town.person("宏達五金廠");
  const { reference, manager: name } = await applies(
    factory,
    "高壓新裝 3500 kVA，科技大道 66 號，工廠用",
    {
      ...{ 用誰的名義: "宏達五金廠", 需要第二個電源: "不需要", 專線供電嗎: "是" },
      有沒有特殊的設備: "兩台 500 kW 電弧爐",
    },
    CHINESE,
  );
  expect(await factory.all()).toMatch(/須先經過論證（第九條）/);
  const manager = await town.person(name);
  const city = await town.person(CITY);
  const other = await town.person(OTHER_OF_CITY);
  await surveyed(factory, manager, reference);
  await city.hears(`記錄論證意見 ${reference} 是`, /論證意見/);
  await city.hears("加裝濾波裝置後可行", /已記錄：提出論證意見/);
  const plan = {
    ...{ capacity: "3500", voltage: "high", voltageText: "10 kV" },
    ...{ metering: "高供高計", economics: "專線 2.1 公里" },
  };
  await manager.presses("擬定供電方案", { ...plan, mode: "transformer" });
  expect(await manager.all()).toMatch(/3000 kVA 及以上採用專線供電/);
  await manager.presses("擬定供電方案", { ...plan, mode: "dedicated" });
  await city.presses("答覆供電方案");
  await factory.presses("收到方案通知書");
  await factory.presses("委託貴公司辦理");
  await manager.hears(`回覆委託 ${reference} 是`, /已記錄：回覆委託/);
  await manager.hears(`指派勘查專人 ${reference} 彭建國`, /已記錄：指派委託工程的勘查專人/);
  await manager.says(`提供施工規劃 ${reference} 現有電纜溝可用`, "電纜溝二百公尺，環網櫃兩面");
  await manager.hears("電纜四百米", /已記錄：提供施工規劃和材料計劃/);
  await factory.says("選設計單位 青禾電力設計院");
  await handsInAll(factory);
  await acceptsAll(other, TWELVE);
  await other.presses("召集審查會", { at: "2026-12-02", atTime: "14:00", invitees: "設計院" });
  await other.says(`提審查意見 ${reference} 諧波須複測`);
  await other.says(`出具審查意見書 ${reference}`, "有條件通過");
  await other.hears("諧波複測後投運", /已記錄：出具設計審查意見書/);
  await factory.says("選施工單位 華電工程");
  await manager.says(`審查施工資質 ${reference} 核對無誤`);

  await factory.says("記錄施工前勘查", "與現場一致", "溝深和走向相符");
  await factory.hears("略過", /已記錄：完成施工前勘查/);
  await factory.says("報設備選型", "變壓器", "華東變壓器");
  await factory.hears("SCB13-630/10", /已記錄：提報設備選型/);
  await manager.says(`認可選型 ${reference} 1`);
  await manager.hears("在推薦目錄內", /已記錄：認可設備選型/);
  await factory.says("回報訂購 1");
  await factory.hears("12/20", /已記錄：回報設備訂購/);

  await amends(factory, other, reference, "影響電能質量的用電設備清單");
  await factory.says("報開工", "12/5", "2/1", "分三段施工", "略過");
  await manager.presses("同意開工");
  await manager.hears(`指派現場督導 ${reference} 彭建國`, /已記錄：指派現場督導/);
  await factory.says("申請變更", "施工方案");
  await factory.hears("電纜改走東側", /已記錄：申請變更/);
  await factory.says("回報進度", "100", "全部就位");
  expect(await factory.all()).toMatch(/有變更申請還沒有書面批覆/);
  await city.says(`批覆變更 ${reference} 1`, "同意");
  await city.hears("東側路由可行", /已記錄：批覆變更/);
  expect(await factory.all()).toMatch(/BG-/);
  await factory.says("回報進度", "70%", "主要設備就位");

  const inspector = await town.person("彭建國");
  await inspector.says(`記錄檢查 ${reference} 隱蔽工程檢查`, "接地合格", "合格", "略過");
  await inspector.says(
    `記錄檢查 ${reference} 中間檢查`,
    "保護定值未整定",
    "需整改",
    "12/20",
    "略過",
  );
  await factory.says("已完成整改", "已整定", "略過");
  await inspector.says(`記錄檢查 ${reference} 中間檢查`, "複查合格");
  await inspector.says("合格");
  await inspector.hears("略過", /待竣工/);
  await factory.hears("通知完工", /已記錄：通知完工/);
  await factory.says("報竣工並申請供電", "全部竣工", "略過");
  await inspector.says(`記錄驗收 ${reference}`, "需整改", "標示牌不全", "略過");
  await factory.says("已完成整改", "標示牌已補齊", "略過");
  await inspector.says(`記錄驗收 ${reference}`, "合格");
  await inspector.says("驗收合格");
  await inspector.hears("略過", /已記錄：完成驗收/);
  await supplied(town, { customer: factory, manager, inspector }, reference, {
    first: "2027-02-02",
    second: "2027-02-03",
    checked: "2027-02-20T10:00",
  });
  await expectFitToRead(town, ["宏達五金廠", name, CITY, OTHER_OF_CITY, "彭建國"]);
});
