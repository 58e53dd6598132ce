/** The complaint, asked for; and the message, which is asked for in the same way. */
export const complaint = {
  title: "投訴",
  titleOnBehalf: "代客投訴",
  titleMessage: "留言",

  organisation: {
    ask: "您要找哪一個單位？",
    label: "單位",
    example: "請選一個單位，說號碼也可以。",
    why: "每個單位的負責人和答覆期限不同，所以要先知道是哪一個。",
  },
  forWhom: {
    ask: "這件事是為誰反映的？",
    askStaff: "這是替誰登記的？",
    label: "為誰反映",
    example: "例如「我自己」或「匿名」。",
    why: "這決定答覆送到哪裡：您自己收，還是憑編號和查詢碼查。匿名的話，案件上不會有您的姓名。",
    self: "我自己",
    anonymous: "匿名",
    phone: "來電的客戶",
    walkIn: "到場的客戶",
    alsoSelf: "自己|本人|我|自用|我家|自己的",
    alsoAnonymous: "不具名|不留名|保密|不想具名",
    alsoPhone: "來電|電話|打電話來的",
    alsoWalkIn: "到場|現場|臨櫃|上門",
  },
  callerName: {
    ask: "客戶的姓名是？",
    label: "客戶姓名",
    example: "例如「王太太」。",
    why: "回覆時要知道找哪一位。",
  },
  callerPhone: {
    ask: "客戶的電話是？",
    label: "客戶電話",
    example: "例如 0912-345-678，至少 7 位數字。",
    why: "客戶沒有在這裡對話，答覆要打電話告知。",
  },
  customer: {
    ask: "這個電話和稱呼（或住處）符合一位已登記的客戶。是這一位嗎？是的話，對方在「我的案件」也看得到這件，答覆也會送到那裡。",
    label: "已登記的客戶",
    example: "請選一位；不是的話選「不是，另外登記」。",
    why: "連到本人的帳號，對方就能自己查進度；不確定的話請先問清楚，別人的案件不該被看到。",
    person: (p: { name: string; home: string }) => `${p.name}（${p.home}）`,
    alsoYes: "是|是的|對|就是他|就是她|本人",
    none: "不是，另外登記",
    alsoNone: "不是|都不是|否|不對|不確定|另外登記",
  },
  place: {
    ask: "在哪裡發生的？",
    askMessage: "您在哪裡？知道地點，才能交給負責那一區的人。",
    label: "地點",
    example: "例如「3棟電梯」「B2 停車場」「中正路門市」。",
    why: "知道地點，才能判斷由哪一區的人負責。",
  },
  topic: {
    ask: "是哪一類的問題？",
    label: "類別",
    example: "請選最接近的一項；都不像就選「其他」。",
    why: "類別決定由哪個部門查核、向誰報告。",
  },
  subject: {
    ask: "是關於哪一位工作人員？姓名、職稱或平常的稱呼都可以；不知道可以略過。",
    label: "關於",
    example: "例如「王小明」「陳主任」；不確定就略過。",
    why: "知道是誰，就能確保這件事不會交給本人或他的櫃台處理。",
  },
  whichSubject: {
    ask: "這樣稱呼的不只一種可能。您說的是下面哪一位？",
    label: "是哪一位",
    example: "請選一位；不在裡面或不清楚，就選最後一項。",
    why: "先弄清楚是誰，這件事才不會送到本人手上。不清楚也沒關係：會交給上級公司處理，可能是當事人的都看不到。",
    person: (p: { name: string; desk: string }) => `${p.name}（${p.desk}）`,
    none: "其他人，或不清楚是誰",
    alsoNone: "其他人|別人|都不是|不是|不知道|不清楚|不確定|不知道姓名|沒有",
  },
  join: {
    ask: "同一個地方已經有人反映過類似的事，要加入同一件、一起收到答覆嗎？",
    label: "加入",
    example: "請選要加入的案件，或選「另外立案」。",
    why: "加入同一件，您一樣有編號、一樣收到答覆，處理的人也不必重複查。",
    none: "另外立案",
    alsoNone: "不加入|不是同一件|不一樣|不要|另外|新的|不同的事",
    item: (p: { place: string; topic: string; when: string; stage: string }) =>
      `${p.place}　${p.topic}（${p.when}，${p.stage}）`,
  },
  addition: {
    ask: "想補充什麼給負責人嗎？例如您那邊的情形；照片也可以傳。沒有就說「略過」。",
    label: "補充",
    example: "例如「我家樓層也按不到」；沒有就說「略過」。",
    why: "負責人知道還有哪一戶、什麼情形，查得更準。您的話只給負責的人看。",
    taken: "您補充的內容已轉給負責人。",
  },
  /** Before the words of a report about a supply request. */
  aboutRequest: (p: { reference: string }) => `［關於用電申請 ${p.reference}，檢舉「三指定」］`,
  details: {
    ask: "發生了什麼事？用您自己的話說就可以。",
    askMessage: "請說您想留的話，我會原文轉給負責人。",
    label: "內容",
    example: "例如「昨天晚上開始，電梯到五樓就不動，門打不開」。",
    why: "負責人會先看這段話再去查核，寫得越清楚，越不必回頭問您。",
  },
  files: {
    ask: "有照片或檔案嗎？現在可以傳；沒有就說「略過」。想補充說明也可以直接寫。",
    label: "附件",
    example: "傳照片或文件都可以；沒有就說「略過」。",
    why: "照片能讓查核快很多，但不是必要的。",
  },
  wish: {
    ask: "您希望怎麼處理？沒有特別的想法可以略過。",
    label: "希望",
    example: "例如「希望今天修好」「希望有人說明」。",
    why: "知道您的期望，答覆時才能針對它回應。",
  },
  phone: {
    ask: "方便用哪個電話聯絡您？",
    label: "聯絡電話",
    example: "例如 0912-345-678，至少 7 位數字。",
    why: "查核時可能需要問您細節；答覆也會送到這個對話裡。",
  },

  messageFiled: (p: { reference: string; owner: string }) =>
    `已收到您的留言，編號 **${p.reference}**。由 **${p.owner}** 負責回覆您。您不必再找其他人。`,
  messageFiledBy: (p: { due: string }) => `最晚 **${p.due}** 回覆您。`,
  next: (p: { owner: string }) =>
    `接下來：${p.owner}會先查核，再把結果告訴您。說「我的案件」可以隨時查進度。`,
  nextByCode: (p: { owner: string }) =>
    `接下來：${p.owner}會先查核。請抄下編號和查詢碼，之後直接輸入這兩項就能查進度。`,
  nextForKnown: (p: { owner: string; customer: string }) =>
    `接下來：${p.owner}會先查核，結果要打電話告訴${p.customer}，也會送到對方的對話裡。請把編號告訴對方。`,
  joinRefused: "這件現在不能加入了，請改為另外立案。",
};

export type ComplaintTexts = typeof complaint;
