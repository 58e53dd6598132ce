import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../../src/core/errors.ts";
import { commitUnit } from "../../src/db/commitUnit.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import { arrive } from "../../src/db/people.ts";
import { readTranscript } from "../../src/db/transcript.ts";
import { makeTurnStore, type TurnWrite } from "../../src/db/turnStore.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, () => undefined);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const newcomer = (conversationId = randomUUID()) =>
  arrive(db, {
    channel: "webchat",
    conversationId,
    accountId: `dl_${randomUUID()}`,
    entraObjectId: null,
    entraTenantId: null,
    locale: "zh-Hant",
    reference: "",
  });

const turn = (key: string, version: number, texts: readonly string[] = ["好"]): TurnWrite => ({
  conversationKey: key,
  activityId: randomUUID(),
  clientId: null,
  version,
  state: `{"v":${version + 1}}`,
  locale: "zh-Hant",
  draftOpen: false,
  reference: null,
  outcome: "done",
  response: null,
  messages: texts.map((text) => ({
    author: "bot",
    activity: JSON.stringify({ type: "message", text }),
    status: "sent",
    leaseToken: null,
    caseId: null,
  })),
});

describe("a turn", () => {
  it("is read back as it was written, with the proof that its message was taken in", async () => {
    const { key } = await newcomer();
    const store = makeTurnStore(db);
    const write = turn(key, 0, ["一", "二"]);

    await store.write(write);

    const again = await store.load({
      conversationKey: key,
      activityId: write.activityId,
      clientId: null,
    });
    expect(again).toMatchObject({ version: 1, state: '{"v":1}', seen: { outcome: "done" } });
    const { activities } = await readTranscript(db, key, 0);
    expect(activities.map((json) => (JSON.parse(json) as { text: string }).text)).toEqual([
      "一",
      "二",
    ]);
  });

  it("that lost its version writes nothing and doesn't fail the others in its statement", async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const store = makeTurnStore(db);
    await store.write(turn(one.key, 0));

    const [lost, won] = await Promise.all([
      store.write(turn(one.key, 0, ["重複"])),
      store.write(turn(other.key, 0)),
    ]);

    expect(lost).toBeNull();
    expect(won?.ids).toHaveLength(1);
    expect((await readTranscript(db, one.key, 0)).activities).toHaveLength(1);
  });

  it("knows a redelivery by the client's id too, under a new activity id", async () => {
    const { key } = await newcomer();
    const store = makeTurnStore(db);
    await store.write({ ...turn(key, 0), clientId: "client-7" });

    const again = await store.load({
      conversationKey: key,
      activityId: "new",
      clientId: "client-7",
    });

    expect(again?.seen?.outcome).toBe("done");
  });

  it("of 200 conversations at once keeps every one apart", async () => {
    const keys = await Promise.all(Array.from({ length: 200 }, async () => (await newcomer()).key));
    const store = makeTurnStore(db);

    await Promise.all(keys.map((key) => store.write(turn(key, 0, [key]))));

    for (const key of keys.slice(0, 20)) {
      const [json = "{}"] = (await readTranscript(db, key, 0)).activities;
      expect(JSON.parse(json)).toMatchObject({ text: key });
    }
    const { rows } = await db.pool.query<{ count: number }>(
      "select count(*)::int as count from conversation where key = any($1) and version = 1",
      [keys],
    );
    expect(rows[0]?.count).toBe(200);
  });
});

describe("a unit of work", () => {
  const notice = (conversationKey: string | null, recipientId: string, dedupeKey: string) => ({
    conversationKey,
    channel: conversationKey === null ? null : "webchat",
    recipientId,
    operation: "send" as const,
    activityId: randomUUID(),
    activity: JSON.stringify({ type: "message", text: dedupeKey }),
    kind: "must" as const,
    dedupeKey,
    caseId: null,
    proof: null,
    cardKey: null,
  });

  it("writes nothing at all when the conversation moved on", async () => {
    const { key, personId } = await newcomer();
    await makeTurnStore(db).write(turn(key, 0));

    const commit = commitUnit(db, {
      turn: turn(key, 0),
      writes: [
        { update: "person", where: { id: personId }, set: { name: "改名" }, expectOne: true },
      ],
      messages: [notice(key, personId, "n-stale")],
    });

    await expect(commit).rejects.toMatchObject({ code: "stale" });
    const person = await db.prisma.person.findUnique({ where: { id: personId } });
    expect(person?.name).toBe("");
    expect(await db.prisma.message.count({ where: { dedupeKey: "n-stale" } })).toBe(0);
  });

  it("says 'taken' when a unique key was there, and 'stale' when an expected row was not", async () => {
    const { personId } = await newcomer();
    const account = { channel: "webchat", accountId: "dl_same", personId };
    const insert = { insert: "account", rows: [account] } as const;
    await commitUnit(db, { turn: null, writes: [insert], messages: [] });

    const twice = commitUnit(db, { turn: null, writes: [insert], messages: [] });
    await expect(twice).rejects.toBeInstanceOf(AppError);
    await expect(twice).rejects.toMatchObject({ code: "taken" });
    const missing = commitUnit(db, {
      turn: null,
      writes: [
        { update: "person", where: { id: randomUUID() }, set: { name: "x" }, expectOne: true },
      ],
      messages: [],
    });
    await expect(missing).rejects.toMatchObject({ code: "stale" });
  });

  it("tells a fact once, however often it is told", async () => {
    const { key, personId } = await newcomer();
    for (let n = 0; n < 3; n += 1) {
      await commitUnit(db, { turn: null, writes: [], messages: [notice(key, personId, "n-once")] });
    }
    expect((await readTranscript(db, key, 0)).activities).toHaveLength(1);
  });

  it("keeps what it tells somebody without a conversation for their first visit", async () => {
    const personId = randomUUID();
    await db.prisma.person.create({
      data: { id: personId, kind: "customer", name: "尚未來過", locale: "zh-Hant" },
    });
    await commitUnit(db, { turn: null, writes: [], messages: [notice(null, personId, "n-wait")] });
    await db.prisma.account.create({
      data: { channel: "webchat", accountId: "dl_first", personId },
    });

    const { key } = await arrive(db, {
      channel: "webchat",
      conversationId: randomUUID(),
      accountId: "dl_first",
      entraObjectId: null,
      entraTenantId: null,
      locale: "zh-Hant",
      reference: "",
    });

    const { activities } = await readTranscript(db, key, 0);
    expect(activities).toHaveLength(1);
    expect(activities[0]).toContain("n-wait");
  });

  it("of two people who tell each other at once never waits for itself", async () => {
    const [a, b] = [await newcomer(), await newcomer()];
    for (let round = 0; round < 20; round += 1) {
      await Promise.all([
        commitUnit(db, {
          turn: turn(a.key, round),
          writes: [],
          messages: [notice(b.key, b.personId, `ab-${round}`)],
        }),
        commitUnit(db, {
          turn: turn(b.key, round),
          writes: [],
          messages: [notice(a.key, a.personId, `ba-${round}`)],
        }),
      ]);
    }
    for (const { key } of [a, b]) {
      const { activities, watermark } = await readTranscript(db, key, 0);
      expect(activities).toHaveLength(40);
      expect(watermark).toBe("40");
    }
  });
});
