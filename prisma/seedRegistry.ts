import { type RegistryDocument } from "../src/core/registry/registryDocument.ts";
import { type RegistryKind, type VoltageScope } from "../src/core/registry/registryEntry.ts";

const id = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

type Entry = RegistryDocument["entries"][number];
type Product = RegistryDocument["products"][number];

const entry = (
  number: number,
  kind: RegistryKind,
  name: string,
  [qualification, voltageScope, licenceExpires]: readonly [string, VoltageScope, string],
  more: Partial<Entry> = {},
): Entry => ({
  id: id(number),
  kind,
  name,
  licenceNo: `示範-${number}`,
  qualification,
  voltageScope,
  licenceExpires,
  businessLicenceNo: `示範營業-${number}`,
  businessLicenceExpires: null,
  phone: `021-5555-0${number}`,
  active: true,
  ...more,
});

const maker = (number: number, name: string): Entry =>
  entry(number, "maker", name, ["生產許可", "both", "2031-12-31"]);

const product = (
  number: number,
  makerNumber: number,
  category: string,
  model: string,
  more: Partial<Product> = {},
): Product => ({
  id: id(number),
  maker: id(makerNumber),
  category,
  model,
  approved: true,
  approvedUntil: "2030-12-31",
  ...more,
});

/**
 * An invented registry: some may work at high voltage, some at low alone; one licence has ended,
 * one ends in January 2027, one business licence has ended, and one model isn't approved.
 */
export const demonstrationRegistry: RegistryDocument = {
  entries: [
    entry(601, "designer", "青禾電力設計院", ["電力行業乙級", "high", "2030-06-30"]),
    entry(602, "designer", "明遠電力工程設計", ["電力行業丙級", "high", "2029-12-31"]),
    entry(603, "designer", "城南配電設計事務所", ["低壓設計", "low", "2028-09-30"]),
    entry(611, "contractor", "華電工程", ["承裝三級", "high", "2030-03-31"]),
    entry(612, "contractor", "恆通電力安裝", ["承裝四級", "high", "2029-08-31"]),
    entry(613, "contractor", "永興機電工程", ["承裝五級", "low", "2029-05-31"]),
    entry(614, "contractor", "順達電器行", ["承裝五級", "low", "2028-11-30"]),
    entry(615, "contractor", "東盛電力建設", ["承裝三級", "high", "2025-12-31"]),
    entry(616, "contractor", "鴻業送變電工程", ["承裝二級", "both", "2031-02-28"], {
      businessLicenceExpires: "2026-03-31",
    }),
    entry(617, "contractor", "高新電氣安裝", ["承裝四級", "high", "2027-01-20"]),
    maker(621, "華東變壓器"),
    maker(622, "長河開關"),
    maker(623, "北辰電纜"),
    maker(624, "銳科儀表"),
  ],
  products: [
    product(701, 621, "變壓器", "SCB13-630/10"),
    product(702, 621, "變壓器", "S13-M-400/10"),
    product(703, 621, "變壓器", "SCB10-1000/10", { approved: false, approvedUntil: null }),
    product(704, 622, "開關櫃", "KYN28A-12"),
    product(705, 622, "開關櫃", "GGD-0.4"),
    product(706, 623, "電纜", "YJV22-8.7/15-3×120"),
    product(707, 623, "電纜", "YJV-0.6/1-4×95"),
    product(708, 624, "電表箱", "DBX-3"),
  ],
};
