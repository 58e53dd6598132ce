import { listed } from "../listed.ts";
import { reachIn } from "../reachIn.ts";
import { type CasesTexts } from "../zhHant/cases.ts";

/** Names as a list in a sentence. */
const joinNames = (names: readonly string[]): string =>
  [names.slice(0, -1).join("、"), names.at(-1) ?? ""].filter((part) => part !== "").join("和");

export const cases: CasesTexts = {
  stage: {
    received: "已收到",
    checking: "核查中",
    waiting: "等您回复",
    inProgress: "处理中",
    answered: "已答复，等您确认",
    closed: "已结案",
  },
  status: {
    OPEN: "新案件",
    ACKNOWLEDGED: "已收到",
    INVESTIGATING: "核查中",
    HANDLING: "处理中",
    ESCALATED: "待主任裁定",
    DECIDED: "主任已裁定",
    ANSWERED: "已答复",
    CLOSED: "已结案",
    REOPENED: "重新处理",
  },
  closedAs: {
    solved: "您确认已解决",
    silence: "答复后未再收到您的回复",
    withdrawn: "您撤回了",
    duplicate: "并入另一件",
    outOfScope: "不属于我们的服务范围",
  },
  turn: {
    ours: "目前在**我们这边**",
    yours: (p) =>
      p.confirm
        ? `目前在**您这边**：等您确认是否解决${p.waited === "" ? "" : `，已 ${p.waited}`}`
        : `目前在**您这边**：等候您的回复${p.waited === "" ? "" : `，已 ${p.waited}`}（这段时间不计入我们的时限）`,
    nobody: "这件已经结束，不需要谁再做什么",
    spent: (p) => {
      const parts = listed("，", [
        p.ours === "" ? "" : `我们用了 ${p.ours}（上班时间）`,
        p.theirs === "" ? "" : `等您 ${p.theirs}`,
        p.closed === "" ? "" : `下班和休息日 ${p.closed}`,
      ]);
      return parts === "" ? "" : `。到目前：${parts}`;
    },
  },
  person: (p) => (p.reach === null ? p.name : `${p.name}（${reachIn("zh-Hans", p.reach)}）`),

  filed: (p) =>
    `已收到您的投诉，编号 **${p.reference}**。由 **${p.owner}** 负责回复您，最晚 **${p.due}** 告知核查结果。您不必再找其他人。`,
  filedOnBehalf: (p) =>
    `已登记，编号 **${p.reference}**。由 **${p.owner}** 负责回复，最晚 **${p.due}** 告知核查结果。请把编号和查询码告诉对方。`,
  filedForKnown: (p) =>
    `已替 **${p.customer}** 登记，编号 **${p.reference}**。由 **${p.owner}** 负责回复，最晚 **${p.due}** 告知核查结果。对方在“我的案件”也能看到。`,
  afterHours: (p) =>
    `现在是下班时间，${p.owner}会在 **${p.opensAt}** 开始处理。如有触电、起火等危险，请立即拨打 ${p.hotline}。`,
  answerBy: (p) => `核查之后，最晚 **${p.due}** 给您完整答复。`,
  claimCode: (p) => `查询码：**${p.code}**。只显示这一次，请记下来；凭编号和查询码就能查进度。`,
  alreadyFiled: (p) => `这份投诉已经提交过了，编号 **${p.reference}**。`,
  cannotFile: {
    outsideArea: "这个地点不在本公司的供电辖区，请向当地的供电单位申请；不确定时请打电话问我们。",
    sameSite:
      "这个地点已有一件用电申请在办理中，不能重复申请。如果是同一地址的另一户，请把楼层或户号写清楚；如果您不知道有这件申请，请拨打服务电话，由我们查明。",
    noSupply: "这里不办理用电申请。",
    unknownTopic: "这个类别目前无法受理，请改选其他类别。",
    nobody: "目前找不到可以负责的人，没有提交。请直接拨打服务电话，我们会以电话受理。",
    noOrganisation: "还不知道您要找哪个单位，请先选择单位。",
    incomplete: "资料还不完整，请补上缺少的部分。",
    notStaff: "只有工作人员可以代客投诉。",
  },
  similar: (p) =>
    `${p.place}已有人反映“${p.topic}”（${p.when}提出，${p.stage}）。要加入同一件、一起收到答复吗？`,
  joined: (p) => `已加入案件 **${p.reference}**。由 **${p.owner}** 负责，有结果会同时告诉您。`,

  none: "您目前没有案件。想投诉的话，直接告诉我发生了什么事就可以。",
  list: "您的案件",
  unknown:
    "找不到这个编号，或需要查询码。请确认编号；如果是代办或匿名的案件，请连同查询码一起输入，例如：C-7K3M-9QX2 482913。",
  locked: (p) => `试错次数过多，**${p.until}** 之后才能再查。急事请拨打服务电话。`,
  hint: (p) =>
    `也可以直接打字：“补充 ${p.reference} …”“催办 ${p.reference}”“撤回 ${p.reference}”“已解决 ${p.reference}”“还没解决 ${p.reference}”。`,
  basis: (p) => `依据：${p.article}　${p.text}`,
  basisShort: (p) => `依据：${p.clauses}`,

  noLimit: (p) =>
    `规定没有设答复期限${p.target === "" ? "；我们自己定的时间是内部目标，不是规定。" : `；我们的内部目标是 **${p.target}** 前答复您。`}`,

  urged: (p) => `已提醒${joinNames(p.names)}，并记在案件里。`,
  urgedDue: (p) => `最晚 **${p.due}** 给您答复。`,
  urgedLate: (p) => `原定 **${p.due}** 前给您答复，已经过了，非常抱歉。`,
  /** From when it may be urged again. */
  urgeAgain: (p) => `**${p.when}** 之后可以再催一次。`,

  snoozed: (p) => `提醒已推迟到 **${p.until}**。期限不变；案件有新进展时，提醒照常。`,
  snoozeLatest: (p) => `最晚可以推迟到 **${p.when}**。`,
  nextReminder: (p) => `下一次提醒在 **${p.when}**。`,

  done: {
    acknowledge: "已记录：收到。",
    claim: "已记录：由您承办。",
    investigate: "核查结果已记录，并已通知相关的人。",
    ask: "问题已转给客户。等候回复的时间不计入时限。",
    promise: "约定的时间已记录，并已告诉客户。",
    snooze: "提醒已推迟，期限不变。",
    answer: "答复已发出，等客户确认是否解决。",
    told: "已记录：已告知客户。",
    judge: "认定已记录。",
    offer: "转交已提出。对方接受之前，仍由您负责。",
    accept: "已接受，从现在起由您负责。",
    decline: "已谢绝，案件留在原负责人。",
    takeBack: "已收回转交，案件留在负责人手上。",
    takeOver: "已接手，从现在起由您负责；原负责人和主任已收到通知。",
    escalate: "已上报主任。",
    decide: "裁定已记录，并已通知负责人。",
    message: "已转达。",
    solved: "谢谢您，这件已结案。",
    notSolved: "知道了，仍由同一位负责人接着处理，并已通知上一级。",
    withdraw: "已按您的意思撤回并结案。",
    reopen: "已重新开启，仍由原负责人处理。",
    rate: "谢谢您的评分。",
    join: "已加入。",
    urge: "已提醒负责人。",
    closeSilent: "已结案。",
  },
  refused: {
    notYours: "这个操作不属于您在这件案件里的角色。",
    wrongRole: "您的职务不能做这个操作。",
    wrongState: "案件目前的状态不能做这个操作。",
    alreadyClosed: "这件已经结案了。",
    alreadyDone: "这件事已经有人做过了。",
    aboutYou: "这件事与您有关，按规定您不能处理。",
    notOffered: "这件没有转交给您。",
    offeredAlready: "已经转交出去，正在等对方接受。",
    nothingOffered: "目前没有等待接受的转交。",
    toSelf: "不能转交给自己或目前的负责人。",
    unknownPerson: "不能转交给这个人：查无此人、已不在职，或案件与其有关。",
    reasonMissing: "请写明原因。",
    textMissing: "请写明内容。",
    pastTime: "时间必须在现在之后。",
    notInvestigated: "还没有核查结果，请先记录核查。",
    notDelivered: "答复还没有送达客户，或主任还没有被告知，现在不能结案。",
    badScore: "评分请选 1 到 5。",
    ratedAlready: "这次结案已经评过分了。",
    urgedAlready: "刚才已经催办过，负责人和上一级都收到了。",
    yourTurn: "目前在等您的回复；您回复之后，我们就接着处理。",
    snoozeTooLong: "推迟得太久了，超过规定可以推迟的时间。",
    snoozePastDue: "提醒不能推迟到期限之后：到期就是到期。",
    snoozeOverdue: "已经逾期，不能再推迟提醒。请立即处理，或与客户另约时间。",
    snoozedEnough: "这个期限的提醒已经推迟过，不能再推迟。",
    claimOpen: "该案件还有未了结的索赔，了结之前不会自动结案。",
    nothingToSnooze: "目前没有可以推迟的提醒：接下来就是期限本身，或正在等客户。",
    reminderLater: "您说的时间之前本来就不会提醒，不必推迟。",
  },
};
