/** Tables of customers and of sales on their way in. */
export const customerImport = {
  words: {
    import: ["匯入客戶", "導入客戶", "匯入銷售", "匯入住戶"],
    columns: ["欄位", "欄"],
    confirm: ["確認匯入", "確認匯入客戶"],
    progress: ["匯入進度", "導入進度"],
    cancel: ["取消匯入", "停止匯入"],
    report: ["匯入報告"],
    leaveOut: ["不匯入", "略過"],
  },
  /** Between the parts of a list. */
  listSeparator: "、",
  table: { customers: "客戶資料", figures: "銷售數字" },
  column: {
    number: "編號",
    name: "名稱",
    kind: "類別",
    area: "片區",
    region: "季節區",
    address: "地址",
    phone: "電話",
    since: "往來起日",
    businesses: "業務",
    active: "狀態",
    contactName: "聯絡人",
    contactPhone: "聯絡電話",
    contactPosition: "職稱",
    month: "月份",
    tonnes: "噸數",
    amount: "金額",
  },
  encoding: {
    "utf-8": "UTF-8",
    gb18030: "GB18030",
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16",
  },
  title: "匯入試算（尚未寫入）",
  readAs: (p: { table: string; encoding: string; separator: string; lines: number }) =>
    `讀作${p.table}：編碼 ${p.encoding}，分隔符號「${p.separator}」，共 ${p.lines} 行`,
  tab: "定位字元",
  mapped: (p: { column: string; name: string }) => `${p.column} ← ${p.name}`,
  leftOut: (p: { names: string }) => `不匯入：${p.names}`,
  sample: (p: { line: number; cells: string }) => `第 ${p.line} 行：${p.cells}`,
  sampleHint:
    "請看文字和欄位是否正確；要更正請寫「欄位 電話=聯絡電話」（我方欄位=檔案欄位），不要的寫「欄位 略過=備註」。",
  counts: (p: {
    fresh: number;
    changed: number;
    unchanged: number;
    conflict: number;
    refused: number;
  }) =>
    `新增 ${p.fresh}、變更 ${p.changed}、不變 ${p.unchanged}、衝突 ${p.conflict}、退回 ${p.refused}`,
  missing: (p: { columns: string }) =>
    `還缺欄位：${p.columns}。請寫「欄位 ${p.columns}=檔案裡的欄位名稱」。`,
  line: {
    new: (p: { line: number; about: string; detail: string }) =>
      `第 ${p.line} 行　新增 **${p.about}**`,
    changed: (p: { line: number; about: string; detail: string }) =>
      `第 ${p.line} 行　變更 **${p.about}**：${p.detail}`,
    unchanged: (p: { line: number; about: string; detail: string }) =>
      `第 ${p.line} 行　不變 ${p.about}`,
    conflict: (p: { line: number; about: string; detail: string }) =>
      `第 ${p.line} 行　**衝突** ${p.about}：${p.detail}`,
    refused: (p: { line: number; about: string; detail: string }) =>
      `第 ${p.line} 行　**退回** ${p.about}：${p.detail}`,
  },
  change: (p: { what: string; before: string; after: string }) =>
    `${p.what}「${p.before}」→「${p.after}」`,
  contested: (p: { what: string }) => `${p.what}有人改過，不會覆蓋`,
  nothing: "（空）",
  problem: {
    missing: (p: { column: string; value: string }) => `缺少${p.column}`,
    tooLong: (p: { column: string; value: string }) => `${p.column}太長`,
    badKind: (p: { column: string; value: string }) =>
      `看不懂${p.column}「${p.value}」，請寫公司、住戶或個人`,
    badDate: (p: { column: string; value: string }) =>
      `看不懂${p.column}「${p.value}」，請寫成 2024-06-30`,
    badMonth: (p: { column: string; value: string }) =>
      `看不懂${p.column}「${p.value}」，請寫成 2026-10`,
    badNumber: (p: { column: string; value: string }) => `${p.column}「${p.value}」不是可用的數字`,
    badYesNo: (p: { column: string; value: string }) =>
      `看不懂${p.column}「${p.value}」，請寫往來中或停止往來`,
    badPhone: (p: { column: string; value: string }) => `${p.column}「${p.value}」不像電話號碼`,
    unknownArea: (p: { column: string; value: string }) => `沒有「${p.value}」這個片區`,
    unknownCustomer: (p: { column: string; value: string }) =>
      `沒有編號「${p.value}」的客戶，請先匯入客戶資料`,
    twice: (p: { column: string; value: string }) => `「${p.value}」在檔案裡重複了`,
  },
  more: (p: { page: number; pages: number }) => `第 ${p.page}／${p.pages} 頁`,
  refusedHint: (p: { count: number }) =>
    `退回的 ${p.count} 行不會匯入；可以改好後重新附上，或先匯入其餘各行。`,
  confirmHint: "確定無誤請寫「確認匯入」；24 小時內有效。",
  nothingNew: "與現有資料完全相同，沒有要匯入的。",
  attach:
    "請把 CSV 檔附在訊息上，並寫「匯入客戶」。欄位如：客戶編號、名稱、片區、地址、電話、往來起日、聯絡人、聯絡電話；銷售數字要有：客戶編號、月份、噸數。",
  onlyOne: "一次請附一個 CSV 檔。",
  notYours: "客戶資料由客戶管理人員和主管匯入。",
  noTable: {
    noFile: "找不到這個檔案，請重新附上。",
    notText: "這個檔案不是可以讀取的文字檔。請存成 CSV（UTF-8 或 GB18030）再試。",
    noNames: "第一行沒有認得的欄位名稱，至少要有「客戶編號」。",
    empty: "這個檔案沒有資料。",
    broken: (p: { line: number }) => `第 ${p.line} 行的引號或分隔符號有誤，讀不下去。`,
  },
  noColumn: (p: { name: string; names: string }) =>
    `檔案裡沒有「${p.name}」這一欄；有：${p.names}。`,
  unknownColumn: (p: { name: string; names: string }) =>
    `沒有「${p.name}」這個欄位；可用：${p.names}。`,
  nothingToConfirm: "沒有等待確認的匯入。請附上 CSV 並寫「匯入客戶」。",
  started: (p: { file: string; lines: number }) =>
    `開始匯入 ${p.file}（${p.lines} 行），完成時會通知您；想知道進度請寫「匯入進度」，要停止請寫「取消匯入」。`,
  progress: (p: { file: string; done: number; lines: number; percent: number }) =>
    `${p.file}：已處理 ${p.done}／${p.lines} 行（${p.percent}%）。`,
  waiting: (p: { file: string }) => `${p.file} 等您寫「確認匯入」。`,
  done: (p: { file: string; counts: string }) => `**${p.file} 匯入完成**：${p.counts}。`,
  failed: (p: { file: string; done: number; lines: number }) =>
    `${p.file} 匯入時發生問題，停在 ${p.done}／${p.lines} 行；已處理的各行都完整保留。請重新附上檔案，已匯入的不會重複。`,
  cancelled: (p: { file: string; done: number; lines: number }) =>
    `已取消 ${p.file}：處理了 ${p.done}／${p.lines} 行，這些行都完整保留，其餘沒有匯入。`,
  seeReport: "退回的行請寫「匯入報告」查看。",
  reportTitle: (p: { file: string }) => `${p.file} 匯入報告`,
};

export type CustomerImportTexts = typeof customerImport;
