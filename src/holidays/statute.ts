import { type Occasion } from "./occasions.ts";

/** A day off that a law gives every year, with where the law says so. */
export interface StatuteDay {
  readonly id: string;
  readonly clause: string;
  readonly day: Occasion;
}

/** The days off of one law, and what it does when one falls on a day that is off anyway. */
export interface Statute {
  readonly days: readonly StatuteDay[];
  /** First year for which these rows hold. */
  readonly since: number;
  /** Years whose published calendar they have been compared with, day by day. */
  readonly compared: readonly number[];
  /**
   * Dates off of a year's days; some may lie in the year before or after.
   *
   * @param year of 2001–2050.
   */
  readonly datesOf: (year: number) => readonly Temporal.PlainDate[];
}

export const solar = (month: number, day: number): Occasion => ({ on: "solar", month, day });
export const lunar = (month: number, day: number): Occasion => ({ on: "lunar", month, day });
export const newYear = (plus: number): Occasion => ({ on: "newYear", plus });
export const easter = (plus: number): Occasion => ({ on: "easter", plus });
export const qingming: Occasion = { on: "qingming" };
