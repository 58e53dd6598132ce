import { type NoticesTexts } from "../zhHant/notices.ts";

const because = (reason: string) => (reason === "" ? "" : `原因：${reason}`);

export const notices: NoticesTexts = {
  customer: {
    partyJoined: (p) =>
      `${p.role}人员${p.text === "" ? "" : `（${p.text}）`}已通过您的邀请码加入 **${p.reference}**。如非您邀请的人员，请说“取消${p.role}的权限 ${p.reference}”，立即生效。`,
    partyLeft: (p) =>
      `**${p.reference}** ${p.role}${p.text === "" ? "" : `人员（${p.text}）`}的权限已结束。`,
    partyEnded: (p) =>
      `客户已结束您在 **${p.reference}** 的${p.role}权限，您将无法再查看该申请。如有疑问，请与客户联系。`,
    step: (p) => `**${p.reference}** ${p.step}${p.text === "" ? "。" : `：${p.text}`}\n\n${p.next}`,
    stopped: (p) =>
      `您的用电申请 **${p.reference}** 由督导人员暂停办理，正在了解情况。恢复时会立即告诉您；有疑问请找 ${p.owner}。`,
    resumed: (p) => `您的用电申请 **${p.reference}** 已恢复办理。\n\n${p.next}`,
    reminder: (p) => p.reminder,
    filedForYou: (p) =>
      `您来电或到场反映的事已替您登记，编号 **${p.reference}**（${p.topic}）。由 **${p.owner}** 负责回复您${p.due === "" ? "" : `，最晚 **${p.due}** 告知核查结果`}。若不是您反映的，请直接告诉我们。`,
    acknowledged: (p) => `${p.owner} 已收到您的投诉 **${p.reference}**，会亲自核查。`,
    investigated: (p) =>
      `您的投诉 **${p.reference}** 已核查。${p.text === "" ? "" : `结果：${p.text}\n\n`}接着由 ${p.owner} 处理并答复您。`,
    question: (p) =>
      `关于 **${p.reference}**，${p.by}想请问您：${p.text}\n\n直接回复这条消息就可以。等候您回复的时间不计入我们的时限。`,
    staffMessage: (p) => `关于 **${p.reference}**，${p.by}告诉您：${p.text}`,
    customerMessage: (p) => `关于 **${p.reference}**，一起反映的住户补充：${p.text}`,
    promised: (p) => `关于 **${p.reference}**，${p.by}约定在 **${p.due}** 前答复您。`,
    answered: (p) =>
      `**${p.reference}** 处理结果：${p.text}\n\n这样解决了吗？若未解决，仍由${p.ownerName}接着处理。`,
    escalated: (p) =>
      `**${p.reference}** 这个问题需要主任决定，已经上报。${p.due === "" ? "" : `**${p.due}** 前`}由${p.ownerName}告知您结果。`,
    decided: (p) => `**${p.reference}** 主任已有决定，由 ${p.owner} 处理后答复您。`,
    newOwner: (p) =>
      `**${p.reference}** 从现在起由 **${p.owner}** 负责回复您。前面的记录都已移交，您不必重新说明。`,
    solved: (p) => `**${p.reference}** 已确认解决并结案。`,
    notSolved: (p) => `**${p.reference}** 尚未解决，仍由 ${p.owner} 接着处理。`,
    closedBySilence: (p) =>
      `答复之后没有再收到您的消息，**${p.reference}** 先行结案。若还没解决，随时说“还没解决 ${p.reference}”，仍由${p.ownerName}处理。`,
    withdrawn: (p) => `**${p.reference}** 已由提出的人撤回并结案。`,
    withdrawnConfirmed: (p) => `**${p.reference}**：${p.text}`,
    reopened: (p) => `**${p.reference}** 已重新开启，仍由 ${p.owner} 负责回复您。`,
    joined: (p) => `您已加入 **${p.reference}**，由 ${p.owner} 负责，有结果会同时告诉您。`,
    late: (p) =>
      `抱歉，**${p.reference}** 我们没有在约定的 ${p.was} 前答复。新的时间是 **${p.due}**，仍由 ${p.owner} 负责，已同时通知主任。`,
    lateSupply: (p) =>
      `抱歉，您的用电申请 **${p.reference}** 的${p.limit}是 ${p.was}，我们没有按时办好。新的时间是 **${p.due}**，仍由 ${p.owner} 负责，已同时报告主管。`,
    askRating: (p) => `**${p.reference}** 已结案。您对这次处理满意吗？请给 1 到 5 分。`,
  },
  staff: {
    partyJoined: (p) =>
      `客户邀请的${p.role}人员${p.text === "" ? "" : `（${p.text}）`}已加入 **${p.reference}**。`,
    partyLeft: (p) =>
      `**${p.reference}** ${p.role}${p.text === "" ? "" : `人员（${p.text}）`}的权限已结束。`,
    partyEnded: (p) => `**${p.reference}** 已通知${p.role}人员权限结束。`,
    routed: (p) =>
      `回访带回一件事 **${p.reference}**（${p.topic}${p.place === "" ? "" : `・${p.place}`}），归您的部门办理。请按“我来承办”接下；若不是贵部门的事，请按“谢绝”并写明原因。\n\n办妥后请记录核查并答复，结果由${p.ownerName}带回给客户。`,
    routedBack: (p) =>
      `${p.by}退回 **${p.reference}**（${p.topic}）：这不归他的部门。${because(p.reason)}\n\n仍由您负责答复客户；请另找合适的同事，对方说“承办 ${p.reference}”就能接下。`,
    carryBack: (p) =>
      `**${p.reference}** 有结果了：${p.text}\n\n这是您回访时收到的，客户没有账号，请转告 ${p.caller}。转告后请说“已转告 ${p.reference} 方式”。`,
    carriedBack: (p) =>
      `**${p.reference}** 有结果了，已发给客户：${p.text}\n\n下次见面或通话时，请再确认客户是否满意。`,
    workOrder: (p) =>
      `新工单 **${p.reference}**${p.place === "" ? "" : `（${p.place}）`}：用电申请，由您承办。请按“收到”，并与客户约定现场勘查。`,
    step: (p) =>
      `**${p.reference}**${p.place === "" ? "" : `（${p.place}）`}：${p.by}${p.step}。${p.text === "" ? "" : `\n\n${p.text}`}\n\n${p.next}`,
    stopped: (p) =>
      `${p.by}暂停办理 **${p.reference}**${p.place === "" ? "" : `（${p.place}）`}，恢复之前各项步骤都不能进行。原因：${p.text}`,
    explainStop: (p) =>
      `${p.by}暂停办理 **${p.reference}**${p.place === "" ? "" : `（${p.place}）`}，请您说明情况。原因：${p.text}\n\n说明后由督导人员决定是否恢复，例如：说明情况 ${p.reference} 已向客户更正，并重新提供名录`,
    stopExplained: (p) =>
      `${p.by}就 **${p.reference}** 的暂停说明：${p.text}\n\n可以恢复时，请写：恢复办理 ${p.reference} 原因`,
    resumed: (p) =>
      `${p.by}恢复办理 **${p.reference}**${p.place === "" ? "" : `（${p.place}）`}。${p.text}\n\n${p.next}`,
    reminder: (p) => p.reminder,
    caseAssigned: (p) =>
      `新案件 **${p.reference}** 由您负责回复${p.due === "" ? "" : `，请在 **${p.due}** 前完成核查`}。`,
    caseSeconded: (p) =>
      `您是 **${p.reference}** 的第二联系人。负责人是 ${p.owner}，他不在时由您接手。`,
    filedForYou: (p) => `已通知客户：**${p.reference}** 已登记。`,
    acknowledged: (p) => `${p.by}已收到 **${p.reference}**。`,
    investigated: (p) => `**${p.reference}** 已核查：${p.text}`,
    investigationReport: (p) =>
      `核查报告 **${p.reference}**（${p.topic}${p.place === "" ? "" : `・${p.place}`}）：${p.text}`,
    question: (p) => `**${p.reference}** ${p.by}请问客户：${p.text}`,
    customerMessage: (p) => `客户就 **${p.reference}** 补充：${p.text}`,
    staffMessage: (p) => `**${p.reference}** ${p.by}：${p.text}`,
    promised: (p) => `**${p.reference}** 已约定 **${p.due}** 前答复客户。`,
    answered: (p) => `**${p.reference}** 已答复客户：${p.text}`,
    answerCopy: (p) => `**${p.reference}** 的答复（抄送）：${p.text}`,
    tellByPhone: (p) =>
      `**${p.reference}** 是来电或到场反映的，请致电 ${p.caller} 告知：${p.text}\n\n告知后请按“已告知”。`,
    solved: (p) => `客户确认 **${p.reference}** 已解决。`,
    notSolved: (p) => `客户表示 **${p.reference}** 还没解决，请接着处理。${because(p.reason)}`,
    notSolvedAbove: (p) =>
      `**${p.reference}** 答复后客户仍不满意，由 ${p.owner} 接着处理，特此报告。${because(p.reason)}`,
    closedBySilence: (p) => `**${p.reference}** 答复后逾期无回音，已结案。`,
    withdrawn: (p) => `客户撤回了 **${p.reference}**。${because(p.reason)}`,
    withdrawnConfirmed: (p) => `**${p.reference}** 的撤回已向客户确认。`,
    reopened: (p) => `客户重新开启 **${p.reference}**，请接着处理。${because(p.reason)}`,
    handoverOffered: (p) =>
      `${p.by}想把 **${p.reference}** 转交给您。${because(p.reason)}\n\n您接受之前，仍由${p.ownerName}负责。`,
    handoverAccepted: (p) => `${p.by}已接手 **${p.reference}**。`,
    handoverDeclined: (p) => `${p.by}谢绝了 **${p.reference}**，仍由您负责。${because(p.reason)}`,
    handoverTakenBack: (p) =>
      `${p.by}收回了 **${p.reference}** 的转交，仍由${p.ownerName}负责，不必再回应。`,
    takenOver: (p) =>
      `${p.by}代为接手 **${p.reference}**，从现在起由 ${p.owner} 负责回复，原负责人改为第二联系人。${because(p.reason)}`,
    passedOn: (p) =>
      `**${p.reference}** 因同事离职移交，现在由 ${p.owner} 负责回复。${because(p.reason)}`,
    newOwner: (p) => `**${p.reference}** 改由 ${p.owner} 负责。`,
    escalated: (p) =>
      `${p.by}上报 **${p.reference}**，请您裁定${p.due === "" ? "" : `（**${p.due}** 前）`}。${because(p.reason)}`,
    escalatedByOther: (p) =>
      `${p.by}已把 **${p.reference}** 上报主任裁定。${because(p.reason)}\n\n结果出来后仍由${p.ownerName}答复客户。`,
    decided: (p) => `主任对 **${p.reference}** 的裁定：${p.text}`,
    joined: (p) =>
      `又有一位住户加入 **${p.reference}**${p.text === "" ? "。" : `，并补充：${p.text}`}`,
    clockHalf: (p) => `提醒：**${p.reference}** 的${p.limit}已过一半，最晚 **${p.due}**。`,
    clockNear: (p) =>
      `提醒：**${p.reference}** 的${p.limit}快到了，最晚 **${p.due}**。负责人是 ${p.owner}。`,
    clockDue: (p) =>
      `**${p.reference}** 的${p.limit}（**${p.due}**）已到，还没有完成。请立即处理，或告诉客户新的时间。`,
    clockDueAbove: (p) =>
      `**${p.reference}** 逾期：${p.limit}是 **${p.due}**，负责人 ${p.owner}。请协助处理、改派，或批示如何答复。`,
    clockLate: (p) => `**${p.reference}** 仍未完成，${p.limit}是 **${p.due}**。请立即处理。`,
    clockLateAbove: (p) =>
      `**${p.reference}** 逾期后仍无人处理：${p.limit}是 **${p.due}**，负责人 ${p.owner}。请您介入：指定承办人，或批示如何答复。`,
    late: (p) =>
      `**${p.reference}** 已向客户致歉，新的答复时间是 **${p.due}**，由 ${p.owner} 负责。`,
    lateSupply: (p) =>
      `**${p.reference}** 的${p.limit}（${p.was}）已过，已向客户致歉，新的时间是 **${p.due}**，由 ${p.owner} 负责。`,
    urged: (p) =>
      `客户催办 **${p.reference}**，正在等消息。请优先处理；一时办不完，也请先告诉客户进度。`,
    urgedAbove: (p) =>
      `客户催办 **${p.reference}**（${p.topic}），由 ${p.owner} 负责，特此报告，请督促。`,
    askRating: (p) => `已请客户为 **${p.reference}** 评分。`,
    snoozed: (p) =>
      `${p.by}把 **${p.reference}** 的${p.limit}提醒推迟到 **${p.until}**，期限不变（**${p.due}**）。${because(p.reason)}`,
    rated: (p) =>
      `客户给 **${p.reference}** ${p.score} 分。${p.text === "" ? "" : `意见：${p.text}`}`,
  },
  replyHint: "直接回复这条消息，就会转达给对方。",
};
