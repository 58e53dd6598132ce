import { isByPhone, isInside } from "../../core/case/whoMay.ts";
import { type CompensationActor } from "../../core/compensation/compensation.ts";
import { type Person } from "../../core/person.ts";
import { loadCase, type LoadedCase } from "../cases/loadCase.ts";
import { type Standing, standingOf } from "../cases/standing.ts";
import { type CaseSetting, type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** Somebody who has to do with a case, as what they stand towards a claim beside it. */
export interface Involved {
  readonly loaded: LoadedCase;
  readonly setting: CaseSetting;
  readonly standing: Standing;
  readonly actor: CompensationActor;
  readonly by: Person;
}

/** @returns null when there is no such case, or none whose claims are this person's business. */
export async function involvedIn(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  reference: string,
): Promise<Involved | null> {
  const loaded = await loadCase(context.db, "reference", reference);
  if (loaded === null) return null;
  const presence = { staff: await context.staff(), now: unit.now };
  const standing = standingOf(loaded, by, presence);
  // What a neighbour or an outsider sees of the case has no money in it.
  if (standing === null || (standing.as !== "staff" && standing.as !== "filer")) return null;
  const inside = standing.as === "staff" && isInside(loaded.case, standing.actor);
  return {
    ...{ loaded, standing, by },
    setting: await settingOf(context, loaded.case),
    actor: {
      id: by.id,
      roles: standing.as === "staff" ? by.roles : [],
      part: standing.as === "filer" ? "customer" : inside ? "inside" : "staff",
      speaksForCustomer: standing.as === "staff" && isByPhone(loaded.case),
    },
  };
}
