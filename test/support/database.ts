import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { databaseUrl, runSql, TEMPLATE } from "./sql.ts";

/** A database of one test file's own. */
export interface TestDatabase {
  readonly name: string;
  /** For the driver, Prisma, and child processes (as DATABASE_URL). */
  readonly url: string;
  /** Ends its connections and removes it. */
  drop(): Promise<void>;
}

/**
 * Makes a database with all migrations applied and no rows, on the tests' real server.
 *
 * @param template `empty` for one without any table.
 */
export async function freshDatabase(
  template: "migrated" | "empty" = "migrated",
): Promise<TestDatabase> {
  const serverUrl = inject("serverUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const from = template === "migrated" ? TEMPLATE : "template0";
  await runSql(serverUrl, `create database ${name} template ${from}`);
  return {
    name,
    url: databaseUrl(serverUrl, name),
    async drop() {
      await runSql(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}
