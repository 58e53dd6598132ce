import { type Locale } from "../core/locale.ts";
import { type Db } from "./db.ts";

/** Who arrives in which conversation of a channel. */
export interface Arrival {
  readonly channel: string;
  readonly conversationId: string;
  readonly accountId: string;
  /** Entra identity of the account; both or neither. */
  readonly entraObjectId: string | null;
  readonly entraTenantId: string | null;
  readonly locale: Locale;
  readonly reference: string;
}

/** Key of a conversation in our tables; long ids of channels fit, PostgreSQL text has no limit. */
export const conversationKey = (channel: string, conversationId: string): string =>
  `${channel}:${conversationId}`;

// A member of staff is who Entra says; a display name decides nothing. Whoever has no account yet
// becomes a customer without a name. Arriving twice at once settles on one person, because the
// account's key is unique and the second statement reads what the first one wrote.
const ENTER = `
with staff as (
  select id from person
  where entra_object_id = $3 and entra_tenant_id = $4 and kind = 'staff'),
known as (
  select person_id as id from account where channel = $1 and account_id = $2),
fresh as (
  insert into person (id, kind, name, locale)
  select gen_random_uuid(), 'customer', '', $5
  where not exists (select 1 from staff) and not exists (select 1 from known)
  returning id),
chosen as (
  select id from staff union all
  select id from known where not exists (select 1 from staff) union all
  select id from fresh)
insert into account (channel, account_id, person_id)
select $1, $2, id from chosen limit 1
on conflict (channel, account_id) do update set person_id =
  case when exists (select 1 from staff) then excluded.person_id else account.person_id end
returning person_id`;

const OPEN = `
insert into conversation (key, channel, conversation_id, person_id, locale, reference)
select $1, $2, $3, p.id, case when p.kind = 'staff' then p.locale else $5 end, $6
from person p where p.id = $4
on conflict (key) do update set person_id = excluded.person_id, reachable = true,
  reference = case when excluded.reference = '' then conversation.reference else excluded.reference end`;

// What was told to somebody who had no conversation yet has waited for this one.
const CATCH_UP = `
with held as materialized (
  select id from message where recipient_id = $2 and conversation_key is null and status = 'pending'
  order by id for update),
waiting as (
  select id, row_number() over (order by id) as place from held),
bumped as (
  update conversation c set last_seq = c.last_seq + (select count(*) from waiting)
  where c.key = $1 and exists (select 1 from waiting)
  returning c.channel, c.conversation_id, c.last_seq - (select count(*) from waiting) as base),
given as (
  update message m set conversation_key = $1, seq = b.base + w.place,
    activity_id = case when b.channel = 'webchat'
      then b.conversation_id || '|' || lpad((b.base + w.place)::text, 7, '0') else m.activity_id end,
    status = case when b.channel = 'webchat' and m.status = 'pending' then 'sent' else m.status end,
    sent_at = case when b.channel = 'webchat' then now() end
  from waiting w, bumped b where m.id = w.id
  returning m.case_id, m.proof, m.status)
update "case" c set director_told_at = now() from given g
where g.proof = 'director' and g.status = 'sent' and c.id = g.case_id`;

// What waited while nothing got through goes out now, if it must; courtesies have had their day.
const RELEASE = `
with back as (
  update duty_entry set done_at = now(), note = 'back'
  where done_at is null and reason = 'unreachable'
    and (dedupe_key = 'unreachable:' || $1 or starts_with(dedupe_key, 'unreachable:' || $1 || ':')))
update message set run_at = case when kind = 'must' then now() else run_at end,
  status = case when kind = 'must' then status else 'skipped' end
where conversation_key = $1 and status = 'pending' and run_at = 'infinity'`;

/**
 * Makes sure that the account has a person and the conversation a row, and gives it what waited
 * for that person. Harmless to repeat.
 *
 * @returns the conversation's key and the person.
 */
export async function arrive(
  db: Db,
  arrival: Arrival,
): Promise<{ readonly key: string; readonly personId: string }> {
  const key = conversationKey(arrival.channel, arrival.conversationId);
  const client = await db.pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ person_id: string }>(ENTER, [
      arrival.channel,
      arrival.accountId,
      arrival.entraObjectId,
      arrival.entraTenantId,
      arrival.locale,
    ]);
    const personId = rows[0]?.person_id;
    if (personId === undefined) throw new Error("an account without a person");
    await client.query(OPEN, [
      key,
      arrival.channel,
      arrival.conversationId,
      personId,
      arrival.locale,
      arrival.reference,
    ]);
    await client.query(RELEASE, [key]);
    await client.query(CATCH_UP, [key, personId]);
    await client.query("commit");
    return { key, personId };
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/**
 * The web chat conversation of an account: the same one on every device and in every tab.
 *
 * @param personId a person of the demonstration organisation, or null for whoever the account is.
 * @param newConversationId used when there is none yet.
 */
export async function openWebChat(
  db: Db,
  account: {
    readonly accountId: string;
    readonly personId: string | null;
    readonly locale: Locale;
  },
  newConversationId: string,
): Promise<{ readonly conversationId: string; readonly conversationKey: string }> {
  if (account.personId !== null) {
    await db.prisma.account.createMany({
      data: [{ channel: "webchat", accountId: account.accountId, personId: account.personId }],
      skipDuplicates: true,
    });
  }
  const known = await db.prisma.conversation.findFirst({
    where: {
      channel: "webchat",
      person: { accounts: { some: { channel: "webchat", accountId: account.accountId } } },
    },
    orderBy: { createdAt: "asc" },
    select: { key: true, conversationId: true },
  });
  if (known !== null) return { conversationId: known.conversationId, conversationKey: known.key };
  const { key } = await arrive(db, {
    channel: "webchat",
    conversationId: newConversationId,
    accountId: account.accountId,
    entraObjectId: null,
    entraTenantId: null,
    locale: account.locale,
    reference: "",
  });
  return { conversationId: newConversationId, conversationKey: key };
}

/**
 * Keeps how a personal conversation with a member of staff can be opened, from whatever they or
 * their team did with the app. Others are known when they speak for themselves.
 *
 * @param reference service address, bot, user and tenant as JSON text.
 */
export async function rememberAccount(
  db: Db,
  account: Pick<Arrival, "channel" | "accountId" | "reference"> & {
    readonly entraObjectId: string;
    readonly entraTenantId: string;
  },
): Promise<void> {
  await db.pool.query({
    name: "rememberAccount",
    text: `insert into account (channel, account_id, person_id, reference)
      select $1, $2, p.id, $5 from person p
      where p.entra_object_id = $3 and p.entra_tenant_id = $4 and p.kind = 'staff' limit 1
      on conflict (channel, account_id) do update
        set person_id = excluded.person_id, reference = excluded.reference
        where account.reference <> excluded.reference or account.person_id <> excluded.person_id`,
    values: [
      account.channel,
      account.accountId,
      account.entraObjectId,
      account.entraTenantId,
      account.reference,
    ],
  });
}

/** An account with which a conversation could be opened, for what waits for its person. */
export interface OpenableAccount {
  readonly channel: string;
  readonly accountId: string;
  readonly reference: string;
  readonly personId: string;
  readonly entraObjectId: string;
  readonly entraTenantId: string;
  readonly locale: Locale;
}

/** Staff who must be told something, have no conversation, and could be given one. */
export async function openableAccounts(db: Db, limit: number): Promise<readonly OpenableAccount[]> {
  const { rows } = await db.pool.query<OpenableAccount>({
    name: "openableAccounts",
    text: `select distinct on (p.id) a.channel, a.account_id as "accountId", a.reference,
        p.id as "personId", p.entra_object_id as "entraObjectId",
        p.entra_tenant_id as "entraTenantId", p.locale
      from message m join person p on p.id = m.recipient_id
      join account a on a.person_id = p.id
      where m.conversation_key is null and m.status = 'pending' and p.kind = 'staff' and p.active
        and a.channel = 'msteams' and a.reference <> '' and p.entra_object_id is not null
        and not exists (select 1 from conversation c where c.person_id = p.id and c.reachable)
      order by p.id limit $1`,
    values: [limit],
  });
  return rows;
}

/** The app isn't there for this account: nothing is tried until it shows itself again. */
export async function forgetOpening(db: Db, account: OpenableAccount): Promise<void> {
  await db.pool.query({
    name: "forgetOpening",
    text: `with forgotten as (
        update account set reference = '' where channel = $1 and account_id = $2 returning person_id)
      insert into duty_entry (id, organisation_id, reason, person_id, data, dedupe_key, at)
      select gen_random_uuid(), p.organisation_id, 'unreachable', p.id, '{}'::jsonb,
        'unreachable:' || $1 || ':account:' || $2, now()
      from forgotten f join person p on p.id = f.person_id where p.organisation_id is not null
      on conflict (dedupe_key) do update set at = now(), done_at = null, note = null`,
    values: [account.channel, account.accountId],
  });
}

/** People of the demonstration organisations, one after the other, staff first; for the trial page alone. */
export async function demoPeople(db: Db) {
  const people = await db.prisma.person.findMany({
    where: { organisationId: { not: null }, active: true },
    orderBy: [{ organisationId: "asc" }, { kind: "desc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  return people.map((person) => ({
    id: person.id,
    organisation: person.organisationId ?? "",
    kind: person.kind === "staff" ? ("staff" as const) : ("customer" as const),
    name: person.name,
    roles: person.roles,
    areas: person.areas,
    desk: person.desk,
    reach: person.reach,
    household: person.household,
  }));
}
