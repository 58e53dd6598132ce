import { type IncomingMessage, type ServerResponse } from "node:http";
import { type Asset } from "../web/assets.ts";
import { type Refusal, SAFE_HEADERS } from "./answer.ts";

export const NOT_FOUND: Refusal = { status: 404, code: "NotFound", message: "Not found." };
/** For what never changes under its address. */
export const KEEP = "public, max-age=31536000, immutable";

/** What the groups of a pattern match in a request's path. */
export const partsOf = (req: IncomingMessage, form: RegExp): readonly (string | undefined)[] =>
  form.exec((req.url ?? "").split("?", 1)[0] ?? "")?.slice(1) ?? [];

/** Answers with a file of ours, packed for who takes that. */
export function sendPacked(
  req: IncomingMessage,
  res: ServerResponse,
  asset: Asset,
  cacheControl: string,
): void {
  const packed = takesGzip(req);
  send(req, res, packed ? asset.gzipped : asset.plain(), {
    "content-type": asset.contentType,
    "cache-control": cacheControl,
    vary: "Accept-Encoding",
    ...(packed ? { "content-encoding": "gzip" } : {}),
  });
}

const takesGzip = (req: IncomingMessage): boolean =>
  /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/i.test(
    String(req.headers["accept-encoding"] ?? ""),
  );

/** Answers with these bytes. */
export function send(
  req: IncomingMessage,
  res: ServerResponse,
  bytes: Buffer,
  headers: Readonly<Record<string, string>>,
  status = 200,
): void {
  res.writeHead(status, { ...SAFE_HEADERS, "content-length": bytes.length, ...headers });
  res.end(req.method === "HEAD" ? undefined : bytes);
}
