import { type Measure } from "../../core/customers/grading/rules.ts";

const number = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 1 });

const UNIT: Readonly<Record<Measure, string>> = {
  volume12m: " 噸",
  amount12m: " 元",
  trend: " %",
  tenure: " 個月",
  complaints12m: " 件",
  upheld12m: " 件",
};

const SPAN: Readonly<Record<Measure, string>> = {
  volume12m: "近 12 個月",
  amount12m: "近 12 個月金額",
  trend: "較前 12 個月增減",
  tenure: "往來",
  complaints12m: "近 12 個月投訴",
  upheld12m: "近 12 個月屬實投訴",
};

/** Grades of customers: what is said of them, and the words by which staff ask. */
export const grading = {
  words: {
    grade: ["客戶評級", "評級"],
    overview: ["評級總覽", "分級總覽"],
    restore: ["恢復評級", "取消指定評級"],
    key: ["設為重點客戶", "設為重點"],
    notKey: ["取消重點客戶", "取消重點"],
    until: ["到", "至"],
    reason: ["原因", "理由", "因為"],
  },
  help: "**評級 <客戶>** 看等級和理由；**評級總覽**；管理人員：**評級 <客戶> 大客戶 到 2027-03-31 原因**、**恢復評級 <客戶>**、**設為重點 <客戶> 原因**",
  title: (p: { name: string; number: string; grade: string }) =>
    `**${p.name}（${p.number}）：${p.grade}**`,
  value: (p: { measure: Measure; value: number }) =>
    `${SPAN[p.measure]} ${number(p.value)}${UNIT[p.measure]}`,
  reason: (p: { measure: Measure; value: number; atLeast?: number; below?: number }) =>
    `${SPAN[p.measure]} ${number(p.value)}${UNIT[p.measure]}${p.atLeast === undefined ? "" : ` ≥ ${number(p.atLeast)}${UNIT[p.measure]}`}${p.below === undefined ? "" : ` < ${number(p.below)}${UNIT[p.measure]}`}`,
  byRule: (p: { grade: string; reasons: readonly string[] }) =>
    `${p.grade}：${p.reasons.length === 0 ? "未達其他等級的條件" : p.reasons.join("；")}`,
  byHand: (p: { grade: string; until: string; byRule: string }) =>
    `目前由人工指定為「${p.grade}」，到 ${p.until} 為止，之後自動恢復依規則評定（現為「${p.byRule}」）。`,
  figures: (p: { figures: readonly string[] }) => `數據：${p.figures.join("；")}`,
  tags: (p: { tags: readonly string[]; priority: number }) =>
    p.tags.length === 0
      ? "不屬於重點回訪對象；回訪時排在最後。"
      : `重點回訪對象：${p.tags.join("、")}；回訪順序 ${p.priority}。`,
  basis: (p: { article: string; assumed: boolean }) =>
    `依據：${p.article}${p.assumed ? "。條文沒有訂數字，門檻是暫定的設定，尚待確認" : ""}。`,
  historyTitle: "**歷次評級**",
  history: (p: {
    from: string;
    to: string;
    grade: string;
    byHand: boolean;
    by: string;
    reason: string;
    until: string;
  }) =>
    `- ${p.from} 至 ${p.to === "" ? "今" : p.to}：${p.grade}${p.byHand ? `（${p.by} 指定，到 ${p.until}；${p.reason}）` : ""}`,
  set: (p: { name: string; grade: string; until: string }) =>
    `已將 **${p.name}** 指定為「${p.grade}」，到 **${p.until}** 為止；期滿自動恢復依規則評定。`,
  restored: (p: { name: string; grade: string }) =>
    `**${p.name}** 已恢復依規則評定：「${p.grade}」。`,
  keySet: (p: { name: string }) => `已將 **${p.name}** 設為重點客戶。`,
  keyCleared: (p: { name: string }) => `**${p.name}** 已不再是重點客戶。`,
  needUntil: (p: { example: string }) => `人工指定等級要寫明到哪一天、什麼原因，例如：${p.example}`,
  example: "評級 宏基建設 大客戶 到 2027-03-31 新廠即將開工",
  needCustomer: (p: { example: string }) => `請寫明哪一位客戶，例如：${p.example}`,
  noCustomer: (p: { words: string }) =>
    `找不到「${p.words}」這位客戶。請用客戶編號，或名稱中的一部分再試一次。`,
  whichCustomer: (p: { customers: readonly string[]; more: boolean }) =>
    `符合的客戶不只一位，請用編號再說一次：\n\n${p.customers.join("\n")}${p.more ? "\n…另有其他，請把名稱寫得更完整。" : ""}`,
  customer: (p: { number: string; name: string }) => `- **${p.number}**　${p.name}`,
  refused: {
    notYours: "等級由客戶管理人員、主任或公司調整。",
    noGrading: "貴單位的制度沒有客戶分級。",
    unknown: "找不到這位客戶，或客戶已停用。",
    reasonMissing: "請寫明原因。",
    past: "截止日已經過了，請寫今天或以後的日期。",
    same: "現在就是這樣，不需要更改。",
  },
  why: (p: { article: string }) => `（依據：${p.article}）`,
  overviewTitle: (p: { total: number }) => `**評級總覽：${p.total} 位客戶**`,
  count: (p: { label: string; count: number; percent: string }) =>
    `- ${p.label}：${p.count} 位（${p.percent}）`,
  ungraded: "尚未評級",
  tagsTitle: "**重點回訪對象**（一位客戶可屬於多類）",
  changesTitle: (p: { since: string; count: number }) =>
    `**${p.since} 以來等級變動：${p.count} 次**`,
  change: (p: { name: string; from: string; to: string; byHand: boolean }) =>
    `- ${p.name}：${p.from === "" ? "" : `${p.from} → `}${p.to}${p.byHand ? "（人工指定）" : ""}`,
  byHandCount: (p: { count: number }) => `目前有 ${p.count} 位的等級由人工指定。`,
};

export type GradingTexts = typeof grading;
