import { type Clause, type PolicyPack, type Topic } from "../core/policy/pack.ts";
import { electricityRegistry } from "./electricityRegistry.ts";
import { ladder } from "./ladder.ts";
import { withdrawnReply } from "./withdrawnReply.ts";

/** The clauses that a complaint can stand on; those of customer works come with them. */
const CLAUSES: readonly Clause[] = [
  {
    id: "E-3",
    article: { "zh-Hant": "第三條", "zh-Hans": "第三条", en: "Article 3" },
    text: {
      "zh-Hant": "營銷部負責客戶工程的監督檢查和協調。",
      "zh-Hans": "营销部负责客户工程的监督检查和协调。",
      en: "The marketing department supervises, checks and coordinates customer works.",
    },
  },
  {
    id: "E-4",
    article: { "zh-Hant": "第四條", "zh-Hans": "第四条", en: "Article 4" },
    text: {
      "zh-Hant":
        "營銷視窗負責受理所轄範圍內所有客戶用電申請。視窗報裝受理人員應向客戶交代清楚用電申請內容和報裝程式，指導客戶正確填報客戶用電申請，並應根據客戶用電地址、審批許可權以營銷資訊系統「電子工單」或「內部工作聯絡單」等方式及時向相應報裝管理部門傳遞用電資訊。客戶用電可向所在地營業視窗申請，報裝人員主動上門現場勘察。",
      "zh-Hans":
        "营销窗口负责受理所辖范围内所有客户用电申请。窗口报装受理人员应向客户交代清楚用电申请内容和报装程序，指导客户正确填报客户用电申请，并应根据客户用电地址、审批权限以营销信息系统“电子工单”或“内部工作联络单”等方式及时向相应报装管理部门传递用电信息。客户用电可向所在地营业窗口申请，报装人员主动上门现场勘察。",
      en: "The service window takes every application for supply in its area. Its clerks explain clearly what an application contains and how it proceeds, guide the customer in filling it in, and pass it on in time, by address and approval authority, as an electronic work order or an internal contact sheet. Customers may apply at the window where they are; staff come to survey the site of their own accord.",
    },
  },
  {
    id: "E-17",
    article: { "zh-Hant": "第十七條", "zh-Hans": "第十七条", en: "Article 17" },
    text: {
      "zh-Hant":
        "客戶供電方案答覆後，報裝專責（專案經理）及時瞭解客戶需求，與客戶協商辦理客戶工程的設計、施工等方面的管理委託，嚴禁辦理報裝業務時對客戶用電工程進行「三指定」。",
      "zh-Hans":
        "客户供电方案答复后，报装专责（项目经理）及时了解客户需求，与客户协商办理客户工程的设计、施工等方面的管理委托，严禁办理报装业务时对客户用电工程进行“三指定”。",
      en: "Once the supply plan has been answered, the project manager promptly learns what the customer needs and arranges with them how design and construction are managed. Naming a designer, contractor or supplier for the customer is strictly forbidden.",
    },
  },
  {
    id: "E-29",
    article: { "zh-Hant": "第二十九條", "zh-Hans": "第二十九条", en: "Article 29" },
    text: {
      "zh-Hant":
        "零星居民生活照明客戶受電工程竣工驗收合格後，在一日內發出裝表通知單，營銷部門在二日內完善計量裝置，實施供電。",
      "zh-Hans":
        "零星居民生活照明客户受电工程竣工验收合格后，在一日内发出装表通知单，营销部门在二日内完善计量装置，实施供电。",
      en: "For scattered residential lighting, the meter-installation notice is issued within one day after the works have passed acceptance; marketing completes the metering and supplies within two days.",
    },
  },
  {
    id: "E-31",
    article: { "zh-Hant": "第三十一條", "zh-Hans": "第三十一条", en: "Article 31" },
    text: {
      "zh-Hant": "供電後一月內，營銷部門的用電檢查人員應到現場核查計量裝置執行狀況和客戶用電情況。",
      "zh-Hans": "供电后一月内，营销部门的用电检查人员应到现场核查计量装置运行状况和客户用电情况。",
      en: "Within a month of supply, an inspector of the marketing department checks on site how the metering works and how the customer uses electricity.",
    },
  },
];

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
    id: "other",
    label: { "zh-Hant": "其他", "zh-Hans": "其他", en: "Something else" },
    department: null,
  },
];

/** The electric utility's policy (篇1), as far as complaints go: it gives no limit for any of them. */
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
  clauses: CLAUSES,
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
  ],
  ladder: ladder("E-3"),
  closing: {
    clause: "E-3",
    silenceDays: 7,
    reopenDays: 30,
    withdrawnReply,
    assumption: true,
  },
  // No clause speaks of urging, and none forbids it: how often is our measure.
  urging: { clause: null, everyWorkingHours: 4, assumption: true },
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
