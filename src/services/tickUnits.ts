import { setImmediate as breathe } from "node:timers/promises";
import { type Db } from "../db/db.ts";
import { commitTogether, type TickWrites } from "../db/commitTogether.ts";
import { addressedOf, openUnit, type OpenUnit } from "./makeUnit.ts";
import { type TickDeps } from "./tickUnit.ts";
import { type Unit } from "./unit.ts";

export interface TickUnitsDeps extends TickDeps {
  /** Told of each that failed; the others aren't held up by it. */
  readonly onFailed: (error: unknown) => void;
}

/**
 * Many units of work of something that runs by itself, committed together, each counting for itself.
 * They must have nothing to do with each other.
 *
 * @param now the database's clock.
 * @returns how many did something, and were written.
 */
export async function tickUnits(
  { db, onTold, onFailed }: TickUnitsDeps,
  now: Temporal.Instant,
  works: readonly ((unit: Unit) => Promise<boolean>)[],
): Promise<number> {
  const all: OpenUnit[] = [];
  for (const work of works) {
    // People's turns come in between.
    await breathe();
    const opened = openUnit(db, now);
    try {
      if (await work(opened.unit)) all.push(opened);
    } catch (error) {
      onFailed(error);
    }
  }
  const { outcomes, told } = await commitTogether(db, await written(db, all, onFailed));
  onTold([...new Set(told.map(({ key }) => key))]);
  for (const outcome of outcomes) if (typeof outcome === "object") onFailed(outcome.failure);
  return outcomes.filter((outcome) => outcome === "written").length;
}

/** What they write and say. One that can't be put into words is left out. */
async function written(
  db: Db,
  units: readonly OpenUnit[],
  onFailed: TickUnitsDeps["onFailed"],
): Promise<readonly TickWrites[]> {
  try {
    const messages = await addressedOf(
      db,
      units.map(({ notices }) => notices),
    );
    return units.map(({ writes }, index) => ({ writes, messages: messages[index] ?? [] }));
  } catch (error) {
    const [first, second] = units;
    if (first !== undefined && second === undefined) {
      onFailed(error);
      return [];
    }
    const each: TickWrites[] = [];
    for (const unit of units) each.push(...(await written(db, [unit], onFailed)));
    return each;
  }
}
