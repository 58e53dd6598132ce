import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolderStore } from "../../src/db/fileStore.ts";
import { makeFileLinks } from "../../src/http/fileLinks.ts";
import { startTestServer, type TestServer } from "./support/testServer.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");

let server: TestServer;
let headers: Record<string, string>;
let url: string;

beforeEach(async () => {
  server = await startTestServer();
  const answer = await fetch(`${server.base}/api/webchat/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const { token, conversationId } = (await answer.json()) as Record<string, string>;
  headers = { authorization: `Bearer ${token}` };
  url = `${server.base}/v3/directline/conversations/${conversationId}/upload?userId=x`;
});
afterEach(() => server.stop());

const upload = (
  files: readonly (readonly [string, Uint8Array, string?])[],
  activity: object = {},
) => {
  const form = new FormData();
  const message = { type: "message", text: "看", channelData: {}, ...activity };
  form.append(
    "activity",
    new Blob([JSON.stringify(message)], { type: "application/vnd.microsoft.activity" }),
  );
  for (const [name, bytes, type] of files) {
    form.append("file", new Blob([new Uint8Array(bytes)], { type: type ?? "image/png" }), name);
  }
  return fetch(url, { method: "POST", headers, body: form });
};
const body = () =>
  server.turns.at(-1)?.body as unknown as {
    files: { name: string; contentType: string }[];
    refused: { name: string; reason: string }[];
  };
interface Echo {
  readonly attachments?: readonly { readonly contentUrl: string }[];
}
const links = () =>
  ((JSON.parse(server.turns.at(-1)?.echo ?? "{}") as Echo).attachments ?? []).map(
    (file) => file.contentUrl,
  );

describe("an uploaded file", () => {
  it("is what its content says, not its name and not its announced type (case 51)", async () => {
    await upload([["陷阱.exe", PNG, "application/x-msdownload"]]);
    expect(body().files).toMatchObject([{ name: "陷阱.exe", contentType: "image/png" }]);
  });

  it.each([
    [
      "a script in a picture",
      "pic.svg",
      '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    ],
    ["a page", "a.png", "<!doctype html><script>1</script>"],
    ["a program", "a.pdf", "MZ\u0090\u0000\u0003"],
    ["a shell script", "a.jpg", "#!/bin/sh\nrm -rf /"],
    ["plain text", "a.txt", "hello"],
    ["a picture's first bytes and nothing more", "a.png", "\u0089PNG\r\n\u001a\n"],
    ["a photograph that breaks off", "a.jpg", "\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF"],
  ])("%s is refused by its content, with the reason", async (_what, name, content) => {
    expect((await upload([[name, Buffer.from(content, "latin1")]])).status).toBe(200);
    expect(body()).toMatchObject({ files: [], refused: [{ name, reason: "type" }] });
    expect(server.kept).toEqual([]);
  });

  it("is at most 10 MiB, and not empty", async () => {
    const big = Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]);
    await upload([
      ["big.png", big],
      ["empty.png", Buffer.alloc(0)],
      ["ok.png", PNG],
    ]);
    expect(body().refused).toEqual([
      { name: "big.png", reason: "size" },
      { name: "empty.png", reason: "size" },
    ]);
    expect(body().files).toMatchObject([{ name: "ok.png" }]);
  });

  it("is one of at most ten: of 21 the last eleven are named as refused", async () => {
    await upload(Array.from({ length: 21 }, (_, n) => [`${n}.png`, PNG] as const));
    expect(body().files).toHaveLength(10);
    expect(body().refused).toHaveLength(11);
    expect(body().refused[0]).toEqual({ name: "10.png", reason: "count" });
  });

  it("of 50 MB isn't read to its end", async () => {
    const before = process.memoryUsage().rss;
    const answer = await upload([["huge.png", Buffer.alloc(50 * 1024 * 1024)]]).catch(() => null);
    expect(answer?.status ?? 413).toBe(413);
    expect(server.turns).toEqual([]);
    // The sender's own copies are in this process too.
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024);
  });

  it("keeps no path and nothing invisible in its name", async () => {
    await upload([
      ["../../etc/pass\u202ewd.png", PNG],
      ["..\\..\\x.png", PNG],
      ["\u0000", PNG],
    ]);
    expect(body().files.map((file) => file.name)).toEqual(["passwd.png", "x.png", "file"]);
  });

  it("isn't taken beyond what a person may bring in a day", async () => {
    await server.stop();
    server = await startTestServer({
      deps: { keepFile: async (name) => ({ name, reason: "quota" }) },
    });
    url = url.replace(/^http:\/\/[^/]+/, server.base);
    await upload([["a.png", PNG]]);
    expect(body().refused).toEqual([{ name: "a.png", reason: "quota" }]);
  });

  it("comes with a message: anything else that is multipart is refused", async () => {
    expect(
      (await upload([["a.png", PNG]], { type: "event", name: "setLocale", value: "en" })).status,
    ).toBe(400);
    expect((await upload([["a.png", PNG]], { type: "invoke" })).status).toBe(400);
    const broken = { ...headers, "content-type": "multipart/form-data; boundary=x" };
    expect((await fetch(url, { method: "POST", headers: broken, body: "--y\r\n" })).status).toBe(
      400,
    );
    const json = { ...headers, "content-type": "application/json" };
    expect((await fetch(url, { method: "POST", headers: json, body: "{}" })).status).toBe(415);
    expect(server.kept).toEqual([]);
  });
});

describe("a link to a file", () => {
  it("shows a picture and nothing that could run", async () => {
    await upload([["漏水 (1).png", PNG]]);
    const answer = await fetch(links()[0] ?? "");
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(answer.headers.get("content-disposition")).toBe(
      "inline; filename*=UTF-8''%E6%BC%8F%E6%B0%B4%20%281%29.png",
    );
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
  });

  it("saves everything else, and opens it nowhere", async () => {
    await upload([["a.pdf", PDF]]);
    const answer = await fetch(links()[0] ?? "");
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment;/);
  });

  it("is forged or changed by nobody", async () => {
    await upload([["a.png", PNG]]);
    const [link = ""] = links();
    const flip = (at: number) =>
      link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1);
    const start = link.lastIndexOf("/") + 1;
    for (const at of [start, start + 10, start + 25, link.length - 2]) {
      expect((await fetch(flip(at))).status).toBe(404);
    }
    expect((await fetch(link)).status).toBe(200);
  });

  it("ends after 30 days", () => {
    let now = 1_800_000_000;
    const signed = makeFileLinks(new Uint8Array(32), () => now);
    const id = "0b0e7d0e-7c3f-4b8e-9a52-1d8f6f1f0001";
    const key = signed.pathOf(id).slice("/files/".length);
    expect(signed.read(key)).toBe(id);
    now += 30 * 86_400 + 1;
    expect(signed.read(key)).toBeNull();
    expect(makeFileLinks(new Uint8Array(32).fill(1), () => 0).read(key)).toBeNull();
  });
});

describe("the folder of files", () => {
  it("keeps bytes under names of its own, for its owner only, and nothing outside", async () => {
    const folder = await mkdtemp(join(tmpdir(), "huiyin-files-"));
    try {
      const store = makeFolderStore(join(folder, "files"));
      const key = await store.put(PNG);
      expect(await store.get(key)).toEqual(PNG);
      expect((await stat(join(folder, "files", key))).mode & 0o777).toBe(0o600);
      expect((await stat(join(folder, "files"))).mode & 0o777).toBe(0o700);
      for (const bad of ["../x", "aa/../../x", "/etc/passwd", ""]) {
        await expect(store.get(bad)).rejects.toThrow(RangeError);
      }
      await store.remove(key);
      await store.remove(key);
      expect(await store.get(key)).toBeNull();
      expect(await readdir(join(folder, "files", key.slice(0, 2)))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
