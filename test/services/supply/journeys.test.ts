import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, later, openOffice } from "../office.ts";
import { type Filed } from "../../../src/cards/caseView.ts";
import { type NotFiled } from "../../../src/services/contract.ts";
import { type CaseCommand } from "../../../src/core/case/case.ts";
import { type SupplyDraft } from "../../../src/core/supply/request.ts";
import { type CaseView } from "../../../src/services/index.ts";
import { applicationOf, iso, openWorks, type Works } from "./works.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ utility: true });
});
afterAll(() => office.close());

const FACTORY = "宏達五金廠 丁國華";
const HOUSEHOLD = "何美玲";
const CLERK_OF_PARK = "Grace Wong";
const INSPECTOR = "彭建國";
const BRANCH = "方文娟";
const OTHER_BRANCH = "姚俊賢";

/** The project manager that the request was given to. */
const managerOf = async (works: Works): Promise<string> => {
  const { inside } = await works.view(CLERK_OF_PARK);
  return inside?.handler?.name ?? "";
};

const optionOf = async (works: Works, who: string, key: string, label?: string) => {
  const options = (await works.view(who)).supply?.options[key] ?? [];
  const found = label === undefined ? options[0] : options.find((one) => one.label === label);
  if (found === undefined) throw new Error(`${key}: ${JSON.stringify(options)}`);
  return found.value;
};

/** From the application to the plan in the customer's hands. */
async function planned(works: Works, by: { manager: string; authority: string; customer: string }) {
  const { manager, authority, customer } = by;
  await office.command(await office.person(manager), works.caseId, { type: "acknowledge" });
  await works.does(manager, "offerSurvey", { at: iso(24), second: iso(26) });
  await works.does(customer, "agreeSurvey", { slot: iso(24) });
  await works.does(manager, "recordSurvey", { feasible: "yes", findings: "線路有餘裕。" });
  const { supply } = await works.view(manager);
  expect(supply?.stage).toBe("SURVEYED");
  return { authority };
}

describe("315 kVA at high voltage, from the application to the check after supply", () => {
  it("goes through every stage, each by those whose step it is", async () => {
    const works = await openWorks(office, FACTORY);
    const manager = await managerOf(works);
    const customer = FACTORY;
    await planned(works, { manager, authority: BRANCH, customer });
    await works.does(manager, "draftPlan", {
      capacity: 315,
      voltage: "high",
      voltageText: "10 kV",
      mode: "transformer",
      metering: "高供高計",
      economics: "就近接入 10 kV 科技線，投資最省。",
    });
    expect(await works.tries(manager, "issuePlan")).toMatchObject({ ok: false });
    await works.does(BRANCH, "issuePlan");
    await works.does(customer, "acknowledgePlan");
    await works.does(manager, "contactCustomer", { text: "說明設計和施工由客戶自行選擇。" });
    const designer = await optionOf(works, customer, "chooseDesigner.entry", "青禾電力設計院");
    await works.does(customer, "chooseDesigner", { entry: designer });
    await works.handsInAll(customer, OTHER_BRANCH);
    expect((await works.view(customer)).supply?.stage).toBe("REVIEW");
    await works.does(BRANCH, "conveneReview", { at: iso(48), invitees: "設計院、客戶、生產部" });
    await works.does(OTHER_BRANCH, "giveOpinion", { text: "接地圖須補標高。" });
    await works.does(BRANCH, "issueReview", {
      result: "conditional",
      text: "補標接地網標高後施工。",
    });
    const contractor = await optionOf(works, customer, "chooseContractor.entry", "華電工程");
    await works.does(customer, "chooseContractor", { entry: contractor });
    await works.does(manager, "checkQualification", { text: "承裝三級、營業執照核對無誤。" });
    await works.does(customer, "reportStart", {
      startsOn: "2026-12-01",
      finishesOn: "2026-12-20",
      schedule: "第一週土建，第二週安裝，第三週調試。",
    });
    expect(await works.tries(manager, "acknowledgeStart")).toMatchObject({
      ok: false,
      clause: { id: "E-13" },
    });
    await works.handsIn(customer, "10", OTHER_BRANCH);
    await works.does(manager, "acknowledgeStart");
    await works.does(manager, "assignSupervisor", {
      person: await optionOf(works, manager, "assignSupervisor.person", INSPECTOR),
    });
    await works.does(INSPECTOR, "inspect", {
      kind: "concealed",
      findings: "接地網焊接合格，可以覆土。",
      result: "pass",
    });
    await works.does(customer, "reportProgress", { percent: 70, text: "櫃體安裝完成。" });
    await works.does(INSPECTOR, "inspect", {
      kind: "mid",
      findings: "避雷器接地線截面不足。",
      result: "rectify",
      rectifyBy: "2026-12-10",
    });
    await works.does(customer, "rectified", { text: "已更換。" });
    const inspected = await works.does(INSPECTOR, "inspect", {
      kind: "mid",
      findings: "全面檢查合格。",
      result: "pass",
    });
    expect(inspected.supply?.stage).toBe("MID_INSPECTED");
    await works.does(customer, "receive");
    // No contractor is in the chat: their copy can be opened, and is signed for on paper (E-25).
    const copies = (view: CaseView) =>
      view.supply?.notices.filter(({ number }) => /^ZJ-.*-3-\d$/.test(number)) ?? [];
    expect(copies(await works.view(customer)).map(({ number }) => number.slice(-1))).toEqual([
      "1",
      "2",
    ]);
    const signed = await works.does(INSPECTOR, "receiveForContractor", { signedBy: "羅工" });
    expect(copies(signed).map(({ number }) => number.slice(-1))).toEqual(["3", "2"]);
    const lines = signed.supply?.lines.filter((line) => line.type === "inspection") ?? [];
    expect(lines.map(({ inspection }) => inspection.receipts.length)).toEqual([3, 3, 3]);
    await works.does(customer, "reportCompletion", { text: "全部竣工，申請供電。" });
    await works.does(INSPECTOR, "recordAcceptance", { result: "pass", findings: "驗收合格。" });
    await works.does(manager, "offerSupply", { at: iso(100), second: iso(124) });
    await works.does(customer, "agreeSupply", { slot: iso(124) });
    await works.does(manager, "recordContract", { number: "GYD-2026-0315" });
    await works.does(manager, "issueMeterNotice");
    await works.does(INSPECTOR, "recordMetering", { meterNo: "3150001", reading: "0" });
    const on = await works.does(INSPECTOR, "energise");
    expect(on.supply?.stage).toBe("ENERGISED");
    expect(on.due.map(({ kind }) => kind)).toContain("followUp");
    expect(
      await works.tries(INSPECTOR, "recordFollowUp", { metering: "正常", usage: "正常" }),
    ).toMatchObject({ ok: false, refusal: "completionDocumentsMissing", clause: { id: "E-7" } });
    await works.handsInAll(customer, OTHER_BRANCH);
    works.at(later(24 * 20));
    const done = await works.does(INSPECTOR, "recordFollowUp", {
      metering: "計量裝置運行正常。",
      usage: "負荷約六成。",
    });
    expect(done).toMatchObject({ status: "ANSWERED", supply: { stage: "DONE" } });
    expect(await office.problems(works.caseId)).toEqual([]);
    const notices = await office.db.prisma.writtenNotice.findMany({
      where: { caseId: works.caseId },
      orderBy: { number: "asc" },
    });
    expect(notices.map(({ number }) => number.split("-")[0])).toEqual([
      "GD",
      "GT",
      "SC",
      "ZB",
      ...Array.from({ length: 9 }, () => "ZJ"),
    ]);
  });
});

describe("residential lighting", () => {
  it("E-29: skips design review and mid-inspection; notice within one day, supply within two", async () => {
    const works = await openWorks(office, HOUSEHOLD, {
      applicant: "何美玲",
      site: "東湖路 18 號 3 棟 501 室",
      use: "residential",
      voltage: "low",
      unit: "kW",
      capacityTotal: 8,
      batch: false,
    });
    const { inside } = await works.view("周敏慧");
    const manager = inside?.handler?.name ?? "";
    await planned(works, { manager, authority: "曾國強", customer: HOUSEHOLD });
    await works.does(manager, "draftPlan", {
      capacity: 8,
      voltage: "low",
      voltageText: "220 V",
      mode: "public",
      metering: "單相電錶",
      economics: "就近接入。",
    });
    await works.does("曾國強", "issuePlan");
    const after = await works.does(HOUSEHOLD, "acknowledgePlan");
    expect(after.supply?.stage).toBe("PASSED");
    const contractor = await optionOf(works, HOUSEHOLD, "chooseContractor.entry", "順達電器行");
    await works.does(HOUSEHOLD, "chooseContractor", { entry: contractor });
    await works.does(manager, "checkQualification", { text: "核對無誤。" });
    await works.does(HOUSEHOLD, "reportStart", {
      startsOn: "2026-11-25",
      finishesOn: "2026-11-26",
      schedule: "一天。",
    });
    await works.does(manager, "acknowledgeStart");
    await works.does(HOUSEHOLD, "reportProgress", { percent: 100, text: "裝好了。" });
    await works.does(HOUSEHOLD, "reportCompletion", { text: "竣工。" });
    const accepted = await works.does(INSPECTOR, "recordAcceptance", {
      result: "pass",
      findings: "合格。",
    });
    expect(accepted.due.map(({ kind }) => kind)).toContain("meterNotice");
    await works.does(manager, "recordContract", { number: "GYD-2026-0008" });
    const noticed = await works.does(manager, "issueMeterNotice");
    expect(noticed.due.map(({ kind }) => kind)).toContain("supply");
  });
});

/** Applies for a site, or not. */
async function applies(who: string, over: Partial<SupplyDraft>): Promise<Filed | NotFiled> {
  const filer = await office.person(who);
  await office.comesIn(filer);
  const filing = { draft: applicationOf(over), source: "chat", area: null } as const;
  const draftId = randomUUID();
  return office.turn((unit) => office.services.fileSupply(unit, { ...filing, filer, draftId }));
}

it("a second application for the same site meets the first", async () => {
  const first = await openWorks(office, FACTORY, { site: "科技大道 70 號" });
  const again = { site: "科技大道70号" };
  expect(await applies(FACTORY, again)).toEqual({
    ...{ ok: false, reason: "sameSite", reference: first.reference },
  });
  // Somebody else isn't told whose it is, nor which.
  for (const who of [HOUSEHOLD, "周敏慧"]) {
    expect(await applies(who, again)).toEqual({ ok: false, reason: "sameSite" });
  }
  const customer = await office.person(FACTORY);
  await office.command(customer, first.caseId, { type: "withdraw", reason: null });
  await openWorks(office, FACTORY, again);
});

it("of two applications for a site at the same moment one is taken, whoever files them", async () => {
  const said = { site: "科技大道 71 號" };
  const both = await Promise.all([applies(FACTORY, said), applies(HOUSEHOLD, said)]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "sameSite" });
  const open = await office.db.prisma.supply.findMany({ where: { openSite: "科技大道71" } });
  expect(open).toHaveLength(1);
});

it("an application that was answered with a no leaves its site free once it is closed", async () => {
  const said = { site: "科技大道 72 號" };
  const first = await openWorks(office, FACTORY, said);
  const keeps = async () =>
    (await office.db.prisma.supply.findUniqueOrThrow({ where: { caseId: first.caseId } })).openSite;
  expect(await keeps()).toBe("科技大道72");
  const customer = await office.person(FACTORY);
  const manager = await managerOf(first);
  const tells = async (who: string, command: CaseCommand, hours: number) =>
    office.command(await office.person(who), first.caseId, command, later(hours));
  await office.comesIn(await office.person("秦正明"));
  await tells(manager, { type: "acknowledge" }, 1);
  await first.does(manager, "recordSurvey", { feasible: "no", findings: "線路無餘裕。" });
  const argued = { favourable: "no", opinion: "電網無法供應。" };
  await first.does(BRANCH, "recordFeasibility", argued);
  await tells(CLERK_OF_PARK, { type: "answer", text: "電網無法供應。" }, 2);
  expect(await keeps()).toBe("科技大道72");
  await office.reads(customer);
  await tells(FACTORY, { type: "solved" }, 3);
  expect((await office.caseNow(first.caseId)).status).toBe("CLOSED");
  expect(await keeps()).toBeNull();
  await openWorks(office, HOUSEHOLD, said);
});

it("an address outside every area is refused", async () => {
  await expect(openWorks(office, FACTORY, { site: "遠方鎮 1 號" })).rejects.toThrow("outsideArea");
});
