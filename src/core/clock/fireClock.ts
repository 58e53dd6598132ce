import {
  type Case,
  type CaseEvent,
  type NewClock,
  type Notice,
  type Recipient,
} from "../case/case.ts";
import { dueAt as dueUnder } from "../policy/dueAt.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { type BusinessCalendar } from "../time/businessCalendar.ts";
import { rulingNow } from "../supply/change.ts";
import { type Duty } from "../supply/rules.ts";
import { type Supply } from "../supply/supply.ts";
import { waitsFor } from "../supply/waiting.ts";
import { effectiveDue, type Pause } from "../time/pauses.ts";
import { reckoningOfClock, type Rung, rungsOf, type WatchedClock } from "./rungs.ts";

/** What firing looks at besides the clock. */
export interface FireContext {
  readonly about: Case;
  /** Whoever is due an apology may be told; false for a case without a customer in the chat. */
  readonly hasCustomer: boolean;
  /** Apologies that were made in this case already. */
  readonly apologies: number;
  /** Another promise of the case is still to be kept: the customer has a later date already. */
  readonly promisedUntil: Temporal.Instant | null;
  readonly pauses: readonly Pause[];
  /** The request behind a case of supply; null or left out: it is none. */
  readonly supply?: Supply | null;
  readonly pack: PolicyPack;
  readonly calendar: BusinessCalendar;
  readonly now: Temporal.Instant;
}

/** What follows when rungs of a clock have come. */
export interface Firing {
  /** Ids of all that have come: each is fired once, also those that say nothing any more. */
  readonly fired: readonly string[];
  readonly nextRungAt: Temporal.Instant | null;
  readonly events: readonly CaseEvent[];
  readonly notices: readonly Notice[];
  /** The new date that the apology names, as a promise of its own. */
  readonly startClocks: readonly NewClock[];
  /** This promise is broken and replaced by the new date. */
  readonly stops: boolean;
}

const FIRST_STAGES = { half: "clockHalf", threeQuarters: "clockNear" } as const;

/**
 * A clock whose rungs have come. After a downtime only the latest speaks; the others count as fired,
 * so that nobody gets a burst. At the limit itself a customer who was promised something gets an
 * apology with a new date, by itself (B5), and the next level is told what is needed of them.
 *
 * @returns null when nothing has come: somebody was quicker, or a wait has moved it.
 */
export function fireClock(clock: WatchedClock, context: FireContext): Firing | null {
  const { now } = context;
  const { due, next } = rungsOf(clock, context, now);
  const speaks = due.at(-1);
  if (speaks === undefined) return null;
  const passed = due.some((rung) => rung.stage !== "before");
  const first = due.some((rung) => rung.stage === "due");
  const late = first ? apology(clock, context) : null;
  const stops = late !== null && clock.kind === "promise";
  const told =
    passed && speaks.stage === "after" && first
      ? [...rungTells(due), ...speaks.tells]
      : speaks.tells;
  return {
    fired: due.map(({ id }) => id),
    nextRungAt: stops ? null : (next?.at ?? null),
    events: [
      {
        type: "rungFired",
        data: {
          clock: clock.kind,
          rung: speaks.id,
          clause: clock.clause,
          due: dueOf(clock, context).toString(),
        },
      },
      ...(late?.events ?? []),
    ],
    notices: [...reminders(clock, speaks, told, context), ...(late?.notices ?? [])],
    startClocks: late?.startClocks ?? [],
    stops,
  };
}

const rungTells = (due: readonly Rung[]) => due.find((rung) => rung.stage === "due")?.tells ?? [];

const dueOf = (clock: WatchedClock, { pack, calendar, pauses, now }: FireContext) =>
  effectiveDue(clock, pauses, now, reckoningOfClock(clock, pack, calendar));

function reminders(
  clock: WatchedClock,
  rung: Rung,
  tells: readonly Recipient[],
  context: FireContext,
): readonly Notice[] {
  const params = { due: dueOf(clock, context).toString(), limit: clock.kind };
  const key = `${clock.startAt.epochMilliseconds}.${clock.kind}.${rung.id}`;
  const duty = dutyOf(clock, context);
  const people = isStopped(context)
    ? (["oversight"] as const)
    : tells.filter((to) => to !== "duty" || duty !== undefined);
  return [...new Set(people.map((to) => whoseMatter(clock, to)))].map((to) => ({
    to,
    name: nameFor(rung, to, clock),
    params,
    key,
    ...(to === "duty" && duty !== undefined ? { duty } : {}),
    urgency:
      rung.stage === "before" && rung.id === "half" ? ("canWait" as const) : ("now" as const),
    unlessStopped: clock.kind,
  }));
}

/** What oversight has stopped nobody else can go on with. */
const isStopped = ({ supply }: FireContext): boolean => (supply?.stopped ?? null) !== null;

/** Whose step keeps this limit: of several the one that the request waits for. */
function dutyOf({ kind }: WatchedClock, { supply, pack }: FireContext): Duty | undefined {
  const { supply: rules } = pack;
  const verbs = rules?.clockDuties[kind];
  if (rules === undefined || verbs === undefined || !supply) return undefined;
  const waits = waitsFor(supply, rulingNow(rules, supply), rules);
  const verb = waits.find((one) => verbs.includes(one)) ?? verbs[0];
  return verb === undefined ? undefined : rules.duties[verb];
}

/** A decision is the director's to make (P-1.3); above them is whoever oversees. */
const whoseMatter = ({ kind }: WatchedClock, to: Recipient): Recipient => {
  if (kind !== "decide") return to;
  return to === "superior" || to === "director" || to === "oversight" ? "oversight" : "director";
};

function nameFor(rung: Rung, to: Recipient, { kind }: WatchedClock): Notice["name"] {
  const above =
    to === "oversight" || (kind !== "decide" && (to === "superior" || to === "director"));
  if (rung.stage === "before") {
    return FIRST_STAGES[rung.id as keyof typeof FIRST_STAGES] ?? "clockNear";
  }
  if (above) return rung.stage === "due" ? "clockDueAbove" : "clockLateAbove";
  return rung.stage === "due" ? "clockDue" : "clockLate";
}

function apology(clock: WatchedClock, context: FireContext) {
  const { pack, calendar, now, about } = context;
  const { of, newDate, most } = pack.ladder.apology;
  const covered =
    context.promisedUntil !== null && Temporal.Instant.compare(context.promisedUntil, now) > 0;
  if (!of.includes(clock.kind) || !context.hasCustomer || covered || context.apologies >= most)
    return null;
  const isSupply = about.kind === "supply";
  // A limit is shown to the customer while it is our turn: of another one they know nothing.
  if (isSupply && (isStopped(context) || (about.waitingSince !== null && clock.kind !== "promise")))
    return null;
  const was = dueOf(clock, context);
  const dueAt = dueUnder({ due: newDate }, calendar, now);
  const clause = pack.principles.promise;
  const params = { was: was.toString(), due: dueAt.toString() };
  const notice: Notice = isSupply
    ? { to: "customers", name: "lateSupply", params: { ...params, limit: clock.kind } }
    : { to: "customers", name: "late", params };
  const promise: NewClock = {
    kind: "promise",
    rule: "apology",
    clause: clause ?? "",
    basis: "internal",
    personId: about.replyOwnerId,
    startAt: now,
    dueAt,
  };
  return {
    events: [{ type: "late" as const, data: { limit: clock.kind, ...params } }],
    notices: [notice],
    startClocks: [promise],
  };
}
