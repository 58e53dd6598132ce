import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { type Locale } from "../../src/core/locale.ts";
import { openOffice, type Office } from "../services/office.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice();
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

async function says(person: Actor, ...answers: readonly string[]): Promise<void> {
  for (const answer of answers) await person.says(answer);
}

const REFERENCE = /C-[0-9A-Z]{4}-[0-9A-Z]{4}/;

const referenceIn = (person: Actor): string => REFERENCE.exec(person.words)?.[0] ?? "";

const caseOf = async (reference: string) =>
  office.db.prisma.case.findUniqueOrThrow({ where: { reference: reference.replaceAll("-", "") } });

describe("a complaint from the first word to the rating, by typing alone", () => {
  it("lands with a person, is answered, comes back unsolved, and is closed by its customer", async () => {
    const resident = await speaks("張家豪");
    await says(resident, "三棟電梯又壞了，門一直打不開", "略過", "希望今天修好");
    if (resident.state.form?.at === "for") await resident.says("我自己");
    await resident.says("送出");
    const reference = referenceIn(resident);
    const filed = await caseOf(reference);
    expect(filed).toMatchObject({ place: "3棟", topic: "lift", wish: "希望今天修好" });
    const owner = await office.db.prisma.person.findUniqueOrThrow({
      where: { id: filed.replyOwnerId },
    });
    expect(resident.words).toContain(owner.name);

    const officer = await speaks(owner.name);
    await officer.says(`查核 ${reference} 門機皮帶斷裂`);
    expect(officer.words).toContain(officer.texts.cases.done.investigate);
    await officer.says(`回覆 ${reference} 皮帶已更換，請再試試`);
    expect(officer.words).toContain(officer.texts.cases.done.answer);

    await office.reads(resident.person);
    await resident.says("我的案件");
    expect(resident.words).toContain("皮帶已更換");
    await says(resident, "還沒解決", "門還是夾人");
    expect(resident.words).toContain(resident.texts.cases.done.notSolved);
    expect(await caseOf(reference)).toMatchObject({ round: 2, replyOwnerId: owner.id });

    await officer.says(`查核 ${reference} 感應器也要換`);
    await officer.says(`回覆 ${reference} 感應器已換好`);
    await office.reads(resident.person);
    await resident.says("已解決");
    expect(resident.words).toContain(resident.texts.cases.done.solved);
    await says(resident, "5", "很快就來了");
    expect(resident.words).toContain(resident.texts.cases.done.rate);
    const rating = await office.db.prisma.rating.findFirstOrThrow({
      where: { caseId: filed.id, score: 5 },
    });
    expect(rating.comment).toBe("很快就來了");
    expect(await office.problems(filed.id)).toEqual([]);
  });

  it("is sent once, however often it is confirmed (R4, case 12)", async () => {
    const resident = await speaks("張家豪");
    await says(resident, "五棟的樓梯間一直漏水，地板都濕了", "略過", "略過");
    if (resident.state.form?.at === "for") await resident.says("我自己");
    const stored = resident.stored;
    await resident.says("送出");
    const reference = referenceIn(resident);
    resident.stored = stored;
    await resident.says("送出");
    expect(referenceIn(resident)).toBe(reference);
    expect(resident.words).toContain(
      resident.texts.cases.alreadyFiled({ reference }).replaceAll("**", ""),
    );
  });

  it("goes back to the question that staff asked, without a reference typed (B2)", async () => {
    const resident = await speaks("黃淑貞");
    await says(resident, "三棟的對講機壞了，樓下按鈴都聽不到", "略過", "略過");
    if (resident.state.form?.at === "for") await resident.says("我自己");
    if (resident.state.form?.at === "phone") await resident.says("0912345678");
    await resident.says("送出");
    const reference = referenceIn(resident);
    const filed = await caseOf(reference);
    const owner = await office.db.prisma.person.findUniqueOrThrow({
      where: { id: filed.replyOwnerId },
    });
    const officer = await speaks(owner.name);
    await officer.says(`問 ${reference} 請問什麼時候方便上門？`);
    await resident.says("星期六下午都在");
    expect(resident.words).toContain(
      resident.texts.root.replyTaken({ reference, name: owner.name }),
    );
    expect((await caseOf(reference)).waitingSince).toBeNull();
  });
});

it("takes an anonymous complaint, and shows it again for its claim code alone (B19)", async () => {
  const guest = await office.guest();
  const { services } = office;
  const person = talk("zh-Hant", { services, converse, turn: (work) => office.turn(work) }).as(
    guest,
    await office.comesIn(guest),
  );
  await says(person, "匿名投訴：三棟電梯有人抽菸，味道很重", "略過", "略過");
  await person.says("送出");
  const reference = referenceIn(person);
  const code = /(?<!\d)\d{6}(?!\d)/.exec(person.words)?.[0] ?? "";
  expect(await caseOf(reference)).toMatchObject({ anonymous: true, customerId: null });
  const other = await office.guest();
  const stranger = talk("en", { services, converse, turn: (work) => office.turn(work) }).as(
    other,
    await office.comesIn(other),
  );
  await says(stranger, reference, "000000");
  expect(stranger.words).toContain(stranger.texts.cases.unknown);
  await stranger.says(`${reference} ${code}`);
  expect(stranger.words).toContain(reference);
  expect(stranger.words).not.toContain(stranger.texts.cases.unknown);
});

it("urges once, says who was told and by when, and then from when again (B5)", async () => {
  const resident = await speaks("張家豪");
  await says(resident, "二棟走廊的燈不亮了，晚上看不到路", "略過", "略過");
  if (resident.state.form?.at === "for") await resident.says("我自己");
  await resident.says("送出");
  const reference = referenceIn(resident);
  await resident.says(`催辦 ${reference}`);
  expect(resident.words).toMatch(/已提醒.+和林佩君，並記在案件裡。最晚 \*\*今天 .+\*\* 給您回音。/);
  await resident.says("再催一下");
  await resident.says("催一下");
  expect(resident.words).toContain(resident.texts.cases.refused.urgedAlready);
  expect(resident.words).toMatch(/\*\*今天 \d\d:\d\d\*\* 之後可以再催一次/);
});

it("urges an anonymous case by a button, after its claim code", async () => {
  const guest = await speaks("黃淑貞");
  await says(guest, "匿名投訴：五棟樓梯間堆滿雜物，不能走", "略過", "略過");
  await guest.says("送出");
  const reference = referenceIn(guest);
  const code = /(?<!\d)\d{6}(?!\d)/.exec(guest.words)?.[0] ?? "";
  await guest.says(`${reference} ${code}`);
  const card = JSON.stringify(guest.heard.map(({ card: shown }) => shown));
  const actionId = /([0-9a-f-]{36})\.urge/.exec(card)?.[1] ?? "";
  const pressed = await office.turn((unit) =>
    office.services.pressCaseButton(unit, guest.person, { actionId, verb: "urge", values: {} }),
  );
  expect(pressed).toMatchObject({ type: "done", verb: "urge" });
});

it("lets staff file for somebody at the desk, and says to whom the claim code goes", async () => {
  const clerk = await speaks("王小明");
  await says(
    clerk,
    "代客投訴",
    "到場的客戶",
    "王太太",
    "0912345678",
    "2棟大廳",
    "清潔",
    "大廳地板積水沒有人拖",
    "略過",
    "略過",
    "送出",
  );
  expect(await caseOf(referenceIn(clerk))).toMatchObject({
    source: "walkIn",
    callerName: "王太太",
    customerId: null,
  });
});

it("offers a neighbour the case that is open already, and joins it", async () => {
  const first = await speaks("張家豪");
  await says(first, "一棟電梯壞了，停在三樓不動", "略過", "略過");
  if (first.state.form?.at === "for") await first.says("我自己");
  await first.says("送出");
  const reference = referenceIn(first);
  const second = await speaks("黃淑貞");
  await second.says("一棟的電梯故障了，不能搭");
  expect(second.state.form?.at).toBe("join");
  await says(second, "1", "送出");
  expect(referenceIn(second)).toBe(reference);
  await second.says("我的案件");
  expect(second.words).toContain(reference);
});

it("withdraws after asking, and answers the withdrawal too", async () => {
  const resident = await speaks("張家豪");
  await says(resident, "四棟門口的垃圾桶滿出來好幾天了", "略過", "略過");
  if (resident.state.form?.at === "for") await resident.says("我自己");
  await resident.says("送出");
  const reference = referenceIn(resident);
  await says(resident, `撤回 ${reference}`, "確定撤回", "略過");
  expect(resident.words).toContain(resident.texts.cases.done.withdraw);
  expect(await caseOf(reference)).toMatchObject({ closedAs: "withdrawn" });
});
