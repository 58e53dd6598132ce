import { randomUUID } from "node:crypto";
import pg from "pg";
import { applyMigrations } from "../../prisma/migrate.ts";
import { demonstration } from "../../prisma/seed.ts";
import { organisationFile } from "../../src/core/organisation.ts";
import { type Person } from "../../src/core/person.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import { startEmbedded } from "../../src/db/embedded/embedded.ts";
import { PACKS } from "../../src/policies/index.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { openUnit } from "../../src/services/makeUnit.ts";
import type { Finding } from "./finding.ts";
import { median, quantile } from "./driver.ts";
import { openDataDir } from "./subjects.ts";

const SIZES = [10_000, 1_000_000] as const;
const READS = 2_000;
const ROUNDS = 5;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** The yardstick: the case and its trail as one prepared joined statement, and nothing done with it. */
const RAW = {
  name: "rawStatus",
  text: `select c.*, e.seq, e.type, e.data, e.actor_id, e.at
    from "case" c left join case_event e on e.case_id = c.id where c.reference = $1 order by e.seq`,
};

// Crockford's digits of a running number: references that exist, spread as drawn ones are.
const FILL = `
insert into "case" (id, reference, draft_id, organisation_id, kind, topic, pack, pack_version, place,
  details, status, customer_id, claim_hash, source, reply_owner_id, second_person_id, version,
  filed_at, updated_at)
select md5('case' || n)::uuid, 'C' || upper(lpad(to_hex((n::bigint * 2654435761) % 4294967296), 8, '0')),
  md5('draft' || n)::uuid, $3, 'complaint', 'noise', 'property', $4, '5棟' || n,
  'a complaint of some length, as people write them, about a noise at night', 'OPEN', $5, 'x', 'chat',
  $6, $7, 1, now(), now()
from generate_series($1::int, $2::int) n`;
const TRAILS = `
insert into case_event (case_id, seq, type, data, at)
select md5('case' || n)::uuid, 1, 'filed', '{"status":"OPEN"}', now()
from generate_series($1::int, $2::int) n`;

const referenceOf = (n: number) =>
  `C${((BigInt(n) * 2654435761n) % 4294967296n).toString(16).padStart(8, "0").toUpperCase()}`;

/**
 * P10: a customer's case by its reference, among 10,000 and among 1,000,000 cases: two databases of
 * one server, read in turns, so that the machine's mood doesn't pass for growth.
 */
export async function caseStatus(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const server = await startEmbedded({ dataDir: data.path, log: quiet });
  const offices: Office[] = [];
  try {
    for (const size of SIZES) offices.push(await openOffice(server.url, size));
    return await measure(offices);
  } finally {
    for (const { db } of offices) await db.close();
    await server.stop();
    data.remove();
  }
}

/** A database with that many cases of one customer. */
interface Office {
  readonly size: number;
  readonly db: Db;
  readonly services: Services;
  readonly person: Person;
}

async function openOffice(serverUrl: string, size: number): Promise<Office> {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database cases${size}`);
  await admin.end();
  const url = serverUrl.replace("/postgres?", `/cases${size}?`);
  await applyMigrations({ url });
  const db = openDb(url, () => undefined);
  const services = makeServices({
    db,
    fileLink: (id) => `/files/${id}`,
    noticeLink: (number) => `/files/notices/${number}`,
    packs: PACKS,
    claimKey: new Uint8Array(32),
    log: quiet,
  });
  await services.importOrganisation(organisationFile.parse(demonstration));
  const [organisation] = await services.organisations();
  const [owner, second] = (await services.staff()).all;
  const row = await db.prisma.person.findFirstOrThrow({ where: { kind: "customer" } });
  const person: Person = { ...row, kind: "customer", locale: "zh-Hant", roles: [] };
  const filler = new pg.Client({ connectionString: url });
  await filler.connect();
  const ids = [organisation?.id, organisation?.pack.version, person.id, owner?.id, second?.id];
  await filler.query(FILL, [1, size, ...ids]);
  await filler.query(TRAILS, [1, size]);
  await filler.query('vacuum analyze "case"');
  await filler.query("vacuum analyze case_event");
  await filler.end();
  return { size, db, services, person };
}

async function measure(offices: readonly Office[]): Promise<readonly Finding[]> {
  const readers = offices.map(reader);
  for (const each of readers) await each.read(500);
  for (const each of readers) each.forget();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const each of readers) await each.read(READS / ROUNDS);
  }
  const found = readers.map((each) => each.found());
  const worst = Math.max(...found.map(({ ratio }) => ratio));
  const growth = (found[1]?.ours ?? Number.NaN) / (found[0]?.ours ?? Number.NaN);
  const rawGrowth = (found[1]?.raw ?? Number.NaN) / (found[0]?.raw ?? Number.NaN);
  return [
    {
      goal: "P10",
      what: "case status by reference, p50, × one prepared joined statement",
      measured: found
        .map(
          ({ ratio, ours, raw, p99 }, index) =>
            `${SIZES[index]}: ${ratio.toFixed(2)} (${ours.toFixed(2)} : ${raw.toFixed(2)} ms, p99 ${p99.toFixed(2)})`,
        )
        .join("; "),
      limit: "≤ 1.5",
      met: worst <= 1.5,
    },
    {
      goal: "P10",
      what: "growth of its p50 from 10,000 to 1,000,000 cases",
      measured: `× ${growth.toFixed(2)} (the joined statement's own × ${rawGrowth.toFixed(2)})`,
      limit: "≤ 1.2",
      met: growth <= 1.2,
    },
  ];
}

/** Reads cases at random through the service, and beside each by the bare statement. */
function reader({ db, services, person, size }: Office) {
  const unit = openUnit(db, Temporal.Now.instant()).unit;
  const ours: number[] = [];
  const raw: number[] = [];
  const pick = () => referenceOf(1 + Math.floor(Math.random() * size));
  const timed = async (into: number[], work: () => Promise<unknown>) => {
    const before = performance.now();
    await work();
    into.push(performance.now() - before);
  };
  const status = async () => {
    const answer = await services.caseStatus(unit, {
      person,
      accountKey: randomUUID(),
      reference: pick(),
      claimCode: null,
    });
    if (answer.type !== "found") throw new Error(`expected a case, got ${answer.type}`);
  };
  const joined = () => db.pool.query({ ...RAW, values: [pick()] });
  return {
    async read(times: number) {
      for (let n = 0; n < times; n += 1) await timed(ours, status);
      for (let n = 0; n < times; n += 1) await timed(raw, joined);
    },
    forget() {
      ours.length = 0;
      raw.length = 0;
    },
    found: () => ({
      ours: median(ours),
      raw: median(raw),
      p99: quantile(ours, 0.99),
      ratio: median(ours) / median(raw),
    }),
  };
}
