import { databaseNow } from "../../db/databaseNow.ts";
import { type Services } from "../index.ts";
import { type TickDeps, tickUnit } from "../tickUnit.ts";
import { type Unit } from "../unit.ts";

export interface FindingTicks extends TickDeps {
  readonly services: Pick<Services, "organisations" | "around">;
}

/** Tells customers what came of visits. @returns how many visits. */
export async function tellResults({ db, services, onTold }: FindingTicks): Promise<number> {
  const now = await databaseNow(db);
  let count = 0;
  for (const visitId of await services.around.untoldVisits(now)) {
    const tell = (unit: Unit) => services.around.tellResult(unit, visitId);
    if (await tickUnit({ db, onTold }, now, tell)) count += 1;
  }
  return count;
}

/** Something of each organisation in a unit of its own. @returns how many had something. */
async function ofEach(
  { db, services, onTold }: FindingTicks,
  work: (unit: Unit, organisationId: string) => Promise<number>,
): Promise<number> {
  const now = await databaseNow(db);
  let count = 0;
  for (const { id } of await services.organisations()) {
    await tickUnit({ db, onTold }, now, async (unit) => {
      const found = await work(unit, id);
      count += found;
      return found > 0;
    });
  }
  return count;
}

/** The week's digest of what customers say of the product (C-10). @param slot its day. */
export const sendQualityDigests = (deps: FindingTicks, slot: string): Promise<number> =>
  ofEach(deps, (unit, id) => deps.services.around.sendQualityDigest(unit, id, slot));

/** What should have been judged, and improvements that are late; once a day. */
export const remindQuality = (deps: FindingTicks, slot: string): Promise<number> =>
  ofEach(deps, (unit, id) => deps.services.around.remindQuality(unit, id, slot));
