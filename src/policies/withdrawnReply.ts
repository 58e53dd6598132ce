import { type LocalText } from "../core/locale.ts";

/** What a withdrawal is answered with; a policy may say it in words of its own. */
export const withdrawnReply: LocalText = {
  "zh-Hant": "已依您的意思撤回這件投訴，不再處理。情況有變時，隨時可以重新開啟。",
  "zh-Hans": "已按您的意思撤回这件投诉，不再处理。情况有变时，随时可以重新开启。",
  en: "You have withdrawn this complaint, and it won't be pursued further. Should things change, you can reopen it.",
};
