import { type Person } from "../../core/person.ts";
import { isAbovePerson } from "../../core/staff/absence.ts";
import { type Visit, type VisitActor } from "../../core/visits/visit.ts";
import { type LoadedOrganisation } from "../directory.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type StoredVisit, visitOf } from "./visitRows.ts";

/** Whom a visit is to, as far as lists and letters say it. */
export interface VisitedCustomer {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly region: string | null;
  readonly area: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  /** Classes and grade-derived tags, as the pack's priorities name them. */
  readonly tags: readonly string[];
  readonly grade: string | null;
}

export interface LoadedVisit {
  readonly visit: Visit;
  readonly customer: VisitedCustomer;
  readonly organisation: LoadedOrganisation;
  /** Who covers the customer, by rank. */
  readonly cover: readonly string[];
  /** Day of the last contact of this cadence; null: there was none. */
  readonly lastOn: string | null;
}

interface JoinedRow {
  readonly visit: StoredVisit;
  readonly customer: VisitedCustomer;
  readonly cover: readonly string[];
  readonly lastOn: string | null;
}

// One look-up of everything by key: a day's calls are noted one after the other.
const ONE = `
select to_jsonb(v) as visit, jsonb_build_object('id', c.id, 'number', c.number, 'name', c.name,
    'region', c.region, 'area', c.area, 'address', c.address, 'phone', c.phone, 'tags', c.tags,
    'grade', c.grade) as customer,
  array(select person_id::text from cover where customer_id = c.id and business = ''
    order by rank) as cover,
  (select last_on from visit_schedule where customer_id = c.id and cadence = v.cadence) as "lastOn"
from visit v join customer c on c.id = v.customer_id
where v.id = $1 and v.organisation_id = $2`;

/** A visit of the organisation that this member of staff is of; null when there is none. */
export async function loadVisit(
  context: ServiceContext,
  viewer: Person,
  visitId: string,
): Promise<LoadedVisit | null> {
  const { rows } = await context.db.pool.query<JoinedRow>({
    name: "loadVisit",
    text: ONE,
    values: [visitId, viewer.organisationId],
  });
  const [row] = rows;
  if (row === undefined) return null;
  const organisations = await context.organisations();
  const organisation = organisations.find(({ id }) => id === viewer.organisationId);
  if (organisation === undefined) return null;
  return { ...row, visit: visitOf(row.visit), organisation };
}

/** The open visit to a customer that is due first, of a kind or of any. */
export async function openVisitTo(
  context: ServiceContext,
  viewer: Person,
  customerId: string,
  kind: Visit["kind"] | null = null,
): Promise<LoadedVisit | null> {
  const row = await context.db.prisma.visit.findFirst({
    where: {
      customerId,
      organisationId: viewer.organisationId ?? "",
      status: "PLANNED",
      ...(kind === null ? {} : { kind }),
    },
    orderBy: [{ plannedOn: "asc" }, { dueOn: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return row === null ? null : loadVisit(context, viewer, row.id);
}

/** What somebody is to a visit, for `visitRefusal`. */
export async function actorOf(
  context: ServiceContext,
  unit: Pick<Unit, "now">,
  { visit, cover }: Pick<LoadedVisit, "visit" | "cover">,
  by: Person,
): Promise<VisitActor> {
  const staff = await context.staff();
  const maker = staff.everById(visit.personId);
  const superiorOf = (id: string) => staff.everById(id)?.superiorId ?? null;
  return {
    id: by.id,
    standsFor: staff.standsInFor(by.id, unit.now),
    isSecond: cover.slice(1).includes(by.id),
    isAbove: maker !== null && isAbovePerson(by, maker, superiorOf),
  };
}
