import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registry } from "prom-client";
import * as restify from "restify";
import { ChannelAdapter } from "../bot/adapter.ts";
import type { ChannelAuthentication } from "../bot/channelAuth.ts";
import type { FileIntake, KeepFile } from "../bot/fileIntake.ts";
import type { Inbound, RunTurn } from "../bot/inbound.ts";
import type { WireAttachment } from "../bot/readActivity.ts";
import type { SeenAccount } from "../bot/seenAccounts.ts";
import type { Streams } from "../bot/streams.ts";
import type { StoredAttachment } from "../db/attachments.ts";
import type { FileStore } from "../db/fileStore.ts";
import type { TranscriptPage } from "../db/transcript.ts";
import type { Log } from "../log.ts";
import { BUSY, refuse, type Refusal, SAFE_HEADERS } from "./answer.ts";
import { BASE_PATH, makeDirectLine } from "./directLine/routes.ts";
import { makeStreamServer } from "./directLine/streamServer.ts";
import { makeChatTokens } from "./directLine/tokens.ts";
import type { FileLinks } from "./fileLinks.ts";
import { makeFiles } from "./files.ts";
import type { GuardRules } from "./guard.ts";
import { healthz, makeMetricsHandler, makeReadyz, type ReadyCheck } from "./health.ts";
import { type HealthPageDeps, makeHealthPage } from "./healthPage.ts";
import { makeGate, makeRateLimit } from "./limits.ts";
import { makeMessages } from "./messages.ts";
import { makeNoticeFile, type NoticeFileDeps } from "./noticeFile.ts";
import { makeSyncRoute, type SyncRouteDeps } from "./syncRoute.ts";
import { clientAddress, makeOrigins, type OriginSettings } from "./origin.ts";
import { makeDemoPeople, makeWebChatToken, type WebChatTokenDeps } from "./webChatToken.ts";

export interface HttpSettings extends OriginSettings {
  /** Our own proxy stands in front and writes X-Forwarded-For. */
  readonly behindProxy: boolean;
  /** Opens /metrics to others than this machine; null: to nobody else. */
  readonly metricsToken: string | null;
  /** Turns a minute of one person. */
  readonly turnsPerMinute: number;
  /** Requests a minute of one address, on everything but /api/messages. */
  readonly requestsPerMinute: number;
  /** Turns and tokens worked on at once; more are told to come back. */
  readonly maxInFlight: number;
}

export interface HttpDeps {
  readonly settings: HttpSettings;
  readonly runTurn: RunTurn;
  readonly auth: ChannelAuthentication;
  readonly serviceUrlAllowed: GuardRules["serviceUrlAllowed"];
  readonly fetchFiles: (
    attachments: readonly WireAttachment[],
    inbound: Inbound,
  ) => Promise<FileIntake>;
  readonly inviteFromGroup: (reference: string, locale: Inbound["locale"]) => void;
  readonly rememberAccounts?: (accounts: readonly SeenAccount[]) => Promise<void>;
  readonly streams: Streams;
  /** Name under which `streams` knows a web chat conversation. */
  readonly keyOf: (conversationId: string) => string;
  readonly transcript: (conversationId: string, watermark: number) => Promise<TranscriptPage>;
  readonly markSeen: (conversationId: string, watermark: number) => Promise<void>;
  readonly latestUnseen?: (conversationId: string) => Promise<number | null>;
  readonly openWebChat: WebChatTokenDeps["openWebChat"];
  readonly demoPeople: WebChatTokenDeps["demoPeople"];
  /** The installation's key for chat tokens. */
  readonly tokenKey: Uint8Array;
  readonly keepFile: KeepFile;
  readonly links: FileLinks;
  readonly findFile: (id: string) => Promise<StoredAttachment | null>;
  readonly fileStore: FileStore;
  readonly notices?: NoticeFileDeps;
  /** What the sales system may bring; left out: nothing. */
  readonly sync?: SyncRouteDeps;
  readonly ready: () => Promise<readonly ReadyCheck[]>;
  readonly draining: () => boolean;
  readonly registry: Registry;
  /** Counts a refusal by its reason. */
  readonly rejected: (reason: string) => void;
  readonly log: Log;
  readonly healthPage?: HealthPageDeps;
  /** Further routes: the page. */
  readonly addRoutes?: (server: restify.Server) => void;
}

export interface HttpServer {
  /** @returns the port. */
  listen(port: number, host: string): Promise<number>;
  /** Sends streams away, takes no more connections and waits for the requests under way. */
  close(graceMs: number): Promise<void>;
  /** Open web chat streams. */
  readonly streamCount: number;
}

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const UPLOADS_AT_ONCE = 4;
/** Above the idle time of usual load balancers; below it they meet closed connections. */
const KEEP_ALIVE_MS = 75_000;

const CORS_HEADERS = {
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-allow-headers": "authorization, content-type, x-ms-bot-agent, x-requested-with",
  "access-control-max-age": "600",
};

/** Builds the server with all its routes; nothing listens yet. */
export function makeServer(deps: HttpDeps): HttpServer {
  const { settings, log } = deps;
  const origins = makeOrigins(settings);
  const tokens = makeChatTokens(deps.tokenKey);
  const gate = makeGate(settings.maxInFlight);
  const perUser = makeRateLimit(settings.turnsPerMinute);
  const shared = { ...deps, origins, tokens, gate, perUser };
  const server = restify.createServer({ name: "" });
  const streamServer = makeStreamServer(shared);

  admit(server, deps, origins);
  const on = (method: "get" | "post" | "head" | "opts", path: string, handler: Handler) =>
    server[method](path, guarded(handler, log));
  const rules = {
    channels: new Set(settings.localMode ? ["msteams", "emulator"] : ["msteams"]),
    serviceUrlAllowed: deps.serviceUrlAllowed,
  };
  on(
    "post",
    "/api/messages",
    makeMessages({ ...shared, rules, adapter: new ChannelAdapter(deps.auth) }),
  );
  const chat = makeDirectLine({ ...shared, uploadGate: makeGate(UPLOADS_AT_ONCE) });
  on("post", `${BASE_PATH}/conversations`, chat.startConversation);
  on("get", `${BASE_PATH}/conversations/:id`, chat.reconnect);
  on("post", `${BASE_PATH}/tokens/refresh`, chat.refreshToken);
  on("post", `${BASE_PATH}/conversations/:id/activities`, chat.postActivity);
  on("get", `${BASE_PATH}/conversations/:id/activities`, chat.getActivities);
  on("post", `${BASE_PATH}/conversations/:id/upload`, chat.upload);
  on("opts", `${BASE_PATH}/*`, async (_req, res) => {
    res.writeHead(204, CORS_HEADERS);
    res.end();
  });
  const secure = settings.publicUrl?.startsWith("https:") === true;
  on("post", "/api/webchat/token", makeWebChatToken({ ...shared, secure }));
  on("get", "/api/demo/people", makeDemoPeople({ ...shared, secure }));
  const files = makeFiles({ links: deps.links, find: deps.findFile, store: deps.fileStore });
  on("get", "/files/:key", files);
  on("head", "/files/:key", files);
  if (deps.notices !== undefined) {
    const notices = makeNoticeFile(deps.notices);
    on("get", "/files/notices/:key", notices);
    on("head", "/files/notices/:key", notices);
  }
  if (deps.sync !== undefined) on("post", "/api/sync/customers", makeSyncRoute(deps.sync));
  const health = { ...deps, ...settings };
  on("get", "/healthz", healthz);
  on("get", "/readyz", makeReadyz(health));
  on("get", "/metrics", makeMetricsHandler(health));
  if (deps.healthPage !== undefined) on("get", "/health", makeHealthPage(deps.healthPage));
  deps.addRoutes?.(server);
  answerErrors(server, log);
  return running(server, streamServer);
}

const WATCHED = new Set(["/healthz", "/readyz", "/metrics", "/health"]);

const DRAINING: Refusal = {
  ...BUSY,
  message: "Going away; try again.",
  retryAfter: 5,
  close: true,
};
const WRONG_HOST: Refusal = { status: 403, code: "WrongHost", message: "Not under this name." };

/** The server calls it before it does anything of its own; false ends the request. Not in its types. */
interface WithFirst {
  first(handler: (req: IncomingMessage, res: ServerResponse) => boolean): void;
}

/** What every request meets first, before a route is looked for. */
function admit(
  server: restify.Server,
  { settings, draining, rejected, auth }: HttpDeps,
  origins: ReturnType<typeof makeOrigins>,
): void {
  const perAddress = makeRateLimit(settings.requestsPerMinute);
  const refusalOf = (req: IncomingMessage, path: string): Refusal | null => {
    if (WATCHED.has(path)) return null;
    if (draining()) return DRAINING;
    const ofChannel = path === "/api/messages";
    // Requests of the channel come from few addresses, for everybody; they are counted by person.
    if ((!ofChannel || auth.off) && !origins.hostAllowed(req)) return WRONG_HOST;
    const wait = ofChannel ? 0 : perAddress.take(clientAddress(req, settings.behindProxy));
    if (wait === 0) return null;
    const message = "Too many requests.";
    return { status: 429, code: "TooManyRequests", message, retryAfter: wait };
  };
  (server as unknown as WithFirst).first((req, res) => {
    const path = (req.url ?? "/").split("?", 1)[0] ?? "/";
    const refusal = refusalOf(req, path);
    if (path.startsWith(BASE_PATH)) allowOrigin(req, res, origins);
    if (refusal === null) return true;
    rejected(refusal.code);
    req.resume();
    refuse(res, refusal);
    return false;
  });
}

/** Exactly the asking origin, when it is one of ours; no cookies go that way. */
function allowOrigin(
  req: IncomingMessage,
  res: ServerResponse,
  origins: ReturnType<typeof makeOrigins>,
): void {
  res.setHeader("vary", "Origin");
  const { origin } = req.headers;
  if (origin !== undefined && origins.allowed(req)) {
    res.setHeader("access-control-allow-origin", origin);
  }
}

/** A fault becomes a short id, for the caller and for the log. */
const guarded =
  (handler: Handler, log: Log) =>
  async (req: restify.Request, res: restify.Response): Promise<void> => {
    try {
      await handler(req, res);
    } catch (error) {
      const errorId = randomUUID().slice(0, 8).toUpperCase();
      log.error("http.failed", { errorId, error });
      refuse(res, { status: 500, code: "InternalError", message: errorId });
    }
  };

interface ServerError {
  readonly statusCode?: number;
  toJSON?: () => unknown;
}

/** Routes that aren't there, methods that don't fit: answered by the server, in our words. */
function answerErrors(server: restify.Server, log: Log): void {
  const rephrase = (
    _req: IncomingMessage,
    res: ServerResponse,
    error: ServerError,
    done: () => void,
  ) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error("http.server", { error });
    const message = status === 404 ? "Not found." : "Refused.";
    error.toJSON = () => ({ error: { code: "Refused", message } });
    for (const [name, value] of Object.entries(SAFE_HEADERS)) res.setHeader(name, value);
    done();
  };
  server.on("restifyError", rephrase);
}

function running(
  server: restify.Server,
  streamServer: ReturnType<typeof makeStreamServer>,
): HttpServer {
  const http = server.server as unknown as Server;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  http.headersTimeout = 15_000;
  http.requestTimeout = 90_000;
  http.maxRequestsPerSocket = 0;
  http.on("upgrade", streamServer.upgrade);
  return {
    async listen(port, host) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      http.once("error", reject);
      http.listen(port, host, () => {
        http.off("error", reject);
        resolve();
      });
      await promise;
      return (http.address() as AddressInfo).port;
    },
    async close(graceMs) {
      streamServer.close();
      const { promise, resolve } = Promise.withResolvers<void>();
      http.close(() => resolve());
      http.closeIdleConnections();
      const timer = setTimeout(() => http.closeAllConnections(), graceMs);
      await promise;
      clearTimeout(timer);
    },
    get streamCount() {
      return streamServer.size;
    },
  };
}
