import { type Clause, type PolicyPack, type Topic } from "../core/policy/pack.ts";
import { propertyFindings } from "./propertyFindings.ts";
import { PROPERTY_VISITS } from "./propertyVisits.ts";
import { ladder } from "./ladder.ts";
import { withdrawnReply } from "./withdrawnReply.ts";

/** The clauses in the source's words, put right where the copy is garbled. */
const CLAUSES: readonly Clause[] = [
  {
    id: "P-1.1",
    article: { "zh-Hant": "第一部分第一條", "zh-Hans": "第一部分第一条", en: "Part 1, article 1" },
    text: {
      "zh-Hant":
        "接待來訪投訴工作由服務中心物管員負責，管理處應廣為宣傳接待投訴的辦公地點、電話，讓住戶投訴有門。",
      "zh-Hans":
        "接待来访投诉工作由服务中心物管员负责，管理处应广为宣传接待投诉的办公地点、电话，让住户投诉有门。",
      en: "The property officers of the service centre receive visitors and complaints. The estate office makes the place and the phone for complaints widely known, so that residents have a door to turn to.",
    },
  },
  {
    id: "P-1.2",
    article: { "zh-Hant": "第一部分第二條", "zh-Hans": "第一部分第二条", en: "Part 1, article 2" },
    text: {
      "zh-Hant":
        "任何管理人員在遇到住戶來訪投訴時，都應給予熱情接待，主動詢問，耐心、細緻地做好解釋工作，當住戶有不理解住宅區的管理規章制度時，要曉之以理，動之以情，讓住戶理解並支援管理處的工作。",
      "zh-Hans":
        "任何管理人员在遇到住户来访投诉时，都应给予热情接待，主动询问，耐心、细致地做好解释工作，当住户有不理解住宅区的管理规章制度时，要晓之以理，动之以情，让住户理解并支持管理处的工作。",
      en: "Any member of staff to whom a resident comes with a complaint receives them warmly, asks of their own accord, and explains patiently and carefully. Where residents don't understand the rules of the estate, they are explained with reason and feeling, so that residents understand and support the work of the office.",
    },
  },
  {
    id: "P-1.3",
    article: { "zh-Hant": "第一部分第三條", "zh-Hans": "第一部分第三条", en: "Part 1, article 3" },
    text: {
      "zh-Hant":
        "對住戶投訴、來訪中談到的問題，接待人員應及時進行記錄，當天進行調查、核實，然後將處理結果彙報管理處責任部門和主任；不能解決的，要將問題和意見向有關部門和主任彙報，由主任決定處理辦法。",
      "zh-Hans":
        "对住户投诉、来访中谈到的问题，接待人员应及时进行记录，当天进行调查、核实，然后将处理结果汇报管理处责任部门和主任；不能解决的，要将问题和意见向有关部门和主任汇报，由主任决定处理办法。",
      en: "What residents raise in complaints and visits is recorded promptly by whoever receives them and investigated and verified the same day; the outcome is then reported to the responsible department and the director. What can't be solved is reported, with an opinion, to the departments concerned and the director, who decides what is done.",
    },
  },
  {
    id: "P-1.4",
    article: { "zh-Hant": "第一部分第四條", "zh-Hans": "第一部分第四条", en: "Part 1, article 4" },
    text: {
      "zh-Hant":
        "當住戶主動前來提合理化建議時，要詳細、認真地做好記錄，並及時向主任彙報，由主任決定採取或制定整改計劃，並張榜公佈整改措施和表彰「愛我小區」的住戶名單，同時給住戶優先評選「文明戶」。",
      "zh-Hans":
        "当住户主动前来提合理化建议时，要详细、认真地做好记录，并及时向主任汇报，由主任决定采取或制定整改计划，并张榜公布整改措施和表彰“爱我小区”的住户名单，同时给住户优先评选“文明户”。",
      en: 'When residents come forward with a reasonable suggestion, it is recorded carefully and in detail and promptly reported to the director, who decides to adopt it or to draw up a plan. The measures are posted publicly together with the residents commended for "love my community", who are preferred when model households are chosen.',
    },
  },
  {
    id: "P-1.5",
    article: { "zh-Hant": "第一部分第五條", "zh-Hans": "第一部分第五条", en: "Part 1, article 5" },
    text: {
      "zh-Hant":
        "責任部門在處理來訪、投訴時，要熱誠、主動、及時，要堅持原則，突出服務；不得推諉責任、為難住戶或乘機索取好處，在處理完畢後應將結果回覆住戶和管理處主任，做到事事有著落、件件有迴音。",
      "zh-Hans":
        "责任部门在处理来访、投诉时，要热诚、主动、及时，要坚持原则，突出服务；不得推诿责任、为难住户或乘机索取好处，在处理完毕后应将结果回复住户和管理处主任，做到事事有着落、件件有回音。",
      en: "Departments that handle visits and complaints are warm, active and prompt, keep to principle and put service first. They don't shift responsibility, obstruct residents or take advantage. Afterwards the result goes back to the resident and to the director: every matter lands with somebody, and every case gets an answer.",
    },
  },
  {
    id: "P-1.6",
    article: { "zh-Hant": "第一部分第六條", "zh-Hans": "第一部分第六条", en: "Part 1, article 6" },
    text: {
      "zh-Hant":
        "全體管理人員要認真負責，做好本職工作，為住戶提供滿意的服務，儘量減少住戶的投訴、批評。將住戶的不滿消解在投訴之前。",
      "zh-Hans":
        "全体管理人员要认真负责，做好本职工作，为住户提供满意的服务，尽量减少住户的投诉、批评。将住户的不满消解在投诉之前。",
      en: "All staff do their own work conscientiously, give residents a service that satisfies them, and keep complaints and criticism as few as possible: what residents are dissatisfied with is resolved before it becomes a complaint.",
    },
  },
  {
    id: "P-1.7",
    article: { "zh-Hant": "第一部分第七條", "zh-Hans": "第一部分第七条", en: "Part 1, article 7" },
    text: {
      "zh-Hant":
        "當同行物業管理單位要求參觀時，管理處員工應給予熱情接待，把住宅區情況做全面的介紹，通過互相學習，共同提高小區管理水平。",
      "zh-Hans":
        "当同行物业管理单位要求参观时，管理处员工应给予热情接待，把住宅区情况做全面的介绍，通过互相学习，共同提高小区管理水平。",
      en: "When other property managers ask to visit, staff receive them warmly and show them the estate in full, so that both learn from each other and manage better.",
    },
  },
  {
    id: "P-2.1",
    article: { "zh-Hant": "第二部分第一條", "zh-Hans": "第二部分第一条", en: "Part 2, article 1" },
    text: {
      "zh-Hant":
        "（1）辦公室主任把對住戶的回訪列入職責範圍，並落實到每年的工作計劃和總結評比中。（2）回訪時，虛心聽取意見，誠懇接受批評，採納合理化建議，作好回訪記錄。（3）回訪中，對住戶的詢問、意見，如不能當即答覆，應告知預約時間回覆。（4）回訪後對反饋的意見、要求、建議、投訴，及時逐條整理綜合、研究、妥善解決，重大問題向公司請示解決。回訪處理率達100%，有效投訴率力爭在1%以下。",
      "zh-Hans":
        "（1）办公室主任把对住户的回访列入职责范围，并落实到每年的工作计划和总结评比中。（2）回访时，虚心听取意见，诚恳接受批评，采纳合理化建议，作好回访记录。（3）回访中，对住户的询问、意见，如不能当即答复，应告知预约时间回复。（4）回访后对反馈的意见、要求、建议、投诉，及时逐条整理综合、研究、妥善解决，重大问题向公司请示解决。回访处理率达100%，有效投诉率力争在1%以下。",
      en: "(1) Return visits to residents are among the office director's duties and part of each year's plan and review. (2) On a visit, opinions are heard with an open mind, criticism is accepted sincerely, reasonable suggestions are adopted, and a record is kept. (3) A question or opinion that can't be answered on the spot gets an appointed time for its answer. (4) Afterwards feedback, requests, suggestions and complaints are promptly sorted item by item, studied and properly resolved; major matters are put to the company. All of what visits bring up is handled, and effective complaints are to stay under 1 %.",
    },
  },
  {
    id: "P-2.2",
    article: { "zh-Hant": "第二部分第二條", "zh-Hans": "第二部分第二条", en: "Part 2, article 2" },
    text: {
      "zh-Hant":
        "（1）辦公室主任每年登門回訪 1～2 次。（2）物管員按區域範圍分工，每季回訪 1 次。（3）每半年度召開一次住戶座談會，徵求意見。（4）利用節日慶祝活動、社區文化活動、公關活動等形式廣泛聽取住戶反饋。（5）有針對性地對住戶發放住戶調查問卷，作專題調查，聽取意見。",
      "zh-Hans":
        "（1）办公室主任每年登门回访 1～2 次。（2）物管员按区域范围分工，每季回访 1 次。（3）每半年度召开一次住户座谈会，征求意见。（4）利用节日庆祝活动、社区文化活动、公关活动等形式广泛听取住户反馈。（5）有针对性地对住户发放住户调查问卷，作专题调查，听取意见。",
      en: "(1) The office director calls at each home once or twice a year. (2) Property officers, each in their own area, make a return visit once a quarter. (3) A residents' forum is held every half-year to ask for opinions. (4) Festivals, community events and other occasions are used to hear widely what residents think. (5) Questionnaires on a subject are sent to the residents whom it concerns.",
    },
  },
];

// Which department answers for what is our table: the text only says 責任部門 (readings, P-1.3).
const TOPICS: readonly Topic[] = [
  {
    id: "lift",
    label: { "zh-Hant": "電梯", "zh-Hans": "电梯", en: "Lift" },
    department: "engineering",
    shared: true,
  },
  {
    id: "water",
    label: { "zh-Hant": "漏水、供水", "zh-Hans": "漏水、供水", en: "Leak or water supply" },
    department: "engineering",
  },
  {
    id: "power",
    label: { "zh-Hant": "停電、照明", "zh-Hans": "停电、照明", en: "Power or lighting" },
    department: "engineering",
    shared: true,
  },
  {
    id: "noise",
    label: { "zh-Hant": "噪音", "zh-Hans": "噪音", en: "Noise" },
    department: "security",
  },
  {
    id: "cleaning",
    label: { "zh-Hant": "清潔、垃圾", "zh-Hans": "清洁、垃圾", en: "Cleaning or rubbish" },
    department: "cleaning",
    shared: true,
  },
  {
    id: "security",
    label: { "zh-Hant": "保安、門禁", "zh-Hans": "保安、门禁", en: "Security or access" },
    department: "security",
    shared: true,
  },
  {
    id: "parking",
    label: { "zh-Hant": "停車", "zh-Hans": "停车", en: "Parking" },
    department: "security",
    shared: true,
  },
  {
    id: "repair",
    label: {
      "zh-Hant": "公共設施維修",
      "zh-Hans": "公共设施维修",
      en: "Repair of shared facilities",
    },
    department: "engineering",
    shared: true,
  },
  {
    id: "greenery",
    label: { "zh-Hant": "綠化", "zh-Hans": "绿化", en: "Trees and greenery" },
    department: "greening",
    shared: true,
  },
  {
    id: "fees",
    label: { "zh-Hant": "收費", "zh-Hans": "收费", en: "Fees" },
    department: "accounts",
  },
  {
    id: "neighbour",
    label: { "zh-Hant": "鄰里糾紛", "zh-Hans": "邻里纠纷", en: "Neighbours" },
    department: "security",
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
    department: null,
  },
];

/** The property manager's policy (篇2): complaints of residents. */
export const property: PolicyPack = {
  id: "property",
  name: {
    "zh-Hant": "物業客戶關係管理制度",
    "zh-Hans": "物业客户关系管理制度",
    en: "Customer relations policy of the property manager",
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
  // Not in the text either; the director is who decides what it leaves open (P-1.3).
  interpreter: { "zh-Hant": "管理處主任", "zh-Hans": "管理处主任", en: "the estate director" },
  clauses: CLAUSES,
  topics: TOPICS,
  routes: [
    {
      id: "area-officer",
      clause: "P-1.1",
      priority: 0,
      when: { aboutStaff: false },
      // Nobody of the area: the duty officer, then the director, as everywhere (B1).
      to: [{ role: "officer", byArea: true }],
      second: [
        { role: "officer", byArea: true },
        { role: "officer" },
        { role: "duty" },
        { role: "officeDirector" },
        { role: "director" },
      ],
    },
    {
      id: "about-staff",
      clause: "P-1.5",
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
      clause: "P-1.2",
      kind: "acknowledge",
      basis: "internal",
      due: { type: "workingHours", hours: 2 },
      assumption: true,
    },
    {
      // 及時: what a visit brought up is taken up by the next working day.
      id: "handover",
      clause: "P-2.1",
      kind: "handover",
      basis: "internal",
      due: { type: "workingDays", days: 1 },
      assumption: true,
    },
    {
      id: "investigate",
      clause: "P-1.3",
      kind: "investigate",
      basis: "written",
      due: { type: "sameDay" },
    },
    {
      id: "decide",
      clause: "P-1.3",
      kind: "decide",
      basis: "internal",
      due: { type: "workingDays", days: 1 },
      assumption: true,
    },
    {
      id: "answer",
      clause: "P-1.5",
      kind: "answer",
      basis: "internal",
      due: { type: "workingDays", days: 3 },
      assumption: true,
    },
  ],
  visits: PROPERTY_VISITS,
  ladder: ladder("P-1.5"),
  closing: {
    clause: "P-1.5",
    silenceDays: 7,
    reopenDays: 30,
    withdrawnReply,
    assumption: true,
  },
  // No clause speaks of urging, and none forbids it: how often is our measure.
  urging: { clause: null, everyWorkingHours: 4, assumption: true },
  // No clause lets a reminder wait, and none forbids it: a working day at most, and never past the limit.
  snoozing: { clause: null, mostWorkingHours: 8, times: 2, assumption: true },
  findings: propertyFindings,
  principles: {
    investigateFirst: "P-1.3",
    aboutStaff: "P-1.5",
    handOver: "P-1.5",
    directorDecides: "P-1.3",
    promise: "P-2.1",
    closing: "P-1.5",
    firstContact: "P-1.2",
  },
};
