import { createHash } from "node:crypto";
import { CsvError, parse } from "csv-parse";
import { cleanText } from "../../core/cleanText.ts";
import { guessMapping, knownNames, type Mapping } from "../../core/customers/columns.ts";
import { type TableLine } from "../../core/registry/planImport.ts";

/** Bytes of a file, from the beginning each time it is called; null when the file is gone. */
export type OpenFile = () => Promise<AsyncIterable<Uint8Array> | null>;

/** Encodings that tables come in. */
export const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;

export type Encoding = (typeof ENCODINGS)[number];

/** Why a file is no table. */
export type NoCustomerTable =
  | { readonly problem: "noFile" | "notText" | "empty" | "noNames" }
  | { readonly problem: "broken"; readonly line: number };

/** A file as it was looked at. */
export interface LookedAtTable {
  readonly encoding: Encoding;
  readonly sha256: string;
  readonly mapping: Mapping;
  /** First lines, to see whether they were read right. */
  readonly sample: readonly TableLine[];
}

const DELIMITERS = [",", ";", "\t", "|", "，"] as const;
const SAMPLE = 3;
/** A line of names that is longer than this is none. */
const HEAD_CHARS = 20_000;

/** Finds encoding, separator and columns of a file; reads it to its end, but holds none of it. */
export async function lookAtTable(open: OpenFile): Promise<LookedAtTable | NoCustomerTable> {
  const found = await encodingOf(open);
  if ("problem" in found) return found;
  let head = "";
  for await (const text of decoded(await again(open), found.encoding)) {
    head += text;
    if (head.length > HEAD_CHARS) break;
  }
  if (head.trim() === "") return { problem: "empty" };
  const first = head.slice(0, head.search(/[\r\n]|$/));
  const guesses = await Promise.all(
    DELIMITERS.map(async (delimiter) => guessMapping(await cellsOf(first, delimiter), delimiter)),
  );
  const mapping = guesses.toSorted((a, b) => knownNames(b) - knownNames(a))[0];
  if (mapping === undefined || knownNames(mapping) === 0) return { problem: "noNames" };
  const sample: TableLine[] = [];
  try {
    for await (const record of records(open, found.encoding, mapping.delimiter)) {
      sample.push(record);
      if (sample.length === SAMPLE) break;
    }
  } catch (error) {
    if (error instanceof CsvError) return { problem: "broken", line: lineOf(error) };
    throw error;
  }
  return sample.length === 0 ? { problem: "empty" } : { ...found, mapping, sample };
}

const again = async (open: OpenFile): Promise<AsyncIterable<Uint8Array>> => {
  const bytes = await open();
  if (bytes === null) throw new Error("the file is gone");
  return bytes;
};

/** Without a mark, what is right UTF-8 is UTF-8: other texts of several characters hardly ever are. */
async function encodingOf(
  open: OpenFile,
): Promise<Pick<LookedAtTable, "encoding" | "sha256"> | NoCustomerTable> {
  const hash = createHash("sha256");
  let fits: ReadonlyMap<Encoding, TextDecoder> | null = null;
  const bytes = await open();
  if (bytes === null) return { problem: "noFile" };
  let any = false;
  for await (const chunk of bytes) {
    hash.update(chunk);
    any ||= chunk.length > 0;
    fits ??= candidatesFor(chunk);
    fits = new Map([...fits].filter(([, decoder]) => decodes(decoder, chunk)));
  }
  if (!any) return { problem: "empty" };
  const [encoding] = [...(fits ?? [])].find(([, decoder]) => decodes(decoder)) ?? [];
  return encoding === undefined ? { problem: "notText" } : { encoding, sha256: hash.digest("hex") };
}

const decoderOf = (encoding: Encoding) => new TextDecoder(encoding, { fatal: true });

function candidatesFor([first, second]: Uint8Array): ReadonlyMap<Encoding, TextDecoder> {
  const marked: readonly Encoding[] =
    first === 0xff && second === 0xfe
      ? ["utf-16le"]
      : first === 0xfe && second === 0xff
        ? ["utf-16be"]
        : ["utf-8", "gb18030"];
  return new Map(marked.map((encoding) => [encoding, decoderOf(encoding)]));
}

/** @param chunk left out: whether it may end here. */
function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    const text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    return !text.includes("\0");
  } catch {
    return false;
  }
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncIterable<string> {
  const decoder = decoderOf(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function cellsOf(line: string, delimiter: string): Promise<readonly string[]> {
  const parser = parse(line, { delimiter, relax_quotes: true, relax_column_count: true });
  for await (const cells of parser) return (cells as readonly string[]).map(cleanText);
  return [];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The lines after that of names, one by one, cells cleaned; empty ones are passed over.
 *
 * @throws CsvError for a line that can't be taken apart.
 */
export async function* records(
  open: OpenFile,
  encoding: Encoding,
  delimiter: string,
): AsyncIterable<TableLine> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const feeding = feed(parser, decoded(await again(open), encoding));
  let first = true;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (first) {
        first = false;
        continue;
      }
      const cells = record.map(cleanCell);
      if (cells.every((cell) => cell === "")) continue;
      // A quoted cell may run over several lines: the one that it begins on is named.
      const inner = record.reduce((sum, cell) => sum + lineEnds(cell), 0);
      yield { line: info.lines - inner, cells };
    }
  } finally {
    parser.destroy();
    await feeding;
  }
}

/** What nothing is hidden in needs no cleaning: most cells of most files. */
const PLAIN =
  /^[\u0021-\u007e\u4e00-\u9fa5](?:[\u0020-\u007e\u4e00-\u9fa5]*[\u0021-\u007e\u4e00-\u9fa5])?$/u;

const cleanCell = (cell: string): string =>
  cell === "" || PLAIN.test(cell) ? cell : cleanText(cell);

const lineEnds = (cell: string): number =>
  cell.includes("\n") || cell.includes("\r") ? (cell.match(/\r\n|\r|\n/g) ?? []).length : 0;

/** Gives text to the parser as it has room for it; its faults are those of whoever reads. */
async function feed(parser: ReturnType<typeof parse>, texts: AsyncIterable<string>): Promise<void> {
  try {
    for await (const text of texts) {
      if (parser.destroyed) return;
      if (text !== "" && !parser.write(text)) await roomIn(parser);
    }
    if (!parser.destroyed) parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

const roomIn = (parser: ReturnType<typeof parse>): Promise<void> =>
  new Promise((resume) => {
    const done = () => {
      parser.off("drain", done).off("close", done);
      resume();
    };
    parser.on("drain", done).on("close", done);
  });

/** Line at which a table can't be taken apart. */
export const lineOf = (error: CsvError): number => Number(error["lines"] ?? 0);
