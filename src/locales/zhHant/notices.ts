/** What a notice's text may name; escaped and formatted, "" when it doesn't apply. */
export interface NoticeFacts {
  readonly reference: string;
  readonly topic: string;
  readonly place: string;
  /** Reply owner with a way to reach them. */
  readonly owner: string;
  readonly ownerName: string;
  /** Who did it. */
  readonly by: string;
  /** Whom it goes to, e.g. the new owner. */
  readonly to: string;
  readonly text: string;
  readonly reason: string;
  readonly due: string;
  /** The time that was named before. */
  readonly was: string;
  /** Until when a reminder was put off. */
  readonly until: string;
  /** Which limit it is about, as the card labels it. */
  readonly limit: string;
  readonly score: string;
  /** The part of an outsider in a supply request. */
  readonly role: string;
  readonly caller: string;
  /** Of a supply request: what was done, and what comes next. */
  readonly step: string;
  readonly next: string;
  /** Of a date of it: the whole message. */
  readonly reminder: string;
}

const because = (reason: string) => (reason === "" ? "" : `原因：${reason}`);

/** Messages to somebody who isn't in the conversation just now, by who reads them. */
export const notices = {
  customer: {
    partyJoined: (p: NoticeFacts) =>
      `${p.role}的人員${p.text === "" ? "" : `（${p.text}）`}已用您的邀請碼加入 **${p.reference}**。若不是您邀請的人，請說「取消${p.role}的權限 ${p.reference}」，立即生效。`,
    partyLeft: (p: NoticeFacts) =>
      `**${p.reference}** ${p.role}${p.text === "" ? "" : `的人員（${p.text}）`}的權限已結束。`,
    partyEnded: (p: NoticeFacts) =>
      `客戶已結束您在 **${p.reference}** 的${p.role}權限，您不再看得到這件申請。有疑問請與客戶聯絡。`,
    step: (p: NoticeFacts) =>
      `**${p.reference}** ${p.step}${p.text === "" ? "。" : `：${p.text}`}\n\n${p.next}`,
    stopped: (p: NoticeFacts) =>
      `您的用電申請 **${p.reference}** 由督導人員暫停辦理，正在了解情形。恢復時會立即告訴您；有疑問請找 ${p.owner}。`,
    resumed: (p: NoticeFacts) => `您的用電申請 **${p.reference}** 已恢復辦理。\n\n${p.next}`,
    reminder: (p: NoticeFacts) => p.reminder,
    filedForYou: (p: NoticeFacts) =>
      `您來電或到場反映的事已替您登記，編號 **${p.reference}**（${p.topic}）。由 **${p.owner}** 負責回覆您${p.due === "" ? "" : `，最晚 **${p.due}** 告知查核結果`}。若不是您反映的，請直接告訴我們。`,
    acknowledged: (p: NoticeFacts) => `${p.owner} 已收到您的投訴 **${p.reference}**，會親自查核。`,
    investigated: (p: NoticeFacts) =>
      `您的投訴 **${p.reference}** 已查核。${p.text === "" ? "" : `結果：${p.text}\n\n`}接著由 ${p.owner} 處理並答覆您。`,
    question: (p: NoticeFacts) =>
      `關於 **${p.reference}**，${p.by}想請問您：${p.text}\n\n直接回覆這則訊息就可以。等候您回覆的時間不計入我們的時限。`,
    staffMessage: (p: NoticeFacts) => `關於 **${p.reference}**，${p.by}告訴您：${p.text}`,
    customerMessage: (p: NoticeFacts) => `關於 **${p.reference}**，一起反映的住戶補充：${p.text}`,
    promised: (p: NoticeFacts) => `關於 **${p.reference}**，${p.by}約定在 **${p.due}** 前答覆您。`,
    answered: (p: NoticeFacts) =>
      `**${p.reference}** 處理結果：${p.text}\n\n這樣解決了嗎？若未解決，仍由${p.ownerName}接著處理。`,
    escalated: (p: NoticeFacts) =>
      `**${p.reference}** 這個問題需要主任決定，已經轉呈。${p.due === "" ? "" : `**${p.due}** 前`}由${p.ownerName}告知您結果。`,
    decided: (p: NoticeFacts) => `**${p.reference}** 主任已有決定，由 ${p.owner} 處理後答覆您。`,
    newOwner: (p: NoticeFacts) =>
      `**${p.reference}** 從現在起由 **${p.owner}** 負責回覆您。前面的紀錄都已移交，您不必重新說明。`,
    solved: (p: NoticeFacts) => `**${p.reference}** 已確認解決並結案。`,
    notSolved: (p: NoticeFacts) => `**${p.reference}** 尚未解決，仍由 ${p.owner} 接著處理。`,
    closedBySilence: (p: NoticeFacts) =>
      `答覆之後沒有再收到您的消息，**${p.reference}** 先行結案。若還沒解決，隨時說「還沒解決 ${p.reference}」，仍由${p.ownerName}處理。`,
    withdrawn: (p: NoticeFacts) => `**${p.reference}** 已由提出的人撤回並結案。`,
    withdrawnConfirmed: (p: NoticeFacts) => `**${p.reference}**：${p.text}`,
    reopened: (p: NoticeFacts) => `**${p.reference}** 已重新開啟，仍由 ${p.owner} 負責回覆您。`,
    joined: (p: NoticeFacts) =>
      `您已加入 **${p.reference}**，由 ${p.owner} 負責，有結果會同時告訴您。`,
    late: (p: NoticeFacts) =>
      `抱歉，**${p.reference}** 我們沒有在約定的 ${p.was} 前回覆。新的時間是 **${p.due}**，仍由 ${p.owner} 負責，已同時通知主任。`,
    lateSupply: (p: NoticeFacts) =>
      `抱歉，您的用電申請 **${p.reference}** 的${p.limit}是 ${p.was}，我們沒有如期辦好。新的時間是 **${p.due}**，仍由 ${p.owner} 負責，已同時報告主管。`,
    askRating: (p: NoticeFacts) =>
      `**${p.reference}** 已結案。您對這次處理滿意嗎？請給 1 到 5 分。`,
  },
  staff: {
    partyJoined: (p: NoticeFacts) =>
      `客戶邀請的${p.role}人員${p.text === "" ? "" : `（${p.text}）`}已加入 **${p.reference}**。`,
    partyLeft: (p: NoticeFacts) =>
      `**${p.reference}** ${p.role}${p.text === "" ? "" : `人員（${p.text}）`}的權限已結束。`,
    partyEnded: (p: NoticeFacts) => `**${p.reference}** 已通知${p.role}人員權限結束。`,
    routed: (p: NoticeFacts) =>
      `回訪帶回一件事 **${p.reference}**（${p.topic}${p.place === "" ? "" : `・${p.place}`}），歸您的部門辦理。請按「我來承辦」接下；若不是貴部門的事，請按「婉拒」並寫明原因。\n\n辦妥後請記錄查核並答覆，結果由${p.ownerName}帶回給客戶。`,
    routedBack: (p: NoticeFacts) =>
      `${p.by}退回 **${p.reference}**（${p.topic}）：這不歸他的部門。${because(p.reason)}\n\n仍由您負責回覆客戶；請另找合適的同事，對方說「承辦 ${p.reference}」就能接下。`,
    carryBack: (p: NoticeFacts) =>
      `**${p.reference}** 有結果了：${p.text}\n\n這是您回訪時收到的，客戶沒有帳號，請轉告 ${p.caller}。轉告後請說「已轉告 ${p.reference} 方式」。`,
    carriedBack: (p: NoticeFacts) =>
      `**${p.reference}** 有結果了，已傳給客戶：${p.text}\n\n下次見面或通話時，請再確認客戶是否滿意。`,
    workOrder: (p: NoticeFacts) =>
      `新工單 **${p.reference}**${p.place === "" ? "" : `（${p.place}）`}：用電申請，由您承辦。請按「收到」，並與客戶約定現場勘查。`,
    step: (p: NoticeFacts) =>
      `**${p.reference}**${p.place === "" ? "" : `（${p.place}）`}：${p.by}${p.step}。${p.text === "" ? "" : `\n\n${p.text}`}\n\n${p.next}`,
    stopped: (p: NoticeFacts) =>
      `${p.by}暫停辦理 **${p.reference}**${p.place === "" ? "" : `（${p.place}）`}，恢復之前各項步驟都不能進行。原因：${p.text}`,
    explainStop: (p: NoticeFacts) =>
      `${p.by}暫停辦理 **${p.reference}**${p.place === "" ? "" : `（${p.place}）`}，請您說明情形。原因：${p.text}\n\n說明後由督導人員決定是否恢復，例如：說明情形 ${p.reference} 已向客戶更正，並重新提供名錄`,
    stopExplained: (p: NoticeFacts) =>
      `${p.by}就 **${p.reference}** 的暫停說明：${p.text}\n\n可以恢復時，請寫：恢復辦理 ${p.reference} 原因`,
    resumed: (p: NoticeFacts) =>
      `${p.by}恢復辦理 **${p.reference}**${p.place === "" ? "" : `（${p.place}）`}。${p.text}\n\n${p.next}`,
    reminder: (p: NoticeFacts) => p.reminder,
    caseAssigned: (p: NoticeFacts) =>
      `新案件 **${p.reference}** 由您負責回覆${p.due === "" ? "" : `，請在 **${p.due}** 前完成查核`}。`,
    caseSeconded: (p: NoticeFacts) =>
      `您是 **${p.reference}** 的第二聯絡人。負責人是 ${p.owner}，他不在時由您接手。`,
    filedForYou: (p: NoticeFacts) => `已通知客戶：**${p.reference}** 已登記。`,
    acknowledged: (p: NoticeFacts) => `${p.by}已收到 **${p.reference}**。`,
    investigated: (p: NoticeFacts) => `**${p.reference}** 已查核：${p.text}`,
    investigationReport: (p: NoticeFacts) =>
      `查核報告 **${p.reference}**（${p.topic}${p.place === "" ? "" : `・${p.place}`}）：${p.text}`,
    question: (p: NoticeFacts) => `**${p.reference}** ${p.by}請問客戶：${p.text}`,
    customerMessage: (p: NoticeFacts) => `客戶就 **${p.reference}** 補充：${p.text}`,
    staffMessage: (p: NoticeFacts) => `**${p.reference}** ${p.by}：${p.text}`,
    promised: (p: NoticeFacts) => `**${p.reference}** 已約定 **${p.due}** 前答覆客戶。`,
    answered: (p: NoticeFacts) => `**${p.reference}** 已答覆客戶：${p.text}`,
    answerCopy: (p: NoticeFacts) => `**${p.reference}** 的答覆（副知）：${p.text}`,
    tellByPhone: (p: NoticeFacts) =>
      `**${p.reference}** 是來電或到場反映的，請致電 ${p.caller} 告知：${p.text}\n\n告知後請按「已告知」。`,
    solved: (p: NoticeFacts) => `客戶確認 **${p.reference}** 已解決。`,
    notSolved: (p: NoticeFacts) =>
      `客戶表示 **${p.reference}** 還沒解決，請接著處理。${because(p.reason)}`,
    notSolvedAbove: (p: NoticeFacts) =>
      `**${p.reference}** 答覆後客戶仍不滿意，由 ${p.owner} 接著處理，特此報告。${because(p.reason)}`,
    closedBySilence: (p: NoticeFacts) => `**${p.reference}** 答覆後逾期無回音，已結案。`,
    withdrawn: (p: NoticeFacts) => `客戶撤回了 **${p.reference}**。${because(p.reason)}`,
    withdrawnConfirmed: (p: NoticeFacts) => `**${p.reference}** 的撤回已向客戶確認。`,
    reopened: (p: NoticeFacts) =>
      `客戶重新開啟 **${p.reference}**，請接著處理。${because(p.reason)}`,
    handoverOffered: (p: NoticeFacts) =>
      `${p.by}想把 **${p.reference}** 轉交給您。${because(p.reason)}\n\n您接受之前，仍由${p.ownerName}負責。`,
    handoverAccepted: (p: NoticeFacts) => `${p.by}已接手 **${p.reference}**。`,
    handoverDeclined: (p: NoticeFacts) =>
      `${p.by}婉拒了 **${p.reference}**，仍由您負責。${because(p.reason)}`,
    handoverTakenBack: (p: NoticeFacts) =>
      `${p.by}收回了 **${p.reference}** 的轉交，仍由${p.ownerName}負責，不必再回應。`,
    takenOver: (p: NoticeFacts) =>
      `${p.by}代為接手 **${p.reference}**，從現在起由 ${p.owner} 負責回覆，原負責人改為第二聯絡人。${because(p.reason)}`,
    passedOn: (p: NoticeFacts) =>
      `**${p.reference}** 因同仁離職移交，現在由 ${p.owner} 負責回覆。${because(p.reason)}`,
    newOwner: (p: NoticeFacts) => `**${p.reference}** 改由 ${p.owner} 負責。`,
    escalated: (p: NoticeFacts) =>
      `${p.by}呈報 **${p.reference}**，請您裁示${p.due === "" ? "" : `（**${p.due}** 前）`}。${because(p.reason)}`,
    escalatedByOther: (p: NoticeFacts) =>
      `${p.by}已把 **${p.reference}** 呈報主任裁示。${because(p.reason)}\n\n結果出來後仍由${p.ownerName}答覆客戶。`,
    decided: (p: NoticeFacts) => `主任對 **${p.reference}** 的裁示：${p.text}`,
    joined: (p: NoticeFacts) =>
      `又有一位住戶加入 **${p.reference}**${p.text === "" ? "。" : `，並補充：${p.text}`}`,
    clockHalf: (p: NoticeFacts) =>
      `提醒：**${p.reference}** 的${p.limit}已過一半，最晚 **${p.due}**。`,
    clockNear: (p: NoticeFacts) =>
      `提醒：**${p.reference}** 的${p.limit}快到了，最晚 **${p.due}**。負責人是 ${p.owner}。`,
    clockDue: (p: NoticeFacts) =>
      `**${p.reference}** 的${p.limit}（**${p.due}**）已到，還沒有完成。請立即處理，或告訴客戶新的時間。`,
    clockDueAbove: (p: NoticeFacts) =>
      `**${p.reference}** 逾期：${p.limit}是 **${p.due}**，負責人 ${p.owner}。請協助處理、改派，或裁示如何答覆。`,
    clockLate: (p: NoticeFacts) =>
      `**${p.reference}** 仍未完成，${p.limit}是 **${p.due}**。請立即處理。`,
    clockLateAbove: (p: NoticeFacts) =>
      `**${p.reference}** 逾期後仍無人處理：${p.limit}是 **${p.due}**，負責人 ${p.owner}。請您介入：指定承辦人，或裁示如何答覆。`,
    late: (p: NoticeFacts) =>
      `**${p.reference}** 已向客戶致歉，新的答覆時間是 **${p.due}**，由 ${p.owner} 負責。`,
    lateSupply: (p: NoticeFacts) =>
      `**${p.reference}** 的${p.limit}（${p.was}）已過，已向客戶致歉，新的時間是 **${p.due}**，由 ${p.owner} 負責。`,
    urged: (p: NoticeFacts) =>
      `客戶催辦 **${p.reference}**，正在等消息。請優先處理；一時辦不完，也請先告訴客戶進度。`,
    urgedAbove: (p: NoticeFacts) =>
      `客戶催辦 **${p.reference}**（${p.topic}），由 ${p.owner} 負責，特此報告，請督促。`,
    askRating: (p: NoticeFacts) => `已請客戶為 **${p.reference}** 評分。`,
    snoozed: (p: NoticeFacts) =>
      `${p.by}把 **${p.reference}** 的${p.limit}提醒延後到 **${p.until}**，期限不變（**${p.due}**）。${because(p.reason)}`,
    rated: (p: NoticeFacts) =>
      `客戶給 **${p.reference}** ${p.score} 分。${p.text === "" ? "" : `意見：${p.text}`}`,
  },
  /** The message went to somebody who is about to be told by the way they came. */
  replyHint: "直接回覆這則訊息，就會轉達給對方。",
};

export type NoticesTexts = typeof notices;
