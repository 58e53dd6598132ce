import { afterAll, beforeAll, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { readPartyWords } from "../../dialogs/partyWords.ts";
import { formatReference } from "../../src/core/case/reference.ts";
import { type Locale } from "../../src/core/locale.ts";
import { type Person } from "../../src/core/person.ts";
import { openOffice, type Office } from "../services/office.ts";
import { FACTORY, untilContractor, untilDesigner } from "../services/supply/chosen.ts";
import { openWorks } from "../services/supply/works.ts";
import { talk, type Actor } from "../support/talk.ts";

let office: Office;
let reference: string;

beforeAll(async () => {
  office = await openOffice({ utility: true });
  const works = await openWorks(office, FACTORY);
  await untilContractor(works, await untilDesigner(office, works));
  reference = formatReference(works.reference);
});
afterAll(() => office.close());

async function speaks(person: Person, locale: Locale): Promise<Actor> {
  const { services } = office;
  return talk(locale, { services, converse, turn: (work) => office.turn(work) }).as(
    person,
    await office.comesIn(person),
  );
}

const lineIn = ({ words }: Actor): string =>
  /\*\*(\S+ S-[0-9A-Z]{4}-[0-9A-Z]{4} [0-9A-Z]{4}-[0-9A-Z]{4})\*\*/.exec(words)?.[1] ?? "";

it.each([
  ["zh-Hant", "邀請施工單位", "取消施工單位的權限", "退出"],
  ["zh-Hans", "邀请施工单位", "取消施工单位的权限", "退出"],
  ["en", "Invite the contractor", "end the contractor's access", "leave"],
] as const)(
  "in %s, a customer passes a line on, by which the contractor comes in; and ends it",
  async (locale, invite, end, leave) => {
    const customer = await speaks(await office.person(FACTORY), locale);
    await customer.says(`${invite} ${reference}`);
    const line = lineIn(customer);
    expect(line).not.toBe("");
    expect(customer.words).toContain("華電工程");
    const outsider = await speaks(await office.guest(), locale);
    const t = outsider.texts.supply.party;
    const role = outsider.texts.supply.card.contractor;
    await outsider.says(line.replace(/ \S+$/, ""));
    expect(outsider.words).toContain("4F7K-2M9P");
    await outsider.says(line.replace(/\S{4}$/, "0000"));
    expect(outsider.words).toContain(t.unknown);
    await outsider.says(line);
    expect(outsider.words).toContain(t.joined({ reference, role }));
    await outsider.says(outsider.texts.root.menu.status);
    expect(outsider.words).toContain(reference);
    expect(outsider.words).not.toContain("138-5555-0402");
    await outsider.says(`${leave} ${reference}`);
    expect(outsider.words).toContain(t.left({ reference, role }));
    const again = await speaks(await office.guest(), locale);
    await customer.says(invite);
    await again.says(lineIn(customer));
    expect(again.words).toContain(t.joined({ reference, role }));
    await customer.says(`${end} ${reference}`);
    expect(customer.words).toContain(customer.texts.supply.done.dropContractor);
    await again.says(reference);
    expect(again.words).not.toContain(outsider.texts.supply.done.issueReview);
  },
);

it("a button of the customer's card gives the code, once", async () => {
  const customer = await speaks(await office.person(FACTORY), "zh-Hant");
  await customer.says(`邀請設計單位 ${reference}`);
  const view = await office.turn((unit) =>
    office.services.viewCase(unit, customer.person, reference),
  );
  expect(view?.supply?.steps).toEqual(
    expect.arrayContaining(["inviteDesigner", "inviteContractor"]),
  );
  await customer.says(reference);
  await customer.presses(customer.texts.supply.step.inviteContractor);
  expect(lineIn(customer)).toContain(reference);
  await customer.presses(customer.texts.supply.step.inviteContractor);
  expect(lineIn(customer)).toBe("");
});

it.each([
  ["加入 S-7K3M-9QX2 4F7K-2M9P", { type: "join", reference: "S7K3M9QX2", code: "4F7K-2M9P" }],
  ["請加入 S-7K3M-9QX2 4F7K-2M9P", null],
  ["ＪＯＩＮ s-7k3m-9qx2 4f7k 2m9p", { type: "join", reference: "S7K3M9QX2", code: "4f7k 2m9p" }],
  ["加入：S-7K3M-9QX2", { type: "join", reference: "S7K3M9QX2", code: "" }],
  ["退出 S-7K3M-9QX2", { type: "leave", reference: "S7K3M9QX2" }],
  ["退出 S-7K3M-9QX2 因為太慢", null],
  ["加入", null],
  ["我想加入你們的會員", null],
])("reads %s", (text, words) => {
  expect(readPartyWords(text)).toEqual(words);
});
