/** A visit that is planned for a day, as far as its day is concerned. ISO dates. */
export interface PlannedVisit {
  readonly id: string;
  readonly plannedOn: string;
  readonly dueOn: string;
  /** 0 comes first. */
  readonly priority: number;
  /** Its day was agreed with the customer, or put off: it stays. */
  readonly fixed: boolean;
}

export interface Levelled {
  /** Visits whose day changes. */
  readonly moves: readonly { readonly id: string; readonly plannedOn: string }[];
  /** How many more there are than could be made in time, however they are laid. */
  readonly tooMany: number;
}

/**
 * Spreads the visits of one person so that no day has more than `most`, each as late as it may be and
 * none after its due day: from the last day backwards, a full day passes on what comes first in
 * priority. What doesn't fit anywhere stays on the first day, and is counted.
 *
 * @param days working days from today on, in order, at least to the last due day.
 */
export function levelDays(
  visits: readonly PlannedVisit[],
  days: readonly string[],
  most: number,
): Levelled {
  const [first] = days;
  if (first === undefined) return { moves: [], tooMany: visits.length };
  const fixed = new Map<string, number>();
  for (const { fixed: stays, plannedOn } of visits) {
    if (stays) fixed.set(plannedOn, (fixed.get(plannedOn) ?? 0) + 1);
  }
  const waiting = visits
    .filter((visit) => !visit.fixed)
    .map((visit) => ({ visit, latest: latestOf(visit, days) }))
    // Popped from the end: what may be latest; of these, what is planned latest and matters least.
    .toSorted(
      (a, b) =>
        compare(a.latest, b.latest) ||
        compare(a.visit.plannedOn, b.visit.plannedOn) ||
        a.visit.priority - b.visit.priority ||
        compare(a.visit.id, b.visit.id),
    );
  const laid = new Map<string, string>();
  let tooMany = 0;
  for (const day of days.toReversed()) {
    let room = Math.max(0, most - (fixed.get(day) ?? 0));
    const isFirst = day === first;
    // All whose latest day is this one or a later one stand at the end.
    while (waiting.length > 0 && (room > 0 || isFirst)) {
      const next = waiting.at(-1);
      if (next === undefined || next.latest < day) break;
      waiting.pop();
      laid.set(next.visit.id, day);
      if (room === 0) tooMany += 1;
      else room -= 1;
    }
  }
  const moves = visits.flatMap(({ id, plannedOn }) => {
    const day = laid.get(id);
    return day === undefined || day === plannedOn ? [] : [{ id, plannedOn: day }];
  });
  return { moves, tooMany };
}

/** The last working day in time, and not after the one it is planned for; the first one when it is late. */
function latestOf({ dueOn, plannedOn }: PlannedVisit, days: readonly string[]): string {
  const last = dueOn < plannedOn ? dueOn : plannedOn;
  return days.findLast((day) => day <= last) ?? days[0] ?? last;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
