import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { once } from "node:events";

/** A bot under measurement: a process of its own, reached over loopback. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the spawn to the line with its port. */
  readonly listeningAfter: number;
  stop(): Promise<void>;
}

/** Starts a program and waits for the line that names its port. */
export async function startSubject(
  name: string,
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<Subject> {
  const before = performance.now();
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await portOf(child);
  const listeningAfter = performance.now() - before;
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    listeningAfter,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function portOf(child: ChildProcess): Promise<string> {
  let text = "";
  return await new Promise((resolve, reject) => {
    child.once("exit", (code) =>
      reject(new Error(`ended with ${String(code)}: ${text.slice(-2000)}`)),
    );
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const found = /(?:port |127\.0\.0\.1:)(\d+)/.exec(text);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
  });
}

const TICKS_PER_SECOND = 100;

/** CPU seconds (user and system) that a process has used; Linux only. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Resident memory of a process in megabytes; Linux only. */
export function residentMb(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1] ?? 0) / 1024;
}
