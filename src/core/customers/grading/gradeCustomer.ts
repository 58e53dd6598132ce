import {
  type Condition,
  type CustomerTag,
  type GradeRow,
  type GradingRules,
  LAST_PRIORITY,
  type Measure,
} from "./rules.ts";

/** A customer as grading sees them; null: not known. */
export type Measures = Readonly<Record<Measure, number | null>>;

/** A condition that was met, and by what. */
export interface GradeReason extends Condition {
  readonly value: number;
}

/** What a grade stands on, as it is kept with it. */
export interface ByRule {
  readonly grade: string;
  /** Ids of the rows that gave it. */
  readonly rows: readonly string[];
  readonly reasons: readonly GradeReason[];
}

export const meets = (measures: Measures, { measure, atLeast, below }: Condition): boolean => {
  const value = measures[measure];
  if (value === null) return false;
  return (atLeast === undefined || value >= atLeast) && (below === undefined || value < below);
};

/** Rows of the highest priority among those that fit; in a sound pack all give the same grade. */
export function winningRows(
  { rows }: Pick<GradingRules, "rows">,
  measures: Measures,
): readonly GradeRow[] {
  const fitting = rows.filter(({ when }) => when.every((condition) => meets(measures, condition)));
  const highest = Math.max(...fitting.map(({ priority }) => priority));
  return fitting.filter(({ priority }) => priority === highest);
}

/** @throws RangeError when no row fits, which `gradingProblems` would have found at load. */
export function gradeByRule(rules: GradingRules, measures: Measures): ByRule {
  const winners = winningRows(rules, measures);
  const [first] = winners;
  if (first === undefined) throw new RangeError("no grade for these measures");
  return {
    grade: first.grade,
    rows: winners.map(({ id }) => id),
    reasons: winners.flatMap(({ when }) =>
      when.map((condition) => ({ ...condition, value: measures[condition.measure] ?? 0 })),
    ),
  };
}

/** Tags in the order of the visit list, and the place that the first of them gives. */
export interface Tagged {
  readonly tags: readonly CustomerTag[];
  readonly priority: number;
}

/** @param classes set by hand. */
export function tagCustomer(
  { tags }: Pick<GradingRules, "tags">,
  grade: string,
  classes: readonly string[],
  measures: Measures,
): Tagged {
  const found = tags
    .filter(
      (row) =>
        (row.grades?.includes(grade) ?? true) &&
        (row.classes?.some((one) => classes.includes(one)) ?? true) &&
        row.when.every((condition) => meets(measures, condition)),
    )
    .toSorted((a, b) => a.priority - b.priority);
  return { tags: found.map(({ tag }) => tag), priority: found[0]?.priority ?? LAST_PRIORITY };
}

/** A grade given by hand is in force to the end of its last day, in the organisation's zone. */
export const isInForce = (
  held: { readonly source: string; readonly until: string | null } | null,
  today: Temporal.PlainDate,
): boolean => held?.source === "hand" && (held.until === null || held.until >= today.toString());
