import { type Person } from "../person.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { type Routing } from "../policy/routeCase.ts";
import { topicOf } from "../policy/rules.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import { type Case, type CaseEvent, type NewClock, type Notice, type RoleChange } from "./case.ts";
import { type ComplaintDraft } from "./complaintDraft.ts";
import { clocksOf } from "./decide.ts";

export interface Opening {
  readonly id: string;
  readonly reference: string;
  readonly draftId: string;
  readonly organisationId: string;
  readonly pack: PolicyPack;
  readonly calendar: BusinessCalendar;
  readonly now: Temporal.Instant;
  readonly filer: Person;
  readonly draft: ComplaintDraft;
  readonly area: string | null;
  readonly subjectId: string | null;
  readonly source: Case["source"];
  readonly routing: Extract<Routing, { ok: true }>;
}

export interface Opened {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  readonly notices: readonly Notice[];
  readonly clocks: readonly NewClock[];
  readonly roles: readonly RoleChange[];
}

/**
 * A complaint as it is filed: with its owner and second person from the first moment (P-1.3, C-7,
 * C-8), and with the clocks of its policy running.
 */
export function openCase(opening: Opening): Opened {
  const { draft, routing, pack, now, filer } = opening;
  const topic = topicOf(pack, draft.topic);
  const aboutStaff = topic?.aboutStaff ?? false;
  const self = draft.for === "self";
  const opened: Case = {
    id: opening.id,
    reference: opening.reference,
    draftId: opening.draftId,
    organisationId: opening.organisationId,
    kind: "complaint",
    topic: draft.topic,
    pack: pack.id,
    packVersion: pack.version,
    area: opening.area,
    place: draft.place,
    details: draft.details,
    wish: draft.wish ?? null,
    status: "OPEN",
    restricted: aboutStaff,
    subjectId: opening.subjectId,
    customerId: self ? filer.id : null,
    callerName: draft.for === "caller" ? (draft.callerName ?? null) : null,
    callerPhone:
      draft.for === "caller" ? (draft.callerPhone ?? null) : self ? (draft.phone ?? null) : null,
    anonymous: draft.for === "anonymous",
    source: opening.source,
    replyOwnerId: routing.owner.id,
    secondPersonId: routing.second.id,
    handlerId: null,
    offeredToId: null,
    department: topic?.department ?? null,
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
    filedAt: now,
  };
  return {
    case: opened,
    events: [
      {
        type: "filed",
        data: { route: routing.rule, clause: routing.clause, source: opening.source },
      },
    ],
    notices: [
      { to: "replyOwner", name: "caseAssigned", params: {} },
      { to: "secondPerson", name: "caseSeconded", params: {} },
    ],
    clocks: clocksOf(["acknowledge", "investigate", "answer"], opening),
    roles: [
      { role: "replyOwner", personId: routing.owner.id, reason: null, accepted: true },
      { role: "secondPerson", personId: routing.second.id, reason: null, accepted: true },
    ],
  };
}
