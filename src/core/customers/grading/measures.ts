import { type Measures } from "./gradeCustomer.ts";

/** Months that grading looks at, as `YYYY-MM`; the running one isn't complete and doesn't count yet. */
export interface Windows {
  /** First of the twelve before these. */
  readonly before: string;
  /** First of the last twelve. */
  readonly from: string;
  /** The running month, exclusive. */
  readonly to: string;
  /** Since when complaints count: the same day a year ago, inclusive. */
  readonly complaintsSince: Temporal.PlainDate;
}

export function windowsOf(today: Temporal.PlainDate): Windows {
  const month = today.toPlainYearMonth();
  return {
    before: month.subtract({ months: 24 }).toString(),
    from: month.subtract({ months: 12 }).toString(),
    to: month.toString(),
    complaintsSince: today.subtract({ months: 12 }),
  };
}

/** What the tables say of a customer. */
export interface Counted {
  /** First day as a customer, ISO date. */
  readonly since: string | null;
  readonly tonnes: number;
  /** Of the twelve months before. */
  readonly tonnesBefore: number;
  /** First month of which there are figures, YYYY-MM; null: there are none. */
  readonly figuresFrom: string | null;
  readonly amount: number | null;
  readonly complaints: number;
  readonly upheld: number;
}

const YEARS_COMPARED_MONTHS = 24;

export function measuresOf(counted: Counted, today: Temporal.PlainDate): Measures {
  const tenure = counted.since === null ? null : monthsSince(counted.since, today);
  // A year against two months of the year before would look like growth: of a customer who wasn't
  // there yet, and of files that don't go back so far.
  const { figuresFrom, tonnesBefore } = counted;
  const isWhole = figuresFrom !== null && figuresFrom <= windowsOf(today).before;
  const wasThere = tenure === null || tenure >= YEARS_COMPARED_MONTHS;
  const compares = tonnesBefore > 0 && isWhole && wasThere;
  return {
    volume12m: counted.tonnes,
    amount12m: counted.amount,
    trend: compares ? (100 * (counted.tonnes - tonnesBefore)) / tonnesBefore : null,
    tenure,
    complaints12m: counted.complaints,
    upheld12m: counted.upheld,
  };
}

/** 0 for a first day that is still to come. */
function monthsSince(since: string, today: Temporal.PlainDate): number {
  const first = Temporal.PlainDate.from(since);
  if (Temporal.PlainDate.compare(first, today) > 0) return 0;
  return first.until(today, { largestUnit: "months" }).months;
}
