import { defineConfig } from "vitest/config";

/** One PostgreSQL server serves all files (test/support/globalSetup.ts); each file gets a database of its own. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/globalSetup.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
