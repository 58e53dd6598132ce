import { describe, expect, it } from "vitest";
import {
  type Case,
  CASE_STATUSES,
  type CaseStatus,
  type CaseVerb,
} from "../../../src/core/case/case.ts";
import { GRAPH } from "../../../src/core/case/caseGraph.ts";
import { decide } from "../../../src/core/case/decide.ts";
import {
  ACTORS,
  answeredCase,
  closedCase,
  COMMANDS,
  context,
  sampleCase,
  type Who,
} from "./sample.ts";

/** Where a verb leads from each status; "-": the status stays; a name in lower case: the refusal. */
const TABLE: Readonly<Record<CaseVerb, readonly string[]>> = {
  //            OPEN           ACKNOWLEDGED    INVESTIGATING   HANDLING      ESCALATED     DECIDED       ANSWERED       CLOSED           REOPENED
  acknowledge: [
    "ACKNOWLEDGED",
    "alreadyDone",
    "alreadyDone",
    "alreadyDone",
    "alreadyDone",
    "alreadyDone",
    "alreadyDone",
    "alreadyClosed",
    "alreadyDone",
  ],
  claim: ["INVESTIGATING", "INVESTIGATING", "-", "-", "-", "-", "wrongState", "alreadyClosed", "-"],
  investigate: [
    "HANDLING",
    "HANDLING",
    "HANDLING",
    "-",
    "-",
    "-",
    "wrongState",
    "alreadyClosed",
    "HANDLING",
  ],
  ask: ["INVESTIGATING", "INVESTIGATING", "-", "-", "-", "-", "wrongState", "alreadyClosed", "-"],
  promise: ["ACKNOWLEDGED", "-", "-", "-", "-", "-", "wrongState", "alreadyClosed", "-"],
  snooze: ["-", "-", "-", "-", "-", "-", "wrongState", "alreadyClosed", "-"],
  answer: [
    "ANSWERED",
    "ANSWERED",
    "ANSWERED",
    "ANSWERED",
    "wrongState",
    "ANSWERED",
    "alreadyDone",
    "alreadyClosed",
    "ANSWERED",
  ],
  told: [
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "-",
    "alreadyClosed",
    "wrongState",
  ],
  judge: ["-", "-", "-", "-", "-", "-", "-", "-", "-"],
  offer: ["-", "-", "-", "-", "-", "-", "-", "alreadyClosed", "-"],
  accept: ["-", "-", "-", "-", "-", "-", "-", "alreadyClosed", "-"],
  decline: ["-", "-", "-", "-", "-", "-", "-", "alreadyClosed", "-"],
  takeBack: ["-", "-", "-", "-", "-", "-", "-", "alreadyClosed", "-"],
  takeOver: ["-", "-", "-", "-", "-", "-", "-", "alreadyClosed", "-"],
  escalate: [
    "ESCALATED",
    "ESCALATED",
    "ESCALATED",
    "ESCALATED",
    "alreadyDone",
    "ESCALATED",
    "wrongState",
    "alreadyClosed",
    "ESCALATED",
  ],
  decide: [
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "DECIDED",
    "alreadyDone",
    "wrongState",
    "alreadyClosed",
    "wrongState",
  ],
  message: ["-", "-", "-", "-", "-", "-", "-", "-", "-"],
  urge: ["-", "-", "-", "-", "-", "-", "wrongState", "alreadyClosed", "-"],
  solved: [
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "CLOSED",
    "alreadyClosed",
    "wrongState",
  ],
  notSolved: [
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "HANDLING",
    "REOPENED",
    "wrongState",
  ],
  withdraw: [
    "ANSWERED",
    "ANSWERED",
    "ANSWERED",
    "ANSWERED",
    "ANSWERED",
    "ANSWERED",
    "-",
    "alreadyClosed",
    "ANSWERED",
  ],
  reopen: [
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "REOPENED",
    "wrongState",
  ],
  rate: [
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "-",
    "wrongState",
  ],
  join: ["-", "-", "-", "-", "-", "-", "-", "alreadyClosed", "-"],
  closeSilent: [
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "wrongState",
    "CLOSED",
    "alreadyClosed",
    "wrongState",
  ],
};

/** Who is right for a verb, and may use it. */
const RIGHT: Readonly<Record<CaseVerb, Who>> = {
  ...{ acknowledge: "owner", claim: "owner", investigate: "owner", ask: "owner" },
  ...{
    promise: "owner",
    snooze: "owner",
    answer: "owner",
    told: "owner",
    judge: "owner",
    offer: "owner",
  },
  ...{
    accept: "offered",
    decline: "offered",
    takeBack: "owner",
    takeOver: "second",
    escalate: "owner",
    decide: "director",
  },
  ...{ message: "owner", urge: "filer", solved: "filer", notSolved: "filer", withdraw: "filer" },
  ...{ reopen: "filer", rate: "filer", join: "neighbour", closeSilent: "clock" },
};

const LONG_AFTER = context.now.add({ hours: 24 * 8 });

/** A case in a status with nothing else in the verb's way. */
function caseIn(status: CaseStatus, verb: CaseVerb): Case {
  const ready: Partial<Case> = {
    investigation: "門機故障",
    ...(["accept", "decline", "takeBack"].includes(verb) ? { offeredToId: "offered" } : {}),
  };
  if (status === "CLOSED") return closedCase(ready);
  if (status !== "ANSWERED") return sampleCase({ status, ...ready });
  return answeredCase({ ...ready, ...(verb === "told" ? { replyDeliveredAt: null } : {}) });
}

const rows = (Object.keys(TABLE) as CaseVerb[]).flatMap((verb) =>
  CASE_STATUSES.map((status, index) => ({ verb, status, leads: TABLE[verb][index] ?? "" })),
);

describe("every verb in every status", () => {
  it.each(rows)("$verb in $status: $leads", ({ verb, status, leads }) => {
    const about = caseIn(status, verb);
    const now = verb === "closeSilent" ? LONG_AFTER : context.now;
    const decision = decide(about, COMMANDS[verb], ACTORS[RIGHT[verb]], { ...context, now });
    const said = decision.ok
      ? decision.patch.status === undefined || decision.patch.status === status
        ? "-"
        : decision.patch.status
      : decision.refusal;
    expect(said).toBe(leads);
  });

  it("only moves along the graph", () => {
    for (const { status, leads } of rows) {
      if (/^[A-Z]+$/.test(leads)) expect(GRAPH[status]).toContain(leads);
    }
  });

  it("leaves a line in the trail, which says where the case went", () => {
    for (const { verb, status } of rows) {
      const about = caseIn(status, verb);
      const now = verb === "closeSilent" ? LONG_AFTER : context.now;
      const decision = decide(about, COMMANDS[verb], ACTORS[RIGHT[verb]], { ...context, now });
      if (!decision.ok) continue;
      expect(decision.events).toHaveLength(1);
      const to = decision.patch.status === status ? undefined : decision.patch.status;
      expect(decision.events[0]?.data["status"]).toBe(to);
    }
  });
});

/** Everybody who may use a verb, in a case with handler and offer, of someone with an account. */
const MAY: Readonly<Record<CaseVerb, readonly Who[]>> = {
  acknowledge: ["owner", "second", "handler", "director"],
  claim: ["owner", "second", "handler", "offered", "director", "oversight", "colleague"],
  investigate: ["owner", "second", "handler", "director"],
  ask: ["owner", "second", "handler", "director"],
  promise: ["owner", "second", "handler", "director"],
  snooze: ["owner", "handler"],
  answer: ["owner", "second", "handler", "director"],
  told: ["owner", "second", "handler", "director"],
  judge: ["owner", "director"],
  offer: ["owner", "second", "director"],
  accept: ["offered"],
  decline: ["offered"],
  takeBack: ["owner", "director"],
  takeOver: ["second"],
  escalate: ["owner", "second", "handler", "director"],
  decide: ["director"],
  message: ["owner", "second", "handler", "director", "filer", "neighbour"],
  urge: ["filer", "neighbour"],
  solved: ["filer"],
  notSolved: ["filer", "neighbour"],
  withdraw: ["filer"],
  reopen: ["filer", "neighbour"],
  rate: ["filer"],
  join: ["filer", "neighbour"],
  closeSilent: ["clock"],
};

const PERMITTED_IN: Readonly<Partial<Record<CaseVerb, CaseStatus>>> = {
  ...{ decide: "ESCALATED", told: "ANSWERED", solved: "ANSWERED", notSolved: "ANSWERED" },
  ...{ reopen: "CLOSED", rate: "CLOSED", closeSilent: "ANSWERED" },
};

describe("every verb for every part", () => {
  const people = Object.keys(ACTORS).filter((who) => who !== "subject") as Who[];
  const pairs = (Object.keys(MAY) as CaseVerb[]).flatMap((verb) =>
    people.map((who) => ({ verb, who, may: MAY[verb].includes(who) })),
  );

  it.each(pairs)("$verb by $who: $may", ({ verb, who, may }) => {
    const about: Case = {
      ...caseIn(PERMITTED_IN[verb] ?? "OPEN", verb),
      // A case that is on offer isn't offered again, and one that has a handler isn't claimed.
      offeredToId: verb === "offer" ? null : "offered",
      handlerId: verb === "claim" ? null : "handler",
    };
    const now = verb === "closeSilent" ? LONG_AFTER : context.now;
    const command = verb === "offer" ? { ...COMMANDS.offer, toId: "somebody" } : COMMANDS[verb];
    const decision = decide(about, command, ACTORS[who], { ...context, now });
    expect(decision.ok).toBe(may);
  });

  it.each(Object.keys(MAY) as CaseVerb[])(
    "%s is never for the subject of the complaint, whatever they are besides (P-1.5)",
    (verb) => {
      const about = caseIn(PERMITTED_IN[verb] ?? "OPEN", verb);
      const mine = { ...about, subjectId: "subject", restricted: true, offeredToId: "subject" };
      for (const part of ["staff", "customer"] as const) {
        const decision = decide(mine, COMMANDS[verb], { ...ACTORS.subject, part }, context);
        expect(decision).toEqual({ ok: false, refusal: "aboutYou", clause: "P-1.5" });
        const suspected = { ...mine, subjectId: null, suspectIds: ["another", "subject"] };
        expect(decide(suspected, COMMANDS[verb], { ...ACTORS.subject, part }, context)).toEqual(
          decision,
        );
      }
    },
  );

  it("a case about staff is for its own people and those above, not for colleagues", () => {
    const about = sampleCase({ restricted: true, subjectId: "subject" });
    for (const who of ["colleague", "handler", "offered"] as const) {
      expect(decide(about, COMMANDS.claim, ACTORS[who], context).ok).toBe(false);
    }
    const escalated = { ...about, status: "ESCALATED" } as const;
    expect(decide(escalated, COMMANDS.decide, ACTORS.oversight, context).ok).toBe(true);
    expect(
      decide({ ...escalated, restricted: false }, COMMANDS.decide, ACTORS.oversight, context),
    ).toEqual({
      ok: false,
      refusal: "wrongRole",
      clause: "P-1.3",
    });
  });
});
