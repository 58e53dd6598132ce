import pg from "pg";
import { applyMigrations } from "../../prisma/migrate.ts";
import { demonstrationCement } from "../../prisma/seedCement.ts";
import { organisationFile } from "../../src/core/organisation.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import { startEmbedded } from "../../src/db/embedded/embedded.ts";
import { PACKS } from "../../src/policies/index.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { planVisits } from "../../src/services/visits/planVisits.ts";
import { median } from "./driver.ts";
import type { Finding } from "./finding.ts";
import { openDataDir } from "./subjects.ts";

const SIZES = [100_000, 1_000_000] as const;
const ROUNDS = 3;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

// A Monday of the peak season.
const NOW = Temporal.Instant.from("2026-06-01T01:00:00Z");

const CUSTOMERS = `
insert into customer (id, organisation_id, number, kind, name, priority, enrolled_for, created_at,
  updated_at)
select md5('customer' || n)::uuid, $2, 'N' || n, 'company', 'customer ' || n, n % 6, 'phone,call',
  now(), now()
from generate_series(1, $1::int) n`;
const COVERS = `
insert into cover (customer_id, rank, person_id, since)
select md5('customer' || n)::uuid, r, ($2::uuid[])[1 + (n / 10 + r) % cardinality($2::uuid[])], now()
from generate_series(1, $1::int) n, generate_series(1, 2) r`;
// One in ten is due by phone within the horizon; all others, and all calls, are far off.
const SCHEDULES = `
insert into visit_schedule (customer_id, organisation_id, cadence, last_on, base_on, due_on, period)
select md5('customer' || n)::uuid, $2, cadence,
  to_char(due - 7, 'YYYY-MM-DD'), to_char(due - 7, 'YYYY-MM-DD'), to_char(due, 'YYYY-MM-DD'),
  to_char(due, 'YYYY-MM-DD')
from generate_series(1, $1::int) n, (values ('phone', 0), ('call', 1)) as k(cadence, far),
  lateral (select case when n % 10 = 0 and far = 0 then date '2026-06-01' + n % 7
    else date '2026-09-01' + n % 7 end as due) d`;

/** The yardstick: the same rows by one statement into a table of the same shape, and nothing else. */
const BARE = `
insert into bare_visit (id, organisation_id, customer_id, cadence, period, kind, person_id, planned_on,
  due_on, priority, pack_version, clause)
select gen_random_uuid(), s.organisation_id, s.customer_id, s.cadence, s.period, 'phone', v.person_id,
  s.due_on, s.due_on, c.priority, '1', 'C-3'
from visit_schedule s join customer c on c.id = s.customer_id
join cover v on v.customer_id = c.id and v.business = '' and v.rank = 1
where s.organisation_id = $1 and s.cadence = 'phone' and s.due_on <= '2026-06-22'
on conflict do nothing`;

/** P9: planning the visits that are due, of 100,000 and of 1,000,000 customers, one in ten of them due. */
export async function visitPlan(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const server = await startEmbedded({ dataDir: data.path, log: quiet });
  try {
    const found = [];
    for (const size of SIZES) found.push(await measure(server.url, size));
    return findings(found);
  } finally {
    await server.stop();
    data.remove();
  }
}

interface Measured {
  readonly size: number;
  readonly ours: number;
  readonly bare: number;
  readonly again: number;
  readonly planned: number;
  readonly twice: number;
}

async function measure(serverUrl: string, size: number): Promise<Measured> {
  const { db, services, admin } = await openMaker(serverUrl, size);
  try {
    const [organisation] = await services.organisations();
    if (organisation === undefined) throw new Error("no organisation");
    const staff = await services.staff();
    const [ours, bare, again] = [[] as number[], [] as number[], [] as number[]];
    let [planned, twice] = [0, 0];
    const timed = async (into: number[], work: () => Promise<unknown>) => {
      const before = performance.now();
      await work();
      into.push(performance.now() - before);
    };
    const plan = async () => {
      const result = await planVisits(db, organisation, staff, NOW);
      return result?.planned ?? 0;
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      await admin.query("truncate visit cascade");
      await admin.query("truncate bare_visit");
      await timed(bare, () => db.bulk.query(BARE, [organisation.id]));
      await timed(ours, async () => {
        planned = await plan();
      });
      await timed(again, async () => {
        twice += await plan();
      });
    }
    return {
      ...{ size, planned, twice },
      ours: median(ours),
      bare: median(bare),
      again: median(again),
    };
  } finally {
    await admin.end();
    await db.close();
  }
}

async function openMaker(
  serverUrl: string,
  size: number,
): Promise<{ readonly db: Db; readonly services: Services; readonly admin: pg.Client }> {
  const root = new pg.Client({ connectionString: serverUrl });
  await root.connect();
  await root.query(`create database visits${size}`);
  await root.end();
  const url = serverUrl.replace("/postgres?", `/visits${size}?`);
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
  await services.importOrganisation(organisationFile.parse(demonstrationCement));
  const [organisation] = await services.organisations();
  const officers = (await services.staff()).all.filter(({ roles }) => roles.includes("officer"));
  // Hands enough: six people would be years behind.
  const makers = await addMakers(db, officers[0]?.id ?? "", size / 250);
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(CUSTOMERS, [size, organisation?.id]);
  await admin.query(COVERS, [size, makers]);
  await admin.query(SCHEDULES, [size, organisation?.id]);
  await admin.query("create table bare_visit (like visit including all)");
  await admin.query(
    "alter table bare_visit add foreign key (customer_id) references customer (id) on delete cascade",
  );
  for (const table of ["customer", "cover", "visit_schedule"]) {
    await admin.query(`vacuum analyze ${table}`);
  }
  return { db, services, admin };
}

async function addMakers(db: Db, likeId: string, count: number): Promise<readonly string[]> {
  const { rows } = await db.bulk.query<{ id: string }>(
    `insert into person (id, organisation_id, kind, name, locale, roles)
      select gen_random_uuid(), organisation_id, kind, name || n, locale, roles
      from person, generate_series(1, $2::int) n where id = $1 returning id`,
    [likeId, count],
  );
  return rows.map(({ id }) => id);
}

function findings([small, large]: readonly Measured[]): readonly Finding[] {
  if (small === undefined || large === undefined) return [];
  const ratio = large.ours / large.bare;
  const growth = large.ours / small.ours;
  const again = large.again / large.ours;
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return [
    {
      goal: "P9",
      what: "planning due visits of 1,000,000 customers, × one bare statement",
      measured: `${ratio.toFixed(2)} (${ms(large.ours)} : ${ms(large.bare)}, ${large.planned} visits)`,
      limit: "≤ 2",
      met: ratio <= 2,
    },
    {
      goal: "P9",
      what: "its growth from 100,000 customers",
      measured: `× ${growth.toFixed(1)} (${ms(small.ours)})`,
      limit: "≤ 13",
      met: growth <= 13,
    },
    {
      goal: "P9",
      what: "a second run, × the first; visits made twice",
      measured: `${again.toFixed(2)} (${ms(large.again)}); ${large.twice}`,
      limit: "≤ 0.4; 0",
      met: again <= 0.4 && large.twice === 0,
    },
  ];
}
