import { afterAll, beforeAll, expect, it } from "vitest";
import { demonstration } from "../../prisma/seed.ts";
import { type Connector } from "../../src/bot/connector.ts";
import { makePace } from "../../src/bot/pace.ts";
import { makeSender } from "../../src/bot/sender.ts";
import { organisationFile } from "../../src/core/organisation.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import { openQuickPool } from "../../src/db/outbox.ts";
import { makeMetrics } from "../../src/metrics.ts";
import { PACKS } from "../../src/policies/index.ts";
import { fireClocks } from "../../src/services/clocks/fireClocks.ts";
import { makeServices, type Services } from "../../src/services/index.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

const SOAK = process.env["HUIYIN_SOAK"] === "1";
const REMINDERS = SOAK ? 5_000 : 300;
const PER_SECOND = 20;
const WATCHED_MS = SOAK ? 30_000 : 6_000;
const OFFICERS = 120;

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const nothing = () => undefined;

let database: TestDatabase;
let db: Db;
let services: Services;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, nothing);
  services = makeServices({
    db,
    fileLink: (id) => `/files/${id}`,
    noticeLink: (number) => `/files/notices/${number}`,
    packs: PACKS,
    claimKey: new Uint8Array(32),
    log: quiet,
  });
  await services.importOrganisation(organisationFile.parse(demonstration));
  const [organisation] = await services.organisations();
  const { rows } = await db.pool.query<{ id: string }>(
    `insert into person (id, organisation_id, kind, name, locale, roles)
     select gen_random_uuid(), $1, 'staff', 'Officer ' || n, 'en', '{officer}'
     from generate_series(1, ${OFFICERS}) n returning id`,
    [organisation?.id],
  );
  await db.pool.query(
    `insert into conversation (key, channel, conversation_id, person_id, locale, reference)
     select 'msteams:' || id, 'msteams', id::text, id, 'en', json_build_object('serviceUrl',
       'https://smba.trafficmanager.net/', 'conversation', json_build_object('id', id, 'tenantId', 'one'))::text
     from person where kind = 'staff'`,
  );
  const officers = rows.map(({ id }) => id);
  // Cases of as many officers, whose limit passed while everything was down for 36 hours.
  await db.pool.query(
    `with cases as (
       insert into "case" (id, reference, draft_id, organisation_id, kind, topic, pack, pack_version,
         place, details, status, claim_hash, source, reply_owner_id, second_person_id, version,
         filed_at, updated_at)
       select gen_random_uuid(), 'C' || lpad(n::text, 8, '0'), gen_random_uuid(), $1, 'complaint',
         'noise', $2, $3, '5棟', 'x', 'OPEN', 'x', 'phone', ($4::uuid[])[1 + n % ${OFFICERS}],
         ($4::uuid[])[1 + (n + 1) % ${OFFICERS}], 1, now() - interval '4 days', now()
       from generate_series(1, ${REMINDERS}) n returning id),
     trails as (
       insert into case_event (case_id, seq, type, data, at)
       select id, 1, 'filed', '{"status":"OPEN"}', now() - interval '4 days' from cases)
     insert into clock (id, case_id, kind, rule, clause, basis, start_at, due_at, next_rung_at)
     select gen_random_uuid(), id, 'acknowledge', 'acknowledge', 'P-1.2', 'internal',
       now() - interval '4 days', now() - interval '36 hours', now() - interval '36 hours'
     from cases`,
    [organisation?.id, organisation?.pack.id, organisation?.pack.version, officers],
  );
}, 60_000);
afterAll(async () => {
  await db.close();
  await database.drop();
});

it(
  "what fell due in an outage of 36 hours is queued within a minute and sent once, paced (case 26, goal 5)",
  async () => {
    const onFailed = (error: unknown) => {
      throw error;
    };
    const began = performance.now();
    const look = () => fireClocks({ db, services, onTold: nothing, onFailed });
    const fired = await Promise.all([look(), look()]);
    const queuedAfter = performance.now() - began;
    expect(fired[0] + fired[1]).toBe(REMINDERS);
    expect(queuedAfter).toBeLessThan(60_000);

    const sent: { readonly at: number; readonly what: string }[] = [];
    const connector: Connector = {
      async send(reference, activity) {
        sent.push({ at: performance.now(), what: `${reference.conversation.id} ${activity}` });
        return { class: "sent", providerId: String(sent.length) };
      },
      open: () => Promise.reject(new Error("not opened here")),
      blockedFor: () => 0,
      close: async () => undefined,
    };
    const quickPool = openQuickPool(database.url, nothing);
    const senderAt = (perSecond: number) =>
      makeSender({
        db,
        connector,
        quickPool,
        log: quiet,
        metrics: makeMetrics(),
        checkpoint: nothing,
        pace: makePace(perSecond),
        room: PER_SECOND * 10,
      });
    const paced = senderAt(PER_SECOND);
    const start = performance.now();
    void paced.deliverDue();
    await new Promise((resume) => setTimeout(resume, WATCHED_MS));
    const within = sent.filter(({ at }) => at - start < WATCHED_MS).length;
    await paced.drain();
    expect(within).toBeLessThanOrEqual((WATCHED_MS / 1_000) * PER_SECOND + 6);
    expect(within).toBeGreaterThan((WATCHED_MS / 1_000) * PER_SECOND * 0.6);

    // The rest without a limit: an hour of it would prove nothing more.
    const rest = senderAt(0);
    const left = async () =>
      (await db.pool.query("select 1 from message where status in ('pending', 'leased') limit 1"))
        .rowCount;
    while ((await left()) !== 0) {
      await rest.deliverDue();
      await new Promise((resume) => setTimeout(resume, 20));
    }
    await rest.drain();
    await quickPool.end();
    const [counted] = (
      await db.pool.query<{ rows: number; sent: number; owners: number }>(
        `select count(*)::int as rows, count(*) filter (where m.status = 'sent')::int as sent,
          count(distinct m.case_id) filter (where m.recipient_id = c.reply_owner_id)::int as owners
        from message m join "case" c on c.id = m.case_id`,
      )
    ).rows;
    expect(counted?.owners).toBe(REMINDERS);
    expect(counted?.sent).toBe(counted?.rows);
    expect(sent).toHaveLength(counted?.rows ?? 0);
    expect(new Set(sent.map(({ what }) => what)).size).toBe(sent.length);
    console.log(
      `${REMINDERS} reminders queued after ${(queuedAfter / 1_000).toFixed(1)} s; ${(within / (WATCHED_MS / 1_000)).toFixed(1)} sends a second of at most ${PER_SECOND}`,
    );
  },
  SOAK ? 300_000 : 60_000,
);
