import { customerImport } from "./customerImport.ts";

/** The archive of customers (客戶檔案), as staff look at it and keep it. */
export const customers = {
  import: customerImport,
  /** Words by which a member of staff asks for it; the first of each is shown. */
  words: {
    open: ["客戶", "住戶"],
    change: ["修改客戶", "變更客戶", "修改住戶"],
    changes: ["客戶紀錄", "客戶異動", "住戶紀錄"],
    lookups: ["客戶查閱", "查閱紀錄", "住戶查閱"],
    conflicts: ["資料衝突", "客戶資料衝突"],
    keepOurs: ["保留我方", "保留原值"],
    takeTheirs: ["採用銷售資料", "採用對方"],
    reason: ["原因", "事由"],
    page: ["第"],
  },
  /** Names of what may be changed by hand, beside those of a table's columns. */
  edits: {
    classes: ["分類", "客戶分類"],
    consents: ["同意", "同意事項"],
    contact: ["聯絡人"],
    contactEnded: ["停用聯絡人", "移除聯絡人"],
    site: ["工地", "地點"],
    siteEnded: ["停用工地", "移除工地", "停用地點"],
  },
  /** What stands for nothing in a change. */
  none: ["無", "清空", "沒有"],
  help: [
    "- **客戶 名稱**（或編號、聯絡人、電話）：客戶總覽　**客戶紀錄 編號**：異動紀錄",
    "- **修改客戶 編號 電話=021-5555-1234 原因 客戶來函**：也可改地址、片區、業務、聯絡人、工地、分類、同意",
  ].join("\n"),
  helpKeeper: [
    "- **匯入客戶**（附上 CSV）　**欄位 電話=聯絡電話**　**確認匯入**　**匯入進度**　**取消匯入**",
    "- **資料衝突**　**保留我方 代號**　**採用銷售資料 代號**　**客戶查閱**（主管）",
  ].join("\n"),
  notYours: "這項由客戶的負責人、第二聯絡人、其主管或客戶管理人員辦理。",
  lookupsNotYours: "查閱紀錄供主管查看。",
  notFound: (p: { query: string }) =>
    `找不到「${p.query}」。可以寫客戶名稱的一部分、編號、聯絡人或電話。`,
  sayWhich: "請寫要看哪一位客戶，例如：客戶 宏基建設",
  many: (p: { count: number; most: boolean; page: number; pages: number }) =>
    `有 ${p.count}${p.most ? " 位以上" : " 位"}客戶符合，請選一位${p.pages > 1 ? `（第 ${p.page}／${p.pages} 頁）` : ""}：`,
  askReason: (p: { name: string; number: string }) =>
    `**${p.name}**（${p.number}）不是您負責的客戶。請說明查閱原因，查閱會留下紀錄，例如：客戶 ${p.number} 原因 客戶來電`,
  reasons: ["客戶來電", "準備拜訪", "協助處理案件"],
  withReason: (p: { number: string; reason: string }) => `客戶 ${p.number} 原因 ${p.reason}`,
  kind: { company: "公司", household: "住戶", person: "個人" },
  business: { bulk: "散裝", bagged: "袋裝" },
  tag: {
    key: "重點",
    large: "大客戶",
    new: "新客戶",
    old: "老客戶",
    complained: "曾投訴",
  },
  consent: { visits: "回訪", messages: "訊息聯絡", publicName: "公開具名" },
  visitKind: { phone: "電訪", onSite: "走訪", home: "家訪" },
  label: {
    cover: "負責人",
    contacts: "聯絡人",
    sites: "工地",
    grade: "等級",
    classes: "分類",
    satisfaction: "滿意度",
    cases: "未結案件",
    promises: "承諾",
    visits: "最近回訪",
    next: "下次回訪",
    sales: "近 12 個月銷量",
    documents: "已送文件",
    consents: "同意事項",
    basics: "基本資料",
  },
  inactive: "已停止往來",
  since: (p: { date: string }) => `${p.date} 起往來`,
  business_: (p: { business: string }) => `（${p.business}）`,
  second: "第二",
  nobody: "尚未指定",
  oneOnly: "只有一人，須再指定一人（C-8）",
  inChat: "可用對話聯絡",
  byHand: "人工指定",
  until: (p: { date: string }) => `至 ${p.date}`,
  noGrade: "尚未評定",
  noSatisfaction: "尚無評分",
  outOfFive: (p: { value: string }) => `${p.value}／5`,
  noCases: "沒有",
  caseLine: (p: { reference: string; topic: string; owner: string; when: string }) =>
    `${p.reference} ${p.topic}，${p.owner}（${p.when}）`,
  moreCases: (p: { count: number }) => `另有 ${p.count} 件`,
  promiseLine: (p: { reference: string; by: string; when: string }) =>
    `${p.when} 前回覆（${p.reference}，${p.by}）`,
  visitLine: (p: { when: string; kind: string; by: string; satisfaction: number | null }) =>
    `${p.when} ${p.kind}，${p.by}${p.satisfaction === null ? "" : `，滿意度 ${p.satisfaction}`}`,
  noVisits: "尚無紀錄",
  nextLine: (p: { kind: string; planned: string; due: string; by: string }) =>
    [p.kind, p.planned === "" ? "" : `預定 ${p.planned}`, `最晚 ${p.due}`, p.by]
      .filter((part) => part !== "")
      .join("，"),
  noNext: "尚未排定",
  salesLine: (p: { tonnes: string; amount: string; trend: string }) =>
    [`${p.tonnes} 噸`, p.amount === "" ? "" : `金額 ${p.amount}`, p.trend]
      .filter((part) => part !== "")
      .join("，"),
  trend: (p: { percent: string; up: boolean }) =>
    `近三個月較前三個月${p.up ? "增加" : "減少"} ${p.percent}`,
  steady: "近三個月與前三個月相當",
  noSales: "沒有銷售資料",
  documentLine: (p: { document: string; version: string; when: string }) =>
    `${p.document} ${p.version}（${p.when}）`,
  conflictsHint: (p: { count: number }) => `有 ${p.count} 項資料衝突待決定，請寫「資料衝突」。`,
  noted: "這次查閱已留下紀錄。",
  historyTitle: (p: { name: string; number: string; count: number; page: number; pages: number }) =>
    `${p.name}（${p.number}）異動紀錄，共 ${p.count} 筆${p.pages > 1 ? `，第 ${p.page}／${p.pages} 頁` : ""}`,
  lookupsTitle: (p: { name: string; count: number; page: number; pages: number }) =>
    `${p.name === "" ? "客戶查閱紀錄" : `${p.name}的查閱紀錄`}，共 ${p.count} 次${p.pages > 1 ? `，第 ${p.page}／${p.pages} 頁` : ""}`,
  lookupLine: (p: { when: string; by: string; name: string; reason: string }) =>
    `${p.when}　${p.by}　${p.name}${p.reason === "" ? "" : `：${p.reason}`}`,
  nothingYet: "還沒有紀錄。",
  change: (p: { what: string; before: string; after: string }) =>
    `${p.what}：${p.before === "" ? "（空）" : p.before} → ${p.after === "" ? "（空）" : p.after}`,
  created: "建檔",
  source: {
    csv: "銷售資料（CSV）",
    sync: "銷售系統",
    chat: "人工",
    document: "建置資料",
    rule: "規則",
    departure: "離職交接",
  },
  field: {
    cover: "負責人",
    contact: "聯絡人",
    site: "工地",
    consents: "同意事項",
    classes: "分類",
    sales: "銷售數字",
    grade: "等級",
  },
  yesNo: { yes: "往來中", no: "停止往來" },
  why: (p: { reason: string }) => `原因：${p.reason}`,
  conflictReason: "資料衝突的決定",
  pageButton: (p: { words: string; page: number }) => `${p.words} 第 ${p.page} 頁`,
  changed: (p: { name: string; number: string; count: number }) =>
    `已更新 **${p.name}**（${p.number}）：${p.count} 項，都留有紀錄。`,
  unchanged: "與現有資料相同，沒有變更。",
  needReason: "請在最後寫上原因，例如：修改客戶 C-1001 電話=021-5555-1234 原因 客戶來函",
  needEdits:
    "請寫要改什麼，例如：修改客戶 C-1001 電話=021-5555-1234；聯絡人=李小姐 138-5555-0009 採購 原因 客戶來函",
  unknownField: (p: { name: string }) =>
    `沒有「${p.name}」這個欄位。可改：名稱、類別、片區、地址、電話、往來起日、業務、狀態、聯絡人、停用聯絡人、工地、停用工地、分類、同意。`,
  badValue: (p: { what: string; value: string }) => `看不懂${p.what}「${p.value}」，請改寫後再試。`,
  conflictsTitle: (p: { count: number; page: number; pages: number }) =>
    `資料衝突，共 ${p.count} 項${p.pages > 1 ? `（第 ${p.page}／${p.pages} 頁）` : ""}`,
  noConflicts: "沒有待決定的資料衝突。",
  conflictsHelp:
    "這些資料有人改過，銷售資料卻不同，所以沒有覆蓋。請寫「保留我方 代號」或「採用銷售資料 代號」。",
  conflictLine: (p: { code: string; name: string; what: string; ours: string; theirs: string }) =>
    `**${p.code}**　${p.name}　${p.what}：我方「${p.ours}」，銷售資料「${p.theirs}」`,
  decided: {
    ours: (p: { name: string; what: string }) => `已保留我方資料：${p.name}的${p.what}。`,
    theirs: (p: { name: string; what: string }) => `已採用銷售資料：${p.name}的${p.what}。`,
  },
  noSuchConflict: (p: { code: string }) => `沒有代號 ${p.code} 的資料衝突；請寫「資料衝突」查看。`,
};

export type CustomersTexts = typeof customers;
