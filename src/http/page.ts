import { randomBytes } from "node:crypto";
import { type IncomingMessage, type ServerResponse } from "node:http";
import type * as restify from "restify";
import { type Assets, loadAssets } from "../web/assets.ts";
import { contentSecurityPolicy } from "../web/contentSecurityPolicy.ts";
import { demoHtml } from "../web/demoHtml.ts";
import { type DeskFacts } from "../web/deskFacts.ts";
import { type FontFamily, loadFonts } from "../web/fonts.ts";
import { type PageInput } from "../web/frame.ts";
import { legalHtml } from "../web/legalHtml.ts";
import { LANGUAGE_COOKIE, negotiateLocale } from "../web/negotiateLocale.ts";
import { pageHtml } from "../web/pageHtml.ts";
import { refuse, SAFE_HEADERS, sendJson } from "./answer.ts";
import { makeFontHandler } from "./fontRoutes.ts";
import { KEEP, NOT_FOUND, partsOf, send, sendPacked } from "./sendAsset.ts";

export interface PageDeps {
  /** Asked at every request: whether the desk is open changes. */
  readonly organisation: () => DeskFacts;
  /** Only then there is a trial page. */
  readonly localMode: boolean;
  readonly version: string;
}

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const YEAR_S = 365 * 24 * 60 * 60;

/** The page, the trial page, their files and fonts: all that a browser needs, from this server. */
export function registerPage(server: restify.Server, deps: PageDeps): void {
  const assets = loadAssets();
  const fonts = loadFonts();
  const on = (path: string, handler: Handler) => {
    const route = async (req: restify.Request, res: restify.Response): Promise<void> =>
      handler(req, res);
    server.get(path, route);
    server.head(path, route);
  };
  const page = makePage(deps, assets, fonts);
  on("/", page(pageHtml));
  on("/demo", deps.localMode ? page(demoHtml) : async (_req, res) => refuse(res, NOT_FOUND));
  on(
    "/privacy",
    page((input) => legalHtml("privacy", input)),
  );
  on(
    "/terms",
    page((input) => legalHtml("terms", input)),
  );
  on("/assets/:build/:name", makeAssetHandler(assets));
  const font = makeFontHandler(fonts);
  on("/fonts/:family/:version/index.css", font);
  on("/fonts/:family/:version/files/:name", font);
  on("/favicon.ico", async (_req, res) => {
    res.writeHead(302, { ...SAFE_HEADERS, location: assets.address("mark.svg") });
    res.end();
  });
  on("/api/webchat/desk", async (_req, res) => {
    sendJson(res, 200, { openNow: deps.organisation().openNow ?? null });
  });
}

function makePage(deps: PageDeps, assets: Assets, fonts: readonly FontFamily[]) {
  const fontSheets = fonts.map((family) => family.sheet);
  return (render: (input: PageInput) => string): Handler =>
    async (req, res) => {
      const query = new URL(req.url ?? "/", "http://localhost").searchParams.get("lang");
      const locale = negotiateLocale({
        query,
        cookie: req.headers.cookie,
        acceptLanguage: req.headers["accept-language"],
      });
      const nonce = randomBytes(16).toString("base64");
      const asset = assets.address;
      const text = render({
        organisation: deps.organisation(),
        locale,
        nonce,
        asset,
        fontSheets,
        version: deps.version,
      });
      send(req, res, Buffer.from(text), {
        "content-type": "text/html; charset=utf-8",
        "content-language": locale,
        "content-security-policy": contentSecurityPolicy(nonce, req.headers.host),
        "cross-origin-opener-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=()",
        vary: "Accept-Language, Cookie",
        ...(query === null
          ? {}
          : {
              "set-cookie": `${LANGUAGE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`,
            }),
      });
    };
}

function makeAssetHandler(assets: Assets): Handler {
  return async (req, res) => {
    const [build, name] = partsOf(req, /^\/assets\/([\w.-]+)\/([\w.-]+)$/);
    const found = assets.find(build ?? "", name ?? "");
    if (found === null) return refuse(res, NOT_FOUND);
    sendPacked(req, res, found.asset, found.current ? KEEP : "no-store");
  };
}
