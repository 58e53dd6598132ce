import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bot, type Caller, makeCaller, startBot } from "../support/bot.ts";
import { checkDatabase } from "../support/checkDatabase.ts";
import { referencesIn, SEND } from "../support/complaint.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type Fault } from "../support/fault.ts";
import { type FakeConnector, openFakeConnector } from "../support/fakeConnector.ts";
import { runSql } from "../support/sql.ts";
import { stored } from "./rig.ts";

const SOAK = process.env["HUIYIN_SOAK"] === "1";
const CALLERS = SOAK ? 25 : 8;
const COMPLAINTS = SOAK ? 10 : 2;
const KILLS = SOAK ? 30 : 4;

/** A complaint from its first word to its number; none of its answers is waited for. */
const turnsAbout = (place: string) => [
  "我要投訴",
  place,
  "電梯",
  "電梯從昨天晚上開始一直停在五樓不動，按了也沒有反應",
  "略過",
  "略過",
  "我自己",
  "略過",
  SEND,
];

let database: TestDatabase;
let connector: FakeConnector;
let bots: Bot[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  connector = await openFakeConnector();
  bots = [await startBot(database.url), await startBot(database.url)];
});
afterAll(async () => {
  await Promise.all(bots.map((bot) => bot.end()));
  await connector.close();
  await database.drop();
});

/** A channel delivers again, under the same id, until it hears 200. */
async function deliver(caller: Caller, text: string): Promise<void> {
  const id = randomUUID();
  for (;;) {
    const bot = bots[Math.random() < 0.5 ? 0 : 1];
    const status = bot === undefined ? null : (await caller.posts(bot, text, id)).status;
    if (status === 200) return;
    expect([null, 503]).toContain(status);
    await sleep(100);
  }
}

const POINTS: readonly Fault["point"][] = [
  "afterRead",
  "beforeCommit",
  "afterCommit",
  "afterSend",
  "afterSettle",
];

async function killAndRestart(which: number): Promise<void> {
  const bot = bots[which];
  if (bot === undefined) return;
  const point = POINTS[Math.floor(Math.random() * (POINTS.length + 1))];
  if (point === undefined) bot.child.kill("SIGKILL");
  else await bot.arm({ point, nth: 1 + Math.floor(Math.random() * 5), action: "kill" });
  // When nobody passes the point any more, it dies where it stands.
  const patience = setTimeout(() => bot.child.kill("SIGKILL"), 3_000);
  expect(await bot.ended()).toBe("SIGKILL");
  clearTimeout(patience);
  bots[which] = await startBot(database.url);
}

it(
  `${KILLS} times kill -9 under load lose and double nothing that was acknowledged (cases 02 and 07, G1)`,
  async () => {
    const callers = Array.from({ length: CALLERS }, () => makeCaller(connector));
    const talking = Promise.all(
      callers.map(async (caller, index) => {
        for (let round = 0; round < COMPLAINTS; round += 1) {
          for (const text of turnsAbout(`${index * COMPLAINTS + round + 1}棟`))
            await deliver(caller, text);
        }
      }),
    );
    let kills = 0;
    const killing = (async () => {
      for (; kills < KILLS; kills += 1) {
        await sleep(Math.random() * 500);
        await killAndRestart(kills % 2);
      }
    })();
    await Promise.all([talking, killing]);

    // What the dead ones held is taken over after its 60 seconds; here, as soon as all is quiet.
    await sleep(2_000);
    await runSql(
      database.url,
      "update message set lease_until = now() - interval '1 second' where status = 'leased'",
    );
    await expect
      .poll(
        () =>
          runSql(
            database.url,
            "select id from message where status in ('pending', 'leased') and conversation_key is not null",
          ),
        { timeout: 60_000, interval: 500 },
      )
      .toEqual([]);

    const cases = await runSql<{ reference: string; conversation_id: string }>(
      database.url,
      `select c.reference, v.conversation_id from "case" c
       join conversation v on v.person_id = c.customer_id`,
    );
    expect(cases).toHaveLength(CALLERS * COMPLAINTS);
    let repeats = 0;
    for (const { conversation } of callers) {
      const heard = connector.heardIn(conversation);
      const told = new Set(heard.flatMap(({ text }) => referencesIn(text)).map(stored));
      const theirs = cases.filter((row) => row.conversation_id === conversation);
      expect([...told].toSorted()).toEqual(theirs.map(({ reference }) => reference).toSorted());
      repeats += heard.length - (await answersTo(conversation));
    }
    // A conversation has at most one message under way when its process dies.
    expect(repeats).toBeGreaterThanOrEqual(0);
    expect(repeats).toBeLessThanOrEqual(KILLS * CALLERS);
    expect(await checkDatabase(database.url)).toEqual([]);
  },
  SOAK ? 1_800_000 : 150_000,
);

async function answersTo(conversation: string): Promise<number> {
  const [row] = await runSql<{ count: number }>(
    database.url,
    "select count(*)::int from message where conversation_key = $1 and author = 'bot'",
    [`emulator:${conversation}`],
  );
  return row?.count ?? 0;
}
