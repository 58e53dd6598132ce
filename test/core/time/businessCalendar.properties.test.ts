import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WEEKDAYS } from "../../../src/core/organisation.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { type Hours } from "../../../src/core/time/days.ts";
import { type Holidays } from "../../../src/core/time/holidays.ts";

const ZONES = [
  "Asia/Shanghai",
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "Africa/Cairo",
  "Australia/Lord_Howe",
] as const;
const HOUR_MS = 3_600_000;
const FIRST = Temporal.Instant.from("2026-01-01T00:00:00Z").epochMilliseconds;

const clock = (quarters: number) => {
  const minutes = quarters * 15;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** Up to three spans, by quarter-hours, apart from each other or not. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((marks) => marks.toSorted((a, b) => a - b))
  .map((marks) =>
    marks.flatMap((from, index): [string, string][] => {
      const to = marks[index + 1];
      return index % 2 === 0 && to !== undefined ? [[clock(from), clock(to)]] : [];
    }),
  );
const day = fc
  .integer({ min: 0, max: 729 })
  .map((plus) => Temporal.PlainDate.from("2026-01-01").add({ days: plus }).toString());
const profile: fc.Arbitrary<Hours> = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    weeklyHours: fc
      .tuple(spans, spans, spans, spans, spans, spans, spans)
      .filter((week) => week.some((hours) => hours.length > 0))
      .map((week) => Object.fromEntries(WEEKDAYS.map((name, index) => [name, week[index] ?? []]))),
    cutOff: fc.integer({ min: 1, max: 96 }).map(clock),
    daysOff: fc.array(day, { maxLength: 8 }),
    workingDays: fc.array(day, { maxLength: 8 }),
  })
  .map((hours) => hours as Hours);
const holidays: fc.Arbitrary<Holidays> = fc.integer({ min: 2, max: 40 }).map((every) => ({
  on: (date) =>
    date.dayOfYear % every === 0 ? "off" : date.dayOfYear % every === 1 ? "worked" : null,
  coverage: () => "complete",
}));
const calendar = fc.tuple(profile, holidays).map(([hours, days]) => makeCalendar(hours, days));
const moment = fc
  .integer({ min: 0, max: 700 * 24 * HOUR_MS })
  .map((plus) => Temporal.Instant.fromEpochMilliseconds(FIRST + plus));
const stretch = fc.integer({ min: 1, max: 60 * HOUR_MS });
const later = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;
const inOrder = (
  a: Temporal.Instant,
  b: Temporal.Instant,
): readonly [Temporal.Instant, Temporal.Instant] => (later(a, b) ? [b, a] : [a, b]);
const RUNS = { numRuns: 100 };

describe("working time added", () => {
  it("is the working time between", () => {
    fc.assert(
      fc.property(calendar, moment, stretch, (office, at, ms) => {
        expect(office.workingTimeBetween(at, office.addWorkingTime(at, ms))).toBe(ms);
        expect(office.workingTimeBetween(at, office.addWorkingTime(at, -ms))).toBe(-ms);
      }),
      RUNS,
    );
  });

  it("and taken off again leads back into the same working moment", () => {
    fc.assert(
      fc.property(calendar, moment, stretch, (office, at, ms) => {
        const back = office.addWorkingTime(office.addWorkingTime(at, ms), -ms);
        expect(office.workingTimeBetween(at, back)).toBe(0);
        expect(back).toEqual(office.nextOpening(at));
      }),
      RUNS,
    );
  });

  it("grows with what it is added to, and with what is added", () => {
    fc.assert(
      fc.property(calendar, moment, moment, stretch, stretch, (office, one, other, x, y) => {
        const [a, b] = inOrder(one, other);
        const least = office.addWorkingTime(a, Math.min(x, y));
        expect(later(least, office.addWorkingTime(b, Math.max(x, y)))).toBe(false);
        const most = office.addWorkingTime(a, -Math.max(x, y));
        expect(later(most, office.addWorkingTime(b, -Math.min(x, y)))).toBe(false);
      }),
      RUNS,
    );
  });

  it("ends while it is open, or exactly at a closing; backwards, while it is open", () => {
    fc.assert(
      fc.property(calendar, moment, stretch, (office, at, ms) => {
        const end = office.addWorkingTime(at, ms);
        expect(office.isOpen(end) || office.previousClosing(end).equals(end)).toBe(true);
        expect(office.isOpen(office.addWorkingTime(at, -ms))).toBe(true);
      }),
      RUNS,
    );
  });

  it("in two steps is the same as in one", () => {
    fc.assert(
      fc.property(calendar, moment, stretch, stretch, (office, at, x, y) => {
        const steps = office.addWorkingTime(office.addWorkingTime(at, x), y);
        expect(steps).toEqual(office.addWorkingTime(at, x + y));
      }),
      RUNS,
    );
  });
});

it("working time between three moments adds up, whatever their order", () => {
  fc.assert(
    fc.property(calendar, moment, moment, moment, (office, a, b, c) => {
      const between = office.workingTimeBetween(a, b) + office.workingTimeBetween(b, c);
      expect(between).toBe(office.workingTimeBetween(a, c));
    }),
    { numRuns: 30 },
  );
});

it("working time is that of the local clock, minute by minute", () => {
  // By day, where no zone's clock changes; the week alone, to be read off it.
  const byDay = fc.record({
    zone: fc.constantFrom(...ZONES),
    from: fc.integer({ min: 20, max: 48 }),
    break: fc.integer({ min: 49, max: 60 }),
    to: fc.integer({ min: 61, max: 88 }),
  });
  fc.assert(
    fc.property(byDay, moment, fc.integer({ min: 1, max: 6_000 }), (hours, near, minutes) => {
      const { zone } = hours;
      const office: [string, string][] = [
        [clock(hours.from), clock(hours.break - 1)],
        [clock(hours.break), clock(hours.to)],
      ];
      const weeklyHours = Object.fromEntries(
        WEEKDAYS.map((name, index) => [name, index < 5 ? office : []]),
      ) as Hours["weeklyHours"];
      const asked = makeCalendar({
        zone,
        weeklyHours,
        cutOff: "17:00",
        daysOff: [],
        workingDays: [],
      });
      const at = near.round({ smallestUnit: "minute" });
      let open = 0;
      for (let minute = 0; minute < minutes; minute += 1) {
        const now = at.add({ minutes: minute }).toZonedDateTimeISO(zone);
        const time = now.toPlainTime().toString({ smallestUnit: "minute" });
        if (now.dayOfWeek <= 5 && office.some(([from, to]) => from <= time && time < to)) open += 1;
      }
      const counted = asked.workingTimeBetween(at, at.add({ minutes }));
      expect(counted).toBe(open * 60_000);
    }),
    { numRuns: 20 },
  );
});

describe("openings and closings", () => {
  it("lie around a moment with no working time in between, unless it is open", () => {
    fc.assert(
      fc.property(calendar, moment, (office, at) => {
        const next = office.nextOpening(at);
        const opened = office.previousOpening(at);
        const closed = office.previousClosing(at);
        expect(office.isOpen(next)).toBe(true);
        expect(office.isOpen(opened)).toBe(true);
        expect(later(opened, at) || later(closed, at) || later(at, next)).toBe(false);
        expect(office.workingTimeBetween(at, next)).toBe(0);
        if (office.isOpen(at)) {
          expect(next).toEqual(at);
          expect(later(closed, opened)).toBe(false);
        } else {
          expect(office.workingTimeBetween(closed, at)).toBe(0);
          expect(later(closed, opened)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe("working days added", () => {
  const count = fc.integer({ min: 0, max: 12 });

  it("end a working day, open or just closing", () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: -12, max: 12 }), (office, at, days) => {
        const end = office.addWorkingDays(at, days);
        expect(office.isOpen(end) || office.previousClosing(end).equals(end)).toBe(true);
      }),
      RUNS,
    );
  });

  it("and taken off again lead back to the end of the day they began in", () => {
    fc.assert(
      fc.property(calendar, moment, count, (office, at, days) => {
        const end = office.addWorkingDays(at, days);
        expect(office.addWorkingDays(end, -days).equals(office.sameDayDue(at)) || days === 0).toBe(
          true,
        );
        expect(later(office.sameDayDue(at), at)).toBe(true);
      }),
      RUNS,
    );
  });

  it("grow with what they are added to, and with their number", () => {
    fc.assert(
      fc.property(calendar, moment, moment, count, count, (office, one, other, x, y) => {
        const [a, b] = inOrder(one, other);
        const least = office.addWorkingDays(a, Math.min(x, y));
        expect(later(least, office.addWorkingDays(b, Math.max(x, y)))).toBe(false);
        const most = office.addWorkingDays(a, -Math.max(x, y));
        expect(later(most, office.addWorkingDays(b, -Math.min(x, y)))).toBe(false);
      }),
      RUNS,
    );
  });

  it("turn to the next day at its end, and not a millisecond before", () => {
    fc.assert(
      fc.property(calendar, moment, (office, at) => {
        const end = office.sameDayDue(at);
        expect(office.sameDayDue(end.subtract({ milliseconds: 1 }))).toEqual(end);
        expect(office.sameDayDue(end)).toEqual(office.addWorkingDays(at, 1));
      }),
      RUNS,
    );
  });
});

it("a calendar asked about more days than it keeps says the same of each", () => {
  const hours: Hours = {
    zone: "Europe/Berlin",
    cutOff: "17:00",
    weeklyHours: { ...NO_HOURS, tuesday: [["09:00", "18:00"]] },
    daysOff: [],
    workingDays: [],
  };
  const office = makeCalendar(hours);
  const at = Temporal.Instant.from("2026-01-01T00:00:00Z");
  const far = at.add({ hours: 24 * 365 * 8 });
  const weeks = office.workingTimeBetween(at, far) / (9 * HOUR_MS);
  expect(weeks).toBe(417);
  expect(office.addWorkingHours(at, 9)).toEqual(makeCalendar(hours).addWorkingHours(at, 9));
});

const NO_HOURS = Object.fromEntries(
  WEEKDAYS.map((name) => [name, []]),
) as unknown as Hours["weeklyHours"];
