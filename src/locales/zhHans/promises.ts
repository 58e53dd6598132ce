import { type PromisesTexts } from "../zhHant/promises.ts";

export const promises: PromisesTexts = {
  words: ["我的承诺", "我的约定", "承诺统计"],
  title: (p) => `**承诺与约定**（${p.since} 起）`,
  count: (p) =>
    `${p.name}：守约 ${p.kept}、逾期 ${p.broken}、事先改期 ${p.renegotiated}、进行中 ${p.open}`,
  rate: (p) => `守约率 ${p.percent}（守约 ${p.kept} ÷ 守约与逾期 ${p.ended}；事先改期的不计）`,
  open: (p) => `- ${p.reference}　最晚 **${p.due}**`,
  openTitle: "还没到期的：",
  none: "这个月还没有向客户约定时间。要约定，请写“约 C-… 周四 14:00”。",
};
