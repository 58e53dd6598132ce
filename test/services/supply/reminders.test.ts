import { afterAll, beforeAll, expect, it } from "vitest";
import { remindSupply } from "../../../src/services/supply/remind.ts";
import { type Office, openOffice } from "../office.ts";
import { openWorks, type Works } from "./works.ts";

let office: Office;
let works: Works;
let manager: string;

const FACTORY = "宏達五金廠 丁國華";
const CLERK = "Grace Wong";
const INSPECTOR = "彭建國";
const at = (time: string, date: string) =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime("Asia/Shanghai").toInstant();

/** 315 kVA at high voltage, as far as its building. */
beforeAll(async () => {
  office = await openOffice({ utility: true, simulated: true });
  works = await openWorks(office, FACTORY, { site: "科技大道 501 號" }, at("09:00", "2026-11-24"));
  manager = (await works.view(CLERK)).inside?.handler?.name ?? "";
  const chooses = async (verb: "chooseDesigner" | "chooseContractor", unit: string) => {
    const options = (await works.view(FACTORY)).supply?.options[`${verb}.entry`] ?? [];
    await works.does(FACTORY, verb, { entry: options.find(({ label }) => label === unit)?.value });
  };
  await works.does(manager, "recordSurvey", { feasible: "yes", findings: "可行。" });
  await works.does(manager, "draftPlan", {
    ...{ capacity: 315, voltage: "high", voltageText: "10 kV", mode: "transformer" },
    ...{ metering: "高供高計", economics: "就近接入。" },
  });
  await works.does("方文娟", "issuePlan");
  await works.does(FACTORY, "acknowledgePlan");
  await chooses("chooseDesigner", "青禾電力設計院");
  await works.handsInAll(FACTORY, "姚俊賢");
  await works.does("方文娟", "conveneReview", {
    at: at("10:00", "2026-11-24").toString(),
    invitees: "設計院",
  });
  await works.does("姚俊賢", "giveOpinion", { text: "可行。" });
  await works.does("方文娟", "issueReview", { result: "pass", text: "通過。" });
  await chooses("chooseContractor", "華電工程");
  await works.does(manager, "checkQualification", { text: "核對無誤。" });
  await works.does(FACTORY, "reportStart", {
    startsOn: "2026-11-25",
    finishesOn: "2026-12-04",
    schedule: "十天。",
  });
  await works.does(manager, "acknowledgeStart");
});
afterAll(() => office.close());

/** The morning of a day: what the schedule does then. @returns of how many requests something was said. */
async function morning(date: string): Promise<number> {
  const moment = at("08:30", date);
  await office.clock?.standAt(moment);
  works.at(moment);
  return remindSupply({ db: office.db, services: office.services, onTold: () => undefined });
}

const toldTo = async (name: string): Promise<readonly string[]> =>
  (await office.told(await office.person(name), works.caseId)).map((one) => one.activity);
const count = async (name: string, words: string): Promise<number> =>
  (await toldTo(name)).filter((activity) => activity.includes(words)).length;

it("E-24: whoever supervises is of this organisation's inspectors or managers, whatever a card says", async () => {
  for (const who of [FACTORY, CLERK]) {
    const { id: person } = await office.person(who);
    const result = await works.tries(manager, "assignSupervisor", { person });
    expect(result).toMatchObject({ refusal: "unknownOption" });
  }
});

it("E-6: on a day drawn inside the works somebody is sent, once, and the customer doesn't hear of it", async () => {
  for (let day = 25; day <= 30; day += 1) await morning(`2026-11-${day}`);
  for (let day = 1; day <= 4; day += 1) await morning(`2026-12-0${day}`);
  // As long as nobody was assigned, it is every inspector's.
  expect(await count(INSPECTOR, "不定期檢查：抽到")).toBe(1);
  expect(await count(manager, "不定期檢查：抽到")).toBe(0);
  expect(await count(FACTORY, "不定期檢查")).toBe(0);
});

it("E-19: a finish that has passed is asked about, once a week, however often it runs", async () => {
  expect(await morning("2026-12-05")).toBe(1);
  expect(await morning("2026-12-05")).toBe(0);
  await morning("2026-12-08");
  expect(await count(FACTORY, "我們還沒有收到竣工報告")).toBe(1);
  await Promise.all([morning("2026-12-12"), morning("2026-12-12")]);
  expect(await count(FACTORY, "我們還沒有收到竣工報告")).toBe(2);
});

it("E-19: a new finish is said to the project manager with its day and reason; nothing is asked until then", async () => {
  works.at(at("09:00", "2026-12-12"));
  const moved = await works.does(FACTORY, "moveFinish", {
    ...{ finishesOn: "2027-01-10", reason: "變壓器延後到貨" },
  });
  expect(moved.supply?.lines).toContainEqual({ type: "finish", on: "2027-01-10" });
  expect(await count(manager, "1月10日（週日） 變壓器延後到貨")).toBe(1);
  expect(await count(manager, "改報預計完工日期")).toBe(1);
  await morning("2026-12-13");
  expect(await count(FACTORY, "我們還沒有收到竣工報告")).toBe(2);
});

it("E-25: an overdue correction goes to oversight, and so does a fifth round", async () => {
  await works.does(FACTORY, "reportProgress", { percent: 70, text: "櫃體安裝完成。" });
  const fails = (rectifyBy: string) =>
    works.does(INSPECTOR, "inspect", {
      ...{ kind: "mid", findings: "避雷器接地線截面不足。", result: "rectify", rectifyBy },
    });
  await fails("2026-12-14");
  await morning("2026-12-13");
  expect(await count(FACTORY, "有一項整改，期限是")).toBe(1);
  expect(await count("葉淑芳", "整改期限")).toBe(0);
  await morning("2026-12-15");
  await morning("2026-12-16");
  expect(await count("葉淑芳", "整改期限")).toBe(1);
  for (let round = 2; round <= 4; round += 1) {
    await works.does(FACTORY, "rectified", { text: "已更換。" });
    await fails("2026-12-20");
  }
  expect(await count("葉淑芳", "彭建國完成現場檢查")).toBe(0);
  await works.does(FACTORY, "rectified", { text: "已更換。" });
  await fails("2026-12-20");
  expect(await count("葉淑芳", "彭建國完成現場檢查")).toBe(1);
  await works.does(FACTORY, "rectified", { text: "已更換。" });
});

it("E-7, E-28: documents are chased by name and clause, and both sides hear of the day before supply", async () => {
  const { id: person } = await office.person(INSPECTOR);
  await works.does(manager, "assignSupervisor", { person });
  for (const kind of ["concealed", "mid"]) {
    await works.does(INSPECTOR, "inspect", { kind, findings: "合格。", result: "pass" });
  }
  await works.does(FACTORY, "reportCompletion", { text: "竣工。" });
  await works.does(INSPECTOR, "recordAcceptance", { result: "pass", findings: "合格。" });
  await works.does(manager, "recordContract", { number: "GYD-2026-0501" });
  await works.does(manager, "offerSupply", {
    at: at("10:00", "2026-12-19").toString(),
    second: at("10:00", "2026-12-21").toString(),
  });
  await works.does(FACTORY, "agreeSupply", { slot: at("10:00", "2026-12-19").toString() });
  await morning("2026-12-17");
  const chased = (await toldTo(FACTORY)).filter((one) => one.includes("還差竣工資料"));
  expect(chased).toHaveLength(1);
  expect(chased[0]).toMatch(/還差竣工資料：竣工圖、電氣設備試驗報告。依.*第七條/);
  await morning("2026-12-18");
  expect(await count(FACTORY, "提醒您：")).toBe(1);
  expect(await count(manager, "請確認合同、電錶和人員")).toBe(1);
  expect(await count(FACTORY, "還差竣工資料")).toBe(1);
});

it("a row of an earlier release says what it waits for from the next morning on", async () => {
  await office.db.prisma.supply.update({
    where: { caseId: works.caseId },
    data: { waits: [], answerLevel: null },
  });
  await morning("2026-12-18");
  const row = await office.db.prisma.supply.findUniqueOrThrow({ where: { caseId: works.caseId } });
  expect(row).toMatchObject({
    waits: ["issueMeterNotice", "contactCustomer"],
    answerLevel: "branch",
  });
});

it("a row whose level alone is of an earlier release is put right too", async () => {
  const { caseId } = works;
  await office.db.prisma.supply.update({ where: { caseId }, data: { level: null } });
  await morning("2026-12-18");
  const row = await office.db.prisma.supply.findUniqueOrThrow({ where: { caseId } });
  expect(row.level).toBe("branch");
});

it("a step taken while a reminder is read isn't undone by it", async () => {
  const { caseId } = works;
  const { supply } = office.db.prisma;
  await supply.update({ where: { caseId }, data: { answerLevel: null } });
  const before = await supply.findUniqueOrThrow({ where: { caseId } });
  const { request, ...kept } = JSON.parse(before.dossier) as { request: { site: string } };
  const dossier = JSON.stringify({ ...kept, request: { ...request, site: "科技大道 502 號" } });
  let isChanged = false;
  const reads = office.turn(async (unit) => {
    const said = await office.services.oversight.remind(unit, caseId);
    if (!isChanged) await supply.update({ where: { caseId }, data: { dossier, level: "city" } });
    else throw new Error("again");
    isChanged = true;
    return said;
  });
  await expect(reads).rejects.toThrow();
  expect((await supply.findUniqueOrThrow({ where: { caseId } })).level).toBe("city");
});
