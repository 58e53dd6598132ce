import { type CaseEvent, type Decision, type EventType, type Notice } from "../case/case.ts";
import { accept, event, notice } from "../case/outcome.ts";
import { type Effect, type Performed, refuseStep, type StepChange } from "./change.ts";
import { type SupplyVerb } from "./steps.ts";
import { chosen, isOver, type Party, type PartyRole, type Supply } from "./supply.ts";

/** An invitation ends when it wasn't used for so long. */
export const INVITATION_DAYS = 14;

/** A code for one person of the firm that the customer chose; the shell draws it (B10). */
export function invite(change: StepChange, role: PartyRole): Performed {
  if (chosen(change.supply, role) === null) {
    return refuseStep(change, role === "designer" ? "noDesigner" : "noContractor", "commission");
  }
  return { supply: {}, beside: "partyInvited", says: { role } };
}

/** The customer ends a part: at once, whoever acts in it, and codes that nobody has used yet. */
export function drop(change: StepChange, role: PartyRole): Performed {
  if (!change.parties.some((party) => party.role === role) && !change.isInvited(role)) {
    return refuseStep(change, "nobodyInvited", "commission");
  }
  return {
    supply: {},
    beside: "partyLeft",
    says: { role },
    leaves: role,
    notices: leftNotices(role),
  };
}

/** Of another firm's choice: whoever acted for the one before. */
export function leavesFor(
  { supply, parties, isInvited }: StepChange,
  role: PartyRole,
  entryId: string,
): Pick<Effect, "leaves" | "notices"> {
  const before = chosen(supply, role);
  if (before === null || before.entryId === entryId) return {};
  const has = parties.some((party) => party.role === role) || isInvited(role);
  return has ? { leaves: role, notices: leftNotices(role) } : {};
}

export const leftEvent = (role: PartyRole): CaseEvent => event("partyLeft", { role });

const leftNotices = (role: PartyRole): readonly Notice[] => [
  notice("customers", "partyLeft", { role }),
  notice("handler", "partyLeft", { role }),
  notice("formerParties", "partyEnded", { role }),
];

/** An act beside the way of the request: nothing of it moves. */
export const beside = (
  type: EventType,
  step: SupplyVerb,
  { says, notices, leaves }: Effect,
): Decision =>
  accept({
    events: [event(type, { step, ...says })],
    notices: notices ?? [],
    ...(leaves === undefined ? {} : { leaves }),
  });

/** Why somebody can't come in with a code that is right. */
export type NotJoined = "over" | "otherPart";

/** Somebody comes in by a code of theirs; customer and project manager hear who. */
export function joinAs(
  { supply, parties }: { readonly supply: Supply; readonly parties: readonly Party[] },
  { personId, name, role }: Party & { readonly name: string },
): Decision | NotJoined {
  if (isOver(supply)) return "over";
  // One part a person: what they may do, and what they are told, follows from it.
  if (parties.some((party) => party.personId === personId)) return "otherPart";
  return accept({
    events: [event("partyJoined", { role, name })],
    notices: [
      notice("customers", "partyJoined", { role, text: name }),
      notice("handler", "partyJoined", { role, text: name }),
    ],
  });
}

/** Somebody gives their part back. */
export const leave = (role: PartyRole, name: string): Decision =>
  accept({
    events: [event("partyLeft", { role, name })],
    notices: [
      notice("customers", "partyLeft", { role, text: name }),
      notice("handler", "partyLeft", { role, text: name }),
    ],
  });
