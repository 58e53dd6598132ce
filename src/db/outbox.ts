import pg from "pg";
import { BY_INDEX_ALONE, type Db } from "./db.ts";

/** A message on its way to a channel's connector. */
export interface Outgoing {
  readonly id: string;
  readonly conversationKey: string;
  readonly channel: string;
  readonly conversationId: string;
  /** Conversation reference as JSON text. */
  readonly reference: string;
  readonly operation: "send" | "update";
  /** Of an update: the connector's id of the message that it replaces. */
  readonly targetId: string | null;
  readonly activity: string;
  readonly kind: "must" | "nice";
  readonly attempts: number;
  readonly leaseToken: string;
  /** Nobody wants it any more: it has expired, or what it reminds of is done. */
  readonly unwanted: boolean;
}

/** A message from the queue. */
export interface Claimed extends Outgoing {
  /** Whether others of its conversation came after it, claimed with it or not. */
  readonly more: boolean;
}

export const MAX_ATTEMPTS = 12;
/** Messages of one conversation that are claimed together; all fit into a lease, one after the other. */
const CLAIMED_TOGETHER = 5;

// Only the oldest unsent messages of a conversation are ever given out, and all that are to one
// process, so order holds (I7); the lease counts an attempt when it is taken, so a crash can't make
// one endless. An update waits until all before it is noted: its root may be among that, and the
// channel's id of it isn't known before. Several processes claim at once: each passes over what another one is looking at.
const CLAIM = `
with heads as materialized (
  select m.id, m.conversation_key from message m
  where m.status = 'pending' and m.run_at <= now() and m.conversation_key is not null
    and m.attempts < ${MAX_ATTEMPTS}
    and exists (select 1 from conversation c where c.key = m.conversation_key and c.reachable)
    and not exists (select 1 from message p where p.conversation_key = m.conversation_key
      and p.id < m.id and p.status in ('pending', 'leased'))
  order by m.run_at, m.id limit $1 for update of m skip locked),
taken as (
  select n.id from heads h cross join lateral (
    select n.id from message n
    where n.conversation_key = h.conversation_key and n.id >= h.id and n.status = 'pending'
      and n.run_at <= now() and n.attempts < ${MAX_ATTEMPTS}
      and not exists (select 1 from message p where p.conversation_key = h.conversation_key
        and p.id > h.id and (
          (p.id < n.id and (p.status = 'leased' or (p.status = 'pending' and p.run_at > now())))
          or (p.id <= n.id and p.operation = 'update' and p.status = 'pending')))
    order by n.id limit ${CLAIMED_TOGETHER}) n)
update message m set status = 'leased', attempts = m.attempts + 1, lease_token = $2,
  lease_until = now() + interval '60 seconds'
from taken, conversation c where m.id = taken.id and c.key = m.conversation_key
returning m.id::text, m.conversation_key as "conversationKey", c.channel,
  c.conversation_id as "conversationId", c.reference, m.operation, m.activity, m.kind, m.attempts,
  m.lease_token as "leaseToken",
  (coalesce(m.expires_at <= now(), false) or exists (select 1 from clock k
    where k.id = m.clock_id and k.stopped_at is not null)) as unwanted,
  exists (select 1 from message x where x.conversation_key = m.conversation_key and x.id > m.id
    and x.status = 'pending') as more,
  case when m.operation = 'update' then
    (select r.provider_id from message r where r.conversation_key = m.conversation_key
      and r.activity_id = m.activity_id and r.operation = 'send' limit 1) end as "targetId"`;

/**
 * Claims messages that are due, oldest first, those of a conversation in order.
 *
 * @param conversations how many at most.
 */
export async function claimDue(
  db: Db,
  conversations: number,
  leaseToken: string,
): Promise<Claimed[]> {
  const { rows } = await db.pool.query<Claimed>({
    name: "claimDue",
    text: CLAIM,
    values: [conversations, leaseToken],
  });
  return rows.sort((a, b) => Number(a.id) - Number(b.id));
}

/** What waits for somebody whom nothing reaches stands outside the queue until they are back. */
export async function setAsideUnreachable(db: Db): Promise<void> {
  await db.pool.query({
    name: "setAsideUnreachable",
    text: `update message m set run_at = 'infinity' from conversation c
      where m.status = 'pending' and m.run_at <= now() and c.key = m.conversation_key
        and not c.reachable`,
  });
}

/**
 * Puts back into the queue what a process that died had leased.
 *
 * @param everything not only what has expired: nobody else can be on this database.
 */
export async function reclaimExpired(db: Db, everything = false): Promise<number> {
  const { rowCount } = await db.pool.query({
    name: "reclaimExpired",
    text: `update message set status = 'pending', lease_token = null, lease_until = null
      where status = 'leased' and (lease_until < now() or $1) and attempts < ${MAX_ATTEMPTS}`,
    values: [everything],
  });
  return rowCount ?? 0;
}

/** What became of a claimed message. */
export interface Settled {
  readonly id: string;
  readonly leaseToken: string;
  readonly status: "sent" | "pending" | "dead" | "unknown" | "skipped";
  readonly providerId: string | null;
  /** Seconds until the next try; of "pending" only. */
  readonly retryIn: number;
  readonly error: string | null;
  /** The bot was removed or blocked: nothing more goes there until the person comes back. */
  readonly gone: boolean;
}

/** Which organisation looks after an entry: that of its case or person, else the first. */
const ORGANISATION = `coalesce(k.organisation_id, p.organisation_id, (select min(id) from organisation))`;
const AGAIN = `on conflict (dedupe_key) do update set at = now(), done_at = null, done_by_id = null,
    note = null, data = excluded.data`;

/** SQL that leaves a duty entry for each message of `rows` that must be delivered and won't be. */
const deadEntries = (rows: string) => `
  insert into duty_entry (id, organisation_id, reason, case_id, message_id, person_id, data, dedupe_key, at)
  select gen_random_uuid(), ${ORGANISATION}, 'dead', d.case_id, d.id, d.recipient_id,
    jsonb_build_object('error', d.last_error), 'dead:' || d.id, now()
  from ${rows} d left join "case" k on k.id = d.case_id left join person p on p.id = d.recipient_id
  where d.status = 'dead' and d.kind = 'must' and ${ORGANISATION} is not null
  ${AGAIN}`;

const SETTLE = `
with s as (
  select * from unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::float8[], $6::text[], $7::bool[])
    as s(id, lease_token, status, provider_id, retry_in, error, gone)),
done as (
  update message m set status = s.status, provider_id = coalesce(s.provider_id, m.provider_id),
    run_at = now() + make_interval(secs => s.retry_in), last_error = s.error, lease_token = null,
    lease_until = null, sent_at = case when s.status = 'sent' then now() else m.sent_at end
  from s where m.id = s.id and m.lease_token = s.lease_token
  returning m.id, m.status, m.kind, m.case_id, m.proof, m.recipient_id, m.last_error,
    m.conversation_key, s.gone),
owed as (${deadEntries("done")}),
gone as (
  update conversation c set reachable = false from done d
  where d.gone and c.key = d.conversation_key returning c.key, c.person_id),
waiting as (
  update message m set run_at = 'infinity' from gone g
  where m.conversation_key = g.key and m.status = 'pending' and m.id not in (select id from done)),
lost as (
  insert into duty_entry (id, organisation_id, reason, person_id, data, dedupe_key, at)
  select gen_random_uuid(), coalesce(p.organisation_id, (select min(id) from organisation)),
    'unreachable', g.person_id, '{}'::jsonb, 'unreachable:' || g.key, now()
  from gone g left join person p on p.id = g.person_id
  where coalesce(p.organisation_id, (select min(id) from organisation)) is not null
  ${AGAIN}),
proved as (
  select case_id, bool_or(proof = 'reply') as reply, bool_or(proof = 'director') as director
  from done where status = 'sent' and proof is not null group by case_id),
told as (
  update "case" c set
    reply_delivered_at = case when p.reply then coalesce(c.reply_delivered_at, now()) else c.reply_delivered_at end,
    director_told_at = case when p.director then coalesce(c.director_told_at, now()) else c.director_told_at end
  from proved p where c.id = p.case_id)
select count(*)::int as count from done`;

/**
 * Notes what became of claimed messages. The commit isn't waited for on disk: should the machine
 * fail now, the lease runs out and the message is sent once more (R9).
 *
 * @returns how many still held their lease; the others were taken over and are settled there.
 */
export async function settle(quickPool: pg.Pool, settled: readonly Settled[]): Promise<number> {
  const { rows } = await quickPool.query<{ count: number }>({
    name: "settle",
    text: SETTLE,
    values: [
      settled.map((row) => row.id),
      settled.map((row) => row.leaseToken),
      settled.map((row) => row.status),
      settled.map((row) => row.providerId),
      settled.map((row) => row.retryIn),
      settled.map((row) => row.error),
      settled.map((row) => row.gone),
    ],
  });
  return rows[0]?.count ?? 0;
}

/**
 * Gives leases back without an attempt having been made.
 *
 * @param waitSeconds until they may be claimed again.
 */
export async function release(db: Db, leases: readonly Outgoing[], waitSeconds = 0): Promise<void> {
  await db.pool.query({
    name: "release",
    text: `update message m set status = 'pending', lease_token = null, lease_until = null,
       attempts = greatest(m.attempts - 1, 0),
       run_at = case when not c.reachable then 'infinity' when $3::float8 > 0
         then now() + make_interval(secs => $3::float8) else m.run_at end
     from unnest($1::bigint[], $2::uuid[]) as l(id, token), conversation c
     where m.id = l.id and m.lease_token = l.token and c.key = m.conversation_key`,
    values: [leases.map((lease) => lease.id), leases.map((lease) => lease.leaseToken), waitSeconds],
  });
}

const BURY = `
with d as (
  update message set status = 'dead', lease_token = null, lease_until = null,
    last_error = coalesce(last_error, 'tries used up')
  where status in ('pending', 'leased') and attempts >= ${MAX_ATTEMPTS}
    and (lease_until is null or lease_until < now())
  returning id, status, kind, case_id, recipient_id, last_error),
owed as (${deadEntries("d")})
select count(*)::int as count from d`;

/** Messages that used up their tries no longer stand in the way of later ones. */
export async function buryExhausted(db: Db): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>({ name: "bury", text: BURY });
  return rows[0]?.count ?? 0;
}

/** A small pool whose commits don't wait for the disk; only for what may be repeated. */
export const openQuickPool = (url: string, onError: (error: Error) => void): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 5_000,
    options: `-c synchronous_commit=off ${BY_INDEX_ALONE}`,
  });
  pool.on("error", onError);
  return pool;
};
