import type { IncomingMessage } from "node:http";

const LOOPBACK_NAMES = new Set(["127.0.0.1", "localhost", "[::1]"]);

export interface OriginSettings {
  readonly localMode: boolean;
  /** Address of our own page; null in a trial on this machine. */
  readonly publicUrl: string | null;
  /** Exact origins of other pages that may embed the chat. */
  readonly allowedOrigins: readonly string[];
}

/** Who may call from a browser. */
export interface Origins {
  /**
   * Whether this request's origin may read our answers. Absent means that no browser page asks:
   * such a caller has no cookies of anybody else's.
   */
  allowed(req: IncomingMessage): boolean;
  /** In local mode only names of this machine: a rebound name of a foreign page isn't one. */
  hostAllowed(req: IncomingMessage): boolean;
  /** Scheme and host under which the caller reaches us. */
  baseUrl(req: IncomingMessage): string;
}

export function makeOrigins(settings: OriginSettings): Origins {
  const known = new Set(settings.allowedOrigins);
  if (settings.publicUrl !== null) known.add(new URL(settings.publicUrl).origin);
  const hostAllowed = (req: IncomingMessage): boolean => {
    if (!settings.localMode) return true;
    const host = (req.headers.host ?? "").replace(/:\d+$/, "");
    return LOOPBACK_NAMES.has(host.toLowerCase());
  };
  return {
    hostAllowed,
    allowed(req) {
      const { origin } = req.headers;
      if (origin === undefined) return req.headers["sec-fetch-site"] !== "cross-site";
      if (known.has(origin)) return true;
      return settings.localMode && hostAllowed(req) && origin === `http://${req.headers.host}`;
    },
    baseUrl(req) {
      if (settings.publicUrl !== null && !settings.localMode) {
        return settings.publicUrl.replace(/\/+$/, "");
      }
      return `http://${req.headers.host ?? "127.0.0.1"}`;
    },
  };
}

/**
 * Address of the client, for limits.
 *
 * @param behindProxy the last entry of X-Forwarded-For is then the one our own proxy wrote.
 */
export function clientAddress(req: IncomingMessage, behindProxy: boolean): string {
  const remote = req.socket.remoteAddress ?? "";
  if (!behindProxy) return remote;
  const forwarded = req.headers["x-forwarded-for"];
  const entries = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",");
  return entries.at(-1)?.trim() || remote;
}

/** Whether the connection itself comes from this machine. */
export const isLoopback = (req: IncomingMessage): boolean =>
  /^(::1|(::ffff:)?127\.)/.test(req.socket.remoteAddress ?? "");
