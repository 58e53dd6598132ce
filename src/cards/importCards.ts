import { type CellProblem } from "../core/customers/cells.ts";
import { type Mapping, type TableColumn } from "../core/customers/columns.ts";
import {
  type ImportReport,
  type ReportLine,
  type ResultCounts,
  toldLines,
} from "../core/customers/importReport.ts";
import { type TableLine } from "../core/registry/planImport.ts";
import { type Card } from "../core/reply.ts";
import { type CustomerImportTexts } from "../locales/zhHant/customerImport.ts";
import { type CustomersTexts } from "../locales/zhHant/customers.ts";
import { fieldName, valueWords } from "./customerWords.ts";
import { aside, cardOf, line, title } from "./elements.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

const SHOWN = 10;

/** How many of each result, in words. */
export const countsText = (t: CustomerImportTexts, counts: ResultCounts): string =>
  t.counts({ ...counts, fresh: counts.new });

/** What becomes of one line, in words; also for the command line. */
export function lineText(t: CustomersTexts, one: ReportLine): string {
  const detail = [
    ...one.problems.map((problem) => problemText(t.import, problem)),
    ...one.changes.map(({ field, before, after }) =>
      t.import.change({
        what: fieldName(t, field),
        before: valueWords(t, field, before) || t.import.nothing,
        after: valueWords(t, field, after) || t.import.nothing,
      }),
    ),
    ...one.conflicts.map((field) => t.import.contested({ what: fieldName(t, field) })),
  ].join(t.import.listSeparator);
  return t.import.line[one.result]({ line: one.line, about: escapeMarkdown(one.about), detail });
}

export const problemText = (t: CustomerImportTexts, { code, column, value }: CellProblem): string =>
  t.problem[code]({ column: t.column[column], value: escapeMarkdown(value.slice(0, 60)) });

/** How a table was read, and what it would do: counts first, then what was refused. */
export function tryOutCard(
  t: CustomersTexts,
  tried: {
    readonly encoding: keyof CustomerImportTexts["encoding"];
    readonly mapping: Mapping;
    readonly sample: readonly TableLine[];
    readonly report: ImportReport;
    readonly missing: readonly TableColumn[];
  },
): Card {
  const { encoding, mapping, sample, report, missing } = tried;
  const { import: own } = t;
  const { counts } = report;
  const lines = Object.values(counts).reduce((a, b) => a + b, 0);
  const told = toldLines(report);
  const leftOut = mapping.names.filter((_, index) => mapping.columns[index] === null);
  return cardOf([
    title(own.title),
    line(
      own.readAs({
        ...{ table: own.table[mapping.table], encoding: own.encoding[encoding], lines },
        separator: mapping.delimiter === "\t" ? own.tab : mapping.delimiter,
      }),
    ),
    aside(mappedText(own, mapping)),
    leftOut.length === 0
      ? null
      : aside(own.leftOut({ names: leftOut.map(escapeMarkdown).join(own.listSeparator) })),
    ...sample.map((one) =>
      aside(own.sample({ line: one.line, cells: one.cells.map(escapeMarkdown).join(" | ") })),
    ),
    aside(own.sampleHint),
    ...(missing.length > 0
      ? [
          line(
            `**${own.missing({ columns: missing.map((one) => own.column[one]).join(own.listSeparator) })}**`,
          ),
        ]
      : [
          line(`**${countsText(own, counts)}**`),
          ...told.slice(0, SHOWN).map((one) => line(lineText(t, one))),
          aside(hintOf(own, counts)),
        ]),
  ]);
}

const mappedText = (t: CustomerImportTexts, { names, columns }: Mapping): string =>
  names
    .flatMap((name, index) => {
      const column = columns[index] ?? null;
      return column === null
        ? []
        : [t.mapped({ column: t.column[column], name: escapeMarkdown(name) })];
    })
    .join(t.listSeparator);

function hintOf(t: CustomerImportTexts, counts: ResultCounts): string {
  const telling = counts.new + counts.changed + counts.conflict;
  if (telling === 0 && counts.refused === 0) return t.nothingNew;
  const refused = counts.refused > 0 ? [t.refusedHint({ count: counts.refused })] : [];
  return [...refused, ...(telling > 0 ? [t.confirmHint] : [])].join(" ");
}

/** A page of a report's lines. */
export function reportCard(
  t: CustomersTexts,
  { fileName, report }: { readonly fileName: string; readonly report: ImportReport },
  wanted: number,
): { readonly card: Card; readonly next: number | null } {
  const told = toldLines(report);
  const pages = Math.max(1, Math.ceil(told.length / SHOWN));
  const page = Math.min(Math.max(1, wanted), pages);
  const card = cardOf([
    title(t.import.reportTitle({ file: escapeMarkdown(fileName) })),
    line(`**${countsText(t.import, report.counts)}**`),
    ...told.slice((page - 1) * SHOWN, page * SHOWN).map((one) => line(lineText(t, one))),
    pages > 1 ? aside(t.import.more({ page, pages })) : null,
  ]);
  return { card, next: page < pages ? page + 1 : null };
}

/** How an import ended, for whoever confirmed it. */
export function importDoneText(
  t: CustomerImportTexts,
  ended: {
    readonly fileName: string;
    readonly status: "done" | "failed";
    /** Of the file. */
    readonly lines: number;
    readonly report: ImportReport;
  },
): string {
  const file = escapeMarkdown(ended.fileName);
  const { counts } = ended.report;
  const done = Object.values(counts).reduce((a, b) => a + b, 0);
  if (ended.status === "failed") return t.failed({ file, done, lines: ended.lines });
  const text = t.done({ file, counts: countsText(t, counts) });
  return counts.refused > 0 ? `${text} ${t.seeReport}` : text;
}
