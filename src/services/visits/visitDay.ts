import { type VisitDay, type VisitLine, type VisitOverview } from "../../cards/visitDay.ts";
import { isStaff, type Person, type StaffRole } from "../../core/person.ts";
import { isAbovePerson } from "../../core/staff/absence.ts";
import { type PriorityRow, type VisitKind } from "../../core/visits/rules.ts";
import { seasonOn } from "../../core/visits/seasons.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";

/** Days of a list, from today on, both inclusive; `page` from 1. */
export interface VisitSpan {
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
  readonly page: number;
}

const PAGE = 10;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: VisitKind;
  readonly plannedOn: string;
  readonly dueOn: string;
  readonly tags: readonly string[];
  readonly region: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly lastOn: string | null;
  readonly openCases: number;
  readonly tries: number;
  readonly agreedAt: Date | null;
  readonly personId: string;
}

// Looked up by who makes them and the day: few rows, whatever the tables hold.
const LIST = `
select v.id, c.name, v.kind, v.planned_on as "plannedOn", v.due_on as "dueOn", c.tags, c.region,
  c.phone, c.address, s.last_on as "lastOn", jsonb_array_length(v.tries) as tries,
  v.agreed_at as "agreedAt", v.person_id as "personId",
  (select count(*)::int from "case" k join customer_contact p on p.person_id = k.customer_id
    where p.customer_id = c.id and k.status <> 'CLOSED') as "openCases"
from visit v join customer c on c.id = v.customer_id
left join visit_schedule s on s.customer_id = v.customer_id and s.cadence = v.cadence
where v.person_id = any($1::uuid[]) and v.status = 'PLANNED'
  and coalesce(v.snoozed_until, v.planned_on) <= $2
  and ($3::text is null or coalesce(v.snoozed_until, v.planned_on) >= $3)
order by case when $3::text is null then '' else v.planned_on end, c.priority, v.due_on, c.name, v.id`;

/** @returns null where the policy knows no visits. */
export async function visitDay(
  context: ServiceContext,
  unit: Pick<Unit, "now">,
  person: Person,
  { from, to, page: wanted }: VisitSpan,
): Promise<VisitDay | null> {
  const [organisations, staff] = await Promise.all([context.organisations(), context.staff()]);
  const own = organisations.find(({ id }) => id === person.organisationId);
  const rules = own?.pack.visits;
  if (own === undefined || rules === undefined || !isStaff(person)) return null;
  const { zone } = own.profile;
  const today = unit.now.toZonedDateTimeISO(zone).toPlainDate();
  const ids = [person.id, ...staff.standsInFor(person.id, unit.now)];
  const last = (to ?? today).toString();
  const { rows } = await context.db.pool.query<Row>({
    name: "visitDay",
    text: LIST,
    values: [ids, last, from?.toString() ?? null],
  });
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  const lineOf = (row: Row): VisitLine => ({
    visitId: row.id,
    customer: row.name,
    kind: row.kind,
    plannedOn: row.plannedOn,
    dueOn: row.dueOn,
    reasons: reasonsOf(rules.priorities, row.tags),
    phone: row.phone,
    address: row.address,
    lastOn: row.lastOn,
    openCases: row.openCases,
    tries: row.tries,
    agreedAt:
      row.agreedAt === null ? null : Temporal.Instant.fromEpochMilliseconds(row.agreedAt.getTime()),
    insteadOf: row.personId === person.id ? null : (staff.everById(row.personId)?.name ?? null),
  });
  const count = (kind: VisitKind) => rows.filter((row) => row.kind === kind).length;
  return {
    ...{ zone, page, pages },
    today: today.toString(),
    from: (from ?? today).toString(),
    to: last,
    season: rules.seasons.length === 0 ? null : seasonOn(rules, null, today),
    counts: { phone: count("phone"), onSite: count("onSite"), home: count("home") },
    lines: rows.slice((page - 1) * PAGE, page * PAGE).map(lineOf),
    total: rows.length,
  };
}

/** The pack's words for a customer's tags, the weightiest first. */
export const reasonsOf = (priorities: readonly PriorityRow[], tags: readonly string[]) =>
  priorities.filter(({ tag }) => tags.includes(tag)).map(({ label }) => label);

const SEE_ALL: readonly StaffRole[] = [
  "customerManager",
  "officeDirector",
  "director",
  "oversight",
];
const DAYS = 30;

/** Of everybody below, or of all for those who look after customers. */
export async function visitOverview(
  context: ServiceContext,
  unit: Pick<Unit, "now">,
  person: Person,
): Promise<VisitOverview | null> {
  const [organisations, staff] = await Promise.all([context.organisations(), context.staff()]);
  const own = organisations.find(({ id }) => id === person.organisationId);
  if (own?.pack.visits === undefined || !isStaff(person)) return null;
  const seesAll = person.roles.some((role) => SEE_ALL.includes(role));
  const superiorOf = (id: string) => staff.everById(id)?.superiorId ?? null;
  const below = staff.all.filter(
    (one) =>
      one.organisationId === own.id &&
      (seesAll || one.id === person.id || isAbovePerson(person, one, superiorOf)),
  );
  if (!seesAll && below.length < 2) return null;
  const today = unit.now.toZonedDateTimeISO(own.profile.zone).toPlainDate();
  const since = today.subtract({ days: DAYS });
  const { rows } = await context.db.bulk.query<Counted>(OVERVIEW, [
    own.id,
    since.toString(),
    today.toString(),
    below.map(({ id }) => id),
  ]);
  return {
    since: since.toString(),
    today: today.toString(),
    people: rows.map(({ personId, ...counts }) => ({
      name: staff.everById(personId)?.name ?? "",
      ...counts,
    })),
  };
}

interface Counted {
  readonly personId: string;
  readonly due: number;
  readonly done: number;
  readonly missed: number;
  readonly planned: number;
}

const OVERVIEW = `
select person_id as "personId",
  count(*) filter (where status in ('DONE', 'MISSED') and due_on >= $2)::int as due,
  count(*) filter (where status = 'DONE' and due_on >= $2)::int as done,
  count(*) filter (where status = 'MISSED' and due_on >= $2)::int as missed,
  count(*) filter (where status = 'PLANNED' and planned_on <= $3)::int as planned
from visit where organisation_id = $1 and person_id = any($4::uuid[])
  and (status = 'PLANNED' or due_on >= $2)
group by person_id
order by missed desc, planned desc, person_id`;
