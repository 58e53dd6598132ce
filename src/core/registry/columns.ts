/** What a table is of: designers, contractors and makers, or the makers' models. */
export type TableKind = "entry" | "product";

/** Names of columns, as offices write them in three languages; compared folded. */
const ENTRY_NAMES = {
  kind: "類別|类别|類型|类型|種類|种类|單位類別|单位类别|kind|type",
  name: "名稱|名称|單位名稱|单位名称|公司名稱|公司名称|企業名稱|企业名称|單位|单位|廠家|厂家|name|company|companyname",
  licenceNo:
    "證號|证号|資質證號|资质证号|許可證號|许可证号|許可證編號|许可证编号|資質證書編號|资质证书编号|licenceno|licenseno|licencenumber|licensenumber|permitno",
  qualification:
    "資質|资质|資質等級|资质等级|資質類別及等級|资质类别及等级|等級|等级|qualification|grade|class|qualificationclass",
  voltageScope:
    "電壓範圍|电压范围|電壓等級|电压等级|承接範圍|承接范围|電壓|电压|voltagescope|voltage|scope",
  licenceExpires:
    "許可證有效期|许可证有效期|許可證有效期至|许可证有效期至|資質有效期|资质有效期|資質有效期至|资质有效期至|有效期至|有效期|licenceexpires|licenseexpires|licenceexpiry|licenseexpiry|expires|expiry|validuntil",
  businessLicenceNo:
    "營業執照|营业执照|營業執照號|营业执照号|統一編號|統一社會信用代碼|统一社会信用代码|businesslicenceno|businesslicenseno|businesslicence|businesslicense|registrationno",
  businessLicenceExpires:
    "營業執照有效期|营业执照有效期|營業執照有效期至|营业执照有效期至|執照有效期至|执照有效期至|businesslicenceexpires|businesslicenseexpires|businesslicenceexpiry|businesslicenseexpiry",
  phone: "電話|电话|聯絡電話|联络电话|联系电话|聯繫電話|手機|手机|phone|telephone|tel|mobile",
  active: "在冊|在册|狀態|状态|啟用|启用|active|status|listed",
} as const;

const PRODUCT_NAMES = {
  maker:
    "製造商|制造商|製造廠|制造厂|廠家|厂家|生產廠家|生产厂家|名稱|名称|maker|manufacturer|name|brand",
  category: "類別|类别|產品類別|产品类别|產品|产品|設備|设备|品類|品类|category|type|product|kind",
  model: "型號|型号|規格型號|规格型号|產品型號|产品型号|model|modelno|typeno",
  approved: "推薦|推荐|認可|认可|核准|已核准|狀態|状态|approved|recommended|status",
  approvedUntil:
    "認可有效期|认可有效期|核准有效期|認可至|认可至|核准至|有效期至|有效期|approveduntil|validuntil|expires|expiry",
} as const;

export type EntryColumn = keyof typeof ENTRY_NAMES;
export type ProductColumn = keyof typeof PRODUCT_NAMES;
export type Column = EntryColumn | ProductColumn;

/** As names are compared: case, width, spaces, marks and what is in brackets make no difference. */
export const foldedName = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)/g, "")
    .replace(/[\s\p{P}]/gu, "");

const indexOf = <C extends string>(names: Readonly<Record<C, string>>): ReadonlyMap<string, C> =>
  new Map(
    (Object.entries(names) as [C, string][]).flatMap(([column, all]) =>
      all.split("|").map((name) => [name, column] as const),
    ),
  );

const ENTRY_INDEX = indexOf(ENTRY_NAMES);
const PRODUCT_INDEX = indexOf(PRODUCT_NAMES);

/** A table's first line, understood. */
export interface Header {
  readonly table: TableKind;
  /** What each cell of a line is; null: nothing of ours. */
  readonly columns: readonly (Column | null)[];
}

/**
 * Guesses what a table is of, and which column is which: one with models is of products.
 *
 * @returns null without a column of names: it is no table of ours.
 */
export function readHeader(cells: readonly string[]): Header | null {
  const names = cells.map(foldedName);
  const table: TableKind = names.some((name) => PRODUCT_INDEX.get(name) === "model")
    ? "product"
    : "entry";
  const index: ReadonlyMap<string, Column> = table === "product" ? PRODUCT_INDEX : ENTRY_INDEX;
  const seen = new Set<Column>();
  const columns = names.map((name) => {
    const column = index.get(name) ?? null;
    if (column === null || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
  const needed: Column = table === "product" ? "maker" : "name";
  return seen.has(needed) ? { table, columns } : null;
}
