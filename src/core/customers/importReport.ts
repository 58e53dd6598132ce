import { type CellProblem } from "./cells.ts";

/** What becomes of a line. */
export type LineResult = "new" | "changed" | "unchanged" | "conflict" | "refused";

/** A line of a report: which, what it is of, and why or what. */
export interface ReportLine {
  readonly line: number;
  readonly result: LineResult;
  readonly about: string;
  readonly problems: readonly CellProblem[];
  /** Fields that would change, with what they were and become. */
  readonly changes: readonly FieldChange[];
  /** Fields whose change by hand stands against the file. */
  readonly conflicts: readonly string[];
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** How many lines had each result. */
export type ResultCounts = Readonly<Record<LineResult, number>>;

/** What a table does, counted whole, its lines kept as far as anybody reads them. */
export interface ImportReport {
  readonly counts: ResultCounts;
  /** Refused ones first in importance: of each result the first so many. */
  readonly lines: readonly ReportLine[];
}

export const NO_COUNTS: ResultCounts = {
  new: 0,
  changed: 0,
  unchanged: 0,
  conflict: 0,
  refused: 0,
};

export const EMPTY_REPORT: ImportReport = { counts: NO_COUNTS, lines: [] };

/** More than this nobody reads; the counts say the rest. */
const KEPT: ResultCounts = { refused: 500, conflict: 200, changed: 200, new: 50, unchanged: 0 };

/** A report with more lines. */
export function withLines(report: ImportReport, lines: readonly ReportLine[]): ImportReport {
  const counts = { ...report.counts };
  const kept: ReportLine[] = [];
  for (const line of lines) {
    counts[line.result] += 1;
    if (counts[line.result] <= KEPT[line.result]) kept.push(line);
  }
  return { counts, lines: kept.length === 0 ? report.lines : [...report.lines, ...kept] };
}

const ORDER: readonly LineResult[] = ["refused", "conflict", "changed", "new"];

/** The kept lines as they are told: refused ones first. */
export const toldLines = ({ lines }: ImportReport): readonly ReportLine[] =>
  ORDER.flatMap((result) => lines.filter((line) => line.result === result));

export const totalOf = ({ counts }: ImportReport): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);
