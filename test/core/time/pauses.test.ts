import { describe, expect, it } from "vitest";
import { type ClockKind, type EventType } from "../../../src/core/case/case.ts";
import { demonstration } from "../../../prisma/seed.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { reckoningOf } from "../../../src/core/time/instantAtShare.ts";
import { effectiveDue, pausesFor, pausesOf } from "../../../src/core/time/pauses.ts";

const START = Temporal.Instant.from("2026-09-21T02:00:00Z");
const after = (hours: number) => START.add({ hours });
const trail = (...events: readonly (readonly [EventType, number])[]) =>
  events.map(([type, hours]) => ({ type, at: after(hours) }));
const clock = (kind: ClockKind) => ({ kind, startAt: START, dueAt: after(7) });

describe("waits for the customer (B4)", () => {
  it("last from a question to the customer's word", () => {
    const events = trail(
      ["filed", 0],
      ["asked", 1],
      ["asked", 2],
      ["staffWrote", 3],
      ["customerWrote", 5],
      ["asked", 6],
    );
    expect(pausesOf(events)).toEqual([
      { from: after(1), to: after(5) },
      { from: after(6), to: null },
    ]);
  });

  it("end when the case goes on without it", () => {
    expect(pausesOf(trail(["asked", 1], ["answered", 3]))).toEqual([
      { from: after(1), to: after(3) },
    ]);
    expect(pausesOf(trail(["filed", 0], ["customerWrote", 1]))).toEqual([]);
  });

  it.each<[ClockKind, number]>([
    ["investigate", 10],
    ["answer", 10],
    ["acknowledge", 7],
    ["decide", 7],
    ["promise", 7],
  ])("move the due time of %s to %i hours", (kind, hours) => {
    const pauses = [{ from: after(2), to: after(5) }];
    expect(effectiveDue(clock(kind), pauses, after(6))).toEqual(after(hours));
  });

  it("count only while the clock runs: not before its start, not after its due time", () => {
    const before = [{ from: after(-5), to: after(2) }];
    expect(effectiveDue(clock("answer"), before, after(6))).toEqual(after(9));
    const overdue = [{ from: after(8), to: after(20) }];
    expect(effectiveDue(clock("answer"), overdue, after(30))).toEqual(after(7));
    expect(effectiveDue(clock("answer"), [{ from: after(7), to: null }], after(9))).toEqual(
      after(7),
    );
  });

  it("that still last count until now", () => {
    expect(effectiveDue(clock("answer"), [{ from: after(1), to: null }], after(4))).toEqual(
      after(10),
    );
  });

  it("move a limit in working time by their opening hours, and leave it within them", () => {
    const calendar = makeCalendar(demonstration);
    const local = (time: string) =>
      Temporal.PlainDateTime.from(time).toZonedDateTime(calendar.zone).toInstant();
    const limit = {
      kind: "answer",
      startAt: local("2026-09-21T09:00"),
      dueAt: local("2026-09-22T17:00"),
    } as const;
    const overnight = [{ from: local("2026-09-21T16:30"), to: local("2026-09-22T09:30") }];
    const now = local("2026-09-22T10:00");
    const working = effectiveDue(limit, overnight, now, reckoningOf(calendar, "working"));
    expect(working).toEqual(local("2026-09-23T10:00"));
    const everyHour = effectiveDue(limit, overnight, now);
    expect(everyHour).toEqual(local("2026-09-23T10:00"));
    const byDay = [{ from: local("2026-09-21T09:30"), to: local("2026-09-21T20:00") }];
    expect(effectiveDue(limit, byDay, now, reckoningOf(calendar, "working"))).toEqual(
      local("2026-09-23T16:00"),
    );
    expect(effectiveDue(limit, byDay, now)).toEqual(local("2026-09-23T03:30"));
  });

  it("are left out of the same clocks whatever is asked of them", () => {
    const pauses = [{ from: after(2), to: after(5) }];
    expect(pausesFor("answer", pauses)).toEqual(pauses);
    expect(pausesFor("promise", pauses)).toEqual([]);
  });
});
