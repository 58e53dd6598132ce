import { readReference } from "../../core/case/reference.ts";
import { mayBeAbout } from "../../core/case/whoMay.ts";
import { type Person } from "../../core/person.ts";
import { type StatusAnswer } from "../contract.ts";
import { type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { hashClaimCode, readClaimCode, sameHash } from "./claimCode.ts";
import { forgetTries, lockedUntil, tryKeys, wrongTry } from "./claimTries.ts";
import { type CaseRecord, loadCase, type LoadedCase, loadRecord } from "./loadCase.ts";
import { claimantOf, type Standing, standingOf } from "./standing.ts";
import { viewOf } from "./viewOf.ts";

export interface StatusQuestion {
  readonly person: Person;
  readonly accountKey: string;
  readonly reference: string;
  readonly claimCode: string | null;
}

/**
 * Where a case stands, for those who have a part in it, and for whoever knows its claim code. A
 * reference that doesn't exist and one of somebody else get the same answer and cost the same try.
 */
export async function caseStatus(
  context: ServiceContext,
  unit: Unit,
  question: StatusQuestion,
): Promise<StatusAnswer> {
  const reference = readReference(question.reference);
  const record = reference === null ? null : await loadRecord(context.db, "reference", reference);
  // Whom it may be about, a claim code that fell into their hands doesn't help either (P-1.5).
  if (record === null || mayBeAbout(record.case, question.person.id)) {
    return claimed(context, unit, question, null);
  }
  const loaded = await withPeople(context, record, question.person);
  const standing = standingOf(loaded, question.person);
  if (standing !== null) return found(context, unit, loaded, standing);
  return claimed(context, unit, question, loaded);
}

/** Whoever filed it asks most often, and for them the record is enough. */
async function withPeople(
  { db }: ServiceContext,
  record: CaseRecord,
  person: Person,
): Promise<LoadedCase> {
  const { customerId, id } = record.case;
  const own = {
    ...record,
    ...{
      customer: person,
      joinedIds: [],
      assignments: [],
      parties: [],
      supply: null,
      openClaim: false,
    },
    ...{ leftIds: [], invited: [] },
  };
  if (customerId === person.id && record.case.kind === "complaint") return own;
  return (await loadCase(db, "id", id)) ?? { ...own, customer: null };
}

async function found(
  context: ServiceContext,
  unit: Unit,
  loaded: LoadedCase,
  standing: Standing,
): Promise<StatusAnswer> {
  const setting = await settingOf(context, loaded.case);
  return { type: "found", view: viewOf(loaded, setting, standing, unit.now) };
}

async function claimed(
  context: ServiceContext,
  unit: Unit,
  { person, accountKey, reference, claimCode }: StatusQuestion,
  loaded: LoadedCase | null,
): Promise<StatusAnswer> {
  const keys = tryKeys(accountKey, readReference(reference));
  const until = await lockedUntil(context.db, Object.values(keys));
  if (until !== null) return locked(context, until);
  const code = readClaimCode(claimCode ?? "");
  // The same work for a reference that isn't there: its time tells nothing.
  const caseId = loaded?.case.id ?? "";
  const hash = hashClaimCode(context.claimKey, caseId, code ?? "");
  if (sameHash(hash, loaded?.claimHash ?? "") && loaded !== null && code !== null) {
    await forgetTries(context.db, keys.account);
    return claimedCase(context, unit, loaded, person);
  }
  const since = await wrongTry(context, keys);
  return since === null ? { type: "unknown" } : locked(context, since);
}

/** Whoever reads the answer with the claim code has it: for them there is no other delivery (P-1.5). */
async function claimedCase(
  context: ServiceContext,
  unit: Unit,
  loaded: LoadedCase,
  person: Person,
): Promise<StatusAnswer> {
  const { id, version, status, customerId, replyDeliveredAt } = loaded.case;
  if (status === "ANSWERED" && customerId === null && replyDeliveredAt === null) {
    const where = { id, version, replyDeliveredAt: null };
    unit.add({ update: "case", where, set: { replyDeliveredAt: unit.now }, expectOne: false });
  }
  return found(context, unit, loaded, claimantOf(loaded.case, person));
}

async function locked(context: ServiceContext, until: Temporal.Instant): Promise<StatusAnswer> {
  const zone = (await context.organisations())[0]?.profile.zone ?? "UTC";
  return { type: "locked", until, zone };
}
