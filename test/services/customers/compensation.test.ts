import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demonstrationCement } from "../../../prisma/seedCement.ts";
import { readAmount, readCompensationWords } from "../../../dialogs/compensation.ts";
import { type Actor } from "../../support/talk.ts";
import { formatReference } from "../../../src/core/case/reference.ts";
import { organisationFile } from "../../../src/core/organisation.ts";
import { LOCALES } from "../../../src/core/locale.ts";
import { textsFor } from "../../../src/locales/index.ts";
import { closeSettled } from "../../../src/services/closeSettled.ts";
import { openOffice, type Office } from "../office.ts";
import { speaks, toldTo } from "./support.ts";

let office: Office;
let customer: Actor;
let owner: Actor;
let second: Actor;
let director: Actor;

const RULE = {
  id: "quality-loss",
  basis: { "zh-Hant": "損失補償辦法", "zh-Hans": "损失补偿办法", en: "Compensation rules" },
  topics: ["quality"],
  bands: [
    { upTo: 10_000, approvers: ["customerManager"], count: 1 },
    { upTo: 50_000, approvers: ["customerManager", "director", "oversight"], count: 2 },
  ],
  payers: ["specialist"],
};

beforeAll(async () => {
  office = await openOffice({ cement: true, simulated: true });
  customer = await speaks(office, "宏基建設 羅建軍");
  owner = await speaks(office, "Peter Lau", "en");
  second = await speaks(office, "簡文傑");
  director = await speaks(office, "溫雅琴");
});
afterAll(() => office.close());

const file = async (topic: string) => {
  const place = "臨港路 66 號工地";
  return office.file(await office.person("宏基建設 羅建軍"), { place, topic, details: "結塊" });
};
const configure = () =>
  office.services.importOrganisation(
    organisationFile.parse({ ...demonstrationCement, compensation: [RULE] }),
  );
const latest = (caseId: string) =>
  office.db.prisma.compensation.findFirstOrThrow({ where: { caseId }, orderBy: { at: "desc" } });
const trailOf = async (caseId: string) =>
  (await office.db.prisma.caseEvent.findMany({ where: { caseId }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );
const { compensation: t } = textsFor("zh-Hant");

describe("what is typed of a claim", () => {
  it.each([
    ["索賠 C-7K3M-9QX2 12000 兩車水泥結塊", "claim"],
    ["拟补偿 C-7K3M-9QX2 8000", "propose"],
    ["approve compensation C-7K3M-9QX2", "approve"],
    ["不接受補償 C-7K3M-9QX2 太少", "decline"],
  ])("%s", (text, word) => {
    expect(readCompensationWords(text)).toMatchObject({ word, reference: "C7K3M9QX2" });
  });

  it.each(LOCALES)("every word and every example of %s is understood", (locale) => {
    const texts = textsFor(locale).compensation;
    for (const [word, all] of Object.entries(texts.words)) {
      for (const one of all) expect(readCompensationWords(`${one} C-7K3M-9QX2`)?.word).toBe(word);
    }
    for (const [word, example] of Object.entries(texts.example)) {
      expect(readCompensationWords(example)?.word).toBe(word);
    }
    for (const words of Object.values(texts.buttons)) {
      for (const one of words) expect(readCompensationWords(`${one} C-7K3M-9QX2`)).not.toBeNull();
    }
  });

  it.each([
    ["12000 兩車", 12_000, "兩車"],
    ["12,000.5元，結塊", 12_000.5, "結塊"],
    ["1.2萬 結塊", 12_000, "結塊"],
    ["¥80 兩包", 80, "兩包"],
  ])("%s", (text, amount, rest) => {
    expect(readAmount(text, false)).toEqual({ amount, rest });
  });

  it("twelve bags are no amount", () => {
    expect(readAmount("12 包水泥結塊", false)).toBeNull();
  });
});

describe("a loss is compensated by rule alone (C-7)", () => {
  it("where none is configured, nothing is proposed: the clause, and who interprets it, are named", async () => {
    const { caseId, reference } = await file("quality");
    const shown = formatReference(reference);
    await customer.says(`索賠 ${shown} 12000 兩車水泥結塊，無法使用`);
    expect(customer.words).toContain(t.claimDone({ reference: shown }));
    expect(await latest(caseId)).toMatchObject({ claimed: 12_000, status: "CLAIMED" });
    await owner.says(`propose compensation ${shown} 8000 by the test result`);
    expect(owner.words).toContain(owner.texts.compensation.refused.noRule);
    expect(owner.words).toContain("Article 7");
    expect(owner.words).toContain("the marketing department");
    await second.says(`擬補償 ${shown} 8000`);
    expect(second.words).toContain("沒有相關規定");
    expect(second.words).toContain("公司市場部");
    expect(await latest(caseId)).toMatchObject({ status: "CLAIMED", amount: null });
    await director.says(`駁回補償 ${shown} 檢驗合格`);
    expect((await latest(caseId)).status).toBe("REFUSED");
    const told = (await toldTo(office, "宏基建設 羅建軍")).at(-1) ?? "";
    expect(told).toContain("檢驗合格");
    expect(told).toContain("公司市場部");
  });

  it("from the claim to the payment: four eyes, no word of money before, and each step in the trail", async () => {
    await configure();
    const { caseId, reference } = await file("quality");
    const shown = formatReference(reference);
    await customer.arrives();
    const photo = await office.sends(customer.person, "loss.csv", "a,b\n1,2\n");
    const files = "id" in photo ? [{ ...photo, name: "loss.csv", contentType: "text/csv" }] : [];
    await customer.says(`索賠 ${shown} 30000 三車水泥結塊`, files);
    await customer.says(`索賠 ${shown} 30000 三車水泥結塊`);
    expect(customer.words).toContain(t.refused.openAlready);
    await second.says(`擬補償 ${shown} 31000`);
    expect(second.words).toContain(t.refused.aboveClaim);
    await second.says(`擬補償 ${shown} 20000 依檢驗結果`);
    expect(second.words).toContain(t.stepDone.propose);
    await customer.says(`補償 ${shown}`);
    expect(customer.words).not.toMatch(/20,000/);
    expect(customer.words).toContain(t.customerStatus.PROPOSED);
    await second.says(`核准補償 ${shown}`);
    expect(second.words).toContain(t.refused.notYours);
    const manager = await speaks(office, "程立德");
    await manager.says(`核准補償 ${shown}`);
    expect((await latest(caseId)).status).toBe("PROPOSED");
    await manager.says(`核准補償 ${shown}`);
    expect(manager.words).toContain(t.refused.approvedAlready);
    for (const told of await toldTo(office, "宏基建設 羅建軍")) expect(told).not.toMatch(/20,000/);
    await second.says(`提出補償 ${shown}`);
    expect(second.words).toContain(t.refused.wrongState);
    await director.says(`核准補償 ${shown}`);
    expect((await latest(caseId)).status).toBe("APPROVED");
    await second.says(`提出補償 ${shown}`);
    expect((await toldTo(office, "宏基建設 羅建軍")).at(-1)).toMatch(/20,000.*接受補償/);
    await customer.says(`接受補償 ${shown}`);
    const accounts = await speaks(office, "白雪薇");
    await accounts.says(`補償付款 ${shown} FK20261201-08`);
    expect(await latest(caseId)).toMatchObject({
      ...{ status: "PAID", amount: 20_000, rule: RULE.id, clause: "C-7" },
      paymentReference: "FK20261201-08",
    });
    expect((await toldTo(office, "宏基建設 羅建軍")).at(-1)).toContain("FK20261201-08");
    expect((await trailOf(caseId)).filter((type) => type.startsWith("compensation"))).toEqual([
      ...["compensationClaimed", "compensationProposed"],
      ...["compensationApproved", "compensationApproved", "compensationOffered"],
      ...["compensationAccepted", "compensationPaid"],
    ]);
    expect(await office.problems(caseId)).toEqual([]);
    await customer.says(`補償 ${shown}`);
    expect(customer.words).toContain("損失補償辦法");
  });

  it("a proposal sent back is open again, and a customer may let it be", async () => {
    const { caseId, reference } = await file("quality");
    const shown = formatReference(reference);
    await customer.says(`索賠 ${shown} 一車結塊`);
    expect((await latest(caseId)).claimed).toBeNull();
    await second.says(`擬補償 ${shown} 5000`);
    const before = (await toldTo(office, "宏基建設 羅建軍")).length;
    await (await speaks(office, "顧曉雯")).says(`駁回補償 ${shown} 金額太高`);
    expect(await latest(caseId)).toMatchObject({ status: "CLAIMED", amount: null });
    expect(await toldTo(office, "宏基建設 羅建軍")).toHaveLength(before);
    await customer.says(`放棄索賠 ${shown}`);
    expect((await latest(caseId)).status).toBe("DECLINED");
  });

  it("is nobody's who has no part in the case", async () => {
    const { reference } = await file("quality");
    const other = await speaks(office, "大地預拌混凝土 馬麗芳");
    await other.says(`索賠 ${formatReference(reference)} 12000 我也要`);
    expect(other.words).toContain(t.refused.unknown);
    const clerk = await speaks(office, "郭家銘");
    await clerk.says(`索賠 ${formatReference(reference)} 12000 代記`);
    expect(clerk.words).toContain(t.refused.notYours);
  });
});

describe("a case whose claim is open", () => {
  it("isn't closed by silence nor by 'solved' until the claim is settled, and then it is by itself", async () => {
    const { caseId, reference } = await file("quality");
    const shown = formatReference(reference);
    const { person } = customer;
    await customer.says(`索賠 ${shown} 5000 一車結塊`);
    await office.command(owner.person, caseId, { type: "investigate", finding: "已查" });
    await office.command(owner.person, caseId, { type: "answer", text: "已換貨" });
    await office.reads(person);
    await office.reads(director.person);
    const settle = () =>
      closeSettled({ db: office.db, services: office.services, onTold: () => undefined });
    await office.command(person, caseId, { type: "solved" });
    await office.clock?.standAt(Temporal.Instant.from("2026-12-20T02:00:00Z"));
    await settle();
    expect(await office.caseNow(caseId)).toMatchObject({ status: "ANSWERED", closedAs: "solved" });
    await director.says(`駁回補償 ${shown} 已換貨，沒有損失`);
    expect((await latest(caseId)).status).toBe("REFUSED");
    await settle();
    expect((await office.caseNow(caseId)).status).toBe("CLOSED");
    expect(await office.problems(caseId)).toEqual([]);
    await customer.says(`索賠 ${shown} 5000 還要`);
    expect(customer.words).toContain(t.refused.caseClosed);
  });
});
