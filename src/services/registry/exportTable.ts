import { type TableKind } from "../../core/registry/columns.ts";
import { type Registered } from "../../core/registry/planImport.ts";
import { type Locale } from "../../core/locale.ts";
import { textsFor } from "../../locales/index.ts";
import { writeTable } from "./csv.ts";

const ENTRY_COLUMNS = [
  "kind",
  "name",
  "licenceNo",
  "qualification",
  "voltageScope",
  "licenceExpires",
  "businessLicenceNo",
  "businessLicenceExpires",
  "phone",
  "active",
] as const;

const PRODUCT_COLUMNS = ["maker", "category", "model", "approved", "approvedUntil"] as const;

/** The registry as a table in somebody's language, which an import reads back as it was. */
export function registryTable(
  table: TableKind,
  { entries, products }: Registered,
  locale: Locale,
): string {
  const t = textsFor(locale).registry;
  const word = (value: string | boolean | null): string => {
    if (value === null) return "";
    return typeof value === "boolean" ? t.yesNo[value ? "yes" : "no"] : value;
  };
  if (table === "entry") {
    const rows = entries.map((entry) =>
      ENTRY_COLUMNS.map((column) => {
        if (column === "kind") return t.kind[entry.kind];
        return column === "voltageScope" ? t.scope[entry.voltageScope] : word(entry[column]);
      }),
    );
    return writeTable([ENTRY_COLUMNS.map((column) => t.column[column]), ...rows]);
  }
  const makers = new Map(entries.map(({ id, name }) => [id, name]));
  const rows = products.map((product) =>
    PRODUCT_COLUMNS.map((column) =>
      column === "maker" ? (makers.get(product.makerId) ?? "") : word(product[column]),
    ),
  );
  return writeTable([PRODUCT_COLUMNS.map((column) => t.column[column]), ...rows]);
}
