import { type BusinessCalendar } from "../time/businessCalendar.ts";
import { type CaseEvent, type EventType } from "./case.ts";

/** Whose word a case waits for; "over": nobody's, it is settled. */
export type Turn = "ours" | "theirs" | "over";

/** A stretch of a case in which it was one side's turn, and what began it. */
export interface Spell {
  readonly turn: Turn;
  readonly reason: EventType;
  readonly from: Temporal.Instant;
  /** Null: it still lasts. */
  readonly to: Temporal.Instant | null;
}

/** The time of a case so far, taken apart (B4); in milliseconds, and nothing is left over. */
export interface Elapsed {
  /** Our turn, in opening hours. */
  readonly oursMs: number;
  /** The customer's turn, day and night. */
  readonly theirsMs: number;
  /** Our turn, while we were closed: nights, weekends, days off. */
  readonly closedMs: number;
  /** Settled, until it was taken up again. */
  readonly overMs: number;
  readonly spells: readonly Spell[];
}

/** A line of a trail, as far as it says whose turn it is. */
export interface TurnEvent {
  readonly type: EventType;
  readonly at: Temporal.Instant;
  readonly data?: CaseEvent["data"];
}

/** What settles a case, for its customer; only taking it up again begins another spell. */
const SETTLES: ReadonlySet<EventType> = new Set<EventType>([
  "solved",
  "withdrawn",
  "closedBySilence",
  "closed",
]);

const TAKES_UP: ReadonlySet<EventType> = new Set<EventType>(["notSolved", "reopened"]);

/** After an answer, whatever we say waits for the customer's word again, as the answer does. */
const AFTER_ANSWER: ReadonlySet<EventType> = new Set<EventType>(["staffWrote", "told"]);

/**
 * Splits the time since the filing into ours, the customer's, and that in which nobody is there.
 * The waits for a reply are those that our limits leave out (`pausesOf`); the wait for a word on
 * the answer is the customer's as well.
 *
 * @param trail in its order.
 * @param now ends the spell that still lasts.
 */
export function splitElapsed(
  trail: readonly TurnEvent[],
  filedAt: Temporal.Instant,
  now: Temporal.Instant,
  calendar: Pick<BusinessCalendar, "workingTimeBetween">,
): Elapsed {
  const spells = spellsOf(trail, filedAt);
  const sums = { oursMs: 0, theirsMs: 0, closedMs: 0, overMs: 0 };
  for (const { turn, from, to } of spells) {
    const end = to ?? now;
    const whole = end.epochMilliseconds - from.epochMilliseconds;
    if (turn === "theirs") sums.theirsMs += whole;
    else if (turn === "over") sums.overMs += whole;
    else {
      const open = calendar.workingTimeBetween(from, end);
      sums.oursMs += open;
      sums.closedMs += whole - open;
    }
  }
  return { ...sums, spells };
}

function spellsOf(trail: readonly TurnEvent[], filedAt: Temporal.Instant): readonly Spell[] {
  const ended: Spell[] = [];
  let running: Spell = { turn: "ours", reason: "filed", from: filedAt, to: null };
  let isAnswered = false;
  for (const event of trail) {
    if (event.type === "answered") isAnswered = true;
    if (TAKES_UP.has(event.type)) isAnswered = false;
    const turn = turnAfter(event, running, isAnswered);
    if (turn === null) continue;
    ended.push({ ...running, to: event.at });
    running = { turn, reason: event.type, from: event.at, to: null };
  }
  return [...ended, running];
}

const turnOfStep = (turn: unknown): Turn =>
  turn === "theirs" ? "theirs" : turn === "nobody" ? "over" : "ours";

/** @returns null when the spell goes on. */
function turnAfter(
  { type, data }: TurnEvent,
  { turn, reason }: Spell,
  isAnswered: boolean,
): Turn | null {
  if (SETTLES.has(type)) return turn === "over" ? null : "over";
  if (TAKES_UP.has(type)) return turn === "ours" ? null : "ours";
  if (type === "step")
    return data?.["turn"] === turn || data?.["turn"] === undefined
      ? null
      : turnOfStep(data["turn"]);
  if (type === "asked") return reason === "asked" ? null : "theirs";
  if (type === "answered") return "theirs";
  if (turn === "ours") return isAnswered && AFTER_ANSWER.has(type) ? "theirs" : null;
  // Mere thanks leave an answer waiting.
  if (type === "customerWrote" && data?.["waits"] !== true && turn === "theirs") return "ours";
  return null;
}
