/** What a reminder may name; "" where it doesn't apply. */
interface ReminderFacts {
  readonly reference: string;
  readonly place: string;
  /** The day, or the moment, that it is about. */
  readonly when: string;
  readonly text: string;
  /** Documents that are missing. */
  readonly items: string;
  /** Article of the clause that it stands on. */
  readonly article: string;
}

export type ReminderText = (p: ReminderFacts) => string;

const at = ({ reference, place }: ReminderFacts) =>
  `**${reference}**${place === "" ? "" : `（${place}）`}`;

/** What the dates of a supply request bring, by who reads it. */
export const reminders = {
  customer: {
    rectifySoon: (p: ReminderFacts) =>
      `您的用電工程 ${at(p)} 有一項整改，期限是 **${p.when}**：${p.text}\n\n完成後請告訴我們，以便複查。`,
    rectifyToday: (p: ReminderFacts) =>
      `您的用電工程 ${at(p)} 的整改今天（${p.when}）到期：${p.text}\n\n完成後請告訴我們；若來不及，也請先說明。`,
    rectifyOverdue: (p: ReminderFacts) =>
      `您的用電工程 ${at(p)} 的整改期限 ${p.when} 已過：${p.text}\n\n請儘快完成並告訴我們，工程才能繼續驗收。`,
    finishPassed: (p: ReminderFacts) =>
      `您的用電工程 ${at(p)} 原定 **${p.when}** 完工，我們還沒有收到竣工報告。已竣工的話，請提出竣工報告和供電申請；還沒完成，請說「改報完工日期」，告訴我們新的日期和原因。`,
    documentsMissing: (p: ReminderFacts) =>
      `您的用電工程 ${at(p)} 還差竣工資料：${p.items}。依${p.article}，請儘快送交，可以一份一份傳。`,
    supplyTomorrow: (p: ReminderFacts) =>
      `提醒您：${at(p)} 約定 **${p.when}** 送電。若需要改期，請現在告訴我們。`,
  },
  /** To whoever designs or builds, where it isn't the customer's own words. */
  party: {
    documentsMissing: (p: ReminderFacts) =>
      `用電工程 ${at(p)} 還差應由貴單位提供的竣工資料：${p.items}。依${p.article}，請儘快在這裡送交（說「交資料」），可以一份一份傳；客戶也收到了提醒。`,
  },
  staff: {
    inspectToday: (p: ReminderFacts) =>
      `不定期檢查：抽到 ${at(p)}，日期 **${p.when}**（依${p.article}）。請不事先通知，到現場檢查後記錄結果。`,
    arrivesTomorrow: (p: ReminderFacts) =>
      `${at(p)} 訂購的設備預計明天（${p.when}）到貨：${p.text}。請安排核對廠家和型號。`,
    arrivesToday: (p: ReminderFacts) =>
      `${at(p)} 訂購的設備預計今天（${p.when}）到貨：${p.text}。請核對廠家和型號與認可的一致。`,
    rectifyOverdue: (p: ReminderFacts) =>
      `${at(p)} 的整改期限 **${p.when}** 已過，還沒有回報完成：${p.text}`,
    supplyTomorrow: (p: ReminderFacts) =>
      `${at(p)} 約定 **${p.when}** 送電，請確認合同、電錶和人員都已備妥。`,
  },
};

export type RemindersTexts = typeof reminders;
