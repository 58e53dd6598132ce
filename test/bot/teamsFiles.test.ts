import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { LookupAddress } from "node:dns";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type KeepFile, MAX_FILE_BYTES } from "../../src/bot/fileIntake.ts";
import { isPublicAddress, makeTeamsFiles, type TeamsFilesDeps } from "../../src/bot/teamsFiles.ts";
import { selfSigned } from "./support/selfSigned.ts";

const HOST = "files.sharepoint.test";
const OWNER = { channel: "msteams", accountId: "29:a" };

let server: Server;
let sink: Server;
let port: number;
let sinkPort: number;
let hits = 0;
let sinkHits = 0;
let authorization: string | undefined;
const { cert, key } = selfSigned([HOST]);

beforeAll(async () => {
  server = createHttpsServer({ cert, key }, (req, res) => {
    hits += 1;
    authorization = req.headers.authorization;
    if (req.url === "/ok") res.end("content");
    else if (req.url === "/redirect") {
      res.statusCode = 302;
      res.setHeader("location", `http://127.0.0.1:${sinkPort}/`);
      res.end();
    } else if (req.url === "/announced") {
      res.setHeader("content-length", 50 * 1024 * 1024);
      res.write("x");
    } else if (req.url === "/endless") {
      const chunk = Buffer.alloc(1024 * 1024);
      const more = () => {
        while (!res.destroyed && res.write(chunk));
      };
      res.on("drain", more);
      more();
    } else {
      res.statusCode = 404;
      res.end();
    }
  });
  sink = createHttpServer((_req, res) => {
    sinkHits += 1;
    res.end("secret");
  });
  port = await listen(server);
  sinkPort = await listen(sink);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  sink.close();
});
beforeEach(() => {
  hits = 0;
  sinkHits = 0;
});

const listen = (it: Server) =>
  new Promise<number>((resolve) =>
    it.listen(0, "127.0.0.1", () => resolve((it.address() as AddressInfo).port)),
  );

const kept: { name: string; bytes: Uint8Array }[] = [];
const keep: KeepFile = async (name, bytes) => {
  kept.push({ name, bytes });
  return { id: "1", name, contentType: "image/png" };
};
const here: TeamsFilesDeps["resolve"] = (_host, _options, done) =>
  done(null, [{ address: "127.0.0.1", family: 4 }]);
const deps = (over: Partial<TeamsFilesDeps> = {}): TeamsFilesDeps => ({
  fileHosts: [`${HOST}:${port}`],
  serviceHosts: [],
  token: async () => "bot-token",
  keep,
  resolve: here,
  addressAllowed: () => true,
  ca: cert,
  ...over,
});
const announced = (downloadUrl: unknown, name = "a.png") => ({
  contentType: "application/vnd.microsoft.teams.file.download.info",
  name,
  content: { downloadUrl, uniqueId: "u", fileType: "png" },
});
const fetchOne = async (downloadUrl: unknown, over: Partial<TeamsFilesDeps> = {}) => {
  const { files, refused } = await makeTeamsFiles(deps(over))([announced(downloadUrl)], OWNER);
  return refused[0]?.reason ?? files[0]?.name;
};

describe("a file sent in Teams", () => {
  it("is fetched from a host on the list, without any token", async () => {
    expect(await fetchOne(`https://${HOST}:${port}/ok`)).toBe("a.png");
    expect(Buffer.from(kept.at(-1)?.bytes ?? []).toString()).toBe("content");
    expect(authorization).toBeUndefined();
  });

  it("that is a picture inside the message is fetched from the channel, with the bot's token", async () => {
    const service = deps({ serviceHosts: [`${HOST}:${port}`], fileHosts: [] });
    const picture = {
      contentType: "image/*",
      contentUrl: `https://${HOST}:${port}/ok`,
      name: null,
    };
    const { files } = await makeTeamsFiles(service)([picture], OWNER);
    expect(files).toHaveLength(1);
    expect(authorization).toBe("Bearer bot-token");
  });
});

describe("addresses that nothing is fetched from (case 51)", () => {
  it.each([
    ["this machine", () => `http://127.0.0.1:${sinkPort}/`],
    ["this machine over TLS", () => `https://127.0.0.1:${sinkPort}/`],
    ["the cloud's metadata", () => "http://169.254.169.254/latest/meta-data/"],
    ["IPv6's this machine", () => `https://[::1]:${sinkPort}/`],
    ["this machine as one number", () => `https://0x7f000001:${sinkPort}/`],
    ["this machine in octal", () => `https://0177.0.0.1:${sinkPort}/`],
    ["a file", () => "file:///etc/passwd"],
    ["data", () => "data:image/png;base64,AAAA"],
    ["no TLS", () => `http://${HOST}:${port}/ok`],
    ["another port", () => `https://${HOST}:${sinkPort}/`],
    ["a longer name", () => `https://${HOST}.evil.test:${port}/ok`],
    ["a name in front", () => `https://x.${HOST}:${port}/ok`],
    [
      "a user name that looks like the host",
      () => `https://${HOST}:${port}@127.0.0.1:${sinkPort}/`,
    ],
    ["credentials", () => `https://u:p@${HOST}:${port}/ok`],
    ["no address", () => null],
    ["an object", () => ({ href: "https://x" })],
  ])("%s", async (_what, address) => {
    expect(await fetchOne(address())).toBe("address");
    expect([hits, sinkHits]).toEqual([0, 0]);
  });

  it("a listed name that resolves to a private address, or to one among public ones", async () => {
    const to =
      (...addresses: string[]): TeamsFilesDeps["resolve"] =>
      (_host, _options, done) =>
        done(
          null,
          addresses.map((address): LookupAddress => ({ address, family: 4 })),
        );
    for (const resolve of [to("127.0.0.1"), to("10.0.0.8"), to("93.184.216.34", "127.0.0.1")]) {
      const over = { resolve, addressAllowed: isPublicAddress };
      expect(await fetchOne(`https://${HOST}:${port}/ok`, over)).toBe("address");
    }
    expect(hits).toBe(0);
  });

  it("a name that changes its mind after the check (rebinding): what was checked is what is connected", async () => {
    let asked = 0;
    const resolve: TeamsFilesDeps["resolve"] = (_host, _options, done) => {
      asked += 1;
      done(null, [{ address: asked === 1 ? "192.0.2.1" : "127.0.0.1", family: 4 }]);
    };
    const checked: string[] = [];
    const addressAllowed = (address: string) => {
      checked.push(address);
      return address !== "127.0.0.1";
    };
    const started = Date.now();
    expect(await fetchOne(`https://${HOST}:${port}/ok`, { resolve, addressAllowed })).not.toBe(
      "a.png",
    );
    expect(Date.now() - started).toBeLessThan(12_000);
    expect(checked[0]).toBe("192.0.2.1");
    expect(hits).toBe(0);
  });

  it("the target of a redirect", async () => {
    expect(await fetchOne(`https://${HOST}:${port}/redirect`)).toBe("unavailable");
    expect(sinkHits).toBe(0);
  });
});

describe("what is too much", () => {
  it.each(["announced", "endless"])(
    "a file over 10 MiB, %s, isn't read to its end",
    async (path) => {
      const before = process.memoryUsage().rss;
      expect(await fetchOne(`https://${HOST}:${port}/${path}`)).toBe("size");
      expect(process.memoryUsage().rss - before).toBeLessThan(10 * MAX_FILE_BYTES);
    },
  );

  it("more than ten files: the others are named", async () => {
    const many = Array.from({ length: 21 }, (_, n) =>
      announced(`https://${HOST}:${port}/ok`, `${n}.png`),
    );
    const { files, refused } = await makeTeamsFiles(deps())(many, OWNER);
    expect([files.length, refused.length, hits]).toEqual([10, 11, 10]);
    expect(refused.every((file) => file.reason === "count")).toBe(true);
  });

  it("a file that isn't there is said to be", async () => {
    expect(await fetchOne(`https://${HOST}:${port}/gone`)).toBe("unavailable");
  });
});

describe("public addresses", () => {
  it.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "52.112.0.1"])("%s", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.9.9.9",
    "169.254.169.254",
    "172.31.0.1",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "fc00::1",
    "fd12::1",
    "fe80::1",
    "ff02::1",
    "not-an-address",
    "",
  ])("not %s", (address) => expect(isPublicAddress(address)).toBe(false));
});
