import { type OrganisationFile } from "../src/core/organisation.ts";
import { id, memberUnder, resident, weekday } from "./seedPeople.ts";
import { demonstrationRegistry } from "./seedRegistry.ts";

const MANAGER = id(301);
const MARKETING_HEAD = id(302);
const CITY = id(303);

const member = memberUnder(MARKETING_HEAD);

/**
 * An invented branch of an electric utility: three districts with a window clerk each, project
 * managers, inspectors, reviewers at the three levels that a design may go to (station, branch,
 * city), and four customers. Names, streets and numbers are made up.
 */
export const demonstrationUtility: OrganisationFile = {
  id: "qinghe-power",
  pack: "electricity",
  zone: "Asia/Shanghai",
  name: {
    "zh-Hant": "青禾供電分公司",
    "zh-Hans": "青禾供电分公司",
    en: "Qinghe Power Supply",
  },
  desk: {
    "zh-Hant": "中心營業廳營銷視窗",
    "zh-Hans": "中心营业厅营销窗口",
    en: "Service window of the main office",
  },
  address: {
    "zh-Hant": "東湖路 1 號一樓",
    "zh-Hans": "东湖路 1 号一楼",
    en: "Ground floor, 1 Donghu Road",
  },
  howToFind: {
    "zh-Hant": "東湖路與朝陽街口，正門進來左手邊。",
    "zh-Hans": "东湖路与朝阳街口，正门进来左手边。",
    en: "Corner of Donghu Road and Chaoyang Street; through the main door, on your left.",
  },
  phone: "021-5555-0500",
  hotline: [
    {
      label: {
        "zh-Hant": "24 小時供電搶修",
        "zh-Hans": "24 小时供电抢修",
        en: "Power emergencies, day and night",
      },
      phone: "021-5555-0598",
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
      id: "donghu",
      label: { "zh-Hant": "東湖片區", "zh-Hans": "东湖片区", en: "Donghu district" },
      placePrefixes: ["東湖", "东湖", "Donghu", "朝陽街", "朝阳街", "Chaoyang Street"],
    },
    {
      id: "xishan",
      label: { "zh-Hant": "西山片區", "zh-Hans": "西山片区", en: "Xishan district" },
      placePrefixes: ["西山", "Xishan", "翠屏路", "Cuiping Road"],
    },
    {
      id: "hightech",
      label: { "zh-Hant": "高新園區", "zh-Hans": "高新园区", en: "High-tech park" },
      placePrefixes: ["高新", "High-tech", "科技大道", "Keji Avenue"],
    },
  ],
  desks: [
    {
      id: "window",
      label: { "zh-Hant": "營業視窗", "zh-Hans": "营业窗口", en: "Service window" },
    },
    {
      id: "supply-station",
      label: { "zh-Hant": "供電所", "zh-Hans": "供电所", en: "Supply station" },
    },
    {
      id: "marketing",
      label: { "zh-Hant": "分公司營銷部", "zh-Hans": "分公司营销部", en: "Branch marketing" },
    },
    {
      id: "inspection",
      label: { "zh-Hant": "用電檢查班", "zh-Hans": "用电检查班", en: "Inspection" },
    },
    {
      id: "management",
      label: { "zh-Hant": "分公司經理室", "zh-Hans": "分公司经理室", en: "Branch manager" },
    },
    { id: "city-company", label: { "zh-Hant": "市公司", "zh-Hans": "市公司", en: "City company" } },
  ],
  staff: [
    member(301, "秦正明", ["director"], "management", "分機 501", { superior: CITY }),
    member(302, "葉淑芳", ["oversight"], "marketing", "分機 511", { superior: MANAGER }),
    member(303, "梁啟文", ["oversight"], "city-company", "021-5555-0881", { superior: null }),
    member(305, "蘇玉蘭", ["oversight"], "city-company", "021-5555-0884", { superior: CITY }),
    member(304, "鍾志偉", ["duty"], "supply-station", "分機 500", { superior: MANAGER }),
    member(311, "周敏慧", ["officer"], "window", "分機 521", { areas: ["donghu"] }),
    member(312, "陈晓燕", ["officer"], "window", "分機 522", {
      areas: ["xishan"],
      locale: "zh-Hans",
    }),
    member(313, "Grace Wong", ["officer"], "window", "分機 523", {
      areas: ["hightech"],
      locale: "en",
    }),
    member(321, "唐志遠", ["projectManager", "specialist"], "marketing", "分機 531"),
    member(322, "羅雅文", ["projectManager"], "marketing", "分機 532"),
    member(331, "彭建國", ["inspector", "specialist"], "inspection", "分機 541"),
    member(332, "魏子豪", ["inspector"], "inspection", "分機 542", { superior: id(331) }),
    member(341, "曾國強", ["reviewer", "specialist"], "supply-station", "分機 551", {
      superior: MANAGER,
    }),
    member(342, "賴怡君", ["reviewer"], "supply-station", "分機 552", { superior: id(341) }),
    member(351, "方文娟", ["reviewer"], "marketing", "分機 533"),
    member(352, "姚俊賢", ["reviewer"], "marketing", "分機 534"),
    member(361, "江宏毅", ["reviewer"], "city-company", "021-5555-0882", { superior: CITY }),
    member(362, "龔雪梅", ["reviewer"], "city-company", "021-5555-0883", { superior: CITY }),
  ],
  residents: [
    resident(401, "何美玲", "東湖路 18 號 3 棟 501 室", "138-5555-0401"),
    resident(402, "宏達五金廠 丁國華", "科技大道 66 號", "138-5555-0402"),
    resident(403, "陈记面馆 陈丽", "西山路 27 号", "138-5555-0403", "zh-Hans"),
    resident(404, "Blue Harbour Foods, Daniel Moore", "88 Keji Avenue", "138-5555-0404", "en"),
  ],
  registry: demonstrationRegistry,
};

// Run by itself it prints the document: the pattern of a utility's own ORGANISATION_FILE.
if (import.meta.main) console.log(JSON.stringify(demonstrationUtility, null, 2));
