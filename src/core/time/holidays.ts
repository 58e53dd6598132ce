/** How far the public holidays of a year are known. */
export type Coverage =
  /** As published for that year, with the days that are worked in exchange. */
  | "complete"
  /** Only what the law says of every year: what is moved or exchanged isn't known yet. */
  | "statute"
  /** Not at all: every day is as the week has it. */
  | "unknown";

/**
 * Public holidays of a region: all that a calendar asks of whoever provides them. Pure; the same
 * day always gets the same answer.
 */
export interface Holidays {
  /**
   * What the region makes of a day.
   *
   * @returns off: nobody works though the week has the day; worked: it is worked in exchange
   * (調休) though the week has it off; null: the day is as the week has it.
   */
  on(date: Temporal.PlainDate): "off" | "worked" | null;
  coverage(year: number): Coverage;
}

export interface CoverageGap {
  readonly year: number;
  readonly coverage: Exclude<Coverage, "complete">;
}

/**
 * Years whose holidays aren't wholly known, of those that a stretch of days touches: limits that
 * reach into them may end on a day that turns out to be off, and whoever runs the bot must know.
 *
 * @param first and `last`: days in the organisation's zone, both inclusive.
 */
export function coverageGaps(
  holidays: Pick<Holidays, "coverage">,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): readonly CoverageGap[] {
  const gaps: CoverageGap[] = [];
  for (let year = first.year; year <= last.year; year += 1) {
    const coverage = holidays.coverage(year);
    if (coverage !== "complete") gaps.push({ year, coverage });
  }
  return gaps;
}
