import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demonstrationUtility } from "../../../prisma/seedElectricity.ts";
import { type Db, openDb } from "../../../src/db/db.ts";
import { PACKS } from "../../../src/policies/index.ts";
import { importOrganisation } from "../../../src/services/organisations/importOrganisation.ts";
import { freshDatabase } from "../../support/database.ts";

const folder = mkdtempSync(join(tmpdir(), "huiyin-registry-"));
const file = join(folder, "registry.csv");
let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, () => undefined);
  await importOrganisation(db, PACKS, demonstrationUtility);
});
afterAll(async () => {
  await db.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
}

async function registry(...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, DATABASE_URL: database.url };
  try {
    const command = ["src/registry.cli.ts", ...args];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { env });
    return { code: 0, out: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}

const phones = async () =>
  (await db.prisma.registryEntry.findMany({ where: { phone: "021-5555-0999" } })).length;

it("writes the registry as a table, and reads it back: dry, refused, and for good", async () => {
  expect(await registry("export", file)).toEqual({ code: 0, out: "" });
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("021-5555-0611", "021-5555-0999"));

  const dry = await registry("import", file, "--dry-run", "--lang", "en");
  expect(dry.code).toBe(0);
  expect(dry.out).toContain("Line 5: changed 華電工程: Phone “021-5555-0611” → “021-5555-0999”");
  expect(await phones()).toBe(0);

  writeFileSync(
    file,
    text.replaceAll("021-5555-06", "021-5555-09").replace("承裝三級,高壓", "承裝三級,天壓"),
  );
  const refused = await registry("import", file);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain("看不懂電壓範圍「天壓」");
  expect(await phones()).toBe(0);

  writeFileSync(file, text.replace("021-5555-0611", "021-5555-0999"));
  expect((await registry("import", file)).out).toContain("已匯入：新增或變更 1 筆");
  expect(await phones()).toBe(1);
  expect(await db.prisma.registryChange.count({ where: { source: "csv" } })).toBe(1);

  const products = await registry("export", "--products", "--lang", "zh-Hans");
  expect(products.out).toContain("制造商,产品类别,型号");
});

it("says how it is used, and what it can't do", async () => {
  expect((await registry()).code).toBe(2);
  const none = await registry("export", "--organisation", "qinghe");
  expect(none.code).toBe(1);
  expect(none.out).toContain("no such organisation");
});
