import { afterAll, beforeAll, expect, it } from "vitest";
import { openDb, type Db } from "../../src/db/db.ts";
import { simulateClock, type SimulatedClock } from "../../src/db/simulatedClock.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
let clock: SimulatedClock;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  clock = await simulateClock(database.url);
  db = openDb(database.url, () => undefined);
});
afterAll(async () => {
  await db.close();
  await clock.close();
  await database.drop();
});

const now = async () =>
  (await db.pool.query<{ now: Date }>("select now() as now")).rows[0]?.now.toISOString();

it("stands where it was put, for statements and for the defaults of columns", async () => {
  await clock.standAt(Temporal.Instant.from("2027-02-28T01:00:00Z"));
  expect(await now()).toBe("2027-02-28T01:00:00.000Z");
  await db.pool.query("insert into secret (name, value) values ('x', 'y')");
  const secret = await db.prisma.secret.findUniqueOrThrow({ where: { name: "x" } });
  expect(secret.createdAt.toISOString()).toBe("2027-02-28T01:00:00.000Z");
});

it("goes on from the real time when it is shifted", async () => {
  await clock.shiftBy(Temporal.Duration.from({ days: 3 }));
  const ahead = Date.parse((await now()) ?? "") - Date.now();
  expect(Math.abs(ahead - 3 * 86_400_000)).toBeLessThan(5_000);
});
