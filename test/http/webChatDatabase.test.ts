import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeKeepFile } from "../../src/bot/fileIntake.ts";
import { makeStreams } from "../../src/bot/streams.ts";
import { makeRunTurn } from "../../src/bot/turn.ts";
import { DAILY_QUOTA, findAttachment, insertAttachment } from "../../src/db/attachments.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import type { FileStore } from "../../src/db/fileStore.ts";
import { conversationKey, openWebChat } from "../../src/db/people.ts";
import { markSeen, readTranscript } from "../../src/db/transcript.ts";
import { makeTurnStore } from "../../src/db/turnStore.ts";
import { makeMetrics } from "../../src/metrics.ts";
import type { Services } from "../../src/services/index.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import {
  connectDirectLine,
  type DirectLineClient,
  say,
  type SeenActivity,
  sockets,
} from "./support/directLineClient.ts";
import { postJson, SILENT, startTestServer, type TestServer } from "./support/testServer.ts";

let database: TestDatabase;
let db: Db;
let server: TestServer;
const clients: DirectLineClient[] = [];
const stored = new Map<string, Buffer>();

const store: FileStore = {
  async put(bytes) {
    const key = randomUUID();
    stored.set(key, Buffer.from(bytes));
    return key;
  },
  get: async (key) => stored.get(key) ?? null,
  stream: async () => null,
  remove: async (key) => void stored.delete(key),
};

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, () => undefined);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});
beforeEach(async () => {
  const streams = makeStreams();
  const keyOf = (id: string) => conversationKey("webchat", id);
  const runTurn = makeRunTurn({
    db,
    store: makeTurnStore(db),
    // The conversation below asks no service.
    services: {} as Services,
    converse: async (talk, input) => {
      talk.say(input.type === "text" ? `re: ${input.text}` : input.type);
    },
    sender: {
      send() {},
      holding: () => ({ ids: new Set(), breaks: 0 }),
      deliverDue: async () => 0,
      recover: async () => 0,
      noteNews() {},
      drain: async () => undefined,
    },
    streams,
    announce: () => undefined,
    log: SILENT,
    metrics: makeMetrics(),
    checkpoint: () => undefined,
  });
  server = await startTestServer({
    deps: {
      runTurn,
      streams,
      keyOf,
      transcript: (id, watermark) => readTranscript(db, keyOf(id), watermark),
      markSeen: (id, watermark) => markSeen(db, keyOf(id), watermark),
      openWebChat: (account) => openWebChat(db, account, randomUUID()),
      keepFile: makeKeepFile({ store, insert: (file) => insertAttachment(db, file) }),
      findFile: (id) => findAttachment(db, id),
      fileStore: store,
    },
  });
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
  readonly cookie: string;
}
const getToken = async (cookie = ""): Promise<TokenAnswer> => {
  const answer = await postJson(`${server.base}/api/webchat/token`, { locale: "en" }, { cookie });
  const session = answer.headers.get("set-cookie")?.split(";")[0] ?? cookie;
  return { ...((await answer.json()) as TokenAnswer), cookie: session };
};

function connect(token: string, options: object = {}) {
  const client = connectDirectLine({ domain: `${server.base}/v3/directline`, token, ...options });
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
const messageOf = (text: string, clientActivityID: string = randomUUID()) => ({
  type: "message",
  from: { id: "x" },
  text,
  channelData: { clientActivityID },
});

describe("a web chat over the database, with the unmodified client", () => {
  it("hears itself under the id that its post was answered with, then the answer", async () => {
    const { token, conversationId } = await getToken();
    const { client, seen, texts } = connect(token);
    await expect.poll(texts).toEqual(["arrived"]);
    const id = await say(client, messageOf("停電了", "c1"));
    await expect.poll(texts).toEqual(["arrived", "停電了", "re: 停電了"]);
    expect(seen.map((activity) => activity.id)).toEqual([
      `${conversationId}|0000001`,
      id,
      `${conversationId}|0000003`,
    ]);
    expect(seen[1]).toMatchObject({
      channelData: { clientActivityID: "c1" },
      from: { role: "user" },
    });
    expect(seen[2]).toMatchObject({ from: { role: "bot" } });
  });

  it("keeps a message once, however often its post is repeated", async () => {
    const { token, conversationId } = await getToken();
    const url = `${server.base}/v3/directline/conversations/${conversationId}/activities`;
    const headers = { authorization: `Bearer ${token}` };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(async () => (await postJson(url, messageOf("a", "same"), headers)).json()),
    );
    expect(new Set(answers.map((answer) => (answer as { id: string }).id)).size).toBe(1);
    const page = await readTranscript(db, conversationKey("webchat", conversationId), 0);
    expect(page.activities).toHaveLength(2);
  });

  it("is one conversation on every device of a person, and in every tab", async () => {
    const phone = await getToken();
    const tab = await getToken(phone.cookie);
    const stranger = await getToken();
    expect(tab).toMatchObject({ conversationId: phone.conversationId, userId: phone.userId });
    expect(stranger.conversationId).not.toBe(phone.conversationId);
    const one = connect(phone.token);
    const two = connect(tab.token, { webSocket: false, pollingInterval: 200 });
    await expect.poll(two.texts, { timeout: 5_000 }).toEqual(["arrived"]);
    await say(one.client, messageOf("from the phone"));
    await expect
      .poll(two.texts, { timeout: 5_000 })
      .toEqual(["arrived", "from the phone", "re: from the phone"]);
  });

  it("misses nothing and hears nothing twice over a cut stream", async () => {
    const { token } = await getToken();
    const { client, texts } = connect(token);
    await expect.poll(texts).toEqual(["arrived"]);
    sockets.forEach((socket) => socket.terminate());
    for (const text of ["a", "b", "c"]) await say(client, messageOf(text));
    const all = ["arrived", "a", "re: a", "b", "re: b", "c", "re: c"];
    await expect.poll(texts, { timeout: 18_000 }).toEqual(all);
  }, 25_000);

  it("brings a long history in pages, in order and complete", async () => {
    const { token, conversationId } = await getToken();
    const key = conversationKey("webchat", conversationId);
    await db.pool.query(
      `insert into message (conversation_key, seq, author, activity_id, activity, status)
       select $1, n, 'bot', 'h' || n, json_build_object('type', 'message', 'text', n::text)::text, 'sent'
       from generate_series(1, 1200) n`,
      [key],
    );
    await db.pool.query("update conversation set last_seq = 1200 where key = $1", [key]);
    const { texts } = connect(token);
    const numbers = Array.from({ length: 1200 }, (_, n) => String(n + 1));
    await expect.poll(texts, { timeout: 10_000 }).toEqual([...numbers, "arrived"]);
  });

  it("counts an answer as delivered when it has reached the client, not before", async () => {
    const { token, conversationId } = await getToken();
    const url = `${server.base}/v3/directline/conversations/${conversationId}/activities`;
    const headers = { authorization: `Bearer ${token}` };
    await postJson(url, messageOf("a"), headers);
    const unseen = () =>
      db.prisma.message.count({
        where: {
          conversationKey: conversationKey("webchat", conversationId),
          author: "bot",
          seenAt: null,
        },
      });
    expect(await unseen()).toBe(1);
    await (await fetch(url, { headers })).arrayBuffer();
    await expect.poll(unseen).toBe(0);
  });

  it("keeps what a person sends as file, with whose it is", async () => {
    const { token, conversationId, userId } = await getToken();
    const form = new FormData();
    form.append("activity", JSON.stringify(messageOf("")));
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    form.append("file", new Blob([png]), "a.png");
    const url = `${server.base}/v3/directline/conversations/${conversationId}/upload`;
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(url, { method: "POST", headers, body: form })).status).toBe(200);
    const [row] = await db.prisma.attachment.findMany({
      where: { case: null },
      orderBy: { createdAt: "desc" },
    });
    const account = await db.prisma.account.findFirst({ where: { accountId: userId } });
    expect(row).toMatchObject({ name: "a.png", bytes: png.length, personId: account?.personId });
    expect(stored.get(row?.storageKey ?? "")).toEqual(png);
  });
});

describe("what a person may bring in a day", () => {
  it("ends at its count, without a row or bytes left over", async () => {
    const { userId } = await getToken();
    const keep = makeKeepFile({ store, insert: (file) => insertAttachment(db, file) });
    const pdf = Buffer.from("%PDF-1.4\n%%EOF");
    const owner = { channel: "webchat", accountId: userId };
    for (let n = 0; n < DAILY_QUOTA.files; n += 1) await keep(`${n}.pdf`, pdf, owner);
    const before = stored.size;
    expect(await keep("more.pdf", pdf, owner)).toEqual({ name: "more.pdf", reason: "quota" });
    expect(stored.size).toBe(before);
    const other = await getToken();
    const theirs = await keep("a.pdf", pdf, { channel: "webchat", accountId: other.userId });
    expect(theirs).toMatchObject({ contentType: "application/pdf" });
  });
});
