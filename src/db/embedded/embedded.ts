import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { Log } from "../../log.ts";
import { findBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { EmbeddedError } from "./embeddedError.ts";
import { chooseEndpoint, forgetEndpoint, urlOf } from "./endpoint.ts";
import { hold, holderName } from "./hold.ts";
import { choosePlace } from "./place.ts";
import { connectToServer, stopServer, type Server } from "./server.ts";

/** A PostgreSQL server of our own, held by this program alone. */
export interface EmbeddedDatabase {
  /** Connection string for the driver, Prisma and child processes; the same after a server's restart. */
  readonly url: string;
  /** What the operator should know of where the data is; already logged. */
  readonly notice?: string;
  /** @returns whether the data folder is ours at this moment: false while a killed server restarts. */
  held(): boolean;
  /** Stops the server in order, everything written down. Close the pools first. */
  stop(): Promise<void>;
}

const LONGEST_PAUSE_MS = 5_000;

/**
 * Starts the database of a data folder: makes it at the first start, takes over a server that a
 * killed program left, recovers one that crashed, and starts it again should it be killed.
 * Nothing in the folder is ever removed but what an unfinished first start left.
 *
 * @param dataDir made when absent; best not made beforehand: as root it is given to the server's account.
 * @throws EmbeddedError for the operator: `db.held` (with the pid), `db.wrongVersion`,
 *   `db.unwritable`, `db.damaged`, `db.unavailable`.
 */
export async function startEmbedded({
  dataDir,
  log,
}: {
  readonly dataDir: string;
  readonly log: Log;
}): Promise<EmbeddedDatabase> {
  const place = choosePlace(dataDir);
  const binaries = findBinaries(place);
  await ensureCluster(place, binaries);
  const server: Server = { place, binaries, endpoint: await chooseEndpoint(place) };
  const notice = [place.notice, binaries.notice].filter((part) => part !== undefined).join(" ");
  if (notice !== "") log.warn("database.moved", { factNotice: notice });
  const holding = await keepHolding(server, log);
  return {
    url: urlOf(server.endpoint),
    ...(notice === "" ? {} : { notice }),
    held: holding.held,
    async stop() {
      await holding.letGo();
      await stopServer(server);
      forgetEndpoint(server.place, server.endpoint);
    },
  };
}

async function takeFolder(server: Server): Promise<pg.Client> {
  const client = await connectToServer(server, holderName());
  try {
    await hold(client, server.place.home);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** Holds the folder through one connection; when it breaks, the server is brought back and the folder retaken. */
async function keepHolding(server: Server, log: Log) {
  let held = false;
  let stopping = false;
  let retaking = Promise.resolve();
  const watch = (client: pg.Client): void => {
    held = true;
    client.once("end", () => {
      held = false;
      if (!stopping) retaking = retake();
    });
  };
  const retake = async (): Promise<void> => {
    log.error("database.lost");
    for (let pause = 100; !stopping; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        watch(await takeFolder(server));
        return log.info("database.back");
      } catch (error) {
        const code = error instanceof EmbeddedError ? error.code : "db.unavailable";
        log.error("database.notBack", { code, error });
        await sleep(pause);
      }
    }
  };
  watch(await takeFolder(server));
  return {
    held: () => held,
    /** A server that is just being brought back must be there to be stopped. */
    letGo(): Promise<void> {
      stopping = true;
      return retaking;
    },
  };
}
