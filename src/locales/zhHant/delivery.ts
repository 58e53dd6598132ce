/** Letters that didn't arrive, and people whom nothing reaches: for those who look after them. */
export const delivery = {
  /** Words by which a member of staff asks for each. */
  words: {
    deadLetters: ["死信", "送不到的訊息", "未送達"],
    unreachable: ["聯絡不上", "聯絡不上的人", "失聯名單"],
    redrive: ["重送", "重新送出"],
    all: ["全部", "所有"],
    unread: ["看未讀", "未讀", "未讀訊息"],
  },
  directorOnly: "這份名單只有主任可以查看。",
  somebody: "（未留姓名）",
  noPhone: "沒有留電話",
  phone: (p: { phone: string }) => `電話 ${p.phone}`,
  error: {
    gone: "對方移除或封鎖了服務助理",
    refused: "對方的系統不接受這則訊息",
    noAnswer: "對方的系統一直沒有回應",
    address: "對方的服務位址不在允許的清單內",
  },
  dead: (p: { name: string; phone: string; what: string; error: string; reference: string }) =>
    `有一則訊息沒有送到：**${p.name}**（${p.phone}）${p.reference === "" ? "" : `，案件 **${p.reference}**`}。\n\n原因：${p.error}。\n\n內容：「${p.what}」\n\n請改用電話等方式告知對方。${p.reference === "" ? "" : `若是答覆，告知後請寫「已告知 ${p.reference} 方式」。`}`,
  unreachable: (p: { name: string; phone: string; reference: string }) =>
    `服務助理聯絡不上 **${p.name}**（${p.phone}）${p.reference === "" ? "" : `，案件 **${p.reference}**`}：對方移除或封鎖了服務助理。之後要告知的事會先留著，等對方回來才送出；緊急的請改用電話。`,
  deadTitle: (p: { count: number }) => `**沒有送到的訊息：${p.count} 則**`,
  deadLine: (p: {
    number: string;
    name: string;
    phone: string;
    reference: string;
    what: string;
    error: string;
    when: string;
    tries: number;
  }) =>
    `**${p.number}**　${p.when}　${p.name}（${p.phone}）${p.reference === "" ? "" : `　案件 ${p.reference}`}\n　「${p.what}」\n　${p.error}；試了 ${p.tries} 次`,
  deadHint: (p: { number: string }) => `要再送一次，請寫「重送 ${p.number}」或「重送 全部」。`,
  noDead: "沒有送不到的訊息。",
  redriveOne: (p: { number: string }) => `重送 ${p.number}`,
  redriveAll: "重送 全部",
  redriven: (p: { count: number }) =>
    `已重新排入 ${p.count} 則，馬上再送；若還是送不到，會再通知。`,
  redriveNone: "沒有這個編號的死信。說「死信」可以看名單。",
  unreachableTitle: (p: { count: number }) => `**聯絡不上的人：${p.count} 位**`,
  unreachableLine: (p: { name: string; phone: string; last: string; waiting: number }) =>
    `- **${p.name}**（${p.phone}），最後來訪 ${p.last}${p.waiting === 0 ? "" : `，有 ${p.waiting} 則訊息等著`}`,
  noUnreachable: "目前沒有聯絡不上的人。",
  weekly: "每週名單：",
  more: (p: { count: number }) => `另有 ${p.count} 筆未列出。`,
  missed: (p: { count: number }) => `您不在的時候有 **${p.count}** 則新訊息：`,
  missedButton: "看未讀",
  missedLine: (p: { when: string; what: string }) => `- ${p.when}　${p.what}`,
  noMissed: "沒有未讀的訊息。",
};

export type DeliveryTexts = typeof delivery;
