import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitUnit } from "../../src/db/commitUnit.ts";
import { openDb } from "../../src/db/db.ts";
import { AppError } from "../../src/core/errors.ts";
import { makeCaller, startBot } from "../support/bot.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { openDatabaseProxy } from "../support/databaseProxy.ts";
import { type FakeConnector, openFakeConnector } from "../support/fakeConnector.ts";

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

it("a start without a database waits for it, and ends nothing (case 31)", async () => {
  const proxy = await openDatabaseProxy(database.url);
  await proxy.cut();
  const starting = startBot(proxy.url);
  const early = await Promise.race([starting.then(() => "up"), sleep(1_500, "waiting")]);
  expect(early).toBe("waiting");
  await proxy.restore();
  const bot = await starting;
  expect((await fetch(`${bot.url}/readyz`)).status).toBe(200);
  await bot.end();
  await proxy.close();
}, 30_000);

describe("two writers of one row (case 35)", () => {
  it("a deadlock or a failed serialisation runs the turn again, it isn't a bug", async () => {
    const db = openDb(database.url, () => undefined);
    await db.prisma.organisation.create({ data: { id: "x", pack: "p", profile: {} } });
    await db.pool.query(`create function clash() returns trigger language plpgsql as
      $$ begin raise exception 'clash' using errcode = new.reason; end $$`);
    await db.pool.query(
      "create trigger clash before insert on duty_entry for each row execute function clash()",
    );
    for (const reason of ["40001", "40P01"]) {
      const row = { id: crypto.randomUUID(), organisationId: "x", reason, dedupeKey: reason };
      const at = Temporal.Now.instant();
      const writes = [{ insert: "dutyEntry" as const, rows: [{ ...row, data: {}, at }] }];
      const committing = commitUnit(db, { turn: null, writes, messages: [] });
      await expect(committing).rejects.toMatchObject({ code: "stale" });
      await committing.catch((error: unknown) => expect(error).toBeInstanceOf(AppError));
    }
    await db.pool.query("drop trigger clash on duty_entry");
    await db.close();
  });
});

it("the embedded server killed under the program: it says so, and the next start has everything (case 03)", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "huiyin-embedded-"));
  // Started as root, the server runs as somebody else, who must be able to enter.
  chmodSync(dataDir, 0o755);
  const start = () => startBot("", { env: { DATA_DIR: dataDir } });
  let bot = await start();
  const caller = makeCaller(connector);
  await caller.says(bot, "我要投訴");
  await caller.says(bot, "7棟");
  const [server = ""] = globSync("**/postmaster.pid", { cwd: dataDir });
  const pid = Number(readFileSync(join(dataDir, server), "utf8").split("\n")[0]);
  process.kill(pid, "SIGKILL");
  const { status } = await caller.posts(bot, "電梯");
  expect([200, 503, null]).toContain(status);
  bot.child.kill("SIGKILL");
  await bot.ended();
  bot = await start();
  const next = await caller.says(bot, "說明");
  expect(next.text.length).toBeGreaterThan(0);
  await bot.end();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);
