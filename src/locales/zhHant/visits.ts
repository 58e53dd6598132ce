import { type VisitKind } from "../../core/visits/rules.ts";

const KIND: Record<VisitKind, string> = { phone: "電訪", onSite: "走訪", home: "登門回訪" };

interface DayFacts {
  readonly phone: number;
  readonly onSite: number;
  readonly home: number;
  /** Of the season's name; "" where there is none. */
  readonly season: string;
}

const counted = (p: DayFacts) =>
  [
    p.phone === 0 ? "" : `電訪 ${p.phone} 位`,
    p.onSite === 0 ? "" : `走訪 ${p.onSite} 位`,
    p.home === 0 ? "" : `登門回訪 ${p.home} 戶`,
  ]
    .filter((part) => part !== "")
    .join("、");

/** Return visits: whom to call on, tries, putting off, what was missed. */
export const visits = {
  /** Words by which a member of staff says each. */
  words: {
    today: ["今天回訪", "今日回訪", "回訪", "我的回訪", "回訪清單"],
    plan: ["回訪計劃", "回訪計畫", "回訪安排"],
    overview: ["回訪總覽", "回訪概況"],
    noAnswer: ["沒人接", "無人接聽", "沒人在", "無人應答"],
    snooze: ["延後回訪", "改天回訪"],
    thisWeek: ["本週", "這週", "這禮拜"],
    nextWeek: ["下週", "下禮拜"],
    page: ["第", "頁"],
  },
  kind: KIND,
  season: { peak: "旺季", off: "淡季" },
  help: "- 「今天回訪」：今天該聯絡的客戶；「回訪計劃 下週」：之後的安排；「沒人接 客戶」、「延後回訪 客戶 2天 原因」；主管可看「回訪總覽」",
  digest: (p: DayFacts) =>
    `今天該${counted(p)}${p.season === "" ? "" : `（${p.season}）`}。說「今天回訪」看名單。`,
  title: (p: { count: number; from: string; to: string; page: number; pages: number }) =>
    `回訪名單${p.from === p.to ? `：${p.from}` : `：${p.from}～${p.to}`}（${p.count} 位）${p.pages > 1 ? `・第 ${p.page}／${p.pages} 頁` : ""}`,
  summary: (p: DayFacts) => `${counted(p)}${p.season === "" ? "" : `・${p.season}`}`,
  none: "這段期間沒有要回訪的客戶。",
  noneToday: "今天沒有等著辦的回訪。",
  last: (p: { day: string }) => `上次聯絡 ${p.day}`,
  never: "還沒有聯絡過",
  openCases: (p: { count: number }) => `未結案件 ${p.count} 件`,
  due: (p: { day: string }) => `最晚 ${p.day}`,
  planned: (p: { day: string }) => `安排在 ${p.day}`,
  tried: (p: { count: number }) => `已試 ${p.count} 次`,
  agreed: (p: { when: string }) => `**已約 ${p.when}**`,
  insteadOf: (p: { name: string }) => `代理 ${p.name}`,
  pageButton: (p: { words: string; page: number }) => `${p.words} 第 ${p.page} 頁`,
  hint: "沒人接請說「沒人接 客戶名」；要改天請說「延後回訪 客戶名 2天 原因」。",
  notHere: "這裡的制度沒有定期回訪的安排。",
  notYours: "回訪總覽由主管查看；要看自己的名單請說「今天回訪」。",
  need: (p: { example: string }) => `請寫是哪位客戶，例如：「${p.example}」`,
  example: { noAnswer: "沒人接 宏基建設", snooze: "延後回訪 宏基建設 2天 負責人出差" },
  unknown: (p: { customer: string }) => `沒有「${p.customer}」待回訪的紀錄。說「今天回訪」看名單。`,
  several: (p: { customers: string }) => `符合的有好幾位：${p.customers}。請寫完整名稱。`,
  tryNoted: (p: { customer: string; tries: number; most: number }) =>
    `已記下 **${p.customer}** 第 ${p.tries} 次沒聯絡上。這算嘗試，不算回訪；試滿 ${p.most} 次會轉給第二負責人。`,
  tryPassed: (p: { customer: string; name: string; tries: number }) =>
    `已記下 **${p.customer}** 第 ${p.tries} 次沒聯絡上，改由第二負責人 **${p.name}** 接著聯絡，已通知。`,
  passedOn: (p: { customer: string; by: string; tries: number; kind: string }) =>
    `**${p.customer}** 的${p.kind}請您接手：${p.by}試了 ${p.tries} 次都沒聯絡上，您是第二負責人。`,
  snoozed: (p: { customer: string; until: string; due: string }) =>
    `**${p.customer}** 的回訪延到 **${p.until}** 提醒；最晚期限仍是 ${p.due}。`,
  needDay: (p: { example: string }) => `看不懂要延到哪天。例如：「${p.example}」`,
  refused: {
    unknown: "找不到這次回訪，可能已經完成了。",
    notYours: "這位客戶的回訪由別的同仁負責，您不是他的第二負責人或主管。",
    over: "這次回訪已經結束了。",
    snoozedOften: "這次回訪延後的次數已經用完。",
    snoozedFar: "一次不能延這麼多天。",
    snoozedPast: "延後的日期要在今天之後。",
    pastDue: "不能延過制度規定的最晚期限。",
    reason: "延後要寫原因。",
  },
  limits: (p: { times: number; days: number; due: string }) =>
    `（最多延 ${p.times} 次、每次 ${p.days} 天，最晚期限 ${p.due}）`,
  missedTold: (p: { count: number }) =>
    `**有 ${p.count} 次回訪沒有在期限內完成**，已記為未完成，下一次已重新排定。請了解原因並安排人手：`,
  missedLine: (p: { name: string; count: number; customers: string; more: number }) =>
    `- **${p.name}**：${p.count} 次（${p.customers}${p.more > 0 ? ` 等，另有 ${p.more} 位` : ""}）`,
  missedHint: "說「回訪總覽」看每個人的情形。",
  overloadTold:
    "**回訪排不下了**：照制度的期限，以下同仁的回訪超過每天能做的量。請調整人手或改派：",
  overloadLine: (p: { name: string; kind: string; count: number }) =>
    `- **${p.name}**：${p.kind}多了 ${p.count} 次排不進去`,
  overloadHint: "說「回訪總覽」看每個人的情形；換負責人後會重新排定。",
  overviewTitle: (p: { since: string; today: string }) => `回訪總覽（${p.since}～${p.today}）`,
  overviewLine: (p: { name: string; due: number; done: number; missed: number; planned: number }) =>
    `**${p.name}**：期滿 ${p.due}，完成 ${p.done}，未完成 ${p.missed}；目前到期待辦 ${p.planned}`,
  overviewTotal: (p: { due: number; done: number; percent: string }) =>
    p.due === 0
      ? "這段期間還沒有期滿的回訪。"
      : `完成率 ${p.percent}（完成 ${p.done}／期滿 ${p.due}）`,
};

export type VisitsTexts = typeof visits;
