import { afterAll, beforeAll, expect, it } from "vitest";
import { converse } from "../../../dialogs/root.ts";
import { formatReference } from "../../../src/core/case/reference.ts";
import { talk, type Actor } from "../../support/talk.ts";
import { type Office, openOffice } from "../office.ts";
import { iso, openWorks, type Works } from "./works.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ utility: true });
});
afterAll(() => office.close());

const CUSTOMER = "宏達五金廠 丁國華";
const CLERK = "Grace Wong";
const MARKETING = "葉淑芳";
const CITY = "梁啟文";

async function speaks(name: string): Promise<Actor> {
  const person = await office.person(name);
  const { services } = office;
  return talk(person.locale, { services, converse, turn: (work) => office.turn(work) }).as(
    person,
    await office.comesIn(person),
  );
}

const toldTo = async (name: string, { caseId }: Works): Promise<string> =>
  (await office.told(await office.person(name), caseId)).map((one) => one.activity).join("\n");

it("E-3: oversight stops a request by word, asks why, hears the explanation and lets it go on", async () => {
  const works = await openWorks(office, CUSTOMER, { site: "科技大道 101 號" });
  const reference = formatReference(works.reference);
  const manager = (await works.view(CLERK)).inside?.handler?.name ?? "";
  const marketing = await speaks(MARKETING);
  await marketing.says(`暫停辦理 ${reference} 疑似向客戶指定施工單位`);
  expect(marketing.words).toContain("已記錄：暫停辦理");

  expect(await toldTo(manager, works)).toMatch(/請您說明情形。原因：疑似向客戶指定施工單位/);
  expect(await toldTo(CLERK, works)).toContain("asks you for an explanation");
  expect(await toldTo(CITY, works)).toContain("暫停辦理");
  const customer = await toldTo(CUSTOMER, works);
  expect(customer).toContain("由督導人員暫停辦理");
  expect(customer).not.toContain("指定");
  const seen = JSON.stringify(await works.view(CUSTOMER));
  expect(seen).not.toContain("疑似");

  expect(await works.tries(manager, "offerSurvey", { at: iso(24) })).toMatchObject({
    ok: false,
    refusal: "stepStopped",
  });
  expect(await works.tries(manager, "resume", { reason: "好了" })).toMatchObject({
    ok: false,
    refusal: "stepNotYours",
  });
  await (await speaks(manager)).says(`說明情形 ${reference} 已向客戶更正，重新提供名錄`);
  expect(await toldTo(MARKETING, works)).toContain("的暫停說明：已向客戶更正，重新提供名錄");
  expect(JSON.stringify(await works.view(CUSTOMER))).not.toContain("重新提供名錄");

  await works.does(CITY, "resume", { reason: "說明清楚，下不為例。" });
  expect(await toldTo(manager, works)).toContain("說明清楚，下不為例。");
  expect(await toldTo(CUSTOMER, works)).toContain("已恢復辦理");
  await works.does(manager, "offerSurvey", { at: iso(24) });
  expect(await works.tries(manager, "explain", { text: "再說一次" })).toMatchObject({
    ok: false,
    refusal: "notStopped",
  });
});

it("E-3: the same from the card: reason and button, good for one use", async () => {
  const works = await openWorks(office, CUSTOMER, { site: "科技大道 102 號" });
  const marketing = await office.person(MARKETING);
  const press = async (verb: string, values: Record<string, string>) => {
    const view = await works.view(MARKETING);
    const actionId = await office.turn((unit) =>
      Promise.resolve(office.services.offerButtons(unit, marketing, view)),
    );
    return office.turn((unit) =>
      office.services.pressCaseButton(unit, marketing, { actionId, verb, values }),
    );
  };
  expect((await works.view(MARKETING)).supply?.steps).toContain("stop");
  expect(await press("stop", { reason: "查核名錄" })).toMatchObject({ type: "done", verb: "stop" });
  const stopped = await works.view(MARKETING);
  expect(stopped.supply?.steps).toEqual(["resume"]);
  const speaker = await speaks(MARKETING);
  await speaker.says(formatReference(works.reference));
  expect(speaker.words).toMatch(/已暫停.*查核名錄/s);
  expect(speaker.words).toContain("由督導人員恢復之後才能繼續");
  expect(await press("resume", { reason: "名錄無誤" })).toMatchObject({
    type: "done",
    verb: "resume",
  });
  expect((await works.view(MARKETING)).supply?.steps).toContain("stop");
});
