import { type PolicyPack } from "../policy/pack.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import { addCalendar } from "../time/calendarTime.ts";
import { type Case } from "./case.ts";

type Zone = Pick<BusinessCalendar, "zone">;

/** Whether a customer has closed the case while a proof of the gate is still missing (P-1.5). */
export const isClosing = (about: Pick<Case, "status" | "closedAs">): boolean =>
  about.status === "ANSWERED" && about.closedAs !== null;

/** Whether customer and director both have the answer: without it no case is closed (P-1.5). */
export const isProved = (about: Pick<Case, "replyDeliveredAt" | "directorToldAt">): boolean =>
  about.replyDeliveredAt !== null && about.directorToldAt !== null;

/**
 * When silence closes an answered case: calendar days after it was delivered and became the
 * customer's turn.
 *
 * @returns null when it isn't the customer's turn, or the answer isn't delivered.
 */
export function silentUntil(
  about: Case,
  pack: PolicyPack,
  calendar: Zone,
): Temporal.Instant | null {
  const { waitingSince, replyDeliveredAt } = about;
  if (about.status !== "ANSWERED" || about.closedAs !== null) return null;
  if (waitingSince === null || replyDeliveredAt === null) return null;
  const since =
    Temporal.Instant.compare(waitingSince, replyDeliveredAt) > 0 ? waitingSince : replyDeliveredAt;
  return addDays(since, pack.closing.silenceDays, calendar);
}

/** Until when a closed case may be taken up again, inclusive; later it becomes a new case. */
export function reopenUntil(
  about: Pick<Case, "closedAt">,
  pack: PolicyPack,
  calendar: Zone,
): Temporal.Instant | null {
  return about.closedAt === null
    ? null
    : addDays(about.closedAt, pack.closing.reopenDays, calendar);
}

const addDays = (at: Temporal.Instant, days: number, { zone }: Zone): Temporal.Instant =>
  addCalendar(zone, at, days, "day");
