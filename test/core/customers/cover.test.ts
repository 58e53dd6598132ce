import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demonstrationCement } from "../../../prisma/seedCement.ts";
import {
  addPerson,
  changePrimary,
  type CoverRow,
  knowing,
  proposePeople,
  removePerson,
} from "../../../src/core/customers/cover/cover.ts";
import {
  coverProblems,
  type CoverRules,
  graceBefore,
  graceUntil,
} from "../../../src/core/customers/cover/rules.ts";
import { organisationFile, profileOf } from "../../../src/core/organisation.ts";
import { makeCalendar } from "../../../src/core/time/businessCalendar.ts";
import { cement } from "../../../src/policies/cement.ts";
import { afterSteps } from "../../../src/services/cover/coverWrites.ts";

const row = (personId: string, rank: number, business = ""): CoverRow => ({
  ...{ business, rank, personId },
});
const TWO = [row("ann", 1), row("ben", 2)];
const everybody = { least: 2, isThere: () => true };
const out = (personId: string, successorId: string | null = null) => ({ personId, successorId });

describe("who knows a customer (C-8)", () => {
  it("is who knows the business, else who knows the customer as a whole", () => {
    const covers = [...TWO, row("cid", 1, "bulk")];
    expect(knowing(covers, "bulk").map(({ personId }) => personId)).toEqual(["cid"]);
    expect(knowing(covers, "bagged").map(({ personId }) => personId)).toEqual(["ann", "ben"]);
  });

  it("the second isn't taken out, and the first neither, while nobody takes their place", () => {
    for (const one of ["ann", "ben"]) {
      expect(removePerson(TWO, "", out(one), everybody)).toEqual({
        ok: false,
        refusal: "belowLeast",
      });
    }
    const replaced = removePerson(TWO, "", out("ben", "cid"), everybody);
    expect(replaced.ok && afterSteps(TWO, replaced.steps)).toEqual([row("ann", 1), row("cid", 2)]);
  });

  it("somebody who knows them already is nobody's successor", () => {
    expect(removePerson(TWO, "", out("ben", "ann"), everybody).ok).toBe(false);
  });

  it("a third may go, but not when one of those left is away", () => {
    const three = [...TWO, row("cid", 3)];
    expect(removePerson(three, "", out("cid"), everybody).ok).toBe(true);
    const annIsAway = { least: 2, isThere: (id: string) => id !== "ann" };
    expect(removePerson(three, "", out("cid"), annIsAway)).toMatchObject({ ok: false });
    const first = removePerson(three, "", out("ann"), everybody);
    expect(first.ok && knowing(afterSteps(three, first.steps), "")[0]).toEqual(row("ben", 1));
  });

  it("who is put in charge and knows them already changes places with who was", () => {
    const change = changePrimary(TWO, "", "ben");
    expect(change.ok && knowing(afterSteps(TWO, change.steps), "")).toEqual([
      row("ben", 1),
      row("ann", 2),
    ]);
    expect(changePrimary(TWO, "", "ann")).toEqual({ ok: false, refusal: "already" });
  });

  it("who joins a business without people of its own joins those of the whole", () => {
    const change = addPerson(TWO, "bulk", "cid");
    expect(change.ok && change.steps).toEqual([{ type: "add", row: row("cid", 3) }]);
  });

  it("whatever is asked, no change leaves fewer than there were below two, or anybody twice", () => {
    const id = fc.constantFrom("ann", "ben", "cid", "dan");
    const asked = fc.record({
      type: fc.constantFrom("add", "primary", "remove"),
      personId: id,
      successorId: fc.option(id, { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), (all) => {
        let covers: readonly CoverRow[] = TWO;
        for (const { type, personId, successorId } of all) {
          const change =
            type === "add"
              ? addPerson(covers, "", personId)
              : type === "primary"
                ? changePrimary(covers, "", personId)
                : removePerson(covers, "", out(personId, successorId), everybody);
          if (change.ok) covers = afterSteps(covers, change.steps);
          expect(covers.length).toBeGreaterThanOrEqual(2);
          expect(new Set(covers.map((one) => one.personId)).size).toBe(covers.length);
          expect(new Set(covers.map(({ rank }) => rank)).size).toBe(covers.length);
          expect(knowing(covers, "")[0]?.rank).toBe(1);
        }
      }),
    );
  });
});

describe("who is proposed", () => {
  const officer = (id: string, areas: string[], load: number) => ({
    ...{ id, areas, load },
    roles: ["officer"] as const,
  });
  const people = [
    officer("north-busy", ["north"], 9),
    officer("north-free", ["north"], 2),
    officer("south-idle", ["south"], 0),
    { id: "manager", roles: ["customerManager"] as const, areas: [], load: 0 },
    { id: "chemist", roles: ["specialist"] as const, areas: ["north"], load: 0 },
  ];
  const ids = (count: number, not: string[] = []) =>
    proposePeople(people, "north", { count, not }).map(({ id }) => id);

  it("is the least burdened of the area, then others, then who manages; nobody else", () => {
    expect(ids(9)).toEqual(["north-free", "north-busy", "south-idle", "manager"]);
    expect(ids(1, ["north-free"])).toEqual(["north-busy"]);
  });
});

describe("a new customer's days to get a second person (readings, C-8)", () => {
  const calendar = makeCalendar(profileOf(organisationFile.parse(demonstrationCement)));
  const rules = cement.cover as CoverRules;

  it("are three working days", () => {
    // Thursday; Saturday counts here, Sunday doesn't.
    const since = Temporal.Instant.from("2026-11-26T02:00:00Z");
    const local = graceUntil(since, rules, calendar).toZonedDateTimeISO("Asia/Shanghai");
    expect(local.toPlainDate().toString()).toBe("2026-11-30");
  });

  it("have one bound for all: before it every customer is late, from it on none is", () => {
    const start = Temporal.Instant.from("2026-11-20T00:00:00Z");
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: -20_000, max: 20_000 }), (at, before) => {
        const now = start.add({ minutes: at });
        const created = now.subtract({ minutes: Math.abs(before) });
        const isLate = Temporal.Instant.compare(graceUntil(created, rules, calendar), now) < 0;
        const bound = graceBefore(now, rules, calendar);
        expect(Temporal.Instant.compare(created, bound) < 0).toBe(isLate);
      }),
    );
  });
});

it("a rule that wants fewer than two, or cites nothing, isn't loaded", () => {
  const broken = { clause: "C-99", least: 1, newWorkingDays: -1 };
  expect(coverProblems({ clauses: cement.clauses, cover: broken })).toHaveLength(3);
  expect(coverProblems(cement)).toEqual([]);
});
