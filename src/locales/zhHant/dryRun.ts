import { type ClockKind } from "../../core/case/case.ts";
import { type DueFacts } from "../../core/policy/describeDue.ts";
import { type Skippable } from "../../core/supply/rules.ts";

/** What the rules would say of a supply request, before it is filed (B9). */
export const dryRun = {
  title: (p: { voltage: string; capacity: string }) => `試算：${p.voltage}，${p.capacity}`,
  voltage: { low: "低壓", high: "高壓", unsure: "電壓未定" },
  unknownCapacity: "容量未定",
  increase: (p: { from: string; total: string }) => `由 ${p.from} 增容，合計 ${p.total}（依合計）`,
  trait: {
    dual: "雙電源或雙迴路",
    dedicated: "專線",
    special: "特殊需求",
    residential: "居民生活用電",
    batch: "批量",
  },
  heading: {
    documents: "應送審的資料",
    completion: "竣工後的資料",
    skipped: "略過的環節",
    clocks: "時限",
  },
  review: (p: { level: string }) => `設計審查：${p.level}`,
  answer: (p: { level: string }) => `供電方案答覆：${p.level}`,
  noReview: "設計審查：免",
  afterSurvey: "由哪一級審查、答覆：現場勘查之後才能確定",
  dedicated: "供電方式：專線",
  feasibility: "供電方案確定前，須先論證",
  dual: {
    yes: "雙電源或雙迴路：符合負荷性質",
    no: "雙電源或雙迴路：負荷性質不足以採用",
    unsaid: "雙電源或雙迴路：須說明負荷性質，才能判斷是否採用",
  },
  onRequest: "書面列出時才需要",
  none: "無",
  skip: {
    documents: "設計資料送審",
    review: "設計審查",
    midInspection: "中間檢查",
  } satisfies Record<Skippable, string>,
  clock: {
    survey: "現場勘查",
    plan: "供電方案答覆",
    contact: "報裝專責與客戶聯絡",
    review: "設計審查",
    completion: "竣工報告",
    acceptance: "驗收",
    completionDocuments: "竣工資料收齊",
    meterNotice: "驗收合格後發出裝表通知",
    supply: "裝表通知後裝表供電",
    followUp: "供電後現場檢查",
  } satisfies Partial<Record<ClockKind, string>>,
  ifEntrusted: "僅委託我公司的工程",
  basis: { written: "條文規定", internal: "條文未定時限，內部目標" },
  limit: ({ counting, unit, count }: Pick<DueFacts, "counting" | "unit" | "count">): string => {
    if (count === 0) return "當天";
    const name = {
      hour: "小時",
      day: "日",
      week: "週",
      halfMonth: "個半月",
      month: "個月",
      quarter: "季",
      halfYear: "個半年",
      year: "年",
    }[unit];
    return counting === "working" && unit === "day"
      ? `${count} 個工作日內`
      : `${count} ${name}內${unit === "day" ? "（日曆日）" : ""}`;
  },
  grounds: (p: { article: string }) => `依${p.article}`,
  assumption: "假設，待確認",
  joined: (parts: readonly string[]) => parts.join("；"),
  /** Something, and what is to be said about it. */
  with: (p: { what: string; about: string }) => `${p.what}（${p.about}）`,
  clockLine: (p: { what: string; limit: string }) => `${p.what}：${p.limit}`,
  problem: {
    unknown: (p: { option: string }) => `不認得的選項或寫法：${p.option}`,
    missing: (p: { option: string }) => `${p.option}：必須填寫`,
    choice: (p: { option: string; choices: string }) => `${p.option}：只能是 ${p.choices}`,
    number: (p: { option: string; least: number; most: number }) =>
      `${p.option}：須為 ${p.least} 到 ${p.most} 的數字`,
    unit: (p: { option: string; unit: string }) =>
      `${p.option}：這個電壓以 ${p.unit} 計；kW 與 kVA 不能互換`,
    notMore: (p: { option: string }) => `${p.option}：須小於 --capacity（增容後的合計）`,
  },
};

export type DryRunTexts = typeof dryRun;
