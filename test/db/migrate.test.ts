import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { applyMigrations, MigrationError } from "../../prisma/migrate.ts";
import { check, writeDifference } from "../../prisma/migrateCommands.ts";
import { openEngine } from "../../prisma/schemaEngine.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { runProgram } from "../support/program.ts";
import { runSql } from "../support/sql.ts";

const PROGRAM = join(import.meta.dirname, "migrateProgram.ts");
const SCHEMA = join(import.meta.dirname, "..", "..", "prisma", "schema.prisma");

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await freshDatabase("empty");
  folder = mkdtempSync(join(tmpdir(), "huiyin-migrations-"));
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

const apply = () => applyMigrations({ url: database.url, migrationsDir: folder });

const tables = async (): Promise<string[]> => {
  const rows = await runSql<{ name: string }>(
    database.url,
    "select tablename name from pg_tables where schemaname = 'public' order by 1",
  );
  return rows.map(({ name }) => name);
};

/** What Prisma Migrate itself would say of the database; null: all is as it left it. */
async function prismasComplaint(): Promise<object | null> {
  const engine = await openEngine(database.url, SCHEMA, folder);
  try {
    return await engine.complaint();
  } finally {
    await engine.close();
  }
}

describe("the program's own migrations", () => {
  it("lead exactly to schema.prisma", async () => {
    expect(await check({ serverUrl: inject("serverUrl") })).toBe(0);
  });
});

describe("applying migrations", () => {
  it("runs each once, in order, and leaves what Prisma Migrate would", async () => {
    write("1_a", "create table a (id int primary key);");
    expect(await apply()).toEqual({ applied: ["1_a"] });
    write("2_b", "create table b (a int references a);");
    expect(await apply()).toEqual({ applied: ["2_b"] });
    expect(await apply()).toEqual({ applied: [] });
    expect(await tables()).toEqual(["_prisma_migrations", "a", "b"]);
    expect(await prismasComplaint()).toBeNull();

    write("3_c", "create table c ();");
    expect(await prismasComplaint()).toMatchObject({
      history: { diagnostic: "databaseIsBehind", unappliedMigrationNames: ["3_c"] },
    });
  });

  it("takes a script as it is, with semicolons in texts and functions", async () => {
    write(
      "1_function",
      `create table a (word text default ';');
       create function f() returns text language plpgsql as $$ begin return 'x;y'; end; $$;`,
    );
    await apply();
    expect(await runSql(database.url, "select f()")).toEqual([{ f: "x;y" }]);
  });

  it("takes a failing one back whole, names it, and tries again at the next start", async () => {
    write("1_a", "create table a ();");
    write("2_bad", "create table b (); insert into a values (1);");
    await expect(apply()).rejects.toThrow(/^Migration 2_bad fails/);
    expect(await tables()).toEqual(["_prisma_migrations", "a"]);

    write("2_bad", "create table b ();");
    expect(await apply()).toEqual({ applied: ["2_bad"] });
    expect(await prismasComplaint()).toBeNull();
  });

  it("refuses a file that was edited after it had been applied, but not other line ends", async () => {
    write("1_a", "create table a ();\n-- made\n");
    await apply();
    write("1_a", "create table a ();\r\n-- made\r\n");
    expect(await apply()).toEqual({ applied: [] });
    write("1_a", "create table a (id int);\n-- made\n");
    await expect(apply()).rejects.toThrow(
      new MigrationError("Migration 1_a was edited after it had been applied."),
    );
  });

  it("lets an older release run on a database that a newer one has changed", async () => {
    write("1_a", "create table a ();");
    write("2_b", "create table b ();");
    await apply();
    rmSync(join(folder, "2_b"), { recursive: true });
    expect(await apply()).toEqual({ applied: [] });
  });

  it("refuses what another tool left half done", async () => {
    write("1_a", "create table a ();");
    await apply();
    await runSql(database.url, `update "_prisma_migrations" set finished_at = null`);
    await expect(apply()).rejects.toThrow(/1_a was begun by another tool/);
  });

  it("says beforehand, once, that it will change something", async () => {
    write("1_a", "create table a ();");
    const before = vi.fn(async () => undefined);
    await applyMigrations({ url: database.url, migrationsDir: folder, before });
    await applyMigrations({ url: database.url, migrationsDir: folder, before });
    expect(before.mock.calls).toEqual([[["1_a"]]]);
  });
});

it("killed in the middle of a migration, nothing of it remains and the next start finishes", async () => {
  await runSql(database.url, "create table gate as select 60 as seconds");
  write("1_a", "create table a ();");
  write("2_b", "create table b (); select pg_sleep(seconds) from gate; create table c ();");
  const program = spawn(process.execPath, [PROGRAM, folder], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: "ignore",
  });
  const asleep = async () =>
    (await runSql(database.url, "select 1 from pg_stat_activity where wait_event = 'PgSleep'"))
      .length;
  await vi.waitFor(async () => expect(await asleep()).toBe(1), 15_000);
  program.kill("SIGKILL");
  await once(program, "exit");
  await vi.waitFor(async () => expect(await asleep()).toBe(0), 15_000);
  expect(await tables()).toEqual(["_prisma_migrations", "a", "gate"]);

  await runSql(database.url, "update gate set seconds = 0");
  expect(await apply()).toEqual({ applied: ["2_b"] });
  expect(await tables()).toEqual(["_prisma_migrations", "a", "b", "c", "gate"]);
  expect(await prismasComplaint()).toBeNull();
});

it("five programs starting at once: one applies, all find it done", async () => {
  write("1_a", "create table a (); select pg_sleep(0.5);");
  write("2_b", "create table b ();");
  const env = { DATABASE_URL: database.url };
  const programs = await Promise.all(
    Array.from({ length: 5 }, () => runProgram<{ applied: string[] }>(PROGRAM, [folder], { env })),
  );
  const applied = programs.map(({ said }) => said.applied).filter((names) => names.length > 0);
  expect(applied).toEqual([["1_a", "2_b"]]);
  expect(await Promise.all(programs.map((program) => program.ended()))).toEqual([0, 0, 0, 0, 0]);
  expect(await runSql(database.url, `select 1 from "_prisma_migrations"`)).toHaveLength(2);
});

it("a change of the schema is written as a migration, and its absence found", async () => {
  const schema = join(folder, "schema.prisma");
  const serverUrl = inject("serverUrl");
  const where = { schemaFile: schema, migrationsDir: join(folder, "migrations"), serverUrl };
  const model = (column: string) =>
    writeFileSync(
      schema,
      `datasource db {\n provider = "postgresql"\n}\nmodel A {\n id Int @id\n ${column}\n}`,
    );
  const log = vi.spyOn(console, "log").mockReturnValue();
  const complain = vi.spyOn(console, "error").mockReturnValue();
  model("");
  expect(await writeDifference("first table", where)).toBe(0);
  const written = String(log.mock.lastCall?.[0]);
  expect(written).toMatch(/\d{14}_first_table$/);
  expect(readFileSync(join(written, "migration.sql"), "utf8")).toContain(`CREATE TABLE "A"`);
  expect(await check(where)).toBe(0);

  model("word String?");
  expect(await check(where)).toBe(1);
  expect(complain.mock.lastCall?.[0]).toContain("word");
  vi.restoreAllMocks();
});
