import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** Prisma Migrate's folder of this program. */
export const MIGRATIONS = join(import.meta.dirname, "migrations");

/** Prisma Migrate's own lock, so that its CLI keeps away too. */
const LOCK = 72707369;

/** Prisma Migrate's own table. */
const TABLE = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;
const UNDEFINED_TABLE = "42P01";

/** The database and the folder don't belong together, or a migration fails. `message` is for the operator. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Name of the folder's last migration. */
export const latestMigration = (): string => readMigrations(MIGRATIONS).at(-1)?.name ?? "";

interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Brings the database up to the folder: each missing migration in one transaction with its row in
 * Prisma's table, so that a kill leaves it whole or absent; one process at a time. When nothing is
 * missing this costs one query. A database that is ahead of the folder (an older release beside a
 * newer one) is left as it is.
 *
 * Prisma's engine knows no transaction here and cuts scripts at semicolons, so the files are run
 * as they are; the rows are those that `prisma migrate deploy` would write.
 *
 * @param url PostgreSQL connection string.
 * @param before run once under the lock before the first missing one is applied, e.g. a backup.
 * @returns names of the migrations applied now.
 * @throws MigrationError when an applied file was edited, or one fails; nothing of that one remains.
 */
export async function applyMigrations({
  url,
  migrationsDir = MIGRATIONS,
  before,
}: {
  readonly url: string;
  readonly migrationsDir?: string;
  readonly before?: (missing: readonly string[]) => Promise<void>;
}): Promise<{ readonly applied: readonly string[] }> {
  const migrations = readMigrations(migrationsDir);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const seen = await compare(client, migrations);
    if (seen.missing.length === 0 && seen.half === undefined) return { applied: [] };
    await noticeOurEnd(client);
    // The session's own: it goes with the connection, however this program ends.
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const { missing, half } = await compare(client, migrations);
    if (half !== undefined) throw new MigrationError(halfDone(half));
    const names = missing.map(({ name }) => name);
    if (missing.length > 0) await before?.(names);
    for (const migration of missing) await apply(client, migration);
    return { applied: names };
  } finally {
    await client.end();
  }
}

/** Else the server works on a killed program's statement to its end, and the next start waits for it. */
async function noticeOurEnd(client: pg.Client): Promise<void> {
  // Not every system can tell; there it is as without.
  await client.query("set client_connection_check_interval = '1s'").catch(() => undefined);
}

async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(TABLE);
    await client.query(sql);
    await client.query(
      `insert into "_prisma_migrations"
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum(sql), name],
    );
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback").catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError(`Migration ${name} fails and was taken back: ${reason}`, { cause });
  }
}

interface Comparison {
  readonly missing: readonly Migration[];
  /** One that another tool began and did not finish, or not yet. */
  readonly half: string | undefined;
}

async function compare(client: pg.Client, migrations: readonly Migration[]): Promise<Comparison> {
  const rows = await readApplied(client);
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const missing = migrations.filter(({ name, sql }) => {
    const known = applied.get(name);
    if (known !== undefined && !checksums(sql).includes(known)) {
      throw new MigrationError(`Migration ${name} was edited after it had been applied.`);
    }
    return known === undefined;
  });
  return { missing, half: rows.find(({ finished }) => !finished)?.name };
}

const halfDone = (name: string): string =>
  `Migration ${name} was begun by another tool and not finished: see "prisma migrate resolve".`;

async function readApplied(client: pg.Client): Promise<Applied[]> {
  try {
    const { rows } = await client.query<Applied>(
      `select migration_name name, checksum, finished_at is not null finished
         from "_prisma_migrations" where rolled_back_at is null`,
    );
    return rows;
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return [];
    throw error;
  }
}

const checksum = (sql: string): string => createHash("sha256").update(sql).digest("hex");

/** A checkout may have changed line ends; Prisma, too, accepts either. */
const checksums = (sql: string): string[] => {
  const unix = sql.replaceAll("\r\n", "\n");
  return [unix, unix.replaceAll("\n", "\r\n")].map(checksum);
};

function readMigrations(migrationsDir: string): Migration[] {
  return migrationNames(migrationsDir).map((name) => ({
    name,
    sql: readFileSync(join(migrationsDir, name, "migration.sql"), "utf8"),
  }));
}

/** @returns the folders of the migrations, oldest first. */
export function migrationNames(migrationsDir: string): string[] {
  if (!existsSync(migrationsDir)) return [];
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

if (import.meta.main) {
  // Not awaited: the commands import this file.
  void import("./migrateCommands.ts").then(async ({ runCommand }) => {
    process.exitCode = await runCommand(process.argv.slice(2));
  });
}
