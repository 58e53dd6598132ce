import { type LocalText } from "../locale.ts";
import { type StaffRole } from "../person.ts";
import { type CaseKind, type ClockKind } from "../case/case.ts";
import { type FindingRules } from "../findings/rules.ts";
import { type Ladder } from "../clock/ladder.ts";
import { type VisitRules } from "../visits/rules.ts";
import { type CompensationRules } from "../compensation/rules.ts";
import { type CoverRules } from "../customers/cover/rules.ts";
import { type GradingRules } from "../customers/grading/rules.ts";
import { type SupplyRules } from "../supply/rules.ts";
import { type SnoozeRule } from "../clock/snooze.ts";
import { type RegistryRule } from "../registry/registryEntry.ts";
import { type Period } from "../time/calendarTime.ts";

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
  readonly ladder: Ladder;
  readonly closing: ClosingRule;
  readonly urging: UrgingRule;
  /** Electricity supply, of a policy that has it. */
  readonly supply?: SupplyRules;
  readonly snoozing: SnoozeRule;
  /** Left out: the policy knows no registry of contractors. */
  readonly registry?: RegistryRule;
  /** What is around a return visit; left out: the policy knows none. */
  readonly findings?: FindingRules;
  /** Return visits, of a policy that has them (C-3, P-2.2). */
  readonly visits?: VisitRules;
  /** Left out: customers have no grades. */
  readonly grading?: GradingRules;
  /** Left out: the policy doesn't say how many know a customer. */
  readonly cover?: CoverRules;
  /** Left out: the policy doesn't speak of compensation. */
  readonly compensation?: CompensationRules;
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

/** A kind of complaint, or of another matter. */
export interface Topic {
  readonly id: string;
  readonly label: LocalText;
  /** What it is a topic of; left out: of complaints. */
  readonly of?: CaseKind;
  /** Department that is responsible (責任部門); null: none is, the director is told alone. */
  readonly department: string | null;
  /** A facility of the whole building: who lives where makes no difference to it. */
  readonly shared?: boolean;
  /** About a member of staff: past that person and their desk (P-1.5). */
  readonly aboutStaff?: boolean;
}

/** The topics that a complaint may have. */
export const complaintTopics = ({ topics }: Pick<PolicyPack, "topics">): readonly Topic[] =>
  topics.filter((topic) => (topic.of ?? "complaint") === "complaint");

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

/**
 * How long a limit is. Ends are inclusive (以內): what is done at the due instant is in time. Whole
 * days, weeks and months don't count the day they begin on, and the last one counts to its end.
 * "Day" in a text without more is a calendar day (readings, across the three).
 */
export type DueRule =
  /** Until the cut-off of the working day, else the next one's (readings, P-1.3). */
  | { readonly type: "sameDay" }
  /** Until the cut-off of the n-th working day after that one. */
  | { readonly type: "workingDays"; readonly days: number }
  /** Opening hours only, to the moment. */
  | { readonly type: "workingHours"; readonly hours: number }
  /** Day and night, to the moment. */
  | { readonly type: "calendarHours"; readonly hours: number }
  /** To the end of the n-th calendar day after; 0: of the day it begins on. */
  | { readonly type: "calendarDays"; readonly days: number }
  /** Of seven days each (readings, C-3). */
  | { readonly type: "weeks"; readonly weeks: number }
  /** Of 15 days each; the other reading of C-3, the 1st and the 16th, is endOfPeriod. */
  | { readonly type: "halfMonths"; readonly halfMonths: number }
  /** To the end of the same day of a later month, or of its last one (E-31). */
  | { readonly type: "months"; readonly months: number }
  /** To the end of the calendar's own period; following 0: of the one it begins in (P-2.2). */
  | { readonly type: "endOfPeriod"; readonly period: Period; readonly following: number };

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

/** How often a customer may urge a case (催辦). */
export interface UrgingRule {
  /** Null: no clause of this policy says it. */
  readonly clause: string | null;
  /** Opening hours between one urging of a case and the next. */
  readonly everyWorkingHours: number;
  readonly assumption?: boolean;
}
