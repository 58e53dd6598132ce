import { type CaseView } from "../../cards/caseView.ts";
import { readReference } from "../../core/case/reference.ts";
import { type Person } from "../../core/person.ts";
import { type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { loadCase } from "./loadCase.ts";
import { standingOf } from "./standing.ts";
import { viewOf } from "./viewOf.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const load = ({ db }: ServiceContext, referenceOrId: string) => {
  if (UUID.test(referenceOrId)) return loadCase(db, "id", referenceOrId);
  const reference = readReference(referenceOrId);
  return reference === null ? null : loadCase(db, "reference", reference);
};

/** @returns the case's id; null when there is none of this name that the person may see. */
export async function findCase(
  context: ServiceContext,
  person: Person,
  referenceOrId: string,
): Promise<string | null> {
  const loaded = await load(context, referenceOrId);
  return loaded === null || standingOf(loaded, person) === null ? null : loaded.case.id;
}

/** @returns null when there is no such case, or none that the person may see. */
export async function viewCase(
  context: ServiceContext,
  unit: Unit,
  person: Person,
  caseId: string,
): Promise<CaseView | null> {
  const loaded = await load(context, caseId);
  const presence = { staff: await context.staff(), now: unit.now };
  const standing = loaded === null ? null : standingOf(loaded, person, presence);
  if (loaded === null || standing === null) return null;
  return viewOf(loaded, await settingOf(context, loaded.case), standing, unit.now);
}
