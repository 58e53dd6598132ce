import { type Column, foldedName } from "./columns.ts";
import { type RegistryKind, type VoltageScope } from "./registryEntry.ts";

/** Why a cell, or a line, wasn't taken. */
export type ProblemCode =
  | "missing"
  | "badKind"
  | "badScope"
  | "badDate"
  | "badYesNo"
  | "tooLong"
  | "unknownMaker"
  | "twice";

export interface CellProblem {
  readonly code: ProblemCode;
  readonly column: Column;
  /** As it stood in the table. */
  readonly value: string;
}

export type CellValue = string | boolean | null;

/** A cell read: its value, or what is wrong with it. */
export type CellRead =
  | { readonly ok: true; readonly value: CellValue }
  | { readonly ok: false; readonly code: ProblemCode };

const valuesOf = <V>(rows: readonly (readonly [V, string])[]): ReadonlyMap<string, V> =>
  new Map(rows.flatMap(([value, names]) => names.split("|").map((name) => [name, value] as const)));

const KINDS = valuesOf<RegistryKind>([
  ["designer", "設計|设计|設計單位|设计单位|設計院|设计院|designer|design"],
  [
    "contractor",
    "施工|施工單位|施工单位|承裝|承装|承裝單位|承装单位|安裝|安装|contractor|construction|installer",
  ],
  [
    "maker",
    "製造商|制造商|製造廠|制造厂|廠家|厂家|生產廠家|生产厂家|供應商|供应商|設備廠家|设备厂家|maker|manufacturer|supplier",
  ],
]);

const SCOPES = valuesOf<VoltageScope>([
  ["low", "低壓|低压|low|lv|lowvoltage|04kv"],
  ["high", "高壓|高压|high|hv|highvoltage|10kv"],
  ["both", "高低壓|高低压|高低|高壓低壓|高压低压|both|highandlow|all"],
]);

const YES_NO = valuesOf<boolean>([
  [
    true,
    "是|有|在冊|在册|有效|正常|啟用|启用|推薦|推荐|認可|认可|已認可|已认可|核准|已核准|yes|y|true|1|active|listed|approved|recommended",
  ],
  [
    false,
    "否|無|无|除名|已除名|停用|失效|註銷|注销|未認可|未认可|未核准|不推薦|不推荐|no|n|false|0|inactive|removed|notapproved|rejected",
  ],
]);

const FOR_GOOD = new Set(
  ["長期", "长期", "永久", "無", "无", "longterm", "indefinite", "permanent", "none"].map(
    foldedName,
  ),
);

/** Reads a cell by its column; an empty one is nothing, of columns that need something a problem. */
export function readCell(column: Column, text: string): CellRead {
  const cell = withoutGuard(text).trim();
  switch (column) {
    case "kind":
      return picked(KINDS, cell, "badKind");
    case "voltageScope":
      return picked(SCOPES, cell, "badScope");
    case "active":
    case "approved":
      return picked(YES_NO, cell, "badYesNo");
    case "licenceExpires":
    case "businessLicenceExpires":
    case "approvedUntil":
      return readDate(cell);
    case "name":
    case "maker":
    case "model":
    case "category":
      return cell === "" ? { ok: false, code: "missing" } : { ok: true, value: cell };
    case "licenceNo":
    case "qualification":
    case "businessLicenceNo":
    case "phone":
      return { ok: true, value: cell === "" ? null : cell };
  }
}

/** The mark that keeps a spreadsheet from taking text for a formula, as our own export sets it. */
const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, "");

function picked<V extends CellValue>(
  values: ReadonlyMap<string, V>,
  cell: string,
  code: ProblemCode,
): CellRead {
  if (cell === "") return { ok: false, code: "missing" };
  const value = values.get(foldedName(cell));
  return value === undefined ? { ok: false, code } : { ok: true, value };
}

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const CLOSE = /^(\d{4})(\d{2})(\d{2})$/;

/** 2030-06-30, 2030/6/30, 2030年6月30日, 20300630; 長期 and nothing are no end. */
function readDate(cell: string): CellRead {
  const text = cell.normalize("NFKC");
  if (text === "" || FOR_GOOD.has(foldedName(text))) return { ok: true, value: null };
  const found = DATE.exec(text) ?? CLOSE.exec(text);
  const [year, month, day] = (found ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) {
    return { ok: false, code: "badDate" };
  }
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
    return { ok: true, value: date.toString() };
  } catch {
    return { ok: false, code: "badDate" };
  }
}
