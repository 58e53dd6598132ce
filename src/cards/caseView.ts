import {
  type Case,
  type CaseEvent,
  type CaseStatus,
  type CaseVerb,
  type ClockKind,
} from "../core/case/case.ts";
import { type Expected, type WorkPart } from "../core/case/expected.ts";
import { type Elapsed } from "../core/case/whoseTurn.ts";
import { type LocalText } from "../core/locale.ts";
import { type Clause } from "../core/policy/pack.ts";
import { type SupplyDraft } from "../core/supply/request.ts";
import { type Milestone } from "../core/supply/stages.ts";
import { type SupplyVerb } from "../core/supply/steps.ts";
import {
  type ChangeRequest,
  type HandedIn,
  type Inspection,
  type Order,
  type PartyRole,
  type SupplyPlan,
  type SupplyStage,
} from "../core/supply/supply.ts";
import { type CasesTexts } from "../locales/zhHant/cases.ts";

/** How a person is named to others: never more than this. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly reach: string | null;
}

export type CustomerStage = keyof CasesTexts["stage"];

/** Everything that the first answer names. */
export interface Filed {
  readonly ok: true;
  /** False: this form had made its case before; nothing was written. */
  readonly fresh: boolean;
  readonly caseId: string;
  readonly reference: string;
  readonly topic: LocalText;
  readonly owner: NamedPerson;
  readonly onBehalf: boolean;
  /** Name of the known customer for whom staff filed it; they see it among their cases. */
  readonly filedFor: string | null;
  readonly investigateBy: Temporal.Instant | null;
  readonly answerBy: Temporal.Instant | null;
  /** Of a supply request: who surveys and plans, and by when the site is to be surveyed. */
  readonly handler?: NamedPerson | null;
  readonly surveyBy?: Temporal.Instant | null;
  readonly clauses: readonly Clause[];
  /** Null during office hours. */
  readonly opensAt: Temporal.Instant | null;
  /** Emergency numbers, the first one first. */
  readonly hotline: readonly { readonly label: LocalText; readonly phone: string }[];
  readonly zone: string;
  /** Shown once, to whoever has no account or no name; null for the others and when not fresh. */
  readonly claimCode: string | null;
}

export interface CaseSummary {
  readonly caseId: string;
  readonly reference: string;
  readonly topic: LocalText;
  readonly place: string | null;
  readonly stage: CustomerStage;
  readonly owner: NamedPerson;
  /** When the next thing is due from us; null when it isn't our turn. */
  readonly dueAt: Temporal.Instant | null;
  /** Whether this person may urge it now. */
  readonly urgeable: boolean;
  readonly filedAt: Temporal.Instant;
  readonly zone: string;
}

/** A line of the trail as shown: who is a name for staff, a part for customers. */
export interface TrailLine {
  readonly type: CaseEvent["type"];
  readonly at: Temporal.Instant;
  readonly by: {
    readonly part: "staff" | "customer" | "clock";
    readonly name: string | null;
    /** For whom they stood in; to staff alone. */
    readonly actingFor?: string;
  };
  readonly text: string | null;
  /** What was promised for when. */
  readonly dueAt: Temporal.Instant | null;
  /** Of a supply request: which step it was. */
  readonly step?: SupplyVerb;
  /** Which document it was about. */
  readonly item?: LocalText;
}

export interface DueLine {
  readonly kind: ClockKind;
  readonly dueAt: Temporal.Instant;
  readonly basis: "written" | "internal";
  readonly clause: Clause | null;
}

/** A case as one person may see it: what isn't for them isn't in it. */
export interface CaseView {
  readonly caseId: string;
  readonly version: number;
  readonly reference: string;
  readonly topic: LocalText;
  readonly place: string | null;
  readonly details: string;
  readonly wish: string | null;
  readonly status: CaseStatus;
  readonly stage: CustomerStage;
  readonly turn: "ours" | "yours" | "nobody";
  /** How long it has been the customer's turn, in milliseconds. */
  readonly waitedMs: number;
  /** Whose the time so far was (B4). */
  readonly elapsed: Pick<Elapsed, "oursMs" | "theirsMs" | "closedMs">;
  readonly owner: NamedPerson;
  readonly due: readonly DueLine[];
  /** Set while the policy sets no limit for the answer; our own target, where there is one. */
  readonly noLimit: { readonly target: Temporal.Instant | null } | null;
  readonly answer: string | null;
  readonly closedAs: Case["closedAs"];
  readonly trail: readonly TrailLine[];
  /** Where its files can be looked at. */
  readonly files: readonly string[];
  readonly filedAt: Temporal.Instant;
  readonly zone: string;
  /** What this person can do now. */
  readonly verbs: readonly CaseVerb[];
  /** For staff alone. */
  readonly inside: InsideView | null;
  /** Of a supply request: the journey (B10). */
  readonly supply: SupplyView | null;
}

/** A supply request as one person may see it. */
export interface SupplyView {
  readonly stage: SupplyStage;
  readonly milestones: readonly {
    readonly id: Milestone;
    readonly state: "done" | "now" | "ahead";
  }[];
  /** What is still to be handed in, in the checklist's order. */
  readonly missing: readonly { readonly id: string; readonly label: LocalText }[];
  readonly lines: readonly SupplyLine[];
  /** What was handed in, the latest version of each, in the checklist's order. */
  readonly documents: readonly DocumentView[];
  /** Steps that this person can take now, the most pressing first. */
  readonly steps: readonly SupplyVerb[];
  /** What the fields of those steps may be chosen from, as `verb.field`. */
  readonly options: Readonly<Record<string, readonly StepOption[]>>;
  /** Written notices that this person may open, the newest last. */
  readonly notices: readonly { readonly number: string; readonly link: string }[];
}

export interface DocumentView {
  readonly id: string;
  readonly label: LocalText;
  /** 0: nothing was handed in; the item doesn't apply. */
  readonly version: number;
  readonly status: HandedIn["status"];
  readonly remark: string | null;
  readonly links: readonly string[];
}

export interface StepOption {
  readonly value: string;
  /** An instant in ISO text is shown as a time. */
  readonly label: LocalText | string;
}

/** One fact of a request; the builder of the card words it. */
export type SupplyLine =
  | { readonly type: "request"; readonly request: SupplyDraft }
  | {
      readonly type: "level";
      readonly of: "review" | "answer";
      readonly level: LocalText;
      readonly clause: Clause | null;
    }
  | { readonly type: "plan"; readonly plan: SupplyPlan }
  | { readonly type: "party"; readonly role: PartyRole; readonly name: string }
  | { readonly type: "progress"; readonly percent: number }
  /** ISO date by which the works are expected to be finished. */
  | { readonly type: "finish"; readonly on: string }
  | {
      readonly type: "person";
      readonly what: "manager" | "surveyor" | "supervisor";
      readonly person: NamedPerson;
    }
  | { readonly type: "said"; readonly what: "surveyTimes" | "contact"; readonly text: string }
  | { readonly type: "order"; readonly order: Order; readonly needsApproval: boolean }
  | { readonly type: "change"; readonly change: ChangeRequest }
  | { readonly type: "inspection"; readonly inspection: Inspection }
  | {
      readonly type: "when";
      readonly what: "survey" | "supplyAt";
      readonly at: Temporal.Instant;
    }
  | {
      readonly type: "text";
      readonly what: "entrusted" | "contract" | "meter" | "stopped" | "explained";
      readonly text: string;
    };

export interface InsideView {
  readonly second: NamedPerson;
  readonly handler: NamedPerson | null;
  readonly offeredTo: NamedPerson | null;
  readonly customer: string | null;
  readonly phone: string | null;
  readonly anonymous: boolean;
  readonly restricted: boolean;
  readonly investigation: string | null;
  readonly decision: string | null;
  readonly substantiated: boolean | null;
  /** To whom it may be handed over. */
  readonly targets: readonly NamedPerson[];
  /** Until when the next reminder may be put off; null when none can be. */
  readonly latestSnooze: Temporal.Instant | null;
}

/** What was done, by whom and when; for buttons that come too late. */
export interface LastEvent {
  readonly type: CaseEvent["type"];
  readonly by: TrailLine["by"];
  readonly at: Temporal.Instant;
  readonly step?: SupplyVerb;
}

export interface WorkItem {
  readonly caseId: string;
  readonly reference: string;
  readonly topic: LocalText;
  readonly place: string | null;
  readonly as: WorkPart;
  readonly expected: Expected;
  /** Of a supply request: the step that is meant; null: none is. */
  readonly step: SupplyVerb | null;
  readonly dueAt: Temporal.Instant | null;
  readonly status: CaseStatus;
  readonly zone: string;
}
