import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Locale } from "../../src/core/locale.ts";
import { textsFor } from "../../src/locales/index.ts";
import { closeBrowser } from "../support/browser.ts";
import { openTown, type Town } from "../support/supplyTown.ts";
import { bubbles } from "../web/support/chatPage.ts";
import { openScreen, type Screen } from "./atTheScreen.ts";
import { REFERENCE } from "./supplySteps.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

/** The journey is the same in either script; whoever looks at the pictures may name the other. */
const LOCALE: Exclude<Locale, "en"> =
  process.env["HUIYIN_LOCALE"] === "zh-Hans" ? "zh-Hans" : "zh-Hant";
const TEXTS = textsFor(LOCALE);
const { choice } = TEXTS.supply;
const PDF = Buffer.from("%PDF-1.4\n%%EOF");

let town: Town;
let screen: Screen;
/** The project manager whom the first answer names, and the request. */
let manager = "";
let reference = "";

beforeAll(async () => {
  town = await openTown();
  screen = await openScreen(town, LOCALE);
});
afterAll(async () => {
  await screen.window.close();
  await closeBrowser();
  await town.close();
});

const waitMs = { timeout: 45_000 };

it("315 kVA in the browser: from the first words to the plan's letter and the neutral list", async () => {
  const { customer, staff, picture, said, window } = screen;
  const { page } = window;
  await customer.becomes("宏達五金廠");
  await customer.hears(said("青禾供電分公司"));
  await customer.says(said("我要申請 315 kVA 高壓新裝，東湖路 18 號"));
  await customer.hears(TEXTS.guided.noted({ items: "" }).slice(0, 3));
  const summary = TEXTS.guided.summaryTitle({ title: "" });
  const { applicant, use, second, dedicated, preview } = TEXTS.supplyForm;
  const answers: readonly (readonly [string, string])[] = [
    [applicant.ask, "宏達五金廠"],
    [use.ask, choice.industrial],
    [second.ask, choice.none],
    [dedicated.ask, choice.no],
    [preview.head, preview.choice],
  ];
  for (let turn = 0; turn < 12; turn += 1) {
    const last = await customer.last();
    if (last.includes(summary)) break;
    if (last.includes(preview.head)) await picture("01-preview");
    const known = answers.find(([asked]) => last.includes(asked));
    await customer.says(known?.[1] ?? TEXTS.common.skip);
    await expect.poll(() => customer.last(), waitMs).not.toBe(last);
    await page.waitForTimeout(150);
  }
  await picture("02-summary");
  await customer.says(TEXTS.guided.send);
  const filed = TEXTS.supplyForm.filed({ reference: "", owner: "" }).slice(0, 9);
  await customer.hears(filed);
  await picture("03-filed");
  const first = await bubbles(customer.place).filter({ hasText: filed }).last().innerText();
  reference = REFERENCE.exec(first)?.[0] ?? "";
  manager = first.includes("唐志遠") ? "唐志遠" : "羅雅文";

  await takesOver(manager);
  await staff.hears(/由您承辦|由您承办/);
  await picture("04-work-order");
  await staff.takes("recordSurvey", { texts: ["10 kV 東湖線有餘裕"], choices: [choice.yes] });
  await customer.hears(TEXTS.supply.done.recordSurvey);
  await staff.takes("draftPlan", {
    texts: ["10 kV", said("高供高計"), said("就近接入")],
    choices: [choice.high, choice.transformer],
  });
  await takesOver("方文娟");
  await staff.takes("issuePlan");
  await customer.hears(TEXTS.supply.next.PLAN_ISSUED.slice(0, 10));
  await picture("05-plan");

  const link = customer.place
    .locator(".ac-adaptiveCard")
    .getByText(/^\u200b?GD-/)
    .last();
  // A PDF may be a page or a download to a browser: what counts is that its address is asked for.
  const asked = page.context().waitForEvent("request", {
    ...waitMs,
    predicate: (request) => request.url().includes("/files/notices/"),
  });
  await link.click(waitMs);
  const address = (await asked).url();
  await expect
    .poll(async () => (await fetch(address)).headers.get("content-type"), { timeout: 30_000 })
    .toBe("application/pdf");

  await customer.takes("acknowledgePlan");
  await customer.hears(/第 4 步/);
  await customer.says(TEXTS.supply.step.chooseDesigner);
  await customer.hears(said("不推薦、不指定"));
  await picture("06-neutral-list");
});

it("and on, by cards and forms, to the closed case", async () => {
  const { customer, staff, picture, said, window } = screen;
  await customer.says("青禾電力設計院");
  await customer.hears(new RegExp(`${TEXTS.supply.done.chooseDesigner}`));
  await picture("07-designer");
  await handsIn(Array.from({ length: 12 }, (_, index) => String(index + 1)));
  await picture("08-documents");

  await staff.says(said("我的工作"));
  await staff.hears(TEXTS.supply.step.judgeDocument);
  await picture("09-reviewer");
  for (let item = 1; item <= 12; item += 1) {
    await staff.takes("judgeDocument", { choices: [{ index: 1 }, choice.accepted] });
  }
  await picture("10-judged");
  await staff.takes("conveneReview", {
    ...{ texts: [said("設計院、客戶、生產部")], dates: ["2026-11-26"], times: ["14:00"] },
  });
  await staff.takes("giveOpinion", { texts: [said("接地網補標高")] });
  await staff.takes("issueReview", { texts: [said("符合方案")], choices: [choice.pass] });
  await customer.hears(TEXTS.supply.done.issueReview);
  await picture("11-reviewed");
  await customer.takes("chooseContractor", { choices: ["華電工程"] });
  await takesOver(manager);
  await staff.takes("checkQualification", { texts: [said("承裝三級、營業執照核對無誤")] });
  await customer.hears(TEXTS.supply.done.checkQualification);
  await customer.takes("reportStart", {
    ...{ texts: [said("先土建，後安裝")], dates: ["2026-11-26", "2026-12-20"] },
  });
  await picture("12-start");
  await staff.takes("acknowledgeStart");
  // Nothing that will be covered is judged before (E-24).
  await staff.takes("assignSupervisor", { choices: [{ index: 1 }] });
  await takesOver("彭建國");
  await staff.says(said("我的案件"));
  await customer.takes("reportProgress", { numbers: ["70"], texts: [said("盤櫃裝好了")] });
  await staff.hears(TEXTS.supply.done.reportProgress);
  await picture("13-inspector");
  await staff.takes("inspect", {
    ...{ texts: [said("接地網焊接合格")], choices: [choice.concealed, choice.pass] },
  });
  await staff.takes("inspect", {
    texts: [said("避雷器接地線截面不足")],
    ...{ choices: [choice.mid, choice.rectify], dates: ["2026-12-10"] },
  });
  await customer.hears(TEXTS.supply.stage.RECTIFY);
  await picture("14-rectify");
  await customer.takes("receive");
  await customer.takes("rectified", { texts: [said("已更換接地線")] });
  await staff.takes("inspect", {
    ...{ texts: [said("全面檢查合格")], choices: [choice.mid, choice.pass] },
  });
  await customer.hears(TEXTS.supply.stage.MID_INSPECTED);
  await picture("15-inspected");
  await customer.takes("reportCompletion", { texts: [said("全部竣工，申請供電")] });
  await staff.takes("recordAcceptance", {
    texts: [said("驗收合格")],
    choices: [choice.pass],
  });
  await picture("16-accepted");
  await takesOver(manager);
  await staff.takes("offerSupply", {
    ...{ dates: ["2026-11-27", "2026-11-28"], times: ["09:00", "14:00"] },
  });
  await customer.takes("agreeSupply", { choices: [{ index: 1 }] });
  await picture("17-date");
  await staff.takes("recordContract", { texts: ["GYD-2026-0315"] });
  await staff.takes("issueMeterNotice");
  await staff.takes("recordMetering", { texts: ["3150001", "0"] });
  await picture("18-metered");
  await staff.takes("energise");
  await customer.hears(TEXTS.supply.stage.ENERGISED);
  await picture("19-supplied");
  await handsIn(["1", "1"]);
  await takesOver("彭建國");
  await town.at("2026-12-20T10:00");
  await staff.says(said("我的工作"));
  await staff.hears(TEXTS.supply.step.recordFollowUp);
  await picture("20-follow-up");
  await staff.takes("recordFollowUp", {
    texts: [said("計量裝置運行正常"), said("負荷約六成")],
  });
  await customer.hears(TEXTS.supply.stage.DONE);
  await picture("21-done");
  await customer.presses(TEXTS.cards.button.solved);
  await picture("22-solved");
  await customer.says("5");
  await window.page.waitForTimeout(1_000);
  await customer.says(TEXTS.common.skip);
  await window.page.waitForTimeout(500);
  await customer.says(reference);
  await customer.hears(TEXTS.cards.label.closedAs);
  await picture("23-closed");
  expect([window.strays, window.faults]).toEqual([[], []]);
});

/** Somebody of staff sits down; a card that came before is in the language that they had then. */
async function takesOver(name: string): Promise<void> {
  const { staff } = screen;
  await staff.becomes(name);
  if (LOCALE === "zh-Hant") return;
  await staff.says("简体中文");
  await screen.window.page.waitForTimeout(1_000);
  await staff.says(reference);
  await screen.window.page.waitForTimeout(1_500);
  await staff.hears(TEXTS.supply.card.stage);
}

/** Hands in what is missing, one document after the other, each by the number that its list gives it. */
async function handsIn(numbers: readonly string[]): Promise<void> {
  const { customer, picture } = screen;
  for (const [index, number] of numbers.entries()) {
    await customer.takes("handIn");
    if (index === 0) await picture(`handing-in-${numbers.length}`);
    await customer.says(number);
    await customer.hears(TEXTS.supply.upload({ field: "" }).slice(0, 3));
    await screen.window.page.waitForTimeout(300);
    await customer.sends(`${index + 1}.pdf`, PDF);
    await customer.says(TEXTS.guided.done);
    await expect
      .poll(() => bubbles(customer.place).filter({ hasText: TEXTS.supply.done.handIn }).count(), {
        timeout: 45_000,
      })
      .toBeGreaterThan(0);
    await screen.window.page.waitForTimeout(400);
  }
}
