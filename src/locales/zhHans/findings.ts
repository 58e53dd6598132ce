import { type FindingsTexts } from "../zhHant/findings.ts";
import { quality } from "./findingsQuality.ts";
import { visitRecord } from "./visitRecord.ts";

export const findings: FindingsTexts = {
  words: {
    prepare: ["准备", "回访准备"],
    announce: ["预告", "预告回访"],
    record: ["记录回访", "回访记录"],
    companion: ["同行", "带同"],
    acceptTime: ["同意时间", "接受时间"],
    agreeTime: ["约定回访", "已约回访"],
    digest: ["质量汇总", "质量简报"],
    days: ["天", "日"],
    valuable: ["有价值"],
    notValuable: ["无价值", "没有价值", "没价值"],
    improve: ["改善", "改进"],
    finish: ["完成改善", "完成改进"],
    drop: ["放弃改善", "放弃改进"],
  },
  kindWords: {
    phone: ["电话", "电访"],
    onSite: ["走访", "现场", "登门"],
    home: ["家访", "上门"],
  },
  example: {
    prepare: "准备 宏基建设",
    announce: "预告 宏基建设 明天 10:00",
    record: "记录回访 宏基建设",
    companion: "同行 宏基建设 石建平",
    acceptTime: "同意时间 宏基建设",
    agreeTime: "约定回访 宏基建设 明天 10:00",
  },
  help: [
    "回访：",
    "- **准备 客户**　**同行 客户 姓名**：回访前的资料、带技术人员同行",
    "- **预告 客户 明天 10:00**　**同意时间 客户**　**约定回访 客户 明天 10:00**",
    "- **记录回访 客户**：一行一件；行首可写“投诉：”“建议：”“信息：”，行尾可写“约 周四 14:00”",
    "- **质量汇总**　**有价值 12 原因**　**改进 12 姓名 12/31 措施**　**完成改进 3 成效**（技术质检部）",
  ].join("\n"),
  howTo: (p) => `请这样写：${p.example}`,
  and: "、",
  kind: { phone: "电话回访", onSite: "走访", home: "家访" },
  tag: { large: "大客户", key: "重点客户", new: "新客户", old: "老客户", complained: "曾投诉" },
  status: {
    OPEN: "待收件",
    ACKNOWLEDGED: "已收件",
    INVESTIGATING: "核查中",
    HANDLING: "处理中",
    ESCALATED: "已上报",
    DECIDED: "已批示",
    ANSWERED: "已答复",
    CLOSED: "已结案",
    REOPENED: "重新处理",
  },
  section: {
    product: "产品质量",
    service: "服务质量",
    complaints: "投诉",
    demand: "需求信息",
    feedback: "意见",
    requests: "要求",
    suggestions: "建议",
  },
  line: {
    kinds: {
      quality: ["质量", "品质"],
      service: ["服务"],
      complaint: ["投诉"],
      demand: ["需求", "要求"],
      suggestion: ["建议"],
      question: ["询问", "问题"],
    },
    information: ["信息", "仅供参考", "参考", "备注"],
    promise: ["约", "约定", "预约"],
    nothing: ["无", "没有", "没有问题", "良好", "正常", "都好", "一切正常"],
  },
  answer: { yes: "可以", another: "换个时间", notConvenient: "这次不方便" },
  replyWords: {
    yes: ["可以", "好", "好的", "没问题", "行", "欢迎"],
    another: ["换个时间", "换时间", "改时间", "改期"],
    notConvenient: ["这次不方便", "不方便", "不用来", "这次不用"],
  },
  announcement: {
    phone: (p) =>
      `您好，${p.organisation}想在 **${p.when}** 给您打回访电话，由 ${p.who} 联系您，想听听您对${p.purpose}的意见。这个时间方便吗？`,
    onSite: (p) =>
      `您好，${p.organisation}想在 **${p.when}** 上门回访，由 ${p.who} 前往，想听听您对${p.purpose}的意见。这个时间方便吗？`,
    home: (p) =>
      `您好，${p.organisation}想在 **${p.when}** 入户回访，由 ${p.who} 前往，想听听您的${p.purpose}。这个时间方便吗？`,
  },
  timeAgreed: (p) => `回访时间已确定：**${p.when}**，由 ${p.name} 与您见面或通话。`,
  askWhen: "请告诉我们哪一天、几点方便，例如：周四 14:00。",
  replyTaken: {
    yes: (p) => `谢谢您，**${p.when}** 见。已通知 ${p.name}。`,
    another: (p) => `好的，已请 ${p.name} 改到 **${p.when}**，确认后通知您。`,
    notConvenient: (p) => `明白，这次就不打扰您了。已通知 ${p.name}。`,
    words: (p) =>
      `已把您的话转给 ${p.name}。这个时间可以的话请回“可以”；想改时间，请说哪一天、几点。`,
  },
  cannotReply: {
    gone: "这次回访已经结束或取消了，不用再回复。",
    pastTime: "这个时间已经过了，请告诉我们之后哪一天、几点方便。",
  },
  replied: {
    yes: (p) => `**${p.customer}** 的${p.name}同意回访时间：**${p.when}**。`,
    another: (p) =>
      `**${p.customer}** 的${p.name}想改到 **${p.when}**。${p.isLate ? `这个时间在期限 ${p.dueOn} 之后。` : ""}同意请说“同意时间 客户”，否则请打电话另约。`,
    notConvenient: (p) =>
      `**${p.customer}** 的${p.name}表示这次不方便${p.note === "" ? "" : `：${p.note}`}。${p.next === "" ? `期限 ${p.dueOn} 前已没有其他工作日，已记下原因。` : `已改排 ${p.next}，仍在期限 ${p.dueOn} 内。`}不方便不算已回访。`,
    words: (p) => `**${p.customer}** 的${p.name}对回访的回复：${p.note}`,
  },
  announced: (p) =>
    `已通知 ${p.told}：**${p.when}** 回访 **${p.customer}**，并请对方确认。${p.isLate ? "\n\n请注意：这个时间在回访期限之后。" : ""}`,
  agreed: (p) =>
    `**${p.customer}** 的回访时间已定：**${p.when}**。${p.told === "" ? "" : `已通知 ${p.told}。`}${p.isLate ? "\n\n请注意：这个时间在回访期限之后。" : ""}`,
  takenAlong: (p) =>
    `请您和 ${p.visitor} 一起回访 **${p.customer}**（${p.when}${p.address === "" ? "" : `，${p.address}`}）。出发前请先看准备资料。`,
  companionTaken: (p) => `已请 **${p.name}** 同行回访 **${p.customer}**，并已通知本人。`,
  refused: {
    unknown: "找不到这次回访。",
    notYours: "这位客户的回访由负责人、第二联系人、同行人员和主管办理。",
    over: "这次回访已经结束或取消。",
    pastTime: "这个时间已经过了，请写之后的日期和时间。",
    noAccount: "这位客户没有能收消息的账号，请打电话告知；谈定后请说“约定回访 客户 日期 时间”。",
    nothingProposed: "客户没有提出别的时间。谈定的时间请说“约定回访 客户 日期 时间”。",
    notTechnician: "同行的人必须是本单位在职的技术人员，而且不是回访的人自己。",
    nobody: "找不到两位可以负责的人，请联系主任。",
  },
  whichCustomer: (p) => `有几位客户符合：${p.names.join("、")}。请写全名或客户编号。`,
  noCustomer: (p) => `找不到客户“${p.name}”。请写名称或客户编号。`,
  noVisit: (p) => `**${p.name}** 目前没有等您办理的回访。`,
  prepareTitle: (p) => `回访准备　${p.customer}`,
  prepare: {
    label: {
      kind: "方式",
      when: "时间",
      where: "地点",
      contacts: "联系人",
      people: "负责人",
      companion: "同行",
      grade: "等级",
      tags: "类别",
      satisfaction: "满意度",
      documents: "已给资料",
    },
    planned: (p) => `计划 ${p.on}，期限 ${p.dueOn}`,
    agreed: (p) => `已约 ${p.when}`,
    grade: (p) => `${p.grade}${p.why === "" ? "" : `（${p.byHand ? "人工评定：" : ""}${p.why}）`}`,
    open: "未了事项",
    noneOpen: "没有未了的案件。",
    past: "最近几次回访",
    noPast: "还没有回访记录。",
    visited: (p) =>
      `${p.when}　${p.kind}　${p.by}${p.metWith === "" ? "" : `，见 ${p.metWith}`}${p.score === "" ? "" : `，满意度 ${p.score}`}`,
    nothingFound: "没有发现问题。",
    conduct: "注意事项",
  },
  record: visitRecord,
  recorded: (p) =>
    p.count === 0
      ? `已记录回访 **${p.customer}**，没有需要处理的事项。`
      : `已记录回访 **${p.customer}**，共 ${p.count} 件要处理：`,
  recordedBefore: (p) => `**${p.customer}** 这次回访已经记录过了。`,
  filedLine: (p) =>
    `- **${p.reference}** ${p.topic}：${p.text}　由 ${p.owner} 负责答复${p.handler === "" ? "" : `，${p.handler} 承办${p.by === "" ? "" : `（${p.by} 前接办）`}`}${p.promise === "" ? "" : `；已约 **${p.promise}** 答复`}${p.escalated ? "；重大问题，已上报领导" : ""}`,
  keptAsInformation: (p) => `留作信息：${p.items.join("；")}`,
  filesLeft: (p) => `${p.count} 个附件没有保存：附件要跟着一件事项。请把事项写进记录，或另外登记。`,
  customerIsTold: "客户会在上班时间收到这些事项的编号、负责人和时间，并可评分。",
  customerByPhone: "客户没有账号：有结果时会通知您，请您转告。",
  copy: (p) =>
    `回访 **${p.customer}** 带回的服务信息，供贵部门了解：${p.text}（**${p.reference}** ${p.topic}${p.desk === "" ? "" : `，由${p.desk}办理`}）`,
  majorCopy: (p) =>
    `回访 **${p.customer}** 发现重大问题 **${p.reference}**，已上报主任：${p.proposal}`,
  resultHead: {
    phone: (p) =>
      `谢谢您接听 **${p.name}** 的回访电话。${p.count === 0 ? "这次没有需要处理的事项。" : `您提到的 ${p.count} 件事都记下了：`}`,
    onSite: (p) =>
      `谢谢您接待 **${p.name}** 的回访。${p.count === 0 ? "这次没有需要处理的事项。" : `您提到的 ${p.count} 件事都记下了：`}`,
    home: (p) =>
      `谢谢您接待 **${p.name}** 的家访。${p.count === 0 ? "这次没有需要处理的事项。" : `您提到的 ${p.count} 件事都记下了：`}`,
  },
  resultLine: (p) =>
    `- **${p.reference}** ${p.topic}：由 ${p.owner} 负责答复您${p.due === "" ? "" : p.isPromise ? `，约定 **${p.due}** 答复` : `，最晚 **${p.due}**`}`,
  askScore: (p) => `您对 ${p.name} 这次回访满意吗？请打 1 到 5 分。`,
  scored: "谢谢您的评分。",
  cannotScore: {
    gone: "这次回访找不到了，没有记下评分。",
    already: "这次回访已经评过分了，谢谢您。",
  },
  lowScore: (p) => `**${p.customer}** 对 ${p.name} 的回访打了 ${p.score} 分，请了解原因。`,
  quality,
};
