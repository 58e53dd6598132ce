import { type PolicyPack } from "../policy/pack.ts";
import { clockRuleOf, dueAt } from "../policy/rules.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import {
  type Actor,
  type Case,
  type CaseCommand,
  type CaseEvent,
  type CaseStatus,
  type CaseVerb,
  type ClockKind,
  type Decision,
  type NewClock,
  type Notice,
  type Refusal,
} from "./case.ts";

export interface DecisionContext {
  readonly now: Temporal.Instant;
  /** The version of the policy under which the case was filed. */
  readonly pack: PolicyPack;
  readonly calendar: BusinessCalendar;
  /** Round whose rating was given already; null when none was. */
  readonly ratedRound: number | null;
}

/**
 * The standard reply to a withdrawal: every case gets an answer, also one that was taken back. The
 * locales say it in words.
 */
export const WITHDRAWAL_REPLY = "withdrawn";

const AT_WORK = [
  "OPEN",
  "ACKNOWLEDGED",
  "INVESTIGATING",
  "HANDLING",
  "DECIDED",
  "REOPENED",
] as const;
const NOT_CLOSED = [...AT_WORK, "ESCALATED", "ANSWERED"] as const;

interface Rule {
  readonly in: readonly CaseStatus[];
  readonly by: readonly Actor["part"][];
}

/** In which states, and by which side, each verb is possible at all. */
export const PERMITTED: Readonly<Record<CaseVerb, Rule>> = {
  acknowledge: { in: ["OPEN", "REOPENED"], by: ["staff"] },
  claim: { in: AT_WORK, by: ["staff"] },
  investigate: {
    in: ["OPEN", "ACKNOWLEDGED", "INVESTIGATING", "HANDLING", "REOPENED"],
    by: ["staff"],
  },
  ask: { in: AT_WORK, by: ["staff"] },
  promise: { in: [...AT_WORK, "ESCALATED"], by: ["staff"] },
  answer: { in: AT_WORK, by: ["staff"] },
  told: { in: ["ANSWERED"], by: ["staff"] },
  judge: { in: NOT_CLOSED, by: ["staff"] },
  offer: { in: NOT_CLOSED, by: ["staff"] },
  accept: { in: NOT_CLOSED, by: ["staff"] },
  decline: { in: NOT_CLOSED, by: ["staff"] },
  escalate: { in: AT_WORK, by: ["staff"] },
  decide: { in: ["ESCALATED"], by: ["staff"] },
  message: { in: NOT_CLOSED, by: ["staff", "customer"] },
  solved: { in: ["ANSWERED"], by: ["customer"] },
  notSolved: { in: ["ANSWERED"], by: ["customer"] },
  withdraw: { in: NOT_CLOSED, by: ["customer"] },
  reopen: { in: ["CLOSED", "ANSWERED"], by: ["customer"] },
  rate: { in: ["CLOSED", "ANSWERED"], by: ["customer"] },
  join: { in: [...AT_WORK, "ESCALATED"], by: ["customer"] },
  closeSilent: { in: ["ANSWERED"], by: ["clock"] },
};

/** Verbs that only those who know the case may use: owner, second person, handler, director. */
const OUTSIDE: ReadonlySet<CaseVerb> = new Set(["claim", "accept", "decline"]);

/**
 * Every change of a case goes through here. Pure: no clock, no I/O. One event a decision.
 *
 * The closing gate (P-1.5): a case that its customer settled is CLOSED at once when the answer was
 * delivered and the director was told; until then it keeps ANSWERED with `closedAs` set, and the
 * clock closes it when the last proof has come. To its customer it is closed either way.
 */
export function decide(
  before: Case,
  command: CaseCommand,
  by: Actor,
  context: DecisionContext,
): Decision {
  const barred = bar(before, command, by);
  if (barred !== null) return refuse(barred, clauseFor(barred, context.pack));
  return apply(before, command, by, context);
}

function bar(before: Case, command: CaseCommand, by: Actor): Refusal | null {
  const rule = PERMITTED[command.type];
  if (by.id !== null && by.id === before.subjectId && by.part === "staff") return "aboutYou";
  if (!rule.by.includes(by.part)) return "wrongRole";
  if (by.part === "staff" && !OUTSIDE.has(command.type) && !knows(before, by)) return "notYours";
  const settled = before.closedAs !== null;
  if (settled && !["reopen", "rate", "told", "judge", "closeSilent"].includes(command.type)) {
    return "alreadyClosed";
  }
  if (rule.in.includes(before.status)) return null;
  if (before.status === "CLOSED") return "alreadyClosed";
  if (command.type === "acknowledge") return "alreadyDone";
  return "wrongState";
}

const knows = (c: Case, by: Actor): boolean =>
  by.id === c.replyOwnerId ||
  by.id === c.secondPersonId ||
  by.id === c.handlerId ||
  by.roles.includes("director");

/** The clause that stands behind a refusal, where the pack has one. */
function clauseFor(refusal: Refusal, pack: PolicyPack): string | null {
  switch (refusal) {
    case "notInvestigated":
      return clockRuleOf(pack, "investigate")?.clause ?? null;
    case "aboutYou":
      return pack.routes.find((rule) => rule.when.aboutStaff === true)?.clause ?? null;
    case "reasonMissing":
    case "notDelivered":
      return pack.closing.clause;
    default:
      return null;
  }
}

function apply(c: Case, command: CaseCommand, by: Actor, context: DecisionContext): Decision {
  const { now, pack } = context;
  switch (command.type) {
    case "acknowledge":
      return done(
        "acknowledged",
        {},
        { status: "ACKNOWLEDGED" },
        {
          notices: [customers("acknowledged")],
          stopClocks: ["acknowledge"],
        },
      );
    case "claim":
      return claim(c, by);
    case "investigate":
      return investigate(c, command.finding);
    case "ask":
      if (command.question === "") return refuse("textMissing", null);
      return done(
        "asked",
        { question: command.question },
        { status: beginning(c), waitingSince: now },
        {
          notices: [customers("question", { text: command.question })],
          stopClocks: ["acknowledge"],
        },
      );
    case "promise":
      return promise(command.dueAt, context);
    case "answer":
      return answer(c, command.text, context);
    case "told":
      if (command.how === "") return refuse("textMissing", null);
      if (c.replyDeliveredAt !== null) return refuse("alreadyDone", null);
      return done("told", { how: command.how }, { replyDeliveredAt: now });
    case "judge":
      if (command.reason === "") return refuse("reasonMissing", pack.closing.clause);
      return done(
        "judged",
        { substantiated: command.substantiated, reason: command.reason },
        { substantiated: command.substantiated, substantiatedReason: command.reason },
      );
    case "offer":
      return offer(c, command.toId, command.reason, pack);
    case "accept":
      return accept(c, by);
    case "decline":
      if (c.offeredToId !== by.id) return refuse("notOffered", null);
      if (command.reason === "") return refuse("reasonMissing", pack.closing.clause);
      return done(
        "handoverDeclined",
        { reason: command.reason },
        { offeredToId: null },
        {
          notices: [
            { to: "replyOwner", name: "handoverDeclined", params: { reason: command.reason } },
          ],
        },
      );
    case "escalate":
      return escalate(command.reason, context);
    case "decide":
      if (!by.roles.includes("director"))
        return refuse("wrongRole", clockRuleOf(pack, "decide")?.clause ?? null);
      if (command.decision === "") return refuse("textMissing", null);
      return done(
        "decided",
        { decision: command.decision },
        { status: "DECIDED", decision: command.decision },
        {
          notices: toBoth(c, "decided", { text: command.decision }),
          stopClocks: ["decide"],
        },
      );
    case "message":
      return message(c, command.text, command.attachmentIds, by);
    case "solved":
      return solved(c, now);
    case "notSolved":
      return comeBack(c, "notSolved", command.reason, context);
    case "withdraw":
      return withdraw(command.reason, now);
    case "reopen":
      return reopen(c, command.reason, context);
    case "rate":
      return rate(c, command.score, command.comment, context.ratedRound);
    case "join":
      return done("joined", {}, {}, { notices: toBoth(c, "joined") });
    case "closeSilent":
      return closeSilent(c, context);
  }
}

function claim(c: Case, by: Actor): Decision {
  if (c.handlerId === by.id && by.id !== null) return refuse("alreadyDone", null);
  if (c.handlerId !== null && !by.roles.includes("director") && by.id !== c.replyOwnerId) {
    return refuse("notYours", null);
  }
  // Whoever has no part in a confidential matter can't take one.
  if (c.restricted && !knows(c, by)) return refuse("notYours", null);
  return done(
    "claimed",
    {},
    { handlerId: by.id, status: beginning(c) },
    {
      notices:
        by.id === c.replyOwnerId
          ? []
          : [{ to: "replyOwner", name: "staffMessage", params: { text: null } }],
      stopClocks: ["acknowledge"],
      roles: [{ role: "handler", personId: by.id ?? c.replyOwnerId, reason: null, accepted: true }],
    },
  );
}

function investigate(c: Case, finding: string): Decision {
  if (finding === "") return refuse("textMissing", null);
  return done(
    "investigated",
    { finding },
    { status: "HANDLING", investigation: finding },
    {
      notices: [
        customers("investigated"),
        { to: "department", name: "investigationReport", params: { text: finding } },
        { to: "director", name: "investigationReport", params: { text: finding } },
      ],
      stopClocks: ["acknowledge", "investigate"],
    },
  );
}

function promise(due: Temporal.Instant, { now, pack }: DecisionContext): Decision {
  if (Temporal.Instant.compare(due, now) <= 0) return refuse("pastTime", null);
  const clause = clockRuleOf(pack, "promise")?.clause ?? pack.closing.clause;
  return done(
    "promised",
    { dueAt: due.toString() },
    {},
    {
      notices: [customers("promised", { dueAt: due.toString() })],
      stopClocks: ["promise"],
      startClocks: [
        { kind: "promise", rule: "promise", clause, basis: "written", startAt: now, dueAt: due },
      ],
    },
  );
}

function answer(c: Case, text: string, { now, pack }: DecisionContext): Decision {
  if (text === "") return refuse("textMissing", pack.closing.clause);
  if (c.investigation === null) {
    return refuse("notInvestigated", clockRuleOf(pack, "investigate")?.clause ?? null);
  }
  const byPhone = c.customerId === null && !c.anonymous;
  return done(
    "answered",
    { text, round: c.round },
    {
      status: "ANSWERED",
      answer: text,
      answeredAt: now,
      waitingSince: null,
      replyDeliveredAt: null,
      directorToldAt: null,
    },
    {
      notices: [
        customers("answered", { text }, "reply"),
        { to: "director", name: "answerCopy", params: { text }, proof: "director" },
        ...(byPhone ? [{ to: "replyOwner", name: "tellByPhone", params: { text } } as const] : []),
      ],
      stopClocks: ["acknowledge", "investigate", "answer", "promise"],
    },
  );
}

function offer(c: Case, toId: string, reason: string, pack: PolicyPack): Decision {
  if (reason === "") return refuse("reasonMissing", pack.closing.clause);
  if (toId === c.replyOwnerId) return refuse("toSelf", null);
  if (toId === c.subjectId) return refuse("unknownPerson", null);
  if (c.offeredToId !== null) return refuse("offeredAlready", null);
  return done(
    "handoverOffered",
    { toId, reason },
    { offeredToId: toId },
    {
      notices: [{ to: "offeredTo", name: "handoverOffered", params: { reason } }],
      roles: [{ role: "replyOwner", personId: toId, reason, accepted: false }],
    },
  );
}

function accept(c: Case, by: Actor): Decision {
  if (by.id === null || c.offeredToId !== by.id) return refuse("notOffered", null);
  // Two different people always know the case: who becomes owner leaves the second place to the former one.
  const secondMoves = by.id === c.secondPersonId;
  return done(
    "handoverAccepted",
    { fromId: c.replyOwnerId },
    {
      replyOwnerId: by.id,
      offeredToId: null,
      ...(secondMoves ? { secondPersonId: c.replyOwnerId } : {}),
    },
    {
      notices: [{ to: "formerOwner", name: "handoverAccepted", params: {} }, customers("newOwner")],
      roles: [
        { role: "replyOwner", personId: by.id, reason: null, accepted: true },
        ...(secondMoves
          ? [
              {
                role: "secondPerson",
                personId: c.replyOwnerId,
                reason: null,
                accepted: true,
              } as const,
            ]
          : []),
      ],
    },
  );
}

function escalate(reason: string, context: DecisionContext): Decision {
  if (reason === "")
    return refuse("reasonMissing", clockRuleOf(context.pack, "decide")?.clause ?? null);
  return done(
    "escalated",
    { reason },
    { status: "ESCALATED", escalatedAt: context.now },
    {
      notices: [
        { to: "director", name: "escalated", params: { text: reason } },
        { to: "secondPerson", name: "escalated", params: { text: reason } },
      ],
      startClocks: clocksOf(["decide"], context),
      stopClocks: ["acknowledge"],
    },
  );
}

function message(c: Case, text: string, attachmentIds: readonly string[], by: Actor): Decision {
  if (text === "" && attachmentIds.length === 0) return refuse("textMissing", null);
  const data = { text, attachmentIds };
  const params = { text, files: attachmentIds.length };
  if (by.part === "staff") {
    return done("staffWrote", data, {}, { notices: [customers("staffMessage", params)] });
  }
  return done(
    "customerWrote",
    data,
    { waitingSince: null },
    { notices: toBoth(c, "customerMessage", params) },
  );
}

function solved(c: Case, now: Temporal.Instant): Decision {
  // Who says that it is solved has read the answer.
  const replyDeliveredAt = c.replyDeliveredAt ?? now;
  const closes = c.directorToldAt !== null;
  return done(
    "solved",
    {},
    {
      closedAs: "solved",
      replyDeliveredAt,
      ...(closes ? { status: "CLOSED", closedAt: now } : {}),
    },
    { notices: [{ to: "replyOwner", name: "solved", params: {} }, customers("askRating")] },
  );
}

/** Back to the same owner, one level up informed (B12). */
function comeBack(
  c: Case,
  event: "notSolved" | "reopened",
  reason: string | null,
  context: DecisionContext,
): Decision {
  const params = { text: reason };
  return done(
    event,
    { reason, round: c.round },
    {
      status: event === "notSolved" ? "HANDLING" : "REOPENED",
      round: c.round + 1,
      closedAs: null,
      closedAt: null,
      answeredAt: null,
      replyDeliveredAt: null,
      directorToldAt: null,
    },
    {
      notices: [
        { to: "replyOwner", name: event, params },
        ...(c.handlerId === null || c.handlerId === c.replyOwnerId
          ? []
          : [{ to: "handler", name: event, params } as const]),
        { to: "director", name: "notSolvedAbove", params },
      ],
      startClocks: clocksOf(["answer"], context),
    },
  );
}

function withdraw(reason: string | null, now: Temporal.Instant): Decision {
  return done(
    "withdrawn",
    { reason },
    {
      status: "ANSWERED",
      closedAs: "withdrawn",
      answer: WITHDRAWAL_REPLY,
      answeredAt: now,
      waitingSince: null,
      offeredToId: null,
      replyDeliveredAt: null,
      directorToldAt: null,
    },
    {
      notices: [
        customers("withdrawnConfirmed", {}, "reply"),
        { to: "director", name: "withdrawn", params: { text: reason }, proof: "director" },
        { to: "replyOwner", name: "withdrawn", params: { text: reason } },
      ],
      stopClocks: ["acknowledge", "investigate", "decide", "answer", "promise"],
    },
  );
}

function reopen(c: Case, reason: string | null, context: DecisionContext): Decision {
  if (c.closedAs === null) return refuse("wrongState", null);
  const since = c.closedAt ?? c.answeredAt ?? context.now;
  const last = since.add({ hours: 24 * context.pack.closing.reopenDays });
  if (Temporal.Instant.compare(context.now, last) > 0) {
    return refuse("alreadyClosed", context.pack.closing.clause);
  }
  return comeBack(c, "reopened", reason, context);
}

function rate(c: Case, score: number, comment: string | null, ratedRound: number | null): Decision {
  if (c.closedAs === null) return refuse("wrongState", null);
  if (ratedRound === c.round) return refuse("ratedAlready", null);
  if (!Number.isInteger(score) || score < 1 || score > 5) return refuse("badScore", null);
  return done(
    "rated",
    { score, comment },
    {},
    {
      notices: [{ to: "director", name: "rated", params: { score, text: comment } }],
    },
  );
}

function closeSilent(c: Case, { now, pack }: DecisionContext): Decision {
  if (c.replyDeliveredAt === null || c.directorToldAt === null) {
    return refuse("notDelivered", pack.closing.clause);
  }
  if (c.closedAs !== null) return done("closed", {}, { status: "CLOSED", closedAt: now });
  const until = c.replyDeliveredAt.add({ hours: 24 * pack.closing.silenceDays });
  if (Temporal.Instant.compare(now, until) < 0) return refuse("pastTime", pack.closing.clause);
  return done(
    "closedBySilence",
    {},
    { status: "CLOSED", closedAs: "silence", closedAt: now },
    {
      notices: [
        customers("closedBySilence"),
        { to: "replyOwner", name: "closedBySilence", params: {} },
      ],
    },
  );
}

/** Somebody is at work on it now. */
const beginning = (c: Case): CaseStatus =>
  c.status === "OPEN" || c.status === "ACKNOWLEDGED" ? "INVESTIGATING" : c.status;

const customers = (
  name: Notice["name"],
  params: Notice["params"] = {},
  proof?: Notice["proof"],
): Notice => ({ to: "customers", name, params, ...(proof === undefined ? {} : { proof }) });

/** The owner, and the handler when that is somebody else. */
const toBoth = (c: Case, name: Notice["name"], params: Notice["params"] = {}): Notice[] => [
  { to: "replyOwner", name, params },
  ...(c.handlerId === null || c.handlerId === c.replyOwnerId
    ? []
    : [{ to: "handler", name, params } as const]),
];

/** Clocks of the pack that begin now. */
export const clocksOf = (
  kinds: readonly ClockKind[],
  { now, pack, calendar }: Pick<DecisionContext, "now" | "pack" | "calendar">,
): NewClock[] =>
  kinds.flatMap((kind) => {
    const rule = clockRuleOf(pack, kind);
    if (rule === null) return [];
    const { id, clause, basis, due } = rule;
    return [{ kind, rule: id, clause, basis, startAt: now, dueAt: dueAt(due, calendar, now) }];
  });

type Accepted = Extract<Decision, { ok: true }>;

const done = (
  type: CaseEvent["type"],
  data: CaseEvent["data"],
  patch: Accepted["patch"],
  more: Partial<Pick<Accepted, "notices" | "startClocks" | "stopClocks" | "roles">> = {},
): Decision => ({
  ok: true,
  patch,
  events: [{ type, data }],
  notices: [],
  startClocks: [],
  stopClocks: [],
  roles: [],
  ...more,
});

const refuse = (refusal: Refusal, clause: string | null): Decision => ({
  ok: false,
  refusal,
  clause,
});
