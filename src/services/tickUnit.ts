import { AppError } from "../core/errors.ts";
import { commitUnit } from "../db/commitUnit.ts";
import { type Db } from "../db/db.ts";
import { openUnit } from "./makeUnit.ts";
import { type Unit } from "./unit.ts";

/** What a unit that belongs to no turn is committed with. */
export interface TickDeps {
  readonly db: Db;
  /** Conversations that were told something. */
  readonly onTold: (conversationKeys: readonly string[]) => void;
}

/**
 * One unit of work of something that runs by itself, committed alone: what somebody acts on at this
 * very moment, or another process has just done, doesn't hold up the others.
 *
 * @param now the database's clock.
 * @returns what `work` says; false when somebody was first, and the next run looks again.
 */
export async function tickUnit(
  { db, onTold }: TickDeps,
  now: Temporal.Instant,
  work: (unit: Unit) => Promise<boolean>,
): Promise<boolean> {
  const opened = openUnit(db, now);
  const done = await work(opened.unit);
  const messages = await opened.messages();
  if (opened.writes.length + messages.length === 0) return done;
  try {
    const { told } = await commitUnit(db, { turn: null, writes: opened.writes, messages });
    onTold(told.map(({ key }) => key));
    return done;
  } catch (error) {
    if (error instanceof AppError && (error.code === "stale" || error.code === "taken"))
      return false;
    throw error;
  }
}
