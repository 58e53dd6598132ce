import { describe, expect, it } from "vitest";
import { electricity } from "../../../src/policies/electricity.ts";
import { property } from "../../../src/policies/property.ts";
import {
  accepted,
  answeredCase,
  closedCase,
  COMMANDS,
  MONDAY,
  refused,
  sampleCase,
  told,
} from "./sample.ts";

const later = (hours: number) => ({ now: MONDAY.add({ hours }) });

describe("looking into it (P-1.3)", () => {
  it("tells customer, department and director, and stops the same day's clock", () => {
    const done = accepted(sampleCase(), COMMANDS.investigate, "owner");
    expect(told(done)).toEqual([
      "customers: investigated",
      "department: investigationReport",
      "director: investigationReport",
    ]);
    expect(done.stopClocks).toEqual(["acknowledge", "investigate"]);
    expect(done.case).toMatchObject({ status: "HANDLING", investigation: "門機故障" });
  });

  it("comes before an answer", () => {
    expect(refused(sampleCase(), COMMANDS.answer, "owner")).toEqual(["notInvestigated", "P-1.3"]);
    expect(refused(sampleCase(), COMMANDS.judge, "owner")).toEqual(["notInvestigated", "P-1.3"]);
    const checked = sampleCase({ status: "INVESTIGATING", investigation: "門機故障" });
    expect(accepted(checked, COMMANDS.answer, "owner").case.status).toBe("ANSWERED");
  });

  it("by the second person or the director, the owner hears of it (B1)", () => {
    expect(told(accepted(sampleCase(), COMMANDS.investigate, "second"))).toContain(
      "replyOwner: investigated",
    );
    expect(told(accepted(sampleCase(), COMMANDS.investigate, "director"))).toContain(
      "replyOwner: investigated",
    );
  });
});

describe("what can't be solved (P-1.3)", () => {
  const escalated = sampleCase({ status: "ESCALATED", investigation: "門機故障" });

  it("goes to the director with a reason and a clock", () => {
    const done = accepted(sampleCase(), COMMANDS.escalate, "owner");
    expect(done.case).toMatchObject({ status: "ESCALATED", escalatedAt: MONDAY });
    expect(told(done)).toEqual(["director: escalated", "customers: escalated"]);
    expect(done.startClocks).toMatchObject([
      { kind: "decide", clause: "P-1.3", basis: "internal" },
    ]);
    expect(done.startClocks[0]?.dueAt.toString()).toBe("2026-09-22T09:00:00Z");
    expect(refused(sampleCase(), { type: "escalate", reason: " " }, "owner")).toEqual([
      "reasonMissing",
      "P-1.3",
    ]);
  });

  it("is decided by the director, and not answered before", () => {
    expect(refused(escalated, COMMANDS.decide, "owner")).toEqual(["wrongRole", "P-1.3"]);
    expect(refused(escalated, COMMANDS.answer, "owner")).toEqual(["wrongState", "P-1.3"]);
    const done = accepted(escalated, COMMANDS.decide, "director");
    expect(done.case).toMatchObject({ status: "DECIDED", decision: "同意更換" });
    expect(done.stopClocks).toEqual(["decide"]);
    expect(told(done)).toEqual(["customers: decided", "replyOwner: decided"]);
    expect(accepted(done.case, COMMANDS.answer, "owner").case.status).toBe("ANSWERED");
  });
});

describe("the answer (P-1.5)", () => {
  const checked = sampleCase({ status: "HANDLING", investigation: "門機故障" });

  it("goes to customer and director, each delivery being a proof", () => {
    const done = accepted(checked, COMMANDS.answer, "owner");
    expect(told(done)).toEqual(["customers: answered (reply)", "director: answerCopy (director)"]);
    expect(done.case).toMatchObject({
      answer: "已修好",
      answeredAt: MONDAY,
      waitingSince: MONDAY,
      replyDeliveredAt: null,
      directorToldAt: null,
    });
    expect(done.stopClocks).toContain("answer");
    expect(done.stopClocks).toContain("promise");
  });

  it("forgets the proofs of an earlier answer", () => {
    const again = { ...checked, replyDeliveredAt: MONDAY, directorToldAt: MONDAY };
    expect(accepted(again, COMMANDS.answer, "owner", later(1)).case).toMatchObject({
      replyDeliveredAt: null,
      directorToldAt: null,
    });
  });

  it("given by the director, needs no copy to them", () => {
    const done = accepted(checked, COMMANDS.answer, "director");
    expect(done.case.directorToldAt).toEqual(MONDAY);
    expect(told(done)).toEqual(["customers: answered (reply)", "replyOwner: answered"]);
  });

  it("to a caller is given by telephone, and counts when that was done", () => {
    const caller = { ...checked, customerId: null, callerName: "陳先生", callerPhone: "138" };
    const done = accepted(caller, COMMANDS.answer, "owner");
    expect(told(done)).toContain("replyOwner: tellByPhone");
    expect(told(done)).not.toContain("customers: answered (reply)");
    expect(done.case.replyDeliveredAt).toBeNull();
    const said = accepted(done.case, COMMANDS.told, "owner", later(2));
    expect(said.case.replyDeliveredAt).toEqual(MONDAY.add({ hours: 2 }));
    expect(refused(said.case, COMMANDS.told, "owner")).toEqual(["alreadyDone", null]);
  });

  it("to somebody without a name lies ready for their claim code", () => {
    const unknown = { ...checked, customerId: null, anonymous: true };
    const done = accepted(unknown, COMMANDS.answer, "owner");
    expect(done.case.replyDeliveredAt).toEqual(MONDAY);
    expect(told(done)).not.toContain("replyOwner: tellByPhone");
  });

  it.each(["investigate", "ask", "answer", "told", "decide", "message"] as const)(
    "%s without words is refused",
    (verb) => {
      const blank = {
        investigate: { type: "investigate", finding: " " },
        ask: { type: "ask", question: "" },
        answer: { type: "answer", text: "\n" },
        told: { type: "told", how: "" },
        decide: { type: "decide", decision: "" },
        message: { type: "message", text: "", attachmentIds: [] },
      } as const;
      const about =
        verb === "told"
          ? answeredCase({ replyDeliveredAt: null })
          : verb === "decide"
            ? { ...checked, status: "ESCALATED" as const }
            : checked;
      const who = verb === "decide" ? "director" : "owner";
      expect(refused(about, blank[verb], who)[0]).toBe("textMissing");
    },
  );
});

describe("two-way closing (B12, P-1.5)", () => {
  it("closes when the customer says solved and the director was told, and asks for a rating", () => {
    const done = accepted(answeredCase(), COMMANDS.solved, "filer", later(1));
    expect(done.case).toMatchObject({
      status: "CLOSED",
      closedAs: "solved",
      closedAt: MONDAY.add({ hours: 1 }),
      waitingSince: null,
    });
    expect(told(done)).toEqual(["replyOwner: solved", "customers: solved", "customers: askRating"]);
  });

  it("takes the customer's word as proof that the answer arrived", () => {
    const about = answeredCase({ replyDeliveredAt: null });
    expect(accepted(about, COMMANDS.solved, "filer").case).toMatchObject({
      status: "CLOSED",
      replyDeliveredAt: MONDAY,
    });
  });

  it("waits for the director: settled for the customer, closed by the clock with the last proof", () => {
    const settled = accepted(answeredCase({ directorToldAt: null }), COMMANDS.solved, "filer").case;
    expect(settled).toMatchObject({ status: "ANSWERED", closedAs: "solved", closedAt: null });
    expect(refused(settled, COMMANDS.closeSilent, "clock")).toEqual(["notDelivered", "P-1.5"]);
    expect(refused(settled, COMMANDS.solved, "filer")).toEqual(["alreadyClosed", "P-1.5"]);
    expect(refused(settled, COMMANDS.offer, "owner")).toEqual(["alreadyClosed", "P-1.5"]);
    const proved = { ...settled, directorToldAt: MONDAY };
    const done = accepted(proved, COMMANDS.closeSilent, "clock", later(3));
    expect(done.case).toMatchObject({ status: "CLOSED", closedAs: "solved" });
    expect(done.events).toMatchObject([{ type: "closed" }]);
    expect(told(done)).toEqual(["customers: solved", "customers: askRating"]);
  });

  it("not solved goes back to the same owner, with a new clock, and one level up hears of it", () => {
    const done = accepted(answeredCase({ handlerId: "handler" }), COMMANDS.notSolved, "filer");
    expect(done.case).toMatchObject({
      status: "HANDLING",
      round: 2,
      replyOwnerId: "owner",
      answer: null,
      replyDeliveredAt: null,
      directorToldAt: null,
      closedAs: null,
    });
    expect(told(done)).toEqual([
      "replyOwner: notSolved",
      "handler: notSolved",
      "director: notSolvedAbove",
      "customers: notSolved",
    ]);
    expect(done.startClocks.map((clock) => clock.kind)).toEqual(["answer"]);
  });

  it("not solved is still said while the closing waits for the director", () => {
    const settled = answeredCase({ directorToldAt: null, closedAs: "solved", waitingSince: null });
    expect(accepted(settled, COMMANDS.notSolved, "filer").case).toMatchObject({
      status: "HANDLING",
      closedAs: null,
    });
  });

  it("staff pass on that a caller isn't content, never that one is", () => {
    const caller = answeredCase({ customerId: null, callerName: "陳先生" });
    expect(accepted(caller, COMMANDS.notSolved, "owner").case.status).toBe("HANDLING");
    expect(refused(caller, COMMANDS.solved, "owner")[0]).toBe("notYours");
    expect(refused(answeredCase(), COMMANDS.notSolved, "owner")[0]).toBe("notYours");
  });
});

describe("silence", () => {
  const week = 24 * property.closing.silenceDays;

  it("closes after the pack's days and not a second before", () => {
    const early = { now: MONDAY.add({ hours: week }).subtract({ seconds: 1 }) };
    expect(refused(answeredCase(), COMMANDS.closeSilent, "clock", early)).toEqual([
      "wrongState",
      "P-1.5",
    ]);
    const done = accepted(answeredCase(), COMMANDS.closeSilent, "clock", later(week));
    expect(done.case).toMatchObject({ status: "CLOSED", closedAs: "silence" });
    expect(told(done)).toEqual([
      "customers: closedBySilence",
      "replyOwner: closedBySilence",
      "customers: askRating",
    ]);
  });

  it("counts from the delivery, not from the sending", () => {
    const about = answeredCase({ replyDeliveredAt: MONDAY.add({ hours: 48 }) });
    expect(refused(about, COMMANDS.closeSilent, "clock", later(week))[0]).toBe("wrongState");
    expect(accepted(about, COMMANDS.closeSilent, "clock", later(week + 48)).case.status).toBe(
      "CLOSED",
    );
  });

  it.each([{ replyDeliveredAt: null }, { directorToldAt: null }])(
    "never closes without %j (P-1.5)",
    (missing) => {
      const about = answeredCase(missing);
      expect(refused(about, COMMANDS.closeSilent, "clock", later(week * 9))).toEqual([
        "notDelivered",
        "P-1.5",
      ]);
    },
  );

  it("is broken by a word of the customer, until staff have answered it", () => {
    const wrote = accepted(answeredCase(), COMMANDS.message, "filer", later(24)).case;
    expect(wrote.waitingSince).toBeNull();
    expect(refused(wrote, COMMANDS.closeSilent, "clock", later(week * 2))[0]).toBe("wrongState");
    const replied = accepted(wrote, COMMANDS.message, "owner", later(25)).case;
    expect(refused(replied, COMMANDS.closeSilent, "clock", later(week + 24))[0]).toBe("wrongState");
    expect(accepted(replied, COMMANDS.closeSilent, "clock", later(week + 25)).case.status).toBe(
      "CLOSED",
    );
  });
});

describe("thanks for an answer (B3, B12)", () => {
  const thanks = { type: "message", text: "謝謝", attachmentIds: [] } as const;

  it("don't say whether it is solved: the answer waits on, and staff hear of them", () => {
    const done = accepted(answeredCase(), thanks, "filer", { ...later(24), courtesy: true });
    expect(done.case.waitingSince).toEqual(MONDAY);
    expect(told(done)).toContain("replyOwner: customerMessage");
    const week = 24 * property.closing.silenceDays;
    expect(accepted(done.case, COMMANDS.closeSilent, "clock", later(week)).case.status).toBe(
      "CLOSED",
    );
  });

  it("with a photo are more than thanks", () => {
    const more = { ...thanks, attachmentIds: ["a"] };
    expect(
      accepted(answeredCase(), more, "filer", { courtesy: true }).case.waitingSince,
    ).toBeNull();
  });

  it("may be the answer to a question, and don't take back what was written before", () => {
    const asked = sampleCase({ waitingSince: MONDAY });
    expect(accepted(asked, thanks, "filer", { courtesy: true }).case.waitingSince).toBeNull();
    const wrote = answeredCase({ waitingSince: null });
    expect(accepted(wrote, thanks, "filer", { courtesy: true }).case.waitingSince).toBeNull();
  });
});

describe("a withdrawal", () => {
  it("is answered like everything else, and closed when both have the reply", () => {
    const done = accepted(sampleCase({ offeredToId: "offered" }), COMMANDS.withdraw, "filer");
    expect(done.case).toMatchObject({
      status: "ANSWERED",
      closedAs: "withdrawn",
      closedAt: null,
      answer: property.closing.withdrawnReply["zh-Hant"],
      offeredToId: null,
      replyDeliveredAt: null,
      directorToldAt: null,
    });
    expect(told(done)).toEqual([
      "customers: withdrawnConfirmed (reply)",
      "director: withdrawn (director)",
      "replyOwner: withdrawn",
    ]);
    expect(refused(done.case, COMMANDS.closeSilent, "clock")[0]).toBe("notDelivered");
    const proved = { ...done.case, replyDeliveredAt: MONDAY, directorToldAt: MONDAY };
    const closed = accepted(proved, COMMANDS.closeSilent, "clock");
    expect(closed.case).toMatchObject({ status: "CLOSED", closedAs: "withdrawn" });
    expect(closed.notices).toEqual([]);
  });

  it("is confirmed in the customer's language", () => {
    const { answer } = accepted(sampleCase(), COMMANDS.withdraw, "filer", { locale: "en" }).case;
    expect(answer).toBe(property.closing.withdrawnReply.en);
  });

  it("keeps an answer that was given before, and tells the director anew", () => {
    expect(accepted(answeredCase(), COMMANDS.withdraw, "filer").case).toMatchObject({
      answer: "已修好",
      closedAs: "withdrawn",
      directorToldAt: null,
    });
  });

  it("is for whoever filed it, also with a claim code and no account", () => {
    expect(refused(sampleCase(), COMMANDS.withdraw, "neighbour")[0]).toBe("notYours");
    const unknown = sampleCase({ customerId: null, anonymous: true });
    expect(accepted(unknown, COMMANDS.withdraw, "neighbour").case.replyDeliveredAt).toEqual(MONDAY);
  });

  it("can be taken back, and then it is looked into after all", () => {
    const withdrawn = accepted(sampleCase(), COMMANDS.withdraw, "filer").case;
    const back = accepted(withdrawn, COMMANDS.reopen, "filer");
    expect(back.case).toMatchObject({ status: "HANDLING", closedAs: null, answer: null, round: 2 });
    expect(back.startClocks.map((clock) => clock.kind)).toEqual(["investigate", "answer"]);
  });
});

describe("reopening", () => {
  const days = property.closing.reopenDays * 24;

  it.each(["reopen", "notSolved"] as const)("%s takes up a closed case within its days", (verb) => {
    const done = accepted(closedCase(), COMMANDS[verb], "filer", later(days));
    expect(done.case).toMatchObject({
      status: "REOPENED",
      closedAt: null,
      closedAs: null,
      round: 2,
    });
    expect(told(done)).toContain("replyOwner: reopened");
    expect(told(done)).toContain("director: reopened");
    const late = { now: MONDAY.add({ hours: days, seconds: 1 }) };
    expect(refused(closedCase(), COMMANDS[verb], "filer", late)).toEqual([
      "alreadyClosed",
      "P-1.5",
    ]);
  });
});

describe("rating (B12)", () => {
  it.each([
    [0, "badScore"],
    [1, null],
    [5, null],
    [6, "badScore"],
    [2.5, "badScore"],
    [Number.NaN, "badScore"],
  ])("a score of %f: %s", (score, refusal) => {
    const command = { type: "rate", score, comment: null } as const;
    if (refusal === null) expect(accepted(closedCase(), command, "filer").ok).toBe(true);
    else expect(refused(closedCase(), command, "filer")[0]).toBe(refusal);
  });

  it("is given once per closing, and never by staff", () => {
    expect(refused(closedCase(), COMMANDS.rate, "filer", { rated: true })[0]).toBe("ratedAlready");
    expect(refused(closedCase(), COMMANDS.rate, "owner")[0]).toBe("notYours");
  });
});

describe("handing over (B1, P-1.5)", () => {
  const offered = sampleCase({ offeredToId: "offered" });

  it("takes a reason, and the owner stays until the other accepts", () => {
    const done = accepted(sampleCase(), COMMANDS.offer, "owner");
    expect(done.case).toMatchObject({ replyOwnerId: "owner", offeredToId: "offered" });
    expect(done.roles).toEqual([
      { role: "replyOwner", personId: "offered", reason: "他負責這一區", accepted: false },
    ]);
    expect(refused(sampleCase(), { ...COMMANDS.offer, reason: "" }, "owner")).toEqual([
      "reasonMissing",
      "P-1.5",
    ]);
  });

  it.each([
    ["oneself", { toId: "owner" }, "toSelf"],
    ["the person it is about", { toId: "subject" }, "unknownPerson"],
  ])("isn't done to %s", (_whom, change, refusal) => {
    const about = sampleCase({ subjectId: "subject" });
    expect(refused(about, { ...COMMANDS.offer, ...change }, "owner")[0]).toBe(refusal);
  });

  it("isn't done twice at once", () => {
    expect(refused(offered, COMMANDS.offer, "owner")).toEqual(["offeredAlready", "P-1.5"]);
  });

  it("moves the role on acceptance; old owner and customer are told", () => {
    const done = accepted(offered, COMMANDS.accept, "offered");
    expect(done.case).toMatchObject({ replyOwnerId: "offered", offeredToId: null });
    expect(told(done)).toEqual([
      "formerOwner: handoverAccepted",
      "customers: newOwner",
      "secondPerson: newOwner",
    ]);
    expect(refused(offered, COMMANDS.accept, "colleague")).toEqual(["notOffered", "P-1.5"]);
  });

  it("to the second person makes the old owner the second: always two (C-8)", () => {
    const about = sampleCase({ offeredToId: "second", handlerId: "owner" });
    expect(accepted(about, COMMANDS.accept, "second").case).toMatchObject({
      replyOwnerId: "second",
      secondPersonId: "owner",
      handlerId: "second",
    });
  });

  it("leaves the case where it is when declined", () => {
    const done = accepted(offered, COMMANDS.decline, "offered");
    expect(done.case).toMatchObject({ replyOwnerId: "owner", offeredToId: null });
    expect(told(done)).toEqual(["replyOwner: handoverDeclined"]);
  });
});

describe("questions, promises and words", () => {
  it("a question makes it the customer's turn, and their word ours again", () => {
    const asked = accepted(sampleCase(), COMMANDS.ask, "owner").case;
    expect(asked).toMatchObject({ status: "INVESTIGATING", waitingSince: MONDAY });
    const again = accepted(asked, COMMANDS.ask, "owner", later(5)).case;
    expect(again.waitingSince).toEqual(MONDAY);
    const done = accepted({ ...again, handlerId: "handler" }, COMMANDS.message, "filer");
    expect(done.case.waitingSince).toBeNull();
    expect(told(done)).toEqual([
      "replyOwner: customerMessage",
      "handler: customerMessage",
      "customers: customerMessage",
    ]);
  });

  it("a caller isn't asked in a chat that they don't have", () => {
    const caller = sampleCase({ customerId: null, callerName: "陳先生" });
    expect(refused(caller, COMMANDS.ask, "owner")[0]).toBe("notYours");
  });

  it("a promise is a clock of its own, in the future, under the policy's clause", () => {
    const done = accepted(sampleCase(), COMMANDS.promise, "owner");
    expect(done.startClocks).toEqual([
      {
        kind: "promise",
        rule: "promise",
        clause: "P-2.1",
        basis: "written",
        personId: "owner",
        startAt: MONDAY,
        dueAt: COMMANDS.promise.dueAt,
      },
    ]);
    expect(done.stopClocks).toContain("promise");
    expect(refused(sampleCase(), { type: "promise", dueAt: MONDAY }, "owner")).toEqual([
      "pastTime",
      "P-2.1",
    ]);
  });

  it("a promise under a policy that says nothing of it is a target of the house", () => {
    const done = accepted(sampleCase(), COMMANDS.promise, "owner", { pack: electricity });
    expect(done.startClocks).toMatchObject([{ clause: "", basis: "internal" }]);
  });

  it("a thank-you doesn't stop a promise (B3)", () => {
    expect(accepted(sampleCase(), COMMANDS.message, "filer").stopClocks).toEqual([]);
  });

  it("files alone are words enough", () => {
    const command = { type: "message", text: "", attachmentIds: ["a"] } as const;
    expect(accepted(sampleCase(), command, "filer").ok).toBe(true);
  });

  it("a case that somebody handles isn't claimed by another", () => {
    const claimed = accepted(sampleCase(), COMMANDS.claim, "colleague");
    expect(claimed.case.handlerId).toBe("colleague");
    expect(told(claimed)).toEqual(["replyOwner: acknowledged"]);
    expect(refused(claimed.case, COMMANDS.claim, "second")[0]).toBe("alreadyDone");
    expect(accepted(claimed.case, COMMANDS.claim, "colleague").roles).toEqual([]);
  });

  it("nobody joins a case about staff", () => {
    expect(refused(sampleCase({ restricted: true }), COMMANDS.join, "neighbour")[0]).toBe(
      "notYours",
    );
  });
});
