import { afterAll, beforeAll, expect, it } from "vitest";
import { readReportWords } from "../../dialogs/reportForced.ts";
import { converse } from "../../dialogs/root.ts";
import { formatReference } from "../../src/core/case/reference.ts";
import { type Locale } from "../../src/core/locale.ts";
import { openOffice, type Office } from "../services/office.ts";
import { CLERK_OF_PARK, FACTORY, managerOf } from "../services/supply/chosen.ts";
import { openWorks } from "../services/supply/works.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;
let reference: string;
let manager: string;

beforeAll(async () => {
  office = await openOffice({ utility: true });
  const works = await openWorks(office, FACTORY);
  reference = formatReference(works.reference);
  manager = await managerOf(works);
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

/** Answers what the complaint asks, as far as it asks it, and sends it. */
async function sends(customer: Actor, named: string): Promise<string> {
  const answers: Readonly<Record<string, string>> = {
    subjectName: named,
    details: "一直叫我找指定的施工單位，不找就不審。",
    attachmentIds: "略過",
    wish: "略過",
    for: "1",
  };
  for (let asked = 0; asked < 8; asked += 1) {
    const answer = answers[customer.state.form?.at ?? ""];
    if (answer === undefined) break;
    await customer.says(answer);
  }
  await customer.says("送出");
  return /C-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(customer.words)?.[0] ?? "";
}

const caseOf = async (shown: string) =>
  office.db.prisma.case.findUniqueOrThrow({ where: { reference: shown.replaceAll("-", "") } });

const sees = async (name: string, caseId: string): Promise<boolean> => {
  const person = await office.person(name);
  return (await office.turn((unit) => office.services.viewCase(unit, person, caseId))) !== null;
};

it("goes to oversight, linked to its request, past the project manager whom it names", async () => {
  const customer = await speaks(FACTORY);
  await customer.says(`檢舉三指定 ${reference}`);
  expect(customer.words).toContain(customer.texts.supply.reportBegun({ reference }));
  const filed = await caseOf(await sends(customer, manager));
  const subject = await office.person(manager);
  expect(filed).toMatchObject({ topic: "staff", restricted: true, subjectId: subject.id });
  expect(filed.details).toContain(reference);
  const owner = await office.db.prisma.person.findUniqueOrThrow({
    where: { id: filed.replyOwnerId },
  });
  expect(owner.roles).toContain("oversight");
  expect([filed.replyOwnerId, filed.secondPersonId, filed.handlerId]).not.toContain(subject.id);
  expect(await sees(manager, filed.id)).toBe(false);
  expect(await sees(CLERK_OF_PARK, filed.id)).toBe(false);
  expect(await office.told(subject, filed.id)).toEqual([]);
});

it("passes by the request's owner whom its words alone mention", async () => {
  const customer = await speaks(FACTORY);
  await customer.says(`檢舉三指定 ${reference} ${CLERK_OF_PARK} 一直要我找華電工程施工`);
  const filed = await caseOf(await sends(customer, "略過"));
  const clerk = await office.person(CLERK_OF_PARK);
  expect(filed.details).toContain("華電工程");
  expect([filed.replyOwnerId, filed.secondPersonId]).not.toContain(clerk.id);
  expect(await sees(CLERK_OF_PARK, filed.id)).toBe(false);
  expect(await office.told(clerk, filed.id)).toEqual([]);
});

it("passes by whoever oversees when it is about them", async () => {
  const customer = await speaks(FACTORY);
  await customer.says("檢舉三指定");
  const filed = await caseOf(await sends(customer, "葉淑芳"));
  const overseer = await office.person("葉淑芳");
  expect(filed.details).toContain(reference);
  expect([filed.replyOwnerId, filed.secondPersonId]).not.toContain(overseer.id);
  expect(await sees("葉淑芳", filed.id)).toBe(false);
});

it.each([
  ["zh-Hans", "举报三指定"],
  ["en", "report forced contractor"],
] as const)("begins in %s", async (locale, words) => {
  const customer = await speaks(FACTORY, locale);
  await customer.says(`${words} ${reference}`);
  expect(customer.words).toContain(customer.texts.supply.reportBegun({ reference }));
  expect(customer.state.form).toMatchObject({
    dialog: "complaint",
    draft: { topic: "staff", request: reference },
  });
});

it("says of somebody else's request what it says of one that doesn't exist", async () => {
  const customer = await speaks("何美玲");
  await customer.says(`檢舉三指定 ${reference}`);
  expect(customer.words).toContain(customer.texts.cases.unknown);
  expect(customer.state.form).toBeNull();
});

it.each([
  ["檢舉三指定", { reference: null, rest: "" }],
  ["举报三指定：经理叫我找华电", { reference: null, rest: "经理叫我找华电" }],
  [
    "Report forced contractor s-7k3m-9qx2, he insisted",
    { reference: "S7K3M9QX2", rest: "he insisted" },
  ],
  ["檢舉三指定的規定是什麼", null],
  ["我要檢舉", null],
])("reads %s", (text, words) => {
  expect(readReportWords(text)).toEqual(words);
});
