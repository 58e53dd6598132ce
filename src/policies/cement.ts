import { type Clause, type PolicyPack, type Topic } from "../core/policy/pack.ts";
import { ladder } from "./ladder.ts";
import { withdrawnReply } from "./withdrawnReply.ts";

/** The clauses that a complaint can stand on, with the copy's slips put right. */
const CLAUSES: readonly Clause[] = [
  {
    id: "C-1",
    article: { "zh-Hant": "第一條", "zh-Hans": "第一条", en: "Article 1" },
    // The maker's name is left out: the pack is anybody's.
    text: {
      "zh-Hant":
        "為提高客戶滿意度，滿足和了解客戶需求，提高客戶對公司服務的滿意度，以「你是我的客戶，我是你的朋友」這一服務理念為指導，打造水泥品牌形象。特制定本制度。",
      "zh-Hans":
        "为提高客户满意度，满足和了解客户需求，提高客户对公司服务的满意度，以“你是我的客户，我是你的朋友”这一服务理念为指导，打造水泥品牌形象。特制定本制度。",
      en: 'This policy is made to raise the satisfaction of customers, to understand and meet their needs, and to make them more satisfied with our service, guided by "you are my customer, I am your friend", for the good name of our cement.',
    },
  },
  {
    id: "C-5",
    article: { "zh-Hant": "第五條", "zh-Hans": "第五条", en: "Article 5" },
    text: {
      "zh-Hant":
        "客戶回訪的目的是對客戶進行水泥產品質量、經營服務質量、客戶投訴處理及水泥需求資訊等收集。售後人員及相關職能部門應定期對相關客戶進行回訪。回訪時，虛心聽取意見，誠懇接受批評，採納合理化建議，做好回訪記錄。回訪中，對客戶的詢問、意見，不能當即答覆的，應告知預約時間答覆。回訪後遇到的重大問題，應與上級領導商議，找出解決方案，做到件件有落實，事事有迴音。",
      "zh-Hans":
        "客户回访的目的是对客户进行水泥产品质量、经营服务质量、客户投诉处理及水泥需求信息等收集。售后人员及相关职能部门应定期对相关客户进行回访。回访时，虚心听取意见，诚恳接受批评，采纳合理化建议，做好回访记录。回访中，对客户的询问、意见，不能当即答复的，应告知预约时间答复。回访后遇到的重大问题，应与上级领导商议，找出解决方案，做到件件有落实，事事有回音。",
      en: "Return visits collect what customers say of product quality, service quality, the handling of complaints and their demand. After-sales staff and the departments concerned visit regularly. Opinions are heard with an open mind, criticism is accepted sincerely, reasonable suggestions are adopted, and a record is kept. A question or opinion that can't be answered on the spot gets an appointed time for its answer. Major problems are discussed with the leaders above until a solution is found: every case is carried out, and every matter gets an answer.",
    },
  },
  {
    id: "C-7",
    article: { "zh-Hant": "第七條", "zh-Hans": "第七条", en: "Article 7" },
    text: {
      "zh-Hant":
        "企業須建立和完善客戶投訴處理機制，按「首問負責制」原則及時處理客戶投訴，對客戶損失按相關規定予以補償，保障客戶的正當權益。",
      "zh-Hans":
        "企业须建立和完善客户投诉处理机制，按“首问负责制”原则及时处理客户投诉，对客户损失按相关规定予以补偿，保障客户的正当权益。",
      en: "The company sets up and improves how complaints are handled. They are handled in time under first-contact ownership: whoever is asked first is responsible. Customers' losses are compensated by the rules that apply, and their rights protected.",
    },
  },
  {
    id: "C-8",
    article: { "zh-Hant": "第八條", "zh-Hans": "第八条", en: "Article 8" },
    text: {
      "zh-Hant":
        "公司須設立客戶管理人員，構建客戶管理體系，按照「同一業務、同一客戶兩人或兩人以上掌握」的原則進行管理，確保客戶成為企業的資源。",
      "zh-Hans":
        "公司须设立客户管理人员，构建客户管理体系，按照“同一业务、同一客户两人或两人以上掌握”的原则进行管理，确保客户成为企业的资源。",
      en: "The company appoints customer managers and builds a system in which any business and any customer is known to two people or more, so that customers are the company's and not one person's.",
    },
  },
  {
    id: "C-10",
    article: { "zh-Hant": "第十條", "zh-Hans": "第十条", en: "Article 10" },
    text: {
      "zh-Hant":
        "對收集的資訊要及時處理，產品質量類資訊歸技術質檢部，服務類資訊歸生產部、銷售部。關於產品質量有價值的資訊，技術質檢部要認真分析，並作為質量改進的重要依據。",
      "zh-Hans":
        "对收集的信息要及时处理，产品质量类信息归技术质检部，服务类信息归生产部、销售部。关于产品质量有价值的信息，技术质检部要认真分析，并作为质量改进的重要依据。",
      en: "What is collected is dealt with in time: information on product quality goes to technical quality, information on service to production and sales. Valuable information on quality is analysed carefully by technical quality and is a basis for improvement.",
    },
  },
  {
    id: "C-11",
    article: { "zh-Hant": "第十一條", "zh-Hans": "第十一条", en: "Article 11" },
    // The copy has no year: it stands in `effectiveFrom`.
    text: {
      "zh-Hant": "本制度經公司總經理辦公會批准，於三月一日起施行。",
      "zh-Hans": "本制度经公司总经理办公会批准，于三月一日起施行。",
      en: "Approved by the general manager's office meeting, this policy is in force from 1 March.",
    },
  },
  {
    id: "C-12",
    article: { "zh-Hant": "第十二條", "zh-Hans": "第十二条", en: "Article 12" },
    text: {
      "zh-Hant": "本制度由公司市場部負責解釋。",
      "zh-Hans": "本制度由公司市场部负责解释。",
      en: "This policy is interpreted by the company's marketing department.",
    },
  },
];

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
  clauses: CLAUSES,
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
