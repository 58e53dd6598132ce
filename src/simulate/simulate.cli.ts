/**
 * `npm run simulate -- --days 30`: the demonstration organisation lives through a month in seconds,
 * on a database of its own that is thrown away; prints what would have been said to whom, when, and
 * under which clause.
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
import { simulatedTick } from "./simulatedTick.ts";

const USAGE = `npm run simulate -- [--days 30] [--from 2026-12-01] [--seed 1] [--summary]
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
    help: { type: "boolean", default: false },
  },
});
const days = Number(values.days);
const isDate = /^\d{4}-\d{2}-\d{2}$/.test(values.from);
if (values.help || !Number.isInteger(days) || days < 1 || days > 400 || !isDate) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const began = performance.now();
const server = await startScratch();
try {
  await applyMigrations({ url: server.url });
  const clock = await simulateClock(server.url);
  const from = Temporal.PlainDate.from(values.from)
    .toZonedDateTime({ timeZone: demonstration.zone })
    .toInstant();
  await clock.standAt(from);
  const db = openDb(server.url, () => undefined);
  const log = { warn: () => undefined };
  const services = makeServices({
    db,
    packs: PACKS,
    claimKey: new Uint8Array(32),
    fileLink: (id) => `/files/${id}`,
    noticeLink: (number) => `/files/notices/${number}`,
    log,
  });
  await services.importOrganisation(organisationFile.parse(demonstration));
  const people = await db.prisma.person.findMany();
  for (const { id, locale } of people) {
    const account = { accountId: `dl_${id}`, personId: id, locale: locale as "zh-Hant" };
    await openWebChat(db, account, randomUUID());
  }
  const telling = makeTelling(db, services, values.summary ? null : (line) => console.log(line));
  await liveThrough(
    {
      db,
      services,
      clock,
      random: seededRandom(Number(values.seed)),
      tick: simulatedTick({ db, services }),
      onMoment: () => telling.tell(),
    },
    { from, days },
  );
  console.log(await telling.summary());
  console.log(`${days} days in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await db.close();
  await clock.close();
} finally {
  await server.stop();
}
