interface LeaveFacts {
  readonly name: string;
  readonly deputy: string;
  readonly by: string;
  readonly reason: string;
  readonly from: string;
  readonly to: string;
}

type LineFacts = Omit<LeaveFacts, "by">;

const because = (reason: string) => (reason === "" ? "" : `原因：${reason}。`);
const days = (p: { from: string; to: string }) =>
  p.from === p.to ? p.from : p.to === "" ? `${p.from}起` : `${p.from}到 ${p.to}`;

/** Leave with a deputy, and leaving for good. */
export const leave = {
  /** Words by which a member of staff says each. */
  words: {
    take: ["請假", "休假"],
    deputy: ["代理人", "代理", "職務代理"],
    mine: ["我的請假", "我的休假", "請假紀錄"],
    back: ["銷假", "回來上班", "提早回來"],
    depart: ["離職"],
    successor: ["交接給", "交接"],
  },
  example: "請假 12/1-12/5 代理 王小明 家裡有事",
  howTo: (p: { example: string }) => `請寫日期和代理人，例如：「${p.example}」`,
  needDeputy: (p: { example: string }) =>
    `請假要有代理人，案件才不會沒人接。例如：「${p.example}」`,
  needDays: (p: { example: string }) => `看不懂是哪幾天。例如：「${p.example}」`,
  taken: (p: LineFacts) =>
    `已登記 **${p.name}** 請假：${days(p)}，由 **${p.deputy}** 代理。${because(p.reason)}\n\n這段時間新案件不會分派過來；手上案件的訊息會同時通知代理人，代理人可以代為處理。提早回來請說「銷假」。`,
  deputyTold: (p: LeaveFacts) =>
    `**${p.name}** ${days(p)}不在，由您代理。${because(p.reason)}\n\n這段時間他手上案件的訊息也會通知您，您可以代為查核、答覆。`,
  enteredForYou: (p: LeaveFacts) =>
    `${p.by}已替您登記請假：${days(p)}，由 **${p.deputy}** 代理。${because(p.reason)}\n\n若不正確，請說「銷假」取消。`,
  backTold: (p: { name: string }) => `**${p.name}** 已銷假，代理到此為止。`,
  back: (p: { name: string }) => `**${p.name}** 已銷假，從現在起恢復接案。`,
  notAway: "目前沒有可以取消的請假。",
  ownTitle: "**我的請假**",
  deputyTitle: "**我代理的**",
  line: (p: LineFacts) => `- **${p.name}**：${days(p)}，代理 ${p.deputy}。${because(p.reason)}`,
  none: "沒有登記請假，也沒有代理別人。",
  /** What is told to a deputy, naming for whom. */
  inPlaceOf: (p: { name: string; said: string }) => `（代理 **${p.name}**）${p.said}`,
  refused: {
    gone: "找不到這位同仁，可能已經不在職。",
    notAbove: "只能替自己或部屬登記請假。",
    deputySelf: "代理人不能是請假的人自己。",
    deputyElsewhere: "代理人必須是本單位在職的同仁。",
    backwards: "結束的日期早於開始的日期。",
    past: "這段日期已經過去了。",
    tooLong: "一次請假不能超過一年。",
    already: "這段時間已經登記過請假；要改請先說「銷假」。",
    deputyAway: "代理人在這段時間也請假，請換一位：每件案件都要有兩位在的人知道。",
  },
  departed: (p: { name: string; successor: string }) =>
    `**${p.name}** 的案件已全部移交完畢，離職手續在系統內完成；之後由 **${p.successor}** 接手。`,
  departing: (p: { name: string; successor: string; count: number }) =>
    `已登記 **${p.name}** 離職，由 **${p.successor}** 接任。${p.count === 0 ? "手上沒有未結案件。" : `手上 ${p.count} 件未結案件正在逐件移交，客戶會知道新的負責人。`}完成後會通知您。`,
  departureTold: (p: { name: string; successor: string; reason: string; count: number }) =>
    `主任已登記您離職，案件由 **${p.successor}** 接任。${because(p.reason)}謝謝您的付出。`,
  successorTold: (p: { name: string; successor: string; reason: string; count: number }) =>
    `**${p.name}** 離職，由您接任。${because(p.reason)}${p.count === 0 ? "" : `有 ${p.count} 件未結案件移交給您；依規定須迴避的，由第二聯絡人接手。`}`,
  departExample: "離職 王小明 交接 陳雅婷 調任",
  departHowTo: (p: { example: string }) => `請寫離職和接任的同仁，例如：「${p.example}」`,
  departRefused: {
    directorOnly: "離職交接只能由主任登記。",
    gone: "找不到這位同仁，可能已經不在職。",
    deputySelf: "接任的人不能是離職的人自己。",
    deputyElsewhere: "接任的人必須是本單位在職的同仁。",
    deputyAway: "接任的人目前請假，請換一位。",
  },
};

export type LeaveTexts = typeof leave;
