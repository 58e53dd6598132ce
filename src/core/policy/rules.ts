import { type ClockKind } from "../case/case.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import {
  type Clause,
  type ClockRule,
  type DueRule,
  type PolicyPack,
  type RouteRule,
  type Topic,
} from "./pack.ts";

export const topicOf = (pack: PolicyPack, id: string): Topic | null =>
  pack.topics.find((topic) => topic.id === id) ?? null;

export const clauseOf = (pack: PolicyPack, id: string): Clause | null =>
  pack.clauses.find((clause) => clause.id === id) ?? null;

export const clockRuleOf = (pack: PolicyPack, kind: ClockKind): ClockRule | null =>
  pack.clocks.find((rule) => rule.kind === kind) ?? null;

/**
 * The version of a policy that is in force on a day (C-11).
 *
 * @param date ISO date in the organisation's zone.
 */
export const packInForce = (
  packs: readonly PolicyPack[],
  id: string,
  date: string,
): PolicyPack | null =>
  packs
    .filter((pack) => pack.id === id && pack.effectiveFrom <= date)
    .filter((pack) => pack.effectiveTo === null || date <= pack.effectiveTo)
    .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0] ?? null;

/** When something that begins now is due. */
export function dueAt(
  rule: DueRule,
  calendar: BusinessCalendar,
  from: Temporal.Instant,
): Temporal.Instant {
  switch (rule.type) {
    case "sameDay":
      return calendar.sameDayDue(from);
    case "workingDays":
      return calendar.addWorkingDays(from, rule.days);
    case "workingHours":
      return calendar.addWorkingHours(from, rule.hours);
  }
}

/** Rows that match a topic, the winner first. */
export const matchingRoutes = (pack: PolicyPack, topic: Topic): readonly RouteRule[] =>
  pack.routes
    .filter(
      ({ when }) =>
        (when.topics === undefined || when.topics.includes(topic.id)) &&
        (when.aboutStaff === undefined || when.aboutStaff === (topic.aboutStaff ?? false)),
    )
    .sort((a, b) => b.priority - a.priority);
