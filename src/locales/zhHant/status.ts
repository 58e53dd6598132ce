/** Asking about one's cases, and acting on them. */
export const status = {
  titleLookUp: "查詢案件",
  titleNote: "補充說明",
  titleWithdraw: "撤回案件",
  titleNotSolved: "回報未解決",
  titleReopen: "重新開啟",
  titleRate: "評分",

  reference: {
    ask: "請說案件編號。",
    label: "編號",
    example: "例如 C-7K3M-9QX2，在立案時的回覆裡。",
    why: "編號用來找到案件；只有您和負責的人看得到內容。",
  },
  claimCode: {
    ask: "請再說查詢碼。查不到的編號和別人的案件，都需要它。",
    label: "查詢碼",
    example: "六位數字，例如 123456；立案時只顯示一次。",
    why: "不是用這個對話立的案件，要用查詢碼確認是本人，別人撿到編號也查不到內容。",
  },
  note: {
    ask: (p: { reference: string }) => `要補充什麼到 **${p.reference}**？`,
    label: "補充內容",
    example: "直接寫就可以，例如「今天早上又發生一次」；照片也可以一起傳。",
    why: "補充的內容會轉給負責人，並記在案件裡。",
  },
  files: {
    ask: "有照片或檔案要一起補充嗎？沒有就說「略過」。",
    label: "附件",
    example: "傳照片或文件，傳完說「傳好了」；沒有就說「略過」。",
    why: "照片能讓查核快很多，但不是必要的。",
  },
  withdraw: {
    ask: (p: { reference: string }) =>
      `確定要撤回 **${p.reference}** 嗎？撤回後就結案，負責人不再處理。`,
    label: "確定撤回",
    example: "請選「確定撤回」或「不撤回」。",
    why: "撤回會結束處理，所以請您確認一次。",
    yes: "確定撤回",
    no: "不撤回",
    kept: (p: { reference: string }) => `好，**${p.reference}** 沒有撤回，照常處理。`,
  },
  reason: {
    ask: "方便說一下原因嗎？可以略過。",
    askNotSolved: "哪裡還沒有解決？可以略過。",
    label: "原因",
    example: "例如「又壞了」「不是我說的那一台」；不想說可以略過。",
    why: "知道原因，負責人才能直接處理，不必再問您。",
  },
  score: {
    ask: "這次處理您滿意嗎？1 很不滿意，5 很滿意。",
    label: "評分",
    example: "請說 1 到 5。",
    why: "評分會算進這次處理的滿意度，用來改進服務；評幾分都不影響您的案件。",
    one: "1 很不滿意",
    two: "2 不滿意",
    three: "3 普通",
    four: "4 滿意",
    five: "5 很滿意",
  },
  comment: {
    ask: "想再說點什麼嗎？可以略過。",
    label: "意見",
    example: "例如「很快就來了」；沒有就說「略過」。",
    why: "您的話會用來改進服務。",
  },

  /** Typed equivalents of what can be done now, offered as choices. */
  can: {
    message: "補充說明",
    urge: "催辦",
    withdraw: "撤回",
    solved: "已解決",
    notSolved: "還沒解決",
    reopen: "重新開啟",
    rate: "評分",
  },
  /** Other words for them, folded when compared. */
  also: {
    message: "補充|補充說明|我要補充|加註|補件|補照片|add a note|add|note",
    urge: "催辦|催一下|再催一下|再催一次|催|幫我催|催促|催催看|快點|快點處理|快一點|趕快處理|儘快處理|hurry|hurry up|urge|chase",
    withdraw: "撤回|撤銷|撤回投訴|撤案|不投訴了|withdraw",
    solved:
      "已解決|解決了|已經解決|已經好了|修好了|好了，謝謝|沒問題了|solved|it's solved|resolved|fixed|it's fixed",
    notSolved:
      "還沒解決|未解決|沒解決|沒有解決|還沒好|沒修好|還是壞的|又壞了|not solved|not fixed|still broken|unsolved|it's not solved",
    reopen: "重新開啟|重開|重啟|重新處理|reopen|open again",
    rate: "評分|打分數|評價|滿意度|rate|rating",
  },
  askSolved: (p: { reference: string }) =>
    `**${p.reference}** 這樣解決了嗎？若還沒解決，仍由同一位接著處理。`,
  which: "是哪一件？",
  openOne: "說編號可以看詳細情形。",
  otherReference: "查別的編號",
  noCaseForThat: "您目前沒有可以這樣處理的案件。",
  inWords: (p: { reference: string; topic: string; stage: string; owner: string; turn: string }) =>
    `案件 **${p.reference}**（${p.topic}）：**${p.stage}**。${p.turn}。負責人：**${p.owner}**。`,
  dueInWords: (p: { due: string }) => `最晚 **${p.due}** 給您回音。`,
  answerInWords: (p: { answer: string }) => `答覆內容：${p.answer}`,
};

export type StatusTexts = typeof status;
