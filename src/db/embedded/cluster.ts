import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { EmbeddedError } from "./embeddedError.ts";
import { isAlive } from "./isAlive.ts";
import type { Place } from "./place.ts";
import { run } from "./run.ts";

/** In the home once it has had a database: an absent one is then a loss, not a first start. */
const MARKER = "postgres.installed";
const UNFINISHED = "postgres.new-";
const PASSWORD = "postgres.password";

/**
 * Checks the database folder, or makes it: under another name first, so that a first start cut
 * short leaves nothing that looks like a database.
 *
 * @throws EmbeddedError `db.wrongVersion`, `db.damaged`, `db.unwritable`; nothing was changed.
 */
export async function ensureCluster(place: Place, binaries: Binaries): Promise<void> {
  if (existsSync(place.cluster)) return checkCluster(place.cluster, binaries.major);
  if (existsSync(join(place.home, MARKER))) {
    throw new EmbeddedError(
      "db.damaged",
      `The database folder ${place.cluster} is gone. Put it back from a copy; to begin with an ` +
        `empty database, remove ${join(place.home, MARKER)}.`,
    );
  }
  try {
    await makeCluster(place, binaries);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new EmbeddedError("db.unwritable", `No database could be made: ${reason}`, { cause });
  }
}

function checkCluster(cluster: string, major: number): void {
  const file = join(cluster, "PG_VERSION");
  const found = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  const aside = `move ${cluster} away (nothing in it was changed) and put back a whole copy of it`;
  if (!/^\d+$/.test(found)) {
    throw new EmbeddedError(
      "db.damaged",
      `${cluster} isn't a database folder: its PG_VERSION is missing or unreadable. To go on, ${aside}.`,
    );
  }
  if (Number(found) !== major) {
    throw new EmbeddedError(
      "db.wrongVersion",
      `${cluster} was written by PostgreSQL ${found}, this program brings PostgreSQL ${major}. ` +
        `Start the release of this program that wrote it, or ${aside} made by version ${major}.`,
    );
  }
  if (!existsSync(join(cluster, "global", "pg_control"))) {
    throw new EmbeddedError(
      "db.damaged",
      `${cluster} is not whole: global/pg_control is missing. To go on, ${aside}.`,
    );
  }
}

async function makeCluster(place: Place, binaries: Binaries): Promise<void> {
  sweepUnfinished(place.home);
  const half = join(place.home, `${UNFINISHED}${process.pid}-${randomBytes(4).toString("hex")}`);
  mkdirSync(half, { mode: 0o700 });
  if (place.owner !== null) chownSync(half, place.owner.uid, place.owner.gid);
  await run(binaries.initdb, initdbArgs(place, half), place.owner);
  try {
    renameSync(half, place.cluster);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // A program that started beside us was quicker: its database is as new as ours.
    if (!existsSync(place.cluster)) throw error;
  }
  writeFileSync(join(place.home, MARKER), `PostgreSQL ${binaries.major}\n`, { mode: 0o600 });
}

/** No operating system's locale is relied on: sorting is by code point, alike on every machine. */
function initdbArgs(place: Place, folder: string): string[] {
  const args = ["-D", folder, "-U", "postgres", "-E", "UTF8", "--no-instructions"];
  args.push("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
  if (process.platform !== "win32") return [...args, "--auth=trust"];
  const file = join(place.home, PASSWORD);
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  }
  return [...args, "--auth=scram-sha-256", `--pwfile=${file}`];
}

/** @returns the server's password: on Windows only; elsewhere the folder's rights guard the socket. */
export const clusterPassword = (home: string): string | null =>
  process.platform === "win32" ? readFileSync(join(home, PASSWORD), "utf8").trim() : null;

/** Removes what first starts that were killed left half made; no database was ever in use under this name. */
function sweepUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const maker = Number.parseInt(name.slice(UNFINISHED.length), 10);
    if (!isAlive(maker)) rmSync(join(home, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
