import { databaseNow } from "../../db/databaseNow.ts";
import { passCovers } from "../cover/passCovers.ts";
import { type Services } from "../index.ts";
import { type TickDeps, tickUnit } from "../tickUnit.ts";
import { type Unit } from "../unit.ts";

export interface HandOverDeparturesDeps extends TickDeps {
  readonly services: Pick<Services, "staffing" | "staff">;
}

/**
 * Passes on the cases of whoever leaves, one transaction a case, and the customers whom they know, set by
 * set; takes them out of service when none is left. Stopped at any point, the next run goes on from there; run twice, it does nothing.
 *
 * @returns how many cases passed.
 */
export async function handOverDepartures({
  db,
  services,
  onTold,
}: HandOverDeparturesDeps): Promise<number> {
  const { staffing } = services;
  const leaving = await staffing.departures();
  if (leaving.length === 0) return 0;
  const now = await databaseNow(db);
  const unitOf = (work: (unit: Unit) => Promise<boolean>) => tickUnit({ db, onTold }, now, work);
  let passed = 0;
  for (const departure of leaving) {
    for (const caseId of await staffing.openCasesOf(departure.leaver.id)) {
      if (await unitOf((unit) => staffing.passCaseOn(unit, departure, caseId))) passed += 1;
    }
    await passCovers({ db, onTold }, await services.staff(), departure);
    if (await unitOf((unit) => staffing.finishDeparture(unit, departure))) staffing.forget();
  }
  return passed;
}
