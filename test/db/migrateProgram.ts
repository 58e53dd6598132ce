import { applyMigrations } from "../../prisma/migrate.ts";

/** Applies a folder's migrations to DATABASE_URL and says which; run by the tests. */
const { applied } = await applyMigrations({
  url: process.env.DATABASE_URL ?? "",
  migrationsDir: process.argv[2] ?? "",
});
process.stdout.write(`${JSON.stringify({ applied })}\n`);
