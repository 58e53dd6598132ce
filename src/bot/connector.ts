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
  | { readonly class: "safe"; readonly error: string; readonly retryAfter: number | null }
  /** Perhaps taken: a repeat may double it. */
  | { readonly class: "ambiguous"; readonly error: string; readonly retryAfter: number | null }
  /** Never will be. `gone`: the bot was removed or blocked. */
  | { readonly class: "permanent"; readonly error: string; readonly gone: boolean }
  | { readonly class: "unauthorised"; readonly error: string };

export interface Connector {
  /** Posts, or with `targetId` replaces, one activity given as JSON text. */
  send(reference: Reference, activity: string, targetId: string | null): Promise<SendResult>;
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

  const attempt = async (
    reference: Reference,
    activity: string,
    targetId: string | null,
    renew: boolean,
  ): Promise<SendResult> => {
    const bearer = await token(renew);
    const { agent, request } = await load();
    const path = `v3/conversations/${encodeURIComponent(reference.conversation.id)}/activities`;
    const base = reference.serviceUrl.replace(/\/?$/, "/");
    const response = await request(
      base + path + (targetId === null ? "" : `/${encodeURIComponent(targetId)}`),
      {
        method: targetId === null ? "POST" : "PUT",
        dispatcher: agent,
        headers: {
          "content-type": "application/json; charset=utf-8",
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        },
        body: addressed(activity, reference, targetId),
      },
    );
    const body = await response.body.text();
    return classify(response.statusCode, body, String(response.headers["retry-after"] ?? ""));
  };

  return {
    async send(reference, activity, targetId) {
      if (!allowed(reference.serviceUrl)) {
        return { class: "permanent", error: "service address not allowed", gone: false };
      }
      try {
        const first = await attempt(reference, activity, targetId, false);
        if (first.class !== "unauthorised") return first;
        return await attempt(reference, activity, targetId, true);
      } catch (error) {
        return failure(error);
      }
    },
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

function classify(status: number, body: string, retryAfter: string): SendResult {
  if (status >= 200 && status < 300) return { class: "sent", providerId: idIn(body) };
  const error = `HTTP ${status}`;
  const wait = Number.isFinite(Number.parseFloat(retryAfter))
    ? Number.parseFloat(retryAfter)
    : null;
  if (status === 429 || status === 412) return { class: "safe", error, retryAfter: wait };
  if (status === 401) return { class: "unauthorised", error };
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

function failure(error: unknown): SendResult {
  const code = (error as { code?: unknown } | null)?.code;
  const name = typeof code === "string" ? code : "unknown";
  const known = { error: name, retryAfter: null };
  return NEVER_LEFT.has(name) ? { class: "safe", ...known } : { class: "ambiguous", ...known };
}
