import { type Case, type CaseClock, type CaseEvent, type CaseStatus } from "./case.ts";
import { GRAPH } from "./caseGraph.ts";
import { mayBeAbout } from "./whoMay.ts";

/** A line of the trail as kept. */
export interface KeptEvent extends CaseEvent {
  readonly seq: number;
  readonly at: Temporal.Instant;
}

/**
 * What is broken about a case, its trail and its clocks; empty when all is well. For tests and for
 * a check of the whole database.
 */
export function checkCase(
  about: Case,
  events: readonly KeptEvent[],
  clocks: readonly CaseClock[],
): readonly string[] {
  return [
    ...checkPeople(about),
    ...checkGate(about),
    ...checkTrail(about, events),
    ...checkClocks(about, clocks),
  ];
}

function checkPeople(about: Case): string[] {
  const { replyOwnerId, secondPersonId } = about;
  const involved = [replyOwnerId, secondPersonId, about.handlerId, about.offeredToId];
  return [
    ...(replyOwnerId === "" ? ["nobody owns it"] : []),
    ...(secondPersonId === "" ? ["nobody is the second person"] : []),
    ...(replyOwnerId === secondPersonId ? ["owner and second person are the same"] : []),
    ...(involved.some((id) => mayBeAbout(about, id)) ? ["its subject handles it"] : []),
    ...(about.offeredToId === replyOwnerId ? ["offered to its owner"] : []),
  ];
}

/** Closed means answered, delivered, and the director told (P-1.5). */
function checkGate(about: Case): string[] {
  const isClosed = about.status === "CLOSED";
  const isAnswered = isClosed || about.status === "ANSWERED";
  const missing = (what: string, value: unknown) =>
    value === null ? [`closed without ${what}`] : [];
  return [
    ...(isClosed
      ? [
          ...missing("an answer", about.answer),
          ...missing("the answer delivered", about.replyDeliveredAt),
          ...missing("the director told", about.directorToldAt),
          ...missing("a time", about.closedAt),
          ...missing("a reason", about.closedAs),
        ]
      : []),
    ...(!isClosed && about.closedAt !== null ? ["not closed, yet with a time of closing"] : []),
    ...(isAnswered === (about.answer !== null)
      ? []
      : [`${about.status}, answer ${about.answer === null ? "missing" : "left over"}`]),
    ...(!isAnswered && about.closedAs !== null ? ["at work, yet closed as something"] : []),
    ...(isClosed && about.waitingSince !== null ? ["closed, yet waiting for the customer"] : []),
  ];
}

/** The trail is gapless and in order (I3), and its statuses follow the graph (I9). */
function checkTrail(about: Case, events: readonly KeptEvent[]): string[] {
  const statuses = events.flatMap(({ data }) =>
    typeof data["status"] === "string" ? [data["status"] as CaseStatus] : [],
  );
  const steps = statuses.slice(1).map((to, index) => [statuses[index] ?? "OPEN", to] as const);
  return [
    ...(events[0]?.type === "filed" ? [] : ["the trail doesn't begin with the filing"]),
    ...events.flatMap(({ seq }, index) =>
      seq === index + 1 ? [] : [`event ${index + 1} has number ${seq}`],
    ),
    ...events.slice(1).flatMap(({ at, seq }, index) => {
      const before = events[index]?.at;
      return before && Temporal.Instant.compare(at, before) < 0
        ? [`event ${seq} is before its turn`]
        : [];
    }),
    ...steps.flatMap(([from, to]) =>
      GRAPH[from].includes(to) ? [] : [`went from ${from} to ${to}`],
    ),
    ...(statuses.at(-1) === about.status
      ? []
      : [`trail ends in ${statuses.at(-1) ?? "nothing"}, case is ${about.status}`]),
  ];
}

function checkClocks(about: Case, clocks: readonly CaseClock[]): string[] {
  const running = clocks.filter((clock) => clock.stoppedAt === null);
  const settled = about.status === "CLOSED" || about.status === "ANSWERED";
  return [
    ...clocks
      .filter((clock) => Temporal.Instant.compare(clock.dueAt, clock.startAt) < 0)
      .map((clock) => `clock "${clock.rule}" is due before it starts`),
    ...(settled ? running.map((clock) => `${about.status}, yet clock "${clock.rule}" runs`) : []),
    // A request may lie with its customer, with nothing of ours to be in time for.
    ...(settled || running.length > 0 || about.kind === "supply"
      ? []
      : ["at work without a clock"]),
  ];
}
