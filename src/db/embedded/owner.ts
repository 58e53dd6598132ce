import { readFileSync, realpathSync, statSync, type Stats } from "node:fs";
import { dirname } from "node:path";

/** The operating system's account that the server runs as when the program itself is root. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/** @returns the account `nobody` of this machine; PostgreSQL refuses root and wants an account that exists. */
export function nobody(): Owner | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (uid === undefined || gid === undefined) return null;
  // macOS writes -2; the kernel counts without sign.
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

export type Right = "read" | "enter";

const BITS: Readonly<Record<Right, number>> = { read: 4, enter: 1 };

const grants = (stats: Stats, { uid, gid }: Owner, right: Right): boolean => {
  const shift = stats.uid === uid ? 6 : stats.gid === gid ? 3 : 0;
  return ((stats.mode >> shift) & BITS[right]) !== 0;
};

/** @returns whether `owner` has this right on `path` and may enter every folder above it. */
export function mayUse(path: string, owner: Owner, right: Right): boolean {
  const real = realpathSync(path);
  if (!grants(statSync(real), owner, right)) return false;
  for (let folder = dirname(real); ; folder = dirname(folder)) {
    if (!grants(statSync(folder), owner, "enter")) return false;
    if (folder === dirname(folder)) return true;
  }
}
