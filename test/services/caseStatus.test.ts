import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatReference } from "../../src/core/case/reference.ts";
import { type Person } from "../../src/core/person.ts";
import { type Office, openOffice } from "./office.ts";

let office: Office;
let resident: Person;
let officer: Person;
beforeAll(async () => {
  office = await openOffice();
  resident = await office.person("張家豪");
  officer = await office.person("王小明");
});
afterAll(() => office.close());

const ask = (person: Person, reference: string, claimCode: string | null = null) =>
  office.turn((unit) =>
    office.services.caseStatus(unit, { person, accountKey: person.id, reference, claimCode }),
  );

describe("asking where a case stands", () => {
  it("is answered to whoever filed it, however the reference is typed", async () => {
    const { reference } = await office.file(resident);
    const shown = formatReference(reference);
    for (const typed of [reference, shown, shown.toLowerCase(), ` ${shown} `]) {
      expect(await ask(resident, typed)).toMatchObject({
        type: "found",
        view: { reference, stage: "received", turn: "ours", owner: { name: "王小明" } },
      });
    }
  });

  it("shows the customer the next limit with its clause, and none while it is their turn (B4, B9)", async () => {
    const { caseId, reference } = await office.file(resident);
    const before = await ask(resident, reference);
    expect(before).toMatchObject({
      view: { due: [{ kind: "investigate", clause: { id: "P-1.3" } }], inside: null },
    });
    await office.command(officer, caseId, { type: "ask", question: "幾點？" });
    const waiting = await ask(resident, reference);
    expect(waiting).toMatchObject({ view: { stage: "waiting", turn: "yours", due: [] } });
  });

  it("says the same of a reference that isn't there and of one of somebody else", async () => {
    const { reference } = await office.file(resident);
    const stranger = await office.guest();
    const foreign = await ask(stranger, reference);
    const unknown = await ask(stranger, "C-0000-0000");
    expect(foreign).toEqual({ type: "unknown" });
    expect(unknown).toEqual(foreign);
    expect(await office.services.findCase(stranger, reference)).toBeNull();
    expect(await office.services.findCase(stranger, "C-0000-0000")).toBeNull();
  });

  it("locks an account after five wrong tries, also for the right code, and notes it", async () => {
    const { reference, claimCode } = await office.file(await office.guest(), { for: "anonymous" });
    const guesser = await office.guest();
    const wrong = claimCode === "000000" ? "000001" : "000000";
    for (let tries = 1; tries < 5; tries += 1) {
      expect(await ask(guesser, reference, wrong)).toEqual({ type: "unknown" });
    }
    const before = office.warnings.length;
    expect(await ask(guesser, reference, wrong)).toMatchObject({ type: "locked" });
    expect(office.warnings.slice(before)).toEqual(["claim.locked"]);
    expect(await ask(guesser, reference, claimCode)).toMatchObject({ type: "locked" });
    expect(await ask(await office.guest(), reference, claimCode)).toMatchObject({ type: "found" });
  });

  it("forgets wrong tries after an hour", async () => {
    const { reference, claimCode } = await office.file(await office.guest(), { for: "anonymous" });
    const guesser = await office.guest();
    for (let tries = 0; tries < 5; tries += 1) await ask(guesser, reference, "999999");
    await office.db.pool.query(
      `update claim_attempt set locked_until = now() - interval '1 second',
        updated_at = now() - interval '61 minutes'`,
    );
    expect(await ask(guesser, reference, claimCode)).toMatchObject({ type: "found" });
  });

  it("takes reading an answer with the claim code as its delivery (P-1.5)", async () => {
    const clerk = await office.person("許文華");
    const draft = { for: "caller", callerName: "李先生", callerPhone: "138-5555-0999" } as const;
    const { caseId, reference, claimCode } = await office.file(clerk, draft, "phone");
    await office.command(clerk, caseId, { type: "investigate", finding: "查了" });
    await office.command(clerk, caseId, { type: "answer", text: "修好了" });
    expect((await office.caseNow(caseId)).replyDeliveredAt).toBeNull();
    const caller = await office.guest();
    const answer = await ask(caller, reference, claimCode);
    expect(answer).toMatchObject({ type: "found", view: { answer: "修好了" } });
    expect((await office.caseNow(caseId)).replyDeliveredAt).not.toBeNull();
  });

  it("lets whoever showed the code press the buttons that they were given, and nobody else", async () => {
    const filer = await office.guest();
    const { caseId, reference, claimCode } = await office.file(filer, { for: "anonymous" });
    await office.command(officer, caseId, { type: "investigate", finding: "查了" });
    await office.command(officer, caseId, { type: "answer", text: "修好了" });
    const actionId = await office.turn(async (unit) => {
      const question = { person: filer, accountKey: filer.id, reference, claimCode };
      const found = await office.services.caseStatus(unit, question);
      if (found.type !== "found") throw new Error("not found");
      return office.services.offerButtons(unit, filer, found.view);
    });
    const press = (person: Person) =>
      office.turn((unit) =>
        office.services.pressCaseButton(unit, person, { actionId, verb: "notSolved", values: {} }),
      );
    expect(await press(await office.guest())).toEqual({ type: "unknown" });
    expect(await press(filer)).toMatchObject({ type: "done", view: { status: "HANDLING" } });
    const events = await office.db.prisma.caseEvent.findMany({ where: { caseId } });
    expect(events.map((event) => event.actorId)).not.toContain(filer.id);
  });
});
