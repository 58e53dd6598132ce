import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDb, type Db } from "../../src/db/db.ts";
import { makeSchedules, type Schedule } from "../../src/jobs/makeSchedules.ts";
import { runTicks } from "../../src/jobs/runTicks.ts";
import { makeMetrics } from "../../src/metrics.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
const metrics = makeMetrics();
let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, () => undefined);
  await db.prisma.organisation.create({ data: { id: "o", pack: "p", profile: {} } });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const sql = (text: string, values: unknown[] = []) => db.pool.query(text, values);
beforeEach(async () => {
  await sql("delete from schedule");
  await sql("delete from schedule_slot");
  await sql("delete from duty_entry");
});

const runs: string[] = [];
beforeEach(() => void runs.splice(0));
const daily = (id: string, over: Partial<Schedule> = {}): Schedule => ({
  id,
  at: "08:00",
  zone: "Asia/Shanghai",
  run: async (slot) => runs.push(`${id} ${slot}`),
  ...over,
});
const make = (...table: Schedule[]) => makeSchedules({ db, table, log: SILENT, metrics });
/** Lets time pass for a schedule: its next time moves into the past, by whole days. */
const passes = (id: string, days: number) =>
  sql(`update schedule set next_run_at = next_run_at - $2 * interval '1 day' where id = $1`, [
    id,
    days,
  ]);
const entries = async () =>
  (await sql("select reason, data from duty_entry order by reason")).rows as {
    reason: string;
    data: Record<string, unknown>;
  }[];

describe("a schedule", () => {
  it("runs once a slot, though five processes look together (case 27)", async () => {
    const five = Array.from({ length: 5 }, () => make(daily("a")));
    await Promise.all(five.map((each) => each.tick()));
    expect(runs).toEqual([]);
    await passes("a", 1);
    await Promise.all(five.map((each) => each.tick()));
    await Promise.all(five.map((each) => each.tick()));
    expect(runs).toHaveLength(1);
    const { rows } = await sql("select slot, done_at from schedule_slot");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ done_at: expect.any(Date) as Date });
  });

  it("whose clock was set back doesn't run its slot again (case 25)", async () => {
    const one = make(daily("a"));
    await one.tick();
    await passes("a", 1);
    await one.tick();
    await passes("a", 1);
    await one.tick();
    expect(runs).toHaveLength(1);
  });

  it("with a zone that there isn't is set aside with word of it, and the others go on (case 28)", async () => {
    const table = [daily("mars", { zone: "Mars/Phobos" }), daily("b")];
    await make(...table).tick();
    await passes("b", 1);
    await make(...table).tick();
    expect(runs).toHaveLength(1);
    const { rows } = await sql("select broken from schedule where id = 'mars'");
    expect(rows[0]).toMatchObject({ broken: expect.stringContaining("Mars/Phobos") as string });
    expect(await entries()).toMatchObject([
      { reason: "brokenSchedule", data: { schedule: "mars" } },
    ]);
    await make(daily("mars")).tick();
    const mended = await sql(
      "select broken, next_run_at > now() as ahead from schedule where id = 'mars'",
    );
    expect(mended.rows[0]).toEqual({ broken: null, ahead: true });
  });

  it("that nobody ran for days is run once, and what is too late is reported (case 26)", async () => {
    await make(daily("a")).tick();
    await passes("a", 4);
    await make(daily("a")).tick();
    expect(runs).toHaveLength(1);
    expect(await entries()).toMatchObject([
      { reason: "missedRun", data: { schedule: "a", count: 3 } },
    ]);
  });

  it("whose process was killed in the middle is run by another one", async () => {
    let broken = true;
    const run: Schedule["run"] = async (slot) => {
      if (broken) throw new Error("killed");
      return runs.push(slot);
    };
    const one = make(daily("a", { run }));
    await one.tick();
    await passes("a", 1);
    await one.tick();
    broken = false;
    await make(daily("a", { run })).tick();
    expect(runs).toEqual([]);
    await sql("update schedule_slot set fired_at = fired_at - interval '61 seconds'");
    await make(daily("a", { run })).tick();
    await make(daily("a", { run })).tick();
    expect(runs).toHaveLength(1);
  });

  it("that fails until it is too late is given up, with word of it", async () => {
    const failing = daily("a", {
      run: async () => {
        throw new Error("no");
      },
    });
    await make(failing).tick();
    await sql(`insert into schedule_slot (schedule_id, slot, fired_at)
      values ('a', '2020-01-01', now() - interval '61 seconds')`);
    await make(failing).tick();
    const { rows } = await sql("select 1 from schedule_slot where done_at is null");
    expect(rows).toEqual([]);
    expect(await entries()).toMatchObject([{ reason: "missedRun", data: { count: 1 } }]);
  });

  it("with a new timetable isn't kept waiting by the old one", async () => {
    await make(daily("a")).tick();
    await make(daily("a", { at: "09:30" })).tick();
    const { rows } = await sql("select next_run_at from schedule");
    const [{ next_run_at: next }] = rows as [{ next_run_at: Date }];
    expect(next.toISOString()).toContain("T01:30");
  });
});

describe("a tick whose alarm never rings (case 29)", () => {
  it("is run by the plain interval, and not twice at once", async () => {
    let count = 0;
    const running = runTicks(
      [{ name: "t", cron: "* * * * * *", atLeastEvery: 0.02, run: async () => (count += 1) }],
      { log: SILENT, metrics, alarm: () => ({ stop: () => undefined }), checkMs: 10 },
    );
    await expect.poll(() => count).toBeGreaterThan(3);
    expect(running.late()).toEqual([]);
    await running.stop();
  });
});
