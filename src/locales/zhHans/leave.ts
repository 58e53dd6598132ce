import { type LeaveTexts } from "../zhHant/leave.ts";

const because = (reason: string) => (reason === "" ? "" : `原因：${reason}。`);
const days = (p: { from: string; to: string }) =>
  p.from === p.to ? p.from : p.to === "" ? `${p.from}起` : `${p.from}到 ${p.to}`;

export const leave: LeaveTexts = {
  words: {
    take: ["请假", "休假"],
    deputy: ["代理人", "代理", "职务代理"],
    mine: ["我的请假", "我的休假", "请假记录"],
    back: ["销假", "回来上班", "提前回来"],
    depart: ["离职"],
    successor: ["交接给", "交接"],
  },
  example: "请假 12/1-12/5 代理 王小明 家里有事",
  howTo: (p) => `请写日期和代理人，例如：“${p.example}”`,
  needDeputy: (p) => `请假要有代理人，案件才不会没人接。例如：“${p.example}”`,
  needDays: (p) => `看不懂是哪几天。例如：“${p.example}”`,
  taken: (p) =>
    `已登记 **${p.name}** 请假：${days(p)}，由 **${p.deputy}** 代理。${because(p.reason)}\n\n这段时间新案件不会分派过来；手上案件的消息会同时通知代理人，代理人可以代为处理。提前回来请说“销假”。`,
  deputyTold: (p) =>
    `**${p.name}** ${days(p)}不在，由您代理。${because(p.reason)}\n\n这段时间他手上案件的消息也会通知您，您可以代为查核、答复。`,
  enteredForYou: (p) =>
    `${p.by}已替您登记请假：${days(p)}，由 **${p.deputy}** 代理。${because(p.reason)}\n\n如果不正确，请说“销假”取消。`,
  backTold: (p) => `**${p.name}** 已销假，代理到此为止。`,
  back: (p) => `**${p.name}** 已销假，从现在起恢复接案。`,
  notAway: "目前没有可以取消的请假。",
  ownTitle: "**我的请假**",
  deputyTitle: "**我代理的**",
  line: (p) => `- **${p.name}**：${days(p)}，代理 ${p.deputy}。${because(p.reason)}`,
  none: "没有登记请假，也没有代理别人。",
  inPlaceOf: (p) => `（代理 **${p.name}**）${p.said}`,
  refused: {
    gone: "找不到这位同事，可能已经不在职。",
    notAbove: "只能替自己或下属登记请假。",
    deputySelf: "代理人不能是请假的人自己。",
    deputyElsewhere: "代理人必须是本单位在职的同事。",
    backwards: "结束的日期早于开始的日期。",
    past: "这段日期已经过去了。",
    tooLong: "一次请假不能超过一年。",
    already: "这段时间已经登记过请假；要改请先说“销假”。",
    deputyAway: "代理人在这段时间也请假，请换一位：每件案件都要有两位在的人知道。",
  },
  departed: (p) =>
    `**${p.name}** 的案件已全部移交完毕，离职手续在系统内完成；之后由 **${p.successor}** 接手。`,
  departing: (p) =>
    `已登记 **${p.name}** 离职，由 **${p.successor}** 接任。${p.count === 0 ? "手上没有未结案件。" : `手上 ${p.count} 件未结案件正在逐件移交，客户会知道新的负责人。`}完成后会通知您。`,
  departureTold: (p) =>
    `主任已登记您离职，案件由 **${p.successor}** 接任。${because(p.reason)}谢谢您的付出。`,
  successorTold: (p) =>
    `**${p.name}** 离职，由您接任。${because(p.reason)}${p.count === 0 ? "" : `有 ${p.count} 件未结案件移交给您；按规定须回避的，由第二联系人接手。`}`,
  departExample: "离职 王小明 交接 陈雅婷 调任",
  departHowTo: (p) => `请写离职和接任的同事，例如：“${p.example}”`,
  departRefused: {
    directorOnly: "离职交接只能由主任登记。",
    gone: "找不到这位同事，可能已经不在职。",
    deputySelf: "接任的人不能是离职的人自己。",
    deputyElsewhere: "接任的人必须是本单位在职的同事。",
    deputyAway: "接任的人目前请假，请换一位。",
  },
};
