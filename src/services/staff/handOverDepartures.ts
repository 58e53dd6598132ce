import { databaseNow } from "../../db/databaseNow.ts";
import { type Services } from "../index.ts";
import { type TickDeps, tickUnit } from "../tickUnit.ts";
import { type Unit } from "../unit.ts";

export interface HandOverDeparturesDeps extends TickDeps {
  readonly services: Pick<Services, "staffing">;
}

/**
 * Passes on the cases of whoever leaves, one transaction a case, and takes them out of service when
 * none is left. Stopped at any point, the next run goes on from there; run twice, it does nothing.
 *
 * @returns how many cases passed.
 */
export async function handOverDepartures({
  db,
  services: { staffing },
  onTold,
}: HandOverDeparturesDeps): Promise<number> {
  const leaving = await staffing.departures();
  if (leaving.length === 0) return 0;
  const now = await databaseNow(db);
  const unitOf = (work: (unit: Unit) => Promise<boolean>) => tickUnit({ db, onTold }, now, work);
  let passed = 0;
  for (const departure of leaving) {
    for (const caseId of await staffing.openCasesOf(departure.leaver.id)) {
      if (await unitOf((unit) => staffing.passCaseOn(unit, departure, caseId))) passed += 1;
    }
    if (await unitOf((unit) => staffing.finishDeparture(unit, departure))) staffing.forget();
  }
  return passed;
}
