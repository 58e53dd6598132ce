import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textsFor } from "../../src/locales/index.ts";
import { type Bot, makeCaller, startBot } from "../support/bot.ts";
import { checkDatabase } from "../support/checkDatabase.ts";
import { fillIn, referencesIn, SEND } from "../support/complaint.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type DatabaseProxy, openDatabaseProxy } from "../support/databaseProxy.ts";
import { type FakeConnector, openFakeConnector } from "../support/fakeConnector.ts";
import { runSql } from "../support/sql.ts";

let database: TestDatabase;
let proxy: DatabaseProxy;
let connector: FakeConnector;
let bot: Bot;

beforeAll(async () => {
  database = await freshDatabase();
  proxy = await openDatabaseProxy(database.url);
  connector = await openFakeConnector();
  bot = await startBot(proxy.url);
});
afterAll(async () => {
  await bot.end();
  await proxy.close();
  await connector.close();
  await database.drop();
});

const sql = (statement: string) => runSql(database.url, statement);
const cases = () => sql('select reference from "case"');
const ready = async () => (await fetch(`${bot.url}/readyz`)).status;

describe("the database goes away and comes back", () => {
  it.each([
    ["its server is stopped (case 32)", () => proxy.cut()],
    ["nothing gets through to it (case 33)", async () => proxy.freeze()],
  ])(
    "%s: told to come back, nothing half kept, then taken as if nothing had been",
    async (_how, away) => {
      const caller = makeCaller(connector);
      await fillIn(caller, bot, `${String(connector.sent.length)}棟`);
      const before = await cases();
      const heard = caller.heardCount;
      await away();
      const id = randomUUID();
      const began = performance.now();
      const posted = await caller.posts(bot, SEND, id);
      expect(posted.status).toBe(503);
      expect(Number(posted.retryAfter)).toBeGreaterThan(0);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await ready()).toBe(503);
      expect(await cases()).toEqual(before);

      await proxy.restore();
      await expect.poll(ready, { timeout: 15_000, interval: 250 }).toBe(200);
      await expect
        .poll(async () => (await caller.posts(bot, SEND, id)).status, { timeout: 15_000 })
        .toBe(200);
      const told = await connector.waitFor(caller.conversation, heard, 15_000);
      expect(told.flatMap(({ text }) => referencesIn(text))).toHaveLength(1);
      expect(await cases()).toHaveLength(before.length + 1);
      expect(await checkDatabase(database.url)).toEqual([]);
    },
    60_000,
  );

  it("connections ended by the server itself cost nobody an answer", async () => {
    const caller = makeCaller(connector);
    await caller.says(bot, "我要投訴");
    await sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    const heard = caller.heardCount;
    const id = randomUUID();
    await expect
      .poll(async () => (await caller.posts(bot, "3棟", id)).status, { timeout: 10_000 })
      .toBe(200);
    await connector.waitFor(caller.conversation, heard, 10_000);
    expect(bot.child.exitCode).toBeNull();
  });
});

describe("a bug in a turn (case 08)", () => {
  it("is told with an id, once, and other conversations go on", async () => {
    const unlucky = makeCaller(connector);
    const other = makeCaller(connector);
    await unlucky.says(bot, "我要投訴");
    await bot.arm({ point: "beforeCommit", nth: 1, action: "throw" });
    const before = unlucky.heardCount;
    const id = randomUUID();
    expect((await unlucky.posts(bot, "3棟", id)).status).toBe(200);
    const heard = await connector.waitFor(unlucky.conversation, before);
    const errorId = /[0-9A-F]{8}/.exec(heard.at(-1)?.text ?? "")?.[0] ?? "";
    expect(heard.at(-1)?.text).toBe(textsFor("zh-Hant").common.notSaved({ id: errorId }));
    expect(bot.log()).toContain(errorId);

    await other.says(bot, "我要投訴");
    expect((await unlucky.posts(bot, "3棟", id)).status).toBe(200);
    // The next answer is that of the next message: the redelivery was answered by silence.
    const next = await unlucky.says(bot, "3棟");
    expect(next.text).toContain(textsFor("zh-Hant").complaint.topic.ask);
    expect(bot.child.exitCode).toBeNull();
  });

  it("is told in the person's language", async () => {
    const caller = makeCaller(connector);
    await caller.says(bot, "我要投訴");
    await caller.says(bot, "English");
    await bot.arm({ point: "beforeCommit", nth: 1, action: "throw" });
    const heard = await caller.says(bot, "Block 3");
    const errorId = /[0-9A-F]{8}/.exec(heard.text)?.[0] ?? "";
    expect(heard.text).toBe(textsFor("en").common.notSaved({ id: errorId }));
  });

  it("in a stored state that can't be read costs the dialog, never the person's message", async () => {
    const caller = makeCaller(connector);
    await caller.says(bot, "我要投訴");
    for (const state of ["{", "null", "[]", '{"v":99}', '{"v":1,"form":{"dialog":5}}', "\\u0000"]) {
      await runSql(database.url, "update conversation set state = $2 where conversation_id = $1", [
        caller.conversation,
        state,
      ]);
      const heard = await caller.says(bot, "我要投訴");
      expect(heard.text).toContain(textsFor("zh-Hant").root.restarted);
    }
  });
});
