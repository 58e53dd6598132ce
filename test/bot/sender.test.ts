import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Connector, type SendResult } from "../../src/bot/connector.ts";
import { makePace } from "../../src/bot/pace.ts";
import { makeSender, type Sender, type SenderDeps } from "../../src/bot/sender.ts";
import { openDb, type Db } from "../../src/db/db.ts";
import { openQuickPool } from "../../src/db/outbox.ts";
import { arrive } from "../../src/db/people.ts";
import { makeMetrics } from "../../src/metrics.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

const nothing = () => undefined;
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
let database: TestDatabase;
let db: Db;
let quickPool: ReturnType<typeof openQuickPool>;

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, nothing);
  quickPool = openQuickPool(database.url, nothing);
  await db.prisma.organisation.create({ data: { id: "o", pack: "p", profile: {} } });
});
const senders: Sender[] = [];
afterEach(async () => {
  for (const sender of senders.splice(0)) await sender.drain();
  await db.pool.query("delete from message");
  await db.pool.query("delete from duty_entry");
});
afterAll(async () => {
  await quickPool.end();
  await db.close();
  await database.drop();
});

const OK: SendResult = { class: "sent", providerId: null };
const HTTP: Readonly<Record<number, SendResult>> = {
  400: { class: "permanent", error: "HTTP 400", gone: false },
  403: { class: "permanent", error: "HTTP 403", gone: true },
  429: { class: "safe", error: "HTTP 429", retryAfter: 30, throttled: true },
  500: { class: "ambiguous", error: "HTTP 500", retryAfter: null },
};

/** A sender whose connector answers as it is told, and what it was given. */
function open(
  answer: (conversation: string, nth: number) => SendResult | Promise<SendResult> = () => OK,
  over: Partial<SenderDeps> & {
    readonly blockedFor?: () => number;
    readonly onTarget?: (string | null)[];
  } = {},
) {
  const sent: string[] = [];
  const { blockedFor = () => 0, onTarget = [], ...deps } = over;
  const connector: Connector = {
    async send(reference, activity, targetId) {
      onTarget.push(targetId);
      const { text } = JSON.parse(activity) as { text: string };
      const { id } = reference.conversation;
      sent.push(`${id} ${text}`);
      return answer(id, sent.filter((one) => one.startsWith(`${id} `)).length);
    },
    open: async () => HTTP[400] as never,
    blockedFor,
    close: async () => undefined,
  };
  const sender = makeSender({
    db,
    quickPool,
    log,
    metrics: makeMetrics(),
    checkpoint: nothing,
    pace: makePace(0),
    connector,
    ...deps,
  });
  senders.push(sender);
  return { sender, sent };
}

async function conversation(): Promise<string> {
  const id = randomUUID();
  await arrive(db, arrival(id));
  return id;
}
const arrival = (id: string) => ({
  channel: "msteams",
  conversationId: id,
  accountId: `29:${id}`,
  entraObjectId: null,
  entraTenantId: null,
  locale: "en" as const,
  reference: JSON.stringify({
    serviceUrl: "https://x/",
    conversation: { id, tenantId: "t" },
    bot: { id: "b" },
    user: { id: "u" },
  }),
});

interface Extra {
  readonly kind?: "must" | "nice";
  readonly expires?: string;
  readonly clock?: string;
}
async function queue(id: string, texts: readonly string[], extra: Extra = {}): Promise<void> {
  await db.pool.query(
    `insert into message (conversation_key, recipient_id, author, activity_id, activity, kind, status,
        expires_at, clock_id)
      select c.key, c.person_id, 'bot', gen_random_uuid()::text,
        jsonb_build_object('type', 'message', 'text', t.text)::text, $3, 'pending', $4, $5
      from conversation c, unnest($2::text[]) with ordinality as t(text, ord)
      where c.conversation_id = $1 order by t.ord`,
    [id, texts, extra.kind ?? "must", extra.expires ?? null, extra.clock ?? null],
  );
}
const rowsOf = async (id: string) => {
  const { rows } = await db.pool.query<{
    text: string;
    status: string;
    attempts: number;
    wait: number;
  }>(
    `select m.activity::jsonb ->> 'text' as text, m.status, m.attempts,
        case when m.run_at < 'infinity' then extract(epoch from m.run_at - now())::float8 else 1e9 end as wait
      from message m join conversation c on c.key = m.conversation_key
      where c.conversation_id = $1 order by m.id`,
    [id],
  );
  return rows;
};
const statuses = async (id: string) =>
  (await rowsOf(id)).map(({ text, status }) => `${text} ${status}`);
const entries = async () =>
  (
    await db.pool.query<{ reason: string }>("select reason from duty_entry order by reason")
  ).rows.map(({ reason }) => reason);

describe("what goes wrong with one conversation", () => {
  it("429: it waits as long as it was told, the others go on, nothing is lost (case 39)", async () => {
    const [slow, other] = [await conversation(), await conversation()];
    const { sender } = open((id) => (id === slow ? HTTP[429]! : OK));
    await queue(slow, ["1", "2"]);
    await queue(other, ["1", "2"]);
    await sender.deliverDue();
    await expect.poll(() => statuses(other)).toEqual(["1 sent", "2 sent"]);
    await expect.poll(() => statuses(slow)).toEqual(["1 pending", "2 pending"]);
    const [first, second] = await rowsOf(slow);
    expect(first?.wait).toBeGreaterThan(28);
    expect(second?.attempts).toBe(0);
  });

  it("429 to two conversations of a tenant holds back all of it, without costing a try", async () => {
    const ids = [await conversation(), await conversation(), await conversation()];
    const { sender, sent } = open(() => HTTP[429]!);
    for (const id of ids.slice(0, 2)) await queue(id, ["1"]);
    await sender.deliverDue();
    await expect.poll(() => sent.length).toBe(2);
    await expect.poll(() => statuses(ids[1]!)).toEqual(["1 pending"]);
    await queue(ids[2]!, ["1"]);
    await sender.deliverDue();
    await expect.poll(async () => (await rowsOf(ids[2]!))[0]?.wait ?? 0).toBeGreaterThan(20);
    expect(await rowsOf(ids[2]!)).toMatchObject([{ status: "pending", attempts: 0 }]);
    expect(sent).toHaveLength(2);
  });

  it("uncertain: what must arrive is sent again, a courtesy isn't (case 40)", async () => {
    const [must, nice] = [await conversation(), await conversation()];
    const { sender } = open(() => HTTP[500]!);
    await queue(must, ["1"]);
    await queue(nice, ["1"], { kind: "nice" });
    await sender.deliverDue();
    await expect.poll(() => statuses(must)).toEqual(["1 pending"]);
    await expect.poll(() => statuses(nice)).toEqual(["1 unknown"]);
    expect(await entries()).toEqual([]);
  });

  it("removed: nothing more is tried, somebody is told, and what waited goes out when they are back (case 41)", async () => {
    const id = await conversation();
    let told = 0;
    let gone = true;
    const { sender, sent } = open(() => (gone ? HTTP[403]! : OK), {
      onUndelivered: () => (told += 1),
    });
    await queue(id, ["1"]);
    await queue(id, ["2"]);
    await queue(id, ["hello"], { kind: "nice" });
    await sender.deliverDue();
    await expect.poll(() => statuses(id)).toEqual(["1 dead", "2 pending", "hello pending"]);
    await expect.poll(() => told).toBe(1);
    expect(await entries()).toEqual(["dead", "unreachable"]);
    await sender.recover();
    await sender.deliverDue();
    expect(sent).toHaveLength(1);
    expect((await rowsOf(id))[1]).toMatchObject({ attempts: 0, wait: 1e9 });

    gone = false;
    await arrive(db, arrival(id));
    await sender.deliverDue();
    await expect.poll(() => statuses(id)).toEqual(["1 dead", "2 sent", "hello skipped"]);
    const open_ = await db.pool.query("select reason from duty_entry where done_at is null");
    expect(open_.rows).toEqual([{ reason: "dead" }]);
  });

  it("400: it is dead at once, and the next one goes (case 43)", async () => {
    const id = await conversation();
    const { sender } = open((_id, nth) => (nth === 1 ? HTTP[400]! : OK));
    await queue(id, ["1", "2", "3"]);
    await sender.deliverDue();
    await expect.poll(() => statuses(id)).toEqual(["1 dead", "2 sent", "3 sent"]);
    expect(await entries()).toEqual(["dead"]);
  });

  it("tries used up: it is dead with an entry, and stands in nobody's way", async () => {
    const id = await conversation();
    const { sender } = open((_id, nth) => (nth === 1 ? HTTP[500]! : OK));
    await queue(id, ["1", "2"]);
    await db.pool.query("update message set attempts = 11 where activity like '%\"1\"%'");
    await sender.deliverDue();
    await expect.poll(() => statuses(id)).toEqual(["1 dead", "2 sent"]);
    expect(await entries()).toEqual(["dead"]);
  });
});

describe("no token for the channel (case 42)", () => {
  it("costs no tries, and everything goes out in order when there is one", async () => {
    const id = await conversation();
    let down = true;
    const { sender, sent } = open(() =>
      down ? { class: "blocked", error: "no token", retryAfter: 0.05 } : OK,
    );
    await queue(id, ["1", "2", "3", "4", "5", "6", "7"]);
    for (let tries = 0; tries < 15; tries += 1) {
      await sender.deliverDue();
      await new Promise((resume) => setTimeout(resume, 60));
    }
    expect((await rowsOf(id)).map(({ attempts }) => attempts)).toEqual(Array<number>(7).fill(0));
    down = false;
    sent.splice(0);
    await expect
      .poll(async () => {
        await sender.deliverDue();
        return (await statuses(id)).every((row) => row.endsWith(" sent"));
      })
      .toBe(true);
    expect(sent.map((one) => one.split(" ")[1])).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });

  it("leaves the queue where it is while the breaker is open", async () => {
    const id = await conversation();
    const { sender, sent } = open(() => OK, { blockedFor: () => 30 });
    await queue(id, ["1"]);
    expect(await sender.deliverDue()).toBe(0);
    expect(sent).toEqual([]);
  });
});

describe("an update", () => {
  it("names what the channel called its root, though both were queued together", async () => {
    const id = await conversation();
    const targets: (string | null)[] = [];
    const { sender } = open(() => ({ class: "sent", providerId: "p1" }), { onTarget: targets });
    await queue(id, ["root", "between", "newer", "after"]);
    await db.pool.query(`update message set activity_id = 'a',
      operation = case when activity like '%newer%' then 'update' else 'send' end
      where activity like '%root%' or activity like '%newer%'`);
    await sender.deliverDue();
    await expect
      .poll(() => statuses(id))
      .toEqual(["root sent", "between sent", "newer sent", "after sent"]);
    expect(targets).toEqual([null, null, "p1", null]);
  });
});

describe("what nobody wants any more (case 30)", () => {
  it("is skipped when it is claimed: expired, or its clock stopped", async () => {
    const id = await conversation();
    const { sender, sent } = open();
    const clock = randomUUID();
    const client = await db.pool.connect();
    // The clock of a case that these tests have no need of.
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    await client.query(
      `insert into clock (id, case_id, kind, rule, clause, basis, start_at, due_at, stopped_at)
       values ($1, $1, 'answer', 'r', 'c', 'written', now(), now(), now())`,
      [clock],
    );
    await client.query("commit");
    client.release();
    await queue(id, ["late"], { expires: "2020-01-01" });
    await queue(id, ["still good"], { expires: "2999-01-01" });
    await queue(id, ["of a stopped clock"], { clock });
    await sender.deliverDue();
    await expect
      .poll(async () =>
        (await rowsOf(id)).every(({ status }) => status !== "pending" && status !== "leased"),
      )
      .toBe(true);
    expect(sent.map((one) => one.slice(one.indexOf(" ") + 1))).toEqual(["still good"]);
  });
});

describe("after an outage (case 26)", () => {
  it("what has piled up goes out once each, at the pace of the channel", async () => {
    const ids = await Promise.all(Array.from({ length: 150 }, conversation));
    for (const id of ids) await queue(id, ["reminder"]);
    const times: number[] = [];
    const { sender, sent } = open(
      () => {
        times.push(performance.now());
        return OK;
      },
      { pace: makePace(50), room: 40 },
    );
    void sender.deliverDue();
    await expect.poll(() => sent.length, { timeout: 10_000 }).toBe(150);
    expect(new Set(sent).size).toBe(150);
    const first = times[0] ?? 0;
    for (const second of [1, 2]) {
      const sofar = times.filter((at) => at - first <= second * 1_000).length;
      expect(sofar).toBeLessThanOrEqual(second * 50 + 8);
    }
  });
});

describe("several processes on one queue", () => {
  it("share it: everything once, in order, while slow sends hold up nobody else (cases 17, 44)", async () => {
    const ids = await Promise.all(Array.from({ length: 60 }, conversation));
    const slow = ids[0]!;
    const answer = async (id: string) => {
      await new Promise((resume) => setTimeout(resume, id === slow ? 400 : 1));
      return OK;
    };
    const two = [open(answer), open(answer)];
    const texts = Array.from({ length: 12 }, (_, index) => String(index));
    for (const id of ids) await queue(id, texts);
    await Promise.all(two.map(({ sender }) => sender.deliverDue()));
    const done = async () =>
      (await Promise.all(ids.slice(1).map(statuses))).flat().every((row) => row.endsWith(" sent"));
    await expect.poll(done, { timeout: 10_000 }).toBe(true);
    expect((await statuses(slow)).at(-1)).not.toBe("11 sent");
    const all = two.flatMap(({ sent }) => sent);
    for (const id of ids.slice(1)) {
      expect(all.filter((one) => one.startsWith(id))).toHaveLength(12);
      for (const { sent } of two) {
        const mine = sent
          .filter((one) => one.startsWith(id))
          .map((one) => Number(one.split(" ")[1]));
        expect(mine).toEqual(mine.toSorted((a, b) => a - b));
      }
    }
    for (const { sent } of two) expect(sent.length).toBeGreaterThan(0);
  });

  it("take over what one that died had leased", async () => {
    const id = await conversation();
    await queue(id, ["1", "2"]);
    await db.pool.query(
      "update message set status = 'leased', attempts = 1, lease_token = gen_random_uuid(), lease_until = now() - interval '1 second'",
    );
    const { sender } = open();
    expect(await sender.deliverDue()).toBe(0);
    await sender.recover();
    await sender.deliverDue();
    await expect.poll(() => statuses(id)).toEqual(["1 sent", "2 sent"]);
  });
});
