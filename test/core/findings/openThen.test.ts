import { describe, expect, it } from "vitest";
import { type Actor } from "../../../src/core/case/case.ts";
import { decide } from "../../../src/core/case/decide.ts";
import { openCase } from "../../../src/core/case/openCase.ts";
import { staffCan } from "../../../src/core/case/view.ts";
import { fireClock } from "../../../src/core/clock/fireClock.ts";
import { openThen } from "../../../src/core/findings/openThen.ts";
import { organisationProfile } from "../../../src/core/organisation.ts";
import { type Person } from "../../../src/core/person.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { cement } from "../../../src/policies/cement.ts";
import { demonstrationCement } from "../../../prisma/seedCement.ts";

const calendar = makeCalendar(organisationProfile.parse(demonstrationCement));
const now = Temporal.Instant.from("2026-11-24T02:00:00Z");
const staff = (id: string): Actor => ({ id, part: "staff", roles: [] });
const visitor: Person = {
  id: "visitor",
  kind: "staff",
  organisationId: "qinghe-cement",
  name: "郭家銘",
  phone: null,
  reach: null,
  locale: "zh-Hant",
  household: null,
  roles: ["officer"],
  areas: [],
  desk: "after-sales",
  superiorId: null,
  active: true,
};

const opened = () =>
  openCase({
    draft: { for: "caller", callerName: "陳工", topic: "quality", details: "結塊" },
    filer: visitor,
    facts: {
      organisationId: "qinghe-cement",
      source: "visit",
      area: null,
      subjectId: null,
      handlerId: "technician",
    },
    route: {
      ok: true,
      ownerId: "visitor",
      secondId: "second",
      rule: "finding-quality",
      clause: "C-10",
      fallback: null,
    },
    pack: cement,
    calendar,
    now,
    ids: { caseId: "case", draftId: "draft", reference: "C7K3M9QX2" },
  });

const context = { now, pack: cement, calendar };

describe("what a visit brings up, as it begins (B15, C-10)", () => {
  it("stays with whoever visited, and waits for the department to take it up by the next working day", () => {
    const { case: c, clocks, notices } = opened();
    expect(c).toMatchObject({
      status: "ACKNOWLEDGED",
      replyOwnerId: "visitor",
      handlerId: "technician",
    });
    const handover = clocks.find(({ kind }) => kind === "handover");
    expect(handover).toMatchObject({ clause: "C-10", basis: "internal" });
    expect(handover?.dueAt.toString()).toBe("2026-11-25T09:00:00Z");
    expect(notices.map(({ to, name }) => `${to}: ${name}`)).toContain("handler: routed");
  });

  it("begins with the promise and the escalation that were made on the visit", () => {
    const dueAt = now.add({ hours: 30 });
    const whole = openThen(
      opened(),
      [
        { type: "promise", dueAt },
        { type: "escalate", reason: "有人受傷：停用" },
      ],
      staff("visitor"),
      context,
    );
    expect(whole.case).toMatchObject({ status: "ESCALATED", version: 1 });
    expect(whole.clocks.map(({ kind }) => kind).toSorted()).toEqual(
      ["answer", "decide", "handover", "investigate", "promise"].toSorted(),
    );
    expect(whole.events.map(({ type }) => type)).toEqual([
      "filed",
      "acknowledged",
      "promised",
      "escalated",
    ]);
  });
});

describe("taking up what was routed", () => {
  const { case: about, clocks } = opened();
  const running = clocks.map((clock) => ({ ...clock, stoppedAt: null, fired: [] }));
  const by = (id: string, type: "claim" | "decline") =>
    decide(about, type === "claim" ? { type } : { type, reason: "不是本部門" }, staff(id), {
      ...context,
      clocks: running,
    });

  it("is its handler's, and stops the limit", () => {
    expect(by("technician", "claim")).toMatchObject({
      ok: true,
      patch: { status: "INVESTIGATING", handlerId: "technician" },
      stopClocks: ["acknowledge", "handover"],
    });
    expect(by("somebody", "claim")).toMatchObject({ ok: false, refusal: "alreadyDone" });
  });

  it("is a deputy's of the handler, whose case it stays", () => {
    const deputy = { ...staff("deputy"), actsFor: ["technician"] };
    expect(decide(about, { type: "claim" }, deputy, context)).toMatchObject({
      ok: true,
      patch: { handlerId: "technician" },
    });
  });

  it("is offered as a button as long as it waits, and so is passing it back", () => {
    const can = (waits: boolean) => staffCan(about, staff("technician"), false, waits);
    expect(can(true)).toEqual(expect.arrayContaining(["claim", "decline"]));
    expect(can(false)).not.toContain("claim");
    expect(can(false)).not.toContain("decline");
  });

  it("or passing it back is refused once it was taken up, and to anybody else", () => {
    expect(by("technician", "decline")).toMatchObject({
      ok: true,
      patch: { handlerId: null },
      stopClocks: ["handover"],
    });
    expect(by("visitor", "decline")).toMatchObject({ ok: false, refusal: "notOffered" });
    const taken = decide(about, { type: "decline", reason: "太忙" }, staff("technician"), {
      ...context,
      clocks: [],
    });
    expect(taken).toMatchObject({ ok: false, refusal: "notOffered" });
  });

  it("isn't done by the visitor's own looking into it; the handler's looking into it does", () => {
    const investigate = (id: string) =>
      decide(about, { type: "investigate", finding: "複檢合格" }, staff(id), context);
    expect(investigate("visitor")).toMatchObject({ stopClocks: ["acknowledge", "investigate"] });
    expect(investigate("technician")).toMatchObject({
      stopClocks: ["acknowledge", "handover", "investigate"],
    });
  });

  it("late tells whoever should have, whoever answers, and the level above", () => {
    const handover = running.find(({ kind }) => kind === "handover");
    if (handover === undefined) throw new Error("no limit");
    const fired = fireClock(handover, {
      about,
      hasCustomer: false,
      apologies: 0,
      promisedUntil: null,
      pauses: [],
      pack: cement,
      calendar,
      now: handover.dueAt.add({ seconds: 1 }),
    });
    expect(fired?.notices.map(({ to }) => to)).toEqual(["handler", "replyOwner", "superior"]);
  });

  it("tells the visitor of the outcome, to be carried back (B15)", () => {
    const looked = { ...about, status: "HANDLING", investigation: "複檢合格" } as const;
    const answered = decide(looked, { type: "answer", text: "合格" }, staff("technician"), context);
    if (!answered.ok) throw new Error(answered.refusal);
    const names = answered.notices.map(({ to, name }) => `${to}: ${name}`);
    expect(names).toContain("replyOwner: carryBack");
    expect(answered.patch.replyDeliveredAt).toBeNull();
  });
});
