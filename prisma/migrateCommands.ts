import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded, type EmbeddedDatabase } from "../src/db/embedded/embedded.ts";
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

/**
 * Writes the migration that leads from the folder to the schema.
 *
 * @param name what it does, in a few words.
 * @returns exit code; 0 also when there is nothing to write.
 */
export async function writeDifference(
  name: string,
  schemaFile = SCHEMA,
  migrationsDir = MIGRATIONS,
): Promise<number> {
  const script = await difference("script", schemaFile, migrationsDir);
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
export async function check(schemaFile = SCHEMA, migrationsDir = MIGRATIONS): Promise<number> {
  const summary = await difference("summary", schemaFile, migrationsDir);
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
  schemaFile: string,
  migrationsDir: string,
): Promise<string | null> {
  return withScratchServer(async ({ url }) => {
    const engine = await openEngine(url, schemaFile, migrationsDir);
    try {
      return await engine.difference(form);
    } finally {
      await engine.close();
    }
  });
}

async function withScratchServer<T>(work: (server: EmbeddedDatabase) => Promise<T>): Promise<T> {
  const dataDir = join(tmpdir(), `huiyin-scratch-${randomUUID()}`);
  const server = await startEmbedded({ dataDir, log: quiet });
  try {
    return await work(server);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const nothing = () => undefined;
const quiet: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
