import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A child process of a test that says one JSON line once it is up (or has refused). */
export interface Program<Said> {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly said: Said;
  /** Ends it with a signal and waits. @returns its exit code or signal. */
  end(signal?: NodeJS.Signals): Promise<number | string | null>;
  /** Waits until it ends of itself. @returns its exit code or signal. */
  ended(): Promise<number | string | null>;
}

export interface ProgramOptions {
  /** Account to run as; only root can choose. */
  readonly uid?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a TypeScript file with Node and waits for its first line.
 *
 * @throws Error with what it wrote to stderr when it ends without one.
 */
export async function runProgram<Said>(
  file: string,
  args: readonly string[],
  { uid, env = {} }: ProgramOptions = {},
): Promise<Program<Said>> {
  const child = spawn(process.execPath, [file, ...args], {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const line = await firstLine(child);
  if (line === null) throw new Error(`${file} said nothing: ${complaint}`);
  const ended = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    return child.exitCode ?? child.signalCode;
  };
  return {
    child,
    pid: child.pid ?? 0,
    said: JSON.parse(line) as Said,
    ended,
    end(signal = "SIGTERM") {
      child.kill(signal);
      return ended();
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string | null> {
  if (child.stdout === null) return null;
  for await (const line of createInterface({ input: child.stdout })) return line;
  return null;
}
