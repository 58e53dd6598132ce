import { type Person } from "../person.ts";
import { type Supply } from "../supply/supply.ts";
import { startClocks } from "../policy/dueAt.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { isAboutStaff, type Route } from "../policy/routeCase.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import {
  type Case,
  type CaseEvent,
  type CaseKind,
  type ClockKind,
  type NewClock,
  type Notice,
  type RoleChange,
} from "./case.ts";
import { type ComplaintDraft } from "./complaintDraft.ts";

/** What is known about a complaint besides what the form says. */
export interface OpeningFacts {
  readonly organisationId: string;
  readonly source: Case["source"];
  readonly area: string | null;
  /** The member of staff it is about, when known. */
  readonly subjectId: string | null;
  /** Others whom it may be about; `unsure`: somebody was named, and who that is isn't certain. */
  readonly suspectIds?: readonly string[];
  readonly unsure?: boolean;
  /** A known customer for whom staff file, and who is told; else the filer, unless they file for a caller. */
  readonly customerId?: string | null;
  /** Who carries it out from the first moment: the project manager of a supply request. */
  readonly handlerId?: string | null;
}

/** Everything that a complaint is opened with. */
export interface Opening {
  readonly draft: ComplaintDraft;
  readonly filer: Person;
  readonly facts: OpeningFacts;
  readonly route: Route;
  readonly pack: PolicyPack;
  readonly calendar: BusinessCalendar;
  readonly now: Temporal.Instant;
  /** `reference` as `drawReference` gives it. */
  readonly ids: { readonly caseId: string; readonly draftId: string; readonly reference: string };
}

/** A case that begins, and what follows from it. */
export interface Opened {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  readonly notices: readonly Notice[];
  readonly clocks: readonly NewClock[];
  readonly roles: readonly RoleChange[];
  /** The application behind a case of supply. */
  readonly supply?: Supply;
}

/**
 * A filed complaint: recorded at once, with an owner, a second person and its clocks (P-1.3, C-7,
 * C-8). Who files for somebody else and is the owner has received it already.
 *
 * @throws RangeError when owner and second person are the same, or the topic isn't of the pack.
 */
export function openCase(opening: Opening): Opened {
  const { draft, filer, facts, route, pack, calendar, now } = opening;
  if (route.ownerId === route.secondId) throw new RangeError("one person can't be two");
  const isReceived = route.ownerId === filer.id;
  const kind = kindOf(opening);
  const isRouted = facts.source === "visit" && (facts.handlerId ?? null) !== null;
  const kinds: readonly ClockKind[] = [
    ...(isRouted ? (["handover"] as const) : []),
    ...(isReceived ? [] : (["acknowledge"] as const)),
    ...FIRST_CLOCKS[kind],
  ];
  const clocks = startClocks(kinds, pack, calendar, now);
  const due = clocks.find((clock) => clock.kind === "investigate")?.dueAt.toString() ?? null;
  const given = (role: RoleChange["role"], personId: string): RoleChange => ({
    role,
    personId,
    reason: null,
    accepted: true,
  });
  return {
    case: { ...caseOf(opening), status: isReceived ? "ACKNOWLEDGED" : "OPEN" },
    events: [
      {
        type: "filed",
        data: { ...filedData(draft), ...suspected(facts), status: "OPEN", rule: route.rule },
      },
      ...(isReceived ? [{ type: "acknowledged", data: { status: "ACKNOWLEDGED" } } as const] : []),
    ],
    notices: [
      { to: "replyOwner", name: "caseAssigned", params: { due } },
      { to: "secondPerson", name: "caseSeconded", params: {} },
      ...((facts.handlerId ?? null) === null
        ? []
        : [{ to: "handler", name: isRouted ? "routed" : "workOrder", params: {} } as const]),
      ...((facts.customerId ?? null) === null
        ? []
        : [{ to: "customers", name: "filedForYou", params: { due } } as const]),
    ],
    clocks,
    roles: [
      given("replyOwner", route.ownerId),
      given("secondPerson", route.secondId),
      ...((facts.handlerId ?? null) === null ? [] : [given("handler", facts.handlerId as string)]),
    ],
  };
}

/** What is owed from the first moment, by what was brought. */
const FIRST_CLOCKS: Readonly<Record<CaseKind, readonly ClockKind[]>> = {
  complaint: ["investigate", "answer"],
  supply: ["survey"],
};

const kindOf = ({ draft, pack }: Opening): CaseKind =>
  pack.topics.find(({ id }) => id === draft.topic)?.of ?? "complaint";

const filedData = (draft: ComplaintDraft): CaseEvent["data"] => ({
  text: draft.details,
  topic: draft.topic,
  place: draft.place ?? null,
  attachmentIds: draft.attachmentIds ?? [],
});

/** The trail keeps them: whoever reads the case reads from there who must not (P-1.5). */
const suspected = ({ suspectIds = [] }: OpeningFacts): CaseEvent["data"] =>
  suspectIds.length === 0 ? {} : { suspectIds };

/** Whom a case may be about, by the first event of its trail. */
export const suspectsIn = (trail: readonly Pick<CaseEvent, "data">[]): readonly string[] => {
  const ids = trail[0]?.data["suspectIds"];
  return Array.isArray(ids) ? (ids as readonly string[]) : [];
};

function caseOf({ draft, filer, facts, route, pack, now, ids }: Opening): Case {
  const topic = pack.topics.find((known) => known.id === draft.topic);
  if (topic === undefined) throw new RangeError(`no topic "${draft.topic}"`);
  const own = draft.for === "self" ? filer.id : null;
  return {
    id: ids.caseId,
    reference: ids.reference,
    draftId: ids.draftId,
    organisationId: facts.organisationId,
    kind: topic.of ?? "complaint",
    topic: topic.id,
    pack: pack.id,
    packVersion: pack.version,
    area: facts.area,
    place: draft.place ?? null,
    details: draft.details,
    wish: draft.wish ?? null,
    status: "OPEN",
    restricted: isAboutStaff(topic, facts),
    subjectId: facts.subjectId,
    suspectIds: facts.suspectIds ?? [],
    customerId: draft.for === "anonymous" ? null : (facts.customerId ?? own),
    callerName: draft.for === "anonymous" ? null : (draft.callerName ?? null),
    callerPhone:
      draft.for === "anonymous" ? null : (draft.callerPhone ?? draft.phone ?? filer.phone),
    anonymous: draft.for === "anonymous",
    source: facts.source,
    replyOwnerId: route.ownerId,
    secondPersonId: route.secondId,
    handlerId: facts.handlerId ?? null,
    offeredToId: null,
    department: topic.department,
    ...UNTOUCHED,
    filedAt: now,
  };
}

const UNTOUCHED = {
  investigation: null,
  decision: null,
  answer: null,
  round: 1,
  substantiated: null,
  substantiatedReason: null,
  escalatedAt: null,
  waitingSince: null,
  answeredAt: null,
  replyDeliveredAt: null,
  directorToldAt: null,
  closedAt: null,
  closedAs: null,
  version: 1,
} as const;
