/**
 * `npm run simulate -- --days 30`: the demonstration organisation lives through a month in seconds,
 * on a database of its own that is thrown away; prints what would have been said to whom, when, and
 * under which clause. `-- --pack cement --days 365` is a year of return visits, looked at afterwards by
 * a checker that knows the policy's text alone.
 */
import { parseArgs } from "node:util";
import { randomUUID } from "node:crypto";
import { demonstration } from "../../prisma/seed.ts";
import { applyMigrations } from "../../prisma/migrate.ts";
import { organisationFile } from "../core/organisation.ts";
import { openDb } from "../db/db.ts";
import { startScratch } from "../db/embedded/scratch.ts";
import { openWebChat } from "../db/people.ts";
import { simulateClock } from "../db/simulatedClock.ts";
import { PACKS } from "../policies/index.ts";
import { makeServices } from "../services/index.ts";
import { liveThrough } from "./month.ts";
import { seededRandom } from "./seededRandom.ts";
import { makeTelling } from "./telling.ts";
import { VISIT_WORLDS, type VisitWorld } from "./visitWorlds.ts";
import { liveVisitYear, settle, type VisitYearDeps } from "./visitYear.ts";
import { simulatedTick } from "./simulatedTick.ts";

const USAGE = `npm run simulate -- [--pack cement|property] [--days 30] [--from 2026-12-01] [--seed 1] [--summary]
  --pack     a year of return visits by that policy, in place of complaints
  --days     how many days to live through, 1 to 400
  --from     first day, ISO date in the organisation's zone
  --seed     another number, another month; the same number, the same month
  --summary  only the counts at the end`;

const { values } = parseArgs({
  options: {
    days: { type: "string", default: "30" },
    from: { type: "string", default: "2026-12-01" },
    seed: { type: "string", default: "1" },
    summary: { type: "boolean", default: false },
    pack: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const days = Number(values.days);
const isDate = /^\d{4}-\d{2}-\d{2}$/.test(values.from);
const world = values.pack === undefined ? null : (VISIT_WORLDS[values.pack] ?? null);
const isKnown = values.pack === undefined || world !== null;
if (values.help || !isKnown || !Number.isInteger(days) || days < 1 || days > 400 || !isDate) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const began = performance.now();
const server = await startScratch();
try {
  await applyMigrations({ url: server.url });
  const clock = await simulateClock(server.url);
  const firstDay = Temporal.PlainDate.from(values.from);
  const from = firstDay.toZonedDateTime({ timeZone: demonstration.zone }).toInstant();
  await clock.standAt(from);
  const db = openDb(server.url, () => undefined);
  const services = makeServices({
    db,
    packs: PACKS,
    claimKey: new Uint8Array(32),
    fileLink: (id) => `/files/${id}`,
    noticeLink: (number) => `/files/notices/${number}`,
    log: { warn: () => undefined },
  });
  const random = seededRandom(Number(values.seed));
  const deps = { db, services, clock, random };
  process.exitCode = world === null ? await month(deps, from) : await year(deps, world, firstDay);
  console.log(`${days} days in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await db.close();
  await clock.close();
} finally {
  await server.stop();
}

async function month(deps: VisitYearDeps, from: Temporal.Instant): Promise<number> {
  const { db, services } = deps;
  await services.importOrganisation(organisationFile.parse(demonstration));
  const people = await db.prisma.person.findMany();
  for (const { id, locale } of people) {
    const account = { accountId: `dl_${id}`, personId: id, locale: locale as "zh-Hant" };
    await openWebChat(db, account, randomUUID());
  }
  const telling = makeTelling(db, services, values.summary ? null : (line) => console.log(line));
  const tick = simulatedTick({ db, services });
  await liveThrough({ ...deps, tick, onMoment: () => telling.tell() }, { from, days });
  console.log(await telling.summary());
  return 0;
}

/** @returns 1 when the checker found something. */
async function year(
  deps: VisitYearDeps,
  { organisation, customers, check }: VisitWorld,
  from: Temporal.PlainDate,
): Promise<number> {
  await deps.services.importOrganisation(organisation);
  await settle(deps, organisation.id, customers);
  const lived = await liveVisitYear(deps, { organisationId: organisation.id, from, days });
  const contacts = lived.customers.reduce((sum, one) => sum + one.contacts.length, 0);
  const missed = lived.customers.reduce((sum, one) => sum + one.missed.length, 0);
  const found = check(lived);
  console.log(`${customers} customers, ${contacts} visits made, ${missed} missed and told above`);
  for (const line of found.slice(0, 20)) console.log(`- ${line}`);
  console.log(
    found.length === 0 ? "nothing falls short of the policy" : `${found.length} findings`,
  );
  return found.length === 0 ? 0 : 1;
}
