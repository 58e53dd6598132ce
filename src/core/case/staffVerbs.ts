import { startClocks } from "../policy/dueAt.ts";
import {
  type CaseStatus,
  type ClockKind,
  type Decision,
  type NewClock,
  type Notice,
} from "./case.ts";
import {
  accept,
  type Change,
  EVERY_CLOCK,
  event,
  isBlank,
  notice,
  owner,
  refuse,
  team,
} from "./outcome.ts";
import { isAbove, isByPhone } from "./whoMay.ts";

/** The status after a step of the work: never back. */
const onward = (from: CaseStatus, to: CaseStatus): CaseStatus =>
  FIRST_STEPS.includes(from) && FIRST_STEPS.indexOf(from) < FIRST_STEPS.indexOf(to) ? to : from;

const FIRST_STEPS: readonly CaseStatus[] = ["OPEN", "ACKNOWLEDGED", "INVESTIGATING", "HANDLING"];

export function acknowledge(change: Change): Decision {
  return accept({
    patch: { status: "ACKNOWLEDGED" },
    events: [event("acknowledged")],
    notices: [notice("customers", "acknowledged"), ...owner(change, "acknowledged")],
    stopClocks: ["acknowledge"],
  });
}

export function claim(change: Change): Decision {
  const { about, by } = change;
  if (about.handlerId !== null && !isHandler(change)) return refuse(change, "alreadyDone");
  if (by.id === null) return refuse(change, "notYours");
  const isNew = about.handlerId === null;
  return accept({
    patch: { handlerId: about.handlerId ?? by.id, status: onward(about.status, "INVESTIGATING") },
    events: [event("claimed")],
    notices: owner(change, "acknowledged"),
    stopClocks: ["acknowledge", "handover"],
    roles: isNew ? [{ role: "handler", personId: by.id, reason: null, accepted: true }] : [],
  });
}

const HANDOVER = ["handover"] as const;

/** The handler, or whoever stands in for them. */
const isHandler = ({ about: { handlerId }, by }: Change): boolean =>
  handlerId !== null && (by.id === handlerId || (by.actsFor ?? []).includes(handlerId));

/** Looked into: the outcome goes to customer, department and director the same day (P-1.3). */
export function investigate(change: Change, finding: string): Decision {
  if (isBlank(finding)) return refuse(change, "textMissing");
  const { about } = change;
  const status = about.status === "REOPENED" ? "HANDLING" : onward(about.status, "HANDLING");
  return accept({
    patch: { investigation: finding, status },
    events: [event("investigated", { text: finding })],
    notices: [
      notice("customers", "investigated", { text: finding }),
      notice("department", "investigationReport", { text: finding }),
      notice("director", "investigationReport", { text: finding }),
      ...owner(change, "investigated", { text: finding }),
    ],
    // What was routed to somebody is taken up by their doing, not by that of others.
    stopClocks: ["acknowledge", ...(isHandler(change) ? HANDOVER : []), "investigate"],
  });
}

export function ask(change: Change, question: string): Decision {
  if (isBlank(question)) return refuse(change, "textMissing");
  const { about, now } = change;
  return accept({
    patch: {
      waitingSince: about.waitingSince ?? now,
      status: onward(about.status, "INVESTIGATING"),
    },
    events: [event("asked", { text: question })],
    notices: [
      notice("customers", "question", { text: question }),
      ...owner(change, "question", { text: question }),
    ],
    stopClocks: ["acknowledge"],
  });
}

/** An appointed time is a clock of its own (P-2.1 (3), C-5, B3); a new one takes its place. */
export function promise(change: Change, dueAt: Temporal.Instant): Decision {
  const { about, by, now, pack } = change;
  if (Temporal.Instant.compare(dueAt, now) <= 0) return refuse(change, "pastTime", "promise");
  const params = { due: dueAt.toString() };
  const clause = pack.principles.promise;
  const clock: NewClock = {
    kind: "promise",
    rule: "promise",
    clause: clause ?? "",
    basis: clause === null ? "internal" : "written",
    personId: by.id,
    startAt: now,
    dueAt,
  };
  return accept({
    patch: { status: onward(about.status, "ACKNOWLEDGED") },
    events: [event("promised", params)],
    notices: [notice("customers", "promised", params), ...owner(change, "promised", params)],
    startClocks: [clock],
    stopClocks: ["acknowledge", "promise"],
  });
}

/** The reply: customer and director both get it, and until both have, nothing is closed (P-1.5). */
export function answer(change: Change, text: string): Decision {
  const { about, by, now } = change;
  if (isBlank(text)) return refuse(change, "textMissing");
  if (about.investigation === null) return refuse(change, "notInvestigated", "investigateFirst");
  const directorKnows = isAbove(about, by);
  return accept({
    patch: {
      status: "ANSWERED",
      answer: text,
      answeredAt: now,
      waitingSince: now,
      // Nobody can be followed who gave no name: the answer lies ready for their claim code.
      replyDeliveredAt: isUnknown(change) ? now : null,
      directorToldAt: directorKnows ? now : null,
    },
    events: [event("answered", { text })],
    notices: [
      notice("customers", "answered", { text }, about.customerId === null ? undefined : "reply"),
      ...toTell(about, text),
      ...(directorKnows ? [] : [notice("director", "answerCopy", { text }, "director")]),
      ...(about.source === "visit" ? [] : owner(change, "answered", { text })),
    ],
    stopClocks: EVERY_CLOCK,
  });
}

/** Who called, came in or was visited hears it from whoever took it up, too (B15). */
function toTell(about: Change["about"], text: string): readonly Notice[] {
  if (about.source === "visit") {
    const name = about.customerId === null ? "carryBack" : "carriedBack";
    return [notice("replyOwner", name, { text })];
  }
  return isByPhone(about) ? [notice("replyOwner", "tellByPhone", { text })] : [];
}

const isUnknown = ({ about }: Change) => about.customerId === null && about.anonymous;

export function told(change: Change, how: string): Decision {
  const { about, now } = change;
  if (isBlank(how)) return refuse(change, "textMissing");
  if (about.replyDeliveredAt !== null) return refuse(change, "alreadyDone");
  return accept({
    patch: {
      replyDeliveredAt: now,
      ...(about.closedAs === null ? { waitingSince: now } : {}),
    },
    events: [event("told", { text: how })],
    notices: owner(change, "answered", { text: how }),
  });
}

export function judge(change: Change, substantiated: boolean, reason: string): Decision {
  const { about } = change;
  if (isBlank(reason)) return refuse(change, "reasonMissing");
  if (about.investigation === null) return refuse(change, "notInvestigated", "investigateFirst");
  return accept({
    patch: { substantiated, substantiatedReason: reason },
    events: [event("judged", { substantiated, reason })],
  });
}

/** What can't be solved goes to the director with a reason, who decides (P-1.3). */
export function escalate(change: Change, reason: string): Decision {
  if (isBlank(reason)) return refuse(change, "reasonMissing", "directorDecides");
  const { now, pack, calendar } = change;
  const clocks = startClocks(["decide"], pack, calendar, now);
  const due = clocks[0]?.dueAt.toString() ?? null;
  return accept({
    patch: { status: "ESCALATED", escalatedAt: now },
    events: [event("escalated", { reason })],
    notices: [
      notice("director", "escalated", { reason, due }),
      notice("customers", "escalated", { due }),
      ...owner(change, "escalated", { reason, due }),
    ],
    startClocks: clocks,
    stopClocks: ESCALATION_STOPS,
  });
}

const ESCALATION_STOPS: readonly ClockKind[] = ["acknowledge", "decide"];

export function decideEscalated(change: Change, decision: string): Decision {
  if (isBlank(decision)) return refuse(change, "textMissing");
  return accept({
    patch: { status: "DECIDED", decision },
    events: [event("decided", { text: decision })],
    notices: [notice("customers", "decided"), ...team(change, "decided", { text: decision })],
    stopClocks: ["decide"],
  });
}
