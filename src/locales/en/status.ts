import { type StatusTexts } from "../zhHant/status.ts";

export const status: StatusTexts = {
  titleLookUp: "case look-up",
  titleNote: "note",
  titleWithdraw: "withdrawal",
  titleNotSolved: "report that it isn't solved",
  titleReopen: "request to reopen",
  titleRate: "rating",

  reference: {
    ask: "What is the reference of the case?",
    label: "Reference",
    example: "For example C-7K3M-9QX2; it is in the answer you got when you filed it.",
    why: "The reference finds the case; only you and the people responsible can read it.",
  },
  claimCode: {
    ask: "And the claim code, please. It is needed for a reference I can't find and for a case of somebody else.",
    label: "Claim code",
    example: "Six digits, for example 123456; it was shown once, when the case was filed.",
    why: "A case that wasn't filed in this chat needs it, so that nobody who comes across a reference can read the case.",
  },
  note: {
    ask: (p) => `What would you like to add to **${p.reference}**?`,
    label: "Note",
    example: 'Just write it, for example "it happened again this morning"; photos are fine too.',
    why: "What you add goes to the person responsible and is kept with the case.",
  },
  files: {
    ask: 'Are there photos or files to add? If not, say "skip".',
    label: "Files",
    example: 'Send photos or documents and say "done"; if there are none, say "skip".',
    why: "A photo speeds things up a lot, but it isn't required.",
  },
  withdraw: {
    ask: (p) =>
      `Do you really want to withdraw **${p.reference}**? It will be closed and nobody will work on it any more.`,
    label: "Withdraw",
    example: 'Please choose "Withdraw it" or "Keep it open".',
    why: "Withdrawing ends the work on it, so I ask once more.",
    yes: "Withdraw it",
    no: "Keep it open",
    kept: (p) => `All right, **${p.reference}** was not withdrawn and goes on as before.`,
  },
  reason: {
    ask: "Would you tell us why? You can skip this.",
    askNotSolved: "What isn't solved yet? You can skip this.",
    label: "Reason",
    example: 'For example "it broke again" or "that was the other lift"; skip it if you prefer.',
    why: "Knowing the reason, the person responsible can act without asking you again.",
  },
  score: {
    ask: "How satisfied are you with how this was handled? 1 is very dissatisfied, 5 very satisfied.",
    label: "Rating",
    example: "Please say a number from 1 to 5.",
    why: "Ratings are counted as satisfaction with this handling and help us improve; they don't affect your case.",
    one: "1 very dissatisfied",
    two: "2 dissatisfied",
    three: "3 neither",
    four: "4 satisfied",
    five: "5 very satisfied",
  },
  comment: {
    ask: "Would you like to add a word? You can skip this.",
    label: "Comment",
    example: 'For example "they came quickly"; if nothing, say "skip".',
    why: "Your words help us improve.",
  },

  can: {
    message: "Add a note",
    urge: "Urge",
    withdraw: "Withdraw",
    solved: "Solved",
    notSolved: "Not solved",
    reopen: "Reopen",
    rate: "Rate",
  },
  also: {
    message: "add a note|add|note|add something|補充|補充說明|我要補充",
    urge: "urge|urge it|hurry|hurry up|please hurry|chase|chase it|chase this|remind them|speed it up|催辦|催一下",
    withdraw: "withdraw|withdraw it|take it back|撤回|撤銷",
    solved: "solved|it's solved|resolved|fixed|it's fixed|it works now|已解決|解決了",
    notSolved:
      "not solved|not fixed|still broken|unsolved|it's not solved|not resolved|it's not fixed|還沒解決|未解決",
    reopen: "reopen|open again|reopen it|重新開啟",
    rate: "rate|rating|give a rating|評分",
  },
  askSolved: (p) => `Is **${p.reference}** solved for you? If not, the same person continues.`,
  which: "Which case?",
  openOne: "Say a reference for the details.",
  otherReference: "Another reference",
  noCaseForThat: "You have no case for which that is possible now.",
  inWords: (p) =>
    `Case **${p.reference}** (${p.topic}): **${p.stage}**. ${p.turn}. Responsible: **${p.owner}**.`,
  dueInWords: (p) => `You will hear from us by **${p.due}**.`,
  answerInWords: (p) => `The answer: ${p.answer}`,
};
