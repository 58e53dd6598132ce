import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmbedded } from "../src/db/embedded/embedded.ts";
import { startScratch } from "../src/db/embedded/scratch.ts";
import type { Log } from "../src/log.ts";
import { applyMigrations, MIGRATIONS } from "./migrate.ts";
import { LOCKFILE, openEngine } from "./schemaEngine.ts";

const SCHEMA = join(import.meta.dirname, "schema.prisma");

const USAGE = `node prisma/migrate.ts diff <name>   write the migration that leads to schema.prisma
node prisma/migrate.ts check         fail when schema.prisma and the migrations differ
node prisma/migrate.ts apply         apply what is missing (DATABASE_URL, or DATA_DIR's own server)`;

/** Runs a command of `node prisma/migrate.ts`. @returns the exit code. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const [command, name] = args;
  if (command === "diff" && name !== undefined) return writeDifference(name);
  if (command === "check") return check();
  if (command === "apply") return apply();
  console.error(USAGE);
  return 2;
}

/** What the commands work on; a test has its own. */
export interface Where {
  readonly schemaFile?: string;
  readonly migrationsDir?: string;
  /** A server whose user may create databases; without one, a throw-away one is started. */
  readonly serverUrl?: string;
}

/**
 * Writes the migration that leads from the folder to the schema.
 *
 * @param name what it does, in a few words.
 * @returns exit code; 0 also when there is nothing to write.
 */
export async function writeDifference(name: string, where: Where = {}): Promise<number> {
  const { migrationsDir = MIGRATIONS } = where;
  const script = await difference("script", where);
  if (script === null) {
    console.log("The migrations already lead to the schema.");
    return 0;
  }
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(migrationsDir, `${stamp}_${name.trim().replaceAll(/\W+/g, "_")}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), script);
  const lockfile = join(migrationsDir, LOCKFILE.name);
  if (!existsSync(lockfile)) writeFileSync(lockfile, LOCKFILE.content);
  console.log(folder);
  return 0;
}

/** Says where schema and migrations differ. @returns exit code 1 then. */
export async function check(where: Where = {}): Promise<number> {
  const summary = await difference("summary", where);
  if (summary === null) return 0;
  console.error(`The migrations don't lead to the schema; missing:\n${summary}`);
  return 1;
}

async function apply(): Promise<number> {
  const { DATABASE_URL: url, DATA_DIR: dataDir = "data" } = process.env;
  const own = url ? null : await startEmbedded({ dataDir, log: quiet });
  try {
    const { applied } = await applyMigrations({ url: own?.url ?? url ?? "" });
    console.log(applied.length === 0 ? "Nothing was missing." : applied.join("\n"));
    return 0;
  } finally {
    await own?.stop();
  }
}

async function difference(
  form: "script" | "summary",
  { schemaFile = SCHEMA, migrationsDir = MIGRATIONS, serverUrl }: Where,
): Promise<string | null> {
  const work = async (url: string) => {
    const engine = await openEngine(url, schemaFile, migrationsDir);
    try {
      return await engine.difference(form);
    } finally {
      await engine.close();
    }
  };
  return serverUrl === undefined ? withScratchServer(work) : work(serverUrl);
}

async function withScratchServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startScratch();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

const nothing = () => undefined;
const quiet: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
