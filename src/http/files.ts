import type { IncomingMessage, ServerResponse } from "node:http";
import type { StoredAttachment } from "../db/attachments.ts";
import type { FileStore } from "../db/fileStore.ts";
import { refuse, SAFE_HEADERS } from "./answer.ts";
import type { FileLinks } from "./fileLinks.ts";

export interface FilesDeps {
  readonly links: FileLinks;
  readonly find: (id: string) => Promise<StoredAttachment | null>;
  readonly store: FileStore;
}

const GONE = { status: 404, code: "NotFound", message: "No such file, or its link has expired." };
/** Pictures are drawn in the page; everything else is saved, never opened here (H14). */
const INLINE = /^image\/(jpeg|png|gif|webp)$/;

/** `GET /files/:key`. */
export function makeFiles({ links, find, store }: FilesDeps) {
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const key = /^\/files\/([\w-]{20,80})$/.exec(req.url?.split("?")[0] ?? "")?.[1];
    const id = key === undefined ? null : links.read(key);
    const file = id === null ? null : await find(id);
    const bytes = file === null ? null : await store.get(file.storageKey);
    if (file === null || bytes === null) {
      refuse(res, GONE);
      return;
    }
    const disposition = INLINE.test(file.contentType) ? "inline" : "attachment";
    res.writeHead(200, {
      ...SAFE_HEADERS,
      "content-type": file.contentType,
      "content-length": bytes.length,
      "content-disposition": `${disposition}; filename*=UTF-8''${encodeName(file.name)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "private, max-age=3600",
    });
    res.end(req.method === "HEAD" ? undefined : bytes);
  };
}

const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
