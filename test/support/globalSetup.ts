import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import "../../prisma/generate.ts";
import { applyMigrations } from "../../prisma/migrate.ts";
import { startEmbedded } from "../../src/db/embedded/embedded.ts";
import type { Log } from "../../src/log.ts";
import { databaseUrl, runSql } from "./sql.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The tests' PostgreSQL server, as its superuser. */
    readonly serverUrl: string;
  }
}

/** A database with all migrations and no rows, copied for each test file. */
export const TEMPLATE = "huiyin_template";

const nothing = () => undefined;
const quiet: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Starts one PostgreSQL server for all test files and stops it when they are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = join(tmpdir(), `huiyin-test-${randomUUID()}`);
  const server = await startEmbedded({ dataDir, log: quiet });
  await runSql(server.url, `create database ${TEMPLATE}`);
  await applyMigrations({ url: databaseUrl(server.url, TEMPLATE) });
  project.provide("serverUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
