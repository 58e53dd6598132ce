import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelDays, type PlannedVisit } from "../../../src/core/visits/levelDays.ts";

const DAYS = ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05"];

const visit = (id: number, plannedOn: string, more: Partial<PlannedVisit> = {}): PlannedVisit => ({
  id: String(id),
  plannedOn,
  dueOn: plannedOn,
  priority: 5,
  fixed: false,
  ...more,
});

const apply = (visits: readonly PlannedVisit[], most: number) => {
  const { moves, tooMany } = levelDays(visits, DAYS, most);
  const moved = new Map(moves.map(({ id, plannedOn }) => [id, plannedOn]));
  return {
    tooMany,
    days: new Map(visits.map((one) => [one.id, moved.get(one.id) ?? one.plannedOn])),
  };
};

describe("levelling full days", () => {
  it("leaves days alone that aren't full", () => {
    const visits = [visit(1, "2026-06-03"), visit(2, "2026-06-03"), visit(3, "2026-06-05")];
    expect(levelDays(visits, DAYS, 2)).toEqual({ moves: [], tooMany: 0 });
  });

  it("passes what is too much on to the day before, those who matter most", () => {
    const visits = [
      visit(1, "2026-06-05", { priority: 3 }),
      visit(2, "2026-06-05", { priority: 0 }),
      visit(3, "2026-06-05", { priority: 5 }),
    ];
    expect(levelDays(visits, DAYS, 2)).toEqual({
      moves: [{ id: "2", plannedOn: "2026-06-04" }],
      tooMany: 0,
    });
  });

  it("never moves what was agreed with the customer, and counts it", () => {
    const visits = [
      visit(1, "2026-06-05", { fixed: true }),
      visit(2, "2026-06-05", { fixed: true }),
      visit(3, "2026-06-05"),
    ];
    expect(apply(visits, 2).days.get("3")).toBe("2026-06-04");
  });

  it("counts what can't be made in time however it is laid", () => {
    const visits = Array.from({ length: 7 }, (_, id) => visit(id, "2026-06-02"));
    const { tooMany, days } = apply(visits, 3);
    expect(tooMany).toBe(1);
    expect([...days.values()].every((day) => day <= "2026-06-02")).toBe(true);
  });

  it("always keeps to the due days, and fills no day beyond the most unless it says so", () => {
    const any = fc.record({
      planned: fc.nat({ max: 4 }),
      priority: fc.nat({ max: 9 }),
      fixed: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        (facts, most) => {
          const visits = facts.map(({ planned, ...rest }, id) =>
            visit(id, DAYS[planned] ?? "", { ...rest }),
          );
          const { tooMany, days } = apply(visits, most);
          for (const { id, dueOn } of visits) expect(days.get(id)! <= dueOn).toBe(true);
          const fixed = visits.filter((one) => one.fixed);
          const counts = DAYS.map((day) => [...days.values()].filter((at) => at === day).length);
          const given = DAYS.map(
            (day) => fixed.filter(({ plannedOn }) => plannedOn === day).length,
          );
          // What exceeds the most is what was fixed there, or counted as too many on the first day.
          counts.forEach((count, index) => {
            const room = Math.max(most, given[index] ?? 0);
            expect(count).toBeLessThanOrEqual(index === 0 ? room + tooMany : room);
          });
          // It says "too many" only when there is no way: some stretch from today on is overfull.
          const overfull = DAYS.some((last, index) => {
            const within = visits.filter((one) => !one.fixed && one.plannedOn <= last).length;
            const free = DAYS.slice(0, index + 1).reduce(
              (sum, _day, at) => sum + Math.max(0, most - (given[at] ?? 0)),
              0,
            );
            return within > free;
          });
          expect(tooMany > 0).toBe(overfull);
        },
      ),
    );
  });
});
