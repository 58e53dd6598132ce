import type { TestProject } from "vitest/node";
import "../../prisma/generate.ts";
import { applyMigrations } from "../../prisma/migrate.ts";
import { startScratch } from "../../src/db/embedded/scratch.ts";
import { databaseUrl, runSql, TEMPLATE } from "./sql.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The tests' PostgreSQL server, as its superuser. */
    readonly serverUrl: string;
  }
}

/** Starts one PostgreSQL server for all test files and stops it when they are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startScratch();
  await runSql(server.url, `create database ${TEMPLATE}`);
  await applyMigrations({ url: databaseUrl(server.url, TEMPLATE) });
  project.provide("serverUrl", server.url);
  return () => server.stop();
}
