import { listed } from "../listed.ts";
import { reachIn } from "../reachIn.ts";
/** Names as a list in a sentence. */
const joinNames = (names: readonly string[]): string =>
  [names.slice(0, -1).join("、"), names.at(-1) ?? ""].filter((part) => part !== "").join("和");

/** What customers read about their cases. Values are escaped for Markdown and formatted already. */
export const cases = {
  /** The fewer states that customers see. */
  stage: {
    received: "已收到",
    checking: "查核中",
    waiting: "等您回覆",
    inProgress: "處理中",
    answered: "已答覆，等您確認",
    closed: "已結案",
  },
  /** For every status as staff see it. */
  status: {
    OPEN: "新案件",
    ACKNOWLEDGED: "已收到",
    INVESTIGATING: "查核中",
    HANDLING: "處理中",
    ESCALATED: "待主任裁示",
    DECIDED: "主任已裁示",
    ANSWERED: "已答覆",
    CLOSED: "已結案",
    REOPENED: "重新處理",
  },
  closedAs: {
    solved: "您確認已解決",
    silence: "答覆後未再收到您的回覆",
    withdrawn: "您撤回了",
    duplicate: "併入另一件",
    outOfScope: "不屬於我們的服務範圍",
  },
  turn: {
    ours: "目前在**我們這邊**",
    yours: (p: { waited: string; confirm: boolean }) =>
      p.confirm
        ? `目前在**您這邊**：等您確認是否解決${p.waited === "" ? "" : `，已 ${p.waited}`}`
        : `目前在**您這邊**：等候您的回覆${p.waited === "" ? "" : `，已 ${p.waited}`}（這段時間不計入我們的時限）`,
    nobody: "這件已經結束，不需要誰再做什麼",
    /** @param p.ours opening hours; each is "" when there is nothing to say */
    spent: (p: { ours: string; theirs: string; closed: string }) => {
      const parts = listed("，", [
        p.ours === "" ? "" : `我們用了 ${p.ours}（上班時間）`,
        p.theirs === "" ? "" : `等您 ${p.theirs}`,
        p.closed === "" ? "" : `下班和休息日 ${p.closed}`,
      ]);
      return parts === "" ? "" : `。到目前：${parts}`;
    },
  },
  /** The one person who answers, with a way to reach them. */
  person: (p: { name: string; reach: string | null }) =>
    p.reach === null ? p.name : `${p.name}（${reachIn("zh-Hant", p.reach)}）`,

  filed: (p: { reference: string; owner: string; due: string }) =>
    `已收到您的投訴，編號 **${p.reference}**。由 **${p.owner}** 負責回覆您，最晚 **${p.due}** 告知查核結果。您不必再找其他人。`,
  filedOnBehalf: (p: { reference: string; owner: string; due: string }) =>
    `已登記，編號 **${p.reference}**。由 **${p.owner}** 負責回覆，最晚 **${p.due}** 告知查核結果。請把編號和查詢碼告訴對方。`,
  filedForKnown: (p: { reference: string; owner: string; due: string; customer: string }) =>
    `已替 **${p.customer}** 登記，編號 **${p.reference}**。由 **${p.owner}** 負責回覆，最晚 **${p.due}** 告知查核結果。對方在「我的案件」也看得到。`,
  afterHours: (p: { owner: string; opensAt: string; hotline: string }) =>
    `現在是下班時間，${p.owner}會在 **${p.opensAt}** 開始處理。若有觸電、起火等危險，請立即撥打 ${p.hotline}。`,
  answerBy: (p: { due: string }) => `查核之後，最晚 **${p.due}** 給您完整答覆。`,
  claimCode: (p: { code: string }) =>
    `查詢碼：**${p.code}**。只顯示這一次，請抄下來；憑編號和查詢碼就能查進度。`,
  alreadyFiled: (p: { reference: string }) => `這份投訴已經送出過了，編號 **${p.reference}**。`,
  cannotFile: {
    outsideArea: "這個地點不在本公司的供電轄區，請向當地的供電單位申請；不確定時請打電話問我們。",
    sameSite:
      "這個地點已有一件用電申請在辦理中，不能重複申請。若是同一地址的另一戶，請把樓層或戶號寫清楚；若您不知道有這件申請，請撥打服務電話，由我們查明。",
    noSupply: "這裡不辦理用電申請。",
    unknownTopic: "這個類別目前無法受理，請改選其他類別。",
    nobody: "目前找不到可以負責的人，沒有送出。請直接撥打服務電話，我們會以電話受理。",
    noOrganisation: "還不知道您要找哪個單位，請先選擇單位。",
    incomplete: "資料還不完整，請補上缺少的部分。",
    notStaff: "只有工作人員可以代客投訴。",
  },
  similar: (p: { topic: string; place: string; when: string; stage: string }) =>
    `${p.place}已有人反映「${p.topic}」（${p.when}提出，${p.stage}）。要加入同一件、一起收到答覆嗎？`,
  joined: (p: { reference: string; owner: string }) =>
    `已加入案件 **${p.reference}**。由 **${p.owner}** 負責，有結果會同時告訴您。`,

  none: "您目前沒有案件。想投訴的話，直接告訴我發生了什麼事就可以。",
  list: "您的案件",
  /** The same for a reference that doesn't exist and one of somebody else. */
  unknown:
    "找不到這個編號，或需要查詢碼。請確認編號；若是代辦或匿名的案件，請連同查詢碼一起輸入，例如：C-7K3M-9QX2 482913。",
  locked: (p: { until: string }) =>
    `試錯次數過多，**${p.until}** 之後才能再查。急事請撥打服務電話。`,
  hint: (p: { reference: string }) =>
    `也可以直接打字：「補充 ${p.reference} …」「催辦 ${p.reference}」「撤回 ${p.reference}」「已解決 ${p.reference}」「還沒解決 ${p.reference}」。`,
  basis: (p: { article: string; text: string }) => `依據：${p.article}　${p.text}`,
  /** @param p.clauses articles as shown */
  basisShort: (p: { clauses: string }) => `依據：${p.clauses}`,

  /** The policy sets no limit for the answer; `target`: our own, "" when it needn't be said. */
  noLimit: (p: { target: string }) =>
    `規定沒有訂答覆期限${p.target === "" ? "；我們自己訂的時間是內部目標，不是規定。" : `；我們的內部目標是 **${p.target}** 前答覆您。`}`,

  urged: (p: { names: readonly string[] }) => `已提醒${joinNames(p.names)}，並記在案件裡。`,
  urgedDue: (p: { due: string }) => `最晚 **${p.due}** 給您回音。`,
  urgedLate: (p: { due: string }) => `原定 **${p.due}** 前給您回音，已經過了，非常抱歉。`,
  /** From when it may be urged again. */
  urgeAgain: (p: { when: string }) => `**${p.when}** 之後可以再催一次。`,

  snoozed: (p: { until: string }) =>
    `提醒已延後到 **${p.until}**。期限不變；案件有新進展時，提醒照常。`,
  snoozeLatest: (p: { when: string }) => `最晚可以延後到 **${p.when}**。`,
  nextReminder: (p: { when: string }) => `下一次提醒在 **${p.when}**。`,

  done: {
    acknowledge: "已記錄：收到。",
    claim: "已記錄：由您承辦。",
    investigate: "查核結果已記錄，並已通知相關的人。",
    ask: "問題已轉給客戶。等候回覆的時間不計入時限。",
    promise: "約定的時間已記錄，並已告訴客戶。",
    snooze: "提醒已延後，期限不變。",
    answer: "答覆已送出，等客戶確認是否解決。",
    told: "已記錄：已告知客戶。",
    judge: "判定已記錄。",
    offer: "轉交已提出。對方接受之前，仍由您負責。",
    accept: "已接受，從現在起由您負責。",
    decline: "已婉拒，案件留在原負責人。",
    takeBack: "已收回轉交，案件留在負責人手上。",
    takeOver: "已接手，從現在起由您負責；原負責人和主任已收到通知。",
    escalate: "已呈報主任。",
    decide: "裁示已記錄，並已通知負責人。",
    message: "已轉達。",
    solved: "謝謝您，這件已結案。",
    notSolved: "知道了，仍由同一位負責人接著處理，並已通知上一級。",
    withdraw: "已依您的意思撤回並結案。",
    reopen: "已重新開啟，仍由原負責人處理。",
    rate: "謝謝您的評分。",
    join: "已加入。",
    urge: "已提醒負責人。",
    closeSilent: "已結案。",
  },
  refused: {
    notYours: "這個動作不屬於您在這件案件裡的角色。",
    wrongRole: "您的職務不能做這個動作。",
    wrongState: "案件目前的狀態不能做這個動作。",
    alreadyClosed: "這件已經結案了。",
    alreadyDone: "這件事已經有人做過了。",
    aboutYou: "這件事與您有關，依規定您不能處理。",
    notOffered: "這件沒有轉交給您。",
    offeredAlready: "已經轉交出去，正在等對方接受。",
    nothingOffered: "目前沒有等待接受的轉交。",
    toSelf: "不能轉交給自己或目前的負責人。",
    unknownPerson: "不能轉交給這個人：查無此人、已不在職，或案件與其有關。",
    reasonMissing: "請寫明原因。",
    textMissing: "請寫明內容。",
    pastTime: "時間必須在現在之後。",
    notInvestigated: "還沒有查核結果，請先記錄查核。",
    notDelivered: "答覆還沒有送達客戶，或主任還沒有被告知，現在不能結案。",
    badScore: "評分請選 1 到 5。",
    ratedAlready: "這次結案已經評過分了。",
    urgedAlready: "剛才已經催辦過，負責人和上一級都收到了。",
    yourTurn: "目前在等您的回覆；您回覆之後，我們就接著處理。",
    snoozeTooLong: "延後得太久了，超過規定可以延後的時間。",
    snoozePastDue: "提醒不能延到期限之後：到期就是到期。",
    snoozeOverdue: "已經逾期，不能再延後提醒。請立即處理，或與客戶另約時間。",
    snoozedEnough: "這個期限的提醒已經延後過，不能再延。",
    claimOpen: "這件案件還有未了結的索賠，了結以前不會自動結案。",
    nothingToSnooze: "目前沒有可以延後的提醒：接下來就是期限本身，或正在等客戶。",
    reminderLater: "您說的時間之前本來就不會提醒，不必延後。",
  },
};

export type CasesTexts = typeof cases;
