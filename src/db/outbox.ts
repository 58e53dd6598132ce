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
}

export const MAX_ATTEMPTS = 12;

// Only the oldest unsent message of a conversation is ever given out, so order holds (I7); the
// lease counts an attempt when it is taken, so a crash can't make one endless.
const CLAIM = `
with due as (
  select m.id from message m
  where ((m.status = 'pending' and m.run_at <= now())
      or (m.status = 'leased' and m.lease_until < now()))
    and m.conversation_key is not null and m.attempts < ${MAX_ATTEMPTS}
    and not exists (select 1 from message p where p.conversation_key = m.conversation_key
      and p.id < m.id and p.status in ('pending', 'leased'))
  order by m.run_at, m.id limit $1 for update of m skip locked)
update message m set status = 'leased', attempts = m.attempts + 1, lease_token = $2,
  lease_until = now() + interval '60 seconds'
from due, conversation c where m.id = due.id and c.key = m.conversation_key
returning m.id::text, m.conversation_key as "conversationKey", c.channel,
  c.conversation_id as "conversationId", c.reference, m.operation, m.activity, m.kind, m.attempts,
  m.lease_token as "leaseToken",
  (select r.provider_id from message r where r.conversation_key = m.conversation_key
    and r.activity_id = m.activity_id and r.operation = 'send' limit 1) as "targetId"`;

/** Claims messages that are due or were left behind by a process that died. */
export async function claimDue(db: Db, limit: number, leaseToken: string): Promise<Outgoing[]> {
  const { rows } = await db.pool.query<Outgoing>({
    name: "claimDue",
    text: CLAIM,
    values: [limit, leaseToken],
  });
  return rows;
}

/** What became of a claimed message. */
export interface Settled {
  readonly id: string;
  readonly leaseToken: string;
  readonly status: "sent" | "pending" | "dead" | "unknown";
  readonly providerId: string | null;
  /** Seconds until the next try; of "pending" only. */
  readonly retryIn: number;
  readonly error: string | null;
}

const SETTLE = `
with s as (
  select * from unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::float8[], $6::text[])
    as s(id, lease_token, status, provider_id, retry_in, error)),
done as (
  update message m set status = s.status, provider_id = coalesce(s.provider_id, m.provider_id),
    run_at = now() + make_interval(secs => s.retry_in), last_error = s.error, lease_token = null,
    lease_until = null, sent_at = case when s.status = 'sent' then now() else m.sent_at end
  from s where m.id = s.id and m.lease_token = s.lease_token
  returning m.id, m.status, m.case_id, m.proof),
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
    ],
  });
  return rows[0]?.count ?? 0;
}

/** Gives leases back without an attempt having been made. */
export async function release(db: Db, leases: readonly Outgoing[]): Promise<void> {
  await db.pool.query(
    `update message m set status = 'pending', lease_token = null, lease_until = null,
       attempts = greatest(m.attempts - 1, 0)
     from unnest($1::bigint[], $2::uuid[]) as l(id, token)
     where m.id = l.id and m.lease_token = l.token`,
    [leases.map((lease) => lease.id), leases.map((lease) => lease.leaseToken)],
  );
}

/** Messages that used up their tries no longer stand in the way of later ones. */
export async function buryExhausted(db: Db): Promise<number> {
  const { rowCount } = await db.pool.query(
    `update message set status = 'dead', lease_token = null, last_error = coalesce(last_error, 'tries used up')
     where status in ('pending', 'leased') and attempts >= ${MAX_ATTEMPTS}
       and (lease_until is null or lease_until < now())`,
  );
  return rowCount ?? 0;
}

/** The bot was removed or blocked: nothing more goes there until the person comes back. */
export async function markUnreachable(db: Db, conversationKey: string): Promise<void> {
  await db.prisma.conversation.update({
    where: { key: conversationKey },
    data: { reachable: false },
  });
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
