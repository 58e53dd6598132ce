import { type DryRunTexts } from "../zhHant/dryRun.ts";

export const dryRun: DryRunTexts = {
  title: (p) => `试算：${p.voltage}，${p.capacity}`,
  voltage: { low: "低压", high: "高压", unsure: "电压未定" },
  unknownCapacity: "容量未定",
  increase: (p) => `由 ${p.from} 增容，合计 ${p.total}（依合计）`,
  trait: {
    dual: "双电源或双回路",
    dedicated: "专线",
    special: "特殊需求",
    residential: "居民生活用电",
    batch: "批量",
  },
  heading: {
    documents: "应送审的资料",
    completion: "竣工后的资料",
    skipped: "略过的环节",
    clocks: "时限",
  },
  review: (p) => `设计审查：${p.level}`,
  answer: (p) => `供电方案答复：${p.level}`,
  noReview: "设计审查：免",
  afterSurvey: "由哪一级审查、答复：现场勘查之后才能确定",
  dedicated: "供电方式：专线",
  feasibility: "供电方案确定前，须先论证",
  dual: {
    yes: "双电源或双回路：符合负荷性质",
    no: "双电源或双回路：负荷性质不足以采用",
    unsaid: "双电源或双回路：须说明负荷性质，才能判断是否采用",
  },
  onRequest: "书面列出时才需要",
  none: "无",
  skip: { documents: "设计资料送审", review: "设计审查", midInspection: "中间检查" },
  clock: {
    survey: "现场勘查",
    plan: "供电方案答复",
    contact: "报装专责与客户联系",
    review: "设计审查",
    completion: "竣工报告",
    acceptance: "验收",
    completionDocuments: "竣工资料收齐",
    meterNotice: "验收合格后发出装表通知",
    supply: "装表通知后装表供电",
    followUp: "供电后现场检查",
  },
  ifEntrusted: "仅委托我公司的工程",
  basis: { written: "条文规定", internal: "条文未定时限，内部目标" },
  limit: ({ counting, unit, count }) => {
    if (count === 0) return "当天";
    const name = {
      hour: "小时",
      day: "日",
      week: "周",
      halfMonth: "个半月",
      month: "个月",
      quarter: "季",
      halfYear: "个半年",
      year: "年",
    }[unit];
    return counting === "working" && unit === "day"
      ? `${count} 个工作日内`
      : `${count} ${name}内${unit === "day" ? "（日历日）" : ""}`;
  },
  grounds: (p) => `依${p.article}`,
  assumption: "假设，待确认",
  joined: (parts) => parts.join("；"),
  with: (p) => `${p.what}（${p.about}）`,
  clockLine: (p) => `${p.what}：${p.limit}`,
  problem: {
    unknown: (p) => `不认得的选项或写法：${p.option}`,
    missing: (p) => `${p.option}：必须填写`,
    choice: (p) => `${p.option}：只能是 ${p.choices}`,
    number: (p) => `${p.option}：须为 ${p.least} 到 ${p.most} 的数字`,
    unit: (p) => `${p.option}：这个电压以 ${p.unit} 计；kW 与 kVA 不能互换`,
    notMore: (p) => `${p.option}：须小于 --capacity（增容后的合计）`,
  },
};
