import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person } from "../../src/core/person.ts";
import { later, type Office, openOffice } from "./office.ts";

let office: Office;
let resident: Person;
let owner: Person;
let director: Person;

beforeAll(async () => {
  office = await openOffice();
  resident = await office.guest();
  director = await office.person("林佩君");
});
afterAll(() => office.close());

const filed = async () => {
  const { caseId, owner: named } = await office.file(resident);
  owner = await office.person(named.name);
  return caseId;
};

const textsTo = async (person: Person, caseId: string) =>
  (await office.told(person, caseId)).map(({ activity }) => activity).join("\n");

describe("urging (B5)", () => {
  it("tells the owner and their superior, and the customer who was told and by when", async () => {
    const caseId = await filed();
    const result = await office.command(resident, caseId, { type: "urge" }, later(1));
    if (!result.ok) throw new Error(result.refusal);
    expect(result.reminded?.map(({ name }) => name)).toEqual([owner.name, director.name]);
    expect(result.view.due).toHaveLength(1);
    expect(result.view.verbs).not.toContain("urge");
    expect(result.view.trail.at(-1)).toMatchObject({ type: "urged", by: { part: "customer" } });
    expect(await textsTo(owner, caseId)).toContain("客戶催辦");
    expect(await textsTo(director, caseId)).toContain("請督促");
    expect(await office.problems(caseId)).toEqual([]);
  });

  it("is once in four working hours, and says when again", async () => {
    const caseId = await filed();
    await office.command(resident, caseId, { type: "urge" });
    const again = await office.command(resident, caseId, { type: "urge" }, later(1));
    expect(again).toMatchObject({ ok: false, refusal: "urgedAlready" });
    if (again.ok || again.until === undefined) throw new Error("no time");
    const then = await office.command(resident, caseId, { type: "urge" }, again.until);
    expect(then.ok).toBe(true);
  });

  it("goes above the director when the director answers, never to the one it is about", async () => {
    const { caseId, owner: named } = await office.file(resident, {
      topic: "staff",
      details: "物管員孫立群態度惡劣。",
    });
    const result = await office.command(resident, caseId, { type: "urge" });
    if (!result.ok) throw new Error(result.refusal);
    const names = result.reminded?.map(({ name }) => name) ?? [];
    expect(names[0]).toBe(named.name);
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain("孫立群");
  });
});

describe("whose the time of a case was (B4)", () => {
  it("is worked out of the trail, for its customer and for staff", async () => {
    const caseId = await filed();
    await office.command(owner, caseId, { type: "ask", question: "哪一層？" }, later(1));
    const view = await office.turn(
      (unit) => office.services.viewCase(unit, resident, caseId),
      later(49),
    );
    expect(view).toMatchObject({
      turn: "yours",
      waitedMs: 48 * 3_600_000,
      elapsed: { oursMs: 3_600_000, theirsMs: 48 * 3_600_000, closedMs: 0 },
    });
    const urged = await office.command(resident, caseId, { type: "urge" }, later(50));
    expect(urged).toMatchObject({ ok: false, refusal: "yourTurn" });
  });
});

describe("an answer without a written limit (B9)", () => {
  it("is said to have none, with the target of the organisation, until it is given", async () => {
    const caseId = await filed();
    const see = () => office.turn((unit) => office.services.viewCase(unit, resident, caseId));
    const target = (await see())?.noLimit?.target;
    expect(target?.toString()).toBe("2026-11-27T09:00:00Z");
    await office.command(owner, caseId, { type: "investigate", finding: "查過了" });
    await office.command(owner, caseId, { type: "answer", text: "已處理" });
    expect((await see())?.noLimit).toBeNull();
  });
});

it("reaches people once, however many customers urge at the same moment", async () => {
  const caseId = await filed();
  const tries = await Promise.all(
    [1, 2, 3].map(() => office.command(resident, caseId, { type: "urge" })),
  );
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  const events = await office.db.prisma.caseEvent.findMany({ where: { caseId, type: "urged" } });
  expect(events).toHaveLength(1);
});
