import { listed } from "../listed.ts";
import { reachIn } from "../reachIn.ts";
import { type CasesTexts } from "../zhHant/cases.ts";

/** Names as a list in a sentence. */
const joinNames = (names: readonly string[]): string =>
  [names.slice(0, -1).join(", "), names.at(-1) ?? ""].filter((part) => part !== "").join(" and ");

export const cases: CasesTexts = {
  stage: {
    received: "Received",
    checking: "Being checked",
    waiting: "Waiting for you",
    inProgress: "In progress",
    answered: "Answered, waiting for your confirmation",
    closed: "Closed",
  },
  status: {
    OPEN: "New",
    ACKNOWLEDGED: "Acknowledged",
    INVESTIGATING: "Being investigated",
    HANDLING: "In progress",
    ESCALATED: "With the director",
    DECIDED: "Director has decided",
    ANSWERED: "Answered",
    CLOSED: "Closed",
    REOPENED: "Reopened",
  },
  closedAs: {
    solved: "You confirmed it is solved",
    silence: "We heard nothing more after the answer",
    withdrawn: "You withdrew it",
    duplicate: "Merged with another case",
    outOfScope: "Outside what we are responsible for",
  },
  turn: {
    ours: "It is **our turn**",
    yours: (p) =>
      p.confirm
        ? `It is **your turn**: waiting for you to say whether it is solved${p.waited === "" ? "" : `, for ${p.waited} now`}`
        : `It is **your turn**: waiting for your reply${p.waited === "" ? "" : `, for ${p.waited} now`} (this time does not count against our time limits)`,
    nobody: "This case is over; nobody has to do anything",
    spent: (p) => {
      const parts = listed(", ", [
        p.ours === "" ? "" : `${p.ours} of our office hours`,
        p.theirs === "" ? "" : `${p.theirs} waiting for you`,
        p.closed === "" ? "" : `${p.closed} while we were closed`,
      ]);
      return parts === "" ? "" : `. So far: ${parts}`;
    },
  },
  person: (p) => (p.reach === null ? p.name : `${p.name} (${reachIn("en", p.reach)})`),

  filed: (p) =>
    `We have your complaint; its reference is **${p.reference}**. **${p.owner}** is responsible for answering you and will tell you what was found by **${p.due}** at the latest. You need not contact anybody else.`,
  filedOnBehalf: (p) =>
    `Recorded; its reference is **${p.reference}**. **${p.owner}** is responsible for answering and will say what was found by **${p.due}** at the latest. Please give the customer the reference and the claim code.`,
  filedForKnown: (p) =>
    `Recorded for **${p.customer}**; its reference is **${p.reference}**. **${p.owner}** is responsible for answering and will say what was found by **${p.due}** at the latest. They see it among their own cases too.`,
  afterHours: (p) =>
    `Our office is closed now; ${p.owner} will start on it **${p.opensAt}**. If there is danger such as electric shock or fire, call ${p.hotline} at once.`,
  answerBy: (p) => `After checking, you will have a full answer by **${p.due}** at the latest.`,
  claimCode: (p) =>
    `Claim code: **${p.code}**. It is shown only this once, please write it down; with the reference and this code you can see the progress.`,
  alreadyFiled: (p) => `This complaint was sent already; its reference is **${p.reference}**.`,
  cannotFile: {
    outsideArea:
      "That site is outside our supply area; please apply to the utility that serves it. If you are not sure, give us a ring.",
    sameSite:
      "An application for that site is already under way, and there can be only one at a time. If yours is for another unit at the same address, please add its floor or number; if you know of no application, please call us and we will look into it.",
    noSupply: "Applications for electricity are not taken here.",
    unknownTopic:
      "We cannot take complaints of this kind at the moment. Please choose another kind.",
    nobody:
      "We could not find anybody to take charge of it, so it was not sent. Please call the service desk; we will take it by phone.",
    noOrganisation: "I do not know which office this is for yet. Please choose one first.",
    incomplete: "Something is still missing. Please fill in the rest.",
    notStaff: "Only members of staff can file on somebody's behalf.",
  },
  similar: (p) =>
    `Somebody has already reported “${p.topic}” at ${p.place} (${p.when}; ${p.stage.toLowerCase()}). Do you want to join that case and get its answer too?`,
  joined: (p) =>
    `You joined case **${p.reference}**. **${p.owner}** is responsible; you will be told whenever there is news.`,

  none: "You have no cases. If you want to complain, just tell me what happened.",
  list: "Your cases",
  unknown:
    "That reference was not found, or it needs its claim code. Please check the reference; for an anonymous case or one filed for you, type both, for example: C-7K3M-9QX2 482913.",
  locked: (p) =>
    `There were too many wrong tries. You can look again after **${p.until}**. If it is urgent, please call the service desk.`,
  hint: (p) =>
    `You can also type: “add ${p.reference} …”, “urge ${p.reference}”, “withdraw ${p.reference}”, “solved ${p.reference}”, “not solved ${p.reference}”.`,
  basis: (p) => `Basis: ${p.article} – ${p.text}`,
  basisShort: (p) => `Basis: ${p.clauses}`,

  noLimit: (p) =>
    `The policy sets no time limit for the answer${p.target === "" ? "; any time we name is a target of our own." : `; our own target is to answer by **${p.target}**.`}`,

  urged: (p) => `Reminded: ${joinNames(p.names)}. It is noted in the case.`,
  urgedDue: (p) => ` You will hear by **${p.due}** at the latest.`,
  urgedLate: (p) => ` You should have heard by **${p.due}**; that has passed, and we are sorry.`,
  /** From when it may be urged again. */
  urgeAgain: (p) => `You can urge it again from **${p.when}**.`,

  snoozed: (p) =>
    `The reminder is put off until **${p.until}**. The limit stays; once something happens in the case, reminders come in their time again.`,
  snoozeLatest: (p) => ` It can be put off until **${p.when}** at the latest.`,
  nextReminder: (p) => ` The next reminder comes **${p.when}**.`,

  done: {
    acknowledge: "Recorded: received.",
    claim: "Recorded: you are handling it.",
    investigate: "The findings are recorded and those concerned have been told.",
    ask: "Your question is on its way to the customer. The time until they reply does not count.",
    promise: "The appointed time is recorded and the customer has been told.",
    snooze: "The reminder is put off; the limit stays.",
    answer: "The answer is on its way; the customer will confirm whether it is solved.",
    told: "Recorded: the customer has been told.",
    judge: "The finding is recorded.",
    offer: "The handover is offered. Until it is accepted you remain responsible.",
    accept: "Accepted; from now on it is yours.",
    decline: "Declined; the case stays with its owner.",
    takeBack: "The offer is taken back; the case stays with its owner.",
    takeOver: "It is yours from now on; its owner and the director have been told.",
    escalate: "It is with the director now.",
    decide: "Your decision is recorded and the owner has been told.",
    message: "Passed on.",
    solved: "Thank you. The case is closed.",
    notSolved: "Understood. The same person continues, and their superior has been told.",
    withdraw: "Withdrawn and closed, as you wished.",
    reopen: "Reopened; the same person continues.",
    rate: "Thank you for your rating.",
    join: "Joined.",
    urge: "The person in charge has been reminded.",
    closeSilent: "Closed.",
  },
  refused: {
    notYours: "This is not part of your role in this case.",
    wrongRole: "Your position does not allow this.",
    wrongState: "This cannot be done in the present state of the case.",
    alreadyClosed: "This case is closed already.",
    alreadyDone: "Somebody has done that already.",
    aboutYou: "This case concerns you; by the rules you cannot handle it.",
    notOffered: "This case was not offered to you.",
    offeredAlready: "It has been offered already and waits to be accepted.",
    nothingOffered: "No handover is waiting to be accepted.",
    toSelf: "You cannot hand it to yourself or to whoever has it now.",
    unknownPerson:
      "It cannot be handed to this person: unknown, no longer in service, or concerned by the case.",
    reasonMissing: "Please give a reason.",
    textMissing: "Please write something.",
    pastTime: "The time must lie in the future.",
    notInvestigated: "There are no findings yet. Please record the investigation first.",
    notDelivered:
      "The answer has not reached the customer yet, or the director has not been told yet: the case cannot be closed now.",
    badScore: "Please choose a score from 1 to 5.",
    ratedAlready: "You have rated this already.",
    urgedAlready:
      "This was urged a short while ago; the person in charge and their superior have been told. ",
    yourTurn: "We are waiting for your reply; once we have it, we go on.",
    snoozeTooLong: "That is longer than a reminder may be put off.",
    snoozePastDue: "A reminder cannot be put off past the limit: what is due is due.",
    snoozeOverdue:
      "The limit has passed; the reminder cannot be put off any more. Please act now, or agree a new time with the customer.",
    snoozedEnough: "The reminders of this limit have been put off as often as is allowed.",
    claimOpen:
      "A loss claimed with this case isn't settled yet; until then it isn't closed by itself.",
    nothingToSnooze:
      "There is no reminder to put off: what comes next is the limit itself, or we are waiting for the customer.",
    reminderLater: "No reminder would come before that time anyway; there is nothing to put off.",
  },
};
