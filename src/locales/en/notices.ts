import { type NoticesTexts } from "../zhHant/notices.ts";

const because = (reason: string) => (reason === "" ? "" : ` Reason: ${reason}`);

export const notices: NoticesTexts = {
  customer: {
    partyJoined: (p) =>
      `Somebody of your ${p.role.toLowerCase()}${p.text === "" ? "" : ` (${p.text})`} has joined **${p.reference}** with your code. If you don't know them, say “end the ${p.role.toLowerCase()}'s access ${p.reference}”; it takes effect at once.`,
    partyLeft: (p) =>
      `**${p.reference}**: the access of the ${p.role.toLowerCase()}${p.text === "" ? "" : ` (${p.text})`} has ended.`,
    partyEnded: (p) =>
      `The customer has ended your access to **${p.reference}** as ${p.role.toLowerCase()}; you no longer see this application. Please ask the customer if you have questions.`,
    step: (p) => `**${p.reference}** ${p.step}${p.text === "" ? "." : `: ${p.text}`}\n\n${p.next}`,
    stopped: (p) =>
      `Your application **${p.reference}** has been suspended by our oversight while something is looked into. You will hear as soon as it goes on; for questions, ${p.owner}.`,
    resumed: (p) => `Your application **${p.reference}** goes on.\n\n${p.next}`,
    reminder: (p) => p.reminder,
    filedForYou: (p) =>
      `What you told us by phone or at the desk is recorded as **${p.reference}** (${p.topic}). **${p.owner}** is responsible for answering you${p.due === "" ? "" : ` and will say what was found by **${p.due}** at the latest`}. If this wasn't you, please tell us.`,
    acknowledged: (p) =>
      `${p.owner} has your complaint **${p.reference}** and will look into it in person.`,
    investigated: (p) =>
      `Your complaint **${p.reference}** has been checked.${p.text === "" ? "" : ` Findings: ${p.text}`} Next, ${p.owner} will deal with it and answer you.`,
    question: (p) =>
      `About **${p.reference}**, ${p.by} would like to ask you: ${p.text}\n\nJust reply to this message. The time until you reply does not count against our time limits.`,
    staffMessage: (p) => `About **${p.reference}**, ${p.by} writes: ${p.text}`,
    customerMessage: (p) =>
      `About **${p.reference}**, another resident who reported it adds: ${p.text}`,
    promised: (p) =>
      `About **${p.reference}**, ${p.by} has promised you an answer by **${p.due}**.`,
    answered: (p) =>
      `Result of **${p.reference}**: ${p.text}\n\nDoes that solve it? If not, ${p.ownerName} continues.`,
    escalated: (p) =>
      `**${p.reference}** needs a decision by the director and has been passed on. ${p.ownerName} will tell you the result${p.due === "" ? "" : ` by **${p.due}**`}.`,
    decided: (p) =>
      `The director has decided on **${p.reference}**. ${p.owner} will act on it and answer you.`,
    newOwner: (p) =>
      `From now on **${p.owner}** is responsible for answering you about **${p.reference}**. They have the full record; you need not explain again.`,
    solved: (p) => `**${p.reference}** is confirmed as solved and closed.`,
    notSolved: (p) => `**${p.reference}** is not solved yet; ${p.owner} continues.`,
    closedBySilence: (p) =>
      `We heard nothing more after the answer, so **${p.reference}** is closed for now. If it is not solved, say “not solved ${p.reference}” at any time; ${p.ownerName} will continue.`,
    withdrawn: (p) => `**${p.reference}** was withdrawn by whoever filed it, and is closed.`,
    withdrawnConfirmed: (p) => `**${p.reference}**: ${p.text}`,
    reopened: (p) =>
      `**${p.reference}** is open again; ${p.owner} is still responsible for answering you.`,
    joined: (p) =>
      `You joined **${p.reference}**. ${p.owner} is responsible; you will be told whenever there is news.`,
    late: (p) =>
      `We are sorry: you did not hear from us about **${p.reference}** by ${p.was} as promised. The new time is **${p.due}**; ${p.owner} is still responsible, and the director has been told.`,
    lateSupply: (p) =>
      `We are sorry: for your application **${p.reference}** we missed a limit of ours, ${p.limit} ${p.was}. The new time is **${p.due}**; ${p.owner} is still responsible, and the level above has been told.`,
    askRating: (p) =>
      `**${p.reference}** is closed. How satisfied are you with how it was handled, from 1 to 5?`,
  },
  staff: {
    partyJoined: (p) =>
      `Somebody of the customer's ${p.role.toLowerCase()}${p.text === "" ? "" : ` (${p.text})`} has joined **${p.reference}** by invitation.`,
    partyLeft: (p) =>
      `**${p.reference}**: the access of the ${p.role.toLowerCase()}${p.text === "" ? "" : ` (${p.text})`} has ended.`,
    partyEnded: (p) =>
      `**${p.reference}**: the ${p.role.toLowerCase()} was told that their access has ended.`,
    routed: (p) =>
      `A visit brought back **${p.reference}** (${p.topic}${p.place === "" ? "" : `, ${p.place}`}), which is for your department. Please press “I will handle it”; if it isn’t yours, press “Decline” and say why.\n\nRecord what you find and answer it: ${p.ownerName} takes the outcome back to the customer.`,
    routedBack: (p) =>
      `${p.by} has passed **${p.reference}** (${p.topic}) back: it is not for that department.${because(p.reason)}\n\nThe answer to the customer stays yours. Please ask the right colleague to say “claim ${p.reference}”.`,
    carryBack: (p) =>
      `**${p.reference}** has an outcome: ${p.text}\n\nYou brought it back from a visit and the customer has no account. Please tell ${p.caller}, then say “told ${p.reference} how”.`,
    carriedBack: (p) =>
      `**${p.reference}** has an outcome, and the customer has been sent it: ${p.text}\n\nWhen you next meet or talk, please make sure that they are content.`,
    workOrder: (p) =>
      `New work order **${p.reference}**${p.place === "" ? "" : ` (${p.place})`}: an application for supply, for you to carry out. Please press “Received” and agree a survey with the customer.`,
    step: (p) =>
      `**${p.reference}**${p.place === "" ? "" : ` (${p.place})`}: ${p.step} by ${p.by}.${p.text === "" ? "" : `\n\n${p.text}`}\n\n${p.next}`,
    stopped: (p) =>
      `${p.by} has suspended **${p.reference}**${p.place === "" ? "" : ` (${p.place})`}; no step can be taken until it is resumed. Reason: ${p.text}`,
    explainStop: (p) =>
      `${p.by} has suspended **${p.reference}**${p.place === "" ? "" : ` (${p.place})`} and asks you for an explanation. Reason: ${p.text}\n\nOversight then decides whether it goes on. For example: give explanation ${p.reference} corrected with the customer, the full list was handed over`,
    stopExplained: (p) =>
      `${p.by} explains the suspension of **${p.reference}**: ${p.text}\n\nWhen it may go on, write: resume ${p.reference} and why`,
    resumed: (p) =>
      `${p.by} has resumed **${p.reference}**${p.place === "" ? "" : ` (${p.place})`}. ${p.text}\n\n${p.next}`,
    reminder: (p) => p.reminder,
    caseAssigned: (p) =>
      `New case **${p.reference}**: you are responsible for the answer${p.due === "" ? "" : `. Please finish the investigation by **${p.due}**`}.`,
    caseSeconded: (p) =>
      `You are the second person for **${p.reference}**. Its owner is ${p.owner}; you step in when they are away.`,
    filedForYou: (p) => `The customer has been told that **${p.reference}** is recorded.`,
    acknowledged: (p) => `${p.by} has acknowledged **${p.reference}**.`,
    investigated: (p) => `**${p.reference}** has been investigated: ${p.text}`,
    investigationReport: (p) =>
      `Investigation report **${p.reference}** (${p.topic}${p.place === "" ? "" : `, ${p.place}`}): ${p.text}`,
    question: (p) => `**${p.reference}** ${p.by} asks the customer: ${p.text}`,
    customerMessage: (p) => `The customer adds to **${p.reference}**: ${p.text}`,
    staffMessage: (p) => `**${p.reference}** ${p.by}: ${p.text}`,
    promised: (p) => `**${p.reference}**: an answer is promised by **${p.due}**.`,
    answered: (p) => `**${p.reference}** has been answered: ${p.text}`,
    answerCopy: (p) => `Answer to **${p.reference}** (copy): ${p.text}`,
    tellByPhone: (p) =>
      `The customer of **${p.reference}** called or came in. Please call ${p.caller} and say: ${p.text}\n\nThen press “Customer told”.`,
    solved: (p) => `The customer confirms that **${p.reference}** is solved.`,
    notSolved: (p) =>
      `The customer says that **${p.reference}** is not solved. Please continue.${because(p.reason)}`,
    notSolvedAbove: (p) =>
      `For your information: the customer is not satisfied with the answer to **${p.reference}**. ${p.owner} continues.${because(p.reason)}`,
    closedBySilence: (p) => `**${p.reference}** is closed: no reply to the answer in time.`,
    withdrawn: (p) => `The customer withdrew **${p.reference}**.${because(p.reason)}`,
    withdrawnConfirmed: (p) =>
      `The withdrawal of **${p.reference}** has been confirmed to the customer.`,
    reopened: (p) =>
      `The customer reopened **${p.reference}**. Please continue.${because(p.reason)}`,
    handoverOffered: (p) =>
      `${p.by} would like to hand **${p.reference}** to you.${because(p.reason)}\n\nUntil you accept, ${p.ownerName} remains responsible.`,
    handoverAccepted: (p) => `${p.by} has taken over **${p.reference}**.`,
    handoverDeclined: (p) =>
      `${p.by} declined **${p.reference}**; it stays with you.${because(p.reason)}`,
    handoverTakenBack: (p) =>
      `${p.by} has taken back the handover of **${p.reference}**; it stays with ${p.ownerName} and you need not reply.`,
    takenOver: (p) =>
      `${p.by} has taken over **${p.reference}**. From now on ${p.owner} is responsible for the answer, and the former owner is the second person.${because(p.reason)}`,
    passedOn: (p) =>
      `**${p.reference}** was passed on because a colleague left; ${p.owner} answers it now.${because(p.reason)}`,
    newOwner: (p) => `**${p.reference}** now belongs to ${p.owner}.`,
    escalated: (p) =>
      `${p.by} escalates **${p.reference}**. Please decide${p.due === "" ? "" : ` by **${p.due}**`}.${because(p.reason)}`,
    escalatedByOther: (p) =>
      `${p.by} has escalated **${p.reference}** to the director.${because(p.reason)}\n\n${p.ownerName} still answers the customer once it is decided.`,
    decided: (p) => `The director's decision on **${p.reference}**: ${p.text}`,
    joined: (p) =>
      `Another resident has joined **${p.reference}**${p.text === "" ? "." : ` and adds: ${p.text}`}`,
    clockHalf: (p) =>
      `Reminder: half of the time for **${p.reference}** has passed. ${p.limit}: **${p.due}**.`,
    clockNear: (p) =>
      `Reminder: the time for **${p.reference}** is running out. ${p.limit}: **${p.due}**. Responsible: ${p.owner}.`,
    clockDue: (p) =>
      `**${p.reference}** is due and not done. ${p.limit}: **${p.due}**. Please see to it now, or give the customer a new time.`,
    clockDueAbove: (p) =>
      `**${p.reference}** is late. ${p.limit}: **${p.due}**. Responsible: ${p.owner}. Please help, assign somebody else, or decide what to answer.`,
    clockLate: (p) =>
      `**${p.reference}** is still not done. ${p.limit}: **${p.due}**. Please see to it now.`,
    clockLateAbove: (p) =>
      `**${p.reference}** is late and nobody has acted. ${p.limit}: **${p.due}**. Responsible: ${p.owner}. Please step in: name somebody to handle it, or decide what to answer.`,
    late: (p) =>
      `We apologised to the customer of **${p.reference}**; the new time for the answer is **${p.due}**. Responsible: ${p.owner}.`,
    lateSupply: (p) =>
      `**${p.reference}**: ${p.limit} ${p.was} has passed. The customer has had an apology and the new time **${p.due}**; ${p.owner} is responsible.`,
    urged: (p) =>
      `The customer urges **${p.reference}** and is waiting for news. Please see to it first; if it takes longer, tell them how far it is.`,
    urgedAbove: (p) =>
      `The customer urges **${p.reference}** (${p.topic}), for which ${p.owner} is responsible. Please see that it moves.`,
    askRating: (p) => `The customer of **${p.reference}** has been asked for a rating.`,
    snoozed: (p) =>
      `${p.by} put off the reminder of **${p.reference}** (${p.limit.toLowerCase()}) until **${p.until}**; the limit stays **${p.due}**. ${because(p.reason)}`,
    rated: (p) =>
      `The customer rates **${p.reference}** ${p.score} of 5.${p.text === "" ? "" : ` Comment: ${p.text}`}`,
  },
  replyHint: "Reply to this message and it will be passed on.",
};
