import { type VisitContact, type VisitFacts } from "../../core/findings/visit.ts";
import { type VisitKind } from "../../core/visits/rules.ts";
import { isStaff, type Person } from "../../core/person.ts";
import { foldText } from "../../understanding/foldText.ts";
import { type Db } from "../../db/db.ts";
import { type StaffDirectory } from "../directory.ts";

const FACTS = `
select v.id, v.organisation_id as "organisationId", v.cadence, v.kind, v.status, v.person_id as "personId",
  v.planned_on as "plannedOn", v.due_on as "dueOn", v.clause, v.announcement,
  v.proposed_at as "proposedAt", v.proposed_by as "proposedBy", v.agreed_at as "agreedAt",
  v.companion_id as "companionId", v.version,
  json_build_object('id', c.id, 'number', c.number, 'kind', c.kind, 'name', c.name, 'area', c.area, 'region', c.region,
    'address', c.address, 'phone', c.phone, 'grade', c.grade, 'tags', c.tags,
    'satisfaction', c.satisfaction) as customer,
  (select json_agg(json_build_object('id', k.id, 'personId', k.person_id, 'name', k.name,
      'phone', k.phone, 'position', k.position) order by k.person_id is null, k.name)
    from customer_contact k where k.customer_id = c.id and k.active) as contacts,
  (select json_agg(o.person_id order by o.rank, o.business)
    from cover o where o.customer_id = c.id) as cover
from visit v join customer c on c.id = v.customer_id`;

interface FactsRow extends Omit<VisitFacts, "contacts" | "coverIds" | "proposedAt" | "agreedAt"> {
  readonly contacts: readonly VisitContact[] | null;
  readonly cover: readonly string[] | null;
  readonly proposedAt: Date | null;
  readonly agreedAt: Date | null;
}

const instantOf = (at: Date | null): Temporal.Instant | null =>
  at === null ? null : Temporal.Instant.fromEpochMilliseconds(at.getTime());

const factsOf = ({ contacts, cover, ...row }: FactsRow): VisitFacts => ({
  ...row,
  proposedAt: instantOf(row.proposedAt),
  agreedAt: instantOf(row.agreedAt),
  contacts: contacts ?? [],
  coverIds: [...new Set(cover ?? [])],
});

/** @returns null when there is no such visit. */
export async function loadFacts(db: Db, visitId: string): Promise<VisitFacts | null> {
  const { rows } = await db.pool.query<FactsRow>({
    name: "visitFacts",
    text: `${FACTS} where v.id = $1`,
    values: [visitId],
  });
  return rows[0] === undefined ? null : factsOf(rows[0]);
}

/** A customer whom words may mean. */
interface Named {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

const MOST_NAMED = 6;

/** What words may mean: one customer with a visit to come, several customers, or none. */
export type FoundVisit =
  | { readonly type: "visit"; readonly visit: VisitFacts }
  | { readonly type: "several"; readonly names: readonly string[] }
  | { readonly type: "noCustomer" }
  /** The customer is known; nothing is planned there that this person may see to. */
  | { readonly type: "noVisit"; readonly name: string };

const like = (words: string) => `%${words.replace(/[\\%_]/gu, "\\$&")}%`;

// Most name one of their own customers, and those are found without reading everybody's.
const MINE = {
  name: "ownVisitCustomers",
  text: `select c.id, c.number, c.name from customer c
    where c.id in (
      select customer_id from visit where person_id = $4 and status = 'PLANNED'
      union select customer_id from cover where person_id = $4)
    and c.organisation_id = $1 and c.active and (c.number = $2 or c.name ilike $3)
    order by c.number <> $2, c.name limit ${MOST_NAMED}`,
};
const ALL = {
  name: "visitCustomers",
  text: `select c.id, c.number, c.name from customer c
    where c.organisation_id = $1 and c.active and $4::uuid is not null
      and (c.number = $2 or c.name ilike $3)
    order by c.number <> $2, c.name limit ${MOST_NAMED}`,
};

async function named(
  db: Db,
  query: typeof MINE,
  { id, organisationId }: Person,
  words: string,
): Promise<readonly Named[]> {
  const values = [organisationId, words, like(words), id];
  const { rows } = await db.pool.query<Named>({ ...query, values });
  return rows;
}

/**
 * The visit that is meant by a customer's number or a part of their name: of several the one planned
 * first, of this person's own before others.
 *
 * @param kind of visit, when it was said.
 */
export async function findVisit(
  db: Db,
  staff: StaffDirectory,
  by: Person,
  words: string,
  kind: VisitKind | null,
  now: Temporal.Instant,
): Promise<FoundVisit> {
  const own = await named(db, MINE, by, words);
  const rows = own.length > 0 ? own : await named(db, ALL, by, words);
  const exact = rows.filter(({ number, name }) => number === words || same(name, words));
  const meant = exact.length > 0 ? exact : rows;
  const [only, another] = meant;
  if (only === undefined) return { type: "noCustomer" };
  if (another !== undefined) return { type: "several", names: meant.map(({ name }) => name) };
  const { rows: found } = await db.pool.query<FactsRow>({
    name: "visitsOfCustomer",
    text: `${FACTS} where v.customer_id = $1 and v.status = 'PLANNED' and ($2::text is null or v.kind = $2)
      order by v.person_id <> $3::uuid, v.planned_on, v.due_on limit 10`,
    values: [only.id, kind, by.id],
  });
  const visit = found.map(factsOf).find((one) => seesTo(staff, by, one, now));
  return visit === undefined ? { type: "noVisit", name: only.name } : { type: "visit", visit };
}

const same = (name: string, words: string): boolean =>
  foldText(name).replace(/\s/gu, "") === foldText(words).replace(/\s/gu, "");

const ABOVE = ["director", "officeDirector", "customerManager", "oversight"] as const;

/**
 * Who may see to a visit: whoever makes it, whoever goes along or knows the customer, who stands in
 * for one of them, and those above (C-3, C-8).
 */
export function seesTo(
  staff: StaffDirectory,
  by: Person,
  { organisationId, personId, companionId, coverIds }: VisitFacts,
  now: Temporal.Instant,
): boolean {
  if (!isStaff(by) || by.organisationId !== organisationId) return false;
  if (ABOVE.some((role) => by.roles.includes(role))) return true;
  const theirs = [personId, ...coverIds, ...(companionId === null ? [] : [companionId])];
  const absent = staff.standsInFor(by.id, now);
  return theirs.some((id) => id === by.id || absent.includes(id));
}

/** Contacts who have an account: whoever a message can reach. */
export async function accountsOf(db: Db, { contacts }: VisitFacts): Promise<readonly string[]> {
  const ids = contacts.flatMap(({ personId }) => personId ?? []);
  if (ids.length === 0) return [];
  const rows = await db.prisma.person.findMany({
    where: { id: { in: ids }, active: true, kind: "customer" },
    select: { id: true },
  });
  return ids.filter((id) => rows.some((row) => row.id === id));
}

/** A visit, for a contact of its customer who was told of it. */
export async function toldVisit(
  { db }: { readonly db: Db },
  by: Person,
  visitId: string,
): Promise<VisitFacts | null> {
  const visit = await loadFacts(db, visitId);
  const isContact = visit?.contacts.some(({ personId }) => personId === by.id) === true;
  return isContact ? visit : null;
}
