import {
  type CustomerEntry,
  customersDocument,
  type CustomersDocument,
} from "../src/core/customers/customersDocument.ts";
import { id } from "./seedPeople.ts";

/** Fifteen months of sales end here; the demonstration's present is the month after. */
const LAST_MONTH = Temporal.PlainYearMonth.from("2026-10");
const MONTHS = 15;
/** North of the country more is built from April to October. */
const SEASON = [0.5, 0.4, 0.8, 1.1, 1.2, 1.2, 1.15, 1.15, 1.2, 1.1, 0.7, 0.6] as const;
const PER_TONNE = 380;

/**
 * Months of a customer who buys about so much, more or less with the seasons.
 *
 * @param tonnes of an average month; @param growth of each month against the one before.
 * @param months how many of the fifteen: a new customer has fewer.
 */
const sales = (tonnes: number, growth = 1, months = MONTHS): CustomerEntry["figures"] =>
  Array.from({ length: months }, (_, n) => {
    const month = LAST_MONTH.subtract({ months: months - 1 - n });
    const sold = Math.round(tonnes * (SEASON[month.month - 1] ?? 1) * growth ** n);
    return { month: month.toString(), tonnes: sold, amount: sold * PER_TONNE };
  });

const NORTH = { area: "north", region: "northEast", cover: [id(521), id(522)] };
const NORTH_TOO = { area: "north", region: "northEast", cover: [id(522), id(521)] };
const SOUTH = { area: "south", region: "northEast", cover: [id(523), id(524)] };
const SOUTH_TOO = { area: "south", region: "northEast", cover: [id(524), id(523)] };
const HARBOUR = { area: "harbour", region: "northEast", cover: [id(525), id(526)] };
const HARBOUR_TOO = { area: "harbour", region: "northEast", cover: [id(526), id(525)] };
const BOTH = ["bagged", "bulk"];

const CEMENT: readonly CustomerEntry[] = [
  {
    ...{ id: id(801), number: "C-1001", name: "宏基建設 Hongji Construction", ...HARBOUR_TOO },
    ...{ address: "臨港路 66 號", phone: "021-5555-1001", since: "2016-04-01", businesses: BOTH },
    ...{ classes: ["key"], consents: ["visits", "messages", "publicName"] },
    contacts: [
      { name: "羅建軍", phone: "138-5555-0601", position: "採購經理", person: id(601) },
      { name: "吳永勝", phone: "138-5555-1011", position: "工地主任" },
    ],
    sites: [
      { name: "臨港一期", address: "臨港路 66 號工地", area: "harbour" },
      { name: "城北安置房", address: "北環路 90 號", area: "north" },
    ],
    figures: sales(1_150, 1.01),
  },
  {
    ...{ id: id(802), number: "C-1002", name: "大地預拌混凝土", ...NORTH },
    ...{ address: "北環路 18 號", phone: "021-5555-1002", since: "2014-06-15" },
    ...{ businesses: ["bulk"], classes: ["key"], consents: ["visits", "messages"] },
    contacts: [{ name: "馬麗芳", phone: "138-5555-0602", position: "生產部長", person: id(602) }],
    sites: [{ name: "北環攪拌站", address: "北環路 18 號", area: "north" }],
    figures: sales(2_400, 0.99),
  },
  {
    ...{ id: id(803), number: "C-1003", name: "老李建材行", locale: "zh-Hans", ...SOUTH_TOO },
    ...{ address: "南环路 5 号", phone: "021-5555-1003", since: "2019-03-10" },
    ...{ businesses: ["bagged"], consents: ["visits", "messages"] },
    contacts: [{ name: "李国强", phone: "138-5555-0603", position: "老板", person: id(603) }],
    figures: sales(60),
  },
  {
    ...{ id: id(804), number: "C-1004", name: "Seaview Builders", locale: "en", ...HARBOUR },
    ...{ address: "12 Lingang Road", phone: "021-5555-1004", since: "2026-07-06" },
    ...{ businesses: BOTH, consents: ["visits", "messages"] },
    contacts: [
      { name: "Olivia Brown", phone: "138-5555-0604", position: "Buyer", person: id(604) },
    ],
    sites: [{ name: "Pier 3", address: "40 Lingang Road", area: "harbour" }],
    figures: sales(300, 1.08, 4),
  },
  {
    ...{ id: id(805), number: "C-1005", name: "永固水泥製品", ...SOUTH, since: "2012-05-20" },
    ...{ address: "南環路 120 號", phone: "021-5555-1005", businesses: ["bulk"] },
    ...{ consents: ["visits", "messages"] },
    contacts: [{ name: "曾志明", phone: "138-5555-1015", position: "廠長" }],
    sites: [{ name: "南環預製廠", address: "南環路 120 號", area: "south" }],
    figures: sales(900, 0.97),
  },
  {
    ...{ id: id(806), number: "C-1006", name: "長青市政工程", ...NORTH_TOO, since: "2018-09-01" },
    ...{ address: "城北大道 7 號", phone: "021-5555-1006", businesses: BOTH },
    ...{ consents: ["visits", "messages", "publicName"] },
    contacts: [{ name: "葉文彬", phone: "138-5555-1016", position: "材料科長" }],
    sites: [{ name: "城北大道改造", address: "城北大道 7 號", area: "north" }],
    figures: sales(520, 1.03),
  },
  {
    ...{ id: id(807), number: "C-1007", name: "匯豐建材批發", ...SOUTH, since: "2015-01-12" },
    ...{ address: "南環路 31 號", phone: "021-5555-1007", businesses: ["bagged"] },
    ...{ consents: ["visits", "messages"] },
    contacts: [{ name: "鍾秀蘭", phone: "138-5555-1017", position: "經理" }],
    figures: sales(260),
  },
  {
    ...{ id: id(808), number: "C-1008", name: "海通碼頭建設", ...HARBOUR_TOO, since: "2020-02-24" },
    ...{ address: "臨港路 200 號", phone: "021-5555-1008", businesses: ["bulk"] },
    ...{ consents: ["visits", "messages"] },
    contacts: [{ name: "傅國強", phone: "138-5555-1018", position: "項目經理" }],
    sites: [{ name: "三號碼頭", address: "臨港路 210 號", area: "harbour" }],
    figures: sales(780, 1.02),
  },
  {
    ...{ id: id(809), number: "C-1009", name: "順達農村合作社", ...NORTH, since: "2021-08-18" },
    ...{ address: "城北鎮西街 2 號", phone: "021-5555-1009", businesses: ["bagged"] },
    ...{ consents: ["visits"] },
    contacts: [{ name: "丘美玲", phone: "138-5555-1019", position: "理事" }],
    figures: sales(35),
  },
  {
    ...{ id: id(810), number: "C-1010", name: "新世紀裝修", ...SOUTH_TOO, since: "2026-08-03" },
    ...{ address: "南環路 77 號", phone: "021-5555-1010", businesses: ["bagged"] },
    ...{ consents: ["visits", "messages"] },
    contacts: [{ name: "甘志偉", phone: "138-5555-1020", position: "負責人" }],
    figures: sales(20, 1.05, 3),
  },
  {
    ...{ id: id(811), number: "C-1011", name: "華泰管樁", ...HARBOUR, since: "2013-11-05" },
    ...{ address: "臨港路 318 號", phone: "021-5555-1021", businesses: ["bulk"] },
    ...{ consents: ["visits", "messages"] },
    contacts: [{ name: "湯錦程", phone: "138-5555-1021", position: "供應部經理" }],
    sites: [{ name: "臨港管樁廠", address: "臨港路 318 號", area: "harbour" }],
    figures: sales(1_600),
  },
  {
    ...{ id: id(812), number: "C-1012", name: "安居房屋修繕", ...NORTH_TOO, since: "2022-04-11" },
    ...{ address: "北環路 44 號", phone: "021-5555-1012", businesses: ["bagged"] },
    ...{ consents: [] },
    contacts: [{ name: "簡玉珍", phone: "138-5555-1022", position: "會計" }],
    figures: sales(45, 0.95),
  },
];

/** Twelve customers of the demonstration's cement maker, large and small, old and new. */
export const cementCustomers: CustomersDocument = customersDocument.parse(CEMENT);

const household = (
  number: number,
  flat: string,
  area: string,
  cover: readonly [number, number],
  people: readonly { readonly name: string; readonly phone: string; readonly person: number }[],
  more: Partial<CustomerEntry> = {},
): CustomerEntry => ({
  ...{ id: id(number), number: flat, kind: "household", area, address: flat },
  name: people[0]?.name ?? flat,
  phone: people[0]?.phone ?? null,
  since: "2020-06-01",
  consents: ["visits", "messages"],
  cover: cover.map(id),
  contacts: people.map(({ name, phone, person }) => ({ name, phone, person: id(person) })),
  ...more,
});

/** The households of the demonstration's residents: each with its area's officer, and a second. */
export const propertyCustomers: CustomersDocument = customersDocument.parse([
  household(
    851,
    "3-1201",
    "areaA",
    [123, 124],
    [
      { name: "張家豪", phone: "138-5555-0201", person: 201 },
      { name: "張雨晴", phone: "138-5555-0202", person: 202 },
    ],
  ),
  household(
    852,
    "5-802",
    "areaB",
    [124, 123],
    [{ name: "黃淑貞", phone: "138-5555-0203", person: 203 }],
  ),
  household(
    853,
    "8-1503",
    "areaC",
    [125, 126],
    [{ name: "刘大伟", phone: "138-5555-0204", person: 204 }],
    { locale: "zh-Hans" },
  ),
  household(
    854,
    "11-304",
    "areaD",
    [126, 125],
    [{ name: "謝明珠", phone: "138-5555-0205", person: 205 }],
  ),
  household(
    855,
    "2-601",
    "areaA",
    [123, 124],
    [{ name: "Helen Carter", phone: "138-5555-0206", person: 206 }],
    { locale: "en" },
  ),
] satisfies CustomerEntry[]);
