interface DutyFacts {
  readonly number: string;
  readonly reason: string;
  /** "" where there is none. */
  readonly reference: string;
  readonly name: string;
  readonly proposal: string;
}

const about = (p: DutyFacts) =>
  `${p.reason}${p.reference === "" ? "" : `・案件 ${p.reference}`}${p.name === "" ? "" : `・${p.name}`}`;

/** What should have reached somebody and didn't, and what nobody looks after: to be seen to. */
export const duty = {
  /** Words by which a member of staff asks for it, and ticks off what is on it. */
  words: {
    list: ["值班清單", "值班", "待辦清單"],
    done: ["完成", "已完成"],
  },
  notYours: "值班清單由主任、辦公室主任和公司查看。",
  reason: {
    dead: "訊息沒有送到",
    unreachable: "聯絡不上",
    missedRun: "排程錯過了一次",
    brokenSchedule: "排程設定有誤，沒有執行",
    nobodyAbove: "上面沒有可以通知的人",
    coverBelowTwo: "知道這件案件而且在的人不到兩位",
    customerCover: "知道這位客戶而且在的人不到兩位",
    noDeputy: "請假期間沒有代理人",
    quietHours: "非提醒時段，當時沒有通知",
    namedFirm: "客戶還沒選擇，卻向客戶提到單一廠商（已攔下）",
    namedFirmAgain: "客戶還沒選擇，又向客戶提到單一廠商（已攔下）",
    licenceLapses: "名錄：證照即將到期",
    licenceLapsed: "名錄：證照已過期",
    visitsMissed: "回訪沒有在期限內完成",
    visitOverload: "回訪超過一個人能做的量",
  },
  namedFirmAgain: (p: { name: string; firm: string; reference: string; times: number }) =>
    `**${p.reference}**：${p.name}要傳給客戶的文字只提到「${p.firm}」，而客戶沒有自行選定它；已依「三指定」的禁令攔下，沒有送出。這是 30 天內第 ${p.times} 次，請查明並處理。`,
  otherReason: (p: { reason: string }) => `其他（${p.reason}）`,
  none: "值班清單是空的，沒有待處理的事。",
  title: (p: { count: number }) => `**值班清單：${p.count} 件待處理**`,
  line: (p: DutyFacts & { since: string }) =>
    `**${p.number}**　${about(p)}\n　自 ${p.since}${p.proposal === "" ? "" : `；建議由 **${p.proposal}** 加入`}`,
  more: (p: { count: number }) => `另有 ${p.count} 件未列出。`,
  hint: (p: { number: string }) => `處理好了請寫「完成 ${p.number} 說明」。`,
  doneButton: (p: { number: string }) => `完成 ${p.number}`,
  done: (p: DutyFacts) => `已勾除 **${p.number}**：${about(p)}。`,
  unknownNumber: (p: { number: string }) =>
    `清單上沒有 ${p.number} 號，可能已經處理了。說「值班清單」可以再看一次。`,
  and: "、",
  or: "、或 ",
  /** Who has confirmed the digest of the morning, and who has at least been shown it. */
  digests: (p: {
    received: number;
    open: readonly { readonly name: string; readonly seen: boolean }[];
  }) =>
    `今天的摘要：**${p.received}** 位已回「收到」${p.open.length === 0 ? "" : `；還沒回的：${p.open.map(({ name, seen }) => `${name}${seen ? "（已看到）" : ""}`).join("、")}`}。`,
  coverTitle: (p: { count: number }) => `**有 ${p.count} 件未結案件，知道而且在的人不到兩位：**`,
  coverLine: (p: { reference: string; missing: string; proposal: string }) =>
    `- **${p.reference}**：${p.missing} 不在；${p.proposal === "" ? "目前沒有合適的人選" : `建議由 **${p.proposal}** 加入`}`,
  coverHint: "請安排人手；說「值班清單」可以看全部，並逐項勾除。",
};

export type DutyTexts = typeof duty;
