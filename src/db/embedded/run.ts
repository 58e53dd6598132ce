import { spawn, type ChildProcess } from "node:child_process";
import type { Owner } from "./owner.ts";

const MINIMAL = ["PATH", "SystemRoot", "TEMP", "TMP"] as const;

/** PostgreSQL's settings come from us alone: variables of the user's shell (PGDATA, TZ, …) are kept from it. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(MINIMAL.map((name) => [name, process.env[name]])),
  LC_ALL: "C",
  TZ: "UTC",
});

/**
 * Starts one of PostgreSQL's programs as the server's account, in a session of its own: Ctrl-C in
 * our terminal isn't for it, we stop it in our order.
 *
 * @param log file descriptor for what it says; null: piped to us.
 */
export function launch(
  program: string,
  args: readonly string[],
  owner: Owner | null,
  log: number | null,
): ChildProcess {
  return spawn(program, args, {
    ...(owner === null ? {} : { uid: owner.uid, gid: owner.gid }),
    // Not our own folder, which the server's account may not be able to enter.
    cwd: process.platform === "win32" ? undefined : "/",
    env: environment(),
    detached: true,
    windowsHide: true,
    stdio: log === null ? ["ignore", "pipe", "pipe"] : ["ignore", log, log],
  });
}

/** Runs a program to its end. @throws Error with what it said, when it fails. */
export async function run(
  program: string,
  args: readonly string[],
  owner: Owner | null,
): Promise<void> {
  const child = launch(program, args, owner, null);
  const said: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | string | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", (status, signal) => done(status ?? signal));
  });
  if (code === 0) return;
  throw new Error(`${program} ended with ${code}: ${Buffer.concat(said).toString("utf8").trim()}`);
}
