import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pressedCaseButton, staffCommand } from "../../dialogs/staff.ts";
import { type Talk } from "../../dialogs/talk.ts";
import { formatReference } from "../../src/core/case/reference.ts";
import { type Locale } from "../../src/core/locale.ts";
import { type Person } from "../../src/core/person.ts";
import { type Reply } from "../../src/core/reply.ts";
import { textsFor } from "../../src/locales/index.ts";
import { type Office, openOffice } from "./office.ts";

let office: Office;
let resident: Person;
let officer: Person;
beforeAll(async () => {
  office = await openOffice();
  resident = await office.person("張家豪");
  officer = await office.person("王小明");
});
afterAll(() => office.close());

interface Heard {
  readonly understood: boolean;
  readonly words: string;
  readonly replies: readonly Reply[];
}

/** One turn of a person who writes, or presses the button with this verb on a reply's card. */
async function turn(
  person: Person,
  what: (talk: Talk) => Promise<boolean>,
  locale: Locale = person.locale,
): Promise<Heard> {
  return office.turn(async (unit) => {
    const said: Reply[] = [];
    const talk: Talk = {
      person,
      conversationKey: `webchat:c-${person.id}`,
      channel: "webchat",
      told: true,
      locale,
      texts: textsFor(locale),
      unit,
      services: office.services,
      state: "",
      draftOpen: false,
      say: (reply) => void said.push(typeof reply === "string" ? { text: reply } : reply),
      setLocale: () => undefined,
    };
    const understood = await what(talk);
    const words = said.map(({ text, speak }) => [text, speak].join("\n")).join("\n");
    return { understood, words, replies: said };
  });
}

const types = (person: Person, text: string) => turn(person, (talk) => staffCommand(talk, text));

async function presses(person: Person, { replies }: Heard, verb: string, values = {}) {
  const cards = JSON.stringify(replies);
  const found = new RegExp(`"a":"([0-9a-f-]{36})\\.${verb}"`).exec(cards);
  const actionId = found?.[1];
  if (actionId === undefined) throw new Error(`no button ${verb}`);
  return turn(person, async (talk) => {
    await pressedCaseButton(talk, { type: "caseButton", actionId, verb, values });
    return true;
  });
}

describe("staff in the chat", () => {
  it("work a case from its list to its answer by typing", async () => {
    await office.comesIn(officer);
    const filed = await office.file(resident);
    const reference = formatReference(filed.reference);
    expect((await types(officer, "我的工作")).words).toContain(reference);
    expect((await types(officer, reference)).words).toContain("樓上半夜敲打。");
    expect((await types(officer, "收到")).words).toContain("已記錄");
    expect((await types(officer, `查核 ${reference} 樓上裝修`)).words).toContain("查核結果已記錄");
    expect((await types(officer, `約 ${reference} 週四 14:00`)).words).toContain("約定");
    expect((await types(officer, `轉交 ${reference} 給 沒有人 休假`)).words).toContain("沒有人");
    expect((await types(officer, `回覆 ${reference} 已停工`)).words).toContain("答覆已送出");
    const c = await office.caseNow(filed.caseId);
    expect(c).toMatchObject({ status: "ANSWERED", answer: "已停工", investigation: "樓上裝修" });
    const clock = await office.db.prisma.clock.findFirst({
      where: { caseId: filed.caseId, kind: "promise" },
    });
    expect(clock?.dueAt.toISOString()).toBe("2026-11-26T06:00:00.000Z");
  });

  it("hand over by name", async () => {
    const filed = await office.file(resident);
    const offered = await types(
      officer,
      `轉交 ${formatReference(filed.reference)} 給 Amy Chan 她在現場`,
    );
    expect(offered.understood).toBe(true);
    const c = await office.caseNow(filed.caseId);
    expect(c.offeredToId).toBe((await office.person("Amy Chan")).id);
    expect((await types(officer, `轉交 ${filed.reference}`)).words).toContain("例如");
  });

  it("take an offer back, and take over from an owner who is away", async () => {
    const filed = await office.file(resident);
    const { reference, caseId } = filed;
    await types(officer, `轉交 ${reference} 給 Amy Chan 她在現場`);
    expect((await types(officer, `收回轉交 ${reference}`)).words).toContain("已收回轉交");
    const { secondPersonId } = await office.caseNow(caseId);
    const second = (await office.services.staff()).byId(secondPersonId);
    if (second === null) throw new Error("a case without a second person");
    expect((await types(second, `接手 ${reference}`)).words).toContain("例如");
    expect((await types(second, `接手 ${reference} 王小明請假`)).words).toContain("由您負責");
    expect(await office.caseNow(caseId)).toMatchObject({ replyOwnerId: second.id });
  });

  it("are told why not, with the clause (B9, C-12)", async () => {
    const filed = await office.file(resident);
    const refused = await types(officer, `回覆 ${filed.reference} 修好了`);
    expect(refused.words).toContain("還沒有查核結果");
    expect(refused.words).toContain("依據：第一部分第三條");
  });

  it("are told the same of a case that isn't there and one that they may not see", async () => {
    const filed = await office.file(resident, { topic: "staff", subjectName: "王小明" });
    const hidden = await types(officer, formatReference(filed.reference));
    const missing = await types(officer, "C-0000-0000");
    const without = (words: string) => words.replace(/C-\w{4}-\w{4}/g, "");
    expect(without(hidden.words)).toBe(without(missing.words));
  });

  it("press a button and find it used up the second time", async () => {
    const filed = await office.file(resident);
    const card = await types(officer, formatReference(filed.reference));
    expect((await presses(officer, card, "acknowledge")).words).toContain("已記錄：收到");
    const again = await presses(officer, card, "acknowledge");
    expect(again.words).toContain("已經記錄過了");
    expect(again.words).toContain("王小明");
  });

  it.each([
    ["work", "my work"],
    ["help", "commands"],
  ])("are understood in English: %s", async (_what, typed) => {
    expect((await types(await office.person("Amy Chan"), typed)).understood).toBe(true);
  });

  it("pass on that a caller isn't content, but never that one is", async () => {
    const clerk = await office.person("許文華");
    const caller = { for: "caller", callerName: "李先生", callerPhone: "138-5555-0999" } as const;
    const { caseId, reference } = await office.file(clerk, caller, "phone");
    await types(clerk, `查核 ${reference} 看過`);
    await types(clerk, `回覆 ${reference} 修好了`);
    await types(clerk, `已告知 ${reference} 電話`);
    expect(await office.caseNow(caseId)).toMatchObject({ status: "ANSWERED" });
    expect(await office.command(clerk, caseId, { type: "solved" })).toMatchObject({ ok: false });
    await types(clerk, `還沒解決 ${reference} 他說又漏了`);
    expect(await office.caseNow(caseId)).toMatchObject({ status: "HANDLING", round: 2 });
  });

  it("leave what isn't a command, and filing on behalf, to the root", async () => {
    for (const text of ["代客投訴", "你好", "收到，謝謝你"]) {
      expect((await types(officer, text)).understood).toBe(false);
    }
    expect((await types(resident, "我的工作")).understood).toBe(false);
  });
});
