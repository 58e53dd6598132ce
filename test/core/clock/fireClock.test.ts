import { describe, expect, it } from "vitest";
import { demonstration } from "../../../prisma/seed.ts";
import { type FireContext, fireClock } from "../../../src/core/clock/fireClock.ts";
import { type WatchedClock } from "../../../src/core/clock/rungs.ts";
import { organisationFile } from "../../../src/core/organisation.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { property } from "../../../src/policies/property.ts";
import { sampleCase } from "../case/sample.ts";

const calendar = makeCalendar(organisationFile.parse(demonstration));
const START = Temporal.Instant.from("2026-11-24T00:30:00Z");
const DUE = calendar.sameDayDue(START);
const clock = (kind: WatchedClock["kind"], over: Partial<WatchedClock> = {}): WatchedClock => ({
  kind,
  rule: kind,
  clause: "P-1.3",
  basis: "written",
  startAt: START,
  dueAt: DUE,
  stoppedAt: null,
  fired: ["half", "threeQuarters"],
  ...over,
});
const context: FireContext = {
  about: sampleCase(),
  hasCustomer: true,
  apologies: 0,
  promisedUntil: null,
  pauses: [],
  pack: property,
  calendar,
  now: DUE,
};
const toldOf = (kind: WatchedClock["kind"], over: Partial<FireContext> = {}) =>
  (fireClock(clock(kind), { ...context, ...over })?.notices ?? []).map(
    ({ to, name }) => `${name} → ${to}`,
  );

describe("a limit that is due", () => {
  it("tells owner and second person, asks the next level for help, and apologises", () => {
    expect(toldOf("investigate")).toEqual([
      "clockDue → replyOwner",
      "clockDue → secondPerson",
      "clockDueAbove → superior",
      "late → customers",
    ]);
  });

  it("is the director's own matter when it is a decision, and goes to who oversees (P-1.3)", () => {
    expect(toldOf("decide")).toEqual(["clockDue → director", "clockDueAbove → oversight"]);
  });

  it.each([
    ["the customer was never told of it", "acknowledge", {}],
    ["there is no customer in the chat", "answer", { hasCustomer: false }],
    ["a later date was given already", "answer", { promisedUntil: DUE.add({ hours: 20 }) }],
    ["apologies have been worth nothing before", "answer", { apologies: 3 }],
  ] as const)("brings no apology when %s", (_why, kind, over) => {
    expect(toldOf(kind, over).filter((told) => told.startsWith("late"))).toEqual([]);
  });

  it("says nothing before its time, and nothing once it was fired", () => {
    const before = { ...context, now: DUE.subtract({ minutes: 1 }) };
    expect(fireClock(clock("answer"), before)).toBeNull();
    const fired = clock("answer", { fired: ["half", "threeQuarters", "due"] });
    expect(fireClock(fired, context)).toBeNull();
  });

  it("ends a promise as broken, and puts the new date in its place (B3)", () => {
    const firing = fireClock(clock("promise"), context);
    expect(firing).toMatchObject({ stops: true, nextRungAt: null });
    expect(firing?.startClocks).toMatchObject([{ kind: "promise", rule: "apology" }]);
  });
});
