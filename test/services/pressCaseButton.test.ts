import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Person } from "../../src/core/person.ts";
import { later, type Office, openOffice, OPEN_HOURS } from "./office.ts";

let office: Office;
let resident: Person;
let officer: Person;
beforeAll(async () => {
  office = await openOffice();
  resident = await office.person("張家豪");
  officer = await office.person("王小明");
});
afterAll(() => office.close());

/** The card of a case as this person gets it now. */
const cardFor = (person: Person, caseId: string): Promise<string> =>
  office.turn(async (unit) => {
    const view = await office.services.viewCase(unit, person, caseId);
    if (view === null) throw new Error("not theirs");
    return office.services.offerButtons(unit, person, view);
  });

const press = (
  person: Person,
  actionId: string,
  verb: string,
  values: Record<string, string> = {},
  now = OPEN_HOURS,
) =>
  office.turn(
    (unit) => office.services.pressCaseButton(unit, person, { actionId, verb, values }),
    now,
  );

describe("a button on a case card (R6)", () => {
  it("does what it says, once; pressed again it says what was recorded, by whom and when", async () => {
    const { caseId } = await office.file(resident);
    const card = await cardFor(officer, caseId);
    expect(await press(officer, card, "acknowledge", {}, later(1))).toMatchObject({ type: "done" });
    const again = await press(officer, card, "acknowledge", {}, later(2));
    expect(again).toMatchObject({
      type: "repeated",
      what: { type: "acknowledged", by: { name: "王小明" } },
    });
    expect(again.type === "repeated" && again.what.at.toString()).toBe(later(1).toString());
    expect((await office.caseNow(caseId)).version).toBe(2);
  });

  it("counts once when it is pressed twice at the same moment", async () => {
    const { caseId } = await office.file(resident);
    const card = await cardFor(officer, caseId);
    const values = { text: "到場看過" };
    const results = await Promise.all([
      press(officer, card, "investigate", values),
      press(officer, card, "investigate", values),
    ]);
    expect(results.map((result) => result.type).toSorted()).toEqual(["done", "repeated"]);
    expect(await office.problems(caseId)).toEqual([]);
  });

  it("works for nobody but the person it was drawn for", async () => {
    const { caseId } = await office.file(resident);
    const card = await cardFor(officer, caseId);
    const director = await office.person("林佩君");
    for (const other of [director, resident, await office.guest()]) {
      expect(await press(other, card, "acknowledge")).toEqual({ type: "unknown" });
    }
    expect((await office.caseNow(caseId)).version).toBe(1);
  });

  it("has only the verbs that it showed", async () => {
    const { caseId } = await office.file(resident);
    const card = await cardFor(officer, caseId);
    expect(await press(officer, card, "decide", { text: "x" })).toEqual({ type: "unknown" });
    expect(await press(officer, card, "closeSilent")).toEqual({ type: "unknown" });
    expect(await press(officer, card, "toString")).toEqual({ type: "unknown" });
    expect(await press(officer, randomUUID(), "acknowledge")).toEqual({ type: "unknown" });
  });

  it("says what happened meanwhile when the case moved on", async () => {
    const { caseId } = await office.file(resident);
    const card = await cardFor(officer, caseId);
    const director = await office.person("林佩君");
    await office.command(director, caseId, { type: "acknowledge" }, later(1));
    expect(await press(officer, card, "acknowledge", {}, later(2))).toMatchObject({
      type: "refused",
      refusal: "alreadyDone",
      since: { type: "acknowledged", by: { name: "林佩君" } },
      view: { status: "ACKNOWLEDGED" },
    });
    // The card wasn't used up by a refusal, and still does what is possible.
    expect(await press(officer, card, "investigate", { text: "看過" })).toMatchObject({
      type: "done",
    });
  });

  it("asks for what is missing instead of recording nothing", async () => {
    const { caseId } = await office.file(resident);
    const card = await cardFor(officer, caseId);
    expect(await press(officer, card, "investigate")).toMatchObject({ refusal: "textMissing" });
    const promise = (values: Record<string, string>) => press(officer, card, "promise", values);
    expect(await promise({ date: "2026-02-31", time: "10:00" })).toMatchObject({
      refusal: "pastTime",
    });
    expect(await promise({ date: "2026-11-23", time: "10:00" })).toMatchObject({
      refusal: "pastTime",
    });
    expect(await promise({ date: "2026-11-26", time: "14:00" })).toMatchObject({ type: "done" });
    const clock = await office.db.prisma.clock.findFirst({ where: { caseId, kind: "promise" } });
    expect(clock?.dueAt.toISOString()).toBe("2026-11-26T06:00:00.000Z");
  });

  it("loses its power with the person's: who left the staff can't press it", async () => {
    const { caseId } = await office.file(resident, { place: "11-304" });
    const amy = await office.person("Amy Chan");
    const card = await cardFor(amy, caseId);
    const gone = { ...amy, active: false };
    expect(await press(gone, card, "acknowledge")).toEqual({ type: "unknown" });
  });

  it("expires", async () => {
    const { caseId } = await office.file(resident);
    const card = await cardFor(officer, caseId);
    expect(await press(officer, card, "acknowledge", {}, later(24 * 91))).toMatchObject({
      type: "expired",
    });
  });
});
