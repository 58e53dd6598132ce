import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { Refusal } from "./answer.ts";

/** How much of a request's body is read, and for how long (R23). */
export interface BodyLimits {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

export const JSON_LIMITS: BodyLimits = { maxBytes: 256 * 1024, timeoutMs: 10_000 };
/** Nesting that no card and no activity of ours reaches; recursive readers are safe below it. */
const MAX_DEPTH = 64;

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

const no = (status: number, code: string, message: string, close = false): Read<never> => ({
  ok: false,
  refusal: { status, code, message, ...(close ? { close } : {}) },
});

const tooBig = (limits: BodyLimits) =>
  no(413, "MessageSizeTooBig", `At most ${limits.maxBytes} bytes.`);

/** How long a refused body may go on arriving; cut off at once, the client might miss the answer. */
const LINGER_MS = 2_000;

/** Lets the rest of a refused body run into nothing, for a moment. */
function discard(req: IncomingMessage): void {
  if (req.complete) return;
  const timer = setTimeout(() => req.socket.destroy(), LINGER_MS).unref();
  req.once("close", () => clearTimeout(timer));
  req.resume();
}

/** Reads a body whole; what is too long or too slow is refused. */
export async function readBody(req: IncomingMessage, limits: BodyLimits): Promise<Read<Buffer>> {
  // Compressed bytes aren't taken: their size says nothing about what they become.
  const encoding = req.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") {
    discard(req);
    return no(415, "UnsupportedMediaType", "Content-Encoding is not supported.");
  }
  if (Number(req.headers["content-length"] ?? 0) > limits.maxBytes) {
    discard(req);
    return tooBig(limits);
  }
  return await collect(req, limits);
}

function collect(req: IncomingMessage, limits: BodyLimits): Promise<Read<Buffer>> {
  const { promise, resolve } = Promise.withResolvers<Read<Buffer>>();
  const chunks: Buffer[] = [];
  let size = 0;
  const settle = (result: Read<Buffer>) => {
    clearTimeout(timer);
    resolve(result);
  };
  const onData = (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limits.maxBytes) {
      chunks.push(chunk);
      return;
    }
    req.off("data", onData);
    chunks.length = 0;
    discard(req);
    settle(tooBig(limits));
  };
  const timer = setTimeout(() => {
    req.off("data", onData);
    settle(no(408, "RequestTimeout", "The body took too long.", true));
  }, limits.timeoutMs);
  req.on("data", onData);
  req.once("end", () => {
    const value = chunks.length === 1 ? chunks[0] : undefined;
    settle({ ok: true, value: value ?? Buffer.concat(chunks) });
  });
  req.once("close", () => {
    if (!req.complete) settle(no(400, "BadRequest", "The body broke off.", true));
  });
  return promise;
}

/**
 * Reads a JSON body: exact media type, valid UTF-8, bounded depth. Members named `__proto__` are
 * left out, so that nobody who copies the value later is caught by them.
 */
export async function readJson(
  req: IncomingMessage,
  limits: BodyLimits = JSON_LIMITS,
): Promise<Read<unknown>> {
  const type = req.headers["content-type"] ?? "";
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    discard(req);
    return no(415, "UnsupportedMediaType", "Send application/json in UTF-8.");
  }
  const body = await readBody(req, limits);
  return body.ok ? parseJson(body.value) : body;
}

/** Parses JSON bytes under the same rules. */
export function parseJson(bytes: Buffer): Read<unknown> {
  if (!isUtf8(bytes)) return no(400, "BadEncoding", "The body is not valid UTF-8.");
  const text = bytes.toString("utf8");
  if (isTooDeep(text)) return no(400, "TooDeep", `At most ${MAX_DEPTH} levels.`);
  try {
    return { ok: true, value: JSON.parse(text, reviverFor(text)) };
  } catch {
    return no(400, "BadJson", "The body is not valid JSON.");
  }
}

// A name can be spelled with escapes (\u005f is an underscore); only then the slow way is taken.
const reviverFor = (text: string) =>
  text.includes("__proto__") || text.includes("\\u005") ? withoutProto : undefined;

const withoutProto = (key: string, value: unknown): unknown =>
  key === "__proto__" ? undefined : value;

/** Counts brackets outside strings; linear, and done before anything is built. */
function isTooDeep(text: string): boolean {
  if (!hasManyBrackets(text)) return false;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}

/** Whether there are enough opening brackets to be too deep at all; most activities have a dozen. */
function hasManyBrackets(text: string): boolean {
  let count = 0;
  for (const bracket of ["{", "["]) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      count += 1;
      if (count > MAX_DEPTH) return true;
    }
  }
  return false;
}
