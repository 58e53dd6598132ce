import { quality } from "./findingsQuality.ts";
import { visitRecord } from "./visitRecord.ts";

interface ReplyFacts {
  readonly customer: string;
  readonly name: string;
  readonly when: string;
  readonly note: string;
  /** A day; "" where there is none. */
  readonly next: string;
  readonly dueOn: string;
  readonly isLate: boolean;
}

interface TimeFacts {
  readonly customer: string;
  readonly when: string;
  readonly told: string;
  readonly isLate: boolean;
}

interface AnnouncedFacts {
  readonly organisation: string;
  readonly when: string;
  readonly who: string;
  readonly purpose: string;
}

const words: Record<
  | "prepare"
  | "announce"
  | "record"
  | "companion"
  | "acceptTime"
  | "agreeTime"
  | "digest"
  | "days"
  | "valuable"
  | "notValuable"
  | "improve"
  | "finish"
  | "drop",
  readonly string[]
> = {
  prepare: ["準備", "回訪準備"],
  announce: ["預告", "預告回訪"],
  record: ["記錄回訪", "回訪記錄", "回訪紀錄"],
  companion: ["同行", "帶同"],
  acceptTime: ["同意時間", "接受時間"],
  agreeTime: ["約定回訪", "已約回訪"],
  digest: ["質量彙總", "品質彙總", "質量匯總"],
  days: ["天", "日"],
  valuable: ["有價值"],
  notValuable: ["無價值", "沒有價值", "沒價值"],
  improve: ["改善", "改進"],
  finish: ["完成改善", "完成改進"],
  drop: ["放棄改善", "放棄改進"],
};

/** Around a return visit: before, on it, and what comes of it. */
export const findings = {
  /** Words by which staff begin each. */
  words,
  kindWords: {
    phone: ["電話", "電訪"],
    onSite: ["走訪", "現場", "登門"],
    home: ["家訪", "上門"],
  } as Record<"phone" | "onSite" | "home", readonly string[]>,
  example: {
    prepare: "準備 宏基建設",
    announce: "預告 宏基建設 明天 10:00",
    record: "記錄回訪 宏基建設",
    companion: "同行 宏基建設 石建平",
    acceptTime: "同意時間 宏基建設",
    agreeTime: "約定回訪 宏基建設 明天 10:00",
  },
  help: [
    "回訪：",
    "- **準備 客戶**　**同行 客戶 姓名**：回訪前的資料、帶技術人員同行",
    "- **預告 客戶 明天 10:00**　**同意時間 客戶**　**約定回訪 客戶 明天 10:00**",
    "- **記錄回訪 客戶**：一行一件；行首可寫「投訴：」「建議：」「資訊：」，行尾可寫「約 週四 14:00」",
    "- **質量彙總**　**有價值 12 原因**　**改善 12 姓名 12/31 措施**　**完成改善 3 成效**（技術質檢部）",
  ].join("\n"),
  howTo: (p: { example: string }) => `請照這樣寫：${p.example}`,
  and: "、",
  kind: { phone: "電話回訪", onSite: "走訪", home: "家訪" },
  tag: { large: "大客戶", key: "重點客戶", new: "新客戶", old: "老客戶", complained: "曾投訴" },
  status: {
    OPEN: "待收件",
    ACKNOWLEDGED: "已收件",
    INVESTIGATING: "查核中",
    HANDLING: "處理中",
    ESCALATED: "已呈報",
    DECIDED: "已裁示",
    ANSWERED: "已答覆",
    CLOSED: "已結案",
    REOPENED: "重新處理",
  },
  section: {
    product: "產品質量",
    service: "服務質量",
    complaints: "投訴",
    demand: "需求資訊",
    feedback: "意見",
    requests: "要求",
    suggestions: "建議",
  },
  /** What may stand before a line of a record, and at its end. */
  line: {
    kinds: {
      quality: ["質量", "品質"],
      service: ["服務"],
      complaint: ["投訴"],
      demand: ["需求", "要求"],
      suggestion: ["建議"],
      question: ["詢問", "問題"],
    },
    information: ["資訊", "僅供參考", "參考", "備註"],
    promise: ["約", "約定", "預約"],
    nothing: ["無", "沒有", "沒有問題", "良好", "正常", "都好", "一切正常"],
  } as {
    kinds: Record<
      "quality" | "service" | "complaint" | "demand" | "suggestion" | "question",
      readonly string[]
    >;
    information: readonly string[];
    promise: readonly string[];
    nothing: readonly string[];
  },

  /** What a customer may answer, as buttons. */
  answer: { yes: "可以", another: "換個時間", notConvenient: "這次不方便" },
  replyWords: {
    yes: ["可以", "好", "好的", "沒問題", "行", "歡迎"],
    another: ["換個時間", "換時間", "改時間", "改期"],
    notConvenient: ["這次不方便", "不方便", "不用來", "這次不用"],
  } as Record<"yes" | "another" | "notConvenient", readonly string[]>,
  announcement: {
    phone: (p: AnnouncedFacts) =>
      `您好，${p.organisation}想在 **${p.when}** 致電回訪，由 ${p.who} 與您聯絡，想聽聽您對${p.purpose}的意見。這個時間方便嗎？`,
    onSite: (p: AnnouncedFacts) =>
      `您好，${p.organisation}想在 **${p.when}** 登門回訪，由 ${p.who} 前往，想聽聽您對${p.purpose}的意見。這個時間方便嗎？`,
    home: (p: AnnouncedFacts) =>
      `您好，${p.organisation}想在 **${p.when}** 到府回訪，由 ${p.who} 前往，想聽聽您的${p.purpose}。這個時間方便嗎？`,
  },
  timeAgreed: (p: { when: string; name: string }) =>
    `回訪時間已確認：**${p.when}**，由 ${p.name} 與您見面或通話。`,
  askWhen: "請告訴我們哪一天、幾點方便，例如：週四 14:00。",
  replyTaken: {
    yes: (p: { name: string; when: string }) => `謝謝您，**${p.when}** 見。已通知 ${p.name}。`,
    another: (p: { name: string; when: string }) =>
      `好的，已請 ${p.name} 改到 **${p.when}**，確認後通知您。`,
    notConvenient: (p: { name: string }) => `了解，這次就不打擾您了。已通知 ${p.name}。`,
    words: (p: { name: string }) =>
      `已把您的話轉給 ${p.name}。這個時間若可以，請回「可以」；想改時間，請說哪一天、幾點。`,
  } as Record<
    "yes" | "another" | "notConvenient" | "words",
    (p: { name: string; when: string }) => string
  >,
  cannotReply: {
    gone: "這次回訪已經結束或取消了，不必再回覆。",
    pastTime: "這個時間已經過去了，請告訴我們之後哪一天、幾點方便。",
  },
  /** What whoever visits is told. */
  replied: {
    yes: (p: ReplyFacts) => `**${p.customer}** 的${p.name}同意回訪時間：**${p.when}**。`,
    another: (p: ReplyFacts) =>
      `**${p.customer}** 的${p.name}想改到 **${p.when}**。${p.isLate ? `這個時間在期限 ${p.dueOn} 之後。` : ""}同意請說「同意時間 客戶」，否則請致電另約。`,
    notConvenient: (p: ReplyFacts) =>
      `**${p.customer}** 的${p.name}表示這次不方便${p.note === "" ? "" : `：${p.note}`}。${p.next === "" ? `期限 ${p.dueOn} 前已沒有其他工作天，已記下原因。` : `已改排 ${p.next}，仍在期限 ${p.dueOn} 內。`}不方便不算已回訪。`,
    words: (p: ReplyFacts) => `**${p.customer}** 的${p.name}對回訪的回覆：${p.note}`,
  },
  announced: (p: TimeFacts) =>
    `已通知 ${p.told}：**${p.when}** 回訪 **${p.customer}**，並請對方確認。${p.isLate ? "\n\n請注意：這個時間在回訪期限之後。" : ""}`,
  agreed: (p: TimeFacts) =>
    `**${p.customer}** 的回訪時間已定：**${p.when}**。${p.told === "" ? "" : `已通知 ${p.told}。`}${p.isLate ? "\n\n請注意：這個時間在回訪期限之後。" : ""}`,
  takenAlong: (p: { customer: string; visitor: string; address: string; when: string }) =>
    `請您與 ${p.visitor} 一同回訪 **${p.customer}**（${p.when}${p.address === "" ? "" : `，${p.address}`}）。出發前請先看準備資料。`,
  companionTaken: (p: { name: string; customer: string }) =>
    `已請 **${p.name}** 同行回訪 **${p.customer}**，並已通知對方。`,
  refused: {
    unknown: "找不到這次回訪。",
    notYours: "這位客戶的回訪由負責人、第二聯絡人、同行人員和主管辦理。",
    over: "這次回訪已經結束或取消。",
    pastTime: "這個時間已經過去了，請寫之後的日期和時間。",
    noAccount: "這位客戶沒有可以收訊息的帳號，請致電告知；談定後請說「約定回訪 客戶 日期 時間」。",
    nothingProposed: "客戶沒有提出其他時間。談定的時間請說「約定回訪 客戶 日期 時間」。",
    notTechnician: "同行的人必須是本單位在職的技術人員，而且不是回訪的人自己。",
    nobody: "找不到兩位可以負責的人，請聯絡主任。",
  },
  whichCustomer: (p: { names: readonly string[] }) =>
    `有幾位客戶符合：${p.names.join("、")}。請寫全名或客戶編號。`,
  noCustomer: (p: { name: string }) => `找不到客戶「${p.name}」。請寫名稱或客戶編號。`,
  noVisit: (p: { name: string }) => `**${p.name}** 目前沒有等您辦理的回訪。`,

  prepareTitle: (p: { customer: string }) => `回訪準備　${p.customer}`,
  prepare: {
    label: {
      kind: "方式",
      when: "時間",
      where: "地點",
      contacts: "聯絡人",
      people: "負責人",
      companion: "同行",
      grade: "等級",
      tags: "類別",
      satisfaction: "滿意度",
      documents: "已給資料",
    },
    planned: (p: { on: string; dueOn: string }) => `預定 ${p.on}，期限 ${p.dueOn}`,
    agreed: (p: { when: string }) => `已約 ${p.when}`,
    grade: (p: { grade: string; why: string; byHand: boolean }) =>
      `${p.grade}${p.why === "" ? "" : `（${p.byHand ? "人工評定：" : ""}${p.why}）`}`,
    open: "未了事項",
    noneOpen: "沒有未了的案件。",
    past: "最近幾次回訪",
    noPast: "還沒有回訪記錄。",
    visited: (p: { when: string; kind: string; by: string; metWith: string; score: string }) =>
      `${p.when}　${p.kind}　${p.by}${p.metWith === "" ? "" : `，見 ${p.metWith}`}${p.score === "" ? "" : `，滿意度 ${p.score}`}`,
    nothingFound: "沒有發現問題。",
    conduct: "注意事項",
  },

  record: visitRecord,
  recorded: (p: { customer: string; count: number }) =>
    p.count === 0
      ? `已記錄回訪 **${p.customer}**，沒有需要處理的事項。`
      : `已記錄回訪 **${p.customer}**，共 ${p.count} 件要處理：`,
  recordedBefore: (p: { customer: string }) => `**${p.customer}** 這次回訪已經記錄過了。`,
  filedLine: (p: {
    reference: string;
    topic: string;
    text: string;
    owner: string;
    handler: string;
    by: string;
    promise: string;
    escalated: boolean;
  }) =>
    `- **${p.reference}** ${p.topic}：${p.text}　由 ${p.owner} 負責回覆${p.handler === "" ? "" : `，${p.handler} 承辦${p.by === "" ? "" : `（${p.by} 前接辦）`}`}${p.promise === "" ? "" : `；已約 **${p.promise}** 答覆`}${p.escalated ? "；重大問題，已呈報主管" : ""}`,
  keptAsInformation: (p: { items: readonly string[] }) => `留作資訊：${p.items.join("；")}`,
  filesLeft: (p: { count: number }) =>
    `${p.count} 個附件沒有保存：附件要跟著一件事項。請把事項寫進記錄，或另外登記。`,
  customerIsTold: "客戶會在上班時間收到這些事項的編號、負責人和時間，並可評分。",
  customerByPhone: "客戶沒有帳號：有結果時會通知您，請您轉告。",
  copy: (p: { reference: string; topic: string; customer: string; text: string; desk: string }) =>
    `回訪 **${p.customer}** 帶回的服務資訊，供貴部門知悉：${p.text}（**${p.reference}** ${p.topic}${p.desk === "" ? "" : `，由${p.desk}辦理`}）`,

  majorCopy: (p: { reference: string; customer: string; proposal: string }) =>
    `回訪 **${p.customer}** 發現重大問題 **${p.reference}**，已呈報主任：${p.proposal}`,
  resultHead: {
    phone: (p: { name: string; count: number }) =>
      `謝謝您接聽 **${p.name}** 的回訪電話。${p.count === 0 ? "這次沒有需要處理的事項。" : `您提到的 ${p.count} 件事都記下了：`}`,
    onSite: (p: { name: string; count: number }) =>
      `謝謝您接待 **${p.name}** 的回訪。${p.count === 0 ? "這次沒有需要處理的事項。" : `您提到的 ${p.count} 件事都記下了：`}`,
    home: (p: { name: string; count: number }) =>
      `謝謝您接待 **${p.name}** 的家訪。${p.count === 0 ? "這次沒有需要處理的事項。" : `您提到的 ${p.count} 件事都記下了：`}`,
  },
  resultLine: (p: {
    reference: string;
    topic: string;
    owner: string;
    due: string;
    isPromise: boolean;
  }) =>
    `- **${p.reference}** ${p.topic}：由 ${p.owner} 負責回覆您${p.due === "" ? "" : p.isPromise ? `，約定 **${p.due}** 答覆` : `，最晚 **${p.due}**`}`,
  askScore: (p: { name: string }) => `您對 ${p.name} 這次回訪滿意嗎？請評 1 到 5 分。`,
  scored: "謝謝您的評分。",
  cannotScore: {
    gone: "這次回訪找不到了，沒有記下評分。",
    already: "這次回訪已經評過分了，謝謝您。",
  },
  lowScore: (p: { customer: string; name: string; score: number }) =>
    `**${p.customer}** 對 ${p.name} 的回訪評了 ${p.score} 分，請了解原因。`,

  quality,
};

export type FindingsTexts = typeof findings;
