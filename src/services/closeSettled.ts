import { databaseNow } from "../db/databaseNow.ts";
import { type Services } from "./index.ts";
import { type TickDeps, tickUnit } from "./tickUnit.ts";
import { type Unit } from "./unit.ts";

export interface CloseSettledDeps extends TickDeps {
  readonly services: Pick<Services, "silentCases" | "closeSilent">;
}

/**
 * Closes what waited for its last proof, and what was answered and met with silence; one
 * transaction a case, so that one which moved on doesn't hold up the others.
 *
 * @returns how many were closed.
 */
export async function closeSettled({ db, services, onTold }: CloseSettledDeps): Promise<number> {
  const now = await databaseNow(db);
  let closed = 0;
  for (const caseId of await services.silentCases(now)) {
    const close = (unit: Unit) => services.closeSilent(unit, caseId);
    if (await tickUnit({ db, onTold }, now, close)) closed += 1;
  }
  return closed;
}
