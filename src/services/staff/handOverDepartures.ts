import { AppError } from "../../core/errors.ts";
import { commitUnit } from "../../db/commitUnit.ts";
import { type Db } from "../../db/db.ts";
import { type Services } from "../index.ts";
import { openUnit } from "../makeUnit.ts";
import { type Unit } from "../unit.ts";

export interface HandOverDeparturesDeps {
  readonly db: Db;
  readonly services: Pick<Services, "staffing">;
  /** Conversations that were told something. */
  readonly onTold: (conversationKeys: readonly string[]) => void;
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
  const { rows } = await db.pool.query<{ now: Date }>("select now() as now");
  const now = Temporal.Instant.fromEpochMilliseconds(rows[0]?.now.getTime() ?? 0);
  const unitOf = async (work: (unit: Unit) => Promise<boolean>): Promise<boolean> => {
    const opened = openUnit(db, now);
    const done = await work(opened.unit);
    try {
      const messages = await opened.messages();
      const { told } = await commitUnit(db, { turn: null, writes: opened.writes, messages });
      onTold(told.map(({ key }) => key));
      return done;
    } catch (error) {
      // Somebody acted at this very moment: the next run looks again.
      if (error instanceof AppError) return false;
      throw error;
    }
  };
  let passed = 0;
  for (const departure of leaving) {
    for (const caseId of await staffing.openCasesOf(departure.leaver.id)) {
      if (await unitOf((unit) => staffing.passCaseOn(unit, departure, caseId))) passed += 1;
    }
    if (await unitOf((unit) => staffing.finishDeparture(unit, departure))) staffing.forget();
  }
  return passed;
}
