import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { cleanText } from "../../core/cleanText.ts";
import { type Header, readHeader } from "../../core/registry/columns.ts";
import { type TableLine } from "../../core/registry/planImport.ts";

/** A table as it was sent, taken apart; nothing of it is believed yet. */
export interface ReadTable {
  readonly header: Header;
  readonly lines: readonly TableLine[];
}

/**
 * Why a file is no table: not text in an encoding that we read, no line of names that we know, a
 * line that can't be taken apart, or more lines than a registry has.
 */
export type NoTable =
  | { readonly problem: "notText" | "noNames" | "empty" | "tooLong" }
  | { readonly problem: "broken"; readonly line: number };

const MOST_LINES = 2_000;
/** Read at once: a longer file is none of a registry, and would hold everybody up. */
const MOST_BYTES = 1024 * 1024;
const DELIMITERS = [",", ";", "\t", "|", "，"] as const;

/** Reads UTF-8 with and without its mark, GB18030 as spreadsheets of the mainland write it, UTF-16. */
export function readTable(bytes: Uint8Array): ReadTable | NoTable {
  if (bytes.length > MOST_BYTES) return { problem: "tooLong" };
  const text = decoded(bytes);
  if (text === null) return { problem: "notText" };
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const best = DELIMITERS.map((delimiter) => ({ delimiter, known: knownNames(first, delimiter) }))
    .filter(({ known }) => known > 0)
    .toSorted((a, b) => b.known - a.known)[0];
  if (best === undefined) return { problem: text.trim() === "" ? "empty" : "noNames" };
  const records = recordsOf(text, best.delimiter);
  if ("problem" in records) return records;
  const [names, ...rest] = records;
  const header = readHeader(names?.cells ?? []);
  if (header === null) return { problem: "noNames" };
  if (rest.length === 0) return { problem: "empty" };
  return rest.length > MOST_LINES ? { problem: "tooLong" } : { header, lines: rest };
}

/** Without a mark, what is right UTF-8 is UTF-8: other texts of several characters hardly ever are. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : null;
  for (const encoding of marked === null ? ["utf-8", "gb18030"] : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? null : text;
    } catch {
      continue;
    }
  }
  return null;
}

/** How many names of columns a first line has, when it is cut at this character. */
function knownNames(line: string, delimiter: string): number {
  const records = recordsOf(line, delimiter);
  if ("problem" in records) return 0;
  const header = readHeader(records[0]?.cells ?? []);
  return header?.columns.filter((column) => column !== null).length ?? 0;
}

interface Raw {
  readonly raw: string;
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, delimiter: string): readonly TableLine[] | NoTable {
  try {
    const parsed = parse(text, {
      delimiter,
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly Raw[];
    return parsed
      .map(({ raw, record, info }) => ({
        // A quoted cell may run over several lines: the one that it begins on is named.
        line:
          info.lines - (raw.replace(/^[\r\n]+|[\r\n]+$/g, "").match(/\r\n|\r|\n/g) ?? []).length,
        cells: record.map(cleanText),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    if (error instanceof CsvError) return { problem: "broken", line: Number(error["lines"] ?? 0) };
    throw error;
  }
}

const MARK = "\u{feff}";

/**
 * A table for a spreadsheet: marked as UTF-8, which Excel wants, and nothing in it is a formula.
 *
 * @param rows the names first.
 */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  MARK +
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: "windows" },
  );
