import { type CalendarUnit } from "../time/calendarTime.ts";
import { type Counting } from "../time/instantAtShare.ts";
import { type DueRule } from "./pack.ts";

/** What is to be said of a limit: people are always told which kind of day it is (readings). */
export interface DueFacts {
  readonly counting: Counting;
  readonly unit: CalendarUnit;
  /** 0: the one it begins in. */
  readonly count: number;
  /**
   * cutOff: when the same day ends in the office; endOfDay: midnight; moment: so long after it
   * began, to the minute.
   */
  readonly ends: "cutOff" | "endOfDay" | "moment";
  /** fromStart: so many units after it began; ofCalendar: the end of the calendar's own period. */
  readonly runs: "fromStart" | "ofCalendar";
}

/** The facts of a limit that its words are made of. */
export function describeDue(due: DueRule): DueFacts {
  switch (due.type) {
    case "sameDay":
      return { ...WORKING_DAYS, count: 0 };
    case "workingDays":
      return { ...WORKING_DAYS, count: due.days };
    case "workingHours":
      return { ...HOURS, counting: "working", count: due.hours };
    case "calendarHours":
      return { ...HOURS, counting: "calendar", count: due.hours };
    case "calendarDays":
      return { ...CALENDAR, unit: "day", count: due.days };
    case "weeks":
      return { ...CALENDAR, unit: "week", count: due.weeks };
    case "halfMonths":
      return { ...CALENDAR, unit: "halfMonth", count: due.halfMonths };
    case "months":
      return { ...CALENDAR, unit: "month", count: due.months };
    case "endOfPeriod":
      return { ...CALENDAR, unit: due.period, count: due.following, runs: "ofCalendar" };
  }
}

/** What time a limit counts: what its rungs and its pauses are measured in. */
export const countingOf = (due: DueRule): Counting => describeDue(due).counting;

const WORKING_DAYS = {
  counting: "working",
  unit: "day",
  ends: "cutOff",
  runs: "fromStart",
} as const;
const HOURS = { unit: "hour", ends: "moment", runs: "fromStart" } as const;
const CALENDAR = { counting: "calendar", ends: "endOfDay", runs: "fromStart" } as const;
