/** What members of staff promised, and what became of it (B3). */
export const promises = {
  words: ["我的承諾", "我的約定", "承諾統計"],
  title: (p: { since: string }) => `**承諾與約定**（${p.since} 起）`,
  count: (p: { name: string; kept: number; broken: number; renegotiated: number; open: number }) =>
    `${p.name}：守約 ${p.kept}、逾期 ${p.broken}、事先改期 ${p.renegotiated}、進行中 ${p.open}`,
  rate: (p: { percent: string; kept: number; ended: number }) =>
    `守約率 ${p.percent}（守約 ${p.kept} ÷ 守約與逾期 ${p.ended}；事先改期的不計）`,
  open: (p: { reference: string; due: string }) => `- ${p.reference}　最晚 **${p.due}**`,
  openTitle: "還沒到期的：",
  none: "這個月還沒有向客戶約定時間。要約定，請寫「約 C-… 週四 14:00」。",
};

export type PromisesTexts = typeof promises;
