import type { ClientBase } from "pg";
import { type Locale } from "../core/locale.ts";
import { type Person, type StaffRole } from "../core/person.ts";
import { type Db } from "./db.ts";
import { gather } from "./gather.ts";

/** What a turn begins with: one read, shared with the other turns of the moment. */
export interface LoadedTurn {
  readonly version: number;
  readonly state: string;
  readonly locale: Locale;
  readonly person: Person;
  /** Entra identity of the person, to be compared with that of the account. */
  readonly entraObjectId: string | null;
  readonly entraTenantId: string | null;
  /** Set when this activity was taken in before. */
  readonly seen: { readonly outcome: string; readonly response: string | null } | null;
  /** Ids of older messages of the conversation that aren't sent yet, or not noted as sent (I7). */
  readonly unsent: readonly string[];
  /** Whether messages get through to the conversation, as far as we know. */
  readonly reachable: boolean;
  /** Whether any message of the conversation was about a case. */
  readonly told: boolean;
  /** The database's clock. */
  readonly now: Temporal.Instant;
}

export interface TurnKey {
  readonly conversationKey: string;
  readonly activityId: string;
  readonly clientId: string | null;
}

/** A message of the conversation's own turn, in order. */
export interface TurnMessage {
  readonly author: "person" | "bot";
  readonly activity: string;
  readonly status: "kept" | "sent" | "leased" | "pending";
  readonly leaseToken: string | null;
  readonly caseId: string | null;
}

export interface TurnWrite extends TurnKey {
  /** The version that was read: the write counts only if it still is. */
  readonly version: number;
  readonly state: string;
  readonly locale: Locale;
  readonly draftOpen: boolean;
  /** Null: unchanged. */
  readonly reference: string | null;
  /** "left": the bot was taken away, and nothing more goes there until the person comes back. */
  readonly outcome: "done" | "error" | "left";
  readonly response: string | null;
  readonly messages: readonly TurnMessage[];
}

/** Null: somebody else's turn came between; nothing was written. */
export type TurnWritten = {
  readonly ids: readonly string[];
  readonly activityIds: readonly string[];
} | null;

const LIMITS = { inFlight: 2, size: 256 };

/** The two statements of every turn (design rules 5 and 6 of performance). */
export function makeTurnStore(db: Db) {
  return {
    load: gather<TurnKey, LoadedTurn | null>((keys) => loadTurns(db, keys), LIMITS),
    write: gather<TurnWrite, TurnWritten>((turns) => writeTurns(db.pool, turns), LIMITS),
  };
}

export type TurnStore = ReturnType<typeof makeTurnStore>;

const LOAD = `
select c.version, c.state, c.locale, c.reachable, i.outcome, i.response, now() as now,
  array(select m.id::text from message m
    where m.conversation_key = k.key and m.status in ('pending', 'leased')) as unsent,
  exists (select 1 from message m
    where m.conversation_key = k.key and (m.case_id is not null or m.card_key is not null)) as told,
  p.id, p.kind, p.organisation_id, p.name, p.phone, p.reach, p.locale as person_locale, p.household,
  p.roles, p.areas, p.desk, p.superior_id, p.active, p.entra_object_id, p.entra_tenant_id
from unnest($1::text[], $2::text[], $3::text[]) with ordinality as k(key, activity_id, client_id, ord)
left join lateral (select * from conversation c where c.key = k.key limit 1) c on true
left join lateral (select * from person p where p.id = c.person_id limit 1) p on true
left join lateral (
  select outcome, response from inbound i
  where i.conversation_key = k.key and i.activity_id = k.activity_id
  union all
  select outcome, response from inbound i
  where i.conversation_key = k.key and i.client_id = k.client_id
  limit 1) i on true
order by k.ord`;

interface LoadRow {
  version: number | null;
  state: string;
  locale: Locale;
  reachable: boolean;
  outcome: string | null;
  response: string | null;
  now: Date;
  unsent: string[];
  told: boolean;
  id: string | null;
  kind: "staff" | "customer";
  organisation_id: string | null;
  name: string;
  phone: string | null;
  reach: string | null;
  person_locale: Locale;
  household: string | null;
  roles: StaffRole[];
  areas: string[];
  desk: string | null;
  superior_id: string | null;
  active: boolean;
  entra_object_id: string | null;
  entra_tenant_id: string | null;
}

/** @returns null for a conversation that isn't known yet, or whose person was erased. */
async function loadTurns(
  db: Db,
  keys: readonly TurnKey[],
): Promise<readonly (LoadedTurn | null)[]> {
  const { rows } = await db.pool.query<LoadRow>({
    name: "loadTurns",
    text: LOAD,
    values: [
      keys.map((key) => key.conversationKey),
      keys.map((key) => key.activityId),
      keys.map((key) => key.clientId),
    ],
  });
  return rows.map((row) => (row.version === null || row.id === null ? null : loaded(row, row.id)));
}

const loaded = (row: LoadRow, personId: string): LoadedTurn => ({
  version: row.version ?? 0,
  state: row.state,
  locale: row.locale,
  person: {
    id: personId,
    kind: row.kind,
    organisationId: row.organisation_id,
    name: row.name,
    phone: row.phone,
    reach: row.reach,
    locale: row.person_locale,
    household: row.household,
    roles: row.roles,
    areas: row.areas,
    desk: row.desk,
    superiorId: row.superior_id,
    active: row.active,
  },
  entraObjectId: row.entra_object_id,
  entraTenantId: row.entra_tenant_id,
  seen: row.outcome === null ? null : { outcome: row.outcome, response: row.response },
  unsent: row.unsent,
  reachable: row.reachable,
  told: row.told,
  now: Temporal.Instant.fromEpochMilliseconds(row.now.getTime()),
});

// Every turn decides for itself: what hangs on `won` is written for the turns whose version still
// held, and a loser doesn't fail its neighbours. Rows are locked in key order, as every writer of
// several conversations does, so that two of them can't wait for each other.
/** @param keys SQL of the keys to lock; parameters 1 to 18 are `turnValues`. Leaves `won` and `said`. */
export const turnParts = (keys: string): string => `
with t as (
  select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::bool[], $6::text[],
    $7::text[], $8::text[], $9::text[], $10::text[], $11::int[])
  as t(key, version, state, locale, draft_open, reference, activity_id, client_id, outcome, response, count)),
locked as (
  select c.key from conversation c where c.key = any(${keys}) order by c.key for update),
won as (
  update conversation c set version = c.version + 1, state = t.state, locale = t.locale,
    reference = coalesce(t.reference, c.reference), last_seq = c.last_seq + t.count,
    draft_at = case when t.draft_open then now() end, reachable = t.outcome <> 'left',
    updated_at = now()
  from t join locked using (key)
  where c.key = t.key and c.version = t.version
  returning c.key, c.conversation_id, c.channel, c.person_id, c.last_seq - t.count as base),
noted as (
  insert into inbound (conversation_key, activity_id, client_id, outcome, response)
  select t.key, t.activity_id, t.client_id, t.outcome,
    coalesce(t.response, case when won.channel = 'webchat'
      then won.conversation_id || '|' || lpad((won.base + 1)::text, 7, '0') end)
  from t join won using (key)),
said as (
  insert into message (conversation_key, seq, recipient_id, author, activity_id, activity, status,
    lease_token, lease_until, attempts, case_id, sent_at)
  select m.key, won.base + m.ord, won.person_id, m.author,
    case when won.channel = 'webchat'
      then won.conversation_id || '|' || lpad((won.base + m.ord)::text, 7, '0')
      else gen_random_uuid()::text end,
    m.activity, m.status, m.lease_token,
    case when m.lease_token is not null then now() + interval '60 seconds' end,
    case when m.lease_token is not null then 1 else 0 end, m.case_id,
    case when m.status = 'sent' then now() end
  from unnest($12::text[], $13::int[], $14::text[], $15::text[], $16::text[], $17::uuid[], $18::uuid[])
    as m(key, ord, author, activity, status, lease_token, case_id)
  join won using (key)
  returning id, conversation_key, seq, activity_id)`;

/** What was written of each turn that won. */
export const TURN_RESULT = `
select won.key, array_agg(said.id::text order by said.seq) filter (where said.id is not null) as ids,
  array_agg(said.activity_id order by said.seq) filter (where said.id is not null) as activity_ids
from won left join said on said.conversation_key = won.key
group by won.key`;

const WRITE = turnParts("$1::text[]") + TURN_RESULT;

export interface WonRow {
  readonly key: string;
  readonly ids: readonly string[] | null;
  readonly activity_ids: readonly string[] | null;
}

/** Parameters 1 to 18 of `turnParts`. */
export function turnValues(turns: readonly TurnWrite[]): unknown[] {
  const said = turns.flatMap((turn) =>
    turn.messages.map((message, index) => ({ key: turn.conversationKey, ord: index + 1, message })),
  );
  return [
    turns.map((turn) => turn.conversationKey),
    turns.map((turn) => turn.version),
    turns.map((turn) => turn.state),
    turns.map((turn) => turn.locale),
    turns.map((turn) => turn.draftOpen),
    turns.map((turn) => turn.reference),
    turns.map((turn) => turn.activityId),
    turns.map((turn) => turn.clientId),
    turns.map((turn) => turn.outcome),
    turns.map((turn) => turn.response),
    turns.map((turn) => turn.messages.length),
    said.map((row) => row.key),
    said.map((row) => row.ord),
    said.map((row) => row.message.author),
    said.map((row) => row.message.activity),
    said.map((row) => row.message.status),
    said.map((row) => row.message.leaseToken),
    said.map((row) => row.message.caseId),
  ];
}

/** Writes turns of different conversations in one statement; `client` may be in a transaction. */
export async function writeTurns(
  client: Pick<ClientBase, "query">,
  turns: readonly TurnWrite[],
): Promise<readonly TurnWritten[]> {
  const { rows } = await client.query<WonRow>({
    name: "writeTurns",
    text: WRITE,
    values: turnValues(turns),
  });
  const won = new Map(rows.map((row) => [row.key, row]));
  return turns.map((turn) => writtenOf(won.get(turn.conversationKey)));
}

export const writtenOf = (row: WonRow | undefined): TurnWritten =>
  row === undefined ? null : { ids: row.ids ?? [], activityIds: row.activity_ids ?? [] };
