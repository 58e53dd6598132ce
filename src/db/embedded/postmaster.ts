import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./isAlive.ts";

/** What a running server says of itself in `postmaster.pid`; after a crash the file is still there. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketDir: string | null;
}

const FILE = "postmaster.pid";

/** @returns null when no server runs here and none crashed. */
export function readPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(cluster);
  const [pid, , , port, socketDir] = lines;
  if (pid === undefined || port === undefined) return null;
  return { pid: Number(pid), port: Number(port), socketDir: socketDir?.trim() || null };
}

/** @returns whether the process lives and, as far as the system tells, may be a PostgreSQL server. */
export const isPostmaster = (pid: number): boolean => isAlive(pid) && !isSomethingElse(pid);

/**
 * After a container's restart the id of a dead server soon belongs to something else; only where
 * the system tells (/proc) can that be known.
 */
function isSomethingElse(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}

/**
 * Tells the next server that the one named in the file is dead, by naming its own parent (us), as
 * happens anyway when ids are reused. Removing the file would also switch off PostgreSQL's check
 * for processes that still use the old server's memory.
 */
export function disownPostmaster(cluster: string): void {
  const [, ...rest] = readLines(cluster);
  writeFileSync(join(cluster, FILE), [process.pid, ...rest].join("\n"));
}

function readLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, FILE), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
