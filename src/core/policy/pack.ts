import { type LocalText } from "../locale.ts";
import { type StaffRole } from "../person.ts";
import { type ClockKind } from "../case/case.ts";

/** A policy as data: rules are rows with their clause; see `checkPack` for what is checked at load. */
export interface PolicyPack {
  readonly id: string;
  readonly name: LocalText;
  readonly version: string;
  /** First day it is in force, ISO date in the organisation's zone (C-11). */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly approvedBy: LocalText;
  /** Who interprets it (C-12). */
  readonly interpreter: LocalText;
  readonly clauses: readonly Clause[];
  readonly topics: readonly Topic[];
  readonly routes: readonly RouteRule[];
  readonly clocks: readonly ClockRule[];
  readonly closing: ClosingRule;
  /** Clauses behind what the engine insists on in every case. */
  readonly principles: Readonly<Record<Principle, string | null>>;
}

/** What a refusal or a promise stands on; null: no clause of this policy says it. */
export const PRINCIPLES = [
  /** Answered only after it was looked into. */
  "investigateFirst",
  /** Never handled by the person it is about. */
  "aboutStaff",
  /** Handed over only with a reason and by acceptance. */
  "handOver",
  /** What can't be solved is decided by the director. */
  "directorDecides",
  /** An answer at an appointed time. */
  "promise",
  /** Closed only when customer and director know the answer. */
  "closing",
  /** Whoever is asked first takes it up and answers. */
  "firstContact",
] as const;

export type Principle = (typeof PRINCIPLES)[number];

/** The clause as shown to whoever asks "why?"; `id` is that of requirements.md. */
export interface Clause {
  readonly id: string;
  /** How the source counts it: 第一部分第三條 … */
  readonly article: LocalText;
  readonly text: LocalText;
}

/** A kind of complaint. */
export interface Topic {
  readonly id: string;
  readonly label: LocalText;
  /** Department that is responsible (責任部門); null: none is, the director is told alone. */
  readonly department: string | null;
  /** A facility of the whole building: who lives where makes no difference to it. */
  readonly shared?: boolean;
  /** About a member of staff: past that person and their desk (P-1.5). */
  readonly aboutStaff?: boolean;
}

/**
 * Who answers. The matching row with the highest priority wins; `checkPack` sees to it that
 * exactly one does for every topic.
 */
export interface RouteRule {
  readonly id: string;
  readonly clause: string;
  readonly priority: number;
  readonly when: { readonly topics?: readonly string[]; readonly aboutStaff?: boolean };
  /** First role for which a suitable person is there; byArea: of the case's area only. */
  readonly to: readonly { readonly role: StaffRole; readonly byArea?: boolean }[];
  /** Who is the second person (C-8); the same order of search, never the owner. */
  readonly second: readonly { readonly role: StaffRole; readonly byArea?: boolean }[];
  /** A reading of ours, to be confirmed by whoever runs the bot. */
  readonly assumption?: boolean;
}

export interface ClockRule {
  readonly id: string;
  readonly clause: string;
  readonly kind: ClockKind;
  readonly basis: "written" | "internal";
  readonly due: DueRule;
  readonly assumption?: boolean;
}

/** sameDay: until the cut-off of the day, else the next working day's end (readings, P-1.3). */
export type DueRule =
  | { readonly type: "sameDay" }
  | { readonly type: "workingDays"; readonly days: number }
  | { readonly type: "workingHours"; readonly hours: number };

export interface ClosingRule {
  readonly clause: string;
  /** Calendar days after the delivered answer until silence closes the case. */
  readonly silenceDays: number;
  /** Calendar days after closing during which it may be reopened; later it becomes a new case. */
  readonly reopenDays: number;
  /** The reply with which a withdrawal closes: every closing carries one. */
  readonly withdrawnReply: LocalText;
  readonly assumption?: boolean;
}
