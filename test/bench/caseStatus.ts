import { randomUUID } from "node:crypto";
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

/** P10: a customer's case by its reference, at 10,000 and at 1,000,000 cases. */
export async function caseStatus(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const server = await startEmbedded({ dataDir: data.path, log: quiet });
  try {
    await applyMigrations({ url: server.url });
    const db = openDb(server.url, () => undefined);
    try {
      return await measure(db);
    } finally {
      await db.close();
    }
  } finally {
    await server.stop();
    data.remove();
  }
}

async function measure(db: Db): Promise<readonly Finding[]> {
  const services = makeServices({
    db,
    fileLink: (id) => `/files/${id}`,
    packs: PACKS,
    claimKey: new Uint8Array(32),
    log: quiet,
  });
  const document = organisationFile.parse(demonstration);
  await services.importOrganisation(document);
  const [organisation] = await services.organisations();
  const [owner, second] = (await services.staff()).all;
  const row = await db.prisma.person.findFirstOrThrow({ where: { kind: "customer" } });
  const person: Person = { ...row, kind: "customer", locale: "zh-Hant", roles: [] };
  const p50: number[] = [];
  let ratio = Number.NaN;
  let measured = "";
  let filled = 0;
  for (const size of SIZES) {
    const ids = [organisation?.id, organisation?.pack.version, person.id, owner?.id, second?.id];
    for (let from = filled + 1; from <= size; from += 50_000) {
      const to = Math.min(from + 49_999, size);
      await db.pool.query(FILL, [from, to, ...ids]);
      await db.pool.query(TRAILS, [from, to]);
    }
    filled = size;
    await db.pool.query('vacuum analyze "case"');
    await db.pool.query("vacuum analyze case_event");
    const times = await compare(db, services, person, size);
    p50.push(times.ours);
    ratio = times.ratio;
    measured += `${measured === "" ? "" : "; "}${size}: ${times.ratio.toFixed(2)} (${times.ours.toFixed(2)} : ${times.raw.toFixed(2)} ms, p99 ${times.p99.toFixed(2)})`;
  }
  const growth = (p50[1] ?? Number.NaN) / (p50[0] ?? Number.NaN);
  return [
    {
      goal: "P10",
      what: "case status by reference, p50, × one prepared joined statement",
      measured,
      limit: "≤ 1.5",
      met: ratio <= 1.5,
    },
    {
      goal: "P10",
      what: "growth of its p50 from 10,000 to 1,000,000 cases",
      measured: `× ${growth.toFixed(2)}`,
      limit: "≤ 1.2",
      met: growth <= 1.2,
    },
  ];
}

async function compare(db: Db, services: Services, person: Person, size: number) {
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
  for (let n = 0; n < 500; n += 1) {
    await status();
    await joined();
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let n = 0; n < READS / ROUNDS; n += 1) await timed(ours, status);
    for (let n = 0; n < READS / ROUNDS; n += 1) await timed(raw, joined);
  }
  return {
    ours: median(ours),
    raw: median(raw),
    p99: quantile(ours, 0.99),
    ratio: median(ours) / median(raw),
  };
}
