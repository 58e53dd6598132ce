import { type Decision, type RoleChange } from "./case.ts";
import { accept as accepted, type Change, event, isBlank, notice, refuse } from "./outcome.ts";
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
  const oldId = about.replyOwnerId;
  const moved = (role: RoleChange["role"], personId: string): RoleChange => ({
    role,
    personId,
    reason: null,
    accepted: true,
  });
  // There are always two: when the second person takes over, the old owner becomes the second.
  const swaps = about.secondPersonId === newId;
  const handled = about.handlerId === oldId;
  return accepted({
    patch: {
      replyOwnerId: newId,
      offeredToId: null,
      ...(swaps ? { secondPersonId: oldId } : {}),
      ...(handled ? { handlerId: newId } : {}),
    },
    events: [event("handoverAccepted", { fromId: oldId, toId: newId })],
    notices: [
      notice("formerOwner", "handoverAccepted"),
      notice("customers", "newOwner"),
      ...(swaps ? [] : [notice("secondPerson", "newOwner")]),
    ],
    roles: [
      moved("replyOwner", newId),
      ...(swaps ? [moved("secondPerson", oldId)] : []),
      ...(handled ? [moved("handler", newId)] : []),
    ],
  });
}

export function decline(change: Change, reason: string): Decision {
  if (isBlank(reason)) return refuse(change, "reasonMissing", "handOver");
  return accepted({
    patch: { offeredToId: null },
    events: [event("handoverDeclined", { reason })],
    notices: [notice("replyOwner", "handoverDeclined", { reason })],
  });
}
