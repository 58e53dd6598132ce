import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isOutage } from "../../src/bot/isOutage.ts";
import { openDb } from "../../src/db/db.ts";
import { makeTurnStore } from "../../src/db/turnStore.ts";
import { type Bot, makeCaller, startBot } from "../support/bot.ts";
import { checkDatabase } from "../support/checkDatabase.ts";
import { fillIn, referencesIn, SEND } from "../support/complaint.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type FakeConnector, openFakeConnector } from "../support/fakeConnector.ts";
import { runSql } from "../support/sql.ts";

let database: TestDatabase;
let connector: FakeConnector;
let bot: Bot;

beforeAll(async () => {
  database = await freshDatabase();
  connector = await openFakeConnector();
  bot = await startBot(database.url, { env: { DATABASE_POOL: "2" } });
}, 30_000);
afterEach(async () => {
  expect(await checkDatabase(database.url)).toEqual([]);
});
afterAll(async () => {
  await bot.end();
  await connector.close();
  await database.drop();
});

const sql = (statement: string) => runSql(database.url, statement);

describe("two connections for everybody (case 34)", () => {
  it("who gets none is told so after two seconds, not five, and is taken in afterwards", async () => {
    const db = openDb(database.url, () => undefined, 2);
    const store = makeTurnStore(db);
    const held = [await db.pool.connect(), await db.pool.connect()];
    const key = () => ({ conversationKey: "none", activityId: randomUUID(), clientId: null });
    const began = performance.now();
    const refused = await store.load(key()).catch((error: unknown) => error);
    const waited = performance.now() - began;
    expect(isOutage(refused)).toBe(true);
    expect(waited).toBeGreaterThan(1_800);
    expect(waited).toBeLessThan(3_500);
    for (const client of held) client.release();
    expect(await store.load(key())).toBeNull();
    await db.close();
  });

  it("fifty turns at once are all answered: kept, or refused with nothing kept", async () => {
    const callers = Array.from({ length: 50 }, () => makeCaller(connector));
    const ids = callers.map(() => randomUUID());
    const began = performance.now();
    const posted = await Promise.all(
      callers.map((caller, n) => caller.posts(bot, "我要投訴", ids[n])),
    );
    expect(performance.now() - began).toBeLessThan(10_000);
    for (const { status, retryAfter } of posted) {
      expect([200, 503]).toContain(status);
      if (status === 503) expect(Number(retryAfter)).toBeGreaterThan(0);
    }
    // The channel sends again what was refused; what was kept is known by its id.
    for (const [n, caller] of callers.entries()) {
      await expect
        .poll(async () => (await caller.posts(bot, "我要投訴", ids[n])).status, { timeout: 10_000 })
        .toBe(200);
      await connector.waitFor(caller.conversation, 0, 10_000);
    }
  }, 60_000);
});

describe("no space left on the database's disk (case 36)", () => {
  it("is said, loses nothing, and is over when there is space", async () => {
    const caller = makeCaller(connector);
    await fillIn(caller, bot, "9棟");
    await sql(`create function no_space() returns trigger language plpgsql as $$ begin
      raise exception 'could not extend file: No space left on device' using errcode = '53100';
      end $$`);
    await sql("create trigger no_space before insert on inbound execute function no_space()");
    const cases = () => sql('select reference from "case"');
    const before = await cases();
    const heard = caller.heardCount;
    const id = randomUUID();
    const posted = await caller.posts(bot, SEND, id);
    expect(posted.status).toBe(503);
    expect(Number(posted.retryAfter)).toBeGreaterThan(0);
    const readyz = await fetch(`${bot.url}/readyz`);
    expect(readyz.status).toBe(503);
    expect(await readyz.text()).toContain('"name":"space","ok":false');
    expect(await cases()).toEqual(before);
    expect(caller.heardCount).toBe(heard);
    expect(bot.child.exitCode).toBeNull();

    await sql("drop trigger no_space on inbound");
    expect((await caller.posts(bot, SEND, id)).status).toBe(200);
    const told = await connector.waitFor(caller.conversation, heard, 10_000);
    expect(told.flatMap(({ text }) => referencesIn(text))).toHaveLength(1);
    expect(await cases()).toHaveLength(before.length + 1);
    await expect
      .poll(async () => (await fetch(`${bot.url}/readyz`)).status, { timeout: 20_000 })
      .toBe(200);
  }, 60_000);
});
