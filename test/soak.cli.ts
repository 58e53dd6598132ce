/** `npm run soak`: the fault tests at length, a few hours; `npm test` runs them short. */
import { spawn } from "node:child_process";
import { join } from "node:path";

const vitest = join(import.meta.dirname, "..", "node_modules", "vitest", "vitest.mjs");
const files = process.argv.slice(2);
const child = spawn(
  process.execPath,
  [vitest, "run", ...(files.length > 0 ? files : ["test/reliability"])],
  { stdio: "inherit", env: { ...process.env, HUIYIN_SOAK: "1" } },
);
child.once("exit", (code) => (process.exitCode = code ?? 1));
