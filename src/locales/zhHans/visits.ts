import { type VisitKind } from "../../core/visits/rules.ts";
import { type VisitsTexts } from "../zhHant/visits.ts";

const KIND: Record<VisitKind, string> = { phone: "电话回访", onSite: "走访", home: "上门回访" };

interface DayFacts {
  readonly phone: number;
  readonly onSite: number;
  readonly home: number;
  readonly season: string;
}

const counted = (p: DayFacts) =>
  [
    p.phone === 0 ? "" : `电话回访 ${p.phone} 位`,
    p.onSite === 0 ? "" : `走访 ${p.onSite} 位`,
    p.home === 0 ? "" : `上门回访 ${p.home} 户`,
  ]
    .filter((part) => part !== "")
    .join("、");

export const visits: VisitsTexts = {
  words: {
    today: ["今天回访", "今日回访", "回访", "我的回访", "回访清单"],
    plan: ["回访计划", "回访安排"],
    overview: ["回访总览", "回访概况"],
    noAnswer: ["没人接", "无人接听", "没人在", "无人应答"],
    snooze: ["延后回访", "改天回访", "推迟回访"],
    thisWeek: ["本周", "这周", "这礼拜"],
    nextWeek: ["下周", "下礼拜"],
    page: ["第", "页"],
  },
  kind: KIND,
  season: { peak: "旺季", off: "淡季" },
  help: "- “今天回访”：今天该联系的客户；“回访计划 下周”：之后的安排；“没人接 客户”、“推迟回访 客户 2天 原因”；主管可看“回访总览”",
  digest: (p) =>
    `今天该${counted(p)}${p.season === "" ? "" : `（${p.season}）`}。说“今天回访”看名单。`,
  title: (p) =>
    `回访名单${p.from === p.to ? `：${p.from}` : `：${p.from}～${p.to}`}（${p.count} 位）${p.pages > 1 ? `・第 ${p.page}／${p.pages} 页` : ""}`,
  summary: (p) => `${counted(p)}${p.season === "" ? "" : `・${p.season}`}`,
  none: "这段时间没有要回访的客户。",
  noneToday: "今天没有等着办的回访。",
  last: (p) => `上次联系 ${p.day}`,
  never: "还没有联系过",
  openCases: (p) => `未结案件 ${p.count} 件`,
  due: (p) => `最晚 ${p.day}`,
  planned: (p) => `安排在 ${p.day}`,
  tried: (p) => `已试 ${p.count} 次`,
  agreed: (p) => `**已约 ${p.when}**`,
  insteadOf: (p) => `代理 ${p.name}`,
  pageButton: (p) => `${p.words} 第 ${p.page} 页`,
  hint: "没人接请说“没人接 客户名”；要改天请说“推迟回访 客户名 2天 原因”。",
  notHere: "这里的制度没有定期回访的安排。",
  notYours: "回访总览由主管查看；看自己的名单请说“今天回访”。",
  need: (p) => `请写是哪位客户，例如：“${p.example}”`,
  example: { noAnswer: "没人接 宏基建设", snooze: "推迟回访 宏基建设 2天 负责人出差" },
  unknown: (p) => `没有“${p.customer}”待回访的记录。说“今天回访”看名单。`,
  several: (p) => `符合的有好几位：${p.customers}。请写完整名称。`,
  tryNoted: (p) =>
    `已记下 **${p.customer}** 第 ${p.tries} 次没联系上。这算尝试，不算回访；试满 ${p.most} 次会转给第二负责人。`,
  tryPassed: (p) =>
    `已记下 **${p.customer}** 第 ${p.tries} 次没联系上，改由第二负责人 **${p.name}** 接着联系，已通知。`,
  passedOn: (p) =>
    `**${p.customer}** 的${p.kind}请您接手：${p.by}试了 ${p.tries} 次都没联系上，您是第二负责人。`,
  snoozed: (p) => `**${p.customer}** 的回访推迟到 **${p.until}** 提醒；最晚期限仍是 ${p.due}。`,
  needDay: (p) => `看不懂要推迟到哪天。例如：“${p.example}”`,
  refused: {
    unknown: "找不到这次回访，可能已经完成了。",
    notYours: "这位客户的回访由别的同事负责，您不是他的第二负责人或主管。",
    over: "这次回访已经结束了。",
    snoozedOften: "这次回访推迟的次数已经用完。",
    snoozedFar: "一次不能推迟这么多天。",
    snoozedPast: "推迟的日期要在今天之后。",
    pastDue: "不能推迟到制度规定的最晚期限之后。",
    reason: "推迟要写原因。",
  },
  limits: (p) => `（最多推迟 ${p.times} 次、每次 ${p.days} 天，最晚期限 ${p.due}）`,
  missedTold: (p) =>
    `**有 ${p.count} 次回访没有在期限内完成**，已记为未完成，下一次已重新排定。请了解原因并安排人手：`,
  missedLine: (p) =>
    `- **${p.name}**：${p.count} 次（${p.customers}${p.more > 0 ? ` 等，另有 ${p.more} 位` : ""}）`,
  missedHint: "说“回访总览”看每个人的情况。",
  overloadTold:
    "**回访排不下了**：按制度的期限，以下同事的回访超过每天能做的量。请调整人手或改派：",
  overloadLine: (p) => `- **${p.name}**：${p.kind}多出 ${p.count} 次排不进去`,
  overloadHint: "说“回访总览”看每个人的情况；换负责人后会重新排定。",
  overviewTitle: (p) => `回访总览（${p.since}～${p.today}）`,
  overviewLine: (p) =>
    `**${p.name}**：期满 ${p.due}，完成 ${p.done}，未完成 ${p.missed}；目前到期待办 ${p.planned}`,
  overviewTotal: (p) =>
    p.due === 0
      ? "这段时间还没有期满的回访。"
      : `完成率 ${p.percent}（完成 ${p.done}／期满 ${p.due}）`,
};
