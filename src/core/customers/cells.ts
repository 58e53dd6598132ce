import { foldedName } from "../registry/columns.ts";
import { CUSTOMER_KINDS, type CustomerKind } from "./customer.ts";
import { type TableColumn } from "./columns.ts";

/** Why a cell, or a line, wasn't taken. */
export const CELL_PROBLEMS = [
  "missing",
  "tooLong",
  "badKind",
  "badDate",
  "badMonth",
  "badNumber",
  "badYesNo",
  "badPhone",
  "unknownArea",
  "unknownCustomer",
  "twice",
] as const;

export type CellProblemCode = (typeof CELL_PROBLEMS)[number];

export interface CellProblem {
  readonly code: CellProblemCode;
  readonly column: TableColumn;
  /** As it stood in the table. */
  readonly value: string;
}

export type CellValue = string | number | boolean | readonly string[] | null;

export type CellRead =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly code: CellProblemCode };

/** An area of the organisation by whatever it is called there; null when there is none. */
export type FindArea = (name: string) => string | null;

const LONGEST: Readonly<Partial<Record<TableColumn, number>>> = {
  number: 40,
  name: 200,
  region: 40,
  address: 300,
  phone: 60,
  contactName: 80,
  contactPhone: 60,
  contactPosition: 80,
};

const valuesOf = <V>(rows: readonly (readonly [V, string])[]): ReadonlyMap<string, V> =>
  new Map(
    rows.flatMap(([value, names]) => names.split("|").map((name) => [foldedName(name), value])),
  );

const KINDS = valuesOf<CustomerKind>([
  ["company", "公司|企業|企业|單位|单位|法人|company|business|firm|corporate"],
  ["household", "住戶|住户|家庭|戶|户|業主|业主|household|home|resident"],
  ["person", "個人|个人|自然人|person|individual|private"],
]);

const YES_NO = valuesOf<boolean>([
  [true, "是|有|有效|正常|啟用|启用|往來中|往来中|往來|往来|yes|y|true|1|active|open"],
  [
    false,
    "否|無|无|停用|停止|停止往來|停止往来|終止|终止|註銷|注销|已遷出|已迁出|no|n|false|0|inactive|closed|ended",
  ],
]);

const BUSINESSES = valuesOf<string>([
  ["bulk", "散裝|散装|散裝水泥|散装水泥|bulk|bulkcement"],
  ["bagged", "袋裝|袋装|袋裝水泥|袋装水泥|包裝|包装|bagged|bags|baggedcement"],
]);

/**
 * Reads a cell by its column; an empty one is null, and so says that there is nothing.
 *
 * @param text cleaned already.
 */
export function readCustomerCell(column: TableColumn, text: string, findArea: FindArea): CellRead {
  const cell = withoutGuard(text);
  if (cell === "") return { ok: true, value: null };
  if (cell.length > (LONGEST[column] ?? 400)) return { ok: false, code: "tooLong" };
  switch (column) {
    case "number":
    case "name":
    case "region":
    case "address":
    case "contactName":
    case "contactPosition":
      return { ok: true, value: oneLine(cell) };
    case "phone":
    case "contactPhone":
      return /\d{3}/.test(cell.normalize("NFKC").replace(/\D/g, ""))
        ? { ok: true, value: oneLine(cell) }
        : { ok: false, code: "badPhone" };
    case "kind":
      return picked(KINDS, cell, "badKind");
    case "active":
      return picked(YES_NO, cell, "badYesNo");
    case "area": {
      const value = findArea(cell);
      return value === null ? { ok: false, code: "unknownArea" } : { ok: true, value };
    }
    case "since":
      return readDay(cell);
    case "month":
      return readMonth(cell);
    case "tonnes":
      return readAmount(cell, 0);
    case "amount":
      return readAmount(cell, Number.NEGATIVE_INFINITY);
    case "businesses":
      return { ok: true, value: readBusinesses(cell) };
  }
}

export const isCustomerKind = (text: string): text is CustomerKind =>
  (CUSTOMER_KINDS as readonly string[]).includes(text);

/** The mark that keeps a spreadsheet from taking text for a formula. */
const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@\t\r\d])/, "").trim();

const oneLine = (text: string): string =>
  text.includes("\n") ? text.replace(/\s*\n\s*/g, " ") : text;

function picked<V extends CellValue>(
  values: ReadonlyMap<string, V>,
  cell: string,
  code: CellProblemCode,
): CellRead {
  const value = values.get(foldedName(cell));
  return value === undefined ? { ok: false, code } : { ok: true, value };
}

const MOST_BUSINESSES = 20;

function readBusinesses(cell: string): readonly string[] {
  const parts = cell.split(/[、,，;；/|]+/u).map((part) => part.trim());
  const known = parts.filter((part) => part !== "").map((part) => idOfBusiness(part));
  return [...new Set(known)].slice(0, MOST_BUSINESSES).toSorted();
}

/** The id of a line of business that we know by name, else the name itself. */
const idOfBusiness = (name: string): string =>
  BUSINESSES.get(foldedName(name)) ?? name.slice(0, 40);

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const CLOSE_DAY = /^(\d{4})(\d{2})(\d{2})$/;

/** 2024-06-30, 2024/6/30, 2024年6月30日, 20240630. */
function readDay(cell: string): CellRead {
  const text = cell.normalize("NFKC").replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/, "");
  const [year, month, day] = ((DAY.exec(text) ?? CLOSE_DAY.exec(text))?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined)
    return { ok: false, code: "badDate" };
  return isDay(year, month, day)
    ? { ok: true, value: `${year}-${two(month)}-${two(day)}` }
    : { ok: false, code: "badDate" };
}

const two = (number: number) => String(number).padStart(2, "0");

const isDay = (year: number, month: number, day: number): boolean => {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
};

const MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?:\s*[-/.]\s*\d{1,2}\s*日?)?$/;
const CLOSE_MONTH = /^(\d{4})(\d{2})$/;

/** 2026-10, 2026/10, 2026年10月, 202610, and a day of that month. */
function readMonth(cell: string): CellRead {
  const text = cell.normalize("NFKC");
  const [year, month] = ((MONTH.exec(text) ?? CLOSE_MONTH.exec(text))?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || !isDay(year, month, 1))
    return { ok: false, code: "badMonth" };
  return { ok: true, value: `${year}-${two(month)}` };
}

const NUMBER = /^-?\d{1,12}(?:\.\d{1,6})?$/;

/** 1,234.5 and 1234.5; what stands around a number, such as a currency, isn't guessed at. */
function readAmount(cell: string, least: number): CellRead {
  const text = cell
    .normalize("NFKC")
    .replace(/^[¥$]\s*/u, "")
    .replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, "");
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return value >= least ? { ok: true, value } : { ok: false, code: "badNumber" };
}
