import { type CustomerImportTexts } from "../zhHant/customerImport.ts";
/** Tables of customers and of sales on their way in. */
export const customerImport: CustomerImportTexts = {
  words: {
    import: ["导入客户", "汇入客户", "导入销售", "导入住户"],
    columns: ["字段", "列"],
    confirm: ["确认导入", "确认导入客户"],
    progress: ["导入进度", "汇入进度"],
    cancel: ["取消导入", "停止导入"],
    report: ["导入报告"],
    leaveOut: ["不导入", "忽略"],
  },
  /** Between the parts of a list. */
  listSeparator: "、",
  table: { customers: "客户资料", figures: "销售数字" },
  column: {
    number: "编号",
    name: "名称",
    kind: "类别",
    area: "片区",
    region: "季节区",
    address: "地址",
    phone: "电话",
    since: "往来起日",
    businesses: "业务",
    active: "状态",
    contactName: "联系人",
    contactPhone: "联系电话",
    contactPosition: "职务",
    month: "月份",
    tonnes: "吨数",
    amount: "金额",
  },
  encoding: {
    "utf-8": "UTF-8",
    gb18030: "GB18030",
    "utf-16le": "UTF-16",
    "utf-16be": "UTF-16",
  },
  title: "导入试算（尚未写入）",
  readAs: (p: { table: string; encoding: string; separator: string; lines: number }) =>
    `识别为${p.table}：编码 ${p.encoding}，分隔符“${p.separator}”，共 ${p.lines} 行`,
  tab: "制表符",
  mapped: (p: { column: string; name: string }) => `${p.column} ← ${p.name}`,
  leftOut: (p: { names: string }) => `不导入：${p.names}`,
  sample: (p: { line: number; cells: string }) => `第 ${p.line} 行：${p.cells}`,
  sampleHint:
    "请看文字和字段是否正确；要更正请写“字段 电话=联系电话”（我方字段=文件列名），不要的写“字段 忽略=备注”。",
  counts: (p: {
    fresh: number;
    changed: number;
    unchanged: number;
    conflict: number;
    refused: number;
  }) =>
    `新增 ${p.fresh}、变更 ${p.changed}、不变 ${p.unchanged}、冲突 ${p.conflict}、退回 ${p.refused}`,
  missing: (p: { columns: string }) =>
    `还缺字段：${p.columns}。请写“字段 ${p.columns}=文件里的列名”。`,
  line: {
    new: (p: { line: number; about: string; detail: string }) =>
      `第 ${p.line} 行　新增 **${p.about}**`,
    changed: (p: { line: number; about: string; detail: string }) =>
      `第 ${p.line} 行　变更 **${p.about}**：${p.detail}`,
    unchanged: (p: { line: number; about: string; detail: string }) =>
      `第 ${p.line} 行　不变 ${p.about}`,
    conflict: (p: { line: number; about: string; detail: string }) =>
      `第 ${p.line} 行　**冲突** ${p.about}：${p.detail}`,
    refused: (p: { line: number; about: string; detail: string }) =>
      `第 ${p.line} 行　**退回** ${p.about}：${p.detail}`,
  },
  change: (p: { what: string; before: string; after: string }) =>
    `${p.what}“${p.before}”→“${p.after}”`,
  contested: (p: { what: string }) => `${p.what}有人改过，不会覆盖`,
  nothing: "（空）",
  problem: {
    missing: (p: { column: string; value: string }) => `缺少${p.column}`,
    tooLong: (p: { column: string; value: string }) => `${p.column}太长`,
    badKind: (p: { column: string; value: string }) =>
      `无法识别${p.column}“${p.value}”，请写公司、住户或个人`,
    badDate: (p: { column: string; value: string }) =>
      `无法识别${p.column}“${p.value}”，请写成 2024-06-30`,
    badMonth: (p: { column: string; value: string }) =>
      `无法识别${p.column}“${p.value}”，请写成 2026-10`,
    badNumber: (p: { column: string; value: string }) => `${p.column}“${p.value}”不是可用的数字`,
    badYesNo: (p: { column: string; value: string }) =>
      `无法识别${p.column}“${p.value}”，请写往来中或停止往来`,
    badPhone: (p: { column: string; value: string }) => `${p.column}“${p.value}”不像电话号码`,
    unknownArea: (p: { column: string; value: string }) => `没有“${p.value}”这个片区`,
    unknownCustomer: (p: { column: string; value: string }) =>
      `没有编号“${p.value}”的客户，请先导入客户资料`,
    twice: (p: { column: string; value: string }) => `“${p.value}”在文件里重复了`,
  },
  more: (p: { page: number; pages: number }) => `第 ${p.page}／${p.pages} 页`,
  refusedHint: (p: { count: number }) =>
    `退回的 ${p.count} 行不会导入；可以改好后重新附上，或先导入其余各行。`,
  confirmHint: "确定无误请写“确认导入”；24 小时内有效。",
  nothingNew: "与现有资料完全相同，没有要导入的。",
  attach:
    "请把 CSV 文件附在消息上，并写“导入客户”。字段如：客户编号、名称、片区、地址、电话、往来起日、联系人、联系电话；销售数字要有：客户编号、月份、吨数。",
  onlyOne: "一次请附一个 CSV 文件。",
  notYours: "客户资料由客户管理人员和主管导入。",
  noTable: {
    noFile: "找不到这个文件，请重新附上。",
    notText: "这个文件不是可以读取的文本文件。请存成 CSV（UTF-8 或 GB18030）再试。",
    noNames: "第一行没有能识别的列名，至少要有“客户编号”。",
    empty: "这个文件没有资料。",
    broken: (p: { line: number }) => `第 ${p.line} 行的引号或分隔符有误，读不下去。`,
  },
  noColumn: (p: { name: string; names: string }) => `文件里没有“${p.name}”这一列；有：${p.names}。`,
  unknownColumn: (p: { name: string; names: string }) =>
    `没有“${p.name}”这个字段；可用：${p.names}。`,
  nothingToConfirm: "没有等待确认的导入。请附上 CSV 并写“导入客户”。",
  started: (p: { file: string; lines: number }) =>
    `开始导入 ${p.file}（${p.lines} 行），完成时会通知您；想知道进度请写“导入进度”，要停止请写“取消导入”。`,
  progress: (p: { file: string; done: number; lines: number; percent: number }) =>
    `${p.file}：已处理 ${p.done}／${p.lines} 行（${p.percent}%）。`,
  waiting: (p: { file: string }) => `${p.file} 等您写“确认导入”。`,
  done: (p: { file: string; counts: string }) => `**${p.file} 导入完成**：${p.counts}。`,
  failed: (p: { file: string; done: number; lines: number }) =>
    `${p.file} 导入时发生问题，停在 ${p.done}／${p.lines} 行；已处理的各行都完整保留。请重新附上文件，已导入的不会重复。`,
  cancelled: (p: { file: string; done: number; lines: number }) =>
    `已取消 ${p.file}：处理了 ${p.done}／${p.lines} 行，这些行都完整保留，其余没有导入。`,
  seeReport: "退回的行请写“导入报告”查看。",
  reportTitle: (p: { file: string }) => `${p.file} 导入报告`,
};
