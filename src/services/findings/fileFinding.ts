import { escapeMarkdown } from "../../cards/escapeMarkdown.ts";
import { type CaseCommand } from "../../core/case/case.ts";
import { type ComplaintDraft } from "../../core/case/complaintDraft.ts";
import { type Opened, openCase } from "../../core/case/openCase.ts";
import { drawReference, formatReference, REFERENCE_BYTES } from "../../core/case/reference.ts";
import { fromVisit, openThen, withoutCustomers } from "../../core/findings/openThen.ts";
import { type FindingLine } from "../../core/findings/readFindings.ts";
import { type FindingTarget, routeFinding } from "../../core/findings/routeFinding.ts";
import { type Person } from "../../core/person.ts";
import { isAboutStaff, type Route, routeCase, routeSecond } from "../../core/policy/routeCase.ts";
import { topicOf } from "../../core/policy/rules.ts";
import { readKind } from "../../understanding/readKind.ts";
import { accusedOf } from "../cases/accused.ts";
import { begin } from "../cases/fileComplaint.ts";
import { topicLabel } from "../packRows.ts";
import { type CaseSetting, type ServiceContext } from "../serviceContext.ts";
import { NO_REGISTRY } from "../supply/registry.ts";
import { type Unit } from "../unit.ts";
import { type Around, inService, isQuiet } from "./around.ts";
import { type VisitContact } from "../../core/findings/visit.ts";

/** One item of a record on its way to becoming a case. */
export interface FindingToFile {
  readonly by: Person;
  readonly line: FindingLine;
  /** Whoever said it; null: nobody is named. */
  readonly contact: VisitContact | null;
  readonly metWith: string | null;
  readonly customer: Person | null;
  /** The appointed time of its answer. */
  readonly promise: Temporal.Instant | null;
  /** A major problem, with what is proposed; null: it is none. */
  readonly escalation: string | null;
  readonly attachmentIds: readonly string[];
}

/** A case that a finding became, as whoever visited is told of it. */
export interface FiledFinding {
  readonly caseId: string;
  readonly reference: string;
  readonly topic: ReturnType<typeof topicLabel>;
  readonly text: string;
  readonly owner: string;
  /** Null: it stays with its owner. */
  readonly handler: string | null;
  readonly handoverBy: Temporal.Instant | null;
  readonly promise: Temporal.Instant | null;
  readonly escalated: boolean;
}

/** A case as it is going to begin; nothing is written yet. */
export interface OpenedFinding {
  readonly item: FindingToFile;
  readonly opened: Opened;
  readonly route: Route;
  readonly target: FindingTarget;
  readonly handler: Person | null;
}

/**
 * Makes a case of an item: whoever visited was asked first and answers (C-7), the customer's second
 * person is the second, and somebody of the department that its kind belongs to takes it up (C-10).
 *
 * @returns null when there are no two people for it.
 */
export async function openFinding(
  context: ServiceContext,
  unit: Unit,
  around: Around,
  item: FindingToFile,
): Promise<OpenedFinding | null> {
  const { visit, organisation, rules, staff } = around;
  const { pack } = organisation;
  const { line, by } = item;
  const target = routeFinding(rules, pack.topics, line.kind, (among) => readKind(line.text, among));
  if (target === null) return null;
  const draft = draftOf(around, item, target);
  const accused = accusedOf(draft, { organisation, staff, except: null });
  const topic = topicOf(pack, target.topic);
  const isAbout = topic !== undefined && topic !== null && isAboutStaff(topic, accused);
  const route = await routeOfFinding(context, unit, around, item, target, isAbout ? accused : null);
  if (route === null) return null;
  const handler = isAbout ? null : await departmentPerson(context, unit, around, target, by);
  const begun = openCase({
    draft,
    filer: by,
    route,
    pack,
    calendar: organisation.calendar,
    now: unit.now,
    facts: {
      organisationId: organisation.id,
      source: "visit",
      area: visit.customer.area,
      ...accused,
      customerId: item.customer?.id ?? null,
      handlerId: handler?.id ?? null,
    },
    ids: {
      caseId: unit.newId(),
      draftId: unit.newId(),
      reference: drawReference("C", unit.randomBytes(REFERENCE_BYTES)),
    },
  });
  const whole = openThen(
    fromVisit(begun, { visitId: visit.id, finding: target.rule }),
    // Whoever it is about must not be promised anything by whoever only took it down.
    route.ownerId === by.id ? commandsOf(item) : [],
    { id: by.id, part: "staff", roles: by.roles, desk: by.desk },
    { now: unit.now, pack, calendar: organisation.calendar },
  );
  return { item, opened: withoutCustomers(whole), route, target, handler };
}

/** Writes it, and tells whom it concerns. */
export async function beginFinding(
  context: ServiceContext,
  unit: Unit,
  around: Around,
  { item, opened: whole, route, target, handler }: OpenedFinding,
): Promise<FiledFinding> {
  const { organisation, staff } = around;
  const { pack } = organisation;
  const { fileLink, noticeLink } = context;
  const setting: CaseSetting = {
    ...{ organisation, staff, fileLink, noticeLink, pack },
    registry: NO_REGISTRY,
  };
  const filed = await begin(context, unit, {
    filing: { filer: item.by },
    setting,
    route,
    onBehalf: true,
    customer: item.customer,
    opened: whole,
    attachmentIds: item.attachmentIds,
  });
  const escalated = whole.case.status === "ESCALATED";
  if (escalated) tellMajor(unit, around, filed.caseId, filed.reference, item.escalation ?? "");
  tellCopies(unit, around, { target, reference: filed.reference, caseId: filed.caseId, item });
  const dueOf = (kind: "handover" | "promise") =>
    whole.clocks.find((clock) => clock.kind === kind)?.dueAt ?? null;
  return {
    caseId: filed.caseId,
    reference: filed.reference,
    topic: topicLabel(pack, target.topic),
    text: item.line.text,
    owner: staff.everById(route.ownerId)?.name ?? "",
    handler: handler?.name ?? null,
    handoverBy: dueOf("handover"),
    promise: dueOf("promise"),
    escalated,
  };
}

const MOST_PLACE = 120;

function draftOf(
  { visit: { customer } }: Around,
  { line, contact, metWith }: FindingToFile,
  { topic }: FindingTarget,
): ComplaintDraft {
  const place = customer.kind === "household" ? customer.number : customer.address;
  const phone = contact?.phone ?? customer.phone;
  return {
    for: "caller",
    callerName: (metWith ?? contact?.name ?? customer.name).slice(0, 60),
    ...(phone === null ? {} : { callerPhone: phone }),
    ...(place === null ? {} : { place: place.slice(0, MOST_PLACE) }),
    topic,
    details: line.text,
  };
}

function commandsOf({ promise, escalation }: FindingToFile): readonly CaseCommand[] {
  return [
    ...(promise === null ? [] : [{ type: "promise", dueAt: promise } as const]),
    ...(escalation === null ? [] : [{ type: "escalate", reason: escalation } as const]),
  ];
}

type Accused = ReturnType<typeof accusedOf>;

/** @param accused set when it is about staff: then it goes past the desk, as every such case (P-1.5). */
async function routeOfFinding(
  context: ServiceContext,
  unit: Unit,
  { visit, organisation, staff }: Around,
  { by }: FindingToFile,
  target: FindingTarget,
  accused: Accused | null,
): Promise<Route | null> {
  const { pack } = organisation;
  const colleagues = staff.all.filter((person) => person.organisationId === organisation.id);
  const absent = colleagues.filter(({ id }) => staff.awayAt(id, unit.now) !== null);
  const options = { load: await context.openCases(), absent: absent.map(({ id }) => id) };
  const facts = {
    topic: target.topic,
    area: visit.customer.area,
    filedBy: by.id,
    ...(accused ?? { subjectId: null }),
  };
  if (accused !== null) {
    const route = routeCase(pack, facts, colleagues, options);
    return route.ok ? route : null;
  }
  const known = inService(staff, visit.coverIds).filter(({ id }) => id !== by.id);
  const present = known.find(({ id }) => staff.awayAt(id, unit.now) === null) ?? known[0];
  const secondId = present?.id ?? routeSecond(pack, facts, colleagues, by, options);
  if (secondId === null) return null;
  return {
    ok: true,
    ownerId: by.id,
    secondId,
    rule: target.rule,
    clause: target.clause,
    fallback: null,
  };
}

/** Of the department's people who are there, the one with fewest open cases; never whoever visited. */
async function departmentPerson(
  context: ServiceContext,
  { now }: Unit,
  { organisation, staff }: Around,
  { department }: FindingTarget,
  by: Person,
): Promise<Person | null> {
  if (department === null) return null;
  const load = await context.openCases();
  const there = staff
    .byRole(organisation.id, "specialist")
    .filter(({ id, desk }) => desk === department && id !== by.id)
    .toSorted((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
  return there.find(({ id }) => staff.awayAt(id, now) === null) ?? there[0] ?? null;
}

/** Whom the pack wants to know of a major problem, besides whoever decides (P-2.1 (4)). */
function tellMajor(
  unit: Unit,
  { organisation, staff, rules, visit }: Around,
  caseId: string,
  reference: string,
  proposal: string,
): void {
  for (const to of rules.majorTold.flatMap((role) => staff.byRole(organisation.id, role))) {
    unit.notify({
      to,
      build: (texts) => ({
        text: texts.findings.majorCopy({
          reference: formatReference(reference),
          customer: escapeMarkdown(visit.customer.name),
          proposal: escapeMarkdown(proposal),
        }),
      }),
      dedupeKey: `finding:${caseId}:major:${to.id}`,
      caseId,
      proof: null,
      kind: "must",
    });
  }
}

/** Service information goes to production and to sales: whoever doesn't lead gets a copy (C-10). */
function tellCopies(
  unit: Unit,
  around: Around,
  about: {
    readonly target: FindingTarget;
    readonly reference: string;
    readonly caseId: string;
    readonly item: FindingToFile;
  },
): void {
  const { organisation, staff, visit } = around;
  const { target, item } = about;
  const readers = staff
    .byRole(organisation.id, "specialist")
    .filter(({ desk, id }) => target.copies.some((copy) => copy === desk) && id !== item.by.id);
  for (const to of readers) {
    unit.notify({
      to,
      build: (texts, locale) => ({
        text: texts.findings.copy({
          reference: formatReference(about.reference),
          topic: topicLabel(organisation.pack, target.topic)[locale],
          customer: escapeMarkdown(visit.customer.name),
          text: escapeMarkdown(item.line.text),
          desk:
            organisation.profile.desks.find(({ id }) => id === target.department)?.label[locale] ??
            "",
        }),
      }),
      dedupeKey: `finding:${about.caseId}:copy:${to.id}`,
      caseId: about.caseId,
      proof: null,
      kind: "must",
      held: isQuiet(around, to, unit.now),
    });
  }
}
