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
  /** @param p.name as the person called it, escaped @param p.reason why it wasn't taken */
  fileRefused: (p: {
    name: string;
    reason: "size" | "type" | "quota" | "count" | "address" | "unavailable";
  }) =>
    ({
      size: `檔案「${p.name}」太大或是空的，沒有收下（每個最多 10 MB）。`,
      type: `檔案「${p.name}」的格式不能收。可以傳照片（JPEG、PNG、WebP、GIF）、PDF、Word、Excel 或短片（MP4）。`,
      quota: `今天收到的檔案已達上限，「${p.name}」沒有收下，請明天再傳。`,
      count: `一次最多 10 個檔案，「${p.name}」沒有收下，請另外再傳。`,
      address: `檔案「${p.name}」的來源無法確認，沒有收下。請直接上傳檔案。`,
      unavailable: `檔案「${p.name}」沒有傳成功，請再試一次。`,
    })[p.reason],
};

export type CommonTexts = typeof common;
