import {
  type Cadence,
  type Interval,
  type Season,
  type SeasonRow,
  type VisitRules,
} from "./rules.ts";

/** The rows of a region, else those of all regions. */
export function seasonRows(rules: VisitRules, region: string | null): readonly SeasonRow[] {
  const own = rules.seasons.filter((row) => row.region === region);
  return own.length > 0 ? own : rules.seasons.filter((row) => row.region === null);
}

const dayOfYear = (date: Temporal.PlainDate): string => date.toString().slice(5);

const isWithin = ({ from, to }: SeasonRow, day: string): boolean =>
  from <= to ? from <= day && day <= to : from <= day || day <= to;

/** @returns null where no season is known for that day. */
export function seasonOn(
  rules: VisitRules,
  region: string | null,
  date: Temporal.PlainDate,
): Season | null {
  const day = dayOfYear(date);
  return seasonRows(rules, region).find((row) => isWithin(row, day))?.season ?? null;
}

/** The first day after `date` on which another season begins; null when none does within a year. */
export function nextSwitch(
  rules: VisitRules,
  region: string | null,
  date: Temporal.PlainDate,
): { readonly on: Temporal.PlainDate; readonly season: Season } | null {
  const now = seasonOn(rules, region, date);
  const starts = seasonRows(rules, region).flatMap(({ from, season }) => {
    const [month = 1, day = 1] = from.split("-").map(Number);
    return [date.year, date.year + 1].map((year) => ({
      on: Temporal.PlainDate.from({ year, month, day }),
      season,
    }));
  });
  const later = starts
    .filter(({ on, season }) => Temporal.PlainDate.compare(on, date) > 0 && season !== now)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  return later[0] ?? null;
}

const isInterval = (every: Cadence["every"]): every is Interval =>
  "days" in every || "months" in every || "period" in every;

/** The interval of a cadence in a season. */
export const intervalOf = ({ every }: Pick<Cadence, "every">, season: Season | null): Interval =>
  isInterval(every) ? every : every[season ?? "peak"];

/** Whether it differs by season. */
export const isSeasonal = ({ every }: Pick<Cadence, "every">): boolean => !isInterval(every);
