import { type VisitKind, type VisitRules } from "./rules.ts";

export type VisitStatus = "PLANNED" | "DONE" | "MISSED" | "CANCELLED";

/** Nobody answered, or nobody was there: a try, not a visit (readings, C-3). */
export interface Try {
  readonly byId: string;
  readonly at: Temporal.Instant;
  readonly note: string;
}

export interface Snoozed {
  readonly byId: string;
  readonly at: Temporal.Instant;
  readonly until: string;
  readonly reason: string;
}

/** A return visit; its days are ISO dates of the organisation's zone. */
export interface Visit {
  readonly id: string;
  readonly organisationId: string;
  readonly customerId: string;
  readonly cadence: string;
  readonly period: string;
  readonly kind: VisitKind;
  readonly status: VisitStatus;
  readonly personId: string;
  readonly plannedOn: string;
  readonly dueOn: string;
  readonly priority: number;
  readonly clause: string;
  readonly tries: readonly Try[];
  readonly snoozes: readonly Snoozed[];
  readonly snoozedUntil: string | null;
  readonly agreedAt: Temporal.Instant | null;
  readonly companionId: string | null;
  readonly doneAt: Temporal.Instant | null;
  readonly doneById: string | null;
  readonly version: number;
}

/** Where a visit stands on a day. */
export type VisitState = "PLANNED" | "DUE" | "SNOOZED" | "DONE" | "MISSED" | "CANCELLED";

export function visitState(visit: Visit, today: string): VisitState {
  if (visit.status !== "PLANNED") return visit.status;
  if (visit.snoozedUntil !== null && visit.snoozedUntil > today) return "SNOOZED";
  return visit.plannedOn <= today ? "DUE" : "PLANNED";
}

/** Whoever may act on a visit: the one who makes it, their deputy, the second person, those above. */
export interface VisitActor {
  readonly id: string;
  /** People for whom they stand in, and who report to them. */
  readonly standsFor: readonly string[];
  /** The customer's second person. */
  readonly isSecond: boolean;
  readonly isAbove: boolean;
}

export type VisitRefusal =
  | "notYours"
  /** It was made, missed or called off. */
  | "over"
  | "snoozedOften"
  | "snoozedFar"
  | "snoozedPast"
  | "pastDue"
  | "reason";

/** Null: they may. */
export function visitRefusal(visit: Visit, actor: VisitActor): VisitRefusal | null {
  const theirs =
    actor.id === visit.personId ||
    actor.standsFor.includes(visit.personId) ||
    actor.isSecond ||
    actor.isAbove;
  if (!theirs) return "notYours";
  return visit.status === "PLANNED" ? null : "over";
}

export interface TryDecided {
  readonly tries: readonly Try[];
  /** The second person makes it from now on. */
  readonly passTo: string | null;
}

/** Notes a try; after so many the second person takes over, once (readings, C-3). */
export function addTry(
  visit: Visit,
  rules: VisitRules,
  made: Try,
  second: string | null,
): TryDecided {
  const tries = [...visit.tries, made];
  const full = tries.length === rules.tries;
  const passTo = full && second !== null && second !== visit.personId ? second : null;
  return { tries, passTo };
}

/** Why it can't be put off until that day; null: it can. */
export function snoozeRefusal(
  visit: Visit,
  rules: VisitRules,
  {
    until,
    today,
    reason,
  }: { readonly until: string; readonly today: string; readonly reason: string },
): VisitRefusal | null {
  if (reason.trim() === "") return "reason";
  if (until <= today) return "snoozedPast";
  if (visit.snoozes.length >= rules.snooze.times) return "snoozedOften";
  // The limit is the policy's, and no reminder moves it.
  if (until > visit.dueOn) return "pastDue";
  const days = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(until)).days;
  return days > rules.snooze.mostDays ? "snoozedFar" : null;
}
