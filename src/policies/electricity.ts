import { type PolicyPack, type Topic } from "../core/policy/pack.ts";
import { ELECTRICITY_CLAUSES } from "./electricityClauses.ts";
import { electricitySupply } from "./electricitySupply.ts";
import { electricityRegistry } from "./electricityRegistry.ts";
import { ladder } from "./ladder.ts";
import { SUPPLY_CLOCKS, SUPPLY_LADDER } from "./supplyClocks.ts";
import { withdrawnReply } from "./withdrawnReply.ts";

// Departments are a reading: the text assigns works, not complaints.
const TOPICS: readonly Topic[] = [
  {
    id: "outage",
    label: { "zh-Hant": "停電", "zh-Hans": "停电", en: "Power cut" },
    department: "supply-station",
    shared: true,
  },
  {
    id: "voltage",
    label: { "zh-Hant": "電壓不穩", "zh-Hans": "电压不稳", en: "Unsteady voltage" },
    department: "supply-station",
    shared: true,
  },
  {
    id: "meter",
    label: { "zh-Hant": "電錶", "zh-Hans": "电表", en: "Meter" },
    department: "inspection",
  },
  {
    id: "billing",
    label: { "zh-Hant": "電費、帳單", "zh-Hans": "电费、账单", en: "Bill or charges" },
    department: "marketing",
  },
  {
    id: "service",
    label: {
      "zh-Hant": "用電申請、服務",
      "zh-Hans": "用电申请、服务",
      en: "Application or service",
    },
    department: "marketing",
  },
  {
    id: "staff",
    label: {
      "zh-Hant": "工作人員、「三指定」",
      "zh-Hans": "工作人员、“三指定”",
      en: "A member of staff, or a contractor forced on you",
    },
    department: null,
    aboutStaff: true,
  },
  {
    id: "supply",
    of: "supply",
    label: { "zh-Hant": "用電申請", "zh-Hans": "用电申请", en: "Electricity supply" },
    department: "marketing",
  },
  {
    id: "other",
    label: { "zh-Hant": "其他", "zh-Hans": "其他", en: "Something else" },
    department: null,
  },
];

/** The electric utility's policy (篇1): of complaints it says nothing, so it has no limit for any. */
export const electricity: PolicyPack = {
  id: "electricity",
  name: {
    "zh-Hant": "客戶工程管理辦法",
    "zh-Hans": "客户工程管理办法",
    en: "Customer works policy of the electric utility",
  },
  version: "1",
  // The text bears no date: data of whoever runs it.
  effectiveFrom: "2020-01-01",
  effectiveTo: null,
  approvedBy: {
    "zh-Hant": "條文未載明",
    "zh-Hans": "条文未载明",
    en: "Not stated in the text",
  },
  // Not in the text either; marketing supervises and coordinates (E-3).
  interpreter: { "zh-Hant": "營銷部", "zh-Hans": "营销部", en: "the marketing department" },
  clauses: ELECTRICITY_CLAUSES,
  topics: TOPICS,
  routes: [
    {
      id: "window-clerk",
      clause: "E-4",
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
      assumption: true,
    },
    {
      id: "about-staff",
      clause: "E-3",
      priority: 10,
      when: { aboutStaff: true },
      to: [{ role: "oversight" }, { role: "director" }],
      second: [{ role: "oversight" }, { role: "director" }, { role: "officeDirector" }],
      assumption: true,
    },
  ],
  clocks: [
    {
      id: "acknowledge",
      clause: "E-4",
      kind: "acknowledge",
      basis: "internal",
      due: { type: "workingHours", hours: 4 },
      assumption: true,
    },
    {
      id: "investigate",
      clause: "E-3",
      kind: "investigate",
      basis: "internal",
      due: { type: "workingDays", days: 1 },
      assumption: true,
    },
    {
      id: "decide",
      clause: "E-3",
      kind: "decide",
      basis: "internal",
      due: { type: "workingDays", days: 1 },
      assumption: true,
    },
    {
      id: "answer",
      clause: "E-3",
      kind: "answer",
      basis: "internal",
      due: { type: "workingDays", days: 3 },
      assumption: true,
    },
    ...SUPPLY_CLOCKS,
  ],
  ladder: ladder("E-3", SUPPLY_LADDER),
  supply: electricitySupply,
  closing: {
    clause: "E-3",
    silenceDays: 7,
    reopenDays: 30,
    withdrawnReply,
    assumption: true,
  },
  // No clause speaks of urging, and none forbids it: how often is our measure.
  urging: { clause: null, everyWorkingHours: 4, assumption: true },
  // No clause lets a reminder wait, and none forbids it: a working day at most, and never past the limit.
  snoozing: { clause: null, mostWorkingHours: 8, times: 2, assumption: true },
  registry: electricityRegistry,
  principles: {
    investigateFirst: null,
    aboutStaff: "E-3",
    handOver: null,
    directorDecides: null,
    promise: null,
    closing: null,
    firstContact: "E-4",
  },
};
