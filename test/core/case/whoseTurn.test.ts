import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENT_TYPES, type EventType } from "../../../src/core/case/case.ts";
import { type Spell, splitElapsed, type TurnEvent } from "../../../src/core/case/whoseTurn.ts";
import { pausesOf } from "../../../src/core/time/pauses.ts";
import { accepted, answeredCase, calendar, COMMANDS, MONDAY, sampleCase } from "./sample.ts";

const after = (hours: number) => MONDAY.add({ minutes: Math.round(hours * 60) });
const trail = (...events: readonly (readonly [EventType, number])[]): readonly TurnEvent[] =>
  events.map(([type, hours]) => ({ type, at: after(hours) }));
const split = (events: readonly TurnEvent[], hours: number) =>
  splitElapsed(events, MONDAY, after(hours), calendar);
const turns = (spells: readonly Spell[]) => spells.map(({ turn, reason }) => `${turn}: ${reason}`);

const HOUR = 3_600_000;

describe("whose turn it was (B4)", () => {
  it("is ours from the filing on, in opening hours; the night is nobody's", () => {
    const next = split(trail(["filed", 0]), 24);
    expect(next.oursMs).toBe(calendar.workingTimeBetween(MONDAY, after(24)));
    expect(next.closedMs).toBe(24 * HOUR - next.oursMs);
    expect(next.theirsMs).toBe(0);
  });

  it("is the customer's while a question waits for them, night and day", () => {
    const { theirsMs, spells } = split(
      trail(["filed", 0], ["asked", 1], ["customerWrote", 50]),
      51,
    );
    expect(theirsMs).toBe(49 * HOUR);
    expect(turns(spells)).toEqual(["ours: filed", "theirs: asked", "ours: customerWrote"]);
    expect(spells.at(-1)?.to).toBeNull();
  });

  it("is the customer's while an answer waits for their word, and ours when it isn't solved", () => {
    const { spells, theirsMs } = split(
      trail(["filed", 0], ["answered", 2], ["notSolved", 5], ["answered", 6]),
      8,
    );
    expect(turns(spells)).toEqual([
      "ours: filed",
      "theirs: answered",
      "ours: notSolved",
      "theirs: answered",
    ]);
    expect(theirsMs).toBe(5 * HOUR);
  });

  it("is nobody's once it is settled, until it is taken up again", () => {
    const done = trail(["filed", 0], ["answered", 1], ["solved", 2], ["customerWrote", 3]);
    expect(split(done, 10).overMs).toBe(8 * HOUR);
    const again = split([...done, ...trail(["reopened", 10])], 11);
    expect([again.overMs, again.theirsMs]).toEqual([8 * HOUR, HOUR]);
    expect(again.spells.at(-1)?.turn).toBe("ours");
  });

  it("stays the customer's after mere thanks for the answer", () => {
    const thanks = accepted(answeredCase(), COMMANDS.message, "filer", { courtesy: true });
    const [said] = thanks.events;
    if (said === undefined) throw new Error("no event");
    const events = [...trail(["filed", 0], ["answered", 1]), { ...said, at: after(2) }];
    expect(turns(split(events, 3).spells)).toEqual(["ours: filed", "theirs: answered"]);
    const more = accepted(sampleCase(), COMMANDS.message, "filer", { courtesy: true });
    expect(more.events[0]?.data["waits"]).toBeUndefined();
  });
});

const anyTrail = fc
  .array(fc.tuple(fc.constantFrom(...EVENT_TYPES.slice(1)), fc.integer({ min: 0, max: 6_000 })), {
    maxLength: 25,
  })
  .map((steps) => {
    let minutes = 0;
    return steps.map(([type, more]): TurnEvent => {
      minutes += more;
      return { type, at: MONDAY.add({ minutes }) };
    });
  });

describe("the parts of the time", () => {
  it("add up to the whole, whatever happened", () => {
    fc.assert(
      fc.property(anyTrail, fc.integer({ min: 0, max: 20_000 }), (events, more) => {
        const now = (events.at(-1)?.at ?? MONDAY).add({ minutes: more });
        const parts = splitElapsed(events, MONDAY, now, calendar);
        const { oursMs, theirsMs, closedMs, overMs } = parts;
        for (const part of [oursMs, theirsMs, closedMs, overMs]) {
          expect(part).toBeGreaterThanOrEqual(0);
        }
        expect(oursMs + theirsMs + closedMs + overMs).toBe(
          now.epochMilliseconds - MONDAY.epochMilliseconds,
        );
      }),
    );
  });

  it("join without a gap, from the filing to now", () => {
    fc.assert(
      fc.property(anyTrail, (events) => {
        const { spells } = splitElapsed(events, MONDAY, MONDAY, calendar);
        expect(spells[0]?.from).toEqual(MONDAY);
        expect(spells.at(-1)?.to).toBeNull();
        for (const [index, { to }] of spells.slice(0, -1).entries()) {
          expect(to).toEqual(spells[index + 1]?.from);
        }
      }),
    );
  });

  it("have as waits for a reply those that our limits leave out", () => {
    // A question is only asked at work: what can happen there, and what ends the wait.
    const atWork = ["asked", "customerWrote", "staffWrote", "promised", "joined", "urged"] as const;
    const possible = fc.array(fc.constantFrom(...atWork), { maxLength: 20 });
    fc.assert(
      fc.property(possible, fc.constantFrom("answered", "withdrawn", "asked"), (types, last) => {
        const events = trail(...[...types, last].map((type, n) => [type, n + 1] as const));
        const waits = split(events, 40).spells.filter(({ reason }) => reason === "asked");
        expect(waits.map(({ from, to }) => ({ from, to }))).toEqual(pausesOf(events));
      }),
    );
  });
});
