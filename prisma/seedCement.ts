import { type OrganisationFile } from "../src/core/organisation.ts";
import { cementCustomers } from "./seedCustomers.ts";
import { id, memberUnder, resident, weekday } from "./seedPeople.ts";

const GENERAL_MANAGER = id(501);
const HEAD_OF_MARKETING = id(502);
const CUSTOMER_MANAGER = id(511);

const member = memberUnder(CUSTOMER_MANAGER);

/**
 * An invented cement maker: three sales regions with two after-sales people each, customer managers,
 * technicians who go along, the departments that information is routed to, and contacts of four
 * customers. Names, streets and numbers are made up.
 */
export const demonstrationCement: OrganisationFile = {
  id: "qinghe-cement",
  pack: "cement",
  zone: "Asia/Shanghai",
  name: { "zh-Hant": "青禾水泥", "zh-Hans": "青禾水泥", en: "Qinghe Cement" },
  desk: {
    "zh-Hant": "客戶服務中心",
    "zh-Hans": "客户服务中心",
    en: "Customer service centre",
  },
  address: {
    "zh-Hant": "臨港路 200 號辦公樓 102 室",
    "zh-Hans": "临港路 200 号办公楼 102 室",
    en: "Room 102, office building, 200 Lingang Road",
  },
  howToFind: {
    "zh-Hant": "工廠東門進來，辦公樓一樓右側。",
    "zh-Hans": "工厂东门进来，办公楼一楼右侧。",
    en: "Enter by the east gate of the works: ground floor of the office building, on the right.",
  },
  phone: "021-5555-0700",
  hotline: [
    {
      label: {
        "zh-Hant": "24 小時調度室",
        "zh-Hans": "24 小时调度室",
        en: "Dispatch, day and night",
      },
      phone: "021-5555-0798",
    },
    { label: { "zh-Hant": "火警", "zh-Hans": "火警", en: "Fire" }, phone: "119" },
    { label: { "zh-Hant": "急救", "zh-Hans": "急救", en: "Ambulance" }, phone: "120" },
  ],
  weeklyHours: {
    monday: weekday(),
    tuesday: weekday(),
    wednesday: weekday(),
    thursday: weekday(),
    friday: weekday(),
    saturday: [["09:00", "12:00"]],
    sunday: [],
  },
  cutOff: "17:00",
  region: "CN",
  daysOff: [],
  workingDays: [],
  specialHours: [],
  areas: [
    {
      id: "north",
      label: { "zh-Hant": "城北片區", "zh-Hans": "城北片区", en: "North" },
      placePrefixes: ["城北", "北環", "北环", "North"],
    },
    {
      id: "south",
      label: { "zh-Hant": "城南片區", "zh-Hans": "城南片区", en: "South" },
      placePrefixes: ["城南", "南環", "南环", "South"],
    },
    {
      id: "harbour",
      label: { "zh-Hant": "臨港片區", "zh-Hans": "临港片区", en: "Harbour" },
      placePrefixes: ["臨港", "临港", "Lingang"],
    },
  ],
  desks: [
    {
      id: "after-sales",
      label: { "zh-Hant": "售後服務部", "zh-Hans": "售后服务部", en: "After-sales" },
    },
    {
      id: "technical-quality",
      label: { "zh-Hant": "技術質檢部", "zh-Hans": "技术质检部", en: "Technical quality" },
    },
    { id: "production", label: { "zh-Hant": "生產部", "zh-Hans": "生产部", en: "Production" } },
    { id: "sales", label: { "zh-Hant": "銷售部", "zh-Hans": "销售部", en: "Sales" } },
    { id: "marketing", label: { "zh-Hant": "市場部", "zh-Hans": "市场部", en: "Marketing" } },
    {
      id: "management",
      label: { "zh-Hant": "總經理室", "zh-Hans": "总经理室", en: "General manager" },
    },
  ],
  staff: [
    member(501, "嚴振邦", ["oversight"], "management", "分機 701", { superior: null }),
    member(502, "溫雅琴", ["director"], "marketing", "分機 711", { superior: GENERAL_MANAGER }),
    member(503, "邱志成", ["oversight"], "management", "分機 702", { superior: GENERAL_MANAGER }),
    member(511, "程立德", ["customerManager"], "after-sales", "分機 721", {
      superior: HEAD_OF_MARKETING,
    }),
    member(512, "顧曉雯", ["customerManager"], "after-sales", "分機 722", {
      superior: HEAD_OF_MARKETING,
    }),
    member(521, "郭家銘", ["officer"], "after-sales", "分機 731", { areas: ["north"] }),
    member(522, "宋佳慧", ["officer"], "after-sales", "分機 732", { areas: ["north"] }),
    member(523, "范志豪", ["officer"], "after-sales", "分機 733", { areas: ["south"] }),
    member(524, "杨静", ["officer"], "after-sales", "分機 734", {
      areas: ["south"],
      locale: "zh-Hans",
    }),
    member(525, "Peter Lau", ["officer"], "after-sales", "分機 735", {
      areas: ["harbour"],
      locale: "en",
    }),
    member(526, "簡文傑", ["officer"], "after-sales", "分機 736", { areas: ["harbour"] }),
    member(531, "石建平", ["technician", "specialist"], "technical-quality", "分機 741"),
    member(532, "潘玉珊", ["technician"], "technical-quality", "分機 742", { superior: id(531) }),
    member(541, "田永福", ["specialist"], "production", "分機 751"),
    member(551, "白雪薇", ["specialist"], "sales", "分機 761"),
    member(561, "汪俊宏", ["specialist"], "marketing", "分機 712", {
      superior: HEAD_OF_MARKETING,
    }),
    member(571, "任國華", ["duty"], "after-sales", "分機 700"),
  ],
  residents: [
    resident(601, "宏基建設 羅建軍", "臨港路 66 號工地", "138-5555-0601"),
    resident(602, "大地預拌混凝土 馬麗芳", "北環路 18 號", "138-5555-0602"),
    resident(603, "老李建材行 李国强", "南环路 5 号", "138-5555-0603", "zh-Hans"),
    resident(604, "Seaview Builders, Olivia Brown", "12 Lingang Road", "138-5555-0604", "en"),
  ],
  customers: cementCustomers,
};

// Run by itself it prints the document: the pattern of a maker's own ORGANISATION_FILE.
if (import.meta.main) console.log(JSON.stringify(demonstrationCement, null, 2));
