import { isDiskFull } from "./bot/isOutage.ts";
import { type Db } from "./db/db.ts";
import { type Measured } from "./db/measureOutbox.ts";
import { type ReadyCheck } from "./http/health.ts";
import { type RunningTicks } from "./jobs/runTicks.ts";

/** Behind this nobody is told anything in time. */
const OLDEST_DUE_S = 5 * 60;
/** Due times are the database's; what people read on a clock this far off would be wrong. */
const MOST_SKEW_S = 60;
const ANSWER_MS = 1_000;

export interface Readiness {
  /** What runs by itself; null in a process that only talks to people. */
  readonly ticking: (() => RunningTicks | null) | null;
  readonly held: () => boolean;
  /** Null until it was measured. */
  readonly measured: () => Measured | null;
  /** Whether the database's disk was full a moment ago. */
  readonly full: () => boolean;
  /** The last migration that this program was written for. */
  readonly schema: string;
}

/** What must hold for this process to be given work (R16). */
export async function readiness(
  db: Db,
  { ticking, held, measured, full, schema }: Readiness,
): Promise<readonly ReadyCheck[]> {
  const applied = await Promise.race([
    lastMigration(db),
    new Promise<null>((settle) => setTimeout(settle, ANSWER_MS, null)),
  ]);
  const checks = [
    { name: "database", ok: applied !== null },
    { name: "databaseHeld", ok: held() },
    { name: "space", ok: !full() },
    // A newer one is fine: a newer release is being brought out beside this one.
    { name: "schema", ok: applied !== null && applied >= schema, detail: applied ?? "" },
  ];
  if (ticking === null) return checks;
  const late = ticking()?.late() ?? ["not started"];
  const { oldestSeconds = 0, skewSeconds = 0 } = measured() ?? {};
  return [
    ...checks,
    { name: "ticks", ok: late.length === 0, detail: late.join(" ") },
    { name: "outbox", ok: oldestSeconds < OLDEST_DUE_S, detail: Math.round(oldestSeconds) },
    { name: "clock", ok: Math.abs(skewSeconds) < MOST_SKEW_S, detail: Math.round(skewSeconds) },
  ];
}

/** @returns null when the database doesn't answer. */
async function lastMigration(db: Db): Promise<string | null> {
  try {
    const { rows } = await db.pool.query<{ last: string | null }>({
      name: "lastMigration",
      text: `select max(migration_name) as last from "_prisma_migrations"
        where finished_at is not null and rolled_back_at is null`,
    });
    return rows[0]?.last ?? "";
  } catch {
    return null;
  }
}

/** Remembers for a while that nothing could be written for want of space. */
export interface SpaceWatch {
  readonly note: (error: unknown) => void;
  readonly full: () => boolean;
}

const FULL_MS = 10_000;

export function watchSpace(now: () => number = () => performance.now()): SpaceWatch {
  let until = Number.NEGATIVE_INFINITY;
  return {
    note(error) {
      if (isDiskFull(error)) until = now() + FULL_MS;
    },
    full: () => now() < until,
  };
}
