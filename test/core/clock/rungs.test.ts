import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demonstration } from "../../../prisma/seed.ts";
import { ladderProblems } from "../../../src/core/clock/ladder.ts";
import { nextRungAt, rungsOf, type WatchedClock } from "../../../src/core/clock/rungs.ts";
import { organisationFile } from "../../../src/core/organisation.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { type Pause } from "../../../src/core/time/pauses.ts";
import { property } from "../../../src/policies/property.ts";

const calendar = makeCalendar(organisationFile.parse(demonstration));
const START = Temporal.Instant.from("2026-11-24T00:30:00Z");
const clock = (over: Partial<WatchedClock> = {}): WatchedClock => ({
  kind: "answer",
  rule: "answer",
  clause: "P-1.5",
  basis: "internal",
  startAt: START,
  dueAt: calendar.addWorkingDays(START, 3),
  stoppedAt: null,
  fired: [],
  ...over,
});
const context = (pauses: readonly Pause[] = []) => ({ pack: property, calendar, pauses });
const hours = fc.integer({ min: 0, max: 24 * 40 }).map((h) => START.add({ hours: h }));

describe("rungs", () => {
  it("come in order, each once, whatever was looked at in between", () => {
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 12 }), (looks) => {
        const fired: string[] = [];
        for (const now of looks.toSorted((a, b) => Temporal.Instant.compare(a, b))) {
          for (const { id } of rungsOf(clock({ fired }), context(), now).due) fired.push(id);
        }
        const last = looks.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1) ?? START;
        expect(new Set(fired).size).toBe(fired.length);
        // Looked at once, at the end, the same ones would have come.
        expect(rungsOf(clock(), context(), last).due.map(({ id }) => id)).toEqual(fired);
      }),
    );
  });

  it("are the same from the trail alone, however far the clock has come (recomputed)", () => {
    fc.assert(
      fc.property(hours, hours, (from, to) => {
        const [a, b] = Temporal.Instant.compare(from, to) <= 0 ? [from, to] : [to, from];
        const pauses = [{ from: a, to: b }];
        const first = rungsOf(clock(), context(pauses), b);
        const again = rungsOf(clock({ fired: first.due.map(({ id }) => id) }), context(pauses), b);
        expect(again.due).toEqual([]);
        expect(again.next?.at.toString()).toBe(first.next?.at.toString());
      }),
    );
  });

  it("never come earlier because the case waited for its customer", () => {
    fc.assert(
      fc.property(hours, fc.integer({ min: 1, max: 200 }), (from, length) => {
        const waited = nextRungAt(
          clock(),
          context([{ from, to: from.add({ hours: length }) }]),
          START,
        );
        const straight = nextRungAt(clock(), context(), START);
        if (waited === null || straight === null) throw new Error("a rung was expected");
        expect(Temporal.Instant.compare(waited, straight)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("wait without a date while the customer is asked, and end with the clock", () => {
    expect(nextRungAt(clock(), context([{ from: START, to: null }]), START)).toBeNull();
    expect(nextRungAt(clock({ stoppedAt: START }), context(), START)).toBeNull();
  });
});

it.each([
  ["without a rung at the limit itself", { rungs: [{ id: "half", share: 0.5, tells: [] }] }],
  ["with rungs out of order", { rungs: [...property.ladder.rungs].reverse() }],
  ["that stops after the limit", { after: { everyWorkingHours: 0, tells: ["director" as const] } }],
])("a ladder %s isn't loaded", (_what, broken) => {
  expect(ladderProblems({ ...property.ladder, ...broken })).not.toEqual([]);
  expect(ladderProblems(property.ladder)).toEqual([]);
});
