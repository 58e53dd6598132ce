import { afterAll, beforeAll, expect, it } from "vitest";
import { fireClocks } from "../../../src/services/clocks/fireClocks.ts";
import { type Office, openOffice } from "../office.ts";
import { openWorks, type Works } from "./works.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ utility: true, simulated: true });
});
afterAll(() => office.close());

const FACTORY = "宏達五金廠 丁國華";
const HOUSEHOLD = "何美玲";
const at = (time: string, date: string) =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime("Asia/Shanghai").toInstant();

/** Moves the clock there, and lets what is due happen. */
async function come(moment: Temporal.Instant): Promise<void> {
  await office.clock?.standAt(moment);
  await fireClocks({
    db: office.db,
    services: office.services,
    onTold: () => undefined,
    onFailed: (error) => {
      throw error;
    },
  });
}

async function comeTo(works: Works, moment: Temporal.Instant): Promise<void> {
  await come(moment);
  works.at(moment);
}

const toldTo = async (name: string, { caseId }: Works): Promise<string> =>
  (await office.told(await office.person(name), caseId)).map((one) => one.activity).join("\n");

const clocksOf = async ({ caseId }: Works, kind: string) =>
  office.db.prisma.clock.findMany({ where: { caseId, kind }, orderBy: { startAt: "asc" } });

const PLAN = {
  capacity: 315,
  voltage: "high",
  voltageText: "10 kV",
  mode: "transformer",
  metering: "高供高計",
  economics: "就近接入。",
};

it("E-10: the reviewers of the level that answers are reminded of the plan, not only whoever drew it up", async () => {
  const works = await openWorks(office, FACTORY, { site: "科技大道 401 號" });
  const manager = (await works.view("Grace Wong")).inside?.handler?.name ?? "";
  await works.does(manager, "recordSurvey", { feasible: "yes", findings: "可行。" });
  await works.does(manager, "draftPlan", PLAN);
  const [plan] = await clocksOf(works, "plan");
  const due = Temporal.Instant.fromEpochMilliseconds(plan?.dueAt.getTime() ?? 0);
  await come(due.subtract({ hours: 24 * 3 }));
  for (const name of ["方文娟", "姚俊賢", manager]) {
    expect(await toldTo(name, works)).toContain("方案答覆期限已過一半");
  }
  for (const name of ["曾國強", "江宏毅", "彭建國"]) expect(await toldTo(name, works)).toBe("");
  await come(due.add({ minutes: 1 }));
  expect(await toldTo("方文娟", works)).toContain("還沒有完成");
  // Above the clerk who owns the reply is marketing.
  expect(await toldTo("葉淑芳", works)).toMatch(/逾期：方案答覆期限/);
  expect(await toldTo(FACTORY, works)).not.toContain("抱歉");
  expect(await office.problems(works.caseId)).toEqual([]);
});

it("E-29, E-31: a late notice apologises once and ends with the step; an overdue check goes to marketing", async () => {
  const start = at("09:00", "2026-12-07");
  await office.clock?.standAt(start);
  const works = await openWorks(
    office,
    HOUSEHOLD,
    {
      applicant: "何美玲",
      site: "東湖路 18 號 3 棟 501 室",
      use: "residential",
      voltage: "low",
      unit: "kW",
      capacityTotal: 8,
      batch: false,
    },
    start,
  );
  const manager = (await works.view("周敏慧")).inside?.handler?.name ?? "";
  await works.does(manager, "recordSurvey", { feasible: "yes", findings: "可行。" });
  await works.does(manager, "draftPlan", {
    ...PLAN,
    ...{ capacity: 8, voltage: "low", voltageText: "220 V", mode: "public" },
  });
  await works.does("曾國強", "issuePlan");
  await works.does(HOUSEHOLD, "acknowledgePlan");
  await works.does(manager, "contactCustomer", { text: "說明由客戶自行選擇。" });
  const options = (await works.view(HOUSEHOLD)).supply?.options["chooseContractor.entry"] ?? [];
  await works.does(HOUSEHOLD, "chooseContractor", { entry: options[0]?.value });
  await works.does(manager, "checkQualification", { text: "核對無誤。" });
  await works.does(HOUSEHOLD, "reportStart", {
    startsOn: "2026-12-07",
    finishesOn: "2026-12-08",
    schedule: "一天。",
  });
  await works.does(manager, "acknowledgeStart");
  await works.does(HOUSEHOLD, "reportProgress", { percent: 100, text: "裝好了。" });
  await works.does(HOUSEHOLD, "reportCompletion", { text: "竣工。" });
  await works.does("彭建國", "recordAcceptance", { result: "pass", findings: "合格。" });

  // Nobody has signed: it is the customer's turn, and the day doesn't run against us.
  await comeTo(works, at("09:00", "2026-12-09"));
  expect(await toldTo(HOUSEHOLD, works)).not.toContain("抱歉");
  await works.does(manager, "recordContract", { number: "GYD-2026-0401" });
  await comeTo(works, at("09:00", "2026-12-11"));
  const apology = await toldTo(HOUSEHOLD, works);
  expect(apology).toMatch(/抱歉，您的用電申請.*裝表通知期限/);
  expect(await clocksOf(works, "promise")).toMatchObject([{ rule: "apology", stoppedAt: null }]);
  await works.does(manager, "issueMeterNotice");
  expect(await clocksOf(works, "promise")).toMatchObject([{ outcome: "kept" }]);
  await works.does(manager, "offerSupply", {
    at: at("10:00", "2026-12-12").toString(),
    second: at("14:00", "2026-12-12").toString(),
  });
  await works.does(HOUSEHOLD, "agreeSupply", { slot: at("10:00", "2026-12-12").toString() });
  await works.does("彭建國", "recordMetering", { meterNo: "0401", reading: "0" });
  await works.does("彭建國", "energise");
  const [check] = await clocksOf(works, "followUp");
  const due = Temporal.Instant.fromEpochMilliseconds(check?.dueAt.getTime() ?? 0);
  await come(due.subtract({ hours: 24 * 3 }));
  for (const name of ["彭建國", "魏子豪"]) {
    expect(await toldTo(name, works)).toContain("供電後檢查期限快到了");
  }
  expect(await toldTo("葉淑芳", works)).not.toContain("逾期：供電後檢查期限");
  await come(due.add({ minutes: 1 }));
  expect(await toldTo("葉淑芳", works)).toMatch(/逾期：供電後檢查期限/);
  expect((await toldTo(HOUSEHOLD, works)).match(/抱歉/g)).toHaveLength(2);
});
