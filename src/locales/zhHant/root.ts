import { reachIn } from "../reachIn.ts";
/** Greeting, menu, side questions: what is said outside of any form. */
export const root = {
  greeting: (p: { organisation: string; example: string }) =>
    `您好，這裡是**${p.organisation}**的服務助理。直接告訴我發生了什麼事就可以，例如「${p.example}」；也可以從下面選一項。每一件都會有負責人回覆您。`,
  /** What people say first, by pack; of any other, as of the first. */
  examples: {
    property: "三棟電梯又壞了，門打不開",
    electricity: "我要申請新裝用電",
    cement: "水泥結塊了，想請人來看",
  } as Readonly<Record<string, string>>,
  greetingMany: (p: { organisations: string }) =>
    `您好，這裡是${p.organisations}的服務助理。直接告訴我發生了什麼事就可以；也可以從下面選一項。每一件都會有負責人回覆您。`,
  greetingStaff: (p: { name: string }) =>
    `${p.name}，您好。可以說「我的工作」看等您處理的案件，或「代客投訴」替來電、到場的客戶登記。`,
  menu: {
    complaint: "我要投訴",
    status: "我的案件",
    message: "留言或建議",
    contact: "聯絡方式",
    person: "找專人",
    help: "可以做什麼",
    language: "English",
    work: "我的工作",
    onBehalf: "代客投訴",
  },
  whatElse: "還有什麼可以幫您？",
  welcomeBack: "歡迎回來。",
  hello: "您好，請說。",
  thanks: "不客氣。",
  capabilities:
    "我可以：\n\n- 受理投訴和報修，當場告訴您編號、負責人和最晚答覆時間\n- 查您的案件進度，補充說明或照片，撤回、評分\n- 把留言和建議交給負責的人\n- 告訴您聯絡方式和服務時間，或請真人接手\n\n用自己的話說就可以，繁體中文、简体中文、English 都行。",
  emergency: (p: { hotline: string }) =>
    `**如有觸電、起火、瓦斯味或有人受困，請先離開危險處，立即撥打 ${p.hotline}。**`,
  chooseBetween: "我不太確定您的意思。您是想：",
  noneOfThese: "都不是",
  notUnderstood:
    "抱歉，我沒聽懂。可以換個說法，例如「樓梯間的燈壞了」「查 C-7K3M-9QX2」，或從下面選一項。",
  missedTwice: "抱歉，我還是沒聽懂。讓專人來協助您比較快：",
  /** What each wish is called when people are asked which they meant. */
  wish: {
    complaint: "投訴或報修",
    suggestion: "提建議",
    consultation: "諮詢",
    supply: "申請用電",
    status: "查案件進度",
    contact: "聯絡方式",
    person: "找專人",
    tour: "預約參觀",
    misconduct: "檢舉不當行為",
    praise: "表揚",
    language: "換語言",
    help: "了解可以做什麼",
    menu: "回主選單",
  },
  contactTitle: (p: { organisation: string }) => `**${p.organisation}**`,
  desk: (p: { name: string; place: string; phone: string; hours: string }) =>
    `${p.name}：${p.place}，電話 **${p.phone}**，服務時間 ${p.hours}`,
  hotline: (p: { hotline: string }) => `緊急專線：**${p.hotline}**`,
  contactBasis: (p: { article: string; text: string }) => `依據${p.article}：「${p.text}」`,
  person: (p: { name: string; reach: string }) =>
    `請找 **${p.name}**（${reachIn("zh-Hant", p.reach)}），由這一位協助您，不必再找其他人。`,
  personDesk: (p: { name: string; phone: string }) =>
    `請撥 **${p.phone}**（${p.name}），有專人協助您。`,
  personAfterHours: (p: { opensAt: string }) =>
    `現在是下班時間，**${p.opensAt}** 開始有人接聽。要不要先留言？留言有編號，也有負責人回覆您。`,
  personOpen: (p: { hours: string }) => `服務時間 ${p.hours}。不方便打電話的話，也可以在這裡留言。`,
  leaveMessage: "留言給負責人",
  languageAsk: "請選擇語言。",
  languageSet: "好的，接下來用繁體中文。",
  nothingToCancel: "目前沒有正在填的表單。",
  nothingToResume: "目前沒有未完成的表單。",
  /** @param p.items what is filled in already */
  draftOffer: (p: { title: string; items: string }) =>
    `您有一份未完成的${p.title}${p.items === "" ? "" : `（${p.items}）`}。要接著填嗎？`,
  draftYes: "接著填",
  draftLater: "先不要",
  draftDelete: "刪除這份",
  draftLaterSaid: "好，先放著。說「繼續」就能接著填。",
  draftDeleted: "已刪除，什麼都沒有送出。",
  draftGone: "這份已經不在了。",
  takeDown: (p: { wish: string }) =>
    `「${p.wish}」目前還不能在這裡全程辦理。我可以先替您留言，會有編號和一位負責人回覆您。要留言嗎？`,
  takeDownYes: "好，留言",
  takeDownNo: "不用",
  takeDownDeclined: "好的。需要的話，也可以直接聯絡我們：",
  replyOffer: (p: { reference: string; topic: string }) =>
    `這是要給案件 **${p.reference}**（${p.topic}）的嗎？`,
  replyYes: "是，補充到這件",
  replyNo: "不是，是別的事",
  replyNothingKept: "好，那麼這句話沒有加到案件裡。",
  replyTaken: (p: { reference: string; name: string }) =>
    `已把您的回覆加到案件 **${p.reference}**，並通知${p.name}。`,
  staffReply: {
    message: "是，轉達客戶",
    investigate: "是，記為查核結果",
    answer: "是，答覆客戶",
  },
  filesWhich: (p: { count: number }) => `收到 ${p.count} 個檔案，要放到哪裡？`,
  filesNew: "新的投訴",
  filesDropped: "好，這些檔案沒有放進任何案件。",
  unknownButton: "這個按鈕已經不能用了，沒有任何變動。您可以從下面重新選。",
  restarted: "系統剛更新過，剛才的步驟要從這裡接起。",
  nothingSaid: "我沒有收到內容，請再說一次。",
};

export type RootTexts = typeof root;
