/** Words used everywhere. Traditional Chinese is the contract: the other languages have the same keys. */
export const common = {
  yes: "是",
  no: "否",
  ok: "好的",
  back: "上一步",
  cancel: "取消",
  skip: "略過",
  help: "說明",
  why: "為什麼要問這個？",
  /** @param p.id short id that the log has too */
  notSaved: (p: { id: string }) =>
    `抱歉，剛才的訊息沒有存下來。請再傳一次；若仍不行，請告訴我們代碼 ${p.id}。`,
  notSavedBusy: "系統正忙，剛才的訊息沒有存下來。請過一分鐘再傳一次。",
  tooLong: "訊息太長，只收下了前 8,000 字。",
  cannotRead: "這則訊息我讀不懂（不是文字、按鈕或檔案）。請用文字告訴我。",
  personalOnly: "為了保護您的隱私，我只在一對一的聊天裡處理案件。請直接私訊我。",
};

export type CommonTexts = typeof common;
