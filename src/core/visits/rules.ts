import { type LocalText } from "../locale.ts";
import { type StaffRole } from "../person.ts";
import { type Period } from "../time/calendarTime.ts";

/** How a customer is called on: by phone, at their site, or at their home. */
export const VISIT_KINDS = ["phone", "onSite", "home"] as const;

export type VisitKind = (typeof VISIT_KINDS)[number];

/** Seasons of sales (旺季、淡季). */
export const SEASONS = ["peak", "off"] as const;

export type Season = (typeof SEASONS)[number];

/**
 * How long after one contact the next is due at the latest: so many days, so many months of the
 * calendar (clamped to the last day), or once in each period that the calendar has.
 */
export type Interval =
  { readonly days: number } | { readonly months: number } | { readonly period: Period };

/** How often a customer is called on, and by whom; its id is stored with schedules: never rename one. */
export interface Cadence {
  readonly id: string;
  readonly clause: string;
  readonly kind: VisitKind;
  readonly label: LocalText;
  /** One for the whole year, or one a season. */
  readonly every: Interval | Readonly<Record<Season, Interval>>;
  /** "cover": whoever covers the customer; else somebody of this role, in turn. */
  readonly madeBy: "cover" | StaffRole;
  readonly assumption?: boolean;
}

/** Days of the year that are of a season, both inclusive, as MM-DD; may go over New Year. */
export interface SeasonRow {
  /** Null: of every region without rows of its own. */
  readonly region: string | null;
  readonly season: Season;
  readonly from: string;
  readonly to: string;
  readonly assumption?: boolean;
}

/** Whom a day's list begins with (C-4); the row's place is the order. */
export interface PriorityRow {
  readonly tag: string;
  readonly clause: string;
  readonly label: LocalText;
}

/** Return visits as rows of a pack (C-3, C-4, P-2.2). */
export interface VisitRules {
  readonly cadences: readonly Cadence[];
  /** Empty where no cadence differs by season. */
  readonly seasons: readonly SeasonRow[];
  readonly priorities: readonly PriorityRow[];
  /** Most visits of a kind that one person makes on a day; more is an alarm. */
  readonly mostPerDay: Readonly<Record<VisitKind, number>>;
  /** How many days ahead visits are planned. */
  readonly horizonDays: number;
  /** A customer who joins so many days or fewer before a period's end is first called on in the next. */
  readonly joinDays: number;
  /** Tries without an answer after which the second person takes over (readings, C-3). */
  readonly tries: number;
  /** How often, and by how many calendar days at most, a visit is put off; never past its due day. */
  readonly snooze: { readonly times: number; readonly mostDays: number };
  readonly clause: string;
  readonly assumption?: boolean;
}
