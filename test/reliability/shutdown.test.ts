import { afterAll, beforeAll, expect, it } from "vitest";
import { makeCaller, startBot } from "../support/bot.ts";
import { checkDatabase } from "../support/checkDatabase.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type FakeConnector, openFakeConnector } from "../support/fakeConnector.ts";
import { runSql } from "../support/sql.ts";

let database: TestDatabase;
let connector: FakeConnector;

beforeAll(async () => {
  database = await freshDatabase();
  connector = await openFakeConnector();
});
afterAll(async () => {
  await connector.close();
  await database.drop();
});

const TALKERS = 8;

it("SIGTERM under load ends within 20 s, loses nothing it acknowledged and holds no lease (case 06)", async () => {
  const bot = await startBot(database.url, { main: true });
  // Answers take a while to leave, so that some are under way when the signal comes.
  connector.script("*", ...Array.from({ length: 200 }, () => ({ afterMs: 50 })));
  let stopping = false;
  const refused: (number | null)[] = [];
  const acknowledged = await Promise.all(
    Array.from({ length: TALKERS }, async () => {
      const caller = makeCaller(connector);
      let count = 0;
      for (let turn = 0; ; turn += 1) {
        const { status } = await caller.posts(bot, turn % 2 === 0 ? "我要投訴" : "說明");
        if (status === 200) count += 1;
        else {
          refused.push(status);
          return { caller, count };
        }
        if (count === 4 && !stopping) {
          stopping = true;
          bot.child.kill("SIGTERM");
        }
      }
    }),
  );
  const began = performance.now();
  expect(await bot.ended()).toBe(0);
  expect(performance.now() - began).toBeLessThan(20_000);
  // Told to come back, or no longer listening; never anything else.
  expect(refused.filter((status) => status !== null && status !== 503)).toEqual([]);
  expect(await runSql(database.url, "select 1 from message where status = 'leased'")).toEqual([]);

  const next = await startBot(database.url, { main: true });
  for (const { caller, count } of acknowledged) {
    const kept = await runSql<{ count: number }>(
      database.url,
      `select count(*)::int from inbound where conversation_key = $1`,
      [`emulator:${caller.conversation}`],
    );
    expect(kept[0]?.count).toBeGreaterThanOrEqual(count);
    await connector.waitFor(caller.conversation, count - 1, 20_000);
  }
  expect(await next.end()).toBe(0);
  expect(await checkDatabase(database.url)).toEqual([]);
}, 90_000);
