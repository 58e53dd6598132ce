import { foldedName } from "../registry/columns.ts";

/** What a table is of: customers, or what they bought month by month. */
export const TABLE_KINDS = ["customers", "figures"] as const;

export type CustomerTable = (typeof TABLE_KINDS)[number];

/** Names of columns as offices write them in three languages; compared folded. */
const CUSTOMER_NAMES = {
  number:
    "編號|编号|客戶編號|客户编号|客戶代碼|客户代码|客戶代號|代碼|代码|代號|代号|戶號|户号|房號|房号|number|no|customerno|customernumber|customerid|customercode|code|id|flat|unit",
  name: "名稱|名称|客戶名稱|客户名称|客戶|客户|公司名稱|公司名称|公司|單位名稱|单位名称|企業名稱|企业名称|戶主|户主|住戶|住户|name|customer|customername|company|companyname|household",
  kind: "類別|类别|客戶類別|客户类别|類型|类型|客戶類型|客户类型|性質|性质|kind|type|customertype",
  area: "片區|片区|區域|区域|銷售區域|销售区域|責任區|责任区|地區|地区|area|territory|salesarea",
  region: "季節區|季节区|氣候區|气候区|大區|大区|region|season|seasonregion",
  address: "地址|公司地址|聯絡地址|联系地址|address|street",
  phone: "電話|电话|公司電話|公司电话|客戶電話|客户电话|總機|总机|phone|telephone|tel|companyphone",
  since:
    "往來起日|往来起日|往來日期|往来日期|開戶日期|开户日期|首次交易|首次交易日|建檔日期|建档日期|入住日期|since|customersince|startdate|opened|firstorder",
  businesses:
    "業務|业务|業務類別|业务类别|產品|产品|品種|品种|business|businesses|product|products",
  active: "狀態|状态|往來|往来|啟用|启用|active|status|state",
  contactName:
    "聯絡人|联络人|聯繫人|联系人|窗口|承辦人|经办人|contact|contactname|contactperson|attention",
  contactPhone:
    "聯絡電話|联络电话|聯繫電話|联系电话|聯絡人電話|联系人电话|手機|手机|行動電話|移动电话|contactphone|mobile|cell|contacttel",
  contactPosition: "職稱|职称|職務|职务|職位|职位|position|title|jobtitle|contactposition",
} as const;

const FIGURE_NAMES = {
  number: CUSTOMER_NAMES.number,
  month: "月份|月|年月|期間|期间|銷售月份|销售月份|month|period|yearmonth",
  tonnes:
    "噸數|吨数|噸|吨|銷量|销量|銷售量|销售量|數量|数量|出貨量|出货量|tonnes|tons|tonnage|volume|quantity|qty",
  amount: "金額|金额|銷售額|销售额|銷售金額|销售金额|amount|value|sales|revenue|turnover",
} as const;

export type CustomerColumn = keyof typeof CUSTOMER_NAMES;
export type FigureColumn = keyof typeof FIGURE_NAMES;
export type TableColumn = CustomerColumn | FigureColumn;

export const COLUMNS_OF: Readonly<Record<CustomerTable, readonly TableColumn[]>> = {
  customers: Object.keys(CUSTOMER_NAMES) as CustomerColumn[],
  figures: Object.keys(FIGURE_NAMES) as FigureColumn[],
};

/** Columns without which a table can't be read. */
export const NEEDED_COLUMNS: Readonly<Record<CustomerTable, readonly TableColumn[]>> = {
  customers: ["number"],
  figures: ["number", "month", "tonnes"],
};

const indexOf = (names: Readonly<Record<string, string>>): ReadonlyMap<string, TableColumn> =>
  new Map(
    Object.entries(names).flatMap(([column, all]) =>
      all.split("|").map((name) => [foldedName(name), column as TableColumn] as const),
    ),
  );

const INDEX = { customers: indexOf(CUSTOMER_NAMES), figures: indexOf(FIGURE_NAMES) };

/** Which column of a file is what. */
export interface Mapping {
  readonly table: CustomerTable;
  readonly delimiter: string;
  /** The file's own names, in its order. */
  readonly names: readonly string[];
  /** Of each of them; null: left out. */
  readonly columns: readonly (TableColumn | null)[];
}

/** Guesses what a table is of and which column is which: one with months and tonnes is of sales. */
export function guessMapping(names: readonly string[], delimiter: string): Mapping {
  const folded = names.map(foldedName);
  const has = (column: TableColumn) => folded.some((name) => INDEX.figures.get(name) === column);
  const table: CustomerTable = has("month") && has("tonnes") ? "figures" : "customers";
  const seen = new Set<TableColumn>();
  const columns = folded.map((name) => {
    const column = INDEX[table].get(name) ?? null;
    if (column === null || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
  return { table, delimiter, names, columns };
}

/** How many names of a first line are known, cut at this character. */
export const knownNames = ({ columns }: Mapping): number =>
  columns.filter((column) => column !== null).length;

/** What a table still lacks to be read. */
export const missingColumns = ({ table, columns }: Mapping): readonly TableColumn[] =>
  NEEDED_COLUMNS[table].filter((column) => !columns.includes(column));

/** Our column of that name, in any of the three languages. */
export const columnNamed = (table: CustomerTable, name: string): TableColumn | null =>
  INDEX[table].get(foldedName(name)) ?? null;

/**
 * One correction: this column of ours is that one of the file; `null` leaves the file's column out.
 *
 * @returns null when the file has no column of this name.
 */
export function remapped(
  mapping: Mapping,
  column: TableColumn | null,
  fileName: string,
): Mapping | null {
  const wanted = foldedName(fileName);
  const at = mapping.names.findIndex((name) => foldedName(name) === wanted);
  if (at < 0) return null;
  const columns = mapping.columns.map((known, index) => {
    if (index === at) return column;
    return known === column ? null : known;
  });
  return { ...mapping, columns };
}
