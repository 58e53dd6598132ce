import { readFile } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { type Asset } from "../web/assets.ts";
import { type FontFamily } from "../web/fonts.ts";
import { refuse } from "./answer.ts";
import { KEEP, NOT_FOUND, partsOf, send, sendPacked } from "./sendAsset.ts";

/** `GET /fonts/:family/:version/…`: the style sheet of a family, and the files that it names. */
export function makeFontHandler(fonts: readonly FontFamily[]) {
  const sheets = new Map<string, Asset>();
  const sheetOf = (family: FontFamily): Asset => {
    const known = sheets.get(family.name);
    if (known !== undefined) return known;
    const made: Asset = {
      contentType: "text/css; charset=utf-8",
      gzipped: gzipSync(family.css),
      plain: () => family.css,
    };
    sheets.set(family.name, made);
    return made;
  };
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const [name, version, sheet, file = ""] = partsOf(
      req,
      /^\/fonts\/([\w-]+)\/([\w.-]+)\/(?:(index\.css)|files\/([^/]+))$/,
    );
    const family = fonts.find((one) => one.name === name && one.version === version);
    if (family === undefined) return refuse(res, NOT_FOUND);
    if (sheet !== undefined) return sendPacked(req, res, sheetOf(family), KEEP);
    const path = family.file(file);
    const bytes = path === null ? null : await readFile(path).catch(() => null);
    if (bytes === null) return refuse(res, NOT_FOUND);
    send(req, res, bytes, { "content-type": "font/woff2", "cache-control": KEEP });
  };
}
