import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bot, makeCaller, startBot } from "../support/bot.ts";
import { checkDatabase } from "../support/checkDatabase.ts";
import { fillIn, referencesIn, SEND } from "../support/complaint.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type FakeConnector, openFakeConnector } from "../support/fakeConnector.ts";
import { runSql } from "../support/sql.ts";

const PRELOAD = new URL("../support/skewedClock.ts", import.meta.url).href;

let database: TestDatabase;
let connector: FakeConnector;
let bots: readonly Bot[];

beforeEach(async () => {
  database = await freshDatabase();
  connector = await openFakeConnector();
});
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.end()));
  await connector.close();
  await database.drop();
});

const startAt = (hours: number) =>
  startBot(database.url, {
    env: { CLOCK_SKEW_HOURS: String(hours), NODE_OPTIONS: `--import ${PRELOAD}` },
  });
const sql = <Row extends Record<string, unknown>>(text: string) => runSql<Row>(database.url, text);

describe("machines whose clocks are off (case 24, goal 6)", () => {
  it("the database's time is what counts: two hours ahead and behind, nothing early, nothing twice", async () => {
    bots = [await startAt(2), await startAt(-2)];
    const [ahead, behind] = bots as [Bot, Bot];
    for (const [bot, place] of [
      [ahead, "3棟"],
      [behind, "5棟"],
    ] as const) {
      const caller = makeCaller(connector);
      await fillIn(caller, bot, place);
      expect(referencesIn((await caller.says(bot, SEND)).text)).toHaveLength(1);
    }
    const [filed] = await sql<{ off: number; begun: number }>(`select
      max(abs(extract(epoch from now() - filed_at)))::float8 as off,
      (select max(abs(extract(epoch from k.start_at - c.filed_at)))::float8
        from clock k join "case" c on c.id = k.case_id) as begun from "case"`);
    expect(filed?.off).toBeLessThan(60);
    expect(filed?.begun).toBeLessThan(1);

    // Due in an hour by the database: by the clock of the one that is ahead it is long past.
    await sql("update clock set next_rung_at = now() + interval '1 hour'");
    await new Promise((resume) => setTimeout(resume, 12_000));
    const fired = () => sql("select case_id from case_event where type = 'rungFired'");
    expect(await fired()).toEqual([]);
    // Past by the database as well: fired once, by either.
    await sql(`update clock set start_at = start_at - interval '9 days', due_at = now() - interval '1 minute',
      next_rung_at = now() - interval '1 minute' where kind = 'acknowledge'`);
    await expect
      .poll(async () => (await fired()).length, { timeout: 20_000, interval: 500 })
      .toBe(2);
    await new Promise((resume) => setTimeout(resume, 11_000));
    expect(await fired()).toHaveLength(2);
    expect(await checkDatabase(database.url)).toEqual([]);

    // It is said to whoever runs it.
    await expect
      .poll(async () => await (await fetch(`${ahead.url}/readyz`)).text(), { timeout: 20_000 })
      .toMatch(/"name":"clock","ok":false,"detail":7[12]\d\d/);
    expect(await (await fetch(`${behind.url}/metrics`)).text()).toMatch(
      /huiyin_db_skew_seconds -7[12]\d\d/,
    );
  }, 120_000);
});
