import { isStaff, type Person, type StaffRole } from "../person.ts";
import { type Period, periodOf } from "../time/calendarTime.ts";

/** What residents are invited to (P-2.2): the half-yearly forum, festivals, other events. */
export const GATHERING_KINDS = ["forum", "festival", "event"] as const;

export type GatheringKind = (typeof GATHERING_KINDS)[number];

export type GatheringStatus = "PLANNED" | "INVITED" | "HELD" | "CANCELLED";

export interface Gathering {
  readonly id: string;
  readonly organisationId: string;
  /** As stored: G and eight characters. */
  readonly reference: string;
  readonly kind: GatheringKind;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Temporal.Instant;
  readonly hostId: string;
  readonly status: GatheringStatus;
  /** Areas that were invited; empty: nobody yet, or all. */
  readonly areas: readonly string[];
  readonly minutes: string | null;
  readonly heldAt: Temporal.Instant | null;
  readonly version: number;
}

/** Rows of a pack that has gatherings. */
export interface GatheringRules {
  readonly clause: string;
  /** Who may arrange one. */
  readonly by: readonly StaffRole[];
  /** In each such period of the calendar a forum is held. */
  readonly forumEvery: Period;
  /** Days before the period's end at which nobody has arranged one: its arranger is reminded. */
  readonly warnDays: readonly number[];
  /** Most guests told at once; more are invited area by area. */
  readonly mostGuests: number;
  readonly assumption?: boolean;
}

/** What may be done with one. */
export const GATHERING_VERBS = [
  "invite",
  "move",
  "cancel",
  "attendance",
  "minutes",
  "item",
] as const;

export type GatheringVerb = (typeof GATHERING_VERBS)[number];

export type GatheringRefusal =
  | "notYours"
  /** It is over or called off. */
  | "over"
  | "cancelled"
  /** Who came and what was said are recorded from its beginning on. */
  | "tooEarly"
  /** Not in the past. */
  | "past"
  | "noMinutes"
  | "noGuests"
  | "tooMany";

export const mayArrange = (rules: GatheringRules, person: Person): boolean =>
  isStaff(person) && person.roles.some((role) => rules.by.includes(role));

/** Whether its host, or whoever may arrange gatherings, can do this now; null: yes. */
export function gatheringRefusal(
  verb: GatheringVerb,
  {
    gathering,
    rules,
    by,
    now,
  }: {
    readonly gathering: Gathering;
    readonly rules: GatheringRules;
    readonly by: Person;
    readonly now: Temporal.Instant;
  },
): GatheringRefusal | null {
  if (by.id !== gathering.hostId && !mayArrange(rules, by)) return "notYours";
  if (gathering.status === "CANCELLED") return "cancelled";
  const began = Temporal.Instant.compare(gathering.startsAt, now) <= 0;
  switch (verb) {
    case "invite":
    case "move":
    case "cancel":
      return gathering.status === "HELD" || began ? "over" : null;
    case "attendance":
    case "minutes":
      return began ? null : "tooEarly";
    case "item":
      if (!began) return "tooEarly";
      // What was raised stands in the minutes first: an item is a line of them.
      return gathering.minutes === null ? "noMinutes" : null;
  }
}

/** A period as it is stored and said: `2026-H2`, `2026-Q4`, `2026`. */
export function periodKey(period: Period, date: Temporal.PlainDate): string {
  const { first } = periodOf(period, date);
  const { year, month, day } = first;
  switch (period) {
    case "year":
      return String(year);
    case "halfYear":
      return `${year}-H${month < 7 ? 1 : 2}`;
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "month":
      return `${year}-${String(month).padStart(2, "0")}`;
    case "halfMonth":
      return `${year}-${String(month).padStart(2, "0")}-${day < 16 ? 1 : 2}`;
  }
}

/** Where the forum of the present period stands. */
export type ForumDuty =
  | { readonly state: "held" | "arranged"; readonly period: string }
  /** Nobody has arranged one: so many days are left, today not counted. */
  | { readonly state: "open"; readonly period: string; readonly daysLeft: number };

/** @param forums of the organisation that weren't called off, as days of its zone. */
export function forumDuty(
  rules: GatheringRules,
  today: Temporal.PlainDate,
  forums: readonly { readonly on: Temporal.PlainDate; readonly held: boolean }[],
): ForumDuty {
  const { first, last } = periodOf(rules.forumEvery, today);
  const period = periodKey(rules.forumEvery, today);
  const ours = forums.filter(
    ({ on }) =>
      Temporal.PlainDate.compare(on, first) >= 0 && Temporal.PlainDate.compare(on, last) <= 0,
  );
  if (ours.some(({ held }) => held)) return { state: "held", period };
  // One whose day is past and of which nothing was recorded was not held.
  const coming = ours.some(({ on }) => Temporal.PlainDate.compare(on, today) >= 0);
  if (coming) return { state: "arranged", period };
  return { state: "open", period, daysLeft: today.until(last).days };
}
