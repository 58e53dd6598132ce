import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { EmbeddedError } from "./embeddedError.ts";
import { isAlive } from "./isAlive.ts";

/** Two numbers of ours: "Huiyin", and the data folder's lock. */
const LOCK = [0x48756979, 1] as const;
const HOLDER = "huiyin holder ";
/** A program killed a moment ago may still seem to hold the folder; a living one is believed sooner. */
const PATIENCE_MS = { dead: 1_000, alive: 300 };

/** The name of the connection that holds a folder: it goes when its program goes, however that ends. */
export const holderName = (): string => `${HOLDER}${process.pid}`;

/**
 * Takes the data folder for this program, for as long as the connection lives.
 *
 * @throws EmbeddedError `db.held` with the pid of the program that has it.
 */
export async function hold(client: pg.Client, folder: string): Promise<void> {
  const since = Date.now();
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock($1::int, $2::int) taken",
      [...LOCK],
    );
    if (rows[0]?.taken === true) return;
    const pid = await holder(client);
    const patience = pid === null || !isAlive(pid) ? PATIENCE_MS.dead : PATIENCE_MS.alive;
    if (Date.now() - since > patience) throw held(folder, pid);
    await sleep(30);
  }
}

async function holder(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and granted and classid = $1::int and objid = $2::int`,
    [...LOCK],
  );
  const name = rows[0]?.name ?? "";
  return name.startsWith(HOLDER) ? Number(name.slice(HOLDER.length)) : null;
}

const held = (folder: string, pid: number | null): EmbeddedError =>
  new EmbeddedError(
    "db.held",
    `The data folder ${folder} is in use by another program (process ${pid ?? "unknown"}). ` +
      `Stop that one, name another folder in DATA_DIR, or set DATABASE_URL to run several.`,
    pid === null ? {} : { pid },
  );
