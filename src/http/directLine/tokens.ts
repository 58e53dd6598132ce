import { randomUUID } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";

/** Whom a token of the web chat speaks for, and in which conversation only. */
export interface ChatIdentity {
  readonly conversationId: string;
  /** `dl_…`: account id at the web channel. */
  readonly userId: string;
}

/**
 * Tokens of the web chat. The one for streams goes into an address, where logs may see it, so it
 * lives a minute and opens nothing else. Neither is single-use: after a pause the client opens
 * several streams with one address.
 */
export interface ChatTokens {
  issue(identity: ChatIdentity): Promise<string>;
  issueStream(identity: ChatIdentity): Promise<string>;
  /** @returns null for a token that is forged, expired, or for another use. */
  read(token: string): Promise<ChatIdentity | null>;
  readStream(token: string): Promise<ChatIdentity | null>;
}

export const TOKEN_LIFETIME_S = 30 * 60;
const STREAM_LIFETIME_S = 60;
const ISSUER = "huiyin";
const AUDIENCE = "huiyin/directline";
const MAX_REMEMBERED = 5_000;

type Use = "chat" | "stream";

/**
 * @param key the installation's key for chat tokens, 256 bits.
 * @param nowMs clock, for tests of expiry.
 */
export function makeChatTokens(key: Uint8Array, nowMs: () => number = Date.now): ChatTokens {
  const remembered = new Map<string, { identity: ChatIdentity; expiresAt: number }>();

  const issue = (use: Use, lifetimeS: number, { conversationId, userId }: ChatIdentity) => {
    const now = Math.floor(nowMs() / 1000);
    return new SignJWT({ use, conv: conversationId, user: userId })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + lifetimeS)
      .sign(key);
  };

  const verify = async (use: Use, token: string) => {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ["HS256"],
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ["exp", "jti"],
      currentDate: new Date(nowMs()),
    });
    const { conv, user, exp } = payload;
    if (payload["use"] !== use || typeof conv !== "string" || typeof user !== "string") return null;
    return { identity: { conversationId: conv, userId: user }, expiresAt: (exp ?? 0) * 1000 };
  };

  const read = async (use: Use, token: string): Promise<ChatIdentity | null> => {
    if (token.length > 2_048) return null;
    const name = `${use} ${token}`;
    const known = remembered.get(name);
    if (known !== undefined && known.expiresAt > nowMs()) return known.identity;
    remembered.delete(name);
    const checked = await verify(use, token).catch(() => null);
    if (checked === null) return null;
    const [oldest] = remembered.size >= MAX_REMEMBERED ? remembered.keys() : [];
    if (oldest !== undefined) remembered.delete(oldest);
    remembered.set(name, checked);
    return checked.identity;
  };

  return {
    issue: (identity) => issue("chat", TOKEN_LIFETIME_S, identity),
    issueStream: (identity) => issue("stream", STREAM_LIFETIME_S, identity),
    read: (token) => read("chat", token),
    readStream: (token) => read("stream", token),
  };
}
