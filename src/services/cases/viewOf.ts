import { type LocalText } from "../../core/locale.ts";
import {
  type CaseView,
  type DueLine,
  type InsideView,
  type LastEvent,
  type NamedPerson,
  type TrailLine,
} from "../../cards/caseView.ts";
import { type Case, type CaseVerb, type EventType } from "../../core/case/case.ts";
import { AT_WORK } from "../../core/case/caseGraph.ts";
import { splitElapsed } from "../../core/case/whoseTurn.ts";
import { lastUrged } from "../../core/case/urging.ts";
import { type DecideContext } from "../../core/case/decide.ts";
import {
  CUSTOMER_SEES,
  customerCan,
  customerStage,
  staffCan,
  statusDue,
  whoseTurn,
} from "../../core/case/view.ts";
import { reckoningOfClock } from "../../core/clock/rungs.ts";
import { snoozable } from "../../core/clock/snooze.ts";
import { effectiveDue, pausesOf } from "../../core/time/pauses.ts";
import { clauseIn, topicLabel } from "../packRows.ts";
import { isSupplyVerb } from "../../core/supply/steps.ts";
import { type CaseSetting } from "../serviceContext.ts";
import { partySees } from "../supply/partySees.ts";
import { isWatching, stepSeen, supplyView } from "../supply/supplyView.ts";
import { filesOf, isRated, type LoadedCase, type StoredEvent } from "./loadCase.ts";
import { mayTake, type Standing } from "./standing.ts";

/** Events that come from the customers' side, whoever's name stands in them. */
const BY_CUSTOMERS: ReadonlySet<EventType> = new Set<EventType>([
  "filed",
  "customerWrote",
  "solved",
  "notSolved",
  "withdrawn",
  "reopened",
  "joined",
  "rated",
  "urged",
  "partyInvited",
  "partyJoined",
  "partyLeft",
  "compensationClaimed",
  "compensationAccepted",
  "compensationDeclined",
]);

/** What a neighbour brought along when they joined is for staff. */
const withoutJoined = (loaded: LoadedCase): LoadedCase => ({
  ...loaded,
  events: loaded.events.filter(({ type }) => type !== "joined"),
});

/** Who may do less than a customer: an outsider takes the steps of their part alone. */
const VERBS_OF: Readonly<Partial<Record<Standing["as"], readonly CaseVerb[]>>> = {
  household: ["message"],
  party: [],
};

/** What of a case one person gets to see, and what they can do about it now. */
export function viewOf(
  loaded: LoadedCase,
  setting: CaseSetting,
  { actor, as }: Standing,
  now: Temporal.Instant,
): CaseView {
  const c = loaded.case;
  const { organisation, pack } = setting;
  const inside = as === "staff";
  const verbs = inside
    ? staffCan(c, actor, latestSnooze(loaded, setting, now) !== null, isRoutedTo(loaded, actor))
    : customerCan(c, actor, decideContext(loaded, setting, now));
  const ownVerbs = VERBS_OF[as] ?? null;
  const own = inside || as === "filer";
  return {
    caseId: c.id,
    version: c.version,
    reference: c.reference,
    topic: topicLabel(pack, c.topic),
    place: c.place,
    details: own ? c.details : "",
    wish: own ? c.wish : null,
    status: c.status,
    stage: customerStage(c),
    turn: whoseTurn(c),
    waitedMs: c.waitingSince === null ? 0 : Math.max(0, msBetween(c.waitingSince, now)),
    elapsed: splitElapsed(loaded.events, c.filedAt, now, organisation.calendar),
    owner: nameOf(setting, c.replyOwnerId),
    due: dueLines(loaded, setting, now, inside),
    noLimit: noLimitOf(dueLines(loaded, setting, now, true), c),
    answer: as === "party" ? null : c.answer,
    closedAs: c.closedAs,
    trail: trailOf(loaded, setting, { actor, as }),
    files: own ? filesOf(inside ? loaded : withoutJoined(loaded)).map(setting.fileLink) : [],
    filedAt: c.filedAt,
    zone: organisation.profile.zone,
    verbs: verbs.filter((verb) => ownVerbs === null || ownVerbs.includes(verb)),
    inside: inside ? insideOf(loaded, setting, now) : null,
    supply: supplyView(loaded, setting, { actor, as }, now),
  };
}

/** Whether it waits for this person to take it up. */
const isRoutedTo = (
  { case: c, clocks }: Pick<LoadedCase, "case" | "clocks">,
  { id, actsFor = [] }: Standing["actor"],
): boolean =>
  c.handlerId !== null &&
  (c.handlerId === id || actsFor.includes(c.handlerId)) &&
  clocks.some(({ kind }) => kind === "handover");

/** What `decide` reckons with besides the case. */
export const decideContext = (
  loaded: LoadedCase,
  { organisation, pack }: CaseSetting,
  now: Temporal.Instant,
): DecideContext => ({
  now,
  pack,
  calendar: organisation.calendar,
  rated: isRated(loaded),
  supply: loaded.supply,
  lastUrgedAt: lastUrged(loaded.events),
  clocks: loaded.clocks,
  trail: loaded.events,
  openClaim: loaded.openClaim,
  ...(loaded.customer === null ? {} : { locale: loaded.customer.locale }),
});

/** Until when the next reminder may be put off; null when none can be. */
function latestSnooze(
  { case: c, clocks, events }: LoadedCase,
  { organisation: { calendar }, pack }: CaseSetting,
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (!AT_WORK.includes(c.status)) return null;
  const found = snoozable({ clocks, trail: events, pack, calendar, now });
  if (typeof found === "string") return null;
  return Temporal.Instant.compare(found.comesAt, found.latest) < 0 ? found.latest : null;
}

const msBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  to.epochMilliseconds - from.epochMilliseconds;

/**
 * Said as long as an answer is owed and no clause limits it: a target of our own must not look like
 * the policy's (B9).
 */
function noLimitOf(due: readonly DueLine[], c: Case): CaseView["noLimit"] {
  if (!AT_WORK.includes(c.status)) return null;
  const answers = due.filter(({ kind }) => kind === "answer");
  if (answers.some(({ basis }) => basis === "written")) return null;
  return { target: whoseTurn(c) === "ours" ? (answers[0]?.dueAt ?? null) : null };
}

/** The limits to show: all of them to staff, the next one to customers while it is our turn. */
function dueLines(
  loaded: LoadedCase,
  { pack, organisation }: CaseSetting,
  now: Temporal.Instant,
  inside: boolean,
): readonly DueLine[] {
  const pauses = pausesOf(loaded.events);
  const by = (clock: { readonly rule: string }) =>
    reckoningOfClock(clock, pack, organisation.calendar);
  const next = statusDue(loaded.case, loaded.clocks, pauses, now, by);
  const all = loaded.clocks.map((clock) => ({
    ...clock,
    dueAt: effectiveDue(clock, pauses, now, by(clock)),
  }));
  const shown = inside ? all : next === null ? [] : [next];
  return shown.map(({ kind, dueAt, basis, clause }) => ({
    kind,
    dueAt,
    basis,
    clause: clauseIn(pack, clause),
  }));
}

/** A member of staff as everybody may know them. */
export function nameOf({ staff }: Pick<CaseSetting, "staff">, id: string): NamedPerson {
  const person = staff.everById(id);
  return { id, name: person?.name ?? "", reach: person?.reach ?? null };
}

function insideOf(loaded: LoadedCase, setting: CaseSetting, now: Temporal.Instant): InsideView {
  const { case: c, customer } = loaded;
  const named = (id: string | null) => (id === null ? null : nameOf(setting, id));
  return {
    second: nameOf(setting, c.secondPersonId),
    handler: named(c.handlerId),
    offeredTo: named(c.offeredToId),
    customer: c.anonymous ? null : (customer?.name ?? c.callerName),
    phone: c.anonymous ? null : (c.callerPhone ?? customer?.phone ?? null),
    anonymous: c.anonymous,
    restricted: c.restricted,
    investigation: c.investigation,
    decision: c.decision,
    substantiated: c.substantiated,
    targets: targetsOf(c, setting, now),
    latestSnooze: latestSnooze(loaded, setting, now),
  };
}

/** To whom a case may be handed over: anybody there who may take it, but its owner. */
const targetsOf = (
  c: Case,
  { staff }: CaseSetting,
  now: Temporal.Instant,
): readonly NamedPerson[] =>
  staff.all
    .filter((person) => person.id !== c.replyOwnerId && mayTake(c, person, staff))
    .filter((person) => staff.awayAt(person.id, now) === null)
    .map(({ id, name, reach }) => ({ id, name, reach }));

function trailOf(
  { events }: LoadedCase,
  setting: CaseSetting,
  { actor, as }: Standing,
): readonly TrailLine[] {
  return events.flatMap((event) => {
    const theirs = event.type === "step" ? stepSeen(event) : CUSTOMER_SEES[event.type];
    const sees = as === "staff" ? "all" : actor.party ? partySees(event, actor.party) : theirs;
    if (sees === "nothing") return [];
    // Neighbours who joined don't read what the one who filed it wrote.
    const seen = happened(event, setting);
    const foreign =
      as !== "staff" &&
      as !== "filer" &&
      (BY_CUSTOMERS.has(event.type) ||
        (isWatching(as) && (seen.by.part === "customer" || event.data["onBehalf"] === true)));
    const words = sees === "all" && event.type !== "filed" && !foreign;
    const line = {
      ...seen,
      ...(words ? wordsOf(event) : NO_WORDS),
      ...(words ? itemOf(event, setting) : {}),
    };
    const actingFor = as === "staff" ? absentIn(event, setting) : null;
    return [actingFor === null ? line : { ...line, by: { ...line.by, actingFor } }];
  });
}

/** What happened, by whom and when. */
export function happened(event: StoredEvent, { staff }: CaseSetting): LastEvent {
  const person = event.actorId === null ? null : staff.everById(event.actorId);
  const { step } = event.data;
  const isTheirs =
    BY_CUSTOMERS.has(event.type) || (event.type === "step" && event.actorId !== null);
  const part = person !== null ? "staff" : isTheirs ? "customer" : "clock";
  return {
    type: event.type,
    at: event.at,
    by: { part, name: person?.name ?? null },
    ...(typeof step === "string" && isSupplyVerb(step) ? { step } : {}),
  };
}

/** For whom a deputy did it. */
function absentIn({ data }: StoredEvent, { staff }: CaseSetting): string | null {
  const id = data["actingFor"];
  return typeof id === "string" ? (staff.everById(id)?.name ?? null) : null;
}

/** The document that a step of a supply request was about, by its name on the checklist. */
function itemOf({ data }: StoredEvent, { pack }: CaseSetting): { readonly item?: LocalText } {
  const { item } = data;
  if (typeof item !== "string" || pack.supply === undefined) return {};
  const rows = [...pack.supply.documents, ...pack.supply.completion];
  const label = rows.find(({ id }) => id === item)?.label;
  return label === undefined ? {} : { item: label };
}

const NO_WORDS = { text: null, dueAt: null };

function wordsOf({ data }: StoredEvent): { text: string | null; dueAt: Temporal.Instant | null } {
  const first = ["text", "reason", "decision", "findings", "opinion", "remark", "name", "notice"]
    .map((key) => data[key])
    .find((value) => typeof value === "string" && value !== "");
  const due = data["due"] ?? data["until"];
  return {
    text: typeof first === "string" ? first : null,
    dueAt: typeof due === "string" ? Temporal.Instant.from(due) : null,
  };
}
