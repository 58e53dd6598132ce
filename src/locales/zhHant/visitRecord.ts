type Field =
  | "outcome"
  | "metWith"
  | "promise"
  | "major"
  | "proposal"
  | "satisfaction"
  | "companion"
  | "attachmentIds";

type PerField = Record<Field, string>;

/** The record of a visit, as a card and as questions. */
export const visitRecord = {
  title: "回訪記錄",
  cardTitle: (p: { customer: string }) => `回訪記錄　${p.customer}`,
  cardHint: "可以在這張表一次填完；也可以一題一題回答。一行一件，沒有就留空。",
  send: "送出記錄",
  well: "一切良好",
  alsoWell: ["良好", "沒問題", "都好", "沒事", "正常"] as readonly string[],
  findings: "有事項要記",
  notMajor: "不是重大問題",
  why: "回訪要逐項記錄，每一件都會有人負責、有結果。",
  askSection: (p: { section: string }) =>
    `**${p.section}**：客戶說了什麼？一行一件；行首可寫「投訴：」「建議：」「資訊：」，行尾可寫「約 週四 14:00」。沒有就說「略過」。`,
  label: {
    outcome: "結果",
    metWith: "與誰見面",
    promise: "約定答覆時間",
    major: "重大問題",
    proposal: "建議的處理",
    satisfaction: "客戶說的滿意度",
    companion: "同行人員",
    attachmentIds: "附件",
  },
  ask: {
    outcome: "這通電話的結果如何？",
    metWith: "這次見到哪一位？",
    promise: "當場答不了的，約定什麼時候答覆？",
    major: "有沒有重大問題，要呈報主管決定？",
    proposal: "您建議怎麼處理？主管會看到這段話再決定。",
    satisfaction: "客戶當面說滿意嗎？（之後客戶還會自己評分）",
    companion: "哪一位技術人員同行？",
    attachmentIds: "有照片或文件嗎？請上傳，傳完說「完成」。",
  },
  example: {
    outcome: "請選「一切良好」或「有事項要記」。",
    metWith: "例如：羅建軍",
    promise: "例如：週四 14:00",
    major: "請從清單選一項。",
    proposal: "例如：停用這一批，派技術員取樣複檢",
    satisfaction: "請選 1 到 5。",
    companion: "請從清單選一位。",
    attachmentIds: "請上傳照片或文件。",
    section: "例如：3 號倉這批 28 天強度偏低",
  } as PerField & { section: string },
};

export type VisitRecordTexts = typeof visitRecord;
