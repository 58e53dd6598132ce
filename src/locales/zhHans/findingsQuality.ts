import { type QualityTexts } from "../zhHant/findingsQuality.ts";

export const quality: QualityTexts = {
  title: (p) => `质量汇总　${p.since}至 ${p.until}`,
  none: "这段时间没有质量信息。",
  totals: (p) => `共 ${p.total} 项，有价值 ${p.valuable} 项，待判定 ${p.unjudged} 项。`,
  group: (p) => `${p.subject}　${p.count} 项・${p.customers} 位客户・有价值 ${p.valuable} 项`,
  item: (p) =>
    `#${p.number} ${p.text}${p.customer === "" ? "" : `（${p.customer}，${p.when}）`}${p.reference === "" ? "" : ` ${p.reference}`}${p.verdict === "" ? " · 待判定" : ` · ${p.verdict}：${p.reason}`}${p.improvement === 0 ? "" : ` · 改进 #${p.improvement}`}`,
  more: (p) => `另有 ${p.count} 项。`,
  valuable: "有价值",
  notValuable: "无价值",
  improvements: "改进",
  improvement: (p) =>
    `#${p.number} ${p.title}・${p.owner}・${p.dueOn}・依据 ${p.items} 项・${p.status === "open" ? (p.isLate ? "**逾期**" : "进行中") : p.status === "done" ? `已完成：${p.outcome}` : `已放弃：${p.outcome}`}`,
  how: "判定：有价值 12 原因／无价值 12 原因；改进：改进 12 13 姓名 12/31 措施；结束：完成改进 3 成效",
  howToImprove: "请写项目、负责人、期限和措施，例如：改进 12 13 石建平 12/31 调整石膏掺量",
  judgeButton: (p) => `${p.valuable ? "有价值" : "无价值"} ${p.number}`,
  judgeTitle: "判定质量信息",
  reason: {
    label: "原因",
    ask: (p) => `#${p.number} 为什么${p.valuable ? "有价值" : "没有价值"}？`,
    example: "例如：三家客户反映同一批次",
    why: "有价值的信息要作为质量改进的依据，判定要有理由。",
  },
  judged: (p) => `已记下 #${p.number}：${p.valuable ? "有价值" : "无价值"}。`,
  begun: (p) => `已列入改进：**${p.title}**，由 ${p.owner} 负责，${p.dueOn}前完成。`,
  finished: (p) =>
    p.dropped ? `改进“${p.title}”已放弃，原因已记下。` : `改进“${p.title}”已完成，成效已记下。`,
  yours: (p) =>
    `由您负责一项质量改进：**${p.title}**，请在 ${p.dueOn}前完成。完成后请说“完成改进 编号 成效”，编号见“质量汇总”。`,
  late: (p) =>
    `有 ${p.count} 项质量信息超过时限还没判定有没有价值：${p.numbers.join("、")}。请说“质量汇总”查看，再逐项判定。`,
  improvementDue: (p) =>
    `质量改进 #${p.number} **${p.title}** 的期限是 ${p.dueOn}。完成了请说“完成改进 ${p.number} 成效”。`,
  refused: {
    notYours: "质量信息由技术质检部判定和改进；领导可以查看汇总。",
    noQuality: "贵单位的制度没有质量汇总。",
    unknownNumber: "没有这个编号的质量信息或改进，请看“质量汇总”。",
    reasonMissing: "请写明原因或内容，例如：有价值 12 三家客户反映同一批次",
    notValuable: "改进要以有价值的信息为依据，请先判定，例如：有价值 12 三家客户反映同一批次",
    pastDay: "期限已经过了，请写今天或之后的日期。",
    already: "这项改进已经结束了。",
  },
};
