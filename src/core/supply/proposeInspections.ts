import { shuffled } from "../registry/neutralList.ts";

/** Works of up to so many days get one visit, then two; longer ones three. */
const DAYS = [10, 30] as const;
/** Nobody plans visits for longer than this, whatever date somebody typed. */
const MOST_DAYS = 3 * 366;

/**
 * Days of an unannounced inspection inside the construction window, drawn from a seed (E-6): never
 * its first or last day where there is room, since those are expected.
 *
 * @param startsOn ISO date, as `finishesOn`.
 * @param seed any text that outsiders don't know; the same one draws the same days.
 * @returns ISO dates, the earliest first; none when the window ends before it begins.
 */
export function proposeInspections(
  startsOn: string,
  finishesOn: string,
  seed: string,
): readonly string[] {
  const first = Temporal.PlainDate.from(startsOn);
  const length = Math.min(first.until(finishesOn, { largestUnit: "days" }).days + 1, MOST_DAYS);
  if (length < 1) return [];
  const days = Array.from({ length }, (_, day) => ({ id: first.add({ days: day }).toString() }));
  const inside = days.slice(1, -1);
  const visits = DAYS.filter((most) => length > most).length + 1;
  return shuffled(inside.length > 0 ? inside : days, seed)
    .slice(0, visits)
    .map(({ id }) => id)
    .toSorted();
}
