import { type Filed } from "../../cards/caseView.ts";
import { type Opened, openCase } from "../../core/case/openCase.ts";
import {
  CLAIM_CODE_BYTES,
  drawClaimCode,
  drawReference,
  REFERENCE_BYTES,
} from "../../core/case/reference.ts";
import { areaOf } from "../../core/organisation.ts";
import { isStaff, type Person } from "../../core/person.ts";
import { placeKey } from "../../core/place.ts";
import { type Clause } from "../../core/policy/pack.ts";
import { type Route, routeCase } from "../../core/policy/routeCase.ts";
import { type Filing, type NotFiled } from "../contract.ts";
import { type LoadedOrganisation, type StaffDirectory } from "../directory.ts";
import { clauseIn, topicLabel } from "../packRows.ts";
import { type CaseSetting, type ServiceContext, settingOf } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import { type Accused, accusedOf } from "./accused.ts";
import { clockRow, runningClock } from "../clocks/clockRows.ts";
import { NO_REGISTRY } from "../supply/registry.ts";
import { supplyRow } from "../supply/supplyRow.ts";
import { assignmentRow } from "./applyDecision.ts";
import { noteQuality } from "../findings/noteQuality.ts";
import { hashClaimCode } from "./claimCode.ts";
import { findCustomers } from "./findCustomers.ts";
import { linkFiles, ownFiles } from "./files.ts";
import { loadCase, type LoadedCase, type RunningClock } from "./loadCase.ts";
import { tellAll } from "./tellAll.ts";
import { nameOf } from "./viewOf.ts";

/**
 * Files a complaint: with an owner, a second person and its clocks from the first moment (P-1.3,
 * C-7, C-8), never with the person it is about (P-1.5). The same form sent again finds its case.
 */
export async function fileComplaint(
  context: ServiceContext,
  unit: Unit,
  filing: Filing,
): Promise<Filed | NotFiled> {
  const known = await loadCase(context.db, "draftId", filing.draftId);
  if (known !== null) return filedBefore(context, known, unit.now);
  const [organisations, staff] = await Promise.all([context.organisations(), context.staff()]);
  const organisation = organisationOf(organisations, filing.filer);
  if (organisation === null) return { ok: false, reason: "noOrganisation" };
  const onBehalf = filing.draft.for === "caller" || filing.source !== "chat";
  if (onBehalf && !isStaff(filing.filer)) return { ok: false, reason: "notStaff" };
  const except = onBehalf ? null : filing.filer;
  const accused = accusedOf(filing.draft, { organisation, staff, except });
  const route = await routed(context, filing, {
    organisation,
    staff,
    accused,
    onBehalf,
    now: unit.now,
  });
  if (!route.ok) {
    return { ok: false, reason: route.problem === "unknownTopic" ? "unknownTopic" : "nobody" };
  }
  const customer = onBehalf ? await knownCustomer(context, filing, organisation.id) : null;
  const { fileLink, noticeLink } = context;
  const setting: CaseSetting = {
    ...{ organisation, staff, fileLink, noticeLink },
    pack: organisation.pack,
    registry: NO_REGISTRY,
  };
  return open(context, unit, { filing, setting, route, accused, onBehalf, customer });
}

/** The customer whom staff have recognised, if the caller's number and name are still theirs. */
async function knownCustomer(
  context: ServiceContext,
  { filer, draft, customerId }: Filing,
  organisationId: string,
): Promise<Person | null> {
  const { callerName: name, callerPhone: phone, place = null } = draft;
  if (customerId === undefined || name === undefined || phone === undefined) return null;
  const known = await findCustomers(context, filer, { organisationId, name, phone, place });
  return known.find(({ id }) => id === customerId) ?? null;
}

export function organisationOf(
  organisations: readonly LoadedOrganisation[],
  filer: Person,
): LoadedOrganisation | null {
  const own = organisations.find(({ id }) => id === filer.organisationId);
  return own ?? (organisations.length === 1 ? (organisations[0] ?? null) : null);
}

interface Around {
  readonly organisation: LoadedOrganisation;
  readonly staff: StaffDirectory;
  readonly accused: Accused;
  readonly onBehalf: boolean;
  readonly now: Temporal.Instant;
}

async function routed(context: ServiceContext, { filer, draft }: Filing, around: Around) {
  const { organisation, staff, accused, onBehalf } = around;
  const load = await context.openCases();
  const colleagues = staff.all.filter((person) => person.organisationId === organisation.id);
  // Nobody answers their own complaint.
  const exclude = onBehalf ? [] : [filer.id];
  const absent = colleagues.filter(({ id }) => staff.awayAt(id, around.now) !== null);
  return routeCase(
    organisation.pack,
    {
      topic: draft.topic,
      area: draft.place === undefined ? null : areaOf(organisation.profile, draft.place),
      filedBy: onBehalf ? filer.id : null,
      ...accused,
    },
    colleagues,
    { exclude, load, absent: absent.map(({ id }) => id) },
  );
}

interface Opening {
  readonly filing: Filing;
  readonly setting: CaseSetting;
  readonly route: Route;
  readonly accused: Accused;
  readonly onBehalf: boolean;
  readonly customer: Person | null;
}

async function open(context: ServiceContext, unit: Unit, opening: Opening): Promise<Filed> {
  const { filing, setting, route, customer } = opening;
  const { filer } = filing;
  const { organisation, pack } = setting;
  const attachmentIds = await ownFiles(context.db, filer, filing.draft.attachmentIds ?? []);
  const draft = { ...filing.draft, attachmentIds: [...attachmentIds] };
  const opened = openCase({
    draft,
    filer,
    route,
    pack,
    calendar: organisation.calendar,
    now: unit.now,
    facts: {
      organisationId: organisation.id,
      source: filing.source,
      area: draft.place === undefined ? null : areaOf(organisation.profile, draft.place),
      ...opening.accused,
      customerId: customer?.id ?? null,
    },
    ids: {
      caseId: unit.newId(),
      draftId: filing.draftId,
      reference: drawReference("C", unit.randomBytes(REFERENCE_BYTES)),
    },
  });
  return begin(context, unit, { ...opening, opened, attachmentIds });
}

/** A case that was opened, with the form that it came from. */
export interface Beginning extends Omit<Opening, "accused" | "filing"> {
  readonly filing: Pick<Filing, "filer">;
  readonly opened: Opened;
  readonly attachmentIds: readonly string[];
}

/** Writes a case that begins, tells whom it concerns, and says what its filer is told. */
export async function begin(
  context: ServiceContext,
  unit: Unit,
  { filing, setting, route, onBehalf, customer, opened, attachmentIds }: Beginning,
): Promise<Filed> {
  const { filer } = filing;
  const code = drawClaimCode(unit.randomBytes(CLAIM_CODE_BYTES));
  const claimHash = hashClaimCode(context.claimKey, opened.case.id, code);
  const actorId = opened.case.anonymous ? null : filer.id;
  const started = { opened, claimHash, actorId, clocks: runningClocks(unit, opened) };
  addRows(unit, started, setting);
  noteQuality(unit, setting.pack, opened.case);
  linkFiles(unit, opened, attachmentIds, filer);
  const after = loadedFrom(started, customer ?? filer, unit.now);
  const circle = { before: after, after, setting, joined: [], fresh: true };
  await tellAll(context.db, unit, circle, opened.notices, filer.id);
  const nameless = opened.case.customerId === null;
  const answer = filedFrom(after, setting, unit.now, clausesOf(opened, route, setting));
  return { ...answer, fresh: true, onBehalf, claimCode: nameless ? code : null };
}

/** A case that begins, as its rows will have it. */
interface Started {
  readonly opened: Opened;
  readonly claimHash: string;
  readonly actorId: string | null;
  readonly clocks: readonly RunningClock[];
}

const runningClocks = (unit: Unit, { clocks }: Opened): readonly RunningClock[] =>
  clocks.map((clock) => runningClock(unit, clock));

function addRows(
  unit: Unit,
  { opened, claimHash, actorId, clocks }: Started,
  setting: CaseSetting,
): void {
  const { case: c } = opened;
  const { suspectIds: _inTheTrail, ...row } = c;
  unit.add(
    { insert: "case", rows: [{ ...row, ...spotOf(c.place), claimHash, updatedAt: unit.now }] },
    {
      insert: "caseEvent",
      rows: opened.events.map(({ type, data }, index) => ({
        caseId: c.id,
        seq: index + 1,
        type,
        data,
        actorId,
        at: unit.now,
      })),
    },
    {
      insert: "caseParty",
      rows:
        c.customerId === null
          ? []
          : [{ caseId: c.id, personId: c.customerId, role: "customer", since: unit.now }],
    },
    {
      insert: "assignment",
      rows: opened.roles.map((role) => assignmentRow(unit, c.id, role, actorId)),
    },
    {
      insert: "clock",
      rows: clocks.map((clock) => clockRow(unit, c.id, clock, setting, [])),
    },
  );
  if (opened.supply === undefined) return;
  unit.add({ insert: "supply", rows: [supplyRow(unit, c, opened.supply, setting)] });
}

/** What likely duplicates are found by. */
function spotOf(place: string | null): {
  readonly spot: string | null;
  readonly unit: string | null;
} {
  if (place === null) return { spot: null, unit: null };
  const { building, unit, text } = placeKey(place);
  return { spot: building ?? text, unit };
}

/** The case as it will be read back. */
const loadedFrom = (
  { opened, claimHash, actorId, clocks }: Started,
  customer: Person,
  at: Temporal.Instant,
): LoadedCase => ({
  case: opened.case,
  claimHash,
  events: opened.events.map((event, index) => ({ ...event, seq: index + 1, actorId, at })),
  clocks,
  assignments: [],
  parties: [],
  leftIds: [],
  invited: [],
  supply: opened.supply ?? null,
  openClaim: false,
  customer: opened.case.customerId === customer.id ? customer : null,
  joinedIds: [],
});

/** The clauses behind owner and limits, each once (B9). */
function clausesOf(opened: Opened, route: Route, { pack }: CaseSetting): readonly Clause[] {
  const shown = opened.clocks.filter((clock) => clock.kind !== "acknowledge");
  const ids = new Set([route.clause, ...shown.map((clock) => clock.clause)]);
  return [...ids].flatMap((id) => clauseIn(pack, id) ?? []);
}

function filedFrom(
  { case: c, clocks, customer }: LoadedCase,
  setting: CaseSetting,
  now: Temporal.Instant,
  clauses: readonly Clause[],
): Filed {
  const { profile, calendar } = setting.organisation;
  const dueOf = (kind: "investigate" | "answer" | "survey") =>
    clocks.find((clock) => clock.kind === kind)?.dueAt ?? null;
  return {
    ok: true,
    fresh: false,
    caseId: c.id,
    reference: c.reference,
    topic: topicLabel(setting.pack, c.topic),
    owner: nameOf(setting, c.replyOwnerId),
    onBehalf: c.source !== "chat",
    filedFor: c.source === "chat" ? null : (customer?.name ?? null),
    investigateBy: dueOf("investigate"),
    answerBy: dueOf("answer"),
    handler: c.handlerId === null ? null : nameOf(setting, c.handlerId),
    surveyBy: dueOf("survey"),
    clauses,
    opensAt: calendar.isOpen(now) ? null : calendar.nextOpening(now),
    hotline: profile.hotline,
    zone: profile.zone,
    claimCode: null,
  };
}

export async function filedBefore(
  context: ServiceContext,
  known: LoadedCase,
  now: Temporal.Instant,
) {
  const setting = await settingOf(context, known.case);
  return filedFrom(known, setting, now, []);
}
