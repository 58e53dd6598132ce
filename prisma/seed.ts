import { type OrganisationFile } from "../src/core/organisation.ts";
import { propertyCustomers } from "./seedCustomers.ts";
import { id, memberUnder, resident, weekday } from "./seedPeople.ts";

const DIRECTOR = id(101);
const COMPANY = id(111);
const OFFICERS_DESK = "serviceCentre";

const member = memberUnder(DIRECTOR);

const area = (letter: string, buildings: readonly [number, number, number]) => ({
  id: `area${letter}`,
  label: {
    "zh-Hant": `${letter} 區（${buildings[0]}～${buildings[2]} 棟）`,
    "zh-Hans": `${letter} 区（${buildings[0]}～${buildings[2]} 栋）`,
    en: `Area ${letter} (blocks ${buildings[0]}–${buildings[2]})`,
  },
  placePrefixes: buildings.map(String),
});

/**
 * An invented estate to try the bot with, and the pattern of an organisation document: a property
 * manager with four areas of three blocks, their officers, specialists, a director, the company
 * above, and some residents. Names and numbers are made up; days off and days worked in exchange
 * are those of mainland China.
 */
export const demonstration: OrganisationFile = {
  id: "qinghe",
  pack: "property",
  zone: "Asia/Shanghai",
  name: {
    "zh-Hant": "青禾苑物業管理處",
    "zh-Hans": "青禾苑物业管理处",
    en: "Qinghe Court management office",
  },
  desk: {
    "zh-Hant": "服務中心投訴接待處",
    "zh-Hans": "服务中心投诉接待处",
    en: "Complaints desk of the service centre",
  },
  address: {
    "zh-Hant": "青禾苑 1 棟一樓 101 室",
    "zh-Hans": "青禾苑 1 栋一楼 101 室",
    en: "Room 101, ground floor, Block 1, Qinghe Court",
  },
  howToFind: {
    "zh-Hant": "從南門進來，右手邊第一棟，大堂左側。",
    "zh-Hans": "从南门进来，右手边第一栋，大堂左侧。",
    en: "Enter by the south gate: the first block on your right, to the left of the lobby.",
  },
  phone: "021-5555-0100",
  hotline: [
    {
      label: {
        "zh-Hant": "24 小時值班室",
        "zh-Hans": "24 小时值班室",
        en: "Control room, day and night",
      },
      phone: "021-5555-0199",
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
    area("A", [1, 2, 3]),
    area("B", [4, 5, 6]),
    area("C", [7, 8, 9]),
    area("D", [10, 11, 12]),
  ],
  desks: [
    {
      id: OFFICERS_DESK,
      label: { "zh-Hant": "服務中心", "zh-Hans": "服务中心", en: "Service centre" },
    },
    { id: "engineering", label: { "zh-Hant": "工程部", "zh-Hans": "工程部", en: "Engineering" } },
    { id: "security", label: { "zh-Hant": "保安部", "zh-Hans": "保安部", en: "Security" } },
    { id: "cleaning", label: { "zh-Hant": "清潔組", "zh-Hans": "保洁组", en: "Cleaning" } },
    { id: "greening", label: { "zh-Hant": "綠化組", "zh-Hans": "绿化组", en: "Greenery" } },
    { id: "accounts", label: { "zh-Hant": "財務組", "zh-Hans": "财务组", en: "Accounts" } },
    { id: "office", label: { "zh-Hant": "辦公室", "zh-Hans": "办公室", en: "Office" } },
    { id: "management", label: { "zh-Hant": "主任室", "zh-Hans": "主任室", en: "Director" } },
    { id: "company", label: { "zh-Hant": "公司", "zh-Hans": "公司", en: "Company" } },
  ],
  staff: [
    member(101, "林佩君", ["director"], "management", "分機 101", { superior: COMPANY }),
    member(102, "許文華", ["officeDirector"], "office", "分機 102"),
    member(103, "蔡淑芬", ["specialist"], "accounts", "分機 103", { superior: id(102) }),
    member(104, "趙志強", ["duty"], OFFICERS_DESK, "分機 100"),
    member(105, "何永昌", ["specialist"], "engineering", "分機 131"),
    member(106, "吳俊傑", ["specialist"], "engineering", "分機 132", { superior: id(105) }),
    member(107, "孫立群", ["specialist"], "security", "分機 141"),
    member(108, "鄭秀英", ["specialist"], "cleaning", "分機 151"),
    member(109, "馮國棟", ["specialist"], "greening", "分機 152"),
    member(111, "高正宇", ["oversight"], "company", "021-5555-0801", { superior: null }),
    member(112, "沈曉嵐", ["oversight"], "company", "021-5555-0802", { superior: COMPANY }),
    member(123, "王小明", ["officer"], OFFICERS_DESK, "分機 123", { areas: ["areaA"] }),
    member(124, "陳雅婷", ["officer"], OFFICERS_DESK, "分機 124", { areas: ["areaB"] }),
    member(125, "刘洋", ["officer"], OFFICERS_DESK, "分機 125", {
      areas: ["areaC"],
      locale: "zh-Hans",
    }),
    member(126, "Amy Chan", ["officer"], OFFICERS_DESK, "分機 126", {
      areas: ["areaD"],
      locale: "en",
    }),
  ],
  residents: [
    resident(201, "張家豪", "3-1201", "138-5555-0201"),
    resident(202, "張雨晴", "3-1201", "138-5555-0202"),
    resident(203, "黃淑貞", "5-802", "138-5555-0203"),
    resident(204, "刘大伟", "8-1503", "138-5555-0204", "zh-Hans"),
    resident(205, "謝明珠", "11-304", "138-5555-0205"),
    resident(206, "Helen Carter", "2-601", "138-5555-0206", "en"),
  ],
  customers: propertyCustomers,
};

// Run by itself it prints the document: the pattern of one's own ORGANISATION_FILE.
if (import.meta.main) console.log(JSON.stringify(demonstration, null, 2));
