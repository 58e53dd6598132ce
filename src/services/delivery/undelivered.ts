import { type Db } from "../../db/db.ts";

/** Something that must have reached somebody and didn't; nobody has seen to it yet. */
export interface Undelivered {
  readonly entryId: string;
  readonly organisationId: string;
  readonly reason: "dead" | "unreachable";
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
  /** Of a message that died: its number, what it was, how often it was tried. */
  readonly number: string | null;
  readonly activity: string | null;
  readonly error: string | null;
  readonly tries: number;
  /** It told somebody of a message that had died: nobody is told of that in turn. */
  readonly ofDuty: boolean;
  readonly personId: string | null;
  readonly kind: "staff" | "customer" | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly caseId: string | null;
  readonly reference: string | null;
  readonly replyOwnerId: string | null;
  readonly secondPersonId: string | null;
  readonly subjectId: string | null;
  /** Everybody else whom the case may be about. */
  readonly suspectIds: readonly string[];
}

// A person without a case in the entry is looked for in the cases that they filed: whoever knows
// one of these knows how to reach them.
const SELECT = `
select e.id as "entryId", e.organisation_id as "organisationId", e.reason, e.data, e.at,
  m.id::text as number, m.activity, m.last_error as error, coalesce(m.attempts, 0) as tries,
  coalesce(starts_with(m.dedupe_key, 'duty:'), false) as "ofDuty",
  e.person_id as "personId", p.kind, coalesce(nullif(p.name, ''), c.caller_name) as name,
  coalesce(nullif(p.phone, ''), c.caller_phone, p.reach) as phone, c.id as "caseId",
  c.reference, c.reply_owner_id as "replyOwnerId", c.second_person_id as "secondPersonId",
  c.subject_id as "subjectId", array(select jsonb_array_elements_text(f.data -> 'suspectIds')
    from case_event f where f.case_id = c.id and f.seq = 1) as "suspectIds"
from duty_entry e
left join message m on m.id = e.message_id
left join person p on p.id = e.person_id
left join lateral (
  select * from "case" c where c.id = e.case_id
    or (e.case_id is null and c.customer_id = e.person_id and c.status <> 'CLOSED')
  order by c.filed_at desc limit 1) c on true
where e.done_at is null`;

/** Entries of which nobody was told yet. */
export async function untold(db: Db, limit: number): Promise<readonly Undelivered[]> {
  const { rows } = await db.pool.query<Undelivered>({
    name: "untoldEntries",
    text: `${SELECT} and e.reason in ('dead', 'unreachable') and not (e.data ? 'told')
      order by e.at limit $1`,
    values: [limit],
  });
  return rows;
}

/** Dead letters of an organisation, the oldest first, leaving out what is about this person. */
export async function deadLetters(
  db: Db,
  organisationId: string,
  viewerId: string,
): Promise<readonly Undelivered[]> {
  const { rows } = await db.pool.query<Undelivered>({
    name: "deadLetters",
    text: `${SELECT} and e.reason = 'dead' and e.organisation_id = $1 and m.status = 'dead'
        and c.subject_id is distinct from $2::uuid
        and not exists (select 1 from case_event f where f.case_id = c.id and f.seq = 1
          and f.data -> 'suspectIds' ? $2::text)
      order by e.at limit 500`,
    values: [organisationId, viewerId],
  });
  return rows;
}

/** Somebody whom nothing reaches. */
export interface UnreachablePerson {
  readonly personId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly lastHere: Date | null;
  /** Messages that wait for them. */
  readonly waiting: number;
}

export async function unreachablePeople(
  db: Db,
  organisationId: string,
): Promise<readonly UnreachablePerson[]> {
  const { rows } = await db.pool.query<UnreachablePerson>({
    name: "unreachablePeople",
    text: `select p.id as "personId", p.name, coalesce(nullif(p.phone, ''), p.reach) as phone,
        (select max(i.received_at) from conversation c join inbound i on i.conversation_key = c.key
          where c.person_id = p.id and i.outcome <> 'left') as "lastHere",
        (select count(*)::int from message m join conversation c on c.key = m.conversation_key
          where c.person_id = p.id and m.status = 'pending' and m.kind = 'must')
        + (select count(*)::int from message m
          where m.recipient_id = p.id and m.conversation_key is null and m.status = 'pending') as waiting
      from person p
      where exists (select 1 from duty_entry e where e.reason = 'unreachable' and e.done_at is null
          and e.organisation_id = $1 and e.person_id = p.id)
        and not exists (select 1 from conversation c where c.person_id = p.id and c.reachable)
      order by p.name, p.id limit 500`,
    values: [organisationId],
  });
  return rows;
}
