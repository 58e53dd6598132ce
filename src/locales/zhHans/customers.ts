import { type CustomersTexts } from "../zhHant/customers.ts";
import { customerImport } from "./customerImport.ts";

/** The archive of customers (客户档案), as staff look at it and keep it. */
export const customers: CustomersTexts = {
  import: customerImport,
  /** Words by which a member of staff asks for it; the first of each is shown. */
  words: {
    open: ["客户", "住户"],
    change: ["修改客户", "变更客户", "修改住户"],
    changes: ["客户记录", "客户变更", "住户记录"],
    lookups: ["客户查阅", "查阅记录", "住户查阅"],
    conflicts: ["数据冲突", "资料冲突", "客户数据冲突"],
    keepOurs: ["保留我方", "保留原值"],
    takeTheirs: ["采用销售数据", "采用对方"],
    reason: ["原因", "事由"],
    page: ["第"],
  },
  /** Names of what may be changed by hand, beside those of a table's columns. */
  edits: {
    classes: ["分类", "客户分类"],
    consents: ["同意", "同意事项"],
    contact: ["联系人"],
    contactEnded: ["停用联系人", "移除联系人"],
    site: ["工地", "地点"],
    siteEnded: ["停用工地", "移除工地", "停用地点"],
  },
  /** What stands for nothing in a change. */
  none: ["无", "清空", "没有"],
  help: [
    "- **客户 名称**（或编号、联系人、电话）：客户总览　**客户记录 编号**：变更记录",
    "- **修改客户 编号 电话=021-5555-1234 原因 客户来函**：也可改地址、片区、业务、联系人、工地、分类、同意",
  ].join("\n"),
  helpKeeper: [
    "- **导入客户**（附上 CSV）　**字段 电话=联系电话**　**确认导入**　**导入进度**　**取消导入**",
    "- **数据冲突**　**保留我方 代码**　**采用销售数据 代码**　**客户查阅**（主管）",
  ].join("\n"),
  notYours: "这项由客户的负责人、第二联系人、其主管或客户管理人员办理。",
  lookupsNotYours: "查阅记录供主管查看。",
  notFound: (p: { query: string }) =>
    `找不到“${p.query}”。可以写客户名称的一部分、编号、联系人或电话。`,
  sayWhich: "请写要看哪一位客户，例如：客户 宏基建设",
  many: (p: { count: number; most: boolean; page: number; pages: number }) =>
    `有 ${p.count}${p.most ? " 位以上" : " 位"}客户符合，请选一位${p.pages > 1 ? `（第 ${p.page}／${p.pages} 页）` : ""}：`,
  askReason: (p: { name: string; number: string }) =>
    `**${p.name}**（${p.number}）不是您负责的客户。请说明查阅原因，查阅会留下记录，例如：客户 ${p.number} 原因 客户来电`,
  reasons: ["客户来电", "准备拜访", "协助处理案件"],
  withReason: (p: { number: string; reason: string }) => `客户 ${p.number} 原因 ${p.reason}`,
  kind: { company: "公司", household: "住户", person: "个人" },
  business: { bulk: "散装", bagged: "袋装" },
  tag: {
    key: "重点",
    large: "大客户",
    new: "新客户",
    old: "老客户",
    complained: "曾投诉",
  },
  consent: { visits: "回访", messages: "消息联系", publicName: "公开署名" },
  visitKind: { phone: "电话回访", onSite: "上门走访", home: "家访" },
  label: {
    cover: "负责人",
    contacts: "联系人",
    sites: "工地",
    grade: "等级",
    classes: "分类",
    satisfaction: "满意度",
    cases: "未结案件",
    promises: "承诺",
    visits: "最近回访",
    next: "下次回访",
    sales: "近 12 个月销量",
    documents: "已送文件",
    consents: "同意事项",
    basics: "基本资料",
  },
  inactive: "已停止往来",
  since: (p: { date: string }) => `${p.date} 起往来`,
  business_: (p: { business: string }) => `（${p.business}）`,
  second: "第二",
  nobody: "尚未指定",
  oneOnly: "只有一人，须再指定一人（C-8）",
  inChat: "可用对话联系",
  byHand: "人工指定",
  until: (p: { date: string }) => `至 ${p.date}`,
  noGrade: "尚未评定",
  noSatisfaction: "尚无评分",
  outOfFive: (p: { value: string }) => `${p.value}／5`,
  noCases: "没有",
  caseLine: (p: { reference: string; topic: string; owner: string; when: string }) =>
    `${p.reference} ${p.topic}，${p.owner}（${p.when}）`,
  moreCases: (p: { count: number }) => `另有 ${p.count} 件`,
  promiseLine: (p: { reference: string; by: string; when: string }) =>
    `${p.when} 前回复（${p.reference}，${p.by}）`,
  visitLine: (p: { when: string; kind: string; by: string; satisfaction: number | null }) =>
    `${p.when} ${p.kind}，${p.by}${p.satisfaction === null ? "" : `，满意度 ${p.satisfaction}`}`,
  noVisits: "尚无记录",
  nextLine: (p: { kind: string; planned: string; due: string; by: string }) =>
    [p.kind, p.planned === "" ? "" : `预定 ${p.planned}`, `最晚 ${p.due}`, p.by]
      .filter((part) => part !== "")
      .join("，"),
  noNext: "尚未排定",
  salesLine: (p: { tonnes: string; amount: string; trend: string }) =>
    [`${p.tonnes} 吨`, p.amount === "" ? "" : `金额 ${p.amount}`, p.trend]
      .filter((part) => part !== "")
      .join("，"),
  trend: (p: { percent: string; up: boolean }) =>
    `近三个月较前三个月${p.up ? "增加" : "减少"} ${p.percent}`,
  steady: "近三个月与前三个月相当",
  noSales: "没有销售数据",
  documentLine: (p: { document: string; version: string; when: string }) =>
    `${p.document} ${p.version}（${p.when}）`,
  conflictsHint: (p: { count: number }) => `有 ${p.count} 项数据冲突待决定，请写“数据冲突”。`,
  noted: "这次查阅已留下记录。",
  historyTitle: (p: { name: string; number: string; count: number; page: number; pages: number }) =>
    `${p.name}（${p.number}）变更记录，共 ${p.count} 笔${p.pages > 1 ? `，第 ${p.page}／${p.pages} 页` : ""}`,
  lookupsTitle: (p: { name: string; count: number; page: number; pages: number }) =>
    `${p.name === "" ? "客户查阅记录" : `${p.name}的查阅记录`}，共 ${p.count} 次${p.pages > 1 ? `，第 ${p.page}／${p.pages} 页` : ""}`,
  lookupLine: (p: { when: string; by: string; name: string; reason: string }) =>
    `${p.when}　${p.by}　${p.name}${p.reason === "" ? "" : `：${p.reason}`}`,
  nothingYet: "还没有记录。",
  change: (p: { what: string; before: string; after: string }) =>
    `${p.what}：${p.before === "" ? "（空）" : p.before} → ${p.after === "" ? "（空）" : p.after}`,
  created: "建档",
  source: {
    csv: "销售数据（CSV）",
    sync: "销售系统",
    chat: "人工",
    document: "初始资料",
    rule: "规则",
    departure: "离职交接",
  },
  field: {
    cover: "负责人",
    contact: "联系人",
    site: "工地",
    consents: "同意事项",
    classes: "分类",
    sales: "销售数字",
    grade: "等级",
  },
  yesNo: { yes: "往来中", no: "停止往来" },
  why: (p: { reason: string }) => `原因：${p.reason}`,
  conflictReason: "数据冲突的决定",
  pageButton: (p: { words: string; page: number }) => `${p.words} 第 ${p.page} 页`,
  changed: (p: { name: string; number: string; count: number }) =>
    `已更新 **${p.name}**（${p.number}）：${p.count} 项，都留有记录。`,
  unchanged: "与现有资料相同，没有变更。",
  needReason: "请在最后写上原因，例如：修改客户 C-1001 电话=021-5555-1234 原因 客户来函",
  needEdits:
    "请写要改什么，例如：修改客户 C-1001 电话=021-5555-1234；联系人=李小姐 138-5555-0009 采购 原因 客户来函",
  unknownField: (p: { name: string }) =>
    `没有“${p.name}”这个字段。可改：名称、类别、片区、地址、电话、往来起日、业务、状态、联系人、停用联系人、工地、停用工地、分类、同意。`,
  badValue: (p: { what: string; value: string }) => `无法识别${p.what}“${p.value}”，请改写后再试。`,
  conflictsTitle: (p: { count: number; page: number; pages: number }) =>
    `数据冲突，共 ${p.count} 项${p.pages > 1 ? `（第 ${p.page}／${p.pages} 页）` : ""}`,
  noConflicts: "没有待决定的数据冲突。",
  conflictsHelp:
    "这些资料有人改过，销售数据却不同，所以没有覆盖。请写“保留我方 代码”或“采用销售数据 代码”。",
  conflictLine: (p: { code: string; name: string; what: string; ours: string; theirs: string }) =>
    `**${p.code}**　${p.name}　${p.what}：我方“${p.ours}”，销售数据“${p.theirs}”`,
  decided: {
    ours: (p: { name: string; what: string }) => `已保留我方资料：${p.name}的${p.what}。`,
    theirs: (p: { name: string; what: string }) => `已采用销售数据：${p.name}的${p.what}。`,
  },
  noSuchConflict: (p: { code: string }) => `没有代码 ${p.code} 的数据冲突；请写“数据冲突”查看。`,
};
