import { randomUUID } from "node:crypto";
import { withoutCustomers } from "../visits/customers.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textsFor } from "../../../src/locales/index.ts";
import { openOffice, type Office, OPEN_HOURS } from "../office.ts";
import { addCustomer, addFigures, speaks } from "./support.ts";

let office: Office;
let hongji: string;

beforeAll(async () => {
  office = await openOffice({ cement: true, simulated: true });
  await withoutCustomers(office.db);
  hongji = await addCustomer(office, {
    ...{ number: "C001", name: "宏基建設", area: "harbour", since: "2020-01-01" },
    ...{ contact: "宏基建設 羅建軍", people: ["簡文傑", "Peter Lau"] },
  });
});
afterAll(() => office.close());

const regrade = () => office.services.grading.regradeNoted();
const customer = (id = hongji) => office.db.prisma.customer.findUniqueOrThrow({ where: { id } });
const history = (id = hongji) =>
  office.db.prisma.customerGrade.findMany({
    where: { customerId: id },
    orderBy: { fromAt: "asc" },
  });
const inForce = async (id = hongji) => (await history(id)).filter(({ toAt }) => toAt === null);

describe("a customer's grade follows what it stands on (C-2)", () => {
  it("a new customer is graded, and figures that come change it, with its reasons kept", async () => {
    await regrade();
    expect(await customer()).toMatchObject({ grade: "small", tags: ["old"], priority: 5 });
    await addFigures(office, hongji, 1_000);
    await regrade();
    expect(await customer()).toMatchObject({ grade: "large", tags: ["large", "old"], priority: 1 });
    expect(await history()).toMatchObject([
      { grade: "small", source: "rule" },
      { grade: "large", source: "rule", toAt: null },
    ]);
    const changes = await office.db.prisma.customerChange.findMany({
      where: { customerId: hongji, what: "grade" },
      orderBy: { id: "asc" },
    });
    expect(changes).toMatchObject([
      { before: null, after: "small", source: "rule" },
      { before: "small", after: "large", source: "rule" },
    ]);
  });

  it("and looked at again, nothing is changed or noted twice", async () => {
    await addFigures(
      office,
      await addCustomer(office, { number: "C002", name: "大地預拌混凝土" }),
      100,
    );
    expect(await regrade()).toBe(1);
    expect(await regrade()).toBe(0);
    expect(await office.services.grading.regradeDaily("2026-12-01")).toBe(0);
    expect(await history()).toHaveLength(2);
    expect(await office.db.prisma.customerRegrade.count()).toBe(0);
  });

  it("what a visit brought up is no complaint unless it was one", async () => {
    const filer = await office.person("宏基建設 羅建軍");
    const over = { place: "臨港路 66 號工地", topic: "delivery" } as const;
    const { caseId } = await office.file(filer, over);
    const what = { kind: "demand", text: "下月多要三百噸", organisationId: "qinghe-cement" };
    await office.db.prisma.visitFinding.create({
      data: { ...what, id: randomUUID(), caseId, at: new Date() },
    });
    await regrade();
    expect((await customer()).tags).toEqual(["large", "old"]);
  });

  it("a complaint by somebody who speaks for them puts them among those called on first (C-4)", async () => {
    const filer = await office.person("宏基建設 羅建軍");
    await office.file(filer, { place: "臨港路 66 號工地", topic: "quality" });
    await regrade();
    expect((await customer()).tags).toEqual(["large", "complained", "old"]);
  });

  it("two processes at once leave one grade in force", async () => {
    await office.db.prisma.salesFigure.updateMany({
      where: { customerId: hongji },
      data: { tonnes: 200 },
    });
    await Promise.all([regrade(), regrade(), office.services.grading.regradeDaily("2026-12-02")]);
    expect(await inForce()).toMatchObject([{ grade: "medium" }]);
    expect((await customer()).grade).toBe("medium");
  });
});

describe("what staff say of grades", () => {
  it("the grade is explained by measure, value and limit, with the clause and the history", async () => {
    const clerk = await speaks(office, "簡文傑");
    await clerk.says("評級 宏基建設");
    expect(clerk.words).toContain("宏基建設（C001）：中型客戶");
    expect(clerk.words).toContain("近 12 個月 2,400 噸 ≥ 1,000 噸");
    expect(clerk.words).toContain("第二條");
    expect(clerk.words).toContain("尚待確認");
    expect(clerk.words).toContain(clerk.texts.grading.historyTitle);
    const english = await speaks(office, "Peter Lau", "en");
    await english.says("grade C001");
    expect(english.words).toContain("2,400 t ≥ 1,000 t");
  });

  it("a clerk doesn't give a grade by hand; a customer manager does, with last day and reason", async () => {
    const typed = "評級 宏基建設 大客戶 到 2027-03-31 原因 新廠即將開工";
    const clerk = await speaks(office, "簡文傑");
    await clerk.says(typed);
    expect(clerk.words).toContain(clerk.texts.grading.refused.notYours);
    const manager = await speaks(office, "程立德");
    await manager.says("評級 宏基建設 大客戶");
    expect(manager.words).toContain(manager.texts.grading.example);
    await manager.says("評級 宏基建設 大客戶 到 2026-11-23 已過");
    expect(manager.words).toContain(manager.texts.grading.refused.past);
    await manager.says(typed);
    expect(manager.words).toContain("2027-03-31");
    expect(await customer()).toMatchObject({ grade: "large", priority: 1 });
    expect(await inForce()).toMatchObject([
      { source: "hand", until: "2027-03-31", reason: { text: "新廠即將開工" } },
    ]);
    await manager.says("評級 C001");
    expect(manager.words).toContain("人工指定");
    expect(manager.words).toContain("中型客戶");
  });

  it("the rules don't touch it before its last day is over, and then they do by themselves", async () => {
    await addFigures(office, await addCustomer(office, { number: "C003", name: "老李建材行" }), 1);
    await office.services.grading.regradeDaily("2026-12-03");
    expect((await customer()).grade).toBe("large");
    await office.clock?.standAt(Temporal.Instant.from("2027-03-31T10:00:00Z"));
    await office.services.grading.regradeDaily("2027-03-31");
    expect((await customer()).grade).toBe("large");
    await office.clock?.standAt(Temporal.Instant.from("2027-03-31T21:30:00Z"));
    await office.services.grading.regradeDaily("2027-04-01");
    expect(await inForce()).toMatchObject([{ source: "rule", grade: "medium" }]);
    expect((await customer()).grade).toBe("medium");
    await office.clock?.standAt(OPEN_HOURS);
  });

  it("one by hand may be ended before its time, and a customer made a key one", async () => {
    const manager = await speaks(office, "程立德");
    await manager.says("評級 宏基建設 小客戶 到 2027-01-31 停工");
    await manager.says("恢復評級 宏基建設");
    expect(manager.words).toContain("依規則評定");
    expect(await inForce()).toMatchObject([{ source: "rule", grade: "medium" }]);
    await manager.says("設為重點 宏基建設");
    expect(manager.words).toContain(manager.texts.grading.refused.reasonMissing);
    await manager.says("設為重點 宏基建設 市政工程");
    expect(await customer()).toMatchObject({ classes: ["key"], priority: 2 });
    await regrade();
    expect((await customer()).tags).toContain("key");
  });

  it("the overview counts grades and the month's changes, for who manages customers alone", async () => {
    const manager = await speaks(office, "程立德");
    await manager.says("評級總覽");
    expect(manager.words).toContain("3 位客戶");
    expect(manager.words).toMatch(/重點客戶：1 位/);
    expect(manager.words).toContain("宏基建設：中型客戶 → 小客戶（人工指定）");
    expect(manager.words).toContain("宏基建設：小客戶 → 中型客戶\n");
    const clerk = await speaks(office, "簡文傑");
    await clerk.says("評級總覽");
    expect(clerk.words).toBe(clerk.texts.grading.refused.notYours);
  });

  it("several customers are listed, none is said, and where no policy grades it is no command", async () => {
    await addCustomer(office, { number: "C010", name: "宏基混凝土" });
    const clerk = await speaks(office, "簡文傑");
    await clerk.says("評級 宏基");
    expect(clerk.words).toContain("C010");
    expect(clerk.words).toContain("C001");
    await clerk.says("評級 不存在");
    expect(clerk.words).toContain("不存在");
    const other = await speaks(office, "王小明");
    await other.says("評級 宏基");
    expect(other.words).not.toContain(textsFor("zh-Hant").grading.refused.noGrading);
  });
});
