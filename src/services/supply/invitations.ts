import {
  drawInvitationCode,
  readInvitationCode,
  readReference,
  REFERENCE_BYTES,
} from "../../core/case/reference.ts";
import { isStaff, type Person } from "../../core/person.ts";
import { INVITATION_DAYS, joinAs, leave } from "../../core/supply/partySteps.ts";
import { type PartyRole } from "../../core/supply/supply.ts";
import { hashClaimCode, sameHash } from "../cases/claimCode.ts";
import { forgetTries, lockedUntil, tryKeys, wrongTry } from "../cases/claimTries.ts";
import { instant } from "../cases/caseRow.ts";
import { carryOut } from "../cases/commandCase.ts";
import { LEFT, loadCase, type LoadedCase } from "../cases/loadCase.ts";
import { type Standing, standingOf } from "../cases/standing.ts";
import { viewOf } from "../cases/viewOf.ts";
import { type CodeShown, type Invitation, type JoinAnswer } from "../contract.ts";
import { type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** Outsiders who act for a customer, by their own word. */
export interface Parties {
  /** Comes in by the code that the customer passed on (B10). */
  join(unit: Unit, shown: CodeShown): Promise<JoinAnswer>;
  /** Gives their part back. @returns which; null when they have none. */
  leave(
    unit: Unit,
    who: { readonly caseId: string; readonly by: Person },
  ): Promise<PartyRole | null>;
}

export const makeParties = (context: ServiceContext): Parties => ({
  join: (unit, shown) => joinParty(context, unit, shown),
  leave: (unit, who) => leaveParty(context, unit, who),
});

/** Never the same as a claim code's, whatever the case. */
const hashOf = (key: Uint8Array, caseId: string, code: string): string =>
  hashClaimCode(key, `party:${caseId}`, code);

/** Draws a code for one person of this part; of the code itself only its HMAC is kept. */
export function drawInvitation(
  { claimKey }: Pick<ServiceContext, "claimKey">,
  unit: Unit,
  caseId: string,
  byId: string,
  role: PartyRole,
): Invitation {
  const code = drawInvitationCode(unit.randomBytes(REFERENCE_BYTES));
  const expiresAt = unit.now.add({ hours: 24 * INVITATION_DAYS });
  const codeHash = hashOf(claimKey, caseId, code);
  const row = { id: unit.newId(), caseId, role, codeHash, byId, createdAt: unit.now, expiresAt };
  unit.add({ insert: "caseInvitation", rows: [{ ...row, usedAt: null, usedById: null }] });
  return { role, code, expiresAt };
}

/**
 * An outsider comes into a request by the code that its customer passed on (B10). A reference that
 * doesn't exist and a wrong code get the same answer and cost the same try, as of claim codes.
 */
async function joinParty(
  context: ServiceContext,
  unit: Unit,
  { person, accountKey, reference: typed, code: said }: CodeShown,
): Promise<JoinAnswer> {
  if (isStaff(person)) return { type: "refused", reason: "staff" };
  const reference = readReference(typed);
  const keys = tryKeys(accountKey, reference);
  const until = await lockedUntil(context.db, Object.values(keys));
  if (until !== null) return locked(context, until);
  const loaded = reference === null ? null : await loadCase(context.db, "reference", reference);
  const code = readInvitationCode(said);
  const found = await invitationOf(context, loaded, code);
  if (loaded === null || found === null) {
    const since = await wrongTry(context, keys);
    return since === null ? { type: "unknown" } : locked(context, since);
  }
  await forgetTries(context.db, keys.account);
  return admitted(context, unit, person, loaded, found);
}

interface Found {
  readonly id: string;
  readonly role: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly usedById: string | null;
}

/** The same work for a reference that isn't there: its time tells nothing. */
async function invitationOf(
  { db, claimKey }: ServiceContext,
  loaded: LoadedCase | null,
  code: string | null,
): Promise<Found | null> {
  const caseId = loaded?.case.id ?? NOBODY;
  const hash = hashOf(claimKey, caseId, code ?? "");
  const all = await db.prisma.caseInvitation.findMany({ where: { caseId } });
  return code === null ? null : (all.find(({ codeHash }) => sameHash(hash, codeHash)) ?? null);
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

async function admitted(
  context: ServiceContext,
  unit: Unit,
  person: Person,
  loaded: LoadedCase,
  invitation: Found,
): Promise<JoinAnswer> {
  const { case: c, joinedIds, parties, leftIds, supply } = loaded;
  const role = invitation.role as PartyRole;
  const refused = (reason: Extract<JoinAnswer, { type: "refused" }>["reason"]): JoinAnswer => ({
    type: "refused",
    reason,
  });
  const setting = await settingOf(context, c);
  const standing: Standing = {
    actor: { id: person.id, part: "customer", roles: [], party: role },
    as: "party",
  };
  const held = parties.find(({ personId }) => personId === person.id);
  if (held?.role === role && invitation.usedById === person.id) {
    const view = viewOf(loaded, setting, standing, unit.now);
    return { type: "joined", role, view, again: true };
  }
  // Whoever joined the customer is on the customer's side already.
  if (c.customerId === person.id || joinedIds.includes(person.id)) return refused("own");
  if (invitation.usedAt !== null) return refused("used");
  if (Temporal.Instant.compare(instant(invitation.expiresAt), unit.now) <= 0) {
    return refused("expired");
  }
  if (supply === null) return { type: "unknown" };
  const decision = joinAs({ supply, parties }, { personId: person.id, role, name: person.name });
  if (typeof decision === "string") return refused(decision);
  if (!decision.ok) return { type: "unknown" };
  const used = { usedAt: unit.now, usedById: person.id };
  unit.add({
    update: "caseInvitation",
    where: { id: invitation.id, usedAt: null },
    set: used,
    expectOne: true,
  });
  const party = { caseId: c.id, personId: person.id };
  if (leftIds.includes(person.id)) {
    const set = { role, since: unit.now };
    unit.add({ update: "caseParty", where: { ...party, role: LEFT }, set, expectOne: true });
  } else {
    unit.add({ insert: "caseParty", rows: [{ ...party, role, since: unit.now }] });
  }
  const moved = { parties: [...parties, { personId: person.id, role }] };
  const acting = { loaded, setting, standing, by: person };
  const { after } = await carryOut(context, unit, acting, decision, null, moved);
  return { type: "joined", role, view: viewOf(after, setting, standing, unit.now), again: false };
}

/** An outsider gives their part back. @returns which; null when they have none. */
async function leaveParty(
  context: ServiceContext,
  unit: Unit,
  { caseId, by }: { readonly caseId: string; readonly by: Person },
): Promise<PartyRole | null> {
  const loaded = await loadCase(context.db, "id", caseId);
  const standing = loaded === null ? null : standingOf(loaded, by);
  const role = standing?.actor.party;
  if (loaded === null || standing === null || role === undefined) return null;
  const decision = leave(role, by.name);
  if (!decision.ok) return null;
  const where = { caseId: loaded.case.id, personId: by.id, role };
  unit.add({ update: "caseParty", where, set: { role: LEFT }, expectOne: true });
  const setting = await settingOf(context, loaded.case);
  const moved = { parties: loaded.parties.filter(({ personId }) => personId !== by.id) };
  await carryOut(context, unit, { loaded, setting, standing, by }, decision, null, moved);
  return role;
}

async function locked(context: ServiceContext, until: Temporal.Instant): Promise<JoinAnswer> {
  const zone = (await context.organisations())[0]?.profile.zone ?? "UTC";
  return { type: "locked", until, zone };
}
