import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Streams } from "../../bot/streams.ts";
import type { TranscriptPage } from "../../db/transcript.ts";
import type { Log } from "../../log.ts";
import type { Origins } from "../origin.ts";
import { conversationIn, frameOf, watermarkOf } from "./routes.ts";
import type { ChatTokens } from "./tokens.ts";

export interface StreamDeps {
  readonly transcript: (conversationId: string, watermark: number) => Promise<TranscriptPage>;
  readonly markSeen: (conversationId: string, watermark: number) => Promise<void>;
  readonly streams: Streams;
  /** Name under which `streams` knows a conversation. */
  readonly keyOf: (conversationId: string) => string;
  readonly tokens: ChatTokens;
  readonly origins: Origins;
  readonly draining: () => boolean;
  readonly log: Log;
}

/** Live conversations over WebSocket. */
export interface StreamServer {
  /** Listener of the server's `upgrade` event. */
  readonly upgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Sends every client away to connect again elsewhere. */
  close(): void;
  readonly size: number;
}

const PING_MS = 30_000;
const MAX_PER_CONVERSATION = 20;
const MAX_SOCKETS = 10_000;
/** A client that reads slower than this collects its messages later, by its watermark. */
const MAX_BUFFERED = 1024 * 1024;
/** A page of the transcript that may have a successor. */
const FULL_PAGE = 500;
/** Characters after which a frame is sent although there is more. */
const MAX_FRAME = 512 * 1024;

export function makeStreamServer(deps: StreamDeps): StreamServer {
  // Clients say nothing here but empty frames.
  const wss = new WebSocketServer({ noServer: true, maxPayload: 1_024, clientTracking: false });
  const watching = new Map<string, Set<WebSocket>>();
  const alive = new WeakSet<WebSocket>();
  let size = 0;

  const pings = setInterval(() => {
    for (const sockets of watching.values()) {
      for (const socket of sockets) {
        if (!alive.has(socket)) socket.terminate();
        alive.delete(socket);
        socket.ping();
      }
    }
  }, PING_MS).unref();

  const watch = (socket: WebSocket, conversationId: string, watermark: number) => {
    const sockets = watching.get(conversationId) ?? new Set();
    watching.set(conversationId, sockets.add(socket));
    size += 1;
    const [oldest] = sockets.size > MAX_PER_CONVERSATION ? sockets : [];
    oldest?.close(1013, "too many");
    alive.add(socket);
    const stop = follow(deps, socket, conversationId, watermark);
    for (const sign of ["pong", "message"]) socket.on(sign, () => alive.add(socket));
    socket.on("error", () => socket.terminate());
    socket.once("close", () => {
      stop();
      size -= 1;
      sockets.delete(socket);
      if (sockets.size === 0) watching.delete(conversationId);
    });
  };

  const admit = async (req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const who = await admitted(deps, req, size);
    if (typeof who === "number") {
      socket.end(`HTTP/1.1 ${who} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    wss.handleUpgrade(req, socket, head, (open) => watch(open, who.conversationId, who.watermark));
  };

  return {
    upgrade(req, socket, head) {
      socket.on("error", () => socket.destroy());
      admit(req, socket, head).catch((error: unknown) => {
        deps.log.error("stream.upgrade", { error });
        socket.destroy();
      });
    },
    close() {
      clearInterval(pings);
      for (const sockets of watching.values()) {
        for (const socket of sockets) socket.close(1001, "going away");
      }
    },
    get size() {
      return size;
    },
  };
}

/** @returns whom to stream to, or the status of a refusal. Browsers send Origin; CORS isn't asked here. */
async function admitted(
  { origins, tokens, draining }: StreamDeps,
  req: IncomingMessage,
  size: number,
): Promise<{ readonly conversationId: string; readonly watermark: number } | number> {
  const url = new URL(req.url ?? "/", "http://localhost");
  if (!/^\/v3\/directline\/conversations\/[^/]+\/stream$/.test(url.pathname)) return 404;
  if (draining() || size >= MAX_SOCKETS) return 503;
  if (!origins.hostAllowed(req) || !origins.allowed(req)) return 403;
  const who = await tokens.readStream(url.searchParams.get("t") ?? "");
  if (who === null || who.conversationId !== conversationIn(req.url ?? "")) return 403;
  const watermark = watermarkOf(req);
  return watermark === null ? 400 : { conversationId: who.conversationId, watermark };
}

/**
 * Sends what is after the watermark, and again whenever the conversation has news. One read at a
 * time; news that come meanwhile are one more read. What was sent has reached the person.
 *
 * @returns how to stop.
 */
function follow(
  { transcript, markSeen, streams, keyOf, log }: StreamDeps,
  socket: WebSocket,
  conversationId: string,
  from: number,
): () => void {
  let sent = from;
  let reading = false;
  let news = false;

  const drain = async (): Promise<void> => {
    try {
      while (news && socket.readyState === socket.OPEN) {
        news = false;
        const page = await manyPages((from) => transcript(conversationId, from), sent);
        if (page.activities.length === 0) continue;
        if (socket.bufferedAmount > MAX_BUFFERED) return socket.close(1013, "too slow");
        await send(socket, frameOf(page));
        sent = Number(page.watermark);
        if (page.more) news = true;
        await markSeen(conversationId, sent);
      }
    } finally {
      // Here and not after the promise: news that come in between would find nobody reading.
      reading = false;
    }
  };
  const pump = () => {
    news = true;
    if (reading) return;
    reading = true;
    drain().catch((error: unknown) => {
      log.warn("stream.broken", { error });
      socket.close(1011, "try again");
    });
  };
  const stop = streams.subscribe(keyOf(conversationId), pump);
  pump();
  return stop;
}

/**
 * A long history as one frame, as far as it is reasonable: the client takes a frame's activities
 * in one by one and, when the next frame is there already, mixes the two.
 */
async function manyPages(
  read: (from: number) => Promise<TranscriptPage>,
  from: number,
): Promise<TranscriptPage & { readonly more: boolean }> {
  const activities: string[] = [];
  let watermark = String(from);
  let size = 0;
  for (;;) {
    const page = await read(Number(watermark));
    activities.push(...page.activities);
    watermark = page.watermark;
    if (page.activities.length < FULL_PAGE) return { activities, watermark, more: false };
    for (const activity of page.activities) size += activity.length;
    if (size > MAX_FRAME) return { activities, watermark, more: true };
  }
}

const send = (socket: WebSocket, text: string): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.send(text, (error) => (error ? reject(error) : resolve()));
  return promise;
};
