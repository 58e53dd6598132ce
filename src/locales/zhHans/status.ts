import { type StatusTexts } from "../zhHant/status.ts";

export const status: StatusTexts = {
  titleLookUp: "查询案件",
  titleNote: "补充说明",
  titleWithdraw: "撤回案件",
  titleNotSolved: "反馈未解决",
  titleReopen: "重新开启",
  titleRate: "评分",

  reference: {
    ask: "请说案件编号。",
    label: "编号",
    example: "例如 C-7K3M-9QX2，在立案时的回复里。",
    why: "编号用来找到案件；只有您和负责的人能看到内容。",
  },
  claimCode: {
    ask: "请再说查询码。查不到的编号和别人的案件，都需要它。",
    label: "查询码",
    example: "六位数字，例如 123456；立案时只显示一次。",
    why: "不是用这个对话立的案件，要用查询码确认是本人，别人捡到编号也查不到内容。",
  },
  note: {
    ask: (p) => `要补充什么到 **${p.reference}**？`,
    label: "补充内容",
    example: "直接写就行，例如“今天早上又发生一次”；照片也可以一起发。",
    why: "补充的内容会转给负责人，并记在案件里。",
  },
  files: {
    ask: "有照片或文件要一起补充吗？没有就说“跳过”。",
    label: "附件",
    example: "发照片或文件，发完说“传完了”；没有就说“跳过”。",
    why: "有照片核查会快很多，但不是必须的。",
  },
  withdraw: {
    ask: (p) => `确定要撤回 **${p.reference}** 吗？撤回后就结案，负责人不再处理。`,
    label: "确定撤回",
    example: "请选“确定撤回”或“不撤回”。",
    why: "撤回会结束处理，所以请您确认一次。",
    yes: "确定撤回",
    no: "不撤回",
    kept: (p) => `好，**${p.reference}** 没有撤回，照常处理。`,
  },
  reason: {
    ask: "方便说一下原因吗？可以跳过。",
    askNotSolved: "哪里还没有解决？可以跳过。",
    label: "原因",
    example: "例如“又坏了”“不是我说的那一台”；不想说可以跳过。",
    why: "知道原因，负责人才能直接处理，不必再问您。",
  },
  score: {
    ask: "这次处理您满意吗？1 很不满意，5 很满意。",
    label: "评分",
    example: "请说 1 到 5。",
    why: "评分会算进这次处理的满意度，用来改进服务；评几分都不影响您的案件。",
    one: "1 很不满意",
    two: "2 不满意",
    three: "3 一般",
    four: "4 满意",
    five: "5 很满意",
  },
  comment: {
    ask: "还想说点什么吗？可以跳过。",
    label: "意见",
    example: "例如“很快就来了”；没有就说“跳过”。",
    why: "您的话会用来改进服务。",
  },

  can: {
    message: "补充说明",
    urge: "催办",
    withdraw: "撤回",
    solved: "已解决",
    notSolved: "还没解决",
    reopen: "重新开启",
    rate: "评分",
  },
  also: {
    message: "补充|补充说明|我要补充|备注|补件|补照片|add a note|add|note",
    urge: "催办|催一下|再催一下|再催一次|催|帮我催|催促|催催看|快点|快点处理|快一点|赶快处理|尽快处理|hurry|hurry up|urge|chase",
    withdraw: "撤回|撤销|撤回投诉|撤案|不投诉了|withdraw",
    solved:
      "已解决|解决了|已经解决|已经好了|修好了|好了，谢谢|没问题了|solved|it's solved|resolved|fixed|it's fixed",
    notSolved:
      "还没解决|未解决|没解决|没有解决|还没好|没修好|还是坏的|又坏了|not solved|not fixed|still broken|unsolved|it's not solved",
    reopen: "重新开启|重开|重启|重新处理|reopen|open again",
    rate: "评分|打分|评价|满意度|rate|rating",
  },
  askSolved: (p) => `**${p.reference}** 这样解决了吗？若还没解决，仍由同一位接着处理。`,
  which: "是哪一件？",
  openOne: "说编号可以看详细情况。",
  otherReference: "查别的编号",
  noCaseForThat: "您目前没有可以这样处理的案件。",
  inWords: (p) =>
    `案件 **${p.reference}**（${p.topic}）：**${p.stage}**。${p.turn}。负责人：**${p.owner}**。`,
  dueInWords: (p) => `最晚 **${p.due}** 给您答复。`,
  answerInWords: (p) => `答复内容：${p.answer}`,
};
