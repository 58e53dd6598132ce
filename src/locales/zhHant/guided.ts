/** What the engine of all forms says: the same in every dialog. */
export const guided = {
  begin: (p: { title: string }) =>
    `好的，${p.title}。我一次問一題；隨時可以說「上一步」「修改」「取消」或「說明」。`,
  /** @param p.items "地點 3棟；種類 電梯" */
  noted: (p: { items: string }) => `記下了：${p.items}。`,
  item: (p: { label: string; value: string }) => `${p.label} ${p.value}`,
  itemSeparator: "；",
  /** The answer given before, when a question is asked again. */
  before: (p: { value: string }) => `（先前填的是：${p.value}。不改的話請說「維持不變」。）`,
  keep: "維持不變",
  done: "傳好了",
  send: "送出",
  edit: "修改",
  restart: "重新填寫",
  summaryTitle: (p: { title: string }) => `請核對：${p.title}`,
  summaryAsk: "都對的話請說「送出」。要改某一項，請說「修改」加號碼，例如「修改 2」。",
  empty: "（未填）",
  fileCount: (p: { count: number }) => `${p.count} 個檔案`,
  fillIn: (p: { count: number }) => `還有 ${p.count} 題，答完就可以送出。`,
  askWhichField: (p: { list: string }) => `要改哪一項？請說號碼或名稱。\n\n${p.list}`,
  nothingToEdit: "目前還沒有填好的項目可以改。",
  noSuchField: (p: { said: string }) => `沒有「${p.said}」這一項。`,
  cancelAsk: (p: { title: string }) => `要取消這份${p.title}嗎？已填的內容會刪除，不會送出。`,
  cancelYes: "取消，不填了",
  cancelNo: "繼續填",
  cancelled: (p: { title: string }) => `已取消${p.title}，什麼都沒有送出。`,
  restartAsk: "要從第一題重新填嗎？已填的內容會清掉。",
  restartYes: "重新填寫",
  restartNo: "不用，繼續填",
  leaveAsk: (p: { title: string; wanted: string }) =>
    `您正在填${p.title}。要先放著，改為「${p.wanted}」嗎？已填的內容會保留。`,
  leaveYes: "先放著",
  leaveNo: "繼續填",
  left: (p: { title: string }) => `${p.title}已保留，說「繼續」就能接著填。`,
  goOn: "好，我們接著填。",
  firstQuestion: "這是第一題，前面沒有了。",
  cannotSkip: "這一題需要您的回答。",
  help: (p: { title: string; question: string; example: string }) =>
    `您正在填${p.title}，這一題是「${p.question}」。${p.example}`,
  helpCommands:
    "可以說：「上一步」回到前一題、「修改」改已填的項目、「為什麼」了解為何要問、「略過」（選填的題目）、「重新填寫」、「取消」。也可以直接問聯絡方式或案件進度，答完會回到這一題。",
  helpSummary: (p: { title: string }) =>
    `您的${p.title}已經填好，還沒有送出。可以說：「送出」「修改 2」（改第 2 項）「上一步」「重新填寫」或「取消」。`,
  whyClause: (p: { reason: string; article: string; text: string; interpreter: string }) =>
    `${p.reason}\n\n依據${p.article}：「${p.text}」（由${p.interpreter}負責解釋）`,
  whySummary: "送出之前請您再看一次，是為了讓負責人收到的內容正確，不必再回頭問您。",
  notUnderstood: "抱歉，這個回答我沒看懂。",
  notValid: "抱歉，這個回答不能用。",
  tooLong: (p: { most: number }) => `內容太長了，最多 ${p.most} 字，請寫短一些。`,
  chooseOne: "請選其中一項，說號碼也可以。",
  offerPerson: "如果不好回答，可以說「說明」看範例，也可以說「找專人」，由專人協助您。",
  person: "找專人",
  filesReceived: (p: { count: number; total: number }) =>
    p.count === p.total
      ? `收到 ${p.count} 個檔案。`
      : `又收到 ${p.count} 個檔案，一共 ${p.total} 個。`,
  filesMore: (p: { left: number }) => `還可以再傳 ${p.left} 個；傳完了請說「傳好了」。`,
  filesFull: (p: { most: number }) => `最多 ${p.most} 個檔案，已經滿了，多的沒有收。`,
  filesKept: (p: { count: number; title: string }) =>
    `謝謝，收到 ${p.count} 個檔案，會附在這份${p.title}裡。`,
  filesNotTaken: (p: { title: string }) => `${p.title}不需要檔案，這次傳的沒有收下。`,
  wordsAdded: (p: { label: string }) => `補充的內容已加到「${p.label}」。`,
  formClosed: "這份表單已經結束，按這個按鈕不會有任何變動。",
  startAgain: "重新開始",
  alreadySent: (p: { reference: string }) =>
    `這份已經送出過了，編號 **${p.reference}**，不會重複立案。`,
  changed: "表單剛更新過。您填的內容還在，請接著回答。",
  gone: "您上次填的表單已經停用，抱歉要請您重新選擇。",
};

export type GuidedTexts = typeof guided;
