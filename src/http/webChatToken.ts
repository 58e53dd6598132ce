import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { type Locale, localeOf } from "../core/locale.ts";
import { refuse, type Refusal, sendJson } from "./answer.ts";
import { readJson } from "./body.ts";
import { type ChatTokens, TOKEN_LIFETIME_S } from "./directLine/tokens.ts";
import type { Origins } from "./origin.ts";

/** A person of a demonstration organisation, as the trial page offers them. */
export interface DemoPerson {
  readonly id: string;
  /** Id of theirs. */
  readonly organisation: string;
  readonly kind: "staff" | "customer";
  readonly name: string;
  readonly roles: readonly string[];
  readonly areas: readonly string[];
  readonly desk: string | null;
  readonly reach: string | null;
  readonly household: string | null;
}

export interface WebChatTokenDeps {
  readonly tokens: ChatTokens;
  readonly origins: Origins;
  /** The conversation of an account, the same on every device; made when there is none. */
  readonly openWebChat: (account: {
    readonly accountId: string;
    readonly personId: string | null;
    readonly locale: Locale;
  }) => Promise<{ readonly conversationId: string }>;
  /** Null outside local mode: nobody can be somebody else there. */
  readonly demoPeople: (() => Promise<readonly DemoPerson[]>) | null;
  /** The page is reached over TLS. */
  readonly secure: boolean;
}

const request = z.object({
  locale: z.string().max(64).nullish(),
  staff: z.uuid().nullish(),
  resident: z.uuid().nullish(),
});

const COOKIE = "huiyin_session";
const YEAR_S = 365 * 24 * 60 * 60;
const SESSION = /^[\w-]{22}$/;

const FOREIGN: Refusal = { status: 403, code: "ForeignOrigin", message: "Not from this page." };
const BAD: Refusal = { status: 400, code: "BadArgument", message: "Bad request." };
const NOBODY: Refusal = { status: 404, code: "NotFound", message: "No such person here." };

/**
 * `POST /api/webchat/token`: our own page's session decides who one is. A browser without one gets
 * a new session, and with it an account that nobody can guess. In local mode the page may ask to be
 * somebody of the demonstration organisation.
 */
export function makeWebChatToken(deps: WebChatTokenDeps) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (!deps.origins.allowed(req)) {
      req.resume();
      return refuse(res, FOREIGN);
    }
    const body = await readJson(req);
    if (!body.ok) return refuse(res, body.refusal);
    const wanted = request.safeParse(body.value ?? {});
    if (!wanted.success) return refuse(res, BAD);
    const { locale, staff, resident } = wanted.data;
    const demoId = staff ?? resident ?? null;
    if (demoId !== null && !(await isDemoPerson(deps, demoId))) return refuse(res, NOBODY);
    const session = sessionOf(req);
    const userId = demoId === null ? accountOf(session.id) : demoAccountOf(demoId);
    const { conversationId } = await deps.openWebChat({
      accountId: userId,
      personId: demoId,
      locale: localeOf(locale) ?? localeOf(req.headers["accept-language"]) ?? "zh-Hant",
    });
    const token = await deps.tokens.issue({ conversationId, userId });
    const answer = { token, conversationId, userId, expires_in: TOKEN_LIFETIME_S };
    const fresh = demoId === null && session.fresh;
    sendJson(res, 200, answer, fresh ? { "set-cookie": cookie(session.id, deps.secure) } : {});
  };
}

/** The web chat account of somebody of the demonstration organisation. */
export const demoAccountOf = (personId: string): string => `dl_demo_${personId}`;

/** `GET /api/demo/people`: whom the trial page can be; not there outside local mode. */
export const makeDemoPeople =
  ({ demoPeople, origins }: WebChatTokenDeps) =>
  async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (demoPeople === null) return refuse(res, { ...NOBODY, message: "Not here." });
    if (!origins.allowed(req)) return refuse(res, FOREIGN);
    sendJson(res, 200, await demoPeople());
  };

const isDemoPerson = async ({ demoPeople }: WebChatTokenDeps, id: string): Promise<boolean> =>
  demoPeople !== null && (await demoPeople()).some((person) => person.id === id);

function sessionOf(req: IncomingMessage): { readonly id: string; readonly fresh: boolean } {
  const found = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(req.headers.cookie ?? "")?.[1];
  if (found !== undefined && SESSION.test(found)) return { id: found, fresh: false };
  return { id: randomBytes(16).toString("base64url"), fresh: true };
}

/** The cookie is a password of sorts: rows and tokens hold only its hash. */
const accountOf = (sessionId: string): string =>
  `dl_${createHash("sha256").update(`huiyin webchat ${sessionId}`).digest("hex").slice(0, 32)}`;

const cookie = (sessionId: string, secure: boolean): string =>
  `${COOKIE}=${sessionId}; Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
