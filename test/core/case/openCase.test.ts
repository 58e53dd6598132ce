import { describe, expect, it } from "vitest";
import { demonstration } from "../../../prisma/seed.ts";
import { openCase, type Opening } from "../../../src/core/case/openCase.ts";
import { peopleOf } from "../../../src/core/organisation.ts";
import { routeCase } from "../../../src/core/policy/routeCase.ts";
import { property } from "../../../src/policies/property.ts";
import { calendar, MONDAY } from "./sample.ts";

const people = peopleOf(demonstration);
const named = (name: string) => people.find((person) => person.name === name)!;

function opening(change: Partial<Opening["facts"]> & { filedBy?: string } = {}): Opening {
  const { filedBy = null, ...facts } = change;
  const topic = facts.subjectId === undefined ? "lift" : "staff";
  const route = routeCase(
    property,
    { topic, area: "areaA", subjectId: facts.subjectId ?? null, filedBy },
    people.filter((person) => person.kind === "staff"),
  );
  if (!route.ok) throw new Error(route.problem);
  return {
    draft: { for: "self", topic, place: "3棟", details: "電梯困人", phone: "138-5555-0201" },
    filer: named("張家豪"),
    facts: { organisationId: "qinghe", source: "chat", area: "areaA", subjectId: null, ...facts },
    route,
    pack: property,
    calendar,
    now: MONDAY,
    ids: { caseId: "case", draftId: "draft", reference: "C7K3M9QX2" },
  };
}

describe("a complaint that is filed", () => {
  it("has the area's officer, a second person and its clocks from the first moment", () => {
    const opened = openCase(opening());
    expect(opened.case).toMatchObject({
      status: "OPEN",
      replyOwnerId: named("王小明").id,
      customerId: named("張家豪").id,
      callerPhone: "138-5555-0201",
      department: "engineering",
      packVersion: property.version,
      restricted: false,
    });
    expect(opened.case.secondPersonId).not.toBe(opened.case.replyOwnerId);
    expect(
      opened.clocks.map(({ kind, clause, basis, dueAt }) => [
        kind,
        clause,
        basis,
        dueAt.toString(),
      ]),
    ).toEqual([
      ["acknowledge", "P-1.2", "internal", "2026-09-21T04:00:00Z"],
      ["investigate", "P-1.3", "written", "2026-09-21T09:00:00Z"],
      ["answer", "P-1.5", "internal", "2026-09-24T09:00:00Z"],
    ]);
    expect(opened.notices).toEqual([
      { to: "replyOwner", name: "caseAssigned", params: { due: "2026-09-21T09:00:00Z" } },
      { to: "secondPerson", name: "caseSeconded", params: {} },
    ]);
    expect(opened.roles.map(({ role, accepted }) => [role, accepted])).toEqual([
      ["replyOwner", true],
      ["secondPerson", true],
    ]);
  });

  it("by staff for a caller is theirs, and received already (P-1.2)", () => {
    const taker = named("陳雅婷");
    const opened = openCase({
      ...opening({ source: "phone", filedBy: taker.id }),
      filer: taker,
      draft: {
        ...{ for: "caller", topic: "lift", details: "電梯困人" },
        ...{ callerName: "陳先生", callerPhone: "138" },
      },
    });
    expect(opened.case).toMatchObject({
      status: "ACKNOWLEDGED",
      replyOwnerId: taker.id,
      customerId: null,
      callerName: "陳先生",
      source: "phone",
    });
    expect(opened.events.map((event) => event.type)).toEqual(["filed", "acknowledged"]);
    expect(opened.clocks.map((clock) => clock.kind)).toEqual(["investigate", "answer"]);
  });

  it("for a known customer belongs to that customer", () => {
    const facts = { source: "phone", customerId: named("黃淑貞").id } as const;
    const given = { ...opening(facts), filer: named("陳雅婷") };
    const draft = { ...given.draft, for: "caller" as const, callerName: "黃", callerPhone: "138" };
    expect(openCase({ ...given, draft }).case.customerId).toBe(named("黃淑貞").id);
  });

  it("without a name keeps nothing of who filed it", () => {
    const given = opening();
    const opened = openCase({ ...given, draft: { ...given.draft, for: "anonymous" } });
    expect(opened.case).toMatchObject({
      anonymous: true,
      customerId: null,
      callerName: null,
      callerPhone: null,
    });
    expect(JSON.stringify(opened)).not.toContain(named("張家豪").id);
  });

  it("about staff is restricted and goes past them (P-1.5)", () => {
    const subjectId = named("王小明").id;
    const opened = openCase(opening({ subjectId }));
    expect(opened.case).toMatchObject({ restricted: true, subjectId, department: null });
    expect(opened.case.replyOwnerId).toBe(named("林佩君").id);
  });

  it("never has one person twice", () => {
    const given = opening();
    const route = { ...given.route, secondId: given.route.ownerId };
    expect(() => openCase({ ...given, route })).toThrow(RangeError);
  });
});
