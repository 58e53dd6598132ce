import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Registry } from "prom-client";
import { refuse, SAFE_HEADERS, sendJson } from "./answer.ts";
import { isLoopback } from "./origin.ts";

/** One thing that must hold for this process to be given work. */
export interface ReadyCheck {
  readonly name: string;
  readonly ok: boolean;
  /** A number or a word for whoever looks; no personal data. */
  readonly detail?: string | number;
}

export interface HealthDeps {
  readonly ready: () => Promise<readonly ReadyCheck[]>;
  readonly draining: () => boolean;
  readonly registry: Registry;
  /** Opens /metrics to others than this machine; null: to nobody else. */
  readonly metricsToken: string | null;
  readonly behindProxy: boolean;
}

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** `GET /healthz`: the event loop turns. */
export const healthz: Handler = async (_req, res) => sendJson(res, 200, { ok: true });

/** `GET /readyz`: 200 when every check holds, else 503; both name all checks. */
export const makeReadyz =
  ({ ready, draining }: HealthDeps): Handler =>
  async (_req, res) => {
    const checks = [{ name: "notDraining", ok: !draining() }, ...(await ready())];
    const ok = checks.every((check) => check.ok);
    sendJson(res, ok ? 200 : 503, { ok, checks }, ok ? {} : { "retry-after": 5 });
  };

/** `GET /metrics`: for this machine, or with the token (T57). */
export const makeMetricsHandler =
  (deps: HealthDeps): Handler =>
  async (req, res) => {
    if (!mayRead(req, deps)) {
      refuse(res, { status: 403, code: "Forbidden", message: "Not from here." });
      return;
    }
    const text = await deps.registry.metrics();
    res.writeHead(200, { ...SAFE_HEADERS, "content-type": deps.registry.contentType });
    res.end(text);
  };

/** Whether what runs here may be looked at from there. */
export function mayRead(
  req: IncomingMessage,
  { metricsToken, behindProxy }: Pick<HealthDeps, "metricsToken" | "behindProxy">,
): boolean {
  // Behind a proxy everybody seems to be on this machine.
  const forwarded = behindProxy || req.headers["x-forwarded-for"] !== undefined;
  if (isLoopback(req) && !forwarded) return true;
  if (metricsToken === null) return false;
  const given = Buffer.from(req.headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${metricsToken}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
