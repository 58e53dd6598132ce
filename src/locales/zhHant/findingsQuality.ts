/** What customers say of the product, and what is made of it (C-10). */
export const quality = {
  title: (p: { since: string; until: string }) => `質量彙總　${p.since}至 ${p.until}`,
  none: "這段時間沒有質量資訊。",
  totals: (p: { total: number; valuable: number; unjudged: number }) =>
    `共 ${p.total} 項，有價值 ${p.valuable} 項，待判定 ${p.unjudged} 項。`,
  group: (p: { subject: string; count: number; customers: number; valuable: number }) =>
    `${p.subject}　${p.count} 項・${p.customers} 位客戶・有價值 ${p.valuable} 項`,
  item: (p: {
    number: number;
    text: string;
    customer: string;
    when: string;
    reference: string;
    verdict: string;
    reason: string;
    /** 0: of none. */
    improvement: number;
  }) =>
    `#${p.number} ${p.text}${p.customer === "" ? "" : `（${p.customer}，${p.when}）`}${p.reference === "" ? "" : ` ${p.reference}`}${p.verdict === "" ? " · 待判定" : ` · ${p.verdict}：${p.reason}`}${p.improvement === 0 ? "" : ` · 改善 #${p.improvement}`}`,
  more: (p: { count: number }) => `另有 ${p.count} 項。`,
  valuable: "有價值",
  notValuable: "無價值",
  improvements: "改善",
  improvement: (p: {
    number: number;
    title: string;
    owner: string;
    dueOn: string;
    status: "open" | "done" | "dropped";
    outcome: string;
    items: number;
    isLate: boolean;
  }) =>
    `#${p.number} ${p.title}・${p.owner}・${p.dueOn}・依據 ${p.items} 項・${p.status === "open" ? (p.isLate ? "**逾期**" : "進行中") : p.status === "done" ? `已完成：${p.outcome}` : `已放棄：${p.outcome}`}`,
  how: "判定：有價值 12 原因／無價值 12 原因；改善：改善 12 13 姓名 12/31 措施；結束：完成改善 3 成效",
  howToImprove: "請寫項目、負責人、期限和措施，例如：改善 12 13 石建平 12/31 調整石膏摻量",
  judgeButton: (p: { number: number; valuable: boolean }) =>
    `${p.valuable ? "有價值" : "無價值"} ${p.number}`,
  judgeTitle: "判定質量資訊",
  reason: {
    label: "原因",
    ask: (p: { number: number; valuable: boolean }) =>
      `#${p.number} 為什麼${p.valuable ? "有價值" : "沒有價值"}？`,
    example: "例如：三家客戶反映同一批次",
    why: "有價值的資訊要作為質量改進的依據，判定要有理由。",
  },
  judged: (p: { number: number; valuable: boolean }) =>
    `已記下 #${p.number}：${p.valuable ? "有價值" : "無價值"}。`,
  begun: (p: { title: string; owner: string; dueOn: string }) =>
    `已列入改善：**${p.title}**，由 ${p.owner} 負責，${p.dueOn}前完成。`,
  finished: (p: { title: string; dropped: boolean }) =>
    p.dropped ? `改善「${p.title}」已放棄，原因已記下。` : `改善「${p.title}」已完成，成效已記下。`,
  yours: (p: { title: string; dueOn: string }) =>
    `由您負責一項質量改善：**${p.title}**，請在 ${p.dueOn}前完成。完成後請說「完成改善 編號 成效」，編號見「質量彙總」。`,
  late: (p: { count: number; numbers: readonly string[] }) =>
    `有 ${p.count} 項質量資訊超過時限還沒判定有沒有價值：${p.numbers.join("、")}。請說「質量彙總」查看，再逐項判定。`,
  improvementDue: (p: { number: number; title: string; dueOn: string }) =>
    `質量改善 #${p.number} **${p.title}** 的期限是 ${p.dueOn}。完成了請說「完成改善 ${p.number} 成效」。`,
  refused: {
    notYours: "質量資訊由技術質檢部判定和改善；主管可以查看彙總。",
    noQuality: "貴單位的制度沒有質量彙總。",
    unknownNumber: "沒有這個編號的質量資訊或改善，請看「質量彙總」。",
    reasonMissing: "請寫明原因或內容，例如：有價值 12 三家客戶反映同一批次",
    notValuable: "改善要以有價值的資訊為依據，請先判定，例如：有價值 12 三家客戶反映同一批次",
    pastDay: "期限已經過去了，請寫今天或之後的日期。",
    already: "這項改善已經結束了。",
  },
};

export type QualityTexts = typeof quality;
