import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Person } from "../../../src/core/person.ts";
import { readStep, type SupplyVerb } from "../../../src/core/supply/steps.ts";
import { type JoinAnswer } from "../../../src/services/index.ts";
import { later, type Office, OPEN_HOURS, openOffice } from "../office.ts";
import { BRANCH, CLERK_OF_PARK, FACTORY, untilContractor, untilDesigner } from "./chosen.ts";
import { openWorks, type Works } from "./works.ts";

let office: Office;
let works: Works;
let manager: string;
let site = 100;

beforeAll(async () => {
  office = await openOffice({ utility: true });
});
afterAll(() => office.close());

/** Every test has a request of its own: a contractor is chosen and checked. */
beforeEach(async () => {
  // What the test before sent counts as yesterday's: a day's quota is meant for a day.
  const createdAt = new Date(Date.now() - 48 * 3_600_000);
  await office.db.prisma.attachment.updateMany({ data: { createdAt } });
  site += 1;
  works = await openWorks(office, FACTORY, { site: `科技大道 ${site} 號` });
  manager = await untilDesigner(office, works);
  await untilContractor(works, manager);
});

async function invites(role: "Designer" | "Contractor"): Promise<string> {
  const result = await works.tries(FACTORY, `invite${role}`);
  if (!result.ok || result.invitation === undefined) throw new Error("no invitation");
  return result.invitation.code;
}

const joins = (
  person: Person,
  code: string,
  { reference = works.reference, key = `test/${person.id}`, now = OPEN_HOURS } = {},
): Promise<JoinAnswer> =>
  office.turn(
    (unit) => office.services.parties.join(unit, { person, accountKey: key, reference, code }),
    now,
  );

const takes = (by: Person, verb: SupplyVerb, values: Record<string, unknown> = {}) => {
  const read = readStep(verb, values);
  if (!read.ok) throw new Error(read.fields.join());
  const { caseId } = works;
  return office.turn((unit) => office.services.takeStep(unit, { caseId, step: read.step, by }));
};

const viewFor = (person: Person) =>
  office.turn((unit) => office.services.viewCase(unit, person, works.caseId));

const joined = async (role: "Designer" | "Contractor"): Promise<Person> => {
  const person = await office.guest();
  expect(await joins(person, await invites(role))).toMatchObject({ type: "joined", again: false });
  return person;
};

const toldTo = async (name: string) =>
  (await office.told(await office.person(name), works.caseId)).map(({ activity }) => activity);

const START = { startsOn: "2026-12-01", finishesOn: "2026-12-20", schedule: "三週。" };

describe("an invitation", () => {
  it("is the filer's alone to give, and for a part that they have chosen", async () => {
    expect(await works.tries(manager, "inviteContractor")).toMatchObject({ refusal: "ownChoice" });
    expect(await works.tries(CLERK_OF_PARK, "inviteDesigner")).toMatchObject({ ok: false });
    expect(await works.tries("何美玲", "inviteDesigner")).toMatchObject({ refusal: "unknown" });
    const contractor = await joined("Contractor");
    expect(await takes(contractor, "inviteContractor")).toMatchObject({ refusal: "stepNotYours" });
    const fresh = await openWorks(office, FACTORY, { site: `科技大道 ${site} 號之 9` });
    expect(await fresh.tries(FACTORY, "inviteDesigner")).toMatchObject({ refusal: "stepNotNow" });
  });

  it("lets one person in, told to customer and project manager, kept in the trail without its code", async () => {
    const code = await invites("Contractor");
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const person = await office.guest();
    await joins(person, code.toLowerCase().replace(/^(.{4})/, "$1 - "));
    expect((await toldTo(FACTORY)).join()).toContain("施工單位");
    expect((await toldTo(manager)).join()).toContain("施工單位");
    const events = await office.db.prisma.caseEvent.findMany({ where: { caseId: works.caseId } });
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["partyInvited", "partyJoined"]),
    );
    expect(JSON.stringify(events)).not.toContain(code);
    const [row] = await office.db.prisma.caseInvitation.findMany({
      where: { caseId: works.caseId },
    });
    expect(row?.codeHash).not.toContain(code);
    expect(await office.problems(works.caseId)).toEqual([]);
  });

  it("is good once: again for whoever used it, which changes nothing; for nobody else", async () => {
    const code = await invites("Designer");
    const person = await office.guest();
    await joins(person, code);
    const { version } = await office.caseNow(works.caseId);
    expect(await joins(person, code)).toMatchObject({ type: "joined", again: true });
    expect((await office.caseNow(works.caseId)).version).toBe(version);
    expect(await joins(await office.guest(), code)).toEqual({ type: "refused", reason: "used" });
  });

  it("lets one in where two say it at the same moment", async () => {
    const code = await invites("Designer");
    const both = await Promise.all([office.guest(), office.guest()]);
    const answers = await Promise.all(both.map((person) => joins(person, code)));
    expect(answers.map(({ type }) => type).toSorted()).toEqual(["joined", "refused"]);
  });

  it("ends after 14 days", async () => {
    const code = await invites("Designer");
    const late = later(24 * 14);
    expect(await joins(await office.guest(), code, { now: late })).toEqual({
      type: "refused",
      reason: "expired",
    });
    expect(await joins(await office.guest(), code, { now: later(24 * 14 - 1) })).toMatchObject({
      type: "joined",
    });
  });

  it("opens no other request and none that isn't there, and a claim code opens no part", async () => {
    const code = await invites("Designer");
    const other = await openWorks(office, FACTORY, { site: `科技大道 ${site} 號之 8` });
    const { reference } = other;
    expect(await joins(await office.guest(), code, { reference })).toEqual({ type: "unknown" });
    expect(await joins(await office.guest(), "123456")).toEqual({ type: "unknown" });
    const none = { reference: "S-0000-0000" };
    expect(await joins(await office.guest(), code, none)).toEqual({ type: "unknown" });
  });

  it("locks an account after five wrong codes, right ones included, together with claim codes", async () => {
    const person = await office.guest();
    const code = await invites("Designer");
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(await joins(person, "0000-0000")).toEqual({ type: "unknown" });
    }
    const ask = { person, accountKey: `test/${person.id}`, reference: works.reference };
    await office.turn((unit) => office.services.caseStatus(unit, { ...ask, claimCode: "000000" }));
    expect(await joins(person, "no code")).toMatchObject({ type: "locked" });
    expect(await joins(person, code)).toMatchObject({ type: "locked" });
    expect(await joins(await office.guest(), code)).toMatchObject({ type: "joined" });
  });

  it("is not for staff, nor for the customer themselves, nor for a second part", async () => {
    const code = await invites("Designer");
    const staff = await office.person("彭建國");
    expect(await joins(staff, code)).toEqual({ type: "refused", reason: "staff" });
    expect(await joins(await office.person(FACTORY), code)).toEqual({
      type: "refused",
      reason: "own",
    });
    const contractor = await joined("Contractor");
    expect(await joins(contractor, code)).toEqual({ type: "refused", reason: "otherPart" });
    expect(await joins(await watcher(), code)).toEqual({ type: "refused", reason: "own" });
  });
});

/** Somebody who joined whoever filed it. */
async function watcher(): Promise<Person> {
  const person = await office.guest();
  const { caseId } = works;
  await office.db.prisma.caseParty.create({
    data: { caseId, personId: person.id, role: "joined", since: new Date() },
  });
  return person;
}

describe("somebody who only watches", () => {
  it("takes no step, and isn't asked for the words of one", async () => {
    const person = await watcher();
    const { caseId } = works;
    expect(await takes(person, "inviteDesigner")).toMatchObject({ refusal: "stepNotYours" });
    const asked = await office.turn((unit) =>
      office.services.stepRefused(unit, { caseId, verb: "requestChange", by: person }),
    );
    expect(asked).toMatchObject({ refusal: "stepNotYours" });
  });

  it("sees how far it is, and neither words, files, letters nor how to reach the customer", async () => {
    await works.does(FACTORY, "requestChange", { about: "drawings", text: "機房要移到地下室" });
    const view = await viewFor(await watcher());
    const seen = JSON.stringify(view?.trail) + JSON.stringify(view?.supply?.lines[0]);
    expect(seen).not.toContain("機房要移到地下室");
    expect(view?.supply?.lines.some(({ type }) => type === "plan")).toBe(true);
    expect(view?.supply?.documents.flatMap(({ links }) => links)).toEqual([]);
    expect(view?.supply?.notices).toEqual([]);
  });
});

describe("an outsider", () => {
  it("takes the steps of their part, and no other", async () => {
    const designer = await joined("Designer");
    const contractor = await joined("Contractor");
    expect(await takes(designer, "reportStart", START)).toMatchObject({ refusal: "stepNotYours" });
    expect(await takes(contractor, "chooseContractor", { entry: "x" })).toMatchObject({
      refusal: "stepNotYours",
    });
    expect(await takes(contractor, "dropDesigner")).toMatchObject({ refusal: "stepNotYours" });
    const change = { about: "drawings", text: "改用環網櫃。" };
    expect(await takes(designer, "requestChange", change)).toMatchObject({ ok: true });
    const granted = { change: "1", decision: "refused", reason: "不需要。" };
    expect(await takes(designer, "decideChange", granted)).toMatchObject({ ok: false });
    const [open] = (await works.view(BRANCH)).supply?.options["decideChange.change"] ?? [];
    await works.does(BRANCH, "decideChange", { ...granted, change: open?.value });
    expect(await takes(contractor, "reportStart", START)).toMatchObject({ ok: true });
    expect((await viewFor(contractor))?.supply?.steps).not.toContain("reportStart");
  });

  it("sends no message, and neither solves, withdraws nor urges", async () => {
    const by = await joined("Contractor");
    for (const command of [
      { type: "message", text: "您好", attachmentIds: [] },
      { type: "urge" },
      { type: "solved" },
      { type: "withdraw", reason: null },
    ] as const) {
      expect(await office.command(by, works.caseId, command)).toMatchObject({ ok: false });
    }
  });

  it("sees the works, not the customer's number, messages, files, letters of the contract", async () => {
    const customer = await office.person(FACTORY);
    await office.command(customer, works.caseId, {
      type: "message",
      text: "我的私人事項",
      attachmentIds: [],
    });
    await works.does(manager, "contactCustomer", { text: "談到預算。" });
    await office.command(await office.person(manager), works.caseId, {
      type: "message",
      text: "只告訴您一人",
      attachmentIds: [],
    });
    const designer = await joined("Designer");
    const view = await viewFor(designer);
    const seen = JSON.stringify(view);
    for (const hidden of ["我的私人事項", "談到預算", "只告訴您一人", "138-5555-0402"]) {
      expect(seen).not.toContain(hidden);
    }
    expect(view).toMatchObject({ verbs: [], files: [], inside: null, answer: null });
    expect(view?.trail.some(({ step }) => step === "issueReview")).toBe(true);
    expect(view?.supply?.notices.map(({ number }) => number.slice(0, 2))).toEqual(["GD", "SC"]);
    // Opened by them, it isn't delivered to the customer.
    const letters = async (who: Person) =>
      (await viewFor(who))?.supply?.notices.map(({ link }) => link);
    expect(await letters(designer)).toEqual(await letters(await office.person(manager)));
    expect(await letters(designer)).not.toEqual(await letters(customer));
  });

  it("sees and hears of the other part nothing but that the works go on", async () => {
    const [designer, contractor] = [await joined("Designer"), await joined("Contractor")];
    await takes(contractor, "reportStart", START);
    await works.does(manager, "acknowledgeStart");
    const makers = (await viewFor(contractor))?.supply?.options["proposeOrder.maker"] ?? [];
    const maker = makers[0]?.value;
    await takes(contractor, "proposeOrder", { equipment: "環網櫃", maker, model: "X-9" });
    await takes(contractor, "reportProgress", { percent: 30, text: "基礎完成" });
    await takes(contractor, "requestChange", { about: "construction", text: "改溝" });
    await works.does("彭建國", "inspect", {
      ...{ kind: "irregular", findings: "護欄不足", result: "pass" },
    });
    const typesOf = async (person: Person) =>
      new Set((await viewFor(person))?.supply?.lines.map(({ type }) => type));
    const builders = ["order", "inspection", "progress", "finish", "change"] as const;
    const [drawn, built] = [await typesOf(designer), await typesOf(contractor)];
    for (const type of builders) {
      expect([type, drawn.has(type), built.has(type)]).toEqual([type, false, true]);
    }
    expect(drawn.has("plan")).toBe(true);
    const heard = async (person: Person) => JSON.stringify(await office.told(person, works.caseId));
    expect(await heard(contractor)).toContain("護欄不足");
    expect(await heard(designer)).not.toContain("護欄不足");
    expect(JSON.stringify(await viewFor(designer))).not.toMatch(/護欄不足|環網櫃|改溝/);
  });

  it("finds the request among their cases while they have a part in it, and hears what is for parties", async () => {
    const by = await joined("Contractor");
    const mine = () => office.turn((unit) => office.services.myCases(unit, by));
    expect(await mine()).toMatchObject([{ caseId: works.caseId, urgeable: false }]);
    await takes(by, "reportStart", START);
    await works.does(manager, "acknowledgeStart");
    expect((await office.told(by, works.caseId)).length).toBeGreaterThan(0);
    await works.does(FACTORY, "dropContractor");
    expect(await mine()).toEqual([]);
    expect(await viewFor(by)).toBeNull();
  });
});

describe("a part ends", () => {
  it("when the customer says so: for all who have it and for unused codes, at once, also while stopped", async () => {
    const [first, second] = [await joined("Contractor"), await joined("Contractor")];
    const designer = await joined("Designer");
    const unused = await invites("Contractor");
    await works.does("葉淑芳", "stop", { reason: "查核中。" });
    expect(await works.tries(FACTORY, "inviteContractor")).toMatchObject({
      refusal: "stepStopped",
    });
    await works.does(FACTORY, "dropContractor");
    for (const former of [first, second]) {
      expect(await takes(former, "reportStart", START)).toMatchObject({ refusal: "unknown" });
      expect((await office.told(former, works.caseId)).at(-1)?.activity).toContain("已結束");
    }
    expect((await viewFor(designer))?.supply).not.toBeNull();
    expect(await joins(await office.guest(), unused)).toEqual({
      type: "refused",
      reason: "expired",
    });
    expect(await works.tries(FACTORY, "dropContractor")).toMatchObject({
      refusal: "nobodyInvited",
    });
  });

  it("when the customer chooses another firm; not when they choose the same again", async () => {
    const contractor = await joined("Contractor");
    const designer = await joined("Designer");
    const all = await office.db.prisma.registryEntry.findMany({ where: { kind: "contractor" } });
    const entryOf = (name: string) => all.find((entry) => entry.name === name)?.id ?? "";
    await works.does(FACTORY, "chooseContractor", { entry: entryOf("華電工程") });
    expect(await viewFor(contractor)).not.toBeNull();
    await works.does(FACTORY, "chooseContractor", { entry: entryOf("恆通電力安裝") });
    expect(await viewFor(contractor)).toBeNull();
    expect(await viewFor(designer)).not.toBeNull();
    expect((await toldTo(manager)).join()).toContain("權限已結束");
  });

  it("when the outsider leaves; invited again, they come back", async () => {
    const by = await joined("Designer");
    const leaves = () =>
      office.turn((unit) => office.services.parties.leave(unit, { caseId: works.caseId, by }));
    expect(await leaves()).toBe("designer");
    expect(await leaves()).toBeNull();
    expect(await viewFor(by)).toBeNull();
    expect(await joins(by, await invites("Contractor"))).toMatchObject({ role: "contractor" });
    expect(await takes(by, "reportStart", START)).toMatchObject({ ok: true });
    const events = await office.db.prisma.caseEvent.findMany({
      where: { caseId: works.caseId, type: "partyLeft" },
    });
    expect(events).toHaveLength(1);
    expect(await office.problems(works.caseId)).toEqual([]);
  });
});

it("a former outsider's old card opens nothing, not even of a request without an account", async () => {
  const by = await joined("Contractor");
  const view = await viewFor(by);
  if (view === null) throw new Error("no view");
  const actionId = await office.turn(async (unit) => office.services.offerButtons(unit, by, view));
  await works.does(FACTORY, "dropContractor");
  await office.db.prisma.case.update({
    where: { id: works.caseId },
    data: { customerId: null, callerName: "丁國華", callerPhone: "0912345678" },
  });
  const verb = view.supply?.steps.find((step) => step !== "handIn") ?? "";
  const pressed = await office.turn((unit) =>
    office.services.pressCaseButton(unit, by, { actionId, verb, values: {} }),
  );
  expect(pressed).toEqual({ type: "unknown" });
});
