import { LOCALES } from "../locale.ts";
import { type PolicyPack } from "../policy/pack.ts";
import { type Interval, SEASONS, VISIT_KINDS } from "./rules.ts";
import { intervalOf, isSeasonal, seasonRows } from "./seasons.ts";

/** What is wrong with a pack's rows of return visits; empty when they are sound, or it has none. */
export function checkVisits({ visits: rules, clauses }: PolicyPack): readonly string[] {
  if (rules === undefined) return [];
  const known = new Set(clauses.map(({ id }) => id));
  const ids = rules.cadences.map(({ id }) => id);
  const cited = [
    rules.clause,
    ...rules.cadences.map(({ clause }) => clause),
    ...rules.priorities.map(({ clause }) => clause),
  ];
  const labels = [...rules.cadences, ...rules.priorities].map(({ label }) => label);
  const numbers = [
    rules.horizonDays,
    rules.tries,
    ...VISIT_KINDS.map((kind) => rules.mostPerDay[kind]),
    ...rules.cadences.flatMap((cadence) =>
      SEASONS.flatMap((season) => lengthOf(intervalOf(cadence, season))),
    ),
  ];
  return [
    ...cited
      .filter((clause) => !known.has(clause))
      .map((clause) => `visits cite clause "${clause}", which isn't there`),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `cadence "${id}" is there twice`),
    ...(labels.some((label) => LOCALES.some((locale) => label[locale].trim() === ""))
      ? ["a cadence or priority lacks its label in a language"]
      : []),
    ...(numbers.some((number) => !Number.isInteger(number) || number < 1)
      ? ["visits: intervals, tries, horizon and most per day are whole and at least 1"]
      : []),
    ...(rules.cadences.some(isSeasonal) ? seasonProblems(rules) : []),
  ];
}

const lengthOf = (interval: Interval): number[] =>
  "period" in interval ? [] : ["days" in interval ? interval.days : interval.months];

/** Any leap year has all days that there are. */
const LEAP = 2024;
const DAYS = 366;

/** Each day of the year belongs to one season, in every region. */
function seasonProblems(rules: Parameters<typeof seasonRows>[0]): string[] {
  const regions = [null, ...new Set(rules.seasons.flatMap(({ region }) => region ?? []))];
  return regions.flatMap((region) => {
    const rows = seasonRows(rules, region);
    for (let day = 0; day < DAYS; day += 1) {
      const date = new Temporal.PlainDate(LEAP, 1, 1).add({ days: day }).toString().slice(5);
      const count = rows.filter(({ from, to }) =>
        from <= to ? from <= date && date <= to : from <= date || date <= to,
      ).length;
      if (count !== 1) {
        return [`${count} seasons on ${date} in ${region ?? "regions without rows of their own"}`];
      }
    }
    return [];
  });
}
