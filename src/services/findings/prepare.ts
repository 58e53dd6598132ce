import { gradeLabel } from "../../cards/gradeWords.ts";
import {
  type OpenCase,
  type PastFinding,
  type PastVisit,
  type Preparation,
} from "../../cards/visitViews.ts";
import { type Person } from "../../core/person.ts";
import { clauseIn, topicLabel } from "../packRows.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type Around, aroundFor, isRefused, type Refused } from "./around.ts";

const PAST = `
select v.kind, r.at, r.by_id as "byId", r.met_with as "metWith",
  coalesce(r.own_score, r.satisfaction) as satisfaction,
  (select json_agg(json_build_object('text', f.text, 'reference', c.reference, 'status', c.status,
      'answer', c.answer) order by f.number)
    from visit_finding f left join "case" c on c.id = f.case_id and not c.restricted
    where f.visit_id = v.id) as findings
from visit v join visit_record r on r.visit_id = v.id
where v.customer_id = $1 order by r.at desc limit 3`;

const OPEN = `
select c.reference, c.topic, c.status, c.details,
  (select min(k.due_at) from clock k
    where k.case_id = c.id and k.kind = 'promise' and k.stopped_at is null) as promise
from "case" c
where c.status <> 'CLOSED' and not c.restricted and c.id in (
  select id from "case" where customer_id = any($2::uuid[])
  union
  select f.case_id from visit v join visit_finding f on f.visit_id = v.id where v.customer_id = $1)
order by c.filed_at limit 10`;

/** The card before a visit; that somebody looked the customer up is noted. */
export async function prepare(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
): Promise<Preparation | Refused> {
  const around = await aroundFor(context, unit, by, visitId);
  if (isRefused(around)) return around;
  const { visit, organisation, staff, rules } = around;
  const { db } = context;
  const people = visit.contacts.flatMap(({ personId }) => personId ?? []);
  const customerId = visit.customer.id;
  const [past, open, grade, documents] = await Promise.all([
    db.pool.query<PastRow>({ name: "pastVisits", text: PAST, values: [customerId] }),
    db.pool.query<OpenRow>({ name: "openOfCustomer", text: OPEN, values: [customerId, people] }),
    db.prisma.customerGrade.findFirst({
      where: { customerId, toAt: null },
      orderBy: { fromAt: "desc" },
      select: { reason: true, source: true },
    }),
    db.prisma.customerDocument.findMany({
      where: { customerId },
      orderBy: { at: "desc" },
      take: 3,
      select: { document: true, version: true },
    }),
  ]);
  unit.add({
    insert: "customerLookup",
    rows: [{ id: unit.newId(), customerId, byId: by.id, reason: "visit", at: unit.now }],
  });
  const nameOf = (id: string | null) => (id === null ? null : (staff.everById(id)?.name ?? null));
  const topics = new Set(open.rows.map(({ topic }) => topic));
  return {
    ok: true,
    visit,
    zone: organisation.profile.zone,
    visitor: nameOf(visit.personId) ?? "",
    companion: nameOf(visit.companionId),
    seconds: visit.coverIds.flatMap((id) => (id === visit.personId ? [] : (nameOf(id) ?? []))),
    gradeName:
      visit.customer.grade === null ? null : gradeLabel(organisation.pack, visit.customer.grade),
    gradeReason: grade?.reason ?? null,
    gradeSource: grade?.source ?? null,
    past: past.rows.map((row) => ({
      ...row,
      at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
      by: nameOf(row.byId) ?? "",
      findings: row.findings ?? [],
    })),
    open: open.rows.map((row) => ({
      ...row,
      topic: topicLabel(organisation.pack, row.topic),
      promise:
        row.promise === null ? null : Temporal.Instant.fromEpochMilliseconds(row.promise.getTime()),
    })),
    conduct: rules.conduct.map((row) => ({
      ...row,
      article: clauseIn(organisation.pack, row.clause),
    })),
    technicians: techniciansFor(around, unit.now, topics),
    documents,
  };
}

interface PastRow extends Omit<PastVisit, "at" | "by" | "findings"> {
  readonly at: Date;
  readonly byId: string;
  readonly findings: readonly PastFinding[] | null;
}

interface OpenRow extends Omit<OpenCase, "topic" | "promise"> {
  readonly topic: string;
  readonly promise: Date | null;
}

/** Who knows the subject and is there: of the department of an open matter first (C-6). */
export function techniciansFor(
  { organisation, staff, rules, visit }: Around,
  now: Temporal.Instant,
  topics: ReadonlySet<string>,
): readonly Person[] {
  if (rules.companion === null) return [];
  const desks = new Set(
    organisation.pack.topics.flatMap(({ id, department }) =>
      topics.has(id) && department !== null ? [department] : [],
    ),
  );
  const fits = ({ desk }: Person) => Number(desk !== null && desks.has(desk));
  return staff
    .byRole(organisation.id, rules.companion.role)
    .filter(({ id }) => id !== visit.personId && staff.awayAt(id, now) === null)
    .toSorted((a, b) => fits(b) - fits(a));
}
