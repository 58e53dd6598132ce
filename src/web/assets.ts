import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { WEB_CHAT } from "./webChatBundle.ts";

/** A file as it is served. */
export interface Asset {
  readonly contentType: string;
  readonly gzipped: Buffer;
  /** The same, for the few clients that don't take gzip; unpacked when first asked for. */
  plain(): Buffer;
}

/** The page's own files, in memory. */
export interface Assets {
  /** Where a file is served. It changes with the content of any of them, so it may be kept for ever. */
  readonly address: (name: string) => string;
  /** The file of an address, whichever build it names: during a release both are about. */
  find(build: string, name: string): { readonly asset: Asset; readonly current: boolean } | null;
}

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

const CLIENT = new URL("client/", import.meta.url);
const VENDOR = new URL("vendor/", import.meta.url);

/** Reads the page's files once, when the program starts. */
export function loadAssets(): Assets {
  const names = readdirSync(CLIENT).filter((name) => extension(name) in TYPES);
  const hash = createHash("sha256").update(WEB_CHAT.sha256);
  const assets = new Map<string, Asset>();
  for (const name of names.sort()) {
    const bytes = readFileSync(new URL(name, CLIENT));
    hash.update(name).update(bytes);
    assets.set(name, {
      contentType: TYPES[extension(name)] ?? "",
      gzipped: gzipSync(bytes, { level: 9 }),
      plain: () => bytes,
    });
  }
  const build = hash.digest("hex").slice(0, 12);
  const files = `/assets/${build}/`;
  assets.set(WEB_CHAT.file, packed(readFileSync(new URL(`${WEB_CHAT.file}.gz`, VENDOR))));
  return {
    address: (name) =>
      name === "webchat" ? `/assets/webchat/${WEB_CHAT.file}` : files + knownName(assets, name),
    find(named, name) {
      const asset = assets.get(name);
      if (asset === undefined) return null;
      return { asset, current: named === (name === WEB_CHAT.file ? "webchat" : build) };
    },
  };
}

const extension = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

function knownName(assets: ReadonlyMap<string, Asset>, name: string): string {
  if (!assets.has(name)) throw new RangeError(`there is no file ${name}`);
  return name;
}

function packed(gzipped: Buffer): Asset {
  let unpacked: Buffer | null = null;
  return {
    contentType: TYPES["js"] ?? "",
    gzipped,
    plain: () => (unpacked ??= gunzipSync(gzipped)),
  };
}
