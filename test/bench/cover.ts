import pg from "pg";
import { applyMigrations } from "../../prisma/migrate.ts";
import { demonstrationCement } from "../../prisma/seedCement.ts";
import { organisationFile } from "../../src/core/organisation.ts";
import { inBulk, type Queries } from "../../src/db/bulk.ts";
import { openDb } from "../../src/db/db.ts";
import { startEmbedded } from "../../src/db/embedded/embedded.ts";
import { importOrganisation } from "../../src/services/organisations/importOrganisation.ts";
import { PACKS } from "../../src/policies/index.ts";
import { shortCustomers, type Shorts } from "../../src/services/cover/shortCustomers.ts";
import { median } from "./driver.ts";
import type { Finding } from "./finding.ts";
import { openDataDir } from "./subjects.ts";

const CUSTOMERS = 1_000_000;
/** Customers of the one who is away, and those who came without a second person. */
const OF_AWAY = 1_000;
const ALONE = 200;
const ROUNDS = 5;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

const FILL = `
insert into customer (id, organisation_id, number, kind, name, area, businesses, grade, priority, created_at, updated_at)
select md5('customer' || n)::uuid, $1, 'C' || n, 'company', 'Customer ' || n,
  (array['north', 'south', 'harbour'])[1 + n % 3], case when n % 50 = 0 then array['bulk', 'bagged'] else '{}' end,
  'small', 9, now() - interval '1 year', now()
from generate_series(1, ${CUSTOMERS}) n`;
const COVER = `
insert into cover (customer_id, business, rank, person_id, since)
select md5('customer' || n)::uuid, '', rank,
  case when rank = 1 and n <= ${OF_AWAY} then $2::uuid else ($1::uuid[])[1 + (n + rank) % 4] end, now()
from generate_series(1, ${CUSTOMERS}) n, generate_series(1, 2) rank
where rank = 1 or n <= ${CUSTOMERS - ALONE}`;

/**
 * The daily check that two people know every customer, against what reading the customers and who knows
 * them costs, each once, in the same transaction's settings.
 */
export async function cover(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const server = await startEmbedded({ dataDir: data.path, log: quiet });
  try {
    await applyMigrations({ url: server.url });
    const db = openDb(server.url, () => undefined);
    try {
      await importOrganisation(db, PACKS, organisationFile.parse(demonstrationCement));
      const staff = await db.prisma.person.findMany({ where: { roles: { has: "officer" } } });
      const [away, ...others] = staff.map(({ id }) => id);
      const filler = new pg.Client({ connectionString: server.url });
      await filler.connect();
      await filler.query(FILL, ["qinghe-cement"]);
      await filler.query(COVER, [others.slice(0, 4), away]);
      await filler.query("vacuum analyze customer, cover");
      await filler.end();
      const asked = {
        organisationId: "qinghe-cement",
        away: [away ?? ""],
        least: 2,
        graceBefore: Temporal.Now.instant(),
      };
      const scan = (queries: Queries) =>
        queries.query({
          text: `select (select count(*) from customer where organisation_id = $1 and active),
            (select count(*) from cover where person_id <> all($2::uuid[]))`,
          values: [asked.organisationId, asked.away],
        });
      const scans: number[] = [];
      const checks: number[] = [];
      let found: Shorts | null = null;
      for (let n = 0; n < ROUNDS; n += 1) {
        scans.push(await timed(() => inBulk(db, scan)));
        checks.push(
          await timed(async () => {
            found = await inBulk(db, (queries) => shortCustomers(queries, asked, 500));
          }),
        );
      }
      // Two parts of every fiftieth of those who have businesses.
      const ofAway = OF_AWAY + OF_AWAY / 50;
      const wanted = ofAway + ALONE + ALONE / 50;
      const total = (found as Shorts | null)?.total ?? 0;
      const ratio = median(checks) / median(scans);
      return [
        {
          goal: "COVER",
          what: `daily check of cover over ${CUSTOMERS} customers, × one scan of them and of who knows them`,
          measured: `${ratio.toFixed(2)} (${median(checks).toFixed(0)} : ${median(scans).toFixed(0)} ms; ${total} found of ${wanted})`,
          limit: "≤ 3",
          met: ratio <= 3 && total === wanted,
        },
      ];
    } finally {
      await db.close();
    }
  } finally {
    await server.stop();
    data.remove();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
