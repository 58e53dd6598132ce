import { EVERY_HOUR, type Reckoning } from "../time/instantAtShare.ts";
import { type Pause, effectiveDue } from "../time/pauses.ts";
import { type Actor, type Case, type CaseClock, type CaseVerb, type EventType } from "./case.ts";
import { isClosing, reopenUntil } from "./closing.ts";
import { type DecideContext } from "./decide.ts";
import { urgeableFrom } from "./urging.ts";
import { refusalOf } from "./whoMay.ts";

/** The fewer states that a customer sees. */
export type CustomerStage =
  "received" | "checking" | "waiting" | "inProgress" | "answered" | "closed";

/**
 * What a customer sees of the status. An answer that they have written about since, and a closing
 * that waits for the director, are in progress: the next step is ours.
 */
export function customerStage(about: Pick<Case, "status" | "waitingSince">): CustomerStage {
  const waits = about.waitingSince !== null;
  switch (about.status) {
    case "CLOSED":
      return "closed";
    case "ANSWERED":
      return waits ? "answered" : "inProgress";
    case "OPEN":
      return waits ? "waiting" : "received";
    case "ACKNOWLEDGED":
    case "INVESTIGATING":
      return waits ? "waiting" : "checking";
    case "HANDLING":
    case "ESCALATED":
    case "DECIDED":
    case "REOPENED":
      return waits ? "waiting" : "inProgress";
  }
}

/** Whose word the case waits for (B4). */
export function whoseTurn(about: Case): "ours" | "yours" | "nobody" {
  if (about.status === "CLOSED") return "nobody";
  return about.waitingSince === null ? "ours" : "yours";
}

/** When a verb is asked for: needed to know whether a closed case may still be reopened. */
export type ViewContext = Pick<
  DecideContext,
  "now" | "pack" | "calendar" | "rated" | "lastUrgedAt"
>;

const CUSTOMER_VERBS: readonly CaseVerb[] = [
  "solved",
  "notSolved",
  "urge",
  "message",
  "withdraw",
  "reopen",
  "rate",
];

/** Verbs in the order in which a card offers them. */
const STAFF_VERBS: readonly CaseVerb[] = [
  "accept",
  "decline",
  "acknowledge",
  "investigate",
  "decide",
  "told",
  "answer",
  "claim",
  "ask",
  "promise",
  "snooze",
  "message",
  "judge",
  "escalate",
  "offer",
  "takeBack",
  "takeOver",
];

const ANYBODY: Actor = { id: null, part: "customer", roles: [] };

/**
 * What a customer can do now.
 *
 * @param by which customer: only who filed a case withdraws it; left out, that one.
 * @param context left out: a closed case is taken as one that may be reopened, and not rated.
 */
export function customerCan(
  about: Case,
  by: Actor = { ...ANYBODY, id: about.customerId },
  context?: ViewContext,
): readonly CaseVerb[] {
  const isClosed = about.status === "CLOSED";
  const until = context && reopenUntil(about, context.pack, context.calendar);
  const tooLate = context && until && Temporal.Instant.compare(context.now, until) > 0;
  const urgeable = context === undefined ? null : urgeableFrom(context);
  const tooSoon =
    context !== undefined &&
    urgeable !== null &&
    Temporal.Instant.compare(context.now, urgeable) < 0;
  const left: Partial<Record<CaseVerb, boolean>> = {
    // One button says it: reopen when it is closed, not solved before.
    notSolved: isClosed,
    reopen: tooLate === true,
    urge: tooSoon || about.waitingSince !== null,
    rate: context?.rated === true || about.closedAs === "withdrawn",
  };
  return CUSTOMER_VERBS.filter(
    (verb) => refusalOf(about, verb, by) === null && left[verb] !== true,
  );
}

/**
 * What a card offers to a member of staff, in its order: what can be done and makes sense now.
 *
 * @param snoozable whether a reminder is on its way that may be put off.
 * @param waits it was routed to them, and waits for them to take it up.
 */
export function staffCan(
  about: Case,
  by: Actor,
  snoozable = false,
  waits = false,
): readonly CaseVerb[] {
  const isChecked = about.investigation !== null;
  const left: Partial<Record<CaseVerb, boolean>> = {
    answer: !isChecked,
    investigate: isChecked,
    claim: !waits && (about.handlerId !== null || about.replyOwnerId === by.id),
    decline: !waits && about.offeredToId !== by.id,
    told: about.replyDeliveredAt !== null,
    snooze: !snoozable,
    judge: !isChecked || about.substantiated !== null,
    offer: about.offeredToId !== null,
    takeBack: about.offeredToId === null,
    message: about.status === "CLOSED" || isClosing(about),
  };
  return STAFF_VERBS.filter((verb) => refusalOf(about, verb, by) === null && left[verb] !== true);
}

/** Limits among staff: no customer waits for them. */
const OF_STAFF: readonly CaseClock["kind"][] = ["acknowledge", "handover"];

/** A time that is owed, what for, and what it stands on. */
export interface Due {
  readonly kind: CaseClock["kind"];
  readonly dueAt: Temporal.Instant;
  readonly basis: CaseClock["basis"];
  readonly rule: string;
  readonly clause: string;
}

/**
 * The time shown with a case: of the running clocks that concern its customer, the first one due.
 *
 * @param pauses waits for the customer, which don't count; `now` ends one that still lasts.
 * @param by what time each clock counts (`reckoningOfClock`); left out: every hour.
 * @returns null when nothing is owed, or it is the customer's turn.
 */
export function statusDue(
  about: Case,
  clocks: readonly CaseClock[],
  pauses: readonly Pause[] = [],
  now: Temporal.Instant = about.filedAt,
  by: (clock: Pick<CaseClock, "rule">) => Reckoning = () => EVERY_HOUR,
): Due | null {
  if (whoseTurn(about) !== "ours") return null;
  return (
    clocks
      .filter((clock) => clock.stoppedAt === null && !OF_STAFF.includes(clock.kind))
      .map(({ kind, basis, rule, clause, ...clock }) => ({
        ...{ kind, basis, rule, clause },
        dueAt: effectiveDue({ kind, ...clock }, pauses, now, by({ rule })),
      }))
      .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt))[0] ?? null
  );
}

/**
 * What a customer sees of each kind of event: all of it, only that it happened, or nothing.
 * Reasons and instructions among staff stay inside.
 */
export const CUSTOMER_SEES: Readonly<Record<EventType, "all" | "fact" | "nothing">> = {
  filed: "all",
  acknowledged: "all",
  claimed: "nothing",
  investigated: "all",
  asked: "all",
  customerWrote: "all",
  staffWrote: "all",
  promised: "all",
  answered: "all",
  told: "fact",
  judged: "nothing",
  handoverOffered: "nothing",
  handoverAccepted: "fact",
  handoverDeclined: "nothing",
  handoverTakenBack: "nothing",
  takenOver: "fact",
  passedOn: "nothing",
  escalated: "fact",
  decided: "fact",
  solved: "all",
  notSolved: "all",
  withdrawn: "all",
  closedBySilence: "all",
  closed: "fact",
  reopened: "all",
  joined: "fact",
  rated: "all",
  rungFired: "nothing",
  late: "all",
  urged: "all",
  // Which of them a customer reads is the supply request's business.
  step: "all",
  snoozed: "nothing",
  partyInvited: "all",
  partyJoined: "all",
  partyLeft: "all",
  compensationClaimed: "all",
  compensationProposed: "nothing",
  compensationApproved: "nothing",
  compensationReturned: "nothing",
  compensationRefused: "all",
  compensationOffered: "all",
  compensationAccepted: "all",
  compensationDeclined: "all",
  compensationPaid: "all",
};
