import { type CellProblem, type CellValue, readCell } from "./cells.ts";
import { type Column, foldedName, type Header, type TableKind } from "./columns.ts";
import {
  type EntryFields,
  entryFields,
  modelKey,
  type ProductFields,
  productFields,
  type ProductModel,
  type RegistryEntry,
} from "./registryEntry.ts";

/** One line of a table, its cells as they stood. */
export interface TableLine {
  /** Of the file, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface FieldChange {
  readonly column: Column;
  readonly before: CellValue;
  readonly after: CellValue;
}

interface Line {
  readonly line: number;
  /** What it is of: the name, or maker and model. */
  readonly about: string;
}

/** What an import would write. */
export type PlannedWrite =
  | { readonly table: "entry"; readonly known: RegistryEntry | null; readonly fields: EntryFields }
  | {
      readonly table: "product";
      readonly known: ProductModel | null;
      readonly makerId: string;
      readonly fields: ProductFields;
    };

/** What would become of a line. */
export type PlanLine = Line &
  (
    | {
        readonly result: "new" | "changed";
        readonly changes: readonly FieldChange[];
        readonly write: PlannedWrite;
      }
    | { readonly result: "unchanged" }
    | { readonly result: "refused"; readonly problems: readonly CellProblem[] }
  );

export interface ImportPlan {
  readonly table: TableKind;
  readonly lines: readonly PlanLine[];
}

/** What is there already. */
export interface Registered {
  readonly entries: readonly RegistryEntry[];
  readonly products: readonly ProductModel[];
}

/**
 * What a table would change, line by line; nothing is written here. Columns that it doesn't have
 * stay as they are, and so does whoever it doesn't name.
 */
export function planImport(
  header: Header,
  lines: readonly TableLine[],
  known: Registered,
): ImportPlan {
  const seen = new Set<string>();
  const planned = lines.map(({ line, cells }): PlanLine => {
    const read = readLine(header, cells);
    const one = header.table === "entry" ? entryLine(read, known) : productLine(read, known);
    const { about, key } = one;
    const problems = [...read.problems, ...one.problems];
    if (key !== null && seen.has(key))
      problems.push({ code: "twice", column: one.at, value: about });
    if (key !== null) seen.add(key);
    if (problems.length > 0 || one.write === null)
      return { line, about, result: "refused", problems };
    const { write } = one;
    const changes = changesOf(write);
    if (write.known === null) return { line, about, result: "new", changes, write };
    if (changes.length === 0) return { line, about, result: "unchanged" };
    return { line, about, result: "changed", changes, write };
  });
  return { table: header.table, lines: planned };
}

/** Whether it may be carried out: a table with a refused line is put right first. */
export const isSound = (plan: ImportPlan): boolean =>
  plan.lines.every(({ result }) => result !== "refused");

interface Read {
  readonly values: Readonly<Partial<Record<Column, CellValue>>>;
  readonly text: Readonly<Partial<Record<Column, string>>>;
  readonly problems: readonly CellProblem[];
}

function readLine({ columns }: Header, cells: readonly string[]): Read {
  const values: Partial<Record<Column, CellValue>> = {};
  const text: Partial<Record<Column, string>> = {};
  const problems: CellProblem[] = [];
  for (const [index, column] of columns.entries()) {
    if (column === null) continue;
    const cell = cells[index] ?? "";
    text[column] = cell.trim();
    const read = readCell(column, cell);
    if (read.ok) values[column] = read.value;
    // An empty choice leaves what was there; whether one is needed shows below.
    else if (read.code !== "missing")
      problems.push({ code: read.code, column, value: cell.trim() });
  }
  return { values, text, problems };
}

interface Planned {
  readonly about: string;
  /** What makes two lines the same; null while it isn't known. */
  readonly key: string | null;
  readonly at: Column;
  readonly problems: readonly CellProblem[];
  readonly write: PlannedWrite | null;
}

function entryLine({ values, text, problems }: Read, { entries }: Registered): Planned {
  const about = text.name ?? "";
  const at = "name";
  const { kind, name } = values;
  const missing = (column: Column): CellProblem => ({ code: "missing", column, value: "" });
  const lacking = [
    ...(typeof name === "string" ? [] : [missing("name")]),
    ...(typeof kind === "string" || problems.some(({ column }) => column === "kind")
      ? []
      : [missing("kind")]),
  ];
  if (typeof kind !== "string" || typeof name !== "string") {
    return { about, at, key: null, problems: lacking, write: null };
  }
  const key = `${kind} ${foldedName(name)}`;
  const known =
    entries.find((entry) => entry.kind === kind && foldedName(entry.name) === foldedName(name)) ??
    null;
  const scope = kind === "maker" ? { voltageScope: "both" } : {};
  const parsed = entryFields.safeParse({ ...scope, ...known, ...values });
  if (!parsed.success)
    return { about, at, key, write: null, problems: issues(parsed.error.issues, text) };
  return { about, at, key, problems: [], write: { table: "entry", known, fields: parsed.data } };
}

function productLine({ values, text }: Read, { entries, products }: Registered): Planned {
  const about = [text.maker, text.model].filter((part) => part !== undefined).join(" ");
  const at = "model";
  const { maker: named, ...rest } = values;
  const makerName = typeof named === "string" ? foldedName(named) : "";
  const maker = entries.find(
    (entry) => entry.kind === "maker" && foldedName(entry.name) === makerName,
  );
  if (maker === undefined) {
    const code = makerName === "" ? "missing" : "unknownMaker";
    const problem = { code, column: "maker", value: text.maker ?? "" } as const;
    return { about, at, key: null, problems: [problem], write: null };
  }
  const model = typeof rest.model === "string" ? rest.model : "";
  const key = `${maker.id} ${modelKey(model)}`;
  const known = products.find((one) => `${one.makerId} ${modelKey(one.model)}` === key) ?? null;
  const parsed = productFields.safeParse({ ...known, ...rest });
  if (!parsed.success)
    return { about, at, key, write: null, problems: issues(parsed.error.issues, text) };
  const write = { table: "product", known, makerId: maker.id, fields: parsed.data } as const;
  return { about, at, key, problems: [], write };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
}

const issues = (
  found: readonly Issue[],
  text: Readonly<Partial<Record<Column, string>>>,
): readonly CellProblem[] =>
  found.map(({ path, code }) => {
    const column = String(path[0]) as Column;
    return { code: code === "too_big" ? "tooLong" : "missing", column, value: text[column] ?? "" };
  });

/** Of something new everything that it has; else what differs. */
function changesOf({ known, fields }: PlannedWrite): readonly FieldChange[] {
  const before: Readonly<Record<string, unknown>> = { ...known };
  return Object.entries(fields).flatMap(([column, after]) => {
    const was = (before[column] ?? null) as CellValue;
    return was === after ? [] : [{ column: column as Column, before: was, after }];
  });
}
