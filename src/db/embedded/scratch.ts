import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "../../log.ts";
import { startEmbedded } from "./embedded.ts";
import { readPostmaster } from "./postmaster.ts";

const nothing = () => undefined;
const quiet: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** A server for as long as it is needed, e.g. by tests and to work out migrations. */
export interface ScratchServer {
  /** As its superuser. */
  readonly url: string;
  /** Stops it and removes everything. */
  stop(): Promise<void>;
}

/** Starts a server on a temporary folder; it goes with this program even if nobody stops it. */
export async function startScratch(): Promise<ScratchServer> {
  const dataDir = join(tmpdir(), `huiyin-scratch-${randomUUID()}`);
  const remove = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  const abandon = () => {
    const server = readPostmaster(join(dataDir, "postgres"));
    if (server !== null) process.kill(server.pid, "SIGQUIT");
    remove();
  };
  process.once("exit", abandon);
  const database = await startEmbedded({ dataDir, log: quiet });
  return {
    url: database.url,
    async stop() {
      await database.stop();
      process.off("exit", abandon);
      remove();
    },
  };
}
