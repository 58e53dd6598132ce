import { placeOf } from "../registry/neutralList.ts";

/** Days of works for which one more visit without notice is proposed. */
const DAYS_A_VISIT = 30;
const VISITS_MOST = 6;

/**
 * Days on which somebody looks in unannounced while it is built (E-6): drawn at random inside the
 * works, the same again from the same seed. What they are stays with staff.
 *
 * @param startsOn ISO date of the start report (E-19).
 * @param finishesOn ISO date, not before it.
 * @param seed the request's reference, with a secret: a date that can be reckoned isn't irregular.
 * @returns ISO dates in their order, each once, none outside the works.
 */
export function proposeInspections(
  startsOn: string,
  finishesOn: string,
  seed: string,
): readonly string[] {
  const first = Temporal.PlainDate.from(startsOn);
  const days = first.until(finishesOn, { largestUnit: "days" }).days + 1;
  if (days < 1) return [];
  const visits = Math.min(VISITS_MOST, Math.ceil(days / DAYS_A_VISIT));
  // One in each part of the works: drawn freely, they might all fall into its first week.
  const offsets = Array.from({ length: visits }, (_, visit) => {
    const from = Math.floor((visit * days) / visits);
    const to = Math.floor(((visit + 1) * days) / visits);
    return from + (placeOf(seed, String(visit))[0] % (to - from));
  });
  return offsets.map((offset) => first.add({ days: offset }).toString());
}

/** The day by which two thirds of the time are over, when progress isn't reported (readings, 25). */
export function midInspectionDay(startsOn: string, finishesOn: string): string {
  const first = Temporal.PlainDate.from(startsOn);
  const { days } = first.until(finishesOn, { largestUnit: "days" });
  return first.add({ days: Math.floor((days * 2) / 3) }).toString();
}
