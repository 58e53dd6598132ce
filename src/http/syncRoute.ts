import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { SyncAnswer, SyncRequest } from "../services/index.ts";
import { type Refusal, refuse, sendText } from "./answer.ts";
import { readJson } from "./body.ts";

/** A token of the sales system, and whose customers it may bring. */
export interface SyncToken {
  readonly organisationId: string;
  readonly token: string;
}

export interface SyncRouteDeps {
  /** None: the address isn't there. */
  readonly tokens: readonly SyncToken[];
  readonly sync: (request: SyncRequest) => Promise<SyncAnswer>;
  /** Ids of the organisations of this installation. */
  readonly organisations: () => Promise<readonly string[]>;
}

/** A thousand rows with everything in them, and some room. */
const LIMITS = { maxBytes: 2 * 1024 * 1024, timeoutMs: 30_000 };
const KEY = /^[\x21-\x7e]{8,200}$/;

const OFF: Refusal = { status: 404, code: "NotFound", message: "Not found." };
const NO_TOKEN: Refusal = {
  status: 401,
  code: "Unauthorized",
  message: "Send the token as Authorization: Bearer.",
};
const NOT_HERE: Refusal = {
  status: 403,
  code: "Forbidden",
  message: "The token's organisation is not of this installation.",
};
const NO_KEY: Refusal = {
  status: 400,
  code: "NoIdempotencyKey",
  message: "Send an Idempotency-Key of 8 to 200 visible characters, a new one for each request.",
};

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** `POST /api/sync/customers`: what the sales system says of customers (C-2). */
export function makeSyncRoute({ tokens, sync, organisations }: SyncRouteDeps) {
  const known = tokens.map(({ organisationId, token }) => ({
    organisationId,
    hash: digest(token),
  }));
  const organisationOf = (req: IncomingMessage): string | null => {
    const given = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(req.headers.authorization ?? "")?.[1];
    if (given === undefined) return null;
    const hash = digest(given);
    // All are compared: how long it takes says nothing about which one is near.
    const fits = known.filter((one) => timingSafeEqual(one.hash, hash));
    return fits[0]?.organisationId ?? null;
  };
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const refused = (refusal: Refusal, headers: Readonly<Record<string, string>> = {}) => {
      req.resume();
      refuse(res, refusal, headers);
    };
    if (known.length === 0) return refused(OFF);
    const organisationId = organisationOf(req);
    if (organisationId === null) return refused(NO_TOKEN, { "www-authenticate": "Bearer" });
    if (!(await organisations()).includes(organisationId)) return refused(NOT_HERE);
    const key = req.headers["idempotency-key"];
    if (typeof key !== "string" || !KEY.test(key)) return refused(NO_KEY);
    const body = await readJson(req, LIMITS);
    if (!body.ok) return refuse(res, body.refusal);
    const answer = await sync({ organisationId, key, body: body.value });
    const repeated: Readonly<Record<string, string>> = answer.repeated
      ? { "idempotent-replayed": "true" }
      : {};
    sendText(res, answer.status, answer.json, repeated);
  };
}
