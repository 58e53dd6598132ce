import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { converse } from "../../dialogs/root.ts";
import { demonstration } from "../../prisma/seed.ts";
import { type Inbound, type RunTurn } from "../../src/bot/inbound.ts";
import { makePace } from "../../src/bot/pace.ts";
import { makeSender } from "../../src/bot/sender.ts";
import { makeStreams } from "../../src/bot/streams.ts";
import { makeRunTurn } from "../../src/bot/turn.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import { openQuickPool } from "../../src/db/outbox.ts";
import { makeTurnStore } from "../../src/db/turnStore.ts";
import { makeMetrics } from "../../src/metrics.ts";
import { PACKS } from "../../src/policies/index.ts";
import { makeServices } from "../../src/services/index.ts";
import { checkDatabase } from "../support/checkDatabase.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { runSql } from "../support/sql.ts";

const SOAK = process.env["HUIYIN_SOAK"] === "1";
const RUNS = SOAK ? 500 : 25;
const nothing = () => undefined;
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** One process of the program, as far as turns and sending go. */
interface Process {
  readonly runTurn: RunTurn;
  close(): Promise<void>;
}

let database: TestDatabase;
let processes: readonly [Process, Process];
/** What reached the channel, in order: conversation and what was said. */
const sent: (readonly [string, string])[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  processes = [await openProcess(), await openProcess()];
});
afterAll(async () => {
  await Promise.all(processes.map((one) => one.close()));
  await database.drop();
});

async function openProcess(): Promise<Process> {
  const db: Db = openDb(database.url, nothing);
  const quickPool = openQuickPool(database.url, nothing);
  const metrics = makeMetrics();
  const services = makeServices({
    db,
    fileLink: (id) => `/files/${id}`,
    noticeLink: (number) => `/files/notices/${number}`,
    packs: PACKS,
    claimKey: new Uint8Array(32),
    log,
  });
  await services.importOrganisation(demonstration);
  const sender = makeSender({
    db,
    quickPool,
    log,
    metrics,
    checkpoint: nothing,
    connector: {
      // A send takes its time, sometimes fails, and order must hold all the same.
      async send(reference, activity) {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
        if (Math.random() < 0.1) return { class: "safe", error: "HTTP 429", retryAfter: 0.01 };
        sent.push([reference.conversation.id, activity]);
        return { class: "sent", providerId: randomUUID() };
      },
      open: async () => ({ class: "permanent", error: "none", gone: false }),
      blockedFor: () => 0,
      close: async () => undefined,
    },
    pace: makePace(0),
  });
  const tick = setInterval(() => void sender.deliverDue(), 50);
  const runTurn = makeRunTurn({
    db,
    store: makeTurnStore(db),
    services,
    converse,
    sender,
    streams: makeStreams(),
    announce: nothing,
    log,
    metrics,
    checkpoint: nothing,
  });
  return {
    runTurn,
    async close() {
      clearInterval(tick);
      await sender.drain();
      await quickPool.end();
      await db.close();
    },
  };
}

/** Words that fill in a complaint and disturb it; said in any order, by two conversations at once. */
const WORDS = [
  ..."我要投訴|1棟|電梯|停電、照明|電梯一直停在五樓不動，按了也沒有反應|略過|我自己|匿名".split(
    "|",
  ),
  ..."0912345678|送出|取消|是|否|修改 2|上一步|說明|我的案件|繼續|撤回".split("|"),
];
const SCRIPT =
  "我要投訴|1棟|電梯|電梯一直停在五樓不動，按了也沒有反應|略過|略過|我自己|略過|送出".split("|");

const step = fc.record({
  who: fc.nat(1),
  text: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...WORDS) },
  ),
  /** To which processes it is delivered; more than one is a redelivery. */
  to: fc.array(fc.nat(1), { minLength: 1, maxLength: 4 }),
  /** Whether its answer is waited for before the next message is sent. */
  waits: fc.boolean(),
});

it(
  "whatever is said, repeated and interleaved over two processes, the invariants hold (case 20, G19)",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const run = randomUUID();
        const account = `account-${run}`;
        // Both conversations are one person's, who may resume a draft of the other one.
        const conversations = [`${run}-0`, `${run}-1`] as const;
        const scripts = [SCRIPT[Symbol.iterator](), SCRIPT[Symbol.iterator]()];
        const under: Promise<unknown>[] = [];
        for (const { who, text, to, waits } of steps) {
          const words = text ?? scripts[who]?.next().value ?? "我的案件";
          const conversation = conversations[who] ?? "";
          const inbound = messageOf(conversation, account, words);
          const taken = Promise.all(to.map((which) => delivered(which, inbound)));
          under.push(taken);
          if (waits) await taken;
        }
        await Promise.all(under);
        await settled();
        for (const conversation of conversations) await expectOrder(conversation);
        expect(await checkDatabase(database.url)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  },
  SOAK ? 1_800_000 : 90_000,
);

/** Delivered again while the program asks for that. */
async function delivered(which: number, inbound: Inbound): Promise<void> {
  for (;;) {
    const outcome = await processes[which === 0 ? 0 : 1].runTurn(inbound);
    expect(outcome.type).not.toBe("failed");
    if (outcome.type !== "busy") return;
  }
}

const messageOf = (conversationId: string, account: string, text: string): Inbound => ({
  channel: "emulator",
  conversationId,
  activityId: randomUUID(),
  clientId: null,
  account: { id: account, entraObjectId: null, entraTenantId: null },
  locale: "zh-Hant",
  reference: JSON.stringify({
    serviceUrl: "http://127.0.0.1/",
    conversation: { id: conversationId },
    bot: { id: "bot" },
    user: { id: account },
  }),
  body: { type: "message", text, files: [], cut: false },
  echo: null,
});

const settled = () =>
  expect
    .poll(
      () =>
        runSql(
          database.url,
          "select id from message where status in ('pending', 'leased') and conversation_key is not null",
        ),
      { timeout: 15_000, interval: 20 },
    )
    .toEqual([]);

/** I7: what was said reached the channel once, in the order of its numbers. */
async function expectOrder(conversation: string): Promise<void> {
  const rows = await runSql<{ activity: string }>(
    database.url,
    `select activity from message where conversation_key = $1 and author = 'bot' order by id`,
    [`emulator:${conversation}`],
  );
  const heard = sent.filter(([where]) => where === conversation).map(([, activity]) => activity);
  expect(heard).toEqual(rows.map(({ activity }) => activity));
}
