/**
 * The program. This file only prepares what must be there before anything is imported (the compile
 * cache, .env), then builds and runs everything in start.ts, and ends in order.
 */
import { existsSync } from "node:fs";
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

// Little of a turn outlives it: let to itself on a large machine, the heap grows to several times
// of what is alive before it is looked through.
setFlagsFromString("--heap-growing-percent=20");

const root = join(import.meta.dirname, "..");
enableCompileCache(join(root, "node_modules", ".cache", "huiyin"));
if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));

// Generates Prisma's client when it isn't there yet, or belongs to another schema.
await import("../prisma/generate.ts");

const { parseArgs } = await import("node:util");
/** `--role web` in place of ROLE. */
const readArguments = (): Record<string, string> => {
  const { values } = parseArgs({ options: { role: { type: "string" } } });
  return values.role === undefined ? {} : { ROLE: values.role };
};

const { parseConfig } = await import("./config.ts");
const { start } = await import("./start.ts");

try {
  const running = await start(parseConfig({ ...process.env, ...readArguments() }));
  flushCompileCache();
  let ending = false;
  const end = (signal: NodeJS.Signals) => {
    // A second signal means now (R17).
    if (ending) process.exit(1);
    ending = true;
    void running.stop(signal).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  for (const fault of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(fault, (error: unknown) => {
      running.fault(fault, error);
      // What was acknowledged is committed: a supervisor starts us again (R22).
      setTimeout(() => process.exit(1), 500).unref();
    });
  }
} catch (error) {
  // For whoever runs it, in words; not a stack.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
