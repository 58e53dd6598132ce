import {
  type CompensationStatus,
  type CompensationVerb,
} from "../../core/compensation/compensation.ts";

/** Amounts are as their reader writes them; "" where there is none. */
interface ToldFacts {
  readonly reference: string;
  readonly loss: string;
  readonly claimed: string;
  readonly amount: string;
  readonly reason: string;
  readonly payment: string;
  readonly article: string;
  readonly interpreter: string;
  readonly by: string;
}

type ToldName =
  | "claimed"
  | "claimNoted"
  | "proposed"
  | "approved"
  | "returned"
  | "refusedTeam"
  | "refused"
  | "offerByPhone"
  | "offered"
  | "accepted"
  | "toPay"
  | "declined"
  | "paidTeam"
  | "paid";

const because = (reason: string) => (reason === "" ? "" : `\n\n說明：${reason}`);
const claimed = (amount: string) => (amount === "" ? "未寫明金額" : amount);

/** Losses claimed beside a case. Nothing here promises money before it is approved. */
export const compensation = {
  words: {
    claim: ["索賠", "我要索賠", "求償"],
    view: ["補償", "索賠進度", "補償進度"],
    propose: ["擬補償", "擬定補償"],
    approve: ["核准補償"],
    refuse: ["駁回補償", "不予補償"],
    offer: ["提出補償"],
    accept: ["接受補償"],
    decline: ["不接受補償", "放棄索賠"],
    pay: ["補償付款", "補償已付款"],
  },
  help: "**索賠 C-… 金額 損失說明**、**擬補償 C-… 金額 理由**、**核准補償 C-…**、**駁回補償 C-… 原因**、**提出補償 C-…**、**補償付款 C-… 付款編號**；**補償 C-…** 看進度",
  example: {
    claim: "索賠 C-7K3M-9QX2 12000 兩車水泥結塊，無法使用",
    propose: "擬補償 C-7K3M-9QX2 8000 依檢驗結果",
    refuse: "駁回補償 C-7K3M-9QX2 原因",
    pay: "補償付款 C-7K3M-9QX2 FK20261201-08",
  },
  needReference: (p: { example: string }) => `請寫明案件編號，例如：${p.example}`,
  needWords: (p: { example: string }) => `請寫完整，例如：${p.example}`,
  status: {
    CLAIMED: "已收到，處理中",
    PROPOSED: "已擬定，等候核准",
    APPROVED: "已核准，尚未向客戶提出",
    REFUSED: "不予補償",
    OFFERED: "已向客戶提出，等候答覆",
    ACCEPTED: "客戶已接受，等候付款",
    DECLINED: "客戶不接受，或放棄索賠",
    PAID: "已付款",
  } satisfies Record<CompensationStatus, string>,
  /** What a customer reads: nothing of what is proposed and isn't approved. */
  customerStatus: {
    CLAIMED: "已收到，處理中",
    PROPOSED: "已收到，處理中",
    APPROVED: "已收到，處理中",
    REFUSED: "不予補償",
    OFFERED: "等候您答覆",
    ACCEPTED: "您已接受，等候付款",
    DECLINED: "已結束：您不接受，或放棄索賠",
    PAID: "已付款",
  } satisfies Record<CompensationStatus, string>,
  title: (p: { reference: string; status: string }) => `**索賠 ${p.reference}：${p.status}**`,
  loss: (p: { loss: string; claimed: string }) =>
    `損失：${p.loss}（索賠金額：${claimed(p.claimed)}）`,
  amount: (p: { amount: string; basis: string }) =>
    `補償金額：**${p.amount}**${p.basis === "" ? "" : `（依「${p.basis}」）`}`,
  proposedBy: (p: { name: string; left: number }) =>
    `擬定人：${p.name}${p.left > 0 ? `；還需要 ${p.left} 位核准，擬定人不能核准自己擬的` : ""}`,
  payment: (p: { payment: string }) => `付款編號：${p.payment}`,
  basis: (p: { article: string }) => `依據：${p.article}`,
  claimDone: (p: { reference: string }) =>
    `已記下您的索賠（案件 **${p.reference}**），由原負責人一併處理。是否補償、補償多少，要依相關規定核准後才能告知您；結果會在這裡通知。照片或單據請直接補傳到這件案件。`,
  stepDone: {
    propose: "已送請核准。核准以前，請不要向客戶提到金額。",
    approve: "已記錄您的核准。",
    refuse: "已駁回，並記錄原因。",
    offer: "已向客戶提出，等候客戶答覆。",
    accept: "已記錄：接受補償。付款後會告知付款編號。",
    decline: "已記錄：不接受補償（或放棄索賠）。",
    pay: "已記錄付款編號，並告知客戶。",
  } satisfies Record<CompensationVerb, string>,
  offerByPhone: "客戶沒有使用聊天，請打電話告知，再代為回覆「接受補償」或「不接受補償」。",
  refused: {
    unknown: "查不到這件案件，或您不能處理它的索賠。",
    noPolicy: "這件案件不適用補償：制度沒有提到，或它不是投訴案件。",
    noClaim: "這件案件沒有索賠。",
    openAlready: "這件案件已經有一筆處理中的索賠。說「補償」加案件編號可以看進度。",
    caseClosed: "這件案件已經結案。請先重新開啟，再處理索賠。",
    lossMissing: "請說明損失，例如：索賠 C-7K3M-9QX2 12000 兩車水泥結塊，無法使用",
    notYours: "這一步不由您辦理。",
    wrongState: "目前的進度不能這樣做。",
    noRule:
      "沒有相關規定，不能擬定補償金額：制度只說「按相關規定予以補償」，而這一類損失還沒有設定規定。",
    amountMissing: "請寫明金額，而且要大於 0。",
    aboveClaim: "金額高於客戶索賠的金額，請查明後再擬。",
    aboveLimit: "金額超過規定可以核准的上限，不能擬定。",
    fourEyes: "擬定的人不能核准或經手同一筆補償，請由另一位辦理。",
    approvedAlready: "您已經核准過了，還需要另一位核准。",
    reasonMissing: "請寫明原因。",
    referenceMissing: "請寫明付款編號。",
  },
  interprets: (p: { article: string; interpreter: string }) =>
    `依據：${p.article}；如有疑問，由 ${p.interpreter} 解釋。`,
  told: {
    claimed: (p: ToldFacts) =>
      `案件 **${p.reference}** 有索賠：${p.loss}（索賠金額：${claimed(p.claimed)}）。請查明損失；有規定的才能擬定補償，核准以前不要向客戶提到金額。`,
    claimNoted: (p: ToldFacts) =>
      `${p.by} 已為您記下案件 **${p.reference}** 的索賠：${p.loss}（索賠金額：${claimed(p.claimed)}）。結果會在這裡通知您。`,
    proposed: (p: ToldFacts) =>
      `案件 **${p.reference}**：${p.by} 擬補償 **${p.amount}**（索賠金額：${claimed(p.claimed)}）。損失：${p.loss}${because(p.reason)}\n\n請您核准或駁回。`,
    approved: (p: ToldFacts) =>
      `案件 **${p.reference}** 的補償 **${p.amount}** 已核准，可以向客戶提出了。`,
    returned: (p: ToldFacts) =>
      `案件 **${p.reference}** 擬定的補償沒有核准，已退回。${because(p.reason)}\n\n可以重新擬定；若不予補償，由主任駁回。`,
    refusedTeam: (p: ToldFacts) => `案件 **${p.reference}** 的索賠不予補償。${because(p.reason)}`,
    refused: (p: ToldFacts) =>
      `很抱歉，案件 **${p.reference}** 的索賠經查不予補償。${because(p.reason)}\n\n依據：${p.article}；如有疑問，由 ${p.interpreter} 解釋。`,
    offerByPhone: (p: ToldFacts) =>
      `案件 **${p.reference}**：請打電話告知客戶補償 **${p.amount}**，再代為回覆是否接受。`,
    offered: (p: ToldFacts) =>
      `案件 **${p.reference}** 的損失，經核准補償您 **${p.amount}**。請問您接受嗎？`,
    accepted: (p: ToldFacts) => `案件 **${p.reference}**：客戶接受補償 **${p.amount}**，等候付款。`,
    toPay: (p: ToldFacts) =>
      `案件 **${p.reference}**：客戶已接受補償 **${p.amount}**。付款後請記下付款編號，例如「補償付款 ${p.reference} 編號」。`,
    declined: (p: ToldFacts) =>
      `案件 **${p.reference}**：客戶不接受補償，或放棄索賠。${because(p.reason)}`,
    paidTeam: (p: ToldFacts) =>
      `案件 **${p.reference}** 的補償 **${p.amount}** 已付款，付款編號 ${p.payment}。`,
    paid: (p: ToldFacts) =>
      `案件 **${p.reference}** 的補償 **${p.amount}** 已付款，付款編號 **${p.payment}**。造成您的不便，我們很抱歉。`,
  },
  /** Words offered as buttons; the reference follows. */
  buttons: {
    claimed: ["補償"],
    claimNoted: ["補償"],
    proposed: ["核准補償", "補償"],
    approved: ["提出補償"],
    returned: ["補償"],
    refusedTeam: [],
    refused: [],
    offerByPhone: ["接受補償", "不接受補償"],
    offered: ["接受補償", "不接受補償"],
    accepted: ["補償"],
    toPay: ["補償"],
    declined: ["補償"],
    paidTeam: [],
    paid: [],
  } as Readonly<Record<ToldName, readonly string[]>>,
};

export type CompensationTexts = typeof compensation;
