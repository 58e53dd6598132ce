import { afterAll, beforeAll, expect, it } from "vitest";
import { workListCard } from "../../../src/cards/workListCard.ts";
import { cardText } from "../../../src/cards/cardText.ts";
import { textsFor } from "../../../src/locales/index.ts";
import { type Office, OPEN_HOURS, openOffice } from "../office.ts";
import { chooses, CONTRACTOR, untilDesigner } from "./chosen.ts";
import { iso, openWorks, type Works } from "./works.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ utility: true });
});
afterAll(() => office.close());

const FACTORY = "宏達五金廠 丁國華";
const CLERK = "Grace Wong";
const INSPECTOR = "彭建國";
const BRANCH = "方文娟";

const day = (text: string) => Temporal.PlainDate.from(text);
const workOf = async (name: string) => {
  const person = await office.person(name);
  return office.turn((unit) => office.services.myWork(unit, person));
};

/** What somebody's list says of one request: null when it isn't there. */
const itemOf = async (name: string, { caseId }: Works) => {
  const item = (await workOf(name)).find((one) => one.caseId === caseId);
  return item === undefined ? null : [item.as, item.expected, item.step];
};

const managerOf = async (works: Works): Promise<string> =>
  (await works.view(CLERK)).inside?.handler?.name ?? "";

it("names the step that is each person's, and shows it to those alone whose it is", async () => {
  const works = await openWorks(office, FACTORY, { site: "科技大道 201 號" });
  const manager = await managerOf(works);
  expect(await itemOf(manager, works)).toEqual(["handler", "acknowledge", null]);
  await office.command(await office.person(manager), works.caseId, { type: "acknowledge" });
  expect(await itemOf(manager, works)).toEqual(["handler", "step", "offerSurvey"]);
  await works.does(manager, "offerSurvey", { at: iso(24), second: iso(26) });
  expect(await itemOf(manager, works)).toEqual(["handler", "waitCustomer", null]);
  expect(await itemOf(CLERK, works)).toEqual(["owner", "waitCustomer", null]);

  await works.does(FACTORY, "agreeSurvey", { slot: iso(24) });
  await works.does(manager, "recordSurvey", { feasible: "yes", findings: "線路有餘裕。" });
  expect(await itemOf(manager, works)).toEqual(["handler", "step", "draftPlan"]);
  expect(await itemOf(CLERK, works)).toEqual(["owner", "waitStep", "draftPlan"]);
  const due = (await workOf(manager)).find(({ caseId }) => caseId === works.caseId)?.dueAt;
  const plan = await office.db.prisma.clock.findFirstOrThrow({
    where: { caseId: works.caseId, kind: "plan" },
  });
  expect(due?.epochMilliseconds).toBe(plan.dueAt.getTime());
  for (const name of [BRANCH, INSPECTOR, "曾國強", "江宏毅", "葉淑芳", "秦正明"]) {
    expect(await itemOf(name, works)).toBeNull();
  }

  await works.does(manager, "draftPlan", {
    capacity: 315,
    voltage: "high",
    voltageText: "10 kV",
    mode: "transformer",
    metering: "高供高計",
    economics: "就近接入。",
  });
  // The branch answers below 1000 kVA (E-10): its reviewers, not the station's nor the city's.
  expect(await itemOf(BRANCH, works)).toEqual(["duty", "step", "issuePlan"]);
  expect(await itemOf("姚俊賢", works)).toEqual(["duty", "step", "issuePlan"]);
  for (const name of ["曾國強", "江宏毅", INSPECTOR]) expect(await itemOf(name, works)).toBeNull();
  expect(await itemOf(manager, works)).toEqual(["handler", "waitStep", "issuePlan"]);

  await works.does(BRANCH, "issuePlan");
  expect(await itemOf(BRANCH, works)).toBeNull();
  expect(await itemOf(manager, works)).toEqual(["handler", "step", "contactCustomer"]);
  await works.does(manager, "contactCustomer", { text: "說明由客戶自行選擇。" });
  expect(await itemOf(manager, works)).toEqual(["handler", "waitCustomer", null]);
  await works.does(FACTORY, "requestChange", { about: "plan", text: "改為 400 kVA" });
  expect(await itemOf(BRANCH, works)).toEqual(["duty", "step", "decideChange"]);
});

it("a plan from 1000 kVA waits for the city, and its inspection for the inspectors", async () => {
  const works = await openWorks(office, FACTORY, { site: "科技大道 202 號", capacityTotal: 1250 });
  const manager = await managerOf(works);
  await works.does(manager, "recordSurvey", { feasible: "yes", findings: "可行。" });
  await works.does(manager, "draftPlan", {
    capacity: 1250,
    voltage: "high",
    voltageText: "10 kV",
    mode: "transformer",
    metering: "高供高計",
    economics: "就近接入。",
  });
  expect(await itemOf("江宏毅", works)).toEqual(["duty", "step", "issuePlan"]);
  expect(await itemOf(BRANCH, works)).toBeNull();
});

it("reviewers of the level and inspectors have their work, though the manager may do it too", async () => {
  const works = await openWorks(office, FACTORY, { site: "科技大道 204 號" });
  const manager = await untilDesigner(office, works);
  await works.does(manager, "contactCustomer", { text: "說明由客戶自行選擇。" });
  const isAsked = async (names: readonly string[], step: string) => {
    for (const name of names)
      expect(await itemOf(name, works), name).toEqual(["duty", "step", step]);
    const others = [BRANCH, "姚俊賢", INSPECTOR, "魏子豪", "曾國強", "江宏毅", "葉淑芳"];
    for (const name of others.filter((one) => !names.includes(one))) {
      expect(await itemOf(name, works), name).toBeNull();
    }
  };
  const reviewers = [BRANCH, "姚俊賢"];
  const inspectors = [INSPECTOR, "魏子豪"];
  await isAsked([], "");
  const missing = (await works.view(FACTORY)).supply?.missing ?? [];
  for (const { id } of missing) {
    const file = await office.sends(await office.person(FACTORY), `${id}.pdf`, "%PDF-1.4\n%%EOF");
    if (!("id" in file)) throw new Error(file.reason);
    await works.does(FACTORY, "handIn", { item: id, files: [file.id] });
  }
  await isAsked(reviewers, "judgeDocument");
  expect(await itemOf(manager, works)).toEqual(["handler", "step", "judgeDocument"]);
  for (const { id } of missing)
    await works.does(BRANCH, "judgeDocument", { item: id, result: "accepted" });
  await isAsked(reviewers, "conveneReview");
  await works.does(BRANCH, "conveneReview", { at: iso(48), invitees: "設計院、客戶" });
  await isAsked(reviewers, "giveOpinion");
  await works.does("姚俊賢", "giveOpinion", { text: "無意見。" });
  await works.does(BRANCH, "issueReview", { result: "pass", text: "合格。" });
  await chooses(works, FACTORY, "chooseContractor", CONTRACTOR);
  await works.does(manager, "checkQualification", { text: "核對無誤。" });
  await works.does(FACTORY, "reportStart", {
    ...{ startsOn: "2026-12-01", finishesOn: "2026-12-20", schedule: "三週完成。" },
  });
  await works.does(manager, "acknowledgeStart");
  await isAsked([], "");
  const { id: person } = await office.person(INSPECTOR);
  await works.does(manager, "assignSupervisor", { person });
  await works.does(FACTORY, "reportProgress", { percent: 70, text: "櫃體安裝完成。" });
  await isAsked(inspectors, "inspect");
  const inspector = await office.person(INSPECTOR);
  const said = await office.db.prisma.message.findMany({
    where: { caseId: works.caseId, recipientId: inspector.id },
  });
  expect(said.length).toBeGreaterThan(0);
  await works.does(manager, "assignSupervisor", { person: inspector.id });
  await isAsked(inspectors, "inspect");
  await works.does(INSPECTOR, "inspect", { kind: "concealed", findings: "合格。", result: "pass" });
  for (const round of ["rectify", "pass"] as const) {
    await works.does(INSPECTOR, "inspect", {
      ...{ kind: "mid", findings: "查畢。", result: round },
      ...(round === "pass" ? {} : { rectifyBy: "2026-12-10" }),
    });
    if (round === "pass") break;
    await isAsked([], "");
    await works.does(FACTORY, "rectified", { text: "已更換。" });
    await isAsked(inspectors, "inspect");
  }
  await works.does(FACTORY, "reportCompletion", { text: "竣工。" });
  await isAsked(inspectors, "recordAcceptance");
});

it("a stopped request waits for the explanation, then for oversight", async () => {
  const works = await openWorks(office, FACTORY, { site: "科技大道 203 號" });
  const manager = await managerOf(works);
  await office.command(await office.person(manager), works.caseId, { type: "acknowledge" });
  await works.does("葉淑芳", "stop", { reason: "查核名錄" });
  expect(await itemOf(manager, works)).toEqual(["handler", "step", "explain"]);
  expect(await itemOf("葉淑芳", works)).toBeNull();
  await works.does(manager, "explain", { text: "名錄無誤。" });
  expect(await itemOf(manager, works)).toEqual(["handler", "waitStep", "resume"]);
  expect(await itemOf("葉淑芳", works)).toEqual(["duty", "step", "resume"]);
});

it("what waits for a duty alone waits for the deputy of whoever has it, as long as they are away (B7)", async () => {
  const works = await openWorks(office, FACTORY, { site: "科技大道 205 號", capacityTotal: 1250 });
  const manager = await managerOf(works);
  await works.does(manager, "recordSurvey", { feasible: "yes", findings: "可行。" });
  await works.does(manager, "draftPlan", {
    ...{ capacity: 1250, voltage: "high", voltageText: "10 kV", mode: "transformer" },
    ...{ metering: "高供高計", economics: "就近接入。" },
  });
  const city = await office.person("江宏毅");
  const deputy = await office.person(INSPECTOR);
  expect(await itemOf(INSPECTOR, works)).toBeNull();
  const leaves = { personId: city.id, deputyId: deputy.id, reason: "休假" };
  const days = { from: day("2026-11-24"), to: day("2026-11-25") };
  await office.turn((unit) =>
    office.services.staffing.takeLeave(unit, city, { ...leaves, ...days }),
  );
  expect(await itemOf(INSPECTOR, works)).toEqual(["duty", "step", "issuePlan"]);
  expect((await works.does(INSPECTOR, "issuePlan")).supply?.stage).toBe("PLAN_ISSUED");
  expect(await itemOf(INSPECTOR, works)).toBeNull();
  await office.turn((unit) => office.services.staffing.endLeave(unit, city, city.id));
});

it("the card and the digest say it by its name", async () => {
  const wording = (locale: "zh-Hant" | "en") => ({
    texts: textsFor(locale),
    locale,
    now: OPEN_HOURS,
  });
  const branch = await workOf("姚俊賢");
  const said = cardText(workListCard(wording("zh-Hant"), branch));
  expect(said).toContain("批覆變更");
  expect(said).toContain("等您辦理");
  expect(said).not.toContain("請查核");
  const manager = await workOf("Grace Wong");
  expect(cardText(workListCard(wording("en"), manager))).toContain(
    "Waiting for a colleague: Issue supply plan",
  );
  const person = await office.person("姚俊賢");
  const digest = await office.turn((unit) =>
    office.services.digests.digestNow(unit, person, textsFor("zh-Hant"), "zh-Hant"),
  );
  expect(digest.speak).toContain("批覆變更");
});
