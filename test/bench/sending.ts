import { randomUUID } from "node:crypto";
import { applyMigrations } from "../../prisma/migrate.ts";
import { openChatNews, type ChatNews } from "../../src/db/chatNews.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import { startEmbedded } from "../../src/db/embedded/embedded.ts";
import type { Finding } from "./finding.ts";
import { median, openSink, quantile, type Sink } from "./driver.ts";
import { openDataDir, startHuiyin } from "./subjects.ts";
import { type Subject } from "./subject.ts";

const CONVERSATIONS = 2_000;
const NOTICES = 60;
const IDLE_MS = 120;
const ROUNDS = 3;
/** As long as a channel's service takes to answer. */
const ANSWER_MS = 100;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const nothing = () => undefined;
const ACTIVITY = JSON.stringify({ type: "message", text: "提醒：案件 C-7K3M-9QX2 今天到期。" });

interface Queue {
  readonly db: Db;
  readonly news: ChatNews;
  readonly workers: readonly [Subject, Subject];
}

/**
 * P7: from a commit in one process until the worker posts it, while nothing else is to be done; and
 * how much more two workers deliver than one.
 */
export async function sending(): Promise<readonly Finding[]> {
  const data = [openDataDir(), openDataDir()] as const;
  const server = await startEmbedded({ dataDir: data[0].path, log: quiet });
  const sinks = [await openSink(), await openSink(ANSWER_MS)] as const;
  const started: Subject[] = [];
  try {
    await applyMigrations({ url: server.url });
    const db = openDb(server.url, nothing);
    const env = { DATABASE_URL: server.url, ROLE: "worker", SENDS_PER_SECOND: "0" };
    for (let n = 0; n < 2; n += 1) started.push(await startHuiyin(data[1].path, env));
    const [first, second] = started;
    if (first === undefined || second === undefined) throw new Error("no workers");
    const news = openChatNews(db, server.url, nothing, nothing);
    const queue: Queue = { db, news, workers: [first, second] };
    try {
      for (const sink of sinks) await addConversations(db, sink.url);
      return [
        await fromCommitToSend(queue, sinks[0]),
        await twoWorkers(queue, sinks[0], "answers at once"),
        await twoWorkers(queue, sinks[1], `answers after ${ANSWER_MS} ms`),
      ];
    } finally {
      await news.close();
      await db.close();
    }
  } finally {
    for (const worker of started) await worker.stop();
    for (const sink of sinks) sink.close();
    await server.stop();
    for (const each of data) each.remove();
  }
}

const addConversations = (db: Db, serviceUrl: string) =>
  db.pool.query(
    `insert into conversation (key, channel, conversation_id, locale, reference)
     select 'emulator:' || $1 || n, 'emulator', 'n' || n, 'zh-Hant',
       json_build_object('serviceUrl', $1::text, 'conversation', json_build_object('id', 'n' || n),
         'bot', json_build_object('id', 'bot'), 'user', json_build_object('id', 'u' || n))::text
     from generate_series(0, ${CONVERSATIONS - 1}) n`,
    [serviceUrl],
  );

/** Puts a notice to the first so many conversations of a service into the queue. */
const fillQueue = (db: Db, serviceUrl: string, count: number) =>
  db.pool.query(
    `with c as (update conversation set last_seq = last_seq + 1
       where key in (select 'emulator:' || $2 || n from generate_series(0, $3::int - 1) n)
       returning key, last_seq)
     insert into message (conversation_key, seq, author, activity_id, activity, status, dedupe_key)
     select key, last_seq, 'bot', gen_random_uuid()::text, $1, 'pending', $4 || key from c`,
    [ACTIVITY, serviceUrl, count, randomUUID()],
  );

async function fromCommitToSend({ db, news }: Queue, sink: Sink): Promise<Finding> {
  const waits: number[] = [];
  for (let n = 0; n < NOTICES; n += 1) {
    await new Promise((resume) => setTimeout(resume, IDLE_MS));
    const heard = sink.next("n0").then(() => performance.now());
    await fillQueue(db, sink.url, 1);
    const committed = performance.now();
    news.wake(true);
    waits.push((await heard) - committed);
  }
  const p50 = median(waits);
  return {
    goal: "P7",
    what: "from a commit until another process has sent it, p50",
    measured: `${p50.toFixed(1)} ms (p95 ${quantile(waits, 0.95).toFixed(1)}, longest ${Math.max(...waits).toFixed(1)})`,
    limit: "≤ 10 ms",
    met: p50 <= 10,
  };
}

async function twoWorkers({ db, news, workers }: Queue, sink: Sink, how: string): Promise<Finding> {
  const ratios: number[] = [];
  const speeds: string[] = [];
  const perSecond = async () => {
    await fillQueue(db, sink.url, CONVERSATIONS);
    const all = sink.count() + CONVERSATIONS;
    const before = performance.now();
    news.wake(true);
    while (sink.count() < all) await new Promise((resume) => setTimeout(resume, 10));
    const taken = (performance.now() - before) / 1_000;
    // Notes of what was sent come a little later.
    await new Promise((resume) => setTimeout(resume, 500));
    return CONVERSATIONS / taken;
  };
  for (let round = -1; round < ROUNDS; round += 1) {
    // Nothing is in its hands: while it stands still, the other one is alone.
    process.kill(workers[1].pid, "SIGSTOP");
    const one = await perSecond();
    process.kill(workers[1].pid, "SIGCONT");
    await new Promise((resume) => setTimeout(resume, 1_000));
    const two = await perSecond();
    if (round < 0) continue;
    ratios.push(two / one);
    speeds.push(`${two.toFixed(0)} : ${one.toFixed(0)}`);
  }
  const ratio = median(ratios);
  return {
    goal: "P7",
    what: `two workers, × one; the service ${how}`,
    measured: `${ratio.toFixed(2)} (${speeds.join(", ")} a second)`,
    limit: "≥ 1.5",
    met: ratio >= 1.5,
  };
}
