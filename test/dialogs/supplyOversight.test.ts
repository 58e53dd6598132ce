import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { readOversightCommand } from "../../dialogs/supplyOversight.ts";
import { formatReference } from "../../src/core/case/reference.ts";
import { type Office, later, OPEN_HOURS, openOffice } from "../services/office.ts";
import { iso, openWorks, type Works } from "../services/supply/works.ts";
import { talk, type Actor } from "../support/talk.ts";

const FACTORY = "宏達五金廠 丁國華";
const CLERK = "Grace Wong";
const MARKETING = "葉淑芳";

let office: Office;
let first: Works;
let manager: string;

beforeAll(async () => {
  office = await openOffice({ utility: true });
  first = await openWorks(office, FACTORY, { site: "科技大道 301 號" });
  manager = (await first.view(CLERK)).inside?.handler?.name ?? "";
  await first.does(manager, "offerSurvey", { at: iso(24), second: iso(26) });
  for (let n = 2; n <= 12; n += 1) {
    await openWorks(
      office,
      FACTORY,
      { site: `西山路 ${300 + n} 號` },
      OPEN_HOURS.add({ minutes: n }),
    );
  }
});
afterAll(() => office.close());

async function speaks(name: string, now = later(2)): Promise<Actor> {
  const person = await office.person(name);
  const { services } = office;
  const turn: NonNullable<Parameters<typeof talk>[1]["turn"]> = (work) => office.turn(work, now);
  return talk(person.locale, { services, converse, turn }).as(person, await office.comesIn(person));
}

describe("reading what whoever oversees asks for", () => {
  it.each([
    ["總覽", { type: "overview", asked: "", page: 1 }],
    ["用電申請總覽", { type: "overview", asked: "", page: 1 }],
    ["总览 逾期", { type: "overview", asked: "逾期", page: 1 }],
    ["總覽 施工 東湖 第 2 頁", { type: "overview", asked: "施工 東湖", page: 2 }],
    ["Supply overview late page 3", { type: "overview", asked: "late", page: 3 }],
    ["選擇分佈", { type: "spread", months: 12 }],
    ["选择分布 6 个月", { type: "spread", months: 6 }],
    ["spread of choices 3 months", { type: "spread", months: 3 }],
    ["總覽表在哪裡", null],
    ["我要投訴", null],
  ])("%s", (text, command) => {
    expect(readOversightCommand(text)).toEqual(command);
  });
});

describe("E-3: the overview of open requests", () => {
  it("counts by stage and lists each with age, turn, handler and level, in pages", async () => {
    const oversight = await speaks(MARKETING);
    await oversight.says("總覽");
    expect(oversight.words).toContain("用電申請總覽（12 件，第 1／2 頁）");
    expect(oversight.words).toContain("辦理中 12 件，逾期 0 件，暫停 0 件");
    expect(oversight.words).toContain("已受理 12");
    const [card] = oversight.words.split(formatReference(first.reference)).slice(1);
    expect(card).toMatch(
      /科技大道 301 號\n已受理 已 2 小時 · 輪到客戶 · 承辦 .+ · 審查 分公司營銷部/,
    );
    expect(oversight.words).toContain("輪到我們 · 待：提出勘查時間");
    expect(oversight.choices).toEqual(["總覽 第 2 頁"]);
    await oversight.says("總覽 第 2 頁");
    expect(oversight.words).toContain("第 2／2 頁");
    expect(oversight.choices).toEqual([]);
    await oversight.says(formatReference(first.reference));
    expect(oversight.words).toContain("科技大道 301 號");
  });

  it("narrows down by stage, district, lateness and suspension", async () => {
    const oversight = await speaks(MARKETING);
    await oversight.says("總覽 高新");
    expect(oversight.words).toContain("（1 件，第 1／1 頁）");
    expect(oversight.words).toContain(formatReference(first.reference));
    await oversight.says("總覽 施工");
    expect(oversight.words).toContain("沒有符合的申請");
    await oversight.says("總覽 申請 西山");
    expect(oversight.words).toContain("（11 件，第 1／2 頁）");
    expect(oversight.choices).toEqual(["總覽 申請 西山 第 2 頁"]);
    await oversight.says("總覽 天氣");
    expect(oversight.words).toContain("「天氣」我沒看懂");
    await first.does(MARKETING, "stop", { reason: "查核" });
    await oversight.says("總覽 暫停");
    expect(oversight.words).toContain("（1 件，第 1／1 頁）");
    expect(oversight.words).toMatch(/已暫停 · 待：說明情形/);
    await first.does(MARKETING, "resume", { reason: "無誤" });

    const nextWeek = await speaks(MARKETING, later(24 * 14));
    await nextWeek.says("總覽");
    expect(nextWeek.choices).toContain("總覽 逾期");
    await nextWeek.says("總覽 逾期 西山");
    expect(nextWeek.words).toMatch(/逾期：.*勘查期限/);
    // Times were offered there: whoever waits for the customer isn't late.
    await nextWeek.says("總覽 逾期 高新");
    expect(nextWeek.words).toContain("（0 件");
  });

  it("is for oversight and the director, in their language", async () => {
    const clerk = await speaks(CLERK);
    await clerk.says("supply overview");
    expect(clerk.words).toBe(clerk.texts.oversight.notYours);
    await clerk.says("spread of choices");
    expect(clerk.words).toBe(clerk.texts.oversight.notYours);
    await clerk.says("commands");
    expect(clerk.words).not.toContain("supply overview");
    const director = await speaks("秦正明");
    await director.says("總覽");
    expect(director.words).toContain("12 件");
    await director.says("指令");
    expect(director.words).toContain("用電申請總覽");
    const customer = await speaks(FACTORY);
    await customer.says("總覽");
    expect(customer.words).not.toContain("辦理中");
  });
});

describe("E-17: how choices are spread", () => {
  /** Chooses a designer in a request that got as far as that. */
  async function choose(site: string, unit: string): Promise<void> {
    const works = await openWorks(office, FACTORY, { site });
    const handler = (await works.view("陈晓燕")).inside?.handler?.name ?? "";
    await works.does(handler, "recordSurvey", { feasible: "yes", findings: "可行。" });
    await works.does(handler, "draftPlan", {
      capacity: 315,
      voltage: "high",
      voltageText: "10 kV",
      mode: "transformer",
      metering: "高供高計",
      economics: "就近接入。",
    });
    await works.does("方文娟", "issuePlan");
    await works.does(FACTORY, "acknowledgePlan");
    const options = (await works.view(FACTORY)).supply?.options["chooseDesigner.entry"] ?? [];
    const entry = options.find(({ label }) => label === unit)?.value;
    await works.does(FACTORY, "chooseDesigner", { entry });
  }

  it("prints numerator, denominator and period, and flags what is too much alike", async () => {
    const oversight = await speaks(MARKETING);
    await oversight.says("選擇分佈");
    expect(oversight.words).toContain("這段期間沒有客戶選定");
    for (let n = 0; n < 4; n += 1) await choose(`翠屏路 ${n} 號`, "青禾電力設計院");
    await oversight.says("選擇分佈");
    expect(oversight.words).toContain("少於 5 件，不作判斷");
    expect(oversight.words).not.toContain("請查核");
    await choose("翠屏路 8 號", "明遠電力工程設計");
    await oversight.says("選擇分佈");
    expect(oversight.words).toMatch(
      /全部・設計單位\*\*：5 件，2 家。青禾電力設計院.* 4\/5（80 %）.*明遠電力工程設計.* 1\/5（20 %）/,
    );
    expect(oversight.words).toContain("請查核：最多的一家超過 50 %");
    expect(oversight.words).toContain("2025-11-24 至 2026-11-24");
    expect(oversight.words).toMatch(/分母是期間內選定單位的申請數.*暫定值.*第 1 版.*第十七條/s);
    const nextYear = await speaks(MARKETING, later(24 * 60));
    await nextYear.says("選擇分佈 1 個月");
    expect(nextYear.words).toContain("這段期間沒有客戶選定");
    // No dossier of another time is opened for it.
    const all = await office.db.prisma.supply.updateMany({
      where: { designerAt: { not: null } },
      data: { dossier: "{" },
    });
    expect(all.count).toBe(5);
    await nextYear.says("選擇分佈 1 個月");
    expect(nextYear.words).toContain("這段期間沒有客戶選定");
  });
});
