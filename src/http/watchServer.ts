import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { refuse } from "./answer.ts";
import { healthz, type HealthDeps, makeMetricsHandler, makeReadyz } from "./health.ts";
import { makeHealthPage, type HealthPageDeps } from "./healthPage.ts";
import { type FontFamily } from "../web/fonts.ts";
import { makeFontHandler } from "./fontRoutes.ts";
import type { HttpServer } from "./server.ts";

/** What a process that talks to nobody answers to whoever runs it: how it is. */
export function makeWatchServer(
  deps: HealthDeps & HealthPageDeps & { readonly fonts: readonly FontFamily[] },
): HttpServer {
  const routes = new Map([
    ["/healthz", healthz],
    ["/readyz", makeReadyz(deps)],
    ["/metrics", makeMetricsHandler(deps)],
    ["/health", makeHealthPage(deps)],
  ]);
  const font = makeFontHandler(deps.fonts);
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const path = (req.url ?? "/").split("?", 1)[0] ?? "/";
    const handler = path.startsWith("/fonts/") ? font : routes.get(path);
    req.resume();
    if (handler === undefined || (req.method !== "GET" && req.method !== "HEAD")) {
      refuse(res, { status: 404, code: "NotFound", message: "Not found." });
      return;
    }
    await handler(req, res);
  };
  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => {
      deps.log.error("http.failed", { error });
      refuse(res, { status: 500, code: "InternalError", message: "Failed." });
    });
  });
  return {
    async listen(port, host) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      server.once("error", reject);
      server.listen(port, host, () => {
        server.off("error", reject);
        resolve();
      });
      await promise;
      return (server.address() as AddressInfo).port;
    },
    async close() {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await promise;
    },
    streamCount: 0,
  };
}
