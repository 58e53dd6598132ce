import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Binaries } from "./binaries.ts";
import { EmbeddedError } from "./embeddedError.ts";
import { urlOf, type Endpoint } from "./endpoint.ts";
import type { Place } from "./place.ts";
import { disownPostmaster, isPostmaster, readPostmaster } from "./postmaster.ts";
import { launch, run } from "./run.ts";
import { settings } from "./settings.ts";

/** Everything that is fixed about one data folder's server while the program runs. */
export interface Server {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly endpoint: Endpoint;
}

const PATIENCE_MS = 60_000;
const POLL_MS = 5;
const LARGEST_LOG = 1_048_576;

/** How a server answers that is just going down or coming up (recovering, too): it says so, or hangs up. */
const PASSING_CODES = new Set(["57P03", "ECONNRESET", "EPIPE", undefined]);
/** Failures of a start that pass: another start was quicker, or a killed server's last processes still end. */
const PASSING_WORDS = /lock file .* already exists|pre-existing shared memory block/;

/**
 * Connects to the folder's server: to the one that runs (it outlives a killed program), or to one
 * started now, which recovers from a crash by itself.
 *
 * @param name shown to other programs as the connection's name.
 * @throws EmbeddedError with the server's own last words when it doesn't start or answer.
 */
export async function connectToServer(server: Server, name: string): Promise<pg.Client> {
  const deadline = Date.now() + PATIENCE_MS;
  let started: Start | null = null;
  for (;;) {
    const client = await tryConnect(server.endpoint, name);
    if (client instanceof pg.Client) return verified(client, server.place);
    if (started?.failed()) {
      const words = started.lastWords();
      if (!PASSING_WORDS.test(words)) throw failure(server, words);
      disownIfDead(server.place.cluster);
      started = null;
      await sleep(50);
    } else if (client === "absent" && started === null) {
      started = startServer(server);
    }
    if (Date.now() > deadline) throw failure(server, "it doesn't answer");
    await sleep(client === "busy" ? 4 * POLL_MS : POLL_MS);
  }
}

/** Stops the server in order: sessions end, everything is written down. Succeeds if there is none. */
export async function stopServer({ place, binaries }: Server): Promise<void> {
  const args = ["stop", "-D", place.cluster, "-m", "fast", "-w", "-t", "60", "-s"];
  try {
    await run(binaries.pgCtl, args, place.owner);
  } catch (error) {
    const left = readPostmaster(place.cluster);
    if (left !== null && isPostmaster(left.pid)) throw error;
  }
}

async function tryConnect(
  endpoint: Endpoint,
  name: string,
): Promise<pg.Client | "absent" | "busy"> {
  const client = new pg.Client({
    connectionString: urlOf(endpoint),
    application_name: name,
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks says so to its holder as well; unheard it would end the program.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const { code } = error as { code?: string };
    if (code === "ENOENT" || code === "ECONNREFUSED") return "absent";
    if (PASSING_CODES.has(code)) return "busy";
    throw error;
  }
}

/** A socket may belong to another folder's server, e.g. after the folder was moved. */
async function verified(client: pg.Client, { cluster }: Place): Promise<pg.Client> {
  const { rows } = await client.query<{ folder: string }>(
    "select current_setting('data_directory') folder",
  );
  const folder = rows[0]?.folder ?? "";
  const [found, ours] = [existsSync(folder) ? statSync(folder) : null, statSync(cluster)];
  if (found?.ino === ours.ino && found.dev === ours.dev) return client;
  await client.end();
  throw new EmbeddedError(
    "db.unavailable",
    `The server at the socket of ${cluster} works on ${folder}. Stop that server first.`,
  );
}

interface Start {
  failed(): boolean;
  lastWords(): string;
}

function startServer({ place, binaries, endpoint }: Server): Start {
  const log = join(place.home, "postgres.log");
  if (existsSync(log) && statSync(log).size > LARGEST_LOG) renameSync(log, `${log}.1`);
  const descriptor = openSync(log, "a", 0o600);
  const before = statSync(log).size;
  let outcome: string | null = null;
  try {
    const child = launchServer(place, binaries, endpoint, log, descriptor);
    child.once("error", (error) => (outcome = error.message));
    child.once("exit", (code, signal) => {
      if (code !== 0 || process.platform !== "win32") outcome = `it ended with ${code ?? signal}`;
    });
    child.unref();
  } finally {
    closeSync(descriptor);
  }
  return {
    failed: () => outcome !== null,
    lastWords: () => `${outcome}. ${readFileSync(log).subarray(before).toString("utf8").trim()}`,
  };
}

function launchServer(
  { cluster, owner }: Place,
  { postgres, pgCtl }: Binaries,
  endpoint: Endpoint,
  log: string,
  descriptor: number,
): ChildProcess {
  const options = settings(endpoint).flatMap((setting) => ["-c", setting]);
  if (process.platform !== "win32") {
    return launch(postgres, ["-D", cluster, ...options], owner, descriptor);
  }
  // pg_ctl sheds an administrator's rights, which the server refuses to run with.
  return launch(
    pgCtl,
    ["start", "-W", "-D", cluster, "-l", log, "-o", options.join(" ")],
    owner,
    null,
  );
}

function disownIfDead(cluster: string): void {
  const named = readPostmaster(cluster);
  if (named !== null && !isPostmaster(named.pid)) disownPostmaster(cluster);
}

function failure({ place }: Server, words: string): EmbeddedError {
  const named = readPostmaster(place.cluster);
  const holder = named !== null && isPostmaster(named.pid) ? ` (process ${named.pid})` : "";
  return new EmbeddedError(
    "db.damaged",
    `The database server of ${place.cluster}${holder} doesn't start: ${words}\n` +
      `Nothing was removed. If the folder is damaged, move it away and put back a whole copy of it.`,
  );
}
