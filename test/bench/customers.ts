import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { applyMigrations } from "../../prisma/migrate.ts";
import { demonstrationCement } from "../../prisma/seedCement.ts";
import { organisationFile } from "../../src/core/organisation.ts";
import { readCard } from "../../src/db/customerCard.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import { startEmbedded } from "../../src/db/embedded/embedded.ts";
import { PACKS } from "../../src/policies/index.ts";
import { importOrganisation } from "../../src/services/organisations/importOrganisation.ts";
import { median } from "./driver.ts";
import type { Finding } from "./finding.ts";
import { residentMb } from "./subject.ts";
import { openDataDir } from "./subjects.ts";

const LINES = 100_000;
const SMALL = 50_000;
const CARDS = 300;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const nothing = () => undefined;

/**
 * The archive at scale: an import of 100,000 customers beside COPY, what memory it takes compared
 * with one of half, and a customer's card beside one joined statement.
 */
export async function customers(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const folder = mkdtempSync(join(tmpdir(), "huiyin-bench-"));
  // The embedded server reads and writes there, perhaps as another user.
  chmodSync(folder, 0o777);
  const server = await startEmbedded({ dataDir: data.path, log: quiet });
  try {
    await applyMigrations({ url: server.url });
    const db = openDb(server.url, nothing);
    try {
      await importOrganisation(db, PACKS, organisationFile.parse(demonstrationCement));
      const small = await importOf(server.url, folder, "S", SMALL);
      const large = await importOf(server.url, folder, "K", LINES);
      const copy = await copyOf(server.url, large.file);
      const kept = await copyOfKept(server.url, folder);
      return [...imported(small, large, copy, kept), await card(db)];
    } finally {
      await db.close();
    }
  } finally {
    await server.stop();
    data.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Imported {
  readonly file: string;
  readonly ms: number;
  readonly peakMb: number;
}

/** The command line in a process of its own, so that its memory is its own. */
async function importOf(
  url: string,
  folder: string,
  letter: string,
  lines: number,
): Promise<Imported> {
  const file = join(folder, `${letter}.csv`);
  writeFileSync(file, tableOf(letter, lines));
  const before = performance.now();
  const program = ["src/customers.cli.ts", "import", file, "--organisation", "qinghe-cement"];
  const child = spawn(process.execPath, program, {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let peakMb = 0;
  const watch = setInterval(() => {
    if (child.exitCode === null) peakMb = Math.max(peakMb, residentMb(child.pid ?? 0));
  }, 50);
  const [code] = (await once(child, "exit")) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  // Of the carrying out alone: from its row, not with the start of the process and the dry run.
  const client = await clientOf(url);
  const { rows } = await client.query<{ ms: number }>(
    `select extract(epoch from done_at - at)::float8 * 1000 as ms from customer_import
     where lines = $1`,
    [lines],
  );
  await client.end();
  return { file, ms: rows[0]?.ms ?? performance.now() - before, peakMb };
}

/** @param url of the server; a failure elsewhere must not be hidden by its end. */
async function clientOf(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", nothing);
  await client.connect();
  return client;
}

const AREAS = ["城北片區", "城南片區", "臨港片區"];

const tableOf = (letter: string, lines: number): string =>
  [
    "客戶編號,客戶名稱,片區,地址,電話,往來起日",
    ...Array.from({ length: lines }, (_, n) => {
      const number = String(n).padStart(6, "0");
      return `${letter}-${number},第${n}號建材有限公司,${AREAS[n % 3]},臨港路 ${n} 號,021-5555-${number},202${n % 6}-03-15`;
    }),
    "",
  ].join("\n");

/** The same lines into a bare table of text, the best of three. */
async function copyOf(url: string, file: string): Promise<number> {
  const client = await clientOf(url);
  const times: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    await client.query("drop table if exists bare");
    await client.query("create table bare (a text, b text, c text, d text, e text, f text)");
    const before = performance.now();
    await client.query(`copy bare from '${file}' csv header`);
    times.push(performance.now() - before);
  }
  await client.end();
  return Math.min(...times);
}

/** Everything that the import has to keep (customers, who knows them, their history) into bare tables. */
async function copyOfKept(url: string, folder: string): Promise<number> {
  const client = await clientOf(url);
  await client.query("analyze");
  let total = 0;
  for (const table of ["customer", "cover", "customer_change"]) {
    const file = join(folder, table);
    await client.query(`copy ${table} to '${file}'`);
    await client.query(`create table bare_${table} as select * from ${table} limit 0`);
    const before = performance.now();
    await client.query(`copy bare_${table} from '${file}'`);
    total += performance.now() - before;
  }
  await client.end();
  return total;
}

function imported(
  small: Imported,
  large: Imported,
  copy: number,
  kept: number,
): readonly Finding[] {
  const [ofFile, ofKept] = [large.ms / copy, large.ms / kept];
  const growth = large.peakMb / small.peakMb;
  return [
    {
      goal: "IMP",
      what: "an import of 100,000 customers, × COPY of what it keeps into bare tables",
      measured: `${ofKept.toFixed(1)} (${large.ms.toFixed(0)} : ${kept.toFixed(0)} ms)`,
      limit: "≤ 10",
      met: ofKept <= 10,
    },
    {
      goal: "IMP",
      what: "the same, × COPY of the lines of the file alone",
      measured: `${ofFile.toFixed(1)} (${large.ms.toFixed(0)} : ${copy.toFixed(0)} ms)`,
      limit: "≤ 10",
      met: ofFile <= 10,
    },
    {
      goal: "IMP",
      what: `peak memory, × that of ${SMALL} lines`,
      measured: `${growth.toFixed(2)} (${large.peakMb.toFixed(0)} : ${small.peakMb.toFixed(0)} MB)`,
      limit: "≤ 1.2 (constant, but for a few bytes a line)",
      met: growth <= 1.2,
    },
  ];
}

const JOINED = `
select c.*, k.name as contact, s.name as site, f.month, f.tonnes, v.person_id, n.due_on
from customer c left join customer_contact k on k.customer_id = c.id
  left join customer_site s on s.customer_id = c.id
  left join sales_figure f on f.customer_id = c.id
  left join cover v on v.customer_id = c.id
  left join visit n on n.customer_id = c.id
where c.id = $1`;

async function card(db: Db): Promise<Finding> {
  const { rows } = await db.pool.query<{ id: string }>(
    "select id from customer where number like 'C-%' or number like 'K-0001%' order by id limit 100",
  );
  const reader = "00000000-0000-4000-8000-000000000511";
  const [cards, joins]: [number[], number[]] = [[], []];
  for (let n = 0; n < CARDS; n += 1) {
    const id = rows[n % rows.length]?.id ?? "";
    const before = performance.now();
    await readCard(db, id, reader);
    const between = performance.now();
    await db.pool.query({ name: "joinedCard", text: JOINED, values: [id] });
    cards.push(between - before);
    joins.push(performance.now() - between);
  }
  const ratio = median(cards) / median(joins);
  return {
    goal: "IMP",
    what: "a customer's card among 150,000, × one joined statement",
    measured: `${ratio.toFixed(2)} (${median(cards).toFixed(2)} : ${median(joins).toFixed(2)} ms)`,
    limit: "≤ 3",
    met: ratio <= 3,
  };
}
