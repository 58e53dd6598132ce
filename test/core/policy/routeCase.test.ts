import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demonstration } from "../../../prisma/seed.ts";
import { peopleOf } from "../../../src/core/organisation.ts";
import {
  routeCase,
  type RouteFacts,
  type RouteOptions,
} from "../../../src/core/policy/routeCase.ts";
import { PACKS } from "../../../src/policies/index.ts";
import { property } from "../../../src/policies/property.ts";

const staff = peopleOf(demonstration).filter((person) => person.kind === "staff");
const idOf = (name: string) => staff.find((person) => person.name === name)!.id;
const nameOf = (id: string) => staff.find((person) => person.id === id)?.name ?? "?";

function route(change: Partial<RouteFacts>, options: RouteOptions = {}, people = staff) {
  const facts = { topic: "lift", area: "areaA", subjectId: null, filedBy: null, ...change };
  const found = routeCase(property, facts, people, options);
  return found.ok
    ? { ...found, owner: nameOf(found.ownerId), second: nameOf(found.secondId) }
    : found;
}

describe("who answers", () => {
  it.each([
    ["areaA", "王小明"],
    ["areaB", "陳雅婷"],
    ["areaC", "刘洋"],
    ["areaD", "Amy Chan"],
  ])("in %s: its officer, under P-1.1", (area, owner) => {
    expect(route({ area })).toMatchObject({ owner, clause: "P-1.1", fallback: null });
  });

  it("passes over who is away, as owner and as second, while somebody else is there (B7)", () => {
    const absent = [idOf("王小明"), idOf("趙志強")];
    const found = route({}, { absent });
    expect(found).toMatchObject({ ok: true });
    if (!found.ok) return;
    expect(absent).not.toContain(found.ownerId);
    expect(absent).not.toContain(found.secondId);
  });

  it("falls to who is away rather than to nobody", () => {
    const everybody = staff.map(({ id }) => id);
    expect(route({}, { absent: everybody })).toMatchObject({ owner: "王小明" });
    const alone = everybody.filter((id) => id !== idOf("林佩君"));
    expect(route({}, { absent: alone })).toMatchObject({ owner: "林佩君" });
  });

  it("where no area is known: the duty officer, then the director (B1)", () => {
    expect(route({ area: null })).toMatchObject({ owner: "趙志強", fallback: "duty" });
    expect(route({ area: null }, { exclude: [idOf("趙志強")] })).toMatchObject({
      owner: "林佩君",
      fallback: "director",
    });
  });

  it("with an officer who is away: the duty officer", () => {
    const away = staff.map((person) =>
      person.name === "王小明" ? { ...person, active: false } : person,
    );
    expect(route({}, {}, away)).toMatchObject({ owner: "趙志強", fallback: "duty" });
  });

  it("of two officers: the one with fewer open cases", () => {
    const two = staff.map((person) =>
      person.name === "陳雅婷" ? { ...person, areas: ["areaA", "areaB"] } : person,
    );
    const load = new Map([
      [idOf("王小明"), 3],
      [idOf("陳雅婷"), 2],
    ]);
    expect(route({}, { load }, two)).toMatchObject({ owner: "陳雅婷", second: "王小明" });
    load.set(idOf("陳雅婷"), 4);
    expect(route({}, { load }, two)).toMatchObject({ owner: "王小明", second: "陳雅婷" });
  });

  it("when staff file for a caller: whoever took the call (P-1.2, C-7)", () => {
    expect(route({ filedBy: idOf("孫立群") })).toMatchObject({ owner: "孫立群", fallback: null });
  });

  it("refuses a topic that the policy doesn't have, and a staff of one", () => {
    expect(route({ topic: "weather" })).toEqual({ ok: false, problem: "unknownTopic" });
    const alone = staff.filter((person) => person.name === "王小明");
    expect(route({}, {}, alone)).toEqual({ ok: false, problem: "nobody" });
    expect(route({}, {}, [])).toEqual({ ok: false, problem: "nobody" });
  });
});

describe("about staff (P-1.5)", () => {
  it("goes to the director, past the person and their desk", () => {
    const found = route({ topic: "staff", subjectId: idOf("王小明") });
    expect(found).toMatchObject({ owner: "林佩君", second: "許文華", clause: "P-1.5" });
  });

  it("whatever its topic is called", () => {
    expect(route({ topic: "lift", subjectId: idOf("何永昌") })).toMatchObject({ owner: "林佩君" });
  });

  it("about the director goes to the company, not to those below", () => {
    expect(route({ topic: "staff", subjectId: idOf("林佩君") })).toMatchObject({
      owner: "高正宇",
      second: "沈曉嵐",
    });
  });

  it("isn't kept by whoever took the call", () => {
    const facts = { topic: "staff", subjectId: idOf("王小明"), filedBy: idOf("孫立群") };
    expect(route(facts)).toMatchObject({ owner: "林佩君" });
  });

  it("about one of several keeps all of them and their desks away", () => {
    const suspectIds = ["王小明", "何永昌"].map(idOf);
    const found = route({ topic: "staff", suspectIds });
    expect(found).toMatchObject({ owner: "林佩君", second: "許文華" });
    expect(route({ topic: "lift", suspectIds }, {}, staff)).toMatchObject({ clause: "P-1.5" });
  });

  it("about somebody who isn't known for certain goes to the company first", () => {
    const suspectIds = ["林佩君", "許文華"].map(idOf);
    expect(route({ topic: "staff", suspectIds, unsure: true })).toMatchObject({
      owner: "高正宇",
      second: "沈曉嵐",
      clause: "P-1.5",
    });
    expect(route({ topic: "staff", unsure: true })).toMatchObject({ owner: "高正宇" });
  });

  it("lands with somebody also when everybody above is suspected", () => {
    const suspectIds = ["林佩君", "高正宇", "沈曉嵐"].map(idOf);
    const found = route({ topic: "staff", suspectIds, unsure: true });
    expect(found).toMatchObject({ owner: "許文華" });
  });

  it("never falls to the duty officer", () => {
    const above = ["林佩君", "高正宇", "沈曉嵐"].map(idOf);
    expect(route({ topic: "staff" }, { exclude: above })).toEqual({ ok: false, problem: "nobody" });
  });
});

it("always finds two different people, never the subject nor their desk, nor a suspect", () => {
  const areas = [...demonstration.areas.map((area) => area.id), null, "elsewhere"];
  fc.assert(
    fc.property(
      fc.constantFrom(...PACKS).chain((pack) =>
        fc.record({
          pack: fc.constant(pack),
          topic: fc.constantFrom(...pack.topics.map((topic) => topic.id)),
        }),
      ),
      fc.constantFrom(...areas),
      fc.option(fc.constantFrom(...staff)),
      fc.option(fc.constantFrom(...staff)),
      fc.subarray(staff, { maxLength: 5 }),
      fc.array(fc.nat(9), { minLength: staff.length, maxLength: staff.length }),
      ({ pack, topic }, area, subject, filer, suspects, loads) => {
        const load = new Map(staff.map((person, index) => [person.id, loads[index] ?? 0]));
        const facts = {
          ...{ topic, area, subjectId: subject?.id ?? null, filedBy: filer?.id ?? null },
        };
        const found = routeCase(pack, facts, staff, { load });
        if (!found.ok) throw new Error(`${pack.id} ${topic}: ${found.problem}`);
        expect(found.ownerId).not.toBe(found.secondId);
        const suspectIds = suspects.map((person) => person.id);
        const unsure = routeCase(
          pack,
          { ...facts, subjectId: null, suspectIds, unsure: true },
          staff,
          { load },
        );
        if (unsure.ok) {
          expect(suspectIds).not.toContain(unsure.ownerId);
          expect(suspectIds).not.toContain(unsure.secondId);
        }
        for (const id of [found.ownerId, found.secondId]) {
          const person = staff.find((one) => one.id === id);
          expect(person).toBeDefined();
          if (subject === null) continue;
          expect(id).not.toBe(subject.id);
          expect(person?.desk).not.toBe(subject.desk);
        }
      },
    ),
    { numRuns: 500 },
  );
});
