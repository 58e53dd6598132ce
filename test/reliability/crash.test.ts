import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bot, makeCaller, startBot } from "../support/bot.ts";
import { type Fault } from "../support/fault.ts";
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
  bot = await startBot(database.url);
});
afterAll(async () => {
  await bot.end();
  await connector.close();
  await database.drop();
});

/** Messages that the dead process held are taken over when its 60 seconds are over; here, at once. */
const passLease = () =>
  runSql(
    database.url,
    "update message set lease_until = now() - interval '1 second' where status = 'leased'",
  );

const casesAt = (place: string) =>
  runSql<{ reference: string }>(database.url, `select reference from "case" where place = $1`, [
    place,
  ]);

const POINTS: readonly Fault["point"][] = [
  "afterRead",
  "beforeCommit",
  "afterCommit",
  "afterSend",
  "afterSettle",
];

describe("kill -9 while a complaint is being filed (case 01)", () => {
  it.each(POINTS)(
    "%s: one case, one number, every answer sent",
    async (point) => {
      const place = `${POINTS.indexOf(point) + 1}棟`;
      const caller = makeCaller(connector);
      await fillIn(caller, bot, place);
      // The summary's own settlement is over when nothing is leased any more.
      await expect
        .poll(() => runSql(database.url, "select 1 from message where status = 'leased'"))
        .toEqual([]);
      const before = caller.heardCount;
      await bot.arm({ point, nth: 1, action: "kill" });
      const id = randomUUID();
      const posted = await caller.posts(bot, SEND, id);
      expect(await bot.ended()).toBe("SIGKILL");
      if (posted.status !== null) expect(posted.status).toBe(200);

      bot = await startBot(database.url);
      await passLease();
      expect((await caller.posts(bot, SEND, id)).status).toBe(200);
      await connector.waitFor(caller.conversation, before, 15_000);
      await expect
        .poll(() => runSql(database.url, UNSENT, [`emulator:${caller.conversation}`]), {
          timeout: 15_000,
        })
        .toEqual([]);

      const cases = await casesAt(place);
      expect(cases).toHaveLength(1);
      const told = connector.heardIn(caller.conversation).slice(before);
      const numbers = new Set(told.flatMap(({ text }) => referencesIn(text)));
      expect([...numbers].map((number) => number.replaceAll("-", ""))).toEqual(
        cases.map(({ reference }) => reference),
      );
      // Once the channel has it, only our note of that can be lost: that answer may come again.
      expect(told.length).toBeLessThanOrEqual(point === "afterSend" ? 2 : 1);
      expect(await checkDatabase(database.url)).toEqual([]);
    },
    60_000,
  );
});

const UNSENT = `select id from message
  where conversation_key = $1 and status in ('pending', 'leased')`;
