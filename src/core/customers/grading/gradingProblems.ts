import { LOCALES } from "../../locale.ts";
import { type PolicyPack } from "../../policy/pack.ts";
import { type Measures, winningRows } from "./gradeCustomer.ts";
import { type Condition, type GradingRules, type Measure, MEASURES } from "./rules.ts";

/** Measures that may be unknown. */
const MAYBE: ReadonlySet<Measure> = new Set<Measure>(["amount12m", "trend", "tenure"]);

/** More inputs than this aren't tried: rows are few, and so are their bounds. */
const MOST_INPUTS = 200_000;

/** What is wrong with a pack's grading: every input must have exactly one grade (C-2). */
export function gradingProblems({
  grading,
  clauses,
}: Pick<PolicyPack, "grading" | "clauses">): readonly string[] {
  if (grading === undefined) return [];
  const { grades, rows, tags } = grading;
  const ids = new Set(grades.map(({ id }) => id));
  const known = new Set(clauses.map(({ id }) => id));
  const cited = [grading, ...rows, ...tags].map(({ clause }) => clause);
  const broken = [
    ...[...new Set(cited)]
      .filter((clause) => !known.has(clause))
      .map((clause) => `cites clause "${clause}", which isn't there`),
    ...twice(
      "grade",
      grades.map(({ id }) => id),
    ),
    ...twice(
      "row",
      rows.map(({ id }) => id),
    ),
    ...twice(
      "tag",
      tags.map(({ tag }) => tag),
    ),
    ...[...rows.map(({ grade }) => grade), ...tags.flatMap((row) => row.grades ?? [])]
      .filter((grade) => !ids.has(grade))
      .map((grade) => `names grade "${grade}", which isn't there`),
    ...grades
      .filter(({ label }) => LOCALES.some((locale) => label[locale].trim() === ""))
      .map(({ id }) => `grade "${id}" has no label in some language`),
    ...tags
      .filter(({ label }) => LOCALES.some((locale) => label[locale].trim() === ""))
      .map(({ tag }) => `tag "${tag}" has no label in some language`),
    ...tags
      .filter(({ priority }) => !Number.isInteger(priority) || priority < 0)
      .map(({ tag }) => `tag "${tag}" has no sensible priority`),
    ...[...rows, ...tags]
      .flatMap(({ when }) => when)
      .filter((condition) => !isSensible(condition))
      .map(({ measure }) => `has a condition on ${measure} that nothing or everything meets`),
  ];
  return (broken.length > 0 ? broken : coverageProblems(grading)).map(
    (problem) => `grading ${problem}`,
  );
}

const twice = (what: string, ids: readonly string[]): string[] =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `has ${what} "${id}" twice`,
  );

function isSensible({ atLeast, below }: Condition): boolean {
  const bounds = [atLeast, below].filter((bound) => bound !== undefined);
  if (bounds.length === 0 || !bounds.every(Number.isFinite)) return false;
  return atLeast === undefined || below === undefined || atLeast < below;
}

/** Tries one input of every region that the bounds cut the measures into, and every bound itself. */
function coverageProblems(rules: GradingRules): readonly string[] {
  const values = MEASURES.map((measure) => valuesOf(rules, measure));
  const inputs = values.reduce((product, { length }) => product * length, 1);
  if (inputs > MOST_INPUTS) return ["has too many bounds to be checked"];
  const problems = new Set<string>();
  for (let n = 0; n < inputs; n += 1) {
    const measures = inputAt(values, n);
    const found = new Set(winningRows(rules, measures).map(({ grade }) => grade));
    if (found.size === 1) continue;
    const input = MEASURES.filter((measure) => (values[MEASURES.indexOf(measure)] ?? []).length > 1)
      .map((measure) => `${measure} ${measures[measure] ?? "unknown"}`)
      .join(", ");
    const what = found.size === 0 ? "no grade" : `${found.size} grades (${[...found].join(", ")})`;
    problems.add(`has ${what} for ${input === "" ? "any customer" : input}`);
    if (problems.size === MOST_REPORTED) break;
  }
  return [...problems];
}

const MOST_REPORTED = 5;

function inputAt(values: readonly (readonly (number | null)[])[], n: number): Measures {
  let rest = n;
  const picked = values.map((options) => {
    const value = options[rest % options.length] ?? null;
    rest = Math.floor(rest / options.length);
    return value;
  });
  return Object.fromEntries(
    MEASURES.map((measure, index) => [measure, picked[index] ?? null]),
  ) as Measures;
}

/** Unknown where that may be, every bound, and a value on either side of each. */
function valuesOf({ rows }: GradingRules, measure: Measure): readonly (number | null)[] {
  const bounds = rows
    .flatMap(({ when }) => when)
    .filter((condition) => condition.measure === measure)
    .flatMap(({ atLeast, below }) => [atLeast, below])
    .filter((bound) => bound !== undefined);
  if (bounds.length === 0) return [0];
  const sorted = [...new Set(bounds)].toSorted((a, b) => a - b);
  const beside = sorted.map((bound, index) => (bound + (sorted[index + 1] ?? bound + 2)) / 2);
  const all = [(sorted[0] ?? 0) - 1, ...sorted, ...beside];
  return MAYBE.has(measure) ? [null, ...all] : all;
}
