import type { ClientBase } from "pg";
import { AppError } from "../core/errors.ts";
import { type Db } from "./db.ts";
import {
  TURN_RESULT,
  turnParts,
  turnValues,
  type TurnWrite,
  type TurnWritten,
  type WonRow,
  writeTurns,
  writtenOf,
} from "./turnStore.ts";
import { type NewMessage, type Write } from "./writes.ts";

/** Everything a turn or a tick writes; committed together or not at all. */
export interface UnitWrites {
  /** Null for a tick. */
  readonly turn: TurnWrite | null;
  readonly writes: readonly Write[];
  readonly messages: readonly NewMessage[];
}

export interface Committed {
  readonly turn: TurnWritten;
  /** Conversations that got a message besides the turn's own. */
  readonly told: readonly { readonly key: string; readonly channel: string }[];
}

/**
 * Commits a unit of work in one transaction of the driver.
 *
 * @throws AppError "stale" when a row that was expected has moved on, "taken" when a unique key
 *   was there already. Nothing is written then, and the turn runs again.
 */
export async function commitUnit(db: Db, unit: UnitWrites): Promise<Committed> {
  if (unit.turn !== null && fitsOneStatement(unit, unit.turn)) {
    try {
      return await commitAtOnce(db, unit, unit.turn);
    } catch (error) {
      throw translated(error);
    }
  }
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const committed = await writeAll(client, unit);
    await client.query("commit");
    return committed;
  } catch (error) {
    await client.query("rollback").catch((failure: unknown) => {
      broken = failure as Error;
    });
    throw translated(error);
  } finally {
    client.release(broken);
  }
}

/**
 * What only adds rows, and tells nobody in the turn's own conversation, needs no transaction of
 * several round trips: filing a case is one statement, and holds the lock on a busy officer's
 * conversation for a millisecond.
 */
const fitsOneStatement = ({ writes, messages }: UnitWrites, { conversationKey }: TurnWrite) =>
  writes.every((write) => "insert" in write) &&
  messages.every((m) => m.proof === null && m.conversationKey !== conversationKey);

async function commitAtOnce(db: Db, unit: UnitWrites, turn: TurnWrite): Promise<Committed> {
  const tables = rowsByTable(unit.writes);
  const { name, text } = atOnceStatement(shapesOf(tables));
  const { rows } = await db.pool.query<WonRow & { told: Committed["told"] }>({
    name,
    text,
    values: [
      ...turnValues([turn]),
      unit.messages.flatMap((m) => m.conversationKey ?? []),
      messagesJson(unit.messages),
      ...[...tables.values()].map(snaked),
    ],
  });
  const [row] = rows;
  if (row === undefined) throw new AppError("stale", { what: "conversation" });
  return { turn: writtenOf(row), told: row.told };
}

async function writeAll(client: ClientBase, unit: UnitWrites): Promise<Committed> {
  await lockConversations(client, unit);
  let turn: TurnWritten = null;
  if (unit.turn !== null) {
    turn = (await writeTurns(client, [unit.turn]))[0] ?? null;
    if (turn === null) throw new AppError("stale", { what: "conversation" });
  }
  // New rows first: an update may refer to one (a file that becomes part of a new case).
  await insertAll(client, unit.writes);
  for (const write of unit.writes) if ("update" in write) await applyUpdate(client, write);
  await voidProofs(client, unit.messages);
  const told = unit.messages.length === 0 ? [] : await addMessages(client, unit.messages);
  return { turn, told };
}

/** In key order, like every writer of several conversations: two of them never wait for each other. */
async function lockConversations(client: ClientBase, unit: UnitWrites): Promise<void> {
  const keys = new Set(unit.messages.flatMap((m) => m.conversationKey ?? []));
  if (unit.turn !== null) keys.add(unit.turn.conversationKey);
  if (keys.size < 2) return;
  await client.query({
    name: "lockConversations",
    text: "select key from conversation where key = any($1) order by key for update",
    values: [[...keys]],
  });
}

/** An answer of an earlier round, seen late, proves nothing of the one that is given now. */
async function voidProofs(client: ClientBase, messages: readonly NewMessage[]): Promise<void> {
  const cases = messages.flatMap((m) => (m.proof === null ? [] : (m.caseId ?? [])));
  if (cases.length === 0) return;
  await client.query({
    name: "voidProofs",
    text: "update message set proof = null where case_id = any($1::uuid[]) and proof is not null",
    values: [cases],
  });
}

type Update = Extract<Write, { readonly update: unknown }>;

async function applyUpdate(client: ClientBase, write: Update): Promise<void> {
  const { text, name } = updateStatement(write.update, write.where, write.set);
  const values = [snaked(write.set), snaked(write.where)];
  const { rowCount } = await client.query({ text, name, values });
  if (write.expectOne && rowCount !== 1) throw new AppError("stale", { what: write.update });
}

/** All new rows in one statement; foreign keys are checked at its end, so the order doesn't matter. */
async function insertAll(client: ClientBase, writes: readonly Write[]): Promise<void> {
  const tables = rowsByTable(writes);
  if (tables.size === 0) return;
  const shapes = shapesOf(tables);
  await client.query({ ...insertStatement(shapes), values: [...tables.values()].map(snaked) });
}

function rowsByTable(writes: readonly Write[]): ReadonlyMap<string, object[]> {
  const tables = new Map<string, object[]>();
  for (const write of writes) {
    if (!("insert" in write) || write.rows.length === 0) continue;
    const rows = tables.get(write.insert) ?? [];
    tables.set(write.insert, rows);
    rows.push(...write.rows);
  }
  return tables;
}

const shapesOf = (tables: ReadonlyMap<string, object[]>): readonly Shape[] =>
  [...tables].map(([table, rows]) => ({
    table,
    columns: [...new Set(rows.flatMap((row) => Object.keys(row)))],
  }));

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const quoted = (name: string) => `"${snake(name)}"`;

/** JSON of rows under their column names; instants become ISO text, which PostgreSQL reads back. */
const snaked = (value: object): string =>
  JSON.stringify(value, function (this: unknown, _key, field: unknown) {
    const isRow = field === value || (Array.isArray(value) && this === value);
    if (!isRow || field === null || typeof field !== "object" || Array.isArray(field)) return field;
    return Object.fromEntries(Object.entries(field).map(([key, inner]) => [snake(key), inner]));
  });

const statements = new Map<string, { readonly name: string; readonly text: string }>();

/** Table and column names come from our own types, never from input. */
function statement(key: string, text: () => string) {
  const known = statements.get(key);
  if (known !== undefined) return known;
  const made = { name: `unit${statements.size}`, text: text() };
  statements.set(key, made);
  return made;
}

interface Shape {
  readonly table: string;
  readonly columns: readonly string[];
}

/** @param first number of the parameter with the first table's rows. */
const insertParts = (shapes: readonly Shape[], first: number, condition = ""): string[] =>
  shapes.map(({ table, columns }, index) => {
    const list = columns.map(quoted).join(", ");
    return `i${index} as (insert into ${quoted(table)} (${list})
      select ${list} from jsonb_populate_recordset(null::${quoted(table)}, $${first + index}::jsonb)
      ${condition})`;
  });

const keyOf = (shapes: readonly Shape[]): string =>
  shapes.map(({ table, columns }) => `${table} ${columns.join()}`).join();

const insertStatement = (shapes: readonly Shape[]) =>
  statement(`insert ${keyOf(shapes)}`, () => `with ${insertParts(shapes, 1).join(", ")} select 1`);

const IF_WON = "where exists (select 1 from won)";

const atOnceStatement = (shapes: readonly Shape[]) =>
  statement(`once ${keyOf(shapes)}`, () => {
    const parts = [
      turnParts("$1::text[] || $19::text[]"),
      messageParts("$20", IF_WON, "join locked using (key)"),
      ...insertParts(shapes, 21, IF_WON),
    ];
    return `${parts.join(",\n")}
      select turn.*, coalesce((select jsonb_agg(distinct jsonb_build_object(
          'key', a.conversation_key, 'channel', c.channel))
        from added a join conversation c on c.key = a.conversation_key), '[]'::jsonb) as told
      from (${TURN_RESULT}) turn`;
  });

function updateStatement(table: string, where: object, set: object) {
  const conditions = Object.entries(where).map(([column, value]) => ({
    column,
    isNull: value === null,
  }));
  const columns = Object.keys(set);
  const key = `update ${table} ${columns.join()} ${conditions.map((c) => c.column + String(c.isNull)).join()}`;
  return statement(key, () => {
    const assignments = columns.map((column) => `${quoted(column)} = s.${quoted(column)}`);
    const tests = conditions.map(({ column, isNull }) =>
      isNull ? `t.${quoted(column)} is null` : `t.${quoted(column)} = w.${quoted(column)}`,
    );
    return `update ${quoted(table)} t set ${assignments.join(", ")}
      from jsonb_populate_record(null::${quoted(table)}, $1::jsonb) s,
        jsonb_populate_record(null::${quoted(table)}, $2::jsonb) w
      where ${tests.join(" and ")}`;
  });
}

// Web chat is our own mailbox: what is committed there is sent. Elsewhere the sender's turn comes.
// A message without a conversation waits for the person's first visit. An update takes the address
// of its root.
/** @param lock joins what must be locked before sequence numbers are given. Leaves `added`. */
const messageParts = (parameter: string, condition: string, lock: string): string => `
n as (
  select * from jsonb_to_recordset(${parameter}::jsonb) as n(ord int, key text, channel text, recipient_id uuid,
    operation text, activity_id text, activity text, kind text, dedupe_key text, case_id uuid,
    proof text, card_key text) ${condition}),
k as (select key, count(*)::int as count from n where key is not null group by key),
bumped as (
  update conversation c set last_seq = c.last_seq + k.count, updated_at = now()
  from k ${lock} where c.key = k.key
  returning c.key, c.conversation_id, c.last_seq - k.count as base),
placed as (
  select n.*, b.conversation_id,
    b.base + row_number() over (partition by n.key order by n.ord) as seq
  from n left join bumped b on b.key = n.key),
added as (
  insert into message (conversation_key, seq, recipient_id, author, operation, activity_id, activity,
    kind, status, dedupe_key, case_id, proof, card_key, sent_at)
  select key, case when key is not null then seq end, recipient_id, 'bot', operation,
    case when operation = 'send' and channel = 'webchat'
      then conversation_id || '|' || lpad(seq::text, 7, '0') else activity_id end,
    activity, kind, case when channel = 'webchat' then 'sent' else 'pending' end, dedupe_key,
    case_id, proof, card_key, case when channel = 'webchat' then now() end
  from placed order by ord
  on conflict (dedupe_key) do nothing
  returning conversation_key, status, case_id, proof),
told as (
  update "case" c set director_told_at = now() from added a
  where a.proof = 'director' and a.status = 'sent' and c.id = a.case_id)`;

const ADD = `with ${messageParts("$1", "", "")}
select distinct a.conversation_key as key, c.channel
from added a join conversation c on c.key = a.conversation_key`;

async function addMessages(client: ClientBase, messages: readonly NewMessage[]) {
  const { rows: told } = await client.query<{ key: string; channel: string }>({
    name: "addMessages",
    text: ADD,
    values: [messagesJson(messages)],
  });
  return told;
}

const messagesJson = (messages: readonly NewMessage[]): string =>
  JSON.stringify(
    messages.map(({ conversationKey, ...message }, ord) =>
      Object.fromEntries(
        Object.entries({ ord, key: conversationKey, ...message }).map(([k, v]) => [snake(k), v]),
      ),
    ),
  );

/** PostgreSQL's words for "somebody was first", in ours. */
function translated(error: unknown): unknown {
  const code = (error as { code?: string } | null)?.code;
  if (code === "23505") {
    const { constraint = "" } = error as { constraint?: string };
    return new AppError("taken", { constraint }, { cause: error });
  }
  if (code === "40001" || code === "40P01") {
    return new AppError("stale", { what: code }, { cause: error });
  }
  return error;
}
