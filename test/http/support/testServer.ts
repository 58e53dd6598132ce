import { Readable } from "node:stream";
import { Registry } from "prom-client";
import { ChannelAuthentication, type ChannelSettings } from "../../../src/bot/channelAuth.ts";
import { makeKeepFile } from "../../../src/bot/fileIntake.ts";
import type { Inbound, TurnOutcome } from "../../../src/bot/inbound.ts";
import { makeStreams } from "../../../src/bot/streams.ts";
import type { NewAttachment } from "../../../src/db/attachments.ts";
import type { FileStore } from "../../../src/db/fileStore.ts";
import { makeFileLinks } from "../../../src/http/fileLinks.ts";
import { makeServiceUrlRule } from "../../../src/http/guard.ts";
import { type HttpDeps, makeServer } from "../../../src/http/server.ts";
import type { Log } from "../../../src/log.ts";

/** No app id: a trial on this machine. */
export const NO_APP: ChannelSettings = {
  MicrosoftAppId: "",
  MicrosoftAppPassword: "",
  MicrosoftAppType: "MultiTenant",
  MicrosoftAppTenantId: "",
  ChannelService: "",
  ValidateAuthority: "",
  ToChannelFromBotLoginUrl: "",
  ToChannelFromBotOAuthScope: "",
  ToBotFromChannelTokenIssuer: "",
  ToBotFromChannelOpenIdMetadataUrl: "",
  ToBotFromEmulatorOpenIdMetadataUrl: "",
  OAuthUrl: "",
  CallerId: "",
};

export const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** What the server asked for, and what it is told. */
export interface TestServer {
  readonly base: string;
  readonly turns: Inbound[];
  readonly refused: string[];
  readonly invited: string[];
  readonly kept: NewAttachment[];
  /** Log lines of "error": faults. */
  readonly faults: unknown[];
  outcome: (inbound: Inbound) => Promise<TurnOutcome>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  readonly localMode?: boolean;
  readonly channel?: ChannelSettings;
  readonly tenants?: readonly string[];
  readonly serviceHosts?: readonly string[];
  readonly settings?: Partial<HttpDeps["settings"]>;
  readonly deps?: Partial<HttpDeps>;
}

/**
 * The real server on a free port of this machine, over a bot that keeps its transcript in memory
 * and says "re: …" to every message. For rules of the HTTP side that no database takes part in.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { localMode = true, channel = NO_APP, tenants = [] } = options;
  const streams = makeStreams();
  const memory = new Map<string, string[]>();
  const files = new Map<string, Buffer>();
  const seen = new Map<string, string>();
  const keyOf = (id: string) => `webchat:${id}`;
  const append = (inbound: Inbound, json: string): string => {
    const rows = memory.get(inbound.conversationId) ?? [];
    const id = `${inbound.conversationId}|${String(rows.length + 1).padStart(7, "0")}`;
    const head = {
      id,
      timestamp: new Date().toISOString(),
      conversation: { id: inbound.conversationId },
    };
    rows.push(`${JSON.stringify(head).slice(0, -1)},${json.slice(1)}`);
    memory.set(inbound.conversationId, rows);
    return id;
  };
  const fileStore: FileStore = {
    async put(bytes) {
      const key = String(files.size);
      files.set(key, Buffer.from(bytes));
      return key;
    },
    get: async (key) => files.get(key) ?? null,
    stream: async (key) => {
      const bytes = files.get(key);
      return bytes === undefined ? null : Readable.from([bytes]);
    },
    remove: async (key) => void files.delete(key),
  };
  const test: Omit<TestServer, "base" | "stop"> = {
    turns: [],
    refused: [],
    invited: [],
    kept: [],
    faults: [],
    outcome: async (inbound) => {
      const name = `${inbound.conversationId} ${inbound.clientId ?? inbound.activityId}`;
      const known = seen.get(name);
      if (known !== undefined) return { type: "repeated", activityId: known, response: known };
      const activityId = inbound.echo === null ? null : append(inbound, inbound.echo);
      seen.set(name, activityId ?? "");
      const said = inbound.body.type === "message" ? inbound.body.text : inbound.body.type;
      const reply = { type: "message", from: { id: "bot", role: "bot" }, text: `re: ${said}` };
      append(inbound, JSON.stringify(reply));
      streams.publish(keyOf(inbound.conversationId));
      return { type: "done", activityId, response: null };
    },
  };
  const server = makeServer({
    settings: {
      localMode,
      publicUrl: null,
      allowedOrigins: [],
      behindProxy: false,
      metricsToken: null,
      turnsPerMinute: 100_000,
      requestsPerMinute: 100_000,
      maxInFlight: 64,
      ...options.settings,
    },
    runTurn: (inbound) => {
      test.turns.push(inbound);
      return test.outcome(inbound);
    },
    auth: new ChannelAuthentication({ localMode, channel, tenants }),
    serviceUrlAllowed: makeServiceUrlRule(
      options.serviceHosts ?? ["smba.trafficmanager.net"],
      localMode,
    ),
    fetchFiles: async () => ({ files: [], refused: [] }),
    inviteFromGroup: (reference) => void test.invited.push(reference),
    streams,
    keyOf,
    transcript: async (id, watermark) => {
      const rows = memory.get(id) ?? [];
      return {
        activities: rows.slice(watermark),
        watermark: String(Math.max(watermark, rows.length)),
      };
    },
    markSeen: async () => undefined,
    openWebChat: async ({ accountId }) => ({ conversationId: `c-${accountId}` }),
    demoPeople: localMode ? async () => [] : null,
    tokenKey: new Uint8Array(32).fill(7),
    keepFile: makeKeepFile({
      store: fileStore,
      insert: async (file) => {
        test.kept.push(file);
        return true;
      },
    }),
    links: makeFileLinks(new Uint8Array(32).fill(9)),
    findFile: async (id) => test.kept.find((file) => file.id === id) ?? null,
    fileStore,
    ready: async () => [],
    draining: () => false,
    registry: new Registry(),
    rejected: (reason) => void test.refused.push(reason),
    log: { ...SILENT, error: (...line) => void test.faults.push(line) },
    ...options.deps,
  });
  const port = await server.listen(0, "127.0.0.1");
  return Object.assign(test, {
    base: `http://127.0.0.1:${port}`,
    stop: () => server.close(200),
  });
}

/** A message as the emulator of a developer sends it. */
export const emulatorMessage = (over: object = {}) => ({
  type: "message",
  id: "m1",
  channelId: "emulator",
  serviceUrl: "http://127.0.0.1:9",
  from: { id: "user-1" },
  recipient: { id: "bot" },
  conversation: { id: "talk-1" },
  text: "hello",
  ...over,
});

export const postJson = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
