import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { applyMigrations } from "../prisma/migrate.ts";
import { plainText } from "./cards/escapeMarkdown.ts";
import { reportLine } from "./cards/registryCards.ts";
import { type Locale, localeOf } from "./core/locale.ts";
import { type TableKind } from "./core/registry/columns.ts";
import { isSound, planImport } from "./core/registry/planImport.ts";
import { commitUnit } from "./db/commitUnit.ts";
import { databaseNow } from "./db/databaseNow.ts";
import { type Db, openDb } from "./db/db.ts";
import { startEmbedded } from "./db/embedded/embedded.ts";
import { textsFor } from "./locales/index.ts";
import { PACKS } from "./policies/index.ts";
import { openUnit } from "./services/makeUnit.ts";
import { applyPlan } from "./services/registry/applyPlan.ts";
import { readTable } from "./services/registry/csv.ts";
import { registryTable } from "./services/registry/exportTable.ts";
import { loadRegistered } from "./services/registry/registryRows.ts";

const USAGE = `npm run registry -- import FILE [--dry-run]   read a CSV into the registry, all of it or nothing
npm run registry -- export [FILE]             write it as CSV, to the output without a file

  --products            of models in place of companies (export)
  --organisation ID     needed when several have a registry
  --lang TAG            words of the report and of the table: zh-Hant, zh-Hans, en

The database is DATABASE_URL, or that of DATA_DIR while the program doesn't run.`;

const nothing = () => undefined;
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** @returns the exit code: 1 when lines were refused, 2 for a wrong command. */
async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      products: { type: "boolean", default: false },
      organisation: { type: "string" },
      lang: { type: "string", default: "zh-Hant" },
    },
  });
  const [command, file] = positionals;
  const locale = localeOf(values.lang) ?? "zh-Hant";
  const isImport = command === "import" && file !== undefined;
  if (!isImport && command !== "export") {
    console.error(USAGE);
    return 2;
  }
  const bytes = isImport ? await readFile(file) : null;
  return withDatabase(async (db) => {
    const organisationId = await organisationOf(db, values.organisation);
    if (bytes !== null) return importFile(db, organisationId, bytes, locale, values["dry-run"]);
    return exportTo(db, organisationId, file, values.products ? "product" : "entry", locale);
  });
}

async function importFile(
  db: Db,
  organisationId: string,
  bytes: Uint8Array,
  locale: Locale,
  dry: boolean,
): Promise<number> {
  const t = textsFor(locale).registry;
  const table = readTable(bytes);
  if ("problem" in table) {
    console.error(table.problem === "broken" ? t.noTable.broken(table) : t.noTable[table.problem]);
    return 1;
  }
  const plan = planImport(table.header, table.lines, await loadRegistered(db, organisationId));
  for (const line of plan.lines) console.log(plainText(reportLine(t, line)));
  if (!isSound(plan)) {
    console.error(t.refusedHint);
    return 1;
  }
  if (dry) return 0;
  const opened = openUnit(db, await databaseNow(db));
  const by = { organisationId, source: "csv", byId: null, importId: null } as const;
  const count = applyPlan(opened.unit, plan, by, await ruleOf(db, organisationId));
  await commitUnit(db, { turn: null, writes: opened.writes, messages: [] });
  console.log(t.done({ count }));
  return 0;
}

async function exportTo(
  db: Db,
  organisationId: string,
  file: string | undefined,
  table: TableKind,
  locale: Locale,
): Promise<number> {
  const text = registryTable(table, await loadRegistered(db, organisationId), locale);
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text);
  return 0;
}

const packOf = (id: string) => PACKS.find((pack) => pack.id === id);

/** The one that is named, or the only one whose policy knows a registry. */
async function organisationOf(db: Db, named: string | undefined): Promise<string> {
  const rows = await db.prisma.organisation.findMany({ select: { id: true, pack: true } });
  const ids = rows
    .filter(({ pack }) => packOf(pack)?.registry !== undefined)
    .map(({ id }) => id)
    .filter((id) => named === undefined || id === named);
  const [only, another] = ids;
  if (only === undefined)
    throw new Error("no such organisation has a registry; start the program once");
  if (another !== undefined) throw new Error(`--organisation: one of ${ids.join(", ")}`);
  return only;
}

async function ruleOf(db: Db, id: string) {
  const row = await db.prisma.organisation.findUniqueOrThrow({ where: { id } });
  return packOf(row.pack)?.registry;
}

async function withDatabase(work: (db: Db) => Promise<number>): Promise<number> {
  const { DATABASE_URL: url, DATA_DIR: dataDir = "data" } = process.env;
  const own = url ? null : await startEmbedded({ dataDir: resolve(dataDir), log: quiet });
  try {
    const address = own?.url ?? url ?? "";
    await applyMigrations({ url: address });
    const db = openDb(address, nothing);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  } finally {
    await own?.stop();
  }
}

if (existsSync(".env")) process.loadEnvFile(".env");
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
