import { TURN_RESULT, turnParts } from "./turnStore.ts";
import { type TableName } from "./writes.ts";

/** A field's column. */
export const snake = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const quoted = (name: string) => `"${snake(name)}"`;

/** JSON of rows under their column names; instants become ISO text, which PostgreSQL reads back. */
export const snaked = (value: object): string =>
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

/** A table and the columns that are written. */
export interface Shape {
  readonly table: string;
  readonly columns: readonly string[];
}

/** @param from SQL of the rows of the table at this index, as columns of the table. */
const insertParts = (
  shapes: readonly Shape[],
  from: (table: string, index: number) => string,
): string[] =>
  shapes.map(({ table, columns }, index) => {
    const list = columns.map(quoted).join(", ");
    return `i${index} as (insert into ${quoted(table)} (${list})
      select ${list} from ${from(quoted(table), index)} ${ONCE.has(table) ? "on conflict do nothing" : ""})`;
  });

/** Tables whose rows are notes of a fact: who notes it once more changes nothing. */
const ONCE: ReadonlySet<string> = new Set<TableName>(["dutyEntry"]);

const keyOf = (shapes: readonly Shape[]): string =>
  shapes.map(({ table, columns }) => `${table} ${columns.join()}`).join();

const recordsOf = (table: string, parameter: number) =>
  `jsonb_populate_recordset(null::${table}, $${parameter}::jsonb)`;

/** All new rows of a unit: one parameter a table, JSON of its rows. */
export const insertStatement = (shapes: readonly Shape[]) =>
  statement(`insert ${keyOf(shapes)}`, () => {
    const parts = insertParts(shapes, (table, index) => recordsOf(table, 1 + index));
    return `with ${parts.join(", ")} select 1`;
  });

/** Two parameters a table: its rows, and the turns they belong to. Only those of `won` are written. */
const rowsOfWinners = (table: string, index: number) => `rows from (
    ${recordsOf(table, 21 + 2 * index)}, unnest($${22 + 2 * index}::text[])) as r
  where r.unnest in (select key from won)`;

/**
 * Turns, their notices and their new rows in one. Parameters 1 to 18 are `turnValues`, 19 the keys of
 * the conversations that are told something, 20 the notices as JSON; then two a table, as
 * `rowsOfWinners` has them.
 */
export const atOnceStatement = (shapes: readonly Shape[]) =>
  statement(`once ${keyOf(shapes)}`, () => {
    const parts = [
      turnParts("$1::text[] || $19::text[]"),
      messageParts("$20", "where n.turn in (select key from won)", "join locked using (key)"),
      ...insertParts(shapes, rowsOfWinners),
    ];
    return `${parts.join(",\n")}
      select turn.*, (select coalesce(jsonb_agg(distinct jsonb_build_object(
          'key', a.conversation_key, 'channel', c.channel)), '[]'::jsonb)
        from added a join conversation c on c.key = a.conversation_key) as told
      from (${TURN_RESULT}) turn`;
  });

/** A `where` by its columns; what is null is asked in another way, so it makes another statement. */
const conditionsOf = (where: object) =>
  Object.entries(where).map(([column, value]) => ({ column, isNull: value === null }));

const keyOfConditions = (where: object) =>
  conditionsOf(where)
    .map(({ column, isNull }) => column + String(isNull))
    .join();

const testsOf = (where: object) =>
  conditionsOf(where)
    .map(({ column, isNull }) =>
      isNull ? `t.${quoted(column)} is null` : `t.${quoted(column)} = w.${quoted(column)}`,
    )
    .join(" and ");

const assignmentsOf = (set: object) =>
  Object.keys(set)
    .map((column) => `${quoted(column)} = s.${quoted(column)}`)
    .join(", ");

/** Changes the columns of `set` in the rows that match every column of `where`; both are JSON parameters. */
export function updateStatement(table: string, where: object, set: object) {
  const key = `update ${table} ${Object.keys(set).join()} ${keyOfConditions(where)}`;
  return statement(
    key,
    () => `update ${quoted(table)} t set ${assignmentsOf(set)}
      from jsonb_populate_record(null::${quoted(table)}, $1::jsonb) s,
        jsonb_populate_record(null::${quoted(table)}, $2::jsonb) w
      where ${testsOf(where)}`,
  );
}

/** Deletes the row that matches every column of `where`, a JSON parameter. */
export const deleteStatement = (table: string, where: object) =>
  statement(
    `delete ${table} ${keyOfConditions(where)}`,
    () => `delete from ${quoted(table)} t
      using jsonb_populate_record(null::${quoted(table)}, $1::jsonb) w where ${testsOf(where)}`,
  );

/**
 * Locks the rows that match one of many `where`s, given as JSON, and says which; what somebody else
 * has in hand is passed over. Every `where` names an id.
 */
export const guardStatement = (table: string, where: object) =>
  statement(
    `guard ${table} ${keyOfConditions(where)}`,
    () => `select t.id from ${recordsOf(quoted(table), 1)} w
      join ${quoted(table)} t on ${testsOf(where)}
      for update of t skip locked`,
  );

/** Changes the columns of `set` in many rows; the parameter is JSON of ids with their new values. */
export const updateByIdStatement = (table: string, set: object) =>
  statement(
    `updateById ${table} ${Object.keys(set).join()}`,
    () => `update ${quoted(table)} t set ${assignmentsOf(set)}
      from ${recordsOf(quoted(table), 1)} s where t.id = s.id`,
  );

// Web chat is our own mailbox: what is committed there is sent. Elsewhere the sender's turn comes.
// A message without a conversation waits for the person's first visit. An update takes the address
// of its root.
/** @param lock joins what must be locked before sequence numbers are given. Leaves `added`. */
const messageParts = (parameter: string, condition: string, lock: string): string => `
n as (
  select * from jsonb_to_recordset(${parameter}::jsonb) as n(ord int, turn text, key text, channel text, recipient_id uuid,
    operation text, activity_id text, activity text, kind text, dedupe_key text, case_id uuid,
    proof text, card_key text, expires_at timestamptz, clock_id uuid, held bool) ${condition}),
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
    kind, status, dedupe_key, case_id, proof, card_key, expires_at, clock_id, sent_at)
  select key, case when key is not null then seq end, recipient_id, 'bot', operation,
    case when operation = 'send' and channel = 'webchat'
      then conversation_id || '|' || lpad(seq::text, 7, '0') else activity_id end,
    activity, kind, case when held then 'held' when channel = 'webchat' then 'sent' else 'pending' end,
    dedupe_key,
    case_id, proof, card_key, expires_at, clock_id, case when channel = 'webchat' then now() end
  from placed order by ord
  on conflict (dedupe_key) where dedupe_key is not null do nothing
  returning conversation_key, status, case_id, proof),
told as (
  update "case" c set director_told_at = now() from added a
  where a.proof = 'director' and a.status = 'sent' and c.id = a.case_id)`;

/** Adds notices given as JSON, and says whose conversations got one. */
export const ADD_MESSAGES = `with ${messageParts("$1", "", "")}
select distinct a.conversation_key as key, c.channel
from added a join conversation c on c.key = a.conversation_key`;
