import { type PolicyPack } from "../policy/pack.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import { type EventType } from "./case.ts";

/** When a customer urged a case last, by its trail; null: never. */
export const lastUrged = (
  trail: readonly { readonly type: EventType; readonly at: Temporal.Instant }[],
): Temporal.Instant | null => trail.findLast(({ type }) => type === "urged")?.at ?? null;

/**
 * From when a case may be urged again: the pack's working hours after the last time. Hours in which
 * nobody is there don't count, or whoever urges at night would wake the same people twice.
 *
 * @returns null when it was never urged.
 */
export function urgeableFrom({
  lastUrgedAt = null,
  pack,
  calendar,
}: {
  readonly lastUrgedAt?: Temporal.Instant | null;
  readonly pack: PolicyPack;
  readonly calendar: BusinessCalendar;
}): Temporal.Instant | null {
  if (lastUrgedAt === null) return null;
  return calendar.addWorkingHours(lastUrgedAt, pack.urging.everyWorkingHours);
}
