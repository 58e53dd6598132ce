import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSubject, type Subject } from "./subject.ts";

const file = (name: string) => new URL(name, import.meta.url).pathname;

export const startEcho = (): Promise<Subject> => startSubject("echo", file("./echoBot.ts"), {});

/** A data folder that outlives one start, for cold starts on existing data. */
export function openDataDir(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "huiyin-bench-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The whole program as `npm start` runs it, on the embedded database with fsync on. */
export const startHuiyin = (dataDir: string, env: Readonly<Record<string, string>> = {}) =>
  startSubject("huiyin", file("../../src/main.ts"), {
    PORT: "0",
    DATA_DIR: dataDir,
    LOG_LEVEL: "error",
    // The limits against floods are for the internet, not for a load test on loopback.
    TURNS_PER_MINUTE: "1000000",
    REQUESTS_PER_MINUTE: "1000000",
    ...env,
  });
