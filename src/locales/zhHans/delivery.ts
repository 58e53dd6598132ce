import { type DeliveryTexts } from "../zhHant/delivery.ts";

export const delivery: DeliveryTexts = {
  words: {
    deadLetters: ["死信", "送不到的消息", "未送达"],
    unreachable: ["联系不上", "联系不上的人", "失联名单"],
    redrive: ["重送", "重新发送", "重发"],
    all: ["全部", "所有"],
    unread: ["看未读", "未读", "未读消息"],
  },
  directorOnly: "这份名单只有主任可以查看。",
  somebody: "（未留姓名）",
  noPhone: "没有留电话",
  phone: (p) => `电话 ${p.phone}`,
  error: {
    gone: "对方移除或屏蔽了服务助理",
    refused: "对方的系统不接受这条消息",
    noAnswer: "对方的系统一直没有响应",
    address: "对方的服务地址不在允许的清单内",
  },
  dead: (p) =>
    `有一条消息没有送到：**${p.name}**（${p.phone}）${p.reference === "" ? "" : `，案件 **${p.reference}**`}。\n\n原因：${p.error}。\n\n内容：“${p.what}”\n\n请改用电话等方式告知对方。${p.reference === "" ? "" : `如果是答复，告知后请写“已告知 ${p.reference} 方式”。`}`,
  unreachable: (p) =>
    `服务助理联系不上 **${p.name}**（${p.phone}）${p.reference === "" ? "" : `，案件 **${p.reference}**`}：对方移除或屏蔽了服务助理。之后要告知的事会先留着，等对方回来才发出；紧急的请改用电话。`,
  deadTitle: (p) => `**没有送到的消息：${p.count} 条**`,
  deadLine: (p) =>
    `**${p.number}**　${p.when}　${p.name}（${p.phone}）${p.reference === "" ? "" : `　案件 ${p.reference}`}\n　“${p.what}”\n　${p.error}；试了 ${p.tries} 次`,
  deadHint: (p) => `要再发一次，请写“重送 ${p.number}”或“重送 全部”。`,
  noDead: "没有送不到的消息。",
  redriveOne: (p) => `重送 ${p.number}`,
  redriveAll: "重送 全部",
  redriven: (p) => `已重新排入 ${p.count} 条，马上再发；如果还是送不到，会再通知。`,
  redriveNone: "没有这个编号的死信。说“死信”可以看名单。",
  unreachableTitle: (p) => `**联系不上的人：${p.count} 位**`,
  unreachableLine: (p) =>
    `- **${p.name}**（${p.phone}），最后来访 ${p.last}${p.waiting === 0 ? "" : `，有 ${p.waiting} 条消息等着`}`,
  noUnreachable: "目前没有联系不上的人。",
  weekly: "每周名单：",
  more: (p) => `另有 ${p.count} 条未列出。`,
  missed: (p) => `您不在的时候有 **${p.count}** 条新消息：`,
  missedButton: "看未读",
  missedLine: (p) => `- ${p.when}　${p.what}`,
  noMissed: "没有未读的消息。",
};
