import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demonstration } from "../../../prisma/seed.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { type Counting, instantAtShare } from "../../../src/core/time/instantAtShare.ts";

/** 08:30–12:00 and 13:30–17:30; Saturday 09:00–12:00; the same day ends at 17:00. */
const calendar = makeCalendar(demonstration);
const ZONE = calendar.zone;
/** 2026-09-21 is a Monday. */
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant();
const local = (instant: Temporal.Instant | null) =>
  instant?.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: "second" }) ?? null;
const pause = (from: string, to: string | null) => ({
  from: at(from),
  to: to === null ? null : at(to),
});

describe("a share of a limit in working time", () => {
  const rung = (share: number, ...pauses: ReturnType<typeof pause>[]) =>
    local(
      instantAtShare(
        calendar,
        "working",
        at("2026-09-21T09:00"),
        calendar.addWorkingDays(at("2026-09-21T09:00"), 1),
        share,
        pauses,
      ),
    );

  // From Monday 09:00 to Tuesday 17:00 are 14 open hours.
  it.each([
    [0, "2026-09-21T09:00:00"],
    [0.5, "2026-09-21T17:30:00"],
    [0.75, "2026-09-22T12:00:00"],
    [1, "2026-09-22T17:00:00"],
    [1.5, "2026-09-23T16:30:00"],
  ])("%f of it has passed at %s", (share, when) => {
    expect(rung(share)).toBe(when);
  });

  it.each([
    ["in opening hours: as many hours later", "10:00", "2026-09-21T11:00", "2026-09-22T09:30:00"],
    [
      "over the break: the break isn't made up for",
      "11:00",
      "2026-09-21T14:30",
      "2026-09-22T10:30:00",
    ],
    ["at night: not later at all", "18:00", "2026-09-22T08:00", "2026-09-21T17:30:00"],
  ])("waits for the customer %s", (_what, from, to, half) => {
    expect(rung(0.5, pause(`2026-09-21T${from}`, to))).toBe(half);
  });

  it("has passed before a wait that begins after it", () => {
    expect(rung(0.5, pause("2026-09-22T09:00", null))).toBe("2026-09-21T17:30:00");
  });

  it("isn't known while a wait lasts that lies before it", () => {
    expect(rung(0.5, pause("2026-09-21T10:00", null))).toBeNull();
    expect(rung(0, pause("2026-09-21T10:00", null))).toBe("2026-09-21T09:00:00");
  });

  it("leaves out the part of a wait that lies before the limit", () => {
    expect(rung(1, pause("2026-09-20T10:00", "2026-09-21T10:00"))).toBe("2026-09-23T09:00:00");
    expect(rung(1, pause("2026-09-20T10:00", "2026-09-21T08:45"))).toBe("2026-09-22T17:00:00");
  });
});

it("a share of a limit in calendar time counts nights and days off", () => {
  const [start, due] = [at("2026-09-25T12:00"), at("2026-09-28T12:00")];
  const half = instantAtShare(calendar, "calendar", start, due, 0.5);
  expect(local(half)).toBe("2026-09-27T00:00:00");
  const waited = [pause("2026-09-26T12:00", "2026-09-26T18:00")];
  const all = instantAtShare(calendar, "calendar", start, due, 1, waited);
  expect(local(all)).toBe("2026-09-28T18:00:00");
});

it("a due time at which nobody works is kept to the letter", () => {
  const [start, due] = [at("2026-09-21T09:00"), at("2026-09-21T22:00")];
  expect(instantAtShare(calendar, "working", start, due, 1)).toEqual(due);
  expect(local(instantAtShare(calendar, "working", start, due, 0.5))).toBe("2026-09-21T14:00:00");
});

it.each([-0.1, Number.NaN, Number.POSITIVE_INFINITY])("%f is no share", (share) => {
  const now = at("2026-09-21T09:00");
  expect(() => instantAtShare(calendar, "working", now, now, share)).toThrow(RangeError);
});

describe("rungs of any limit", () => {
  const FIRST = at("2026-09-01T00:00");
  const minutes = (max: number) => fc.integer({ min: 0, max });
  interface Limit {
    readonly counting: Counting;
    readonly start: number;
    /** Lengths of time run and time waited, in turn. */
    readonly turns: readonly number[];
    readonly length: number;
  }
  const limit: fc.Arbitrary<Limit> = fc.record({
    counting: fc.constantFrom<Counting>("working", "calendar"),
    start: minutes(40_000),
    turns: fc.array(minutes(4_000), { maxLength: 6 }),
    length: fc.integer({ min: 1, max: 8_000 }),
  });
  const read = ({ counting, start, turns, length }: Limit) => {
    const startAt = FIRST.add({ minutes: start });
    const ms = length * 60_000;
    const dueAt =
      counting === "working"
        ? calendar.addWorkingTime(startAt, ms)
        : startAt.add({ milliseconds: ms });
    const pauses: { from: Temporal.Instant; to: Temporal.Instant }[] = [];
    let now = startAt;
    for (let index = 0; index + 1 < turns.length; index += 2) {
      const from = now.add({ minutes: turns[index] ?? 0 });
      const to = from.add({ minutes: turns[index + 1] ?? 0 });
      pauses.push({ from, to });
      now = to;
    }
    const share = (part: number) =>
      instantAtShare(calendar, counting, startAt, dueAt, part, pauses) ?? startAt;
    const between = (from: Temporal.Instant, to: Temporal.Instant) =>
      counting === "working"
        ? calendar.workingTimeBetween(from, to)
        : to.epochMilliseconds - from.epochMilliseconds;
    return { startAt, ms, pauses, share, between };
  };

  it("come in their order, the last with the due time as the waits have moved it", () => {
    fc.assert(
      fc.property(limit, (some) => {
        const { share } = read(some);
        const rungs = [0.5, 0.75, 1].map(share);
        const ordered = rungs.toSorted((a, b) => Temporal.Instant.compare(a, b));
        expect(rungs).toEqual(ordered);
      }),
      { numRuns: 300 },
    );
  });

  it("have exactly their share of the time behind them, waits left out", () => {
    fc.assert(
      fc.property(limit, fc.constantFrom(0.25, 0.5, 0.75, 1), (some, part) => {
        const { startAt, ms, pauses, share, between } = read(some);
        const rung = share(part);
        const waited = pauses
          .map(
            ({ from, to }) => [from, Temporal.Instant.compare(to, rung) < 0 ? to : rung] as const,
          )
          .filter(([from, to]) => Temporal.Instant.compare(from, to) < 0)
          .reduce((sum, [from, to]) => sum + between(from, to), 0);
        expect(between(startAt, rung) - waited).toBe(ms * part);
      }),
      { numRuns: 300 },
    );
  });
});
