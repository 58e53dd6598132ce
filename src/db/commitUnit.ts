import type { ClientBase } from "pg";
import { AppError } from "../core/errors.ts";
import { type Queries } from "./bulk.ts";
import { type Db } from "./db.ts";
import { gather } from "./gather.ts";
import {
  turnValues,
  type TurnWrite,
  type TurnWritten,
  type WonRow,
  writeTurns,
  writtenOf,
} from "./turnStore.ts";
import {
  ADD_MESSAGES,
  atOnceStatement,
  deleteStatement,
  insertStatement,
  type Shape,
  snaked,
  updateStatement,
} from "./unitStatements.ts";
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

/** Commits the unit of a turn; throws as `commitUnit` does. */
export type CommitTurn = (unit: TurnUnit) => Promise<Committed>;

export type TurnUnit = UnitWrites & { readonly turn: TurnWrite };

/** Filings share their locks on the conversations of busy officers; one at a time they would queue. */
const LIMITS = { inFlight: 1, size: 64 };

/**
 * Units that only add rows, and tell nobody in the turn's own conversation, need no transaction of
 * several round trips: those of one moment share one statement, one flush to disk, and the locks
 * on the conversations of the staff they tell.
 */
export function makeCommitTurn(db: Db): CommitTurn {
  const atOnce = gather<TurnUnit, Committed | AtOnceFailure>(
    (units) => commitAllAtOnce(db, units),
    LIMITS,
  );
  return async (unit) => {
    if (!fitsOneStatement(unit)) return commitUnit(db, unit);
    const result = await atOnce(unit);
    if ("failure" in result) throw translated(result.failure);
    return result;
  };
}

interface AtOnceFailure {
  readonly failure: unknown;
}

const fitsOneStatement = ({ writes, messages, turn }: TurnUnit) =>
  writes.every((write) => "insert" in write) &&
  messages.every((m) => m.proof === null && m.conversationKey !== turn.conversationKey);

/** What one of them fails for is no reason for its neighbours to fail: then each tries alone. */
async function commitAllAtOnce(
  db: Db,
  units: readonly TurnUnit[],
): Promise<readonly (Committed | AtOnceFailure)[]> {
  if (units.length > 1 && someTellAnother(units)) return commitEachAlone(db, units);
  try {
    return await commitAtOnce(db, units);
  } catch (failure) {
    return units.length === 1 ? [{ failure }] : commitEachAlone(db, units);
  }
}

/** One statement changes a row once: a conversation that has a turn in it can't be told something too. */
function someTellAnother(units: readonly TurnUnit[]): boolean {
  const turns = new Set(units.map(({ turn }) => turn.conversationKey));
  return units.some(({ messages }) => messages.some((m) => turns.has(m.conversationKey ?? "")));
}

async function commitEachAlone(db: Db, units: readonly TurnUnit[]) {
  const results: (Committed | AtOnceFailure)[] = [];
  for (const unit of units) results.push(...(await commitAllAtOnce(db, [unit])));
  return results;
}

const NOBODY: Committed["told"] = [];

async function commitAtOnce(
  db: Db,
  units: readonly TurnUnit[],
): Promise<readonly (Committed | AtOnceFailure)[]> {
  const tables = rowsByTable(units);
  const messages = units.flatMap(({ turn, messages }) =>
    messages.map((message) => ({ turn: turn.conversationKey, ...message })),
  );
  const { name, text } = atOnceStatement(shapesOf(tables));
  const { rows } = await db.pool.query<WonRow & { told: Committed["told"] }>({
    name,
    text,
    values: [
      ...turnValues(units.map(({ turn }) => turn)),
      messages.flatMap((m) => m.conversationKey ?? []),
      messagesJson(messages),
      ...[...tables.values()].flatMap((kept) => [snaked(kept.rows), kept.turns]),
    ],
  });
  const won = new Map(rows.map((row) => [row.key, row]));
  return units.map(({ turn }): Committed | AtOnceFailure => {
    const row = won.get(turn.conversationKey);
    if (row === undefined) return { failure: new AppError("stale", { what: "conversation" }) };
    // Whom all of them told is said once, to the first.
    return { turn: writtenOf(row), told: row === rows[0] ? row.told : NOBODY };
  });
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
  for (const write of unit.writes) {
    if ("update" in write) await applyUpdate(client, write);
    else if ("delete" in write) await applyDelete(client, write);
  }
  await voidProofs(client, unit.messages);
  const told = unit.messages.length === 0 ? [] : await addMessages(client, unit.messages);
  return { turn, told };
}

/** In key order, like every writer of several conversations: two of them never wait for each other. */
export async function lockConversations(client: Queries, unit: UnitWrites): Promise<void> {
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

/** A row that isn't there as it was seen: somebody was first. */
async function applyDelete(
  client: ClientBase,
  { delete: table, where }: Extract<Write, { readonly delete: unknown }>,
): Promise<void> {
  const statement = deleteStatement(table, where);
  const { rowCount } = await client.query({ ...statement, values: [snaked(where)] });
  if (rowCount !== 1) throw new AppError("stale", { what: table });
}

/** All new rows in one statement; foreign keys are checked at its end, so the order doesn't matter. */
export async function insertAll(client: ClientBase, writes: readonly Write[]): Promise<void> {
  const tables = rowsByTable([{ turn: null, writes }]);
  if (tables.size === 0) return;
  const shapes = shapesOf(tables);
  const values = [...tables.values()].map(({ rows }) => snaked(rows));
  await client.query({ ...insertStatement(shapes), values });
}

/** New rows of one table, and beside each the conversation of the turn that writes it. */
interface NewRows {
  readonly rows: object[];
  readonly turns: (string | null)[];
}

function rowsByTable(
  units: readonly Pick<UnitWrites, "turn" | "writes">[],
): ReadonlyMap<string, NewRows> {
  const tables = new Map<string, NewRows>();
  for (const { turn, writes } of units) {
    for (const write of writes) {
      if (!("insert" in write) || write.rows.length === 0) continue;
      const kept = tables.get(write.insert) ?? { rows: [], turns: [] };
      tables.set(write.insert, kept);
      for (const row of write.rows) {
        kept.rows.push(row);
        kept.turns.push(turn?.conversationKey ?? null);
      }
    }
  }
  return tables;
}

const shapesOf = (tables: ReadonlyMap<string, NewRows>): readonly Shape[] =>
  [...tables].map(([table, { rows }]) => ({
    table,
    columns: [...new Set(rows.flatMap((row) => Object.keys(row)))],
  }));

/** Adds notices. @returns whose conversations got one. */
export async function addMessages(client: Queries, messages: readonly NewMessage[]) {
  const { rows: told } = await client.query<{ key: string; channel: string }>({
    name: "addMessages",
    text: ADD_MESSAGES,
    values: [messagesJson(messages)],
  });
  return told;
}

/** Column by column: a batch has thousands of values. What isn't given is null there. */
const messagesJson = (messages: readonly (NewMessage & { readonly turn?: string })[]): string =>
  JSON.stringify(
    messages.map((m, ord) => ({
      ord,
      turn: m.turn,
      key: m.conversationKey,
      channel: m.channel,
      recipient_id: m.recipientId,
      operation: m.operation,
      activity_id: m.activityId,
      activity: m.activity,
      kind: m.kind,
      dedupe_key: m.dedupeKey,
      case_id: m.caseId,
      proof: m.proof,
      card_key: m.cardKey,
      expires_at: m.expiresAt,
      clock_id: m.clockId,
      held: m.held,
    })),
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
