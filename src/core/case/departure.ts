import { type Case, type CasePatch, type Decision, type RoleChange } from "./case.ts";
import { accept, type Change, event, notice, refuse } from "./outcome.ts";

/** Who leaves for good, who takes over, and what only the directory knows. */
export interface Succession {
  readonly leaverId: string;
  readonly successorId: string;
  /** Whether this colleague may take the case at all (P-1.5). */
  readonly mayTake: (id: string) => boolean;
  /** Another second person beside this owner, as routed; null when there is nobody. */
  readonly secondFor: (ownerId: string) => string | null;
  /** As the director gave it; "" when none was given. */
  readonly reason: string;
}

/** Reason of every role that moves this way: the one exception to acceptance. */
export const DEPARTURE = "departure";

const PARTS = ["replyOwnerId", "secondPersonId", "handlerId", "offeredToId"] as const;

/** Whether somebody has a part in the case that has to pass to somebody else. */
export const hasPart = (about: Case, id: string): boolean =>
  PARTS.some((part) => about[part] === id);

/**
 * Passes every part of somebody who leaves to the successor, or, where the case may be about that
 * one, to the second person; a colleague as routed becomes second. Always two who know it (C-8).
 * The customer hears a new owner's name.
 */
export function passOn(change: Change, succession: Succession): Decision {
  const { about } = change;
  const { leaverId, reason } = succession;
  const next = partsAfter(about, succession);
  if (next === null) return refuse(change, "unknownPerson", "aboutStaff");
  const moved = (part: (typeof PARTS)[number]) => next[part] !== about[part];
  const patch: CasePatch = Object.fromEntries(
    PARTS.filter(moved).map((part) => [part, next[part]]),
  );
  const isOwners = moved("replyOwnerId");
  const data = { fromId: leaverId, toId: next.replyOwnerId, cause: DEPARTURE, reason };
  return accept({
    patch,
    events: [event(isOwners ? "handoverAccepted" : "passedOn", data)],
    notices: [
      ...(isOwners ? [notice("customers", "newOwner")] : []),
      notice("replyOwner", "passedOn", { reason }),
      notice("formerOwner", "passedOn", { reason }),
      notice("secondPerson", "passedOn", { reason }),
      ...(moved("handlerId") ? [notice("handler", "passedOn", { reason })] : []),
      ...(next.offeredToId !== null && moved("offeredToId")
        ? [notice("offeredTo", "handoverOffered", { reason })]
        : []),
      ...(moved("offeredToId") && about.offeredToId !== leaverId
        ? [notice("wasOffered", "handoverTakenBack")]
        : []),
    ],
    roles: rolesOf(about, next),
  });
}

type Parts = Pick<Case, (typeof PARTS)[number]>;

function partsAfter(about: Case, succession: Succession): Parts | null {
  const { leaverId, successorId, mayTake, secondFor } = succession;
  const { replyOwnerId, secondPersonId, handlerId, offeredToId } = about;
  const takes = mayTake(successorId);
  const owner = replyOwnerId !== leaverId ? replyOwnerId : takes ? successorId : secondPersonId;
  const stays = secondPersonId !== leaverId && secondPersonId !== owner;
  const second = stays
    ? secondPersonId
    : secondPersonId === leaverId && takes && successorId !== owner
      ? successorId
      : secondFor(owner);
  if (second === null || owner === leaverId) return null;
  const isOffer = offeredToId === leaverId && takes && successorId !== owner;
  const offered = offeredToId === leaverId ? (isOffer ? successorId : null) : offeredToId;
  return {
    replyOwnerId: owner,
    secondPersonId: second,
    handlerId: handlerId === leaverId ? (takes ? successorId : owner) : handlerId,
    // Whoever takes over answers; an offer of the one who left is void.
    offeredToId: owner === replyOwnerId ? offered : null,
  };
}

function rolesOf(about: Case, next: Parts): readonly RoleChange[] {
  const given = (role: RoleChange["role"], personId: string, accepted = true): RoleChange => ({
    role,
    personId,
    reason: DEPARTURE,
    accepted,
  });
  return [
    ...(next.replyOwnerId === about.replyOwnerId ? [] : [given("replyOwner", next.replyOwnerId)]),
    ...(next.secondPersonId === about.secondPersonId
      ? []
      : [given("secondPerson", next.secondPersonId)]),
    ...(next.handlerId === about.handlerId || next.handlerId === null
      ? []
      : [given("handler", next.handlerId)]),
    ...(next.offeredToId === about.offeredToId || next.offeredToId === null
      ? []
      : [given("replyOwner", next.offeredToId, false)]),
  ];
}
