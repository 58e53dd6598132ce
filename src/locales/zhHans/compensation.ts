import { type CompensationTexts } from "../zhHant/compensation.ts";

const because = (reason: string) => (reason === "" ? "" : `\n\n说明：${reason}`);
const claimed = (amount: string) => (amount === "" ? "未注明金额" : amount);

export const compensation: CompensationTexts = {
  words: {
    claim: ["索赔", "我要索赔"],
    view: ["补偿", "索赔进度", "补偿进度"],
    propose: ["拟补偿", "拟定补偿"],
    approve: ["批准补偿", "核准补偿"],
    refuse: ["驳回补偿", "不予补偿"],
    offer: ["提出补偿"],
    accept: ["接受补偿"],
    decline: ["不接受补偿", "放弃索赔"],
    pay: ["补偿付款", "补偿已付款"],
  },
  help: "**索赔 C-… 金额 损失说明**、**拟补偿 C-… 金额 理由**、**批准补偿 C-…**、**驳回补偿 C-… 原因**、**提出补偿 C-…**、**补偿付款 C-… 付款编号**；**补偿 C-…** 查看进度",
  example: {
    claim: "索赔 C-7K3M-9QX2 12000 两车水泥结块，无法使用",
    propose: "拟补偿 C-7K3M-9QX2 8000 根据检验结果",
    refuse: "驳回补偿 C-7K3M-9QX2 原因",
    pay: "补偿付款 C-7K3M-9QX2 FK20261201-08",
  },
  needReference: (p) => `请注明案件编号，例如：${p.example}`,
  needWords: (p) => `请填写完整，例如：${p.example}`,
  status: {
    CLAIMED: "已收到，处理中",
    PROPOSED: "已拟定，等待批准",
    APPROVED: "已批准，尚未向客户提出",
    REFUSED: "不予补偿",
    OFFERED: "已向客户提出，等待答复",
    ACCEPTED: "客户已接受，等待付款",
    DECLINED: "客户不接受，或放弃索赔",
    PAID: "已付款",
  },
  customerStatus: {
    CLAIMED: "已收到，处理中",
    PROPOSED: "已收到，处理中",
    APPROVED: "已收到，处理中",
    REFUSED: "不予补偿",
    OFFERED: "等待您答复",
    ACCEPTED: "您已接受，等待付款",
    DECLINED: "已结束：您不接受，或放弃索赔",
    PAID: "已付款",
  },
  title: (p) => `**索赔 ${p.reference}：${p.status}**`,
  loss: (p) => `损失：${p.loss}（索赔金额：${claimed(p.claimed)}）`,
  amount: (p) => `补偿金额：**${p.amount}**${p.basis === "" ? "" : `（依据《${p.basis}》）`}`,
  proposedBy: (p) =>
    `拟定人：${p.name}${p.left > 0 ? `；还需 ${p.left} 位批准，拟定人不能批准自己拟定的补偿` : ""}`,
  payment: (p) => `付款编号：${p.payment}`,
  basis: (p) => `依据：${p.article}`,
  claimDone: (p) =>
    `已登记您的索赔（案件 **${p.reference}**），由原负责人一并处理。是否补偿、补偿多少，须按相关规定批准后才能告知您；结果会在这里通知。照片或单据请直接补传到该案件。`,
  stepDone: {
    propose: "已提交批准。批准之前，请勿向客户提及金额。",
    approve: "已记录您的批准。",
    refuse: "已驳回，并记录原因。",
    offer: "已向客户提出，等待客户答复。",
    accept: "已记录：接受补偿。付款后会告知付款编号。",
    decline: "已记录：不接受补偿（或放弃索赔）。",
    pay: "已记录付款编号，并告知客户。",
  },
  offerByPhone: "客户没有使用聊天，请电话告知，再代为回复“接受补偿”或“不接受补偿”。",
  refused: {
    unknown: "查不到该案件，或您无权处理其索赔。",
    noPolicy: "该案件不适用补偿：制度没有提及，或不是投诉案件。",
    noClaim: "该案件没有索赔。",
    openAlready: "该案件已有一笔处理中的索赔。输入“补偿”加案件编号可查看进度。",
    caseClosed: "该案件已结案。请先重新打开，再处理索赔。",
    lossMissing: "请说明损失，例如：索赔 C-7K3M-9QX2 12000 两车水泥结块，无法使用",
    notYours: "这一步不由您办理。",
    wrongState: "目前的进度不能这样做。",
    noRule:
      "没有相关规定，不能拟定补偿金额：制度只规定“按相关规定予以补偿”，而这类损失尚未设置规定。",
    amountMissing: "请注明金额，且须大于 0。",
    aboveClaim: "金额高于客户索赔的金额，请核实后再拟定。",
    aboveLimit: "金额超过规定可以批准的上限，不能拟定。",
    fourEyes: "拟定人不能批准或经手同一笔补偿，请由另一位办理。",
    approvedAlready: "您已经批准过了，还需另一位批准。",
    reasonMissing: "请注明原因。",
    referenceMissing: "请注明付款编号。",
  },
  interprets: (p) => `依据：${p.article}；如有疑问，由${p.interpreter}解释。`,
  told: {
    claimed: (p) =>
      `案件 **${p.reference}** 有索赔：${p.loss}（索赔金额：${claimed(p.claimed)}）。请核实损失；有规定的才能拟定补偿，批准之前请勿向客户提及金额。`,
    claimNoted: (p) =>
      `${p.by} 已为您登记案件 **${p.reference}** 的索赔：${p.loss}（索赔金额：${claimed(p.claimed)}）。结果会在这里通知您。`,
    proposed: (p) =>
      `案件 **${p.reference}**：${p.by} 拟补偿 **${p.amount}**（索赔金额：${claimed(p.claimed)}）。损失：${p.loss}${because(p.reason)}\n\n请您批准或驳回。`,
    approved: (p) => `案件 **${p.reference}** 的补偿 **${p.amount}** 已批准，可以向客户提出。`,
    returned: (p) =>
      `案件 **${p.reference}** 拟定的补偿未获批准，已退回。${because(p.reason)}\n\n可以重新拟定；如不予补偿，由主任驳回。`,
    refusedTeam: (p) => `案件 **${p.reference}** 的索赔不予补偿。${because(p.reason)}`,
    refused: (p) =>
      `很抱歉，案件 **${p.reference}** 的索赔经核实不予补偿。${because(p.reason)}\n\n依据：${p.article}；如有疑问，由${p.interpreter}解释。`,
    offerByPhone: (p) =>
      `案件 **${p.reference}**：请电话告知客户补偿 **${p.amount}**，再代为回复是否接受。`,
    offered: (p) => `案件 **${p.reference}** 的损失，经批准补偿您 **${p.amount}**。请问您接受吗？`,
    accepted: (p) => `案件 **${p.reference}**：客户接受补偿 **${p.amount}**，等待付款。`,
    toPay: (p) =>
      `案件 **${p.reference}**：客户已接受补偿 **${p.amount}**。付款后请登记付款编号，例如“补偿付款 ${p.reference} 编号”。`,
    declined: (p) => `案件 **${p.reference}**：客户不接受补偿，或放弃索赔。${because(p.reason)}`,
    paidTeam: (p) =>
      `案件 **${p.reference}** 的补偿 **${p.amount}** 已付款，付款编号 ${p.payment}。`,
    paid: (p) =>
      `案件 **${p.reference}** 的补偿 **${p.amount}** 已付款，付款编号 **${p.payment}**。给您带来不便，我们深表歉意。`,
  },
  buttons: {
    claimed: ["补偿"],
    claimNoted: ["补偿"],
    proposed: ["批准补偿", "补偿"],
    approved: ["提出补偿"],
    returned: ["补偿"],
    refusedTeam: [],
    refused: [],
    offerByPhone: ["接受补偿", "不接受补偿"],
    offered: ["接受补偿", "不接受补偿"],
    accepted: ["补偿"],
    toPay: ["补偿"],
    declined: ["补偿"],
    paidTeam: [],
    paid: [],
  },
};
