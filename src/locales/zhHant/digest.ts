const HINT =
  "要改，請寫「勿擾 20:00-08:00」「摘要 08:30」「休 12/24」或「每週三休」；要取消，寫「不休 12/24」或「恢復標準時間」。";

/** The morning's one message in place of many (B18), and when somebody wants to be left alone. */
export const digest = {
  words: ["今天", "今日", "今天的事", "今日摘要", "摘要"],
  today: (p: { count: number; late: number }) =>
    `今天該處理 **${p.count}** 件${p.late === 0 ? "" : `，其中 **${p.late}** 件已逾期`}。`,
  nothing: "今天沒有要處理的事。",
  came: (p: { count: number; cases: string }) =>
    `休息時間進來 ${p.count} 則通知：${p.cases}。寫編號就能看全案。`,
  duties: (p: { count: number }) => `值班清單還有 **${p.count}** 項，寫「值班清單」查看。`,
  promises: (p: { count: number; list: string }) =>
    `今天要兌現的承諾 **${p.count}** 項：${p.list}。`,
  received: {
    words: ["收到摘要", "摘要收到"],
    noted: "已記錄：您收到了今天的摘要。",
    before: "已經記錄過了，謝謝。",
    nothing: "目前沒有要確認的摘要。",
  },
  hours: {
    words: ["我的提醒時間", "提醒時間"],
    quiet: ["勿擾", "免打擾"],
    at: ["摘要時間", "早報時間", "摘要"],
    off: ["休假日", "我休", "休"],
    /** No day off after all. */
    on: ["不休", "我不休", "取消休假日"],
    standardWords: ["恢復標準時間", "恢復預設時間", "恢復標準", "標準時間"],
    weekly: (p: { day: string }) => `每${p.day}`,
    shown: (p: { from: string; to: string; at: string; off: string }) =>
      `勿擾時間 **${p.from}～${p.to}**，早上 **${p.at}** 給您一張摘要${p.off === "" ? "" : `；不打擾的日子：${p.off}`}。緊急的仍會立即通知。\n\n${HINT}`,
    standard: (p: { off: string }) =>
      `您用的是預設：上班時間以外先不打擾，開始上班時給您一張摘要${p.off === "" ? "" : `；不打擾的日子：${p.off}`}。緊急的仍會立即通知。\n\n${HINT}`,
    unread:
      "這個時間我沒看懂，或日期已經過了。例如「勿擾 20:00-08:00」「摘要 08:30」「休 12/24」「每週三休」。",
  },
};

export type DigestTexts = typeof digest;
