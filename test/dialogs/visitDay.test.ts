import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { readVisitCommand } from "../../dialogs/visitDay.ts";
import { LOCALES, type Locale } from "../../src/core/locale.ts";
import { textsFor } from "../../src/locales/index.ts";
import { planVisits } from "../../src/services/visits/planVisits.ts";
import { OPEN_HOURS, openOffice, type Office } from "../services/office.ts";
import { addCustomer, CEMENT, withoutCustomers } from "../services/visits/customers.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;
let other: Office;
let large: string;
let small: string;

const today = OPEN_HOURS.toZonedDateTimeISO("Asia/Shanghai").toPlainDate();

beforeAll(async () => {
  office = await openOffice({ cement: true });
  other = await openOffice({ utility: true });
  await withoutCustomers(office.db);
  const cover = [(await office.person("郭家銘")).id, (await office.person("宋佳慧")).id];
  const facts = { organisationId: CEMENT, cover };
  small = await addCustomer(office.db, { name: "老李建材行", ...facts });
  large = await addCustomer(office.db, {
    ...{ name: "宏基建設", ...facts, tags: ["large", "complained"], priority: 0 },
  });
  const organisations = await office.services.organisations();
  const own = organisations.find(({ id }) => id === CEMENT);
  if (own === undefined) throw new Error(CEMENT);
  await planVisits(office.db, own, await office.services.staff(), OPEN_HOURS);
  // Calls are due today, visits in person later.
  await office.db.prisma.visit.updateMany({
    where: { cadence: "phone" },
    data: { plannedOn: today.toString(), dueOn: today.add({ days: 3 }).toString() },
  });
  await office.db.prisma.visit.updateMany({
    where: { cadence: "call" },
    data: {
      plannedOn: today.add({ days: 40 }).toString(),
      dueOn: today.add({ days: 40 }).toString(),
    },
  });
});
afterAll(async () => {
  await office.close();
  await other.close();
});

async function speaks(name: string, locale: Locale = "zh-Hant"): Promise<Actor> {
  const person = await office.person(name);
  const { services } = office;
  return talk(locale, { services, converse, turn: (work) => office.turn(work) }).as(
    person,
    await office.comesIn(person),
  );
}

const visitTo = (customerId: string) =>
  office.db.prisma.visit.findFirstOrThrow({ where: { customerId, cadence: "phone" } });

describe("words of return visits", () => {
  it("are read in each language, with a page and a week", () => {
    expect(readVisitCommand("回訪計劃 下週 第 2 頁")).toEqual({
      type: "plan",
      week: "next",
      page: 2,
    });
    expect(readVisitCommand("回访计划")).toEqual({ type: "plan", week: "this", page: 1 });
    expect(readVisitCommand("visits today page 3")).toEqual({ type: "today", page: 3 });
    expect(readVisitCommand("no answer: Seaview Builders")).toEqual({
      type: "noAnswer",
      rest: "Seaview Builders",
    });
    for (const said of ["回訪很有用", "visits are nice", "沒人接電話嗎"]) {
      expect(readVisitCommand(said)).toBeNull();
    }
    for (const locale of LOCALES) {
      const { words } = textsFor(locale).visits;
      expect(readVisitCommand(words.overview[0] ?? "")).toEqual({ type: "overview" });
    }
  });
});

describe("a member of after-sales", () => {
  it("sees whom to call on today, those who matter most in front with the reason (C-4)", async () => {
    const caller = await speaks("郭家銘");
    await caller.says("今天回訪");
    const { words } = caller;
    expect(words).toMatch(/電訪 2 位/);
    expect(words.indexOf("宏基建設")).toBeLessThan(words.indexOf("老李建材行"));
    expect(words).toMatch(/宏基建設.*大客戶、近一年有投訴/);
    await caller.says("今天");
    expect(caller.words).toContain("今天該電訪 2 位");
  });

  it("notes that nobody answered: a try, and after three the second person takes over", async () => {
    const caller = await speaks("郭家銘");
    for (const tries of [1, 2]) {
      await caller.says("沒人接 宏基建設 關機");
      expect(caller.words).toMatch(new RegExp(`第 ${tries} 次.*不算回訪`));
    }
    expect((await visitTo(large)).status).toBe("PLANNED");
    await caller.says("沒人接 宏基");
    expect(caller.words).toContain("宋佳慧");
    const second = await office.person("宋佳慧");
    expect(await visitTo(large)).toMatchObject({ personId: second.id, status: "PLANNED" });
    const told = await office.db.prisma.message.findMany({ where: { recipientId: second.id } });
    expect(told.some(({ activity }) => activity.includes("宏基建設"))).toBe(true);
  });

  it("puts a visit off with a reason, and never past the limit of the policy", async () => {
    const caller = await speaks("郭家銘");
    await caller.says("延後回訪 老李建材行 2天");
    expect(caller.words).toContain("延後要寫原因");
    await caller.says("延後回訪 老李建材行 9天 出差");
    expect(caller.words).toContain("最晚期限");
    await caller.says("延後回訪 老李建材行 兩天 老闆出差");
    expect(caller.words).toMatch(/老李建材行.*延到/);
    expect((await visitTo(small)).snoozedUntil).toBe(today.add({ days: 2 }).toString());
    await caller.says("今天回訪");
    expect(caller.words).not.toContain("老李建材行");
  });

  it("hears what to write when a customer isn't known, and can't touch a colleague's", async () => {
    const stranger = await speaks("Peter Lau", "en");
    await stranger.says("no answer Nobody Ltd");
    expect(stranger.words).toContain("Nobody");
    await stranger.says("no answer");
    expect(stranger.words).toContain("Seaview Builders");
    await stranger.says("no answer 老李建材行");
    expect(stranger.words).toContain("colleague");
    await stranger.says("visit overview");
    expect(stranger.words).toContain("superiors");
  });

  it("is seen by the customer manager, with what was made and missed", async () => {
    await office.db.prisma.visit.updateMany({
      where: { customerId: small, cadence: "phone" },
      data: { status: "MISSED", missedAt: new Date(), dueOn: today.toString() },
    });
    const manager = await speaks("程立德");
    await manager.says("回訪總覽");
    expect(manager.words).toMatch(/郭家銘.*未完成 1/);
  });

  it("with nobody to call on hears that, and of a policy without visits that it has none", async () => {
    const clerk = await speaks("王小明");
    await clerk.says("今天回訪");
    expect(clerk.words).toContain("今天沒有等著辦的回訪");
    const person = await other.person("周敏慧");
    const { services } = other;
    const window = talk("zh-Hant", { services, converse, turn: (work) => other.turn(work) }).as(
      person,
      await other.comesIn(person),
    );
    await window.says("今天回訪");
    expect(window.words).toContain("沒有定期回訪的安排");
  });
});
