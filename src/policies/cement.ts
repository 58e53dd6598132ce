import { type PolicyPack, type Topic } from "../core/policy/pack.ts";
import { cementFindings } from "./cementFindings.ts";
import { CEMENT_CLAUSES } from "./cementClauses.ts";
import { CEMENT_VISITS } from "./cementVisits.ts";
import { CEMENT_GRADING } from "./cementGrading.ts";
import { ladder } from "./ladder.ts";
import { withdrawnReply } from "./withdrawnReply.ts";

// Production leads on supply and goods, sales on what is commercial (readings, C-10).
const TOPICS: readonly Topic[] = [
  {
    id: "quality",
    label: { "zh-Hant": "產品質量", "zh-Hans": "产品质量", en: "Product quality" },
    department: "technical-quality",
  },
  {
    id: "delivery",
    label: { "zh-Hant": "供貨、運送", "zh-Hans": "供货、运送", en: "Supply or delivery" },
    department: "production",
  },
  {
    id: "service",
    label: { "zh-Hant": "服務", "zh-Hans": "服务", en: "Service" },
    department: "sales",
  },
  {
    id: "price",
    label: { "zh-Hant": "價格、帳款", "zh-Hans": "价格、账款", en: "Price or payment" },
    department: "sales",
  },
  {
    id: "staff",
    label: { "zh-Hant": "工作人員", "zh-Hans": "工作人员", en: "A member of staff" },
    department: null,
    aboutStaff: true,
  },
  {
    id: "other",
    label: { "zh-Hant": "其他", "zh-Hans": "其他", en: "Something else" },
    department: "marketing",
  },
];

/** The cement maker's policy (篇3): complaints under first-contact ownership (C-7, C-8). */
export const cement: PolicyPack = {
  id: "cement",
  name: {
    "zh-Hant": "水泥客戶關係管理制度",
    "zh-Hans": "水泥客户关系管理制度",
    en: "Customer relations policy of the cement maker",
  },
  version: "1",
  // 「20__年三月一日」: the day is the text's (C-11), the year is data of whoever runs it.
  effectiveFrom: "2020-03-01",
  effectiveTo: null,
  approvedBy: {
    "zh-Hant": "公司總經理辦公會",
    "zh-Hans": "公司总经理办公会",
    en: "the general manager's office meeting",
  },
  interpreter: { "zh-Hant": "公司市場部", "zh-Hans": "公司市场部", en: "the marketing department" },
  clauses: CEMENT_CLAUSES,
  topics: TOPICS,
  routes: [
    {
      id: "after-sales",
      clause: "C-7",
      priority: 0,
      when: { aboutStaff: false },
      // Nobody of the area: the duty officer, then the director, as everywhere (B1).
      to: [{ role: "officer", byArea: true }],
      second: [
        { role: "officer", byArea: true },
        { role: "officer" },
        { role: "duty" },
        { role: "director" },
        { role: "oversight" },
      ],
    },
    {
      id: "about-staff",
      clause: "C-7",
      priority: 10,
      when: { aboutStaff: true },
      to: [{ role: "director" }, { role: "oversight" }],
      second: [{ role: "officeDirector" }, { role: "oversight" }, { role: "director" }],
      assumption: true,
    },
  ],
  clocks: [
    {
      id: "acknowledge",
      clause: "C-7",
      kind: "acknowledge",
      basis: "internal",
      due: { type: "workingHours", hours: 4 },
      assumption: true,
    },
    {
      // 及時: to be handed over by the next working day (readings, C-10).
      id: "handover",
      clause: "C-10",
      kind: "handover",
      basis: "internal",
      due: { type: "workingDays", days: 1 },
      assumption: true,
    },
    {
      id: "investigate",
      clause: "C-10",
      kind: "investigate",
      basis: "internal",
      due: { type: "workingDays", days: 1 },
      assumption: true,
    },
    {
      id: "decide",
      clause: "C-5",
      kind: "decide",
      basis: "internal",
      due: { type: "workingDays", days: 1 },
      assumption: true,
    },
    {
      id: "answer",
      clause: "C-7",
      kind: "answer",
      basis: "internal",
      due: { type: "workingDays", days: 3 },
      assumption: true,
    },
  ],
  visits: CEMENT_VISITS,
  ladder: ladder("C-7"),
  closing: {
    clause: "C-5",
    silenceDays: 7,
    reopenDays: 30,
    withdrawnReply,
    assumption: true,
  },
  // No clause speaks of urging, and none forbids it: how often is our measure.
  urging: { clause: null, everyWorkingHours: 4, assumption: true },
  // No clause lets a reminder wait, and none forbids it: a working day at most, and never past the limit.
  snoozing: { clause: null, mostWorkingHours: 8, times: 2, assumption: true },
  findings: cementFindings,
  grading: CEMENT_GRADING,
  // Two or more for each business and customer (C-8); that a new one may wait is our reading.
  cover: { clause: "C-8", least: 2, newWorkingDays: 3, assumption: true },
  // 「按相關規定」, and none is attached: nothing may be proposed until somebody configures a rule.
  compensation: { clause: "C-7", currency: "CNY", rules: [] },
  principles: {
    investigateFirst: null,
    aboutStaff: null,
    handOver: "C-7",
    directorDecides: "C-5",
    promise: "C-5",
    closing: "C-5",
    firstContact: "C-7",
  },
};
