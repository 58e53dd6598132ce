import { createHash } from "node:crypto";
import { chownSync, lstatSync, mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clusterPassword } from "./cluster.ts";
import type { Owner } from "./owner.ts";
import type { Place } from "./place.ts";
import { isPostmaster, readPostmaster } from "./postmaster.ts";

/** How the server is reached: a socket in a private folder; on Windows loopback with a password. */
export interface Endpoint {
  /** Socket folder, or `127.0.0.1`. */
  readonly host: string;
  readonly port: number;
  readonly password: string | null;
}

const PORT = 5432;
/** A Unix socket's address is 108 bytes with its final zero, 104 on macOS. */
const LONGEST_SOCKET = process.platform === "linux" ? 107 : 103;

/** Chooses where the server listens; a server that runs already is taken where it is. */
export async function chooseEndpoint(place: Place): Promise<Endpoint> {
  const named = readPostmaster(place.cluster);
  const running = named !== null && isPostmaster(named.pid) ? named : null;
  if (process.platform === "win32") {
    const port = running?.port ?? (await freePort());
    return { host: "127.0.0.1", port, password: clusterPassword(place.home) };
  }
  const host = running?.socketDir ?? socketFolder(place);
  return { host, port: running?.port ?? PORT, password: null };
}

/**
 * @returns connection string for the driver, Prisma and child processes alike.
 * @param database name of the database on this server.
 */
export function urlOf({ host, port, password }: Endpoint, database = "postgres"): string {
  const user = password === null ? "postgres" : `postgres:${password}`;
  const query = host.startsWith("/") ? `host=${encodeURIComponent(host)}&` : "";
  const name = host.startsWith("/") ? "localhost" : host;
  return `postgresql://${user}@${name}:${port}/${database}?${query}sslmode=disable`;
}

/** Removes the socket's folder, where it needed one of its own. */
export function forgetEndpoint({ cluster }: Place, { host }: Endpoint): void {
  if (!host.startsWith("/") || host === cluster) return;
  try {
    rmdirSync(host);
  } catch {
    // Not empty or not there: it does no harm.
  }
}

/** The database's own folder, which is private anyway, unless its path is too long for a socket. */
function socketFolder({ cluster, owner }: Place): string {
  if (Buffer.byteLength(join(cluster, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET) return cluster;
  const hash = createHash("sha256").update(cluster).digest("hex").slice(0, 12);
  const folder = join("/tmp", `huiyin-${hash}`);
  return privateFolder(folder, owner) ? folder : freshFolder(owner);
}

/** @returns false when the name is taken by somebody else: /tmp is open to all. */
function privateFolder(folder: string, owner: Owner | null): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (owner !== null) chownSync(folder, owner.uid, owner.gid);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const found = lstatSync(folder);
  const uid = owner?.uid ?? process.getuid?.();
  return found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0;
}

function freshFolder(owner: Owner | null): string {
  const folder = mkdtempSync(join(tmpdir(), "huiyin-"));
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
