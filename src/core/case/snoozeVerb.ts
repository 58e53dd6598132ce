import { snoozable } from "../clock/snooze.ts";
import { type Decision } from "./case.ts";
import { accept, type Change, event, isBlank, notice, refuse } from "./outcome.ts";

/**
 * Puts off the next reminder, with a reason that stays in the trail. The limit stands where it is:
 * what is due is due, and a longer time is refused with the latest that is possible.
 */
export function snooze(change: Change, until: Temporal.Instant, reason: string): Decision {
  const { about, by, now, pack, calendar, clocks = [], trail = [] } = change;
  const found = snoozable({ clocks, trail, pack, calendar, now });
  const ruled = { ok: false, clause: pack.snoozing.clause } as const;
  if (found === "snoozeOverdue") return refuse(change, found);
  if (typeof found === "string") return { ...ruled, refusal: found };
  if (isBlank(reason)) return refuse(change, "reasonMissing");
  if (Temporal.Instant.compare(until, now) <= 0) return refuse(change, "pastTime");
  const { clock, comesAt, dueAt, longest, latest } = found;
  if (Temporal.Instant.compare(until, latest) > 0) {
    return Temporal.Instant.compare(longest, dueAt) < 0
      ? { ...ruled, refusal: "snoozeTooLong", until: latest }
      : { ok: false, refusal: "snoozePastDue", clause: clock.clause, until: latest };
  }
  if (Temporal.Instant.compare(until, comesAt) <= 0) {
    return { ...ruled, refusal: "reminderLater", until: comesAt };
  }
  const { kind, rule } = clock;
  const params = { limit: kind, until: until.toString(), due: dueAt.toString(), reason };
  const others = [
    about.replyOwnerId,
    ...(about.handlerId === null || about.handlerId === about.replyOwnerId
      ? []
      : [about.handlerId]),
  ].filter((id) => id !== by.id);
  return accept({
    events: [event("snoozed", { clock: kind, until: until.toString(), reason })],
    notices: others.map((id) => ({
      ...notice(id === about.replyOwnerId ? "replyOwner" : "handler", "snoozed", params),
      urgency: "canWait" as const,
    })),
    snooze: { kind, rule, until },
  });
}
