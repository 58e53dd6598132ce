import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { readButton } from "../../src/cards/actions.ts";
import { formatReference } from "../../src/core/case/reference.ts";
import { LOCALES, type Locale } from "../../src/core/locale.ts";
import { type Person } from "../../src/core/person.ts";
import { textsFor } from "../../src/locales/index.ts";
import { closeSettled } from "../../src/services/closeSettled.ts";
import { tellResults } from "../../src/services/findings/ticks.ts";
import { openOffice, type Office } from "../services/office.ts";
import { type Actor, talk } from "../support/talk.ts";
import { planVisit } from "../support/visits.ts";

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

/** What somebody was told outside their own turns, all of it. */
async function toldTo(person: Person): Promise<string> {
  const rows = await office.db.prisma.message.findMany({
    where: { recipientId: person.id },
    orderBy: { id: "asc" },
  });
  return rows.map(({ activity }) => activity).join("\n");
}

const findingOf = (visitId: string) =>
  office.db.prisma.visitFinding.findFirstOrThrow({ where: { visitId }, include: { case: true } });

describe("a visit, from its preparation to the answer that comes back (C-5, C-6, C-10)", () => {
  it("goes the whole round in the chat", async () => {
    const { visitId } = await planVisit(office, {
      number: "K100",
      name: "宏基建設",
      visitor: "簡文傑",
      second: "Peter Lau",
      contact: "宏基建設 羅建軍",
    });
    const visitor = await speaks("簡文傑");
    const customer = await speaks("宏基建設 羅建軍");

    await visitor.says("準備 宏基建設");
    expect(visitor.words).toMatch(/回訪準備\s*宏基建設/u);
    expect(visitor.words).toContain("衣著整潔");
    expect(visitor.words).toContain("長期合作");
    expect(visitor.words).toContain("Peter Lau");

    await visitor.says("同行 宏基建設 潘玉珊");
    expect(visitor.words).toContain("潘玉珊");
    expect(await toldTo(await office.person("潘玉珊"))).toContain("簡文傑");

    await visitor.says("預告 宏基建設 明天 10:00");
    expect(visitor.words).toContain("明天 10:00");
    const announced = await toldTo(customer.person);
    expect(announced).toContain("產品質量");
    expect(announced).toContain("潘玉珊");

    await customer.says("換個時間");
    await customer.says("後天下午三點");
    expect(customer.words).toContain("簡文傑");
    expect(await toldTo(visitor.person)).toContain("想改到");
    await visitor.says("同意時間 K100");
    expect(visitor.words).toContain("15:00");
    const agreed = await office.db.prisma.visit.findUniqueOrThrow({ where: { id: visitId } });
    expect(agreed.announcement).toBe("agreed");
    expect(agreed.agreedAt?.toISOString()).toBe("2026-11-26T07:00:00.000Z");
    expect(agreed.plannedOn).toBe("2026-11-26");

    await visitor.says("記錄回訪 宏基建設");
    const { form } = visitor.state;
    await visitor.sends({
      type: "formButton",
      draftId: form?.draftId ?? "",
      verb: "fill",
      values: {
        metWith: "羅建軍",
        product: "這批水泥 28 天強度偏低，約 11/27 14:00",
        demand: "資訊：下月用量約 800 噸",
        major: "none",
        satisfaction: "4",
      },
    });
    expect(visitor.words).toContain("石建平");
    expect(visitor.words).toContain("留作資訊");
    expect(visitor.state.form).toBeNull();

    const { case: filed } = await findingOf(visitId);
    if (filed === null) throw new Error("no case");
    const reference = formatReference(filed.reference);
    expect(filed).toMatchObject({
      source: "visit",
      topic: "quality",
      replyOwnerId: visitor.person.id,
      secondPersonId: (await office.person("Peter Lau")).id,
      handlerId: (await office.person("石建平")).id,
      department: "technical-quality",
    });
    expect(await office.problems(filed.id)).toEqual([]);

    await tellResults({ db: office.db, services: office.services, onTold: () => undefined });
    const result = await toldTo(customer.person);
    expect(result).toContain(reference);
    await customer.says("5 很滿意");
    expect(customer.words).toContain("謝謝您的評分");
    await customer.says("5");
    expect(customer.words).not.toContain("沒有記下評分");

    const technician = await speaks("石建平");
    await technician.says("我的工作");
    expect(technician.words).toContain(technician.texts.cards.expected.takeUp);
    await technician.says(`收到 ${reference}`);
    expect((await office.caseNow(filed.id)).status).toBe("INVESTIGATING");
    await technician.says(`查核 ${reference} 取樣複檢，28 天強度合格，現場養護不足`);
    await technician.says(`回覆 ${reference} 複檢合格，已派員指導養護`);
    expect(await toldTo(customer.person)).toContain("已派員指導養護");
    expect(await toldTo(visitor.person)).toContain("已傳給客戶");
    await office.reads(customer.person);

    await customer.says("已解決");
    const director = await office.person("溫雅琴");
    await office.comesIn(director);
    await office.reads(director);
    await closeSettled({ db: office.db, services: office.services, onTold: () => undefined });
    expect(await office.caseNow(filed.id)).toMatchObject({ closedAs: "solved", status: "CLOSED" });
    expect(await office.problems(filed.id)).toEqual([]);
  });

  it("waits for whoever carries the outcome back to a customer without an account", async () => {
    const { visitId } = await planVisit(office, {
      number: "K200",
      name: "城北預製構件",
      visitor: "郭家銘",
      second: "宋佳慧",
      contact: null,
    });
    const visitor = await speaks("郭家銘");
    await visitor.says("預告 K200 明天 10:00");
    expect(visitor.words).toContain("約定回訪");
    await visitor.says("約定回訪 K200 明天 10:00");
    expect(visitor.words).toContain("明天 10:00");
    await visitor.says("記錄回訪 K200");
    // One question after the other; what is empty is passed over.
    await visitor.says("陳工");
    await visitor.says("略過");
    await visitor.says("送貨總是遲到，司機也聯絡不上");
    for (const passed of ["略過", "略過", "略過", "不是重大問題", "略過", "略過", "略過"]) {
      if (visitor.state.form !== null) await visitor.says(passed);
    }
    expect(visitor.state.form).toBeNull();
    expect(visitor.words).toContain("田永福");
    const { case: filed } = await findingOf(visitId);
    if (filed === null) throw new Error("no case");
    const reference = formatReference(filed.reference);
    expect(filed).toMatchObject({ topic: "delivery", customerId: null, callerName: "陳工" });
    // Production leads on supply; sales gets a copy (readings, C-10).
    expect(await toldTo(await office.person("白雪薇"))).toContain(reference);

    const producer = await speaks("田永福");
    await producer.says(`承辦 ${reference}`);
    await producer.says(`查核 ${reference} 車隊調度不足`);
    await producer.says(`回覆 ${reference} 已加派兩部車`);
    expect(await toldTo(visitor.person)).toContain("請轉告");
    expect((await office.caseNow(filed.id)).replyDeliveredAt).toBeNull();
    await visitor.says(`已轉告 ${reference} 電話`);
    expect((await office.caseNow(filed.id)).replyDeliveredAt).not.toBeNull();
  });

  it("goes back from a department that it isn't for, with the reason", async () => {
    const { visitId } = await planVisit(office, {
      number: "K300",
      name: "南環建材",
      visitor: "范志豪",
      second: "杨静",
      contact: null,
    });
    const visitor = await speaks("范志豪");
    await visitor.says("記錄回訪 K300");
    await visitor.sends({
      type: "formButton",
      draftId: visitor.state.form?.draftId ?? "",
      verb: "fill",
      values: { product: "袋子上的字看不清楚", major: "none" },
    });
    const { case: filed } = await findingOf(visitId);
    const reference = formatReference(filed?.reference ?? "");
    const technician = await speaks("石建平");
    await technician.says(`婉拒 ${reference} 印刷是市場部的事`);
    expect((await office.caseNow(filed?.id ?? "")).handlerId).toBeNull();
    expect(await toldTo(visitor.person)).toContain("印刷是市場部的事");
    // Once somebody has taken it up, it isn't passed back any more.
    const marketing = await speaks("汪俊宏");
    await marketing.says(`承辦 ${reference}`);
    await marketing.says(`婉拒 ${reference} 太忙`);
    expect((await office.caseNow(filed?.id ?? "")).handlerId).toBe(marketing.person.id);
  });

  it("puts a major problem to the leaders, who decide before it is answered (C-5)", async () => {
    const { visitId } = await planVisit(office, {
      number: "K400",
      name: "大橋工程",
      visitor: "簡文傑",
      second: "Peter Lau",
      contact: null,
    });
    const visitor = await speaks("簡文傑");
    await visitor.says("記錄回訪 K400");
    await visitor.sends({
      type: "formButton",
      draftId: visitor.state.form?.draftId ?? "",
      verb: "fill",
      values: { product: "橋墩開裂", major: "structure", proposal: "立即停用並取樣" },
    });
    expect(visitor.words).toContain("已呈報主管");
    const { case: filed } = await findingOf(visitId);
    expect(filed?.status).toBe("ESCALATED");
    const director = await office.person("溫雅琴");
    expect(await toldTo(director)).toContain("立即停用並取樣");
    const refused = await office.command(visitor.person, filed?.id ?? "", {
      type: "answer",
      text: "沒事",
    });
    expect(refused.ok).toBe(false);
  });

  it("is not made when it doesn't suit, and is planned again within its limit", async () => {
    const { visitId } = await planVisit(office, {
      number: "K500",
      name: "大地預拌",
      visitor: "郭家銘",
      second: "宋佳慧",
      contact: "大地預拌混凝土 馬麗芳",
    });
    const visitor = await speaks("郭家銘");
    const customer = await speaks("大地預拌混凝土 馬麗芳");
    await visitor.says("預告 K500 明天 10:00");
    await customer.says("這次不方便 盤點");
    expect(await toldTo(visitor.person)).toContain("盤點");
    const visit = await office.db.prisma.visit.findUniqueOrThrow({ where: { id: visitId } });
    expect(visit).toMatchObject({
      status: "PLANNED",
      announcement: "notConvenient",
      plannedOn: "2026-11-26",
    });
  });

  it("takes words that settle nothing to whoever comes, and other matters elsewhere (B2)", async () => {
    await planVisit(office, {
      number: "K600",
      name: "海景營造",
      visitor: "Peter Lau",
      second: "簡文傑",
      contact: "Seaview Builders, Olivia Brown",
    });
    const visitor = await speaks("Peter Lau", "en");
    const customer = await speaks("Seaview Builders, Olivia Brown", "en");
    await visitor.says("announce K600 tomorrow 10:00");
    await customer.says("Please ring the bell at the back");
    expect(await toldTo(visitor.person)).toContain("ring the bell at the back");
    await customer.says("Where is your office?");
    expect(customer.words).not.toContain(customer.texts.findings.askWhen);
    await customer.says("yes");
    expect(customer.words).toContain("See you");
    await visitor.says("record visit K600 on site");
    expect(visitor.words).toContain("Whom did you meet?");
  });
});

describe("what is said around a visit", () => {
  it.each(LOCALES)("says what is missing, and whose it is, in %s", async (locale) => {
    const number = `K7-${locale}`;
    await planVisit(office, {
      number,
      name: `${locale} 公司`,
      visitor: "郭家銘",
      second: "宋佳慧",
      contact: null,
    });
    const t = textsFor(locale).findings;
    const own = await speaks("郭家銘", locale);
    await own.says(t.words.prepare[0] ?? "");
    expect(own.words).toBe(t.howTo({ example: t.example.prepare }));
    await own.says(`${t.words.announce[0]} ${number}`);
    expect(own.words).toBe(t.howTo({ example: t.example.announce }));
    await own.says(`${t.words.prepare[0]} 沒有這家`);
    expect(own.words).toBe(t.noCustomer({ name: "沒有這家" }));
    const other = await speaks("范志豪", locale);
    await other.says(`${t.words.record[0]} ${number}`);
    expect(other.words).toBe(t.noVisit({ name: `${locale} 公司` }));
  });

  it.each(LOCALES)("takes the whole record from its card, in %s", async (locale) => {
    const number = `K9-${locale}`;
    const { visitId } = await planVisit(office, {
      number,
      name: `${locale} 工地`,
      visitor: "宋佳慧",
      second: "郭家銘",
      contact: "老李建材行 李国强",
    });
    const t = textsFor(locale).findings;
    const visitor = await speaks("宋佳慧", locale);
    await visitor.says(`${t.words.prepare[0]} ${number}`);
    expect(visitor.words).toContain(t.prepareTitle({ customer: `${locale} 工地` }));
    expect(visitor.choices).toContain(`${t.words.record[0]} ${number}`);
    const customer = await speaks("老李建材行 李国强", locale);
    await visitor.says(`${t.words.announce[0]} ${number} 2026/11/25 10:00`);
    await customer.says(t.answer.yes);
    expect(customer.words).toContain(t.replyTaken.yes({ name: "宋佳慧", when: "" }).slice(-6));
    await visitor.says(`${t.words.record[0]} ${number}`);
    expect(visitor.words).toContain(t.record.ask.metWith);
    const card = visitor.heard[0]?.card as { actions?: { title: string; data: object }[] };
    const [send] = card.actions ?? [];
    expect(send?.title).toBe(t.record.send);
    const press = readButton({ ...send?.data, fill_product: "結塊", fill_major: "none" });
    if (press === null) throw new Error("the card sends nothing we read");
    await visitor.sends(press);
    expect(visitor.words).toContain(t.recorded({ customer: `${locale} 工地`, count: 1 }));
    expect(visitor.words).toContain(t.customerIsTold);
    const finding = await findingOf(visitId);
    await tellResults({ db: office.db, services: office.services, onTold: () => undefined });
    expect(await toldTo(customer.person)).toContain(formatReference(finding.case?.reference ?? ""));
    await customer.says("4");
    expect(customer.words).toBe(t.scored);
  });

  it("asks anew for what the card has wrong, and keeps the rest", async () => {
    await planVisit(office, {
      number: "K910",
      name: "改期工地",
      visitor: "宋佳慧",
      second: "郭家銘",
      contact: null,
    });
    const visitor = await speaks("宋佳慧");
    await visitor.says("記錄回訪 K910");
    await visitor.sends({
      type: "formButton",
      draftId: visitor.state.form?.draftId ?? "",
      verb: "fill",
      values: { product: "結塊", promise: "過幾天", major: "injury" },
    });
    // No time can be read in it, and whoever calls it major has to propose something.
    expect(visitor.words).toContain(visitor.texts.findings.record.ask.promise);
    await visitor.says("週四 14:00");
    expect(visitor.words).toContain(visitor.texts.findings.record.ask.proposal);
    await visitor.says("先停用");
    expect(visitor.state.form).toBeNull();
    expect(visitor.words).toContain("11/26");
  });

  it("ends a call in which all is well with one word", async () => {
    const { visitId, customerId } = await planVisit(office, {
      number: "K800",
      name: "電訪客戶",
      visitor: "郭家銘",
      second: "宋佳慧",
      contact: null,
      kind: "phone",
    });
    const visitor = await speaks("郭家銘");
    await visitor.says("記錄回訪 K800 電話");
    await visitor.says("一切良好");
    expect(visitor.state.form).toBeNull();
    const visit = await office.db.prisma.visit.findUniqueOrThrow({
      where: { id: visitId },
      include: { record: { include: { findings: true } } },
    });
    expect(visit.status).toBe("DONE");
    expect(visit.record?.findings).toEqual([]);
    // Off season: the next call is due 15 days after this one (readings, C-3).
    const next = await office.db.prisma.visitSchedule.findUniqueOrThrow({
      where: { customerId_cadence: { customerId, cadence: "phone" } },
    });
    expect(next).toMatchObject({ lastOn: "2026-11-24", dueOn: "2026-12-09" });
    await visitor.says("記錄回訪 K800");
    expect(visitor.words).toContain("沒有等您辦理的回訪");
  });
});
