import { type StaffRole } from "../person.ts";
import type { SupplyRefusal } from "../supply/change.ts";
import type { Duty } from "../supply/rules.ts";
import type { PartyRole, Supply } from "../supply/supply.ts";

/** Stored ids: never renamed, reused or deleted. */
export const CASE_STATUSES = [
  "OPEN",
  "ACKNOWLEDGED",
  "INVESTIGATING",
  "HANDLING",
  "ESCALATED",
  "DECIDED",
  "ANSWERED",
  "CLOSED",
  "REOPENED",
] as const;

export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CLOSED_AS = ["solved", "silence", "withdrawn", "duplicate", "outOfScope"] as const;

/** Of the kinds of the product, those that run on this machine; later ones join the list. */
export type CaseKind = "complaint" | "supply";

/** A case as the core sees it. Instants are UTC; null means "not (yet)". */
export interface Case {
  readonly id: string;
  /** A letter and eight characters of Crockford's base 32, without dashes: `C7K3M9QX2`. */
  readonly reference: string;
  readonly draftId: string;
  readonly organisationId: string;
  readonly kind: CaseKind;
  /** Kind of complaint: id of a topic of the pack. */
  readonly topic: string;
  readonly pack: string;
  readonly packVersion: string;
  readonly area: string | null;
  readonly place: string | null;
  readonly details: string;
  readonly wish: string | null;
  readonly status: CaseStatus;
  readonly restricted: boolean;
  /** The member of staff it is about, when that is certain. */
  readonly subjectId: string | null;
  /** Members of staff whom it may be about, while it isn't; kept in the trail's first event. */
  readonly suspectIds: readonly string[];
  readonly customerId: string | null;
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  readonly anonymous: boolean;
  /** "visit": staff brought it back from a return visit (B15). */
  readonly source: "chat" | "phone" | "walkIn" | "visit";
  readonly replyOwnerId: string;
  readonly secondPersonId: string;
  readonly handlerId: string | null;
  readonly offeredToId: string | null;
  readonly department: string | null;
  readonly investigation: string | null;
  readonly decision: string | null;
  readonly answer: string | null;
  readonly round: number;
  readonly substantiated: boolean | null;
  readonly substantiatedReason: string | null;
  readonly escalatedAt: Temporal.Instant | null;
  /** Since when it is the customer's turn: a question or an answer waits for their word. */
  readonly waitingSince: Temporal.Instant | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly replyDeliveredAt: Temporal.Instant | null;
  readonly directorToldAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
  /** Set before `closedAt`: the customer has closed it, and a proof of the gate (P-1.5) is missing. */
  readonly closedAs: (typeof CLOSED_AS)[number] | null;
  readonly version: number;
  readonly filedAt: Temporal.Instant;
}

/** What can be done to a case. Texts are already cleaned and within their limits. */
export type CaseCommand =
  | { readonly type: "acknowledge" }
  /** Becomes the handler of a case that has none, or whose handler is oneself. */
  | { readonly type: "claim" }
  | { readonly type: "investigate"; readonly finding: string }
  | { readonly type: "ask"; readonly question: string }
  | { readonly type: "promise"; readonly dueAt: Temporal.Instant }
  | {
      readonly type: "answer";
      readonly text: string;
    }
  /** The answer was given to a caller or walk-in who has no chat. */
  | { readonly type: "told"; readonly how: string }
  | { readonly type: "judge"; readonly substantiated: boolean; readonly reason: string }
  | { readonly type: "offer"; readonly toId: string; readonly reason: string }
  | { readonly type: "accept" }
  | { readonly type: "decline"; readonly reason: string }
  /** An offer that nobody has accepted yet. */
  | { readonly type: "takeBack" }
  /** The second person becomes the owner, who isn't there. */
  | { readonly type: "takeOver"; readonly reason: string }
  | { readonly type: "escalate"; readonly reason: string }
  /** Its next reminder comes later, never its limit (稍後提醒). */
  | { readonly type: "snooze"; readonly until: Temporal.Instant; readonly reason: string }
  | { readonly type: "decide"; readonly decision: string }
  /** Text of either side; passes through the case (B2). */
  | { readonly type: "message"; readonly text: string; readonly attachmentIds: readonly string[] }
  /** Urging (催辦): owner, handler and whoever is above the owner hear at once (B5). */
  | { readonly type: "urge" }
  | { readonly type: "solved" }
  | { readonly type: "notSolved"; readonly reason: string | null }
  | { readonly type: "withdraw"; readonly reason: string | null }
  | { readonly type: "reopen"; readonly reason: string | null }
  | { readonly type: "rate"; readonly score: number; readonly comment: string | null }
  /** A neighbour's own words come along, for the owner. */
  | {
      readonly type: "join";
      readonly text: string | null;
      readonly attachmentIds: readonly string[];
    }
  /**
   * Of the clock: closes what its customer has settled once the last proof is there, and what was
   * answered and met with silence for as long as the pack allows.
   */
  | { readonly type: "closeSilent" };

export type CaseVerb = CaseCommand["type"];

/** Who acts, and as what towards this case. */
export interface Actor {
  /** Null: the clock. */
  readonly id: string | null;
  readonly part: "staff" | "customer" | "clock";
  readonly roles: readonly StaffRole[];
  /** Of staff: where they work. */
  readonly desk?: string | null;
  /** An outsider who acts for the customer of a supply request, in this part alone. */
  readonly party?: PartyRole;
  /** Colleagues with a part in the case who are away, and for whom this one stands in (B7). */
  readonly actsFor?: readonly string[];
  /** Everybody who is away and for whom this one stands in: their duties fall to them (B7). */
  readonly standsIn?: readonly AbsentColleague[];
}

/** Somebody who is away, with what their duties are looked up by. */
export interface AbsentColleague {
  readonly id: string;
  readonly roles: readonly StaffRole[];
  readonly desk: string | null;
}

/**
 * Whom a notice goes to, in the case as the decision leaves it; the shell turns each into one
 * message per person, and never tells the person who acted.
 */
export type Recipient =
  | "customers"
  | "replyOwner"
  /** Who was reply owner before the decision. */
  | "formerOwner"
  | "secondPerson"
  | "handler"
  /** The next level above the reply owner; whoever that may not be is replaced by the director. */
  | "superior"
  | "director"
  /** Whoever oversees the director. */
  | "oversight"
  | "offeredTo"
  /** To whom it was offered before the decision. */
  | "wasOffered"
  /** Whoever is responsible for the topic in the department, if anybody is. */
  | "department"
  /** Designer and contractor of a supply request, where they are in the chat. */
  | "parties"
  /** Who was one of them before the decision, and is none any more. */
  | "formerParties"
  /** Staff whose step comes next, by the duty that the notice names. */
  | "duty"
  /** Who supervises the works on site. */
  | "supervisor"
  /** Who surveys the site of works entrusted to us. */
  | "surveyor"
  /** Somebody of every desk that a supply concerns. */
  | "departments";

/** Somebody must be told. The name selects the text in every language. */
export interface Notice {
  readonly to: Recipient;
  readonly name: NoticeName;
  readonly params: Readonly<Record<string, string | number | null>>;
  /** What its delivery proves for the closing gate (P-1.5). */
  readonly proof?: "reply" | "director";
  /** In place of the case's version where the fact isn't a change of the case: told once under it. */
  readonly key?: string;
  /** To staff: what can wait goes into their digest when they want to be left alone (B18). */
  readonly urgency?: "now" | "canWait";
  /** Of `parties`: only those of this part; left out: all of them. */
  readonly role?: PartyRole;
  /** Of `duty`: whose. */
  readonly duty?: Duty;
  /** It reminds of the running clock of this kind: not sent once that is stopped. */
  readonly unlessStopped?: ClockKind;
}

export const NOTICE_NAMES = [
  "caseAssigned",
  "caseSeconded",
  "filedForYou",
  "acknowledged",
  "investigated",
  "investigationReport",
  "question",
  "customerMessage",
  "staffMessage",
  "promised",
  "answered",
  "answerCopy",
  "tellByPhone",
  "urged",
  "urgedAbove",
  "solved",
  "notSolved",
  "notSolvedAbove",
  "closedBySilence",
  "withdrawn",
  "withdrawnConfirmed",
  "reopened",
  "handoverOffered",
  "handoverAccepted",
  "handoverDeclined",
  "handoverTakenBack",
  "takenOver",
  "passedOn",
  "newOwner",
  "escalated",
  "decided",
  "joined",
  "askRating",
  "rated",
  "clockHalf",
  "clockNear",
  "clockDue",
  "clockDueAbove",
  "clockLate",
  "clockLateAbove",
  "late",
  "lateSupply",
  "workOrder",
  "routed",
  "routedBack",
  "carryBack",
  "carriedBack",
  "step",
  "stopped",
  "explainStop",
  "stopExplained",
  "resumed",
  "reminder",
  "snoozed",
  "partyJoined",
  "partyLeft",
  "partyEnded",
] as const;

export type NoticeName = (typeof NOTICE_NAMES)[number];

/** One line of the trail; `public` ones are shown to the customer. */
export interface CaseEvent {
  readonly type: EventType;
  readonly data: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

export const EVENT_TYPES = [
  "filed",
  "acknowledged",
  "claimed",
  "investigated",
  "asked",
  "customerWrote",
  "staffWrote",
  "promised",
  "answered",
  "told",
  "judged",
  "handoverOffered",
  "handoverAccepted",
  "handoverDeclined",
  "handoverTakenBack",
  "takenOver",
  /** Of somebody who left, without a change of the owner. */
  "passedOn",
  "escalated",
  "decided",
  "solved",
  "notSolved",
  "withdrawn",
  "closedBySilence",
  /** The last proof came for a case that its customer had settled before. */
  "closed",
  "reopened",
  "joined",
  "rated",
  /** Somebody was reminded of a limit. */
  "rungFired",
  /** A limit passed that the customer was told of; they were told a new one. */
  "late",
  "urged",
  /** Of a supply request; which one stands in its data, with the stage and whose turn it left. */
  "step",
  /** A reminder was put off. */
  "snoozed",
  /** Outsiders of a supply request: a code was drawn for one, one came in, one or all of a part went. */
  "partyInvited",
  "partyJoined",
  "partyLeft",
  /** Of a loss claimed beside the case; "returned": a proposal wasn't approved, the claim is open again. */
  "compensationClaimed",
  "compensationProposed",
  "compensationApproved",
  "compensationReturned",
  "compensationRefused",
  "compensationOffered",
  "compensationAccepted",
  "compensationDeclined",
  "compensationPaid",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

/** Why a command was refused; each has a text, and a clause where a policy stands behind it. */
export type Refusal =
  | "notYours"
  | "wrongRole"
  | "wrongState"
  | "alreadyClosed"
  | "alreadyDone"
  | "aboutYou"
  | "notOffered"
  | "offeredAlready"
  | "nothingOffered"
  | "toSelf"
  | "unknownPerson"
  | "reasonMissing"
  | "textMissing"
  | "pastTime"
  | "notInvestigated"
  | "notDelivered"
  | "badScore"
  | "ratedAlready"
  | "urgedAlready"
  /** Urged while the next word is the customer's own. */
  | "yourTurn"
  /** Put off for longer than the pack allows, past the limit, after it, or too often. */
  | "snoozeTooLong"
  | "snoozePastDue"
  | "snoozeOverdue"
  | "snoozedEnough"
  /** No reminder is on its way but the limit itself. */
  | "nothingToSnooze"
  /** Its next reminder comes later than that anyway. */
  | "reminderLater"
  /** A claimed loss isn't settled: nothing closes by itself meanwhile (C-7). */
  | "claimOpen"
  | SupplyRefusal;

export const CLOCK_KINDS = [
  "acknowledge",
  /** What was routed to a department is taken up there (C-10). */
  "handover",
  "investigate",
  "decide",
  "answer",
  "promise",
  "survey",
  "plan",
  "contact",
  "review",
  "completion",
  "acceptance",
  "meterNotice",
  "supply",
  "completionDocuments",
  "followUp",
] as const;

export type ClockKind = (typeof CLOCK_KINDS)[number];

/** A limit that starts; `rule` is an id of the pack, or "promise". */
export interface NewClock {
  readonly kind: ClockKind;
  readonly rule: string;
  readonly clause: string;
  readonly basis: "written" | "internal";
  readonly startAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  /** Who gave their word; of a promise alone. */
  readonly personId?: string | null;
}

/** A clock as it stands; null: it still runs. */
export interface CaseClock extends NewClock {
  readonly stoppedAt: Temporal.Instant | null;
}

/** A running clock whose next reminder comes no earlier than this. */
export interface Snooze {
  readonly kind: ClockKind;
  readonly rule: string;
  readonly until: Temporal.Instant;
}

/** Fields of a case that a decision changes. */
export type CasePatch = Partial<
  Omit<Case, "id" | "reference" | "draftId" | "suspectIds" | "version" | "filedAt">
>;

/** A role of the case that moves from one person to another, or is given for the first time. */
export interface RoleChange {
  readonly role: "replyOwner" | "secondPerson" | "handler";
  readonly personId: string;
  readonly reason: string | null;
  /** False for an offer that waits for acceptance. */
  readonly accepted: boolean;
}

export type Decision =
  | {
      readonly ok: true;
      readonly patch: CasePatch;
      readonly events: readonly CaseEvent[];
      readonly notices: readonly Notice[];
      readonly startClocks: readonly NewClock[];
      readonly stopClocks: readonly ClockKind[];
      readonly roles: readonly RoleChange[];
      /** The supply request as it is from now on; left out where it stays. */
      readonly supply?: Supply;
      /** Part of a supply request whose outsiders lose it, and whose unused codes end. */
      readonly leaves?: PartyRole;
      /** Null: what was put off comes again in its time, now that somebody has acted. */
      readonly snooze: Snooze | null;
    }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      readonly clause: string | null;
      /** When it will be possible, where that is only a matter of time. */
      readonly until?: Temporal.Instant;
    };
