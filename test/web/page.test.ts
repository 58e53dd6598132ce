import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskFacts } from "../../src/web/deskFacts.ts";
import { DESK, type Office, startOffice } from "./support/office.ts";

let office: Office;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(office.base + path, { headers });

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** As it is on the wire: `fetch` unpacks. */
const raw = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const sent = request(office.base + path, { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const { statusCode: status = 0, headers: received } = response;
        resolve({ status, headers: received, bytes: Buffer.concat(parts) });
      });
    });
    sent.on("error", reject).end();
  });

const addressesIn = (text: string) =>
  [...text.matchAll(/"(\/(?:assets|fonts)\/[^"]+)"/g)].map((match) => match[1] ?? "");

describe("the page", () => {
  it("is whole without its script: name, desk, hours, phone and hotline", async () => {
    const text = await (await get("/", { "accept-language": "en" })).text();
    for (const fact of [DESK.name.en, DESK.desk.en, DESK.hours.en, DESK.phone]) {
      expect(text).toContain(fact.replace("'", "&#39;"));
    }
    expect(text).toContain('href="tel:0223456789"');
    expect(text).toContain('href="tel:119"');
    expect(text).toMatch(/<noscript[\s\S]+tel:0223456789[\s\S]+<\/noscript/);
  });

  it("is kept nowhere, framed by nobody, and names its language", async () => {
    const { headers } = await get("/?lang=zh-Hans");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-language")).toBe("zh-Hans");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("set-cookie")).toMatch(/^huiyin_lang=zh-Hans; Path=\/; .*SameSite=Lax$/);
  });

  it("has a nonce of its own in every answer, the one that its header names", async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 3; time += 1) {
      const response = await get("/");
      const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? "";
      expect(response.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it.each(["/", "/demo"])("finds every file that %s names, on this server", async (path) => {
    const text = await (await get(path)).text();
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const addresses = addressesIn(text);
    expect(addresses.length).toBeGreaterThanOrEqual(6);
    for (const address of addresses) {
      const { status, headers } = await raw(address, {}, "HEAD");
      expect(status, address).toBe(200);
      expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    }
  });

  it("tells a page that stays open whether the desk still is", async () => {
    expect(await (await get("/api/webchat/desk")).json()).toEqual({ openNow: [true] });
  });
});

describe("the page of two organisations", () => {
  const UTILITY: DeskFacts = {
    ...DESK,
    id: "power",
    pack: "electricity",
    name: { "zh-Hant": "青田供電所", "zh-Hans": "青田供电所", en: "Qingtian Power" },
    phone: "02-2345-9000",
    hotline: [{ label: DESK.name, phone: "02-2345-9598" }],
    openNow: false,
  };
  let both: Office;
  beforeAll(async () => {
    both = await startOffice({ desks: [DESK, UTILITY] });
  });
  afterAll(() => both.stop());

  it("names both, and shows each desk under its name with its own numbers", async () => {
    const text = await (await fetch(`${both.base}/?lang=zh-Hant`)).text();
    expect(text).toContain("<title>青田社區服務中心・青田供電所");
    const desks = text.split('<details class="desk"').slice(1);
    expect(desks).toHaveLength(2);
    expect(desks[0]).toContain("青田社區服務中心");
    expect(desks[0]).toContain("tel:0223456700");
    expect(desks[1]).toContain("青田供電所");
    expect(desks[1]).toContain("tel:0223459000");
    expect(desks[1]).toContain("tel:0223459598");
    expect(desks[1]).not.toContain("tel:0223456700");
    expect(text).toMatch(/<noscript[\s\S]+tel:0223456789[\s\S]+tel:0223459000[\s\S]+<\/noscript/);
  });

  it("says of each desk whether it is open", async () => {
    const answer = await fetch(`${both.base}/api/webchat/desk`);
    expect(await answer.json()).toEqual({ openNow: [true, false] });
  });
});

describe("files", () => {
  it("go packed to whom that suits, and plain to others", async () => {
    const path = "/assets/webchat/webchat-4.18.1.js";
    const packed = await raw(path, { "accept-encoding": "br, gzip;q=0.8" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.bytes.length).toBeLessThan(1_000_000);
    for (const accept of ["identity", "gzip;q=0", "br"]) {
      const plain = await raw(path, { "accept-encoding": accept });
      expect(plain.headers["content-encoding"]).toBeUndefined();
      expect(plain.bytes.equals(gunzipSync(packed.bytes))).toBe(true);
    }
  });

  it("of another release are served, but not to be kept", async () => {
    const { status, headers } = await raw("/assets/0123456789ab/page.css");
    expect([status, headers["cache-control"]]).toEqual([200, "no-store"]);
  });

  it.each([
    "/assets/x/nothing.js",
    "/assets/x/..%2f..%2fpackage.json",
    "/assets/x/tsconfig.json",
    "/fonts/noto-sans-tc/0.0.0/index.css",
    "/fonts/noto-sans-tc/0.0.0/files/..%2f..%2fpackage.json",
    "/fonts/other/1/index.css",
  ])("%s isn't there", async (path) => {
    expect((await raw(path)).status).toBe(404);
  });

  it("of fonts come from here: a sheet for each script, and what it names", async () => {
    const text = await (await get("/")).text();
    const sheets = addressesIn(text).filter((address) => address.startsWith("/fonts/"));
    expect(sheets.map((sheet) => sheet.split("/")[2])).toEqual(["noto-sans-tc", "noto-sans-sc"]);
    for (const sheet of sheets) {
      const css = await (await get(sheet)).text();
      const file = /url\((\.\/files\/[\w-]+\.woff2)\)/.exec(css)?.[1] ?? "";
      const font = await get(new URL(file, office.base + sheet).pathname);
      expect([font.status, font.headers.get("content-type")]).toEqual([200, "font/woff2"]);
    }
  });
});

describe("outside of local mode", () => {
  it("there is no trial page, and nobody to be", async () => {
    const serious = await startOffice({ localMode: false });
    try {
      for (const path of ["/demo", "/api/demo/people"]) {
        expect((await fetch(serious.base + path)).status, path).toBe(404);
      }
      expect((await fetch(serious.base)).status).toBe(200);
    } finally {
      await serious.stop();
    }
  });
});
