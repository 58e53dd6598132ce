import { randomBytes } from "node:crypto";
import { type IncomingMessage, type ServerResponse } from "node:http";
import type * as restify from "restify";
import { type NoticeFacts } from "../services/writtenNotices/knownNotice.ts";
import { type Assets, loadAssets } from "../web/assets.ts";
import { contentSecurityPolicy } from "../web/contentSecurityPolicy.ts";
import { demoHtml } from "../web/demoHtml.ts";
import { type DeskFacts } from "../web/deskFacts.ts";
import { type FontFamily, loadFonts } from "../web/fonts.ts";
import { type PageInput } from "../web/frame.ts";
import { legalHtml } from "../web/legalHtml.ts";
import { noticeHtml } from "../web/noticeHtml.ts";
import { LANGUAGE_COOKIE, negotiateLocale } from "../web/negotiateLocale.ts";
import { pageHtml } from "../web/pageHtml.ts";
import { refuse, SAFE_HEADERS, sendJson } from "./answer.ts";
import { makeFontHandler } from "./fontRoutes.ts";
import { KEEP, NOT_FOUND, partsOf, send, sendPacked } from "./sendAsset.ts";

export interface PageDeps {
  /** Asked at every request: whether a desk is open changes. */
  readonly organisations: () => readonly [DeskFacts, ...DeskFacts[]];
  /** Only then there is a trial page. */
  readonly localMode: boolean;
  readonly version: string;
  /** What anybody may know of a written notice; null: there is none of this number. */
  readonly findNotice?: (number: string) => Promise<NoticeFacts | null>;
}

/** What a page comes to: whole, or with the status that says why it isn't what was asked for. */
type Rendered = string | { readonly status: number; readonly text: string };

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
  on("/notices/:number", page(makeNoticePage(deps)));
  on("/assets/:build/:name", makeAssetHandler(assets));
  const font = makeFontHandler(fonts);
  on("/fonts/:family/:version/index.css", font);
  on("/fonts/:family/:version/files/:name", font);
  on("/favicon.ico", async (_req, res) => {
    res.writeHead(302, { ...SAFE_HEADERS, location: assets.address("mark.svg") });
    res.end();
  });
  on("/api/webchat/desk", async (_req, res) => {
    sendJson(res, 200, { openNow: deps.organisations().map(({ openNow }) => openNow ?? null) });
  });
}

/** Whether a notice was issued; who asks may bring the hash of a file to compare. */
function makeNoticePage({ findNotice = async () => null }: PageDeps) {
  return async (input: PageInput, url: URL): Promise<Rendered> => {
    const number = /^\/notices\/([A-Za-z0-9-]{1,40})\/?$/.exec(url.pathname)?.[1]?.toUpperCase();
    const notice = number === undefined ? null : await findNotice(number);
    const text = noticeHtml(input, notice, url.searchParams.get("sha256"));
    return { status: notice === null ? 404 : 200, text };
  };
}

type Render = (input: PageInput, url: URL) => Rendered | Promise<Rendered>;

function makePage(deps: PageDeps, assets: Assets, fonts: readonly FontFamily[]) {
  const fontSheets = fonts.map((family) => family.sheet);
  return (render: Render): Handler =>
    async (req, res) => {
      const url = new URL(req.url ?? "/", "http://localhost");
      const query = url.searchParams.get("lang");
      const locale = negotiateLocale({
        query,
        cookie: req.headers.cookie,
        acceptLanguage: req.headers["accept-language"],
      });
      const nonce = randomBytes(16).toString("base64");
      const asset = assets.address;
      const { organisations, version } = deps;
      const input = { organisations: organisations(), locale, nonce, asset, fontSheets, version };
      const rendered = await render(input, url);
      const { status, text } =
        typeof rendered === "string" ? { status: 200, text: rendered } : rendered;
      const headers = {
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
      };
      send(req, res, Buffer.from(text), headers, status);
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
