import { type CellProblem, type CellValue, type FindArea, readCustomerCell } from "./cells.ts";
import { type Mapping, type TableColumn } from "./columns.ts";
import { type ContactFacts, type CustomerFacts, type CustomerKind, numberKey } from "./customer.ts";

/** What a line, or a row of the sales system, says of a customer: what it doesn't have is left alone. */
export interface GivenCustomer {
  readonly number: string;
  readonly facts: Partial<CustomerFacts>;
  readonly contact: ContactFacts | null;
}

/** What a line says that a customer bought in a month. */
export interface GivenFigure {
  readonly number: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly tonnes: number;
  readonly amount: number | null;
}

export interface RowRead<G> {
  /** Null when there are problems. */
  readonly given: G | null;
  /** As far as it could be read: what a report names the line by. */
  readonly about: string;
  readonly problems: readonly CellProblem[];
}

type Values = Partial<Record<TableColumn, CellValue>>;

interface Cells {
  readonly values: Values;
  readonly problems: CellProblem[];
}

function readCells(
  { columns }: Pick<Mapping, "columns">,
  cells: readonly string[],
  findArea: FindArea,
): Cells {
  const values: Values = {};
  const problems: CellProblem[] = [];
  for (const [index, column] of columns.entries()) {
    if (column === null) continue;
    const text = cells[index] ?? "";
    const read = readCustomerCell(column, text, findArea);
    if (read.ok) values[column] = read.value;
    else problems.push({ code: read.code, column, value: text.slice(0, 80) });
  }
  return { values, problems };
}

const textOf = (values: Values, column: TableColumn): string => {
  const value = values[column];
  return typeof value === "string" ? value : "";
};

/** Empty cells of these say nothing: nobody means to take away a name. */
const KEPT_WHEN_EMPTY: ReadonlySet<string> = new Set(["name", "kind", "active"]);

/** @param findArea of the organisation. */
export function readCustomerRow(
  mapping: Pick<Mapping, "columns">,
  cells: readonly string[],
  findArea: FindArea,
): RowRead<GivenCustomer> {
  const { values, problems } = readCells(mapping, cells, findArea);
  const number = numberKey(textOf(values, "number"));
  if (number === "" && !problems.some(({ column }) => column === "number"))
    problems.push({ code: "missing", column: "number", value: "" });
  const contactName = textOf(values, "contactName");
  const [contactPhone, position] = [values.contactPhone ?? null, values.contactPosition ?? null];
  if (contactName === "" && contactPhone !== null && "contactName" in values)
    problems.push({ code: "missing", column: "contactName", value: "" });
  const about = [number, textOf(values, "name")].filter((part) => part !== "").join(" ");
  if (problems.length > 0) return { given: null, about, problems };
  return {
    given: {
      number,
      facts: factsOf(values),
      contact:
        contactName === ""
          ? null
          : { name: contactName, phone: contactPhone as string, position: position as string },
    },
    about,
    problems,
  };
}

function factsOf(values: Values): Partial<CustomerFacts> {
  const facts: Record<string, CellValue> = {};
  for (const [column, value] of Object.entries(values)) {
    if (column === "number" || column.startsWith("contact")) continue;
    if (value === null && KEPT_WHEN_EMPTY.has(column)) continue;
    facts[column] = column === "businesses" ? (value ?? []) : value;
  }
  return facts;
}

export function readFigureRow(
  mapping: Pick<Mapping, "columns">,
  cells: readonly string[],
): RowRead<GivenFigure> {
  const { values, problems } = readCells(mapping, cells, () => null);
  for (const column of ["number", "month", "tonnes"] as const) {
    const told = problems.some((problem) => problem.column === column);
    if ((values[column] ?? null) === null && !told)
      problems.push({ code: "missing", column, value: "" });
  }
  const [number, month] = [numberKey(textOf(values, "number")), textOf(values, "month")];
  const about = [number, month].filter((part) => part !== "").join(" ");
  if (problems.length > 0) return { given: null, about, problems };
  const amount = typeof values.amount === "number" ? values.amount : null;
  return { given: { number, month, tonnes: Number(values.tonnes), amount }, about, problems };
}

const FLAT = /^\d{1,3}(?:-\d{1,2})?-\d{2,4}$/;

/** What a new customer is when nobody says it: one with a flat for a number is a household. */
export const likelyKind = (number: string): CustomerKind =>
  FLAT.test(number) ? "household" : "company";
