import { type StaffRole } from "../../core/person.ts";

/**
 * Words of the page around the chat. They go to the browser as they are, so they are texts only;
 * what is in braces is filled in there. The other languages have the same keys.
 */
export const zhHant = {
  /** Language of the page, as its own speakers call it. */
  languageName: "繁體中文",
  /** The same where there is little room. */
  languageShort: "繁",
  assistant: "服務助理",
  creed: "事事有著落、件件有迴音",
  skipToChat: "跳到對話",
  languages: "語言",
  /** Of the page's parts, for screen readers. */
  landmarkChat: "對話",
  landmarkDesk: "服務窗口",
  emergencyTitle: "有立即危險？",
  emergency: "觸電、起火、瓦斯味、有人受困：請先離開危險處，再撥打",
  deskTitle: "服務窗口",
  deskWhere: "地點",
  deskHours: "服務時間",
  deskPhone: "電話",
  deskOpen: "服務中",
  deskClosed: "休息中",
  deskClosedNote: "休息時間也可以在這裡留言，編號和負責人會馬上告訴您。",
  deskMore: "窗口資訊",
  startersTitle: "您想辦什麼？",
  startersHint: "點一項，或直接說發生了什麼事。",
  /** What a button says and sends; the assistant knows these words. */
  starters: {
    complaint: "我要投訴",
    status: "查詢案件",
    contact: "聯絡方式",
    person: "找專人",
    help: "說明",
  },
  promiseTitle: "每一件都有",
  promises: {
    reference: "一組編號，隨時可查",
    owner: "一位負責人，不必再找別人",
    due: "一個最晚答覆的時間",
  },
  privacy: "對話和檔案只用來處理您的案件，存在本機構自己的系統裡。",
  noScript: "這個頁面需要 JavaScript 才能對話。您也可以直接打電話：",
  placeholder: "請說發生了什麼事，或想辦什麼",
  link: {
    connecting: "正在連線…",
    reconnecting: "連線中斷，正在重新連線。您寫的訊息會先留著，連上就送出。",
    offline: "您的裝置目前沒有網路。恢復後會自動連線，訊息不會遺失。",
    restored: "已重新連線。",
    retry: "立即重試",
    loadFailed: "對話功能沒有載入成功。請重新整理頁面；若仍不行，請撥打上面的電話。",
  },
  /** In the title of the tab, while it is in the background. */
  unread: "（{count} 則新訊息）",
  demo: {
    /** Before the number of somebody's extension. */
    extension: "分機",
    title: "兩邊對照試用",
    lead: "左邊是客戶，右邊是同仁，同一件事兩邊同時看。資料都是示範用的。",
    stepsTitle: "一分鐘試一遍",
    steps: {
      file: "左邊：說出問題。助理只問還不知道的，確認後送出，馬上有編號、負責人和時限。",
      answer: "右邊：換成那位負責人。案件已經在等，照卡片的按鈕受理、查核、答覆。",
      close: "左邊：按「還沒解決」，案件會回到同一位負責人手上，主任也會知道。",
    },
    samples: {
      property: "三棟電梯又壞了",
      electricity: "東湖路 18 號停電了",
    },
    sendSample: "替我說：「{text}」",
    resident: "客戶",
    staff: "同仁",
    chooseResident: "扮演哪位客戶",
    chooseStaff: "扮演哪位同仁",
    visitor: "訪客（未登記）",
    landmarkResident: "客戶的對話",
    landmarkStaff: "同仁的對話",
    panes: "切換畫面",
    newMessages: "{count} 則新訊息",
    ownerHint: "這件由 {name} 負責。",
    ownerSwitch: "看 {name} 的畫面",
    noPeople: "示範人員沒有載入成功。請重新整理頁面。",
    toPage: "只看客戶的頁面",
    staffPlaceholder: "例如：我的工作",
    roles: {
      officer: "承辦人",
      specialist: "專責人員",
      projectManager: "報裝專責",
      inspector: "用電檢查人員",
      reviewer: "審核人員",
      customerManager: "客戶管理人員",
      technician: "技術人員",
      duty: "值班人員",
      director: "主任",
      officeDirector: "辦公室主任",
      oversight: "督導",
    } satisfies Record<StaffRole, string>,
  },
};

export type PageTexts = typeof zhHant;
