import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demonstrationCement } from "../../../prisma/seedCement.ts";
import { type Db, openDb } from "../../../src/db/db.ts";
import { PACKS } from "../../../src/policies/index.ts";
import { importOrganisation } from "../../../src/services/organisations/importOrganisation.ts";
import { freshDatabase } from "../../support/database.ts";

const folder = mkdtempSync(join(tmpdir(), "huiyin-customers-"));
const file = join(folder, "customers.csv");
let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, () => undefined);
  await importOrganisation(db, PACKS, demonstrationCement);
});
afterAll(async () => {
  await db.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const command = (args: readonly string[]) => ["src/customers.cli.ts", ...args];
const env = () => ({ ...process.env, DATABASE_URL: database.url });

async function customers(...args: readonly string[]) {
  try {
    const ran = await promisify(execFile)(process.execPath, command(args), { env: env() });
    return { code: 0, out: ran.stdout + ran.stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}

const table = (count: number) =>
  [
    "number,name,area",
    ...Array.from({ length: count }, (_, n) => `L-${n},Builder ${n},North`),
  ].join("\n");

const count = () => db.prisma.customer.count({ where: { number: { startsWith: "L-" } } });

it("says what a table would do, and leaves refused lines out only when told to", async () => {
  writeFileSync(file, "number,name,area\nL-0,Zero,North\nL-1,One,Nowhere\n");
  const dry = await customers("import", file, "--dry-run", "--lang", "en");
  expect(dry.out).toContain("Line 3: refused L-1 One: there is no area “Nowhere”");
  expect(dry.out).toContain("1 new, 0 changed, 0 unchanged, 0 in conflict, 1 refused");
  expect((await customers("import", file)).code).toBe(1);
  expect(await count()).toBe(0);
  expect((await customers("import", file, "--skip-refused")).code).toBe(0);
  expect(await count()).toBe(1);
  expect((await customers()).code).toBe(2);
}, 60_000);

it("goes on where it stood when it was killed in the middle, and ends exact", async () => {
  writeFileSync(file, table(12_000));
  const child = spawn(process.execPath, command(["import", file]), { env: env(), stdio: "ignore" });
  const gone = once(child, "exit");
  while ((await count()) < 2_000 && child.exitCode === null) await sleep(10);
  child.kill("SIGKILL");
  await gone;
  const [broken] = await db.prisma.customerImport.findMany({ where: { status: "running" } });
  expect(broken?.linesDone).toBeGreaterThan(0);
  expect(broken?.linesDone).toBeLessThan(12_000);
  await db.prisma.customerImport.updateMany({ data: { leaseUntil: new Date(0) } });
  const resumed = await customers("import", file, "--lang", "en");
  expect(resumed.out).toContain(`${broken?.linesDone} of 12000 lines done`);
  expect(resumed.code).toBe(0);
  expect(await count()).toBe(12_000);
  const mine = { customer: { number: { startsWith: "L-" } } };
  expect(await db.prisma.cover.count({ where: mine })).toBe(24_000);
  expect(await db.prisma.customerChange.count({ where: { ...mine, what: "created" } })).toBe(
    12_000,
  );
}, 120_000);
