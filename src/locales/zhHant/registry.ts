import { listed } from "../listed.ts";

/** The registry (名錄) of designers, contractors and makers, as staff keep it. */
export const registry = {
  /** Words by which a member of staff asks for it; the first of each is shown. */
  words: {
    list: ["名錄", "名冊"],
    products: ["產品名錄", "設備名錄"],
    import: ["匯入名錄", "導入名錄"],
    confirm: ["確認匯入", "確認導入"],
    export: ["匯出名錄", "導出名錄"],
    exportProducts: ["匯出產品名錄", "匯出設備名錄"],
    page: ["第"],
  },
  help: [
    "- **名錄**　**名錄 名稱**　**產品名錄**：設計、施工單位和設備廠家，資質與有效期",
    "- **匯入名錄**（附上 CSV）　**確認匯入**　**匯出名錄**　**匯出產品名錄**（營銷部主管、經理）",
  ].join("\n"),
  kind: { designer: "設計單位", contractor: "施工單位", maker: "設備廠家" },
  scope: { low: "低壓", high: "高壓", both: "高低壓" },
  yesNo: { yes: "是", no: "否" },
  column: {
    kind: "類別",
    name: "名稱",
    licenceNo: "許可證編號",
    qualification: "資質等級",
    voltageScope: "電壓範圍",
    licenceExpires: "許可證有效期至",
    businessLicenceNo: "營業執照號",
    businessLicenceExpires: "營業執照有效期至",
    phone: "電話",
    active: "在冊",
    maker: "製造商",
    category: "產品類別",
    model: "型號",
    approved: "推薦",
    approvedUntil: "認可有效期",
  },
  /** Why somebody may not be chosen. */
  unqualified: {
    inactive: "已除名",
    otherKind: "類別不符",
    noLicence: "沒有有效的許可證資料",
    licenceExpired: "許可證已過期",
    scopeTooLow: "只能承接低壓",
    noBusinessLicence: "沒有營業執照資料",
    businessLicenceExpired: "營業執照已過期",
  },
  qualified: "資質有效",
  until: (p: { date: string }) => `至 ${p.date}`,
  noEnd: "長期",
  ends: (p: { days: number }) => (p.days === 0 ? "今天到期" : `還有 ${p.days} 天到期`),
  title: (p: { count: number; page: number; pages: number }) =>
    `名錄（共 ${p.count} 家${p.pages > 1 ? `，第 ${p.page}／${p.pages} 頁` : ""}）`,
  productsTitle: (p: { count: number; page: number; pages: number }) =>
    `產品名錄（共 ${p.count} 種${p.pages > 1 ? `，第 ${p.page}／${p.pages} 頁` : ""}）`,
  none: "名錄裡還沒有資料。請附上 CSV 並寫「匯入名錄」。",
  noneFound: (p: { query: string }) => `名錄裡沒有「${p.query}」。`,
  pageButton: (p: { words: string; page: number }) => `${p.words} 第 ${p.page} 頁`,
  neutral: "這裡依名稱排列，供管理之用；給客戶看的名單按抽籤次序列出全部合格單位，不得代為指定。",
  approved: "在推薦名錄",
  notApproved: "未獲認可",
  approvalExpired: "認可已過期",
  makerUnqualified: "廠家資質無效",
  unknownModel: "名錄中沒有",
  notYours: "名錄由營銷部主管和經理維護，您可以用「名錄」查看。",
  attach:
    "請把 CSV 檔附在訊息上，並寫「匯入名錄」。欄位如：類別、名稱、許可證編號、資質等級、電壓範圍、許可證有效期至、營業執照號。",
  onlyOne: "一次請附一個 CSV 檔。",
  noFile: "找不到這個檔案，請重新附上。",
  noTable: {
    notText: "這個檔案不是可以讀取的文字檔。請存成 CSV（UTF-8 或 GB18030）再試。",
    noNames: "第一行沒有認得的欄位名稱。至少要有「名稱」；產品表要有「製造商」和「型號」。",
    empty: "這個檔案沒有資料。",
    tooLong: "這個檔案超過 2000 行，請分成幾個檔案。",
    broken: (p: { line: number }) => `第 ${p.line} 行的引號或分隔符號有誤，讀不下去。`,
  },
  reportTitle: "匯入試算（尚未寫入）",
  reportCounts: (p: { fresh: number; changed: number; unchanged: number; refused: number }) =>
    `新增 ${p.fresh}、變更 ${p.changed}、不變 ${p.unchanged}、退回 ${p.refused}`,
  again: "名錄在這段期間有人改過，請再看一次。",
  lineNew: (p: { line: number; about: string }) => `第 ${p.line} 行　新增 **${p.about}**`,
  lineChanged: (p: { line: number; about: string; changes: string }) =>
    `第 ${p.line} 行　變更 **${p.about}**：${p.changes}`,
  lineUnchanged: (p: { line: number; about: string }) => `第 ${p.line} 行　不變 ${p.about}`,
  lineRefused: (p: { line: number; about: string; problems: string }) =>
    `第 ${p.line} 行　**退回** ${p.about}：${p.problems}`,
  change: (p: { column: string; before: string; after: string }) =>
    `${p.column}「${p.before}」→「${p.after}」`,
  nothing: "（空）",
  problem: {
    missing: (p: { column: string; value: string }) => `缺少${p.column}`,
    badKind: (p: { column: string; value: string }) =>
      `看不懂${p.column}「${p.value}」，請寫設計單位、施工單位或設備廠家`,
    badScope: (p: { column: string; value: string }) =>
      `看不懂${p.column}「${p.value}」，請寫低壓、高壓或高低壓`,
    badDate: (p: { column: string; value: string }) =>
      `看不懂${p.column}「${p.value}」，請寫成 2030-06-30`,
    badYesNo: (p: { column: string; value: string }) =>
      `看不懂${p.column}「${p.value}」，請寫是或否`,
    tooLong: (p: { column: string; value: string }) => `${p.column}太長`,
    unknownMaker: (p: { column: string; value: string }) =>
      `名錄裡沒有廠家「${p.value}」，請先匯入廠家`,
    twice: (p: { column: string; value: string }) => `「${p.value}」在表裡重複了`,
  },
  more: (p: { count: number }) => `另有 ${p.count} 行未列出。`,
  refusedHint: "有退回的行，整份都還沒有匯入。請改好後重新附上。",
  confirmHint: "確定無誤請按「確認匯入」；24 小時內有效。",
  nothingNew: "與名錄完全相同，沒有要匯入的。",
  done: (p: { count: number }) => `已匯入：新增或變更 ${p.count} 筆，都留有紀錄。`,
  already: (p: { when: string }) => `這份在 ${p.when} 已經匯入了，沒有重複。`,
  nothingToConfirm: "沒有等待確認的匯入。請附上 CSV 並寫「匯入名錄」。",
  exported: (p: { name: string; address: string; count: number }) =>
    `名錄共 ${p.count} 筆：[${p.name}](${p.address})`,
  fileName: { entry: "名錄", product: "產品名錄" },
  document: { licence: "許可證", businessLicence: "營業執照" },
  lapseTitle: (p: { count: number }) => `**名錄：${p.count} 項證照即將到期或已過期**`,
  lapseLine: (p: { kind: string; name: string; document: string; date: string; days: number }) =>
    `- ${p.kind} **${p.name}**：${p.document}至 ${p.date}${
      p.days < 0
        ? "，**已過期**，不再列入供客戶選擇的名單"
        : p.days === 0
          ? "，**今天到期**"
          : `，還有 ${p.days} 天`
    }`,
  lapseHint: "請聯絡該單位更新；換證後以「匯入名錄」更新資料。",
  joined: (parts: readonly string[]) => listed("；", parts),
};

export type RegistryTexts = typeof registry;
