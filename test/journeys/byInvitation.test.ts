import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openTown, type Player, type Town } from "../support/supplyTown.ts";
import {
  acceptsAll,
  amends,
  applies,
  CHINESE,
  expectFitToReadOf,
  handsInAll,
  joins,
  REFERENCE,
  supplied,
  TWELVE,
} from "./supplySteps.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const FACTORY = "宏達五金廠";
const PHONE = "138-5555-0402";

interface Team {
  readonly customer: Player;
  readonly manager: Player;
  readonly reference: string;
}

/** Applied for, surveyed; the plan is the next thing. */
async function surveyed(opening: string, answers: Record<string, string>): Promise<Team> {
  const customer = await town.person(FACTORY);
  const { reference, manager: name } = await applies(
    customer,
    opening,
    { 用誰的名義: FACTORY, 主要用來做什麼: "工業", 需要第二個電源: "不需要", ...answers },
    CHINESE,
  );
  const manager = await town.person(name);
  await manager.presses("收到");
  await manager.presses("記錄勘查結果", { feasible: "yes", findings: "線路有餘裕" });
  return { customer, manager, reference };
}

async function planned(
  { customer, manager }: Team,
  authority: Player,
  plan: { readonly capacity: string; readonly mode: string },
): Promise<void> {
  await manager.presses("擬定供電方案", {
    ...{ voltage: "high", voltageText: "10 kV", metering: "高供高計", economics: "就近接入" },
    ...plan,
  });
  await authority.presses("答覆供電方案");
  await customer.presses("收到方案通知書");
}

/** What outsiders are never shown, and may not do for the customer. */
async function expectKeptApart(outsider: Player, { customer, reference }: Team): Promise<void> {
  const shown = `${await outsider.says(reference)}\n${await outsider.says("我的案件")}`;
  expect(shown).toContain(reference);
  expect(shown).not.toContain(PHONE);
  await outsider.hears(`選施工單位 ${reference}`, /只有|客戶|不是由您/);
  await outsider.hears(`邀請施工單位 ${reference}`, /只有|客戶|不是由您/);
  expect(await customer.says(reference)).toContain(reference);
}

it("with a designer and a contractor of the customer's own, each acts in their part alone, to the end", async () => {
  const team = await surveyed("我要申請 315 kVA 高壓新裝，科技大道 66 號", { 專線供電嗎: "否" });
  const { customer, manager, reference } = team;
  const branch = await town.person("方文娟");
  const inspector = await town.person("彭建國");
  await planned(team, branch, { capacity: "315", mode: "transformer" });

  await customer.hears("選設計單位 青禾電力設計院", /已記錄：選定設計單位/);
  const designer = await joins(town, customer, "設計單位");
  await expectKeptApart(designer, team);
  await designer.hears("報開工", /這一步|不是由您|還不能|現在/);
  expect(await handsInAll(designer)).toMatch(/正在審查|審查/);
  await acceptsAll(branch, TWELVE);
  await branch.presses("召集審查會", { at: "2026-12-18", atTime: "14:00", invitees: "設計院" });
  await branch.says(`提審查意見 ${reference} 接地網補標高`);
  await branch.says(`出具審查意見書 ${reference}`, "有條件通過");
  await branch.hears("補標接地網標高後施工", /已記錄：出具設計審查意見書/);
  expect(await designer.all()).toMatch(/設計審查意見/);
  await amends(designer, branch, reference, "隱蔽工程設計資料");

  await customer.hears("選施工單位 華電工程", /選定施工單位（華電工程）/);
  await manager.says(`審查施工資質 ${reference} 核對無誤`);
  const contractor = await joins(town, customer, "施工單位");
  await expectKeptApart(contractor, team);
  await contractor.says("報設備選型", "變壓器", "華東變壓器");
  await contractor.hears("SCB13-630/10", /已記錄：提報設備選型/);
  // Equipment of the customer's own works is theirs to choose: there is nothing to approve.
  await manager.hears(`認可選型 ${reference} 1`, /不需要認可/);
  await contractor.says("回報訂購 1");
  await contractor.hears("12/20", /已記錄：回報設備訂購/);
  await contractor.says("報開工", "12/20", "1/20", "先土建，後安裝");
  await contractor.hears("略過", /已記錄：提出開工報告/);
  await manager.presses("同意開工");
  expect(await contractor.all()).toMatch(/同意開工/);
  await manager.hears(`指派現場督導 ${reference} 彭建國`, /已記錄：指派現場督導/);
  await inspector.says(`記錄檢查 ${reference} 隱蔽工程檢查`, "接地網焊接合格", "合格");
  await inspector.hears("略過", /已記錄：完成現場檢查/);
  await contractor.says("回報進度", "70%");
  await contractor.hears("盤櫃裝好了", /完成百分比 70/);
  // Whose the inspection is hears of it, and has it on the list.
  expect(await inspector.says("我的工作")).toContain(reference);
  expect(await inspector.all()).toMatch(/施工單位回報施工進度。/);
  await inspector.says(`記錄檢查 ${reference} 中間檢查`, "接地線截面不足", "需整改");
  await inspector.says("12/10");
  await inspector.hears("略過", /整改期限/);
  expect(await contractor.all()).toMatch(/接地線截面不足/);
  expect(await contractor.presses("簽收意見書")).toMatch(/簽收/);
  await contractor.hears("已完成整改", /改了什麼/);
  await contractor.hears("已更換接地線", /.+/);
  await contractor.hears("略過", /已記錄：/);
  await inspector.says(`記錄檢查 ${reference} 中間檢查`, "全面檢查合格", "合格");
  await inspector.hears("略過", /待竣工/);
  await contractor.says("報竣工並申請供電", "全部竣工，申請供電");
  await contractor.hears("略過", /已記錄：/);
  await inspector.presses("記錄驗收", { result: "pass", findings: "驗收合格" });
  await supplied(town, { customer, manager, inspector, contractor }, reference, {
    ...{ first: "2026-12-22", second: "2026-12-23", checked: "2027-01-08T10:00" },
  });
  // It is over for them too, and they still may look at it.
  expect(await contractor.says(reference)).toMatch(/已經結束|結案/);
  await expectFitToReadOf({ customer, manager, branch, inspector, designer, contractor });
});

it("entrusted, 3500 kVA by a line of its own: the firms do the works, the customer only decides", async () => {
  const team = await surveyed("高壓新裝 3500 kVA，科技大道 66 號，工廠用", { 專線供電嗎: "是" });
  const { customer, manager, reference } = team;
  const city = await town.person("江宏毅");
  const inspector = await town.person("魏子豪");
  await planned(team, city, { capacity: "3500", mode: "dedicated" });
  await customer.presses("委託貴公司辦理");
  await manager.hears(`回覆委託 ${reference} 是`, /已記錄：回覆委託/);
  await manager.hears(`指派勘查專人 ${reference} 彭建國`, /已記錄：指派委託工程的勘查專人/);
  await manager.says(`提供施工規劃 ${reference} 現有電纜溝可用`, "電纜溝二百公尺，環網櫃兩面");
  await manager.hears("電纜四百米", /已記錄：提供施工規劃和材料計劃/);
  await customer.says("選設計單位 明遠電力工程設計");
  const designer = await joins(town, customer, "設計單位");
  await handsInAll(designer);
  await acceptsAll(city, TWELVE);
  await city.presses("召集審查會", { at: "2026-12-02", atTime: "14:00", invitees: "設計院" });
  await city.says(`提審查意見 ${reference} 同意`);
  await city.presses("出具審查意見書", { result: "pass", text: "符合方案" });
  await customer.hears("選施工單位 華電工程", /選定施工單位/);
  const contractor = await joins(town, customer, "施工單位");
  await contractor.hears("報開工", /.+/);
  await contractor.says("取消", "取消，不填了");
  await manager.says(`審查施工資質 ${reference} 核對無誤`);
  await contractor.says("記錄施工前勘查", "與現場一致", "溝深和走向相符");
  await contractor.hears("略過", /已記錄：完成施工前勘查/);
  await contractor.says("報開工", "12/5", "2/1", "分三段施工");
  await contractor.hears("略過", /已記錄：提出開工報告/);
  await manager.presses("同意開工");
  await manager.hears(`指派現場督導 ${reference} 彭建國`, /已記錄：指派現場督導/);
  await contractor.says("申請變更", "施工方案");
  await contractor.hears("電纜改走東側", /已記錄：申請變更/);
  await city.says(`批覆變更 ${reference} 1`, "同意");
  await city.hears("東側路由可行", /已記錄：批覆變更/);
  expect(await contractor.all()).toMatch(/BG-/);
  await inspector.says(`記錄檢查 ${reference} 隱蔽工程檢查`, "接地合格", "合格", "略過");
  await contractor.says("回報進度", "75%", "主要設備就位");

  // Somebody of the firm leaves; another takes the part over, by a new code.
  await contractor.hears(`退出 ${reference}`, /您已退出/);
  expect(await contractor.says("回報進度 80% 再裝一面")).not.toMatch(/已記錄/);
  const second = await joins(town, customer, "施工單位");
  await inspector.says(`記錄檢查 ${reference} 中間檢查`, "保護定值未整定", "需整改", "12/20");
  await inspector.says("略過");
  await second.says("已完成整改", "已整定");
  await second.hears("略過", /已記錄/);
  await inspector.says(`記錄檢查 ${reference} 中間檢查`, "複查合格", "合格");
  await inspector.hears("略過", /待竣工/);
  await second.hears("通知完工", /已記錄：通知完工/);
  await second.says("報竣工並申請供電", "全部竣工");
  await second.hears("略過", /已記錄/);
  await inspector.says(`記錄驗收 ${reference}`, "需整改", "標示牌不全", "略過");
  await second.says("已完成整改", "標示牌已補齊");
  await second.hears("略過", /已記錄/);
  await inspector.says(`記錄驗收 ${reference}`, "合格", "驗收合格");
  await inspector.hears("略過", /已記錄：完成驗收/);
  await supplied(town, { customer, manager, inspector, contractor: second }, reference, {
    ...{ first: "2027-02-02", second: "2027-02-03", checked: "2027-02-20T10:00" },
  });
  expect(REFERENCE.test(await second.says("我的案件"))).toBe(true);
  await expectFitToReadOf({ customer, manager, city, inspector, designer, contractor, second });
});
