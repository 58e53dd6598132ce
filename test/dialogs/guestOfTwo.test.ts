import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { type Locale } from "../../src/core/locale.ts";
import { openOffice, type Office } from "../services/office.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;

beforeAll(async () => {
  office = await openOffice({ utility: true });
});
afterAll(() => office.close());

/** Somebody of the page, who belongs to neither organisation. */
async function guest(locale: Locale): Promise<Actor> {
  const person = await office.guest();
  const { services } = office;
  return talk(locale, { services, converse, turn: (work) => office.turn(work) }).as(
    person,
    await office.comesIn(person),
  );
}

const at = (person: Actor) => person.state.form?.at;
const draft = (person: Actor) => person.state.form?.draft;

/** Passes over what may be left out, and sends. */
async function finishes(person: Actor): Promise<{ organisationId: string; topic: string }> {
  const { common, complaint } = person.texts;
  const answers: Readonly<Record<string, string>> = {
    for: complaint.forWhom.self,
    join: complaint.join.none,
  };
  for (let step = 0; step < 8 && at(person) !== null; step += 1) {
    await person.says(answers[at(person) ?? ""] ?? common.skip);
  }
  await person.says(person.texts.guided.send);
  const reference = /C-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(person.words)?.[0] ?? person.words;
  return office.db.prisma.case.findUniqueOrThrow({
    where: { reference: reference.replaceAll("-", "") },
  });
}

describe("a guest where two organisations answer", () => {
  it("is greeted by both, and given both desks and both people", async () => {
    const person = await guest("zh-Hant");
    await person.arrives();
    expect(person.words).toContain("青禾苑物業管理處、青禾供電分公司");
    await person.says("聯絡方式");
    expect(person.words).toMatch(/021-5555-0100[\s\S]+021-5555-0500/);
    await person.says("找專人");
    expect(person.heard).toHaveLength(1);
    expect(person.words).toMatch(/物業管理處[\s\S]+趙志強[\s\S]+供電分公司[\s\S]+鍾志偉/);
  });

  it.each([
    ["zh-Hant", "三棟電梯又壞了，門一直打不開", "qinghe", "lift"],
    ["zh-Hans", "三栋电梯又坏了，门一直打不开", "qinghe", "lift"],
    ["en", "The lift in block 3 is broken again, its door won't open", "qinghe", "lift"],
    ["zh-Hant", "東湖路 18 號停電了，從早上到現在都沒電", "qinghe-power", "outage"],
    ["zh-Hans", "东湖路18号停电了，从早上到现在都没电", "qinghe-power", "outage"],
    ["en", "No power since this morning at 18 Donghu Road", "qinghe-power", "outage"],
    ["zh-Hant", "我家的電錶一直空轉，讀數不對", "qinghe-power", "meter"],
  ] as const)("in %s, saying %s, isn't asked which", async (locale, said, organisation, topic) => {
    const person = await guest(locale);
    await person.says(said);
    expect(draft(person)).toMatchObject({ organisation, topic });
    if (at(person) === "place") await person.says("東湖路 20 號");
    expect(await finishes(person)).toMatchObject({ organisationId: organisation, topic });
  });

  it.each([
    ["zh-Hant", "停電了，什麼時候會來電？我要投訴", "青禾供電分公司", "東湖路 18 號"],
    ["zh-Hans", "停电了，一直没来电，我要投诉", "青禾供电分公司", "东湖路18号"],
    [
      "en",
      "I want to complain: no electricity since noon",
      "Qinghe Power Supply",
      "18 Donghu Road",
    ],
  ] as const)("in %s is asked when both could be meant: %s", async (locale, said, name, place) => {
    const person = await guest(locale);
    await person.says(said);
    expect(at(person)).toBe("organisation");
    expect(person.choices).toContain(name);
    await person.says(name);
    if (at(person) === "place") await person.says(place);
    if (at(person) === "topic") await person.says(person.locale === "en" ? "Power cut" : "停電");
    expect(await finishes(person)).toMatchObject({
      organisationId: "qinghe-power",
      topic: "outage",
    });
  });
});

it("doesn't ask somebody who belongs to one, nor speak of the other", async () => {
  const person = await office.person("何美玲");
  const { services } = office;
  const customer = talk("zh-Hant", { services, converse, turn: (work) => office.turn(work) }).as(
    person,
    await office.comesIn(person),
  );
  await customer.arrives();
  expect(customer.words).toContain("青禾供電分公司");
  expect(customer.words).not.toContain("物業");
  await customer.says("家裡停電了，整層都沒電");
  expect(draft(customer)).toMatchObject({ topic: "outage" });
  expect(draft(customer)).not.toHaveProperty("organisation");
});
