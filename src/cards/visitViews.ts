import { type CaseStatus } from "../core/case/case.ts";
import { type QualityCount } from "../core/findings/groupQuality.ts";
import { type ConductRow } from "../core/findings/rules.ts";
import { type VisitFacts } from "../core/findings/visit.ts";
import { type LocalText } from "../core/locale.ts";
import { type Person } from "../core/person.ts";
import { type Clause } from "../core/policy/pack.ts";

/** A visit made before. */
export interface PastVisit {
  readonly kind: VisitFacts["kind"];
  readonly at: Temporal.Instant;
  readonly by: string;
  readonly metWith: string | null;
  /** The customer's own answer before what the visitor heard. */
  readonly satisfaction: number | null;
  readonly findings: readonly PastFinding[];
}

export interface PastFinding {
  readonly text: string;
  /** Null: information alone. */
  readonly reference: string | null;
  readonly status: CaseStatus | null;
  readonly answer: string | null;
}

export interface OpenCase {
  readonly reference: string;
  readonly topic: LocalText;
  readonly status: CaseStatus;
  readonly details: string;
  /** A promise that is still to be kept. */
  readonly promise: Temporal.Instant | null;
}

/** Everything that whoever makes a visit should know before it (C-6). */
export interface Preparation {
  readonly ok: true;
  readonly visit: VisitFacts;
  readonly zone: string;
  readonly visitor: string;
  readonly companion: string | null;
  readonly seconds: readonly string[];
  /** The grade as the pack calls it; null for one that has none. */
  readonly gradeName: LocalText | null;
  /** What it stands on, as it is kept: see `gradeReasonWords`. */
  readonly gradeReason: unknown;
  readonly gradeSource: string | null;
  readonly past: readonly PastVisit[];
  readonly open: readonly OpenCase[];
  readonly conduct: readonly (ConductRow & { readonly article: Clause | null })[];
  /** Who may be taken along, those of the desks that open matters belong to first. */
  readonly technicians: readonly Person[];
  readonly documents: readonly { readonly document: string; readonly version: string }[];
}

/** An improvement under way, or ended in the period. */
export interface ImprovementLine {
  readonly number: number;
  readonly title: string;
  readonly owner: string;
  /** ISO day. */
  readonly dueOn: string;
  readonly status: "open" | "done" | "dropped";
  readonly outcome: string | null;
  readonly items: number;
  readonly isLate: boolean;
}

/** What customers said of the product, by subject and counted (C-10). */
export interface QualityDigest {
  readonly ok: true;
  readonly since: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly counts: readonly QualityCount[];
  readonly total: number;
  readonly valuable: number;
  readonly unjudged: number;
  readonly improvements: readonly ImprovementLine[];
  readonly clause: Clause | null;
  readonly zone: string;
}
