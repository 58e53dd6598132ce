import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket as Socket } from "ws";
import { makeChatTokens } from "../../src/http/directLine/tokens.ts";
import {
  connectDirectLine,
  type DirectLineClient,
  say,
  type SeenActivity,
  sockets,
} from "./support/directLineClient.ts";
import { postJson, startTestServer, type TestServer } from "./support/testServer.ts";

let server: TestServer;
const clients: DirectLineClient[] = [];

beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  clients.splice(0).forEach((client) => client.end());
  sockets.splice(0).forEach((socket) => socket.terminate());
  await server.stop();
});

interface TokenAnswer {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
}

const getToken = async (headers: Record<string, string> = {}, body: object = {}) => {
  const answer = await postJson(`${server.base}/api/webchat/token`, body, headers);
  expect(answer.status).toBe(200);
  return (await answer.json()) as TokenAnswer;
};
const domain = () => `${server.base}/v3/directline`;
const MESSAGE = { type: "message", from: { id: "somebody" }, channelData: {} };
const messageOf = (text: string, clientActivityID: string = crypto.randomUUID()) => ({
  ...MESSAGE,
  text,
  channelData: { clientActivityID },
});

function connect(options: object) {
  const client = connectDirectLine({ domain: domain(), ...options });
  clients.push(client);
  const seen: SeenActivity[] = [];
  client.activity$.subscribe(
    (activity) => seen.push(activity),
    // Ending a conversation is an error to this client.
    () => undefined,
  );
  const texts = () => seen.map((activity) => activity.text);
  return { client, seen, texts };
}

describe("the unmodified client of Web Chat", () => {
  it.each([true, false])(
    "is greeted, speaks and hears itself and the answer; stream: %s",
    async (webSocket) => {
      const { token, userId } = await getToken();
      const { client, seen, texts } = connect({ token, webSocket, pollingInterval: 200 });
      await expect.poll(texts, { timeout: 5_000 }).toEqual(["re: arrived"]);
      const id = await say(client, messageOf("停電了", "c1"));
      await expect.poll(texts, { timeout: 5_000 }).toEqual(["re: arrived", "停電了", "re: 停電了"]);
      expect(seen[1]).toMatchObject({
        id,
        from: { id: userId, role: "user" },
        channelData: { clientActivityID: "c1" },
      });
    },
  );

  it("is greeted once, however often it starts; the history comes back", async () => {
    const { token } = await getToken();
    const first = connect({ token });
    await expect.poll(first.texts).toEqual(["re: arrived"]);
    const second = connect({ token });
    await expect.poll(second.texts).toEqual(["re: arrived"]);
    await say(first.client, messageOf("a"));
    await expect.poll(second.texts).toEqual(["re: arrived", "a", "re: a"]);
  });

  it("misses nothing when its stream is cut, and hears nothing twice", async () => {
    const { token } = await getToken();
    const { client, texts } = connect({ token });
    await expect.poll(texts).toEqual(["re: arrived"]);
    sockets.forEach((socket) => socket.terminate());
    await say(client, messageOf("while away"));
    const all = ["re: arrived", "while away", "re: while away"];
    // It waits 3 to 15 s before it connects again.
    await expect.poll(texts, { timeout: 18_000 }).toEqual(all);
  }, 25_000);

  it("sends a file, and sees it in its own message", async () => {
    const { token } = await getToken();
    const { client, seen } = connect({ token });
    const png = Buffer.from(PNG_1X1, "base64");
    const contentUrl = `data:image/png;base64,${PNG_1X1}`;
    const source = await serveBytes(png);
    const id = await say(client, {
      ...messageOf("漏水"),
      attachments: [{ contentType: "image/png", contentUrl: source.url, name: "漏水.png" }],
    });
    source.stop();
    await expect.poll(() => seen.find((activity) => activity.id === id)).toBeDefined();
    const [shown] = seen.find((activity) => activity.id === id)?.attachments ?? [];
    expect(shown).toMatchObject({ contentType: "image/png", name: "漏水.png" });
    expect(server.turns.at(-1)?.body).toMatchObject({
      type: "message",
      text: "漏水",
      files: [{ name: "漏水.png", contentType: "image/png" }],
      refused: [],
    });
    const file = await fetch(shown?.contentUrl ?? "");
    expect(Buffer.from(await file.arrayBuffer())).toEqual(png);
    expect(contentUrl).toContain("base64");
  });
});

const PNG_1X1 =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function serveBytes(bytes: Buffer) {
  const { createServer } = await import("node:http");
  const files = createServer((_req, res) => void res.end(bytes));
  await new Promise<void>((resolve) => files.listen(0, "127.0.0.1", resolve));
  const { port } = files.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/`, stop: () => files.close() };
}

describe("a message", () => {
  const send = async (activity: object, token?: string) => {
    const known = await getToken();
    const headers = { authorization: `Bearer ${token ?? known.token}` };
    return postJson(
      `${domain()}/conversations/${known.conversationId}/activities`,
      activity,
      headers,
    );
  };

  it("is from whom the token names, whoever it says it is from (case 56)", async () => {
    const forged = {
      ...messageOf("x"),
      id: "mine",
      from: { id: "dl_victim", role: "bot" },
      recipient: { id: "victim" },
      conversation: { id: "other" },
      serviceUrl: "https://evil.example/",
      channelId: "msteams",
      timestamp: "1999-01-01T00:00:00Z",
    };
    expect((await send(forged)).status).toBe(200);
    const [inbound] = server.turns;
    expect(inbound?.account.id).toMatch(/^dl_[0-9a-f]{32}$/);
    const echo = JSON.parse(inbound?.echo ?? "{}") as Record<string, unknown>;
    expect(Object.keys(echo).sort()).toEqual(["channelData", "from", "text", "textFormat", "type"]);
    expect(echo["from"]).toEqual({ id: inbound?.account.id, role: "user" });
  });

  it("sent twice under one client id is one message with one id", async () => {
    const { token, conversationId } = await getToken();
    const url = `${domain()}/conversations/${conversationId}/activities`;
    const headers = { authorization: `Bearer ${token}` };
    const once = await (await postJson(url, messageOf("a", "same"), headers)).json();
    expect(await (await postJson(url, messageOf("a", "same"), headers)).json()).toEqual(once);
  });

  it.each(["invoke", "conversationUpdate", "endOfConversation", "installationUpdate", "trace"])(
    "of type %s is refused: only channels say that",
    async (type) => {
      expect((await send({ ...MESSAGE, type })).status).toBe(400);
      expect(server.turns).toEqual([]);
    },
  );

  it("an event of an unknown name is refused; joining and typing are taken and mean nothing", async () => {
    expect((await send({ type: "event", name: "admin/reset" })).status).toBe(400);
    expect((await send({ type: "event", name: "webchat/join" })).status).toBe(200);
    expect((await send({ type: "typing" })).status).toBe(200);
    expect(server.turns).toEqual([]);
  });

  it("a chosen language is a turn", async () => {
    expect((await send({ type: "event", name: "setLocale", value: "en-US" })).status).toBe(200);
    expect(server.turns[0]?.body).toEqual({ type: "setLocale", locale: "en" });
  });

  it("a submitted card is a pressed button, and comes back as it was", async () => {
    await send({ ...messageOf(""), value: { f: "x.next", next_text: "3-1201" } });
    expect(server.turns[0]?.body).toMatchObject({ type: "button", invoke: false });
    expect(JSON.parse(server.turns[0]?.echo ?? "{}")).toMatchObject({
      value: { f: "x.next", next_text: "3-1201" },
    });
  });

  it("attachments with addresses of the client's choice are dropped", async () => {
    const attachments = [{ contentType: "image/png", contentUrl: "http://169.254.169.254/" }];
    await send({ ...messageOf("look"), attachments });
    expect(server.turns[0]?.echo).not.toContain("169.254");
    expect(server.turns[0]?.body).toMatchObject({ files: [] });
  });

  it("is refused over 256 KiB, and over what a transcript keeps", async () => {
    expect((await send(messageOf("x".repeat(300_000)))).status).toBe(413);
    const channelData = { clientActivityID: "big", filler: "x".repeat(100_000) };
    expect((await send({ ...MESSAGE, text: "a", channelData })).status).toBe(413);
  });

  it('that couldn\'t be saved is answered 503, which the client takes as "try again"', async () => {
    server.outcome = async () => ({ type: "busy" });
    const answer = await send(messageOf("a"));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  });

  it("that met a bug is answered: the bot has said so in the conversation", async () => {
    server.outcome = async () => ({ type: "failed", errorId: "E1" });
    expect((await send(messageOf("a"))).status).toBe(200);
  });
});

describe("tokens (case 54, 56)", () => {
  const open = (path: string, token: string | null, method = "GET") =>
    fetch(`${domain()}/${path}`, {
      method,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    }).then((answer) => answer.status);

  it("open their own conversation and no other", async () => {
    const mine = await getToken();
    const other = await getToken();
    expect(mine.conversationId).not.toBe(other.conversationId);
    const paths = ["", "/activities", "/activities?watermark=0"];
    for (const path of paths) {
      expect(await open(`conversations/${mine.conversationId}${path}`, mine.token)).toBe(200);
      expect(await open(`conversations/${other.conversationId}${path}`, mine.token)).toBe(403);
      expect(await open(`conversations/%E0%A4%A${path}`, mine.token)).not.toBe(200);
    }
    for (const path of ["/activities", "/upload"]) {
      expect(await open(`conversations/${other.conversationId}${path}`, mine.token, "POST")).toBe(
        403,
      );
    }
    expect(server.turns).toEqual([]);
  });

  it("are good for 30 minutes, and not a second more", async () => {
    let now = Date.now();
    const key = new Uint8Array(32).fill(1);
    const tokens = makeChatTokens(key, () => now);
    const who = { conversationId: "c", userId: "dl_x" };
    const token = await tokens.issue(who);
    now += 29 * 60_000;
    expect(await tokens.read(token)).toEqual(who);
    now += 61_000;
    expect(await tokens.read(token)).toBeNull();
    expect(await makeChatTokens(key, () => now).read(token)).toBeNull();
  });

  it("of a stream open a stream only, and for a minute", async () => {
    let now = Date.now();
    const tokens = makeChatTokens(new Uint8Array(32).fill(1), () => now);
    const stream = await tokens.issueStream({ conversationId: "c", userId: "dl_x" });
    expect(await tokens.read(stream)).toBeNull();
    expect(await tokens.readStream(stream)).not.toBeNull();
    expect(
      await tokens.readStream(await tokens.issue({ conversationId: "c", userId: "dl_x" })),
    ).toBeNull();
    now += 61_000;
    expect(await tokens.readStream(stream)).toBeNull();
  });

  it("of others, changed ones, none at all: 403, which the client takes as expired", async () => {
    const { token, conversationId } = await getToken();
    const foreign = await makeChatTokens(new Uint8Array(32).fill(2)).issue({
      conversationId,
      userId: "dl_x",
    });
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${token.split(".")[1]}.`;
    for (const bad of [foreign, unsigned, `${token}x`, token.slice(0, -2), "a.b.c", null]) {
      expect(await open(`conversations/${conversationId}`, bad)).toBe(403);
      expect(await open("conversations", bad, "POST")).toBe(403);
      expect(await open("tokens/refresh", bad, "POST")).toBe(403);
    }
  });

  it("are renewed for the same person and conversation", async () => {
    const { token, conversationId } = await getToken();
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${domain()}/tokens/refresh`, { method: "POST", headers });
    const renewed = (await answer.json()) as TokenAnswer;
    expect(renewed.conversationId).toBe(conversationId);
    expect(await open(`conversations/${conversationId}`, renewed.token)).toBe(200);
  });

  it.each(["-1", "1e12", "1000000000000", "2147483648", "abc", "1;drop"])(
    "the watermark %s is refused",
    async (watermark) => {
      const { token, conversationId } = await getToken();
      const path = `conversations/${conversationId}/activities?watermark=${watermark}`;
      expect(await open(path, token)).toBe(400);
    },
  );
});

describe("pages of other origins", () => {
  const preflight = (origin: string) =>
    fetch(`${domain()}/conversations`, { method: "OPTIONS", headers: { origin } });

  it("read nothing, unless their origin is on the list", async () => {
    await server.stop();
    server = await startTestServer({ settings: { allowedOrigins: ["https://portal.example"] } });
    const good = await preflight("https://portal.example");
    expect(good.status).toBe(204);
    expect(good.headers.get("access-control-allow-origin")).toBe("https://portal.example");
    expect(good.headers.get("vary")).toBe("Origin");
    for (const origin of ["https://evil.example", "null", "http://portal.example"]) {
      expect((await preflight(origin)).headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("get no token and no stream", async () => {
    const evil = { origin: "https://evil.example" };
    expect((await postJson(`${server.base}/api/webchat/token`, {}, evil)).status).toBe(403);
    const { token } = await getToken();
    const headers = { authorization: `Bearer ${token}` };
    const started = (await (
      await fetch(`${domain()}/conversations`, { method: "POST", headers })
    ).json()) as {
      streamUrl: string;
    };
    expect(await upgrade(started.streamUrl, evil)).toBe(403);
    expect(await upgrade(started.streamUrl, { origin: server.base })).toBe(101);
    expect(await upgrade(started.streamUrl, {})).toBe(101);
    expect(await upgrade(started.streamUrl.replace(/t=.*/, "t=x"), {})).toBe(403);
    const other = await getToken();
    const foreign = started.streamUrl.replace(
      /conversations\/[^/]+/,
      `conversations/${other.conversationId}`,
    );
    expect(await upgrade(foreign, {})).toBe(403);
    expect(await upgrade(`${server.base.replace("http", "ws")}/elsewhere`, {})).toBe(404);
  });

  const upgrade = (url: string, headers: Record<string, string>) =>
    new Promise<number>((resolve) => {
      const socket = new Socket(url, { headers });
      socket.on("unexpected-response", (_req, res) => resolve(res.statusCode ?? 0));
      socket.on("open", () => {
        resolve(101);
        socket.terminate();
      });
      socket.on("error", () => undefined);
    });
});

describe("streams", () => {
  const started = async () => {
    const { token } = await getToken();
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${domain()}/conversations`, { method: "POST", headers });
    return ((await answer.json()) as { streamUrl: string }).streamUrl;
  };
  const open = (url: string) => {
    const socket = new Socket(url);
    const closed = new Promise<number>((resolve) => socket.on("close", resolve));
    const frame = new Promise<string>((resolve) =>
      socket.on("message", (data: Buffer) => resolve(data.toString("utf8"))),
    );
    socket.on("error", () => undefined);
    return { socket, closed, frame };
  };

  it("several of one address all hear everything: the client opens more than one", async () => {
    const url = await started();
    const frames = await Promise.all([1, 2, 3].map(() => open(url).frame));
    expect(new Set(frames).size).toBe(1);
    expect(JSON.parse(frames[0] ?? "")).toMatchObject({ watermark: "1" });
  });

  it("beyond 20 of one conversation the oldest gives way", async () => {
    const url = await started();
    const first = open(url);
    await first.frame;
    await Promise.all(Array.from({ length: 20 }, () => open(url).frame));
    expect(await first.closed).toBe(1013);
  });

  it("a client that talks instead of listening is cut off", async () => {
    const { socket, closed, frame } = open(await started());
    await frame;
    socket.send("");
    socket.send("x".repeat(2_000));
    expect(await closed).toBe(1009);
  });

  it("are sent away when the process ends, to come back elsewhere", async () => {
    const { closed, frame } = open(await started());
    await frame;
    await server.stop();
    expect(await closed).toBe(1001);
    server = await startTestServer();
  });

  it("end when reading fails, so that the client asks again by its watermark", async () => {
    await server.stop();
    let fail = false;
    server = await startTestServer({
      deps: {
        transcript: async () => {
          if (fail) throw new Error("database away");
          return { activities: ['{"type":"message"}'], watermark: "1" };
        },
      },
    });
    const url = await started();
    fail = true;
    expect(await open(url).closed).toBe(1011);
  });
});

describe("the session of a browser", () => {
  it("is its cookie: the same person again, and never somebody else's", async () => {
    const answer = await postJson(`${server.base}/api/webchat/token`, {});
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(
      /^huiyin_session=[\w-]{22}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/,
    );
    const { userId } = (await answer.json()) as TokenAnswer;
    const session = cookie.split(";")[0] ?? "";
    expect((await getToken({ cookie: `other=1; ${session}` })).userId).toBe(userId);
    expect((await getToken({ cookie: "huiyin_session=short" })).userId).not.toBe(userId);
    expect(userId).not.toContain(session.slice("huiyin_session=".length));
  });

  it("is sent over TLS only, when the page is", async () => {
    await server.stop();
    const settings = { publicUrl: "https://talk.example" };
    server = await startTestServer({ localMode: true, settings });
    const answer = await postJson(`${server.base}/api/webchat/token`, {});
    expect(answer.headers.get("set-cookie")).toMatch(/; Secure$/);
  });

  it("in a trial, one may be somebody of the demonstration organisation", async () => {
    const person = "0b0e7d0e-7c3f-4b8e-9a52-1d8f6f1f0001";
    const opened: unknown[] = [];
    await server.stop();
    server = await startTestServer({
      deps: {
        demoPeople: async () => [
          {
            id: person,
            organisation: "lakeside",
            kind: "staff",
            name: "陳",
            roles: [],
            areas: [],
            desk: null,
            reach: null,
            household: null,
          },
        ],
        openWebChat: async (account) => {
          opened.push(account);
          return { conversationId: "c1" };
        },
      },
    });
    expect((await getToken({}, { staff: person, locale: "zh-CN" })).userId).toBe(
      `dl_demo_${person}`,
    );
    expect(opened).toEqual([
      { accountId: `dl_demo_${person}`, personId: person, locale: "zh-Hans" },
    ]);
    const stranger = { staff: "0b0e7d0e-7c3f-4b8e-9a52-1d8f6f1f0002" };
    expect((await postJson(`${server.base}/api/webchat/token`, stranger)).status).toBe(404);
    expect((await fetch(`${server.base}/api/demo/people`)).status).toBe(200);
  });

  it("in service, nobody can be somebody else", async () => {
    await server.stop();
    const { startIssuer } = await import("./support/issuer.ts");
    const issuer = await startIssuer();
    server = await startTestServer({ localMode: false, channel: issuer.channel });
    const staff = { staff: "0b0e7d0e-7c3f-4b8e-9a52-1d8f6f1f0001" };
    expect((await postJson(`${server.base}/api/webchat/token`, staff)).status).toBe(404);
    expect((await fetch(`${server.base}/api/demo/people`)).status).toBe(404);
    await issuer.stop();
  });

  it("1,000 conversations a minute from one address are too many (case 56)", async () => {
    await server.stop();
    server = await startTestServer({ settings: { requestsPerMinute: 240 } });
    const statuses = await Promise.all(
      Array.from({ length: 1_000 }, async () => {
        const answer = await postJson(`${server.base}/api/webchat/token`, {});
        await answer.arrayBuffer();
        return answer.status;
      }),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(240);
    expect(statuses.filter((status) => status === 429)).toHaveLength(760);
  });
});
