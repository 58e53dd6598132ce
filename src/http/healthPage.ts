import type { IncomingMessage, ServerResponse } from "node:http";
import type { InstallationHealth } from "../db/readHealth.ts";
import type { Log } from "../log.ts";
import { healthHtml } from "../web/healthHtml.ts";
import { negotiateLocale } from "../web/negotiateLocale.ts";
import { refuse, SAFE_HEADERS } from "./answer.ts";
import { mayRead, type HealthDeps } from "./health.ts";

export interface HealthPageDeps extends Pick<HealthDeps, "ready" | "metricsToken" | "behindProxy"> {
  readonly installation: () => Promise<InstallationHealth>;
  /** Seconds since each tick of this process finished. */
  readonly tickAges: () => readonly { readonly name: string; readonly seconds: number }[];
  /** IANA zone in which times are written. */
  readonly zone: string;
  /** Addresses of style sheets with fonts, which this server serves. */
  readonly fontSheets: readonly string[];
  readonly log: Log;
}

/** `GET /health`: how everything is, as a page for whoever runs it; under the rules of /metrics. */
export function makeHealthPage(deps: HealthPageDeps) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (!mayRead(req, deps)) {
      refuse(res, { status: 403, code: "Forbidden", message: "Not from here." });
      return;
    }
    const locale = negotiateLocale({
      query: new URL(req.url ?? "/", "http://localhost").searchParams.get("lang"),
      cookie: req.headers.cookie,
      acceptLanguage: req.headers["accept-language"],
    });
    const [checks, installation] = await Promise.all([
      deps.ready(),
      deps.installation().catch((error: unknown) => {
        deps.log.warn("health.unread", { error });
        return null;
      }),
    ]);
    const page = Buffer.from(
      healthHtml({
        locale,
        checks,
        installation,
        ticks: deps.tickAges(),
        zone: deps.zone,
        fontSheets: deps.fontSheets,
      }),
    );
    res.writeHead(200, {
      ...SAFE_HEADERS,
      "content-type": "text/html; charset=utf-8",
      "content-language": locale,
      "content-length": page.length,
      "content-security-policy":
        "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      vary: "Accept-Language, Cookie",
    });
    res.end(req.method === "HEAD" ? undefined : page);
  };
}
