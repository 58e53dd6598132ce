/** What a customer bought in a month. */
export interface MonthFigure {
  /** YYYY-MM. */
  readonly month: string;
  readonly tonnes: number;
  readonly amount: number | null;
}

/** Twelve months and how they compare with the time before. */
export interface SalesYear {
  /** Twelve, the oldest first; those without a figure have 0. */
  readonly months: readonly { readonly month: string; readonly tonnes: number }[];
  readonly tonnes: number;
  /** Null when the files say no amounts. */
  readonly amount: number | null;
  /** The last three months against the three before, as a share: 0.2 is a fifth more; null without a base. */
  readonly trend: number | null;
}

const MONTHS = 12;
const TREND_MONTHS = 3;

/** @param until the last month that counts: the one before this, whose figures are whole. */
export function salesYear(
  figures: readonly MonthFigure[],
  until: Temporal.PlainYearMonth,
): SalesYear {
  const known = new Map(figures.map((figure) => [figure.month, figure]));
  const names = Array.from({ length: MONTHS }, (_, n) =>
    until.subtract({ months: MONTHS - 1 - n }).toString(),
  );
  const months = names.map((month) => ({ month, tonnes: known.get(month)?.tonnes ?? 0 }));
  const amounts = names.flatMap((month) => known.get(month)?.amount ?? []);
  const sum = (part: readonly { readonly tonnes: number }[]) =>
    part.reduce((total, { tonnes }) => total + tonnes, 0);
  const last = sum(months.slice(-TREND_MONTHS));
  const before = sum(months.slice(-2 * TREND_MONTHS, -TREND_MONTHS));
  return {
    months,
    tonnes: sum(months),
    amount: amounts.length === 0 ? null : amounts.reduce((a, b) => a + b, 0),
    trend: before === 0 ? null : last / before - 1,
  };
}
