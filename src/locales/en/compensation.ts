import { type CompensationTexts } from "../zhHant/compensation.ts";

const because = (reason: string) => (reason === "" ? "" : `\n\nNote: ${reason}`);
const claimed = (amount: string) => (amount === "" ? "no amount named" : amount);

export const compensation: CompensationTexts = {
  words: {
    claim: ["claim loss", "claim damages"],
    view: ["compensation", "claim status"],
    propose: ["propose compensation"],
    approve: ["approve compensation"],
    refuse: ["refuse compensation"],
    offer: ["offer compensation"],
    accept: ["accept compensation"],
    decline: ["decline compensation", "drop claim"],
    pay: ["compensation paid"],
  },
  help: "**claim loss C-… amount loss**, **propose compensation C-… amount reason**, **approve compensation C-…**, **refuse compensation C-… reason**, **offer compensation C-…**, **compensation paid C-… payment reference**; **compensation C-…** shows where it stands",
  example: {
    claim: "claim loss C-7K3M-9QX2 12000 two loads of cement set hard and can't be used",
    propose: "propose compensation C-7K3M-9QX2 8000 by the test result",
    refuse: "refuse compensation C-7K3M-9QX2 reason",
    pay: "compensation paid C-7K3M-9QX2 FK20261201-08",
  },
  needReference: (p) => `Please add the case's reference, for example: ${p.example}`,
  needWords: (p) => `Something is missing, for example: ${p.example}`,
  status: {
    CLAIMED: "received, being looked into",
    PROPOSED: "proposed, waits for approval",
    APPROVED: "approved, not offered yet",
    REFUSED: "refused",
    OFFERED: "offered, waits for the customer",
    ACCEPTED: "accepted, to be paid",
    DECLINED: "declined, or dropped by the customer",
    PAID: "paid",
  },
  customerStatus: {
    CLAIMED: "received, being looked into",
    PROPOSED: "received, being looked into",
    APPROVED: "received, being looked into",
    REFUSED: "refused",
    OFFERED: "waits for your answer",
    ACCEPTED: "accepted by you, to be paid",
    DECLINED: "ended: declined or dropped by you",
    PAID: "paid",
  },
  title: (p) => `**Claim ${p.reference}: ${p.status}**`,
  loss: (p) => `Loss: ${p.loss} (claimed: ${claimed(p.claimed)})`,
  amount: (p) => `Compensation: **${p.amount}**${p.basis === "" ? "" : ` (by “${p.basis}”)`}`,
  proposedBy: (p) =>
    `Proposed by ${p.name}${p.left > 0 ? `; ${p.left} more to approve, never who proposed it` : ""}`,
  payment: (p) => `Payment reference: ${p.payment}`,
  basis: (p) => `Basis: ${p.article}`,
  claimDone: (p) =>
    `Your claim is noted with case **${p.reference}**; whoever answers for the case looks into it as well. Whether and how much is compensated can only be said once it is approved by the rules; you will hear here. Please send photos or receipts to the case itself.`,
  stepDone: {
    propose: "Sent for approval. Please don't mention an amount to the customer before that.",
    approve: "Your approval is noted.",
    refuse: "Refused, with your reason.",
    offer: "Offered to the customer; their answer is awaited.",
    accept: "Noted: accepted. The payment reference follows once it is paid.",
    decline: "Noted: declined, or the claim dropped.",
    pay: "The payment reference is noted, and the customer is told.",
  },
  offerByPhone:
    "The customer isn't in the chat: please telephone, then answer “accept compensation” or “decline compensation” for them.",
  refused: {
    unknown: "There is no such case, or none whose claim is yours to handle.",
    noPolicy:
      "Compensation doesn't apply: the policy doesn't speak of it, or this is no complaint.",
    noClaim: "Nothing is claimed with this case.",
    openAlready:
      "A claim of this case is being handled already. Say “compensation” and the reference to see where it stands.",
    caseClosed: "This case is closed. Please reopen it first.",
    lossMissing:
      "Please say what was lost, for example: claim loss C-7K3M-9QX2 12000 two loads of cement set hard",
    notYours: "This step isn't yours to take.",
    wrongState: "That isn't possible where the claim stands now.",
    noRule:
      "There is no rule for it, so no amount can be proposed: the policy says that losses are compensated “by the rules that apply”, and none is configured for this kind of loss.",
    amountMissing: "Please give an amount above 0.",
    aboveClaim: "That is more than the customer claims. Please check the amount.",
    aboveLimit: "That is above what anybody may approve under the rule.",
    fourEyes: "Whoever proposed it can't approve or pay it. Somebody else has to.",
    approvedAlready: "You have approved it already; somebody else has to as well.",
    reasonMissing: "Please add the reason.",
    referenceMissing: "Please add the payment reference.",
  },
  interprets: (p) => `Basis: ${p.article}; interpreted by ${p.interpreter}.`,
  told: {
    claimed: (p) =>
      `Case **${p.reference}** has a claim: ${p.loss} (claimed: ${claimed(p.claimed)}). Please look into the loss. Only a configured rule allows a proposal; don't mention an amount to the customer before it is approved.`,
    claimNoted: (p) =>
      `${p.by} has noted your claim with case **${p.reference}**: ${p.loss} (claimed: ${claimed(p.claimed)}). You will hear here what becomes of it.`,
    proposed: (p) =>
      `Case **${p.reference}**: ${p.by} proposes compensation of **${p.amount}** (claimed: ${claimed(p.claimed)}). Loss: ${p.loss}${because(p.reason)}\n\nPlease approve or refuse it.`,
    approved: (p) =>
      `Compensation of **${p.amount}** for case **${p.reference}** is approved and can be offered to the customer.`,
    returned: (p) =>
      `The compensation proposed for case **${p.reference}** wasn't approved.${because(p.reason)}\n\nIt can be proposed anew; a claim that isn't compensated is refused by the director.`,
    refusedTeam: (p) => `The claim of case **${p.reference}** is refused.${because(p.reason)}`,
    refused: (p) =>
      `We are sorry: the claim of case **${p.reference}** was looked into and can't be compensated.${because(p.reason)}\n\nBasis: ${p.article}; interpreted by ${p.interpreter}.`,
    offerByPhone: (p) =>
      `Case **${p.reference}**: please telephone the customer about the compensation of **${p.amount}**, and answer for them.`,
    offered: (p) =>
      `For the loss of case **${p.reference}**, compensation of **${p.amount}** is approved. Do you accept it?`,
    accepted: (p) =>
      `Case **${p.reference}**: the customer accepts **${p.amount}**; it is to be paid.`,
    toPay: (p) =>
      `Case **${p.reference}**: the customer accepts compensation of **${p.amount}**. When it is paid, note the reference: “compensation paid ${p.reference} number”.`,
    declined: (p) =>
      `Case **${p.reference}**: the customer declined, or dropped the claim.${because(p.reason)}`,
    paidTeam: (p) =>
      `Compensation of **${p.amount}** for case **${p.reference}** is paid, reference ${p.payment}.`,
    paid: (p) =>
      `Compensation of **${p.amount}** for case **${p.reference}** has been paid, reference **${p.payment}**. We are sorry for the trouble.`,
  },
  buttons: {
    claimed: ["compensation"],
    claimNoted: ["compensation"],
    proposed: ["approve compensation", "compensation"],
    approved: ["offer compensation"],
    returned: ["compensation"],
    refusedTeam: [],
    refused: [],
    offerByPhone: ["accept compensation", "decline compensation"],
    offered: ["accept compensation", "decline compensation"],
    accepted: ["compensation"],
    toPay: ["compensation"],
    declined: ["compensation"],
    paidTeam: [],
    paid: [],
  },
};
