import type { ClientBase } from "pg";
import {
  type CustomerFacts,
  type KnownContact,
  type KnownCustomer,
} from "../core/customers/customer.ts";
import { contactField } from "../core/customers/planRow.ts";

/** What writes a batch: a client inside of a transaction; what only looks may be a pool. */
export type Queries = Pick<ClientBase, "query">;

const FACTS = `c.name, c.kind, c.area, c.region, c.address, c.phone, c.since, c.businesses, c.active`;
const KNOWN = `select c.id, c.number, c.version, ${FACTS} from customer c
  where c.organisation_id = $1 and c.number = any($2::text[])`;

/**
 * Customers by number, as far as a table could change them.
 *
 * @param lock until the end of the transaction: nobody else changes them meanwhile.
 */
export async function knownCustomers(
  db: Queries,
  organisationId: string,
  numbers: readonly string[],
  { lock, contacts }: { readonly lock: boolean; readonly contacts: boolean },
): Promise<ReadonlyMap<string, KnownCustomer>> {
  type Row = CustomerFacts & Pick<KnownCustomer, "id" | "number" | "version">;
  const { rows } = await db.query<Row>({
    name: lock ? "customersLocked" : "customersKnown",
    text: lock ? `${KNOWN} order by c.number for update` : KNOWN,
    values: [organisationId, numbers],
  });
  const people = contacts ? await contactsOf(db, rows) : new Map<string, KnownContact[]>();
  return new Map(rows.map((row) => [row.number, { ...row, contacts: people.get(row.id) ?? [] }]));
}

async function contactsOf(db: Queries, customers: readonly { readonly id: string }[]) {
  const found = new Map<string, KnownContact[]>();
  if (customers.length === 0) return found;
  const { rows } = await db.query<KnownContact & { customerId: string }>({
    name: "customerContacts",
    text: `select id, customer_id as "customerId", name, phone, position, active
      from customer_contact where customer_id = any($1::uuid[]) order by active desc, id`,
    values: [customers.map(({ id }) => id)],
  });
  for (const { customerId, ...contact } of rows) {
    const all = found.get(customerId);
    if (all === undefined) found.set(customerId, [contact]);
    else all.push(contact);
  }
  return found;
}

/** Ids of customers by their numbers: all that a sales figure asks for. */
export async function customerIds(
  db: Queries,
  organisationId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ id: string; number: string }>({
    name: "customerIds",
    text: `select id, number from customer where organisation_id = $1 and number = any($2::text[])`,
    values: [organisationId, numbers],
  });
  return new Map(rows.map(({ id, number }) => [number, id]));
}

/** Sales figures that are there already, by customer and month. */
export async function knownFigures(
  db: Queries,
  asked: readonly { readonly customerId: string; readonly month: string }[],
): Promise<ReadonlyMap<string, { readonly tonnes: number; readonly amount: number | null }>> {
  if (asked.length === 0) return new Map();
  const { rows } = await db.query<{
    customerId: string;
    month: string;
    tonnes: number;
    amount: number | null;
  }>({
    name: "knownFigures",
    text: `select f.customer_id as "customerId", f.month, f.tonnes, f.amount
      from unnest($1::uuid[], $2::text[]) as a(customer_id, month)
      join sales_figure f on f.customer_id = a.customer_id and f.month = a.month`,
    values: [asked.map(({ customerId }) => customerId), asked.map(({ month }) => month)],
  });
  return new Map(
    rows.map(({ customerId, month, tonnes, amount }) => [
      `${customerId} ${month}`,
      { tonnes, amount },
    ]),
  );
}

/** Fields of these customers whose latest change was made by hand, contacts as `contactField` has them. */
export async function changedByHand(
  db: Queries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  if (ids.length === 0) return found;
  const { rows } = await db.query<{ customerId: string; what: string; name: string | null }>({
    name: "changedByHand",
    text: `select customer_id as "customerId", what, name from (
        select distinct on (customer_id, what, name) customer_id, what, name, source from (
          select id, customer_id, what, source,
            case when what = 'contact' then coalesce(after ->> 'name', before ->> 'name') end as name
          from customer_change where customer_id = any($1::uuid[])) one
        order by customer_id, what, name, id desc) latest
      where source = 'chat'`,
    values: [ids],
  });
  for (const { customerId, what, name } of rows) {
    const fields = found.get(customerId) ?? new Set();
    fields.add(name === null ? what : contactField(name));
    found.set(customerId, fields);
  }
  return found;
}

/** What the sales files said of a field when somebody decided against it, as JSON. */
export async function decidedConflicts(
  db: Queries,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ customerId: string; field: string; theirs: unknown }>({
    name: "decidedConflicts",
    text: `select customer_id as "customerId", field, theirs from (
        select distinct on (customer_id, field) customer_id, field, theirs, decision
        from customer_conflict where customer_id = any($1::uuid[]) and decided_at is not null
        order by customer_id, field, decided_at desc, id desc) latest
      where decision = 'ours'`,
    values: [ids],
  });
  return new Map(
    rows.map(({ customerId, field, theirs }) => [`${customerId} ${field}`, JSON.stringify(theirs)]),
  );
}

/** Customers of the chat by the last digits of their telephone: `phoneTail` has them. */
export async function peopleByPhone(
  db: Queries,
  organisationId: string,
  tails: readonly string[],
): Promise<readonly { readonly id: string; readonly phone: string; readonly tail: string }[]> {
  if (tails.length === 0) return [];
  const { rows } = await db.query<{ id: string; phone: string; tail: string }>({
    name: "peopleByTail",
    text: `select id, phone, phone_tail(phone) as tail from person
      where organisation_id = $1 and phone_tail(phone) = any($2::text[])
        and kind = 'customer' and active order by id`,
    values: [organisationId, tails],
  });
  return rows;
}

/** What a batch writes: rows as JSON under the names of their columns. */
export interface BatchRows {
  readonly customers: readonly object[];
  /** Changed customers: id, version before, and every plain field. */
  readonly updates: readonly { readonly id: string; readonly version: number }[];
  readonly contacts: readonly object[];
  readonly contactUpdates: readonly object[];
  readonly covers: readonly object[];
  readonly changes: readonly object[];
  readonly conflicts: readonly object[];
  readonly figures: readonly object[];
}

const FACT_COLUMNS = `number text, name text, kind text, area text, region text, address text,
  phone text, since text, businesses text[], active bool`;
const CONTACT_COLUMNS = `id uuid, customer_id uuid, person_id uuid, name text, phone text,
  position text`;
const CONFLICT_COLUMNS = `id uuid, organisation_id text, customer_id uuid, field text, ours jsonb,
  theirs jsonb, source text`;

// One flush to disk and one round trip, whatever there is to write. Instants are the database's own.
const WRITE = `
with fresh as (
  insert into customer (id, organisation_id, number, name, kind, area, region, address, phone, since,
    businesses, active, created_at, updated_at)
  select id, organisation_id, number, name, kind, area, region, address, phone, since, businesses,
    active, now(), now()
  from json_to_recordset($1::json) as s(id uuid, organisation_id text, ${FACT_COLUMNS})
  returning 1),
changed as (
  update customer c set name = s.name, kind = s.kind, area = s.area, region = s.region,
    address = s.address, phone = s.phone, since = s.since, businesses = s.businesses,
    active = s.active, version = c.version + 1, updated_at = now()
  from json_to_recordset($2::json) as s(id uuid, version int, ${FACT_COLUMNS})
  where c.id = s.id and c.version = s.version returning 1),
contact as (
  insert into customer_contact (id, customer_id, person_id, name, phone, position, active)
  select id, customer_id, person_id, name, phone, s.position, true
  from json_to_recordset($3::json) as s(${CONTACT_COLUMNS})),
contact_changed as (
  update customer_contact c set phone = s.phone, position = s.position, active = true,
    person_id = coalesce(c.person_id, s.person_id)
  from json_to_recordset($4::json) as s(${CONTACT_COLUMNS}) where c.id = s.id),
covered as (
  insert into cover (customer_id, business, rank, person_id, since)
  select customer_id, '', rank, person_id, now()
  from json_to_recordset($5::json) as s(customer_id uuid, rank int, person_id uuid)),
noted as (
  insert into customer_change (customer_id, what, before, after, source, reason, by_id, import_id, at)
  select customer_id, what, before, after, source, reason, by_id, import_id, now()
  from json_to_recordset($6::json) as s(customer_id uuid, what text, before jsonb, after jsonb,
    source text, reason text, by_id uuid, import_id uuid)),
superseded as (
  update customer_conflict c set theirs = s.theirs, source = s.source, at = now()
  from json_to_recordset($7::json) as s(${CONFLICT_COLUMNS})
  where c.customer_id = s.customer_id and c.field = s.field and c.decided_at is null
  returning c.customer_id, c.field),
contested as (
  insert into customer_conflict (id, organisation_id, customer_id, field, ours, theirs, source, at)
  select id, organisation_id, customer_id, field, ours, theirs, source, now()
  from json_to_recordset($7::json) as s(${CONFLICT_COLUMNS})
  where not exists (select 1 from customer_conflict o
    where o.customer_id = s.customer_id and o.field = s.field and o.decided_at is null)),
sold as (
  insert into sales_figure (customer_id, month, tonnes, amount, source, at)
  select customer_id, month, tonnes, amount, source, now()
  from json_to_recordset($8::json) as s(customer_id uuid, month text, tonnes float8, amount float8,
    source text)
  on conflict (customer_id, month) do update set tonnes = excluded.tonnes, amount = excluded.amount,
    source = excluded.source, at = excluded.at)
select (select count(*)::int from fresh) as fresh, (select count(*)::int from changed) as changed`;

/**
 * Writes a batch within the caller's transaction.
 *
 * @returns false when somebody was first: the transaction is to be rolled back, and tried again.
 */
export async function writeBatch(db: Queries, rows: BatchRows): Promise<boolean> {
  const parts = [
    rows.customers,
    rows.updates,
    rows.contacts,
    rows.contactUpdates,
    rows.covers,
    rows.changes,
    rows.conflicts,
    rows.figures,
  ];
  const result = await db.query<{ fresh: number; changed: number }>({
    name: "writeCustomers",
    text: WRITE,
    values: parts.map((part) => JSON.stringify(part)),
  });
  const [written] = result.rows;
  return written?.fresh === rows.customers.length && written.changed === rows.updates.length;
}

/** Whether an error says that somebody else added the same at this moment. */
export const isTaken = (error: unknown): boolean =>
  (error as { readonly code?: string }).code === "23505";

/** How many customers each of these people knows as one of the two. */
export async function coverLoads(
  db: Queries,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ id: string; count: number }>({
    name: "coverLoads",
    text: `select p.id, (select count(*)::int from cover c where c.person_id = p.id) as count
      from unnest($1::uuid[]) as p(id)`,
    values: [personIds],
  });
  return new Map(rows.map(({ id, count }) => [id, count]));
}
