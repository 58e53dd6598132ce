import { commitUnit } from "../db/commitUnit.ts";
import { type Db } from "../db/db.ts";
import { AppError } from "../core/errors.ts";
import { type Services } from "./index.ts";
import { openUnit } from "./makeUnit.ts";

export interface CloseSettledDeps {
  readonly db: Db;
  readonly services: Pick<Services, "silentCases" | "closeSilent">;
  /** Conversations that were told something. */
  readonly onTold: (conversationKeys: readonly string[]) => void;
}

/**
 * Closes what waited for its last proof, and what was answered and met with silence; one
 * transaction a case, so that one which moved on doesn't hold up the others.
 *
 * @returns how many were closed.
 */
export async function closeSettled({ db, services, onTold }: CloseSettledDeps): Promise<number> {
  const { rows } = await db.pool.query<{ now: Date }>("select now() as now");
  const now = Temporal.Instant.fromEpochMilliseconds(rows[0]?.now.getTime() ?? 0);
  let closed = 0;
  for (const caseId of await services.silentCases(now)) {
    const opened = openUnit(db, now);
    if (!(await services.closeSilent(opened.unit, caseId))) continue;
    try {
      const { told } = await commitUnit(db, {
        turn: null,
        writes: opened.writes,
        messages: await opened.messages(),
      });
      onTold(told.map((to) => to.key));
      closed += 1;
    } catch (error) {
      // Somebody spoke up at this very moment: the next tick looks again.
      if (error instanceof AppError && (error.code === "stale" || error.code === "taken")) continue;
      throw error;
    }
  }
  return closed;
}
