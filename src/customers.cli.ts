import { createReadStream, existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { applyMigrations } from "../prisma/migrate.ts";
import { plainText } from "./cards/escapeMarkdown.ts";
import { countsText, lineText } from "./cards/importCards.ts";
import { columnNamed, type Mapping, missingColumns, remapped } from "./core/customers/columns.ts";
import { type ImportReport, toldLines, totalOf } from "./core/customers/importReport.ts";
import { type Locale, localeOf } from "./core/locale.ts";
import { beginImport, endImport, type ImportJob, resumableImport } from "./db/customerImports.ts";
import { type Db, openDb } from "./db/db.ts";
import { startEmbedded } from "./db/embedded/embedded.ts";
import { textsFor } from "./locales/index.ts";
import { PACKS } from "./policies/index.ts";
import { carryOut } from "./services/customers/carryOut.ts";
import { reportOn } from "./services/customers/importTable.ts";
import { batchSetting, type SettingContext } from "./services/customers/setting.ts";
import { lookAtTable, type LookedAtTable, type OpenFile } from "./services/customers/table.ts";
import { loadOrganisations, loadStaff } from "./services/organisations/loadOrganisations.ts";

const USAGE = `npm run customers -- import FILE   read a CSV of customers or sales figures into the archive

  --dry-run             only say, line by line, what it would do
  --skip-refused        import the other lines although some are refused
  --map OURS=THEIRS     a column of ours is that one of the file; may be given several times
  --organisation ID     needed when there are several
  --lang TAG            words of the report: zh-Hant, zh-Hans, en

An import that was broken off goes on where it stood when the same command is given again.
The database is DATABASE_URL, or that of DATA_DIR while the program doesn't run.`;

const nothing = () => undefined;
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };

interface Asked {
  readonly file: string;
  readonly dry: boolean;
  readonly skipRefused: boolean;
  readonly maps: readonly string[];
  readonly locale: Locale;
}

/** @returns the exit code: 1 when lines were refused, 2 for a wrong command. */
async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      "skip-refused": { type: "boolean", default: false },
      map: { type: "string", multiple: true, default: [] },
      organisation: { type: "string" },
      lang: { type: "string", default: "zh-Hant" },
    },
  });
  const [command, file] = positionals;
  if (command !== "import" || file === undefined) {
    console.error(USAGE);
    return 2;
  }
  const asked: Asked = {
    ...{ file, dry: values["dry-run"], skipRefused: values["skip-refused"], maps: values.map },
    locale: localeOf(values.lang) ?? "zh-Hant",
  };
  return withDatabase(async (db) =>
    importFile(db, await organisationOf(db, values.organisation), asked),
  );
}

async function importFile(db: Db, organisationId: string, asked: Asked): Promise<number> {
  const t = textsFor(asked.locale).customers;
  const open: OpenFile = async () => (existsSync(asked.file) ? createReadStream(asked.file) : null);
  const looked = await lookAtTable(open);
  const table = "problem" in looked ? looked : { ...looked, mapping: mapped(looked, asked) };
  if ("problem" in table) {
    const { noTable } = t.import;
    console.error(table.problem === "broken" ? noTable.broken(table) : noTable[table.problem]);
    return 1;
  }
  const missing = missingColumns(table.mapping).map((one) => t.import.column[one]);
  if (missing.length > 0) {
    console.error(t.import.missing({ columns: missing.join(t.import.listSeparator) }));
    return 1;
  }
  const context: SettingContext = {
    db,
    organisations: () => loadOrganisations(db, PACKS, nothing),
    staff: () => loadStaff(db),
  };
  const about = { organisationId, sha256: table.sha256, mapping: table.mapping };
  const broken = asked.dry ? null : await resumableImport(db, about);
  if (broken !== null) return carryOn(context, broken, open, table, asked);
  const report = await reportOn(context, organisationId, open, table);
  if ("problem" in report) {
    console.error(report.problem === "broken" ? t.import.noTable.broken(report) : "");
    return 1;
  }
  for (const line of toldLines(report)) console.log(plainText(lineText(t, line)));
  console.log(countsText(t.import, report.counts));
  if (asked.dry) return report.counts.refused > 0 ? 1 : 0;
  if (report.counts.refused > 0 && !asked.skipRefused) {
    console.error(`${t.import.refusedHint({ count: report.counts.refused })} (--skip-refused)`);
    return 1;
  }
  const { encoding } = table;
  const lines = totalOf(report);
  const job = await beginImport(db, { ...about, fileName: asked.file, encoding, lines });
  return carryOn(context, job, open, table, asked);
}

function mapped({ mapping }: LookedAtTable, { maps }: Asked): Mapping {
  return maps.reduce((known, one) => {
    const [ours = "", theirs = ""] = one.split("=");
    const column = columnNamed(known.table, ours);
    const next = column === null ? null : remapped(known, column, theirs);
    if (next === null) throw new Error(`--map ${one}: the file has ${known.names.join(", ")}`);
    return next;
  }, mapping);
}

async function carryOn(
  context: SettingContext,
  job: ImportJob,
  open: OpenFile,
  { encoding, mapping }: Pick<LookedAtTable, "encoding" | "mapping">,
  { locale, file }: Asked,
): Promise<number> {
  const t = textsFor(locale).customers.import;
  const { db } = context;
  const { findArea, ...setting } = await batchSetting(context, job.organisationId, {
    ...{ source: "csv", reason: job.fileName, importId: job.id, byId: null },
  });
  const say = (done: number) => {
    const percent = job.lines === 0 ? 100 : Math.floor((100 * done) / job.lines);
    console.log(t.progress({ file, done, lines: job.lines, percent }));
  };
  if (job.linesDone > 0) say(job.linesDone);
  let told = performance.now();
  const carried = await carryOut(
    db,
    job,
    { open, encoding, mapping, findArea },
    setting,
    (done) => {
      if (performance.now() - told > TELL_MS) {
        told = performance.now();
        say(done);
      }
      return true;
    },
  );
  if (carried.state === "stopped") {
    console.error(t.cancelled({ file, done: carried.linesDone, lines: job.lines }));
    return 1;
  }
  await endImport(db, job.id);
  console.log(doneText(t, file, carried.report));
  return 0;
}

const TELL_MS = 1_000;

const doneText = (
  t: Parameters<typeof countsText>[0],
  file: string,
  { counts }: ImportReport,
): string => plainText(t.done({ file, counts: countsText(t, counts) }));

/** The one that is named, or the only one. */
async function organisationOf(db: Db, named: string | undefined): Promise<string> {
  const rows = await db.prisma.organisation.findMany({ select: { id: true } });
  const ids = rows.map(({ id }) => id).filter((id) => named === undefined || id === named);
  const [only, another] = ids;
  if (only === undefined) throw new Error("no such organisation; start the program once");
  if (another !== undefined) throw new Error(`--organisation: one of ${ids.join(", ")}`);
  return only;
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
