import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demonstration } from "../../../prisma/seed.ts";
import {
  type Actor,
  type Case,
  type CaseClock,
  type CaseCommand,
  type Decision,
} from "../../../src/core/case/case.ts";
import { type ComplaintDraft } from "../../../src/core/case/complaintDraft.ts";
import { decide } from "../../../src/core/case/decide.ts";
import { EXPECTED, expectedOf, type WorkPart } from "../../../src/core/case/expected.ts";
import { checkCase, type KeptEvent } from "../../../src/core/case/invariants.ts";
import { openCase } from "../../../src/core/case/openCase.ts";
import { customerCan, staffCan, statusDue, whoseTurn } from "../../../src/core/case/view.ts";
import { isAbove, mayBeAbout } from "../../../src/core/case/whoMay.ts";
import { peopleOf } from "../../../src/core/organisation.ts";
import { routeCase } from "../../../src/core/policy/routeCase.ts";
import { pausesOf } from "../../../src/core/time/pauses.ts";
import { property } from "../../../src/policies/property.ts";
import { calendar, COMMANDS, MONDAY } from "./sample.ts";

const people = peopleOf(demonstration);
const staff = people.filter((person) => person.kind === "staff");
const residents = people.filter((person) => person.kind === "customer");

/** A case as rows would keep it. */
interface Kept {
  readonly case: Case;
  readonly events: readonly KeptEvent[];
  readonly clocks: readonly CaseClock[];
}

const actorOf = (index: number): Actor => {
  const everybody = [...people, null];
  const person = everybody[index % everybody.length] ?? null;
  if (person === null) return { id: null, part: "clock", roles: [] };
  return { id: person.id, part: person.kind, roles: person.roles };
};

/** A command that may name anybody, with a time that may be past. */
const command = fc
  .tuple(fc.constantFrom(...Object.values(COMMANDS)), fc.nat(40), fc.integer({ min: -30, max: 60 }))
  .map(([chosen, whom, hours]) => (now: Temporal.Instant): CaseCommand => {
    if (chosen.type === "offer") return { ...chosen, toId: staff[whom % staff.length]!.id };
    if (chosen.type === "snooze") return { ...chosen, until: now.add({ hours }) };
    if (chosen.type === "promise") return { ...chosen, dueAt: now.add({ hours }) };
    return chosen;
  });

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ who: fc.nat(60), command, hours: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ proof: fc.constantFrom("reply", "director") }) },
);

const filing = fc.record({
  for: fc.constantFrom<ComplaintDraft["for"]>("self", "caller", "anonymous"),
  topic: fc.constantFrom(...property.topics.map((topic) => topic.id)),
  place: fc.constantFrom("3棟", "8-1503", "南門"),
  filer: fc.constantFrom(...residents),
  subject: fc.option(fc.constantFrom(...staff)),
});

function open(drawn: typeof filing extends fc.Arbitrary<infer T> ? T : never): Kept {
  const subjectId = drawn.topic === "staff" ? (drawn.subject?.id ?? null) : null;
  const route = routeCase(
    property,
    { topic: drawn.topic, area: "areaA", subjectId, filedBy: null },
    staff,
  );
  if (!route.ok) throw new Error(route.problem);
  const opened = openCase({
    draft: { for: drawn.for, topic: drawn.topic, place: drawn.place, details: "電梯困人" },
    filer: drawn.filer,
    facts: { organisationId: demonstration.id, source: "chat", area: "areaA", subjectId },
    route,
    pack: property,
    calendar,
    now: MONDAY,
    ids: { caseId: "case", draftId: "draft", reference: "C7K3M9QX2" },
  });
  return {
    case: opened.case,
    events: opened.events.map((event, index) => ({ ...event, seq: index + 1, at: MONDAY })),
    clocks: opened.clocks.map((clock) => ({ ...clock, stoppedAt: null })),
  };
}

function apply(kept: Kept, decision: Extract<Decision, { ok: true }>, at: Temporal.Instant): Kept {
  return {
    case: { ...kept.case, ...decision.patch, version: kept.case.version + 1 },
    events: [
      ...kept.events,
      ...decision.events.map((event, index) => ({
        ...event,
        seq: kept.events.length + index + 1,
        at,
      })),
    ],
    clocks: [
      ...kept.clocks.map((clock) =>
        clock.stoppedAt === null && decision.stopClocks.includes(clock.kind)
          ? { ...clock, stoppedAt: at }
          : clock,
      ),
      ...decision.startClocks.map((clock) => ({ ...clock, stoppedAt: null })),
    ],
  };
}

/** A delivery that the shell notes on an answered case. */
function proved(kept: Kept, proof: string, at: Temporal.Instant): Kept {
  if (kept.case.status !== "ANSWERED") return kept;
  const field = proof === "reply" ? "replyDeliveredAt" : "directorToldAt";
  return { ...kept, case: { ...kept.case, [field]: kept.case[field] ?? at } };
}

/** Everybody whose list of work has the case, as what. */
function workersOf(about: Case): readonly (readonly [WorkPart, Actor])[] {
  const holding = (part: WorkPart, id: string | null) =>
    actors.filter((by) => by.id !== null && by.id === id).map((by) => [part, by] as const);
  const deciding = about.status === "ESCALATED" ? actors.filter((by) => isAbove(about, by)) : [];
  return [
    ...holding("owner", about.replyOwnerId),
    ...holding("handler", about.handlerId),
    ...holding("offered", about.offeredToId),
    ...deciding.filter((by) => !mayBeAbout(about, by.id)).map((by) => ["director", by] as const),
  ];
}

const actors = people.map((_, index) => actorOf(index));

describe("whatever people do, in whatever order", () => {
  it("a case keeps its owner, its second, its gate, its trail and its clocks", () => {
    fc.assert(
      fc.property(filing, fc.array(step, { minLength: 1, maxLength: 60 }), (drawn, steps) => {
        let kept = open(drawn);
        let now = MONDAY;
        expect(checkCase(kept.case, kept.events, kept.clocks)).toEqual([]);
        for (const next of steps) {
          if ("proof" in next) {
            kept = proved(kept, next.proof, now);
            continue;
          }
          now = now.add({ hours: next.hours });
          const by = actorOf(next.who);
          const decision = decide(kept.case, next.command(now), by, {
            ...{ now, pack: property, calendar, trail: kept.events },
            clocks: kept.clocks
              .filter(({ stoppedAt }) => stoppedAt === null)
              .map((clock) => ({ ...clock, fired: [] })),
          });
          if (!decision.ok) continue;
          kept = apply(kept, decision, now);
          expect(checkCase(kept.case, kept.events, kept.clocks)).toEqual([]);
          if (by.id !== null) expect(by.id).not.toBe(kept.case.subjectId);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("what is offered on a card is not refused for who or when", () => {
    fc.assert(
      fc.property(filing, fc.array(step, { maxLength: 40 }), (drawn, steps) => {
        let kept = open(drawn);
        const context = { now: MONDAY, pack: property, calendar };
        for (const next of steps) {
          if ("proof" in next) {
            kept = proved(kept, next.proof, MONDAY);
            continue;
          }
          const by = actorOf(next.who);
          const offered =
            by.part === "customer" ? customerCan(kept.case, by, context) : staffCan(kept.case, by);
          for (const verb of offered) {
            const whole: CaseCommand =
              verb === "offer" ? { ...COMMANDS.offer, toId: "somebody else" } : COMMANDS[verb];
            expect([verb, decide(kept.case, whole, by, context)]).toMatchObject([
              verb,
              { ok: true },
            ]);
          }
          const decision = decide(kept.case, next.command(MONDAY), by, context);
          if (decision.ok) kept = apply(kept, decision, MONDAY);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("what a list of work expects is not refused (B4)", () => {
    fc.assert(
      fc.property(filing, fc.array(step, { maxLength: 40 }), (drawn, steps) => {
        let kept = open(drawn);
        const context = { now: MONDAY, pack: property, calendar };
        for (const next of steps) {
          if ("proof" in next) kept = proved(kept, next.proof, MONDAY);
          else {
            const decision = decide(kept.case, next.command(MONDAY), actorOf(next.who), context);
            if (decision.ok) kept = apply(kept, decision, MONDAY);
          }
          if (kept.case.status === "CLOSED") continue;
          for (const [part, by] of workersOf(kept.case)) {
            const expected = expectedOf(kept.case, part);
            const verb = EXPECTED[expected];
            if (verb === null) continue;
            const done = decide(kept.case, COMMANDS[verb], by, context);
            expect([expected, part, done]).toMatchObject([expected, part, { ok: true }]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a time is shown exactly while it is our turn and a clock runs", () => {
    fc.assert(
      fc.property(filing, fc.array(step, { maxLength: 40 }), (drawn, steps) => {
        let kept = open(drawn);
        for (const next of steps) {
          if ("proof" in next) continue;
          const context = { now: MONDAY, pack: property, calendar };
          const decision = decide(kept.case, next.command(MONDAY), actorOf(next.who), context);
          if (decision.ok) kept = apply(kept, decision, MONDAY);
          const runs = kept.clocks.some((c) => c.stoppedAt === null && c.kind !== "acknowledge");
          const due = statusDue(kept.case, kept.clocks, pausesOf(kept.events), MONDAY);
          expect(due !== null).toBe(runs && whoseTurn(kept.case) === "ours");
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the checker", () => {
  const kept = open({
    ...{ for: "self", topic: "staff", place: "3棟", filer: residents[0]! },
    subject: staff.find((person) => person.name === "王小明")!,
  });
  const broken = (change: Partial<Case>) =>
    checkCase({ ...kept.case, ...change }, kept.events, kept.clocks).join("\n");

  it.each<[string, Partial<Case>]>([
    ["nobody owns it", { replyOwnerId: "" }],
    ["owner and second person are the same", { secondPersonId: kept.case.replyOwnerId }],
    ["its subject handles it", { handlerId: kept.case.subjectId }],
    ["its subject handles it", { suspectIds: [kept.case.secondPersonId] }],
    ["offered to its owner", { offeredToId: kept.case.replyOwnerId }],
    ["closed without the answer delivered", { status: "CLOSED", answer: "…" }],
    ["closed without the director told", { status: "CLOSED", answer: "…" }],
    ["ANSWERED, answer missing", { status: "ANSWERED" }],
    ["OPEN, answer left over", { answer: "…" }],
    ["at work, yet closed as something", { closedAs: "solved" }],
    ["not closed, yet with a time of closing", { closedAt: MONDAY }],
    ["trail ends in OPEN, case is HANDLING", { status: "HANDLING" }],
  ])("sees %s", (problem, change) => {
    expect(broken(change)).toContain(problem);
  });

  it("sees gaps, steps off the graph and clocks that are wrong", () => {
    const event = (seq: number, status: string, at = MONDAY): KeptEvent => ({
      ...{ type: "filed", data: { status } },
      ...{ seq, at },
    });
    const trail = [event(1, "OPEN"), event(3, "CLOSED", MONDAY.subtract({ hours: 1 }))];
    const clock = { ...kept.clocks[0]!, dueAt: MONDAY.subtract({ hours: 1 }), stoppedAt: MONDAY };
    const said = checkCase(kept.case, trail, [clock]).join("\n");
    for (const problem of [
      "event 2 has number 3",
      "event 3 is before its turn",
      "went from OPEN to CLOSED",
      "is due before it starts",
      "at work without a clock",
    ]) {
      expect(said).toContain(problem);
    }
  });
});
