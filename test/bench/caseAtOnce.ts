import { randomUUID } from "node:crypto";
import { applyMigrations } from "../../prisma/migrate.ts";
import { demonstration } from "../../prisma/seed.ts";
import { organisationFile } from "../../src/core/organisation.ts";
import { makeCommitTurn, type TurnUnit } from "../../src/db/commitUnit.ts";
import { type Db, openDb } from "../../src/db/db.ts";
import { startEmbedded } from "../../src/db/embedded/embedded.ts";
import { conversationKey, openWebChat } from "../../src/db/people.ts";
import { PACKS } from "../../src/policies/index.ts";
import { personOf } from "../../src/services/cases/caseRow.ts";
import { makeServices } from "../../src/services/index.ts";
import { openUnit } from "../../src/services/makeUnit.ts";
import type { Finding } from "./finding.ts";
import { median } from "./driver.ts";
import { openDataDir } from "./subjects.ts";

const LANES = 8;
const EACH = 60;
const ROUNDS = 5;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * P8: a case with everything that belongs to it (trail, roles, clocks, buttons, messages to the
 * staff, the turn's own rows), committed as a turn commits it, against one statement by hand that
 * inserts the same rows and checks nothing. Eight at once, in rounds that alternate.
 */
export async function caseAtOnce(): Promise<readonly Finding[]> {
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
  const build = await filings(db);
  const commit = makeCommitTurn(db);
  const ratios: number[] = [];
  const speeds: string[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const byHand = await perSecond(await build(LANES * EACH), (unit) => insertByHand(db, unit));
    const ours = await perSecond(await build(LANES * EACH), async (unit) => {
      if ((await commit(unit)).turn === null) throw new Error("nothing was written");
    });
    if (round < 0) continue;
    ratios.push(ours / byHand);
    speeds.push(`${ours.toFixed(0)} : ${byHand.toFixed(0)}`);
  }
  const ratio = median(ratios);
  return [
    {
      goal: "P8",
      what: "a case with all its rows and messages, × one statement by hand",
      measured: `${ratio.toFixed(2)} (${speeds.join(", ")} a second)`,
      limit: "≥ 0.5",
      met: ratio >= 0.5,
    },
  ];
}

async function perSecond(
  units: readonly TurnUnit[],
  work: (unit: TurnUnit) => Promise<void>,
): Promise<number> {
  const before = performance.now();
  await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      for (let n = lane; n < units.length; n += LANES) await work(units[n] as TurnUnit);
    }),
  );
  return units.length / ((performance.now() - before) / 1000);
}

/** Prepares filings of complaints, each in a conversation of its own; nothing of them is written yet. */
async function filings(db: Db): Promise<(count: number) => Promise<readonly TurnUnit[]>> {
  const services = makeServices({
    db,
    fileLink: (id) => `/files/${id}`,
    noticeLink: (number) => `/files/notices/${number}`,
    packs: PACKS,
    claimKey: new Uint8Array(32),
    log: quiet,
  });
  await services.importOrganisation(organisationFile.parse(demonstration));
  for (const { id, locale } of (await services.staff()).all)
    await openWebChat(db, { accountId: `dl_${id}`, personId: id, locale }, `c-${id}`);
  const filer = personOf(
    await db.prisma.person.findFirstOrThrow({
      where: { kind: "customer", household: { not: null } },
    }),
  );
  const one = async (): Promise<TurnUnit> => {
    const id = randomUUID();
    const account = { accountId: `dl_${id}`, personId: null, locale: "zh-Hant" as const };
    await openWebChat(db, account, id);
    const opened = openUnit(db, Temporal.Now.instant());
    const draft = {
      for: "self" as const,
      place: `5-${id.slice(0, 4)}`,
      topic: "noise",
      details: "樓上半夜一直有很大的裝修噪音，吵到整晚都睡不著",
      attachmentIds: [],
    };
    const filing = { filer, draftId: randomUUID(), draft, source: "chat" as const };
    const filed = await services.fileComplaint(opened.unit, filing);
    if (!filed.ok) throw new Error(`not filed: ${filed.reason}`);
    const key = conversationKey("webchat", id);
    const { version } = await db.prisma.conversation.findUniqueOrThrow({ where: { key } });
    return {
      turn: {
        conversationKey: key,
        activityId: randomUUID(),
        clientId: null,
        version,
        state: "",
        locale: "zh-Hant",
        draftOpen: false,
        reference: null,
        outcome: "done",
        response: null,
        messages: [
          {
            author: "bot",
            activity: JSON.stringify({ type: "message", text: filed.reference }),
            status: "sent",
            leaseToken: null,
            caseId: null,
          },
        ],
      },
      writes: opened.writes,
      messages: await opened.messages(),
    };
  };
  return async (count) => {
    const units: TurnUnit[] = [];
    for (let n = 0; n < count; n += 1) units.push(await one());
    return units;
  };
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The same rows as parameters of one prepared statement; no version, no order, no repeat is looked at. */
async function insertByHand(db: Db, { turn, writes, messages }: TurnUnit): Promise<void> {
  const values: unknown[] = [];
  const parts: string[] = [];
  const add = (table: string, row: object) => {
    const entries = Object.entries(row);
    const places = entries.map(([, value]) => {
      values.push(plain(value));
      return `$${values.length}`;
    });
    const columns = entries.map(([column]) => `"${snake(column)}"`).join();
    parts.push(
      `i${parts.length} as (insert into "${snake(table)}" (${columns}) values (${places.join()}))`,
    );
  };
  for (const write of writes)
    if ("insert" in write) for (const row of write.rows) add(write.insert, row);
  const { conversationKey: key, activityId } = turn;
  add("inbound", { conversationKey: key, activityId, outcome: "done" });
  for (const { activity } of turn.messages)
    add("message", {
      conversationKey: key,
      seq: 1,
      author: "bot",
      activityId,
      activity,
      status: "sent",
    });
  for (const { channel: _channel, held: _held, ...message } of messages)
    add("message", { ...message, author: "bot", status: "sent" });
  const text = `with ${parts.join(", ")} select 1`;
  await db.pool.query({ name: `byHand${parts.length}x${values.length}`, text, values });
}

const plain = (value: unknown): unknown => {
  if (value instanceof Temporal.Instant) return value.toString();
  const isJson = typeof value === "object" && value !== null && !Array.isArray(value);
  return isJson ? JSON.stringify(value) : value;
};
