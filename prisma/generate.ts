import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const SCHEMA = join(import.meta.dirname, "schema.prisma");
const OUTPUT = join(import.meta.dirname, "..", "src", "db", "prisma");
const PRISMA = createRequire(import.meta.url).resolve("prisma/package.json");
/** In the output: what it was generated from. */
const STAMP = ".generatedFrom";

/*
 * Importing this file generates the Prisma client, unless it is there and belongs to this schema and
 * this Prisma. It is written beside and then put in place, so that programs starting together never
 * read half of it. Made for `node --import ./prisma/generate.ts`: no process of its own at each start.
 */
const wanted = readFileSync(PRISMA, "utf8") + readFileSync(SCHEMA, "utf8");
if (!isCurrent()) await generateClient();

function isCurrent(): boolean {
  const stamp = join(OUTPUT, STAMP);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

/** @throws Error with Prisma's words when the schema is wrong. */
async function generateClient(): Promise<void> {
  const fresh = `${OUTPUT}.new-${process.pid}`;
  const old = `${OUTPUT}.old-${process.pid}`;
  try {
    await runPrisma(fresh);
    writeFileSync(join(fresh, STAMP), wanted);
    if (existsSync(OUTPUT)) renameSync(OUTPUT, old);
    renameSync(fresh, OUTPUT);
  } catch (error) {
    // Another program was quicker with the same.
    if (!isCurrent()) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

async function runPrisma(output: string): Promise<void> {
  // Only when it is needed: this file is read at each start.
  const { spawnSync } = await import("node:child_process");
  const schema = `${output}.prisma`;
  mkdirSync(output, { recursive: true });
  const text = readFileSync(SCHEMA, "utf8");
  writeFileSync(
    schema,
    text.replace(/(?<=output\s*=\s*)"[^"]*"/, () => JSON.stringify(output)),
  );
  // Generating needs no engine, yet the CLI downloads one unless it is told of a file.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  const cli = join(PRISMA, "..", "build", "index.js");
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cli, "generate", "--schema", schema, "--no-hints"],
      { encoding: "utf8", env: { ...env, CHECKPOINT_DISABLE: "1" } },
    );
    if (status !== 0) throw new Error(`prisma generate failed:\n${stdout}${stderr}`);
  } finally {
    rmSync(schema, { force: true });
  }
}
