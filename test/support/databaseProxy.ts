import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";

/** A way to a database server that can be cut, as if the server had gone away. */
export interface DatabaseProxy {
  /** Connection string of the same database, by way of the proxy. */
  readonly url: string;
  /** Breaks every connection, and refuses new ones. */
  cut(): Promise<void>;
  /** Lets nothing through any more, without a word: a black hole. */
  freeze(): void;
  /** Lets connections be made again. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a way to this database on a free port of the loopback interface. */
export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const open = new Set<Socket>();
  let frozen = false;
  const serve = (client: Socket) => {
    const upstream = connect(targetOf(databaseUrl));
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from);
      from.on("data", (bytes: Buffer) => {
        if (!frozen) to.write(bytes);
      });
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  };
  let server = await listen(serve, 0);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  url.searchParams.delete("host");

  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of open) socket.destroy();
    await closed;
  };
  return {
    url: url.href,
    cut,
    freeze: () => void (frozen = true),
    async restore() {
      frozen = false;
      if (!server.listening) server = await listen(serve, port);
    },
    async close() {
      if (server.listening) await cut();
    },
  };
}

const listen = (serve: (client: Socket) => void, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(serve);
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });

/** `?host=` names a socket's folder, as PostgreSQL's own clients read it. */
function targetOf(databaseUrl: string): { path: string } | { host: string; port: number } {
  const url = new URL(databaseUrl);
  const folder = url.searchParams.get("host");
  const port = url.port === "" ? 5432 : Number(url.port);
  return folder === null
    ? { host: url.hostname, port }
    : { path: join(folder, `.s.PGSQL.${port}`) };
}
