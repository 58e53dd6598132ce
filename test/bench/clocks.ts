import pg from "pg";
import { applyMigrations } from "../../prisma/migrate.ts";
import { demonstration } from "../../prisma/seed.ts";
import { organisationFile } from "../../src/core/organisation.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import { startEmbedded } from "../../src/db/embedded/embedded.ts";
import { openWebChat } from "../../src/db/people.ts";
import { PACKS } from "../../src/policies/index.ts";
import { fireClocks } from "../../src/services/clocks/fireClocks.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import type { Finding } from "./finding.ts";
import { converse } from "./complaintTurns.ts";
import { median, openLane, openSink, quantile } from "./driver.ts";
import { openDataDir, startHuiyin } from "./subjects.ts";

const OPEN_CLOCKS = 1_000_000;
const BATCHES = [1_000, 2_000] as const;
/** Due while people talk to the program. */
const MEANWHILE = 4_000;
const EACH_MS = 1.5;
const DUE_CASES = BATCHES[0] + BATCHES[1] + MEANWHILE;
const LOOKS = 60;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const nothing = () => undefined;
const fail = (error: unknown) => {
  throw error;
};

const CASES = `
insert into "case" (id, reference, draft_id, organisation_id, kind, topic, pack, pack_version, place,
  details, status, customer_id, claim_hash, source, reply_owner_id, second_person_id, version,
  filed_at, updated_at)
select md5('case' || n)::uuid, 'C' || lpad(n::text, 8, '0'), md5('draft' || n)::uuid, $3, 'complaint',
  'noise', 'property', $4, '5棟', 'a complaint', 'OPEN', $5, 'x', 'chat', $6, $7, 1, now(), now()
from generate_series($1::int, $2::int) n`;
const TRAILS = `
insert into case_event (case_id, seq, type, data, at)
select md5('case' || n)::uuid, 1, 'filed', '{"status":"OPEN"}', now() - interval '3 days'
from generate_series($1::int, $2::int) n`;

/**
 * Clocks at scale: what a look costs when a million run and none is due; whether twice as many that
 * are due at once take twice as long; and what that does to somebody who reads their case meanwhile.
 */
export async function clocks(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const server = await startEmbedded({ dataDir: data.path, log: quiet });
  try {
    await applyMigrations({ url: server.url });
    const db = openDb(server.url, nothing);
    try {
      const services = await openOffice(db, server.url);
      return [
        ...(await nothingDue(db, services)),
        ...(await manyDue(db, services, server.url)),
        await turnsMeanwhile(db, server.url, data.path),
      ];
    } finally {
      await db.close();
    }
  } finally {
    await server.stop();
    data.remove();
  }
}

async function openOffice(db: Db, url: string): Promise<Services> {
  const services = makeServices({
    db,
    fileLink: (id) => `/files/${id}`,
    noticeLink: (number) => `/files/notices/${number}`,
    packs: PACKS,
    claimKey: new Uint8Array(32),
    log: quiet,
  });
  await services.importOrganisation(organisationFile.parse(demonstration));
  const people = await db.prisma.person.findMany();
  for (const { id, locale } of people)
    await openWebChat(
      db,
      { accountId: `dl_${id}`, personId: id, locale: locale as "en" },
      `c-${id}`,
    );
  const [organisation] = await services.organisations();
  const [owner, second] = (await services.staff()).all.filter((p) => p.roles.includes("officer"));
  const customer = people.find(({ kind }) => kind === "customer");
  const filler = new pg.Client({ connectionString: url });
  await filler.connect();
  const last = DUE_CASES + 1_000;
  const ids = [organisation?.id, organisation?.pack.version, customer?.id, owner?.id, second?.id];
  await filler.query(CASES, [1, last, ...ids]);
  await filler.query(TRAILS, [1, last]);
  // A million that run and aren't due, of the last thousand cases.
  await filler.query(
    `insert into clock (id, case_id, kind, rule, clause, basis, start_at, due_at, next_rung_at)
     select gen_random_uuid(), md5('case' || (${DUE_CASES + 1} + n % 1000))::uuid, 'answer',
       'answer', 'P-1.5', 'internal', now(), now() + interval '9 days', now() + interval '5 days' + n * interval '1 second'
     from generate_series(1, ${OPEN_CLOCKS}) n`,
  );
  await filler.query("vacuum analyze clock");
  await filler.end();
  return services;
}

async function nothingDue(db: Db, services: Services): Promise<readonly Finding[]> {
  const select = {
    name: "anyDue",
    text: "select id from clock where next_rung_at <= now() order by next_rung_at, id limit 1",
  };
  const ticks: number[] = [];
  const selects: number[] = [];
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const before = performance.now();
    await work();
    into.push(performance.now() - before);
  };
  for (let n = 0; n < LOOKS; n += 1) {
    await timed(ticks, () => fireClocks({ db, services, onTold: nothing, onFailed: fail }));
    await timed(selects, () => db.pool.query(select));
  }
  const ratio = median(ticks) / median(selects);
  return [
    {
      goal: "CLK",
      what: "a tick with nothing due among 1,000,000 open clocks, × one indexed select",
      measured: `${ratio.toFixed(2)} (${median(ticks).toFixed(2)} : ${median(selects).toFixed(2)} ms)`,
      limit: "≤ 5",
      met: ratio <= 5,
    },
  ];
}

async function manyDue(db: Db, services: Services, url: string): Promise<readonly Finding[]> {
  const alone = await readingTimes(db, services, 200);
  const perRung: number[] = [];
  let meanwhile: readonly number[] = [];
  let first = 1;
  for (const count of BATCHES) {
    await makeDue(url, first, first + count - 1);
    first += count;
    const before = performance.now();
    let firing = true;
    const done = fireClocks({ db, services, onTold: nothing, onFailed: fail }).finally(
      () => (firing = false),
    );
    meanwhile = await readingTimes(db, services, Number.POSITIVE_INFINITY, () => firing);
    await done;
    perRung.push((performance.now() - before) / count);
  }
  const growth = (perRung[1] ?? Number.NaN) / (perRung[0] ?? Number.NaN);
  const each = Math.min(...perRung);
  const slowed = quantile(meanwhile, 0.95) / quantile(alone, 0.95);
  return [
    {
      goal: "CLK",
      what: `rungs due at once: time of each among ${BATCHES[1]}, × among ${BATCHES[0]}`,
      measured: `${growth.toFixed(2)} (${perRung.map((ms) => ms.toFixed(2)).join(", ")} ms each; 100,000 would take ${(((perRung[1] ?? 0) * 100_000) / 60_000).toFixed(0)} min)`,
      limit: "≤ 1.3 (linear)",
      met: growth <= 1.3,
    },
    {
      goal: "CLK",
      what: "a rung due among many",
      measured: `${each.toFixed(2)} ms`,
      limit: `≤ ${EACH_MS} ms`,
      met: each <= EACH_MS,
    },
    {
      goal: "CLK",
      what: "p95 of somebody who looks at their cases meanwhile, × alone",
      measured: `${slowed.toFixed(2)} (${quantile(meanwhile, 0.95).toFixed(1)} : ${quantile(alone, 0.95).toFixed(1)} ms)`,
      limit: "≤ 3",
      met: slowed <= 3,
    },
  ];
}

/** The whole program in one process: its tick fires what is due while residents file complaints. */
async function turnsMeanwhile(db: Db, url: string, dataDir: string): Promise<Finding> {
  const sink = await openSink();
  const bot = await startHuiyin(dataDir, { DATABASE_URL: url });
  let people = 0;
  const turns = () => {
    const who = `clocks-${people++}`;
    return converse(openLane(bot.url, sink, who), who);
  };
  const left = async () => {
    const { rows } = await db.pool.query<{ count: number }>(
      "select count(*)::int as count from clock where next_rung_at <= now()",
    );
    return rows[0]?.count ?? 0;
  };
  try {
    for (let n = 0; n < 10; n += 1) await turns();
    const alone: number[] = [];
    const talkAlone = async () => {
      for (let n = 0; n < 30; n += 1) alone.push(...(await turns()));
    };
    await talkAlone();
    await makeDue(url, DUE_CASES - MEANWHILE + 1, DUE_CASES);
    while ((await left()) === MEANWHILE) await new Promise((resume) => setTimeout(resume, 20));
    const meanwhile: number[] = [];
    while ((await left()) > 0) meanwhile.push(...(await turns()));
    await talkAlone();
    const slowed = quantile(meanwhile, 0.95) / quantile(alone, 0.95);
    return {
      goal: "CLK",
      what: `p95 of a dialog turn while ${MEANWHILE} rungs are fired, × alone`,
      measured: `${slowed.toFixed(2)} (${quantile(meanwhile, 0.95).toFixed(1)} : ${quantile(alone, 0.95).toFixed(1)} ms; p50 ${median(meanwhile).toFixed(1)} : ${median(alone).toFixed(1)}; ${meanwhile.length} turns)`,
      limit: "≤ 3",
      met: slowed <= 3,
    };
  } finally {
    await bot.stop();
    sink.close();
  }
}

async function makeDue(url: string, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into clock (id, case_id, kind, rule, clause, basis, start_at, due_at, next_rung_at)
     select gen_random_uuid(), md5('case' || n)::uuid, 'acknowledge', 'acknowledge', 'P-1.2',
       'internal', now() - interval '3 days', now() - interval '1 minute', now() - interval '1 minute'
     from generate_series($1::int, $2::int) n`,
    [from, to],
  );
  await client.end();
}

/** A customer looks up a case, again and again. */
async function readingTimes(
  db: Db,
  services: Services,
  times: number,
  goesOn: () => boolean = () => true,
): Promise<readonly number[]> {
  const customer = await db.prisma.person.findFirstOrThrow({ where: { kind: "customer" } });
  const person = { ...customer, kind: "customer" as const, locale: "zh-Hant" as const, roles: [] };
  const taken: number[] = [];
  for (let n = 0; n < times && goesOn(); n += 1) {
    const before = performance.now();
    await services.findCase(person, `C${String(1 + (n % 900)).padStart(8, "0")}`);
    taken.push(performance.now() - before);
    await new Promise((resume) => setTimeout(resume, 2));
  }
  return taken;
}
