import { describe, expect, it } from "vitest";
import { catchUp, slotAfter, type Timetable } from "../../../src/core/time/schedule.ts";

const SOAK = process.env["HUIYIN_SOAK"] === "1";
const SEEDS = SOAK ? 50 : 1;
const DAYS = 400;
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "Africa/Cairo",
  "Australia/Lord_Howe",
  "Asia/Shanghai",
];
const TIMES = ["00:00", "00:30", "01:30", "02:00", "02:30", "08:00", "23:59"];

const at = (text: string) => Temporal.Instant.from(text);
const localAt = (instant: Temporal.Instant, zone: string) =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });

/** A run of numbers that looks random and can be had again. */
function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe("a daily time", () => {
  it.each([
    ["Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00Z"],
    ["America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00Z"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00Z"],
  ])("that comes twice in %s counts once, the first time (case 21)", (zone, date, time, first) => {
    const timetable = { at: time, zone };
    const slot = slotAfter(timetable, at(first).subtract({ hours: 1 }));
    expect(slot).toEqual({ slot: date, runAt: at(first) });
    const next = slotAfter(timetable, slot.runAt);
    expect(next.slot).toBe(Temporal.PlainDate.from(date).add({ days: 1 }).toString());
  });

  it.each([
    ["Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T03:00"],
    ["America/New_York", "2026-03-08", "02:30", "2026-03-08T03:00"],
    ["Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:30"],
    ["America/Santiago", "2026-09-06", "00:00", "2026-09-06T01:00"],
    ["Africa/Cairo", "2026-04-24", "00:30", "2026-04-24T01:00"],
  ])(
    "that %s skips on %s is the first moment after, on its own date (cases 22, 23)",
    (zone, date, time, local) => {
      const slot = slotAfter({ at: time, zone }, at(`${date}T00:00:00Z`).subtract({ hours: 16 }));
      expect(slot.slot).toBe(date);
      expect(localAt(slot.runAt, zone)).toBe(local);
    },
  );

  it("of a zone that there isn't is refused (case 28)", () => {
    expect(() =>
      slotAfter({ at: "08:00", zone: "Mars/Phobos" }, at("2026-01-01T00:00:00Z")),
    ).toThrow(RangeError);
  });
});

describe("a weekly and an hourly time", () => {
  it("come on their day, and every hour whatever the clocks do", () => {
    const weekly = { at: "08:00", zone: "Asia/Shanghai", weekday: 1 };
    expect(slotAfter(weekly, at("2026-11-27T00:00:00Z")).slot).toBe("2026-11-30");
    const hourly = { at: "*:17", zone: "Europe/Berlin" };
    const first = slotAfter(hourly, at("2026-10-25T00:16:59Z"));
    expect(first.slot).toBe("2026-10-25T00:17Z");
    expect(slotAfter(hourly, first.runAt).slot).toBe("2026-10-25T01:17Z");
  });
});

describe("what was missed while nothing ran", () => {
  const daily: Timetable = { at: "08:00", zone: "Asia/Shanghai" };
  const due = at("2026-11-24T00:00:00Z");

  it("isn't made up for before it is due", () => {
    expect(catchUp(daily, due, due.subtract({ milliseconds: 1 }))).toBeNull();
  });

  it("is one run up to a day later, and the next is counted from the slot", () => {
    const late = catchUp(daily, due, due.add({ hours: 23 }));
    expect(late?.run?.slot).toBe("2026-11-24");
    expect(late?.missed).toBeNull();
    expect(late?.next.runAt).toEqual(due.add({ hours: 24 }));
  });

  it("is reported when it is too late, beside the one run that still makes sense (case 26)", () => {
    const late = catchUp(daily, due, due.add({ hours: 36 + 48 }));
    expect(late?.run?.slot).toBe("2026-11-27");
    expect(late?.missed).toMatchObject({ count: 3, first: { slot: "2026-11-24" } });
    const hourly = catchUp({ at: "*:00", zone: "UTC" }, due, due.add({ hours: 12 }));
    expect(hourly?.run?.runAt).toEqual(due.add({ hours: 12 }));
    expect(hourly?.missed).toBeNull();
  });
});

describe("400 days with processes that stop and start at random (goal 4)", () => {
  it.each(ZONES)("in %s: exactly one run a slot", (zone) => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const random = numbers(seed);
      for (const time of TIMES) {
        const timetable = { at: time, zone };
        const start = at("2026-01-15T12:00:00Z");
        const end = start.add({ hours: DAYS * 24 });
        let next = slotAfter(timetable, start);
        const runs: string[] = [];
        for (let now = start; Temporal.Instant.compare(now, end) < 0;) {
          // Mostly every few minutes, now and then after hours of nothing; sometimes the clock steps back.
          const pause = random() < 0.02 ? random() * 20 * 60 : 5 + random() * 90;
          now = now.add({ seconds: Math.round(pause * 60) });
          const looked = random() < 0.05 ? now.subtract({ hours: 1 }) : now;
          if (Temporal.Instant.compare(looked, next.runAt) < 0) continue;
          const found = catchUp(timetable, next.runAt, looked);
          if (found === null) continue;
          expect(found.missed).toBeNull();
          if (found.run !== null) runs.push(found.run.slot);
          next = found.next;
        }
        const first = Temporal.PlainDate.from(runs[0] ?? "");
        expect(runs).toEqual(runs.map((_, index) => first.add({ days: index }).toString()));
        expect(runs.length).toBeGreaterThanOrEqual(DAYS - 1);
      }
    }
  });
});
