import type { IncomingMessage } from "node:http";
import { MAX_FILES } from "../bot/fileIntake.ts";
import { parseJson, type Read, readBody } from "./body.ts";

/** All parts of one upload together; they are held in memory while they are looked at. */
const UPLOAD_LIMITS = { maxBytes: 32 * 1024 * 1024, timeoutMs: 60_000 };
const ACTIVITY_MAX = 256 * 1024;
/** Parts beyond the files that are taken: so many are named as refused. */
const MAX_PARTS = MAX_FILES + 40;

/** A multipart upload, taken apart. */
export interface Upload {
  /** The activity, unread; an empty message when none came. */
  readonly activity: unknown;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const bad = (message: string): Read<never> => ({
  ok: false,
  refusal: { status: 400, code: "BadUpload", message },
});

/** Reads `multipart/form-data` with a part `activity` and parts that are files. */
export async function readUpload(req: IncomingMessage): Promise<Read<Upload>> {
  const type = req.headers["content-type"] ?? "";
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type)) {
    req.resume();
    const message = "Send multipart/form-data.";
    return { ok: false, refusal: { status: 415, code: "UnsupportedMediaType", message } };
  }
  const body = await readBody(req, UPLOAD_LIMITS);
  if (!body.ok) return body;
  try {
    return await partsOf(body.value, type);
  } catch {
    return bad("The parts can't be read.");
  }
}

async function partsOf(body: Buffer, contentType: string): Promise<Read<Upload>> {
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": contentType },
  }).formData();
  let activity: unknown = { type: "message" };
  const files: Upload["files"][number][] = [];
  for (const [name, part] of form) {
    const bytes = typeof part === "string" ? Buffer.from(part) : Buffer.from(await part.bytes());
    if (name === "activity") {
      if (bytes.length > ACTIVITY_MAX) return bad("The activity is too long.");
      const parsed = parseJson(bytes);
      if (!parsed.ok) return parsed;
      activity = parsed.value;
    } else if (typeof part !== "string") {
      files.push({ name: part.name, bytes });
    }
    if (files.length > MAX_PARTS) return bad("Too many parts.");
  }
  return { ok: true, value: { activity, files } };
}
