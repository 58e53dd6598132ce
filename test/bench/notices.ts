import { randomUUID } from "node:crypto";
import { Agent, request } from "undici";
import { applyMigrations } from "../../prisma/migrate.ts";
import { makeConnector } from "../../src/bot/connector.ts";
import { makePace } from "../../src/bot/pace.ts";
import { makeSender } from "../../src/bot/sender.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import { startEmbedded } from "../../src/db/embedded/embedded.ts";
import { openQuickPool } from "../../src/db/outbox.ts";
import { makeMetrics } from "../../src/metrics.ts";
import type { Finding } from "./finding.ts";
import { median, openSink, type Sink } from "./driver.ts";
import { openDataDir } from "./subjects.ts";

const LANES = 64;
const NOTICES = 4_000;
const ROUNDS = 5;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const nothing = () => undefined;
const ACTIVITY = JSON.stringify({
  type: "message",
  text: "提醒：案件 C-7K3M-9QX2 最晚今天 17:30 告知查核結果。",
  locale: "zh-Hant",
});

/**
 * P6: notices to as many people, waiting in the queue, delivered by the program's own sender to a
 * service on this machine, against plain POSTs of the same texts over as many kept connections.
 */
export async function notices(): Promise<readonly Finding[]> {
  const data = openDataDir();
  const server = await startEmbedded({ dataDir: data.path, log: quiet });
  const sink = await openSink();
  try {
    await applyMigrations({ url: server.url });
    const db = openDb(server.url, nothing);
    try {
      return await measure(db, server.url, sink);
    } finally {
      await db.close();
    }
  } finally {
    sink.close();
    await server.stop();
    data.remove();
  }
}

async function measure(db: Db, url: string, sink: Sink): Promise<readonly Finding[]> {
  const quickPool = openQuickPool(url, nothing);
  const connector = makeConnector({ token: async () => null, allowed: () => true });
  const metrics = makeMetrics();
  const pace = makePace(0);
  const sender = makeSender({
    db,
    connector,
    pace,
    quickPool,
    log: quiet,
    metrics,
    checkpoint: nothing,
  });
  await conversations(db, sink.url);
  const agent = new Agent({ connections: LANES });
  const ratios: number[] = [];
  const speeds: string[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const plain = await perSecond(() => postAll(agent, sink.url));
    await fillQueue(db);
    const ours = await perSecond(async () => {
      for (let left = 1; left > 0;) {
        await sender.deliverDue();
        left = await unsent(db);
      }
    });
    if (round < 0) continue;
    ratios.push(ours / plain);
    speeds.push(`${ours.toFixed(0)} : ${plain.toFixed(0)}`);
  }
  await sender.drain();
  await connector.close();
  await agent.close();
  await quickPool.end();
  const ratio = median(ratios);
  return [
    {
      goal: "P6",
      what: "notices from the queue, × plain POSTs",
      measured: `${ratio.toFixed(2)} (${speeds.join(", ")} a second)`,
      limit: "≥ 0.45",
      met: ratio >= 0.45,
    },
  ];
}

async function perSecond(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return NOTICES / ((performance.now() - before) / 1000);
}

async function postAll(agent: Agent, url: string): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let n = next++; n < NOTICES; n = next++) {
        const { body } = await request(`${url}v3/conversations/n${n}/activities`, {
          method: "POST",
          dispatcher: agent,
          headers: { "content-type": "application/json; charset=utf-8" },
          body: ACTIVITY,
        });
        await body.text();
      }
    }),
  );
}

const conversations = (db: Db, serviceUrl: string) =>
  db.pool.query(
    `insert into conversation (key, channel, conversation_id, locale, reference)
     select 'emulator:n' || n, 'emulator', 'n' || n, 'zh-Hant',
       json_build_object('serviceUrl', $1::text, 'conversation', json_build_object('id', 'n' || n),
         'bot', json_build_object('id', 'bot'), 'user', json_build_object('id', 'u' || n))::text
     from generate_series(0, ${NOTICES - 1}) n`,
    [serviceUrl],
  );

const fillQueue = (db: Db) =>
  db.pool
    .query(
      `insert into message (conversation_key, seq, author, activity_id, activity, status, dedupe_key)
     select key, last_seq + 1, 'bot', gen_random_uuid()::text, $1, 'pending', $2 || key
     from conversation where reference <> ''`,
      [ACTIVITY, randomUUID()],
    )
    .then(() =>
      db.pool.query("update conversation set last_seq = last_seq + 1 where reference <> ''"),
    );

async function unsent(db: Db): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    "select count(*)::int as count from message where status in ('pending', 'leased')",
  );
  return rows[0]?.count ?? 0;
}
