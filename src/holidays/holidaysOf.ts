import { type Region } from "../core/organisation.ts";
import { type Holidays } from "../core/time/holidays.ts";
import { ARRANGED, isArranged } from "./arrangements.ts";
import { hongKong } from "./hongKong.ts";
import { mainland } from "./mainland.ts";
import { LAST_YEAR } from "./occasions.ts";
import { type Statute } from "./statute.ts";
import { taiwan } from "./taiwan.ts";

/** The days of a law, each year's worked out once. */
function byStatute({ since, compared, datesOf }: Statute): Holidays {
  const years = new Map<number, ReadonlySet<string>>();
  const isKnown = (year: number) => year >= since && year <= LAST_YEAR;
  const offIn = (year: number): ReadonlySet<string> => {
    const known = years.get(year);
    if (known !== undefined) return known;
    // A first of January is made up for in the December before.
    const dates = [year, year + 1].filter(isKnown).flatMap(datesOf);
    const off = new Set(dates.filter((date) => date.year === year).map((date) => date.toString()));
    years.set(year, off);
    return off;
  };
  return {
    on: (date) => (isKnown(date.year) && offIn(date.year).has(date.toString()) ? "off" : null),
    coverage: (year) =>
      compared.includes(year) ? "complete" : isKnown(year) ? "statute" : "unknown",
  };
}

/** By the year's notice where it is out, else by the law. */
function withArrangements(law: Holidays): Holidays {
  return {
    on(date) {
      const iso = date.toString();
      if (ARRANGED.off.has(iso)) return "off";
      if (ARRANGED.worked.has(iso)) return "worked";
      return isArranged(date.year) ? null : law.on(date);
    },
    coverage: (year) => (isArranged(year) ? "complete" : law.coverage(year)),
  };
}

const HOLIDAYS: Readonly<Record<Region, Holidays>> = {
  CN: withArrangements(byStatute(mainland)),
  TW: byStatute(taiwan),
  HK: byStatute(hongKong),
};

/** The public holidays of an organisation's region; null for one of no region. */
export const holidaysOf = (region: Region | null): Holidays | null =>
  region === null ? null : HOLIDAYS[region];
