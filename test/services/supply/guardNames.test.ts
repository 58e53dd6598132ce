import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CaseCommand } from "../../../src/core/case/case.ts";
import { type Office, openOffice } from "../office.ts";
import { CLERK_OF_PARK, FACTORY, untilDesigner } from "./chosen.ts";
import { openWorks, type Works } from "./works.ts";

let office: Office;
let works: Works;
let manager: string;

/** The customer has chosen the designer 青禾, and no contractor yet. */
beforeAll(async () => {
  office = await openOffice({ utility: true });
  works = await openWorks(office, FACTORY);
  manager = await untilDesigner(office, works);
});
afterAll(() => office.close());

const says = async (command: CaseCommand, who = manager) =>
  office.command(await office.person(who), works.caseId, command);

const tells = (text: string, who = manager) =>
  says({ type: "message", text, attachmentIds: [] }, who);

const STOPPED = { ok: false, refusal: "namesFirm", clause: { id: "E-17" } };

const entries = async (reason: string) =>
  office.db.prisma.dutyEntry.findMany({ where: { caseId: works.caseId, reason } });

describe("words of staff that single out one firm (E-17)", () => {
  it("stop before the customer sees any of them, whoever writes and by which verb", async () => {
    const customer = await office.person(FACTORY);
    const before = (await office.told(customer, works.caseId)).length;
    expect(await tells("施工建議找華電，很快。")).toMatchObject(STOPPED);
    expect(await tells("请找华电工程", CLERK_OF_PARK)).toMatchObject(STOPPED);
    expect(await says({ type: "ask", question: "要不要請華電工程看看？" })).toMatchObject(STOPPED);
    expect(await office.told(customer, works.caseId)).toHaveLength(before);
    const view = await works.view(FACTORY);
    expect(JSON.stringify(view.trail)).not.toContain("華電");
  });

  it("stop in the steps that the customer reads, and the request stays where it was", async () => {
    const { version } = await office.caseNow(works.caseId);
    expect(await works.tries(manager, "contactCustomer", { text: "推薦華電施工。" })).toMatchObject(
      STOPPED,
    );
    expect((await office.caseNow(works.caseId)).version).toBe(version);
  });

  it("pass with whom the customer chose, with the whole list, and with nobody", async () => {
    expect(await tells("青禾電力設計院送來的圖，請再補一張。")).toMatchObject({ ok: true });
    expect(await tells("合格的施工單位：華電工程、恆通電力安裝、高新電氣安裝。")).toMatchObject({
      ok: true,
    });
    expect(await tells("請您自行選擇施工單位；中華電信的管線我們會協調。")).toMatchObject({
      ok: true,
    });
    expect(await works.tries(manager, "contactCustomer", { text: "由客戶自選。" })).toMatchObject({
      ok: true,
    });
  });

  it("may name whom they like where only staff read it, and the customer always may", async () => {
    expect(await tells("我想找華電工程，可以嗎？", FACTORY)).toMatchObject({ ok: true });
    const offer = { type: "escalate", reason: "客戶問到華電工程" } as const;
    expect(await says(offer)).not.toMatchObject({ refusal: "namesFirm" });
    // Oversight can't stop a forced choice without saying of whom.
    await works.does("葉淑芳", "stop", { reason: "客戶反映被要求找恆通電力安裝。" });
    await works.does("葉淑芳", "resume", { reason: "已向客戶澄清不必找恆通電力安裝。" });
    const customer = await office.person(FACTORY);
    const told = (await office.told(customer, works.caseId)).map(({ activity }) => activity);
    expect(JSON.stringify([told, await works.view(FACTORY)])).not.toContain("被要求找恆通");
  });
});

it("one try is a slip; from the second on oversight is told, and it stands on their list", async () => {
  const overseer = await office.person("葉淑芳");
  expect(await entries("namedFirm")).not.toHaveLength(0);
  const again = await entries("namedFirmAgain");
  const person = await office.person(manager);
  const own = again.filter(({ personId }) => personId === person.id);
  expect(own.map(({ data }) => data)).toContainEqual({ firm: "華電工程", times: 2 });
  expect((await entries("namedFirm")).every(({ doneAt }) => doneAt !== null)).toBe(true);
  const told = await office.told(overseer, works.caseId);
  expect(told.filter(({ activity }) => activity.includes("第 2 次"))).toHaveLength(1);
  const list = await office.turn((unit) =>
    office.services.staffing.dutyList(unit, overseer, "zh-Hant"),
  );
  expect(list.text).toContain(manager);
});
