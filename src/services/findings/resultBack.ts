import { type NamedPerson } from "../../cards/caseView.ts";
import { named } from "../../cards/wording.ts";
import { nameOf } from "../cases/viewOf.ts";
import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { formatReference } from "../../core/case/reference.ts";
import { type LocalText, type Locale } from "../../core/locale.ts";
import { type Person } from "../../core/person.ts";
import { formatWhen } from "../../locales/formatWhen.ts";
import { type Texts } from "../../locales/index.ts";
import { directorsOf } from "../cases/recipients.ts";
import { topicLabel } from "../packRows.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type Around, customersOf, rulesOf, withDeputies } from "./around.ts";
import { accountsOf, loadFacts } from "./loadVisit.ts";
import { visitCard } from "./told.ts";

const MOST = 200;

/**
 * Visits whose customers haven't been told yet what came of them, of offices that are open; at most
 * 200, the oldest first.
 */
export async function untoldVisits(
  { db, organisations }: ServiceContext,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const open = (await organisations()).filter(({ calendar }) => calendar.isOpen(now));
  const { rows } = await db.pool.query<{ visit_id: string }>({
    name: "untoldVisits",
    text: `select r.visit_id from visit_record r join visit v on v.id = r.visit_id
      where r.result_at is null and v.organisation_id = any($1) order by r.at limit ${MOST}`,
    values: [open.map(({ id }) => id)],
  });
  return rows.map((row) => row.visit_id);
}

/** What became of an item, as its customer is told. */
interface Outcome {
  readonly reference: string;
  readonly topic: LocalText;
  readonly owner: NamedPerson;
  /** The appointed time, else the limit of the answer; null: neither runs any more. */
  readonly due: Temporal.Instant | null;
  readonly isPromise: boolean;
}

const OUTCOMES = `
select c.reference, c.topic, c.reply_owner_id as "ownerId", k.kind, k.due_at as "dueAt"
from visit_finding f join "case" c on c.id = f.case_id
left join lateral (
  select k.kind, k.due_at from clock k
  where k.case_id = c.id and k.stopped_at is null and k.kind in ('promise', 'answer')
  order by k.kind <> 'promise', k.due_at limit 1) k on true
where f.visit_id = $1 order by f.number`;

/**
 * Tells the customer what was noted on a visit, who answers each and by when, and asks how satisfied
 * they were (C-1, C-5): once, and only while the office is open (B18).
 *
 * @returns false when it isn't the time, or somebody was quicker.
 */
export async function tellResult(
  context: ServiceContext,
  unit: Unit,
  visitId: string,
): Promise<boolean> {
  const visit = await loadFacts(context.db, visitId);
  const own = visit === null ? null : await rulesOf(context, visit.organisationId);
  if (visit === null || own === null) return false;
  const around: Around = { visit, staff: await context.staff(), ...own };
  if (!own.organisation.calendar.isOpen(unit.now)) return false;
  unit.add({
    update: "visitRecord",
    where: { visitId, resultAt: null },
    set: { resultAt: unit.now },
    expectOne: true,
  });
  const contacts = await customersOf(context, await accountsOf(context.db, visit));
  // Without an account nobody can be told; the visitor carries outcomes back by phone or in person.
  if (contacts.length === 0) return true;
  const outcomes = await outcomesOf(context, around);
  const record = await context.db.prisma.visitRecord.findUnique({ where: { visitId } });
  const visitor = around.staff.everById(record?.byId ?? visit.personId);
  for (const to of contacts) {
    unit.notify({
      to,
      build: (texts, locale) => ({
        text: resultText(texts, locale, unit.now, around, visitor, outcomes),
        choices: Object.values(texts.cards.score).toReversed(),
      }),
      dedupeKey: `visit:${visitId}:result:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
      card: visitCard(visitId, "result", to.id),
    });
  }
  return true;
}

async function outcomesOf(
  { db }: ServiceContext,
  { visit, organisation, staff }: Around,
): Promise<readonly Outcome[]> {
  const { rows } = await db.pool.query<{
    reference: string;
    topic: string;
    ownerId: string;
    kind: string | null;
    dueAt: Date | null;
  }>({ name: "visitOutcomes", text: OUTCOMES, values: [visit.id] });
  return rows.map(({ reference, topic, ownerId, kind, dueAt }) => ({
    reference,
    topic: topicLabel(organisation.pack, topic),
    owner: nameOf({ staff }, ownerId),
    due: dueAt === null ? null : Temporal.Instant.fromEpochMilliseconds(dueAt.getTime()),
    isPromise: kind === "promise",
  }));
}

function resultText(
  texts: Texts,
  locale: Locale,
  now: Temporal.Instant,
  { visit, organisation }: Around,
  visitor: Person | null,
  outcomes: readonly Outcome[],
): string {
  const t = texts.findings;
  const lines = outcomes.map(({ reference, topic, owner, due, isPromise }) =>
    t.resultLine({
      reference: formatReference(reference),
      topic: topic[locale],
      owner: named({ texts, locale, now }, owner),
      due: due === null ? "" : formatWhen(due, now, organisation.profile.zone, locale),
      isPromise,
    }),
  );
  const name = escapeMarkdown(visitor?.name ?? "");
  return [
    t.resultHead[visit.kind]({ name, count: outcomes.length }),
    ...(lines.length === 0 ? [] : [lines.join("\n")]),
    t.askScore({ name }),
  ].join("\n\n");
}

export type Scored =
  | { readonly ok: true; readonly score: number }
  | { readonly ok: false; readonly reason: "gone" | "already" };

/** Less is a sign that somebody should look (P-1.6). */
const LOW = 2;

/** The customer's own word on a visit, once; nobody of the staff says it for them. */
export async function scoreVisit(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
  score: number,
): Promise<Scored> {
  const visit = await loadFacts(context.db, visitId);
  const own = visit === null ? null : await rulesOf(context, visit.organisationId);
  const isContact = visit?.contacts.some(({ personId }) => personId === by.id) === true;
  if (visit === null || own === null || !isContact || by.kind !== "customer") {
    return { ok: false, reason: "gone" };
  }
  const record = await context.db.prisma.visitRecord.findUnique({ where: { visitId } });
  if (record === null) return { ok: false, reason: "gone" };
  if (record.ownScore !== null) return { ok: false, reason: "already" };
  unit.add({
    update: "visitRecord",
    where: { visitId, ownScore: null },
    set: { ownScore: score, ownById: by.id, ownAt: unit.now },
    expectOne: true,
  });
  unit.add({
    update: "customer",
    where: { id: visit.customer.id },
    set: { satisfaction: await averageWith(context, visit.customer.id, score) },
    expectOne: true,
  });
  if (score <= LOW) tellLow(unit, { visit, staff: await context.staff(), ...own }, score);
  return { ok: true, score };
}

/** Of the last twelve answers, this one among them. */
async function averageWith(
  { db }: ServiceContext,
  customerId: string,
  score: number,
): Promise<number> {
  const { rows } = await db.pool.query<{ own_score: number }>({
    name: "lastScores",
    text: `select r.own_score from visit v join visit_record r on r.visit_id = v.id
      where v.customer_id = $1 and r.own_score is not null order by r.own_at desc limit 11`,
    values: [customerId],
  });
  const all = [score, ...rows.map((row) => row.own_score)];
  return Math.round((100 * all.reduce((sum, one) => sum + one, 0)) / all.length) / 100;
}

function tellLow(unit: Unit, around: Around, score: number): void {
  const { visit, staff, organisation } = around;
  const above = directorsOf(
    { staff },
    { organisationId: organisation.id, subjectId: null, suspectIds: [] },
  );
  for (const to of withDeputies(staff, [visit.personId, ...above.map(({ id }) => id)], unit.now)) {
    unit.notify({
      to,
      build: (texts) => ({
        text: texts.findings.lowScore({
          customer: escapeMarkdown(visit.customer.name),
          name: escapeMarkdown(staff.everById(visit.personId)?.name ?? ""),
          score,
        }),
      }),
      dedupeKey: `visit:${visit.id}:score:${to.id}`,
      caseId: null,
      proof: null,
      kind: "must",
    });
  }
}
