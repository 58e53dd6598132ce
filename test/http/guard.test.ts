import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseJson } from "../../src/http/body.ts";
import { checkActivity, makeServiceUrlRule } from "../../src/http/guard.ts";
import {
  emulatorMessage,
  postJson,
  startTestServer,
  type TestServer,
} from "./support/testServer.ts";

let server: TestServer;
const url = () => `${server.base}/api/messages`;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.turns.length = 0;
  server.faults.length = 0;
});

const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const bombBody = () => gzipSync(Buffer.alloc(8 * 1024 * 1024, 32));

/** Sends raw bytes and returns the status of the answer. */
async function rawStatus(head: string, body: string | Buffer): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const socket = connect(Number(new URL(server.base).port), "127.0.0.1");
  socket.on("error", reject);
  socket.on("data", (data) => {
    resolve(Number(data.toString("latin1").split(" ")[1]));
    socket.destroy();
  });
  socket.write(`POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n${head}\r\n\r\n`);
  socket.write(body);
  return promise;
}

describe("what isn't an activity is refused before anything runs (case 46)", () => {
  const bodies: readonly [string, string, number][] = [
    ["an empty object", "{}", 400],
    ["an array", "[]", 400],
    ["null", "null", 400],
    ["a number", "5", 400],
    ["a type that is a number", '{"type":5}', 400],
    ["text", '"hello"', 400],
    ["an empty body", "", 400],
    ["broken JSON", '{"type":"message"', 400],
    ["10,000 levels", `{"value":${nested(10_000)}}`, 400],
    [
      "65 levels inside a good message",
      JSON.stringify(emulatorMessage({ value: 1 })).replace('"value":1', `"value":${nested(65)}`),
      400,
    ],
    ["an unknown channel", JSON.stringify(emulatorMessage({ channelId: "slack" })), 400],
    ["a blank channel", JSON.stringify(emulatorMessage({ channelId: "" })), 400],
    ["no channel", JSON.stringify(emulatorMessage({ channelId: undefined })), 400],
    [
      "an identifier with a control character",
      JSON.stringify(emulatorMessage({ id: "a\u0000b" })),
      400,
    ],
    [
      "an identifier of 257 characters",
      JSON.stringify(emulatorMessage({ id: "a".repeat(257) })),
      400,
    ],
    [
      "an identifier with half a character",
      JSON.stringify(emulatorMessage({ conversation: { id: "\ud800" } })),
      400,
    ],
    ["a message without an id", JSON.stringify(emulatorMessage({ id: undefined })), 400],
    [
      "51 attachments",
      JSON.stringify(emulatorMessage({ attachments: Array(51).fill({ contentType: "x/y" }) })),
      400,
    ],
    [
      "a foreign service address",
      JSON.stringify(emulatorMessage({ serviceUrl: "https://evil.trafficmanager.net/" })),
      400,
    ],
    ["no service address", JSON.stringify(emulatorMessage({ serviceUrl: undefined })), 400],
  ];
  it.each(bodies)("%s", async (_name, body, status) => {
    const answer = await postJson(url(), body);
    expect(answer.status).toBe(status);
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    expect(error.code).toMatch(/^\w+$/);
    expect(server.turns).toEqual([]);
    expect(server.faults).toEqual([]);
  });

  it("bytes that aren't UTF-8", async () => {
    const body = Buffer.concat([
      Buffer.from('{"type":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    const status = await rawStatus(
      `Content-Type: application/json\r\nContent-Length: ${body.length}`,
      body,
    );
    expect(status).toBe(400);
  });

  it("a body larger than 256 KiB, announced or not", async () => {
    const big = JSON.stringify(emulatorMessage({ text: "x".repeat(10 * 1024 * 1024) }));
    expect((await postJson(url(), big)).status).toBe(413);
    const chunk = `40000\r\n${"x".repeat(0x40000)}\r\n`;
    expect(
      await rawStatus(
        "Content-Type: application/json\r\nTransfer-Encoding: chunked",
        chunk + chunk,
      ),
    ).toBe(413);
  });

  it("a compressed body, whatever it would become", async () => {
    const before = process.memoryUsage().rss;
    const answer = await fetch(url(), {
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
      body: bombBody(),
    });
    expect(answer.status).toBe(415);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "",
  ])("the media type %j", async (type) => {
    const headers: Record<string, string> = type === "" ? {} : { "content-type": type };
    const body = new TextEncoder().encode(JSON.stringify(emulatorMessage()));
    expect((await fetch(url(), { method: "POST", headers, body })).status).toBe(415);
  });

  it("other methods than POST", async () => {
    for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
      expect((await fetch(url(), { method })).status).toBe(405);
    }
  });

  it("refuses in less than 300 ms, and without growing by 50 MB", async () => {
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const bodies = [
      "{}",
      nested(100_000),
      "x".repeat(5 * 1024 * 1024),
      `"${"\\u005f".repeat(40_000)}"`,
    ];
    for (const body of bodies) await postJson(url(), body);
    expect((performance.now() - started) / bodies.length).toBeLessThan(300);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });
});

describe("a slow body", () => {
  it("is given up after its time, and answers 408", async () => {
    const { readBody } = await import("../../src/http/body.ts");
    const { createServer } = await import("node:http");
    const slow = createServer((req, res) => {
      void readBody(req, { maxBytes: 1_000, timeoutMs: 100 }).then((read) => {
        res.writeHead(read.ok ? 200 : read.refusal.status);
        res.end();
      });
    });
    await new Promise<void>((resolve) => slow.listen(0, "127.0.0.1", resolve));
    const { port } = slow.address() as { port: number };
    const { promise, resolve } = Promise.withResolvers<string>();
    const socket = connect(port, "127.0.0.1", () =>
      socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"),
    );
    socket.on("data", (data) => resolve(data.toString("latin1")));
    expect(await promise).toMatch(/^HTTP\/1\.1 408/);
    socket.destroy();
    slow.close();
  });
});

describe("what a member named __proto__ could do", () => {
  it.each([
    '{"a":{"__proto__":{"admin":true}},"b":1}',
    '{"a":{"\\u005f_proto_\\u005F":{"admin":true}},"b":1}',
  ])("it is left out: %s", (json) => {
    const read = parseJson(Buffer.from(json));
    expect(read).toEqual({ ok: true, value: { a: {}, b: 1 } });
    const copied = read.ok ? Object.assign({}, (read.value as { a: object }).a) : null;
    expect((copied as { admin?: boolean } | null)?.admin).toBeUndefined();
  });
});

describe("service addresses", () => {
  const rule = makeServiceUrlRule(["smba.trafficmanager.net"], false);
  it.each(["https://smba.trafficmanager.net/emea/", "https://SMBA.trafficmanager.net/apac/t/"])(
    "%s is the channel's",
    (address) => expect(rule(address)).toBe(true),
  );
  it.each([
    "http://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://evil-smba.trafficmanager.net/",
    "https://smba.trafficmanager.net:8443/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://user:pw@smba.trafficmanager.net/",
    "http://127.0.0.1/",
    "file:///etc/passwd",
    "smba.trafficmanager.net",
    "",
  ])("%s is not", (address) => expect(rule(address)).toBe(false));
  it("this machine counts in local mode only, and only without TLS", () => {
    const local = makeServiceUrlRule([], true);
    expect(local("http://127.0.0.1:56150/_connector")).toBe(true);
    expect(local("http://localhost:1")).toBe(true);
    expect(local("http://192.168.0.2:1")).toBe(false);
  });
});

describe("texts (case 47)", () => {
  const said = async (text: string) => {
    const answer = await postJson(url(), emulatorMessage({ text }));
    expect(answer.status).toBe(200);
    return server.turns.at(-1)?.body;
  };
  it("an empty one is a message without words", async () => {
    expect(await said("")).toEqual({ type: "message", text: "", cut: false, files: [] });
  });
  it("4,000 characters pass whole", async () => {
    expect(await said("水".repeat(4_000))).toMatchObject({ text: "水".repeat(4_000), cut: false });
  });
  it.each([28_000, 60_000])(
    "%d characters are cut to 8,000, and the person is told",
    async (length) => {
      expect(await said("水".repeat(length))).toMatchObject({
        text: "水".repeat(8_000),
        cut: true,
      });
    },
  );
  it("a cut never leaves half a character", async () => {
    const body = await said(`${"a".repeat(7_999)}😀😀`);
    expect(body).toMatchObject({ text: "a".repeat(7_999), cut: true });
  });
  it("emoji held together by joiners stay together", async () => {
    expect(await said("👨‍👩‍👧 👍🏽 🏳️‍🌈")).toMatchObject({ text: "👨‍👩‍👧 👍🏽 🏳️‍🌈" });
  });
  it("NUL, direction overrides, invisible characters and lone surrogates are taken out", async () => {
    const text = "停\u0000電\u202e了\u200b，\ufeff請\u2066來\ud800修\u200d\u0007";
    expect(await said(text)).toMatchObject({ text: "停電了，請來修" });
  });
  it("line ends become one kind", async () => {
    expect(await said("a\r\nb\rc\u2028d\te")).toMatchObject({ text: "a\nb\nc\nd\te" });
  });
});

describe("checkActivity", () => {
  it("never quotes what was sent", () => {
    const rules = { channels: new Set(["msteams"]), serviceUrlAllowed: () => true };
    const read = checkActivity({ type: 5, id: "王小明" }, rules);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain("王小明");
  });
});
