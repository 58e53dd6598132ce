import { afterAll, beforeAll, expect, it } from "vitest";
import { openDb, type Db } from "../../src/db/db.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { runSql } from "./sql.ts";

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, (error) => {
    throw error;
  });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

it("a test's database has all tables and no rows, for Prisma and the driver alike", async () => {
  expect(await db.prisma.person.count()).toBe(0);
  await db.prisma.secret.create({ data: { name: "key", value: "迴音" } });
  const { rows } = await db.pool.query("select value from secret");
  expect(rows).toEqual([{ value: "迴音" }]);
});

it("another has nothing of it, and goes although somebody is still connected", async () => {
  const other = await freshDatabase();
  const open = openDb(other.url, () => undefined);
  expect(await open.prisma.secret.count()).toBe(0);
  await other.drop();
  await expect(runSql(other.url, "select 1")).rejects.toThrow("does not exist");
  await open.close();
});
