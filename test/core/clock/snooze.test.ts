import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaseClock, type CaseCommand } from "../../../src/core/case/case.ts";
import { fireClock } from "../../../src/core/clock/fireClock.ts";
import { nextRungAt, rungsOf, type WatchedClock } from "../../../src/core/clock/rungs.ts";
import { accepted, calendar, context, MONDAY, refused, sampleCase } from "../case/sample.ts";
import { property } from "../../../src/policies/property.ts";

const clock = (over: Partial<WatchedClock> = {}): WatchedClock => ({
  kind: "answer",
  rule: "sample",
  clause: "P-1.5",
  basis: "internal",
  startAt: MONDAY,
  dueAt: calendar.addWorkingHours(MONDAY, 10),
  stoppedAt: null,
  fired: [],
  ...over,
});
const inHours = (hours: number) => calendar.addWorkingHours(MONDAY, hours);
const snooze = (hours: number, reason = "等零件"): CaseCommand => ({
  type: "snooze",
  until: inHours(hours),
  reason,
});
const snoozedEvent = (clockKind: CaseClock["kind"], at = MONDAY) => ({
  type: "snoozed" as const,
  data: { clock: clockKind },
  at,
});

describe("snoozing a reminder", () => {
  it("puts it off with its reason, and leaves the limit where it is", () => {
    const decision = accepted(sampleCase(), snooze(7), "owner");
    expect(decision.snooze).toEqual({ kind: "answer", rule: "sample", until: inHours(7) });
    expect(decision.events).toEqual([
      {
        type: "snoozed",
        data: { clock: "answer", until: inHours(7).toString(), reason: "等零件" },
      },
    ]);
    expect([decision.startClocks, decision.stopClocks, decision.patch]).toEqual([[], [], {}]);
  });

  it("tells the owner when the handler does it", () => {
    const about = sampleCase({ handlerId: "handler" });
    const { notices } = accepted(about, snooze(7), "handler");
    expect(notices).toMatchObject([{ to: "replyOwner", name: "snoozed", urgency: "canWait" }]);
  });

  it.each([
    ["without a reason", snooze(7, " "), {}, ["reasonMissing", null]],
    ["for a moment that is past", snooze(0), {}, ["pastTime", null]],
    ["before the reminder comes anyway", snooze(4), {}, ["reminderLater", null]],
    ["longer than the pack allows", snooze(9), {}, ["snoozeTooLong", null]],
    [
      "past the limit, which names its clause",
      snooze(7),
      { clocks: [clock({ dueAt: inHours(6) })] },
      ["snoozePastDue", "P-1.5"],
    ],
    [
      "after the limit",
      snooze(7),
      { clocks: [clock({ startAt: MONDAY.subtract({ hours: 72 }), dueAt: MONDAY })] },
      ["snoozeOverdue", null],
    ],
    [
      "as long as anything is overdue",
      snooze(7),
      { clocks: [clock(), clock({ kind: "acknowledge", startAt: MONDAY, dueAt: MONDAY })] },
      ["snoozeOverdue", null],
    ],
    ["without a running clock", snooze(7), { clocks: [] }, ["nothingToSnooze", null]],
    [
      "when the limit itself comes next",
      snooze(7),
      { clocks: [clock({ fired: ["half", "threeQuarters"] })] },
      ["nothingToSnooze", null],
    ],
    [
      "while it waits for the customer",
      snooze(7),
      { trail: [{ type: "asked" as const, data: {}, at: MONDAY }] },
      ["nothingToSnooze", null],
    ],
    [
      "once too often",
      snooze(7),
      { trail: [snoozedEvent("answer"), snoozedEvent("answer")] },
      ["snoozedEnough", null],
    ],
  ] as const)("is refused %s", (_what, command, more, refusal) => {
    expect(refused(sampleCase(), command, "owner", more)).toEqual(refusal);
  });

  it("counts each clock for itself", () => {
    const trail = [snoozedEvent("investigate"), snoozedEvent("investigate")];
    expect(accepted(sampleCase(), snooze(7), "owner", { trail }).snooze).not.toBeNull();
    const before = [snoozedEvent("answer", MONDAY.subtract({ hours: 1 }))];
    const trailOfBefore = [...before, ...before];
    expect(accepted(sampleCase(), snooze(7), "owner", { trail: trailOfBefore }).snooze).not.toBe(
      null,
    );
  });
});

describe("a snoozed clock", () => {
  const rungContext = { pack: property, calendar, pauses: [] };

  it("reminds at the time it was put off to, with the latest alone", () => {
    const snoozed = clock({ snoozedUntil: inHours(8) });
    expect(nextRungAt(snoozed, rungContext, MONDAY)).toEqual(inHours(8));
    const around = { ...rungContext, ...context, about: sampleCase(), hasCustomer: true };
    const facts = { ...around, apologies: 0, promisedUntil: null };
    expect(fireClock(snoozed, { ...facts, now: inHours(7) })).toBeNull();
    const firing = fireClock(snoozed, { ...facts, now: inHours(8) });
    expect(firing?.fired).toEqual(["half", "threeQuarters"]);
    expect(firing?.notices.map(({ name }) => name)).toEqual(["clockNear", "clockNear"]);
    expect(firing?.nextRungAt).toEqual(inHours(10));
  });

  it("is due when it is due, whatever was put off, and never silent after it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (until, at) => {
          const snoozed = clock({ snoozedUntil: MONDAY.add({ hours: until }) });
          const now = MONDAY.add({ hours: at });
          const late = ({ due }: ReturnType<typeof rungsOf>) =>
            due.filter(({ stage }) => stage !== "before");
          expect(late(rungsOf(snoozed, rungContext, now))).toEqual(
            late(rungsOf(clock(), rungContext, now)),
          );
        },
      ),
    );
  });
});
