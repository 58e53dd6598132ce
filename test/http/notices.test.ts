import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LOCALES } from "../../src/core/locale.ts";
import { makeFileLinks } from "../../src/http/fileLinks.ts";
import { makeNoticeLinks } from "../../src/http/noticeLinks.ts";
import { registerPage } from "../../src/http/page.ts";
import { textsFor } from "../../src/locales/index.ts";
import { type NoticeFacts } from "../../src/services/writtenNotices/knownNotice.ts";
import { DESK } from "../web/support/office.ts";
import { startTestServer, type TestServer } from "./support/testServer.ts";

const NUMBER = "GD-C7K3M9QX2-3-1";
const PDF = Buffer.from("%PDF-1.7 of a test");
const SECRET = new Uint8Array(32).fill(5);
const sha256 = createHash("sha256").update(PDF).digest("hex");
const FACTS: NoticeFacts = {
  number: NUMBER,
  kind: "midInspection",
  issuedAt: Temporal.Instant.from("2026-11-27T16:30:00Z"),
  zone: "Asia/Taipei",
  organisation: DESK.name,
  contentHash: "ab".repeat(32),
  pdfSha256: sha256,
};

let server: TestServer;
let fetched: string[];
let facts: NoticeFacts;
let now: number;
const links = makeNoticeLinks(SECRET, () => now);

const start = (requestsPerMinute = 100_000) =>
  startTestServer({
    settings: { requestsPerMinute },
    deps: {
      notices: {
        links,
        pdfOf: async (number) => (number === NUMBER ? PDF : null),
        fetched: async (number) => void fetched.push(number),
      },
      addRoutes: (routes) =>
        registerPage(routes, {
          organisations: () => [DESK],
          localMode: true,
          version: "0.0.0-test",
          findNotice: async (number) => (number === NUMBER ? facts : null),
        }),
    },
  });

beforeEach(async () => {
  fetched = [];
  facts = FACTS;
  now = 1_800_000_000;
  server = await start();
});
afterEach(() => server.stop());

const get = (path: string, init?: RequestInit) => fetch(server.base + path, init);

describe("a link to a notice", () => {
  it("shows the PDF in the browser, and nothing that could run", async () => {
    const answer = await get(links.pathOf(NUMBER));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe(`inline; filename="${NUMBER}.pdf"`);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("cache-control")).toBe("private, max-age=3600");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF);
  });

  it("notes what its recipient fetches: not what staff do, nor a look at the headers", async () => {
    await (await get(links.pathOf(NUMBER, "staff"))).arrayBuffer();
    await get(links.pathOf(NUMBER), { method: "HEAD" });
    expect(fetched).toEqual([]);
    await (await get(links.pathOf(NUMBER))).arrayBuffer();
    expect(fetched).toEqual([NUMBER]);
  });

  it("is forged or changed by nobody", async () => {
    const link = links.pathOf(NUMBER, "staff");
    const first = link.lastIndexOf("/") + 1;
    for (const at of [first, first + 1, first + 10, first + 20, link.length - 3]) {
      const forged = link.slice(0, at) + (link[at] === "B" ? "C" : "B") + link.slice(at + 1);
      expect((await get(forged)).status, forged).toBe(404);
    }
    const stranger = makeNoticeLinks(new Uint8Array(32).fill(6), () => now);
    expect((await get(stranger.pathOf(NUMBER))).status).toBe(404);
    expect((await get("/files/notices/x")).status).toBe(404);
    expect((await get(links.pathOf("GD-C00000000-9"))).status).toBe(404);
    expect(() => links.pathOf("../../etc/passwd")).toThrow(RangeError);
  });

  it("isn't taken for one to a file, nor the other way round", () => {
    const files = makeFileLinks(SECRET, () => now);
    // As long as a file's: 22 bytes before the seal.
    const notice = links.pathOf("GD-C7K3M9QX2-12").slice("/files/notices/".length);
    expect(files.read(notice)).toBeNull();
    const file = files.pathOf("0b0e7d0e-7c3f-4b8e-9a52-1d8f6f1f0001").slice("/files/".length);
    expect(links.read(file)).toBeNull();
  });

  it("ends after 30 days", async () => {
    const link = links.pathOf(NUMBER);
    now += 30 * 86_400 + 1;
    expect((await get(link)).status).toBe(404);
    expect((await get(links.pathOf(NUMBER))).status).toBe(200);
  });
});

describe.each(LOCALES)("the page of a notice in %s", (locale) => {
  const { titles, pageOf } = textsFor(locale).writtenNotices;

  it("says that it was issued, what kind, when, by whom, and both hashes", async () => {
    const answer = await get(`/notices/${NUMBER}?lang=${locale}`);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-language")).toBe(locale);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(text).toContain(`<html lang="${locale}">`);
    const day = locale === "en" ? "Saturday, 28 November 2026" : "2026年11月28日（星期六）";
    for (const said of [
      pageOf.issued,
      titles.midInspection,
      NUMBER,
      day,
      FACTS.contentHash,
      sha256,
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toContain(DESK.name[locale]);
  });

  it("compares a hash that is given, however it was written", async () => {
    const ask = async (said: string) =>
      (await get(`/notices/${NUMBER}?lang=${locale}&sha256=${encodeURIComponent(said)}`)).text();
    const result = (text: string) =>
      /id="result"[^>]*>([^<]*)</.exec(text)?.[1]?.replaceAll("&#39;", "'");
    expect(result(await ask(sha256))).toBe(pageOf.same);
    expect(result(await ask(sha256.toUpperCase().replace(/(.{8})/g, "$1 ")))).toBe(pageOf.same);
    expect(result(await ask("00".repeat(32)))).toBe(pageOf.different);
    expect(await ask('"><script>alert(1)</script>')).not.toContain("<script>alert");
  });

  it("doesn't know other numbers", async () => {
    for (const path of ["/notices/GD-C00000000-1", "/notices/..%2f..%2fx", "/notices/%00"]) {
      const answer = await get(`${path}?lang=${locale}`);
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toContain(pageOf.unknown.replaceAll("'", "&#39;"));
    }
  });

  it("says so while the PDF isn't drawn yet", async () => {
    facts = { ...FACTS, pdfSha256: null };
    const text = await (await get(`/notices/${NUMBER}?lang=${locale}`)).text();
    expect(text).toContain(pageOf.notYet);
    expect(text).not.toContain('id="file"');
  });
});

it("is found under a number in small letters, too", async () => {
  expect((await get(`/notices/${NUMBER.toLowerCase()}`)).status).toBe(200);
});

it("finds its files on this server, and lets in no script but them", async () => {
  const answer = await get(`/notices/${NUMBER}`);
  const text = await answer.text();
  const files = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  expect(files.map((file) => file.split("/").at(-1)).sort()).toEqual([
    "mark.svg",
    "notice.js",
    "page.css",
  ]);
  for (const file of files) expect((await get(file)).status).toBe(200);
  const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? "";
  expect(answer.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
});

it("is asked for as often as everything else, and no oftener", async () => {
  await server.stop();
  server = await start(3);
  const statuses: number[] = [];
  for (let time = 0; time < 5; time += 1)
    statuses.push((await get(`/notices/GD-X-${time}`)).status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  expect((await get(links.pathOf(NUMBER))).status).toBe(429);
});
