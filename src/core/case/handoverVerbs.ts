import { type Case, type CasePatch, type Decision, type RoleChange } from "./case.ts";
import {
  accept as accepted,
  type Change,
  event,
  isBlank,
  notice,
  owner,
  refuse,
} from "./outcome.ts";
import { mayBeAbout } from "./whoMay.ts";

/** Handing over takes a reason; until it is accepted the owner stays responsible (B1, P-1.5). */
export function offer(change: Change, toId: string, reason: string): Decision {
  const { about, by } = change;
  if (about.offeredToId !== null) return refuse(change, "offeredAlready", "handOver");
  if (toId === about.replyOwnerId || toId === by.id) return refuse(change, "toSelf", "handOver");
  if (mayBeAbout(about, toId)) return refuse(change, "unknownPerson", "aboutStaff");
  if (isBlank(reason)) return refuse(change, "reasonMissing", "handOver");
  return accepted({
    patch: { offeredToId: toId },
    events: [event("handoverOffered", { toId, reason })],
    notices: [notice("offeredTo", "handoverOffered", { reason })],
    roles: [{ role: "replyOwner", personId: toId, reason, accepted: false }],
  });
}

/** The role moves now: the old owner and the customer are told the new name. */
export function accept(change: Change): Decision {
  const { about } = change;
  const newId = about.offeredToId;
  if (newId === null) return refuse(change, "notOffered", "handOver");
  const { patch, roles, swaps } = moved(about, newId, null);
  return accepted({
    patch,
    events: [event("handoverAccepted", { fromId: about.replyOwnerId, toId: newId })],
    notices: [
      notice("formerOwner", "handoverAccepted"),
      notice("customers", "newOwner"),
      ...(swaps ? [] : [notice("secondPerson", "newOwner")]),
    ],
    roles,
  });
}

/** What the role's move changes; there are always two: a second person who takes it swaps. */
function moved(about: Case, newId: string, reason: string | null) {
  const oldId = about.replyOwnerId;
  const swaps = about.secondPersonId === newId;
  const handled = about.handlerId === oldId;
  const given = (role: RoleChange["role"], personId: string): RoleChange => ({
    role,
    personId,
    reason,
    accepted: true,
  });
  const patch: CasePatch = {
    replyOwnerId: newId,
    offeredToId: null,
    ...(swaps ? { secondPersonId: oldId } : {}),
    ...(handled ? { handlerId: newId } : {}),
  };
  const roles = [
    given("replyOwner", newId),
    ...(swaps ? [given("secondPerson", oldId)] : []),
    ...(handled ? [given("handler", newId)] : []),
  ];
  return { patch, roles, swaps };
}

/**
 * Of an owner who isn't there: the second person knows the case and answers from now on (B1). The
 * owner, who becomes the second, and one level up are told why; an offer under way is void.
 */
export function takeOver(change: Change, reason: string): Decision {
  const { about } = change;
  if (isBlank(reason)) return refuse(change, "reasonMissing", "handOver");
  const fromId = about.replyOwnerId;
  const toId = about.secondPersonId;
  const { patch, roles } = moved(about, toId, reason);
  return accepted({
    patch,
    events: [event("takenOver", { fromId, toId, reason })],
    notices: [
      notice("formerOwner", "takenOver", { reason }),
      notice("director", "takenOver", { reason }),
      notice("wasOffered", "handoverTakenBack"),
      notice("customers", "newOwner"),
    ],
    roles,
  });
}

/** Nobody has accepted yet: the owner simply keeps what they had. */
export function takeBack(change: Change): Decision {
  if (change.about.offeredToId === null) return refuse(change, "nothingOffered", "handOver");
  return accepted({
    patch: { offeredToId: null },
    events: [event("handoverTakenBack")],
    notices: [notice("wasOffered", "handoverTakenBack"), ...owner(change, "handoverTakenBack")],
  });
}

export function decline(change: Change, reason: string): Decision {
  if (isBlank(reason)) return refuse(change, "reasonMissing", "handOver");
  if (change.about.offeredToId !== change.by.id) return routeBack(change, reason);
  return accepted({
    patch: { offeredToId: null },
    events: [event("handoverDeclined", { reason })],
    notices: [notice("replyOwner", "handoverDeclined", { reason })],
  });
}

/** What was routed to the wrong person goes back to whoever answers for it, as long as it wasn't taken up. */
function routeBack(change: Change, reason: string): Decision {
  const waits = change.clocks?.some(({ kind }) => kind === "handover") === true;
  if (!waits) return refuse(change, "notOffered", "handOver");
  return accepted({
    patch: { handlerId: null },
    events: [event("handoverDeclined", { reason })],
    notices: [notice("replyOwner", "routedBack", { reason })],
    stopClocks: ["handover"],
  });
}
