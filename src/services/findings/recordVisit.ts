import { type FindingLine, readFindings } from "../../core/findings/readFindings.ts";
import { NOT_MAJOR, sectionsOf, type VisitRecordDraft } from "../../core/findings/visitRecord.ts";
import { type LocalText } from "../../core/locale.ts";
import { type Person } from "../../core/person.ts";
import { visitRefusal } from "../../core/visits/visit.ts";
import { readDate } from "../../understanding/readDate.ts";
import { ownFiles } from "../cases/files.ts";
import { type ServiceContext } from "../serviceContext.ts";
import { type Unit } from "../unit.ts";
import {
  type Around,
  aroundFor,
  customersOf,
  isRefused,
  type Refused,
  refused,
  type VisitRefusal,
} from "./around.ts";
import { mayComeAlong } from "./companion.ts";
import { completeVisit } from "../visits/completeVisit.ts";
import { actorOf, loadVisit } from "../visits/loadVisit.ts";
import { beginFinding, type FiledFinding, type OpenedFinding, openFinding } from "./fileFinding.ts";
import { LINE_WORDS } from "./lineWords.ts";
import { type VisitContact } from "../../core/findings/visit.ts";
import { accountsOf } from "./loadVisit.ts";

/** What was recorded, for whoever visited. */
export type Recorded =
  | {
      readonly ok: true;
      readonly customer: string;
      readonly zone: string;
      readonly filed: readonly FiledFinding[];
      readonly information: readonly string[];
      /** Files that belong to no case: there was none to keep them with. */
      readonly filesLeft: number;
      /** The customer is told in the chat what comes of it. */
      readonly tellsCustomer: boolean;
      /** The same record was sent before. */
      readonly again: boolean;
    }
  | Refused;

/** A row of the pack's list of what is major. */
export interface MajorChoice {
  readonly id: string;
  readonly label: LocalText;
}

/**
 * Keeps what was heard on a visit (C-5, P-2.1): the visit is done, each item becomes a case or is kept
 * as information, major problems go to the leaders with what is proposed. Sent again, it changes nothing.
 */
export async function recordVisit(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
  draft: VisitRecordDraft,
): Promise<Recorded> {
  const around = await aroundFor(context, unit, by, visitId);
  if (isRefused(around)) return around;
  const { visit, organisation } = around;
  const { zone } = organisation.profile;
  if (await isRecorded(context, visitId)) {
    return { ...NOTHING, customer: visit.customer.name, zone, again: true };
  }
  if (visit.status !== "PLANNED") return refused("over");
  const { companion } = draft;
  if (companion !== undefined && !mayComeAlong(around, companion)) return refused("notTechnician");
  const items = itemsOf(around, draft);
  const accounts = await accountsOf(context.db, visit);
  const contact = contactMet(around, draft.metWith ?? null, accounts);
  const customers = await customersOf(context, accounts);
  const customer = customers.find(({ id }) => id === contact?.personId) ?? customers[0] ?? null;
  const files = await ownFiles(context.db, by, draft.attachmentIds ?? []);
  const opened: (OpenedFinding | null)[] = [];
  for (const line of items) {
    if (line.isInformation) {
      opened.push(null);
      continue;
    }
    const first = opened.every((one) => one === null);
    const finding = await openFinding(context, unit, around, {
      ...{ by, line, contact, customer, metWith: draft.metWith ?? null },
      promise: promiseOf(around, unit, line, draft),
      // One problem is major, not each: the first item carries it to the leaders.
      escalation: first ? escalationOf(around, draft) : null,
      attachmentIds: first ? files : [],
    });
    if (finding === null) return refused("nobody");
    opened.push(finding);
  }
  // Nothing is written before it is clear that all of it can be.
  const completed = await completeVisit(context, unit, { visitId, by, at: unit.now });
  if (!completed.ok) return refused(completed.refusal === "over" ? "over" : "notYours");
  const filed: (FiledFinding | null)[] = [];
  for (const one of opened) {
    filed.push(one === null ? null : await beginFinding(context, unit, around, one));
  }
  keep(unit, around, { by, draft, items, filed });
  const cases = filed.filter((one) => one !== null);
  return {
    ok: true,
    customer: visit.customer.name,
    zone,
    filed: cases,
    information: items.filter(({ isInformation }) => isInformation).map(({ text }) => text),
    filesLeft: cases.length === 0 ? files.length : 0,
    tellsCustomer: customers.length > 0,
    again: false,
  };
}

/** Why this member of staff can't record a visit; null when they can. */
export async function recordRefusal(
  context: ServiceContext,
  unit: Unit,
  by: Person,
  visitId: string,
): Promise<VisitRefusal | null> {
  const loaded = await loadVisit(context, by, visitId);
  if (loaded === null) return "unknown";
  const refusal = visitRefusal(loaded.visit, await actorOf(context, unit, loaded, by));
  return refusal === null || refusal === "over" ? refusal : "notYours";
}

const NOTHING = {
  ok: true,
  filed: [],
  information: [],
  filesLeft: 0,
  tellsCustomer: false,
} as const;

const isRecorded = async ({ db }: ServiceContext, visitId: string): Promise<boolean> =>
  (await db.prisma.visitRecord.findUnique({ where: { visitId }, select: { visitId: true } })) !==
  null;

/** Item by item, in the order of the parts. */
function itemsOf({ rules }: Around, draft: VisitRecordDraft): readonly FindingLine[] {
  if (draft.outcome === "well") return [];
  const written = sectionsOf(draft);
  return rules.sections.flatMap(({ id, kind }) =>
    readFindings(written[id] ?? "", kind, LINE_WORDS),
  );
}

/** Whoever was met, by name; else the first who can be told in the chat, else the first there is. */
function contactMet(
  { visit: { contacts } }: Around,
  metWith: string | null,
  accounts: readonly string[],
): VisitContact | null {
  const met = metWith === null ? undefined : contacts.find(({ name }) => metWith.includes(name));
  const reachable = contacts.find(
    ({ personId }) => personId !== null && accounts.includes(personId),
  );
  return met ?? reachable ?? contacts[0] ?? null;
}

/** As its line says, else as it was said for all; never a time that has passed. */
function promiseOf(
  { organisation }: Around,
  { now }: Unit,
  line: FindingLine,
  { promise }: VisitRecordDraft,
): Temporal.Instant | null {
  const { zone } = organisation.profile;
  const own = line.promised === null ? null : readDate(line.promised, now.toZonedDateTimeISO(zone));
  const at =
    own === null
      ? promise === undefined
        ? null
        : Temporal.Instant.from(promise)
      : own.time === undefined
        ? organisation.calendar.endOfDay(own.date)
        : own.date.toZonedDateTime({ timeZone: zone, plainTime: own.time }).toInstant();
  return at === null || Temporal.Instant.compare(at, now) <= 0 ? null : at;
}

function escalationOf({ rules, staff, visit }: Around, draft: VisitRecordDraft): string | null {
  if ((draft.major ?? NOT_MAJOR) === NOT_MAJOR || draft.outcome === "well") return null;
  const row = rules.major.find(({ id }) => id === draft.major);
  if (row === undefined) return null;
  const locale = staff.everById(visit.personId)?.locale ?? "zh-Hant";
  const proposal = draft.proposal ?? "";
  return proposal === "" ? row.label[locale] : `${row.label[locale]}：${proposal}`;
}

interface Kept {
  readonly by: Person;
  readonly draft: VisitRecordDraft;
  readonly items: readonly FindingLine[];
  readonly filed: readonly (FiledFinding | null)[];
}

function keep(
  unit: Unit,
  { visit, organisation }: Around,
  { by, draft, items, filed }: Kept,
): void {
  const { outcome, metWith, satisfaction, companion } = draft;
  unit.add({
    insert: "visitRecord",
    rows: [
      {
        visitId: visit.id,
        metWith: metWith ?? null,
        sections: { ...(outcome === undefined ? {} : { outcome }), ...sectionsOf(draft) },
        satisfaction: satisfaction === undefined ? null : Number(satisfaction),
        companionId: companion ?? visit.companionId,
        byId: by.id,
        at: unit.now,
      },
    ],
  });
  if (items.length === 0) return;
  unit.add({
    insert: "visitFinding",
    rows: items.map(({ kind, text }, index) => ({
      id: unit.newId(),
      organisationId: organisation.id,
      visitId: visit.id,
      kind,
      text,
      caseId: filed[index]?.caseId ?? null,
      at: unit.now,
    })),
  });
}
