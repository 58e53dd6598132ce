import { type LocalText } from "../../locale.ts";

/** What a grade may stand on; what isn't known of a customer meets no condition. */
export const MEASURES = [
  /** Tonnes of the last twelve complete months. */
  "volume12m",
  /** Their worth, in the organisation's currency; unknown where the sales files don't say. */
  "amount12m",
  /** Percent more (or less) tonnes than in the twelve months before; unknown without these. */
  "trend",
  /** Whole months since the first day as a customer. */
  "tenure",
  /** Complaints filed within twelve months, whatever became of them. */
  "complaints12m",
  /** Of these, the ones found substantiated. */
  "upheld12m",
] as const;

export type Measure = (typeof MEASURES)[number];

/** A span of a measure; both bounds left out make no condition. */
export interface Condition {
  readonly measure: Measure;
  /** 及以上: the bound itself counts. */
  readonly atLeast?: number;
  /** 以下 without 及: the bound itself doesn't. */
  readonly below?: number;
}

export interface Grade {
  readonly id: string;
  readonly label: LocalText;
}

/** Of the rows whose conditions are all met, those of the highest priority give the grade. */
export interface GradeRow {
  readonly id: string;
  readonly grade: string;
  readonly priority: number;
  readonly clause: string;
  readonly when: readonly Condition[];
  /** A reading of ours, to be confirmed by whoever runs the bot. */
  readonly assumption?: boolean;
}

/** Stored with customers: never renamed. */
export const CUSTOMER_TAGS = ["large", "key", "new", "old", "complained"] as const;

export type CustomerTag = (typeof CUSTOMER_TAGS)[number];

/** Whom return visits turn to first (C-4); all of grades, classes and conditions must fit. */
export interface TagRow {
  readonly tag: CustomerTag;
  readonly label: LocalText;
  /** Place in the order of the visit list: 1 comes first. */
  readonly priority: number;
  readonly clause: string;
  readonly grades?: readonly string[];
  /** Set by hand. */
  readonly classes?: readonly string[];
  readonly when: readonly Condition[];
  readonly assumption?: boolean;
}

/** Grading as data (C-2, C-4); `gradingProblems` says what is wrong with it. */
export interface GradingRules {
  readonly clause: string;
  readonly grades: readonly Grade[];
  readonly rows: readonly GradeRow[];
  readonly tags: readonly TagRow[];
}

/** Of a customer without any tag: last in the visit list, and what the table has by default. */
export const LAST_PRIORITY = 9;
