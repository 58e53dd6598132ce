import type { Agent, request as Request } from "undici";

/** Address of a conversation, as stored with it. */
export interface Reference {
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string; readonly tenantId?: string };
  readonly bot: { readonly id: string; readonly name?: string };
  readonly user: { readonly id: string; readonly name?: string };
}

/** How an attempt to send ended (R9). */
export type SendResult =
  | { readonly class: "sent"; readonly providerId: string | null }
  /** Surely not taken: may be repeated. `retryAfter` in seconds, as the channel said. */
  | {
      readonly class: "safe";
      readonly error: string;
      readonly retryAfter: number | null;
      /** The channel said that we are too fast. */
      readonly throttled?: boolean;
    }
  /** Perhaps taken: a repeat may double it. */
  | { readonly class: "ambiguous"; readonly error: string; readonly retryAfter: number | null }
  /** Never will be. `gone`: the bot was removed or blocked. */
  | { readonly class: "permanent"; readonly error: string; readonly gone: boolean }
  /** Not tried: there is no token for the channel. Worth no attempt; `retryAfter` in seconds. */
  | { readonly class: "blocked"; readonly error: string; readonly retryAfter: number };

/** How opening a conversation ended. */
export type OpenResult =
  | { readonly class: "opened"; readonly conversationId: string }
  | Exclude<SendResult, { readonly class: "sent" }>;

/** Whom a conversation is opened with, as an activity of theirs said. */
export type Opening = Omit<Reference, "conversation"> & {
  readonly channelId: string;
  readonly tenantId: string;
};

export interface Connector {
  /** Posts, or with `targetId` replaces, one activity given as JSON text. */
  send(reference: Reference, activity: string, targetId: string | null): Promise<SendResult>;
  /** Opens the personal conversation with somebody who has the app; the same one every time. */
  open(opening: Opening): Promise<OpenResult>;
  /** Seconds for which nothing is tried, because there is no token; 0: go on. */
  blockedFor(): number;
  close(): Promise<void>;
}

export interface ConnectorDeps {
  /** Bearer token for the channel; null when authentication is off. */
  readonly token: (renew: boolean) => Promise<string | null>;
  /** Whether our token and messages may go to this service address (H13). */
  readonly allowed: (serviceUrl: string) => boolean;
}

const TIMEOUT_MS = 10_000;
const CONNECTIONS = 64;
/** So long nothing is tried after a token was refused, or there was none to be had (R9). */
const BREAKER_MS = 60_000;

/** The Bot Connector's REST API, over one keep-alive agent; never retries by itself. */
export function makeConnector({ token, allowed }: ConnectorDeps): Connector {
  let http: Promise<{ agent: Agent; request: typeof Request }> | null = null;
  // Loaded at the first send: a program that serves only its page starts without it.
  const load = () =>
    (http ??= import("undici").then(({ Agent, request }) => ({
      request,
      agent: new Agent({
        connections: CONNECTIONS,
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
        connect: { timeout: 5_000 },
      }),
    })));

  let openUntil = 0;
  const blockedFor = () => Math.max(0, (openUntil - performance.now()) / 1_000);
  const blocked = (error: string): Blocked => ({
    class: "blocked",
    error,
    retryAfter: Math.max(1, blockedFor()),
  });
  const breakOff = (error: string): Blocked => {
    openUntil = performance.now() + BREAKER_MS;
    return blocked(error);
  };

  const bearerOf = async (
    renew: boolean,
  ): Promise<{ readonly bearer: string | null } | Blocked> => {
    try {
      return { bearer: await token(renew) };
    } catch {
      return breakOff("no token");
    }
  };

  const call = async (request: Call, renew: boolean): Promise<Response | Blocked> => {
    const got = await bearerOf(renew);
    if ("class" in got) return got;
    const { agent, request: fetch } = await load();
    const response = await fetch(request.url, {
      method: request.method,
      dispatcher: agent,
      headers: {
        "content-type": "application/json; charset=utf-8",
        ...(got.bearer === null ? {} : { authorization: `Bearer ${got.bearer}` }),
      },
      body: request.body,
    });
    const body = await response.body.text();
    const retryAfter = String(response.headers["retry-after"] ?? "");
    return { status: response.statusCode, body, retryAfter };
  };

  /** A token that is refused is renewed once; if that doesn't help, nothing is tried for a while. */
  const carryOut = async (serviceUrl: string, request: Call): Promise<Response | Failure> => {
    if (!allowed(serviceUrl)) {
      return { class: "permanent", error: "service address not allowed", gone: false };
    }
    if (blockedFor() > 0) return blocked("no token");
    try {
      const first = await call(request, false);
      if ("class" in first || first.status !== 401) return first;
      const second = await call(request, true);
      return "status" in second && second.status === 401 ? breakOff("HTTP 401") : second;
    } catch (error) {
      return failure(error);
    }
  };

  return {
    async send(reference, activity, targetId) {
      const path = `v3/conversations/${encodeURIComponent(reference.conversation.id)}/activities`;
      const { serviceUrl } = reference;
      const answer = await carryOut(serviceUrl, {
        url: under(
          serviceUrl,
          path + (targetId === null ? "" : `/${encodeURIComponent(targetId)}`),
        ),
        method: targetId === null ? "POST" : "PUT",
        body: addressed(activity, reference, targetId),
      });
      if ("class" in answer) return answer;
      const failed = classify(answer);
      return failed ?? { class: "sent", providerId: idIn(answer.body) };
    },
    async open({ serviceUrl, bot, user, tenantId }) {
      const answer = await carryOut(serviceUrl, {
        url: under(serviceUrl, "v3/conversations"),
        method: "POST",
        body: JSON.stringify({
          bot: { id: bot.id },
          isGroup: false,
          members: [{ id: user.id }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        }),
      });
      if ("class" in answer) return answer;
      const failed = classify(answer);
      if (failed !== null) return failed;
      const conversationId = idIn(answer.body);
      return conversationId === null
        ? { class: "ambiguous", error: "no conversation", retryAfter: null }
        : { class: "opened", conversationId };
    },
    blockedFor,
    async close() {
      if (http !== null) await (await http).agent.destroy();
    },
  };
}

/** The stored text with its address in front: nothing is parsed or serialised again. */
function addressed(activity: string, reference: Reference, targetId: string | null): string {
  const { bot, user, conversation } = reference;
  const address = JSON.stringify({
    ...(targetId === null ? {} : { id: targetId }),
    from: { id: bot.id, name: bot.name ?? "Huiyin" },
    conversation: { id: conversation.id },
    recipient: { id: user.id },
  });
  return `${address.slice(0, -1)},${activity.slice(1)}`;
}

type Blocked = Extract<SendResult, { readonly class: "blocked" }>;
type Failure = Exclude<SendResult, { readonly class: "sent" }>;

interface Call {
  readonly url: string;
  readonly method: "POST" | "PUT";
  readonly body: string;
}

interface Response {
  readonly status: number;
  readonly body: string;
  /** The header; empty when there is none. */
  readonly retryAfter: string;
}

const under = (serviceUrl: string, path: string) => serviceUrl.replace(/\/?$/, "/") + path;

/** Why it failed; null when it didn't. */
function classify({ status, retryAfter }: Response): Failure | null {
  if (status >= 200 && status < 300) return null;
  const error = `HTTP ${status}`;
  const wait = Number.isFinite(Number.parseFloat(retryAfter))
    ? Number.parseFloat(retryAfter)
    : null;
  if (status === 429) return { class: "safe", error, retryAfter: wait, throttled: true };
  if (status === 412) return { class: "safe", error, retryAfter: wait };
  if (status >= 500) return { class: "ambiguous", error, retryAfter: wait };
  return { class: "permanent", error, gone: status === 403 || status === 404 };
}

function idIn(body: string): string | null {
  try {
    const { id } = JSON.parse(body) as { id?: unknown };
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

/** Before a byte left, nothing can have arrived; after that nobody knows. */
const NEVER_LEFT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

function failure(error: unknown): Failure {
  const code = (error as { code?: unknown } | null)?.code;
  const name = typeof code === "string" ? code : "unknown";
  const known = { error: name, retryAfter: null };
  return NEVER_LEFT.has(name) ? { class: "safe", ...known } : { class: "ambiguous", ...known };
}
