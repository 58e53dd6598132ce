import { type Case, type Decision } from "../../core/case/case.ts";
import { type Unit } from "../unit.ts";
import { type LoadedCase } from "./loadCase.ts";

type Accepted = Extract<Decision, { ok: true }>;

/**
 * Adds the writes of a decision: the case under its version, the trail without gaps, clocks and
 * roles. Whoever was first wins; the loser's whole unit fails with AppError "stale".
 *
 * @param byId who acted; null: the clock.
 * @returns the case as it will be.
 */
export function applyDecision(
  unit: Unit,
  loaded: LoadedCase,
  decision: Accepted,
  byId: string | null,
): Case {
  const before = loaded.case;
  const version = before.version + 1;
  unit.add({
    update: "case",
    where: { id: before.id, version: before.version },
    set: { ...decision.patch, version, updatedAt: unit.now },
    expectOne: true,
  });
  addEvents(unit, loaded, decision, byId);
  for (const kind of new Set(decision.stopClocks)) {
    const where = { caseId: before.id, kind, stoppedAt: null };
    unit.add({ update: "clock", where, set: { stoppedAt: unit.now }, expectOne: false });
  }
  unit.add({
    insert: "clock",
    rows: decision.startClocks.map((clock) => ({ ...clock, id: unit.newId(), caseId: before.id })),
  });
  addRoles(unit, loaded, decision, byId);
  return { ...before, ...decision.patch, version };
}

function addEvents(unit: Unit, loaded: LoadedCase, decision: Accepted, byId: string | null): void {
  const last = loaded.events.at(-1)?.seq ?? 0;
  unit.add({
    insert: "caseEvent",
    rows: decision.events.map((event, index) => ({
      caseId: loaded.case.id,
      seq: last + index + 1,
      type: event.type,
      data: event.data,
      actorId: byId,
      at: unit.now,
    })),
  });
}

function addRoles(unit: Unit, loaded: LoadedCase, decision: Accepted, byId: string | null): void {
  const { offeredToId } = decision.patch;
  const end = (id: string) =>
    unit.add({
      update: "assignment",
      where: { id },
      set: { endedAt: unit.now },
      expectOne: true,
    });
  for (const change of decision.roles) {
    const ofRole = loaded.assignments.filter((held) => held.role === change.role);
    const pending = ofRole.find((held) => !held.accepted && held.personId === change.personId);
    if (change.accepted) {
      for (const held of ofRole) if (held.accepted) end(held.id);
      if (pending !== undefined) {
        const where = { id: pending.id };
        unit.add({ update: "assignment", where, set: { acceptedAt: unit.now }, expectOne: true });
        continue;
      }
    }
    unit.add({ insert: "assignment", rows: [assignmentRow(unit, loaded, change, byId)] });
  }
  // An offer that was declined, or that the case no longer carries.
  const settled = new Set(
    decision.roles.filter((change) => change.accepted).map((c) => c.personId),
  );
  if (offeredToId === null) {
    for (const held of loaded.assignments) {
      if (!held.accepted && !settled.has(held.personId)) end(held.id);
    }
  }
}

const assignmentRow = (
  unit: Unit,
  loaded: LoadedCase,
  change: Accepted["roles"][number],
  byId: string | null,
) => ({
  id: unit.newId(),
  caseId: loaded.case.id,
  role: change.role,
  personId: change.personId,
  byId,
  reason: change.reason,
  offeredAt: unit.now,
  acceptedAt: change.accepted ? unit.now : null,
  endedAt: null,
});
