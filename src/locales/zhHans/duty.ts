import { type DutyTexts } from "../zhHant/duty.ts";

const about = (p: { reason: string; reference: string; name: string }) =>
  `${p.reason}${p.reference === "" ? "" : `・案件 ${p.reference}`}${p.name === "" ? "" : `・${p.name}`}`;

export const duty: DutyTexts = {
  words: {
    list: ["值班清单", "值班", "待办清单"],
    done: ["完成", "已完成"],
  },
  notYours: "值班清单由主任、办公室主任和公司查看。",
  reason: {
    dead: "消息没有送到",
    unreachable: "联系不上",
    missedRun: "定时任务错过了一次",
    brokenSchedule: "定时任务设置有误，没有执行",
    nobodyAbove: "上面没有可以通知的人",
    coverBelowTwo: "知道这件案件而且在的人不到两位",
    customerCover: "掌握该客户而且在岗的人不足两位",
    noDeputy: "请假期间没有代理人",
    quietHours: "非提醒时段，当时没有通知",
    namedFirm: "客户尚未选择，却向客户提及单一厂商（已拦截）",
    namedFirmAgain: "客户尚未选择，再次向客户提及单一厂商（已拦截）",
    licenceLapses: "名录：证照即将到期",
    licenceLapsed: "名录：证照已过期",
    visitsMissed: "回访没有在期限内完成",
    visitOverload: "回访超过一个人能做的量",
  },
  namedFirmAgain: (p) =>
    `**${p.reference}**：${p.name}拟发给客户的文字只提到“${p.firm}”，而客户没有自行选定该单位；已按“三指定”禁令拦截，未予发送。这是 30 天内第 ${p.times} 次，请核查处理。`,
  otherReason: (p) => `其他（${p.reason}）`,
  none: "值班清单是空的，没有待处理的事。",
  title: (p) => `**值班清单：${p.count} 件待处理**`,
  line: (p) =>
    `**${p.number}**　${about(p)}\n　自 ${p.since}${p.proposal === "" ? "" : `；建议由 **${p.proposal}** 加入`}`,
  more: (p) => `另有 ${p.count} 件未列出。`,
  hint: (p) => `处理好了请写“完成 ${p.number} 说明”。`,
  doneButton: (p) => `完成 ${p.number}`,
  done: (p) => `已勾除 **${p.number}**：${about(p)}。`,
  unknownNumber: (p) => `清单上没有 ${p.number} 号，可能已经处理了。说“值班清单”可以再看一次。`,
  and: "、",
  or: "、或 ",
  digests: (p) =>
    `今天的摘要：**${p.received}** 位已回“收到”${p.open.length === 0 ? "" : `；还没回的：${p.open.map(({ name, seen }) => `${name}${seen ? "（已看到）" : ""}`).join("、")}`}。`,
  coverTitle: (p) => `**有 ${p.count} 件未结案件，知道而且在的人不到两位：**`,
  coverLine: (p) =>
    `- **${p.reference}**：${p.missing} 不在；${p.proposal === "" ? "目前没有合适的人选" : `建议由 **${p.proposal}** 加入`}`,
  coverHint: "请安排人手；说“值班清单”可以看全部，并逐项勾除。",
};
