import { type CoverTexts } from "../zhHant/cover.ts";

const who = (p: { number: string; name: string; business: string }) =>
  `**${p.number} ${p.name}**${p.business === "" ? "" : `（${p.business}业务）`}`;
const because = (reason: string) => (reason === "" ? "" : `；原因：${reason}`);

export const cover: CoverTexts = {
  words: {
    overview: ["掌握情况"],
    mine: ["我的客户"],
    add: ["补第二负责人", "加负责人", "增加负责人"],
    primary: ["换负责人", "更换负责人"],
    remove: ["移除负责人", "取消负责人"],
    adopt: ["采用建议"],
    adoptAll: ["采用建议 全部"],
    all: ["全部", "全部采用"],
    instead: ["由", "改由"],
    takesOver: ["接替", "接手"],
    page: ["第"],
  },
  help: "**我的客户**；**掌握情况 <客户>**；管理人员：**掌握情况**、**补第二负责人 <客户> <姓名>**、**换负责人 <客户> <姓名> 原因**、**移除负责人 <客户> <姓名> 由 <姓名> 接替 原因**、**采用建议 <客户编号>**",
  example: {
    add: "补第二负责人 宏基建设 简文杰",
    primary: "换负责人 宏基建设 简文杰 片区调整",
    remove: "移除负责人 宏基建设 郭家铭 由 宋佳慧 接替 调任",
    adopt: "采用建议 全部",
  },
  needMore: (p) => `请写明客户和同事的姓名，例如：${p.example}`,
  alarm: (p) => `**有 ${p.count} 项客户业务，掌握而且在岗的人不足两位：**`,
  alarmHint:
    "输入“采用建议 全部”即按建议安排，“采用建议 <客户编号>”只安排一位，也可以“补第二负责人 <客户> <姓名>”。",
  shortLine: (p) =>
    `- ${who(p)}：${p.missing.length === 0 ? "尚无第二负责人" : `${p.missing.join("、")} 不在岗`}；${p.proposal === "" ? "目前没有合适人选" : `建议由 **${p.proposal}** 加入`}`,
  overviewTitle: (p) =>
    p.open === 0
      ? `**掌握情况**：${p.customers} 位客户；根据今天的检查，每项业务都有两人以上掌握。`
      : `**掌握情况**：${p.customers} 位客户；${p.open} 项业务不足两人：`,
  loadsTitle: "**每人负责的客户**",
  load: (p) =>
    `- ${p.name}${p.isThere ? "" : "（不在岗）"}：主要负责 ${p.primary} 项，协同 ${p.second} 项`,
  basis: (p) => `依据：${p.article}`,
  knownTitle: (p) => `**${p.number} ${p.name}**`,
  known: (p) =>
    `${p.business === "" ? "全部业务" : `${p.business}业务`}：${p.people.length === 0 ? "尚无人负责" : p.people.join("、")}`,
  person: (p) => `${p.name}${p.isPrimary ? "（主要负责）" : ""}${p.isThere ? "" : "（不在岗）"}`,
  changedNow: "已更新，相关同事都会收到通知。",
  mineTitle: (p) =>
    `**我的客户：${p.total} 位**${p.pages > 1 ? `（第 ${p.page}／${p.pages} 页）` : ""}`,
  mineNone: "目前没有由您负责的客户。",
  mineLine: (p) =>
    `- **${p.number}** ${p.name}${p.grade === "" ? "" : `・${p.grade}`}${p.tags.length === 0 ? "" : `・${p.tags.join("、")}`}・${p.standsFor === "" ? (p.isPrimary ? "主要负责" : "协同") : `代理 ${p.standsFor}`}`,
  pageButton: (p) => `我的客户 第 ${p.page} 页`,
  adopted: (p) => `已按建议安排 **${p.count}** 项，相关同事都会收到通知。`,
  notAdopted: (p) =>
    `另有 **${p.count}** 项没有合适人选，或建议的人目前不在岗，请用“补第二负责人 <客户> <姓名>”安排：`,
  nothingToAdopt: "没有待采用的建议。输入“掌握情况”可查看当前情况。",
  youJoined: (p) =>
    `${p.by} 请您共同负责 ${who(p)}${because(p.reason)}。目前掌握该客户的有：${p.people.join("、")}。`,
  youLeft: (p) =>
    `${who(p)} 不再由您负责（${p.by} 调整${because(p.reason)}）。现由 ${p.people.join("、")} 负责。`,
  changed: (p) =>
    `${who(p)} 的负责人有变动（${p.by} 调整${because(p.reason)}）。现为：${p.people.join("、")}，第一位为主要负责。`,
  joinedMany: (p) => `${p.by} 采用建议，请您共同负责以下 **${p.count}** 项客户业务：`,
  tookOver: (p) => `${p.name} 离职，其负责的 **${p.count}** 项客户业务由您接手。`,
  passedOn: (p) =>
    `您负责的 **${p.count}** 项客户业务已移交：由 ${p.successor} 接手；${p.successor} 原已掌握的，由同片区同事接手。`,
  refused: {
    notYours: "负责人由客户管理人员、主任或公司调整；主要负责人可以自行补第二负责人。",
    noCover: "贵单位的制度没有规定客户由谁负责。",
    unknown: "未找到该客户或同事。",
    away: "该同事目前不在岗（请假或离职），不能算作掌握客户的人。请另选一位。",
    reasonMissing: "请写明原因。",
    already: "该同事已经掌握这位客户，无需更改。",
    notKnowing: "该同事并不负责这位客户。",
    belowLeast:
      "不能移除：移除后，掌握而且在岗的人就不足两位。请先安排人接替，例如“移除负责人 <客户> <姓名> 由 <姓名> 接替 原因”。",
  },
};
