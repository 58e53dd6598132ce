import { describe, expect, it } from "vitest";
import { type Case, type CaseClock } from "../../../src/core/case/case.ts";
import {
  customerCan,
  customerStage,
  staffCan,
  statusDue,
  whoseTurn,
} from "../../../src/core/case/view.ts";
import { property } from "../../../src/policies/property.ts";
import {
  ACTORS,
  answeredCase,
  closedCase,
  context,
  MONDAY,
  sampleCase,
  type Who,
} from "./sample.ts";

const settled = answeredCase({ directorToldAt: null, closedAs: "solved", waitingSince: null });

describe("what a customer sees", () => {
  it.each<[string, Case, string, string]>([
    ["filed", sampleCase(), "received", "ours"],
    ["acknowledged", sampleCase({ status: "ACKNOWLEDGED" }), "checking", "ours"],
    ["being looked into", sampleCase({ status: "INVESTIGATING" }), "checking", "ours"],
    [
      "asked something",
      sampleCase({ status: "INVESTIGATING", waitingSince: MONDAY }),
      "waiting",
      "yours",
    ],
    ["being handled", sampleCase({ status: "HANDLING" }), "inProgress", "ours"],
    ["with the director", sampleCase({ status: "ESCALATED" }), "inProgress", "ours"],
    ["decided", sampleCase({ status: "DECIDED" }), "inProgress", "ours"],
    ["answered", answeredCase(), "answered", "yours"],
    ["answered, and they wrote since", answeredCase({ waitingSince: null }), "inProgress", "ours"],
    ["solved, the director not told yet", settled, "inProgress", "ours"],
    ["closed", closedCase(), "closed", "nobody"],
    ["taken up again", sampleCase({ status: "REOPENED", round: 2 }), "inProgress", "ours"],
  ])("%s", (_what, about, stage, turn) => {
    expect([customerStage(about), whoseTurn(about)]).toEqual([stage, turn]);
  });

  it.each<[string, Case, readonly string[]]>([
    ["at work", sampleCase(), ["urge", "message", "withdraw"]],
    ["answered", answeredCase(), ["solved", "notSolved", "message", "withdraw"]],
    ["settled", settled, ["notSolved", "message", "reopen", "rate"]],
    ["closed", closedCase(), ["message", "reopen", "rate"]],
    ["closed as withdrawn", closedCase({ closedAs: "withdrawn" }), ["message", "reopen"]],
  ])("can be done about a case that is %s", (_what, about, verbs) => {
    expect(customerCan(about)).toEqual(verbs);
  });

  it("leaves out what is over: the days to reopen, a rating given, a case of somebody else", () => {
    const days = { hours: 24 * property.closing.reopenDays, seconds: 1 };
    const late = { ...context, now: MONDAY.add(days) };
    expect(customerCan(closedCase(), ACTORS.filer, late)).toEqual(["message", "rate"]);
    expect(customerCan(closedCase(), ACTORS.filer, { ...context, rated: true })).toEqual([
      "message",
      "reopen",
    ]);
    expect(customerCan(sampleCase(), ACTORS.neighbour)).toEqual(["urge", "message"]);
    const urged = { ...context, lastUrgedAt: MONDAY };
    expect(customerCan(sampleCase(), ACTORS.filer, urged)).toEqual(["message", "withdraw"]);
  });
});

describe("what a card offers to staff", () => {
  const checked = { investigation: "門機故障" };
  it.each<[string, Case, Who, readonly string[]]>([
    [
      "a new case to its owner",
      sampleCase(),
      "owner",
      ["acknowledge", "investigate", "ask", "promise", "message", "escalate", "offer"],
    ],
    [
      "a checked one",
      sampleCase({ status: "HANDLING", ...checked }),
      "owner",
      ["answer", "ask", "promise", "message", "judge", "escalate", "offer"],
    ],
    [
      "one to the second person",
      sampleCase({ status: "HANDLING", ...checked }),
      "second",
      ["answer", "claim", "ask", "promise", "message", "escalate", "offer", "takeOver"],
    ],
    [
      "an escalated one to the director",
      sampleCase({ status: "ESCALATED", ...checked }),
      "director",
      ["decide", "claim", "ask", "promise", "message", "judge", "offer"],
    ],
    [
      "an offer to whom it was made",
      sampleCase({ offeredToId: "offered" }),
      "offered",
      ["accept", "decline", "claim"],
    ],
    [
      "one on offer to its owner",
      sampleCase({ status: "HANDLING", ...checked, substantiated: true, offeredToId: "offered" }),
      "owner",
      ["answer", "ask", "promise", "message", "escalate", "takeBack"],
    ],
    [
      "an answered one, caller not told",
      answeredCase({ customerId: null, replyDeliveredAt: null, substantiated: true }),
      "owner",
      ["told", "message", "offer"],
    ],
    ["a closed one, not judged", closedCase(), "owner", ["judge"]],
    ["anything to its subject", sampleCase({ subjectId: "subject" }), "subject", []],
    ["a case about staff to a colleague", sampleCase({ restricted: true }), "colleague", []],
  ])("%s", (_what, about, who, verbs) => {
    expect(staffCan(about, ACTORS[who])).toEqual(verbs);
  });
});

describe("the time that is shown", () => {
  const clock = (kind: CaseClock["kind"], hours: number, stopped = false): CaseClock => ({
    ...{ kind, rule: kind, clause: "P-1.3", basis: "written", startAt: MONDAY },
    dueAt: MONDAY.add({ hours }),
    stoppedAt: stopped ? MONDAY : null,
  });

  it("is that of the running clock due first, acknowledging left out", () => {
    const clocks = [
      clock("acknowledge", 1),
      clock("answer", 50),
      clock("investigate", 7),
      clock("promise", 5, true),
    ];
    expect(statusDue(sampleCase(), clocks)).toMatchObject({
      kind: "investigate",
      dueAt: MONDAY.add({ hours: 7 }),
      basis: "written",
      clause: "P-1.3",
    });
  });

  it("isn't shown while it is the customer's turn, nor when nothing runs", () => {
    const waiting = sampleCase({ waitingSince: MONDAY });
    expect(statusDue(waiting, [clock("answer", 5)])).toBeNull();
    expect(statusDue(sampleCase(), [clock("answer", 5, true)])).toBeNull();
  });

  it("is later by the time that the customer took (B4)", () => {
    const pauses = [{ from: MONDAY.add({ hours: 1 }), to: MONDAY.add({ hours: 4 }) }];
    expect(statusDue(sampleCase(), [clock("answer", 5)], pauses)?.dueAt).toEqual(
      MONDAY.add({ hours: 8 }),
    );
  });
});
