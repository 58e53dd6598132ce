import { type Case, type Decision, type RoleChange } from "../../core/case/case.ts";
import { type Unit } from "../unit.ts";
import { moveClocks } from "../clocks/clockRows.ts";
import { type CaseSetting } from "../serviceContext.ts";
import { freeSite, updateSupply } from "../supply/supplyRow.ts";
import { LEFT, type LoadedCase, type OpenAssignment, type StoredEvent } from "./loadCase.ts";

type Accepted = Extract<Decision, { ok: true }>;

/**
 * Adds the writes of a decision: the case under its version, the trail without gaps, clocks and
 * roles. Whoever was first wins; the loser's whole unit fails with AppError "stale".
 *
 * @param byId who acted; null: the clock, or somebody without a name.
 * @param setting whose calendar and rules the clocks follow.
 * @returns the case as it will be.
 */
export function applyDecision(
  unit: Unit,
  loaded: LoadedCase,
  decision: Accepted,
  byId: string | null,
  setting: CaseSetting,
): LoadedCase {
  const before = loaded.case;
  const after: Case = { ...before, ...decision.patch, version: before.version + 1 };
  unit.add({
    update: "case",
    where: { id: before.id, version: before.version },
    set: { ...decision.patch, version: after.version, updatedAt: unit.now },
    expectOne: true,
  });
  if (decision.supply !== undefined) updateSupply(unit, loaded, decision.supply, setting);
  const added = eventsOf(unit, loaded, decision, byId);
  unit.add({
    insert: "caseEvent",
    rows: added.map((event) => ({ ...event, caseId: before.id })),
  });
  const events = [...loaded.events, ...added];
  const clocks = moveClocks(unit, setting, {
    caseId: before.id,
    before: loaded.clocks,
    stops: decision.stopClocks,
    starts: decision.startClocks,
    snooze: decision.snooze,
    trail: loaded.events,
    trailAfter: events,
  });
  moveRoles(unit, loaded, decision, byId);
  const supply = decision.supply ?? loaded.supply;
  freeSite(unit, loaded, { case: after, supply });
  return { ...loaded, ...partiesLeft(unit, loaded, decision), case: after, events, clocks, supply };
}

/** A part of a supply request that the customer has ended, for all who had it; under the case's version. */
function partiesLeft(
  unit: Unit,
  { case: { id: caseId }, parties, leftIds, invited }: LoadedCase,
  { leaves: role }: Accepted,
): Pick<LoadedCase, "parties" | "leftIds" | "invited"> {
  if (role === undefined) return { parties, leftIds, invited };
  const where = { caseId, role };
  unit.add(
    { update: "caseParty", where, set: { role: LEFT }, expectOne: false },
    {
      update: "caseInvitation",
      where: { ...where, usedAt: null },
      set: { expiresAt: unit.now },
      expectOne: false,
    },
  );
  const left = parties.filter((party) => party.role === role);
  return {
    parties: parties.filter((party) => party.role !== role),
    leftIds: [...leftIds, ...left.map(({ personId }) => personId)],
    invited: invited.filter((waiting) => waiting !== role),
  };
}

function eventsOf(
  { now }: Unit,
  { events }: LoadedCase,
  decision: Accepted,
  actorId: string | null,
): readonly StoredEvent[] {
  const last = events.at(-1)?.seq ?? 0;
  return decision.events.map(({ type, data }, index) => ({
    seq: last + index + 1,
    type,
    data,
    actorId,
    at: now,
  }));
}

function moveRoles(
  unit: Unit,
  { case: c, assignments }: LoadedCase,
  { roles, patch }: Accepted,
  byId: string | null,
): void {
  const end = ({ id }: OpenAssignment) =>
    unit.add({ update: "assignment", where: { id }, set: { endedAt: unit.now }, expectOne: true });
  for (const change of roles) {
    const sameRole = assignments.filter((held) => held.role === change.role);
    if (change.accepted) sameRole.filter((held) => held.accepted).forEach(end);
    const offer = sameRole.find((held) => !held.accepted && held.personId === change.personId);
    if (change.accepted && offer !== undefined) {
      const set = { acceptedAt: unit.now };
      unit.add({ update: "assignment", where: { id: offer.id }, set, expectOne: true });
    } else {
      unit.add({ insert: "assignment", rows: [assignmentRow(unit, c.id, change, byId)] });
    }
  }
  // An offer that was declined, or that the case no longer carries.
  if (patch.offeredToId === undefined) return;
  const accepted = roles.filter((change) => change.accepted).map((change) => change.personId);
  assignments
    .filter(({ accepted: taken, personId }) => !taken && !accepted.includes(personId))
    .filter(({ personId }) => personId !== patch.offeredToId)
    .forEach(end);
}

/** A row of who holds which role, from now on. */
export const assignmentRow = (
  unit: Unit,
  caseId: string,
  { role, personId, reason, accepted }: RoleChange,
  byId: string | null,
) => ({
  id: unit.newId(),
  caseId,
  role,
  personId,
  byId,
  reason,
  offeredAt: unit.now,
  acceptedAt: accepted ? unit.now : null,
  endedAt: null,
});
