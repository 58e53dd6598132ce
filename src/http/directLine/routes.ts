import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ReceivedFile } from "../../../dialogs/talk.ts";
import {
  type FileIntake,
  fileName,
  intakeOf,
  type KeepFile,
  MAX_FILES,
  type RefusedFile,
} from "../../bot/fileIntake.ts";
import type { Inbound, RunTurn, TurnOutcome } from "../../bot/inbound.ts";
import { localeOf } from "../../core/locale.ts";
import type { TranscriptPage } from "../../db/transcript.ts";
import { BUSY, refuse, type Refusal, sendJson, sendText } from "../answer.ts";
import { readJson, type Read } from "../body.ts";
import type { FileLinks } from "../fileLinks.ts";
import type { Gate, RateLimit } from "../limits.ts";
import type { Origins } from "../origin.ts";
import { readUpload, type Upload } from "../uploads.ts";
import { type ClientReading, readClientActivity } from "./clientActivity.ts";
import { type ChatIdentity, type ChatTokens, TOKEN_LIFETIME_S } from "./tokens.ts";

export interface DirectLineDeps {
  readonly runTurn: RunTurn;
  /** Messages of a conversation after a sequence number. */
  readonly transcript: (conversationId: string, watermark: number) => Promise<TranscriptPage>;
  /** Everything up to a sequence number has reached the person's client. */
  readonly markSeen: (conversationId: string, watermark: number) => Promise<void>;
  /** Number of the latest notice that wasn't seen; null when there is none. */
  readonly latestUnseen?: (conversationId: string) => Promise<number | null>;
  readonly keepFile: KeepFile;
  readonly links: FileLinks;
  readonly tokens: ChatTokens;
  readonly origins: Origins;
  readonly gate: Gate;
  /** Uploads are held in memory: only a few at once. */
  readonly uploadGate: Gate;
  readonly perUser: RateLimit;
  readonly rejected: (reason: string) => void;
}

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export const BASE_PATH = "/v3/directline";

/** The REST calls of Direct Line 3.0, by method and path pattern of the server. */
export interface DirectLineRoutes {
  readonly startConversation: Handler;
  readonly reconnect: Handler;
  readonly refreshToken: Handler;
  readonly postActivity: Handler;
  readonly getActivities: Handler;
  readonly upload: Handler;
}

export function makeDirectLine(deps: DirectLineDeps): DirectLineRoutes {
  const withIdentity =
    (handle: (req: IncomingMessage, res: ServerResponse, who: ChatIdentity) => Promise<void>) =>
    async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
      const who = await identify(deps, req);
      if ("status" in who) {
        deps.rejected(who.code);
        req.resume();
        refuse(res, who);
      } else await handle(req, res, who);
    };
  return {
    startConversation: withIdentity((req, res, who) => start(deps, req, res, who)),
    reconnect: withIdentity(async (req, res, who) => {
      const watermark = watermarkOf(req);
      if (watermark === null) refuse(res, BAD_WATERMARK);
      else sendJson(res, 200, await opened(deps, req, who, watermark));
    }),
    refreshToken: withIdentity(async (req, res, who) => {
      req.resume();
      const token = await deps.tokens.issue(who);
      const { conversationId } = who;
      sendJson(res, 200, { conversationId, token, expires_in: TOKEN_LIFETIME_S });
    }),
    postActivity: withIdentity((req, res, who) => post(deps, req, res, who)),
    getActivities: withIdentity((req, res, who) => poll(deps, req, res, who)),
    upload: withIdentity((req, res, who) => upload(deps, req, res, who)),
  };
}

// The client takes 403 as "expired, get a new token" and 404 as the end of the conversation.
const NO_TOKEN: Refusal = {
  status: 403,
  code: "TokenExpired",
  message: "Token missing or expired.",
};
const FOREIGN: Refusal = { status: 403, code: "BadArgument", message: "Not your conversation." };
const BAD_WATERMARK: Refusal = { status: 400, code: "BadArgument", message: "Bad watermark." };
const MAX_WATERMARK = 2 ** 31 - 1;

async function identify(
  deps: DirectLineDeps,
  req: IncomingMessage,
): Promise<ChatIdentity | Refusal> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(req.headers.authorization ?? "")?.[1];
  const who = token === undefined ? null : await deps.tokens.read(token);
  if (who === null) return NO_TOKEN;
  const named = conversationIn(req.url ?? "");
  return named === null || named === who.conversationId ? who : FOREIGN;
}

/** Id of the conversation in a path of ours; null when there is none in it. */
export function conversationIn(url: string): string | null {
  const match = /^\/v3\/directline\/conversations\/([^/?]+)/.exec(url)?.[1];
  if (match === undefined) return null;
  try {
    return decodeURIComponent(match);
  } catch {
    return "";
  }
}

/** Sequence number after which the client wants to hear; null for what isn't one. */
export function watermarkOf(req: IncomingMessage): number | null {
  const given = new URL(req.url ?? "/", "http://localhost").searchParams.get("watermark") ?? "";
  if (given === "" || given === "-") return 0;
  if (!/^\d{1,10}$/.test(given)) return null;
  const watermark = Number(given);
  return watermark <= MAX_WATERMARK ? watermark : null;
}

async function start(
  deps: DirectLineDeps,
  req: IncomingMessage,
  res: ServerResponse,
  who: ChatIdentity,
): Promise<void> {
  const body: Read<unknown> = hasBody(req) ? await readJson(req) : { ok: true, value: null };
  if (!body.ok) return refuse(res, body.refusal);
  const tag = (body.value as { locale?: unknown } | null)?.locale;
  const arrive = (activityId: string) =>
    turn(deps, who, {
      activityId,
      clientId: null,
      locale: typeof tag === "string" ? localeOf(tag) : null,
      body: { type: "arrived" },
      echo: null,
    });
  // Greeted once: the second start of a conversation meets the first one's row.
  const outcome = await arrive("arrived");
  if (outcome === null || outcome.type === "busy") return refuse(res, BUSY);
  if (outcome.type === "repeated") {
    // Back again: once for what came meanwhile, however many tabs are opened.
    const missed = (await deps.latestUnseen?.(who.conversationId)) ?? null;
    if (missed !== null) await arrive(`arrived:${missed}`);
  }
  sendJson(res, outcome.type === "repeated" ? 200 : 201, await opened(deps, req, who, 0));
}

const hasBody = (req: IncomingMessage): boolean =>
  req.headers["transfer-encoding"] !== undefined || Number(req.headers["content-length"] ?? 0) > 0;

async function opened(
  deps: DirectLineDeps,
  req: IncomingMessage,
  who: ChatIdentity,
  watermark: number,
): Promise<object> {
  const { conversationId } = who;
  const base = deps.origins.baseUrl(req).replace(/^http/, "ws");
  const path = `${BASE_PATH}/conversations/${encodeURIComponent(conversationId)}/stream`;
  const ticket = await deps.tokens.issueStream(who);
  return {
    conversationId,
    token: await deps.tokens.issue(who),
    expires_in: TOKEN_LIFETIME_S,
    streamUrl: `${base}${path}?watermark=${watermark}&t=${ticket}`,
    referenceGrammarId: randomUUID(),
  };
}

async function post(
  deps: DirectLineDeps,
  req: IncomingMessage,
  res: ServerResponse,
  who: ChatIdentity,
): Promise<void> {
  if (overRate(deps, res, who)) return void req.resume();
  const body = await readJson(req);
  if (!body.ok) return refuse(res, body.refusal);
  const reading = readClientActivity(body.value, who);
  if (!reading.ok) return refuse(res, reading.refusal);
  await say(deps, res, who, reading.value);
}

async function upload(
  deps: DirectLineDeps,
  req: IncomingMessage,
  res: ServerResponse,
  who: ChatIdentity,
): Promise<void> {
  if (overRate(deps, res, who)) return void req.resume();
  if (!deps.uploadGate.enter()) return refuse(res, BUSY);
  try {
    const upload = await readUpload(req);
    if (!upload.ok) return refuse(res, upload.refusal);
    const before = readClientActivity(upload.value.activity, who);
    if (!before.ok) return refuse(res, before.refusal);
    if (before.value?.body.type === "setLocale") return refuse(res, NOT_A_MESSAGE);
    const intake = await keepAll(deps, upload.value.files, who);
    const base = deps.origins.baseUrl(req);
    const shown = intake.files.map(({ id, name, contentType }) => ({
      name,
      contentType,
      contentUrl: base + deps.links.pathOf(id),
    }));
    const reading = readClientActivity(upload.value.activity, who, shown);
    const said = reading.ok ? reading.value : null;
    if (said?.body.type !== "message") return refuse(res, NOT_A_MESSAGE);
    await say(deps, res, who, { ...said, body: { ...said.body, ...intake } });
  } finally {
    deps.uploadGate.leave();
  }
}

async function keepAll(
  deps: DirectLineDeps,
  files: Upload["files"],
  { userId }: ChatIdentity,
): Promise<FileIntake> {
  const owner = { channel: "webchat", accountId: userId };
  const results: (ReceivedFile | RefusedFile)[] = [];
  for (const [index, { name, bytes }] of files.entries()) {
    const over = index >= MAX_FILES;
    results.push(
      over ? { name: fileName(name), reason: "count" } : await deps.keepFile(name, bytes, owner),
    );
  }
  return intakeOf(results);
}

const NOT_A_MESSAGE: Refusal = {
  status: 400,
  code: "BadActivity",
  message: "Files come with a message.",
};

function overRate(deps: DirectLineDeps, res: ServerResponse, who: ChatIdentity): boolean {
  const wait = deps.perUser.take(`webchat:${who.userId}`);
  if (wait === 0) return false;
  deps.rejected("userRate");
  refuse(res, { status: 429, code: "TooManyRequests", message: "Slow down.", retryAfter: wait });
  return true;
}

/** Runs the turn and answers with the id of the echo: "sent" means that it is kept. */
async function say(
  deps: DirectLineDeps,
  res: ServerResponse,
  who: ChatIdentity,
  said: ClientReading,
): Promise<void> {
  if (said === null) return sendJson(res, 200, { id: `${who.conversationId}|${randomUUID()}` });
  const activityId = said.clientId ?? randomUUID();
  const outcome = await turn(deps, who, { ...said, activityId });
  if (outcome === null || outcome.type === "busy") return refuse(res, BUSY);
  const id = outcome.type === "failed" ? outcome.errorId : (outcome.activityId ?? activityId);
  sendJson(res, 200, { id });
}

async function turn(
  deps: DirectLineDeps,
  { conversationId, userId }: ChatIdentity,
  said: Pick<Inbound, "activityId" | "clientId" | "locale" | "body" | "echo">,
): Promise<TurnOutcome | null> {
  if (!deps.gate.enter()) {
    deps.rejected("full");
    return null;
  }
  try {
    return await deps.runTurn({
      ...said,
      channel: "webchat",
      conversationId,
      account: { id: userId, entraObjectId: null, entraTenantId: null },
      reference: "",
    });
  } finally {
    deps.gate.leave();
  }
}

async function poll(
  deps: DirectLineDeps,
  req: IncomingMessage,
  res: ServerResponse,
  { conversationId }: ChatIdentity,
): Promise<void> {
  const watermark = watermarkOf(req);
  if (watermark === null) return refuse(res, BAD_WATERMARK);
  const page = await deps.transcript(conversationId, watermark);
  sendText(res, 200, frameOf(page));
  if (page.activities.length > 0) await deps.markSeen(conversationId, Number(page.watermark));
}

/** A page as the client reads it; its activities are JSON text already. */
export const frameOf = ({ activities, watermark }: TranscriptPage): string =>
  `{"activities":[${activities.join(",")}],"watermark":${JSON.stringify(watermark)}}`;
